//! The session that is open, as its facilitator has it, and how it is kept.
//!
//! What somebody does is saved at once, what somebody types a moment later. Two tabs may have the same session open: what
//! the other one stored is joined with what is here, never written over.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use crate::browser::local_storage::LocalStore;
use crate::browser::{events, timer};
use crate::domain::item::ItemId;
use crate::domain::training::gathering::Gathering;
use crate::domain::training::session::Session;
use crate::storage::checksum::Checksum;
use crate::storage::shelf::SaveFault;
use crate::storage::store::{Store as _, StoreFault};
use crate::storage::training::{kept, key, read_gathering, write_gathering};
use crate::storage::trouble::Trouble;
use crate::ui::desk::Desk;
use crate::ui::keeping::WAIT_MILLIS;
use crate::ui::locking;
use crate::ui::place::Place;
use crate::ui::training::taking_part;
use crate::ui::watched::{Followed, Watched};

/// The session that is open. Copies are the same.
#[derive(Clone)]
pub struct OpenSession(Arc<State>);

struct State {
    id: ItemId,
    gathering: Watched<Gathering>,
    /// Counts the changes made otherwise than by typing.
    acted: Watched<u32>,
    /// Counts what was typed.
    typed: Watched<u32>,
    /// Why the last change is not stored.
    fault: Watched<Option<SaveFault>>,
    /// The text that this tab stored or read last; nothing while it is not stored yet.
    known: Watched<Option<Checksum>>,
}

/// Why a session does not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// This browser does not keep it.
    Missing,
    /// It is kept, and cannot be read. It stays as it is.
    Unreadable(Trouble),
    /// The store fails.
    Store(StoreFault),
    /// This other session is open and not saved.
    HeldBack(ItemId),
}

thread_local! {
    static OPEN: RefCell<Option<OpenSession>> = const { RefCell::new(None) };
    static UNSAVED: Cell<bool> = const { Cell::new(false) };
    static IS_WATCHING: Cell<bool> = const { Cell::new(false) };
}

/// Opens a session that this browser keeps.
///
/// # Errors
/// A [`NotOpened`].
pub fn open(desk: Desk, id: ItemId) -> Result<OpenSession, NotOpened> {
    if let Some(here) = OPEN.with_borrow(Clone::clone) {
        if here.0.id == id {
            return Ok(here);
        }
        put_aside(desk).map_err(NotOpened::HeldBack)?;
    }
    let text = LocalStore.get(&key(id)).map_err(NotOpened::Store)?.ok_or(NotOpened::Missing)?;
    let gathering = read_gathering(&text).map_err(NotOpened::Unreadable)?;
    Ok(lay(desk, gathering, Some(Checksum::of(&text))))
}

/// Saves the session that is open, so that another can take its place.
fn put_aside(desk: Desk) -> Result<(), ItemId> {
    let Some(here) = OPEN.with_borrow(Clone::clone) else { return Ok(()) };
    here.save(desk);
    // What is in memory only is not dropped for another.
    if UNSAVED.get() { Err(here.0.id) } else { Ok(()) }
}

/// Begins a session with what is handed out. Says no where that would drop what is not saved yet.
#[must_use]
pub fn begin(desk: Desk, session: Session) -> bool {
    let is_free = put_aside(desk).is_ok();
    if is_free {
        lay(desk, Gathering::new(session), None).keep(desk);
    }
    is_free
}

/// Takes in a session that was downloaded: joined with what is kept of it here.
///
/// # Errors
/// A [`NotOpened`]: what stands here under its id cannot be read and stays, or another session is not saved.
pub fn take_in(desk: Desk, gathering: Gathering) -> Result<(), NotOpened> {
    match open(desk, gathering.session.id) {
        Ok(here) => here.act(desk, |kept| kept.join(gathering)),
        // Nothing is written over: there is nothing, or the store takes nothing, which is said on its page.
        Err(NotOpened::Missing | NotOpened::Store(_)) => lay(desk, gathering, None).keep(desk),
        Err(fault) => return Err(fault),
    }
    Ok(())
}

