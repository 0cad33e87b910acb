//! The document worker: the part of the document worker that makes the files that large libraries or much work are
//! needed for. Documents for word processors, workbooks, and everything as one archive, as bytes.
//!
//! It is put the same questions as the document worker ([`job::Job`]), by the app through a worker that is fetched at
//! the first such download (`src/bin/documents.rs`, `browser::worker`), and works step by step, so that the app can say
//! how far it is and end it. Pure: no clock, no chance, and the same question always gives the same bytes.

pub mod archive;
pub mod docx;
pub mod fault;
pub mod job;
pub mod xlsx;
