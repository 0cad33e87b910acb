//! What the commission asked, to which every judgement refers.

use crate::content::documents::sections::commission as say;
use crate::content::{labels, sections};
use crate::domain::field::{Field, ReviewField};
use crate::domain::report_plan::Section;
use crate::report::draft::{Draft, fact};

/// Writes the section.
pub fn write(draft: &mut Draft<'_>) {
    draft.heading(2, sections::section(Section::Commission), "commission");
    for (field, anchor) in
        [(ReviewField::Proportionality, "proportionality"), (ReviewField::Specification, "specification")]
    {
        let heading = draft.label(Field::Review(field));
        draft.heading(3, &heading, anchor);
        draft.words(Field::Review(field));
    }
    let review = &draft.assessment.review;
    let facts = vec![
        fact(labels::MORE_WIDESPREAD, labels::asked(review.more_widespread)),
        fact(labels::STILL_CURRENT, labels::asked(review.still_current)),
    ];
    draft.heading(3, say::DIFFERENCES, "differences");
    draft.facts(facts);
}
