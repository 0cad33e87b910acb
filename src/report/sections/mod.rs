//! The sections of the report: one module each, and here their order. The order is that of `Section`.

pub mod changes;
pub mod commission;
pub mod cover;
pub mod coverage;
pub mod glance;
pub mod layout;
pub mod left_out;
pub mod method;
pub mod question;
pub mod registers;
pub mod second_look;
pub mod still_open;
pub mod summary;

use crate::content::sections as words;
use crate::domain::checklist::Question;
use crate::domain::keyed::Keyed;
use crate::domain::register::Register;
use crate::domain::report_plan::{Empty, Section};
use crate::domain::review::Asked;
use crate::report::draft::Draft;

/// Writes every section that the plan includes and in which something stands, and at the end what was left out.
pub fn write(draft: &mut Draft<'_>) {
    let matter = draft.matter;
    for section in Section::ALL.iter().copied().filter(|section| matter.plan.includes(*section)) {
        if !is_empty(draft, section) {
            write_one(draft, section);
        } else if matter.plan.empty == Empty::Shown {
            draft.heading(2, words::section(section), section.key());
            draft.paragraph(words::NOTHING_HERE);
        }
    }
    left_out::write(draft);
}

/// Whether nothing stands in a section.
#[must_use]
pub fn is_empty(draft: &Draft<'_>, section: Section) -> bool {
    let assessment = draft.assessment;
    let blank = |texts: &[&str]| texts.iter().all(|text| text.trim().is_empty());
    match section {
        Section::Summary => blank(&[&assessment.summary, &assessment.board_asks]),
        Section::Commission => {
            let review = &assessment.review;
            blank(&[&review.proportionality, &review.specification])
                && review.more_widespread == Asked::NotSaid
                && review.still_current == Asked::NotSaid
        }
        Section::Coverage => {
            assessment.rows(Register::Sources).is_empty() && assessment.rows(Register::Coverage).is_empty()
        }
        Section::Limitations => blank(&[&assessment.limitations]),
        Section::Changes => draft.matter.since.is_none(),
        Section::Glance
        | Section::Questions
        | Section::StillOpen
        | Section::SecondLook
        | Section::Method
        | Section::References => false,
        _ => section.register().is_some_and(|register| assessment.rows(register).is_empty()),
    }
}

fn write_one(draft: &mut Draft<'_>, section: Section) {
    match section {
        Section::Summary => summary::write(draft),
        Section::Glance => glance::write(draft),
        Section::Commission => commission::write(draft),
        Section::Questions => Question::ALL.iter().for_each(|question| question::write(draft, *question)),
        Section::Coverage => coverage::write(draft),
        Section::Limitations => summary::limitations(draft),
        Section::StillOpen => still_open::write(draft),
        Section::SecondLook => second_look::write(draft),
        Section::Changes => changes::write(draft),
        Section::Method => method::write(draft),
        Section::References => method::references(draft),
        _ => section.register().into_iter().for_each(|register| registers::write(draft, register)),
    }
}
