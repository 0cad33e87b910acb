//! The assessment itself: what it is made of, what may be done to it, and what follows from it.
//!
//! Start at [`assessment::Assessment`], then [`command::Command`] and [`update::update`]. Everything here is pure and
//! total: time, ids and today's date come in through [`context::Context`]. This module never knows a browser, a file
//! format or a wording: words for every id stand in `content`, JSON in `storage`.

pub mod add_rows;
pub mod answer;
pub mod assessment;
pub mod attestation;
pub mod audience;
pub mod bearing;
pub mod board_page;
pub mod changed_in;
pub mod checklist;
pub mod choice;
pub mod column;
pub mod command;
pub mod compare;
pub mod confirm;
pub mod context;
pub mod coverage;
pub mod date;
pub mod day;
pub mod field;
pub mod fit;
pub mod history;
pub mod item;
pub mod judgement;
pub mod keyed;
pub mod letters;
pub mod limitations;
pub mod listing;
pub mod marker;
pub mod moment;
pub mod naming;
pub mod next;
pub mod non_cooperation;
pub mod paragraphs;
pub mod private_name;
pub mod progress;
pub mod record_fields;
pub mod record_place;
pub mod records_in_use;
pub mod register;
pub mod report_plan;
pub mod review;
pub mod row;
pub mod rows;
pub mod rule;
pub mod second_look;
pub mod set_aside;
pub mod shape;
pub mod subject;
pub mod target;
pub mod timeline;
pub mod training;
pub mod update;
