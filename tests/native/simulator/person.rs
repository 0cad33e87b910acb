//! What people do in the tabs, and what must hold after each step, whatever goes wrong.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::rc::Rc;

use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::checklist::Question;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::moment::Moment;
use quality_marker::domain::private_name::PrivateName;
use quality_marker::domain::training::response::Response;
use quality_marker::domain::training::session::Session;
use quality_marker::persistence::autosave::Saving;
use quality_marker::persistence::document::Document;
use quality_marker::persistence::journal::JournalState;
use quality_marker::persistence::mode::StorageMode;
use quality_marker::persistence::moves::{Chosen, MoveFault};
use quality_marker::persistence::tab_lock::LockHolder;
use quality_marker::persistence::training::When;
use quality_marker::persistence::{Change, Persistence};
use quality_marker::storage::document_store::{DocumentStore, SaveFault};
use quality_marker::storage::import::{self, Brought, Choice, Compared, Decision, Standing};
use quality_marker::storage::keys;
use quality_marker::storage::locked;
use quality_marker::storage::locked::plain::Plain;
use quality_marker::storage::packed;
use quality_marker::storage::store::Store as _;
use quality_marker::storage::together::{NotDone, Undo};
use quality_marker::storage::version::Version;

use super::ports::{SimPorts, decrypt};
use super::world::{Faults, Heard, TabId, World};

/// Something that somebody wrote: a number that stands nowhere else.
type Token = u32;

/// Where a token has to be found, whatever happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Held {
    /// In this tab's memory, as long as the tab lives: nothing else was promised.
    InTab(TabId),
    /// In the browser, as long as it does not crash: there is no journal.
    InBrowser,
    /// In the browser, whatever happens.
    Always,
}

/// What is to be found.
#[derive(Clone, Copy, Debug)]
struct Need {
    held: Held,
    /// What it belongs to: who deletes that deletes the token.
    of: ItemId,
}

/// What was deleted, so that it can be brought back.
type Deleted = (ItemId, Undo, Vec<(Token, Need)>);

struct Tab {
    id: TabId,
    persistence: Persistence<SimPorts>,
    /// Where the page is to be loaded anew.
    leave: Rc<Cell<bool>>,
    /// What a move that is under way became, when it has ended.
    moved: Rc<RefCell<Option<Result<(), MoveFault>>>>,
    /// What is moved: the mode before, and whether it leads out of the session.
    is_moving: Option<(StorageMode, &'static str)>,
    /// What an import became, when it has ended.
    brought: Rc<RefCell<Option<Result<Brought, NotDone>>>>,
    deleted: Option<Deleted>,
    imported: Option<Undo>,
}

pub struct Run {
    world: Rc<World>,
    tabs: Vec<Tab>,
    next_tab: TabId,
    next_token: Token,
    needs: BTreeMap<Token, Need>,
    /// What was written at once and is not known to be stored yet.
    pending: Vec<(TabId, Token, ItemId)>,
    /// What only the memory of tabs had when the browser lost its store: nobody can have told these tabs yet.
    excused: BTreeSet<Token>,
    /// Tokens that were written for a session only, and must stand nowhere.
    private: BTreeMap<Token, TabId>,
    /// What was deleted by somebody: a tab that has it open still may not hold it against the tool.
    deleted: BTreeSet<ItemId>,
    /// The tab in which everything is being removed, and whether it still is: what is written meanwhile is to go as
    /// well.
    wiping: Option<(TabId, Rc<Cell<bool>>)>,
    passphrases: Vec<String>,
    file: Option<String>,
    /// Whether what is stored is encrypted and nothing that would change it is under way or was broken off.
    is_locked: bool,
    checked: u64,
    tokens: RefCell<BTreeMap<u64, Rc<BTreeSet<Token>>>>,
    pub log: Vec<String>,
    steps: u64,
}

const PASSPHRASES: [&str; 3] = ["four plain little words", "caf\u{e9} caf\u{e9} caf\u{e9}", "another one altogether"];

fn mark(token: Token) -> String {
    format!("~t{token}~")
}

fn tokens_in(text: &str) -> BTreeSet<Token> {
    let mut found = BTreeSet::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("~t") {
        rest = after;
        if let Some((digits, _)) = after.split_once('~')
            && let Ok(token) = digits.parse()
        {
            found.insert(token);
        }
    }
    found
}

impl Run {
    pub fn new(seed: u64) -> Self {
        Self {
            world: World::new(seed),
            tabs: Vec::new(),
            next_tab: 0,
            next_token: 0,
            needs: BTreeMap::new(),
            pending: Vec::new(),
            excused: BTreeSet::new(),
            private: BTreeMap::new(),
            deleted: BTreeSet::new(),
            wiping: None,
            passphrases: Vec::new(),
            file: None,
            is_locked: false,
            checked: u64::MAX,
            tokens: RefCell::default(),
            log: Vec::new(),
            steps: 0,
        }
    }

    /// Lets so many things happen, and panics with what was done where something is lost.
    pub fn steps(&mut self, count: u64) {
        for _ in 0..count {
            self.steps += 1;
            let what = self.step();
            if let Some(what) = what {
                self.log.push(format!("{:>6} {what}", self.world.time.get()));
            }
            self.observe();
            self.check();
        }
        self.recover();
    }

    fn chance(&self, permille: u64) -> bool {
        self.world.random.permille(permille)
    }

    fn step(&mut self) -> Option<String> {
        if self.tabs.is_empty() {
            self.open_tab();
            return Some("opens a tab".to_owned());
        }
        // Most of the time what was begun goes on.
        if self.chance(550) {
            let until = self.world.next_event().unwrap_or(self.world.time.get() + 500);
            self.world.step(until);
            return None;
        }
        if self.chance(60) {
            return Some(self.disturb());
        }
        if self.chance(30) {
            self.world.flush(self.chance(300));
            return Some("writes to the disk".to_owned());
        }
        let place = self.world.random.index(self.tabs.len());
        if self.world.is_frozen(self.tabs[place].id) {
            if self.chance(200) {
                self.world.thaw(self.tabs[place].id);
                self.world.run();
                return Some(format!("tab {} wakes up", self.tabs[place].id));
            }
            return None;
        }
        let what = self.act(place);
        self.world.run();
        what.map(|what| format!("tab {}: {what}", self.tabs.get(place).map_or(0, |tab| tab.id)))
    }

