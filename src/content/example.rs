//! A fictional case, filled in: believable, and with gaps to find.
//!
//! The gaps are there on purpose: a "met" without evidence, a part nobody has looked at, an overdue action, a reason
//! for non-cooperation that is known to one person only.

use std::sync::Arc;

use super::about::FICTION;
use crate::domain::answer::{Answers, PartAnswer, QuestionAnswer};
use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Part, Question};
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::date::Date;
use crate::domain::day::Day;
use crate::domain::item::ItemId;
use crate::domain::judgement::{Confidence, Judgement};
use crate::domain::moment::Moment;
use crate::domain::register::Register;
use crate::domain::review::{Asked, Phase, Review};
use crate::domain::row::Row;
use crate::domain::rows::Registers;
use crate::domain::subject::Subject;

/// The example's id, always the same.
pub const EXAMPLE_ID: ItemId = ItemId(FIRST_ID);

const FIRST_ID: u64 = 0xe8a3_91e0_0000_0000;
const BEGUN: Moment = Moment::from_millis(1_790_931_600_000);
const CHANGED: Moment = Moment::from_millis(1_794_503_400_000);

/// A fictional review that is under way, with gaps on purpose.
#[must_use]
pub fn example() -> Assessment {
    Assessment {
        changed: CHANGED,
        assessors: "Review manager, with the two lead reviewers".into(),
        summary: format!(
            "{FICTION} The plan for gathering information is sound where it was discussed early, at the scoping \
            meeting. It is weaker where agencies had to start before they had guidance. Before the group meetings we \
            need to settle three things: how to learn whether the difficulties were more widespread, what the police \
            can release and when, and how openly we can state why one provider declined."
        )
        .into(),
        review: Arc::new(review()),
        answers: answers(),
        registers: registers(),
        ..Assessment::new(EXAMPLE_ID, "Example: Review K (fictional)".into(), BEGUN)
    }
}

fn review() -> Review {
    Review {
        title: "Serious harm to a baby whose family moved between two areas".into(),
        reference: "Review K".into(),
        jurisdiction: "England, two neighbouring areas".into(),
        phase: Phase::UnderWay,
        commissioner: "The safeguarding partners of the first area, agreed with those of the second".into(),
        lead_reviewer: "Two independent reviewers, one from health and one from social work".into(),
        period_from: Date::new(2025, 1, 6),
        period_to: Date::new(2025, 11, 28),
        model: "A systems model: individual conversations, two group meetings with practitioners, a small review team"
            .into(),
        proportionality: "Look in depth at the five months after the move, and briefly at the time before, which an \
            earlier assessment covers. Agencies with a single contact send a summary and no chronology. The older \
            sibling’s school records are left out: they bear on none of the review’s questions."
            .into(),
        specification: "Three questions: how concerns crossed the border between the areas, how the move was \
            understood, and what supervision could see. Practice up to team managers; strategy is for the partners’ \
            own audit. Report by the end of March 2027."
            .into(),
        more_widespread: Asked::Yes,
        still_current: Asked::No,
        changes: 0,
    }
}

fn answers() -> Answers {
    let mut answers = Answers::default();
    for (part, judgement, note) in NOTES {
        *answers.part_mut(part) = PartAnswer { judgement, note: note.into(), ..PartAnswer::default() };
    }
    for (part, judgement, reason) in REASONS {
        *answers.part_mut(part) = PartAnswer { judgement, reason: reason.into(), ..PartAnswer::default() };
    }
    for (question, judgement, confidence, how_we_know, what_would_change) in OVERALL {
        *answers.question_mut(question) = QuestionAnswer {
            judgement,
            how_we_know: how_we_know.into(),
            confidence,
            what_would_change: what_would_change.into(),
            ..QuestionAnswer::default()
        };
    }
    answers
}

