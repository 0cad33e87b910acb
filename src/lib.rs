//! Quality Marker Self-Assessment: people check how the review of a serious child-safeguarding case assembles
//! information, in their own browser, and download the result.
//!
//! # A tour
//! * [`domain`]: the assessment, what may be done to it, what follows from it. Pure.
//! * [`content`]: the checklist in words, as static data with permanent ids. Pure.
//! * [`storage`]: text to assessment and back: format, checks, envelope. Pure.
//! * [`persistence`]: what is stored where and when: autosave, the journal, locks between tabs, storage modes. Pure.
//! * [`report`]: assessment to one document model, and from it each format. Pure.
//! * [`documents`]: what the document worker is asked and answers, as text. Pure.
//! * [`crypto`]: what the worker for passphrases does: files locked with a passphrase. Pure.
//! * [`export`]: what the document worker writes: documents for word processors, workbooks, archives. Pure.
//! * [`import`]: tables that people keep in spreadsheets, read for a register. Pure.
//! * [`search`]: whatever has a name and whatever was written, found by typing. Pure.
//! * [`route`]: where in the app somebody is, to and from an address. Pure.
//! * `browser`: one thin adapter for each browser API. wasm only.
//! * `ui`: what people see, in Leptos. wasm only.
//!
//! # Invariants
//! * Modules import only the modules below them: `ui -> browser, persistence, import, documents, search, report,
//!   storage, content, domain`; `browser -> persistence, storage, content, domain`; `persistence -> crypto, storage,
//!   content, domain`; `export -> documents`; `import -> content, domain`; `search -> report, route, content, domain`;
//!   `documents -> import, report, storage, content, domain`; `report, storage -> content, domain`;
//!   `content -> domain`; `domain -> std`. The compiler keeps browser crates out of the pure modules (they are
//!   dependencies of wasm32 only);
//!   `tests/native/architecture.rs` keeps the rest.
//! * Three programs are built of it: the app (`main.rs`), and two that workers run and that are fetched at their first
//!   use: the document worker (`bin/documents.rs`), and the crypto worker (`bin/crypto.rs`). The app names nothing that
//!   only they need.
//! * There is no clock and no randomness in the pure modules.
//! * There is no score, and nothing computes a judgement.
//! * Nothing in the crate makes a request, but `browser::worker` for the two files of each worker, and
//!   `browser::served` for the page's own files once more, when somebody asks for the check-up. What somebody wrote
//!   goes into no request.
//! * Stored text that cannot be read is never overwritten.

#[cfg_attr(language = "cy", path = "content-cy/mod.rs")]
pub mod content;
pub mod crypto;
pub mod documents;
pub mod domain;
pub mod export;
pub mod import;
pub mod persistence;
pub mod report;
pub mod route;
pub mod search;
pub mod storage;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod ui;
