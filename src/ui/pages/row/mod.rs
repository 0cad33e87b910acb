//! A record: one row of a register.

mod fixed;
mod linked;
mod recorded;
mod request;

use leptos::prelude::*;

use std::sync::Arc;

use crate::browser::{clock, page};
use crate::content::pages::row as said;
use crate::content::registers;
use crate::domain::column::Column;
use crate::domain::command::Command;
use crate::domain::confirm;
use crate::domain::item::ItemId;
use crate::domain::record_fields::{first, is_asked, is_often_about, may_not_apply, more, more_filled_in};
use crate::domain::record_place::place;
use crate::domain::register::Register;
use crate::domain::shape::Shape;
use crate::domain::target::Target;
use crate::report::rows::{Names, name};
use crate::report::words::moment;
use crate::route::{Page, Route};
use crate::ui::components::ask_first::{AskFirst, ask_first};
use crate::ui::components::column_field::column_field;
use crate::ui::components::confirm::confirm_again;
use crate::ui::components::link::button_link;
use crate::ui::components::notice::refusals;
use crate::ui::components::plain::{LINK_LIKE, SECOND, title};
use crate::ui::components::shown_row::Shown;
use crate::ui::element::{Element, el, live, nothing};
use crate::ui::pages::register::{back, gone};
use crate::ui::state::AppState;
use crate::ui::{address, arrival};

/// The page of a record.
#[component]
pub fn RowPage(
    /// The assessment.
    id: ItemId,
    /// The register.
    register: Register,
    /// The record.
    row: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    let shown = Shown::new(state, id, register, row);
    let row_now = shown.clone();
    // Nothing, a row to write in, or one that never changes.
    let recorded = Memo::new(move |_| row_now.row().map(|row| row.recorded));
    move || {
        let Some(recorded) = recorded.get() else { return gone(id, register).view() };
        let body = match recorded {
            Some(when) => recorded::decision(state, &shown, &moment(when, clock::minutes_ahead)),
            None => form(state, &shown),
        };
        let deletes = (register.grows() && recorded.is_none()).then(|| remove(state, &shown).view());
        view! {
            <Heading register row />
            {back(id, register)}
            {refusals(state)}
            {body}
            <Ways id register row />
            {linked::linked(state, &shown)}
            {deletes}
        }
        .into_any()
    }
}

/// The name of the record as the heading, and above it which of its register it is.
#[component]
fn Heading(
    /// The register.
    register: Register,
    /// The record.
    row: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    let vocabulary = state.vocabulary.get_untracked();
    let called = state.memo(move |it| it.row(register, row).map(|row| name(&row, vocabulary)).unwrap_or_default());
    let number = state.memo(move |it| place(it, register, row).map(|place| (place.number, place.of)));
    let caption = move || number.get().map(|(number, of)| said::place(registers::register(register).one, number, of));
    view! {
        <p class="caption" translate="no">{caption}</p>
        <h1 tabindex="-1"><bdi translate="no">{move || called.get()}</bdi></h1>
    }
}

/// What to do next: back to the register, another record, the one before or after.
#[component]
fn Ways(
    /// The assessment.
    id: ItemId,
    /// The register.
    register: Register,
    /// The record.
    row: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    let to_register = Route::In(id, Page::Register(register));
    let another = move |_| arrival::go(&to_register.to_hash(), Some(address::of_new(register)));
    let another = register.grows().then(|| {
        view! {
            <button type="button" class=SECOND id="add-another" on:click=another>{said::ADD_ANOTHER}</button>
        }
    });
    let beside = state.memo(move |it| place(it, register, row).map(|place| (place.previous, place.next)));
    let neighbours = move || {
        let (previous, next) = beside.get().filter(|beside| *beside != (None, None))?;
        let names = state.read(|it| Names::of(it, register));
        let way = |to: Option<ItemId>, words: &'static str, class: &'static str| {
            to.map(|to| {
                let href = Route::In(id, Page::Row(register, to)).to_hash();
                view! {
                    <a class=class href=href>
                        <span class="unseen">{words} " "</span>
                        <bdi>{names.name(to)}</bdi>
                    </a>
                }
            })
        };
        Some(view! {
            <nav class="neighbours" aria-label=said::NEIGHBOURS>
                {way(previous, said::PREVIOUS, "button secondary before")}
                {way(next, said::NEXT, "button secondary after")}
            </nav>
        })
    };
    view! {
        <p class="buttons">{button_link(to_register, said::DONE)} {another}</p>
        {neighbours}
    }
}

