//! The field for a column of a row: a line, a day, a choice, links to other rows, places of the checklist.
//!
//! One piece of code for each shape serves every register. Each field follows its own column of the row, so that typing
//! in one wakes no other.

use leptos::prelude::*;

use std::sync::Arc;

use super::day_parts::day_parts;
use super::field_frame::{Lacking, Words, complete};
use super::link::link_to;
use super::plain::{QUIET, SECOND, button, hint, quoted};
use super::select::{following, select, setting};
use super::shown_row::{Shown, set};
use super::text_field::text_field_lacking;
use super::words::places;
use crate::browser::page;
use crate::content::columns;
use crate::content::components::column_field as say;
use crate::content::labels;
use crate::domain::checklist::Question;
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::field::Field;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::register::Register;
use crate::domain::row::{Row, Value};
use crate::domain::shape::Shape;
use crate::domain::subject::Subject;
use crate::report::rows;
use crate::report::words;
use crate::route::{Page, Route};
use crate::ui::address;
use crate::ui::element::{Element, el, live, nothing};
use crate::ui::state::AppState;

/// The field for a column of a row.
pub fn column_field(state: AppState, shown: &Shown, column: Column) -> Element {
    let text = columns::column(column);
    let vocabulary = state.vocabulary.get_untracked();
    let words = Words {
        id: address::of_column(shown.register, column),
        label: text.label.say(vocabulary),
        hint: text.hint.say(vocabulary),
    };
    match column.shape() {
        Shape::Line | Shape::Lines => {
            let field = Field::Row(shown.register, shown.id, column);
            text_field_lacking(state, field, lacking(state, shown, column))
        }
        Shape::Day => day_parts(state, shown, column, words),
        Shape::Choice(offered) => choice(state, shown, column, words, offered),
        Shape::Choices(offered) => choices(state, shown, column, &words, offered),
        Shape::Link(to) => one_link(state, shown, column, words, to),
        Shape::Links(to) => links(state, shown, column, words, to),
        Shape::Place => one_place(state, shown, column, words),
        Shape::Places => all_places(state, shown, column, &words),
    }
}

fn lacking(state: AppState, shown: &Shown, column: Column) -> Lacking {
    let (register, id) = (shown.register, shown.id);
    if register.heading() != Some(column) {
        return complete();
    }
    let blank = state.memo(move |it| it.rows(register).get(id).is_some_and(|row| row.is_blank(column)));
    Arc::new(move || blank.get().then_some(say::NO_HEADING))
}

fn choice(state: AppState, shown: &Shown, column: Column, words: Words, offered: &'static [Choice]) -> Element {
    let followed = shown.clone();
    let chosen = move || followed.row().map(|row| row.choice(column).key().to_owned()).unwrap_or_default();
    let offers = offered.iter().map(|one| (one.key().to_owned(), labels::choice(*one).to_owned())).collect();
    let shown = shown.clone();
    select(state, words, offers, chosen, move |key| {
        if let Some(choice) = offered.iter().find(|one| one.key() == key) {
            set(state, &shown, column, Value::Choice(*choice));
        }
    })
}

fn choices(state: AppState, shown: &Shown, column: Column, words: &Words, offered: &'static [Choice]) -> Element {
    let boxes = offered
        .iter()
        .map(|one| {
            let (one, held, shown) = (*one, shown.clone(), shown.clone());
            let id = [&words.id, "-", &one.key().replace('.', "-")].concat();
            let ticked = move || held.row().is_some_and(|row| row.has(column, one));
            tick_box(id, labels::choice(one), Box::new(ticked), move |ticked| {
                let now = shown.now();
                let held = |other: &Choice| now.as_ref().is_some_and(|row| row.has(column, *other));
                let wanted = |other: &Choice| if *other == one { ticked } else { held(other) };
                let all = offered.iter().copied().filter(wanted).collect();
                set(state, &shown, column, Value::Choices(all));
            })
        })
        .collect();
    tick_boxes(words, boxes)
}

fn tick_boxes(words: &Words, boxes: Vec<Element>) -> Element {
    el("fieldset")
        .class("choice")
        .id(&words.id)
        .child(el("legend").text(&words.label).maybe((!words.hint.is_empty()).then(|| hint(&words.hint))))
        .child(el("div").class("offers").children(boxes))
}

fn tick_box(
    id: String,
    label: impl AsRef<str>,
    ticked: Box<dyn Fn() -> bool + Send + Sync>,
    tick: impl Fn(bool) + 'static,
) -> Element {
    let input = el("input").attr("type", "checkbox").id(&id).switch(ticked, tick);
    el("div").class("offer").child(input).child(el("label").attr("for", id).text(label))
}

/// The rows of a register to choose from, after something that chooses none.
fn offered_rows(state: AppState, register: Register, own: Option<ItemId>, none: &str) -> Vec<(String, String)> {
    let mut offers = vec![(String::new(), none.to_owned())];
    state.read(|it| {
        let names = rows::Names::of(it, register);
        if register.grows() {
            let others = it.rows(register).iter().filter(|row| Some(row.id) != own);
            offers.extend(others.map(|row| (row.id.to_text(), names.name(row.id))));
        } else {
            let ids = (1..=register.fixed_rows()).map(ItemId);
            offers.extend(ids.map(|id| (id.to_text(), names.name(id))));
        }
    });
    offers
}

/// A list of rows to choose from, drawn again when rows come or go: undone on this page, or added there.
fn among_rows(state: AppState, register: Register, draw: impl FnMut() -> Element + Send + 'static) -> Element {
    let ids = Memo::new(move |_| {
        // Typing adds no row, and takes none away.
        state.acted.track();
        state.read(|it| it.rows(register).iter().map(|row| row.id).collect::<Vec<_>>())
    });
    let mut draw = draw;
    live(move || {
        ids.with(|_| ());
        draw()
    })
}

