//! A first draft of the limitations paragraph: from gaps, refusals, don't-knows and exclusions, in plain prose that names
//! what is missing and what that means for the analysis. The person edits it; this module never sees what they wrote.

use super::rows::{self, cell, value, when};
use super::words::{on_one_line, place, title};
use crate::content::labels;
use crate::domain::assessment::Assessment;
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::coverage;
use crate::domain::item::ItemId;
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::marker::{Information, SourceKind};
use crate::domain::register::{Register, cell as cell_row};
use crate::domain::review::Asked;
use crate::domain::row::Row;
use crate::domain::subject::Subject;

/// What stands in the draft where nothing was found that limits the review.
pub const NOTHING: &str =
    "Nothing that limits the information has been registered so far. That is not proof that nothing does.";

/// The draft, a paragraph for each thing; the same assessment gives the same text.
#[must_use]
pub fn draft(assessment: &Assessment) -> String {
    let mut all = Vec::new();
    open_kinds(assessment, &mut all);
    left_aside(assessment, &mut all);
    not_relevant(assessment, &mut all);
    refusals(assessment, &mut all);
    sources(assessment, &mut all);
    processes(assessment, &mut all);
    commission(assessment, &mut all);
    judgements(assessment, &mut all);
    if all.is_empty() { NOTHING.to_owned() } else { all.join("\n\n") }
}

fn sentence(parts: &[&str]) -> String {
    let mut text = parts.concat();
    if !text.ends_with(['.', '!', '?', '…']) {
        text.push('.');
    }
    text
}

/// A person's text within a sentence: on one line, without its last full stop.
fn within(text: &str) -> String {
    let text = on_one_line(text);
    text.strip_suffix('.').unwrap_or(&text).trim_end().to_owned()
}

/// What a row is called, within a sentence.
fn name(assessment: &Assessment, row: &Row) -> String {
    within(&rows::name(row, assessment.vocabulary))
}

fn name_of(assessment: &Assessment, register: Register, id: ItemId) -> String {
    within(&rows::name_of(assessment, register, id))
}

fn open_kinds(assessment: &Assessment, all: &mut Vec<String>) {
    if assessment.rows(Register::Sources).is_empty() {
        return;
    }
    let open: Vec<&str> = coverage::matrix(assessment)
        .iter()
        .filter(|line| line.is_open())
        .map(|line| labels::choice(Choice::of_kind(line.kind)))
        .collect();
    if !open.is_empty() {
        all.push(sentence(&[
            "No source of these kinds was considered: ",
            &open.join("; "),
            ". What they could have told is missing, and the analysis cannot say what it would have changed",
        ]));
    }
}

fn left_aside(assessment: &Assessment, all: &mut Vec<String>) {
    for kind in SourceKind::ALL {
        for information in [None].into_iter().chain(Information::ALL.iter().copied().map(Some)) {
            let Some(row) = assessment.rows(Register::Coverage).get(cell_row(*kind, information)) else { continue };
            if row.choice(Column::LeftAside) == Choice::Yes {
                let why = reason(row.text(Column::AsideWhy));
                all.push(sentence(&[
                    "Left aside: ",
                    &cell(*kind, information),
                    &why,
                    ". The analysis does not rest on it and says nothing of it",
                ]));
            }
        }
    }
}

fn reason(why: &str) -> String {
    if why.trim().is_empty() {
        " (no reason has been written down)".to_owned()
    } else {
        [" (", &within(why), ")"].concat()
    }
}

fn not_relevant(assessment: &Assessment, all: &mut Vec<String>) {
    for row in assessment.rows(Register::Sources) {
        if row.choice(Column::Relevant) == Choice::No {
            let why = reason(row.text(Column::RelevantWhy));
            all.push(sentence(&["Left out as not relevant: ", &name(assessment, row), &why]));
        }
    }
}

fn refusals(assessment: &Assessment, all: &mut Vec<String>) {
    for row in assessment.rows(Register::NonCooperation) {
        let mut text = [&name(assessment, row), " did not cooperate"].concat();
        text.push_str(&match row.choice(Column::ReasonGiven) {
            Choice::NoneGiven => ", and gave no reason".to_owned(),
            _ if row.is_blank(Column::RefusalReason) => ", and the reason is not open".to_owned(),
            _ => [". The reason given: ", &within(row.text(Column::RefusalReason))].concat(),
        });
        if row.is_blank(Column::Unknown) {
            text.push_str(". What stays unknown because of this has not been set out");
        } else {
            text.push_str(". What stays unknown: ");
            text.push_str(&within(row.text(Column::Unknown)));
        }
        all.push(sentence(&[&text]));
    }
    for row in assessment.rows(Register::Requests) {
        let mut registered = assessment.rows(Register::NonCooperation).iter();
        if row.choice(Column::Answer) == Choice::Refused
            && !registered.any(|refusal| refusal.links(Column::Request).contains(&row.id))
        {
            all.push(sentence(&[
                "The request to ",
                &name(assessment, row),
                " was refused. The reasons, and what stays unknown, have not been set out",
            ]));
        }
    }
}

