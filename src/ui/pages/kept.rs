//! What this browser keeps, how safely, and how to make room.

use leptos::prelude::*;

use crate::browser::{clock, permanence};
use crate::content::about;
use crate::content::components::autosave_notices::NO_JOURNAL_MEANS;
use crate::content::pages::{TO_THE_START_PAGE, kept as said};
use crate::domain::item::ItemId;
use crate::persistence::journal::JournalState;
use crate::persistence::mode::StorageMode;
use crate::report::words;
use crate::route::Route;
use crate::route::training::Training;
use crate::storage::keys::TRAINING;
use crate::storage::quota::MOST_UNITS;
use crate::storage::store::Store as _;
use crate::ui::backup;
use crate::ui::components::ask_first::{Act, AskFirst, ask_first_after};
use crate::ui::components::autosave_notices::how_to_make_room;
use crate::ui::components::from_a_file::from_a_file;
use crate::ui::components::link::link;
use crate::ui::components::notice::notice;
use crate::ui::components::offline;
use crate::ui::components::passphrase::{check_new, new_fields, passphrase_form};
use crate::ui::components::plain::{MAIN, QUIET, SECOND, button, heading, hint, lead, paragraph, title};
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::state::AppState;

pub use said::TITLE;

/// The page.
pub fn kept(state: AppState) -> Element {
    leptos::task::spawn_local(async move {
        let granted = permanence::is_granted().await;
        if state.permanent.get_untracked() != granted {
            state.permanent.set(granted);
        }
    });
    group([
        heading(TITLE),
        live(move || {
            lead(match state.storage_mode.get() {
                StorageMode::Session => said::SESSION_LEAD,
                _ => said::LEAD,
            })
        }),
        from_a_file(),
        backup_section(state),
        live(move || fullness(state)),
        live(move || safety(state)),
        offline::switch(),
        el("p").child(link(Route::StorageMode, said::TO_PLACE)),
        el("p").child(link(Route::Finish, said::TO_FINISH)),
        el("p").child(link(Route::Checkup, said::TO_CHECKUP)),
        el("p").child(link(Route::Start, TO_THE_START_PAGE)),
    ])
}

fn backup_section(state: AppState) -> Element {
    let last = live(move || {
        state.backups.track();
        let words = match state.documents().settings().and_then(|settings| settings.backed_up) {
            Some(when) => said::last_downloaded(&words::moment(when, clock::minutes_ahead)),
            None => said::NO_COPY.to_owned(),
        };
        paragraph(words)
    });
    let download = button(MAIN, said::DOWNLOAD_EVERYTHING, move |_| backup::download_everything(state));
    el("section")
        .class("card")
        .child(title(said::COPY))
        .child(paragraph(said::COPY_IS))
        .child(paragraph(said::COPY_HOLDS_NAMES))
        .child(last)
        .child(el("p").class("buttons").child(download.id("download-everything")))
        .child(hint(about::SAFARI))
        .child(locked_copy(state))
}

/// The same copy, locked with a passphrase.
fn locked_copy(state: AppState) -> Element {
    let form = passphrase_form(
        state,
        "locked-copy",
        new_fields("copy-passphrase"),
        (SECOND, said::DOWNLOAD_LOCKED),
        said::LOCKING,
        |typed| check_new(typed, 0),
        move |typed| async move {
            let passphrase = typed.first().cloned().unwrap_or_default();
            backup::download_locked(state, &passphrase).await
        },
    );
    el("details")
        .id("locked-copy-details")
        .child(el("summary").text(said::LOCKED_COPY))
        .child(paragraph(said::LOCKED_COPY_IS))
        .child(form)
}

