//! The text of a request: a plain note to the agency, saying what is asked, in what detail, by when, and why. Where the
//! day has passed, it is a reminder.

use super::rows::when;
use super::words::{day, on_one_line, period};
use crate::content::documents::letter as say;
use crate::domain::assessment::Assessment;
use crate::domain::bearing::is_sent;
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::date::Date;
use crate::domain::day::Day;
use crate::domain::register::Register;
use crate::domain::row::Row;

/// The note for a request.
#[must_use]
pub fn letter(assessment: &Assessment, request: &Row, today: Date) -> String {
    let review = &assessment.review;
    let has_period = review.period_from.is_some() || review.period_to.is_some();
    let under_review = if has_period { period(review.period_from, review.period_to) } else { String::new() };
    let mut text = String::new();
    for (name, said) in [
        (say::TO, request.text(Column::Whom)),
        (say::FROM, &review.lead_reviewer),
        (say::COMMISSIONED_BY, &review.commissioner),
        (say::REFERENCE, &review.reference),
        (say::PERIOD, &under_review),
        (say::DATE, &day(today)),
    ] {
        for piece in [name, ": ", &on_one_line(or_missing(said)), "\n"] {
            text.push_str(piece);
        }
    }
    text.push('\n');
    text.push_str(&say::OPENING.say(assessment.vocabulary));
    if let Some(reminder) = reminder(request, today) {
        text.push(' ');
        text.push_str(&reminder);
    }
    let due = request.day(Column::Due);
    let due = match due.date() {
        // A day that has passed is no day to answer by.
        Some(_) if request.is_overdue(today) => say::new_date(&when(due)),
        Some(_) => when(due),
        None => String::new(),
    };
    for (heading, said) in [
        (say::WHAT, request.text(Column::Requested)),
        (say::DETAIL, request.text(Column::Detail)),
        (say::WHY, request.text(Column::RequestWhy)),
        (say::BY_WHEN, &due),
        (say::LEGAL_BASIS, request.text(Column::Basis)),
        (say::PROPORTIONATE, &review.proportionality),
    ] {
        for piece in ["\n\n", heading, "\n", or_missing(said)] {
            text.push_str(piece);
        }
    }
    text.push_str("\n\n");
    text.push_str(say::CLOSING);
    text.push('\n');
    text
}

/// Returns the notes for all overdue requests, with a line between them. Empty if no request is overdue.
#[must_use]
pub fn reminders(assessment: &Assessment, today: Date) -> String {
    let due = assessment.rows(Register::Requests).iter().filter(|request| is_reminded(request, today));
    due.map(|request| letter(assessment, request, today)).collect::<Vec<_>>().join(say::BETWEEN)
}

/// Returns whether the note for a request is a reminder: it went out, and its day has passed.
#[must_use]
pub fn is_reminded(request: &Row, today: Date) -> bool {
    is_sent(request) && request.is_overdue(today)
}

fn or_missing(said: &str) -> &str {
    if said.trim().is_empty() { say::MISSING } else { said.trim() }
}

