//! A day as people know it: exactly, about, or not known.

use leptos::prelude::*;

use std::sync::Arc;

use super::date_field::day_field;
use super::field_frame::Words;
use super::plain::LINK_LIKE;
use super::select::select;
use super::shown_row::{Shown, set};
use crate::browser::page;
use crate::content::components::day_parts as say;
use crate::domain::column::Column;
use crate::domain::date::Date;
use crate::domain::day::{Day, Known};
use crate::domain::keyed::Keyed;
use crate::domain::record_fields::is_often_about;
use crate::domain::row::{Row, Value};
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

/// The field for a day of a row, and how well it is known where that is asked.
pub fn day_parts(state: AppState, shown: &Shown, column: Column, words: Words) -> AnyView {
    let about = About { state, since: RwSignal::new(None) };
    let (valued, changed, waiting) = (shown.clone(), shown.clone(), about.clone());
    let how = how_exact(state, shown, column, about, &words);
    let choose = move |date: Option<Date>| {
        let about_waits = untrack(|| waiting.waits());
        change(state, &changed, column, |day| day.dated(date, about_waits));
    };
    let value = move || day_of(valued.row(), column).date().map(|date| date.to_string()).unwrap_or_default();
    view! {
        <div class="side-by-side">
            {day_field(state, words, true, value, choose)}
            {how}
        </div>
    }
    .into_any()
}

fn day_of(row: Option<Arc<Row>>, column: Column) -> Day {
    row.map_or(Day::NotSaid, |row| row.day(column))
}

fn change(state: AppState, shown: &Shown, column: Column, change: impl Fn(Day) -> Day) {
    let before = day_of(shown.now(), column);
    let after = change(before);
    if after != before {
        set(state, shown, column, Value::Day(after));
    }
}

/// How well the day is known. Where days are often about right it is asked once there is a day, or when somebody wants
/// to say it; elsewhere only where it was said before. Once it is in sight it stays there.
fn how_exact(state: AppState, shown: &Shown, column: Column, about: About, words: &Words) -> AnyView {
    let id = [&words.id, "-how"].concat();
    let (label, followed, waiting) = (words.label.clone(), shown.clone(), about.clone());
    let is_wanted = RwSignal::new(false);
    let is_shown = Memo::new(move |before: Option<&bool>| {
        let is_said = match day_of(followed.row(), column) {
            Day::NotSaid => waiting.waits(),
            Day::On(_) => is_often_about(column),
            Day::About(_) | Day::NotKnown => true,
        };
        is_said || is_wanted.get() || before.copied().unwrap_or_default()
    });
    let shown = shown.clone();
    let how = move || {
        if is_shown.get() {
            return how_select(state, &shown, column, &about, &id);
        }
        if !is_often_about(column) {
            return ().into_any();
        }
        let how = id.clone();
        let ask = move |_| {
            is_wanted.set(true);
            page::focus_when_drawn(how.clone());
        };
        view! {
            <button type="button" class=LINK_LIKE id=[&id, "-ask"].concat() on:click=ask>
                {say::NOT_EXACT}
                <span class="unseen">{say::of(&label)}</span>
            </button>
        }
        .into_any()
    };
    how.into_any()
}

fn how_select(state: AppState, shown: &Shown, column: Column, about: &About, id: &str) -> AnyView {
    let words = Words::label(id, say::HOW_EXACT);
    let offers = Known::ALL.iter().map(|known| (known.key().to_owned(), say::known(*known).to_owned())).collect();
    let (held, waits, shown, about) = (shown.clone(), about.clone(), shown.clone(), about.clone());
    // What the row says counts; what was chosen before there is a day waits for the day.
    let known = move || day_of(held.row(), column).known(waits.waits()).key().to_owned();
    select(words, offers, known, move |key| {
        if let Some(known) = Known::from_key(&key) {
            about.choose(known == Known::About);
            change(state, &shown, column, |day| day.as_known(known));
        }
    })
}
