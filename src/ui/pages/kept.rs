//! What this browser keeps, how safely, and how to make room.

use std::sync::Arc;

use crate::browser::local_storage::LocalStore;
use crate::browser::{clock, permanence};
use crate::content::about;
use crate::domain::item::ItemId;
use crate::report::words;
use crate::route::Route;
use crate::route::training::Training;
use crate::storage::keys::TRAINING;
use crate::storage::room::MOST_UNITS;
use crate::storage::store::Store as _;
use crate::ui::backup;
use crate::ui::components::from_a_file::from_a_file;
use crate::ui::components::link::link;
use crate::ui::components::notice::notice;
use crate::ui::components::offline;
use crate::ui::components::passphrase::{check_new, new_fields, passphrase_form};
use crate::ui::components::plain::{DANGER, MAIN, QUIET, SECOND, button, heading, hint, lead, paragraph, title};
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::journal::{Journal, NO_JOURNAL};
use crate::ui::keeping::shelf;
use crate::ui::place::Place;
use crate::ui::watched::Watched;

/// The page's title.
pub const TITLE: &str = "What this browser keeps";

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
                Place::Session => {
                    "This session only: what you write is in this tab’s memory, and nothing is stored. Download a copy before you \
                     close the tab."
                }
                _ => {
                    "Everything you write is kept in this browser, on this computer, and nowhere else. Here you see how much that \
                     is, how safe it is there, and how to have a copy of your own."
                }
            })
        }),
        from_a_file(),
        backup_section(desk),
        live(move || fullness(desk)),
        live(move || safety(desk)),
        offline::switch(),
        el("p").child(link(Route::Place, "Where your work is kept, and a passphrase for it")),
        el("p").child(link(Route::Finish, "Finish and wipe")),
        el("p").child(link(Route::Checkup, "Check-up, for those who look after this computer or this site")),
        el("p").child(link(Route::Start, "Go to the start page")),
    ])
}

fn backup_section(desk: Desk) -> Element {
    let last = live(move || {
        desk.backups.track();
        let words = match shelf().settings().and_then(|settings| settings.backed_up) {
            Some(when) => ["Last downloaded here: ", &words::moment(when, clock::minutes_ahead()), "."].concat(),
            None => "Nothing has been downloaded here as a backup yet.".to_owned(),
        };
        paragraph(words)
    });
    let download = button(MAIN, "Download everything", move |_| backup::download_everything(desk));
    el("section")
        .class("card")
        .child(title("A copy of everything"))
        .child(paragraph(
            "One file with all assessments and their frozen versions. Keep it where your organisation keeps such papers. You \
             can open it here again, or in another browser.",
        ))
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
        (SECOND, "Download everything, locked"),
        "Locking the copy, and opening it again to make sure. This takes some seconds.",
        |typed| check_new(typed, 0),
        move |typed| async move {
            let passphrase = typed.first().cloned().unwrap_or_default();
            backup::download_locked(desk, &passphrase).await
        },
    );
    el("details")
        .id("locked-copy-details")
        .child(el("summary").text("Or locked with a passphrase, to be sent or carried"))
        .child(paragraph(
            "The file can be opened here with the passphrase, and with the public program “age”. Give the passphrase to those \
             who need it on another way than the file.",
        ))
        .child(form)
}

fn fullness(desk: Desk) -> Element {
    if desk.place.get() == Place::Session {
        return nothing();
    }
    let Some(room) = desk.room.get() else {
        return el("section")
            .child(title("How full it is"))
            .child(paragraph("This browser does not let the page look."));
    };
    let percent = room.percent().to_string();
    let said = [
        percent.as_str(),
        " % of what this browser keeps for this page is in use (",
        &thousands(room.used),
        " of ",
        &thousands(MOST_UNITS),
        " letters).",
    ]
    .concat();
    let meter = el("meter")
        .attr("min", "0")
        .attr("max", "100")
        .attr("high", "80")
        .attr("value", &percent)
        .attr("aria-label", "How full the store is")
        .text([percent.as_str(), " %"].concat());
    let listing = desk.listing.get();
    let rows: Vec<Element> = listing
        .entries
        .iter()
        .map(|entry| {
            let takes = backup::units_of(entry.id);
            el("li")
                .child(el("bdi").text(crate::ui::pages::start::named(&entry.name)))
                .text([": ", &thousands(takes), " letters, frozen versions included"].concat())
        })
        .collect();
    let sessions = training_sessions();
    let rows: Vec<Element> = rows.into_iter().chain(sessions).collect();
    let list = if rows.is_empty() {
        nothing()
    } else {
        group([
            el("ul").children(rows),
            paragraph(
                "To make room, go to the start page and choose “Archive…” beside an assessment that you no longer work on: it \
                 is downloaded with its versions, and can then be taken off this browser.",
            ),
        ])
    };
    el("section").child(title("How full it is")).child(paragraph(said)).child(el("p").child(meter)).child(list)
}

