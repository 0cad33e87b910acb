//! The passphrase lock on what this browser keeps: putting it on, opening it, changing the passphrase, locking again, taking
//! it off.
//!
//! What is stored is locked with a random data key. The data key stands in the store, and in the journal, as an age file that
//! the passphrase opens: so a new passphrase locks one key anew, and not everything. Neither passphrase nor key is stored.

use std::cell::Cell;

use crate::browser::cipher::{self, Key};
use crate::browser::held::Texts;
use crate::browser::safe::{self, SafeFault};
use crate::browser::{clock, events, journal as store_journal, local_storage, locks, page, timer};
use crate::content::troubles::locking as troubles;
use crate::safe::Refusal;
use crate::storage::keys;
use crate::storage::locked::{self, KEY_BYTES};
use crate::storage::store::{Store as _, StoreFault};
use crate::ui::desk::{Desk, OnDesk};
use crate::ui::journal::{self, Journal};
use crate::ui::keeping::shelf;
use crate::ui::locking;
use crate::ui::place::Place;
use crate::ui::training;

pub use crate::content::troubles::locking::NO_CIPHER;

/// The fewest letters of a passphrase: four words, or a dozen letters.
pub const FEWEST_LETTERS: usize = 12;

/// After how many minutes without a sign of life everything is locked again, until somebody chooses otherwise.
const LOCK_AFTER_MINUTES: u32 = 15;

/// The choices that a person has there.
pub const MINUTES: [u32; 4] = [5, 15, 30, 60];

/// How often it is looked whether it is time.
const LOOK_MILLIS: i32 = 5_000;

/// What is said to other tabs.
const LOCK_NOW: &str = "lock now";

thread_local! {
    /// When somebody was last seen here.
    static SEEN: Cell<i64> = const { Cell::new(0) };
    static IS_WATCHING: Cell<bool> = const { Cell::new(false) };
}

/// The lock on what this browser keeps: an age file as text. Looks into both places: the store may have lost it.
pub async fn find() -> Option<String> {
    let in_the_store = || local_storage::real().ok()?.get_item(keys::LOCK).ok()?;
    match in_the_store() {
        Some(lock) => Some(lock),
        None => store_journal::text_if_there(keys::LOCK).await,
    }
}

/// Puts a lock into both places, the one that lasts first.
async fn put(lock: &str) -> Result<(), String> {
    let _the_store_must_do = store_journal::put_beside(keys::LOCK, lock).await;
    let stored = local_storage::real().and_then(|storage| locking::put(&storage, keys::LOCK, &lock.into()));
    stored.map_err(|fault| why(&fault).to_owned())
}

fn why(fault: &StoreFault) -> &'static str {
    match fault {
        StoreFault::Full => troubles::NO_ROOM_LOCKED,
        StoreFault::Blocked => troubles::BLOCKED,
        StoreFault::Failed(_) => troubles::FAILED,
    }
}

/// What is said where the safe did not do what it was asked.
#[must_use]
pub fn said(fault: SafeFault) -> String {
    let refused = match fault {
        SafeFault::Refused(code) => Refusal::from_code(&code),
        SafeFault::Away => None,
    };
    match refused {
        Some(Refusal::NotOpened) => troubles::NOT_OPENED,
        Some(Refusal::TooMuchWork) => troubles::TOO_MUCH_WORK,
        Some(Refusal::NoSuchFile) => troubles::NO_SUCH_FILE,
        Some(Refusal::NotLocked) => troubles::NOT_LOCKED,
        // A word that is not known is of another build's safe.
        None => troubles::AWAY,
    }
    .to_owned()
}

/// The data key in an opened lock.
async fn key_in(opened: Vec<u8>) -> Result<Key, String> {
    let bytes: [u8; KEY_BYTES] = opened.try_into().map_err(|_| troubles::NO_KEY.to_owned())?;
    cipher::key(&bytes).await.ok_or_else(|| NO_CIPHER.to_owned())
}

/// Whether another tab or window of this tool is open: what is stored cannot change its form under it.
///
/// # Errors
/// What to do, in words.
pub async fn alone() -> Result<(), String> {
    if locks::holders("qmsa/here").await > 1 {
        return Err(troubles::NOT_ALONE.to_owned());
    }
    Ok(())
}

