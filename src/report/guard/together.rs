//! What tells who somebody is only together with more of its kind: exact days, places, ages, titles with a name,
//! initials. Each by itself is ordinary; several are a jigsaw. They make one warning, and hold nothing up.

use super::birth::{Word, date_at, words};
use super::{Letters, Span};
use crate::domain::keyed::keyed;

keyed! {
    /// What a detail is.
    pub enum Detail {
        /// An exact day.
        Day = "day",
        /// A place.
        Place = "place",
        /// An age.
        Age = "age",
        /// A title with a name: "Mrs Brown".
        Title = "title",
        /// Initials.
        Initials = "initials",
    }
}

/// From how many details on, of two kinds or more, they are a jigsaw.
const JIGSAW: usize = 3;

/// Words that come before a place.
const BEFORE_PLACES: &[&str] = &["in", "at", "near", "from"];

/// Words that end the name of a place.
const ROADS: &[&str] = &[
    "street",
    "road",
    "avenue",
    "lane",
    "close",
    "drive",
    "crescent",
    "estate",
    "park",
    "hospital",
    "school",
    "academy",
    "nursery",
    "infirmary",
    "primary",
    "surgery",
];

/// Words with a capital that are no places, although they may stand behind such a word.
const NO_PLACES: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "working",
    "together",
    "section",
    "appendix",
    "chapter",
    "question",
    "part",
    "england",
    "wales",
    "scotland",
    "english",
    "welsh",
    "children",
    "act",
    "word",
    "excel",
    "christmas",
    "easter",
    "i",
];

const TITLES: &[&str] = &["mr", "mrs", "miss", "ms", "mx"];

const NUMBERS: &[&str] = &[
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
];

const UNITS: &[&str] = &["year", "years", "month", "months", "week", "weeks"];

/// The details of a text, in its order.
pub(super) fn find(letters: &Letters) -> Vec<(Detail, Span)> {
    let words = words(letters);
    let looking = Looking { letters, words: &words };
    let mut all = Vec::new();
    let mut place = 0;
    while place < words.len() {
        let found = looking.at(place);
        if let Some((detail, end)) = found
            && let (Some(first), Some(last)) = (words.get(place), words.get(end - 1))
        {
            all.push((detail, letters.span(first.from, last.to)));
        }
        place = found.map_or(place + 1, |(_, end)| end);
    }
    all
}

/// Whether details make a jigsaw.
#[must_use]
pub(super) fn is_jigsaw(details: &[(Detail, String)]) -> bool {
    let first = details.first().map(|(detail, _)| *detail);
    details.len() >= JIGSAW && details.iter().any(|(detail, _)| Some(*detail) != first)
}

struct Looking<'a> {
    letters: &'a Letters,
    words: &'a [Word],
}

