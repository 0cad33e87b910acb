//! A first draft of the limitations text: the statements on gaps, refusals, don't-knows and exclusions, each a
//! paragraph on one line. The person edits it; this module never sees what they wrote.
//!
//! A paragraph says the same as long as what it is about stays as it is: so `domain::limitations` can tell what is new.

use super::statements::record::Record;
use super::statements::{Place, said};
pub use crate::content::statements::NOTHING;
use crate::domain::assessment::Assessment;
use crate::domain::date::Date;

/// The draft as of a day; the same assessment and day give the same text.
#[must_use]
pub fn draft(assessment: &Assessment, today: Date) -> String {
    let all: Vec<String> = said(&Record::of(assessment, today), Place::Limitations)
        .iter()
        .map(super::statements::Said::paragraph)
        .collect();
    if all.is_empty() { NOTHING.to_owned() } else { all.join("\n\n") }
}
