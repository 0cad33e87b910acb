//! What this browser keeps, how safely, and how to make room.

use leptos::prelude::*;

use std::sync::Arc;

use crate::browser::{clock, permanence};
use crate::content::about;
use crate::content::components::autosave_notices::NO_JOURNAL_MEANS;
use crate::content::language::thousands;
use crate::content::pages::{TO_THE_START_PAGE, kept as said};
use crate::domain::item::ItemId;
use crate::persistence::journal::JournalState;
use crate::persistence::mode::StorageMode;
use crate::report::words;
use crate::route::Route;
use crate::route::training::Training;
use crate::storage::keys::TRAINING;
use crate::storage::quota::{MOST_UNITS, Quota};
use crate::storage::store::Store as _;
use crate::ui::backup;
use crate::ui::components::ask_first::{Act, AskFirst, AskFirstButton, Begin};
use crate::ui::components::autosave_notices::how_to_make_room;
use crate::ui::components::from_a_file::FromAFile;
use crate::ui::components::notice::{Notice, anew};
use crate::ui::components::offline::OfflineSwitch;
use crate::ui::components::passphrase::{PassphraseForm, check_new, new_fields};
use crate::ui::components::plain::{MAIN, QUIET, SECOND};
use crate::ui::pages::start::named;
use crate::ui::state::AppState;

pub use said::TITLE;

/// The page.
#[component]
pub fn KeptPage() -> impl IntoView {
    let state = AppState::expect();
    leptos::task::spawn_local(async move {
        let granted = permanence::is_granted().await;
        if state.permanent.get_untracked() != granted {
            state.permanent.set(granted);
        }
    });
    let lead = move || {
        let words = match state.storage_mode.get() {
            StorageMode::Session => said::SESSION_LEAD,
            _ => said::LEAD,
        };
        Some(view! { <p class="lead">{words}</p> })
    };
    view! {
        <h1 tabindex="-1">{TITLE}</h1>
        {anew(lead)}
        <FromAFile />
        <BackupSection />
        <Fullness />
        <Safety />
        <OfflineSwitch />
        <p><a href=Route::StorageMode.to_hash()>{said::TO_PLACE}</a></p>
        <p><a href=Route::Finish.to_hash()>{said::TO_FINISH}</a></p>
        <p><a href=Route::Checkup.to_hash()>{said::TO_CHECKUP}</a></p>
        <p><a href=Route::Start.to_hash()>{TO_THE_START_PAGE}</a></p>
    }
}

/// A copy of everything that is kept, and when the last one was made.
#[component]
fn BackupSection() -> impl IntoView {
    let state = AppState::expect();
    let last = move || {
        state.backups.track();
        let words = match state.documents().settings().and_then(|settings| settings.backed_up) {
            Some(when) => said::last_downloaded(&words::moment(when, clock::minutes_ahead)),
            None => said::NO_COPY.to_owned(),
        };
        Some(view! { <p>{words}</p> })
    };
    let download = move |_| backup::download_everything(state);
    view! {
        <section class="card">
            <h2>{said::COPY}</h2>
            <p>{said::COPY_IS}</p>
            <p>{said::COPY_HOLDS_NAMES}</p>
            {anew(last)}
            <p class="buttons">
                <button type="button" class=MAIN id="download-everything" on:click=download>
                    {said::DOWNLOAD_EVERYTHING}
                </button>
            </p>
            <p class="hint">{about::SAFARI}</p>
            <LockedCopy />
        </section>
    }
}

/// The same copy, locked with a passphrase.
#[component]
fn LockedCopy() -> impl IntoView {
    let state = AppState::expect();
    let act = async move |typed: Vec<String>| {
        let passphrase = typed.first().cloned().unwrap_or_default();
        backup::download_locked(state, &passphrase).await
    };
    view! {
        <details id="locked-copy-details">
            <summary>{said::LOCKED_COPY}</summary>
            <p>{said::LOCKED_COPY_IS}</p>
            <PassphraseForm
                id="locked-copy"
                fields=new_fields("copy-passphrase")
                look=SECOND
                submit=said::DOWNLOAD_LOCKED
                working=said::LOCKING
                check=|typed| check_new(typed, 0)
                act
            />
        </details>
    }
}

/// How full the store is, and what takes how much of it.
#[component]
fn Fullness() -> impl IntoView {
    let state = AppState::expect();
    anew(move || {
        if state.storage_mode.get() == StorageMode::Session {
            return None;
        }
        let body = match state.quota.get() {
            Some(room) => in_use(state, room).into_any(),
            None => view! { <p>{said::UNKNOWN_FULLNESS}</p> }.into_any(),
        };
        Some(view! { <section><h2>{said::FULLNESS}</h2>{body}</section> })
    })
}

