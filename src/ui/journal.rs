//! The journal's part in keeping: what was saved is put there too, and what the store has lost is taken from there.

use std::cell::{Cell, RefCell};

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::browser::journal::{self, JournalFault};
use crate::browser::local_storage::{self, LocalStore};
use crate::browser::{clock, locks, page, permanence};
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;
use crate::storage::checksum::Checksum;
use crate::storage::envelope;
use crate::storage::journal::{Head, Recovery};
use crate::storage::keys;
use crate::storage::settings::Settings;
use crate::storage::store::Store as _;
use crate::ui::desk::{Desk, OnDesk};
use crate::ui::keeping::shelf;
use crate::ui::place::Place;
use crate::ui::{lock, locking, offline, pages};

pub use crate::content::components::keeping_notices::NO_JOURNAL_MEANS as NO_JOURNAL;

/// How the journal stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Journal {
    /// What it holds is compared with what the store holds.
    Looking,
    /// It keeps what is saved.
    Here,
    /// This browser has none, or it fails: in the browser's own words.
    Missing(String),
    /// Nothing is to be stored, in a journal or anywhere.
    Unused,
}

/// Something that the store had lost, and has again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovered {
    /// The name of the assessment.
    pub name: String,
    /// Whether something that could not be read stood in its place, and is kept.
    pub was_damaged: bool,
}

/// What to do when something stands in the journal, or does not.
type Then = Box<dyn FnOnce(Result<(), JournalFault>)>;

/// Something that waits to be put into the journal.
struct Entry {
    head: Head,
    text: JsValue,
    /// Whether a person put it there knowingly, whatever stands there.
    anyhow: bool,
    then: Option<Then>,
}

