//! The document for the moment when the program has stopped.
//!
//! A program that stops (a bug of ours, no memory left) can show nothing any more: `src/start.js` notices, shows the
//! page for it, and asks here for what was in memory. So nothing here relies on the rest of the program.

use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::domain::assessment::Assessment;
use crate::storage::envelope::{self, Stamp};

thread_local! {
    /// The document as it was after the last change; copying one is cheap.
    static IN_MEMORY: RefCell<Option<Assessment>> = const { RefCell::new(None) };
}

/// Remembers the document in case the program stops.
pub fn remember(assessment: &Assessment) {
    IN_MEMORY.with(|memory| {
        if let Ok(mut memory) = memory.try_borrow_mut() {
            *memory = Some(assessment.clone());
        }
    });
}

/// The document that was in memory, as a file that opens again. Called by `src/start.js` alone.
#[wasm_bindgen]
#[must_use]
pub fn rescue() -> Option<String> {
    let document = IN_MEMORY.with(|memory| memory.try_borrow().ok().and_then(|memory| memory.clone()))?;
    Some(envelope::encode(&document, &Stamp { revision: 0, saved_at: document.changed }))
}
