//! How the pages look and are worked: text size, contrast, spacing, stillness.

use leptos::prelude::*;

use crate::content::{display_preferences as words, search};
use crate::domain::keyed::Keyed;
use crate::persistence::mode::StorageMode;
use crate::storage::display_preferences::{DisplayPreferences, Ease, Size};
use crate::ui::components::checkbox::Checkbox;
use crate::ui::components::choice::{Offer, choice, place_of};
use crate::ui::components::plain::{SECOND, button, heading, lead, paragraph, title};
use crate::ui::display_preferences;
use crate::ui::element::text;
use crate::ui::keys::KeyList;
use crate::ui::state::AppState;

/// The page.
#[component]
pub fn DisplayPreferencesPage() -> impl IntoView {
    let state = AppState::expect();
    let sizes = Size::ALL.iter().zip(words::SIZES).map(|(size, label)| Offer { key: size.key(), label, hint: "" });
    let size = choice(
        "text-size".to_owned(),
        text(words::SIZE),
        sizes.collect(),
        Memo::new(|_| place_of(display_preferences::followed().size)),
        move |place| {
            if let Some(size) = Size::ALL.get(place) {
                state.choose_display_preferences(&display_preferences::now().of_size(*size));
            }
        },
    );
    let eases = [Ease::Contrast, Ease::Spacing, Ease::Still, Ease::Spelling].into_iter().zip(words::EASES);
    let boxes = eases.map(|(ease, (label, hint))| view! { <EaseBox ease label hint /> }).collect_view();
    let reset = button(SECOND, words::RESET, move |_| state.choose_display_preferences(&DisplayPreferences::default()));
    let kept = move || {
        if state.storage_mode.get() == StorageMode::Session { words::THIS_SESSION } else { words::REMEMBERED }
    };
    view! {
        {heading(words::TITLE)}
        {lead(words::LEAD)}
        {size}
        <fieldset class="choice">
            <legend>{words::EASE}</legend>
            <div class="offers">{boxes}</div>
        </fieldset>
        <p>{reset.id("display-reset")}</p>
        <section class="card">
            {title(search::KEYS)}
            <KeyList id="display-single-keys" />
        </section>
        {paragraph(words::SCREEN_ONLY)}
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