/// Lets go of the session that is open.
pub fn forget() {
    OPEN.set(None);
    UNSAVED.set(false);
}

/// Whether a change to the session that is open is in memory only; saves it first.
#[must_use]
pub fn is_unsaved(desk: Desk) -> bool {
    if let Some(here) = OPEN.with_borrow(Clone::clone) {
        here.save(desk);
    }
    UNSAVED.get()
}

/// Removes a session from this browser.
///
/// # Errors
/// A [`StoreFault`]: it is still here.
pub fn remove(desk: Desk, id: ItemId) -> Result<(), StoreFault> {
    LocalStore.remove(&key(id))?;
    if OPEN.with_borrow(|open| open.as_ref().is_some_and(|open| open.0.id == id)) {
        forget();
    }
    desk.look_at_shelf();
    Ok(())
}

fn lay(desk: Desk, gathering: Gathering, known: Option<Checksum>) -> OpenSession {
    watch_the_page(desk);
    let id = gathering.session.id;
    let here = OpenSession(Arc::new(State {
        id,
        gathering: Watched::new(gathering),
        acted: Watched::new(0),
        typed: Watched::new(0),
        fault: Watched::new(None),
        known: Watched::new(known),
    }));
    UNSAVED.set(known.is_none());
    OPEN.set(Some(here.clone()));
    here
}

/// Begins to watch for the page to be left and for other tabs; once.
pub fn watch_the_page(desk: Desk) {
    if IS_WATCHING.replace(true) {
        return;
    }
    let open = || OPEN.with_borrow(Clone::clone);
    events::on_hidden(move || {
        if let Some(here) = open() {
            here.save(desk);
        }
    });
    events::on_stored(move |changed| {
        if let Some(here) = open().filter(|here| key(here.0.id) == changed) {
            here.follow(desk);
        }
    });
    events::on_leaving(move |event| {
        if let Some(here) = open() {
            here.save(desk);
        }
        let ends_with_the_tab = desk.place.get_untracked() == Place::Session
            && kept(&LocalStore).is_ok_and(|(sessions, unreadable)| !sessions.is_empty() || unreadable > 0);
        if ends_with_the_tab || UNSAVED.get() || taking_part::is_begun() {
            event.prevent_default();
        }
    });
}

impl OpenSession {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> ItemId {
        self.0.id
    }

    /// Reads it as it is now, without following it.
    pub fn read<T>(&self, look: impl FnOnce(&Gathering) -> T) -> T {
        self.0.gathering.with_untracked(look)
    }

    /// Reads it, and again when something changed otherwise than by typing.
    pub fn with<T>(&self, look: impl FnOnce(&Gathering) -> T) -> T {
        self.0.acted.track();
        self.read(look)
    }

