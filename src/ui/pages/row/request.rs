//! What the page of a request has besides: its text to send, and what follows when it was refused.

use leptos::prelude::*;

use crate::browser::{download, page};
use crate::content::labels;
use crate::content::pages::row as said;
use crate::documents::question::Kind;
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::command::Command;
use crate::domain::register::Register;
use crate::domain::row::{Row, Value};
use crate::route::{Page, Route};
use crate::storage::json::Json;
use crate::ui::components::notice::{notice, trouble};
use crate::ui::components::plain::{MAIN, SECOND, button, hint, paragraph, title};
use crate::ui::components::shown_row::Shown;
use crate::ui::document_worker::Answer;
use crate::ui::element::{Element, el, live, nothing};
use crate::ui::state::AppState;

/// The text of a request, to copy into a letter or to download.
pub fn letter(state: AppState, shown: &Shown) -> Element {
    let text: Answer<String> = Answer::new();
    let (asking, shown_text) = (text.clone(), text);
    let id = shown.id;
    let ask = move |_| {
        asking.ask(
            state,
            Kind::Letter,
            &id.to_text(),
            |json| if let Json::Text(text) = json { Some(text) } else { None },
        );
    };
    let outcome = move || {
        shown_text.with(|text| match text {
            None => nothing(),
            Some(Err(why)) => trouble(said::NO_LETTER, vec![paragraph(why)]),
            Some(Ok(text)) => {
                let kept = text.clone();
                let get = move |_| {
                    let _browser_says = download::offer("request.txt", "text/plain;charset=utf-8", &kept);
                };
                let words = el("label").attr("for", "letter").text(said::LETTER_TEXT);
                let area = el("textarea").id("letter").attr("readonly", "").attr("rows", "14").text(text);
                el("div")
                    .class("field")
                    .child(words)
                    .child(area)
                    .child(el("p").child(button(SECOND, said::DOWNLOAD_LETTER, get).id("download-letter")))
            }
        })
    };
    el("section")
        .class("card")
        .child(title(said::LETTER))
        .child(hint(said::LETTER_IS))
        .child(el("p").child(button(SECOND, said::WRITE_LETTER, ask).id("write-letter")))
        .live(outcome)
}

/// A refused request leads to the register of non-cooperation, already linked.
pub fn refusal(state: AppState, shown: &Shown) -> Element {
    let (id, request) = (shown.assessment, shown.id);
    let shown = shown.clone();
    let register = move |_| {
        let whom = state.read(|it| it.row(Register::Requests, request).map(|row| Row::heading(&row).to_owned()));
        let said = Some((Column::Request, Value::Links(vec![request])));
        if state.act("refusal", Command::Add(Register::NonCooperation, whom.unwrap_or_default(), said)) {
            let new = state.read(|it| it.rows(Register::NonCooperation).iter().last().map(|row| row.id));
            if let Some(new) = new {
                page::go(&Route::In(id, Page::Row(Register::NonCooperation, new)).to_hash());
            }
        }
    };
    live(move || {
        state.acted.track();
        let refused = shown.row().is_some_and(|row| row.choice(Column::Answer) == Choice::Refused);
        let registered = || {
            state.read(|it| {
                it.rows(Register::NonCooperation).iter().any(|row| row.links(Column::Request).contains(&request))
            })
        };
        if !refused || registered() {
            return nothing();
        }
        notice(
            labels::choice(Choice::Refused),
            vec![
                paragraph(said::AFTER_A_REFUSAL),
                el("p").child(button(MAIN, said::REGISTER_REFUSAL, register).id("register-refusal")),
            ],
        )
    })
}
