//! What the board summary says around what people judged and wrote.

use crate::content::labels;
use crate::content::language::count;
use crate::domain::judgement::{Confidence, Judgement};

/// Where more is to be found.
pub const IN_THE_REPORT: &str = "The report has all that is shortened here, and says how each judgement was reached.";

/// Which version this is, and of which day.
pub const VERSION: &str = "Version";

/// What was left out of a text that was long.
#[must_use]
pub fn more_paragraphs(label: &str, more: usize) -> String {
    [label, ": ", &count(more, "more paragraph stands", "more paragraphs stand"), " in the report."].concat()
}

/// Which questions nobody has judged.
#[must_use]
pub fn not_judged(questions: &[String]) -> String {
    let noun = if questions.len() == 1 { "question " } else { "questions " };
    ["Not judged as a whole yet: ", noun, &questions.join(", "), "."].concat()
}

/// The heading over what is met.
pub const RELY_ON: &str = "What we can rely on";

/// Where nothing is.
pub const NOTHING_MET: &str = "No question and no part has been judged met.";

/// A question of which some parts are met, and which.
#[must_use]
pub fn in_part(question: &str, met: &str) -> String {
    [question, ", in part. ", met].concat()
}

/// The heading over what is not.
pub const NOT_RELY_ON: &str = "What we cannot rely on";

/// Where there is nothing of the kind.
pub const NOTHING_LACKS: &str =
    "Nothing is judged partly met, not met or not known, and nobody is listed who did not cooperate.";

/// What nobody can know without somebody who did not cooperate; nothing where it is not said.
#[must_use]
pub fn unknown(who: &str, what: &str) -> String {
    let what = if what.is_empty() { "what stays unknown is not said" } else { what };
    ["Not known because of non-cooperation (", who, "): ", what].concat()
}

/// How many more did not cooperate.
#[must_use]
pub fn more_unknown(more: usize) -> String {
    [&count(more, "more", "more"), " who did not cooperate, in the report."].concat()
}

/// Where nothing is asked of the board.
pub const NOTHING_ASKED: &str = "Nothing has been put to the board yet.";

/// How many actions and requests are overdue; nothing where none is.
#[must_use]
pub fn overdue(actions: usize, requests: usize) -> Option<String> {
    let late = [
        (actions, "action is overdue", "actions are overdue"),
        (requests, "request is overdue", "requests are overdue"),
    ];
    let late: Vec<String> =
        late.iter().filter(|(number, ..)| *number > 0).map(|(number, one, many)| count(*number, one, many)).collect();
    (!late.is_empty()).then(|| [&late.join(", and "), "; the report lists each."].concat())
}

/// `Met: what is requested; the level of detail.`: the parts of a question that have one judgement.
#[must_use]
pub fn judged(judgement: Judgement, parts: &[String]) -> String {
    [labels::judgement(judgement), ": ", &parts.join("; "), "."].concat()
}

/// A question with what was judged of it as a whole, and how sure people are.
#[must_use]
pub fn headline(question: &str, judgement: Judgement, confidence: Confidence) -> String {
    let judged = labels::judgement(judgement).to_lowercase();
    let sure = labels::confidence(confidence).to_lowercase();
    [question, ": ", &judged, " (confidence: ", &sure, ")."].concat()
}

/// The beginning of a text that was cut.
#[must_use]
pub fn cut(beginning: &str) -> String {
    [beginning, " … (cut)"].concat()
}
