//! The ways in which work was lost once, one by one, in a browser that does nothing else.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;

use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::checklist::Question;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::moment::Moment;
use quality_marker::domain::private_name::PrivateName;
use quality_marker::domain::training::response::Response;
use quality_marker::domain::training::session::Session;
use quality_marker::persistence::Persistence;
use quality_marker::persistence::autosave::Saving;
use quality_marker::persistence::journal::{JournalState, StoodThere};
use quality_marker::persistence::mode::StorageMode;
use quality_marker::persistence::moves::{Chosen, MoveFault};
use quality_marker::persistence::training::When;
use quality_marker::storage::document_store::SaveFault;
use quality_marker::storage::import::{Choice, Decision};
use quality_marker::storage::keys;
use quality_marker::storage::locked::is_locked;
use quality_marker::storage::locked::plain::Plain;
use quality_marker::storage::store::{Store as _, StoreFault};
use quality_marker::storage::training;
use quality_marker::storage::versions::Shelved;

use super::ports::SimPorts;
use super::world::{Faults, Heard, World};

const PASSPHRASE: &str = "a row of fictional words";
const REVIEW: ItemId = ItemId(0x11);
const TRAINING: ItemId = ItemId(0x22);

/// A browser, and a tab in it.
struct Bench {
    world: Rc<World>,
    tab: Persistence<SimPorts>,
    number: u32,
}

impl Bench {
    fn new() -> Self {
        Self::in_browser(true)
    }

    /// A browser with much room, with or without a journal.
    fn in_browser(has_journal: bool) -> Self {
        let is_wanted = |world: &Rc<World>| world.has_journal == has_journal && world.most_units > 1_000_000;
        let world = (0..1_000).map(World::new).find(is_wanted);
        let world = world.expect("some browser is so");
        let (tab, number) = Self::open(&world, 1, false);
        pass(&world, 5_000);
        Self { world, tab, number }
    }

    fn open(world: &Rc<World>, number: u32, is_session: bool) -> (Persistence<SimPorts>, u32) {
        let tab = Persistence::new(SimPorts { world: Rc::clone(world), tab: number });
        world.hears.borrow_mut().insert(
            number,
            Rc::new(move |heard| match heard {
                Heard::Message(message) => tab.hear(&message),
                Heard::Stored(key) => tab.stored_elsewhere(Some(&key)),
            }),
        );
        if is_session {
            tab.choose_session();
        }
        tab.begin();
        (tab, number)
    }

    /// The tab is closed, and another one opened.
    fn again(&mut self, is_session: bool) {
        self.world.kill(self.number);
        (self.tab, self.number) = Self::open(&self.world, self.number + 1, is_session);
        pass(&self.world, 5_000);
    }

    /// Waits for something, for a minute.
    fn done<T: 'static>(&self, work: impl Future<Output = T> + 'static) -> T {
        let answer = Rc::new(RefCell::new(None));
        let given = Rc::clone(&answer);
        self.world.spawn(self.number, Box::pin(async move { drop(given.replace(Some(work.await))) }));
        pass(&self.world, 60_000);
        answer.take().expect("it comes to an end")
    }

    fn write(&self, summary: &str) {
        let mut assessment = self.tab.present();
        assessment.summary = summary.into();
        assessment.changed = Moment::from_millis(assessment.changed.millis() + 1_000);
        self.tab.change(&assessment);
        pass(&self.world, 5_000);
    }

    fn begin_review(&self, summary: &str) {
        let now = Moment::from_millis(1_800_000_000_000);
        assert!(self.tab.begin_document(Assessment::new(REVIEW, "Review".to_owned(), now)));
        self.write(summary);
    }

    fn train(&self, name: &str, when: When) {
        if self.tab.training_id().is_none() {
            let (title, passages) = ("Training".to_owned(), Vec::new());
            let session =
                Session { id: TRAINING, title, passages, questions: vec![Question::Discussion], helps: false };
            assert!(self.tab.begin_training(session));
        }
        let (id, session, given) = (ItemId(name.len() as u64), TRAINING, Vec::new());
        let handed_back = Moment::from_millis(1_800_000_000_000);
        let response = Response { id, session, handed_back, name: name.to_owned(), given };
        self.tab.change_training(when, |gathering| {
            let _new = gathering.land(response);
        });
        pass(&self.world, 5_000);
    }

    fn name(&self, name: &str) {
        let mut guarded = self.tab.documents().guarded().expect("a list");
        guarded.names.push(PrivateName { name: name.to_owned(), role: "Mother".to_owned() });
        assert_eq!(self.tab.documents().guard(&guarded), Ok(()));
    }

    fn names(&self) -> Vec<String> {
        let guarded = self.tab.documents().guarded().expect("a list");
        guarded.names.into_iter().map(|name| name.name).collect()
    }

    fn summary(&self) -> String {
        let (opened, _) = self.tab.documents().load(REVIEW).expect("an assessment");
        opened.assessment.summary.to_string()
    }

    fn keep(&self, decision: Option<Decision>) -> Result<(), MoveFault> {
        let tab = self.tab;
        self.done(async move {
            let chosen = Chosen { decision: decision.as_ref(), label: "Before the session" };
            tab.keep_session(chosen).await.map(|_| ())
        })
    }
}

