//! What an assessment says that follows from what a session agreed on.

/// What it is called.
#[must_use]
pub fn title(session: &str) -> String {
    ["Agreed: ", session].concat()
}

/// Who assessed, as it stood on a day.
#[must_use]
pub fn assessors(session: &str, participants: usize, day: &str) -> String {
    let people = super::participants(participants);
    ["Agreed in the session “", session, "” by ", &people, ", as at ", day, "."].concat()
}

/// Who stands by another judgement, and in which words, where there are any.
#[must_use]
pub fn dissent(name: &str, judgement: &str, words: Option<&str>) -> String {
    match words {
        Some(words) => ["Dissent, ", name, ": ", judgement, ". ", words].concat(),
        None => ["Dissent, ", name, ": ", judgement].concat(),
    }
}

/// What stands at the end of a note that was too long for an assessment.
#[must_use]
pub fn left_out(characters: usize) -> String {
    ["… (", &characters.to_string(), " more characters did not fit here. The session record has the full text.)"]
        .concat()
}
