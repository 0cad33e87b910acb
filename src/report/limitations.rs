//! A first draft of the limitations text: from gaps, refusals, don't-knows and exclusions, in plain prose that names what is
//! missing and what that means for the analysis. Nobody is blamed. The person edits it; this module never sees what they
//! wrote.
//!
//! A paragraph stands for one thing, on one line, and says the same as long as that thing stays as it is: so
//! `domain::limitations` can tell what is new. What one paragraph says (a source that a trial holds up), no other repeats.

use super::rows::{name, when};
use super::words::{on_one_line, title, whole_place};
use crate::content::documents::limitations as say;
pub use crate::content::documents::limitations::NOTHING;
use crate::domain::assessment::Assessment;
use crate::domain::bearing::is_held_up;
use crate::domain::checklist::Part;
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::coverage;
use crate::domain::day::Day;
use crate::domain::item::ItemId;
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::marker::{Information, SourceKind};
use crate::domain::register::{Register, cell};
use crate::domain::review::Asked;
use crate::domain::row::Row;
use crate::domain::subject::Subject;

/// The draft, a paragraph for each thing; the same assessment gives the same text.
#[must_use]
pub fn draft(assessment: &Assessment) -> String {
    let mut all = Vec::new();
    refusals(assessment, &mut all);
    processes(assessment, &mut all);
    sources(assessment, &mut all);
    open_kinds(assessment, &mut all);
    left_aside(assessment, &mut all);
    not_relevant(assessment, &mut all);
    commission(assessment, &mut all);
    judgements(assessment, &mut all);
    if all.is_empty() { NOTHING.to_owned() } else { all.join("\n\n") }
}

/// A person's text as a sentence of its own: in one line, with a full stop unless it ends otherwise.
fn sentence(text: &str) -> String {
    let mut text = on_one_line(text);
    if !text.ends_with(['.', '!', '?', '…']) {
        text.push('.');
    }
    text
}

/// What a row is called, on one line: it stands within our sentences.
fn called(row: &Row, assessment: &Assessment) -> String {
    on_one_line(&name(row, assessment.vocabulary))
}

/// What some sources could tell, as a sentence; nothing where nobody said.
fn could_tell(sources: &[&Row]) -> Option<String> {
    let tells = |information: &Information| {
        sources.iter().any(|row| row.has(Column::Tells, Choice::of_information(*information)))
    };
    let told: Vec<Information> = Information::ALL.iter().filter(|one| tells(one)).copied().collect();
    (!told.is_empty()).then(|| say::could_tell(sources.len(), &told))
}

fn reason(why: &str) -> String {
    if why.trim().is_empty() { say::NO_REASON.to_owned() } else { say::reason(&sentence(why)) }
}

fn refusals(assessment: &Assessment, all: &mut Vec<String>) {
    for row in assessment.rows(Register::NonCooperation) {
        let why = match row.choice(Column::ReasonGiven) {
            _ if !row.is_blank(Column::RefusalReason) => say::reason_given(&sentence(row.text(Column::RefusalReason))),
            Choice::NoneGiven => say::NO_REASON_GIVEN.to_owned(),
            Choice::Given => say::REASON_NOT_OPEN.to_owned(),
            _ => say::REASON_NOT_NOTED.to_owned(),
        };
        let unknown = if row.is_blank(Column::Unknown) {
            say::UNKNOWN_NOT_SET_OUT.to_owned()
        } else {
            say::stays_unknown(&sentence(row.text(Column::Unknown)))
        };
        let who = say::did_not_cooperate(&called(row, assessment));
        all.push([&who, why.as_str(), &unknown, say::FINDINGS_INCOMPLETE].join(" "));
    }
    for row in assessment.rows(Register::Requests) {
        let mut registered = assessment.rows(Register::NonCooperation).iter();
        if row.choice(Column::Answer) == Choice::Refused
            && !registered.any(|refusal| refusal.links(Column::Request).contains(&row.id))
        {
            all.push(say::request_refused(&called(row, assessment)));
        }
    }
}

