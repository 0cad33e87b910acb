//! From an assessment to one document model, and from that to each format that people download.
//!
//! Start at [`compose::compose`]; [`html::html`] and [`markdown::markdown`] write what it gives, and [`picture::svg`] draws
//! its pictures. A screen that shows the report draws the same [`model::Document`]. Everything here is pure and
//! deterministic. What opens again here is not a report: it stands in `storage`. Beside the report stand two plain texts
//! that a person takes over: the note that goes with a request ([`letter`]) and a first draft of the limitations
//! ([`limitations`]). Nothing here counts up to a score.

pub mod audience;
pub mod changes;
pub mod compose;
pub mod draft;
pub mod file_name;
pub mod guard;
pub mod html;
pub mod letter;
pub mod limitations;
pub mod markdown;
pub mod model;
pub mod picture;
pub mod rows;
pub mod sections;
pub mod visible;
pub mod words;