    fn open_tab(&mut self) {
        self.next_tab += 1;
        let id = self.next_tab;
        let ports = SimPorts { world: Rc::clone(&self.world), tab: id };
        let persistence = Persistence::new(ports);
        let leave = Rc::new(Cell::new(false));
        let leaving = Rc::clone(&leave);
        persistence.observe(move |change| {
            if let Change::Leave(_) = change {
                leaving.set(true);
            }
        });
        let hearing = persistence;
        self.world.hears.borrow_mut().insert(
            id,
            Rc::new(move |heard| match heard {
                Heard::Message(message) => hearing.hear(&message),
                Heard::Stored(key) => hearing.stored_elsewhere(Some(&key)),
            }),
        );
        if self.chance(100) {
            persistence.choose_session();
        }
        if self.chance(700) {
            persistence.begin();
        } else {
            // The rest of the program comes later.
            let later = persistence;
            self.world.later(id, self.world.random.below(2_000), false, Box::new(move || later.begin()));
        }
        self.tabs.push(Tab {
            id,
            persistence,
            leave,
            moved: Rc::default(),
            is_moving: None,
            brought: Rc::default(),
            deleted: None,
            imported: None,
        });
        self.world.run();
    }

    fn close_tab(&mut self, place: usize) {
        let tab = self.tabs.remove(place);
        self.world.kill(tab.id);
        self.needs.retain(|_, need| need.held != Held::InTab(tab.id));
        self.forget_moved(&tab);
        if tab.is_moving.is_some() {
            // What a lock that was being put on or taken off left behind is put right when it is opened.
            self.is_locked = false;
        }
    }

    /// Who moves everything into the memory of a tab that stops then has lost it, as in any session.
    fn forget_moved(&mut self, tab: &Tab) {
        if tab.is_moving.is_some_and(|(_, what)| what == "take into session") {
            self.needs.clear();
        }
        // A session that was being kept may be stored.
        if tab.is_moving.is_some() {
            self.private.retain(|_, of| *of != tab.id);
        }
    }

    fn crash(&mut self) {
        self.world.crash();
        while let Some(tab) = self.tabs.pop() {
            self.needs.retain(|_, need| need.held != Held::InTab(tab.id));
            self.forget_moved(&tab);
            if tab.is_moving.is_some() {
                self.is_locked = false;
            }
        }
        self.needs.retain(|_, need| need.held == Held::Always);
        // The store may be as it was before the lock was put on, until that is finished.
        self.is_locked = false;
    }

    fn disturb(&mut self) -> String {
        let random = &self.world.random;
        let mut faults = self.world.faults.get();
        match random.below(12) {
            0..=2 => faults = Faults::default(),
            3 => faults.full = !faults.full,
            4 => faults.store = random.pick(&[0, 20, 200]),
            5 => faults.journal = random.pick(&[0, 50, 1000]),
            6 => faults.hang = random.pick(&[0, 100]),
            7 => faults.slow = random.pick(&[0, 300, 6_000]),
            8 => faults.cipher = random.pick(&[0, 100]),
            9 => faults.blocked = !faults.blocked,
            10 if self.chance(50) => {
                self.world.lose_store();
                self.pending.clear();
                let mut excused = self.tabs.iter().flat_map(|tab| self.in_memory(tab)).collect::<BTreeSet<_>>();
                for token in self.stored_tokens() {
                    excused.remove(&token);
                }
                self.excused = excused;
                // What is moved right now may be in it alone.
                let is_moving = self.is_any_moving();
                self.needs.retain(|_, need| match need.held {
                    Held::InBrowser => false,
                    Held::InTab(_) => !is_moving,
                    Held::Always => true,
                });
                self.is_locked = false;
                return "the browser loses its local storage".to_owned();
            }
            _ => {
                if self.chance(300) {
                    self.crash();
                    return "the browser crashes".to_owned();
                }
                let by = self.world.random.pick(&[-3_600_000, -1_000, 60_000, 8 * 3_600_000]);
                self.world.clock.set(self.world.clock.get() + by);
                for tab in &self.tabs {
                    tab.persistence.see_somebody();
                }
                return format!("the clock jumps by {by}");
            }
        }
        self.world.faults.set(faults);
        format!("{faults:?}")
    }

    fn new_token(&mut self) -> Token {
        self.next_token += 1;
        self.next_token
    }