impl Looking<'_> {
    /// What begins with this word, and the word behind it.
    fn at(&self, place: usize) -> Option<(Detail, usize)> {
        if let Some(end) = date_at(self.letters, self.words, place) {
            return Some((Detail::Day, end));
        }
        let found = |detail| move |end| (detail, end);
        self.age(place)
            .map(found(Detail::Age))
            .or_else(|| self.title(place).map(found(Detail::Title)))
            .or_else(|| self.initials(place).map(found(Detail::Initials)))
            .or_else(|| self.place(place).map(found(Detail::Place)))
    }

    fn word(&self, place: usize) -> Option<&Word> {
        self.words.get(place)
    }

    fn is(&self, place: usize, texts: &[&str]) -> bool {
        self.word(place).is_some_and(|word| word.is(texts))
    }

    /// Whether a word begins with a capital and no sentence begins with it.
    fn is_name(&self, place: usize) -> bool {
        let capital = |word: &Word| self.letters.at(word.from).is_some_and(char::is_uppercase);
        self.word(place).is_some_and(|word| capital(word) && !word.after_stop && !word.is(NO_PLACES))
    }

    fn is_number(&self, place: usize) -> bool {
        self.is(place, NUMBERS)
            || self.word(place).is_some_and(|word| word.to - word.from <= 2 && word.number().is_some_and(|it| it < 100))
    }

    /// "aged 4", "age four", "4 years old", "4-year-old", "six weeks old".
    fn age(&self, place: usize) -> Option<usize> {
        if self.is(place, &["age", "aged"]) && self.is_number(place + 1) {
            return Some(place + 2);
        }
        let old = self.is_number(place) && self.is(place + 1, UNITS) && self.is(place + 2, &["old"]);
        old.then_some(place + 3)
    }

    /// "Mrs Brown", "Mr B."
    fn title(&self, place: usize) -> Option<usize> {
        let name = self.word(place + 1)?;
        let is_capital = self.letters.at(name.from).is_some_and(char::is_uppercase);
        (self.is(place, TITLES) && is_capital && name.from - self.word(place)?.to <= 2).then_some(place + 2)
    }

    /// "J.S.", "J. S."; "initials JS".
    fn initials(&self, place: usize) -> Option<usize> {
        let single = |place: usize| {
            self.word(place).is_some_and(|word| {
                word.to - word.from == 1
                    && self.letters.at(word.from).is_some_and(char::is_uppercase)
                    && self.letters.at(word.to) == Some('.')
            })
        };
        if single(place) && single(place + 1) && self.word(place + 1)?.from - self.word(place)?.to <= 2 {
            return Some(place + 2);
        }
        let short =
            |word: &Word| word.to - word.from <= 3 && (word.from..word.to).all(|at| self.letters.capital(at).is_some());
        let said = place > 0 && self.is(place - 1, &["initials", "initial"]);
        (said && self.word(place).is_some_and(|word| short(word) && self.is_name(place))).then_some(place + 1)
    }

    /// "in Leeds", "at Hill Road", "near North Shields".
    fn place(&self, place: usize) -> Option<usize> {
        if !self.is_name(place) {
            return None;
        }
        let is_next_to =
            |one: usize| self.word(one).zip(self.word(one - 1)).is_some_and(|(one, before)| one.from - before.to == 1);
        let is_led_to = place > 0 && self.is(place - 1, BEFORE_PLACES) && is_next_to(place);
        let mut end = place + 1;
        let follows = |end: usize| self.is_name(end) && is_next_to(end);
        while end < place + 4 && follows(end) {
            end += 1;
        }
        let is_road = end > place + 1 && self.is(end - 1, ROADS);
        // What is written in capitals throughout is an abbreviation.
        let is_written_out = self.word(place).is_some_and(|word| {
            word.to - word.from > 2
                && (word.from + 1..word.to).any(|at| self.letters.at(at).is_some_and(char::is_lowercase))
        });
        (is_written_out && (is_road || is_led_to)).then_some(end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Detail, &str)> {
        find(&Letters::of(text)).into_iter().map(|(detail, (from, to))| (detail, &text[from..to])).collect()
    }

    #[test]
    fn each_detail_is_seen_and_ordinary_words_are_none() {
        for (text, detail, expected) in [
            ("seen on 12 March 2016 there", Detail::Day, "12 March 2016"),
            ("on 12/03/2016", Detail::Day, "12/03/2016"),
            ("they lived in Leeds then", Detail::Place, "Leeds"),
            ("a flat on Hill Road", Detail::Place, "Hill Road"),
            ("moved from North Shields", Detail::Place, "North Shields"),
            ("a boy aged 4", Detail::Age, "aged 4"),
            ("the 7-year-old sister", Detail::Age, "7-year-old"),
            ("six weeks old", Detail::Age, "six weeks old"),
            ("then Mrs Brown rang", Detail::Title, "Mrs Brown"),
            ("by Mr B", Detail::Title, "Mr B"),
            ("the child, J.S., was", Detail::Initials, "J.S"),
            ("with the initials KT", Detail::Initials, "KT"),
        ] {
            assert_eq!(found(text), [(detail, expected)], "{text}");
        }
        for text in [
            "The review of NHS records in England. In March the LSCB met. The mother took part",
            "in 2026, at GP level, from IT systems, e.g. police; since 28 September",
            "two years later, aged care, in Working Together 2015, Section 5, old records of four agencies",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