    /// Something that follows from it, typing included.
    pub fn followed<T: PartialEq + Clone + Send + Sync + 'static>(
        &self,
        look: impl Fn(&Gathering) -> T + Send + Sync + 'static,
    ) -> Followed<T> {
        let here = self.clone();
        Followed::new(move || {
            here.0.typed.track();
            here.with(&look)
        })
    }

    /// Something that follows from it, and that typing does not change.
    pub fn followed_acts<T: PartialEq + Clone + Send + Sync + 'static>(
        &self,
        look: impl Fn(&Gathering) -> T + Send + Sync + 'static,
    ) -> Followed<T> {
        let here = self.clone();
        Followed::new(move || here.with(&look))
    }

    /// Changes it, and saves it.
    pub fn act(&self, desk: Desk, change: impl FnOnce(&mut Gathering)) {
        self.0.gathering.update_untracked(change);
        UNSAVED.set(true);
        self.0.acted.update(|times| *times = times.wrapping_add(1));
        self.save(desk);
    }

    /// Changes a text of it, which is saved a little later.
    pub fn type_in(&self, desk: Desk, change: impl FnOnce(&mut Gathering)) {
        self.0.gathering.update_untracked(change);
        self.0.typed.update(|times| *times = times.wrapping_add(1));
        if !UNSAVED.replace(true) {
            let here = self.clone();
            timer::once(WAIT_MILLIS, move || here.save(desk));
        }
    }

    /// Why the last change is not stored; follows it.
    #[must_use]
    pub fn fault(&self) -> Option<SaveFault> {
        self.0.fault.get()
    }

    /// Saves what is not stored yet.
    pub fn save(&self, desk: Desk) {
        let is_open = OPEN.with_borrow(|open| open.as_ref().is_some_and(|open| Arc::ptr_eq(&open.0, &self.0)));
        if is_open && UNSAVED.get() {
            self.keep(desk);
        }
    }

    /// Stores it here again, where it was removed elsewhere, or tries once more.
    pub fn keep_anew(&self, desk: Desk) {
        if matches!(LocalStore.get(&key(self.0.id)), Ok(None)) {
            self.0.known.set(None);
        }
        self.keep(desk);
    }

    fn keep(&self, desk: Desk) {
        let is_new = self.0.known.with_untracked(Option::is_none);
        let kept = self.store();
        self.say(kept.err());
        if is_new {
            desk.look_at_shelf();
        }
        // Where a passphrase locks what is stored, the store is told behind the memory.
        if self.0.fault.with_untracked(Option::is_none) {
            let here = self.clone();
            leptos::task::spawn_local(async move {
                if let Err(fault) = locking::settled().await {
                    UNSAVED.set(true);
                    here.say(Some(SaveFault::Store(fault)));
                }
            });
        }
    }

    fn store(&self) -> Result<(), SaveFault> {
        let (place, known) = (key(self.0.id), self.0.known.get_untracked());
        match LocalStore.get(&place).map_err(SaveFault::Store)? {
            None if known.is_some() => return Err(SaveFault::Changed),
            Some(text) if known.is_some() && known != Some(Checksum::of(&text)) => self.join(&text),
            _ => {}
        }
        let text = self.read(write_gathering);
        let sum = Checksum::of(&text);
        LocalStore.set(&place, &text).map_err(SaveFault::Store)?;
        if LocalStore.get(&place).map_err(SaveFault::Store)?.as_deref() != Some(text.as_str()) {
            return Err(SaveFault::NotKept);
        }
        self.0.known.set(Some(sum));
        UNSAVED.set(false);
        Ok(())
    }

    fn say(&self, fault: Option<SaveFault>) {
        // Said once: drawn again, the buttons of the notice would slip away under somebody's finger.
        if self.0.fault.with_untracked(|before| *before != fault) {
            self.0.fault.set(fault);
        }
    }

    /// Takes over what another tab stored.
    fn follow(&self, desk: Desk) {
        match LocalStore.get(&key(self.0.id)) {
            Ok(Some(text)) if self.0.known.get_untracked() != Some(Checksum::of(&text)) => {
                if UNSAVED.get() {
                    self.save(desk);
                    return;
                }
                if let Ok(gathering) = read_gathering(&text) {
                    self.0.gathering.update_untracked(|here| *here = gathering);
                    self.0.known.set(Some(Checksum::of(&text)));
                    self.0.acted.update(|times| *times = times.wrapping_add(1));
                }
            }
            // Deleted elsewhere: what is in memory is the last copy, and the person decides.
            Ok(None) if self.0.known.with_untracked(Option::is_some) => {
                UNSAVED.set(true);
                self.say(Some(SaveFault::Changed));
            }
            _ => {}
        }
    }

    fn join(&self, text: &str) {
        if let Ok(other) = read_gathering(text) {
            self.0.gathering.update_untracked(|here| here.join(other));
            self.0.acted.update(|times| *times = times.wrapping_add(1));
        }
    }
}
