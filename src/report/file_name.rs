//! Names for downloaded files, made of harmless characters only: `a-z`, `0-9`, hyphens, and full stops in the
//! extension. No name tells capitals from small letters, so that no file system takes two for one or one for two.

use crate::domain::assessment::Assessment;
use crate::domain::date::Date;

/// Every name begins so; it is therefore never empty, never hidden and never the name of a device (`con`, `lpt1`),
/// which Windows would open whatever follows it.
const PREFIX: &str = "assembling-information";

/// The longest name of a copy, without the extension.
const LONGEST: usize = 60;

/// The longest name of anything, with its extension.
const LONGEST_IN_ALL: usize = 80;

/// The most that what it is may take of a name.
const LONGEST_WHAT: usize = 24;

/// The most that the version may take.
const LONGEST_VERSION: usize = 12;

/// The longest extension: `docx.age`.
const LONGEST_EXTENSION: usize = 8;

/// A file's name: a constant, the reference reduced to `a-z`, `0-9` and hyphens, and the day.
#[must_use]
pub fn file_name(assessment: &Assessment, day: Date, extension: &str) -> String {
    let day = day.to_string();
    let mut name = PREFIX.to_owned();
    add(&mut name, &assessment.review.reference, LONGEST - day.len() - 1);
    for piece in ["-", &day, ".", extension] {
        name.push_str(piece);
    }
    name
}

/// What a file's name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named<'a> {
    /// What it is, such as `board-summary` or the key of a register; may be empty.
    pub what: &'a str,
    /// The review's reference; may be empty.
    pub reference: &'a str,
    /// The day of the file.
    pub day: Date,
    /// Which version it is; may be empty.
    pub version: &'a str,
}

impl Named<'_> {
    /// The name: a constant, what it is, the reference, the day and the version, in 80 characters at most. Where there
    /// is too little room, the reference is cut.
    #[must_use]
    pub fn file_name(&self, extension: &str) -> String {
        let day = self.day.to_string();
        let mut end = day.clone();
        add(&mut end, self.version, day.len() + 1 + LONGEST_VERSION);
        let extension = reduced_extension(extension);
        if !extension.is_empty() {
            end.push('.');
            end.push_str(&extension);
        }
        let mut name = PREFIX.to_owned();
        add(&mut name, self.what, PREFIX.len() + 1 + LONGEST_WHAT);
        add(&mut name, self.reference, LONGEST_IN_ALL - 1 - end.len());
        name.push('-');
        name.push_str(&end);
        name
    }
}

/// Adds a hyphen and the text, reduced to `a-z`, `0-9` and single hyphens between them, until the name is that long.
fn add(name: &mut String, text: &str, longest: usize) {
    let mut gap = true;
    for letter in text.chars().map(|letter| letter.to_ascii_lowercase()) {
        if !letter.is_ascii_alphanumeric() {
            gap = true;
            continue;
        }
        if name.len() + usize::from(gap) >= longest {
            break;
        }
        if gap {
            name.push('-');
            gap = false;
        }
        name.push(letter);
    }
}

/// The extension, perhaps of several parts (`json.age`), none of them empty.
fn reduced_extension(extension: &str) -> String {
    let mut out = String::new();
    for letter in extension.chars().map(|letter| letter.to_ascii_lowercase()) {
        let follows_a_part = !out.is_empty() && !out.ends_with('.');
        if out.len() < LONGEST_EXTENSION && (letter.is_ascii_alphanumeric() || letter == '.' && follows_a_part) {
            out.push(letter);
        }
    }
    out.truncate(out.trim_end_matches('.').len());
    out
}
