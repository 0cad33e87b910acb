//! Autosave: the only effect of a change, and the state that people see of it.

use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU32, AtomicUsize, Ordering};

use crate::browser::journal::JournalFault;
use crate::browser::local_storage::LocalStore;
use crate::browser::{clock, page, timer};
use crate::domain::assessment::Assessment;
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;
use crate::route::{Page, Route};
use crate::storage::checksum::Checksum;
use crate::storage::envelope::{self, Stamp};
use crate::storage::keys;
use crate::storage::shelf::{Known, SaveFault, Shelf};
use crate::storage::store::{Store as _, StoreFault};
use crate::storage::written::Written;
use crate::ui::desk::{Desk, OnDesk};
use crate::ui::journal::Journal;
use crate::ui::place::Place;
use crate::ui::watched::Watched;

/// A change is saved at most this long after it was made.
pub const WAIT_MILLIS: i32 = 300;

/// People do not type like clocks.
const MARGIN_MILLIS: i64 = 50;

/// How saving stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing has changed since it was opened.
    Unchanged,
    /// A change waits to be saved.
    Waiting,
    /// The last change was saved, and read back.
    Saved(Moment),
    /// The last change was not saved. Stays until a save succeeds.
    NotSaved(SaveFault),
}

/// What is known of the stored copy of the assessment on the desk.
pub(super) struct Stored {
    pub(super) known: Known,
    revision: u64,
    written: Written,
    /// Whether the journal found another tab's text where this one's was to go: nothing is saved any more then, until the
    /// person has seen what stands there.
    refused: bool,
}

impl Stored {
    fn new(known: Known, revision: u64) -> Self {
        Self { known, revision, written: Written::default(), refused: false }
    }
}

/// Saving of the assessment on the desk.
pub struct Keeping {
    /// How it stands.
    pub state: Watched<Saving>,
    pub(super) stored: Watched<Stored>,
    pub(super) unsaved: AtomicBool,
    /// How many UTF-16 units the stored text of what lies on the desk takes.
    pub(super) units: AtomicUsize,
    rhythm: Rhythm,
}

/// When to save while somebody types. A key press that comes during a save waits for its end: so the place for a save is
/// right after a key press was painted, rather than anywhere before the next.
#[derive(Default)]
struct Rhythm {
    /// When the first change that is not saved yet was made; 0 where there is none.
    first: AtomicI64,
    /// When the last change was made.
    last: AtomicI64,
    /// Counts the saves that were tried: what waited for an earlier one has nothing to do any more.
    saves: AtomicU32,
}

impl Rhythm {
    /// Notes a change now: whether it is the first since a save, and whether to save as soon as it has been painted.
    fn beat(&self) -> (bool, bool) {
        let now = clock::now().millis();
        let gap = now - self.last.swap(now, Ordering::Relaxed);
        let first = self.first.load(Ordering::Relaxed);
        if first == 0 {
            self.first.store(now, Ordering::Relaxed);
        }
        let waited = if first == 0 { 0 } else { now - first };
        // In the rhythm of the last two, the next change would come when this save is due.
        (first == 0, waited + gap >= i64::from(WAIT_MILLIS) - MARGIN_MILLIS)
    }
}

/// The assessments in this browser.
#[must_use]
pub const fn shelf() -> Shelf<LocalStore> {
    Shelf::new(LocalStore)
}

/// Whether what this browser keeps is locked with a passphrase, as far as the store tells.
#[must_use]
pub fn lock_is_here() -> bool {
    matches!(LocalStore.get(keys::LOCK), Ok(Some(_)))
}

impl Keeping {
    /// Nothing to save.
    #[must_use]
    pub fn new() -> Self {
        Self {
            state: Watched::new(Saving::Unchanged),
            stored: Watched::new(Stored::new(Known::Absent, 0)),
            unsaved: AtomicBool::new(false),
            units: AtomicUsize::new(0),
            rhythm: Rhythm::default(),
        }
    }

    /// Whether a change is in memory only.
    #[must_use]
    pub fn has_unsaved(&self) -> bool {
        self.unsaved.load(Ordering::Relaxed)
    }

    /// Notes a change; it is saved a little later.
    pub fn changed(&self, desk: Desk) {
        if !desk.on_desk.with_untracked(|on_desk| matches!(on_desk, OnDesk::Kept(_))) {
            return;
        }
        self.unsaved.store(true, Ordering::Relaxed);
        // A failure stays in sight until a save succeeds.
        if !self.state.with_untracked(|state| matches!(state, Saving::Waiting | Saving::NotSaved(_))) {
            self.state.set(Saving::Waiting);
        }
        let (first, soon) = self.rhythm.beat();
        let saves = self.rhythm.saves.load(Ordering::Relaxed);
        let save = move || {
            if desk.keeping.rhythm.saves.load(Ordering::Relaxed) == saves {
                desk.keeping.save(desk);
            }
        };
        if first {
            timer::once(WAIT_MILLIS, save);
        }
        if soon {
            timer::once_painted(save);
        }
    }

