//! What the board summary says around what people judged and wrote, and around the statements.

use crate::content::labels;
use crate::content::language::count;
use crate::domain::checklist::Question;
use crate::domain::judgement::{Confidence, Judgement};
use crate::domain::review::Phase;

/// Where more is to be found.
pub const MORE_ELSEWHERE: &str = "Notes, evidence and actions are in the full assessment. There is no score.";

/// Which version this is, and of which day.
pub const VERSION: &str = "Version";

/// The same, where the summary has no room here.
pub const SUMMARY_AND_MORE_ELSEWHERE: &str =
    "The summary, notes, evidence and actions are in the full assessment. There is no score.";

/// What was left out of a text, by choice or because the page has no room for it.
#[must_use]
pub fn more_paragraphs(label: &str, more: usize) -> String {
    [label, ": ", &count(more, "more paragraph is", "more paragraphs are"), " in the full assessment."].concat()
}

/// How many paragraphs a text has of which people left every one off the page.
#[must_use]
pub fn all_elsewhere(label: &str, all: usize) -> String {
    [label, ": ", &count(all, "paragraph is", "paragraphs are"), " in the full assessment."].concat()
}

/// `question 6`, `questions 5, 6`.
fn numbered(questions: &[String]) -> String {
    [if questions.len() == 1 { "question " } else { "questions " }, &questions.join(", "), "."].concat()
}

/// Questions of which nobody has judged anything.
#[must_use]
pub fn not_judged(questions: &[String]) -> String {
    ["Not judged yet: ", &numbered(questions)].concat()
}

/// Questions of which nothing applies.
#[must_use]
pub fn not_applicable(questions: &[String]) -> String {
    ["Not applicable: ", &numbered(questions)].concat()
}

/// Questions that were not commissioned.
#[must_use]
pub fn outside_commission(questions: &[String]) -> String {
    ["Outside the commission: ", &numbered(questions)].concat()
}

/// Questions of which some parts do not apply and the others were not commissioned.
#[must_use]
pub fn not_asked(questions: &[String]) -> String {
    ["Not applicable or outside the commission: ", &numbered(questions)].concat()
}

/// The heading over what falls short.
#[must_use]
pub const fn falls_short(phase: Phase) -> &'static str {
    match phase {
        Phase::Planning => "Where planning falls short",
        Phase::NotSaid | Phase::UnderWay => "Where information-gathering falls short",
        Phase::LookingBack => "Where information-gathering fell short",
    }
}

/// If nothing does.
pub const NOTHING_LACKS: &str = "No shortfall is recorded.";

/// The heading over what is sound.
#[must_use]
pub const fn sound(phase: Phase) -> &'static str {
    match phase {
        Phase::Planning => "Where planning is sound",
        Phase::NotSaid | Phase::UnderWay => "Where information-gathering is sound",
        Phase::LookingBack => "Where information-gathering was sound",
    }
}

/// If nothing is.
pub const NOTHING_MET: &str = "No question is judged met as a whole without a shortfall.";

/// The beginning of a question’s entry: what was judged of it as a whole, how sure people are, and whether a part of it
/// says otherwise.
#[must_use]
pub fn headline(question: &str, judgement: Judgement, confidence: Confidence, parts_fall_short: bool) -> String {
    let judged = match judgement {
        Judgement::NotLookedAt => "not judged as a whole".to_owned(),
        judgement => labels::judgement(judgement).to_lowercase(),
    };
    let sure = match (judgement, confidence) {
        (Judgement::NotLookedAt, _) | (_, Confidence::NotSaid) => String::new(),
        (_, confidence) => [" (confidence: ", &labels::confidence(confidence).to_lowercase(), ")"].concat(),
    };
    let although = if parts_fall_short { ", although not every part is judged met" } else { "" };
    [question, ": ", &judged, &sure, although, "."].concat()
}

/// `Not met: “Given at the start”.`: the parts of a question with one judgement; none where it is every part.
#[must_use]
pub fn parts(question: Question, judgement: Judgement, parts: Option<&[String]>) -> String {
    let parts = match (parts, question) {
        // In quotation marks: some of their names read as if they said how it is.
        (Some(parts), _) => parts.iter().map(|part| ["“", part, "”"].concat()).collect::<Vec<_>>().join("; "),
        (None, Question::Sources) => "every kind of source".to_owned(),
        (None, _) => "every part".to_owned(),
    };
    [parts_with(question, judgement), ": ", &parts, "."].concat()
}

/// `Met: 3 parts.`: how many parts of a question have one judgement.
#[must_use]
pub fn parts_counted(question: Question, judgement: Judgement, count: usize) -> String {
    let of = match (question, count) {
        (Question::Sources, 1) => " kind of source.",
        (Question::Sources, _) => " kinds of source.",
        (_, 1) => " part.",
        (..) => " parts.",
    };
    [parts_with(question, judgement), ": ", &count.to_string(), of].concat()
}

/// What is judged of parts. Question 3 asks whether sources were considered, and this must not read as if they had
/// come.
const fn parts_with(question: Question, judgement: Judgement) -> &'static str {
    match (question, judgement) {
        (Question::Sources, Judgement::Met) => "Considered",
        (Question::Sources, Judgement::Partly) => "Considered in part",
        (Question::Sources, Judgement::NotMet) => "Not considered",
        (Question::Sources, Judgement::DontKnow) => "Not known whether considered",
        (_, Judgement::NotLookedAt) => "Not judged yet",
        (_, judgement) => labels::judgement(judgement),
    }
}

/// What follows in the entry of question 3.
pub const CONSIDERED: &str = "“Considered” does not mean that anything was received.";

/// What follows in the entry of question 7 if it is judged met, and a refusal is recorded without it.
pub const REASONS_MISSING: &str =
    "Not every refusal has an entry under non-cooperation that says whether a reason was given, and what it was.";

/// If nothing is asked of the board.
pub const NOTHING_ASKED: &str = "Nothing has been put to the board yet.";

/// An action or a request that is overdue, with the day on which it was due.
#[must_use]
pub fn due(name: &str, day: &str) -> String {
    [name, " (due ", day, ")"].concat()
}

/// An action that is overdue, as people wrote it.
#[must_use]
pub fn action(what: &str) -> String {
    ["“", what, "”"].concat()
}

/// A request that is overdue, by the name of those it went to and, where that is short, what was asked for.
#[must_use]
pub fn request_to(whom: &str, what: &str) -> String {
    let what = if what.is_empty() { String::new() } else { [", for “", what, "”"].concat() };
    ["request to ", whom, &what].concat()
}

/// Actions and requests that are overdue, each with its day.
#[must_use]
pub fn overdue_named(late: &[String]) -> String {
    ["Overdue: ", &late.join("; "), "."].concat()
}

/// How many actions and requests are overdue; nothing if none is.
#[must_use]
pub fn overdue(actions: usize, requests: usize) -> Option<String> {
    let late = [
        (actions, "action is overdue", "actions are overdue"),
        (requests, "request is overdue", "requests are overdue"),
    ];
    let late: Vec<String> =
        late.iter().filter(|(number, ..)| *number > 0).map(|(number, one, many)| count(*number, one, many)).collect();
    (!late.is_empty()).then(|| [&late.join(", and "), "; the full assessment lists each."].concat())
}
