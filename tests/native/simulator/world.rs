//! One browser with several tabs: its store, its journal, its locks, its clock, and everything that can go wrong with
//! them.

use std::cell::{Cell, RefCell};
use std::collections::btree_map::OccupiedEntry;
use std::collections::{BTreeMap, VecDeque};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};

use quality_marker::persistence::ports::{Ask, Record, Task, Turn};
use quality_marker::storage::locked::plain::Plain;

/// Which tab; never used twice.
pub type TabId = u32;

/// A generator of numbers that a seed determines.
pub struct Random(Cell<u64>);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(Cell::new(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x2545_f491_4f6c_dd1d))
    }

    pub fn next(&self) -> u64 {
        // SplitMix64.
        self.0.set(self.0.get().wrapping_add(0x9e37_79b9_7f4a_7c15));
        let mut it = self.0.get();
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        it ^ (it >> 31)
    }

    pub fn below(&self, limit: u64) -> u64 {
        if limit == 0 { 0 } else { self.next() % limit }
    }

    /// A place in a list of this length.
    pub fn index(&self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).unwrap_or_default()
    }

    /// One of these.
    pub fn pick<T: Copy>(&self, choices: &[T]) -> T {
        choices[self.index(choices.len())]
    }

    /// Whether something happens that does so in so many of a thousand cases.
    pub fn permille(&self, chance: u64) -> bool {
        self.below(1000) < chance
    }
}

/// How the browser misbehaves for a while.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// The store takes nothing that makes it larger than it is.
    pub full: bool,
    /// The store answers nothing at all.
    pub blocked: bool,
    /// In so many of a thousand cases a call to the store fails.
    pub store: u64,
    /// The same for the journal.
    pub journal: u64,
    /// In so many of a thousand cases the journal never answers, whether it did what it was asked or not.
    pub hang: u64,
    /// The same as `store` for the cryptography.
    pub cipher: u64,
    /// How long an answer takes at most, in milliseconds.
    pub slow: u64,
}

/// Something that will happen.
struct Event {
    tab: TabId,
    /// Whether it happens in the browser and not in the tab: a tab that is killed may or may not prevent it.
    is_outside: bool,
    act: Box<dyn FnOnce()>,
}

/// A lock between tabs.
#[derive(Default)]
struct Lock {
    holder: Option<(TabId, u64)>,
    waiting: VecDeque<Request>,
}

struct Request {
    tab: TabId,
    number: u64,
    tell: Rc<dyn Fn(Turn<HeldLock>)>,
}

/// A lock that is held: its name and the number of the request.
#[derive(Clone, Debug)]
pub struct HeldLock(pub String, pub u64);

/// What is written into the store.
pub type Texts = BTreeMap<String, Plain>;

/// What stands in the journal: records and texts.
pub type Journal = BTreeMap<String, (Option<Record>, Plain)>;

/// What hears what other tabs say.
pub type Hear = Rc<dyn Fn(Heard)>;

/// What a tab hears.
#[derive(Clone, Debug)]
pub enum Heard {
    /// Another tab has said this.
    Message(String),
    /// Another tab has changed what stands under this key of the store.
    Stored(String),
}

pub struct World {
    pub random: Random,
    pub faults: Cell<Faults>,
    pub time: Cell<i64>,
    /// What the clock on the wall differs from the time by.
    pub clock: Cell<i64>,
    pub store: RefCell<Texts>,
    /// What of the store stands on the disk, and what has been written since.
    disk: RefCell<Texts>,
    unwritten: RefCell<Vec<(String, Option<Plain>)>>,
    pub journal: RefCell<Option<Journal>>,
    /// Whether this browser has databases at all.
    pub has_journal: bool,
    locks: RefCell<BTreeMap<String, Lock>>,
    /// The tabs that hold the lock that is held beside others.
    beside: RefCell<Vec<TabId>>,
    events: RefCell<BTreeMap<(i64, u64), Event>>,
    numbers: Cell<u64>,
    pub hears: RefCell<BTreeMap<TabId, Hear>>,
    frozen: RefCell<Vec<TabId>>,
    backlog: RefCell<Vec<Event>>,
    executors: RefCell<BTreeMap<TabId, Rc<Executor>>>,
    /// How many units the store takes.
    pub most_units: usize,
    /// Counts the changes to what is stored.
    pub changes: Cell<u64>,
    /// When the last thing is done that was asked for.
    last_answer: Cell<i64>,
    /// How many bytes of keys were given out.
    pub keys: Cell<u8>,
}

