//! What can be chosen among the places of the checklist, in words.

use crate::domain::checklist::Question;
use crate::domain::keyed::Keyed;
use crate::domain::review::Vocabulary;
use crate::domain::subject::Subject;
use crate::report::words::{place, whole_place};

/// All places of one question, or of all, to choose from: keys and words.
#[must_use]
pub fn places(within: Option<Question>, vocabulary: Vocabulary) -> Vec<(String, String)> {
    Question::ALL
        .iter()
        .filter(|question| within.is_none_or(|only| only == **question))
        .flat_map(|question| question.places())
        .map(|subject| {
            let words = if within.is_some() { place(subject, vocabulary) } else { whole_place(subject, vocabulary) };
            (subject.key().to_owned(), words)
        })
        .collect()
}

/// The places of the checklist that are in one question, in words, one after another.
#[must_use]
pub fn places_in(places: &[Subject], question: Question, vocabulary: Vocabulary) -> String {
    let within = places.iter().filter(|subject| subject.question() == question);
    within.map(|subject| place(*subject, vocabulary)).collect::<Vec<_>>().join(", ")
}
