//! The rooms: every page but the first, in a part of the program of their own that is fetched at its first use.
//!
//! The split is Leptos's (`leptos::wasm_split`): whatever only [`draw`] leads to, code and texts, stands in a second wasm
//! module, which shares memory and state with the first (`xtask/src/bindings.rs`; `docs/performance.md` holds the
//! figures).
//! Nothing else may name a page that stands there: it would come along with the first load.

use std::pin::Pin;

use crate::browser::{focus, page, timer, traces};
use crate::content::troubles::saving::NOT_LOADED;
use crate::domain::item::ItemId;
use crate::domain::register::Register;
use crate::persistence::Change;
use crate::route::{Page, Route};
use crate::ui::components::keeping_notices;
use crate::ui::desk::Desk;
use crate::ui::element::{Element, group, live, nothing};
use crate::ui::{caught, comfort, drops, frozen, keys, note, pages, palette};

/// What the rooms do for the first part of the program. It names nothing that stands in them but through here.
#[derive(Clone, Copy)]
pub struct Inside {
    /// Draws a page.
    pub draw: fn(Desk, Route) -> Element,
    /// Names the page that the address names.
    pub title: fn(Desk) -> String,
    /// Draws what is said on top of every page: of keeping, and of a frozen version.
    pub notices: fn(Desk) -> Element,
    /// Draws what the start page says of what is kept here, and how safely.
    pub shelf: fn(Desk) -> Element,
    /// Draws the button that leaves what cannot be saved.
    pub leave: fn(Desk) -> Element,
    /// Draws the page that asks for the passphrase.
    pub unlock: fn(Desk) -> Element,
    /// Begins to work for this session only, with the assessment that is pending.
    pub begin_session: fn(Desk),
    /// Takes files that were dropped.
    pub dropped: fn(&web_sys::Event),
    /// Does what a key does.
    pub key: fn(Desk, &web_sys::Event),
    /// Begins to look into the journal, and to listen to other tabs; once, when the rooms have come.
    pub begin: fn(Desk),
    /// Follows what persistence tells that only these pages show.
    pub change: fn(Desk, Change),
    /// Asks for the example.
    pub open_example: fn(Desk),
    /// The text of an assessment or a frozen version that cannot be read, for a download.
    pub raw: fn(Desk, ItemId) -> Option<String>,
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
        title: pages::title::title,
        notices,
        shelf: pages::shelf::shelf,
        leave: pages::shelf::leave,
        unlock: pages::unlock::unlock,
        begin_session: |desk| leptos::task::spawn_local(desk.persistence().begin_session()),
        dropped: drops::dropped,
        key: keys::press,
        begin: |desk| {
            palette::begin(desk);
            drops::begin();
            focus::begin();
            comfort::follow();
            desk.begin_keeping();
        },
        change: Desk::follow_rarely,
        open_example: Desk::send_for_the_example,
        raw: frozen::raw,
        adopted: Desk::ask_for_permanence,
    }
}

fn notices(desk: Desk) -> Element {
    let spelling = live(move || {
        comfort::check_spelling(desk.place.get());
        nothing()
    });
    group([
        keeping_notices::all(desk),
        caught::notice(desk),
        frozen::notice(desk),
        palette::over_the_page(desk),
        note::on_the_page(desk),
        spelling,
    ])
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

    /// Sends for the rooms; the page that waits for them is drawn when they come.
    pub fn send_for_the_rooms(self) {
        self.rooms.update_untracked(|rooms| *rooms = Rooms::Coming);
        let bring = self.bring_rooms;
        leptos::task::spawn_local(async move {
            let came = bring().await;
            // The keyboard stays on the heading where it was: the one of the page that waits goes.
            let follow = page::is_on_heading();
            self.rooms.set(came.map_or(Rooms::Away, Rooms::Here));
            pages::set_title(self);
            match came {
                Some(inside) => (inside.begin)(self),
                // Without the rooms there is no journal to look into: what the store has must do.
                None => self.persistence().go_without_journal(NOT_LOADED),
            }
            if follow {
                page::focus_heading();
            }
        });
    }
}