impl World {
    pub fn new(seed: u64) -> Rc<Self> {
        let random = Random::new(seed);
        let has_journal = !random.permille(60);
        let most_units = if random.permille(300) { 24_000 } else { 4_000_000 };
        Rc::new(Self {
            random,
            faults: Cell::default(),
            time: Cell::new(0),
            clock: Cell::new(1_800_000_000_000),
            store: RefCell::default(),
            disk: RefCell::default(),
            unwritten: RefCell::default(),
            journal: RefCell::new(None),
            has_journal,
            locks: RefCell::default(),
            beside: RefCell::default(),
            events: RefCell::default(),
            numbers: Cell::new(0),
            hears: RefCell::default(),
            frozen: RefCell::default(),
            backlog: RefCell::default(),
            executors: RefCell::default(),
            most_units,
            changes: Cell::new(0),
            last_answer: Cell::new(0),
            keys: Cell::new(0),
        })
    }

    pub fn number(&self) -> u64 {
        self.numbers.set(self.numbers.get() + 1);
        self.numbers.get()
    }

    pub fn note_change(&self) {
        self.changes.set(self.changes.get() + 1);
    }

    /// Puts something into the store, or removes it, and tells the other tabs.
    pub fn write(&self, tab: TabId, key: &str, text: Option<Plain>) {
        let before = match &text {
            Some(text) => self.store.borrow_mut().insert(key.to_owned(), text.clone()),
            None => self.store.borrow_mut().remove(key),
        };
        if before == text {
            return;
        }
        if std::env::var_os("SIMULATOR_TRACE").is_some() {
            eprintln!("{} tab {tab} writes {key}: {}", self.time.get(), text.as_ref().map_or(0, Plain::units));
        }
        self.note_change();
        self.unwritten.borrow_mut().push((key.to_owned(), text));
        self.tell_others(tab, &Heard::Stored(key.to_owned()));
    }

    pub fn tell_others(&self, tab: TabId, heard: &Heard) {
        let others: Vec<TabId> = self.hears.borrow().keys().copied().filter(|other| *other != tab).collect();
        for other in others {
            let hear = self.hears.borrow().get(&other).cloned();
            if let Some(hear) = hear {
                let heard = heard.clone();
                self.later(other, self.random.below(30), false, Box::new(move || hear(heard)));
            }
        }
    }

    /// Writes some of what is in the store to the disk, or all of it.
    pub fn flush(&self, everything: bool) {
        let mut unwritten = self.unwritten.borrow_mut();
        let count = if everything { unwritten.len() } else { self.random.index(unwritten.len() + 1) };
        let mut disk = self.disk.borrow_mut();
        for (key, text) in unwritten.drain(..count) {
            match text {
                Some(text) => disk.insert(key, text),
                None => disk.remove(&key),
            };
        }
        self.note_change();
    }

    /// What of the store would be there after a crash at the worst moment.
    pub fn on_disk(&self) -> Texts {
        self.disk.borrow().clone()
    }

    /// The browser loses its local storage, as browsers do to make room.
    pub fn lose_store(&self) {
        self.store.borrow_mut().clear();
        self.disk.borrow_mut().clear();
        self.unwritten.borrow_mut().clear();
        self.note_change();
    }

    /// Everything stops. What was written since some moment is gone from the store.
    pub fn crash(&self) {
        self.flush(false);
        self.unwritten.borrow_mut().clear();
        *self.store.borrow_mut() = self.disk.borrow().clone();
        let tabs: Vec<TabId> = self.hears.borrow().keys().copied().collect();
        for tab in tabs {
            self.kill(tab);
        }
        self.note_change();
    }

    /// A tab stops.
    pub fn kill(&self, tab: TabId) {
        let hear = self.hears.borrow_mut().remove(&tab);
        let executor = self.executors.borrow_mut().remove(&tab);
        // A tab that is killed does nothing more, and so drops nothing.
        std::mem::forget((hear, executor));
        self.frozen.borrow_mut().retain(|it| *it != tab);
        self.backlog.borrow_mut().retain(|event| event.tab != tab);
        let events = std::mem::take(&mut *self.events.borrow_mut());
        for (when, event) in events {
            if event.tab != tab {
                self.events.borrow_mut().insert(when, event);
            } else if event.is_outside && self.random.permille(500) {
                (event.act)();
            }
        }
        self.beside.borrow_mut().retain(|it| *it != tab);
        let names: Vec<String> = self.locks.borrow().keys().cloned().collect();
        for name in names {
            if let Some(lock) = self.locks.borrow_mut().get_mut(&name) {
                lock.waiting.retain(|request| request.tab != tab);
                if lock.holder.is_some_and(|(holder, _)| holder == tab) {
                    lock.holder = None;
                }
            }
            self.grant_next(&name);
        }
    }

