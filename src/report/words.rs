//! Days, moments and places of the checklist in words.

use crate::content::documents::places;
use crate::content::language::{self, AT, MONTHS};
pub use crate::content::language::{NOT_SAID, count};
use crate::content::{parts, questions};
use crate::domain::checklist::Question;
use crate::domain::date::Date;
use crate::domain::moment::{MinutesAhead, Moment};
use crate::domain::review::Vocabulary;
use crate::domain::subject::Subject;

/// `22 November 2026`.
#[must_use]
pub fn day(date: Date) -> String {
    let month = MONTHS.get(usize::from(date.month()) - 1).copied().unwrap_or_default();
    [date.day().to_string().as_str(), month, date.year().to_string().as_str()].join(" ")
}

/// A period, as far as it is said.
#[must_use]
pub fn period(from: Option<Date>, to: Option<Date>) -> String {
    language::period(from.map(day).as_deref(), to.map(day).as_deref())
}

/// `22 November 2026 at 20:53`, on the clock at that moment.
#[must_use]
pub fn moment(moment: Moment, minutes_ahead: MinutesAhead) -> String {
    match moment.on_a_clock(minutes_ahead) {
        Some((date, ..)) => [day(date).as_str(), AT, &time(moment, minutes_ahead)].concat(),
        None => moment.to_text(),
    }
}

/// `20:53`, on the clock at that moment.
#[must_use]
pub fn time(moment: Moment, minutes_ahead: MinutesAhead) -> String {
    let Some((_, hour, minute)) = moment.on_a_clock(minutes_ahead) else { return moment.to_text() };
    [two_digits(hour).as_str(), ":", &two_digits(minute)].concat()
}

fn two_digits(number: u8) -> String {
    let digits = number.to_string();
    if number < 10 { ["0", digits.as_str()].concat() } else { digits }
}

/// `Question 3`.
#[must_use]
pub fn number(question: Question) -> String {
    places::question(&question.number().to_string())
}

/// `Question 3: …`, with the question's title.
#[must_use]
pub fn title(question: Question, vocabulary: Vocabulary) -> String {
    [number(question), questions::question(question).title.say(vocabulary)].join(": ")
}

/// A place of the checklist within its question.
#[must_use]
pub fn place(subject: Subject, vocabulary: Vocabulary) -> String {
    match subject {
        Subject::Question(_) => places::QUESTION_AS_A_WHOLE.to_owned(),
        Subject::Part(part) => parts::part(part).short.say(vocabulary),
    }
}

/// A place of the checklist with its question's number.
#[must_use]
pub fn whole_place(subject: Subject, vocabulary: Vocabulary) -> String {
    [number(subject.question()), place(subject, vocabulary)].join(": ")
}

/// Words of ours with a capital at their beginning.
#[must_use]
pub fn sentence(words: &str) -> String {
    let mut said = words.to_owned();
    if let Some(first) = said.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    said
}

/// A text, or that it was not said.
#[must_use]
pub fn or_not_said(text: &str) -> String {
    if text.trim().is_empty() { NOT_SAID.to_owned() } else { text.to_owned() }
}

/// A text on one line, whatever breaks it had.
#[must_use]
pub fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_moments() {
        let late = Moment::parse("2026-11-22T23:05:07.042Z").expect("a moment");
        assert_eq!(moment(late, |_| 0), "22 November 2026 at 23:05");
        assert_eq!(moment(late, |_| 60), "23 November 2026 at 00:05");
        assert_eq!(Date::new(1, 12, 1).map(day).as_deref(), Some("1 December 1"));
    }

    /// What a table says at a moment: each offset holds from its moment on.
    fn of_table(table: &[(&str, i32)], moment: Moment) -> i32 {
        let has_begun = |(from, _): &&(&str, i32)| Moment::parse(from).is_some_and(|from| from <= moment);
        table.iter().rev().find(has_begun).map_or(0, |(_, minutes)| *minutes)
    }

    fn london(moment: Moment) -> i32 {
        of_table(&[("2026-03-29T01:00:00Z", 60), ("2026-10-25T01:00:00Z", 0), ("2027-03-28T01:00:00Z", 60)], moment)
    }

    fn moscow(moment: Moment) -> i32 {
        of_table(&[("2010-10-30T23:00:00Z", 180), ("2011-03-26T23:00:00Z", 240), ("2014-10-25T22:00:00Z", 180)], moment)
    }

    fn pyongyang(moment: Moment) -> i32 {
        of_table(&[("1945-09-07T15:00:00Z", 540), ("2015-08-14T15:00:00Z", 510), ("2018-05-04T15:00:00Z", 540)], moment)
    }

    #[test]
    fn each_moment_has_the_offset_that_applied_then() {
        let cases: [(&str, MinutesAhead, &str); 8] = [
            ("2026-06-30T23:30:00Z", london, "1 July 2026 at 00:30"),
            ("2026-12-01T00:30:00Z", london, "1 December 2026 at 00:30"),
            ("2026-10-25T00:59:00Z", london, "25 October 2026 at 01:59"),
            ("2026-10-25T01:00:00Z", london, "25 October 2026 at 01:00"),
            ("2014-07-01T20:30:00Z", moscow, "2 July 2014 at 00:30"),
            ("2015-07-01T20:30:00Z", moscow, "1 July 2015 at 23:30"),
            ("2016-01-01T15:30:00Z", pyongyang, "2 January 2016 at 00:00"),
            ("2019-01-01T15:00:00Z", pyongyang, "2 January 2019 at 00:00"),
        ];
        for (text, clock, expected) in cases {
            let then = Moment::parse(text).expect("a moment");
            assert_eq!(moment(then, clock), expected);
            assert!(expected.ends_with(&time(then, clock)));
        }
    }
}
