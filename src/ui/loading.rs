//! Fetching the lazy chunks: when, and what is shown until they are here.

use leptos::prelude::*;

use crate::browser::{has_local_data, page, timer};
use crate::content::troubles::saving::NOT_LOADED;
use crate::persistence::mode::StorageMode;
use crate::ui::area::{Area, AreaView};
use crate::ui::pages;
use crate::ui::state::{AppState, AreaPages, Chunk, Document, Frame, Services};

/// When the pages are fetched at the latest, in milliseconds, where nothing is painted.
const PRELOAD_AFTER_MILLIS: i32 = 500;

/// How long after the pages of an assessment the areas are preloaded, in milliseconds: what people see first comes
/// first.
const PRELOAD_AREAS_AFTER_MILLIS: i32 = 3_000;

impl AppState {
    /// Returns the services if they are loaded.
    #[must_use]
    pub fn loaded_services(self) -> Option<Services> {
        self.services.with_untracked(|services| if let Chunk::Loaded(loaded) = services { Some(*loaded) } else { None })
    }

    /// Returns the services if they are loaded; the view in which this is called is drawn again when they are.
    #[must_use]
    pub fn services_when_loaded(self) -> Option<Services> {
        self.services.track();
        self.loaded_services()
    }

    /// Preloads the services on the start page, where somebody has worked before: only they know whether the browser
    /// has lost something since. The page that can be used already is painted first; it is not to wait for the reading
    /// of all that is kept.
    pub fn preload_services(self) {
        leptos::task::spawn_local(async move {
            if has_local_data::has_local_data().await {
                let send = move || self.load_services_once();
                timer::once_painted(send);
                // A page that nobody sees is not painted.
                timer::once(PRELOAD_AFTER_MILLIS, send);
            }
        });
    }

    /// Preloads what the first answer needs: somebody is about to begin.
    pub fn preload_assessment(self) {
        if matches!(self.area(Area::Assessment), Chunk::NotAsked) {
            self.load_area(Area::Assessment);
        }
    }

    fn load_services_once(self) {
        if self.services.with_untracked(|services| matches!(services, Chunk::NotAsked)) {
            self.load_services();
        }
    }

    /// Fetches the services, and begins with them; what waits for them is drawn when they are loaded.
    pub fn load_services(self) {
        self.services.update_untracked(|services| *services = Chunk::Loading);
        let bring = self.load.services;
        leptos::task::spawn_local(async move {
            let came = bring().await;
            self.bring_frame(came.map(|loaded| loaded.frame));
            self.show_arrived(self.waits_for_services(), || {
                self.services.set(came.map_or(Chunk::Failed, Chunk::Loaded));
            });
            match came {
                Some(loaded) => {
                    (loaded.begin)(self);
                    timer::once(PRELOAD_AREAS_AFTER_MILLIS, move || self.preload_areas());
                }
                // Without them there is no journal to look into: what the store has must do.
                None => self.persistence().go_without_journal(NOT_LOADED),
            }
        });
    }

    fn bring_frame(self, frame: Option<Frame>) {
        if frame.is_some() && self.frame.with_untracked(Option::is_none) {
            self.frame.set(frame);
        }
    }

    /// Fetches every area that nobody has asked for: they are here then without a network, and after the host has got
    /// a new build.
    fn preload_areas(self) {
        for area in Area::ALL {
            if matches!(self.area(area), Chunk::NotAsked) {
                self.load_area(area);
            }
        }
    }

    /// Returns how far an area has come, without following it.
    #[must_use]
    pub fn area(self, area: Area) -> Chunk<AreaPages> {
        self.areas[area as usize].get_untracked()
    }

    fn load_area(self, area: Area) {
        self.areas[area as usize].update_untracked(|chunk| *chunk = Chunk::Loading);
        let bring = self.load.area;
        leptos::task::spawn_local(async move {
            let came = bring(area).await;
            self.bring_frame(came.and_then(|loaded| loaded.frame));
            // While it is locked, the page that asks for the passphrase stands in the place of most pages.
            let is_locked = self.storage_mode.get_untracked() == StorageMode::Locked;
            let is_waited_for =
                Area::of(self.route.get_untracked()) == Some(area) || is_locked && area == Area::Storage;
            self.show_arrived(is_waited_for, || {
                self.areas[area as usize].set(came.map_or(Chunk::Failed, Chunk::Loaded));
            });
            // What people answer comes first; what goes on behind it follows.
            if came.is_some() && self.document.with_untracked(Document::is_open) {
                self.load_services_once();
            }
        });
    }

    /// Whether the page that is shown waits for the services: all do but the start page and those of the first answer.
    fn waits_for_services(self) -> bool {
        match Area::of(self.route.get_untracked()) {
            None => false,
            Some(Area::Assessment) => {
                self.frame.with_untracked(Option::is_none) || !self.document.with_untracked(Document::is_open)
            }
            Some(_) => true,
        }
    }

    /// Draws the page that waited. The keyboard stays on the heading where it was: the one of the page that waits goes.
    /// Where no page waits, the keyboard is left alone: somebody may have gone on from the heading meanwhile.
    fn show_arrived(self, is_waited_for: bool, show: impl FnOnce()) {
        let follow = is_waited_for && page::is_on_heading();
        show();
        pages::set_title(self);
        if follow {
            page::focus_heading();
        }
    }

    /// Fetches what could not be fetched.
    pub fn load_again(self) {
        if matches!(self.services.get_untracked(), Chunk::Failed) {
            self.load_services();
        }
        for area in Area::ALL {
            if matches!(self.area(area), Chunk::Failed) {
                self.load_area(area);
            }
        }
    }

    /// Asks for what a page needs. What goes on behind the pages can wait where an assessment is open already.
    pub fn ask_for(self, area: Area) {
        let chunk = self.area(area);
        // They follow by themselves when the first answer has come (`load_area`).
        let is_on_its_way = matches!(chunk, Chunk::NotAsked | Chunk::Loading);
        if area != Area::Assessment || !is_on_its_way || !self.document.with_untracked(Document::is_open) {
            self.load_services_once();
        }
        if matches!(chunk, Chunk::NotAsked) {
            self.load_area(area);
        }
    }

    /// Draws what belongs to an area, which is asked for if need be. The view in which this is called is drawn again
    /// when it has come, and left alone by whatever other areas do.
    ///
    /// # Errors
    /// Returns whether it could not be fetched; if not, it is on its way.
    pub fn draw_area(self, area: Area, view: AreaView) -> Result<AnyView, bool> {
        let state = self.area(area);
        if let Chunk::Loaded(loaded) = state {
            return Ok((loaded.draw)(self, view));
        }
        self.areas[area as usize].track();
        self.ask_for(area);
        Err(matches!(state, Chunk::Failed))
    }
}
