//! Dates of birth: a date near words that say so. A date by itself is nothing to stop at.

use super::{Letters, Span, is_separator};

/// How many words before a date, and after it, may say that it is one of birth.
const NEAR: (usize, usize) = (8, 4);

const MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WHOLE_MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "sept",
    "october",
    "november",
    "december",
];

/// A run of letters or of digits.
pub(super) struct Word {
    pub(super) from: usize,
    pub(super) to: usize,
    /// Lower-case; cut off after a few letters, as no word that matters here is longer.
    text: String,
    /// Whether a sentence ends between the word before and this one.
    pub(super) after_stop: bool,
}

impl Word {
    pub(super) fn number(&self) -> Option<u16> {
        self.text.parse().ok()
    }

    fn is_day(&self) -> bool {
        self.to - self.from <= 2 && self.number().is_some_and(|day| (1..=31).contains(&day))
    }

    fn is_month_number(&self) -> bool {
        self.to - self.from <= 2 && self.number().is_some_and(|month| (1..=12).contains(&month))
    }

    fn is_year(&self) -> bool {
        self.number().is_some() && matches!(self.to - self.from, 2 | 4)
    }

    fn is_whole_year(&self) -> bool {
        self.to - self.from == 4 && self.number().is_some_and(|year| (1850..=2100).contains(&year))
    }

    fn is_month(&self) -> bool {
        MONTHS.contains(&self.text.as_str()) || WHOLE_MONTHS.contains(&self.text.as_str())
    }

    pub(super) fn is(&self, words: &[&str]) -> bool {
        words.contains(&self.text.as_str())
    }
}

/// Finds them.
pub(super) fn find(letters: &Letters) -> Vec<Span> {
    let words = words(letters);
    let mut all = Vec::new();
    let mut place = 0;
    while place < words.len() {
        let end = date_at(letters, &words, place);
        if let (Some(end), Some(first)) = (end, words.get(place)) {
            let last = end.checked_sub(1).and_then(|last| words.get(last)).map_or(first.to, |word| word.to);
            if is_said_before(&words, place) || is_said_after(&words, end) {
                all.push(letters.span(first.from, last));
            }
        }
        place = end.unwrap_or(place + 1);
    }
    all
}

/// The words and numbers of a text.
pub(super) fn words(letters: &Letters) -> Vec<Word> {
    let mut all = Vec::new();
    let mut place = 0;
    let mut after_stop = false;
    while let Some(letter) = letters.at(place) {
        if !letter.is_alphanumeric() {
            let space_follows = letters.at(place + 1).is_none_or(char::is_whitespace);
            after_stop |= matches!(letter, '!' | '?' | ';') || letter == '.' && space_follows;
            place += 1;
            continue;
        }
        let digits = letter.is_ascii_digit();
        let from = place;
        let mut text = String::new();
        while let Some(letter) = letters.at(place).filter(|it| it.is_alphanumeric() && it.is_ascii_digit() == digits) {
            if place - from < 12 {
                text.extend(letter.to_lowercase());
            }
            place += 1;
        }
        all.push(Word { from, to: place, text, after_stop });
        after_stop = false;
    }
    all
}

/// Where the date ends that begins with this word: the number of the word after it.
pub(super) fn date_at(letters: &Letters, words: &[Word], place: usize) -> Option<usize> {
    let word = |step: usize| words.get(place + step);
    let (one, two, three) = (word(0)?, word(1)?, word(2)?);
    let close = |before: &Word, after: &Word| after.from - before.to <= 3;
    let joined = |before: &Word, after: &Word| {
        after.from - before.to == 1 && letters.at(before.to).is_some_and(|it| it == '/' || is_separator(it))
    };
    if joined(one, two) && joined(two, three) {
        let usual = one.is_day() && two.is_month_number() && three.is_year();
        let reversed = one.is_whole_year() && two.is_month_number() && three.is_day();
        if usual || reversed {
            return Some(place + 3);
        }
    }
    // 12 March 2016, 12th of March 2016, March 12th, 2016
    let mut next = place + 1;
    let mut skip = |allowed: &[&str]| {
        if words.get(next).is_some_and(|word| word.is(allowed)) {
            next += 1;
        }
        next
    };
    let (first_is_day, first_is_month) = (one.is_day(), one.is_month());
    if !first_is_day && !first_is_month {
        return None;
    }
    if first_is_day {
        skip(&["st", "nd", "rd", "th"]);
        skip(&["of"]);
    }
    let middle = skip(&[]);
    let second = words.get(middle)?;
    if !(first_is_day && second.is_month() || first_is_month && second.is_day()) {
        return None;
    }
    next = middle + 1;
    if first_is_month && words.get(next).is_some_and(|word| word.is(&["st", "nd", "rd", "th"])) {
        next += 1;
    }
    let year =
        words.get(next).filter(|year| year.is_year() && words.get(next - 1).is_some_and(|it| close(it, year)))?;
    (first_is_day || year.is_whole_year()).then_some(next + 1)
}

/// Whether this word says birth; `date of birth` by its last word, `d.o.b.` too.
fn says_birth(words: &[Word], place: usize) -> bool {
    let is = |back: usize, texts: &[&str]| {
        place.checked_sub(back).and_then(|it| words.get(it)).is_some_and(|it| it.is(texts))
    };
    is(0, &["born", "dob", "birthday", "birthdays", "birthdate"])
        || is(0, &["birth"]) && is(1, &["of"]) && is(2, &["date", "dates", "day"])
        || is(0, &["date"]) && is(1, &["birth"])
        || is(0, &["b"]) && is(1, &["o"]) && is(2, &["d"])
}

fn is_said_before(words: &[Word], date: usize) -> bool {
    for place in (date.saturating_sub(NEAR.0)..date).rev() {
        if says_birth(words, place) {
            return true;
        }
        // A sentence that ended says nothing of the next; the full stop of `d.o.b.` ends none.
        let ended = words.get(place + 1).is_some_and(|word| word.after_stop);
        if ended && !(place + 1 == date && says_birth(words, place)) {
            return false;
        }
    }
    false
}

fn is_said_after(words: &[Word], end: usize) -> bool {
    for place in end..(end + NEAR.1).min(words.len()) {
        if words.get(place).is_some_and(|word| word.after_stop) {
            return false;
        }
        if says_birth(words, place) {
            return true;
        }
    }
    false
}
