//! From an assessment to the document that people read: which sections, in which order.

use super::draft::Draft;
use super::model::{Document, LANGUAGE, Running};
use super::sections::{about, commission, coverage, glance, method, question, registers, second_look, still_open};
use crate::domain::assessment::Assessment;
use crate::domain::checklist::Question;
use crate::domain::date::Date;
use crate::domain::keyed::Keyed;

/// What the report needs to know of the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Today on the person's calendar.
    pub today: Date,
    /// How many minutes the person's clock is ahead of UTC.
    pub minutes_ahead: i32,
}

/// The report on an assessment. Every text of the assessment is in it.
#[must_use]
pub fn compose(assessment: &Assessment, setting: &Setting) -> Document {
    let mut draft = Draft { assessment, setting: *setting, blocks: Vec::new() };
    about::write(&mut draft);
    commission::write(&mut draft);
    glance::write(&mut draft);
    coverage::write(&mut draft);
    still_open::write(&mut draft);
    second_look::write(&mut draft);
    for question in Question::ALL {
        question::write(&mut draft, *question);
    }
    registers::write(&mut draft);
    method::write(&mut draft);
    Document {
        title: title(assessment),
        language: LANGUAGE,
        running: Running::default(),
        cover: Vec::new(),
        contents: true,
        blocks: draft.blocks,
    }
}

fn title(assessment: &Assessment) -> String {
    let name = assessment.name.trim();
    ["Assembling information: ", if name.is_empty() { "an assessment without a name" } else { name }].concat()
}
