//! The registers, each with what stands in it.

use leptos::prelude::*;

use crate::browser::clock;
use crate::content::pages::{registers as said, titles};
use crate::content::registers::register as text;
use crate::domain::column::Column;
use crate::domain::date::Date;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::register::Register;
use crate::domain::rows::{Registers, Rows};
use crate::route::{Page, Route};
use crate::ui::components::link::link;
use crate::ui::components::plain::{heading, hint, lead};
use crate::ui::element::{Element, el, group};
use crate::ui::state::AppState;

/// The page.
pub fn registers(state: AppState, id: ItemId) -> Element {
    let all = state.memo(|it| it.registers.clone());
    let list = tasks(id, all, |_| true, |register| Some(text(register).lead));
    group([heading(titles::REGISTERS), lead(said::LEAD), list])
}

/// Registers as a list of tasks, each with its state and what it is for.
pub fn tasks(
    id: ItemId,
    all: Memo<Registers>,
    wanted: fn(Register) -> bool,
    about: fn(Register) -> Option<&'static str>,
) -> Element {
    let today = clock::today();
    let tasks = Register::ALL.iter().copied().filter(|register| wanted(*register)).map(|register| {
        let state =
            el("span").class("state").live_text(move || all.with(|all| state(all.of(register), register, today)));
        let name = el("div")
            .child(link(Route::In(id, Page::Register(register)), text(register).title))
            .maybe(about(register).map(hint));
        el("li").class("task").child(name).child(state)
    });
    el("ul").class("tasks").children(tasks.collect())
}

/// What stands in a register, in words.
#[must_use]
pub fn state(rows: &Rows, register: Register, today: Date) -> String {
    use crate::domain::choice::Choice;
    match register {
        Register::Coverage => {
            let aside = rows.iter().filter(|row| row.choice(Column::LeftAside) == Choice::Yes).count();
            said::left_aside(aside)
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
