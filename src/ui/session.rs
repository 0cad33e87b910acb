//! This session only: the work is in this tab's memory, and nothing is stored anywhere.

use std::cell::RefCell;

use crate::browser::held::Texts;
use crate::browser::{clock, dice, journal as store_journal, local_storage};
use crate::content::troubles::locking as troubles;
use crate::domain::assessment::Assessment;
use crate::storage::keys;
use crate::ui::desk::{Desk, OnDesk};
use crate::ui::journal::{self, Journal};
use crate::ui::lock;
use crate::ui::locking;
use crate::ui::place::Place;

thread_local! {
    static TEXTS: RefCell<Option<Texts>> = const { RefCell::new(None) };
}

/// What is kept for this session.
#[must_use]
pub fn texts() -> Texts {
    TEXTS.with_borrow(|texts| texts.clone().unwrap_or_default())
}

/// The session is over: what it kept is kept elsewhere.
pub fn end() {
    TEXTS.set(None);
}

impl Desk {
    /// Begins to work for this session only. What this browser keeps stays as it is, and is not shown.
    pub async fn begin_session(self) {
        self.work_in_memory(&Texts::default());
        // Looking into a journal may have made one.
        let is_store_empty = local_storage::real()
            .is_ok_and(|storage| Texts::of(&storage, keys::OURS).keys().iter().all(|key| key == keys::COMFORT));
        if is_store_empty && store_journal::is_empty().await {
            let _nothing_in_it = store_journal::remove_all().await;
        }
        self.begin_pending();
    }

    /// Takes everything out of this browser into this tab's memory.
    ///
    /// # Errors
    /// Why not, in words.
    pub async fn take_into_session(self) -> Result<(), String> {
        lock::alone().await?;
        self.settle_all().await?;
        let texts = match locking::texts() {
            Some(texts) => texts,
            None => match local_storage::real() {
                Ok(storage) => Texts::of(&storage, keys::OURS),
                Err(_) => Texts::default(),
            },
        };
        for key in [keys::LOCK, keys::LOCK_AFTER, keys::COMFORT] {
            texts.put(key, None);
        }
        locking::end();
        self.work_in_memory(&texts);
        crate::ui::wiping::remove_everything().await
    }

    /// Keeps the work of this session in this browser from now on.
    ///
    /// # Errors
    /// Why not, in words; it stays in memory then.
    pub async fn keep_session(self) -> Result<(), String> {
        if lock::find().await.is_some() {
            return Err(troubles::LOCKED_HERE.to_owned());
        }
        let storage = local_storage::real().map_err(|_| troubles::BLOCKED)?;
        let texts = texts();
        let work = [keys::DOCUMENT, keys::VERSION, keys::KEPT, keys::GUARD];
        let names: Vec<String> =
            texts.keys().into_iter().filter(|name| work.iter().any(|it| name.starts_with(it))).collect();
        if locking::store_clear(&texts, &names).is_err() {
            for name in &names {
                let _as_well_as_can_be = locking::remove(&storage, name);
            }
            return Err(troubles::NO_ROOM.to_owned());
        }
        end();
        local_storage::stand_in(None);
        journal::forget();
        self.journal.set(Journal::Looking);
        self.place.set(Place::Browser);
        self.look_into_the_journal().await;
        Ok(())
    }

    fn work_in_memory(self, texts: &Texts) {
        TEXTS.set(Some(texts.clone()));
        local_storage::stand_in(Some(texts.as_storage(|_| ())));
        journal::forget();
        self.journal.set(Journal::Unused);
        self.place.set(Place::Session);
        self.look_at_shelf();
        self.open_what_was_sought();
    }

    /// Begins the assessment whose place is ready now.
    pub fn begin_pending(self) {
        if let Some(name) = self.pending.update_untracked(Option::take) {
            if matches!(self.on_desk.get_untracked(), OnDesk::Kept(_)) {
                self.clear();
            }
            let _nothing_was_unsaved = self.adopt(Assessment::new(dice::new_id(), name, clock::now()));
        }
    }
}
