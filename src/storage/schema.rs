//! The schema of each format: the one that this version writes, and the newest that it reads.
//!
//! `docs/file-format.md` says what to do before one of them is raised.

/// Of assessments and of their frozen versions.
pub const ASSESSMENT: i64 = 3;

/// Of full backups. What stands in the lists of a bundle has schemas of its own.
pub const BUNDLE: i64 = 2;

/// Of the three files of a training session.
pub const TRAINING: i64 = 1;

/// Of the private list of names.
pub const NAMES: i64 = 1;

/// Of what the app remembers for itself.
pub const SETTINGS: i64 = 1;
