//! Days as people write them in spreadsheets: in British order, as ISO writes them, or with the month as a word.

use crate::domain::date::Date;
use crate::domain::day::Day;

/// What is not certain about a day that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Day and month could be the other way round: it would be this day then.
    DayOrMonth(Date),
    /// Only the month was written; its first day stands for it.
    MonthOnly,
}

/// A day that was read, and what is not certain about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenDay {
    /// The day, in British order where there are two ways to read it.
    pub day: Day,
    /// What somebody has to look at.
    pub doubt: Option<Doubt>,
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Whole names and the abbreviations that are longer than three letters.
const LONG_MONTHS: [&str; 13] = [
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
    "sept",
];

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const ABOUT: [&str; 7] = ["about", "approximately", "approx", "around", "circa", "ca", "c"];

const NOT_KNOWN: [&str; 5] = ["not known", "unknown", "n/k", "nk", "not recorded"];

/// Years of two digits up to this one are in this century.
const LAST_SHORT_YEAR: u16 = 69;

/// Reads a day; `None` where the text is none. A text in which nothing stands says nothing of a day.
#[must_use]
pub fn read(text: &str) -> Option<WrittenDay> {
    let text = text.trim().to_lowercase();
    if text.is_empty() || text == "-" || text == "–" {
        return Some(WrittenDay { day: Day::NotSaid, doubt: None });
    }
    if NOT_KNOWN.contains(&text.as_str()) {
        return Some(WrittenDay { day: Day::NotKnown, doubt: None });
    }
    let (text, is_about) = without_about(&text);
    let (date, doubt) = numbers(text).or_else(|| with_word(text))?;
    let is_about = is_about || doubt == Some(Doubt::MonthOnly);
    Some(WrittenDay { day: if is_about { Day::About(date) } else { Day::On(date) }, doubt })
}

/// Takes away what says that a day is about right.
fn without_about(text: &str) -> (&str, bool) {
    if let Some(rest) = text.strip_prefix('~') {
        return (rest.trim_start(), true);
    }
    for word in ABOUT {
        if let Some(rest) = text.strip_prefix(word)
            && rest.starts_with([' ', '.'])
        {
            return (rest.trim_start_matches(['.', ' ']), true);
        }
    }
    (text, false)
}

/// Reads three numbers: year, month and day, or day, month and year. A time after them is dropped.
fn numbers(text: &str) -> Option<(Date, Option<Doubt>)> {
    let text = text.split([' ', 't']).next()?;
    let parts: Vec<&str> = text.split(['/', '-', '.']).collect();
    let [first, second, third] = parts[..] else { return None };
    let (a, b) = (number(first)?, number(second)?);
    if first.len() == 4 {
        return Some((date(a, b, number(third)?)?, None));
    }
    let year = year(third)?;
    let (british, other) = (date(year, b, a), date(year, a, b));
    match (british, other) {
        (Some(british), Some(other)) if british != other => Some((british, Some(Doubt::DayOrMonth(other)))),
        // Where only one order is a day, it is that one.
        (Some(only), _) | (None, Some(only)) => Some((only, None)),
        (None, None) => None,
    }
}

/// Reads a day with its month as a word, with or without a weekday before it.
fn with_word(text: &str) -> Option<(Date, Option<Doubt>)> {
    let words = text.split([' ', ',', '-', '.', '/']).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.skip_while(|word| is_weekday(word)).filter(|word| *word != "of").collect();
    match words[..] {
        [day, of, year_of] if month(of).is_some() => Some((date(year(year_of)?, month(of)?, ordinal(day)?)?, None)),
        [of, day, year_of] => Some((date(year(year_of)?, month(of)?, ordinal(day)?)?, None)),
        [of, year_of] => Some((date(year(year_of)?, month(of)?, 1)?, Some(Doubt::MonthOnly))),
        _ => None,
    }
}

fn is_weekday(word: &str) -> bool {
    word.len() >= 3
        && word.chars().all(char::is_alphabetic)
        && WEEKDAYS.iter().any(|day| word.starts_with(day))
        && month(word).is_none()
}

