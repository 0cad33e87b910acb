//! Decisions: recording one, and what is shown of one that is recorded.

use crate::browser::page;
use crate::content::pages::row as said;
use crate::domain::column::Column;
use crate::domain::command::Command;
use crate::domain::register::Register;
use crate::domain::row::Value;
use crate::ui::address;
use crate::ui::components::add_form::{AddForm, add_form};
use crate::ui::components::column_field::as_written;
use crate::ui::components::field_frame::Words;
use crate::ui::components::plain::{MAIN, SECOND, button, paragraph, title};
use crate::ui::components::shown_row::Shown;
use crate::ui::element::{Element, el, group, nothing};
use crate::ui::state::AppState;

/// What records a decision.
pub fn record(state: AppState, shown: &Shown) -> Element {
    let row = shown.id;
    let record = move |_| {
        if state.act("record", Command::Record(row)) {
            state.say(said::RECORDED.to_owned(), false);
            page::focus_heading();
        }
    };
    el("section")
        .class("card")
        .child(title(said::RECORD_TITLE))
        .child(paragraph(said::RECORD_DOES))
        .child(button(MAIN, said::RECORD, record).id("record"))
}

/// A decision that is recorded, and the way to supersede it.
pub fn decision(state: AppState, shown: &Shown, when: &str) -> Element {
    let row = shown.id;
    let form = AddForm {
        words: Words::label(&address::of_new(Register::Decisions), said::SUPERSEDE),
        button: said::ADD,
        look: SECOND,
        places: Vec::new(),
        place_label: String::new(),
    };
    let add = move |decision: String, _| {
        let said = Some((Column::Supersedes, Value::Links(vec![row])));
        state.act(&address::of_new(Register::Decisions), Command::Add(Register::Decisions, decision, said))
    };
    let [before, after] = said::RECORDED_ON;
    group([
        el("p").child(el("strong").text(before)).text(when).text(after),
        shown.now().map_or_else(nothing, |row| as_written(state, &row)),
        el("section").class("card").child(add_form(state, form, add)),
    ])
}
