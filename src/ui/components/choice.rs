//! One of a few: radio buttons, each with its words in sight.

use leptos::prelude::*;

use std::rc::Rc;

use crate::browser::page;
use crate::domain::keyed::Keyed;
use crate::ui::element::{Element, el};

/// One thing that can be chosen.
#[derive(Clone, Copy, Debug)]
pub struct Offer {
    /// Its permanent key, for the element's id.
    pub key: &'static str,
    /// Its words.
    pub label: &'static str,
    /// When to choose it; may be empty.
    pub hint: &'static str,
}

/// Radio buttons under a legend. `chosen` is the place of the chosen offer, `choose` is called with another place.
/// Offers stand side by side where there is room.
pub fn choice(
    id: String,
    legend: Element,
    offers: Vec<Offer>,
    chosen: Memo<usize>,
    choose: impl Fn(usize) + 'static,
) -> Element {
    let (follow, ids) = (chosen, offers.iter().map(|offer| own_id(&id, offer)).collect::<Vec<_>>());
    let choose: Rc<dyn Fn(usize)> = Rc::new(move |place| {
        if follow.get_untracked() != place {
            choose(place);
        }
        // Where it was not taken, the buttons show what is chosen still.
        let still = follow.get_untracked();
        if still != place
            && let Some(id) = ids.get(still)
        {
            page::tick_again(id);
        }
    });
    let mut buttons = el("div").class("offers");
    for (place, offer) in offers.into_iter().enumerate() {
        let (chosen, choose) = (chosen, Rc::clone(&choose));
        buttons = buttons.child(button(&id, offer, move || chosen.get() == place, move || choose(place)));
    }
    el("fieldset").class("choice").id(id).child(el("legend").child(legend)).child(buttons)
}

fn own_id(id: &str, offer: &Offer) -> String {
    [id, "-", offer.key].concat()
}

fn button(
    id: &str,
    offer: Offer,
    is_chosen: impl Fn() -> bool + Send + Sync + 'static,
    choose: impl Fn() + 'static,
) -> Element {
    let own = own_id(id, &offer);
    let input = el("input").attr("type", "radio").id(own.clone()).attr("name", id).switch(is_chosen, move |_| choose());
    let hint = (!offer.hint.is_empty()).then(|| el("span").class("offer-hint").text(offer.hint));
    el("div").class("offer").child(input).child(el("label").attr("for", own).text(offer.label).maybe(hint))
}

/// What a closed set offers, with these words.
pub fn offers<K: Keyed>(label: impl Fn(K) -> &'static str, hint: impl Fn(K) -> &'static str) -> Vec<Offer> {
    K::ALL.iter().map(|member| Offer { key: member.key(), label: label(*member), hint: hint(*member) }).collect()
}

/// The place of a member in its closed set.
pub fn place_of<K: Keyed>(member: K) -> usize {
    K::ALL.iter().position(|other| *other == member).unwrap_or_default()
}
