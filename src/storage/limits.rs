//! How much is read.

/// The longest text that is read, in bytes: twice what a browser's whole store holds. Check a file's size before
/// reading it.
pub const MOST_BYTES: usize = 20_000_000;