fn sources(assessment: &Assessment, all: &mut Vec<String>) {
    let relevant = |row: &Row| row.choice(Column::Relevant) == Choice::Yes;
    for row in assessment.rows(Register::Sources).iter().filter(|row| relevant(row)) {
        let tells = value(assessment, row, Column::Tells);
        let tells = if tells.is_empty() { String::new() } else { [" on ", &tells.to_lowercase()].concat() };
        let missing = match (row.choice(Column::Access), row.choice(Column::Obtained)) {
            (Choice::Refused, Choice::Nothing) => "Access was refused to ",
            (_, Choice::Nothing) => "Nothing has been had so far from ",
            (_, Choice::InPart) => "Only part has been had from ",
            _ if row.choice(Column::Sufficient) == Choice::No => "Not sufficient for its purpose: ",
            _ => continue,
        };
        let name = name(assessment, row);
        all.push(sentence(&[
            missing,
            &name,
            ". What it could tell",
            &tells,
            " is missing or incomplete in the analysis",
        ]));
    }
}

fn processes(assessment: &Assessment, all: &mut Vec<String>) {
    for row in assessment.rows(Register::Processes) {
        let held = row.links(Column::Holds);
        if held.is_empty() {
            continue;
        }
        let names: Vec<String> = held.iter().map(|id| name_of(assessment, Register::Sources, *id)).collect();
        let until = match when(row.day(Column::Until)) {
            until if until.is_empty() => ", until a day that is not settled".to_owned(),
            until => [", until ", &until].concat(),
        };
        let name = name(assessment, row);
        all.push(sentence(&[
            &name,
            " holds up ",
            &names.join("; "),
            &until,
            ". Findings that rest on it are provisional until then",
        ]));
    }
}

fn commission(assessment: &Assessment, all: &mut Vec<String>) {
    let tells = |choice| {
        let mut rows = assessment.rows(Register::Sources).iter();
        rows.any(|row| row.choice(Column::Relevant) == Choice::Yes && row.has(Column::Tells, choice))
    };
    if assessment.review.more_widespread == Asked::Yes && !tells(Choice::Normality) {
        all.push(
            "The commission asks whether problematic practice was more widespread at the time. No source that was gathered \
             tells how things were usually done, so the review cannot say."
                .to_owned(),
        );
    }
}

