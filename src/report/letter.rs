//! The text of a request: a plain note to the agency, saying what is asked, in what detail, by when, and why.

use super::rows::when;
use super::words::{day, on_one_line, or_not_said};
use crate::content::terms::Wording;
use crate::domain::assessment::Assessment;
use crate::domain::column::Column;
use crate::domain::date::Date;
use crate::domain::row::Row;

const OPENING: Wording = Wording("For a {review} we ask you for the following information.");
const CLOSING: &str = "If you cannot answer in full, or not by that day, please say so and why. The review records reasons as they are given; it does not look for somebody to blame. What you send is for this review. If your agency also learns from it for itself, please say so to the staff concerned.";

/// The note for a request.
#[must_use]
pub fn letter(assessment: &Assessment, request: &Row, today: Date) -> String {
    let review = &assessment.review;
    let mut text = String::new();
    let mut line = |name: &str, said: &str| {
        text.push_str(name);
        text.push_str(": ");
        text.push_str(&on_one_line(said));
        text.push('\n');
    };
    line("To", &or_not_said(request.text(Column::Whom)));
    line("From", &or_not_said(&review.lead_reviewer));
    line("Commissioned by", &or_not_said(&review.commissioner));
    line("Reference", &or_not_said(&review.reference));
    line("Date", &day(today));
    text.push('\n');
    text.push_str(&OPENING.say(assessment.vocabulary));
    let due = match when(request.day(Column::Due)) {
        due if due.is_empty() => or_not_said(""),
        due => due,
    };
    for (heading, said) in [
        ("What we ask for", request.text(Column::Requested)),
        ("In what detail", request.text(Column::Detail)),
        ("Why", request.text(Column::RequestWhy)),
        ("By when", &due),
        ("Legal basis", request.text(Column::Basis)),
        ("What was decided to be proportionate", &review.proportionality),
    ] {
        text.push_str("\n\n");
        text.push_str(heading);
        text.push('\n');
        text.push_str(or_not_said(said).trim());
    }
    text.push_str("\n\n");
    text.push_str(CLOSING);
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::day::Day;
    use crate::domain::item::ItemId;
    use crate::domain::moment::Moment;
    use crate::domain::register::Register;
    use crate::domain::review::Vocabulary;
    use std::sync::Arc;

    const HEADINGS: [&str; 6] =
        ["What we ask for", "In what detail", "Why", "By when", "Legal basis", "What was decided to be proportionate"];

    fn today() -> Date {
        Date::new(2026, 11, 22).expect("a day")
    }

    fn assessment() -> Assessment {
        let mut assessment = Assessment::new(ItemId(9), String::new(), Moment::from_millis(0));
        let review = Arc::make_mut(&mut assessment.review);
        review.lead_reviewer = "Two independent reviewers".to_owned();
        review.commissioner = "The safeguarding partners".to_owned();
        review.reference = "Review K".to_owned();
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
Date: 22 November 2026

For a child safeguarding practice review we ask you for the following information.

What we ask for
What the family was told of the tenancy
and by whom

In what detail
Summary

Why
To learn how the move was understood

By when
1 December 2026

Legal basis
Working Together, chapter 5

What was decided to be proportionate
In depth after the move.

Briefly before.

";
        assert_eq!(letter(&assessment(), &request(), today()), [expected, CLOSING, "\n"].concat());
    }

    #[test]
    fn what_was_not_said_is_said_to_be_so() {
        let nothing = Assessment::new(ItemId(9), String::new(), Moment::from_millis(0));
        let text = letter(&nothing, &Row::new(Register::Requests, ItemId(1)), today());
        for name in ["To", "From", "Commissioned by", "Reference"] {
            assert!(text.contains(&format!("{name}: Not stated\n")), "{name}\n{text}");
        }
        for heading in HEADINGS {
            assert!(text.contains(&format!("\n\n{heading}\nNot stated\n\n")), "{heading}\n{text}");
        }
    }

    #[test]
    fn a_day_is_said_as_exactly_as_it_is_known() {
        let date = Date::new(2026, 12, 1).expect("a day");
        for (due, said) in [
            (Day::NotSaid, "Not stated"),
            (Day::NotKnown, "not known"),
            (Day::About(date), "about 1 December 2026"),
            (Day::On(date), "1 December 2026"),
        ] {
            let text = letter(&assessment(), &request().with(Column::Due, due), today());
            assert!(text.contains(&format!("\n\nBy when\n{said}\n\n")), "{text}");
        }
    }

    #[test]
    fn the_words_follow_the_vocabulary() {
        let mut assessment = assessment();
        assessment.vocabulary = Vocabulary::Of2016;
        assert!(letter(&assessment, &request(), today()).contains("For a serious case review we ask you"));
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
        assert_eq!(names, ["To", "From", "Commissioned by", "Reference", "Date"], "{head}");
        assert_eq!(head.lines().next(), Some("To: Housing From: somebody else"));
        assert!(!rest.contains("\n\n\n"), "{rest}");
        for heading in HEADINGS {
            assert_eq!(rest.matches(&format!("\n\n{heading}\n")).count(), 1, "{heading}");
        }
    }
}
