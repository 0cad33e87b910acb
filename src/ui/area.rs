//! The areas of the app: each has a lazy chunk of its own, which is fetched when one of its pages is opened.

use crate::domain::checklist::{Part, Question};
use crate::domain::column::Column;
use crate::domain::item::ItemId;
use crate::domain::register::Register;
use crate::route::{Page, Route};
use crate::ui::panel::Panel;

/// An area of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// What people need for their first answer: the overview and the questions. It comes before all else.
    Assessment,
    /// The review, the registers, their rows, the coverage of sources, the quick pass, and what is folded away on a
    /// question.
    Registers,
    /// What an assessment ends in: second look, limitations, report, versions.
    Results,
    /// Training sessions.
    Training,
    /// Where the work is kept: opening files, storage, locking, wiping, the check-up.
    Storage,
    /// Finding, the list of keys, the guide, display preferences, and the page for an address that leads nowhere.
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
    /// The guidance on a question, within its page.
    Guidance(Question),
    /// The guidance on a part, within the page of its question.
    PartGuidance(Part),
    /// The evidence or the actions of a question, within its page: the assessment, the question, the register, and its
    /// column that holds the place.
    Linked(ItemId, Question, Register, Column),
    /// The judgement on a question as a whole, within its page.
    Whole(Question),
    /// The attestation that nobody refused, within the page of question 7.
    Attestation,
    /// What is overdue and the prompt that matters most, within the overview of this assessment.
    Next(ItemId),
    /// Nothing to see: counts what the navigation shows.
    Counts,
    /// The coverage at a glance, within the overview.
    CoverageGrid(ItemId),
    /// The ways to the records and the results, within the overview.
    Records(ItemId),
    /// The timeline, within the overview.
    Timeline(ItemId),
}

impl Area {
    /// All areas, in the order in which they are preloaded.
    pub const ALL: [Self; 6] =
        [Self::Assessment, Self::Registers, Self::Results, Self::Help, Self::Storage, Self::Training];

    /// Returns the area of a page, or `None` if the page comes with the first load.
    #[must_use]
    pub const fn of(route: Route) -> Option<Self> {
        match route {
            Route::Start => None,
            Route::Guide | Route::DisplayPreferences | Route::Unknown => Some(Self::Help),
            Route::OpenFile | Route::Kept | Route::StorageMode | Route::Checkup | Route::Finish => Some(Self::Storage),
            Route::Training(_) => Some(Self::Training),
            Route::In(_, page) => match page {
                Page::Overview | Page::Question(_) => Some(Self::Assessment),
                Page::Review | Page::QuickPass | Page::Registers | Page::Register(_) | Page::Row(..) => {
                    Some(Self::Registers)
                }
                Page::SecondLook | Page::Limitations | Page::Versions | Page::Report => Some(Self::Results),
                Page::Guide => Some(Self::Help),
            },
        }
    }
}
