//! How the pages look and are worked: text size, contrast, spacing, stillness.

use crate::content::{comfort as words, finding};
use crate::domain::keyed::Keyed;
use crate::persistence::mode::StorageMode;
use crate::storage::comfort::{Comfort, Ease, Size};
use crate::ui::components::choice::{Offer, choice, place_of};
use crate::ui::components::plain::{SECOND, button, heading, lead, paragraph, title};
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, text};
use crate::ui::watched::Followed;
use crate::ui::{comfort, keys};

/// The page.
pub fn comfort(desk: Desk) -> Element {
    let sizes = Size::ALL.iter().zip(words::SIZES).map(|(size, label)| Offer { key: size.key(), label, hint: "" });
    let size = choice(
        "text-size".to_owned(),
        text(words::SIZE),
        sizes.collect(),
        &Followed::new(|| place_of(comfort::followed().size)),
        move |place| {
            if let Some(size) = Size::ALL.get(place) {
                desk.choose_comfort(&comfort::now().of_size(*size));
            }
        },
    );
    let looks = [Ease::Contrast, Ease::Spacing, Ease::Still, Ease::Spelling].into_iter().zip(words::EASES);
    let boxes = looks.map(|(ease, (label, hint))| ease_box(desk, ease, label, hint)).collect();
    group([
        heading(words::TITLE),
        lead(words::LEAD),
        size,
        el("fieldset")
            .class("choice")
            .child(el("legend").text(words::EASE))
            .child(el("div").class("offers").children(boxes)),
        el("p")
            .child(button(SECOND, words::RESET, move |_| desk.choose_comfort(&Comfort::default())).id("comfort-reset")),
        el("section").class("card").child(title(finding::KEYS)).child(keys::list(desk, "comfort-single-keys")),
        paragraph(words::SCREEN_ONLY),
        el("p").class("hint").id("comfort-kept").live_text(move || {
            if desk.place.get() == StorageMode::Session { words::THIS_SESSION } else { words::REMEMBERED }.to_owned()
        }),
    ])
}

/// A box that is ticked where something is on.
fn ease_box(desk: Desk, ease: Ease, label: &'static str, hint: &'static str) -> Element {
    let id = ["comfort-", ease.key()].concat();
    let input = el("input").attr("type", "checkbox").id(&id).switch(
        move || comfort::followed().has(ease),
        move |is_on| desk.choose_comfort(&comfort::now().with(ease, is_on)),
    );
    let words = el("label").attr("for", &id).text(label).child(el("span").class("offer-hint").text(hint));
    el("div").class("offer").child(input).child(words)
}
