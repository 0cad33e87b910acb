//! Says that a place was judged against a commission that has changed since.

use leptos::prelude::Get;

use crate::domain::confirm;
use crate::domain::subject::Subject;
use crate::domain::target::Target;
use crate::ui::element::{Element, live, nothing};
use crate::ui::pages::row::confirm_again;
use crate::ui::state::AppState;

/// Says that the commission changed after a place was judged, where that matters.
pub fn lagging(state: AppState, subject: Subject) -> Element {
    let lags = state.memo(move |it| confirm::place_lags(it, subject));
    live(move || if lags.get() { confirm_again(state, Target::Place(subject)) } else { nothing() })
}