/// What is in use; drawn again when the list of assessments changes.
fn in_use(state: AppState, room: Quota) -> impl IntoView {
    let percent = room.percent().to_string();
    let in_use = said::in_use(&percent, &thousands(room.used), &thousands(MOST_UNITS));
    let of_all = said::percent(&percent);
    let rows = state.listing.get().entries.into_iter().map(|entry| {
        let takes = said::assessment_takes(&thousands(backup::units_of(state, entry.id)));
        view! { <li><bdi>{named(&entry.name)}</bdi>{takes}</li> }.into_any()
    });
    let sessions = training_sessions(state).map(IntoAny::into_any);
    let rows: Vec<AnyView> = rows.chain(sessions).collect();
    let list = (!rows.is_empty()).then(|| {
        view! {
            <ul>{rows}</ul>
            <p>{how_to_make_room(state, None)}</p>
        }
    });
    view! {
        <p>{in_use}</p>
        <p><meter min="0" max="100" high="80" value=percent aria-label=said::METER>{of_all}</meter></p>
        {list}
    }
}

/// What training sessions take, where there are any; unreadable ones too.
fn training_sessions(state: AppState) -> Option<impl IntoView + use<>> {
    let keys = state.documents().store().keys().ok()?;
    let takes: Vec<usize> = keys
        .iter()
        .filter(|key| key.starts_with(TRAINING))
        .map(|key| state.documents().store().units(key).unwrap_or_default())
        .collect();
    let words = said::sessions_take(&thousands(takes.iter().sum()));
    let named = said::sessions(takes.len());
    (!takes.is_empty()).then(|| view! { <li><a href=Route::Training(Training::Hub).to_hash()>{named}</a>{words}</li> })
}

/// How safely it is kept: the journal, and whether the browser promised to clear nothing by itself.
#[component]
fn Safety() -> impl IntoView {
    let state = AppState::expect();
    anew(move || {
        let journal = match state.journal.get() {
            JournalState::Looking => said::JOURNAL_LOOKING.to_owned(),
            JournalState::Here => said::JOURNAL_HERE.to_owned(),
            JournalState::Unused => said::JOURNAL_UNUSED.to_owned(),
            JournalState::Missing(why) => said::browser_says(NO_JOURNAL_MEANS, &why),
        };
        let permanent = (state.storage_mode.get() != StorageMode::Session).then(|| {
            let is_permanent = state.permanent.get();
            view! { <Permanence is_permanent /> }
        });
        Some(view! {
            <section>
                <h2>{said::SAFETY}</h2>
                <p>{journal}</p>
                {permanent}
            </section>
        })
    })
}

/// Whether the browser promised to clear nothing by itself, and a way to ask it.
#[component]
fn Permanence(
    /// What it promised, where that is known.
    is_permanent: Option<bool>,
) -> impl IntoView {
    let state = AppState::expect();
    let words = match is_permanent {
        Some(true) => said::PERMANENT,
        Some(false) => said::NOT_PERMANENT,
        None => said::PERMANENCE_UNKNOWN,
    };
    let ask = (is_permanent == Some(false)).then(|| {
        let ask = move |_| state.ask_for_permanence();
        view! {
            <p class="buttons">
                <button type="button" class=SECOND id="ask-permanence" on:click=ask>{said::ASK}</button>
            </p>
        }
    });
    view! {
        <p>{words}</p>
        {ask}
        <p>{said::CLEARED}</p>
    }
}

/// A button that downloads an assessment with its versions, and then offers to take it off this browser.
#[component]
pub fn Archive(
    /// The assessment.
    id: ItemId,
    /// What is read aloud of the button.
    label: String,
    /// Takes it off this browser.
    take_off: Act,
) -> impl IntoView {
    let state = AppState::expect();
    let words = AskFirst {
        id: ["archive-", &id.to_text()].concat(),
        look: QUIET,
        ask: said::ARCHIVE.to_owned(),
        label,
        explain: said::ARCHIVED,
        act: said::TAKE_OFF.to_owned(),
        keep: said::KEEP_IT,
    };
    let begin: Begin = Arc::new(move || backup::download_archive(state, id));
    view! { <AskFirstButton words begin act=take_off /> }
}

/// What keeps the work here less safe than people may think: no backup for a week.
#[component]
pub fn NotSafe() -> impl IntoView {
    let state = AppState::expect();
    let download = move |_| backup::download_everything(state);
    move || {
        state.backups.track();
        let newest = state.listing.get().entries.first()?.changed;
        let is_due = state.documents().settings().is_some_and(|settings| settings.is_backup_due(newest));
        is_due.then(|| {
            view! {
                <Notice title=said::BACKUP_DUE id="backup-due">
                    <p>{said::BACKUP_DUE_IS}</p>
                    <p>{about::SAFARI}</p>
                    <button type="button" class=MAIN on:click=download>{said::DOWNLOAD_EVERYTHING}</button>
                </Notice>
            }
        })
    }
}
