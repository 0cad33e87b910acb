//! The rooms: every page but the first, in a part of the program of their own that is fetched at its first use.
//!
//! The split is Leptos's (`leptos::wasm_split`): whatever only [`draw`] leads to, code and texts, stands in a second wasm
//! module, which shares memory and state with the first (`xtask/src/bindings.rs`; `docs/performance.md` holds the
//! figures).
//! Nothing else may name a page that stands there: it would come along with the first load.

use std::pin::Pin;

use crate::browser::{page, timer, traces};
use crate::content::troubles::saving::NOT_LOADED;
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;
use crate::domain::register::Register;
use crate::route::{Page, Route};
use crate::storage::checksum::Checksum;
use crate::ui::components::keeping_notices;
use crate::ui::desk::Desk;
use crate::ui::element::{Element, group, live, nothing};
use crate::ui::{comfort, frozen, keys, pages, palette};

/// What the rooms do for the first part of the program. It names nothing that stands in them but through here.
#[derive(Clone, Copy)]
pub struct Inside {
    /// Draws a page.
    pub draw: fn(Desk, Route) -> Element,
    /// Draws what is said on top of every page: of keeping, and of a frozen version.
    pub notices: fn(Desk) -> Element,
    /// Draws what the start page says of what is kept here, and how safely.
    pub shelf: fn(Desk) -> Element,
    /// Draws the page that asks for the passphrase.
    pub unlock: fn(Desk) -> Element,
    /// Begins to work for this session only, with the assessment that is pending.
    pub begin_session: fn(Desk),
    /// Does what a key does.
    pub key: fn(Desk, &web_sys::Event),
    /// Begins to look into the journal, and to listen to other tabs; once, when the rooms have come.
    pub begin: fn(Desk),
    /// Opens what has this id: an assessment, a frozen version, the example.
    pub open: fn(Desk, ItemId),
    /// Follows what another tab stored.
    pub follow: fn(Desk),
    /// Looks again at what is kept here.
    pub look: fn(Desk),
    /// Something was laid on the desk that is kept in this browser, or something else; whether it was begun here.
    pub laid: fn(Desk, Option<ItemId>, bool),
    /// The store keeps what lies on the desk, at this revision and as a text with this checksum.
    pub saved: fn(Desk, ItemId, u64, Checksum, Moment),
    /// The store does not keep it: its revision, and its text.
    pub unsaved: fn(Desk, ItemId, u64, &str),
    /// Something else was put under a key of the store, or removed.
    pub changed: fn(Desk, String),
    /// A new assessment was begun.
    pub adopted: fn(Desk),
}

/// When the rooms are sent for at the latest, in milliseconds, where nothing is painted.
const SEND_AFTER_MILLIS: i32 = 500;

/// How the rooms stand.
#[derive(Clone, Copy)]
pub enum Rooms {
    /// Nobody has asked for them.
    NotAsked,
    /// They are on their way.
    Coming,
    /// They are here.
    Here(Inside),
    /// They could not be fetched.
    Away,
}

/// Fetches the rooms; nothing where they cannot be fetched, and then the next call tries again.
pub type Bring = fn() -> Pin<Box<dyn Future<Output = Option<Inside>>>>;

/// What the rooms do. Named by the split point in `src/main.rs` alone.
#[must_use]
pub fn inside() -> Inside {
    Inside {
        draw,
        notices,
        shelf: pages::shelf::shelf,
        unlock: pages::unlock::unlock,
        begin_session: |desk| leptos::task::spawn_local(desk.begin_session()),
        key: keys::press,
        begin: |desk| {
            palette::begin(desk);
            comfort::follow();
            desk.begin_keeping_safe();
        },
        open: Desk::open_from_shelf,
        follow: Desk::follow_the_shelf,
        look: Desk::list_the_shelf,
        laid: Desk::take_turn,
        saved: Desk::journal_saved,
        unsaved: Desk::journal_unsaved,
        changed: Desk::journal_key,
        adopted: Desk::ask_for_permanence,
    }
}