    /// Saves now what is not saved yet.
    pub fn save(&self, desk: Desk) {
        self.rhythm.first.store(0, Ordering::Relaxed);
        self.rhythm.saves.fetch_add(1, Ordering::Relaxed);
        if !self.has_unsaved() {
            return;
        }
        if self.stored.with_untracked(|stored| stored.refused) {
            self.fail(SaveFault::Changed);
            return;
        }
        let now = clock::now();
        let stamp = Stamp { revision: self.revision() + 1, saved_at: now };
        let saved = self.stored.update_untracked(|stored| {
            let known =
                desk.read(|assessment| shelf().save_again(assessment, &stamp, stored.known, &mut stored.written))?;
            (stored.known, stored.revision) = (known, stamp.revision);
            Ok(known)
        });
        let id = desk.read(|assessment| assessment.id);
        match saved {
            Ok(known) => {
                self.unsaved.store(false, Ordering::Relaxed);
                desk.forget_unrecovered(id);
                match (known, desk.inside()) {
                    (Known::Text(text), Some(inside)) => (inside.saved)(desk, id, stamp.revision, text, now),
                    _ if desk.journal.with_untracked(|journal| matches!(journal, Journal::Missing(_))) => self.settle(),
                    // The journal is told when the rooms come.
                    _ => desk.unjournalled.update_untracked(|keys| keys.push(keys::document(id))),
                }
            }
            Err(fault) => {
                // What another tab saved stands in the journal too, and stays there.
                if fault != SaveFault::Changed
                    && let Some(inside) = desk.inside()
                {
                    let text = desk.read(|assessment| envelope::encode(assessment, &stamp));
                    (inside.unsaved)(desk, id, stamp.revision, &text);
                }
                self.fail(fault);
            }
        }
    }

    /// Notes what became in the journal of a text that was saved. Only now is it said to be saved: the store alone may lose
    /// it yet.
    pub fn journalled(&self, text: Checksum, when: Moment, kept: &Result<(), JournalFault>) {
        match kept {
            Err(JournalFault::Newer) => {
                self.stored.update_untracked(|stored| stored.refused = true);
                self.unsaved.store(true, Ordering::Relaxed);
                self.fail(SaveFault::Changed);
            }
            // Another save came after it, or is to come.
            _ if self.stored.with_untracked(|stored| stored.known) != Known::Text(text) || self.has_unsaved() => {}
            // Without a journal the store must do; that it is missing is said elsewhere.
            Ok(()) | Err(JournalFault::Missing(_)) => self.state.set(Saving::Saved(when)),
        }
    }

    /// Notes that the browser's store did not take, locked, what was saved in memory.
    pub fn not_stored(&self, fault: StoreFault) {
        self.unsaved.store(true, Ordering::Relaxed);
        self.fail(SaveFault::Store(fault));
    }

    /// Lets go of a change that is not saved: the person has said so.
    pub fn give_up(&self) {
        self.unsaved.store(false, Ordering::Relaxed);
    }

    /// Nothing waits for the journal any more.
    pub fn settle(&self) {
        if !self.has_unsaved() && self.state.with_untracked(|state| *state == Saving::Waiting) {
            self.state.set(Saving::Saved(clock::now()));
        }
    }

    fn fail(&self, fault: SaveFault) {
        let failed = Saving::NotSaved(fault);
        // Said once: drawn again, the buttons of the notice would slip away under somebody's finger.
        if self.state.with_untracked(|state| *state != failed) {
            self.state.set(failed);
        }
    }

    /// Saves again what the store has lost while it lay on the desk: another tab, or the browser, has cleared it. Where it is
    /// there again, nothing is written over it.
    pub fn save_anew(&self, desk: Desk) {
        if !desk.is_gone_from_the_shelf() {
            desk.follow_soon();
            return;
        }
        self.stored.update_untracked(|stored| (stored.known, stored.refused) = (Known::Absent, false));
        self.unsaved.store(true, Ordering::Relaxed);
        self.save(desk);
        desk.look_at_shelf();
    }

