//! What the section on the coverage says.

/// The first picture.
pub const CONSIDERED: &str = "What has been considered";
/// The second.
pub const OBTAINED: &str = "What has been received";

/// The heading over what was left aside.
pub const LEFT_ASIDE: &str = "Not pursued, and why";

/// A cell of which a reason is kept, but that is not left aside any more.
#[must_use]
pub fn no_longer_left_aside(cell: &str) -> String {
    [cell, " (now pursued)"].concat()
}

/// The caption of the table that says the same as a picture.
#[must_use]
pub fn in_words(picture: &str) -> String {
    [picture, ", in words"].concat()
}

/// A kind of source in the description of a picture, and what is said of it as a whole.
#[must_use]
pub fn kind(kind: &str, whole: &str) -> String {
    [kind, " ", &whole.to_lowercase()].concat()
}

/// A picture in words: its columns, and its kinds of source.
#[must_use]
pub fn described(picture: &str, columns: &str, kinds: &str) -> String {
    [
        picture,
        ": six kinds of source by ",
        &columns.to_lowercase(),
        ". As a whole: ",
        kinds,
        ". The table below gives the same information in words.",
    ]
    .concat()
}
