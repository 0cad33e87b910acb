//! Why a text does not open, as data and in words for somebody who has never seen JSON.

use super::bundle;
use super::envelope::SCHEMA;

/// Why a text does not open. Nothing has been changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The text is longer than [`super::envelope::MOST_BYTES`].
    TooLarge,
    /// The text is not JSON of the plain kind that we read.
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What is wrong there.
        fault: Fault,
    },
    /// The text is JSON, but not one of this tool's assessments.
    NotOurs,
    /// A newer version of this tool wrote it.
    Newer {
        /// The schema that it names.
        schema: i64,
    },
    /// A newer version of this tool wrote it, and it is a bundle: these count their schemas for themselves.
    NewerBundle {
        /// The schema that it names.
        schema: i64,
    },
    /// The format is ours, and something in it is wrong.
    Wrong {
        /// Where, such as `body.evidence[2].date`.
        place: String,
        /// What is wrong there.
        what: Wrong,
    },
    /// The checksum does not fit: something changed the text after it was saved.
    Altered,
}

/// What is wrong with the text itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The text breaks the rules of JSON.
    Syntax,
    /// The text ends too early.
    CutShort,
    /// A member stands twice in one place.
    Twice,
    /// A number is not whole, or too large.
    NotWhole,
    /// Lists or objects stand in one another too deeply.
    TooDeep,
}

/// What is wrong at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is missing.
    Missing,
    /// It is not known here.
    Unknown,
    /// It should be a text.
    NotText,
    /// It should be a whole number that is not negative.
    NotNumber,
    /// It should be a list.
    NotList,
    /// It should be an object with members.
    NotObject,
    /// It should be one of a few known words.
    NotAChoice,
    /// It should be a day such as `2026-11-22`.
    NotADate,
    /// It should be a moment such as `2026-11-22T20:53:07.042Z`.
    NotAMoment,
    /// It should be sixteen hexadecimal digits.
    NotAnId,
    /// Its id belongs to an earlier row, or to another assessment.
    IdTaken,
    /// The text is longer than any place holds.
    TextTooLong,
    /// The period ends before it begins.
    PeriodOrder,
    /// A link leads to no row, or to its own.
    NoSuchRow,
    /// The places are not in the checklist's order, or one stands twice.
    PlacesOrder,
    /// The checksum does not fit what was frozen.
    Altered,
}

impl Trouble {
    /// Something wrong at a place.
    #[must_use]
    pub fn at(path: &super::path::Path<'_>, what: Wrong) -> Self {
        Self::Wrong { place: path.to_text(), what }
    }

    /// What happened and what to do about it, in plain English.
    #[must_use]
    pub fn to_words(&self) -> String {
        match self {
            Self::TooLarge => "This file is too large to be an assessment (more than 20 MB). Choose the file that you \
                downloaded from this tool; its name ends in “.json”."
                .to_owned(),
            // A page, a picture, an empty file: what is no JSON at its very first character is no damaged assessment.
            Self::NotJson { line: 1, column: 0 | 1, .. } => Self::NotOurs.to_words(),
            Self::NotJson { line, column, fault } => {
                let mut words = String::from(fault.to_words());
                words.push_str(" (line ");
                words.push_str(&line.to_string());
                words.push_str(", column ");
                words.push_str(&column.to_string());
                words.push_str(
                    "). Nothing has been changed. Try another copy of the file, for example a fresh download.",
                );
                words
            }
            Self::NotOurs => {
                "This file was not written by this tool. Choose an assessment that you downloaded here; its \
                name ends in “.json”. A web page or a Markdown document can be read, but not opened again."
                    .to_owned()
            }
            Self::Newer { schema } => newer("format", *schema, SCHEMA),
            Self::NewerBundle { schema } => newer("bundle format", *schema, bundle::SCHEMA),
            Self::Wrong { place, what } => {
                let mut words = String::from("Something in it cannot be read: at “");
                words.push_str(place);
                words.push_str("” ");
                words.push_str(what.to_words());
                words.push_str(
                    ". Nothing has been changed, and nothing has been left out without telling you. Try another copy, \
                     or correct that place in a text editor.",
                );
                words
            }
            Self::Altered => {
                "This was changed or damaged after it was saved: its checksum does not fit. It has been left \
                as it is. Download it, and open an earlier copy if you have one."
                    .to_owned()
            }
        }
    }
}

fn newer(what: &str, schema: i64, reads: i64) -> String {
    let (schema, reads) = (schema.to_string(), reads.to_string());
    [
        "A newer version of this tool wrote this (",
        what,
        " ",
        &schema,
        "; this version reads up to ",
        what,
        " ",
        &reads,
        "). Nothing has been changed. Open it with the newer version.",
    ]
    .concat()
}

impl Fault {
    const fn to_words(self) -> &'static str {
        match self {
            Self::Syntax => "This text cannot be read: something that does not belong there stands in it",
            Self::CutShort => "This text ends too early: part of it is missing",
            Self::Twice => "This text cannot be read: the same name stands twice in one place",
            Self::NotWhole => "This text cannot be read: a number in it is not a whole number of usual size",
            Self::TooDeep => "This text cannot be an assessment: it is nested too deeply",
        }
    }
}

impl Wrong {
    const fn to_words(self) -> &'static str {
        match self {
            Self::Missing => "something is missing",
            Self::Unknown => "there is something that this version does not know, perhaps from a newer version",
            Self::NotText => "there should be a text",
            Self::NotNumber => "there should be a whole number that is not negative",
            Self::NotList => "there should be a list",
            Self::NotObject => "there should be a group of named values",
            Self::NotAChoice => "there is a word that is not one of the choices, perhaps from a newer version",
            Self::NotADate => "there should be a day that exists, such as 2026-11-22",
            Self::NotAMoment => "there should be a date and time such as 2026-11-22T20:53:07.042Z",
            Self::NotAnId => "there should be an id of sixteen digits and letters from a to f",
            Self::IdTaken => "there is an id that belongs to something else",
            Self::TextTooLong => "the text is too long",
            Self::PeriodOrder => "the period under review ends before it begins",
            Self::NoSuchRow => "there is a link or an id that leads to no row",
            Self::PlacesOrder => "the entries are out of order, or one of them stands twice",
            Self::Altered => {
                "the checksum does not fit: this frozen version was changed or damaged after it was frozen"
            }
        }
    }
}
