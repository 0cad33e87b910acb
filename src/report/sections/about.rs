//! What this is about: the review, who assessed it and when, whose work this is not, the assessors' summary,
//! and the limitations as they worded them.

use crate::content::{about, guide, labels};
use crate::domain::date::Date;
use crate::domain::field::{Field, ReviewField};
use crate::report::draft::{Draft, fact};
use crate::report::model::Fact;
use crate::report::words;

/// Writes the section.
pub fn write(draft: &mut Draft<'_>) {
    draft.heading(2, "About this assessment", "about");
    let statement = draft.say(guide::STATEMENT.text);
    draft.paragraph(&["A self-assessment against the quality marker “Assembling information”: ", &statement].concat());
    let facts = facts(draft);
    draft.facts(facts);
    draft.paragraph(about::INDEPENDENCE);
    draft.paragraph(about::SOURCE);
    let heading = draft.label(Field::Summary);
    draft.heading(2, &heading, "summary");
    draft.words(Field::Summary);
    let heading = draft.label(Field::Limitations);
    draft.heading(2, &heading, "limitations");
    draft.words(Field::Limitations);
}

fn facts(draft: &Draft<'_>) -> Vec<Fact> {
    let assessment = draft.assessment;
    let review = &assessment.review;
    let mut facts =
        vec![draft.fact(Field::Review(ReviewField::Title)), draft.fact(Field::Review(ReviewField::Reference))];
    facts.extend(draft.fact_if_said(Field::Review(ReviewField::Jurisdiction)));
    facts.push(fact(labels::PHASE, labels::phase(review.phase)));
    facts.push(draft.fact(Field::Review(ReviewField::Commissioner)));
    facts.push(draft.fact(Field::Review(ReviewField::LeadReviewer)));
    facts.push(fact("Period under review", period(review.period_from, review.period_to)));
    facts.extend(draft.fact_if_said(Field::Review(ReviewField::Model)));
    facts.push(draft.fact(Field::Assessors));
    facts.push(fact("Last changed", words::moment(assessment.changed, draft.setting.minutes_ahead)));
    facts.push(fact("Date of this report", words::day(draft.setting.today)));
    facts
}

fn period(from: Option<Date>, to: Option<Date>) -> String {
    match (from.map(words::day), to.map(words::day)) {
        (None, None) => words::NOT_SAID.to_owned(),
        (Some(from), None) => ["From ", &from, "; its end is not said"].concat(),
        (None, Some(to)) => ["Up to ", &to, "; its beginning is not said"].concat(),
        (Some(from), Some(to)) => [from, to].join(" to "),
    }
}
