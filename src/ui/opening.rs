//! What comes to the desk from this browser's store, and how the desk follows what happens there.
//!
//! Only the rooms read documents: the first part of the program writes what was begun or changed, and no more.

use std::sync::atomic::Ordering;

use crate::browser::local_storage::LocalStore;
use crate::browser::{page, timer};
use crate::content::example;
use crate::domain::item::ItemId;
use crate::office::question::Kind;
use crate::storage::envelope::{self, Opened};
use crate::storage::keys;
use crate::storage::locked;
use crate::storage::path::Path;
use crate::storage::record;
use crate::storage::room::Room;
use crate::storage::shelf::{Known, LoadFault, SaveFault};
use crate::storage::store::Store as _;
use crate::ui::desk::{Desk, OnDesk};
use crate::ui::keeping::{Saving, WAIT_MILLIS, shelf};
use crate::ui::place::Place;
use crate::ui::writing::Writing;
use crate::ui::{office, pages};

impl Desk {
    /// Brings what is stored of an assessment to the desk, in place of what lies there.
    pub fn open_from_shelf(self, id: ItemId) {
        if id == example::EXAMPLE_ID {
            self.send_for_the_example();
            return;
        }
        if self.lay_unrecovered(id) {
            self.laid(Some(id), false);
            return;
        }
        match shelf().load(id) {
            Ok((opened, known)) => {
                self.keeping.begin(known, opened.revision, units_of(id));
                self.lay(OnDesk::Kept(id), opened.assessment);
                self.laid(Some(id), false);
            }
            Err(LoadFault::Missing) => self.open_version(id),
            Err(fault) => self.lay_nothing(OnDesk::Unopened(id, fault)),
        }
    }

    /// Opens what was asked for before the journal was looked at.
    pub fn open_what_was_sought(self) {
        let OnDesk::Sought(id) = self.on_desk.get_untracked() else { return };
        let stood_on_heading = page::is_on_heading();
        self.open_again(id);
        page::set_title(&pages::title(self));
        // The heading of the page that waited is gone, and the keyboard with it.
        if stood_on_heading {
            page::focus_heading();
        }
    }

    /// What stands in the journal and found no room in the store, if it is still newer than what the store has.
    fn take_unrecovered(self, id: ItemId) -> Option<Opened> {
        let text = self.unrecovered.with_untracked(|texts| texts.iter().find(|(of, _)| *of == id).cloned())?.1;
        self.forget_unrecovered(id);
        let newness = |opened: &Opened| (opened.revision, opened.saved_at);
        let opened = envelope::decode(&text).ok()?;
        let stands = shelf().load(id).ok().map(|(stands, _)| newness(&stands));
        (stands < Some(newness(&opened))).then_some(opened)
    }

    /// Lays what could not be brought into the store on the desk: in memory, and plainly not saved. Says no where there is
    /// nothing newer than what the store has.
    #[must_use]
    pub fn lay_unrecovered(self, id: ItemId) -> bool {
        let Some(opened) = self.take_unrecovered(id) else { return false };
        let known = shelf().known(id).unwrap_or(Known::Absent);
        self.keeping.begin(known, opened.revision, units_of(id));
        self.lay(OnDesk::Kept(id), opened.assessment);
        self.keeping.unsaved.store(true, Ordering::Relaxed);
        self.keeping.save(self);
        true
    }

    /// Asks the office for the example, and puts it on the desk when it comes, unless something else lies there by then.
    pub fn send_for_the_example(self) {
        self.lay_nothing(OnDesk::Awaited(None));
        office::ask(self, Kind::Example, "", move |answer| {
            if !self.on_desk.with_untracked(|on_desk| matches!(on_desk, OnDesk::Awaited(_))) {
                return;
            }
            let stood_on_heading = page::is_on_heading();
            let read = |json| record::read(&json, &Path::root("")).map_err(|trouble| trouble.to_words());
            match answer.and_then(read) {
                Ok(example) => self.lay(OnDesk::Example, example),
                Err(why) => self.on_desk.set(OnDesk::Awaited(Some(why))),
            }
            page::set_title(&pages::title(self));
            // The heading of the page that waited is gone, and the keyboard with it.
            if stood_on_heading {
                page::focus_heading();
            }
        });
    }

    /// Follows what another tab stored. Who writes here gives it a moment: a tab that woke up may have written what it still
    /// held, and the journal puts right what stands in the store.
    pub fn follow_the_shelf(self) {
        if self.writing.get_untracked() == Writing::Here {
            timer::once(WAIT_MILLIS, move || self.follow_other_tabs());
        } else {
            self.follow_other_tabs();
        }
    }

    /// Follows what another tab stored, unless a change here is unsaved.
    pub fn follow_other_tabs(self) {
        let OnDesk::Kept(id) = self.on_desk.get_untracked() else {
            self.look_at_shelf();
            return;
        };
        self.look_at_shelf();
        if self.keeping.has_unsaved() {
            return;
        }
        let known = self.keeping.stored.with_untracked(|stored| stored.known);
        match shelf().load(id) {
            Ok((opened, stands)) if stands != known => {
                self.keeping.begin(stands, opened.revision, units_of(id));
                self.lay(OnDesk::Kept(id), opened.assessment);
            }
            // It had been deleted, and is there again.
            Ok(_) if self.keeping.state.with_untracked(|state| matches!(state, Saving::NotSaved(_))) => {
                self.keeping.state.set(Saving::Unchanged);
            }
            // Deleted elsewhere: what is in memory is the last copy, and the person decides.
            Err(LoadFault::Missing) => self.keeping.state.set(Saving::NotSaved(SaveFault::Changed)),
            _ => {}
        }
    }

    /// Looks again at which assessments this browser keeps, and how full its store is.
    pub fn list_the_shelf(self) {
        self.set_room(LocalStore.used().ok().and_then(|used| Some(Room { used: self.stored_units(used)? })));
        let listing = shelf().list();
        if self.listing.with_untracked(|shown| *shown != listing) {
            self.listing.set(listing);
        }
    }

    /// Counts what the save of an assessment has taken.
    pub fn count_room(self, id: ItemId) {
        let now = self.stored_units(units_of(id)).unwrap_or_default();
        let before = self.keeping.units.swap(now, Ordering::Relaxed);
        self.set_room(self.room.get_untracked().map(|room| room.after(before, now)));
    }

    /// How many units of the browser's store a text takes that takes so many in memory: locked, its bytes in base64. Nothing
    /// where nothing is stored.
    fn stored_units(self, units: usize) -> Option<usize> {
        match self.place.get_untracked() {
            Place::Session => None,
            Place::Unlocked => Some(locked::units(units)),
            Place::Browser | Place::Locked => Some(units),
        }
    }

    /// Views follow only what they show: whole hundredths.
    fn set_room(self, room: Option<Room>) {
        let shown = |room: Option<Room>| room.map(Room::percent);
        if shown(self.room.get_untracked()) == shown(room) {
            self.room.update_untracked(|old| *old = room);
        } else {
            self.room.set(room);
        }
    }
}

fn units_of(id: ItemId) -> usize {
    LocalStore.units(&keys::document(id)).unwrap_or_default()
}
