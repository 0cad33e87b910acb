//! What people must know who opened the tool from a file: where what they write is kept then.

/// The heading.
pub const TITLE: &str = "You opened this tool from a file";

/// What holds in every browser.
pub const NOT_IN_THE_FILE: &str = "What you write is kept in this browser on this computer, not in the file or on the \
    stick that holds it. To go on elsewhere, download your assessment and open it there.";

/// Where all pages from files have one store.
pub const SHARED: &str = "This browser has one store for all pages that are opened from files. So your work is here \
    again when you open this file, moved or renamed, or another copy of it; and any other page that is opened from a \
    file in this browser could read it. Open no such pages that you do not trust, or lock your work with a passphrase.";

/// Where each file has its own.
pub const BY_PLACE: &str = "This browser has a store for each file, by its name and its place. So your work is here \
    again when you open this very file; moved, renamed, or on a stick that has got another letter, the file finds \
    nothing of it, and finds it again when it is back in its place. Download your assessment before you move the file.";

/// Where nobody has looked.
pub const NOT_TRIED: &str = "It was not tried how this browser keeps what pages from files store: it may be gone when \
    you close the tab. Download your assessment before you do.";