/// Lets so much time pass.
fn pass(world: &Rc<World>, millis: i64) {
    world.run();
    let until = world.time.get() + millis;
    while world.step(until) {}
}

/// Row 2: a training session of a session was gone when the session was kept.
#[test]
fn keeping_a_session_keeps_its_training_sessions_and_names() {
    let mut bench = Bench::new();
    bench.again(true);
    bench.begin_review("In the session");
    bench.train("Blue", When::Now);
    bench.name("Secret Canary");
    assert!(bench.world.store.borrow().is_empty(), "nothing is stored before");
    assert_eq!(bench.keep(None), Ok(()));
    bench.again(false);
    let (sessions, unreadable) = training::kept(bench.tab.documents().store()).expect("a store");
    assert_eq!((sessions.len(), unreadable), (1, 0));
    assert_eq!((bench.summary(), bench.names()), ("In the session".to_owned(), vec!["Secret Canary".to_owned()]));
}

/// Row 2: moved into a session and back, they were deleted.
#[test]
fn into_a_session_and_back_everything_is_there() {
    let mut bench = Bench::new();
    bench.begin_review("In the browser");
    bench.train("Blue", When::Now);
    let tab = bench.tab;
    assert_eq!(bench.done(async move { tab.take_into_session().await }), Ok(()));
    assert!(bench.world.store.borrow().is_empty() && bench.world.journal.borrow().is_none());
    assert_eq!(bench.keep(None), Ok(()));
    bench.again(false);
    assert_eq!(bench.summary(), "In the browser");
    assert_eq!(training::kept(bench.tab.documents().store()).map(|(all, _)| all.len()), Ok(1));
}

/// Where what the browser holds cannot be read, what a session has written is not left out for it.
#[test]
fn keeping_a_session_puts_aside_what_cannot_be_read_here() {
    let mut bench = Bench::new();
    bench.again(true);
    bench.name("Written in the session");
    let unreadable = Plain::Text("{damaged".to_owned());
    bench.world.store.borrow_mut().insert(keys::GUARD.to_owned(), unreadable.clone());
    assert_eq!(bench.keep(None), Ok(()));
    assert_eq!(bench.names(), ["Written in the session"]);
    let stands_aside = bench.world.store.borrow().get(&keys::guard_aside(1)) == Some(&unreadable);
    assert!(stands_aside, "{:?}", bench.world.store.borrow().keys());
}

/// Work on an older text, from before a crash and while the journal failed, does not give way to the journal's.
#[test]
fn what_was_written_while_the_journal_failed_is_kept_beside_what_it_holds() {
    let mut bench = Bench::new();
    bench.begin_review("Older");
    let older = bench.world.store.borrow().clone();
    bench.write("Newer");
    bench.write("Newer still");
    // The browser crashed before the store was on the disk.
    bench.world.kill(bench.number);
    *bench.world.store.borrow_mut() = older;
    bench.world.faults.set(Faults { journal: 1_000, ..Faults::default() });
    bench.again(false);
    bench.tab.open(REVIEW);
    pass(&bench.world, 1_000);
    bench.write("Written without the journal");
    bench.world.faults.set(Faults::default());
    bench.again(false);
    assert_eq!(bench.summary(), "Newer still");
    let documents = bench.tab.documents();
    let summaries = documents.list().entries.into_iter().filter_map(|entry| documents.load(entry.id).ok());
    let summaries: Vec<String> = summaries.map(|(opened, _)| opened.assessment.summary.to_string()).collect();
    assert_eq!(summaries.len(), 2);
    assert!(summaries.contains(&"Written without the journal".to_owned()), "{summaries:?}");
    let recovered: Vec<StoodThere> = bench.tab.recovered().into_iter().map(|it| it.stood_there).collect();
    assert_eq!(recovered, [StoodThere::Different]);
}

