//! A day as people know it: exactly, about, or not known.

use leptos::prelude::*;

use std::sync::Arc;

use super::date_field::day_field;
use super::field_frame::Words;
use super::select::select;
use super::shown_row::{Shown, set};
use crate::content::components::day_parts as say;
use crate::domain::column::Column;
use crate::domain::date::Date;
use crate::domain::day::{Day, Known};
use crate::domain::keyed::Keyed;
use crate::domain::row::{Row, Value};
use crate::ui::element::{Element, el};
use crate::ui::state::AppState;

/// "About", chosen before there is a day. It waits until the texts are read again: what is undone is no longer waited
/// for.
#[derive(Clone)]
struct About {
    state: AppState,
    since: RwSignal<Option<u32>>,
}

impl About {
    fn choose(&self, is_about: bool) {
        self.since.set(is_about.then(|| self.state.rewritten.get_untracked()));
    }

    fn waits(&self) -> bool {
        self.since.get().is_some_and(|since| since == self.state.rewritten.get())
    }
}

/// The field for a day of a row, and how well it is known.
pub fn day_parts(state: AppState, shown: &Shown, column: Column, words: Words) -> Element {
    let of = move |row: Option<Arc<Row>>| row.map_or(Day::NotSaid, |row| row.day(column));
    let about = About { state, since: RwSignal::new(None) };
    let how_words = Words::label(&[&words.id, "-how"].concat(), say::HOW_EXACT);
    let offers = Known::ALL.iter().map(|known| (known.key().to_owned(), say::known(*known).to_owned())).collect();
    let (held, valued, waits) = (shown.clone(), shown.clone(), about.clone());
    // What the row says counts; what was chosen before there is a day waits for the day.
    let known = move || of(held.row()).known(waits.waits()).key().to_owned();
    let change = {
        let shown = shown.clone();
        move |change: &dyn Fn(Day) -> Day| {
            let before = of(shown.now());
            let after = change(before);
            if after != before {
                set(state, &shown, column, Value::Day(after));
            }
        }
    };
    let (waiting, change_date) = (about.clone(), change.clone());
    let choose = move |date: Option<Date>| {
        let about_waits = untrack(|| waiting.waits());
        change_date(&|day| day.dated(date, about_waits));
    };
    let choose_known = move |key: String| {
        if let Some(known) = Known::from_key(&key) {
            about.choose(known == Known::About);
            change(&|day| day.as_known(known));
        }
    };
    let value = move || of(valued.row()).date().map(|date| date.to_string()).unwrap_or_default();
    el("div").class("side-by-side").child(day_field(state, words, true, value, choose)).child(select(
        state,
        how_words,
        offers,
        known,
        choose_known,
    ))
}
