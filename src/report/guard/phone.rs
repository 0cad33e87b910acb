//! Telephone numbers of the United Kingdom: landlines, mobiles, and either with +44 before it.

use super::{Letters, Span, is_separator};

/// Finds them.
pub(super) fn find(letters: &Letters) -> Vec<Span> {
    let mut all = Vec::new();
    let mut place = 0;
    while place < letters.count() {
        let found = end_of(letters, place);
        if let Some(end) = found {
            all.push(letters.span(place, end));
        }
        place = found.unwrap_or(place + 1);
    }
    all
}

fn end_of(letters: &Letters, from: usize) -> Option<usize> {
    if letters.before(from).is_some_and(|letter| letter.is_alphanumeric() || letter == '+') {
        return None;
    }
    let mut place = from;
    if let Some(after) = prefix(letters, from) {
        // What follows +44 is the number without its 0, which some write in brackets.
        place = skip(letters, after);
        if letters.digit(place) == Some(0) {
            place = skip(letters, place + 1);
        }
        return national(letters, place, false);
    }
    if letters.at(place) == Some('(') {
        place += 1;
    }
    if letters.digit(place)? != 0 {
        return None;
    }
    // The first group is an area or a network: three digits or more, unlike the day of a date.
    let area = (place..place + 3).all(|place| letters.digit(place).is_some());
    if area { national(letters, place + 1, true) } else { None }
}

/// Where `+44` or `0044` ends.
fn prefix(letters: &Letters, from: usize) -> Option<usize> {
    let from = if letters.at(from) == Some('(') { from + 1 } else { from };
    let after = if letters.at(from) == Some('+') {
        from + 1
    } else if letters.digit(from) == Some(0) && letters.digit(from + 1) == Some(0) {
        from + 2
    } else {
        return None;
    };
    (letters.digit(after) == Some(4) && letters.digit(after + 1) == Some(4)).then_some(after + 2)
}

/// Past as many separators and brackets as people put between two groups.
fn skip(letters: &Letters, place: usize) -> usize {
    let between =
        |place: &usize| letters.at(*place).is_some_and(|letter| is_separator(letter) || "()".contains(letter));
    (place..place + 3).find(|place| !between(place)).unwrap_or(place + 3)
}

/// Where the number ends whose digits after the 0 begin here: ten, or nine of some landlines.
fn national(letters: &Letters, from: usize, zero: bool) -> Option<usize> {
    let kind = letters.digit(from).filter(|kind| matches!(kind, 1 | 2 | 3 | 7 | 8))?;
    let mut place = from;
    let mut digits = 0;
    let mut end = from;
    while digits < 10 {
        let next = if letters.digit(place).is_some() { place } else { skip(letters, place) };
        if letters.digit(next).is_none() {
            break;
        }
        digits += 1;
        place = next + 1;
        end = place;
    }
    let is_long_enough = digits == 10 || digits == 9 && kind == 1;
    (is_long_enough && letters.is_edge(end) && (zero || from > 0)).then_some(end)
}
