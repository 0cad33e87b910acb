//! What participants see while they answer.

use crate::content::language::count;
use crate::domain::checklist::Question;

/// The label of the name.
pub const NAME: &str = "Your name, or just a colour";

/// The hint beside it.
pub const NAME_HINT: &str =
    "Shown beside your answers. “Blue” is enough. Do not use the name of anyone in a real case.";

/// The heading of the first step, where nothing is to be read.
pub const BEFORE_YOU_BEGIN: &str = "Before you begin";

/// The heading of the first step.
pub const FIRST_READ_THIS: &str = "Read this first";

/// Opens what was handed out.
pub const READ_IT_AGAIN: &str = "Read it again";

/// Where a name is longer than lists show.
pub const LONG_NAME: &str =
    "This is longer than 80 characters. All of it is handed back, but lists show only the beginning.";

/// Where a reason is longer than a page.
pub const LONG_WHY: &str =
    "This is longer than 4,000 characters. All of it is handed back, but a shorter reason is easier to discuss.";

/// The label of a reason.
pub const WHY: &str = "Why (a few words)";

/// The heading of the last step.
pub const HAND_BACK: &str = "Hand back";

/// Where no name was given.
pub const NO_NAME: &str = "You gave no name. That is fine. You can go back to the start and choose a colour.";

/// What stands before and after the name of whoever answers.
pub const YOU_ANSWER_AS: [&str; 2] = ["You are answering as ", "."];

/// Leads to the last step.
pub const TO_HANDING_BACK: &str = "Continue to hand back";

/// Leads to the first step.
pub const BACK_TO_THE_START: &str = "Back to the start";

/// How much is answered.
#[must_use]
pub fn answered(looked: usize, all: usize) -> String {
    [&looked.to_string(), " of ", &count(all, "part", "parts"), " answered."].concat()
}

/// How much of a question is left.
#[must_use]
pub fn left(question: &str, parts: usize) -> String {
    [question, ": ", &count(parts, "part", "parts"), " left"].concat()
}

/// Leads on to a question.
#[must_use]
pub fn to_question(question: Question) -> String {
    ["Continue to question ", &question.number().to_string()].concat()
}

/// Leads back to a question.
#[must_use]
pub fn back_to_question(question: Question) -> String {
    ["Back to question ", &question.number().to_string()].concat()
}
