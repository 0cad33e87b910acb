//! The check-up: what holds here and now, in words for the people who look after computers.

use leptos::prelude::*;

use crate::browser::served::{self, Served};
use crate::browser::{cipher, clock, download, journal as store_journal, locks};
use crate::content::checkup::HEADERS;
use crate::content::pages::{checkup as said, ways};
use crate::persistence::mode::StorageMode;
use crate::report::words;
use crate::route::Route;
use crate::ui::components::plain::{MAIN, SECOND};
use crate::ui::offline;
use crate::ui::state::AppState;

/// What was asked of the host: the name of each thing, and what came.
type Facts = Vec<(String, String)>;

/// The page.
#[component]
pub fn CheckupPage() -> impl IntoView {
    let state = AppState::expect();
    let came: RwSignal<Option<Facts>> = RwSignal::new(None);
    let busy = RwSignal::new(false);
    let look = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        leptos::task::spawn_local(async move {
            let facts = ask_the_host().await;
            came.set(Some(facts));
            busy.set(false);
        });
    };
    let save = move |_| {
        let mut all = here(state);
        all.extend(came.get_untracked().unwrap_or_default());
        let text: String = all.iter().map(|(name, value)| [name, ": ", value, "\n"].concat()).collect();
        let _browser_says = download::offer("quality-marker-check-up.txt", "text/plain", &text);
    };
    let told_here = move || {
        let facts = here(state);
        view! { <FactList facts /> }
    };
    let waits =
        move || busy.get().then(|| view! { <p role="status" translate="no" aria-busy="true">{said::LOOKING}</p> });
    let host = move || {
        let facts = came.get()?;
        Some(view! { <div id="host"><FactList facts /></div> })
    };
    view! {
        <h1 tabindex="-1">{said::TITLE}</h1>
        <p class="lead">{said::LEAD}</p>
        <section>
            <h2>{said::THIS_BROWSER}</h2>
            {told_here}
        </section>
        <section>
            <h2>{said::THIS_HOST}</h2>
            <p>{said::ASKING}</p>
            <p class="buttons">
                <button type="button" class=MAIN id="ask-host" on:click=look>{said::ASK}</button>
                <button type="button" class=SECOND id="save-checkup" on:click=save>{said::DOWNLOAD}</button>
            </p>
            {waits}
            {host}
        </section>
        <p><a href=Route::Kept.to_hash()>{ways::TO_WHAT_IS_KEPT}</a></p>
    }
}

/// A list of facts, each under its name.
#[component]
fn FactList(
    /// The facts.
    facts: Facts,
) -> impl IntoView {
    let row = |(name, value): (String, String)| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd><p class="hint">{value}</p></dd>
            </div>
        }
    };
    view! { <dl class="facts">{facts.into_iter().map(row).collect_view()}</dl> }
}

const fn yes(is: bool) -> &'static str {
    if is { said::YES } else { said::NO }
}

/// What can be told without asking anybody.
fn here(state: AppState) -> Facts {
    let place = match state.storage_mode.get() {
        StorageMode::Browser => said::IN_THE_CLEAR,
        StorageMode::Locked => said::LOCKED,
        StorageMode::Unlocked => said::UNLOCKED,
        StorageMode::Session => said::IN_MEMORY,
    };
    let permanent = match state.permanent.get() {
        _ if state.storage_mode.get() == StorageMode::Session => said::NOTHING_TO_DROP,
        Some(true) => said::PROMISED,
        Some(false) => said::NOT_PROMISED,
        None => said::NOT_TOLD,
    };
    state.backups.track();
    let backup = state.documents().settings().and_then(|settings| settings.backed_up);
    let room = state.quota.get().map_or_else(|| said::NOT_TOLD.to_owned(), |room| said::percent(room.percent()));
    let program = offline::kept()
        .get()
        .map_or_else(|| said::NO.to_owned(), |kept| said::kept_offline(&kept.current.id, kept.offered.is_some()));
    [
        (said::VERSION, env!("CARGO_PKG_VERSION").to_owned()),
        (said::PLACE, place.to_owned()),
        (said::PERMANENCE, permanent.to_owned()),
        (said::ROOM, room),
        (
            said::BACKUP,
            backup.map_or_else(|| said::NO_BACKUP.to_owned(), |when| words::moment(when, clock::minutes_ahead)),
        ),
        (said::SECURE, yes(served::is_secure()).to_owned()),
        (said::CIPHER, yes(cipher::is_here()).to_owned()),
        (said::LOCKS, yes(locks::are_here()).to_owned()),
        (said::JOURNAL, yes(store_journal::is_possible()).to_owned()),
        (said::OFFLINE, program),
        (said::POLICY, served::own_policy()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into()
}

/// What the host says: each header, and the hash of each file.
async fn ask_the_host() -> Facts {
    if !served::is_served() {
        return vec![(said::HOST.to_owned(), said::SINGLE.to_owned())];
    }
    let mut facts = Vec::new();
    match served::ask("./").await {
        Some(page) => facts.extend(
            HEADERS.iter().map(|header| (said::header(header.name), header.said(page.header(header.name).as_deref()))),
        ),
        None => facts.push((said::HEADERS.to_owned(), said::NO_HEADERS.to_owned())),
    }
    for file in served::files() {
        let hash = match served::ask(&file).await.as_ref().map(Served::sha256) {
            Some(hash) => hash.await.unwrap_or_else(|| said::NO_HASH.to_owned()),
            None => said::NO_FILE.to_owned(),
        };
        let name = if file == "./" { "index.html" } else { file.trim_start_matches("./") };
        facts.push((said::hash_of(name), hash));
    }
    facts
}
