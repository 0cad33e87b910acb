//! Names for downloaded files, made of harmless characters only.

use crate::domain::assessment::Assessment;
use crate::domain::date::Date;

/// Every name begins so; it is therefore never empty and never the name of a device.
const PREFIX: &str = "assembling-information";

/// The longest name, without the extension.
const LONGEST: usize = 60;

/// A file's name: a constant, the reference reduced to `a-z`, `0-9` and hyphens, and the day.
#[must_use]
pub fn file_name(assessment: &Assessment, day: Date, extension: &str) -> String {
    let day = day.to_string();
    let mut name = PREFIX.to_owned();
    let room = LONGEST - day.len() - 1;
    let mut gap = true;
    for letter in assessment.review.reference.chars().map(|letter| letter.to_ascii_lowercase()) {
        if !letter.is_ascii_alphanumeric() {
            gap = true;
            continue;
        }
        if name.len() + usize::from(gap) >= room {
            break;
        }
        if gap {
            name.push('-');
            gap = false;
        }
        name.push(letter);
    }
    for piece in ["-", &day, ".", extension] {
        name.push_str(piece);
    }
    name
}