fn judgements(assessment: &Assessment, all: &mut Vec<String>) {
    let vocabulary = assessment.vocabulary;
    let judged = |wanted| Subject::all().filter(move |place| assessment.answers.judgement(*place) == wanted);
    let unknown: Vec<String> = judged(Judgement::DontKnow)
        .filter_map(|subject| if let Subject::Part(_) = subject { Some(place(subject, vocabulary)) } else { None })
        .collect();
    if !unknown.is_empty() {
        all.push(sentence(&[
            "On gathering information, we looked and do not know: ",
            &unknown.join("; "),
            ". Where the analysis leans on these, it may rest on less than it seems to",
        ]));
    }
    for subject in judged(Judgement::OutsideCommission) {
        let why = reason(assessment.answers.reason(subject));
        let what = match subject {
            Subject::Question(question) => title(question, vocabulary),
            Subject::Part(_) => place(subject, vocabulary),
        };
        all.push(sentence(&["Outside what was commissioned: ", &what, &why]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::checklist::{Part, Question};
    use crate::domain::date::Date;
    use crate::domain::day::Day;
    use crate::domain::item::ItemId;
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
        let aside = Row::new(Register::Coverage, cell_row(SourceKind::Leaders, Some(Information::Rationale)))
            .with(Column::LeftAside, Choice::Yes);
        let request = Row::new(Register::Requests, ItemId(1)).with(Column::Whom, "Police");
        let process = Row::new(Register::Processes, ItemId(1))
            .with(Column::Process, "Trial")
            .with(Column::Holds, vec![ItemId(101)]);
        let facts = &[Choice::Facts, Choice::Factors] as &[Choice];
        let cases = [
            (
                with(aside.clone()),
                "Left aside: Senior managers and leaders: Rationale (no reason has been written down). The analysis does not rest on it and says nothing of it.",
            ),
            (
                with(aside.clone().with(Column::AsideWhy, "Left to\nanother audit.")),
                "Left aside: Senior managers and leaders: Rationale (Left to another audit). The analysis does not rest on it and says nothing of it.",
            ),
            (
                with(source().with(Column::Relevant, Choice::No)),
                "Left out as not relevant: Police messages (no reason has been written down).",
            ),
            (
                with(source().with(Column::Relevant, Choice::No).with(Column::RelevantWhy, "No contact.")),
                "Left out as not relevant: Police messages (No contact).",
            ),
            (
                with(refusal()),
                "The housing provider did not cooperate, and the reason is not open. What stays unknown because of this has not been set out.",
            ),
            (
                with(refusal().with(Column::ReasonGiven, Choice::NoneGiven)),
                "The housing provider did not cooperate, and gave no reason. What stays unknown because of this has not been set out.",
            ),
            (
                with(
                    refusal()
                        .with(Column::ReasonGiven, Choice::Given)
                        .with(Column::RefusalReason, "Legal advice.")
                        .with(Column::Unknown, "What the family was told."),
                ),
                "The housing provider did not cooperate. The reason given: Legal advice. What stays unknown: What the family was told.",
            ),
            (
                with(request.clone().with(Column::Answer, Choice::Refused)),
                "The request to Police was refused. The reasons, and what stays unknown, have not been set out.",
            ),
            (
                with(
                    source()
                        .with(Column::Obtained, Choice::Nothing)
                        .with(Column::Access, Choice::Refused)
                        .with(Column::Tells, facts),
                ),
                "Access was refused to Police messages. What it could tell on facts, organisational factors is missing or incomplete in the analysis.",
            ),
            (
                with(source().with(Column::Obtained, Choice::Nothing)),
                "Nothing has been had so far from Police messages. What it could tell is missing or incomplete in the analysis.",
            ),
            (
                with(source().with(Column::Obtained, Choice::InPart)),
                "Only part has been had from Police messages. What it could tell is missing or incomplete in the analysis.",
            ),
            (
                with(source().with(Column::Sufficient, Choice::No)),
                "Not sufficient for its purpose: Police messages. What it could tell is missing or incomplete in the analysis.",
            ),
            (
                with(process.clone()),
                "Trial holds up Something, until a day that is not settled. Findings that rest on it are provisional until then.",
            ),
            (
                with(process.with(Column::Until, until)),
                "Trial holds up Something, until about 15 January 2027. Findings that rest on it are provisional until then.",
            ),
        ];
        for (assessment, expected) in cases {
            assert_eq!(paragraphs(&assessment), [expected]);
        }
    }

    #[test]
    fn kinds_that_nobody_considered_are_named_once_somebody_has_begun() {
        let first = all_had().remove(0);
        let aside = |kind| Row::new(Register::Coverage, cell_row(kind, None)).with(Column::LeftAside, Choice::Yes);
        let said = paragraphs(&of([first.clone()]));
        assert_eq!(
            said,
            [
                "No source of these kinds was considered: Practitioners and managers; Senior managers and leaders; Child, family, friends, community; Documents on services; ICT systems and processes. What they could have told is missing, and the analysis cannot say what it would have changed."
            ]
        );
        let said = paragraphs(&of([first, aside(SourceKind::Leaders), aside(SourceKind::Systems)]));
        assert!(said[0].starts_with("No source of these kinds was considered: Practitioners and managers; Child,"));
        assert_eq!(said.len(), 3, "and two that are left aside: {said:?}");
    }

    #[test]
    fn a_refused_request_is_told_once_where_the_refusal_is_registered() {
        let request =
            Row::new(Register::Requests, ItemId(1)).with(Column::Whom, "Police").with(Column::Answer, Choice::Refused);
        let mut rows = all_had();
        rows.extend([request, refusal().with(Column::Request, vec![ItemId(1)])]);
        let said = paragraphs(&of(rows));
        assert_eq!(said.len(), 1);
        assert!(said[0].starts_with("The housing provider did not cooperate"));
    }

    #[test]
    fn a_process_that_holds_nothing_up_and_an_answer_in_full_limit_nothing() {
        let process = Row::new(Register::Processes, ItemId(1)).with(Column::Process, "Trial");
        let request =
            Row::new(Register::Requests, ItemId(1)).with(Column::Whom, "Police").with(Column::Answer, Choice::InFull);
        for row in [process, request, source().with(Column::Relevant, Choice::Undecided)] {
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
                "On gathering information, we looked and do not know: Guidance says why; ICT systems and processes. Where the analysis leans on these, it may rest on less than it seems to.",
                "Outside what was commissioned: Senior managers and leaders (Left to the partners’ own audit).",
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
        assert_eq!(said.len(), 8, "{said:#?}");
        for paragraph in &said {
            assert!(!paragraph.contains(['\n', '\r', '\t', '\u{85}', '\u{2029}']), "{paragraph:?}");
            assert!(paragraph.ends_with('.') && !paragraph.contains(".."), "{paragraph:?}");
        }
        assert_eq!(draft(&it), draft(&it.clone()), "the same again");
    }
}