    #[allow(clippy::too_many_lines, reason = "a list of what people do")]
    fn act(&mut self, place: usize) -> Option<String> {
        let persistence = self.tabs[place].persistence;
        let id = self.tabs[place].id;
        let kept = match persistence.document() {
            Document::Kept(kept) => Some(kept),
            _ => None,
        };
        let may_write = persistence.lock_holder() == LockHolder::Here;
        let what = self.world.random.below(100);
        // The pages for all this come with the rest of the program, which begins persistence.
        if matches!(what, 61..=80) && !persistence.has_begun() {
            return None;
        }
        match what {
            0..=39 => {
                let kept = kept.filter(|_| may_write)?;
                let token = self.new_token();
                let mut assessment = persistence.present();
                if assessment.id != kept {
                    return None;
                }
                assessment.summary = [&*assessment.summary, &mark(token)].concat().into();
                assessment.changed = self.now();
                persistence.change(&assessment);
                if persistence.mode() == StorageMode::Session {
                    self.note_private(place, token);
                    self.needs.insert(token, Need { held: Held::InTab(id), of: kept });
                }
                Some(format!("types {token} into {}", kept.to_text()))
            }
            40..=45 => {
                if persistence.mode() == StorageMode::Locked {
                    return None;
                }
                // A session often begins with a file.
                if persistence.mode() == StorageMode::Session && persistence.has_begun() && self.chance(400) {
                    return self.import(place);
                }
                let new = ItemId(self.world.random.next() | 1 << 61);
                let begun = persistence.begin_document(Assessment::new(new, "Review".to_owned(), self.now()));
                Some(format!("begins {}: {begun}", new.to_text()))
            }
            46..=51 => {
                let entries = persistence.documents().list().entries;
                let one = entries.get(self.world.random.index(entries.len()))?;
                persistence.open(one.id);
                Some(format!("opens {}", one.id.to_text()))
            }
            52..=53 => {
                persistence.save();
                None
            }
            54 => {
                // A person who closes a tab is asked where something is unsaved, and stays.
                if persistence.is_at_risk() || persistence.mode() == StorageMode::Session && self.chance(700) {
                    return None;
                }
                self.close_tab(place);
                Some("is closed".to_owned())
            }
            55 => {
                self.close_tab(place);
                Some("is killed".to_owned())
            }
            56 => {
                if self.tabs.len() < 3 {
                    self.open_tab();
                    return Some("a tab is opened beside it".to_owned());
                }
                None
            }
            57 => {
                self.world.freeze(id);
                Some("falls asleep".to_owned())
            }
            58..=60 => {
                if persistence.lock_holder() == LockHolder::Elsewhere {
                    persistence.write_here();
                    return Some("wants to write here".to_owned());
                }
                None
            }
            61..=63 => self.freeze_version(persistence, kept?),
            64 => self.delete(place),
            65..=66 => self.bring_back(place),
            67..=68 => {
                let bundle = persistence.documents().bundle(self.now(), None).ok()?;
                (persistence.mode() != StorageMode::Locked).then(|| self.file = Some(bundle.text))?;
                // A file may be opened in any browser.
                self.private.retain(|_, of| *of != id);
                Some("downloads everything".to_owned())
            }
            69..=70 => self.import(place),
            71 => self.undo_import(place),
            72..=77 => self.train(place),
            78..=80 => self.add_name(place),
            81..=92 => self.begin_move(place),
            93..=94 => {
                persistence.lock_now();
                Some("locks everything".to_owned())
            }
            95..=97 => {
                self.world.time.set(self.world.time.get() + self.world.random.pick(&[1_000, 20_000, 400_000]));
                None
            }
            98 => {
                persistence.see_somebody();
                None
            }
            _ => {
                if self.chance(100) {
                    return Some(self.wipe(place));
                }
                None
            }
        }
    }

    fn now(&self) -> Moment {
        Moment::from_millis(self.world.time.get() + self.world.clock.get())
    }

    /// Notes what is to stand nowhere; whoever is about to keep a session wants it to be stored.
    fn note_private(&mut self, place: usize, token: Token) {
        if self.tabs[place].is_moving.is_none() {
            self.private.insert(token, self.tabs[place].id);
        }
    }

    fn freeze_version(&mut self, persistence: Persistence<SimPorts>, kept: ItemId) -> Option<String> {
        let assessment = persistence.present();
        if assessment.id != kept || persistence.lock_holder() != LockHolder::Here {
            return None;
        }
        let id = ItemId(self.world.random.next() | 1 << 62);
        let version = Version { id, label: "v".to_owned(), sign_off: String::new(), frozen_at: self.now(), assessment };
        let frozen = persistence.documents().freeze(&version);
        Some(format!("freezes a version of {}: {}", kept.to_text(), frozen.is_ok()))
    }

    fn delete(&mut self, place: usize) -> Option<String> {
        let persistence = self.tabs[place].persistence;
        let entries = persistence.documents().list().entries;
        let id = entries.get(self.world.random.index(entries.len()))?.id;
        // Whoever comes to the list of assessments has left the page on which they typed.
        persistence.save();
        let alone = self.stand_alone(persistence, id);
        let undo = persistence.documents().take_off(id);
        // Whoever deletes does so in whatever tab, and takes what other tabs have not saved along. What was written
        // under another id, and kept as a copy, goes with the copy.
        let goes = |token: &Token, need: &Need| need.of == id || alone.contains(token);
        let gone: Vec<(Token, Need)> =
            self.needs.iter().filter(|(token, need)| goes(token, need)).map(|(token, need)| (*token, *need)).collect();
        if let Ok(undo) = undo {
            if persistence.document() == Document::Kept(id) {
                persistence.give_up();
                persistence.close();
            }
            self.needs.retain(|token, need| !goes(token, need));
            self.pending.retain(|(_, _, of)| *of != id);
            self.deleted.insert(id);
            self.tabs[place].deleted = Some((id, undo, gone));
            return Some(format!("deletes {}", id.to_text()));
        }
        // What was put back in part is told by its keys.
        if let Err(fault) = &undo
            && !fault.left.is_empty()
        {
            self.needs.retain(|_, need| need.of != id);
        }
        Some(format!("cannot delete {}", id.to_text()))
    }

    /// Returns the tokens that stand in an assessment, as this tab sees it, and in nothing else.
    fn stand_alone(&self, persistence: Persistence<SimPorts>, id: ItemId) -> BTreeSet<Token> {
        let texts = if persistence.mode().is_in_memory() {
            let documents = persistence.documents();
            let keys = documents.store().keys().unwrap_or_default();
            keys.into_iter().filter_map(|key| Some((documents.store().raw(&key).ok()??, key))).collect()
        } else {
            // The browser's own, so that no fault is in the way.
            self.world.store.borrow().iter().map(|(key, text)| (text.clone(), key.clone())).collect::<Vec<_>>()
        };
        let (mut of_it, mut of_others) = (BTreeSet::new(), BTreeSet::new());
        for (text, key) in texts {
            let tokens = self.tokens_of(&key, &text);
            let is_its = key.split('/').any(|part| part == id.to_text());
            if is_its { &mut of_it } else { &mut of_others }.extend(tokens.iter().copied());
        }
        &of_it - &of_others
    }

