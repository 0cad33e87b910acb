//! What persistence needs of a browser. `browser` implements it; the simulator in `tests/` does, too, and lets it fail.
//!
//! Everything but the store answers later, and any call may fail, take for ever, or be the last one before a crash.

use std::future::Future;
use std::pin::Pin;

use super::passphrase::Form;
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;
use crate::storage::locked::KEY_BYTES;
use crate::storage::locked::plain::Plain;
use crate::storage::store::Store;

/// Work that goes on by itself.
pub type Task = Pin<Box<dyn Future<Output = ()>>>;

/// A browser, as far as persistence needs one.
pub trait Ports: 'static {
    /// The local storage of this origin.
    type Store: Store;
    /// The second place for every text.
    type Journal: Journal;
    /// Locks between tabs.
    type Locks: TabLock;
    /// Cryptography.
    type Cipher: Cipher;

    /// Returns the local storage.
    fn store(&self) -> &Self::Store;

    /// Returns the journal.
    fn journal(&self) -> &Self::Journal;

    /// Returns the locks between tabs.
    fn locks(&self) -> &Self::Locks;

    /// Returns the cryptography.
    fn cipher(&self) -> &Self::Cipher;

    /// Returns what the clock says. It may jump, forwards and backwards.
    fn now(&self) -> Moment;

    /// Returns a new random id.
    fn new_id(&self) -> ItemId;

    /// Calls `act` once, after this many milliseconds.
    fn after(&self, millis: i32, act: Box<dyn FnOnce()>);

    /// Calls `act` once the page has been painted; never while nobody sees it.
    fn after_paint(&self, act: Box<dyn FnOnce()>);

    /// Runs a task beside what runs now.
    fn spawn(&self, task: Task);

    /// Sends a message to all other tabs.
    fn send(&self, message: &str);

    /// Removes what else of this tool holds something of what was written or was fetched for it: the session storage
    /// and caches. Returns whether all of it is gone.
    fn remove_the_rest(&self) -> impl Future<Output = bool>;
}

/// What the journal tells of a text without the text being read. Where a passphrase locks what is stored, the checksum
/// is locked, too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The schema in which the text is written.
    pub schema: i64,
    /// Which revision it is; 0 for what has none.
    pub revision: u64,
    /// The checksum of the text as [`crate::storage::checksum::Checksum::to_text`] writes it, or that locked.
    pub checksum: String,
}

/// Something to be put into the journal: its key, its record (none for what only stands beside the texts, such as the
/// lock) and its text.
pub type Entry = (String, Option<Record>, Plain);

/// Why the journal did not do what it was asked. Nothing has changed in it then, unless it did not answer in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JournalFault {
    /// There is none, or it does not answer: in the browser's own words.
    Missing(String),
    /// What stands there is newer: another tab wrote it, or a newer version of this tool.
    Newer,
}

/// A second place for every text. What it has said it holds survives a crash.
pub trait Journal {
    /// Returns the keys and records of all texts.
    ///
    /// # Errors
    /// [`JournalFault::Missing`].
    fn records(&self) -> impl Future<Output = Result<Vec<(String, Record)>, JournalFault>>;

    /// Returns the record under a key.
    ///
    /// # Errors
    /// [`JournalFault::Missing`].
    fn record(&self, key: &str) -> impl Future<Output = Result<Option<Record>, JournalFault>>;

    /// Returns the text under a key.
    ///
    /// # Errors
    /// [`JournalFault::Missing`].
    fn text(&self, key: &str) -> impl Future<Output = Result<Option<Plain>, JournalFault>>;

    /// Returns the keys of all texts, of those without a record, too.
    ///
    /// # Errors
    /// [`JournalFault::Missing`].
    fn keys(&self) -> impl Future<Output = Result<Vec<String>, JournalFault>>;

    /// Puts an entry in place of what stands there, if the record there is the expected one. Returns whether it is. An
    /// entry without a record is put there whatever stands there.
    ///
    /// # Errors
    /// [`JournalFault::Missing`].
    fn swap(&self, expected: Option<&Record>, entry: &Entry) -> impl Future<Output = Result<bool, JournalFault>>;

