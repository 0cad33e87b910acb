//! Texts to agencies: one request, or reminders of all that are overdue, to copy or to download.

use leptos::prelude::*;

use super::control::unremembered;
use super::notice::{Trouble, anew};
use super::plain::SECOND;
use crate::browser::{clock, download};
use crate::content::pages::row as said;
use crate::documents::question::Kind;
use crate::domain::item::ItemId;
use crate::domain::register::Register;
use crate::report::letter::is_reminded;
use crate::storage::json::Json;
use crate::ui::document_worker::Answer;
use crate::ui::state::AppState;

/// The text of a request, to copy into a letter or to download.
#[component]
pub fn Letter(
    /// The request.
    id: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    let text = Answer::new();
    let asking = text.clone();
    let ask = move |_| ask(state, &asking, Kind::Letter, &id.to_text());
    view! {
        <section class="card">
            <h2>{said::LETTER}</h2>
            <p class="hint">{said::LETTER_IS}</p>
            <p>
                <button type="button" class=SECOND id="write-letter" on:click=ask>{said::WRITE_LETTER}</button>
            </p>
            {outcome(text, "request.txt")}
        </section>
    }
}

/// Reminders for every overdue request, as one text. Draws nothing if no request is overdue.
#[component]
pub fn Reminders() -> impl IntoView {
    let state = AppState::expect();
    let today = clock::today();
    let count = state.memo(move |it| it.rows(Register::Requests).iter().filter(|row| is_reminded(row, today)).count());
    move || {
        (count.get() > 0).then(|| {
            let text = Answer::new();
            let asking = text.clone();
            let ask = move |_| ask(state, &asking, Kind::Reminders, "");
            let words = move || said::write_reminders(count.get());
            view! {
                <section class="card">
                    <h2>{said::REMINDERS}</h2>
                    <p class="hint">{said::REMINDERS_ARE}</p>
                    <p>
                        <button type="button" class=SECOND id="write-reminders" on:click=ask>{words}</button>
                    </p>
                    {outcome(text, "reminders.txt")}
                </section>
            }
        })
    }
}

fn ask(state: AppState, text: &Answer<String>, kind: Kind, detail: &str) {
    text.ask(state, kind, detail, |json| if let Json::Text(text) = json { Some(text) } else { None });
}

/// The text once it is written, or why it could not be.
fn outcome(text: Answer<String>, file: &'static str) -> impl IntoView {
    anew(move || {
        text.with(|text| match text.as_ref()? {
            Err(why) => {
                let why = why.clone();
                Some(view! { <Trouble title=said::NO_LETTER><p>{why}</p></Trouble> }.into_any())
            }
            Ok(text) => Some(view! { <LetterText text=text.clone() file /> }.into_any()),
        })
    })
}

#[component]
fn LetterText(
    /// The text.
    text: String,
    /// The name of the file in which it is downloaded.
    file: &'static str,
) -> impl IntoView {
    let kept = text.clone();
    let get = move |_| {
        let _browser_says = download::offer(file, "text/plain;charset=utf-8", &kept);
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
