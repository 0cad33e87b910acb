//! What is said on the page of a session, to whoever runs it.

use crate::content::language::count;
use crate::domain::checklist::Question;

/// The heading.
pub const TITLE: &str = "A session";

/// The first step.
pub const HAND_OUT: &str = "1. Hand out";

/// The second step.
pub const COME_BACK: &str = "2. The answers come back";

/// The third step.
pub const LOOK_TOGETHER: &str = "3. Look together";

/// The fourth step.
pub const AFTERWARDS: &str = "4. Afterwards";

/// Downloads what is handed out.
pub const DOWNLOAD: &str = "Download the session file";

/// Leads to answering one after another.
pub const TAKE_TURNS: &str = "Take turns on this computer";

/// Downloads the worksheet.
pub const WORKSHEET: &str = "Download worksheet to print";

/// Opens the text of what is handed out.
pub const OR_AS_TEXT: &str = "Or show the session as text to copy";

/// The label of that text.
pub const AS_TEXT: &str = "The session as text";

/// Where nothing has come back.
pub const NOTHING_TO_LOOK_AT: &str = "When answers have come back, you can see here where they differ.";

/// Where they are revealed.
pub const REVEALED: &str = "The answers are revealed.";

/// Leads to them.
pub const SPREAD_AND_AGREEMENT: &str = "Spread and agreement";

/// Leads to the projector, where they are not revealed.
pub const PROJECTOR_PART_BY_PART: &str = "On the projector, part by part";

/// The heading of making an assessment; makes it.
pub const MAKE_AN_ASSESSMENT: &str = "Make an assessment from it";

/// Where there is nothing to make one of.
pub const NOTHING_AGREED: &str =
    "Nothing is agreed yet. What you agree on becomes an assessment like any other, which says where it came from.";

/// Opens a way that is not for everybody’s eyes.
pub const GO_ON_ELSEWHERE: &str = "Continue on another computer first";

/// Downloads everything of it.
pub const WHOLE_SESSION: &str = "Download the whole session, to continue elsewhere";

/// Downloads the record as a page.
pub const RECORD_PAGE: &str = "Session record (page)";

/// Downloads it for word processors.
pub const RECORD_WORD: &str = "Session record (Word)";

/// Which questions participants answer, and how many parts.
#[must_use]
pub fn to_answer(questions: &[Question], parts: usize) -> String {
    let numbers: Vec<String> = questions.iter().map(|question| question.number().to_string()).collect();
    let of = if questions.len() == 1 { "Question " } else { "Questions " };
    [of, &numbers.join(", "), ": ", &count(parts, "part", "parts"), " to answer."].concat()
}

/// What becomes of what was agreed.
#[must_use]
pub fn agreed(parts: usize) -> String {
    [
        "What you agreed on ",
        &count(parts, "part", "parts"),
        " becomes an assessment like any other. It says where it came from, and records the dissent.",
    ]
    .concat()
}
