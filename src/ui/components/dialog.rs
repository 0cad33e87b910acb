//! A dialog over the page.

use leptos::prelude::*;

use crate::browser::{page, timer};
use crate::ui::element::{Element, el};
use crate::ui::note;
use crate::ui::panel::Panel;
use crate::ui::state::AppState;

/// A dialog with this id and name, which opens when it has been drawn. Closed, it gives the keyboard back to where it
/// was.
pub fn dialog(state: AppState, panel: Panel, id: &'static str, name: &'static str) -> Element {
    timer::once(0, move || page::open_dialog(id));
    el("dialog")
        .id(id)
        .class("panel")
        .attr("aria-label", name)
        // It is told a moment later: by then another may lie there.
        .on("close", move |_| {
            page::put_caret_back();
            if state.panel.get_untracked() == panel {
                state.panel.set(Panel::None);
            }
        })
        // A press beside it is a press on the dialog itself.
        .on("click", move |event| {
            if page::is_on_itself(&event) {
                page::close_dialog(id);
            }
        })
        // What lies under it is out of reach.
        .child(note::note(state))
}
