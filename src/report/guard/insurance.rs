//! National Insurance numbers: two letters that are given out, six digits, and a letter from A to D.

use super::{Letters, Span, is_separator};

/// Pairs of letters that are not given out although each letter is.
const NOT_GIVEN: [(char, char); 7] =
    [('B', 'G'), ('G', 'B'), ('K', 'N'), ('N', 'K'), ('N', 'T'), ('T', 'N'), ('Z', 'Z')];

/// Finds them.
pub(super) fn find(letters: &Letters) -> Vec<Span> {
    let mut all = Vec::new();
    let mut place = 0;
    while place < letters.count() {
        match end_of(letters, place) {
            Some(end) => {
                all.push(letters.span(place, end));
                place = end;
            }
            None => place += 1,
        }
    }
    all
}

fn end_of(letters: &Letters, from: usize) -> Option<usize> {
    if !letters.is_edge(from) {
        return None;
    }
    let (first, second) = (letters.capital(from)?, letters.capital(from + 1)?);
    if "DFIQUV".contains(first) || "DFIOQUV".contains(second) || NOT_GIVEN.contains(&(first, second)) {
        return None;
    }
    let mut place = from + 2;
    for _ in 0..6 {
        if letters.at(place).is_some_and(is_separator) {
            place += 1;
        }
        letters.digit(place)?;
        place += 1;
    }
    if letters.at(place).is_some_and(is_separator) {
        place += 1;
    }
    letters.capital(place).filter(|last| ('A'..='D').contains(last))?;
    letters.is_edge(place + 1).then_some(place + 1)
}