impl Desk {
    /// Brings everything to rest that is on its way into the store.
    ///
    /// # Errors
    /// What is not saved, in words.
    pub async fn settle_all(self) -> Result<(), String> {
        self.keeping.save(self);
        journal::settled().await;
        let stored = locking::settled().await;
        if self.keeping.has_unsaved() || stored.is_err() {
            return Err(troubles::NOT_SAVED.to_owned());
        }
        Ok(())
    }

    /// Locks what is kept with a passphrase.
    ///
    /// # Errors
    /// Why not, in words; everything is kept as it was before then.
    pub async fn put_lock_on(self, passphrase: &str) -> Result<(), String> {
        if !cipher::is_here() {
            return Err(NO_CIPHER.to_owned());
        }
        alone().await?;
        if find().await.is_some() {
            return Err(troubles::LOCKED_ALREADY.to_owned());
        }
        let bytes: [u8; KEY_BYTES] = cipher::chance().ok_or_else(|| NO_CIPHER.to_owned())?;
        let lock = locked::armor(&safe::encrypt(passphrase, &bytes).await.map_err(said)?);
        let key = key_in(bytes.to_vec()).await?;
        self.settle_all().await?;
        // The work of this session, or what the browser keeps.
        let texts = match self.place.get_untracked() {
            Place::Session => crate::ui::session::texts(),
            _ => Texts::of(&local_storage::real().map_err(|fault| why(&fault).to_owned())?, keys::OURS),
        };
        texts.put(keys::COMFORT, None);
        put(&lock).await?;
        if let Err(fault) = locking::store_all(&texts, &key).await {
            // Back to how it was, if the store still works; where it does not, the passphrase opens what is locked already.
            let was_session = self.place.get_untracked() == Place::Session;
            let names: Vec<String> = if was_session { Vec::new() } else { texts.keys() };
            if locking::store_clear(&texts, &names).is_ok() {
                remove_lock().await;
            }
            return Err(why(&fault).to_owned());
        }
        crate::ui::session::end();
        locking::keep(&texts, key);
        journal::forget();
        self.journal.set(Journal::Looking);
        let _what_fails_is_locked_at_the_next_start = store_journal::lock_leftovers(keys::LOCK).await;
        self.place.set(Place::Unlocked);
        self.look_into_the_journal().await;
        self.lock_when_idle();
        Ok(())
    }

    /// Opens the lock with its passphrase, and all that is kept behind it.
    ///
    /// # Errors
    /// Why it does not open, in words.
    pub async fn unlock(self, passphrase: &str) -> Result<(), String> {
        let lock = find().await.ok_or(troubles::NO_LOCK)?;
        let key = key_in(safe::decrypt(passphrase, lock.as_bytes()).await.map_err(said)?).await?;
        // The store may have lost it.
        put(&lock).await?;
        let (texts, clear) = locking::unlock_all(&key).await.map_err(|fault| why(&fault).to_owned())?;
        locking::keep(&texts, key);
        // What was kept before there was a lock, or was being locked when the browser was closed.
        for name in &clear {
            locking::store_soon(name);
        }
        let _what_fails_is_locked_at_the_next_start = store_journal::lock_leftovers(keys::LOCK).await;
        self.place.set(Place::Unlocked);
        self.look_into_the_journal().await;
        self.lock_when_idle();
        Ok(())
    }

    /// Puts another passphrase in the place of the one that opens the lock.
    ///
    /// # Errors
    /// Why not, in words; the earlier passphrase still opens it then.
    pub async fn change_passphrase(self, now: &str, new: &str) -> Result<(), String> {
        let lock = find().await.ok_or(troubles::NO_LOCK)?;
        let key = safe::decrypt(now, lock.as_bytes()).await.map_err(said)?;
        put(&locked::armor(&safe::encrypt(new, &key).await.map_err(said)?)).await
    }

