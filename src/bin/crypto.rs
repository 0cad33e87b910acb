//! The crypto worker as a program of its own, which `src/worker.js` runs in a worker. Everything else is in the
//! library.

fn main() {}

/// What the worker's script calls.
#[cfg(target_arch = "wasm32")]
mod calls {
    use quality_marker::crypto;
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Encrypts bytes with a passphrase (the kind `encrypt`), or decrypts them. There is no progress to report.
    ///
    /// # Errors
    /// Returns the code of a [`crypto::Refusal`].
    #[wasm_bindgen]
    pub fn respond(kind: &str, _progress: &JsValue, passphrase: &str, bytes: &[u8]) -> Result<Vec<u8>, String> {
        let act = if kind == "encrypt" { crypto::encrypt } else { crypto::decrypt };
        act(passphrase, bytes).map_err(|refusal| refusal.code().to_owned())
    }
}