fn processes(assessment: &Assessment, all: &mut Vec<String>) {
    for row in assessment.rows(Register::Processes) {
        let held: Vec<&Row> = row.links(Column::Holds).iter().filter_map(|id| relevant(assessment, *id)).collect();
        if held.is_empty() {
            continue;
        }
        let names: Vec<String> = held.iter().map(|source| called(source, assessment)).collect();
        let (until, open) = match row.day(Column::Until) {
            Day::NotSaid => (None, Some(say::UNTIL_NOT_SETTLED)),
            Day::NotKnown => (None, Some(say::UNTIL_NOT_KNOWN)),
            day => (Some(when(day)), None),
        };
        let mut text = vec![say::held_up(&called(row, assessment), &names, until.as_deref())];
        text.extend(open.map(str::to_owned));
        text.extend(could_tell(&held));
        text.push(say::FINDINGS_PROVISIONAL.to_owned());
        all.push(text.join(" "));
    }
}

/// A source that may limit the analysis: it is not deemed irrelevant.
fn relevant(assessment: &Assessment, id: ItemId) -> Option<&Row> {
    let row = assessment.rows(Register::Sources).get(id)?;
    (row.choice(Column::Relevant) != Choice::No).then_some(row)
}

fn sources(assessment: &Assessment, all: &mut Vec<String>) {
    let mut rows = assessment.rows(Register::NonCooperation).iter();
    let refused: Vec<ItemId> = rows.by_ref().flat_map(|row| row.links(Column::Sources)).copied().collect();
    for row in assessment.rows(Register::Sources) {
        let name = called(row, assessment);
        let undecided = row.choice(Column::Relevant) == Choice::Undecided;
        if row.choice(Column::Relevant) == Choice::No || is_held_up(assessment, row) || refused.contains(&row.id) {
            continue;
        }
        let (missing, means) = match (row.choice(Column::Access), row.choice(Column::Obtained)) {
            _ if undecided => (say::undecided(&name), say::UNDECIDED_MEANS),
            (Choice::Refused, Choice::Nothing) => (say::access_refused(&name), say::ACCESS_REFUSED_MEANS),
            (_, Choice::Nothing) => (say::nothing_from(&name), say::NOTHING_FROM_MEANS),
            (_, Choice::InPart) => (say::part_from(&name), say::PART_FROM_MEANS),
            _ if row.choice(Column::Sufficient) == Choice::No => {
                (say::not_sufficient(&name), say::NOT_SUFFICIENT_MEANS)
            }
            _ => continue,
        };
        let mut text = vec![missing];
        text.extend(could_tell(&[row]));
        text.push(means.to_owned());
        all.push(text.join(" "));
    }
}

fn open_kinds(assessment: &Assessment, all: &mut Vec<String>) {
    if assessment.rows(Register::Sources).is_empty() {
        return;
    }
    let open = coverage::matrix(assessment).into_iter().filter(coverage::Line::is_open);
    all.extend(open.map(|line| say::not_considered(line.kind)));
}

fn is_left_aside(assessment: &Assessment, kind: SourceKind, information: Option<Information>) -> Option<&Row> {
    let row = assessment.rows(Register::Coverage).get(cell(kind, information))?;
    (row.choice(Column::LeftAside) == Choice::Yes).then_some(row)
}

fn left_aside(assessment: &Assessment, all: &mut Vec<String>) {
    for kind in SourceKind::ALL {
        if let Some(row) = is_left_aside(assessment, *kind, None) {
            let why = reason(row.text(Column::AsideWhy));
            all.push([&say::left_aside(*kind), why.as_str(), say::LEFT_ASIDE_MEANS].join(" "));
        }
        for information in Information::ALL {
            if let Some(row) = is_left_aside(assessment, *kind, Some(*information)) {
                let why = reason(row.text(Column::AsideWhy));
                all.push([&say::not_sought(*kind, *information), why.as_str(), say::NOT_SOUGHT_MEANS].join(" "));
            }
        }
    }
}