    /// Takes the lock off: everything is kept in this browser in the clear again.
    ///
    /// # Errors
    /// Why not, in words; everything is locked as before then.
    pub async fn take_lock_off(self) -> Result<(), String> {
        alone().await?;
        self.settle_all().await?;
        let Some(texts) = locking::texts() else { return Err(why(&StoreFault::Blocked).to_owned()) };
        let names: Vec<String> = texts.keys().into_iter().filter(|name| name != keys::LOCK_AFTER).collect();
        if let Err(fault) = locking::store_clear(&texts, &names) {
            // Whatever was put there in the clear already is locked again.
            for name in texts.keys() {
                locking::store_soon(&name);
            }
            return Err(why(&fault).to_owned());
        }
        locking::end();
        journal::forget();
        self.journal.set(Journal::Looking);
        // What the journal has is locked and can be read no more; it is written anew from the store.
        let _found_at_the_next_start = store_journal::remove_all().await;
        remove_lock().await;
        let _removed_or_was_never_there =
            local_storage::real().and_then(|storage| locking::remove(&storage, keys::LOCK_AFTER));
        self.place.set(Place::Browser);
        self.look_into_the_journal().await;
        Ok(())
    }

    /// Locks everything again, in all tabs: the page is loaded anew, and nothing stays in memory.
    pub fn lock_now(self) {
        // When nobody is there, it is locked all the same (`lock_when_idle`).
        if self.drafts.with_untracked(|drafts| !drafts.is_empty()) {
            self.say(troubles::NOT_ADDED.to_owned(), false);
            return;
        }
        locks::say(LOCK_NOW);
        self.lock_here();
    }

    fn lock_here(self) {
        if self.place.get_untracked() != Place::Unlocked {
            return;
        }
        leptos::task::spawn_local(async move {
            if self.settle_all().await.is_err() {
                self.say(troubles::LAST_CHANGES.to_owned(), false);
                return;
            }
            self.leave_for("#/");
        });
    }

    /// Loads the page anew at another address: whatever is in memory is gone then.
    pub fn leave_for(self, hash: &str) {
        self.keeping.give_up();
        self.drafts.set(Vec::new());
        training::forget();
        self.clear();
        self.place.set(Place::Browser);
        page::load_anew(hash);
    }

    /// Hears what other tabs say of the lock, and follows what they store locked.
    pub fn watch_the_lock(self) {
        locks::hear_also(move |word| match word.as_str() {
            LOCK_NOW => self.lock_here(),
            crate::ui::wiping::WIPED => self.leave_for(crate::ui::wiping::AFTER),
            _ => {}
        });
        events::on_stored(move |key| {
            if self.place.get_untracked() == Place::Unlocked {
                leptos::task::spawn_local(async move {
                    locking::follow(&key).await;
                    self.follow_soon();
                });
            } else if key == keys::LOCK && self.place.get_untracked() == Place::Browser && locking::texts().is_none() {
                // Another tab has put a lock on: this one must not go on in the clear.
                self.leave_for("#/");
            }
        });
    }

    fn lock_when_idle(self) {
        SEEN.set(clock::now().millis());
        if !IS_WATCHING.replace(true) {
            events::on_sign_of_life(|| SEEN.set(clock::now().millis()));
            self.look_at_the_clock();
        }
    }

    fn look_at_the_clock(self) {
        let idle = clock::now().millis() - SEEN.get();
        if idle >= i64::from(lock_after()) * 60_000 {
            self.lock_here();
        }
        timer::once(LOOK_MILLIS, move || self.look_at_the_clock());
    }

    /// Whether something of an assessment lies on the desk that is kept.
    #[must_use]
    pub fn holds_work(self) -> bool {
        matches!(self.on_desk.get_untracked(), OnDesk::Kept(_)) || !shelf().list().entries.is_empty()
    }
}

/// After how many minutes without a sign of life everything is locked again.
#[must_use]
pub fn lock_after() -> u32 {
    let kept = local_storage::LocalStore.get(keys::LOCK_AFTER).ok().flatten();
    kept.and_then(|text| text.parse().ok()).filter(|minutes| MINUTES.contains(minutes)).unwrap_or(LOCK_AFTER_MINUTES)
}

/// Chooses after how many minutes.
pub fn set_lock_after(minutes: u32) {
    let _as_before_if_it_fails = local_storage::LocalStore.set(keys::LOCK_AFTER, &minutes.to_string());
}

async fn remove_lock() {
    let _said_by_the_next_start = local_storage::real().and_then(|storage| locking::remove(&storage, keys::LOCK));
    let _said_too = store_journal::remove(keys::LOCK).await;
}
