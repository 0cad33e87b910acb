//! What a register may start with, to be ticked and added together.

use leptos::prelude::*;

use super::checkbox::Checkbox;
use super::folded::Folded;
use super::plain::MAIN;
use crate::browser::random_id;
use crate::content::{labels, starter_lists as say};
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::command::Command;
use crate::domain::register::Register;
use crate::domain::row::Value;
use crate::import::heading::plain;
use crate::ui::address;
use crate::ui::state::AppState;

/// The list of a register, folded away; nothing for a register that has none.
#[component]
pub fn StarterList(
    /// The register.
    register: Register,
) -> impl IntoView {
    let is_wanted = RwSignal::new(false);
    (!say::of(register).is_empty()).then(|| {
        view! {
            <Folded id="starters".to_owned() summary=view! { <h2>{say::TITLE}</h2> }.into_any() is_wanted>
                <Show when=move || is_wanted.get()>
                    <Starters register />
                </Show>
            </Folded>
        }
    })
}

#[component]
fn Starters(
    /// The register.
    register: Register,
) -> impl IntoView {
    let state = AppState::expect();
    let ticked: RwSignal<Vec<&'static str>> = RwSignal::new(Vec::new());
    let here = state.memo(move |it| it.rows(register).iter().map(|row| plain(row.heading())).collect::<Vec<_>>());
    let left = Memo::new(move |_| {
        let is_missing = |name: &str| here.with(|here| !here.contains(&plain(name)));
        say::of(register).iter().filter(|it| is_missing(it.name)).copied().collect::<Vec<_>>()
    });
    let add = move |_| {
        let chosen: Vec<say::Starter> = left
            .get_untracked()
            .into_iter()
            .filter(|it| ticked.with_untracked(|held| held.contains(&it.name)))
            .collect();
        if chosen.is_empty() {
            state.say(say::NOTHING_TICKED.to_owned(), false);
            return;
        }
        let rows = chosen.iter().map(|it| (random_id::new_id(), values(register, it))).collect();
        if state.act(&address::of_new(register), Command::AddRows(register, rows)) {
            ticked.set(Vec::new());
            state.say(crate::content::pages::spreadsheet::added(chosen.len()), false);
        }
    };
    let groups = move || {
        let left = left.get();
        let mut kinds: Vec<Choice> = Vec::new();
        for it in &left {
            if !kinds.contains(&it.kind) {
                kinds.push(it.kind);
            }
        }
        let groups = kinds.into_iter().map(move |kind| {
            let of_kind: Vec<say::Starter> = left.iter().filter(|it| it.kind == kind).copied().collect();
            let boxes = of_kind.into_iter().map(|it| tick_box(register, it, ticked)).collect_view();
            view! {
                <fieldset>
                    <legend>{labels::choice(kind)}</legend>
                    {boxes}
                </fieldset>
            }
        });
        groups.collect_view()
    };
    let is_empty = move || left.with(Vec::is_empty);
    view! {
        <p class="hint">{say::LEAD}</p>
        <Show when=move || !is_empty() fallback=|| view! { <p>{say::NOTHING_LEFT}</p> }>
            {groups}
            <p class="buttons">
                <button type="button" class=MAIN id="add-starters" on:click=add>{say::ADD}</button>
            </p>
        </Show>
    }
}

/// One of them. Its id is its place in the list of its register.
fn tick_box(register: Register, it: say::Starter, ticked: RwSignal<Vec<&'static str>>) -> impl IntoView {
    let name = it.name;
    let place = say::of(register).iter().position(|other| other.name == name).unwrap_or_default();
    let is_on = move || ticked.with(|held| held.contains(&name));
    let choose = move |is_on: bool| {
        ticked.update(|held| {
            held.retain(|other| *other != name);
            if is_on {
                held.push(name);
            }
        });
    };
    view! {
        <div class="offer">
            <Checkbox id=["starter-", &place.to_string()].concat() label=name hint=it.why is_on choose />
        </div>
    }
}

fn values(register: Register, it: &say::Starter) -> Vec<(Column, Value)> {
    let mut values = Vec::new();
    if let Some(heading) = register.heading() {
        values.push((heading, Value::Text(it.name.into())));
    }
    if register == Register::Sources {
        values.push((Column::SourceKind, Value::Choice(it.kind)));
        values.push((Column::Relevant, Value::Choice(Choice::Undecided)));
    } else {
        values.push((Column::ProcessKind, Value::Choice(it.kind)));
    }
    values
}