    fn bring_back(&mut self, place: usize) -> Option<String> {
        let (id, undo, gone) = self.tabs[place].deleted.take()?;
        let back = self.tabs[place].persistence.documents().take_back(&undo).is_ok();
        if back && self.tabs[place].persistence.mode() != StorageMode::Session {
            // Until it is saved anew only the store has it; where it is encrypted, not at once.
            let tab = self.tabs[place].id;
            self.pending.extend(gone.into_iter().map(|(token, need)| (tab, token, need.of)));
        }
        Some(format!("brings {} back: {back}", id.to_text()))
    }

    fn import(&mut self, place: usize) -> Option<String> {
        let persistence = self.tabs[place].persistence;
        if persistence.mode() == StorageMode::Locked || persistence.has_unsaved() {
            return None;
        }
        let of_browser = self.file_of_browser(persistence);
        let incoming = import::read(of_browser.as_ref().or(self.file.as_ref())?).ok()?;
        let compared = persistence.documents().compare(&incoming).ok()?;
        let decision = self.decide(&compared, true);
        let brought = Rc::clone(&self.tabs[place].brought);
        self.world.spawn(
            self.tabs[place].id,
            Box::pin(async move {
                let ended = persistence.bring_in(&incoming, &decision, "before a file").await;
                brought.replace(Some(ended));
            }),
        );
        Some("imports a file".to_owned())
    }

    /// Returns, for a session and in most cases, a file of what the browser holds right now: both then have the same
    /// assessments, and other tabs go on writing theirs. A file from before seldom has one that the browser still has.
    fn file_of_browser(&self, persistence: Persistence<SimPorts>) -> Option<String> {
        // Nobody downloads what is encrypted as it stands.
        let is_locked = self.world.store.borrow().contains_key(keys::LOCK);
        if persistence.mode() != StorageMode::Session || is_locked || !self.chance(700) {
            return None;
        }
        DocumentStore::new(persistence.ports()).bundle(self.now(), None).ok().map(|bundle| bundle.text)
    }

    fn end_import(&mut self, place: usize, brought: Result<Brought, NotDone>) {
        match brought {
            Ok(brought) => self.tabs[place].imported = Some(brought.undo),
            Err(fault) if !fault.left.is_empty() => self.forgive(&fault.left),
            Err(_) => {}
        }
    }

    /// A store that broke while something was put back: the person is told the keys.
    fn forgive(&mut self, left: &[String]) {
        let ids: Vec<ItemId> = left.iter().filter_map(|key| ItemId::parse(key.rsplit('/').next()?)).collect();
        self.needs.retain(|_, need| !ids.contains(&need.of));
        if left.iter().any(|key| key == keys::GUARD) {
            self.needs.retain(|_, need| need.of != NAMES);
        }
    }

    fn decide(&self, compared: &[Compared], may_leave: bool) -> Decision {
        let items: Vec<(Compared, Choice)> = compared
            .iter()
            .map(|compared| {
                let mut choices = compared.choices();
                if !may_leave {
                    // Whoever chooses only the versions leaves the text.
                    let leaves = |choice: Choice| match choice {
                        Choice::Leave => true,
                        Choice::AddVersions => !matches!(compared.standing, Standing::Same | Standing::NewVersions),
                        _ => false,
                    };
                    choices.retain(|choice| !leaves(*choice));
                }
                let choice = choices.get(self.world.random.index(choices.len())).copied().unwrap_or(compared.usual());
                (*compared, choice)
            })
            .collect();
        Decision { items, keep_unreadable: true }
    }

    fn undo_import(&mut self, place: usize) -> Option<String> {
        // What moves everything stands on another page.
        if self.tabs[place].is_moving.is_some() {
            return None;
        }
        let undo = self.tabs[place].imported.take()?;
        let persistence = self.tabs[place].persistence;
        let before = self.stored_ids();
        let back = persistence.documents().take_back(&undo);
        persistence.follow_other_tabs();
        // What the file brought is gone, whatever was said of it meanwhile.
        let after = self.stored_ids();
        self.needs.retain(|_, need| !before.contains(&need.of) || after.contains(&need.of));
        if let Err(fault) = &back
            && !fault.left.is_empty()
        {
            let left = fault.left.clone();
            self.forgive(&left);
        }
        Some(format!("undoes an import: {}", back.is_ok()))
    }

    /// The ids of what stands in the store.
    fn stored_ids(&self) -> BTreeSet<ItemId> {
        self.world.store.borrow().keys().filter_map(|key| ItemId::parse(key.rsplit('/').next()?)).collect()
    }

    fn train(&mut self, place: usize) -> Option<String> {
        let persistence = self.tabs[place].persistence;
        if persistence.mode() == StorageMode::Locked {
            return None;
        }
        let Some(session) = persistence.training_id().filter(|_| self.chance(850)) else {
            let id = ItemId(self.world.random.next() | 1 << 58);
            let session = Session {
                id,
                title: "Session".to_owned(),
                passages: Vec::new(),
                questions: vec![Question::Discussion],
                helps: false,
            };
            let begun = persistence.begin_training(session);
            return Some(format!("begins the session {}: {begun}", id.to_text()));
        };
        let token = self.new_token();
        let when = if self.chance(500) { When::Now } else { When::Soon };
        let response = Response {
            id: ItemId(u64::from(token)),
            session,
            handed_back: self.now(),
            name: mark(token),
            given: Vec::new(),
        };
        persistence.change_training(when, |gathering| {
            gathering.land(response);
        });
        if persistence.mode() == StorageMode::Session {
            self.note_private(place, token);
            self.needs.insert(token, Need { held: Held::InTab(self.tabs[place].id), of: session });
        }
        Some(format!("lands {token} in the session {}, {when:?}", session.to_text()))
    }

