//! What may lie over a page: “Find or go to”, or the list of keys.

/// What lies over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// Nothing.
    None,
    /// “Find or go to”.
    Find,
    /// The list of keys.
    Keys,
    /// Nothing yet: it was asked how saving stands, before the other pages were loaded.
    Saving,
}
