//! The cover: the review, which version this is and when, who assessed in which role, for whom it is, and whose work it
//! is not.

use crate::content::documents::sections::cover as say;
use crate::content::{about, audiences, guide, labels};
use crate::domain::audience::Audience;
use crate::domain::field::{Field, ReviewField};
use crate::report::draft::{Draft, fact};
use crate::report::model::Fact;
use crate::report::words;

/// Writes the cover.
pub fn write(draft: &mut Draft<'_>) {
    let statement = draft.say(guide::STATEMENT.text);
    draft.paragraph(&say::lead(&statement));
    let facts = facts(draft);
    draft.facts(facts);
    let audience = draft.matter.plan.audience;
    if audience != Audience::Full {
        draft.notice(say::not_the_whole(audiences::audience_means(audience)));
    }
    draft.paragraph(about::INDEPENDENCE);
    draft.paragraph(about::SOURCE);
}

/// What the cover says of the review and of this version.
#[must_use]
pub fn facts(draft: &Draft<'_>) -> Vec<Fact> {
    let assessment = draft.assessment;
    let review = &assessment.review;
    let mut facts =
        vec![draft.fact(Field::Review(ReviewField::Title)), draft.fact(Field::Review(ReviewField::Reference))];
    facts.extend(draft.fact_if_said(Field::Review(ReviewField::Jurisdiction)));
    facts.push(fact(labels::PHASE, labels::phase(review.phase)));
    facts.push(draft.fact(Field::Review(ReviewField::Commissioner)));
    facts.push(draft.fact(Field::Review(ReviewField::LeadReviewer)));
    facts.push(fact(say::PERIOD, words::period(review.period_from, review.period_to)));
    facts.extend(draft.fact_if_said(Field::Review(ReviewField::Model)));
    facts.push(draft.fact(Field::Assessors));
    facts.push(fact(say::VERSION, version(draft)));
    facts.push(fact(say::LAST_CHANGED, words::moment(assessment.changed, draft.setting.minutes_ahead)));
    facts.push(fact(say::DATE, words::day(draft.setting.today)));
    facts
}

/// Which version it is: a frozen one by its label, or the work as it stands.
#[must_use]
pub fn version(draft: &Draft<'_>) -> String {
    if draft.matter.version.trim().is_empty() { say::NOT_FROZEN.to_owned() } else { draft.matter.version.clone() }
}
