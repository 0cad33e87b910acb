//! NHS numbers: ten digits, together or in groups, of which the last checks the others (modulus 11).

use super::{Letters, Span, is_separator};

/// The groups in which people write ten digits.
const GROUPS: &[&[usize]] = &[&[10], &[3, 3, 4], &[3, 4, 3], &[4, 3, 3], &[5, 5], &[3, 7], &[6, 4], &[4, 6]];

/// Finds them.
pub(super) fn find(letters: &Letters) -> Vec<Span> {
    let mut all = Vec::new();
    let mut place = 0;
    while place < letters.count() {
        let found = GROUPS.iter().find_map(|groups| end_of(letters, place, groups));
        if let Some(end) = found {
            all.push(letters.span(place, end));
        }
        place = found.unwrap_or(place + 1);
    }
    all
}

fn end_of(letters: &Letters, from: usize, groups: &[usize]) -> Option<usize> {
    if !letters.is_edge(from) {
        return None;
    }
    let mut digits = Vec::with_capacity(10);
    let mut place = from;
    for (number, group) in groups.iter().enumerate() {
        if number > 0 {
            letters.at(place).filter(|letter| is_separator(*letter))?;
            place += 1;
        }
        for _ in 0..*group {
            digits.push(letters.digit(place)?);
            place += 1;
        }
    }
    (letters.is_edge(place) && is_sound(&digits)).then_some(place)
}

/// Whether the last digit fits the others. A digit ten times is nobody's number, although it may fit.
fn is_sound(digits: &[u8]) -> bool {
    let Some((check, others)) = digits.split_last() else { return false };
    let sum: u32 = others.iter().zip((2..=10).rev()).map(|(digit, weight)| u32::from(*digit) * weight).sum();
    (11 - sum % 11) % 11 == u32::from(*check) && others.iter().any(|digit| digit != check)
}
