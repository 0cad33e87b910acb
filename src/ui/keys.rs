//! What the keys do, and the list of them.

use leptos::prelude::*;

use web_sys::Event;

use crate::browser::object::get;
use crate::browser::{focus, page};
use crate::content::search as words;
use crate::domain::item::ItemId;
use crate::route::{Page, Route};
use crate::search::keys::{Does, LIST, Press, SINGLE, does};
use crate::storage::display_preferences::Ease;
use crate::ui::components::dialog::dialog;
use crate::ui::components::plain::{SECOND, button, hint, title};
use crate::ui::display_preferences;
use crate::ui::element::{Element, el, group};
use crate::ui::note;
use crate::ui::panel::Panel;
use crate::ui::state::AppState;

/// Somebody pressed a key.
pub fn press(state: AppState, event: &Event) {
    let held = |name: &str| get(event, name).is_truthy();
    let press = Press {
        key: get(event, "key").as_string().unwrap_or_default(),
        with_control: page::is_with_control(event),
        with_shift: held("shiftKey"),
        // Whoever typed in a field that is gone goes on typing.
        in_field: page::is_in_field(event) || focus::was_taken_away(),
    };
    let does = does(&press, !display_preferences::now().has(Ease::NoSingleKeys)).filter(|_| !held("altKey"));
    // The browser would save a page without what stands in its fields.
    if does == Some(Does::Save) {
        event.prevent_default();
        note::saving(state);
        return;
    }
    if page::is_dialog_open() {
        // Some browsers go to their own line for searching.
        if does == Some(Does::Find) && press.with_control {
            event.prevent_default();
        }
        return;
    }
    if event.default_prevented() || page::is_composing(event) {
        return;
    }
    let Some(does) = does else { return };
    let to = |page: Page| open_id(state).map(|id| page::go(&Route::In(id, page).to_hash())).is_some();
    let done = match does {
        Does::Find => {
            state.show(Panel::Find);
            true
        }
        Does::Keys => {
            state.show(Panel::Keys);
            true
        }
        // Done above.
        Does::Save => true,
        Does::Overview => to(Page::Overview),
        Does::Question(question) => to(Page::Question(question)),
        Does::Undo | Does::Redo if open_id(state).is_none() => false,
        Does::Undo => {
            state.undo();
            true
        }
        Does::Redo => {
            state.redo();
            true
        }
    };
    if done {
        event.prevent_default();
    }
}

/// The assessment that the address names, if it is open.
#[must_use]
pub fn open_id(state: AppState) -> Option<ItemId> {
    let Route::In(id, _) = state.route.get_untracked() else { return None };
    state.document.with_untracked(|document| document.is(id) && document.is_open()).then_some(id)
}

/// The list of keys, over the page.
pub fn keys(state: AppState) -> Element {
    dialog(state, Panel::Keys, "keys", words::KEYS)
        .child(title(words::KEYS).id("keys-title"))
        .child(list(state, "keys-single"))
        .child(
            el("p").child(
                button(SECOND, words::CLOSE, |_| page::close_dialog("keys")).attr("autofocus", "").id("keys-close"),
            ),
        )
}

/// The keys and what they do, with the switch for the single ones.
pub fn list(state: AppState, id: &'static str) -> Element {
    let facts = |keys: &[(&'static str, &'static str)]| {
        let rows = keys
            .iter()
            .map(|(key, does)| el("div").child(el("dt").child(el("kbd").text(key))).child(el("dd").text(does)));
        el("dl").class("facts").children(rows.collect())
    };
    let (held, single) = LIST.split_at(LIST.len() - SINGLE);
    let works = el("input").attr("type", "checkbox").id(id).switch(
        || !display_preferences::followed().has(Ease::NoSingleKeys),
        move |is_on| state.choose_display_preferences(&display_preferences::now().with(Ease::NoSingleKeys, !is_on)),
    );
    let label = el("label").attr("for", id).text(words::SINGLE_KEYS_ON);
    let label = label.child(el("span").class("offer-hint").text(words::SINGLE_KEYS_HINT));
    group([
        facts(held),
        hint(words::ON_A_MAC),
        el("h3").text(words::SINGLE_KEYS),
        facts(single),
        el("p").class("offer").child(works).child(label),
    ])
}
