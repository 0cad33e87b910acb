//! The words of the page on which people choose how the pages look and are worked.

/// The title of the page.
pub const TITLE: &str = "Display preferences";

/// The way to it, at the foot of every page.
pub const WAY: &str = "Display preferences";

/// What it is.
pub const LEAD: &str = "Make these pages easier to read and use. Your choices apply at once, on every page.";

/// What it leaves alone.
pub const SCREEN_ONLY: &str = "This changes the screen only, not what you print or download. Your browser and system \
    settings (zoom, text size, dark mode, forced colours) still apply.";

/// What becomes of it.
pub const REMEMBERED: &str = "Stored in this browser until you change it or use “Finish and wipe”. It says nothing \
    about any review. It is not encrypted, because it applies to the page that asks for your passphrase.";

/// What becomes of it where nothing is stored.
pub const THIS_SESSION: &str =
    "You are working for this session only, so this is not stored. It applies until you close or reload this tab.";

/// What is said where it could not be stored.
pub const NOT_STORED: &str = "This browser did not store it. It applies until you close or reload this tab.";

/// What is said when it holds.
pub const DONE: &str = "Changed.";

/// The legend of the sizes.
pub const SIZE: &str = "Text size";

/// Each size, the smallest first.
pub const SIZES: [&str; 4] = ["100 % (normal)", "125 %", "150 %", "200 %"];

/// The legend of what is on or off.
pub const EASE: &str = "Easier to use";

/// What is on or off, and what it does: contrast, spacing, stillness, spelling.
pub const EASES: [(&str, &str); 4] = [
    ("High contrast", "Black and white with strong lines, light or dark to match your system."),
    ("More space between characters, words and lines", "Many people with dyslexia find this easier to read."),
    ("No movement", "Turns off the few animations on these pages."),
    (
        "Check spelling in locked work and in work for this session only",
        "Some browsers send what you type to a server to check it, so this is off unless you tick it.",
    ),
];

/// What undoes all of it.
pub const RESET: &str = "Reset";

/// What is listed on the page “Finish and wipe” where it is all that is kept.
pub const KEPT: &str = "what you chose on the page “Display preferences”";
