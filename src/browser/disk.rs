//! Whether this page was opened from a file on a disk, and how this browser keeps what such pages store.

use super::object::get;

/// How a browser keeps what pages from files store; measured, as no standard says it (`tests/browser/single.spec.mjs`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileStore {
    /// One store for all pages that are opened from files: Chromium and its relatives.
    Shared,
    /// A store for each file, by its place on the disk: Firefox.
    ByPlace,
    /// This browser was not tried.
    NotTried,
}

/// Whether this page was opened from a file.
#[must_use]
pub fn is_from_a_file() -> bool {
    web_sys::window().is_some_and(|window| window.location().protocol().is_ok_and(|protocol| protocol == "file:"))
}

/// How this browser keeps what this page stores, where it was opened from a file.
#[must_use]
pub fn store() -> Option<FileStore> {
    let window = web_sys::window().filter(|_| is_from_a_file())?;
    // Only the browser's name tells: what other files see cannot be seen from one.
    let name = get(&get(&window, "navigator"), "userAgent").as_string().unwrap_or_default();
    Some(if name.contains("Firefox/") {
        FileStore::ByPlace
    } else if name.contains("Chrome/") {
        FileStore::Shared
    } else {
        FileStore::NotTried
    })
}