/// A computer that was busy kept the journal waiting for longer than anybody waits at a start: what it holds was only
/// there again at the next one.
#[test]
fn what_the_journal_holds_is_there_when_it_answers_late() {
    let mut bench = Bench::new();
    bench.begin_review("Older");
    let older = bench.world.store.borrow().clone();
    bench.write("Newer");
    // The browser crashed before the store was on the disk.
    bench.world.kill(bench.number);
    *bench.world.store.borrow_mut() = older;
    bench.world.faults.set(Faults { slow: 1_000_000, ..Faults::default() });
    bench.again(false);
    bench.world.faults.set(Faults::default());
    bench.tab.open(REVIEW);
    pass(&bench.world, 30_000);
    assert_eq!(bench.tab.present().summary.to_string(), "Older");
    assert!(matches!(bench.tab.journal_state(), JournalState::Missing(_)));
    pass(&bench.world, 2_000_000);
    assert_eq!(bench.tab.present().summary.to_string(), "Newer");
    assert_eq!(bench.tab.journal_state(), JournalState::Here);
    let recovered: Vec<StoodThere> = bench.tab.recovered().into_iter().map(|it| it.stood_there).collect();
    assert_eq!(recovered, [StoodThere::Older]);
    bench.write("Newest");
    assert_eq!(bench.summary(), "Newest");
    assert!(matches!(bench.tab.saving(), Saving::Saved(_)));
}

/// What is deleted before the journal has been compared with the store comes back as the journal has it.
#[test]
fn what_is_deleted_too_soon_comes_back_as_it_was_last() {
    let mut bench = Bench::new();
    bench.begin_review("Older");
    let older = bench.world.store.borrow().clone();
    bench.write("Newer");
    // The browser crashed before the store was on the disk.
    bench.world.kill(bench.number);
    *bench.world.store.borrow_mut() = older;
    (bench.tab, bench.number) = Bench::open(&bench.world, bench.number + 1, false);
    let tab = bench.tab;
    let undo = bench.done(async move { tab.take_off(REVIEW).await }).expect("it is deleted");
    assert!(bench.tab.documents().load(REVIEW).is_err());
    assert_eq!(bench.tab.documents().take_back(&undo), Ok(()));
    assert_eq!(bench.summary(), "Newer");
    bench.again(false);
    assert_eq!(bench.summary(), "Newer");
}

/// Row 3: the browser's newer text was written over, or the session's work vanished, without a word.
#[test]
fn what_both_hold_is_asked_for_and_nothing_of_either_is_lost() {
    for choice in [Choice::AddAsCopy, Choice::Replace] {
        let mut bench = Bench::new();
        bench.begin_review("The browser's");
        bench.name("The browser's name");
        bench.again(true);
        bench.begin_review("The session's");
        bench.name("The session's name");
        let before = bench.world.store.borrow().clone();
        let Err(MoveFault::Choose(choosing)) = bench.keep(None) else { panic!("a person has to choose") };
        assert_eq!(*bench.world.store.borrow(), before, "nothing is stored until then");
        assert_eq!(bench.tab.mode(), StorageMode::Session);
        let items = choosing.compared.iter().map(|compared| (*compared, choice)).collect();
        assert_eq!(bench.keep(Some(Decision { items, keep_unreadable: true })), Ok(()));
        bench.again(false);
        let documents = bench.tab.documents();
        let mut texts = Vec::new();
        for entry in documents.list().entries {
            let (opened, _) = documents.load(entry.id).expect("an assessment");
            texts.push(opened.assessment.summary.to_string());
            for version in documents.versions_of(entry.id).expect("versions") {
                if let Shelved::Version(version) = version {
                    texts.push(version.assessment.summary.to_string());
                }
            }
        }
        texts.sort();
        assert_eq!(texts, ["The browser's", "The session's"], "{choice:?}");
        assert_eq!(bench.names().len(), 2, "the lists of names are merged");
    }
}

