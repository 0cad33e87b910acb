//! Why a text does not open, as data and in words for somebody who has never seen JSON.

use super::schema;
use crate::content::troubles::reading;

/// Why a text does not open. Nothing has been changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The text is longer than [`super::limits::MOST_BYTES`].
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
    /// A newer version of this tool stored it, packed in a form that this version does not know.
    NewerPacking,
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
    /// A position is that of no paragraph.
    NoSuchParagraph,
    /// The checksum does not fit what was frozen.
    Altered,
}

impl Trouble {
    /// Something wrong at a place.
    #[must_use]
    pub fn at(path: &super::path::Path<'_>, what: Wrong) -> Self {
        Self::Wrong { place: path.to_text(), what }
    }

    /// Whether a newer version of this tool wrote it: then it is that version's, and stays as it is.
    #[must_use]
    pub const fn is_newer(&self) -> bool {
        matches!(self, Self::Newer { .. } | Self::NewerBundle { .. } | Self::NewerPacking)
    }

    /// What happened and what to do about it, in plain words.
    #[must_use]
    pub fn to_words(&self) -> String {
        match self {
            Self::TooLarge => reading::TOO_LARGE.to_owned(),
            // A page, a picture, an empty file: what is no JSON at its very first character is no damaged assessment.
            Self::NotJson { line: 1, column: 0 | 1, .. } => Self::NotOurs.to_words(),
            Self::NotJson { line, column, fault } => {
                reading::not_read_at(fault.to_words(), &line.to_string(), &column.to_string())
            }
            Self::NotOurs => reading::NOT_OURS.to_owned(),
            Self::Newer { schema } => reading::newer(&schema.to_string(), &schema::ASSESSMENT.to_string()),
            Self::NewerBundle { schema } => reading::newer_bundle(&schema.to_string(), &schema::BUNDLE.to_string()),
            Self::NewerPacking => reading::NEWER_PACKING.to_owned(),
            Self::Wrong { place, what } => reading::wrong_at(place, what.to_words()),
            Self::Altered => reading::ALTERED.to_owned(),
        }
    }
}

impl Fault {
    const fn to_words(self) -> &'static str {
        match self {
            Self::Syntax => reading::SYNTAX,
            Self::CutShort => reading::CUT_SHORT,
            Self::Twice => reading::TWICE,
            Self::NotWhole => reading::NOT_WHOLE,
            Self::TooDeep => reading::TOO_DEEP,
        }
    }
}

impl Wrong {
    const fn to_words(self) -> &'static str {
        match self {
            Self::Missing => reading::MISSING,
            Self::Unknown => reading::UNKNOWN,
            Self::NotText => reading::NOT_TEXT,
            Self::NotNumber => reading::NOT_NUMBER,
            Self::NotList => reading::NOT_LIST,
            Self::NotObject => reading::NOT_OBJECT,
            Self::NotAChoice => reading::NOT_A_CHOICE,
            Self::NotADate => reading::NOT_A_DATE,
            Self::NotAMoment => reading::NOT_A_MOMENT,
            Self::NotAnId => reading::NOT_AN_ID,
            Self::IdTaken => reading::ID_TAKEN,
            Self::TextTooLong => reading::TEXT_TOO_LONG,
            Self::PeriodOrder => reading::PERIOD_ORDER,
            Self::NoSuchRow => reading::NO_SUCH_ROW,
            Self::PlacesOrder => reading::PLACES_ORDER,
            Self::NoSuchParagraph => reading::NO_SUCH_PARAGRAPH,
            Self::Altered => reading::VERSION_ALTERED,
        }
    }
}
