//! A day as people know it: exactly, about, or not known.

use std::sync::Arc;

use super::column_field::{Shown, set};
use super::date_field::day_field;
use super::field_frame::Words;
use super::select::{following, select};
use crate::content::components::day_parts as say;
use crate::domain::column::Column;
use crate::domain::date::Date;
use crate::domain::day::Day;
use crate::domain::row::{Row, Value};
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el};
use crate::ui::watched::Watched;

const EXACT: &str = "exact";
const ABOUT: &str = "about";
const UNKNOWN: &str = "unknown";

/// The field for a day of a row, and how well it is known.
pub fn day_parts(desk: Desk, shown: &Shown, column: Column, words: Words) -> Element {
    let of = move |row: Option<Arc<Row>>| row.map_or(Day::NotSaid, |row| row.day(column));
    let how = Watched::new(how_known(of(shown.now()), EXACT).to_owned());
    let how_words = Words::label(&[&words.id, "-how"].concat(), say::HOW_EXACT);
    let offers = [(EXACT, say::THIS_DAY), (ABOUT, say::ABOUT), (UNKNOWN, say::NOT_KNOWN)];
    let offers = offers.map(|(key, words)| (key.to_owned(), words.to_owned())).to_vec();
    let (held, said, valued) = (shown.clone(), how.clone(), shown.clone());
    let chosen = following(&how);
    // What the row says counts; what was chosen before there is a day waits for the day.
    let chosen = move || how_known(of(held.row()), &chosen()).to_owned();
    let (date_shown, how_shown) = (shown.clone(), shown.clone());
    let choose = move |date: Option<Date>| {
        let day = match date {
            None => Day::NotSaid,
            Some(date) if said.with_untracked(|said| said == ABOUT) => Day::About(date),
            Some(date) => Day::On(date),
        };
        set(desk, &date_shown, column, Value::Day(day));
    };
    let choose_how = move |key: String| {
        let day = match (key.as_str(), of(how_shown.now()).date()) {
            (UNKNOWN, _) => Day::NotKnown,
            (ABOUT, Some(date)) => Day::About(date),
            (_, Some(date)) => Day::On(date),
            (_, None) => Day::NotSaid,
        };
        how.set(key);
        if day != of(how_shown.now()) {
            set(desk, &how_shown, column, Value::Day(day));
        }
    };
    let value = move || of(valued.row()).date().map(|date| date.to_string()).unwrap_or_default();
    el("div")
        .class("side-by-side")
        .child(day_field(desk, words, true, value, choose))
        .child(select(desk, how_words, offers, chosen, choose_how))
}

fn how_known(day: Day, otherwise: &str) -> &str {
    match day {
        Day::NotSaid => otherwise,
        Day::NotKnown => UNKNOWN,
        Day::About(_) => ABOUT,
        Day::On(_) => EXACT,
    }
}
