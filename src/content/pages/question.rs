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
pub const REGISTERS_SAY: &str = "What the registers say";

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

/// The question as a whole on one line: how it was judged, how sure somebody is (if they said so), how the answer to
/// “How we know” begins.
#[must_use]
pub fn whole(judged: &str, sure: &str, known: &str) -> String {
    let known = if known.is_empty() { String::new() } else { ["“", known, "”"].concat() };
    let sure = if sure.is_empty() { String::new() } else { [&sure.to_ascii_lowercase(), " confidence"].concat() };
    [judged, &sure, &known].into_iter().filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// How many rows are listed under a question.
#[must_use]
pub fn listed(number: usize) -> String {
    if number == 0 { "none listed".to_owned() } else { [&number.to_string(), " listed"].concat() }
}
