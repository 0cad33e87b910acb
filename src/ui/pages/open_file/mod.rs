//! Opening a file: read, check, preview, and only then add; all or nothing, and it can be taken back.

mod bring_in;
mod opening;
mod preview;

use leptos::prelude::*;

use std::sync::Arc;

use self::bring_in::AllDone;
use self::opening::{Opening, look_at, why};
use self::preview::FilePreview;
pub use self::preview::choose;
use crate::browser::file;
use crate::content::pages::{TO_THE_START_PAGE, open_file as said};
use crate::crypto::is_age_file;
use crate::route::Route;
use crate::storage::import::{self, NotDone};
use crate::storage::limits::MOST_BYTES;
use crate::ui::components::control::unremembered;
use crate::ui::components::field_frame::Words;
use crate::ui::components::notice::{Notice, Trouble, anew};
use crate::ui::components::passphrase::PassphraseForm;
use crate::ui::drops;
use crate::ui::encryption;
use crate::ui::state::AppState;

/// So many bytes tell a file that a passphrase locks.
const BEGINNING_BYTES: u32 = 64;

/// A locked file is larger than what is locked in it, by this at most.
const LOCK_BYTES: usize = 20_000;

/// The page.
#[component]
pub fn OpenFilePage() -> impl IntoView {
    let state = AppState::expect();
    let opening = RwSignal::new(Opening::Nothing);
    drops::accept(move |mut files| match (files.pop(), files.is_empty()) {
        (Some(file), true) => take(state, opening, file),
        (Some(_), false) => opening.set(Opening::Refused(said::ONE_AT_A_TIME.to_owned())),
        (None, _) => {}
    });
    let choose = move |event| {
        if let Some(file) = file::chosen(&event) {
            take(state, opening, file);
        }
    };
    let outcome = move || {
        Some(match opening.get() {
            Opening::Nothing => ().into_any(),
            Opening::Reading => view! { <p role="status" translate="no">{said::READING}</p> }.into_any(),
            Opening::Refused(words) => view! { <Refused words /> }.into_any(),
            Opening::Locked(bytes) => view! { <LockedFile opening bytes /> }.into_any(),
            Opening::LeftBehind(fault) => view! { <LeftBehind fault /> }.into_any(),
            Opening::Preview(preview) => view! { <FilePreview opening preview /> }.into_any(),
            Opening::Done(done) => view! { <AllDone opening done /> }.into_any(),
            Opening::NotTakenBack(words) => {
                view! { <Trouble title=said::NOT_TAKEN_BACK><p>{words}</p></Trouble> }.into_any()
            }
            Opening::TakenBack => view! { <p role="status" translate="no">{said::TAKEN_BACK}</p> }.into_any(),
        })
    };
    view! {
        <h1 tabindex="-1">{said::TITLE}</h1>
        <p class="lead">{said::LEAD}</p>
        <div class="field">
            <label for="file">{said::FILE}</label>
            <div id="file-hint"><p class="hint">{said::FILE_HINT}</p></div>
            // Emptied before a file is chosen, so that the same file can be chosen again.
            <input
                type="file"
                id="file"
                accept=".json,.age,application/json"
                aria-describedby="file-hint"
                {..unremembered()}
                on:click=|event| file::forget_choice(&event)
                on:change=choose
            />
        </div>
        {anew(outcome)}
        <p><a href=Route::Start.to_hash()>{TO_THE_START_PAGE}</a></p>
    }
}

/// What is said where a file was not opened: why, and that nothing has changed.
#[component]
fn Refused(
    /// Why.
    words: String,
) -> impl IntoView {
    view! {
        <Trouble title=said::REFUSED>
            <p>{words}</p>
            <p>{said::NOTHING_CHANGED}</p>
        </Trouble>
    }
}

/// Reads a file that was chosen or dropped.
fn take(state: AppState, opening: RwSignal<Opening>, chosen: web_sys::File) {
    // The size is known before a byte is read.
    if file::is_larger_than(&chosen, if is_named_locked(&chosen) { MOST_BYTES + LOCK_BYTES } else { MOST_BYTES }) {
        opening.set(Opening::Refused(too_large(chosen.size())));
        return;
    }
    opening.set(Opening::Reading);
    leptos::task::spawn_local(async move {
        let beginning = file::beginning(&chosen, BEGINNING_BYTES).await;
        if beginning.is_ok_and(|bytes| is_age_file(&bytes)) {
            let bytes = file::bytes(&chosen).await;
            opening.set(bytes.map_or_else(
                |_| Opening::Refused(said::COULD_NOT_READ.to_owned()),
                |bytes| Opening::Locked(Arc::new(bytes)),
            ));
            return;
        }
        let text = file::text(&chosen).await;
        opening.set(
            text.map_or_else(|_| Opening::Refused(said::COULD_NOT_READ.to_owned()), |text| read_text(state, &text)),
        );
    });
}

/// Reads a file's text, and compares what it brings with what is here.
fn read_text(state: AppState, text: &str) -> Opening {
    match import::read(text) {
        Err(trouble) => Opening::Refused(trouble.to_words()),
        Ok(incoming) => look_at(state, incoming, false),
    }
}

/// Returns whether a file's name says that a passphrase locks it.
fn is_named_locked(file: &web_sys::File) -> bool {
    file.name().to_ascii_lowercase().ends_with(".age")
}

/// Asks for the passphrase of a file, and opens it.
#[component]
fn LockedFile(
    /// How opening stands.
    opening: RwSignal<Opening>,
    /// The bytes of the file.
    bytes: Arc<Vec<u8>>,
) -> impl IntoView {
    let state = AppState::expect();
    let fields = vec![(Words::label("file-passphrase", said::PASSPHRASE), false)];
    let check = |typed: &[String]| {
        if typed.iter().all(String::is_empty) { Err((0, said::NO_PASSPHRASE.to_owned())) } else { Ok(()) }
    };
    let open = async move |mut typed: Vec<String>| {
        let passphrase = typed.pop().unwrap_or_default();
        let plain = state.persistence().open_sealed(&passphrase, &bytes).await.map_err(encryption::said)?;
        let text = String::from_utf8(plain);
        opening.set(text.map_or_else(|_| Opening::Refused(said::NOT_OURS.to_owned()), |text| read_text(state, &text)));
        Ok(())
    };
    let form = view! {
        <PassphraseForm id="open-locked" fields submit=said::OPEN_IT working=said::UNLOCKING check act=open />
    };
    let form = form.into_any();
    view! {
        <Notice title=said::LOCKED>
            <p>{said::LOCKED_IS}</p>
            {form}
        </Notice>
    }
}

/// Returns that a file is too large, and how large it may be.
fn too_large(bytes: f64) -> String {
    // At least one too many, so that it never says 20.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a file's size, rounded up to whole MB"
    )]
    let megabytes = (bytes / 1e6).ceil() as u64;
    said::too_large(&megabytes.to_string(), &(MOST_BYTES / 1_000_000).to_string())
}

/// What is said where something failed, and not all of it could be put back.
#[component]
fn LeftBehind(
    /// What failed, and the keys of what was left.
    fault: NotDone,
) -> impl IntoView {
    let state = AppState::expect();
    let keys = fault.left.into_iter().map(|key| view! { <li><code><bdi>{key}</bdi></code></li> });
    let (keys, why) = (keys.collect_view(), why(state, &fault.why));
    view! {
        <Trouble title=said::IN_PART>
            <p>{why}</p>
            <p>{said::IN_PART_IS}</p>
            <ul>{keys}</ul>
        </Trouble>
    }
}
