//! Where a target leads: the page on which something can be done about it.

use crate::domain::item::ItemId;
use crate::domain::rule::Rule;
use crate::domain::target::Target;
use crate::route::{Page, Route};
use crate::ui::address;

/// The page for what a rule asks about.
#[must_use]
pub const fn way_to(id: ItemId, rule: Rule, about: Target) -> Route {
    let page = match about {
        Target::Place(place) => Page::Question(place.question()),
        Target::Row(register, row) => Page::Row(register, row),
        Target::Whole => Page::Register(rule.register()),
    };
    Route::In(id, page)
}

/// The id of what a rule asks about on its page, if the page is about more than that.
#[must_use]
pub fn aim_of(about: Target) -> Option<String> {
    match about {
        Target::Place(place) => Some(address::of_subject(place)),
        Target::Row(..) | Target::Whole => None,
    }
}
