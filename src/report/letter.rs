//! The text of a request: a plain note to the agency, saying what is asked, in what detail, by when, and why. Where the day has
//! passed, it is a reminder.

use super::rows::when;
use super::words::day;
use crate::content::terms::Wording;
use crate::domain::assessment::Assessment;
use crate::domain::bearing::is_sent;
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::date::Date;
use crate::domain::day::Day;
use crate::domain::row::Row;

const OPENING: Wording = Wording("For a {review} we ask you for information. Below is what we ask for, and why.");
const CLOSING: &str = "If something of this cannot be had, or not by that day, please tell us so and why; if the reason may be \
    stated in the review, say that too. Nobody is blamed for a reason. What you send is for this review. If your agency also \
    learns from it for itself, please tell the staff concerned which is which.";
/// What stands where something is missing: whoever reads the note before it goes out shall stumble over it.
const MISSING: &str = "[not settled yet: fill in before this is sent]";

/// The note for a request.
#[must_use]
pub fn letter(assessment: &Assessment, request: &Row, today: Date) -> String {
    let review = &assessment.review;
    let mut text = String::new();
    for (name, said) in [
        ("To", request.text(Column::Whom)),
        ("From", &review.lead_reviewer),
        ("Commissioned by", &review.commissioner),
        ("Reference", &review.reference),
        ("Date", &day(today)),
    ] {
        for piece in [name, ": ", or_missing(said), "\n"] {
            text.push_str(piece);
        }
    }
    text.push('\n');
    text.push_str(&OPENING.say(assessment.vocabulary));
    if let Some(reminder) = reminder(request, today) {
        text.push(' ');
        text.push_str(&reminder);
    }
    for (heading, said) in [
        ("What we ask for", request.text(Column::Requested)),
        ("In what detail", request.text(Column::Detail)),
        ("Why we ask for it", request.text(Column::RequestWhy)),
        ("By when", &when(request.day(Column::Due))),
        ("Legal basis", request.text(Column::Basis)),
        ("What was decided to be proportionate in this review", &review.proportionality),
    ] {
        for piece in ["\n\n", heading, "\n", or_missing(said)] {
            text.push_str(piece);
        }
    }
    text.push_str("\n\n");
    text.push_str(CLOSING);
    text.push('\n');
    text
}

fn or_missing(said: &str) -> &str {
    if said.trim().is_empty() { MISSING } else { said.trim() }
}

/// What to say of a request that went out, whose day has passed, and to which there is no full answer.
fn reminder(request: &Row, today: Date) -> Option<String> {
    if !is_sent(request) || !request.is_overdue(today) {
        return None;
    }
    let asked = match request.day(Column::AskedOn) {
        Day::NotSaid | Day::NotKnown => "We asked for it before".to_owned(),
        known => ["We asked for it on ", &when(known)].concat(),
    };
    let rest = if request.choice(Column::Answer) == Choice::InPart {
        " and have had a part of it, for which we thank you; the day for the rest has passed. If something stands in the way, \
         please tell us what would help."
    } else {
        " and have had no answer so far; the day has passed. If something stands in the way, please tell us what would help."
    };
    Some([&asked, rest].concat())
}