const NOTES: [(Part, Judgement, &str); 19] = [
    (
        Part::DiscussionWhat,
        Judgement::Met,
        "The scoping meeting went through each agency in turn and asked what only that agency could tell.",
    ),
    (
        Part::DiscussionDetail,
        Judgement::Met,
        "Three levels were agreed: full chronology with analysis, short chronology, summary.",
    ),
    (
        Part::DiscussionProportionality,
        Judgement::Partly,
        "Done for the agencies of the first area. The list for the second area was added later, without going back to \
        the decision.",
    ),
    (Part::DiscussionCommission, Judgement::Met, "We remember going through the three questions one by one."),
    (Part::GuidanceWhat, Judgement::Met, "A letter with a list for each agency."),
    (
        Part::GuidanceStart,
        Judgement::NotMet,
        "The letter went out six weeks after the start. Two agencies had begun full chronologies by then.",
    ),
    (
        Part::GuidanceDetail,
        Judgement::Partly,
        "The three levels are explained, but not which one applies to community health in the second area.",
    ),
    (
        Part::GuidanceWhy,
        Judgement::DontKnow,
        "The letter gives the legal basis only. More may have been said at the briefing; nobody took notes.",
    ),
    (
        Part::SourcesRecords,
        Judgement::Met,
        "Both areas, paper and electronic. The school records were considered and left out; see the proportionality \
        statement.",
    ),
    (
        Part::SourcesPractitioners,
        Judgement::Partly,
        "Everybody who was involved is listed. We have not yet asked who should have been: the housing support service \
        never got a referral.",
    ),
    (
        Part::SourcesFamily,
        Judgement::Met,
        "Both parents and the grandmother were considered. The father does not wish to be approached before the trial, \
        and we accept that.",
    ),
    (
        Part::SourcesDocuments,
        Judgement::Met,
        "The transfer procedures of both areas as they stood in 2025, and the last inspection reports.",
    ),
    (
        Part::SourcesSystems,
        Judgement::DontKnow,
        "We cannot tell whether either area could see the other’s alerts in 2025. Nobody on the panel has used both \
        systems.",
    ),
    (Part::AccessLead, Judgement::Met, "Both reviewers can read the records of both areas on site."),
    (
        Part::AccessEvery,
        Judgement::Partly,
        "The police hold messages between the parents until the trial. Everything else is open.",
    ),
    (
        Part::MethodsSources,
        Judgement::Met,
        "Records are read first, so that conversations can ask why. One health visitor now works abroad and will be \
        seen by video call.",
    ),
    (
        Part::MethodsCommission,
        Judgement::Partly,
        "Nothing proposed so far would show whether late transfers were more widespread at the time.",
    ),
    (
        Part::InputPractitioners,
        Judgement::Met,
        "Individual conversations, then two group meetings. Support is offered, and it is said in writing that this is \
        for the review and not for the agency.",
    ),
    (
        Part::ReasonsOpen,
        Judgement::Partly,
        "A housing provider declined to take part. It told the chair why, in confidence; the review team does not know \
        the reason, and the draft says nothing of it. Until then we cannot say what the family was told about the \
        tenancy. All others cooperate so far.",
    ),
];

const REASONS: [(Part, Judgement, &str); 2] = [
    (
        Part::SourcesLeaders,
        Judgement::OutsideCommission,
        "The commission goes up to team managers; strategy is left to the partners’ own audit. We noted our doubt that \
        supervision can be explained without it.",
    ),
    (
        Part::AccessOthers,
        Judgement::NotApplicable,
        "The two reviewers do all reading and conversations themselves. Nobody else needs access.",
    ),
];

const OVERALL: [(Question, Judgement, Confidence, &str, &str); 6] = [
    (
        Question::Discussion,
        Judgement::Partly,
        Confidence::High,
        "Minutes of the scoping meeting; both lead reviewers were there.",
        "If the panel compared the second area’s list with the decision, and minuted it.",
    ),
    (
        Question::Guidance,
        Judgement::Partly,
        Confidence::Moderate,
        "We read the letter side by side with two of the replies.",
        "If agencies told us that the briefing had explained the reasons.",
    ),
    (
        Question::Sources,
        Judgement::Partly,
        Confidence::Moderate,
        "We went through the six kinds one by one and wrote down who was missing.",
        "If a practitioner named somebody whom we had not thought of.",
    ),
    (
        Question::Access,
        Judgement::Partly,
        Confidence::High,
        "Both reviewers tried it on site.",
        "If the police let one reviewer read the messages before the trial.",
    ),
    (
        Question::Methods,
        Judgement::DontKnow,
        Confidence::Low,
        "The plan was written before the question on wider practice was added to the commission.",
        "A sample of other transfers in 2025, or a reasoned decision against one.",
    ),
    (
        Question::NonCooperation,
        Judgement::Partly,
        Confidence::Low,
        "The chair told us that there is a reason, but not what it is.",
        "If the provider agreed to one sentence in the report.",
    ),
];

fn registers() -> Registers {
    let mut registers = Registers::default();
    evidence(&mut registers);
    actions(&mut registers);
    registers
}

