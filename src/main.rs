//! Starts the app in a browser, and marks where its program is split in two. Everything else is in the library.

#[cfg(target_arch = "wasm32")]
#[expect(clippy::unnecessary_wraps, reason = "the form in which a load that failed is told")]
mod parts {
    use leptos::wasm_split::{SplitLoaderError, wasm_split};
    use quality_marker::ui::rooms::{Inside, inside};

    /// Fetches the rooms, once. It stands here and not in the library, since the office shares the library and must not
    /// carry the screens along.
    ///
    /// # Errors
    /// Where they cannot be fetched; the next call tries again.
    #[wasm_split(rooms, wasm_split_path = leptos::wasm_split, fallible)]
    pub fn bring() -> Result<Inside, SplitLoaderError> {
        Ok(inside())
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    quality_marker::ui::start(|| Box::pin(async { parts::bring().await.ok() }));
}

/// Cargo builds every binary for `cargo test`; this one has nothing to do outside a browser.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
