//! What is stored where and when: autosave, the journal, recovery, locks between tabs, storage modes and moving between
//! them, the passphrase lock, training sessions, wiping. A state machine over [`ports`], without a browser: the
//! simulator in `tests/native/simulator` runs several of them against one browser that fails in every way.
//!
//! # A tour
//! Start at [`Persistence`]. Its parts, one concept a file: [`autosave`] saves the open [`document`]; [`journal`] keeps
//! a second copy of everything and takes from it what the store has lost; [`tab_lock`] decides which tab writes;
//! [`encryption`] writes behind the memory where a passphrase locks what is stored, [`passphrase_lock`] opens it,
//! [`idle_lock`] says when it locks by itself; [`moves`] moves everything from one [`mode`] to another; [`training`]
//! saves training sessions; [`wipe`] removes everything.
//!
//! # Invariants
//! * What was reported as saved survives any crash.
//! * Nothing is overwritten or removed without the person being shown.
//! * A change of the storage mode moves everything or nothing. Nothing is dropped from memory before it has been read
//!   back.
//! * A locked browser holds no plain text.
//! * No two tabs write one document over each other.
//! * No wording, no clock and no randomness here; what a person sees follows from [`Change`]s.

#![expect(clippy::trivially_copy_pass_by_ref, reason = "what is shared by all is looked at, wherever it is stored")]

pub mod autosave;
pub mod document;
pub mod idle_lock;
pub mod import;
pub mod journal;
pub mod memory_storage;
pub mod mode;
pub mod moves;
pub mod passphrase;
pub mod ports;
pub mod tab_lock;
pub mod training;
pub mod wipe;

mod active_store;
mod answer;
mod deletion;
mod encryption;
mod opening;
mod passphrase_lock;
mod patience;
mod waiting;

use std::cell::{Cell, OnceCell, RefCell};
use std::ops::Deref;

pub use active_store::ActiveStore;

use crate::domain::assessment::Assessment;
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;
use crate::storage::document_store::DocumentStore;
use crate::storage::keys;
use crate::storage::listing::Listing;
use crate::storage::locked;
use crate::storage::quota::Quota;
use crate::storage::store::{Store, StoreFault};
use autosave::{Autosave, Saved};
use document::Document;
use encryption::Encryption;
use idle_lock::IdleLock;
use journal::{JournalQueue, JournalState};
use memory_storage::MemoryStorage;
use mode::StorageMode;
use passphrase_lock::LOCK_NOW;
use ports::{Cipher, Ports, TabLock};
use tab_lock::TabLockState;
use training::Training;
use waiting::Waiters;
use wipe::{AFTER_WIPING, WIPED};

/// The lock that every tab holds beside the others, so that they can be counted.
const HERE: &str = "qmsa/here";

/// The lock that a tab holds while it moves everything.
const MOVE: &str = "qmsa/move";

/// A data key.
pub(crate) type Key<P> = <<P as Ports>::Cipher as Cipher>::Key;
/// A lock that is held.
pub(crate) type Held<P> = <<P as Ports>::Locks as TabLock>::Held;
/// A request for a lock that waits.
pub(crate) type Waiting<P> = <<P as Ports>::Locks as TabLock>::Waiting;

/// The documents in a store of any kind.
pub type Documents<'a> = DocumentStore<Box<dyn Store + 'a>>;

/// Something that a person may have to see.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Another document is open, or the same one as another tab stored it.
    Document(Document, Box<Assessment>),
    /// Saving stands otherwise.
    Saving,
    /// The work is stored elsewhere.
    Mode,
    /// A session has begun of which nothing is stored.
    SessionBegun,
    /// The journal stands otherwise.
    Journal,
    /// Something was recovered, or could not be.
    Recovered,
    /// Another tab writes, or this one.
    TabLock,
    /// Other documents are stored.
    Listing(Box<Listing>),
    /// The store is fuller, or less full.
    Quota,
    /// The training session that is open was changed otherwise than by the person, or its saving stands otherwise.
    Training,
    /// Everything was to be locked, and the last changes are not saved.
    NotLocked,
    /// The page has to be loaded anew at this address: nothing is to stay in memory.
    Leave(String),
}

/// What the parts do that are not needed before the first page is shown. A program that is loaded in parts names them
/// only where it calls [`Persistence::begin`].
struct Background<P: Ports> {
    open: fn(&Persistence<P>, ItemId),
    laid: fn(&Persistence<P>, Option<ItemId>, bool),
    saved: fn(&Persistence<P>, Saved),
    unsaved: fn(&Persistence<P>, Saved),
    written: fn(&Persistence<P>, &str),
    encrypt: fn(&Persistence<P>, &str),
    follow: fn(&Persistence<P>),
    list: fn(&Persistence<P>),
}

