//! One of a few: radio buttons, each with its words in sight.

use leptos::prelude::*;

use std::rc::Rc;

use super::control::{attributes, switch};
use crate::browser::page;
use crate::domain::keyed::Keyed;

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

/// What becomes of a choice: it gets the place of the chosen offer.
pub type Choose = Rc<dyn Fn(usize)>;

/// Radio buttons under a legend. They stand side by side where there is room.
#[component]
pub fn RadioChoice(
    /// The id of the whole; those of the buttons begin with it.
    id: String,
    /// What is chosen.
    legend: AnyView,
    /// What can be chosen.
    offers: Vec<Offer>,
    /// The place of the chosen offer.
    chosen: Memo<usize>,
    /// Called with another place.
    choose: Choose,
) -> impl IntoView {
    let ids: Vec<String> = offers.iter().map(|offer| own_id(&id, offer)).collect();
    let choose: Choose = Rc::new(move |place| {
        if chosen.get_untracked() != place {
            choose(place);
        }
        // Where it was not taken, the buttons show what is chosen still.
        let still = chosen.get_untracked();
        if still != place
            && let Some(id) = ids.get(still)
        {
            page::tick_again(id);
        }
    });
    let buttons = offers
        .into_iter()
        .enumerate()
        .map(|(place, offer)| {
            let (group, choose) = (id.clone(), Rc::clone(&choose));
            view! { <RadioButton group place offer chosen choose /> }
        })
        .collect_view();
    view! {
        <fieldset class="choice" id=id>
            <legend>{legend}</legend>
            <div class="offers">{buttons}</div>
        </fieldset>
    }
}

fn own_id(id: &str, offer: &Offer) -> String {
    [id, "-", offer.key].concat()
}

/// A button of several.
#[component]
fn RadioButton(
    /// The id of the whole.
    group: String,
    /// The place of its offer.
    place: usize,
    /// What it offers.
    offer: Offer,
    /// The place of the chosen offer.
    chosen: Memo<usize>,
    /// Called with its place.
    choose: Choose,
) -> impl IntoView {
    let id = own_id(&group, &offer);
    let own = id.clone();
    let hint = (!offer.hint.is_empty()).then(|| view! { <span class="offer-hint">{offer.hint}</span> });
    view! {
        <div class="offer">
            <input
                type="radio"
                {..switch(move || chosen.get() == place, move |_| choose(place))}
                {..attributes(&[("name", &group)])}
                id=own
            />
            <label for=id>{offer.label}{hint}</label>
        </div>
    }
}

/// What a closed set offers, with these words.
pub fn offers<K: Keyed>(label: impl Fn(K) -> &'static str, hint: impl Fn(K) -> &'static str) -> Vec<Offer> {
    K::ALL.iter().map(|member| Offer { key: member.key(), label: label(*member), hint: hint(*member) }).collect()
}

/// The place of a member in its closed set.
pub fn place_of<K: Keyed>(member: K) -> usize {
    K::ALL.iter().position(|other| *other == member).unwrap_or_default()
}
