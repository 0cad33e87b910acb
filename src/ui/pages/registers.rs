//! The registers, each with what stands in it.

use leptos::prelude::*;

use crate::browser::clock;
use crate::content::pages::{registers as said, titles};
use crate::content::registers::{example, register as text};
use crate::domain::column::Column;
use crate::domain::date::Date;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::records_in_use;
use crate::domain::register::Register;
use crate::domain::rows::{Registers, Rows};
use crate::route::{Page, Route};
use crate::ui::state::AppState;

/// The page: the registers in use, then those that can be added.
#[component]
pub fn RegistersPage(
    /// The assessment.
    id: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    let all = state.memo(|it| it.registers.clone());
    let in_use = state.memo(|it| {
        let mut in_use = records_in_use::in_use(it);
        in_use.push(Register::Coverage);
        in_use
    });
    let to_add = state.memo(records_in_use::to_add);
    let lines = move |registers: Vec<Register>| {
        registers.into_iter().map(|register| view! { <RegisterLine id register all /> }).collect_view()
    };
    let added = move || {
        let to_add = to_add.get();
        (!to_add.is_empty()).then(|| {
            view! {
                <h2>{said::ADD}</h2>
                <p>{said::ADD_WHEN}</p>
                <ul class="tasks">{lines(to_add)}</ul>
            }
        })
    };
    view! {
        <h1 tabindex="-1">{titles::REGISTERS}</h1>
        <p class="lead">{said::LEAD}</p>
        <h2>{said::IN_USE}</h2>
        <ul class="tasks">{move || lines(in_use.get())}</ul>
        {added}
    }
}

/// A register: what belongs there, an example, and what stands in it.
#[component]
fn RegisterLine(
    /// The assessment.
    id: ItemId,
    /// The register.
    register: Register,
    /// All registers.
    all: Memo<Registers>,
) -> impl IntoView {
    let today = clock::today();
    let state = move || all.with(|all| state(all.of(register), register, today));
    view! {
        <li class="task">
            <div>
                <a href=Route::In(id, Page::Register(register)).to_hash()>{text(register).title}</a>
                <p class="hint">{text(register).lead}</p>
                <p class="hint">{said::for_example(example(register))}</p>
            </div>
            <span class="state" translate="no">{state}</span>
        </li>
    }
}

/// All registers as a list of tasks, each with its state.
#[component]
pub fn Tasks(
    /// The assessment.
    id: ItemId,
    /// All registers.
    all: Memo<Registers>,
) -> impl IntoView {
    let today = clock::today();
    let tasks = Register::ALL.iter().map(|register| {
        let register = *register;
        view! {
            <li class="task">
                <div><a href=Route::In(id, Page::Register(register)).to_hash()>{text(register).title}</a></div>
                <span class="state" translate="no">
                    {move || all.with(|all| state(all.of(register), register, today))}
                </span>
            </li>
        }
    });
    view! { <ul class="tasks">{tasks.collect_view()}</ul> }
}

/// What stands in a register, in words.
#[must_use]
pub fn state(rows: &Rows, register: Register, today: Date) -> String {
    use crate::domain::choice::Choice;
    match register {
        Register::Coverage => {
            let aside = rows.iter().filter(|row| row.choice(Column::LeftAside) == Choice::Yes).count();
            said::not_pursued(aside)
        }
        Register::Obstacles => {
            let looked_at = rows.iter().filter(|row| row.choice(Column::Bears) != Choice::NotSaid).count();
            said::looked_at(looked_at)
        }
        _ => {
            let overdue = rows.iter().filter(|row| row.is_overdue(today)).count();
            said::listed(rows.len(), overdue)
        }
    }
}
