//! Moving everything from one storage mode to another: all of it, or nothing.
//!
//! What is to stand in the store is put together in memory first. Then it is written in one go (`storage::together`), which
//! puts back exactly what was there where something fails, and only then is anything dropped from memory.

use super::answer::Answer;
use super::document::Document;
use super::encryption;
use super::journal::is_journalled;
use super::memory_storage::MemoryStorage;
use super::mode::StorageMode;
use super::patience::patiently;
use super::ports::{Cipher as _, Entry, Journal as _, PassphraseFault, Ports, TabLock as _};
use super::{Change, HERE, Held, Key, MOVE, Persistence, documents_in};
use crate::domain::assessment::Assessment;
use crate::domain::item::ItemId;
use crate::storage::checksum::Checksum;
use crate::storage::envelope;
use crate::storage::import::{self, Brought, Compared, Decision, Incoming, Means, Standing};
use crate::storage::journal::Head;
use crate::storage::keys;
use crate::storage::locked;
use crate::storage::locked::plain::Plain;
use crate::storage::room::MOST_UNITS;
use crate::storage::shelf::SaveFault;
use crate::storage::store::{Store as _, StoreFault};
use crate::storage::together::{Move, NotDone, Undo};

/// What is left free for the lock itself and the next changes, in UTF-16 units.
const ROOM_TO_WORK: usize = 20_000;

/// How often the lock on moves is asked for, and how long is waited in between.
const TRIES: u32 = 10;
const TRY_AGAIN_MILLIS: i32 = 50;

/// Why everything was not moved. It is where it was then, but for [`MoveFault::Partly`] and [`MoveFault::NotGone`].
#[derive(Clone, Debug, PartialEq)]
pub enum MoveFault {
    /// Another tab or window of this tool is open: what is stored cannot change its form under it.
    NotAlone,
    /// The last changes are not saved, or stand in the journal alone.
    NotSaved,
    /// The journal cannot be read, and may hold something that the store has lost.
    Journal,
    /// This page may not use the browser's cryptography.
    NoCipher,
    /// What this browser stores is encrypted already.
    LockedAlready,
    /// Nothing here is encrypted.
    NoLock,
    /// What the passphrase opened is no key.
    NoKey,
    /// The passphrase did not do.
    Passphrase(PassphraseFault),
    /// The store failed.
    Store(StoreFault),
    /// Something else was written there meanwhile.
    Changed,
    /// Everything was taken into the session, and the browser did not let go of all of what it had stored.
    NotGone,
    /// The store failed and so did putting back what was there, under these keys.
    Partly(Vec<String>),
    /// Both places hold the same assessment: a person has to say what becomes of it.
    Choose(Box<Choosing>),
}

/// What a person has to choose before a session is kept in this browser.
#[derive(Clone, Debug, PartialEq)]
pub struct Choosing {
    /// What the session holds.
    pub incoming: Incoming,
    /// How each of its assessments compares with what the browser stores.
    pub compared: Vec<Compared>,
}

impl From<StoreFault> for MoveFault {
    fn from(fault: StoreFault) -> Self {
        Self::Store(fault)
    }
}

impl From<NotDone> for MoveFault {
    fn from(NotDone { why, left }: NotDone) -> Self {
        if !left.is_empty() {
            return Self::Partly(left);
        }
        match why {
            SaveFault::Store(fault) => Self::Store(fault),
            SaveFault::Changed | SaveFault::NotKept => Self::Changed,
        }
    }
}

/// What a move needs of the person, or of the texts shown to them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Chosen<'a> {
    /// What was decided, where something had to be.
    pub decision: Option<&'a Decision>,
    /// The label of the versions into which replaced assessments are frozen.
    pub label: &'a str,
}

impl<P: Ports> Persistence<P> {
    /// Brings everything to rest that is on its way into the store.
    ///
    /// # Errors
    /// [`MoveFault::NotSaved`].
    pub async fn settle_all(&self) -> Result<(), MoveFault> {
        self.looked().await;
        self.save();
        self.save_training();
        self.journal_settled().await;
        let stored = self.encrypted().await;
        if self.has_unsaved() || self.is_training_unsaved_now() || stored.is_err() {
            return Err(MoveFault::NotSaved);
        }
        Ok(())
    }

    /// Returns whether this is the only tab or window of this tool, for now.
    ///
    /// # Errors
    /// [`MoveFault::NotAlone`].
    pub async fn alone_now(&self) -> Result<(), MoveFault> {
        let busy = self.exclusively().await;
        self.alone(&busy).await
    }