/// Row 4: the page said that nothing had been changed, and the assessment and the list of names had been removed.
#[test]
fn where_there_is_no_room_everything_stays_as_it_is() {
    let mut bench = Bench::new();
    bench.begin_review("The browser's");
    bench.name("The browser's name");
    bench.again(true);
    bench.train("Blue", When::Now);
    bench.name("The session's name");
    let before = bench.world.store.borrow().clone();
    bench.world.faults.set(Faults { full: true, ..Faults::default() });
    assert_eq!(bench.keep(None), Err(MoveFault::Store(StoreFault::Full)));
    assert_eq!(*bench.world.store.borrow(), before);
    assert_eq!(bench.tab.mode(), StorageMode::Session);
    assert_eq!(bench.names(), ["The session's name"], "the session's is in memory still");
}

/// Row 5: after a save that failed, typing saved nothing any more.
#[test]
fn a_training_session_whose_saving_failed_is_saved_at_the_next_change() {
    let bench = Bench::new();
    bench.train("Blue", When::Now);
    bench.world.faults.set(Faults { full: true, ..Faults::default() });
    bench.train("Yellow", When::Soon);
    assert_eq!(bench.tab.training_fault(), Some(SaveFault::Store(StoreFault::Full)));
    bench.world.faults.set(Faults::default());
    bench.train("Crimson", When::Soon);
    assert_eq!(bench.tab.training_fault(), None, "the warning goes away");
    let stored = bench.tab.documents().store().get(&training::key(TRAINING)).expect("a store").unwrap_or_default();
    assert!(stored.contains("Yellow") && stored.contains("Crimson"));
}

/// Row 6: the last letters were lost without a prompt where they were still being encrypted.
#[test]
fn what_is_still_being_encrypted_is_at_risk() {
    let bench = Bench::new();
    let tab = bench.tab;
    let locked = bench.done(async move { tab.put_lock_on("four plain little words", Chosen::default()).await });
    assert!(locked.is_ok());
    bench.begin_review("Encrypted");
    assert!(!bench.tab.is_at_risk());
    bench.world.faults.set(Faults { slow: 5_000, ..Faults::default() });
    let mut assessment = bench.tab.present();
    assessment.summary = "The last letters".into();
    bench.tab.change(&assessment);
    bench.tab.save();
    assert!(bench.tab.is_at_risk(), "the browser asks");
    assert!(!matches!(bench.tab.saving(), Saving::Saved(_)), "and it is not called saved");
    pass(&bench.world, 60_000);
    assert!(!bench.tab.is_at_risk());
    assert!(matches!(bench.tab.saving(), Saving::Saved(_)));
}

/// Eight hours of sleep, and then a movement of the mouse: it was not locked.
#[test]
fn after_hours_of_sleep_a_sign_of_life_locks() {
    let bench = Bench::new();
    let tab = bench.tab;
    let left = Rc::new(RefCell::new(Vec::new()));
    let leaving = Rc::clone(&left);
    tab.observe(move |change| leaving.borrow_mut().push(format!("{change:?}")));
    assert!(bench.done(async move { tab.put_lock_on("four plain little words", Chosen::default()).await }).is_ok());
    bench.begin_review("Behind the lock");
    bench.world.clock.set(bench.world.clock.get() + 8 * 3_600_000);
    bench.tab.see_somebody();
    pass(&bench.world, 1_000);
    assert!(left.borrow().iter().any(|change| change.starts_with("Leave")), "the page is loaded anew");
}

/// A store that was cleared while everything was unlocked got encrypted texts again, and not the lock that opens them.
#[test]
fn what_is_encrypted_after_the_store_was_lost_can_be_opened_again() {
    let mut bench = Bench::in_browser(false);
    bench.begin_review("before");
    let tab = bench.tab;
    assert!(bench.done(async move { tab.put_lock_on(PASSPHRASE, Chosen::default()).await }).is_ok());
    // Another tab, or the browser itself, clears it.
    bench.world.lose_store();
    bench.write("after");
    assert!(matches!(bench.tab.saving(), Saving::Saved(_)));
    bench.again(false);
    assert_eq!(bench.tab.mode(), StorageMode::Locked);
    let tab = bench.tab;
    assert_eq!(bench.done(async move { tab.unlock(PASSPHRASE).await }), Ok(()));
    bench.tab.open(REVIEW);
    pass(&bench.world, 5_000);
    assert_eq!(bench.tab.present().summary, "after".into());
}

