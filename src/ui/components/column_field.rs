//! The field for a column of a row: a line, a day, a choice, links to other rows, places of the checklist.
//!
//! One piece of code for each shape serves every register. Each field follows its own column of the row, so that typing
//! in one wakes no other.

use leptos::prelude::*;

use std::sync::Arc;

use super::checkbox::TickBox;
use super::day_parts::day_parts;
use super::field_frame::{Lacking, Words, complete};
use super::notice::anew;
use super::plain::{QUIET, SECOND};
use super::select::{following, select, setting};
use super::shown_row::{Shown, set};
use super::text_field::TextField;
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
use crate::ui::state::AppState;

/// The field for a column of a row.
pub fn column_field(state: AppState, shown: &Shown, column: Column) -> AnyView {
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
            view! { <TextField field lacking=lacking(state, shown, column) /> }.into_any()
        }
        Shape::Day => day_parts(state, shown, column, words),
        Shape::Choice(offered) => choice(state, shown, column, words, offered),
        Shape::Choices(offered) => choices(state, shown, column, &words, offered),
        Shape::Link(to) => one_link(state, shown, column, words, to),
        Shape::Links(to) => links(state, shown, column, words, to),
        Shape::Place => one_place(state, shown, column, words),
        Shape::Places => all_places(shown, column, words),
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

fn choice(state: AppState, shown: &Shown, column: Column, words: Words, offered: &'static [Choice]) -> AnyView {
    let followed = shown.clone();
    let chosen = move || followed.row().map(|row| row.choice(column).key().to_owned()).unwrap_or_default();
    let offers = offered.iter().map(|one| (one.key().to_owned(), labels::choice(*one).to_owned())).collect();
    let shown = shown.clone();
    select(words, offers, chosen, move |key| {
        if let Some(choice) = offered.iter().find(|one| one.key() == key) {
            set(state, &shown, column, Value::Choice(*choice));
        }
    })
}

fn choices(state: AppState, shown: &Shown, column: Column, words: &Words, offered: &'static [Choice]) -> AnyView {
    let boxes = offered.iter().map(|one| {
        let (one, held, shown) = (*one, shown.clone(), shown.clone());
        let id = [&words.id, "-", &one.key().replace('.', "-")].concat();
        let ticked = move || held.row().is_some_and(|row| row.has(column, one));
        let tick = move |ticked| {
            let now = shown.now();
            let held = |other: &Choice| now.as_ref().is_some_and(|row| row.has(column, *other));
            let wanted = |other: &Choice| if *other == one { ticked } else { held(other) };
            let all = offered.iter().copied().filter(wanted).collect();
            set(state, &shown, column, Value::Choices(all));
        };
        view! { <TickBox id words=labels::choice(one) is_ticked=ticked tick /> }
    });
    let boxes = boxes.collect_view();
    let Words { id, label, hint } = words.clone();
    view! {
        <fieldset class="choice" id=id>
            <legend>{label} {advice(hint)}</legend>
            <div class="offers">{boxes}</div>
        </fieldset>
    }
    .into_any()
}

/// What helps to fill in several controls, where there is something.
fn advice(hint: String) -> Option<impl IntoView> {
    (!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> })
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
fn among_rows(state: AppState, register: Register, mut draw: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let ids = Memo::new(move |_| {
        // Typing adds no row, and takes none away.
        state.acted.track();
        state.read(|it| it.rows(register).iter().map(|row| row.id).collect::<Vec<_>>())
    });
    let list = anew(move || {
        ids.with(|_| ());
        Some(draw())
    });
    list.into_any()
}

fn one_link(state: AppState, shown: &Shown, column: Column, words: Words, to: Register) -> AnyView {
    let own = (to == shown.register).then_some(shown.id);
    let (held, led) = (shown.clone(), shown.clone());
    let shown = shown.clone();
    let field = among_rows(state, to, move || {
        let (held, shown) = (held.clone(), shown.clone());
        let chosen = move || held.links(column).first().map(|id| id.to_text()).unwrap_or_default();
        select(words.clone(), offered_rows(state, to, own, say::NO_ROW), chosen, move |key| {
            set(state, &shown, column, Value::Links(ItemId::parse(&key).into_iter().collect()));
        })
    });
    let way = anew(move || {
        let row = led.links(column).first().copied()?;
        let href = Route::In(led.assessment, Page::Row(to, row)).to_hash();
        Some(view! { <p class="hint"><a href=href>{say::GO_TO_IT}</a></p> })
    });
    view! { <div>{field} {way}</div> }.into_any()
}

