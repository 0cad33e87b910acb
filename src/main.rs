//! Starts the app in a browser. Everything else is in the library.

#[cfg(target_arch = "wasm32")]
fn main() {
    quality_marker::ui::start();
}

/// Cargo builds every binary for `cargo test`; this one has nothing to do outside a browser.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
