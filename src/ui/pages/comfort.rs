//! How the pages look and are worked: text size, contrast, spacing, stillness.

use crate::browser::page;
use crate::content::{comfort as words, finding};
use crate::domain::keyed::Keyed;
use crate::storage::comfort::{Comfort, Ease, Size};
use crate::ui::components::choice::{Offer, choice, place_of};
use crate::ui::components::plain::{SECOND, button, heading, lead, paragraph, title};
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, text};
use crate::ui::place::Place;
use crate::ui::watched::{Followed, Watched};
use crate::ui::{comfort, keys};

/// The page.
pub fn comfort(desk: Desk) -> Element {
    let now = Watched::new(comfort::now());
    let choose = {
        let now = now.clone();
        move |change: &dyn Fn(Comfort) -> Comfort| {
            let wanted = change(now.get_untracked());
            desk.choose_comfort(&wanted);
            now.set(wanted);
        }
    };
    let sizes = Size::ALL.iter().zip(words::SIZES).map(|(size, label)| Offer { key: size.key(), label, hint: "" });
    let (shown, pick, reset) = (now.clone(), choose.clone(), choose.clone());
    let size = choice(
        "text-size".to_owned(),
        text(words::SIZE),
        sizes.collect(),
        &Followed::new(move || place_of(shown.with(|it| it.size))),
        move |place| {
            if let Some(size) = Size::ALL.get(place) {
                pick(&|comfort| comfort.of_size(*size));
            }
        },
    );
    let looks = [Ease::Contrast, Ease::Spacing, Ease::Still];
    let eases = looks.into_iter().zip(words::EASES);
    let boxes = eases.map(|(ease, (label, hint))| ease_box(ease, label, hint, &now, choose.clone())).collect();
    group([
        heading(words::TITLE),
        lead(words::LEAD),
        size,
        el("fieldset")
            .class("choice")
            .child(el("legend").text(words::EASE))
            .child(el("div").class("offers").children(boxes)),
        el("p").child(button(SECOND, words::RESET, move |_| reset(&|_| Comfort::default())).id("comfort-reset")),
        el("section").class("card").child(title(finding::KEYS)).child(keys::list(desk)),
        paragraph(words::SCREEN_ONLY),
        el("p").class("hint").id("comfort-kept").live_text(move || {
            if desk.place.get() == Place::Session { words::THIS_SESSION } else { words::REMEMBERED }.to_owned()
        }),
    ])
}

/// A box that is ticked where something is on.
fn ease_box(
    ease: Ease,
    label: &'static str,
    hint: &'static str,
    now: &Watched<Comfort>,
    choose: impl Fn(&dyn Fn(Comfort) -> Comfort) + 'static,
) -> Element {
    let (id, now) = (["comfort-", ease.key()].concat(), now.clone());
    let input = el("input")
        .attr("type", "checkbox")
        .id(&id)
        .live_switch("checked", move || now.with(|it| it.has(ease)))
        .on("change", move |event| {
            let on = page::is_ticked(&event);
            choose(&|comfort| comfort.with(ease, on));
        });
    let words = el("label").attr("for", &id).text(label).child(el("span").class("offer-hint").text(hint));
    el("div").class("offer").child(input).child(words)
}
