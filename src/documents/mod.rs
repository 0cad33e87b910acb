//! The document worker: work that a first visit does not need, done by the document worker, which is fetched at its
//! first use.
//!
//! The app puts a [`question::Question`], the document worker gives an [`answer::answer`], and both are texts: in the
//! browser a worker stands between them (`src/bin/documents.rs`, `browser::worker`). [`reply`] is the form of what
//! comes back. This module is pure.
//!
//! Everything that [`answer`] alone uses stays out of the app; `tests/native/architecture.rs` keeps it so. A new kind
//! of question is a line in [`question::Kind`] and a line in [`answer`].

pub mod answer;
pub mod export;
pub mod form;
pub mod matter;
pub mod prompt;
pub mod question;
pub mod reply;
pub mod second_look;
pub mod session;
pub mod sheets;