fn form(state: AppState, shown: &Shown) -> Element {
    let register = shown.register;
    let fields = first(register).iter().map(|column| field(state, shown, *column)).collect();
    nothing()
        .child(lagging(state, shown))
        .child(fixed::about(state, shown))
        .child(
            el("div")
                .class("record")
                .child(el("div").class("fields").children(fields))
                .maybe((more(register).count() > 0).then(|| under_more(state, shown))),
        )
        .maybe((register == Register::Decisions).then(|| recorded::record(state, shown)))
        .maybe((register == Register::Requests).then(|| request::letter(state, shown)))
        .maybe((register == Register::Requests).then(|| request::refusal(state, shown)))
}

/// The fields that few records need, one click away, with how many of them are filled in.
fn under_more(state: AppState, shown: &Shown) -> Element {
    let (register, row) = (shown.register, shown.id);
    let filled_in = state.memo(move |it| it.row(register, row).map(|row| more_filled_in(&row)).unwrap_or_default());
    let words = move || {
        let (filled_in, all) = filled_in.get();
        said::filled_in(filled_in, all)
    };
    let fields = more(register).map(|column| field(state, shown, column)).collect();
    el("details")
        .class("folded")
        .id("more-fields")
        .child(el("summary").child(title(said::MORE)).child(el("span").class("state").live_text(words)))
        .child(el("div").class("fields").children(fields))
}

/// A field, unless it has no bearing on this row.
fn field(state: AppState, shown: &Shown, column: Column) -> Element {
    let class = match column.shape() {
        Shape::Line | Shape::Choice(_) | Shape::Place | Shape::Link(_) => "",
        // How exact it is stands beside it.
        Shape::Day if !is_often_about(column) => "",
        _ => "wide",
    };
    let drawn = move |shown: &Shown| el("div").class(class).child(column_field(state, shown, column));
    if !may_not_apply(shown.register, column) {
        return drawn(shown);
    }
    let (shown, followed) = (shown.clone(), shown.clone());
    let asked = Memo::new(move |_| followed.row().is_some_and(|row| is_asked(&row, column)));
    live(move || if asked.get() { drawn(&shown) } else { nothing() })
}

/// Says that the commission changed since, and lets the person confirm with one press.
fn lagging(state: AppState, shown: &Shown) -> Element {
    let (register, id) = (shown.register, shown.id);
    let lags = state.memo(move |it| confirm::lags_in(it, register, id));
    let target = Target::Row(register, id);
    live(move || if lags.get() { confirm_again(state, target) } else { nothing() })
}

/// The button that deletes the record, and asks first.
fn remove(state: AppState, shown: &Shown) -> Element {
    let (id, register, row) = (shown.assessment, shown.register, shown.id);
    let vocabulary = state.vocabulary.get_untracked();
    let remove = move || {
        let named = state.read(|it| it.row(register, row).map(|row| name(&row, vocabulary)).unwrap_or_default());
        if state.act("remove", Command::Remove(register, row)) {
            state.say(said::removed(&named), true);
            page::go(&Route::In(id, Page::Register(register)).to_hash());
        }
    };
    let words = AskFirst {
        id: "remove".to_owned(),
        look: LINK_LIKE,
        ask: said::DELETE.to_owned(),
        label: String::new(),
        explain: said::UNDO_BRINGS_BACK,
        act: said::DELETE_IT.to_owned(),
        keep: said::KEEP,
    };
    el("div").class("last").child(ask_first(words, Arc::new(remove)))
}
