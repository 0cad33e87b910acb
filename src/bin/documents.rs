//! The document worker: answers questions about an assessment and writes the files that it is downloaded as. A worker
//! runs it (`src/worker.js`). Everything else is in the library.

fn main() {}

/// What the worker's script calls.
#[cfg(target_arch = "wasm32")]
mod calls {
    use js_sys::{Function, Uint8Array};
    use quality_marker::browser::clock;
    use quality_marker::documents;
    use quality_marker::export::job::Job;
    use quality_marker::import::workbook;
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Returns the answer to a question (the kind `answer`), the sheets of a workbook (`sheets`), or the file of this
    /// form. `progress` is called after each step of a file but the last, with the number of steps that are done and
    /// the number of all steps.
    ///
    /// # Errors
    /// Returns the reason in words if the file cannot be written.
    #[wasm_bindgen]
    pub fn respond(kind: &str, progress: &Function, question: &str, bytes: &[u8]) -> Result<JsValue, String> {
        match kind {
            "answer" => return Ok(documents::answer::answer(question, clock::minutes_ahead).into()),
            "sheets" => return Ok(documents::sheets::write(workbook::read(bytes)).into()),
            _ => {}
        }
        let mut job = Job::begin(kind, question, clock::minutes_ahead)?;
        let mut done = 0_u32;
        while job.step()? {
            done += 1;
            let _never_fails = progress.call2(&JsValue::NULL, &done.into(), &job.all().into());
        }
        Ok(Uint8Array::from(job.bytes().as_slice()).into())
    }
}
