//! From an assessment to one document model, and from that to each format that people download.
//!
//! Start at [`matter::Matter`]: an assessment as an audience may read it, from which [`compose`] makes the report, the
//! board summary and the workbook. [`html::html`], [`markdown::markdown`] and [`csv::csv`] write them; files of word
//! processors and spreadsheets, which need large libraries, are written in `export`. Everything here is pure and
//! deterministic. What opens again here is not a report: it stands in `storage`. Beside the report stand two plain
//! texts that a person takes over: the note that goes with a request ([`letter`]) and a first draft of the limitations
//! ([`limitations`]). Nothing here counts up to a score.

pub mod audience;
pub mod board_summary;
pub mod changes;
pub mod compose;
pub mod csv;
pub mod draft;
pub mod file_name;
pub mod guard;
pub mod html;
pub mod letter;
pub mod limitations;
pub mod markdown;
pub mod matter;
pub mod model;
pub mod page_room;
pub mod picture;
pub mod rows;
pub mod sections;
pub mod since;
pub mod statements;
pub mod timeline;
pub mod training;
pub mod visible;
pub mod words;
pub mod workbook;