    pub fn freeze(&self, tab: TabId) {
        self.frozen.borrow_mut().push(tab);
    }

    pub fn is_frozen(&self, tab: TabId) -> bool {
        self.frozen.borrow().contains(&tab)
    }

    pub fn thaw(&self, tab: TabId) {
        self.frozen.borrow_mut().retain(|it| *it != tab);
        let backlog = std::mem::take(&mut *self.backlog.borrow_mut());
        for event in backlog {
            if event.tab == tab {
                self.events.borrow_mut().insert((self.time.get(), self.number()), event);
            } else {
                self.backlog.borrow_mut().push(event);
            }
        }
    }

    pub fn later(&self, tab: TabId, millis: u64, is_outside: bool, act: Box<dyn FnOnce()>) {
        let when = self.time.get() + i64::try_from(millis).unwrap_or(i64::MAX / 2);
        self.events.borrow_mut().insert((when, self.number()), Event { tab, is_outside, act });
    }

    /// Lets the next thing happen. Returns `false` if nothing is to happen until then.
    pub fn step(&self, until: i64) -> bool {
        let Some(entry) = self
            .events
            .borrow_mut()
            .first_entry()
            .filter(|entry| entry.key().0 <= until)
            .map(OccupiedEntry::remove_entry)
        else {
            self.time.set(self.time.get().max(until));
            return false;
        };
        let ((when, _), event) = entry;
        self.time.set(self.time.get().max(when));
        if self.is_frozen(event.tab) && !event.is_outside {
            self.backlog.borrow_mut().push(event);
        } else {
            (event.act)();
        }
        self.run();
        true
    }

    /// When the next thing happens.
    pub fn next_event(&self) -> Option<i64> {
        self.events.borrow().keys().next().map(|(when, _)| *when)
    }