fn month(word: &str) -> Option<u16> {
    let found = |short: &&str| word == *short || word.starts_with(*short) && LONG_MONTHS.contains(&word);
    let place = MONTHS.iter().position(found)?;
    u16::try_from(place + 1).ok()
}

/// Reads “3” or “3rd”.
fn ordinal(word: &str) -> Option<u16> {
    let digits = word.trim_end_matches(char::is_alphabetic);
    let is_ordinal = matches!(&word[digits.len()..], "" | "st" | "nd" | "rd" | "th");
    if is_ordinal { number(digits) } else { None }
}

/// Reads a year of four digits, or of two.
fn year(word: &str) -> Option<u16> {
    let year = number(word)?;
    match word.len() {
        4 => Some(year),
        2 if year <= LAST_SHORT_YEAR => Some(2000 + year),
        2 => Some(1900 + year),
        _ => None,
    }
}

fn number(word: &str) -> Option<u16> {
    let is_plain = !word.is_empty() && word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    if is_plain { word.parse().ok() } else { None }
}

fn date(year: u16, month: u16, day: u16) -> Option<Date> {
    Date::new(year, month.try_into().ok()?, day.try_into().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> Option<WrittenDay> {
        Date::parse(text).map(|date| WrittenDay { day: Day::On(date), doubt: None })
    }

    #[test]
    fn days_that_can_be_read_in_one_way_are_read_so() {
        for (written, wanted) in [
            ("2026-03-25", "2026-03-25"),
            ("2026/03/25", "2026-03-25"),
            ("2026-03-04T00:00:00", "2026-03-04"),
            ("2026-03-04 09:30", "2026-03-04"),
            ("25/03/2026", "2026-03-25"),
            ("25.3.26", "2026-03-25"),
            // Written in the other order, and still one day only.
            ("03/25/2026", "2026-03-25"),
            ("04/04/2026", "2026-04-04"),
            ("3 March 2026", "2026-03-03"),
            ("3rd of March 2026", "2026-03-03"),
            ("Tue 3 Mar 26", "2026-03-03"),
            ("Tuesday, 3 March 2026", "2026-03-03"),
            ("March 3, 2026", "2026-03-03"),
            ("3-Sept-2026", "2026-09-03"),
            ("1 May 99", "1999-05-01"),
        ] {
            assert_eq!(read(written), on(wanted), "{written}");
        }
    }

    #[test]
    fn a_day_that_could_be_another_one_is_pointed_out() {
        let (day, other) = (Date::new(2026, 4, 3).unwrap(), Date::new(2026, 3, 4).unwrap());
        let wanted = WrittenDay { day: Day::On(day), doubt: Some(Doubt::DayOrMonth(other)) };
        assert_eq!(read("03/04/2026"), Some(wanted));
        assert_eq!(read("3.4.26"), Some(wanted));
    }

    #[test]
    fn what_is_about_right_or_not_known_is_read_so() {
        let march = |day| Day::About(Date::new(2026, 3, day).unwrap());
        for text in ["about 25/03/2026", "~25 March 2026", "c. 25/3/26", "Approx 25 March 2026"] {
            assert_eq!(read(text), Some(WrittenDay { day: march(25), doubt: None }), "{text}");
        }
        assert_eq!(read("March 2026"), Some(WrittenDay { day: march(1), doubt: Some(Doubt::MonthOnly) }));
        assert_eq!(read(" Not known "), Some(WrittenDay { day: Day::NotKnown, doubt: None }));
        assert_eq!(read(""), Some(WrittenDay { day: Day::NotSaid, doubt: None }));
    }

    #[test]
    fn what_is_no_day_is_not_read_as_one() {
        for text in [
            "31/02/2026",
            "tbc",
            "2026",
            "soon",
            "1/2/3/4",
            "13/13/2026",
            "3 Marsh 2026",
            "c",
            "Monday",
            "３/４/２０２６",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_stops_it(text in "\\PC{0,40}") {
            let _any = read(&text);
        }

        #[test]
        fn a_day_as_iso_writes_it_is_that_day(days in -700_000_i64..2_900_000) {
            let date = Date::from_days_since_1970(days).unwrap();
            proptest::prop_assert_eq!(read(&date.to_string()), on(&date.to_string()));
        }
    }
}
