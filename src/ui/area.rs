//! The areas of the app: each has a lazy chunk of its own, which is fetched when one of its pages is opened.

use crate::route::{Page, Route};
use crate::ui::panel::Panel;

/// An area of the app. What people need for their first answer is none: the overview, the review and the questions
/// come with the rest of the program that works on an assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// The registers, their rows, and the coverage of sources.
    Registers,
    /// What an assessment ends in: second look, limitations, report, versions.
    Results,
    /// Training sessions.
    Training,
    /// Where the work is kept: opening files, storage, locking, wiping, the check-up.
    Storage,
    /// Finding, the list of keys, the guide, display preferences.
    Help,
}

/// What the chunk of an area draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AreaView {
    /// A page.
    Page(Route),
    /// What lies over a page.
    Panel(Panel),
    /// The page that asks for the passphrase.
    Unlock,
}

impl Area {
    /// All areas, in the order in which they are preloaded.
    pub const ALL: [Self; 5] = [Self::Registers, Self::Results, Self::Help, Self::Storage, Self::Training];

    /// Returns the area of a page, or `None` if the page comes with the pages of an assessment or the first load.
    #[must_use]
    pub const fn of(route: Route) -> Option<Self> {
        match route {
            Route::Start | Route::Unknown => None,
            Route::Guide | Route::DisplayPreferences => Some(Self::Help),
            Route::OpenFile | Route::Kept | Route::StorageMode | Route::Checkup | Route::Finish => Some(Self::Storage),
            Route::Training(_) => Some(Self::Training),
            Route::In(_, page) => match page {
                Page::Overview | Page::Review | Page::Question(_) => None,
                Page::Registers | Page::Register(_) | Page::Row(..) => Some(Self::Registers),
                Page::SecondLook | Page::Limitations | Page::Versions | Page::Report => Some(Self::Results),
                Page::Guide => Some(Self::Help),
            },
        }
    }
}