/// What to say of a request that went out, whose day has passed, and to which there is no full answer.
fn reminder(request: &Row, today: Date) -> Option<String> {
    if !is_reminded(request, today) {
        return None;
    }
    let asked_on = match request.day(Column::AskedOn) {
        Day::NotSaid | Day::NotKnown => None,
        Day::About(date) => Some(say::around(&day(date))),
        Day::On(date) => Some(say::on(&day(date))),
    };
    let remind = match request.choice(Column::Answer) {
        Choice::InPart => say::reminder_of_the_rest,
        _ => say::reminder,
    };
    Some(remind(asked_on.as_deref()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::documents::letter::{CLOSING, MISSING};
    use crate::domain::item::ItemId;
    use crate::domain::moment::Moment;
    use crate::domain::review::Vocabulary;
    use std::sync::Arc;

    const HEADINGS: [&str; 6] = [
        "What we ask for",
        "How much detail",
        "Why we need it",
        "By when",
        "Legal basis",
        "What was agreed to be proportionate in this review",
    ];

    fn today() -> Date {
        Date::new(2026, 11, 22).expect("a day")
    }

    fn assessment() -> Assessment {
        let mut assessment = Assessment::new(ItemId(9), String::new(), Moment::from_millis(0));
        let review = Arc::make_mut(&mut assessment.review);
        review.lead_reviewer = "Two independent reviewers".to_owned();
        review.commissioner = "The safeguarding partners".to_owned();
        review.reference = "Review K".to_owned();
        (review.period_from, review.period_to) = (Date::new(2025, 1, 1), Date::new(2026, 6, 30));
        review.proportionality = "In depth after the move.\n\nBriefly before.".to_owned();
        assessment
    }

    fn request() -> Row {
        Row::new(Register::Requests, ItemId(1))
            .with(Column::Whom, "Housing provider")
            .with(Column::Requested, "What the family was told of the tenancy\nand by whom")
            .with(Column::Detail, "Summary")
            .with(Column::RequestWhy, "To learn how the move was understood")
            .with(Column::Due, Day::On(Date::new(2026, 12, 1).expect("a day")))
            .with(Column::Basis, "Working Together, chapter 5")
    }

    #[test]
    fn a_request_says_what_in_what_detail_why_by_when_and_on_what_ground() {
        let expected = "\
To: Housing provider
From: Two independent reviewers
Commissioned by: The safeguarding partners
Reference: Review K
Period under review: 1 January 2025 to 30 June 2026
Date: 22 November 2026

We are asking you for information for a child safeguarding practice review. This letter says what we need, and why.

What we ask for
What the family was told of the tenancy
and by whom

How much detail
Summary

Why we need it
To learn how the move was understood

By when
1 December 2026

Legal basis
Working Together, chapter 5

What was agreed to be proportionate in this review
In depth after the move.

Briefly before.

";
        assert_eq!(letter(&assessment(), &request(), today()), [expected, CLOSING, "\n"].concat());
    }

    #[test]
    fn what_is_missing_stands_out() {
        let nothing = Assessment::new(ItemId(9), String::new(), Moment::from_millis(0));
        let text = letter(&nothing, &Row::new(Register::Requests, ItemId(1)), today());
        for name in ["To", "From", "Commissioned by", "Reference", "Period under review"] {
            assert!(text.contains(&format!("{name}: {MISSING}\n")), "{name}\n{text}");
        }
        for heading in HEADINGS {
            assert!(text.contains(&format!("\n\n{heading}\n{MISSING}\n\n")), "{heading}\n{text}");
        }
    }

    #[test]
    fn a_day_is_said_as_exactly_as_it_is_known() {
        let date = Date::new(2026, 12, 1).expect("a day");
        for (due, said) in [
            (Day::NotSaid, MISSING),
            (Day::NotKnown, MISSING),
            (Day::About(date), "about 1 December 2026"),
            (Day::On(date), "1 December 2026"),
        ] {
            let text = letter(&assessment(), &request().with(Column::Due, due), today());
            assert!(text.contains(&format!("\n\nBy when\n{said}\n\n")), "{text}");
        }
    }

    #[test]
    fn a_request_whose_day_has_passed_is_a_reminder() {
        let asked = Day::On(Date::new(2026, 10, 16).expect("a day"));
        let due = Day::On(Date::new(2026, 11, 6).expect("a day"));
        let overdue = request().with(Column::Due, due);
        let text = |row: Row| letter(&assessment(), &row, today());
        let unsent = text(overdue.clone());
        assert!(!unsent.contains("has passed") && unsent.contains("[new date"), "it was never sent: {unsent}");
        let sent = overdue.with(Column::AskedOn, asked).with(Column::Answer, Choice::Awaited);
        assert!(text(sent.clone()).contains("We asked for this on 16 October 2026 and have not received a reply."));
        assert!(
            text(sent.clone())
                .contains("\nBy when\n[new date: fill in before this is sent; the date given was 6 November 2026]\n")
        );
        let in_part = sent.clone().with(Column::Answer, Choice::InPart).with(Column::AskedOn, Day::NotKnown);
        assert!(text(in_part).contains("We asked for this before and have received part of it, thank you."));
        for answer in [Choice::InFull, Choice::Refused] {
            assert!(!text(sent.clone().with(Column::Answer, answer)).contains("has passed"));
        }
        assert!(!text(sent.with(Column::Due, Day::On(today()))).contains("has passed"), "today is not too late");
    }

    #[test]
    fn the_words_follow_the_vocabulary() {
        let mut assessment = assessment();
        assessment.vocabulary = Vocabulary::Of2016;
        assert!(letter(&assessment, &request(), today()).contains("information for a serious case review"));
    }

    #[test]
    fn no_text_adds_a_line_to_the_head_or_a_gap_round_a_section() {
        let hostile = "\n\nHousing\r\nFrom: somebody else\u{2028}\n\n";
        let mut assessment = assessment();
        let review = Arc::make_mut(&mut assessment.review);
        for text in [&mut review.lead_reviewer, &mut review.commissioner, &mut review.reference] {
            hostile.clone_into(text);
        }
        let row = [Column::Whom, Column::Requested, Column::Detail, Column::RequestWhy, Column::Basis]
            .into_iter()
            .fold(request(), |row, column| row.with(column, hostile));
        let text = letter(&assessment, &row, today());
        let (head, rest) = text.split_once("\n\n").expect("a head");
        let names: Vec<&str> = head.lines().filter_map(|line| Some(line.split_once(": ")?.0)).collect();
        assert_eq!(names, ["To", "From", "Commissioned by", "Reference", "Period under review", "Date"], "{head}");
        assert_eq!(head.lines().next(), Some("To: Housing From: somebody else"));
        assert!(!rest.contains("\n\n\n"), "{rest}");
        for heading in HEADINGS {
            assert_eq!(rest.matches(&format!("\n\n{heading}\n")).count(), 1, "{heading}");
        }
    }
}