fn links(state: AppState, shown: &Shown, column: Column, words: Words, to: Register) -> AnyView {
    let chosen = RwSignal::new(String::new());
    let Words { id, label, hint } = words;
    let add_words = Words { id: id.clone(), label: say::ADD_ONE.to_owned(), hint: String::new() };
    let (adding, listed) = (shown.clone(), shown.clone());
    let add = move |_| {
        if let Some(row) = ItemId::parse(&chosen.get_untracked()) {
            let mut all = adding.now().map(|row| row.links(column).to_vec()).unwrap_or_default();
            all.push(row);
            set(state, &adding, column, Value::Links(all));
            chosen.set(String::new());
        }
    };
    let list = anew(move || {
        let rows = listed.links(column);
        if rows.is_empty() {
            return Some(view! { <p class="hint">{say::NONE_LINKED}</p> }.into_any());
        }
        let items = rows.iter().map(|row| linked(state, &listed, column, to, *row, &rows)).collect_view();
        Some(view! { <ul class="plain">{items}</ul> }.into_any())
    });
    let choose = among_rows(state, to, move || {
        let offers = offered_rows(state, to, None, say::CHOOSE);
        select(add_words.clone(), offers, following(chosen), setting(chosen))
    });
    view! {
        <fieldset class="choice">
            <legend>{label} {advice(hint)}</legend>
            {list}
            <div class="add">
                {choose}
                <button type="button" class=SECOND id=[&id, "-link"].concat() on:click=add>{say::LINK}</button>
            </div>
        </fieldset>
    }
    .into_any()
}

fn linked(state: AppState, shown: &Shown, column: Column, to: Register, row: ItemId, all: &[ItemId]) -> AnyView {
    let name = state.read(|it| rows::name_of(it, to, row));
    let label = say::remove_the_link_to(&name);
    let rest: Vec<ItemId> = all.iter().copied().filter(|other| *other != row).collect();
    let href = Route::In(shown.assessment, Page::Row(to, row)).to_hash();
    let shown = shown.clone();
    let unlink = move |_| {
        set(state, &shown, column, Value::Links(rest.clone()));
        page::focus_when_drawn(address::of_column(shown.register, column));
    };
    view! {
        <li class="linked">
            <a href=href><bdi>{name}</bdi></a>
            " "
            <button type="button" class=QUIET aria-label=label on:click=unlink>{say::REMOVE_LINK}</button>
        </li>
    }
    .into_any()
}

fn one_place(state: AppState, shown: &Shown, column: Column, words: Words) -> AnyView {
    let held = shown.clone();
    let chosen = move || {
        let place = held.row().and_then(|row| row.places(column).first().copied());
        place.map(|place| place.key().to_owned()).unwrap_or_default()
    };
    let mut offers = vec![(String::new(), say::NO_PLACE.to_owned())];
    offers.extend(places(None, state.vocabulary.get_untracked()));
    let shown = shown.clone();
    select(words, offers, chosen, move |key| {
        set(state, &shown, column, Value::Places(Subject::from_key(&key).into_iter().collect()));
    })
}

fn all_places(shown: &Shown, column: Column, words: Words) -> AnyView {
    let questions = Question::ALL.iter().map(|question| {
        view! { <PlacesOfQuestion shown=shown.clone() column question=*question /> }
    });
    let questions = questions.collect_view();
    let Words { label, hint, .. } = words;
    view! {
        <section class="wide">
            <h2>{label}</h2>
            <p class="hint">{hint}</p>
            <div class="supports">{questions}</div>
        </section>
    }
    .into_any()
}

/// The places of a question, each with a box that is ticked where a row holds it.
#[component]
fn PlacesOfQuestion(
    /// The row.
    shown: Shown,
    /// The column that holds the places.
    column: Column,
    /// The question.
    question: Question,
) -> impl IntoView {
    let state = AppState::expect();
    let vocabulary = state.vocabulary.get_untracked();
    let boxes = question.places().map(|subject| {
        let (held, shown) = (shown.clone(), shown.clone());
        let id = ["supports-", &address::of_subject(subject)].concat();
        let ticked = move || held.row().is_some_and(|row| row.places(column).contains(&subject));
        let tick = move |ticked| {
            let mut all = shown.now().map(|row| row.places(column).to_vec()).unwrap_or_default();
            all.retain(|other| *other != subject);
            if ticked {
                all.push(subject);
            }
            set(state, &shown, column, Value::Places(all));
        };
        view! { <TickBox id words=words::place(subject, vocabulary) is_ticked=ticked tick /> }
    });
    view! {
        <fieldset>
            <legend>{words::title(question, vocabulary)}</legend>
            {boxes.collect_view()}
        </fieldset>
    }
}

/// What stands in a column of a row that never changes, as it is written.
#[must_use]
pub fn as_written(state: AppState, row: &Row) -> AnyView {
    let vocabulary = state.vocabulary.get_untracked();
    let facts = row
        .values()
        .map(|(column, _)| (rows::label(column, vocabulary), state.read(|it| rows::value(it, row, column))))
        .filter(|(_, said)| !said.is_empty())
        .map(|(name, said)| view! { <div><dt>{name}</dt><dd><bdi>{said}</bdi></dd></div> });
    view! { <dl class="facts">{facts.collect_view()}</dl> }.into_any()
}
