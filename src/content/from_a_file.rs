//! What people must know who opened the tool from a file: where what they write is kept then.

/// The heading.
pub const TITLE: &str = "You opened this tool from a file";

/// What holds in every browser.
pub const NOT_IN_THE_FILE: &str = "What you write is stored in this browser on this computer, not in the file or on \
    the USB stick. To continue on another computer, download your assessment and open it there.";

/// Where all pages from files have one store.
pub const SHARED: &str = "This browser has one store for all pages opened from files. Your work is here when you open \
    this file again, even if you have moved or renamed it, or open another copy. But any other page opened from a file \
    in this browser can read it too. Do not open such pages unless you trust them, or lock your work with a \
    passphrase.";

/// Where each file has its own.
pub const BY_PLACE: &str = "This browser has a separate store for each file, by its name and folder. Your work is here \
    when you open this same file again. If the file is moved or renamed, or its USB stick gets another drive letter, \
    it finds nothing until it is back in its place. Download your assessment before you move the file.";

/// Where nobody has looked.
pub const NOT_TRIED: &str = "This tool has not been tested in this browser when opened from a file. Your work may be \
    gone when you close the tab. Download your assessment before you do.";
