//! Finish and wipe: for shared computers.

use crate::browser::local_storage::LocalStore;
use crate::browser::page;
use crate::content::comfort as comfort_text;
use crate::content::offline::NOT_REMOVED;
use crate::domain::training::gathering::Gathering;
use crate::route::Route;
use crate::route::training::Training;
use crate::storage::training::kept;
use crate::ui::backup;
use crate::ui::comfort;
use crate::ui::components::link::link;
use crate::ui::components::offline::switch;
use crate::ui::components::plain::{DANGER, MAIN, QUIET, SECOND, button, heading, lead, paragraph, title};
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::offline;
use crate::ui::pages::start::named;
use crate::ui::place::Place;
use crate::ui::training::{papers, titled};
use crate::ui::watched::Watched;

/// The title of the page.
pub const TITLE: &str = "Finish and wipe";

const OUT_OF_REACH: [&str; 4] = [
    "Files that were downloaded: look into the downloads folder, and empty the computer’s bin.",
    "A browser profile that syncs may have copied what was stored to other computers.",
    "Printed pages, and what somebody has copied or photographed.",
    "The disk itself may hold traces for a while, where only specialists find them.",
];

/// What is said where nothing that was written is kept, and the program is.
const PROGRAM_ONLY: &str =
    "Nothing that was written is kept in this browser; the tool itself is, for use without a network.";

/// The page.
pub fn finish(desk: Desk) -> Element {
    let asked = Watched::new(false);
    let failed: Watched<String> = Watched::new(String::new());
    let said = failed.clone();
    group([
        heading(TITLE),
        live(move || {
            let listing = desk.listing.get();
            let is_locked = desk.place.get() == Place::Locked;
            let (sessions, damaged) = kept(&LocalStore).unwrap_or_default();
            let is_empty = listing.entries.is_empty() && listing.unreadable.is_empty() && listing.versions == 0;
            let is_trained = !sessions.is_empty() || damaged > 0;
            let has_comfort = comfort::is_kept();
            if is_empty && !is_locked && !is_trained && !has_comfort {
                let is_program_kept = offline::kept().with(Option::is_some);
                return group([
                    lead(if is_program_kept { PROGRAM_ONLY } else { "Nothing of this tool is kept in this browser." }),
                    if is_program_kept { switch() } else { nothing() },
                    paragraph("Close the other tabs of this tool, if there are any, and then this one."),
                ]);
            }
            let mut rows: Vec<Element> =
                listing.entries.iter().map(|entry| el("li").child(el("bdi").text(named(&entry.name)))).collect();
            rows.extend(has_comfort.then(|| el("li").text(comfort_text::KEPT)));
            let what = if is_locked {
                paragraph("What is kept here is locked. It can be removed without the passphrase, and is gone then.")
            } else {
                group([paragraph("This is kept here now:"), el("ul").children(rows)])
                    .maybe((!sessions.is_empty()).then(|| training_sessions(desk, &sessions)))
            };
            group([
                lead("When you leave a computer that others use: take your work with you, and leave nothing behind."),
                el("section").class("card").child(title("1. Take your work with you")).child(what).maybe((!is_locked && !is_empty).then(|| {
                    el("p").class("buttons").child(
                        button(MAIN, "Download everything", move |_| backup::download_everything(desk)).id("download-first"),
                    )
                })),
                el("section")
                    .class("card")
                    .child(title("2. Wipe this browser"))
                    .child(paragraph(
                        "Everything that this tool has stored in this browser is removed, and every open tab of it forgets what \
                         it has in memory. This cannot be undone.",
                    ))
                    .child(ways(desk, &asked, &failed)),
            ])
        }),
        live(move || {
            let words = if offline::is_left().get() { NOT_REMOVED.to_owned() } else { said.get() };
            if words.is_empty() {
                nothing()
            } else {
                el("p").class("error").attr("role", "alert").id("not-wiped").text(words)
            }
        }),
        el("section")
            .child(title("What this cannot reach"))
            .child(el("ul").children(OUT_OF_REACH.into_iter().map(|words| el("li").text(words)).collect())),
        el("p").child(link(Route::Start, "Go to the start page")),
    ])
}

/// Sessions are in no copy of everything.
fn training_sessions(desk: Desk, sessions: &[Gathering]) -> Element {
    let rows = sessions.iter().map(|gathering| {
        let way = link(Route::Training(Training::Session(gathering.session.id)), titled(&gathering.session.title));
        let whole = gathering.clone();
        let download = button(QUIET, "Download", move |_| papers::download_gathering(desk, &whole))
            .attr("aria-label", ["Download ", &titled(&gathering.session.title)].concat());
        el("li").child(way.attr("dir", "auto")).text(" ").child(download)
    });
    group([
        paragraph("And these training sessions, each to be downloaded by itself: its record, or the whole session."),
        el("ul").children(rows.collect()),
        papers::refused(desk),
    ])
}

fn ways(desk: Desk, asked: &Watched<bool>, failed: &Watched<String>) -> Element {
    let (asked, failed) = (asked.clone(), failed.clone());
    live(move || {
        let (ask, failed) = (asked.clone(), failed.clone());
        if !asked.get() {
            return el("p").class("buttons").child(button(DANGER, "Wipe…", move |_| ask.set(true)).id("wipe"));
        }
        let wipe = move |_| {
            let failed = failed.clone();
            leptos::task::spawn_local(async move {
                if let Err(words) = desk.wipe().await {
                    failed.set(words);
                    page::focus("not-wiped");
                }
            });
        };
        el("p").class("buttons").child(button(DANGER, "Yes, remove everything", wipe).id("wipe-now")).child(button(
            SECOND,
            "Keep it",
            move |_| ask.set(false),
        ))
    })
}