impl<P: Ports> Clone for Background<P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P: Ports> Copy for Background<P> {}

/// What is stored, and how. It lives as long as the page; copies are the same.
pub struct Persistence<P: Ports>(&'static State<P>);

impl<P: Ports> Clone for Persistence<P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P: Ports> Copy for Persistence<P> {}

impl<P: Ports> Deref for Persistence<P> {
    type Target = State<P>;

    fn deref(&self) -> &State<P> {
        self.0
    }
}

/// The state of [`Persistence`].
pub struct State<P: Ports> {
    ports: P,
    observer: OnceCell<Box<dyn Fn(Change)>>,
    background: Cell<Option<Background<P>>>,
    mode: Cell<StorageMode>,
    /// Whether everything is being moved: nothing else is written then.
    moving: Cell<bool>,
    /// Whether a move, or something that must not meet one, goes on.
    is_busy: Cell<bool>,
    waiters: Waiters,
    /// What stands in for the browser's store.
    memory: RefCell<Option<MemoryStorage>>,
    /// The key with which what is stored is encrypted.
    key: RefCell<Option<Key<P>>>,
    document: RefCell<Document>,
    assessment: RefCell<Assessment>,
    autosave: Autosave,
    journal: JournalQueue,
    tab_lock: TabLockState<P>,
    encryption: Encryption,
    training: Training,
    idle: Cell<Option<IdleLock>>,
    is_watching_clock: Cell<bool>,
    quota: Cell<Option<Quota>>,
    /// How many UTF-16 units the open document takes in the store.
    units: Cell<usize>,
}

impl<P: Ports> Persistence<P> {
    /// Returns what a tab begins with: nothing is open.
    #[must_use]
    pub fn new(ports: P) -> Self {
        let is_locked = matches!(ports.store().get(keys::LOCK), Ok(Some(_)));
        Self(Box::leak(Box::new(State {
            ports,
            observer: OnceCell::new(),
            background: Cell::new(None),
            mode: Cell::new(if is_locked { StorageMode::Locked } else { StorageMode::Browser }),
            moving: Cell::new(false),
            is_busy: Cell::new(false),
            waiters: Waiters::default(),
            memory: RefCell::new(None),
            key: RefCell::new(None),
            document: RefCell::new(Document::None),
            assessment: RefCell::new(Assessment::new(ItemId(0), String::new(), Moment::from_millis(0))),
            autosave: Autosave::new(),
            journal: JournalQueue::new(),
            tab_lock: TabLockState::new(),
            encryption: Encryption::default(),
            training: Training::default(),
            idle: Cell::new(None),
            is_watching_clock: Cell::new(false),
            quota: Cell::new(None),
            units: Cell::new(0),
        })))
    }

    /// Has this called whenever something changes that a person may have to see; once.
    pub fn observe(&self, observer: impl Fn(Change) + 'static) {
        let _the_first_stays = self.observer.set(Box::new(observer));
    }

    fn tell(&self, change: Change) {
        if let Some(observer) = self.observer.get() {
            observer(change);
        }
    }

    /// Returns the ports.
    #[must_use]
    pub fn ports(&self) -> &P {
        &self.ports
    }

    /// Returns where the work is stored.
    #[must_use]
    pub fn mode(&self) -> StorageMode {
        self.mode.get()
    }

    /// Stores nothing from now on, before anything was begun; [`Persistence::begin`] does the rest.
    pub fn choose_session(&self) {
        self.memory.replace(Some(MemoryStorage::default()));
        self.set_journal(JournalState::Unused);
        self.set_mode(StorageMode::Session);
    }

    fn set_mode(&self, mode: StorageMode) {
        if self.mode.replace(mode) != mode {
            self.tell(Change::Mode);
        }
    }

    /// Returns the documents where they are stored now: in the browser's store, or in memory.
    #[must_use]
    pub fn documents(&self) -> Documents<'static> {
        DocumentStore::new(Box::new(ActiveStore::new(*self)))
    }

    /// Begins what goes on by itself: looks into the journal, unless a passphrase locks everything or nothing is
    /// stored.
    pub fn begin(&self) {
        self.background.set(Some(Background {
            open: Self::open_from_store,
            laid: Self::take_turn,
            saved: |here, saved| {
                here.documents().index_saved(&here.assessment.borrow(), saved.checksum);
                here.journal_saved(saved);
            },
            unsaved: Self::journal_unsaved,
            written: |here, key| here.follow_in_journal(key.to_owned()),
            encrypt: Self::queue_encryption,
            follow: Self::follow_store,
            list: Self::list_documents,
        }));
        self.ports.locks().hold_beside(HERE);
        let here = *self;
        self.begin_looking();
        self.journal.is_on_hold.set(true);
        self.ports.spawn(Box::pin(async move {
            here.moved_elsewhere().await;
            here.journal.is_on_hold.set(false);
            if here.mode.get() == StorageMode::Session {
                here.begin_session().await;
            } else if here.find_lock().await.is_some() {
                here.work_locked().await;
            } else {
                here.compare_with_journal().await;
            }
            here.end_looking();
            here.look_when_it_answers().await;
        }));
    }

    /// Returns whether [`Persistence::begin`] was called.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        self.background.get().is_some()
    }

    /// Hears what another tab says.
    pub fn hear(&self, message: &str) {
        match message {
            LOCK_NOW => self.lock_here(),
            WIPED => self.leave_for(AFTER_WIPING),
            _ => self.hear_of_tab_lock(message),
        }
    }

    /// Hears that another tab has put something under a key of the browser's store, or removed it; `None` where it has
    /// removed everything.
    pub fn stored_elsewhere(&self, key: Option<&str>) {
        match (self.mode.get(), key) {
            (StorageMode::Unlocked, Some(key)) => {
                let (here, key) = (*self, key.to_owned());
                self.ports.spawn(Box::pin(async move {
                    here.follow_encrypted(&key).await;
                    here.follow_soon();
                    here.follow_training();
                }));
            }
            // Another tab has put a lock on: this one must not go on unencrypted.
            (StorageMode::Browser, Some(keys::LOCK))
                if !self.moving.get() && matches!(self.ports.store().get(keys::LOCK), Ok(Some(_))) =>
            {
                self.leave_for("#/");
            }
            _ => {
                self.follow_soon();
                self.follow_training();
            }
        }
    }

    /// Follows what another tab stored.
    pub fn follow_soon(&self) {
        if let Some(background) = self.background.get() {
            (background.follow)(self);
        }
    }

    /// Looks again at what is stored, if everything has begun.
    pub fn list_soon(&self) {
        if let Some(background) = self.background.get() {
            (background.list)(self);
        }
    }

    /// Has everything follow what was written otherwise than by saving.
    fn written(&self, key: &str) {
        if !journal::is_journalled(key) {
            self.encrypt_soon(key);
            return;
        }
        self.encrypt_soon(key);
        match self.background.get() {
            Some(background) => (background.written)(self, key),
            None => self.note_unjournalled(key.to_owned()),
        }
    }

    /// Returns whether nothing may be stored unencrypted, also where another tab has put the lock on a moment ago.
    ///
    /// # Errors
    /// A [`StoreFault`] where the store does not say.
    fn is_locked_by_now(&self) -> Result<bool, StoreFault> {
        Ok(match self.mode.get() {
            StorageMode::Session | StorageMode::Unlocked => false,
            StorageMode::Locked => true,
            StorageMode::Browser => self.ports.store().checksum(keys::LOCK)?.is_some(),
        })
    }

    /// Looks again at which documents are stored, and how full the store is.
    pub fn list_documents(&self) {
        let used = self.documents().store().used().ok();
        self.set_quota(used.and_then(|used| Some(Quota { used: self.stored_units(used)? })));
        self.tell(Change::Listing(Box::new(self.documents().list())));
    }

    /// Returns how full the store is; `None` where that cannot be told, or nothing is stored.
    #[must_use]
    pub fn quota(&self) -> Option<Quota> {
        self.quota.get()
    }

    /// Counts what the save of a document has taken.
    fn count_quota(&self, id: ItemId) {
        let units = self.documents().store().units(&keys::document(id)).unwrap_or_default();
        let now = self.stored_units(units).unwrap_or_default();
        let before = self.units.replace(now);
        self.set_quota(self.quota.get().map(|quota| quota.after(before, now)));
    }

    fn set_quota(&self, quota: Option<Quota>) {
        let shown = |quota: Option<Quota>| quota.map(Quota::percent);
        if shown(self.quota.replace(quota)) != shown(quota) {
            self.tell(Change::Quota);
        }
    }

    /// Returns how many units of the browser's store a text takes that takes so many in memory: encrypted, its bytes in
    /// base64. Returns `None` where nothing is stored.
    fn stored_units(&self, units: usize) -> Option<usize> {
        match self.mode.get() {
            StorageMode::Session => None,
            StorageMode::Unlocked => Some(locked::units(units)),
            StorageMode::Browser | StorageMode::Locked => Some(units),
        }
    }
}

/// Returns the documents in a store.
fn documents_in(store: &dyn Store) -> Documents<'_> {
    DocumentStore::new(Box::new(store))
}