/// What training sessions take, where there are any; unreadable ones too.
fn training_sessions() -> Option<Element> {
    let keys = LocalStore.keys().ok()?;
    let takes: Vec<usize> = keys
        .iter()
        .filter(|key| key.starts_with(TRAINING))
        .map(|key| LocalStore.units(key).unwrap_or_default())
        .collect();
    let words = [": ", &thousands(takes.iter().sum()), " letters. They are in no copy of everything."].concat();
    let named = words::count(takes.len(), "training session", "training sessions");
    (!takes.is_empty()).then(|| el("li").child(link(Route::Training(Training::Hub), named)).text(words))
}

fn safety(desk: Desk) -> Element {
    let journal = match desk.journal.get() {
        Journal::Looking => "The journal is being opened.".to_owned(),
        Journal::Here => {
            "What is saved stands in two places: the store, and a journal that survives when the browser is closed \
                          suddenly or the power fails."
                .to_owned()
        }
        Journal::Unused => "Nothing is stored: it is in this tab’s memory only.".to_owned(),
        Journal::Missing(why) => [NO_JOURNAL, " (The browser says: ", &why, ".)"].concat(),
    };
    if desk.place.get() == Place::Session {
        return el("section").child(title("How safe it is")).child(paragraph(journal));
    }
    let permanent = match desk.permanent.get() {
        Some(true) => paragraph("The browser has promised not to drop it when it runs out of room for all pages."),
        Some(false) => group([
            paragraph(
                "The browser may drop it when it runs out of room for all pages. You can ask it not to; some browsers then \
                 ask you.",
            ),
            el("p").class("buttons").child(ask_the_browser(desk)),
        ]),
        None => paragraph("The browser does not say whether it may drop it when it runs out of room for all pages."),
    };
    el("section").child(title("How safe it is")).child(paragraph(journal)).child(permanent).child(paragraph(
        "Clearing the browser’s data for this site removes everything here, and so does a private window when it is closed.",
    ))
}

fn ask_the_browser(desk: Desk) -> Element {
    button(SECOND, "Ask the browser to keep it", move |_| desk.ask_for_permanence()).id("ask-permanence")
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

/// What takes an assessment off this browser.
pub type TakeOff = Arc<dyn Fn() + Send + Sync>;

/// A button that downloads an assessment with its versions, and then offers to take it off this browser.
pub fn archive(desk: Desk, id: ItemId, name: &str, take_off: TakeOff) -> Element {
    let downloaded = Watched::new(false);
    let label = ["Archive ", name].concat();
    live(move || {
        let (done, back, take_off) = (downloaded.clone(), downloaded.clone(), take_off.clone());
        if !downloaded.get() {
            let archive = move |_| {
                if backup::download_archive(desk, id) {
                    done.set(true);
                }
            };
            return button(QUIET, "Archive…", archive).attr("aria-label", &label);
        }
        el("div")
            .attr("role", "status")
            .child(hint(
                "Downloaded, with its frozen versions. Look for the file first; then you can take it off this browser.",
            ))
            .child(
                el("div")
                    .class("buttons")
                    .child(button(DANGER, "Take it off this browser", move |_| take_off()))
                    .child(button(SECOND, "Keep it", move |_| back.set(false))),
            )
    })
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
    if shelf().settings().is_some_and(|settings| settings.is_backup_due(newest.changed)) {
        let body = vec![
            paragraph("A week or more of work here is in no backup yet. One click makes one file of everything."),
            paragraph(about::SAFARI),
            button(MAIN, "Download everything", move |_| backup::download_everything(desk)),
        ];
        views.push(notice("Time for a backup", body).id("backup-due"));
    }
    nothing().children(views)
}
