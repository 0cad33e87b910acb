//! All actions of an assessment.

use crate::browser::clock;
use crate::domain::item::ItemId;
use crate::ui::components::linked::new_action;
use crate::ui::components::notice::refusals;
use crate::ui::components::plain::{heading, lead};
use crate::ui::components::rows;
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, live};

/// The page.
pub fn actions(desk: Desk, id: ItemId) -> Element {
    let register = desk.follow(|assessment| assessment.actions.clone());
    let today = clock::today();
    let list = move || {
        let all = register.with(|register| register.iter().map(|row| rows::action(id, row, today)).collect());
        rows::rows(all, "Nothing is listed yet.")
    };
    group([
        heading("Actions"),
        lead("What somebody will do about what you found, by when, and where it came from."),
        refusals(desk),
        live(list),
        el("section").class("card").child(new_action(desk, None)),
    ])
}
