//! The passphrase lock and the moves between storage modes, with the words for what became of them.

use leptos::prelude::*;

use crate::content::troubles::encryption as troubles;
use crate::crypto::Refusal;
use crate::persistence::moves::{Choosing, Chosen, MoveFault};
use crate::persistence::ports::PassphraseFault;
use crate::storage::import::{Brought, Decision};
use crate::storage::store::StoreFault;
use crate::ui::state::AppState;

pub use crate::content::troubles::encryption::NO_CIPHER;
pub use crate::persistence::idle_lock::MINUTES;

/// The fewest letters of a passphrase: four words, or a dozen letters.
pub const FEWEST_LETTERS: usize = 12;

/// Returns why a passphrase did not do, in words.
#[must_use]
pub fn said(fault: impl Into<PassphraseFault>) -> String {
    let refused = match fault.into() {
        PassphraseFault::Refused(code) => Refusal::from_code(&code),
        PassphraseFault::Away => None,
    };
    match refused {
        Some(Refusal::NotOpened) => troubles::NOT_OPENED,
        Some(Refusal::TooMuchWork) => troubles::TOO_MUCH_WORK,
        Some(Refusal::NoSuchFile) => troubles::NO_SUCH_FILE,
        Some(Refusal::NotLocked) => troubles::NOT_LOCKED,
        // A word that is not known is of another build's worker.
        None => troubles::AWAY,
    }
    .to_owned()
}

/// Returns why everything was not moved, in words.
#[must_use]
pub fn why(fault: MoveFault) -> String {
    match fault {
        MoveFault::NotAlone => troubles::NOT_ALONE.to_owned(),
        MoveFault::NotSaved => troubles::NOT_SAVED.to_owned(),
        MoveFault::NoCipher => NO_CIPHER.to_owned(),
        MoveFault::LockedAlready => troubles::LOCKED_ALREADY.to_owned(),
        MoveFault::NoLock => troubles::NO_LOCK.to_owned(),
        MoveFault::NoKey => troubles::NO_KEY.to_owned(),
        MoveFault::Passphrase(fault) => said(fault),
        MoveFault::Store(StoreFault::Full) => troubles::NO_ROOM.to_owned(),
        MoveFault::Store(StoreFault::Blocked) => troubles::BLOCKED.to_owned(),
        MoveFault::Store(StoreFault::Failed(_)) => troubles::FAILED.to_owned(),
        MoveFault::Changed | MoveFault::Choose(_) => troubles::CHANGED_MEANWHILE.to_owned(),
        MoveFault::Journal => troubles::JOURNAL.to_owned(),
        MoveFault::NotGone => troubles::TAKEN_NOT_GONE.to_owned(),
        MoveFault::Partly(keys) => troubles::partly(&keys.join(", ")),
    }
}

/// What became of a move that may need a choice.
#[derive(Debug)]
pub enum Moved {
    /// Everything was moved; what was brought in.
    Done(Option<Brought>),
    /// A person has to choose first.
    Choose(Box<Choosing>),
}

impl AppState {
    /// Brings everything to rest that is on its way into the store.
    ///
    /// # Errors
    /// What is not saved, in words.
    pub async fn settle_all(self) -> Result<(), String> {
        self.persistence().settle_all().await.map_err(why)
    }

    /// Encrypts what is kept, or the work of this session, with a passphrase.
    ///
    /// # Errors
    /// Why not, in words; everything is kept as it was before then.
    pub async fn put_lock_on(self, passphrase: &str, decision: Option<&Decision>) -> Result<Moved, String> {
        let chosen = Chosen { decision, label: troubles::BEFORE_THE_SESSION };
        moved(self.persistence().put_lock_on(passphrase, chosen).await)
    }

    /// Keeps the work of this session in this browser from now on.
    ///
    /// # Errors
    /// Why not, in words; it stays in memory then.
    pub async fn keep_session(self, decision: Option<&Decision>) -> Result<Moved, String> {
        let chosen = Chosen { decision, label: troubles::BEFORE_THE_SESSION };
        match self.persistence().keep_session(chosen).await {
            Err(MoveFault::LockedAlready) => Err(troubles::LOCKED_HERE.to_owned()),
            kept => moved(kept),
        }
    }

    /// Opens the lock with its passphrase, and all that is kept behind it.
    ///
    /// # Errors
    /// Why it does not open, in words.
    pub async fn unlock(self, passphrase: &str) -> Result<(), String> {
        self.persistence().unlock(passphrase).await.map_err(why)
    }

    /// Puts another passphrase in the place of the one that opens the lock.
    ///
    /// # Errors
    /// Why not, in words; the earlier passphrase still opens it then.
    pub async fn change_passphrase(self, now: &str, new: &str) -> Result<(), String> {
        self.persistence().change_passphrase(now, new).await.map_err(why)
    }

    /// Takes the lock off: everything is kept in this browser unencrypted again.
    ///
    /// # Errors
    /// Why not, in words; everything is encrypted as before then.
    pub async fn take_lock_off(self) -> Result<(), String> {
        self.persistence().take_lock_off().await.map_err(why)
    }

    /// Takes everything out of this browser into this tab's memory.
    ///
    /// # Errors
    /// Why not, in words.
    pub async fn take_into_session(self) -> Result<(), String> {
        self.persistence().take_into_session().await.map_err(why)
    }

    /// Locks everything again, in all tabs: the page is loaded anew, and nothing stays in memory.
    pub fn lock_now(self) {
        // When nobody is there, it is locked all the same.
        if self.drafts.with_untracked(|drafts| !drafts.is_empty()) {
            self.say(troubles::NOT_ADDED.to_owned(), false);
            return;
        }
        self.persistence().lock_now();
    }

    /// Removes everything, here and in the other tabs, and loads the page anew: nothing stays in memory.
    ///
    /// # Errors
    /// What to do where something is left, in words.
    pub async fn wipe(self) -> Result<(), String> {
        if self.persistence().wipe().await { Ok(()) } else { Err(troubles::NOT_GONE.to_owned()) }
    }

    /// Drops whatever is in memory, and loads the page anew at another address.
    pub fn leave_for(self, address: &str) {
        self.persistence().leave_for(address);
    }
}

fn moved(result: Result<Option<Brought>, MoveFault>) -> Result<Moved, String> {
    match result {
        Ok(brought) => Ok(Moved::Done(brought)),
        Err(MoveFault::Choose(choosing)) => Ok(Moved::Choose(choosing)),
        Err(fault) => Err(why(fault)),
    }
}