fn evidence(registers: &mut Registers) {
    let rows = [
        (
            "Minutes of the scoping meeting",
            Choice::Minutes,
            "Review folder, section 2",
            Date::new(2026, 9, 9),
            "Who was present, the list by agency, the three levels of detail.",
            &[
                Part::DiscussionWhat,
                Part::DiscussionDetail,
                Part::DiscussionProportionality,
                Part::SourcesRecords,
                Part::SourcesFamily,
            ] as &[Part],
        ),
        (
            "Terms of reference, second version",
            Choice::Commission,
            "Review folder, section 1",
            Date::new(2026, 9, 28),
            "Adds the question whether the difficulties were more widespread.",
            &[Part::DiscussionProportionality, Part::SourcesLeaders, Part::MethodsCommission],
        ),
        (
            "Letter to all agencies",
            Choice::Correspondence,
            "Review folder, section 3",
            Date::new(2026, 10, 21),
            "What is asked of each, at which level. Its date shows that it came late.",
            &[Part::GuidanceWhat, Part::GuidanceStart, Part::GuidanceDetail],
        ),
        (
            "Agreement on access between the two areas",
            Choice::Correspondence,
            "Business office, agreements, item 14",
            Date::new(2026, 10, 2),
            "Who may read what, where and from when.",
            &[Part::AccessLead, Part::AccessEvery],
        ),
        (
            "Plan of conversations and group meetings",
            Choice::Document,
            "Review folder, section 5",
            Date::new(2026, 9, 21),
            "Roles to be invited, facilitators, support before and after.",
            &[Part::SourcesPractitioners, Part::MethodsSources, Part::InputPractitioners],
        ),
        (
            "Transfer procedures of both areas, 2025",
            Choice::Document,
            "Review folder, section 6",
            None,
            "How cases were meant to be handed over at the time.",
            &[Part::SourcesDocuments],
        ),
    ];
    for (id, (title, kind, locator, date, note, parts)) in (FIRST_ID + 1..).map(ItemId).zip(rows) {
        let places: Vec<Subject> = parts.iter().copied().map(Subject::Part).collect();
        let row = Row::new(Register::Evidence, id)
            .with(Column::Title, title)
            .with(Column::EvidenceKind, kind)
            .with(Column::Locator, locator)
            .with(Column::Dated, date.map_or(Day::NotKnown, Day::On))
            .with(Column::Shows, note)
            .with(Column::Supports, places);
        let _ids_differ = registers.of_mut(Register::Evidence).add(row);
    }
}

fn actions(registers: &mut Registers) {
    let rows = [
        (
            "Write to all agencies why each level of detail was chosen",
            "Review manager",
            Date::new(2026, 10, 30),
            Choice::Open,
            Part::GuidanceWhy,
        ),
        (
            "Agree with the police what can be read before the trial, and from when",
            "Lead reviewer (health)",
            None,
            Choice::UnderWay,
            Part::AccessEvery,
        ),
        (
            "Ask the chair whether the provider’s reason may be stated in the report",
            "Lead reviewer (social work)",
            Date::new(2027, 1, 15),
            Choice::Open,
            Part::ReasonsOpen,
        ),
        (
            "Add agency staff to the list of people to invite",
            "Review manager",
            Date::new(2026, 10, 16),
            Choice::Done,
            Part::SourcesPractitioners,
        ),
    ];
    for (id, (what, owner, due, state, origin)) in (FIRST_ID + 0x101..).map(ItemId).zip(rows) {
        let row = Row::new(Register::Actions, id)
            .with(Column::Task, what)
            .with(Column::Owner, owner)
            .with(Column::Due, due.map_or(Day::NotSaid, Day::On))
            .with(Column::ActionState, state)
            .with(Column::Origin, vec![Subject::Part(origin)]);
        let _ids_differ = registers.of_mut(Register::Actions).add(row);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::keyed::Keyed;
    use crate::domain::progress;

    #[test]
    fn every_judgement_occurs() {
        for (judgement, parts) in progress::tally(&example()) {
            assert!(parts > 0, "{judgement:?}");
        }
    }

    #[test]
    fn every_row_is_kept_and_every_place_is_set_once() {
        let example = example();
        assert_eq!((example.rows(Register::Evidence).len(), example.rows(Register::Actions).len()), (6, 4));
        let mut parts: Vec<Part> =
            NOTES.iter().map(|(part, ..)| *part).chain(REASONS.iter().map(|(part, ..)| *part)).collect();
        parts.sort_unstable();
        parts.dedup();
        assert_eq!(parts.len(), NOTES.len() + REASONS.len());
    }

    #[test]
    fn it_has_gaps_on_purpose_but_no_reason_is_missing() {
        let example = example();
        let progress: Vec<_> =
            Question::ALL.iter().map(|question| progress::of_question(&example, *question)).collect();
        assert!(progress.iter().all(|question| question.lacks_reason.is_empty()));
        assert!(
            progress::lacks_evidence(&example, Question::Discussion)
                .contains(&Subject::Part(Part::DiscussionCommission))
        );
        assert!(!progress[5].all_looked_at());
        assert!(example.none_occurred.is_none());
        assert_eq!(example.answers.part(Part::ReasonsOpen).judgement, Judgement::Partly);
        let a_day_after = CHANGED.on_a_clock(0).expect("a day").0;
        assert_eq!(example.actions.iter().filter(|action| action.is_overdue(a_day_after)).count(), 1);
    }

    #[test]
    fn what_evidence_supports_stands_in_the_order_of_the_checklist() {
        for row in example().evidence.iter() {
            assert!(row.supports.is_sorted(), "{}", row.title);
            assert_ne!(row.kind, EvidenceKind::NotSaid);
        }
    }

    #[test]
    fn it_says_that_it_is_fictional_and_when_it_was_made() {
        let example = example();
        assert!(example.summary.starts_with(FICTION));
        assert!(example.name.contains("fictional"));
        assert_eq!(example.created.to_text(), "2026-10-02T09:00:00.000Z");
        assert_eq!(example.changed.to_text(), "2026-11-12T17:10:00.000Z");
    }
}
