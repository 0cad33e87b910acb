//! What pages are made of. Each takes what it shows and what it does; none knows a page.

pub mod add_form;
pub mod attestation;
pub mod choice;
pub mod column_field;
pub mod comparison;
pub mod date_field;
pub mod day_parts;
pub mod field_frame;
pub mod from_a_file;
pub mod guidance;
pub mod identifying;
pub mod judgement;
pub mod keeping_notices;
pub mod link;
pub mod linked;
pub mod notice;
pub mod offline;
pub mod passphrase;
pub mod plain;
pub mod report_plan;
pub mod rows;
pub mod save_state;
pub mod select;
pub mod target;
pub mod text_field;
pub mod words;
