//! The press as a program of its own, which `src/press.js` runs in a worker. Everything else is in the library.

fn main() {}

/// A file being made, for `src/press.js` alone. Where it cannot be made, the words are thrown.
#[cfg(target_arch = "wasm32")]
mod job {
    use quality_marker::press::job::Job;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// A file being made.
    #[wasm_bindgen]
    pub struct Printing(Job);

    #[wasm_bindgen]
    impl Printing {
        /// Begins, from the key of a form and the text of a question.
        ///
        /// # Errors
        /// In words.
        #[wasm_bindgen(constructor)]
        pub fn new(form: &str, question: &str) -> Result<Self, String> {
            Job::begin(form, question).map(Self)
        }

        /// How many steps there are.
        #[must_use]
        pub fn all(&self) -> usize {
            self.0.all()
        }

        /// Does the next step, and says whether there is another.
        ///
        /// # Errors
        /// In words.
        pub fn step(&mut self) -> Result<bool, String> {
            self.0.step()
        }

        /// The file.
        #[must_use]
        pub fn bytes(&mut self) -> Vec<u8> {
            self.0.bytes()
        }
    }
}