thread_local! {
    static WAITING: RefCell<Vec<Entry>> = const { RefCell::new(Vec::new()) };
    static IS_WRITING: Cell<bool> = const { Cell::new(false) };
    /// What this tab put there last, for each key.
    static OWN: RefCell<Vec<(String, Checksum)>> = const { RefCell::new(Vec::new()) };
    /// Whether there is a journal, which may fail for a while.
    static IS_THERE: Cell<bool> = const { Cell::new(false) };
    /// The keys of what it did not take when it failed last.
    static MISSED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    /// What is to be done when nothing waits any more.
    static SETTLED: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

impl Desk {
    /// Begins to keep safe what is kept here: listens to other tabs, and looks into the journal, unless a passphrase locks
    /// it all or nothing is to be stored.
    pub fn begin_keeping_safe(self) {
        self.listen_to_other_tabs();
        self.watch_the_lock();
        offline::begin();
        leptos::task::spawn_local(async move {
            locks::hold_beside("qmsa/here");
            if self.place.get_untracked() == Place::Session {
                self.begin_session().await;
            } else if lock::find().await.is_some() {
                self.place.set(Place::Locked);
                page::set_title(&pages::title(self));
            } else {
                self.look_into_the_journal().await;
            }
        });
    }

    /// Compares the journal with the store, and takes from it what the store has lost. What was asked for meanwhile is opened
    /// after it.
    pub async fn look_into_the_journal(self) {
        // What was removed before the journal could be told is not to come back from it.
        for key in self.unjournalled.update_untracked(std::mem::take) {
            self.tell(key).await;
        }
        let looked = look(self).await;
        self.journal.set(match looked {
            Err(JournalFault::Missing(why)) => Journal::Missing(why),
            Ok(()) | Err(JournalFault::Newer) => Journal::Here,
        });
        self.look_at_shelf();
        if self.listing.with_untracked(|listing| !listing.entries.is_empty()) {
            begin_to_remember();
        }
        if let OnDesk::Kept(id) = self.on_desk.get_untracked() {
            self.take_turn(Some(id), true);
            // What the store had no room for while there was no journal: it is tried again, and put into the journal.
            self.keeping.save(self);
        }
        // What was saved before the journal could be told stands there, as far as there is one.
        when_settled(move || self.keeping.settle());
        self.open_what_was_sought();
    }

    /// Asks the browser to keep what is stored here, when somebody has begun to keep something.
    pub fn ask_for_permanence(self) {
        begin_to_remember();
        leptos::task::spawn_local(async move {
            // Where it is granted already nobody needs to be asked.
            let granted = match permanence::is_granted().await {
                Some(false) => permanence::ask().await,
                answer => answer,
            };
            self.permanent.set(granted);
        });
    }

    /// Puts what the store keeps under a key into the journal as well, whatever stands there: for what a person has put
    /// there knowingly. Removes it there, where the store keeps nothing.
    pub fn journal_key(self, key: String) {
        leptos::task::spawn_local(self.tell(key));
    }

    async fn tell(self, key: String) {
        if is_unused(self) {
            return;
        }
        if let Some(id) = key.strip_prefix(keys::DOCUMENT).and_then(ItemId::parse) {
            self.forget_unrecovered(id);
        }
        match LocalStore.get(&key) {
            Ok(Some(text)) => {
                let revision = envelope::decode(&text).map_or(0, |opened| opened.revision);
                let head = Head::of(key, revision, Checksum::of(&text));
                note(self, Entry { head, text: JsValue::from_str(&text), anyhow: true, then: None });
            }
            // Where that fails it is found again at the next start, and said to be recovered.
            Ok(None) => drop(journal::remove(&key).await),
            Err(_) => {}
        }
    }

    /// Puts what was just saved into the journal, and says that it is saved when it stands there.
    pub fn journal_saved(self, id: ItemId, revision: u64, text: Checksum, when: Moment) {
        self.count_room(id);
        let then: Then = Box::new(move |kept| self.keeping.journalled(text, when, &kept));
        match local_storage::kept_last(text) {
            Some(written) => {
                let head = Head::of(keys::document(id), revision, text);
                note(self, Entry { head, text: written, anyhow: false, then: Some(then) });
            }
            // Another save came between; it is the one that counts.
            None => self.journal_key(keys::document(id)),
        }
    }

    /// Puts what could not be saved into the journal: a start after this one finds it there.
    pub fn journal_unsaved(self, id: ItemId, revision: u64, text: &str) {
        let head = Head::of(keys::document(id), revision, Checksum::of(text));
        note(self, Entry { head, text: JsValue::from_str(text), anyhow: false, then: None });
    }
}

/// Does something once nothing waits to be put into the journal.
pub fn when_settled(act: impl FnOnce() + 'static) {
    if IS_WRITING.get() {
        SETTLED.with_borrow_mut(|settled| settled.push(Box::new(act)));
    } else {
        act();
    }
}

/// Waits until nothing waits to be put into the journal.
pub async fn settled() {
    let awaited = Promise::new(&mut |tell, _| {
        when_settled(move || {
            let _never_fails = tell.call0(&JsValue::NULL);
        });
    });
    let _never_fails = JsFuture::from(awaited).await;
}

/// Whether the journal has the very text of an assessment that the store has, as far as there is a journal: what this tab
/// sees of the store may be a moment old.
pub async fn agrees(desk: Desk, id: ItemId) -> bool {
    if is_unused(desk) {
        return true;
    }
    let key = keys::document(id);
    match journal::head_of(&key).await {
        Ok(Some(head)) => LocalStore.checksum(&key) == Ok(Some(head.text)),
        _ => true,
    }
}

/// Notes when something was first kept here: from then on a backup may be due.
fn begin_to_remember() {
    if shelf().settings().is_none() {
        let _no_reminder_then = shelf().remember(&Settings::new(clock::now()));
    }
}

/// Takes an assessment from the journal into the store, if it is newer there: the journal is the one place that all tabs
/// see alike at once.
pub async fn catch_up(desk: Desk, id: ItemId) {
    if is_unused(desk) {
        return;
    }
    let key = keys::document(id);
    if let Ok(Some(head)) = journal::head_of(&key).await {
        let _stays_as_it_is = take(desk, &head, true).await;
    }
}

/// Whether nothing is to be stored in a journal: asking for it would already make one.
fn is_unused(desk: Desk) -> bool {
    desk.journal.with_untracked(|journal| *journal == Journal::Unused)
}

/// Forgets what this tab knows of the journal: another one is begun.
pub fn forget() {
    WAITING.take();
    OWN.take();
    MISSED.take();
    IS_THERE.set(false);
}

fn note(desk: Desk, entry: Entry) {
    if is_unused(desk) {
        if let Some(then) = entry.then {
            then(Ok(()));
        }
        return;
    }
    // One that failed is tried again at every save.
    if let (Journal::Missing(why), false) = (desk.journal.get_untracked(), IS_THERE.get()) {
        if let Some(then) = entry.then {
            then(Err(JournalFault::Missing(why)));
        }
        return;
    }
    WAITING.with_borrow_mut(|waiting| {
        // Only the newest text of a key counts; who waited for an earlier one waits for this.
        waiting.retain(|earlier| earlier.head.key != entry.head.key);
        waiting.push(entry);
    });
    if !IS_WRITING.replace(true) {
        leptos::task::spawn_local(async move {
            while let Some(entry) = WAITING.with_borrow_mut(|waiting| (!waiting.is_empty()).then(|| waiting.remove(0)))
            {
                write(desk, entry).await;
            }
            IS_WRITING.set(false);
            for act in SETTLED.take() {
                act();
            }
        });
    }
}

async fn write(desk: Desk, entry: Entry) {
    let Entry { head, text, anyhow, then } = entry;
    let own = OWN.with_borrow(|own| own.iter().find(|(key, _)| *key == head.key).map(|(_, text)| *text));
    let may = |standing: &Head| if anyhow { head.may_replace(standing) } else { head.may_follow(standing, own) };
    let written = journal::put(&head, &text, may).await;
    match &written {
        Ok(()) => {
            OWN.with_borrow_mut(|own| {
                own.retain(|(key, _)| *key != head.key);
                own.push((head.key.clone(), head.text));
            });
            if desk.journal.with_untracked(|journal| *journal != Journal::Here) {
                desk.journal.set(Journal::Here);
                for key in MISSED.take().into_iter().filter(|key| *key != head.key) {
                    desk.journal_key(key);
                }
            }
        }
        Err(JournalFault::Missing(why)) => {
            MISSED.with_borrow_mut(|missed| missed.push(head.key));
            let now = Journal::Missing(why.clone());
            if desk.journal.with_untracked(|journal| *journal != now) {
                desk.journal.set(now);
            }
        }
        // The store holds what this tab wrote over another's by mistake.
        Err(JournalFault::Newer) => {
            if let Ok(Some(theirs)) = journal::text(&head.key).await {
                let _said_by_the_journal = shelf().give_way(&head.key, head.text, &theirs);
            }
        }
    }
    // Where a passphrase locks what is stored, the store is told behind the memory.
    let stored = locking::settled().await;
    match (then, stored) {
        (Some(then), Ok(())) => then(written),
        (Some(_), Err(fault)) => desk.keeping.not_stored(fault),
        (None, _) => {}
    }
}

async fn look(desk: Desk) -> Result<(), JournalFault> {
    let heads = journal::heads().await?;
    IS_THERE.set(true);
    for head in &heads {
        take(desk, head, false).await?;
    }
    // What was kept before there was a journal, or while it failed.
    for key in LocalStore.keys().unwrap_or_default() {
        if (key.starts_with(keys::DOCUMENT) || key.starts_with(keys::VERSION))
            && !heads.iter().any(|head| head.key == key)
        {
            desk.journal_key(key);
        }
    }
    Ok(())
}

/// Takes one text from the journal into the store, if the store has lost it; not while another tab writes it. Who writes
/// it here (`by_the_writer`) only waited for the store to show what the last writer left, and lost nothing.
async fn take(desk: Desk, head: &Head, by_the_writer: bool) -> Result<(), JournalFault> {
    if LocalStore.checksum(&head.key) == Ok(Some(head.text)) {
        return Ok(());
    }
    if by_the_writer || !locks::are_here() {
        return take_now(desk, head, !by_the_writer).await;
    }
    let Some(lock) = locks::hold_if_free(&head.key).await else { return Ok(()) };
    let taken = take_now(desk, head, true).await;
    lock.let_go();
    taken
}

async fn take_now(desk: Desk, head: &Head, is_recovery: bool) -> Result<(), JournalFault> {
    let Some(text) = journal::text(&head.key).await? else { return Ok(()) };
    let recovered = |name, was_damaged| {
        if is_recovery {
            desk.recovered.update(|recovered| recovered.push(Recovered { name, was_damaged }));
        }
    };
    match shelf().recover(&head.key, &text) {
        Ok(Recovery::Recovered { name }) => recovered(name, false),
        Ok(Recovery::Replaced { name }) => recovered(name, true),
        Ok(Recovery::StoreStands) => desk.journal_key(head.key.clone()),
        Ok(Recovery::Unreadable(_)) => {}
        // It stays in the journal; whoever opens it gets it from here, and sees why it is not saved.
        Err(_) => {
            if let Some(id) = head.key.strip_prefix(keys::DOCUMENT).and_then(ItemId::parse) {
                desk.forget_unrecovered(id);
                desk.unrecovered.update(|texts| texts.push((id, text)));
            }
        }
    }
    Ok(())
}
