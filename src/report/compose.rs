//! From an assessment to the document that people read.

use super::model::Document;
use crate::domain::assessment::Assessment;
use crate::domain::date::Date;

/// What the report needs to know of the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Today on the person's calendar.
    pub today: Date,
    /// How many minutes the person's clock is ahead of UTC.
    pub minutes_ahead: i32,
}

/// The report on an assessment.
#[must_use]
pub fn compose(assessment: &Assessment, _setting: &Setting) -> Document {
    Document { title: assessment.name.clone(), language: "en-GB", blocks: Vec::new() }
}
