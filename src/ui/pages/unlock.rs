//! What is shown, at every address, while a passphrase locks what this browser keeps.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::pages::{unlock as said, ways};
use crate::persistence::mode::StorageMode;
use crate::ui::components::field_frame::Words;
use crate::ui::components::passphrase::passphrase_form;
use crate::ui::components::plain::{MAIN, SECOND, button, heading, lead, paragraph, title};
use crate::ui::element::{Element, el, group};
use crate::ui::pages;
use crate::ui::state::AppState;

/// The page.
pub fn unlock(state: AppState) -> Element {
    let fields = vec![(Words::label("passphrase", said::PASSPHRASE), false)];
    let form = passphrase_form(
        state,
        "unlock",
        fields,
        (MAIN, said::UNLOCK),
        said::CHECKING,
        |typed| if typed.iter().all(String::is_empty) { Err((0, said::TYPE_IT.to_owned())) } else { Ok(()) },
        move |mut typed| async move {
            let passphrase = typed.pop().unwrap_or_default();
            state.unlock(&passphrase).await?;
            pages::set_title(state);
            page::focus_heading();
            Ok(())
        },
    );
    let session = move |_| {
        state.storage_mode.set(StorageMode::Session);
        leptos::task::spawn_local(async move {
            state.persistence().begin_session().await;
            page::go("#/");
            pages::set_title(state);
            page::focus_heading();
        });
    };
    group([
        heading(said::TITLE),
        lead(said::LEAD),
        form,
        el("section")
            .class("card")
            .child(title(said::WITHOUT_TITLE))
            .child(paragraph(said::WITHOUT))
            .child(paragraph(said::SESSION_DOES))
            .child(el("p").class("buttons").child(button(SECOND, said::SESSION, session).id("session-beside-lock")))
            .child(paragraph(said::REMOVING))
            .child(el("p").child(crate::ui::components::link::link(crate::route::Route::Finish, ways::TO_FINISH))),
    ])
}
