//! What a copy leaves out, so that nobody takes a part for the whole: for the audience, by choice, and because nothing
//! stands there.

use super::is_empty;
use crate::content::documents::sections::left_out as say;
use crate::content::{audiences, sections};
use crate::domain::audience::Audience;
use crate::domain::keyed::Keyed;
use crate::domain::report_plan::{Empty, Section};
use crate::report::audience::left_out;
use crate::report::draft::Draft;

/// Writes the section, where anything is left out.
pub fn write(draft: &mut Draft<'_>) {
    let plan = &draft.matter.plan;
    let named = |of: &dyn Fn(Section) -> bool| {
        let all = Section::ALL.iter().filter(|section| of(**section)).map(|section| sections::section(*section));
        all.collect::<Vec<_>>().join(", ")
    };
    let full = plan.audience == Audience::Full;
    // The second look is left out for every other audience, which is said where the audience is.
    let chosen = named(&|section| !plan.includes(section) && (full || section != Section::SecondLook));
    // Where no version was frozen before, nobody misses what has changed since.
    let could_be_missed = |section| section != Section::Changes && plan.includes(section);
    let empty = named(&|section| could_be_missed(section) && plan.empty == Empty::Hidden && is_empty(draft, section));
    let fields = left_out(plan.audience, draft.vocabulary());
    if chosen.is_empty() && empty.is_empty() && fields.is_empty() {
        return;
    }
    draft.heading(2, say::TITLE, "left-out");
    if !chosen.is_empty() {
        draft.paragraph(&say::by_choice(&chosen));
    }
    if !empty.is_empty() {
        draft.paragraph(&say::empty(&empty));
    }
    if !full {
        draft.paragraph(audiences::audience_means(draft.matter.plan.audience));
        draft.paragraph(say::FIELDS);
        draft.list(fields);
    }
}
