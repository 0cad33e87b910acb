//! Counting what the navigation shows: a moment after the last change other than typing, so that no key waits for it.

use leptos::prelude::*;

use crate::browser::{clock, timer};
use crate::domain::moment::Moment;
use crate::domain::next::counts;
use crate::ui::state::AppState;

/// How long after the last change it is counted, in milliseconds.
const SETTLED_AFTER_MILLIS: i32 = 800;

/// Counts now if anything changed since the last time, and after each change other than typing, for as long as the
/// view lives in which this is called. It walks through the whole assessment.
pub fn follow(state: AppState) {
    let turn = RwSignal::new(0_u32);
    Effect::new(move |before: Option<()>| {
        state.acted.track();
        if before.is_none() && state.counted_at.get_untracked() == Some(standing(state)) {
            return;
        }
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

/// What is another after each change: texts that were typed change the moment.
fn standing(state: AppState) -> (u32, Moment) {
    (state.acted.get_untracked(), state.read(|it| it.changed))
}

fn count(state: AppState) {
    state.counted_at.set(Some(standing(state)));
    let counted = state.read(|it| counts(it, clock::today()));
    for (shown, number) in [(state.overdue, counted.overdue), (state.prompts, counted.prompts)] {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        if shown.get_untracked() != number {
            shown.set(number);
        }
    }
}
