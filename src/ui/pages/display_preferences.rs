//! How the pages look and are worked: text size, contrast, spacing, stillness.

use leptos::prelude::*;

use std::rc::Rc;

use crate::content::{display_preferences as words, search};
use crate::domain::keyed::Keyed;
use crate::persistence::mode::StorageMode;
use crate::storage::display_preferences::{DisplayPreferences, Ease, Size};
use crate::ui::components::checkbox::Checkbox;
use crate::ui::components::choice::{Offer, RadioChoice, place_of};
use crate::ui::components::plain::SECOND;
use crate::ui::display_preferences;
use crate::ui::keys::KeyList;
use crate::ui::state::AppState;

/// The page.
#[component]
pub fn DisplayPreferencesPage() -> impl IntoView {
    let state = AppState::expect();
    let sizes = Size::ALL.iter().zip(words::SIZES).map(|(size, label)| Offer { key: size.key(), label, hint: "" });
    let chosen = Memo::new(|_| place_of(display_preferences::followed().size));
    let choose = Rc::new(move |place: usize| {
        if let Some(size) = Size::ALL.get(place) {
            state.choose_display_preferences(&display_preferences::now().of_size(*size));
        }
    });
    let (legend, offers) = (words::SIZE.into_any(), sizes.collect());
    let eases = [Ease::Contrast, Ease::Spacing, Ease::Still, Ease::Spelling].into_iter().zip(words::EASES);
    let boxes = eases.map(|(ease, (label, hint))| view! { <EaseBox ease label hint /> }).collect_view();
    let reset = move |_| state.choose_display_preferences(&DisplayPreferences::default());
    let kept = move || {
        if state.storage_mode.get() == StorageMode::Session { words::THIS_SESSION } else { words::REMEMBERED }
    };
    view! {
        <h1 tabindex="-1">{words::TITLE}</h1>
        <p class="lead">{words::LEAD}</p>
        <RadioChoice id="text-size".to_owned() legend offers chosen choose />
        <fieldset class="choice">
            <legend>{words::EASE}</legend>
            <div class="offers">{boxes}</div>
        </fieldset>
        <p>
            <button type="button" class=SECOND id="display-reset" on:click=reset>{words::RESET}</button>
        </p>
        <section class="card">
            <h2>{search::KEYS}</h2>
            <KeyList id="display-single-keys" />
        </section>
        <p>{words::SCREEN_ONLY}</p>
        <p class="hint" id="display-kept" translate="no">{kept}</p>
    }
}

/// A box that is ticked while something is on.
#[component]
fn EaseBox(
    /// What the box is for.
    ease: Ease,
    /// Its words.
    label: &'static str,
    /// When to tick it.
    hint: &'static str,
) -> impl IntoView {
    let state = AppState::expect();
    let choose = move |is_on| state.choose_display_preferences(&display_preferences::now().with(ease, is_on));
    let is_on = move || display_preferences::followed().has(ease);
    view! {
        <div class="offer">
            <Checkbox id=["display-", ease.key()].concat() label hint is_on choose />
        </div>
    }
}