fn notices(desk: Desk) -> Element {
    let spelling = live(move || {
        comfort::check_spelling(desk.place.get());
        nothing()
    });
    group([keeping_notices::all(desk), frozen::notice(desk), palette::over_the_page(desk), spelling])
}

/// Draws a page that stands in the rooms.
fn draw(desk: Desk, route: Route) -> Element {
    match route {
        Route::Guide | Route::In(_, Page::Guide) => pages::guide::guide(desk),
        Route::Kept => pages::kept::kept(desk),
        Route::Place => pages::lock::place(desk),
        Route::Comfort => pages::comfort::comfort(desk),
        Route::Finish => pages::finish::finish(desk),
        Route::Checkup => pages::checkup::checkup(desk),
        Route::OpenFile => pages::open_file::open_file(desk),
        Route::Training(place) => pages::training::training(desk, place),
        Route::In(id, page) => match page {
            Page::Overview => pages::overview::overview(desk, id),
            Page::Review => pages::review::review(desk, id),
            Page::Question(question) => pages::question::question(desk, id, question),
            Page::Registers => pages::registers::registers(desk, id),
            Page::Register(Register::Coverage) => pages::coverage::coverage(desk, id),
            Page::Register(register) => pages::register::register(desk, id, register),
            Page::Row(register, row) => pages::row::row(desk, id, register, row),
            Page::SecondLook => pages::second_look::second_look(desk, id),
            Page::Limitations => pages::limitations::limitations(desk, id),
            Page::Versions => pages::versions::versions(desk, id),
            Page::Report | Page::Guide => pages::report::report(desk),
        },
        Route::Start | Route::Unknown => nothing(),
    }
}

/// What the rooms do, if they are here; the view in which this is called is drawn again when they come.
#[must_use]
pub fn inside_when_here(desk: Desk) -> Option<Inside> {
    desk.rooms.track();
    desk.inside()
}

impl Desk {
    /// What the rooms do, if they are here.
    #[must_use]
    pub fn inside(self) -> Option<Inside> {
        self.rooms.with_untracked(|rooms| if let Rooms::Here(inside) = rooms { Some(*inside) } else { None })
    }

    /// Sends for the rooms on the start page, where somebody has worked before: only they know whether the browser has
    /// lost something since. The page that can be used already is painted first; it is not to wait for the reading of all
    /// that is kept.
    pub fn send_for_the_rooms_if_needed(self) {
        leptos::task::spawn_local(async move {
            if traces::are_here().await {
                let send = move || {
                    if self.rooms.with_untracked(|rooms| matches!(rooms, Rooms::NotAsked)) {
                        self.send_for_the_rooms();
                    }
                };
                timer::once_painted(send);
                // A page that nobody sees is not painted.
                timer::once(SEND_AFTER_MILLIS, send);
            }
        });
    }

    /// Tells the journal that something was put under a key of the store, or removed; later, where the rooms are not here.
    pub fn journal(self, key: String) {
        match self.inside() {
            Some(inside) => (inside.changed)(self, key),
            None => self.unjournalled.update_untracked(|keys| keys.push(key)),
        }
    }

    /// Sends for the rooms; the page that waits for them is drawn when they come.
    pub fn send_for_the_rooms(self) {
        self.rooms.update_untracked(|rooms| *rooms = Rooms::Coming);
        let bring = self.bring_rooms;
        leptos::task::spawn_local(async move {
            let came = bring().await;
            // The keyboard stays on the heading where it was: the one of the page that waits goes.
            let follow = page::is_on_heading();
            self.rooms.set(came.map_or(Rooms::Away, Rooms::Here));
            match came {
                Some(inside) => (inside.begin)(self),
                // Without the rooms there is no journal to look into: what the store has must do.
                None => self.go_without_journal(NOT_LOADED),
            }
            if follow {
                page::focus_heading();
            }
        });
    }
}
