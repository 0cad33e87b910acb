//! One of a few: radio buttons, each with its words in sight.

use leptos::prelude::*;

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
    legend: AnyView,
    offers: Vec<Offer>,
    chosen: Signal<usize>,
    choose: impl Fn(usize) + Clone + 'static,
) -> AnyView {
    let buttons: Vec<AnyView> = offers
        .into_iter()
        .enumerate()
        .map(|(place, offer)| {
            let button = [id.as_str(), "-", offer.key].concat();
            let choose = choose.clone();
            view! {
                <div class="offer">
                    <input
                        type="radio"
                        id=button.clone()
                        name=id.clone()
                        prop:checked=move || chosen.get() == place
                        on:change=move |_| choose(place)
                    />
                    <label for=button>
                        {offer.label}
                        {(!offer.hint.is_empty()).then(|| view! { <span class="offer-hint">{offer.hint}</span> })}
                    </label>
                </div>
            }
            .into_any()
        })
        .collect();
    view! {
        <fieldset class="choice" id=id.clone()>
            <legend>{legend}</legend>
            <div class="offers">{buttons}</div>
        </fieldset>
    }
    .into_any()
}

/// The place of a member in its closed set.
pub fn place_of<K: crate::domain::keyed::Keyed>(member: K) -> usize {
    K::ALL.iter().position(|other| *other == member).unwrap_or_default()
}
