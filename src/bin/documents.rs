//! The document worker: answers questions about an assessment and writes the files that it is downloaded as. A worker
//! runs it (`src/documents-worker.js`). Everything else is in the library.

fn main() {}

/// What the worker's script calls.
#[cfg(target_arch = "wasm32")]
mod calls {
    use quality_marker::browser::clock;
    use quality_marker::documents;
    use quality_marker::export::job::Job;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Returns the reply to a question.
    #[wasm_bindgen]
    #[must_use]
    pub fn answer(question: &str) -> String {
        documents::answer::answer(question, clock::minutes_ahead)
    }

    /// A file that is being written.
    #[wasm_bindgen]
    pub struct Export(Job);

    #[wasm_bindgen]
    impl Export {
        /// Begins, from the key of a form and the text of a question.
        ///
        /// # Errors
        /// Returns the reason in words if the file cannot be written.
        #[wasm_bindgen(constructor)]
        pub fn new(form: &str, question: &str) -> Result<Self, String> {
            Job::begin(form, question, clock::minutes_ahead).map(Self)
        }

        /// Returns the number of steps.
        #[must_use]
        pub fn all(&self) -> usize {
            self.0.all()
        }

        /// Does the next step. Returns `false` if it was the last.
        ///
        /// # Errors
        /// Returns the reason in words if the file cannot be written.
        pub fn step(&mut self) -> Result<bool, String> {
            self.0.step()
        }

        /// Returns the finished file.
        #[must_use]
        pub fn bytes(&mut self) -> Vec<u8> {
            self.0.bytes()
        }
    }
}
