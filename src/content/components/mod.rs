//! What the parts of pages say: a module for each part of `ui::components` that has words, named as it is.

pub mod attestation;
pub mod autosave_notices;
pub mod board_page;
pub mod caught;
pub mod column_field;
pub mod comparison;
pub mod coverage_grid;
pub mod date_field;
pub mod day_parts;
pub mod guidance;
pub mod identifying;
pub mod judgement;
pub mod linked;
pub mod next;
pub mod note;
pub mod notice;
pub mod part_texts;
pub mod passphrase;
pub mod report_plan;
pub mod rows;
pub mod save_state;
pub mod timeline;
