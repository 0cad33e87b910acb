//! What this browser keeps, how safely, and how to make room.

use crate::browser::{clock, permanence};
use crate::content::about;
use crate::content::components::keeping_notices::NO_JOURNAL_MEANS;
use crate::content::pages::{TO_THE_START_PAGE, kept as said};
use crate::domain::item::ItemId;
use crate::persistence::journal::JournalState;
use crate::persistence::mode::StorageMode;
use crate::report::words;
use crate::route::Route;
use crate::route::training::Training;
use crate::storage::keys::TRAINING;
use crate::storage::room::MOST_UNITS;
use crate::storage::store::Store as _;
use crate::ui::backup;
use crate::ui::components::ask_first::{Act, AskFirst, ask_first_after};
use crate::ui::components::from_a_file::from_a_file;
use crate::ui::components::keeping_notices::how_to_make_room;
use crate::ui::components::link::link;
use crate::ui::components::notice::notice;
use crate::ui::components::offline;
use crate::ui::components::passphrase::{check_new, new_fields, passphrase_form};
use crate::ui::components::plain::{MAIN, QUIET, SECOND, button, heading, hint, lead, paragraph, title};
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, live, nothing};

pub use said::TITLE;

/// The page.
pub fn kept(desk: Desk) -> Element {
    leptos::task::spawn_local(async move {
        let granted = permanence::is_granted().await;
        if desk.permanent.get_untracked() != granted {
            desk.permanent.set(granted);
        }
    });
    group([
        heading(TITLE),
        live(move || {
            lead(match desk.place.get() {
                StorageMode::Session => said::SESSION_LEAD,
                _ => said::LEAD,
            })
        }),
        from_a_file(),
        backup_section(desk),
        live(move || fullness(desk)),
        live(move || safety(desk)),
        offline::switch(),
        el("p").child(link(Route::Place, said::TO_PLACE)),
        el("p").child(link(Route::Finish, said::TO_FINISH)),
        el("p").child(link(Route::Checkup, said::TO_CHECKUP)),
        el("p").child(link(Route::Start, TO_THE_START_PAGE)),
    ])
}

fn backup_section(desk: Desk) -> Element {
    let last = live(move || {
        desk.backups.track();
        let words = match desk.shelf().settings().and_then(|settings| settings.backed_up) {
            Some(when) => said::last_downloaded(&words::moment(when, clock::minutes_ahead)),
            None => said::NO_COPY.to_owned(),
        };
        paragraph(words)
    });
    let download = button(MAIN, said::DOWNLOAD_EVERYTHING, move |_| backup::download_everything(desk));
    el("section")
        .class("card")
        .child(title(said::COPY))
        .child(paragraph(said::COPY_IS))
        .child(paragraph(said::COPY_HOLDS_NAMES))
        .child(last)
        .child(el("p").class("buttons").child(download.id("download-everything")))
        .child(hint(about::SAFARI))
        .child(locked_copy(desk))
}

/// The same copy, locked with a passphrase.
fn locked_copy(desk: Desk) -> Element {
    let form = passphrase_form(
        desk,
        "locked-copy",
        new_fields("copy-passphrase"),
        (SECOND, said::DOWNLOAD_LOCKED),
        said::LOCKING,
        |typed| check_new(typed, 0),
        move |typed| async move {
            let passphrase = typed.first().cloned().unwrap_or_default();
            backup::download_locked(desk, &passphrase).await
        },
    );
    el("details")
        .id("locked-copy-details")
        .child(el("summary").text(said::LOCKED_COPY))
        .child(paragraph(said::LOCKED_COPY_IS))
        .child(form)
}

fn fullness(desk: Desk) -> Element {
    if desk.place.get() == StorageMode::Session {
        return nothing();
    }
    let Some(room) = desk.room.get() else {
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
    let listing = desk.listing.get();
    let rows: Vec<Element> = listing
        .entries
        .iter()
        .map(|entry| {
            let takes = backup::units_of(desk, entry.id);
            el("li")
                .child(el("bdi").text(crate::ui::pages::start::named(&entry.name)))
                .text(said::assessment_takes(&thousands(takes)))
        })
        .collect();
    let sessions = training_sessions(desk);
    let rows: Vec<Element> = rows.into_iter().chain(sessions).collect();
    let list = if rows.is_empty() {
        nothing()
    } else {
        group([el("ul").children(rows), paragraph(how_to_make_room(desk, None))])
    };
    el("section").child(title(said::FULLNESS)).child(paragraph(in_use)).child(el("p").child(meter)).child(list)
}

/// What training sessions take, where there are any; unreadable ones too.
fn training_sessions(desk: Desk) -> Option<Element> {
    let keys = desk.shelf().store().keys().ok()?;
    let takes: Vec<usize> = keys
        .iter()
        .filter(|key| key.starts_with(TRAINING))
        .map(|key| desk.shelf().store().units(key).unwrap_or_default())
        .collect();
    let words = said::sessions_take(&thousands(takes.iter().sum()));
    let named = said::sessions(takes.len());
    (!takes.is_empty()).then(|| el("li").child(link(Route::Training(Training::Hub), named)).text(words))
}

fn safety(desk: Desk) -> Element {
    let journal = match desk.journal.get() {
        JournalState::Looking => said::JOURNAL_LOOKING.to_owned(),
        JournalState::Here => said::JOURNAL_HERE.to_owned(),
        JournalState::Unused => said::JOURNAL_UNUSED.to_owned(),
        JournalState::Missing(why) => said::browser_says(NO_JOURNAL_MEANS, &why),
    };
    if desk.place.get() == StorageMode::Session {
        return el("section").child(title(said::SAFETY)).child(paragraph(journal));
    }
    let permanent = match desk.permanent.get() {
        Some(true) => paragraph(said::PERMANENT),
        Some(false) => group([paragraph(said::NOT_PERMANENT), el("p").class("buttons").child(ask_the_browser(desk))]),
        None => paragraph(said::PERMANENCE_UNKNOWN),
    };
    el("section").child(title(said::SAFETY)).child(paragraph(journal)).child(permanent).child(paragraph(said::CLEARED))
}

fn ask_the_browser(desk: Desk) -> Element {
    button(SECOND, said::ASK, move |_| desk.ask_for_permanence()).id("ask-permanence")
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
pub fn archive(desk: Desk, id: ItemId, name: &str, take_off: Act) -> Element {
    let words = AskFirst {
        id: ["archive-", &id.to_text()].concat(),
        look: QUIET,
        ask: said::ARCHIVE.to_owned(),
        label: said::archive(name),
        explain: said::ARCHIVED,
        act: said::TAKE_OFF.to_owned(),
        keep: said::KEEP_IT,
    };
    ask_first_after(words, move || backup::download_archive(desk, id), take_off)
}

/// What keeps the work here less safe than people may think: no journal, or no backup for a week.
pub fn not_safe(desk: Desk) -> Element {
    live(move || less_safe(desk))
}

fn less_safe(desk: Desk) -> Element {
    desk.backups.track();
    let listing = desk.listing.get();
    let Some(newest) = listing.entries.first() else { return nothing() };
    let mut views = Vec::new();
    if desk.shelf().settings().is_some_and(|settings| settings.is_backup_due(newest.changed)) {
        let body = vec![
            paragraph(said::BACKUP_DUE_IS),
            paragraph(about::SAFARI),
            button(MAIN, said::DOWNLOAD_EVERYTHING, move |_| backup::download_everything(desk)),
        ];
        views.push(notice(said::BACKUP_DUE, body).id("backup-due"));
    }
    nothing().children(views)
}
