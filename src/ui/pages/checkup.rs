//! The check-up: what holds here and now, in words for the people who look after computers.

use crate::browser::served::{self, Served};
use crate::browser::{cipher, clock, download, journal as store_journal, locks};
use crate::content::checkup::{HEADERS, Standing};
use crate::report::words;
use crate::route::Route;
use crate::ui::components::link::link;
use crate::ui::components::plain::{MAIN, SECOND, button, heading, hint, lead, paragraph, title};
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, nothing};
use crate::ui::keeping::shelf;
use crate::ui::offline;
use crate::ui::place::Place;
use crate::ui::watched::Watched;

/// The title of the page.
pub const TITLE: &str = "Check-up";

/// What is said of the file that holds everything.
const SINGLE: &str = "none is asked: this is the single file, which holds everything and whose policy allows no request. Compare the \
    file itself, as “sha256sum” sees it, with what “make single” prints.";

/// What was asked of the host: the name of each thing, and what came.
type Facts = Vec<(String, String)>;

/// The page.
pub fn checkup(desk: Desk) -> Element {
    let came: Watched<Option<Facts>> = Watched::new(None);
    let busy = Watched::new(false);
    let (asked, waits, shown) = (came.clone(), busy.clone(), came.clone());
    let look = move |_| {
        let (came, busy) = (asked.clone(), busy.clone());
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
        let mut all = here(desk);
        all.extend(came.get_untracked().unwrap_or_default());
        let text: String = all.iter().map(|(name, value)| [name, ": ", value, "\n"].concat()).collect();
        let _browser_says = download::offer("quality-marker-check-up.txt", "text/plain", &text);
    };
    group([
        heading(TITLE),
        lead("For the people who look after computers: what holds here and now. Nothing of what was written is on this page."),
        el("section").child(title("This browser")).live(move || list(here(desk))),
        el("section")
            .child(title("This host"))
            .child(paragraph(
                "When you press the button, the page asks its own host for its own files once more, with nothing of what was \
                 written. Compare the hashes with those of “make checksums” (docs/security.md).",
            ))
            .child(el("p").class("buttons").child(button(MAIN, "Look at the headers and files", look).id("ask-host")).child(
                button(SECOND, "Download this page as text", save).id("save-checkup"),
            ))
            .live(move || {
                if waits.get() { el("p").attr("role", "status").attr("aria-busy", "true").text("Looking…") } else { nothing() }
            })
            .live(move || shown.get().map_or_else(nothing, |facts| el("div").id("host").child(list(facts)))),
        el("p").child(link(Route::Kept, "What this browser keeps, and a copy of everything")),
    ])
}

fn list(facts: Facts) -> Element {
    let rows = facts
        .into_iter()
        .map(|(name, value)| el("div").child(el("dt").text(name)).child(el("dd").child(hint("").text(value))))
        .collect();
    el("dl").class("facts").children(rows)
}

const fn yes(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}

/// What can be told without asking anybody.
fn here(desk: Desk) -> Facts {
    let place = match desk.place.get() {
        Place::Browser => "in this browser (localStorage and IndexedDB), in the clear",
        Place::Locked => "in this browser, locked; not open now",
        Place::Unlocked => "in this browser, locked (AES-256-GCM); open in this tab",
        Place::Session => "in this tab's memory only; nothing is stored",
    };
    let permanent = match desk.permanent.get() {
        _ if desk.place.get() == Place::Session => "nothing is stored that could be dropped",
        Some(true) => "the browser has promised not to drop it",
        Some(false) => "the browser may drop it when it runs out of room",
        None => "the browser does not say",
    };
    desk.backups.track();
    let backup = shelf().settings().and_then(|settings| settings.backed_up);
    let room = desk
        .room
        .get()
        .map_or_else(|| "the browser does not say".to_owned(), |room| [&room.percent().to_string(), " %"].concat());
    let program = offline::kept().get().map_or_else(
        || "no".to_owned(),
        |kept| {
            ["yes, build ", &kept.current.id, if kept.offered.is_some() { "; another one is offered" } else { "" }]
                .concat()
        },
    );
    [
        ("Version", env!("CARGO_PKG_VERSION").to_owned()),
        ("Where work is kept", place.to_owned()),
        ("Permanence", permanent.to_owned()),
        ("Room in use", room),
        (
            "Last backup made here",
            backup.map_or_else(|| "none".to_owned(), |when| words::moment(when, clock::minutes_ahead())),
        ),
        ("Secure context (https)", yes(served::is_secure()).to_owned()),
        ("WebCrypto, which the lock needs", yes(cipher::is_here()).to_owned()),
        ("Web Locks, which keep tabs apart", yes(locks::are_here()).to_owned()),
        ("IndexedDB, which the journal needs", yes(store_journal::is_possible()).to_owned()),
        ("Kept for use without a network", program),
        ("The page's own policy", served::own_policy()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into()
}

/// What the host says: each header, and the hash of each file.
async fn ask_the_host() -> Facts {
    if !served::is_served() {
        return vec![("Host".to_owned(), SINGLE.to_owned())];
    }
    let mut facts = Vec::new();
    match served::ask("./").await {
        Some(page) => facts.extend(HEADERS.iter().map(|header| {
            let value = page.header(header.name);
            let standing = header.standing(value.as_deref());
            let mut said = standing.words().to_owned();
            if let Some(value) = value {
                said.push_str(": ");
                said.push_str(&value);
            }
            if standing != Standing::InForce {
                said.push_str(". ");
                said.push_str(header.missing);
            }
            (["Header ", header.name].concat(), said)
        })),
        None => facts.push(("Headers".to_owned(), "The host did not answer: this computer may be offline.".to_owned())),
    }
    for file in served::files() {
        let hash = match served::ask(&file).await.as_ref().map(Served::sha256) {
            Some(hash) => hash.await.unwrap_or_else(|| "not told without a secure line".to_owned()),
            None => "the host did not answer".to_owned(),
        };
        let name = if file == "./" { "index.html" } else { file.trim_start_matches("./") };
        facts.push((["SHA-256 of ", name].concat(), hash));
    }
    facts
}
