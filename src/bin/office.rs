//! The office as a program of its own, which `src/office.js` runs in a worker. Everything else is in the library.

fn main() {}

/// The reply to a question. Called by `src/office.js` alone.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
#[must_use]
pub fn answer(question: &str) -> String {
    quality_marker::office::answer::answer(question)
}