fn not_relevant(assessment: &Assessment, all: &mut Vec<String>) {
    for row in assessment.rows(Register::Sources) {
        // Where the whole kind is left aside, that has been said.
        let kind = SourceKind::ALL.iter().find(|kind| row.choice(Column::SourceKind) == Choice::of_kind(**kind));
        if row.choice(Column::Relevant) == Choice::No
            && kind.is_none_or(|kind| is_left_aside(assessment, *kind, None).is_none())
        {
            let why = reason(row.text(Column::RelevantWhy));
            all.push([say::not_relevant(&called(row, assessment)), why].join(" "));
        }
    }
}

fn commission(assessment: &Assessment, all: &mut Vec<String>) {
    let none = |tells: &dyn Fn(&Row) -> bool| {
        let mut rows = assessment.rows(Register::Sources).iter();
        !rows.any(|row| row.choice(Column::Relevant) == Choice::Yes && tells(row))
    };
    if assessment.review.more_widespread == Asked::Yes && none(&|row| row.has(Column::Tells, Choice::Normality)) {
        all.push(say::WIDESPREAD_NOT_TOLD.to_owned());
    }
    let tells_now = |row: &Row| matches!(row.choice(Column::ThenNow), Choice::Now | Choice::ThenAndNow);
    if assessment.review.still_current == Asked::Yes && none(&tells_now) {
        all.push(say::CURRENT_NOT_TOLD.to_owned());
    }
}

/// The kind that a part of question 3 asks about.
const fn kind_of(part: Part) -> Option<SourceKind> {
    Some(match part {
        Part::SourcesRecords => SourceKind::Records,
        Part::SourcesPractitioners => SourceKind::Practitioners,
        Part::SourcesLeaders => SourceKind::Leaders,
        Part::SourcesFamily => SourceKind::Family,
        Part::SourcesDocuments => SourceKind::Documents,
        Part::SourcesSystems => SourceKind::Systems,
        _ => return None,
    })
}

