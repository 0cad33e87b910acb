//! For whom a report is.

use super::keyed::keyed;

keyed! {
    /// For whom a report is. What each leaves out stands in `report::audience`.
    pub enum Audience {
        /// Everything, as it is written.
        Full = "full",
        /// The board: what was judged and why, what is missing and what will be done; without the working detail.
        Board = "board",
        /// Without people and locators.
        WithoutPeople = "without-people",
    }
}
