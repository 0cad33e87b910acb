//! E-mail addresses.

use super::{Letters, Span};

/// The longest part before the @, and the longest after it.
const LONGEST: (usize, usize) = (64, 255);

/// Finds them.
pub(super) fn find(letters: &Letters) -> Vec<Span> {
    let mut all = Vec::new();
    let mut free_from = 0;
    for at in (0..letters.count()).filter(|place| letters.at(*place) == Some('@')) {
        let mut from = at;
        while from > free_from && at - from < LONGEST.0 && letters.before(from).is_some_and(is_local) {
            from -= 1;
        }
        let mut to = at + 1;
        while to - at <= LONGEST.1
            && letters.at(to).is_some_and(|letter| letter.is_alphanumeric() || ".-".contains(letter))
        {
            to += 1;
        }
        // A full stop or hyphen at the end belongs to the sentence.
        while to > at + 1 && letters.before(to).is_some_and(|letter| ".-".contains(letter)) {
            to -= 1;
        }
        let dot = (at + 2..to).rev().find(|place| letters.at(*place) == Some('.'));
        let ends_well = dot.is_some_and(|dot| {
            to - dot > 2 && (dot + 1..to).all(|place| letters.at(place).is_some_and(char::is_alphabetic))
        });
        if from < at && ends_well {
            all.push(letters.span(from, to));
            free_from = to;
        }
    }
    all
}

fn is_local(letter: char) -> bool {
    letter.is_alphanumeric() || "._%+-'’".contains(letter)
}
