//! A record: one row of a register.

mod fixed;
mod linked;
mod recorded;
mod request;

use leptos::prelude::*;

use std::sync::Arc;

use self::fixed::About;
use self::linked::LinkedTo;
use self::recorded::{Record, Recorded};
use self::request::Refusal;
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
use crate::ui::components::ask_first::{AskFirst, AskFirstButton};
use crate::ui::components::column_field::column_field;
use crate::ui::components::confirm::ConfirmAgain;
use crate::ui::components::letters::Letter;
use crate::ui::components::notice::Refusals;
use crate::ui::components::plain::{LINK_LIKE, SECOND};
use crate::ui::components::shown_row::Shown;
use crate::ui::pages::register::{BackToRegister, NotListed};
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
        let Some(recorded) = recorded.get() else { return view! { <NotListed id register /> }.into_any() };
        let body = match recorded {
            Some(when) => {
                let when = moment(when, clock::minutes_ahead);
                view! { <Recorded row when /> }.into_any()
            }
            None => view! { <Form shown=shown.clone() /> }.into_any(),
        };
        let deletes = (register.grows() && recorded.is_none()).then(|| view! { <Remove shown=shown.clone() /> });
        view! {
            <Heading register row />
            <BackToRegister id register />
            <Refusals />
            {body}
            <Ways id register row />
            <LinkedTo id register row />
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
    let number = state.memo_of_acts(move |it| place(it, register, row).map(|place| (place.number, place.of)));
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
    let beside = state.memo_of_acts(move |it| place(it, register, row).map(|place| (place.previous, place.next)));
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
        <p class="buttons"><a href=to_register.to_hash() class="button">{said::DONE}</a> {another}</p>
        {neighbours}
    }
}

/// The fields of a record that can be changed, and what belongs to them.
#[component]
fn Form(
    /// The record.
    shown: Shown,
) -> impl IntoView {
    let register = shown.register;
    let fields = first(register).iter().map(|column| view! { <ColumnField shown=shown.clone() column=*column /> });
    let fields = fields.collect_view();
    let under_more = (more(register).count() > 0).then(|| view! { <UnderMore shown=shown.clone() /> });
    let besides = match register {
        Register::Decisions => view! { <Record row=shown.id /> }.into_any(),
        Register::Requests => view! {
            <Letter id=shown.id />
            <Refusal shown=shown.clone() />
        }
        .into_any(),
        _ => ().into_any(),
    };
    view! {
        <Lagging register row=shown.id />
        <About id=shown.assessment register row=shown.id />
        <div class="record">
            <div class="fields">{fields}</div>
            {under_more}
        </div>
        {besides}
    }
}

/// The fields that few records need, one click away, with how many of them are filled in.
#[component]
fn UnderMore(
    /// The record.
    shown: Shown,
) -> impl IntoView {
    let (register, row) = (shown.register, shown.id);
    let filled_in =
        AppState::expect().memo(move |it| it.row(register, row).map(|row| more_filled_in(&row)).unwrap_or_default());
    let words = move || {
        let (filled_in, all) = filled_in.get();
        said::filled_in(filled_in, all)
    };
    let fields = more(register).map(|column| view! { <ColumnField shown=shown.clone() column /> });
    view! {
        <details class="folded" id="more-fields">
            <summary>
                <h2>{said::MORE}</h2>
                <span class="state" translate="no">{words}</span>
            </summary>
            <div class="fields">{fields.collect_view()}</div>
        </details>
    }
}

/// A field, unless it has no bearing on this row.
#[component]
fn ColumnField(
    /// The record.
    shown: Shown,
    /// The column.
    column: Column,
) -> impl IntoView {
    let state = AppState::expect();
    let class = match column.shape() {
        Shape::Line | Shape::Choice(_) | Shape::Place | Shape::Link(_) => "",
        // How exact it is stands beside it.
        Shape::Day if !is_often_about(column) => "",
        _ => "wide",
    };
    let drawn = move |shown: &Shown| view! { <div class=class>{column_field(state, shown, column)}</div> };
    if !may_not_apply(shown.register, column) {
        return drawn(&shown).into_any();
    }
    let followed = shown.clone();
    let asked = Memo::new(move |_| followed.row().is_some_and(|row| is_asked(&row, column)));
    (move || asked.get().then(|| drawn(&shown))).into_any()
}

/// Says that the commission changed since, and lets the person confirm with one press.
#[component]
fn Lagging(
    /// The register.
    register: Register,
    /// The record.
    row: ItemId,
) -> impl IntoView {
    let lags = AppState::expect().memo(move |it| confirm::lags_in(it, register, row));
    move || lags.get().then(|| view! { <ConfirmAgain target=Target::Row(register, row) /> })
}

/// The button that deletes the record, and asks first.
#[component]
fn Remove(
    /// The record.
    shown: Shown,
) -> impl IntoView {
    let state = AppState::expect();
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
    view! {
        <div class="last">
            <AskFirstButton words act=Arc::new(remove) />
        </div>
    }
}
