//! The crypto worker as a program of its own, which `src/crypto-worker.js` runs in a worker. Everything else is in the
//! library.

fn main() {}

/// What the crypto worker does, called by `src/crypto-worker.js` alone. Where it is refused, the code of the reason is
/// thrown.
#[cfg(target_arch = "wasm32")]
mod jobs {
    use quality_marker::crypto::{self, Refusal};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Locks bytes with a passphrase.
    ///
    /// # Errors
    /// The code of a [`Refusal`].
    #[wasm_bindgen]
    pub fn encrypt(passphrase: &str, bytes: &[u8]) -> Result<Vec<u8>, String> {
        crypto::encrypt(passphrase, bytes).map_err(thrown)
    }

    /// Opens what was locked.
    ///
    /// # Errors
    /// The code of a [`Refusal`].
    #[wasm_bindgen]
    pub fn decrypt(passphrase: &str, bytes: &[u8]) -> Result<Vec<u8>, String> {
        crypto::decrypt(passphrase, bytes).map_err(thrown)
    }

    fn thrown(refusal: Refusal) -> String {
        refusal.code().to_owned()
    }
}
