//! How the pages look and are worked: text size, contrast, spacing, stillness.

use leptos::prelude::*;

use crate::content::{display_preferences as words, search};
use crate::domain::keyed::Keyed;
use crate::persistence::mode::StorageMode;
use crate::storage::display_preferences::{DisplayPreferences, Ease, Size};
use crate::ui::components::choice::{Offer, choice, place_of};
use crate::ui::components::plain::{SECOND, button, heading, lead, paragraph, title};
use crate::ui::element::{Element, el, group, text};
use crate::ui::state::AppState;
use crate::ui::{display_preferences, keys};

/// The page.
pub fn display_preferences(state: AppState) -> Element {
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
    let looks = [Ease::Contrast, Ease::Spacing, Ease::Still, Ease::Spelling].into_iter().zip(words::EASES);
    let boxes = looks.map(|(ease, (label, hint))| ease_box(state, ease, label, hint)).collect();
    group([
        heading(words::TITLE),
        lead(words::LEAD),
        size,
        el("fieldset")
            .class("choice")
            .child(el("legend").text(words::EASE))
            .child(el("div").class("offers").children(boxes)),
        el("p").child(
            button(SECOND, words::RESET, move |_| state.choose_display_preferences(&DisplayPreferences::default()))
                .id("display-reset"),
        ),
        el("section").class("card").child(title(search::KEYS)).child(keys::list(state, "display-single-keys")),
        paragraph(words::SCREEN_ONLY),
        el("p").class("hint").id("display-kept").live_text(move || {
            if state.storage_mode.get() == StorageMode::Session { words::THIS_SESSION } else { words::REMEMBERED }
                .to_owned()
        }),
    ])
}

/// A box that is ticked where something is on.
fn ease_box(state: AppState, ease: Ease, label: &'static str, hint: &'static str) -> Element {
    let id = ["display-", ease.key()].concat();
    let input = el("input").attr("type", "checkbox").id(&id).switch(
        move || display_preferences::followed().has(ease),
        move |is_on| state.choose_display_preferences(&display_preferences::now().with(ease, is_on)),
    );
    let words = el("label").attr("for", &id).text(label).child(el("span").class("offer-hint").text(hint));
    el("div").class("offer").child(input).child(words)
}