    /// The same, for as long as a move goes on.
    async fn alone(&self, busy: &Busy<P>) -> Result<(), MoveFault> {
        // Before everything has begun here, this tab does not count itself. A tab that is opened later waits only for who
        // holds the lock on moves.
        let is_begun = self.background.get().is_some();
        let keeps_others_waiting = busy.1.is_some() || !self.ports.locks().exist();
        if !is_begun || !keeps_others_waiting || self.ports.locks().holders(HERE).await > 1 {
            Err(MoveFault::NotAlone)
        } else {
            Ok(())
        }
    }

    /// Begins to work for this session only. What this browser stores stays as it is, and is not shown.
    pub async fn begin_session(&self) {
        let begun = self.memory.borrow().clone().unwrap_or_default();
        self.work_in_memory(begun);
        // Looking into a journal may have made one.
        let is_store_empty = self
            .ports
            .store()
            .keys()
            .is_ok_and(|all| all.iter().all(|key| !key.starts_with(keys::OURS) || key == keys::COMFORT));
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
        let standing = self.stored_texts()?;
        let texts = match self.memory.borrow().clone() {
            Some(memory) => memory.texts(),
            None => standing.clone(),
        };
        let texts = MemoryStorage::of(
            texts.into_iter().filter(|(key, _)| ![keys::LOCK, keys::LOCK_AFTER, keys::COMFORT].contains(&key.as_str())),
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
        let standing = self.stored_texts()?;
        let (target, brought) = self.session_joined(&standing, chosen)?;
        self.move_from(&standing, &target.texts(), &[keys::COMFORT])?;
        self.work_in_browser(StorageMode::Browser);
        drop(moving);
        self.open_after_move(brought.as_ref());
        self.look_into_journal().await;
        Ok(brought)
    }

    /// Encrypts what is stored with a passphrase, and the work of this session with it.
    ///
    /// # Errors
    /// A [`MoveFault`].
    pub async fn put_lock_on(&self, passphrase: &str, chosen: Chosen<'_>) -> Result<Option<Brought>, MoveFault> {
        if !self.ports.cipher().exists() {
            return Err(MoveFault::NoCipher);
        }
        let busy = self.exclusively().await;
        self.alone(&busy).await?;
        if self.find_lock().await.is_some() {
            return Err(MoveFault::LockedAlready);
        }
        self.settle_all().await?;
        let was_session = self.mode.get() == StorageMode::Session;
        // What has to be chosen is asked for before the passphrase costs time.
        if was_session {
            self.session_joined(&self.stored_texts()?, chosen)?;
        }
        let bytes = self.ports.cipher().new_key().ok_or(MoveFault::NoCipher)?;
        let sealed = self.seal(passphrase, &bytes).await.map_err(MoveFault::Passphrase)?;
        let lock = locked::armor(&sealed);
        let key = self.ports.cipher().key(&bytes).await.ok_or(MoveFault::NoCipher)?;
        self.bring_store_up_to_date().await?;
        // Somebody may have typed meanwhile.
        self.settle_all().await?;
        let moving = self.begin_move();
        let standing = self.stored_texts()?;
        let (target, brought) = if was_session {
            self.session_joined(&standing, chosen)?
        } else {
            (MemoryStorage::of(standing.clone()), None)
        };
        self.encrypt_everything(&standing, &target, &lock, &key).await?;
        target.put(keys::COMFORT, None);
        self.work_encrypted(target, key);
        drop(moving);
        if was_session {
            self.open_after_move(brought.as_ref());
        }
        self.look_into_journal().await;
        Ok(brought)
    }

    /// Puts these texts, encrypted, in place of all that is stored. The journal goes first, at one stroke; from the moment at
    /// which the store has the lock it can be finished without the passphrase ([`Persistence::finish_locking`]).
    async fn encrypt_everything(
        &self,
        standing: &[(String, Plain)],
        target: &MemoryStorage,
        lock: &str,
        key: &Key<P>,
    ) -> Result<(), MoveFault> {
        let (mut texts, mut entries) = (Vec::new(), Vec::new());
        for (name, text) in target.texts() {
            if keys::IN_THE_CLEAR.contains(&name.as_str()) {
                continue;
            }
            let locked = self.ports.cipher().lock(key, &name, &text).await.ok_or(MoveFault::NoCipher)?;
            if is_journalled(&name) {
                entries.push(self.locked_entry(key, &name, &text).await.ok_or(MoveFault::NoCipher)?);
            }
            texts.push((name, Plain::Text(locked)));
        }
        let units: usize = texts.iter().map(|(name, text)| text.units() + name.len()).sum();
        if units + ROOM_TO_WORK > MOST_UNITS {
            return Err(MoveFault::Store(StoreFault::Full));
        }
        let lock = Plain::Text(lock.to_owned());
        entries.push((keys::LOCK.to_owned(), None, lock.clone()));
        // Until the store has the lock, that of the journal counts for nothing, whatever comes.
        self.ports.store().set(keys::NOT_LOCKED, keys::LOCKING)?;
        let has_journal = self.has_journal() || self.journal_exists().await;
        if has_journal && !self.is_journal_within(&target.texts()).await {
            let _counts_for_nothing = self.ports.store().remove(keys::NOT_LOCKED);
            return Err(MoveFault::NotSaved);
        }
        if has_journal && patiently(&self.ports, self.ports.journal().replace_all(&entries)).await.is_err() {
            // It may have been done all the same, and only its answer is missing.
            self.unlock_journal(standing).await;
            return Err(MoveFault::Store(StoreFault::Failed(String::new())));
        }
        texts.push((keys::LOCK.to_owned(), lock));
        if let Err(fault) = self.move_from(standing, &texts, &[keys::COMFORT]) {
            if has_journal {
                self.unlock_journal(standing).await;
            }
            return Err(fault);
        }
        // Before anything newer goes there: a crash may set the store back to when it was being locked.
        let done = (keys::LOCKED.to_owned(), None, Plain::Text(String::new()));
        if has_journal {
            let _the_store_must_do = patiently(&self.ports, self.ports.journal().swap(None, &done)).await;
        }
        let _counts_for_nothing_any_more = self.ports.store().remove(keys::NOT_LOCKED);
        Ok(())
    }

    /// Puts into the journal again, unencrypted, what the store holds.
    async fn unlock_journal(&self, standing: &[(String, Plain)]) {
        if self.rewrite_journal(standing).await.is_err() {
            let _ignored_where_the_store_says_so = self.destroy_journal().await;
        }
    }

    async fn locked_entry(&self, key: &Key<P>, name: &str, text: &Plain) -> Option<Entry> {
        let unicode = text.to_text();
        let revision = envelope::decode(&unicode).map_or(0, |opened| opened.revision);
        let head = Head::of(name.to_owned(), revision, Checksum::of(&unicode));
        let checksum = Plain::Text(head.text.to_text());
        let (text, checksum) = self.encrypted_entry(key, name, text, &checksum).await?;
        let record = super::ports::Record { schema: head.schema, revision, checksum };
        Some((head.key, Some(record), text))
    }

    /// Finishes an encryption that was broken off, or of which the store has lost something: whatever stands there unencrypted
    /// is replaced by what the journal holds. It takes no passphrase. What the journal has not is encrypted when the passphrase
    /// is given.
    pub(super) async fn finish_locking(&self) {
        if !self.journal_exists().await {
            return;
        }
        let store = self.ports.store();
        let mut is_done = true;
        if let (Ok(Some(lock)), Ok(None)) =
            (patiently(&self.ports, self.ports.journal().text(keys::LOCK)).await, store.get(keys::LOCK))
        {
            is_done &= encryption::put(store, keys::LOCK, &lock).is_ok();
        }
        let Ok(all) = store.keys() else { return };
        for key in all {
            if !key.starts_with(keys::OURS) || keys::IN_THE_CLEAR.contains(&key.as_str()) {
                continue;
            }
            match store.get(&key) {
                Ok(Some(text)) if locked::is_locked(&text) => continue,
                Ok(None) => continue,
                Ok(Some(_)) => {}
                Err(_) => {
                    is_done = false;
                    continue;
                }
            }
            match patiently(&self.ports, self.ports.journal().text(&key)).await {
                Ok(Some(Plain::Text(text))) if locked::is_locked(&text) => {
                    is_done &= encryption::put(store, &key, &Plain::Text(text)).is_ok();
                }
                // The index is made anew.
                Ok(None) if !is_journalled(&key) => is_done &= store.remove(&key).is_ok(),
                _ => is_done = false,
            }
        }
        if is_done && matches!(store.get(keys::LOCK), Ok(Some(_))) {
            let _done_again_at_the_next_start = store.remove(keys::NOT_LOCKED);
        }
    }

    /// Stores everything in this browser unencrypted again.
    ///
    /// # Errors
    /// A [`MoveFault`]; everything is encrypted as before then.
    pub async fn take_lock_off(&self) -> Result<(), MoveFault> {
        let busy = self.exclusively().await;
        self.alone(&busy).await?;
        self.bring_store_up_to_date().await?;
        self.settle_all().await?;
        let moving = self.begin_move();
        let Some(memory) = self.memory.borrow().clone().filter(|_| self.mode.get() == StorageMode::Unlocked) else {
            return Err(MoveFault::NoLock);
        };
        let mut texts = memory.texts();
        texts.retain(|(key, _)| key != keys::LOCK_AFTER);
        // The lock itself goes last.
        self.ports.store().set(keys::NOT_LOCKED, keys::UNLOCKING)?;
        if let Err(fault) = self
            .stored_texts()
            .map_err(MoveFault::from)
            .and_then(|standing| self.move_from(&standing, &texts, &[keys::COMFORT]))
        {
            let _counts_for_nothing_as_the_store_has_the_lock = self.ports.store().remove(keys::NOT_LOCKED);
            return Err(fault);
        }
        self.stop_encrypting();
        self.work_in_browser(StorageMode::Browser);
        drop(moving);
        // What the journal has is encrypted and can be read no more; it is written anew from the store.
        if self.journal_exists().await && self.rewrite_journal(&texts).await.is_err() {
            let _ignored_as_the_store_has_no_lock = self.destroy_journal().await;
        }
        self.look_into_journal().await;
        Ok(())
    }

    /// Returns what is to stand in the store when the session is kept there, and what was brought in.
    fn session_joined(
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
        let compared = documents.compare(&incoming)?;
        let usual = || {
            let needs_no_choice = |it: &Compared| matches!(it.standing, Standing::New | Standing::Same);
            compared.iter().all(needs_no_choice).then(|| Decision {
                items: compared.iter().map(|it| (*it, it.usual())).collect(),
                keep_unreadable: true,
            })
        };
        let decision = match chosen.decision {
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

    /// Returns what the browser's own store holds of ours, as it stands there.
    fn stored_texts(&self) -> Result<Vec<(String, Plain)>, StoreFault> {
        let mut texts = Vec::new();
        for key in self.ports.store().keys()? {
            if key.starts_with(keys::OURS)
                && key != keys::NOT_LOCKED
                && let Some(text) = self.ports.store().raw(&key)?
            {
                texts.push((key, text));
            }
        }
        // A browser lists keys in what order it likes, in another one when their number has changed.
        texts.sort_by(|(one, _), (other, _)| one.cmp(other));
        Ok(texts)
    }

    /// Puts these texts in place of what stands in the store, all or nothing; what is under one of the `untouched` keys stays.
    /// They go in an order in which a crash between two of them loses nothing: a lock comes first, versions before the
    /// assessments that replace what they hold, removals last, that of a lock at the very end.
    ///
    /// # Errors
    /// A [`MoveFault`]; [`MoveFault::Changed`] where another tab has written something meanwhile.
    fn move_from(
        &self,
        standing: &[(String, Plain)],
        target: &[(String, Plain)],
        untouched: &[&str],
    ) -> Result<Undo, MoveFault> {
        let now = self.stored_texts()?;
        // The index is only a cache, and every tab writes it.
        let but_index =
            |texts: &[(String, Plain)]| texts.iter().filter(|(key, _)| key != keys::INDEX).cloned().collect::<Vec<_>>();
        if but_index(standing) != but_index(&now) {
            return Err(MoveFault::Changed);
        }
        let find = |texts: &[(String, Plain)], key: &str| {
            texts.iter().find(|(other, _)| other == key).map(|(_, text)| text.clone())
        };
        let mut moves = Vec::new();
        for (key, to) in target {
            let from = find(&now, key);
            if from.as_ref() != Some(to) && !untouched.contains(&key.as_str()) {
                moves.push(Move { key: key.clone(), from, to: Some(to.clone()) });
            }
        }
        for (key, from) in now {
            if find(target, &key).is_none() && !untouched.contains(&key.as_str()) {
                moves.push(Move { key, from: Some(from), to: None });
            }
        }
        moves.sort_by_key(|it| match (&it.to, it.key.as_str()) {
            (Some(_), keys::LOCK) => 0,
            (Some(_), key) if key.starts_with(keys::DOCUMENT) => 2,
            (Some(_), _) => 1,
            (None, keys::LOCK) => 4,
            (None, _) => 3,
        });
        Ok(documents_in(self.ports.store()).move_together(moves)?)
    }

    /// Waits until no other move goes on, and keeps others waiting as long as what it returns lives. One that does not come to
    /// its end is not waited for for ever: each is safe to be broken off.
    pub(super) async fn exclusively(&self) -> Busy<P> {
        self.looked().await;
        let ended = async {
            self.while_it(&self.is_busy).await;
            Ok(())
        };
        let _goes_on_anyway = patiently(&self.ports, ended).await;
        self.is_busy.set(true);
        // Tabs that are opened from now on wait until it has ended; those that are open are counted (`alone`).
        Busy(*self, self.hold_moves().await)
    }

    /// Takes the lock on moves. A tab that has just been opened holds it for a moment.
    async fn hold_moves(&self) -> Option<Held<P>> {
        if !self.ports.locks().exist() {
            return None;
        }
        for _ in 0..TRIES {
            if let Some(held) = self.hold_if_free(MOVE).await {
                return Some(held);
            }
            let waited = Answer::default();
            let told = waited.clone();
            self.ports.after(TRY_AGAIN_MILLIS, Box::new(move || told.give(())));
            waited.await;
        }
        None
    }

    /// Begins a move: until it ends, nothing is written but by it. What is changed meanwhile is saved after it.
    fn begin_move(&self) -> Moving<P> {
        self.moving.set(true);
        Moving(*self)
    }

    fn work_in_memory(&self, texts: MemoryStorage) {
        self.memory.replace(Some(texts));
        self.forget_journal();
        self.set_journal(super::journal::JournalState::Unused);
        self.set_mode(StorageMode::Session);
        self.list_documents();
        self.open_what_was_sought();
    }

    fn work_in_browser(&self, mode: StorageMode) {
        self.memory.replace(None);
        self.forget_journal();
        self.set_mode(mode);
    }

    pub(super) fn work_encrypted(&self, texts: MemoryStorage, key: Key<P>) {
        self.key.replace(Some(key));
        self.memory.replace(Some(texts));
        self.forget_journal();
        self.set_mode(StorageMode::Unlocked);
        self.begin_idle_lock();
    }

    pub(super) fn stop_encrypting(&self) {
        self.key.replace(None);
        self.forget_encryption();
    }

    /// Opens again what was open in a session: under its id there may stand something else now.
    fn open_after_move(&self, brought: Option<&Brought>) {
        let open = match *self.document.borrow() {
            Document::Kept(id) => Some(id),
            _ => None,
        };
        if let (Some(id), Some(brought)) = (open, brought) {
            let copy = brought.copies.iter().find(|(from, _)| *from == id).map(|(_, to)| *to);
            if self.has_unsaved() {
                self.keep_what_was_typed(copy.unwrap_or(id));
            } else {
                self.open_again(copy.unwrap_or(id));
            }
        }
        self.reopen_training();
    }

    /// Keeps what somebody typed after everything was put together: it belongs to the assessment that has this id now.
    fn keep_what_was_typed(&self, id: ItemId) {
        let Ok((opened, known)) = self.documents().load(id) else { return };
        let typed = self.present();
        let name = if typed.id == id { typed.name.clone() } else { opened.assessment.name };
        self.begin_saving(known, opened.revision);
        self.lay(Document::Kept(id), Assessment { id, name, ..typed });
        self.take_turn(Some(id), true);
        self.begin_unsaved();
        self.save();
    }

    /// Returns an assessment that is open, for a copy.
    #[must_use]
    pub fn present(&self) -> Assessment {
        self.assessment.borrow().clone()
    }
}

/// Something that keeps moves waiting.
pub(super) struct Busy<P: Ports>(Persistence<P>, Option<Held<P>>);

impl<P: Ports> Drop for Busy<P> {
    fn drop(&mut self) {
        self.0.is_busy.set(false);
        if let Some(held) = self.1.take() {
            self.0.ports.locks().let_go(held);
        }
        self.0.wake_all();
    }
}

/// A move that goes on.
struct Moving<P: Ports>(Persistence<P>);

impl<P: Ports> Drop for Moving<P> {
    fn drop(&mut self) {
        self.0.moving.set(false);
        self.0.save();
        self.0.save_training();
    }
}