fn judgements(assessment: &Assessment, all: &mut Vec<String>) {
    let judged = |wanted| Subject::all().filter(move |place| assessment.answers.judgement(*place) == wanted);
    for subject in judged(Judgement::OutsideCommission) {
        let said = matches!(subject, Subject::Part(part)
            if kind_of(part).is_some_and(|kind| is_left_aside(assessment, kind, None).is_some()));
        if !said {
            let why = reason(assessment.answers.reason(subject));
            let what = match subject {
                Subject::Question(question) => title(question, assessment.vocabulary),
                Subject::Part(_) => whole_place(subject, assessment.vocabulary),
            };
            all.push([say::outside_the_commission(&what), why].join(" "));
        }
    }
    let parts = judged(Judgement::DontKnow).filter(|subject| matches!(subject, Subject::Part(_)));
    let unknown: Vec<String> = parts.map(|part| whole_place(part, assessment.vocabulary)).collect();
    if !unknown.is_empty() {
        all.push(say::could_not_tell(&unknown));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::checklist::Question;
    use crate::domain::date::Date;
    use crate::domain::moment::Moment;
    use std::sync::Arc;

    fn blank() -> Assessment {
        Assessment::new(ItemId(9), String::new(), Moment::from_millis(0))
    }

    fn of(rows: impl IntoIterator<Item = Row>) -> Assessment {
        let mut assessment = blank();
        for row in rows {
            assert!(assessment.registers.of_mut(row.register).add(row));
        }
        assessment
    }

    fn paragraphs(assessment: &Assessment) -> Vec<String> {
        draft(assessment).split("\n\n").map(str::to_owned).collect()
    }

    /// A source of each kind from which all has been had, so that nothing of them limits the review.
    fn all_had() -> Vec<Row> {
        let had = |(kind, id): (&SourceKind, u64)| {
            Row::new(Register::Sources, ItemId(id))
                .with(Column::Label, "Something")
                .with(Column::SourceKind, Choice::of_kind(*kind))
                .with(Column::Relevant, Choice::Yes)
                .with(Column::Obtained, Choice::InFull)
        };
        SourceKind::ALL.iter().zip(101..).map(had).collect()
    }

    fn with(row: Row) -> Assessment {
        of(all_had().into_iter().chain([row]))
    }

    fn source() -> Row {
        Row::new(Register::Sources, ItemId(1))
            .with(Column::Label, "Police messages")
            .with(Column::SourceKind, Choice::Records)
            .with(Column::Relevant, Choice::Yes)
            .with(Column::Obtained, Choice::InFull)
    }

    fn refusal() -> Row {
        Row::new(Register::NonCooperation, ItemId(1)).with(Column::Who, "The housing provider")
    }

    #[test]
    fn where_nothing_limits_the_review_the_draft_says_that_this_proves_nothing() {
        for assessment in [blank(), of(all_had()), with(source().with(Column::Sufficient, Choice::Yes))] {
            assert_eq!(draft(&assessment), NOTHING);
        }
    }

    #[test]
    fn each_thing_that_limits_the_review_has_its_paragraph() {
        let until = Day::About(Date::new(2027, 1, 15).expect("a day"));
        let aside = Row::new(Register::Coverage, cell(SourceKind::Leaders, Some(Information::Rationale)))
            .with(Column::LeftAside, Choice::Yes);
        let request = Row::new(Register::Requests, ItemId(1)).with(Column::Whom, "Police");
        let process = Row::new(Register::Processes, ItemId(1))
            .with(Column::Process, "Trial")
            .with(Column::Holds, vec![ItemId(101)]);
        let facts = &[Choice::Facts, Choice::Factors] as &[Choice];
        let cases = [
            (
                with(aside.clone()),
                "We did not seek to learn from senior managers and leaders why people acted as they did. No reason has been written down. On this, the analysis rests on other sources.",
            ),
            (
                with(aside.clone().with(Column::AsideWhy, "Left to\nanother audit.")),
                "We did not seek to learn from senior managers and leaders why people acted as they did. The reason: Left to another audit. On this, the analysis rests on other sources.",
            ),
            (
                with(source().with(Column::Relevant, Choice::No)),
                "We left out “Police messages” as not relevant. No reason has been written down.",
            ),
            (
                with(source().with(Column::Relevant, Choice::No).with(Column::RelevantWhy, "No contact")),
                "We left out “Police messages” as not relevant. The reason: No contact.",
            ),
            (
                with(source().with(Column::Relevant, Choice::Undecided)),
                "Whether “Police messages” is relevant has not been decided. Until then nothing of it goes into the analysis.",
            ),
            (
                with(refusal()),
                "One of those asked did not cooperate: “The housing provider”. Whether a reason was given has not been noted. What stays unknown because of this has not been set out. Findings that touch on this are incomplete.",
            ),
            (
                with(refusal().with(Column::ReasonGiven, Choice::NoneGiven)),
                "One of those asked did not cooperate: “The housing provider”. No reason was given. What stays unknown because of this has not been set out. Findings that touch on this are incomplete.",
            ),
            (
                with(refusal().with(Column::ReasonGiven, Choice::Given)),
                "One of those asked did not cooperate: “The housing provider”. A reason was given, and it is not open. What stays unknown because of this has not been set out. Findings that touch on this are incomplete.",
            ),
            (
                with(
                    refusal()
                        .with(Column::ReasonGiven, Choice::Given)
                        .with(Column::RefusalReason, "Legal advice.")
                        .with(Column::Unknown, "What the family was told"),
                ),
                "One of those asked did not cooperate: “The housing provider”. The reason given: Legal advice. What stays unknown: What the family was told. Findings that touch on this are incomplete.",
            ),
            (
                with(request.clone().with(Column::Answer, Choice::Refused)),
                "A request to “Police” was refused. The reasons, and what stays unknown because of it, have not been set out.",
            ),
            (
                with(
                    source()
                        .with(Column::Obtained, Choice::Nothing)
                        .with(Column::Access, Choice::Refused)
                        .with(Column::Tells, facts),
                ),
                "Access to “Police messages” was refused. This source could tell what happened and what in the organisations helped or hindered. The analysis has to do without it.",
            ),
            (
                with(source().with(Column::Obtained, Choice::Nothing)),
                "So far we have nothing from “Police messages”. Until it comes, the analysis does without it.",
            ),
            (
                with(source().with(Column::Obtained, Choice::InPart)),
                "So far we have only a part from “Police messages”. What the analysis says of this is not complete.",
            ),
            (
                with(source().with(Column::Sufficient, Choice::No)),
                "What we have from “Police messages” is not sufficient for its purpose. What the analysis says of this rests on little.",
            ),
            (
                with(process.clone()),
                "A parallel process, “Trial”, holds up “Something”. Until when is not settled. Findings that depend on this are provisional until then.",
            ),
            (
                with(process.clone().with(Column::Until, Day::NotKnown)),
                "A parallel process, “Trial”, holds up “Something”. Until when is not known. Findings that depend on this are provisional until then.",
            ),
            (
                with(process.with(Column::Until, until)),
                "A parallel process, “Trial”, holds up “Something”, until about 15 January 2027. Findings that depend on this are provisional until then.",
            ),
        ];
        for (assessment, expected) in cases {
            assert_eq!(paragraphs(&assessment), [expected]);
        }
    }

    #[test]
    fn kinds_that_nobody_considered_are_named_once_somebody_has_begun() {
        let first = all_had().remove(0);
        let aside = |kind| Row::new(Register::Coverage, cell(kind, None)).with(Column::LeftAside, Choice::Yes);
        let said = paragraphs(&of([first.clone()]));
        assert_eq!(said.len(), 5, "{said:#?}");
        assert_eq!(
            said[0],
            "We have not considered practitioners and managers among the sources, and nobody has said why. We cannot say what they would have changed in the analysis."
        );
        let said = paragraphs(&of([first, aside(SourceKind::Leaders), aside(SourceKind::Systems)]));
        assert_eq!(said.iter().filter(|said| said.starts_with("We have not considered")).count(), 3);
        assert_eq!(said.len(), 5, "and two that are left aside: {said:?}");
    }

    #[test]
    fn a_refused_request_is_told_once_where_the_refusal_is_registered() {
        let request =
            Row::new(Register::Requests, ItemId(1)).with(Column::Whom, "Police").with(Column::Answer, Choice::Refused);
        let mut rows = all_had();
        rows.extend([request, refusal().with(Column::Request, vec![ItemId(1)])]);
        let said = paragraphs(&of(rows));
        assert_eq!(said.len(), 1);
        assert!(said[0].contains("did not cooperate: “The housing provider”"));
    }

    #[test]
    fn a_process_that_holds_nothing_up_and_an_answer_in_full_limit_nothing() {
        let process = Row::new(Register::Processes, ItemId(1)).with(Column::Process, "Trial");
        let request =
            Row::new(Register::Requests, ItemId(1)).with(Column::Whom, "Police").with(Column::Answer, Choice::InFull);
        for row in [process, request] {
            assert_eq!(draft(&with(row)), NOTHING);
        }
    }

    #[test]
    fn the_question_on_wider_practice_limits_the_review_where_nothing_tells_of_normality() {
        let asked = |tells: &[Choice], relevant| {
            let mut it = with(source().with(Column::Tells, tells).with(Column::Relevant, relevant));
            Arc::make_mut(&mut it.review).more_widespread = Asked::Yes;
            paragraphs(&it).into_iter().any(|said| said.starts_with("The commission asks whether problematic practice"))
        };
        assert!(asked(&[Choice::Facts], Choice::Yes));
        assert!(asked(&[Choice::Normality], Choice::No));
        assert!(!asked(&[Choice::Normality], Choice::Yes));
        let mut not_asked = of(all_had());
        Arc::make_mut(&mut not_asked.review).more_widespread = Asked::No;
        assert_eq!(draft(&not_asked), NOTHING);
    }

    #[test]
    fn what_is_not_known_is_one_paragraph_and_what_was_not_commissioned_one_for_each() {
        let mut it = of(all_had());
        it.answers.part_mut(Part::GuidanceWhy).judgement = Judgement::DontKnow;
        it.answers.part_mut(Part::SourcesSystems).judgement = Judgement::DontKnow;
        it.answers.part_mut(Part::SourcesLeaders).judgement = Judgement::OutsideCommission;
        it.answers.part_mut(Part::SourcesLeaders).reason = "Left to the partners’ own audit.".to_owned();
        assert_eq!(
            paragraphs(&it),
            [
                "Outside what was commissioned: Question 3: Senior managers and leaders. The reason: Left to the partners’ own audit.",
                "In checking how information was gathered, we could not tell: Question 2: Guidance says why; Question 3: ICT systems and processes. Where the analysis leans on this, it may rest on less than it seems to.",
            ]
        );
        for judgement in [Judgement::Met, Judgement::Partly, Judgement::NotMet, Judgement::NotApplicable] {
            let mut it = of(all_had());
            it.answers.part_mut(Part::GuidanceWhy).judgement = judgement;
            assert_eq!(draft(&it), NOTHING, "{judgement:?}");
        }
    }

    #[test]
    fn a_question_that_was_not_commissioned_as_a_whole_is_named() {
        let mut it = of(all_had());
        for question in [Question::Methods, Question::DirectInput] {
            it.answers.question_mut(question).judgement = Judgement::OutsideCommission;
        }
        let said = paragraphs(&it);
        assert!(said[0].starts_with("Outside what was commissioned: Question 5: "), "{said:?}");
        assert!(said[1].starts_with("Outside what was commissioned: Question 6: "), "{said:?}");
    }

    #[test]
    fn whatever_somebody_wrote_a_paragraph_stays_one() {
        let hostile = "One.\n\n\r\n \n\nTwo\u{2029}\u{85}\tthree\r\r.\n\n";
        let rows = Register::ALL.iter().map(|register| {
            let row = register
                .columns()
                .iter()
                .fold(Row::new(*register, ItemId(1)), |row, column| row.with(*column, hostile));
            row.with(Column::Relevant, Choice::No)
                .with(Column::LeftAside, Choice::Yes)
                .with(Column::Answer, Choice::Refused)
                .with(Column::ReasonGiven, Choice::Given)
        });
        let second = |register| Row::new(register, ItemId(2));
        let more = [
            second(Register::Sources)
                .with(Column::Label, hostile)
                .with(Column::SourceKind, Choice::Family)
                .with(Column::Relevant, Choice::Yes),
            second(Register::Processes).with(Column::Process, hostile).with(Column::Holds, vec![ItemId(2)]),
        ];
        let mut it = of(rows.chain(more));
        it.answers.part_mut(Part::SourcesLeaders).judgement = Judgement::OutsideCommission;
        it.answers.part_mut(Part::SourcesLeaders).reason = hostile.to_owned();
        let said = paragraphs(&it);
        assert_eq!(said.len(), 10, "{said:#?}");
        for paragraph in &said {
            assert!(!paragraph.contains(['\n', '\r', '\t', '\u{85}', '\u{2029}']), "{paragraph:?}");
            assert!(paragraph.ends_with('.') && !paragraph.contains(".."), "{paragraph:?}");
        }
        assert_eq!(draft(&it), draft(&it.clone()), "the same again");
    }
}
