//! What the guard against identifying data calls what it finds, and where it stands.

/// An entry of the private list.
pub const NAME: &str = "A name on your private list";
/// An e-mail address.
pub const EMAIL: &str = "Email address";
/// A number of the National Insurance.
pub const INSURANCE: &str = "National Insurance number";
/// A date of birth.
pub const BIRTH: &str = "Date of birth";
/// A telephone number.
pub const PHONE: &str = "Phone number";
/// A number of the NHS.
pub const NHS: &str = "NHS number";
/// A postcode.
pub const POSTCODE: &str = "Postcode";

/// Details that identify only together.
pub const TOGETHER: &str = "Details that could together identify someone";

/// How many details there are, in the place of where one stands.
#[must_use]
pub fn these_together(number: usize) -> String {
    const WORDS: [&str; 10] = ["three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let words = number.checked_sub(3).and_then(|place| WORDS.get(place));
    ["these ", &words.map_or_else(|| number.to_string(), |words| (*words).to_owned()), " together"].concat()
}

/// The place of a reason for which a question of the second look was set aside.
#[must_use]
pub fn set_aside(about: &str) -> String {
    ["Second look, set aside: ", about].concat()
}

/// The place of the limitations as they were last drafted.
pub const LIMITATIONS_DRAFT: &str = "Limitations, the last draft";

/// A place in the last frozen version.
#[must_use]
pub fn in_the_last_version(place: &str) -> String {
    ["The last saved version, ", place].concat()
}

/// The place of the last frozen version's label, within it.
pub const LABEL: &str = "name";

/// The place of the label of the version that the report is on.
pub const LABEL_OF_THIS: &str = "The name of this version";