fn one_link(state: AppState, shown: &Shown, column: Column, words: Words, to: Register) -> Element {
    let own = (to == shown.register).then_some(shown.id);
    let (held, led) = (shown.clone(), shown.clone());
    let shown = shown.clone();
    let field = among_rows(state, to, move || {
        let (held, shown) = (held.clone(), shown.clone());
        let chosen = move || held.links(column).first().map(|id| id.to_text()).unwrap_or_default();
        select(state, words.clone(), offered_rows(state, to, own, say::NO_ROW), chosen, move |key| {
            set(state, &shown, column, Value::Links(ItemId::parse(&key).into_iter().collect()));
        })
    });
    let way = move || {
        let go = led
            .links(column)
            .first()
            .map(|id| link_to(Route::In(led.assessment, Page::Row(to, *id))).text(say::GO_TO_IT));
        go.map_or_else(nothing, |go| el("p").class("hint").child(go))
    };
    el("div").child(field).live(way)
}

fn links(state: AppState, shown: &Shown, column: Column, words: Words, to: Register) -> Element {
    let chosen = RwSignal::new(String::new());
    let Words { id, label, hint: advice } = words;
    let add_words = Words { id: id.clone(), label: say::ADD_ONE.to_owned(), hint: String::new() };
    let picked = chosen;
    let (adding, listed) = (shown.clone(), shown.clone());
    let add = move |_| {
        if let Some(row) = ItemId::parse(&picked.get_untracked()) {
            let mut all = adding.now().map(|row| row.links(column).to_vec()).unwrap_or_default();
            all.push(row);
            set(state, &adding, column, Value::Links(all));
            picked.set(String::new());
        }
    };
    let list = move || {
        let rows = listed.links(column);
        if rows.is_empty() {
            return hint(say::NONE_LINKED);
        }
        let items = rows.iter().map(|row| linked(state, &listed, column, to, *row, &rows)).collect();
        el("ul").class("plain").children(items)
    };
    let choose = among_rows(state, to, move || {
        let offers = offered_rows(state, to, None, say::CHOOSE);
        select(state, add_words.clone(), offers, following(chosen), setting(chosen))
    });
    let add = button(SECOND, say::LINK, add).id([&id, "-link"].concat());
    el("fieldset")
        .class("choice")
        .child(el("legend").text(label).maybe((!advice.is_empty()).then(|| hint(advice))))
        .live(list)
        .child(el("div").class("add").child(choose).child(add))
}

fn linked(state: AppState, shown: &Shown, column: Column, to: Register, row: ItemId, all: &[ItemId]) -> Element {
    let name = state.read(|it| rows::name_of(it, to, row));
    let label = say::remove_the_link_to(&name);
    let rest: Vec<ItemId> = all.iter().copied().filter(|other| *other != row).collect();
    let link = link_to(Route::In(shown.assessment, Page::Row(to, row))).child(quoted(name));
    let shown = shown.clone();
    let unlink = move |_| {
        set(state, &shown, column, Value::Links(rest.clone()));
        page::focus_when_drawn(address::of_column(shown.register, column));
    };
    el("li")
        .class("linked")
        .child(link)
        .text(" ")
        .child(button(QUIET, say::REMOVE_LINK, unlink).attr("aria-label", label))
}

fn one_place(state: AppState, shown: &Shown, column: Column, words: Words) -> Element {
    let held = shown.clone();
    let chosen = move || {
        let place = held.row().and_then(|row| row.places(column).first().copied());
        place.map(|place| place.key().to_owned()).unwrap_or_default()
    };
    let mut offers = vec![(String::new(), say::NO_PLACE.to_owned())];
    offers.extend(places(None, state.vocabulary.get_untracked()));
    let shown = shown.clone();
    select(state, words, offers, chosen, move |key| {
        set(state, &shown, column, Value::Places(Subject::from_key(&key).into_iter().collect()));
    })
}

fn all_places(state: AppState, shown: &Shown, column: Column, words: &Words) -> Element {
    let vocabulary = state.vocabulary.get_untracked();
    let of_question = |question: Question| {
        let boxes = question
            .places()
            .map(|subject| {
                let (held, shown) = (shown.clone(), shown.clone());
                let id = ["supports-", &address::of_subject(subject)].concat();
                let ticked = move || held.row().is_some_and(|row| row.places(column).contains(&subject));
                tick_box(id, words::place(subject, vocabulary), Box::new(ticked), move |ticked| {
                    let mut all = shown.now().map(|row| row.places(column).to_vec()).unwrap_or_default();
                    all.retain(|other| *other != subject);
                    if ticked {
                        all.push(subject);
                    }
                    set(state, &shown, column, Value::Places(all));
                })
            })
            .collect();
        el("fieldset").child(el("legend").text(words::title(question, vocabulary))).children(boxes)
    };
    el("section")
        .class("wide")
        .child(el("h2").text(&words.label))
        .child(hint(&words.hint))
        .child(el("div").class("supports").children(Question::ALL.iter().map(|it| of_question(*it)).collect()))
}

/// What stands in a column of a row that never changes, as it is written.
pub fn as_written(state: AppState, row: &Row) -> Element {
    let vocabulary = state.vocabulary.get_untracked();
    let facts = row
        .values()
        .map(|(column, _)| (rows::label(column, vocabulary), state.read(|it| rows::value(it, row, column))))
        .filter(|(_, said)| !said.is_empty())
        .map(|(name, said)| el("div").child(el("dt").text(name)).child(el("dd").child(quoted(said))))
        .collect();
    el("dl").class("facts").children(facts)
}
