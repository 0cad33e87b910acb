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
use crate::ui::components::checkbox::Checkbox;
use crate::ui::components::dialog::Dialog;
use crate::ui::components::plain::SECOND;
use crate::ui::display_preferences;
use crate::ui::note;
use crate::ui::panel::Panel;
use crate::ui::state::AppState;

/// Somebody pressed a key.
pub fn press(state: AppState, event: &Event) {
    let held = |name: &str| get(event, name).is_truthy();
    // Whoever typed in a field that is gone goes on typing.
    let was_taken_away = focus::was_taken_away();
    let press = Press {
        key: get(event, "key").as_string().unwrap_or_default(),
        with_control: page::is_with_control(event),
        with_shift: held("shiftKey"),
        in_field: page::is_in_field(event) || was_taken_away,
    };
    // A browser would look for what is typed, or scroll.
    if was_taken_away && press.is_letter() && !held("altKey") && !held("metaKey") {
        event.prevent_default();
        return;
    }
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
#[component]
pub fn KeysPanel() -> impl IntoView {
    view! {
        <Dialog panel=Panel::Keys id="keys" name=words::KEYS>
            <h2 id="keys-title">{words::KEYS}</h2>
            <KeyList id="keys-single" />
            <p>
                <button type="button" class=SECOND autofocus="" id="keys-close" on:click=|_| page::close_dialog("keys")>
                    {words::CLOSE}
                </button>
            </p>
        </Dialog>
    }
}

/// The keys and what they do, with the switch for the single ones.
#[component]
pub fn KeyList(
    /// The id of the switch.
    id: &'static str,
) -> impl IntoView {
    let state = AppState::expect();
    let (held, single) = LIST.split_at(LIST.len() - SINGLE);
    let choose = move |is_on: bool| {
        state.choose_display_preferences(&display_preferences::now().with(Ease::NoSingleKeys, !is_on));
    };
    view! {
        {facts(held)}
        <p class="hint">{words::ON_A_MAC}</p>
        <h3>{words::SINGLE_KEYS}</h3>
        {facts(single)}
        <p class="offer">
            <Checkbox
                id=id.to_owned()
                label=words::SINGLE_KEYS_ON
                hint=words::SINGLE_KEYS_HINT
                is_on=|| !display_preferences::followed().has(Ease::NoSingleKeys)
                choose
            />
        </p>
    }
}

/// Keys with what they do.
fn facts(keys: &[(&'static str, &'static str)]) -> impl IntoView + use<> {
    let row = |(key, does): &(&'static str, &'static str)| {
        view! { <div><dt><kbd>{*key}</kbd></dt><dd>{*does}</dd></div> }
    };
    view! { <dl class="facts">{keys.iter().map(row).collect_view()}</dl> }
}
