//! Starts the app in a browser, and marks where its program is split in two. Everything else is in the library.

/// The pages behind the start page, as a part of the program that is fetched at its first use. Our own build splits it
/// off (`--cfg split`, `xtask`); in any other build they are there from the start.
#[cfg(target_arch = "wasm32")]
#[expect(clippy::unnecessary_wraps, reason = "the form in which a failed load is reported")]
mod parts {
    use leptos::wasm_split::SplitLoaderError;
    use quality_marker::ui::lazy::pages;
    use quality_marker::ui::state::Pages;

    /// Fetches the pages, once. It stands here and not in the library, since the workers share the library and must not
    /// carry the pages along.
    ///
    /// # Errors
    /// Returns an error if they cannot be fetched; the next call tries again.
    #[cfg_attr(split, leptos::wasm_split::wasm_split(pages, wasm_split_path = leptos::wasm_split, fallible))]
    pub fn bring() -> Result<Pages, SplitLoaderError> {
        Ok(pages())
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    quality_marker::ui::start(|| {
        #[cfg(split)]
        let pages = parts::bring();
        #[cfg(not(split))]
        let pages = std::future::ready(parts::bring());
        Box::pin(async { pages.await.ok() })
    });
}

/// Cargo builds every binary for `cargo test`; this one has nothing to do outside a browser.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
