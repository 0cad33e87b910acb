//! Why a text does not open, for somebody who has never seen JSON.

/// It is too long.
pub const TOO_LARGE: &str = "This file is too large to be an assessment (more than 20 MB). Choose the file that you \
    downloaded from this tool. Its name ends in “.json”.";
/// Another program wrote it.
pub const NOT_OURS: &str = "This file was not made by this tool. Choose an assessment that you downloaded here. Its \
    name ends in “.json”. A web page or Markdown document cannot be opened again.";
/// Something changed it.
pub const ALTERED: &str = "This was changed or damaged after it was saved: its checksum does not match. It has not \
    been changed now. Download it, and open an earlier copy if you have one.";

/// What is wrong with a text, and where in it.
#[must_use]
pub fn not_read_at(fault: &str, line: &str, column: &str) -> String {
    [
        fault,
        " (line ",
        line,
        ", column ",
        column,
        "). Nothing has been changed. Try another copy of the file, for example a new download.",
    ]
    .concat()
}

/// What is wrong at a place that has a name.
#[must_use]
pub fn wrong_at(place: &str, what: &str) -> String {
    [
        "Something in it cannot be read: at “",
        place,
        "” ",
        what,
        ". Nothing has been changed, and nothing has been left out without telling you. Try another copy, or correct \
        that place in a text editor.",
    ]
    .concat()
}

/// A newer version wrote an assessment: in which format, and up to which one this version reads.
#[must_use]
pub fn newer(format: &str, reads: &str) -> String {
    newer_in("format", format, reads)
}

/// The same of a bundle.
#[must_use]
pub fn newer_bundle(format: &str, reads: &str) -> String {
    newer_in("bundle format", format, reads)
}

/// A newer version stored a frozen version in a form that this version does not know.
pub const NEWER_PACKING: &str =
    "A newer version of this tool stored this. Nothing has been changed. Open it with the newer version.";

fn newer_in(what: &str, format: &str, reads: &str) -> String {
    [
        "A newer version of this tool wrote this (",
        what,
        " ",
        format,
        "; this version reads up to ",
        what,
        " ",
        reads,
        "). Nothing has been changed. Open it with the newer version.",
    ]
    .concat()
}

/// What is wrong with a whole text, for [`not_read_at`]: it breaks the rules.
pub const SYNTAX: &str = "This text cannot be read: something in it does not belong there";
/// It ends too early.
pub const CUT_SHORT: &str = "This text ends too early: part of it is missing";
/// A name stands twice.
pub const TWICE: &str = "This text cannot be read: the same name is used twice in one place";
/// A number is no number of ours.
pub const NOT_WHOLE: &str = "This text cannot be read: a number in it is not a whole number of the usual size";
/// It is nested too deeply.
pub const TOO_DEEP: &str = "This text cannot be an assessment: it is nested too deeply";

/// What is wrong at a place, for [`wrong_at`]: nothing stands there.
pub const MISSING: &str = "something is missing";
/// A name that is not known.
pub const UNKNOWN: &str = "there is something that this version does not recognise, perhaps from a newer version";
/// No text.
pub const NOT_TEXT: &str = "there should be text";
/// No number.
pub const NOT_NUMBER: &str = "there should be a whole number that is not negative";
/// No list.
pub const NOT_LIST: &str = "there should be a list";
/// No object.
pub const NOT_OBJECT: &str = "there should be a group of named values";
/// No choice.
pub const NOT_A_CHOICE: &str = "there is a word that is not one of the options, perhaps from a newer version";
/// No day.
pub const NOT_A_DATE: &str = "there should be a real date, such as 2026-11-22";
/// No moment.
pub const NOT_A_MOMENT: &str = "there should be a date and time such as 2026-11-22T20:53:07.042Z";
/// No id.
pub const NOT_AN_ID: &str = "there should be an id of sixteen digits and letters from a to f";
/// The id of something else.
pub const ID_TAKEN: &str = "there is an id that belongs to something else";
/// A text that no place holds.
pub const TEXT_TOO_LONG: &str = "the text is too long";
/// A period that ends before it begins.
pub const PERIOD_ORDER: &str = "the period under review ends before it begins";
/// A link that leads nowhere.
pub const NO_SUCH_ROW: &str = "there is a link or an id without an entry";
/// Places out of order.
pub const PLACES_ORDER: &str = "the entries are out of order, or one of them appears twice";
/// A position that leads to no paragraph.
pub const NO_SUCH_PARAGRAPH: &str = "the limitations have no paragraph at this position";
/// A version that was changed.
pub const VERSION_ALTERED: &str = "the checksum does not match: this version was changed or damaged after it was saved";

/// What became of an index that could not be read.
pub const INDEX_PUT_ASIDE: &str = "An earlier list of the assessments in this browser could not be read. It was set \
    aside, and a new list was made from the assessments themselves.";
/// What became of something else that could not be read.
pub const PUT_ASIDE: &str = "Something stored here could not be read. It was set aside as it was, and replaced by an \
    earlier or later complete copy.";
