//! The rooms: every page but the first, in a part of the program of their own that is fetched at its first use.
//!
//! The split is Leptos's (`leptos::wasm_split`): whatever only [`draw`] leads to, code and texts, stands in a second wasm
//! module, which shares memory and state with the first (`scripts/bin/wasm-bindgen`; `docs/performance.md` holds the
//! figures).
//! Nothing else may name a page that stands there: it would come along with the first load.

use std::pin::Pin;

use crate::browser::page;
use crate::domain::register::Register;
use crate::route::{Page, Route};
use crate::ui::desk::Desk;
use crate::ui::element::{Element, nothing};
use crate::ui::pages;

/// Draws a page.
pub type Draw = fn(Desk, Route) -> Element;

/// How the rooms stand.
#[derive(Clone, Copy)]
pub enum Rooms {
    /// Nobody has asked for them.
    NotAsked,
    /// They are on their way.
    Coming,
    /// They are here.
    Here(Draw),
    /// They could not be fetched.
    Away,
}

/// Fetches the rooms; nothing where they cannot be fetched, and then the next call tries again.
pub type Bring = fn() -> Pin<Box<dyn Future<Output = Option<Draw>>>>;

/// Draws a page that stands in the rooms. Named by the split point in `src/main.rs` alone.
pub fn draw(desk: Desk, route: Route) -> Element {
    match route {
        Route::Guide | Route::In(_, Page::Guide) => pages::guide::guide(desk),
        Route::OpenFile => pages::open_file::open_file(desk),
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
            Page::Report | Page::Guide => pages::report::report(desk),
        },
        Route::Start | Route::Unknown => nothing(),
    }
}

impl Desk {
    /// Sends for the rooms; the page that waits for them is drawn when they come.
    pub fn send_for_the_rooms(self) {
        self.rooms.update_untracked(|rooms| *rooms = Rooms::Coming);
        let bring = self.bring_rooms;
        leptos::task::spawn_local(async move {
            let came = bring().await;
            // The keyboard stays on the heading where it was: the one of the page that waits goes.
            let follow = page::is_on_heading();
            self.rooms.set(came.map_or(Rooms::Away, Rooms::Here));
            if follow {
                page::focus_heading();
            }
        });
    }
}
