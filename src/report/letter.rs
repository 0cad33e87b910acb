//! The text of a request: a plain note to the agency, saying what is asked, in what detail, by when, and why.

use super::rows::when;
use super::words::{day, or_not_said};
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
        text.push_str(said);
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