    /// Does something later, in the browser, and gives the answer: in a while, never, or a fault instead, whether it
    /// was done or not.
    pub fn ask<T: 'static>(
        self: &Rc<Self>,
        tab: TabId,
        fails: u64,
        hangs: u64,
        fault: T,
        act: impl FnOnce(&Self) -> T + 'static,
    ) -> Oneshot<T> {
        let answer = Oneshot::default();
        // A database does what it is asked in the order in which it is asked.
        let now = self.time.get();
        let wait = i64::try_from(self.random.below(3 + self.faults.get().slow)).unwrap_or_default();
        let when = (now + wait).max(self.last_answer.get());
        self.last_answer.set(when);
        let delay = u64::try_from(when - now).unwrap_or_default();
        let is_done = !self.random.permille(500);
        let (does_fail, does_hang) = (self.random.permille(fails), self.random.permille(hangs));
        let (world, given) = (Rc::clone(self), answer.clone());
        if does_hang {
            if is_done {
                self.later(tab, delay, true, Box::new(move || drop(act(&world))));
            }
        } else if does_fail {
            self.later(
                tab,
                delay,
                true,
                Box::new(move || {
                    if is_done && world.random.permille(300) {
                        drop(act(&world));
                    }
                    given.give(fault);
                }),
            );
        } else {
            self.later(tab, delay, true, Box::new(move || given.give(act(&world))));
        }
        answer
    }

    pub fn spawn(&self, tab: TabId, task: Task) {
        let executor = Rc::clone(self.executors.borrow_mut().entry(tab).or_default());
        executor.tasks.borrow_mut().push((Arc::new(Flag(AtomicBool::new(true))), task));
    }

    /// Lets every task of every tab go on as far as it can.
    pub fn run(&self) {
        loop {
            let executors: Vec<(TabId, Rc<Executor>)> =
                self.executors.borrow().iter().map(|(tab, it)| (*tab, Rc::clone(it))).collect();
            let mut has_run = false;
            for (tab, executor) in executors {
                if self.hears.borrow().contains_key(&tab) && !self.is_frozen(tab) {
                    has_run |= executor.run();
                }
            }
            if !has_run {
                break;
            }
        }
    }

    pub fn hold_beside(&self, tab: TabId) {
        self.beside.borrow_mut().push(tab);
    }

    pub fn holders_beside(&self) -> usize {
        self.beside.borrow().len()
    }

    pub fn ask_lock(&self, tab: TabId, name: &str, how: Ask, tell: Rc<dyn Fn(Turn<HeldLock>)>) -> HeldLock {
        let number = self.number();
        let held = HeldLock(name.to_owned(), number);
        let mut locks = self.locks.borrow_mut();
        let lock = locks.entry(name.to_owned()).or_default();
        let tell_later = |tab, tell: Rc<dyn Fn(Turn<HeldLock>)>, turn| {
            self.later(tab, self.random.below(5), false, Box::new(move || tell(turn)));
        };
        match (how, lock.holder) {
            (_, None) => {
                lock.holder = Some((tab, number));
                HOLDERS.with_borrow_mut(|holders| holders.insert(number, Rc::clone(&tell)));
                tell_later(tab, tell, Turn::Granted(held.clone()));
            }
            (Ask::IfFree, Some(_)) => tell_later(tab, tell, Turn::Refused),
            (Ask::Wait, Some(_)) => lock.waiting.push_back(Request { tab, number, tell }),
            (Ask::Now, Some((other, theirs))) => {
                lock.holder = Some((tab, number));
                if let Some(lost) = HOLDERS.with_borrow_mut(|holders| holders.remove(&theirs)) {
                    tell_later(other, lost, Turn::Lost);
                }
                HOLDERS.with_borrow_mut(|holders| holders.insert(number, Rc::clone(&tell)));
                tell_later(tab, tell, Turn::Granted(held.clone()));
            }
        }
        held
    }

    pub fn let_go(&self, held: &HeldLock) {
        if let Some(lock) = self.locks.borrow_mut().get_mut(&held.0)
            && lock.holder.is_some_and(|(_, number)| number == held.1)
        {
            lock.holder = None;
        }
        HOLDERS.with_borrow_mut(|holders| holders.remove(&held.1));
        self.grant_next(&held.0);
    }

    pub fn give_up(&self, held: &HeldLock) {
        if let Some(lock) = self.locks.borrow_mut().get_mut(&held.0) {
            lock.waiting.retain(|request| request.number != held.1);
        }
    }

    fn grant_next(&self, name: &str) {
        let mut locks = self.locks.borrow_mut();
        let Some(lock) = locks.get_mut(name).filter(|lock| lock.holder.is_none()) else { return };
        if let Some(Request { tab, number, tell }) = lock.waiting.pop_front() {
            lock.holder = Some((tab, number));
            HOLDERS.with_borrow_mut(|holders| holders.insert(number, Rc::clone(&tell)));
            let held = HeldLock(name.to_owned(), number);
            self.later(tab, self.random.below(5), false, Box::new(move || tell(Turn::Granted(held))));
        }
    }
}

type Tell = Rc<dyn Fn(Turn<HeldLock>)>;

thread_local! {
    /// Whom to tell that a lock was lost, by the number of its request.
    static HOLDERS: RefCell<BTreeMap<u64, Tell>> = const { RefCell::new(BTreeMap::new()) };
}

/// An answer that comes later.
pub struct Oneshot<T>(Rc<RefCell<(Option<T>, Option<Waker>)>>);

impl<T> Clone for Oneshot<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> Default for Oneshot<T> {
    fn default() -> Self {
        Self(Rc::new(RefCell::new((None, None))))
    }
}

impl<T> Oneshot<T> {
    pub fn give(&self, answer: T) {
        let waker = {
            let mut state = self.0.borrow_mut();
            state.0 = Some(answer);
            state.1.take()
        };
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

impl<T> Future for Oneshot<T> {
    type Output = T;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        let mut state = self.0.borrow_mut();
        let given = state.0.take();
        if given.is_none() {
            state.1 = Some(context.waker().clone());
        }
        given.map_or(Poll::Pending, Poll::Ready)
    }
}

struct Flag(AtomicBool);

impl Wake for Flag {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// The tasks of a tab.
#[derive(Default)]
struct Executor {
    tasks: RefCell<Vec<(Arc<Flag>, Task)>>,
}

impl Executor {
    fn run(&self) -> bool {
        let mut has_run = false;
        let tasks = std::mem::take(&mut *self.tasks.borrow_mut());
        for (flag, mut task) in tasks {
            let is_done = flag.0.swap(false, Ordering::Relaxed) && {
                has_run = true;
                let waker = Waker::from(Arc::clone(&flag));
                task.as_mut().poll(&mut Context::from_waker(&waker)).is_ready()
            };
            if !is_done {
                self.tasks.borrow_mut().push((flag, task));
            }
        }
        has_run
    }
}
