//! What the page of a request has besides: its text to send, and what follows when it was refused.

use leptos::prelude::*;

use crate::browser::{download, page};
use crate::content::labels;
use crate::content::pages::row as said;
use crate::documents::question::Kind;
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::command::Command;
use crate::domain::item::ItemId;
use crate::domain::register::Register;
use crate::domain::row::{Row, Value};
use crate::route::{Page, Route};
use crate::storage::json::Json;
use crate::ui::components::control::unremembered;
use crate::ui::components::notice::{Notice, Trouble, anew};
use crate::ui::components::plain::{MAIN, SECOND};
use crate::ui::components::shown_row::Shown;
use crate::ui::document_worker::Answer;
use crate::ui::state::AppState;

/// The text of a request, to copy into a letter or to download.
#[component]
pub fn Letter(
    /// The request.
    id: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    let text: Answer<String> = Answer::new();
    let asking = text.clone();
    let ask = move |_| {
        asking.ask(
            state,
            Kind::Letter,
            &id.to_text(),
            |json| if let Json::Text(text) = json { Some(text) } else { None },
        );
    };
    let outcome = anew(move || {
        text.with(|text| match text.as_ref()? {
            Err(why) => {
                let why = why.clone();
                Some(view! { <Trouble title=said::NO_LETTER><p>{why}</p></Trouble> }.into_any())
            }
            Ok(text) => Some(view! { <LetterText text=text.clone() /> }.into_any()),
        })
    });
    view! {
        <section class="card">
            <h2>{said::LETTER}</h2>
            <p class="hint">{said::LETTER_IS}</p>
            <p>
                <button type="button" class=SECOND id="write-letter" on:click=ask>{said::WRITE_LETTER}</button>
            </p>
            {outcome}
        </section>
    }
}

/// The text of a request, once it is written.
#[component]
fn LetterText(
    /// The text.
    text: String,
) -> impl IntoView {
    let kept = text.clone();
    let get = move |_| {
        let _browser_says = download::offer("request.txt", "text/plain;charset=utf-8", &kept);
    };
    view! {
        <div class="field">
            <label for="letter">{said::LETTER_TEXT}</label>
            <textarea id="letter" readonly rows="14" {..unremembered()}>{text}</textarea>
            <p>
                <button type="button" class=SECOND id="download-letter" on:click=get>{said::DOWNLOAD_LETTER}</button>
            </p>
        </div>
    }
}

/// A refused request leads to the register of non-cooperation, already linked.
#[component]
pub fn Refusal(
    /// The request.
    shown: Shown,
) -> impl IntoView {
    let state = AppState::expect();
    let (id, request) = (shown.assessment, shown.id);
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
    anew(move || {
        state.acted.track();
        let refused = shown.row().is_some_and(|row| row.choice(Column::Answer) == Choice::Refused);
        let registered = || {
            state.read(|it| {
                it.rows(Register::NonCooperation).iter().any(|row| row.links(Column::Request).contains(&request))
            })
        };
        (refused && !registered()).then(|| {
            view! {
                <Notice title=labels::choice(Choice::Refused)>
                    <p>{said::AFTER_A_REFUSAL}</p>
                    <p>
                        <button type="button" class=MAIN id="register-refusal" on:click=register>
                            {said::REGISTER_REFUSAL}
                        </button>
                    </p>
                </Notice>
            }
        })
    })
}