    fn add_name(&mut self, place: usize) -> Option<String> {
        let persistence = self.tabs[place].persistence;
        // The page waits until it is known whether there is a lock.
        if persistence.mode() == StorageMode::Locked || persistence.is_looking_into_journal() {
            return None;
        }
        let mut guarded = persistence.documents().guarded().ok()?;
        let token = self.new_token();
        guarded.names.push(PrivateName { name: mark(token), role: "Mother".to_owned() });
        let is_kept = persistence.documents().guard(&guarded).is_ok();
        if is_kept {
            let tab = self.tabs[place].id;
            if persistence.mode() == StorageMode::Session {
                self.note_private(place, token);
                self.needs.insert(token, Need { held: Held::InTab(tab), of: NAMES });
            } else {
                self.pending.push((tab, token, NAMES));
            }
        }
        Some(format!("adds the name {token}: {is_kept}"))
    }

    fn wipe(&mut self, place: usize) -> String {
        let persistence = self.tabs[place].persistence;
        // Everything is to go, in all tabs, and whatever else was begun there is of no interest any more.
        self.tabs[place].is_moving = None;
        self.tabs[place].moved = Rc::default();
        self.needs.clear();
        self.pending.clear();
        self.is_locked = false;
        self.passphrases.clear();
        let wiping = Rc::new(Cell::new(true));
        self.wiping = Some((self.tabs[place].id, Rc::clone(&wiping)));
        self.world.spawn(
            self.tabs[place].id,
            Box::pin(async move {
                let _whatever_is_left = persistence.wipe().await;
                wiping.set(false);
            }),
        );
        for tab in &self.tabs {
            if let Document::Kept(id) = tab.persistence.document() {
                self.deleted.insert(id);
            }
            tab.persistence.give_up();
            tab.persistence.forget_training();
        }
        "wipes everything".to_owned()
    }

    fn begin_move(&mut self, place: usize) -> Option<String> {
        let is_wiping = self.wiping.as_ref().is_some_and(|(tab, _)| *tab == self.tabs[place].id);
        if self.tabs[place].is_moving.is_some() || is_wiping || !self.tabs[place].persistence.has_begun() {
            return None;
        }
        let tab = &self.tabs[place];
        let (persistence, moved) = (tab.persistence, Rc::clone(&tab.moved));
        let mode = persistence.mode();
        let passphrase = self.world.random.pick(&PASSPHRASES).to_owned();
        let at = self.world.random.below(10);
        let (what, task): (&'static str, quality_marker::persistence::ports::Task) = match (mode, at) {
            (StorageMode::Locked, 0..=8) => {
                let passphrase = if self.chance(800) {
                    self.passphrases.last().cloned().unwrap_or(passphrase).replace('\u{e9}', "e\u{301}")
                } else {
                    passphrase
                };
                ("unlock", Box::pin(async move { drop(moved.replace(Some(persistence.unlock(&passphrase).await))) }))
            }
            (StorageMode::Browser, 0..=2) | (StorageMode::Session, 0..=1) => {
                self.passphrases.push(passphrase.clone());
                let decision = self.session_decision(persistence);
                (
                    "put lock on",
                    Box::pin(async move {
                        let chosen = Chosen { decision: decision.as_ref(), label: "before the session" };
                        let done = persistence.put_lock_on(&passphrase, chosen).await.map(|_| ());
                        moved.replace(Some(done));
                    }),
                )
            }
            (StorageMode::Browser | StorageMode::Unlocked, 3..=4) => (
                "take into session",
                Box::pin(async move { drop(moved.replace(Some(persistence.take_into_session().await))) }),
            ),
            (StorageMode::Session, 2..=7) => {
                let decision = self.session_decision(persistence);
                (
                    "keep session",
                    Box::pin(async move {
                        let chosen = Chosen { decision: decision.as_ref(), label: "before the session" };
                        moved.replace(Some(persistence.keep_session(chosen).await.map(|_| ())));
                    }),
                )
            }
            (StorageMode::Unlocked, 5..=6) => {
                ("take lock off", Box::pin(async move { drop(moved.replace(Some(persistence.take_lock_off().await))) }))
            }
            (StorageMode::Unlocked, 7) => {
                let now = self.passphrases.last().cloned()?;
                self.passphrases.push(passphrase.clone());
                (
                    "change passphrase",
                    Box::pin(async move {
                        moved.replace(Some(persistence.change_passphrase(&now, &passphrase).await));
                    }),
                )
            }
            _ => return None,
        };
        if what != "unlock" {
            // Until it has ended, what is stored may be of either form.
            self.is_locked = false;
        }
        // Who keeps a session wants it to be stored.
        let id = self.tabs[place].id;
        self.private.retain(|_, of| *of != id || mode != StorageMode::Session);
        self.tabs[place].is_moving = Some((mode, what));
        self.world.spawn(self.tabs[place].id, task);
        Some(what.to_owned())
    }

    /// What becomes of what a session and the browser both hold; not chosen where nothing needs to be.
    fn session_decision(&self, persistence: Persistence<SimPorts>) -> Option<Decision> {
        if persistence.mode() != StorageMode::Session || self.chance(300) {
            return None;
        }
        let bundle = persistence.documents().bundle(self.now(), None).ok()?;
        let incoming = import::read(&bundle.text).ok()?;
        let compared = DocumentStore::new(persistence.ports()).compare(&incoming).ok()?;
        Some(self.decide(&compared, false))
    }

    /// Looks at what has become of everything that was begun.
    fn observe(&mut self) {
        for place in (0..self.tabs.len()).rev() {
            if self.tabs[place].leave.get() {
                self.close_tab(place);
                self.open_tab();
            }
        }
        for place in 0..self.tabs.len() {
            let ended = self.tabs[place].moved.take();
            if let Some(ended) = ended {
                self.end_move(place, &ended);
            }
            let brought = self.tabs[place].brought.take();
            if let Some(brought) = brought {
                self.end_import(place, brought);
            }
        }
        self.note_saved();
    }

