//! A first draft of the limitations text: from gaps, refusals, don't-knows and exclusions, in plain prose that names what is
//! missing and what that means for the analysis. Nobody is blamed. The person edits it; this module never sees what they
//! wrote.
//!
//! A paragraph stands for one thing, on one line, and says the same as long as that thing stays as it is: so
//! `domain::limitations` can tell what is new. What one paragraph says (a source that a trial holds up), no other repeats.

use super::rows::{name, when};
use super::words::{on_one_line, title, whole_place};
use crate::content::language::listed;
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

/// What stands in the draft where nothing was found that limits the review.
pub const NOTHING: &str =
    "Nothing that limits the information has been registered so far. That is not proof that nothing does.";

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

/// A name that a person gave, in quotation marks: it may be anything, and stands within our sentences.
fn quoted(name: &str) -> String {
    ["“", &on_one_line(name), "”"].concat()
}

const fn kind_in_words(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Records => "formal records",
        SourceKind::Practitioners => "practitioners and managers",
        SourceKind::Leaders => "senior managers and leaders",
        SourceKind::Family => "the child, family, friends and community",
        SourceKind::Documents => "documents on how services were or are provided",
        SourceKind::Systems => "ICT systems and processes",
    }
}

/// What a source can tell, as the object of a sentence.
const fn information_in_words(information: Information) -> &'static str {
    match information {
        Information::Facts => "what happened",
        Information::Rationale => "why people acted as they did",
        Information::Normality => "how things were usually done",
        Information::Factors => "what in the organisations helped or hindered",
    }
}

/// What some sources could tell, as a sentence; nothing where nobody said.
fn could_tell(sources: &[&Row]) -> String {
    let tells = |information: &Information| {
        sources.iter().any(|row| row.has(Column::Tells, Choice::of_information(*information)))
    };
    let told: Vec<&str> =
        Information::ALL.iter().filter(|one| tells(one)).map(|one| information_in_words(*one)).collect();
    let subject = if sources.len() == 1 { " This source" } else { " These sources" };
    if told.is_empty() { String::new() } else { [subject, " could tell ", &listed(&told), "."].concat() }
}

fn reason(why: &str) -> String {
    if why.trim().is_empty() {
        " No reason has been written down.".to_owned()
    } else {
        [" The reason: ", &sentence(why)].concat()
    }
}

fn refusals(assessment: &Assessment, all: &mut Vec<String>) {
    for row in assessment.rows(Register::NonCooperation) {
        let mut text =
            ["One of those asked did not cooperate: ", &quoted(&name(row, assessment.vocabulary)), "."].concat();
        text.push_str(&match row.choice(Column::ReasonGiven) {
            _ if !row.is_blank(Column::RefusalReason) => {
                [" The reason given: ", &sentence(row.text(Column::RefusalReason))].concat()
            }
            Choice::NoneGiven => " No reason was given.".to_owned(),
            Choice::Given => " A reason was given, and it is not open.".to_owned(),
            _ => " Whether a reason was given has not been noted.".to_owned(),
        });
        text.push_str(&if row.is_blank(Column::Unknown) {
            " What stays unknown because of this has not been set out.".to_owned()
        } else {
            [" What stays unknown: ", &sentence(row.text(Column::Unknown))].concat()
        });
        text.push_str(" Findings that touch on this are incomplete.");
        all.push(text);
    }
    for row in assessment.rows(Register::Requests) {
        let mut registered = assessment.rows(Register::NonCooperation).iter();
        if row.choice(Column::Answer) == Choice::Refused
            && !registered.any(|refusal| refusal.links(Column::Request).contains(&row.id))
        {
            let name = quoted(&name(row, assessment.vocabulary));
            let rest = " was refused. The reasons, and what stays unknown because of it, have not been set out.";
            all.push(["A request to ", &name, rest].concat());
        }
    }
}

