//! Into a session of which nothing is stored, and out of it.

use super::{Choosing, Chosen, MoveFault};
use crate::persistence::journal::JournalState;
use crate::persistence::memory_storage::MemoryStorage;
use crate::persistence::mode::StorageMode;
use crate::persistence::patience::patiently;
use crate::persistence::ports::{Journal as _, Ports};
use crate::persistence::{Change, Persistence, documents_in};
use crate::storage::document_store::SaveFault;
use crate::storage::import::{self, Brought, Compared, Decision, Means, Standing};
use crate::storage::keys;
use crate::storage::locked::plain::Plain;
use crate::storage::store::{Store as _, StoreFault};
use crate::storage::together::NotDone;

impl<P: Ports> Persistence<P> {
    /// Begins to work for this session only. What this browser stores stays as it is, and is not shown.
    pub async fn begin_session(&self) {
        let begun = self.memory.borrow().clone().unwrap_or_default();
        self.work_in_memory(begun);
        // Looking into a journal may have made one.
        let is_store_empty =
            self.ports.store().keys().is_ok_and(|all| {
                all.iter().all(|key| !key.starts_with(keys::OURS) || key == keys::DISPLAY_PREFERENCES)
            });
        if is_store_empty
            && self.journal_exists().await
            && patiently(&self.ports, self.ports.journal().keys()).await.is_ok_and(|keys| keys.is_empty())
        {
            let _nothing_in_it = self.destroy_journal().await;
        }
        self.tell(Change::SessionBegun);
    }

    /// Takes everything out of this browser into this tab's memory.
    ///
    /// # Errors
    /// A [`MoveFault`].
    pub async fn take_into_session(&self) -> Result<(), MoveFault> {
        let busy = self.exclusively().await;
        // A lock may have been found meanwhile, of which the store knew nothing.
        if self.mode.get() == StorageMode::Locked {
            return Err(MoveFault::LockedAlready);
        }
        self.alone(&busy).await?;
        self.bring_store_up_to_date().await?;
        self.settle_all().await?;
        let _nothing_is_written = self.begin_move();
        let (standing, texts) = match self.memory.borrow().clone() {
            Some(memory) => (self.stored_texts()?, memory.texts()),
            // The store may not have answered when this tab was opened, and hold a lock: what is locked stays there.
            None => (self.unlocked_texts()?, self.unlocked_texts()?),
        };
        let texts = MemoryStorage::of(
            texts
                .into_iter()
                .filter(|(key, _)| ![keys::LOCK, keys::LOCK_AFTER, keys::DISPLAY_PREFERENCES].contains(&key.as_str())),
        );
        if !self.is_journal_within(&texts.texts()).await {
            return Err(MoveFault::NotSaved);
        }
        // How the pages look goes as well: nothing is to stay.
        let undo = self.move_from(&standing, &[], &[])?;
        if self.journal_exists().await && !self.destroy_journal().await {
            if documents_in(self.ports.store()).take_back(&undo).is_err() {
                // It is in memory, and only there is it sure to be whole.
                self.stop_encrypting();
                self.work_in_memory(texts);
                return Err(MoveFault::NotGone);
            }
            self.look_into_journal().await;
            return Err(MoveFault::Journal);
        }
        let _gone_at_the_latest_with_the_tab = self.ports.remove_the_rest().await;
        self.stop_encrypting();
        self.work_in_memory(texts);
        Ok(())
    }

    /// Stores the work of this session in this browser from now on.
    ///
    /// # Errors
    /// A [`MoveFault`]; it stays in memory then. [`MoveFault::Choose`] where something has to be chosen first.
    pub async fn keep_session(&self, chosen: Chosen<'_>) -> Result<Option<Brought>, MoveFault> {
        let _alone = self.exclusively().await;
        if self.find_lock().await.is_some() {
            return Err(MoveFault::LockedAlready);
        }
        self.bring_store_up_to_date().await?;
        self.settle_all().await?;
        let moving = self.begin_move();
        let standing = self.unlocked_texts()?;
        let (target, brought) = self.session_joined(&standing, chosen)?;
        self.move_from(&standing, &target.texts(), &[keys::DISPLAY_PREFERENCES])?;
        self.work_in_browser(StorageMode::Browser);
        drop(moving);
        self.open_after_move(brought.as_ref());
        self.look_into_journal().await;
        Ok(brought)
    }

    /// Returns what is to stand in the store when the session is kept there, and what was brought in.
    pub(super) fn session_joined(
        &self,
        standing: &[(String, Plain)],
        chosen: Chosen<'_>,
    ) -> Result<(MemoryStorage, Option<Brought>), MoveFault> {
        let target = MemoryStorage::of(standing.to_vec());
        target.put(keys::INDEX, None);
        let memory = self.memory.borrow().clone().unwrap_or_default();
        for (key, text) in memory.texts() {
            // What is not Unicode goes as it is; a file cannot hold it.
            if matches!(text, Plain::Units(_)) && target.raw(&key)?.is_none() {
                target.put(&key, Some(text));
            }
        }
        let now = self.ports.now();
        let bundle = documents_in(&memory).bundle(now, None)?;
        // What it brings was written here.
        let Ok(incoming) = import::read(&bundle.text) else { return Err(MoveFault::Store(StoreFault::Full)) };
        let documents = documents_in(&target);
        documents.put_unreadable_aside(&incoming)?;
        let compared = documents.compare(&incoming)?;
        let usual = || {
            let needs_no_choice = |it: &Compared| matches!(it.standing, Standing::New | Standing::Same);
            compared.iter().all(needs_no_choice).then(|| Decision {
                items: compared.iter().map(|it| (*it, it.usual())).collect(),
                keep_unreadable: true,
            })
        };
        // What was changed since it was decided on is asked for again.
        let decided = chosen.decision.filter(|it| it.items.iter().map(|(of, _)| of).eq(&compared));
        let decision = match decided {
            Some(decision) => decision.clone(),
            None => match usual() {
                Some(decision) => decision,
                None => return Err(MoveFault::Choose(Box::new(Choosing { incoming, compared }))),
            },
        };
        let mut new_id = || self.ports.new_id();
        let mut means = Means { now, label: chosen.label, new_id: &mut new_id };
        let brought = documents.bring_in(&incoming, &decision, &mut means);
        drop(documents);
        match brought {
            Ok(brought) => Ok((target, Some(brought))),
            Err(NotDone { why: SaveFault::Changed, .. }) => {
                Err(MoveFault::Choose(Box::new(Choosing { incoming, compared })))
            }
            Err(fault) => Err(fault.into()),
        }
    }

    pub(super) fn work_in_memory(&self, texts: MemoryStorage) {
        self.memory.replace(Some(texts));
        self.forget_journal();
        self.set_journal(JournalState::Unused);
        self.set_mode(StorageMode::Session);
        self.list_documents();
        self.open_what_was_sought();
    }
}
