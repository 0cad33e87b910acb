//! What is shown, at every address, while a passphrase locks what this browser keeps.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::pages::{unlock as said, ways};
use crate::persistence::mode::StorageMode;
use crate::route::Route;
use crate::ui::components::field_frame::Words;
use crate::ui::components::passphrase::PassphraseForm;
use crate::ui::components::plain::SECOND;
use crate::ui::pages;
use crate::ui::state::AppState;

/// The page.
#[component]
pub fn UnlockPage() -> impl IntoView {
    let state = AppState::expect();
    let fields = vec![(Words::label("passphrase", said::PASSPHRASE), false)];
    let check = |typed: &[String]| {
        if typed.iter().all(String::is_empty) { Err((0, said::TYPE_IT.to_owned())) } else { Ok(()) }
    };
    let unlock = async move |mut typed: Vec<String>| {
        let passphrase = typed.pop().unwrap_or_default();
        state.unlock(&passphrase).await?;
        pages::set_title(state);
        page::focus_heading();
        Ok(())
    };
    view! {
        <h1 tabindex="-1">{said::TITLE}</h1>
        <p class="lead">{said::LEAD}</p>
        <PassphraseForm id="unlock" fields submit=said::UNLOCK working=said::CHECKING check act=unlock />
        <WithoutThePassphrase />
    }
}

/// What can be done without the passphrase: work in memory, or remove everything.
#[component]
fn WithoutThePassphrase() -> impl IntoView {
    let state = AppState::expect();
    let begin_session = move |_| {
        state.storage_mode.set(StorageMode::Session);
        leptos::task::spawn_local(async move {
            state.persistence().begin_session().await;
            page::go("#/");
            pages::set_title(state);
            page::focus_heading();
        });
    };
    view! {
        <section class="card">
            <h2>{said::WITHOUT_TITLE}</h2>
            <p>{said::WITHOUT}</p>
            <p>{said::SESSION_DOES}</p>
            <p class="buttons">
                <button type="button" class=SECOND id="session-beside-lock" on:click=begin_session>
                    {said::SESSION}
                </button>
            </p>
            <p>{said::REMOVING}</p>
            <p><a href=Route::Finish.to_hash()>{ways::TO_FINISH}</a></p>
        </section>
    }
}