    fn end_move(&mut self, place: usize, ended: &Result<(), MoveFault>) {
        let Some((before, what)) = self.tabs[place].is_moving.take() else { return };
        let now = self.tabs[place].persistence.mode();
        let tab = self.tabs[place].id;
        self.log.push(format!("{:>6} tab {tab}: {what} ended: {ended:?}", self.world.time.get()));
        match ended {
            Ok(()) | Err(MoveFault::NotGone) => {
                // The page that offers it has been left by then.
                self.tabs[place].imported = None;
                let is_kept = now != StorageMode::Session;
                if before == StorageMode::Session && is_kept {
                    // What was typed meanwhile, and is said not to be saved yet, only the tab has.
                    let is_at_risk = self.tabs[place].persistence.is_at_risk();
                    let stored = self.stored_tokens();
                    for (token, need) in &mut self.needs {
                        if need.held == Held::InTab(tab) && (!is_at_risk || stored.contains(token)) {
                            need.held = Held::InBrowser;
                        }
                    }
                    self.private.retain(|_, of| *of != tab);
                }
                if now == StorageMode::Session {
                    // What another tab has written meanwhile stays where that wrote it.
                    let here = self.in_memory(&self.tabs[place]);
                    for (token, need) in &mut self.needs {
                        if here.contains(token) {
                            need.held = Held::InTab(tab);
                        }
                    }
                }
                if matches!(now, StorageMode::Unlocked) {
                    // What was left unencrypted by a crash is encrypted then, if nothing fails.
                    self.is_locked = what == "put lock on" || self.world.faults.get() == Faults::default();
                }
            }
            Err(MoveFault::Partly(left)) => {
                let left = left.clone();
                self.forgive(&left);
            }
            Err(_) => {
                // Nothing was moved: everything is where it was.
                // A lock may have been found only now.
                let may_differ = what == "unlock" || self.tabs[place].leave.get() || now == StorageMode::Locked;
                assert!(may_differ || now == before, "{what} failed, and the mode is {now:?} after {before:?}");
                if what != "unlock" {
                    // The journal may be gone all the same; that it is missing is said.
                    for need in self.needs.values_mut().filter(|need| need.held == Held::Always) {
                        need.held = Held::InBrowser;
                    }
                }
                if what == "put lock on" || what == "change passphrase" {
                    self.passphrases.pop();
                }
            }
        }
    }

    /// What stands in the store or in the journal.
    fn stored_tokens(&self) -> BTreeSet<Token> {
        let journal = self.world.journal.borrow();
        let journal = journal.iter().flatten().map(|(key, (_, text))| (key.clone(), text.clone()));
        self.texts_of(journal.chain(self.world.store.borrow().clone()))
    }

    /// Notes what was reported as saved.
    fn note_saved(&mut self) {
        if !self.excused.is_empty() {
            let stored = self.stored_tokens();
            self.excused.retain(|token| !stored.contains(token));
        }
        if let Some((id, goes_on)) = self.wiping.clone() {
            for tab in &self.tabs {
                if let Document::Kept(kept) = tab.persistence.document() {
                    self.deleted.insert(kept);
                }
                self.deleted.extend(tab.persistence.training_id());
            }
            self.needs.clear();
            self.pending.clear();
            self.private.clear();
            self.is_locked = false;
            if !goes_on.get() || self.tabs.iter().all(|tab| tab.id != id) {
                self.wiping = None;
            }
        }
        let pending = std::mem::take(&mut self.pending);
        for (id, token, of) in pending {
            let Some(tab) = self.tabs.iter().find(|tab| tab.id == id) else { continue };
            if !matches!(tab.persistence.mode(), StorageMode::Browser | StorageMode::Unlocked) {
            } else if tab.persistence.is_at_risk() {
                self.pending.push((id, token, of));
            } else {
                self.needs.insert(token, Need { held: Held::InBrowser, of });
            }
        }
        let mut holders: BTreeMap<ItemId, Vec<TabId>> = BTreeMap::new();
        for place in 0..self.tabs.len() {
            let tab = &self.tabs[place];
            if self.world.is_frozen(tab.id) {
                continue;
            }
            let persistence = &tab.persistence;
            let mode = persistence.mode();
            if let Document::Kept(kept) = persistence.document() {
                if persistence.lock_holder() == LockHolder::Here {
                    holders.entry(kept).or_default().push(tab.id);
                }
                let is_stored = matches!(mode, StorageMode::Browser | StorageMode::Unlocked);
                let is_deleted = self.deleted.contains(&kept);
                if is_stored && !is_deleted && matches!(persistence.saving(), Saving::Saved(_)) {
                    let held = match persistence.journal_state() {
                        JournalState::Here => Held::Always,
                        _ => Held::InBrowser,
                    };
                    for token in tokens_in(&persistence.present().summary) {
                        if self.excused.contains(&token) {
                            continue;
                        }
                        let need = self.needs.entry(token).or_insert(Need { held, of: kept });
                        if need.held != Held::Always {
                            need.held = held;
                        }
                    }
                }
            }
            if let Some(session) = persistence.training_id().filter(|id| !self.deleted.contains(id))
                && matches!(mode, StorageMode::Browser | StorageMode::Unlocked)
                && !persistence.is_at_risk()
                && persistence.training_fault().is_none()
            {
                let tokens = persistence.with_training(session, |gathering| {
                    gathering.responses.iter().flat_map(|response| tokens_in(&response.name)).collect::<Vec<_>>()
                });
                for token in tokens.unwrap_or_default().into_iter().filter(|token| !self.excused.contains(token)) {
                    let need = self.needs.entry(token).or_insert(Need { held: Held::InBrowser, of: session });
                    if need.held != Held::Always {
                        need.held = Held::InBrowser;
                    }
                }
            }
        }
        let _ = holders;
    }

