//! The session that is open, as its facilitator sees it. Persistence holds and saves it; here is what pages follow.

use leptos::prelude::*;

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use crate::browser::events;
use crate::domain::item::ItemId;
use crate::domain::training::gathering::Gathering;
use crate::domain::training::session::Session;
use crate::persistence::mode::StorageMode;
use crate::persistence::training::When;
use crate::storage::document_store::SaveFault;
use crate::storage::store::StoreFault;
use crate::storage::training::kept;
use crate::ui::state::AppState;
use crate::ui::training::taking_part;

pub use crate::persistence::training::NotOpened;

/// The session that is open. Copies are the same.
#[derive(Clone)]
pub struct OpenSession(Arc<Inner>);

struct Inner {
    app: AppState,
    id: ItemId,
    /// Counts the changes made otherwise than by typing.
    acted: ArcRwSignal<u32>,
    /// Counts what was typed.
    typed: ArcRwSignal<u32>,
    /// Why the last change is not stored.
    fault: ArcRwSignal<Option<SaveFault>>,
}

thread_local! {
    /// What pages follow of the session that is open: it outlasts a page.
    static OPEN: RefCell<Option<OpenSession>> = const { RefCell::new(None) };
    static IS_WATCHING: Cell<bool> = const { Cell::new(false) };
}

/// Opens a session that this browser keeps.
///
/// # Errors
/// A [`NotOpened`].
pub fn open(state: AppState, id: ItemId) -> Result<OpenSession, NotOpened> {
    state.persistence().open_training(id)?;
    Ok(followed(state, id))
}

fn followed(state: AppState, id: ItemId) -> OpenSession {
    watch_the_page(state);
    if let Some(here) = OPEN.with_borrow(Clone::clone).filter(|here| here.0.id == id) {
        return here;
    }
    let fault = ArcRwSignal::new(state.persistence().training_fault());
    let here =
        OpenSession(Arc::new(Inner { app: state, id, acted: ArcRwSignal::new(0), typed: ArcRwSignal::new(0), fault }));
    OPEN.set(Some(here.clone()));
    here
}

/// Follows what persistence says of the session that is open.
pub fn follow() {
    if let Some(here) = OPEN.with_borrow(Clone::clone) {
        here.say();
        here.0.acted.update(|times| *times = times.wrapping_add(1));
    }
}

/// Begins a session with what is handed out. Returns `false` if that would drop what is not saved yet.
#[must_use]
pub fn begin(state: AppState, session: Session) -> bool {
    let id = session.id;
    let is_begun = state.persistence().begin_training(session);
    if is_begun {
        let _followed_from_now_on = followed(state, id);
    }
    is_begun
}

/// Takes in a session that was downloaded: joined with what is kept of it here.
///
/// # Errors
/// A [`NotOpened`]: what stands here under its id cannot be read and stays, or another session is not saved.
pub fn take_in(state: AppState, gathering: Gathering) -> Result<(), NotOpened> {
    state.persistence().take_in_training(gathering)?;
    follow();
    Ok(())
}

/// Lets go of the session that is open.
pub fn forget() {
    OPEN.set(None);
}

/// Whether a change to the session that is open is in memory only; saves it first.
#[must_use]
pub fn is_unsaved(state: AppState) -> bool {
    state.persistence().is_training_unsaved()
}

/// Removes a session from this browser.
///
/// # Errors
/// A [`StoreFault`]: it is still here.
pub fn remove(state: AppState, id: ItemId) -> Result<(), StoreFault> {
    state.persistence().remove_training(id)?;
    if OPEN.with_borrow(|open| open.as_ref().is_some_and(|open| open.0.id == id)) {
        forget();
    }
    Ok(())
}

/// Begins to watch for the page to be left; once.
pub fn watch_the_page(state: AppState) {
    if IS_WATCHING.replace(true) {
        return;
    }
    events::on_hidden(move || state.persistence().save_training());
    events::on_leaving(move |event| {
        let is_unsaved = state.persistence().is_training_unsaved();
        let ends_with_the_tab = state.persistence().mode() == StorageMode::Session
            && kept(state.documents().store())
                .is_ok_and(|(sessions, unreadable)| !sessions.is_empty() || unreadable > 0);
        if ends_with_the_tab || is_unsaved || taking_part::is_begun() {
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

    /// Reads it as it is now, without following it. What is looked at is blank where it is open no more: its page goes.
    pub fn read<T>(&self, look: impl FnOnce(&Gathering) -> T) -> T {
        let here = self.0.app.persistence().with_training(self.0.id, Gathering::clone);
        look(&here.unwrap_or_else(|| blank(self.0.id)))
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
    ) -> Memo<T> {
        let here = self.clone();
        Memo::new(move |_| {
            here.0.typed.track();
            here.with(&look)
        })
    }

    /// Something that follows from it, and that typing does not change.
    pub fn followed_acts<T: PartialEq + Clone + Send + Sync + 'static>(
        &self,
        look: impl Fn(&Gathering) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        let here = self.clone();
        Memo::new(move |_| here.with(&look))
    }

    /// Changes it, and saves it.
    pub fn act(&self, state: AppState, change: impl FnOnce(&mut Gathering)) {
        state.persistence().change_training(When::Now, change);
        self.0.acted.update(|times| *times = times.wrapping_add(1));
        self.say();
    }

    /// Changes a text of it, which is saved a little later.
    pub fn type_in(&self, state: AppState, change: impl FnOnce(&mut Gathering)) {
        state.persistence().change_training(When::Soon, change);
        self.0.typed.update(|times| *times = times.wrapping_add(1));
    }

    /// Why the last change is not stored; follows it.
    #[must_use]
    pub fn fault(&self) -> Option<SaveFault> {
        self.0.fault.get()
    }

    /// Stores it here again, where it was removed elsewhere, or tries once more.
    pub fn keep_anew(&self, state: AppState) {
        state.persistence().save_training_anew();
        self.say();
    }

    fn say(&self) {
        let fault = self.0.app.persistence().training_fault();
        // Said once: drawn again, the buttons of the notice would slip away under somebody's finger.
        if self.0.fault.with_untracked(|before| *before != fault) {
            self.0.fault.set(fault);
        }
    }
}

fn blank(id: ItemId) -> Gathering {
    let (title, passages, questions) = (String::new(), Vec::new(), Vec::new());
    Gathering::new(Session { id, title, passages, questions, helps: false })
}
