//! The checklist in words: static texts with permanent ids, in the terms of 2016 and of today.
//!
//! # A tour
//! * [`language`]: which language all this is in.
//! * [`terms`]: a [`terms::Wording`] is a text whose few changing terms are filled in when it is said.
//! * [`guide`]: the quality statement, why it matters, what is sufficient, the knowledge base, the statutory link.
//! * [`questions`] and [`parts`]: the seven questions and what is judged of each; [`part_guidance`]: what that can look
//!   like.
//! * [`marker`]: kinds of source, types of information, obstacles.
//! * [`labels`], [`fields`], [`columns`], [`registers`], [`second_look`], [`refusals`]: words for the domain's closed
//!   sets.
//! * [`display_preferences`]: how the pages look and are worked.
//! * [`about`]: what this tool is and is not.
//! * [`example`]: a fictional case, filled in.
//! * [`cases`]: fictional cases for training sessions.
//! * [`training`]: the words of training sessions.
//! * [`pages`], [`components`], [`sessions`]: what the screens say. * [`frame`]: what stands around every page.
//! * [`documents`]: what the documents say. * [`copies`]: what copies are called. * [`troubles`]: what is said where
//!   something failed.
//!
//! Every text is in our own words. Its reference says where in the source it comes from, or that it is [`guide::OURS`];
//! `docs/source-coverage.md` shows that no clause of the source is lost, and `tests/native/source_coverage.rs` proves
//! it.

pub mod about;
pub mod audiences;
pub mod cases;
pub mod checkup;
pub mod columns;
pub mod components;
pub mod copies;
pub mod display_preferences;
pub mod documents;
pub mod example;
pub mod field_text;
pub mod fields;
pub mod frame;
pub mod from_a_file;
pub mod guide;
pub mod labels;
pub mod language;
pub mod marker;
pub mod offline;
pub mod pages;
pub mod part_guidance;
pub mod parts;
pub mod questions;
pub mod refusals;
pub mod registers;
pub mod search;
pub mod second_look;
pub mod sections;
pub mod sessions;
pub mod starter_lists;
pub mod statements;
pub mod terms;
pub mod training;
pub mod troubles;

use crate::domain::checklist::{Part, Question};
use crate::domain::keyed::Keyed;
use crate::domain::marker::{Information, Obstacle, SourceKind};
use terms::Wording;

/// The id of every text on the marker, each with its reference: the guide's passages, the questions with their
/// guidance, the parts with theirs, kinds of source, types of information and obstacles.
#[must_use]
pub fn references() -> Vec<(&'static str, &'static str)> {
    let mut all: Vec<_> = guide::passages().map(|passage| (passage.id, passage.reference)).collect();
    for question in Question::ALL {
        let text = questions::question(*question);
        all.push((text.id, text.reference));
        all.extend(text.guidance.iter().map(|passage| (passage.id, passage.reference)));
    }
    all.extend(Part::ALL.iter().map(|part| (part.key(), parts::part(*part).reference)));
    let guidance = Part::ALL.iter().map(|part| part_guidance::part_guidance(*part));
    all.extend(guidance.map(|guidance| (guidance.id, guidance.reference)));
    all.extend(SourceKind::ALL.iter().map(|kind| (kind.key(), marker::source_kind(*kind).reference)));
    all.extend(Information::ALL.iter().map(|kind| (kind.key(), marker::information(*kind).reference)));
    all.extend(Obstacle::ALL.iter().map(|obstacle| (obstacle.key(), marker::obstacle(*obstacle).reference)));
    all
}

/// The id of every text on the marker.
#[must_use]
pub fn ids() -> Vec<&'static str> {
    references().into_iter().map(|(id, _)| id).collect()
}

/// Shorthand for the tables of this module.
const fn say(text: &'static str) -> Wording {
    Wording(text)
}

#[cfg(test)]
mod tests;
