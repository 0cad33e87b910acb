//! Words that several pages put together from ids.

use crate::content::{parts, questions};
use crate::domain::keyed::Keyed;
use crate::domain::checklist::Question;
use crate::domain::date::Date;
use crate::domain::moment::Moment;
use crate::domain::review::Vocabulary;
use crate::domain::subject::Subject;

const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
];

/// `Question 3`.
#[must_use]
pub fn number(question: Question) -> String {
    format!("Question {}", question.number())
}

/// `Question 3: …`, the question's title.
#[must_use]
pub fn title(question: Question, vocabulary: Vocabulary) -> String {
    [number(question), questions::question(question).title.say(vocabulary)].join(": ")
}

/// A place of the checklist within its question.
#[must_use]
pub fn place(subject: Subject, vocabulary: Vocabulary) -> String {
    match subject {
        Subject::Question(_) => "The question as a whole".to_owned(),
        Subject::Part(part) => parts::part(part).short.say(vocabulary),
    }
}

/// A place of the checklist with its question's number.
#[must_use]
pub fn whole_place(subject: Subject, vocabulary: Vocabulary) -> String {
    [number(subject.question()), place(subject, vocabulary)].join(": ")
}

/// All places of one question, or of all, to choose from: keys and words.
#[must_use]
pub fn places(within: Option<Question>, vocabulary: Vocabulary) -> Vec<(String, String)> {
    let questions = within.map_or_else(|| Question::ALL.to_vec(), |question| vec![question]);
    let mut offers = Vec::new();
    for question in questions {
        let parts = question.parts().iter().copied().map(Subject::Part);
        for subject in std::iter::once(Subject::Question(question)).chain(parts) {
            let words = if within.is_some() { place(subject, vocabulary) } else { whole_place(subject, vocabulary) };
            offers.push((subject.key().to_owned(), words));
        }
    }
    offers
}

/// `22 November 2026`.
#[must_use]
pub fn day(date: Date) -> String {
    let month = MONTHS.get(usize::from(date.month()) - 1).copied().unwrap_or_default();
    format!("{} {month} {}", date.day(), date.year())
}

/// `22 November 2026 at 20:53` on the person's clock.
#[must_use]
pub fn moment(moment: Moment, minutes_ahead: i32) -> String {
    moment.on_a_clock(minutes_ahead).map(|(date, hour, minute)| format!("{} at {hour:02}:{minute:02}", day(date))).unwrap_or_default()
}

/// `1 part`, `3 parts`.
#[must_use]
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
