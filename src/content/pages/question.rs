//! What the page of a question says beside the question itself.

/// Which of the questions this is.
#[must_use]
pub fn place(number: u8) -> String {
    ["Question ", &number.to_string(), " of 7"].concat()
}

/// The way to the guidance, where it does not stand beside.
pub const TO_GUIDANCE: &str = "Guidance";

/// The heading over the only part of a question.
pub const ONE_PART: &str = "What is judged";

/// The heading over several parts.
pub const PARTS: &str = "Part by part";

/// The heading over what the registers say.
pub const REGISTERS_SAY: &str = "What the records say";

/// What these counts are, and what not.
pub const COUNTS_ONLY: &str = "These counts do not change your answers.";

/// The heading over the question as a whole.
pub const WHOLE: &str = "The question as a whole";

/// The name of the ways to the pages before and after, where it is read out.
pub const NEIGHBOURS: &str = "Previous and next";

/// The same at the end of the page.
pub const NEIGHBOURS_BELOW: &str = "Previous and next, below";

/// What the way to the page before begins with, where it is read out.
pub const PREVIOUS: &str = "Previous: ";

/// What the way to the page after begins with, where it is read out.
pub const NEXT: &str = "Next: ";

/// What stands for the rest of a long text.
pub const AND_SO_ON: &str = "…";

/// The question as a whole on one line: how it was judged, and how sure somebody is (if they said so). How the answer
/// to “How we know” begins may follow.
#[must_use]
pub fn whole(judged: &str, sure: &str, goes_on: bool) -> String {
    let mut line = judged.to_owned();
    if !sure.is_empty() {
        line.extend([" · ", &sure.to_ascii_lowercase(), " confidence"]);
    }
    if goes_on {
        line.push_str(" · ");
    }
    line
}

/// How many rows are listed under a question.
#[must_use]
pub fn listed(number: usize) -> String {
    if number == 0 { "none listed".to_owned() } else { [&number.to_string(), " listed"].concat() }
}