    /// How many times the assessment on the desk has been saved.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.stored.with_untracked(|stored| stored.revision)
    }

    /// Begins to keep something that was laid on the desk, and stands in the store like this.
    pub(super) fn begin(&self, known: Known, revision: u64, units: usize) {
        self.units.store(units, Ordering::Relaxed);
        self.stored.set(Stored::new(known, revision));
        self.unsaved.store(false, Ordering::Relaxed);
        self.state.set(Saving::Unchanged);
    }
}

impl Default for Keeping {
    fn default() -> Self {
        Self::new()
    }
}

impl Desk {
    /// Brings the assessment with this id to the desk, unless it lies there.
    pub fn open(self, id: ItemId) {
        // An example that did not come is asked for again.
        if self.on_desk.with_untracked(|on_desk| on_desk.is(id) && !matches!(on_desk, OnDesk::Awaited(Some(_)))) {
            return;
        }
        self.keeping.save(self);
        // What cannot be saved is not put aside unasked: the page says so (`pages::lost::held_back`).
        if !self.keeping.has_unsaved() {
            self.open_again(id);
        }
    }

    /// Brings what is stored of an assessment to the desk, in place of what lies there; the rooms do (`ui::opening`), when
    /// they have come and looked into the journal.
    pub fn open_again(self, id: ItemId) {
        match self.inside() {
            // What the store has may be older than what was saved.
            Some(inside)
                if self.journal.with_untracked(|journal| *journal != Journal::Looking)
                    && self.place.get_untracked() != Place::Locked =>
            {
                (inside.open)(self, id);
            }
            _ => self.lay_nothing(OnDesk::Sought(id)),
        }
    }

    /// Forgets what could not be brought into the store: something newer stands there.
    pub fn forget_unrecovered(self, id: ItemId) {
        if self.unrecovered.with_untracked(|texts| texts.iter().any(|(of, _)| *of == id)) {
            self.unrecovered.update(|texts| texts.retain(|(of, _)| *of != id));
        }
    }

    /// Clears the desk.
    pub fn clear(self) {
        self.lay_nothing(OnDesk::Nothing);
    }

    /// Leaves the desk without an assessment.
    pub fn lay_nothing(self, on_desk: OnDesk) {
        self.lay_unkept(on_desk, Assessment::new(ItemId(0), String::new(), Moment::from_millis(0)));
    }

    /// Puts an assessment on the desk of which nothing will be saved.
    pub fn lay_unkept(self, on_desk: OnDesk, assessment: Assessment) {
        self.keeping.begin(Known::Absent, 0, 0);
        self.lay(on_desk, assessment);
        self.laid(None, false);
    }

    /// Tells the rooms what was laid on the desk.
    pub fn laid(self, kept: Option<ItemId>, is_new: bool) {
        if let Some(inside) = self.inside() {
            (inside.laid)(self, kept, is_new);
        }
    }

    /// What the store has must do: there is no journal, for this reason.
    pub fn go_without_journal(self, why: &str) {
        self.journal.set(Journal::Missing(why.to_owned()));
        self.keeping.settle();
    }

    /// Puts a new assessment on the desk, saves it, and shows its overview. Where it cannot be saved the person works on
    /// in memory and is told so. Says no where that would drop changes that are not saved yet.
    #[must_use]
    pub fn adopt(self, assessment: Assessment) -> bool {
        self.keeping.save(self);
        if self.keeping.has_unsaved() {
            return false;
        }
        let id = assessment.id;
        self.keeping.begin(Known::Absent, 0, 0);
        self.lay(OnDesk::Kept(id), assessment);
        self.laid(Some(id), true);
        self.keeping.unsaved.store(true, Ordering::Relaxed);
        // The journal may still be on its way: until it has it, it is not said to be saved.
        self.keeping.state.set(Saving::Waiting);
        self.keeping.save(self);
        if let Some(inside) = self.inside() {
            (inside.adopted)(self);
        }
        page::go(&Route::In(id, Page::Overview).to_hash());
        true
    }

    /// Follows what another tab stored.
    pub fn follow_soon(self) {
        match self.inside() {
            Some(inside) => (inside.follow)(self),
            // The first thing that is kept here: the rooms list it.
            None => self.send_for_the_rooms_if_needed(),
        }
    }

    /// Follows what another tab stored, or this one otherwise than by saving.
    pub fn look_at_shelf(self) {
        if let Some(inside) = self.inside() {
            (inside.look)(self);
        }
    }

    /// Whether what lies on the desk is kept no more in this browser.
    #[must_use]
    pub fn is_gone_from_the_shelf(self) -> bool {
        let OnDesk::Kept(id) = self.on_desk.get_untracked() else { return false };
        matches!(shelf().raw_of(id), Ok(None))
    }
}