    fn texts_of(&self, texts: impl IntoIterator<Item = (String, Plain)>) -> BTreeSet<Token> {
        let mut found = BTreeSet::new();
        for (name, text) in texts {
            found.extend(self.tokens_of(&name, &text).iter().copied());
        }
        found
    }

    /// The tokens in a text, encrypted or packed or plain.
    fn tokens_of(&self, name: &str, text: &Plain) -> Rc<BTreeSet<Token>> {
        use std::hash::{DefaultHasher, Hash as _, Hasher as _};
        let mut hasher = DefaultHasher::new();
        (name, text.to_bytes()).hash(&mut hasher);
        let hash = hasher.finish();
        if let Some(known) = self.tokens.borrow().get(&hash) {
            return Rc::clone(known);
        }
        let mut text = text.to_text();
        if locked::is_locked(&text) {
            let mut keys = 1..=self.world.keys.get();
            text = keys.find_map(|key| decrypt(key, name, &text)).map_or(String::new(), |it| it.to_text());
        }
        let tokens = Rc::new(packed::unpack(&text).map_or_else(|_| BTreeSet::new(), |text| tokens_in(&text)));
        self.tokens.borrow_mut().insert(hash, Rc::clone(&tokens));
        tokens
    }

    fn check(&mut self) {
        if self.checked == self.world.changes.get() && !self.steps.is_multiple_of(16) {
            return;
        }
        self.checked = self.world.changes.get();
        let journal: Vec<(String, Plain)> = self.world.journal.borrow().as_ref().map_or_else(Vec::new, |journal| {
            journal.iter().map(|(key, (_, text))| (key.clone(), text.clone())).collect()
        });
        let in_journal = self.texts_of(journal.clone());
        let in_store = self.texts_of(self.world.store.borrow().clone());
        let on_disk = self.texts_of(self.world.on_disk());
        let mut in_memory: BTreeMap<TabId, BTreeSet<Token>> = BTreeMap::new();
        for tab in &self.tabs {
            in_memory.insert(tab.id, self.in_memory(tab));
        }
        // What is moved into the memory of a tab is nowhere else, for a moment.
        let is_moving_away =
            self.tabs.iter().any(|tab| tab.is_moving.is_some_and(|(_, what)| what == "take into session"));
        for (token, need) in self.needs.iter().filter(|_| !is_moving_away) {
            let is_in_tabs = in_memory.values().any(|tokens| tokens.contains(token));
            let is_there = match need.held {
                // While it is moved it is in the one place or in the other.
                Held::InTab(tab) => {
                    in_memory.get(&tab).is_none_or(|tokens| tokens.contains(token))
                        || self.is_any_moving() && in_store.contains(token)
                }
                Held::InBrowser => in_store.contains(token) || in_journal.contains(token) || is_in_tabs,
                Held::Always => in_journal.contains(token) || on_disk.contains(token),
            };
            assert!(
                is_there,
                "{token} is lost: {need:?}; the store has {in_store:?}, the disk {on_disk:?}, the journal \
                {in_journal:?}"
            );
        }
        for token in self.private.keys() {
            let is_stored = in_store.contains(token) || in_journal.contains(token) || on_disk.contains(token);
            let places = || {
                let of = |texts: Vec<(String, Plain)>| {
                    let with = texts.into_iter().filter(|(key, text)| self.tokens_of(key, text).contains(token));
                    with.map(|(key, _)| key).collect::<Vec<_>>()
                };
                (of(self.world.store.borrow().clone().into_iter().collect()), of(journal.clone()))
            };
            assert!(
                !is_stored || self.is_any_moving(),
                "{token} was written for the session only, and is stored: {:?}",
                places()
            );
        }
        let is_any_at_risk = self.tabs.iter().any(|tab| tab.persistence.is_at_risk());
        // The store has lost the lock and the journal has not answered since a tab was opened: nobody could tell that
        // tab that there is one. It says that the journal is missing.
        let knows_of_none = |tab: &Tab| {
            tab.persistence.mode() == StorageMode::Browser
                && matches!(tab.persistence.journal_state(), JournalState::Missing(_))
        };
        let has = |key| self.world.store.borrow().contains_key(key);
        // What such a tab wrote stays as it is until the passphrase is given: it may be newer than what is locked.
        if !has(keys::LOCK) && self.tabs.iter().any(knows_of_none) || has(keys::NOT_COMPARED) {
            self.is_locked = false;
        }
        if self.is_locked && !self.is_any_moving() && !is_any_at_risk {
            let stored: Vec<(String, Plain)> = self.world.store.borrow().clone().into_iter().collect();
            for (place, texts) in [("store", stored), ("journal", journal)] {
                for (name, text) in texts {
                    let plain = packed::unpack(&text.to_text()).map(|text| tokens_in(&text)).unwrap_or_default();
                    assert!(plain.is_empty(), "{plain:?} stand unencrypted in the {place} under {name}");
                }
            }
        }
    }

    fn is_any_moving(&self) -> bool {
        self.tabs.iter().any(|tab| tab.is_moving.is_some())
    }

    fn in_memory(&self, tab: &Tab) -> BTreeSet<Token> {
        let mut found = tokens_in(&tab.persistence.present().summary);
        if tab.persistence.mode().is_in_memory() {
            let blocked = self.world.faults.replace(Faults::default());
            let documents = tab.persistence.documents();
            let all = documents.store().keys().unwrap_or_default();
            found.extend(self.texts_of(all.into_iter().filter_map(|key| {
                let text = documents.store().raw(&key).ok()??;
                Some((key, text))
            })));
            self.world.faults.set(blocked);
        }
        if let Some(session) = tab.persistence.training_id() {
            let tokens = tab.persistence.with_training(session, |gathering| {
                gathering.responses.iter().flat_map(|response| tokens_in(&response.name)).collect::<Vec<_>>()
            });
            found.extend(tokens.unwrap_or_default());
        }
        found
    }