/// A crash took the lock from the store, and the journal did not answer either: what was written then, by a tab that
/// knew of no lock, gave way to the older text that was locked in the journal.
#[test]
fn what_was_written_while_nobody_knew_of_the_lock_is_there_when_it_is_opened() {
    let mut bench = Bench::new();
    bench.begin_review("before");
    bench.name("One");
    let unlocked = bench.world.store.borrow().clone();
    let tab = bench.tab;
    assert!(bench.done(async move { tab.put_lock_on(PASSPHRASE, Chosen::default()).await }).is_ok());
    bench.world.kill(bench.number);
    *bench.world.store.borrow_mut() = unlocked;
    bench.world.faults.set(Faults { journal: 1_000, ..Faults::default() });
    bench.again(false);
    assert_eq!(bench.tab.mode(), StorageMode::Browser);
    bench.tab.open(REVIEW);
    pass(&bench.world, 1_000);
    bench.write("after");
    bench.name("Two");
    pass(&bench.world, 5_000);
    bench.world.faults.set(Faults::default());
    bench.again(false);
    assert_eq!(bench.tab.mode(), StorageMode::Locked);
    let tab = bench.tab;
    assert_eq!(bench.done(async move { tab.unlock(PASSPHRASE).await }), Ok(()));
    assert_eq!(bench.summary(), "after");
    assert_eq!(bench.names(), ["One", "Two"]);
    let is_plain = |(key, text): (&String, &Plain)| key.starts_with(keys::DOCUMENT) && !is_locked(&text.to_text());
    assert!(!bench.world.store.borrow().iter().any(is_plain), "it is locked again");
    assert!(!bench.world.store.borrow().contains_key(keys::NOT_COMPARED));
}

/// A tab that was opened while the store did not answer, and saw no lock, took what is locked into a session and left
/// the lock behind: nobody could open it any more.
#[test]
fn what_is_locked_is_not_taken_into_a_session_where_the_store_did_not_answer_at_first() {
    let mut bench = Bench::in_browser(false);
    bench.begin_review("before");
    let tab = bench.tab;
    assert!(bench.done(async move { tab.put_lock_on(PASSPHRASE, Chosen::default()).await }).is_ok());
    bench.world.faults.set(Faults { blocked: true, ..Faults::default() });
    bench.again(false);
    bench.world.faults.set(Faults::default());
    let before = bench.world.store.borrow().clone();
    let tab = bench.tab;
    assert_eq!(bench.done(async move { tab.take_into_session().await }), Err(MoveFault::LockedAlready));
    assert_eq!(*bench.world.store.borrow(), before);
}

/// What the store lost before the journal had it was still called saved, though only the tab had it.
#[test]
fn what_the_store_loses_before_the_journal_has_it_is_called_saved_no_more() {
    let bench = Bench::new();
    bench.begin_review("before");
    bench.world.faults.set(Faults { journal: 1_000, ..Faults::default() });
    bench.write("after");
    assert!(matches!(bench.tab.journal_state(), JournalState::Missing(_)));
    bench.world.lose_store();
    bench.world.faults.set(Faults::default());
    // Something else goes into the journal, which takes again what it missed.
    bench.train("Blue", When::Now);
    pass(&bench.world, 60_000);
    assert_eq!(bench.tab.journal_state(), JournalState::Here);
    assert!(!matches!(bench.tab.saving(), Saving::Saved(_)), "only this tab has it");
    bench.tab.save_anew();
    pass(&bench.world, 5_000);
    assert!(matches!(bench.tab.saving(), Saving::Saved(_)));
}

/// Accents that another system writes in another way did not open what they had locked.
#[test]
fn a_passphrase_opens_whichever_way_its_accents_are_typed() {
    let mut bench = Bench::new();
    let tab = bench.tab;
    let set = async move { tab.put_lock_on("cafe\u{301} cafe\u{301} cafe\u{301}", Chosen::default()).await };
    assert!(bench.done(set).is_ok());
    for typed in ["caf\u{e9} caf\u{e9} caf\u{e9}", "cafe\u{301} caf\u{e9} cafe\u{301}"] {
        bench.again(false);
        assert_eq!(bench.tab.mode(), StorageMode::Locked);
        let tab = bench.tab;
        assert_eq!(bench.done(async move { tab.unlock(typed).await }), Ok(()), "{typed}");
    }
}
