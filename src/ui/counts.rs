//! Counting what the navigation shows: a moment after the last change, so that no key waits for it.

use leptos::prelude::*;

use crate::browser::{clock, timer};
use crate::domain::next::counts;
use crate::ui::state::AppState;

/// How long after the last change it is counted, in milliseconds.
const SETTLED_AFTER_MILLIS: i32 = 800;

/// Counts now, and after each change, for as long as the view lives in which this is called.
pub fn follow(state: AppState) {
    let turn = RwSignal::new(0_u32);
    Effect::new(move |before: Option<()>| {
        state.history.track();
        turn.update_untracked(|turn| *turn = turn.wrapping_add(1));
        let own = turn.get_untracked();
        let after = if before.is_none() { 0 } else { SETTLED_AFTER_MILLIS };
        timer::once(after, move || {
            // The view may be gone.
            if turn.try_get_untracked() == Some(own) {
                count(state);
            }
        });
    });
}

fn count(state: AppState) {
    let counted = state.read(|it| counts(it, clock::today()));
    for (shown, number) in [(state.overdue, counted.overdue), (state.prompts, counted.prompts)] {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        if shown.get_untracked() != number {
            shown.set(number);
        }
    }
}