fn processes(assessment: &Assessment, all: &mut Vec<String>) {
    for row in assessment.rows(Register::Processes) {
        let held: Vec<&Row> = row.links(Column::Holds).iter().filter_map(|id| relevant(assessment, *id)).collect();
        if held.is_empty() {
            continue;
        }
        let names: Vec<String> = held.iter().map(|source| quoted(&name(source, assessment.vocabulary))).collect();
        let until = match row.day(Column::Until) {
            Day::NotSaid => ". Until when is not settled.".to_owned(),
            Day::NotKnown => ". Until when is not known.".to_owned(),
            day => [", until ", &when(day), "."].concat(),
        };
        let tells = could_tell(&held);
        let name = quoted(&name(row, assessment.vocabulary));
        let rest = " Findings that depend on this are provisional until then.";
        all.push(["A parallel process, ", &name, ", holds up ", &listed(&names), &until, &tells, rest].concat());
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
        let name = quoted(&name(row, assessment.vocabulary));
        let undecided = row.choice(Column::Relevant) == Choice::Undecided;
        if row.choice(Column::Relevant) == Choice::No || is_held_up(assessment, row) || refused.contains(&row.id) {
            continue;
        }
        let (missing, means) = match (row.choice(Column::Access), row.choice(Column::Obtained)) {
            _ if undecided => {
                let rest = " is relevant has not been decided.";
                (["Whether ", &name, rest].concat(), " Until then nothing of it goes into the analysis.")
            }
            (Choice::Refused, Choice::Nothing) => {
                (["Access to ", &name, " was refused."].concat(), " The analysis has to do without it.")
            }
            (_, Choice::Nothing) => (
                ["So far we have nothing from ", &name, "."].concat(),
                " Until it comes, the analysis does without it.",
            ),
            (_, Choice::InPart) => (
                ["So far we have only a part from ", &name, "."].concat(),
                " What the analysis says of this is not complete.",
            ),
            _ if row.choice(Column::Sufficient) == Choice::No => {
                let rest = " is not sufficient for its purpose.";
                (["What we have from ", &name, rest].concat(), " What the analysis says of this rests on little.")
            }
            _ => continue,
        };
        let tells = could_tell(&[row]);
        all.push([&missing, tells.as_str(), means].concat());
    }
}

fn open_kinds(assessment: &Assessment, all: &mut Vec<String>) {
    if assessment.rows(Register::Sources).is_empty() {
        return;
    }
    for line in coverage::matrix(assessment).iter().filter(|line| line.is_open()) {
        let kind = kind_in_words(line.kind);
        let rest =
            " among the sources, and nobody has said why. We cannot say what they would have changed in the analysis.";
        all.push(["We have not considered ", kind, rest].concat());
    }
}

fn is_left_aside(assessment: &Assessment, kind: SourceKind, information: Option<Information>) -> Option<&Row> {
    let row = assessment.rows(Register::Coverage).get(cell(kind, information))?;
    (row.choice(Column::LeftAside) == Choice::Yes).then_some(row)
}

fn left_aside(assessment: &Assessment, all: &mut Vec<String>) {
    for kind in SourceKind::ALL {
        let from = kind_in_words(*kind);
        if let Some(row) = is_left_aside(assessment, *kind, None) {
            let why = reason(row.text(Column::AsideWhy));
            let rest = " The analysis says nothing of what they could have told.";
            all.push(["We left ", from, " aside.", &why, rest].concat());
        }
        for information in Information::ALL {
            if let Some(row) = is_left_aside(assessment, *kind, Some(*information)) {
                let why = reason(row.text(Column::AsideWhy));
                let what = information_in_words(*information);
                let rest = " On this, the analysis rests on other sources.";
                all.push(["We did not seek to learn from ", from, " ", what, ".", &why, rest].concat());
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
            let name = quoted(&name(row, assessment.vocabulary));
            all.push(["We left out ", &name, " as not relevant.", &why].concat());
        }
    }
}

fn commission(assessment: &Assessment, all: &mut Vec<String>) {
    let none = |tells: &dyn Fn(&Row) -> bool| {
        let mut rows = assessment.rows(Register::Sources).iter();
        !rows.any(|row| row.choice(Column::Relevant) == Choice::Yes && tells(row))
    };
    if assessment.review.more_widespread == Asked::Yes && none(&|row| row.has(Column::Tells, Choice::Normality)) {
        all.push(
            "The commission asks whether problematic practice was more widespread at the time. No source that we have tells how \
             things were usually done, so the review cannot say."
                .to_owned(),
        );
    }
    let tells_now = |row: &Row| matches!(row.choice(Column::ThenNow), Choice::Now | Choice::ThenAndNow);
    if assessment.review.still_current == Asked::Yes && none(&tells_now) {
        all.push(
            "The commission asks whether past issues are still current. No source that we have tells how things are now, so the \
             review cannot say."
                .to_owned(),
        );
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
            all.push(["Outside what was commissioned: ", &what, ".", &why].concat());
        }
    }
    let parts = judged(Judgement::DontKnow).filter(|subject| matches!(subject, Subject::Part(_)));
    let unknown: Vec<String> = parts.map(|part| whole_place(part, assessment.vocabulary)).collect();
    if !unknown.is_empty() {
        let rest = ". Where the analysis leans on this, it may rest on less than it seems to.";
        all.push(["In checking how information was gathered, we could not tell: ", &unknown.join("; "), rest].concat());
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