    /// Puts these entries in place of everything that stands there, all or nothing.
    ///
    /// # Errors
    /// [`JournalFault::Missing`].
    fn replace_all(&self, entries: &[Entry]) -> impl Future<Output = Result<(), JournalFault>>;

    /// Removes what stands under a key.
    ///
    /// # Errors
    /// [`JournalFault::Missing`].
    fn remove(&self, key: &str) -> impl Future<Output = Result<(), JournalFault>>;

    /// Returns whether there is a journal at all, without making one.
    fn exists(&self) -> impl Future<Output = bool>;

    /// Removes the whole journal, and returns whether it is gone.
    fn destroy(&self) -> impl Future<Output = bool>;
}

/// How a lock is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Only if nobody holds it.
    IfFree,
    /// When it is free, however long that takes.
    Wait,
    /// Now, whoever holds it.
    Now,
}

/// What becomes of a lock that was asked for.
#[derive(Clone, Debug)]
pub enum Turn<H> {
    /// It is held here until it is let go.
    Granted(H),
    /// Somebody else holds it ([`Ask::IfFree`]).
    Refused,
    /// It was held here, and another tab has taken it; or the request was given up.
    Lost,
}

/// Locks that hold between the tabs of a browser, and that the browser lets go when a tab is closed or killed.
pub trait TabLock {
    /// A lock that is held here. Dropping it does not let it go.
    type Held: 'static;
    /// A request that waits.
    type Waiting: 'static;

    /// Returns whether this browser has such locks.
    fn exist(&self) -> bool;

    /// Asks for a lock, and tells what becomes of it: once, and a second time when it is lost after it was granted.
    fn ask(&self, name: &str, how: Ask, tell: Box<dyn Fn(Turn<Self::Held>)>) -> Self::Waiting;

    /// Lets a lock go.
    fn let_go(&self, held: Self::Held);

    /// Gives a request up. A lock that was granted meanwhile stays held.
    fn give_up(&self, waiting: Self::Waiting);

    /// Holds a lock beside all others who do the same, as long as the tab lives: so they can be counted.
    fn hold_beside(&self, name: &str);

    /// Returns how many hold a lock of this name; 0 where the browser does not say.
    fn holders(&self, name: &str) -> impl Future<Output = usize>;
}

/// Cryptography: AES-GCM for texts, and age files for the data key.
pub trait Cipher {
    /// A data key, in the browser's hands.
    type Key: Clone + 'static;

    /// Returns a text with its accents in this form.
    fn normalized(&self, text: &str, form: Form) -> String;

    /// Returns whether this page may use the browser's cryptography.
    fn exists(&self) -> bool;

    /// Returns bytes for a new data key.
    fn new_key(&self) -> Option<[u8; KEY_BYTES]>;

    /// Puts a data key into the browser's hands.
    fn key(&self, bytes: &[u8; KEY_BYTES]) -> impl Future<Output = Option<Self::Key>>;

    /// Locks a text that is kept under this name.
    fn lock(&self, key: &Self::Key, name: &str, text: &Plain) -> impl Future<Output = Option<String>>;

    /// Unlocks what is kept under this name. Returns `None` if it was locked with another key or is not as it was.
    fn unlock(&self, key: &Self::Key, name: &str, text: &str) -> impl Future<Output = Option<Plain>>;

    /// Returns an age file that holds these bytes and opens with a passphrase.
    ///
    /// # Errors
    /// A [`PassphraseFault`].
    fn seal(&self, passphrase: &str, bytes: &[u8]) -> impl Future<Output = Result<Vec<u8>, PassphraseFault>>;

    /// Opens an age file.
    ///
    /// # Errors
    /// A [`PassphraseFault`].
    fn open(&self, passphrase: &str, file: &[u8]) -> impl Future<Output = Result<Vec<u8>, PassphraseFault>>;
}

/// Why a file was not locked with a passphrase, or not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PassphraseFault {
    /// The worker for it said no, with the word for it that [`crate::crypto::Refusal::code`] writes.
    Refused(String),
    /// The worker cannot be reached.
    Away,
}
