//! What the page of a request has besides its text to send: what follows when it was refused.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::labels;
use crate::content::pages::row as said;
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::command::Command;
use crate::domain::register::Register;
use crate::domain::row::{Row, Value};
use crate::route::{Page, Route};
use crate::ui::components::notice::{Notice, anew};
use crate::ui::components::plain::MAIN;
use crate::ui::components::shown_row::Shown;
use crate::ui::state::AppState;

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
