//! Where something that was found leads: to a place in the app, or to something that is done.

use crate::content::search as words;
use crate::domain::field::Field;
use crate::domain::keyed::keyed;
use crate::domain::subject::Subject;
use crate::route::Route;

/// Where something that was found leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// To a page, and there to something on it.
    Page(Route, Spot),
    /// To something that is done at once.
    Act(Action),
}

/// Something on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// Its beginning.
    Top,
    /// The field for a text.
    Field(Field),
    /// The judgement on a place of the checklist.
    Judgement(Subject),
}

keyed! {
    /// Something that is done at once.
    pub enum Action {
        /// Takes the last change back.
        Undo = "undo",
        /// Makes it again.
        Redo = "redo",
        /// Downloads everything that is kept.
        DownloadEverything = "download-everything",
        /// Locks what is kept.
        Lock = "lock",
        /// Shows which keys do what.
        Keys = "keys",
    }
}

impl Action {
    /// In words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Undo => words::UNDO,
            Self::Redo => words::REDO,
            Self::DownloadEverything => words::DOWNLOAD_EVERYTHING,
            Self::Lock => words::LOCK,
            Self::Keys => words::KEYS,
        }
    }
}
