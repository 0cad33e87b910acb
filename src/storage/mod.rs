//! Between an assessment and the text that keeps it: format, checks, envelope, and the store of documents.
//!
//! Start at [`envelope::encode`] and [`envelope::decode`] for files, and at [`document_store::DocumentStore`] for what
//! a browser keeps. `docs/file-format.md` describes the text itself. Nothing here is lenient: text that is not exactly
//! a known format is refused with the place at fault, and what cannot be read is never overwritten. This module is
//! pure; the browser's store comes in through [`store::Store`]. Words of the checklist and wording of screens never
//! live here.

pub mod builds;
pub mod bundle;
pub mod checksum;
pub mod deletion;
pub mod display_preferences;
pub mod document_store;
pub mod envelope;
pub mod format;
pub mod guard;
pub mod import;
pub mod incoming;
pub mod joining;
pub mod journal;
pub mod json;
pub mod keys;
pub mod library;
pub mod limits;
pub mod listing;
pub mod locked;
pub mod memory;
pub mod merge;
pub mod migrate;
pub mod packed;
pub mod pasted;
pub mod path;
pub mod quota;
pub mod record;
pub mod rows;
pub mod schema;
pub mod sealed;
pub mod settings;
pub mod store;
pub mod together;
pub mod training;
pub mod trouble;
pub mod version;
pub mod versions;
pub mod written;
