//! A dialog over the page.

use leptos::prelude::*;

use crate::browser::{page, timer};
use crate::ui::note::SaidNote;
use crate::ui::panel::Panel;
use crate::ui::state::AppState;

/// A dialog, which opens when it has been drawn. Closed, it gives the keyboard back to where it was.
#[component]
pub fn Dialog(
    /// What it is: it is closed when it is this.
    panel: Panel,
    /// Its id.
    id: &'static str,
    /// Its name.
    name: &'static str,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    let state = AppState::expect();
    timer::once(0, move || page::open_dialog(id));
    let closed = move |_| {
        page::put_caret_back();
        // It is told a moment later: by then another may lie there.
        if state.panel.get_untracked() == panel {
            state.panel.set(Panel::None);
        }
    };
    // A press beside it is a press on the dialog itself.
    let close_beside = move |event: web_sys::MouseEvent| {
        if page::is_on_itself(&event) {
            page::close_dialog(id);
        }
    };
    view! {
        <dialog id=id class="panel" aria-label=name on:close=closed on:click=close_beside>
            // What lies under it is out of reach.
            <SaidNote />
            {children()}
        </dialog>
    }
}