    /// The browser works again, and people go on: every change is saved then, whatever became of earlier ones.
    fn calm_down(&mut self) {
        self.world.faults.set(Faults::default());
        for place in 0..self.tabs.len() {
            self.world.thaw(self.tabs[place].id);
            let persistence = self.tabs[place].persistence;
            let may_write = persistence.mode() != StorageMode::Locked && persistence.has_begun();
            if let Document::Kept(_) = persistence.document()
                && may_write
                && persistence.lock_holder() == LockHolder::Here
            {
                let token = self.new_token();
                let mut assessment = persistence.present();
                assessment.summary = [&*assessment.summary, &mark(token)].concat().into();
                persistence.change(&assessment);
            }
            if let Some(session) = persistence.training_id().filter(|_| may_write) {
                let token = self.new_token();
                let (id, name) = (ItemId(u64::from(token)), mark(token));
                let response = Response { id, session, handed_back: self.now(), name, given: Vec::new() };
                persistence.change_training(When::Soon, |gathering| {
                    let _new = gathering.land(response);
                });
            }
        }
        self.world.run();
        let until = self.world.time.get() + CALM_MILLIS;
        while self.world.step(until) {}
        self.observe();
        for tab in &self.tabs {
            let persistence = &tab.persistence;
            let is_stored = matches!(persistence.mode(), StorageMode::Browser | StorageMode::Unlocked);
            let is_full = self.world.most_units < 100_000;
            // Another tab has put the lock on: that nothing is saved here is said, with the ways out.
            let is_locked =
                persistence.mode() == StorageMode::Browser && self.world.store.borrow().contains_key(keys::LOCK);
            if is_stored && !is_full && !is_locked && tab.is_moving.is_none() && persistence.has_begun() {
                // What another tab has removed or written meanwhile is for the person to decide.
                let is_decided = |fault: Option<SaveFault>| fault == Some(SaveFault::Changed);
                let document = match persistence.saving() {
                    Saving::NotSaved(fault) => Some(fault),
                    _ => None,
                };
                let is_asked = is_decided(document) || is_decided(persistence.training_fault());
                assert!(
                    is_asked || !persistence.is_at_risk(),
                    "tab {} saves nothing any more: {:?}, {:?}, {:?}, {:?}",
                    tab.id,
                    persistence.saving(),
                    persistence.training_fault(),
                    persistence.lock_holder(),
                    persistence.document()
                );
            }
        }
    }

    /// Everything stops and is started again in a browser that works: what was promised is there, where people see it.
    fn recover(&mut self) {
        self.calm_down();
        self.crash();
        self.log.push("the browser crashes for good, and works again".to_owned());
        self.world.faults.set(Faults::default());
        self.open_tab_in_browser();
        self.settle();
        if self.tabs[0].persistence.mode() == StorageMode::Locked {
            let persistence = self.tabs[0].persistence;
            let passphrases: Vec<String> =
                self.passphrases.iter().rev().cloned().chain(PASSPHRASES.map(str::to_owned)).collect();
            self.world.spawn(
                self.tabs[0].id,
                Box::pin(async move {
                    for passphrase in passphrases {
                        if persistence.unlock(&passphrase).await.is_ok() {
                            break;
                        }
                    }
                }),
            );
            self.settle();
            assert_ne!(self.tabs[0].persistence.mode(), StorageMode::Locked, "no passphrase opens it");
        }
        let persistence = &self.tabs[0].persistence;
        let mut found = BTreeSet::new();
        let documents = persistence.documents();
        for key in documents.store().keys().unwrap_or_default() {
            if let Ok(Some(text)) = documents.store().raw(&key) {
                found.extend(self.tokens_of(&key, &text).iter().copied());
            }
        }
        for (_, text) in persistence.unrecovered() {
            found.extend(tokens_in(&text));
        }
        // A version for which a store as small as this one has no room stays in the journal until there is some.
        if self.world.most_units < 100_000 {
            let journal = self.world.journal.borrow();
            for (key, (_, text)) in journal.iter().flatten().filter(|(key, _)| key.starts_with(keys::VERSION)) {
                found.extend(self.tokens_of(key, text).iter().copied());
            }
        }
        if std::env::var_os("SIMULATOR_TRACE").is_some() {
            eprintln!("{:?} {:?} {:?}", persistence.mode(), persistence.journal_state(), persistence.recovered());
            eprintln!("memory {:?}", documents.store().keys());
            let store = self.world.store.borrow();
            for (key, text) in store.iter() {
                eprintln!("store {key} {:?} {}", self.tokens_of(key, text), locked::is_locked(&text.to_text()));
            }
            if let Some(journal) = &*self.world.journal.borrow() {
                for (key, (record, text)) in journal {
                    eprintln!("journal {key} {:?} {record:?}", self.tokens_of(key, text));
                }
            }
        }
        for (token, need) in &self.needs {
            assert!(found.contains(token), "{token} is not found after a crash: {need:?}");
        }
    }

    fn open_tab_in_browser(&mut self) {
        loop {
            self.open_tab();
            if self.tabs.last().is_some_and(|tab| tab.persistence.mode() != StorageMode::Session) {
                break;
            }
            let last = self.tabs.len() - 1;
            self.close_tab(last);
        }
    }

    fn settle(&mut self) {
        self.world.run();
        for _ in 0..2_000 {
            let Some(next) = self.world.next_event() else { break };
            self.world.step(next);
            if self.world.time.get() > 1 << 50 {
                break;
            }
        }
    }

    /// How many steps were taken.
    pub fn done(&self) -> u64 {
        self.steps
    }

    /// What was done, in words.
    pub fn history(&self) -> String {
        let mut text = String::new();
        for line in self.log.iter().rev().take(120).rev() {
            let _always_done = writeln!(text, "{line}");
        }
        text
    }
}

/// How long a browser works before everything has to be saved.
const CALM_MILLIS: i64 = 30_000;

/// What private names belong to.
const NAMES: ItemId = ItemId(1);