fn fullness(state: AppState) -> Element {
    if state.storage_mode.get() == StorageMode::Session {
        return nothing();
    }
    let Some(room) = state.quota.get() else {
        return el("section").child(title(said::FULLNESS)).child(paragraph(said::UNKNOWN_FULLNESS));
    };
    let percent = room.percent().to_string();
    let in_use = said::in_use(&percent, &thousands(room.used), &thousands(MOST_UNITS));
    let meter = el("meter")
        .attr("min", "0")
        .attr("max", "100")
        .attr("high", "80")
        .attr("value", &percent)
        .attr("aria-label", said::METER)
        .text(said::percent(&percent));
    let listing = state.listing.get();
    let rows: Vec<Element> = listing
        .entries
        .iter()
        .map(|entry| {
            let takes = backup::units_of(state, entry.id);
            el("li")
                .child(el("bdi").text(crate::ui::pages::start::named(&entry.name)))
                .text(said::assessment_takes(&thousands(takes)))
        })
        .collect();
    let sessions = training_sessions(state);
    let rows: Vec<Element> = rows.into_iter().chain(sessions).collect();
    let list = if rows.is_empty() {
        nothing()
    } else {
        group([el("ul").children(rows), paragraph(how_to_make_room(state, None))])
    };
    el("section").child(title(said::FULLNESS)).child(paragraph(in_use)).child(el("p").child(meter)).child(list)
}

/// What training sessions take, where there are any; unreadable ones too.
fn training_sessions(state: AppState) -> Option<Element> {
    let keys = state.documents().store().keys().ok()?;
    let takes: Vec<usize> = keys
        .iter()
        .filter(|key| key.starts_with(TRAINING))
        .map(|key| state.documents().store().units(key).unwrap_or_default())
        .collect();
    let words = said::sessions_take(&thousands(takes.iter().sum()));
    let named = said::sessions(takes.len());
    (!takes.is_empty()).then(|| el("li").child(link(Route::Training(Training::Hub), named)).text(words))
}

fn safety(state: AppState) -> Element {
    let journal = match state.journal.get() {
        JournalState::Looking => said::JOURNAL_LOOKING.to_owned(),
        JournalState::Here => said::JOURNAL_HERE.to_owned(),
        JournalState::Unused => said::JOURNAL_UNUSED.to_owned(),
        JournalState::Missing(why) => said::browser_says(NO_JOURNAL_MEANS, &why),
    };
    if state.storage_mode.get() == StorageMode::Session {
        return el("section").child(title(said::SAFETY)).child(paragraph(journal));
    }
    let permanent = match state.permanent.get() {
        Some(true) => paragraph(said::PERMANENT),
        Some(false) => group([paragraph(said::NOT_PERMANENT), el("p").class("buttons").child(ask_the_browser(state))]),
        None => paragraph(said::PERMANENCE_UNKNOWN),
    };
    el("section").child(title(said::SAFETY)).child(paragraph(journal)).child(permanent).child(paragraph(said::CLEARED))
}

fn ask_the_browser(state: AppState) -> Element {
    button(SECOND, said::ASK, move |_| state.ask_for_permanence()).id("ask-permanence")
}

/// A number with spaces between its thousands.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.char_indices() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    out
}

/// A button that downloads an assessment with its versions, and then offers to take it off this browser.
pub fn archive(state: AppState, id: ItemId, name: &str, take_off: Act) -> Element {
    let words = AskFirst {
        id: ["archive-", &id.to_text()].concat(),
        look: QUIET,
        ask: said::ARCHIVE.to_owned(),
        label: said::archive(name),
        explain: said::ARCHIVED,
        act: said::TAKE_OFF.to_owned(),
        keep: said::KEEP_IT,
    };
    ask_first_after(words, move || backup::download_archive(state, id), take_off)
}

/// What keeps the work here less safe than people may think: no journal, or no backup for a week.
pub fn not_safe(state: AppState) -> Element {
    live(move || less_safe(state))
}

fn less_safe(state: AppState) -> Element {
    state.backups.track();
    let listing = state.listing.get();
    let Some(newest) = listing.entries.first() else { return nothing() };
    let mut views = Vec::new();
    if state.documents().settings().is_some_and(|settings| settings.is_backup_due(newest.changed)) {
        let body = vec![
            paragraph(said::BACKUP_DUE_IS),
            paragraph(about::SAFARI),
            button(MAIN, said::DOWNLOAD_EVERYTHING, move |_| backup::download_everything(state)),
        ];
        views.push(notice(said::BACKUP_DUE, body).id("backup-due"));
    }
    nothing().children(views)
}
