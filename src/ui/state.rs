//! The one piece of state: the open assessment, and how a change travels.
//!
//! A person acts -> [`AppState::act`] -> `domain::update` -> one signal -> small memos -> the view.

use std::pin::Pin;

use leptos::prelude::*;

use crate::browser::ports::Browser;
use crate::browser::worker::{Program, Worker};
use crate::browser::{clock, random_id, rescue};
use crate::content::{example, frame, refusals};
use crate::documents::export::Paper;
use crate::domain::assessment::Assessment;
use crate::domain::changed_in::changed_in;
use crate::domain::command::Command;
use crate::domain::context::Context;
use crate::domain::field::{DateField, Field};
use crate::domain::history::History;
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;
use crate::domain::review::Vocabulary;
use crate::persistence::autosave::Saving;
use crate::persistence::document::Frozen;
use crate::persistence::journal::{JournalState, Recovered};
use crate::persistence::mode::StorageMode;
use crate::persistence::tab_lock::LockHolder;
use crate::persistence::{Change, Documents, Persistence};
use crate::route::Route;
use crate::storage::document_store::LoadFault;
use crate::storage::listing::Listing;
use crate::storage::quota::Quota;
use crate::ui::area::{Area, AreaView};
use crate::ui::panel::Panel;

/// What is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Document {
    /// No assessment.
    Nothing,
    /// An assessment that is kept in this browser.
    Kept(ItemId),
    /// A frozen version, which nobody changes.
    Version(Box<Frozen>),
    /// The filled-in example, of which nothing is kept.
    Example,
    /// This assessment was requested, and opens once the journal is checked.
    Sought(ItemId),
    /// The example was asked for and is not here: because it is on its way, or why it does not come.
    Awaited(Option<String>),
    /// This assessment was asked for and could not be opened.
    Unopened(ItemId, LoadFault),
}

impl Document {
    /// Whether this assessment is what was asked for last, opened or not.
    #[must_use]
    pub fn is(&self, id: ItemId) -> bool {
        match self {
            Self::Nothing => false,
            Self::Kept(kept) | Self::Sought(kept) | Self::Unopened(kept, _) => *kept == id,
            Self::Version(frozen) => frozen.id == id,
            Self::Example | Self::Awaited(_) => id == example::EXAMPLE_ID,
        }
    }

    /// Whether there is an assessment to work on.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::Kept(_) | Self::Version(_) | Self::Example)
    }

    /// Whether it is a frozen version.
    #[must_use]
    pub const fn is_frozen(&self) -> bool {
        matches!(self, Self::Version(_))
    }
}

/// Something that was refused, and the field it was refused in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The id of the field.
    pub field: String,
    /// What is wrong, and what to do.
    pub words: String,
}

/// What goes on behind every page once somebody works (the journal, locks between tabs, what is said of saving, keys):
/// the functions of a lazy chunk that the first load calls.
#[derive(Clone, Copy)]
pub struct Services {
    /// What stands around the pages of an assessment.
    pub frame: Frame,
    /// Draws what is said on top of every page: of keeping, and of a frozen version.
    pub notices: fn(AppState) -> AnyView,
    /// Draws what the start page says of what is kept here, and how safely.
    pub documents: fn(AppState) -> AnyView,
    /// Draws the button that abandons what cannot be saved.
    pub leave: fn(AppState) -> AnyView,
    /// Begins to work for this session only, with the assessment that is pending.
    pub begin_session: fn(AppState),
    /// Takes files that were dropped.
    pub dropped: fn(&web_sys::Event),
    /// Does what a key does.
    pub key: fn(AppState, &web_sys::Event),
    /// Begins to look into the journal, and to listen to other tabs; once.
    pub begin: fn(AppState),
    /// Follows what persistence tells that only pages behind the first show.
    pub change: fn(AppState, Change),
    /// Asks for the example.
    pub open_example: fn(AppState),
    /// The text of an assessment or a frozen version that cannot be read, for a download.
    pub raw: fn(AppState, ItemId) -> Option<String>,
    /// A new assessment was begun.
    pub adopted: fn(AppState),
}

/// What stands around the pages of an assessment, and what all pages are called: it comes with the first lazy chunk.
#[derive(Clone, Copy)]
pub struct Frame {
    /// Names the page that the address names.
    pub title: fn(AppState) -> String,
    /// Draws where saving stands, and the steps back and forward.
    pub tools: fn(AppState) -> AnyView,
    /// Draws the way to the pages of the assessment.
    pub navigation: fn(AppState) -> AnyView,
    /// Draws a page of the assessment.
    pub page: fn(AppState, ItemId, Route) -> AnyView,
}

/// The functions of an area's lazy chunk.
#[derive(Clone, Copy)]
pub struct AreaPages {
    /// Draws what belongs to the area.
    pub draw: fn(AppState, AreaView) -> AnyView,
    /// What stands around its pages, if it brings that.
    pub frame: Option<Frame>,
}

/// How far a lazy chunk has come.
#[derive(Clone, Copy)]
pub enum Chunk<T> {
    /// Nobody has asked for it.
    NotAsked,
    /// It is being fetched.
    Loading,
    /// It can be used.
    Loaded(T),
    /// It could not be fetched.
    Failed,
}

/// A chunk that is on its way; `None` if it could not be fetched.
pub type Fetched<T> = Pin<Box<dyn Future<Output = Option<T>>>>;

/// Fetches the lazy chunks, each of them once. After a failure the next call tries again.
#[derive(Clone, Copy)]
pub struct Load {
    /// Fetches the services.
    pub services: fn() -> Fetched<Services>,
    /// Fetches the pages of an area.
    pub area: fn(Area) -> Fetched<AreaPages>,
}

/// Something that was just done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What was done.
    pub words: String,
    /// Whether it is to be said on the next page.
    pub goes_along: bool,
}

/// The state of the app: a signal for each thing that people may see. Copies are the same state.
#[derive(Clone, Copy)]
pub struct AppState {
    /// Where in the app the person is.
    pub route: RwSignal<Route>,
    /// What lies over the page.
    pub panel: RwSignal<Panel>,
    /// What goes on behind every page.
    pub services: RwSignal<Chunk<Services>>,
    /// The pages of each area, by its number.
    pub areas: [RwSignal<Chunk<AreaPages>>; Area::ALL.len()],
    /// Fetches these.
    pub load: Load,
    /// What stands around the pages of an assessment, once a lazy chunk has brought it.
    pub frame: RwSignal<Option<Frame>>,
    /// What is open.
    pub document: RwSignal<Document>,
    /// The assessment with its steps; a blank one while there is none.
    pub history: RwSignal<History>,
    /// Incremented when texts change other than by typing; text fields read their text again then.
    pub rewritten: RwSignal<u32>,
    /// Incremented by each change other than typing; what shows the whole assessment is drawn again then.
    pub acted: RwSignal<u32>,
    /// What was refused last, until something succeeds.
    pub refused: RwSignal<Option<Refused>>,
    /// What was just done and can be seen nowhere on the page, until the next page or the next act.
    pub said: RwSignal<Option<Said>>,
    /// What was typed into lines that add rows, and not added yet: the place and the text. In memory only.
    pub drafts: RwSignal<Vec<(String, String)>>,
    /// The assessments that this browser keeps.
    pub listing: RwSignal<Listing>,
    /// Which words are used.
    pub vocabulary: Memo<Vocabulary>,
    /// Where the work is kept.
    pub storage_mode: RwSignal<StorageMode>,
    /// The name of an assessment that is begun as soon as the place for it is ready.
    pub pending: RwSignal<Option<String>>,
    /// What is stored, and how. The page has one thread, and only that may use it.
    persistence: StoredValue<Persistence<Browser>, LocalStorage>,
    /// The document worker that answers questions.
    pub answers: StoredValue<Worker, LocalStorage>,
    /// The document worker that writes files. It is another one, so that cancelling a file ends no question.
    pub exports: StoredValue<Worker, LocalStorage>,
    /// How saving stands.
    pub saving: RwSignal<Saving>,
    /// The second place where everything is kept.
    pub journal: RwSignal<JournalState>,
    /// Whether the person has been told that there is no journal.
    pub told_of_journal: RwSignal<bool>,
    /// What the store had lost and has again, until the person has seen it.
    pub recovered: RwSignal<Vec<Recovered>>,
    /// What stands in the journal and could not be brought into the store.
    pub unrecovered: RwSignal<Vec<(ItemId, String)>>,
    /// Which tab may write the open document.
    pub tab_lock: RwSignal<LockHolder>,
    /// How many requests of the open assessment are overdue, as it was counted last.
    pub overdue: RwSignal<u32>,
    /// How many prompts of the second look are open, as it was counted last.
    pub prompts: RwSignal<u32>,
    /// After which change both were counted: how many there were other than typing, and when the last one was.
    pub counted_at: RwSignal<Option<(u32, Moment)>>,
    /// How full the store is; nothing where that cannot be told.
    pub quota: RwSignal<Option<Quota>>,
    /// Counts the backups that were made since the page was opened.
    pub backups: RwSignal<u32>,
    /// Whether the browser has promised not to drop what is stored; nothing where it does not say.
    pub permanent: RwSignal<Option<bool>>,
    /// The document that was chosen last on the page of the report; for as long as the tab is open.
    pub paper: RwSignal<Paper>,
}

impl AppState {
    /// An empty state.
    #[must_use]
    pub fn new(route: Route, load: Load) -> Self {
        let blank = Assessment::new(ItemId(0), String::new(), Moment::from_millis(0));
        let history = RwSignal::new(History::new(blank));
        let acted = RwSignal::new(0);
        let persistence = Persistence::new(Browser::default());
        let state = Self {
            route: RwSignal::new(route),
            panel: RwSignal::new(Panel::None),
            services: RwSignal::new(Chunk::NotAsked),
            areas: std::array::from_fn(|_| RwSignal::new(Chunk::NotAsked)),
            load,
            frame: RwSignal::new(None),
            document: RwSignal::new(Document::Nothing),
            history,
            rewritten: RwSignal::new(0),
            acted,
            refused: RwSignal::new(None),
            said: RwSignal::new(None),
            drafts: RwSignal::new(Vec::new()),
            listing: RwSignal::new(Listing::default()),
            vocabulary: memo_of_acts(history, acted, |it| it.vocabulary),
            storage_mode: RwSignal::new(persistence.mode()),
            pending: RwSignal::new(None),
            persistence: StoredValue::new_local(persistence),
            answers: StoredValue::new_local(Program::Documents.worker()),
            exports: StoredValue::new_local(Program::Documents.worker()),
            saving: RwSignal::new(Saving::Unchanged),
            journal: RwSignal::new(JournalState::Looking),
            told_of_journal: RwSignal::new(false),
            recovered: RwSignal::new(Vec::new()),
            unrecovered: RwSignal::new(Vec::new()),
            tab_lock: RwSignal::new(LockHolder::Here),
            overdue: RwSignal::new(0),
            prompts: RwSignal::new(0),
            counted_at: RwSignal::new(None),
            quota: RwSignal::new(None),
            backups: RwSignal::new(0),
            permanent: RwSignal::new(None),
            paper: RwSignal::new(Paper::BoardSummary),
        };
        state.follow_persistence();
        state
    }

    /// Returns the state of the app, from the context.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// Returns persistence.
    #[must_use]
    pub fn persistence(self) -> Persistence<Browser> {
        self.persistence.get_value()
    }

    /// Returns the documents where they are stored now.
    #[must_use]
    pub fn documents(self) -> Documents<'static> {
        self.persistence().documents()
    }

    /// Returns a memo of something that follows from the assessment.
    pub fn memo<T: PartialEq + Send + Sync + 'static>(
        self,
        derive: impl Fn(&Assessment) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        let history = self.history;
        Memo::new(move |_| history.with(|history| derive(history.present())))
    }

    /// Returns a memo of something that no typing changes, such as a judgement. A key press wakes whatever follows a
    /// memo of [`AppState::memo`], even where its value stays the same; what follows this one sleeps on.
    pub fn memo_of_acts<T: PartialEq + Send + Sync + 'static>(
        self,
        derive: impl Fn(&Assessment) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        memo_of_acts(self.history, self.acted, derive)
    }

    /// Reads the assessment as it is now, without following it.
    pub fn read<T>(self, look: impl FnOnce(&Assessment) -> T) -> T {
        self.history.with_untracked(|history| look(history.present()))
    }

    /// The text of a place, read again only when it changed otherwise than by typing.
    #[must_use]
    pub fn text(self, field: Field) -> String {
        self.rewritten.track();
        self.read(|assessment| assessment.text(field).unwrap_or_default().to_owned())
    }

    /// The day of a place as a date field holds it, read again only when it changed otherwise than by typing.
    #[must_use]
    pub fn date(self, field: DateField) -> String {
        self.rewritten.track();
        self.read(|assessment| assessment.date(field).map(|date| date.to_string()).unwrap_or_default())
    }

    /// Carries out what a person does in the field with this id, and says whether it was done. A refusal is shown
    /// there.
    pub fn act(self, field: &str, command: Command) -> bool {
        if self.is_read_only() {
            let why =
                if self.document.with_untracked(Document::is_frozen) { frame::FROZEN } else { frame::READING_ALONG };
            self.refuse(field, why.to_owned());
            return false;
        }
        let typed = command.field().is_some();
        let context = Context { now: clock::now(), today: clock::today(), new_id: random_id::new_id() };
        match self.history.try_update(|history| history.act(command, &context)) {
            Some(Ok(())) => {
                self.unsay();
                if self.refused.with_untracked(Option::is_some) {
                    self.refused.set(None);
                }
                if !typed {
                    self.acted.update(|times| *times = times.wrapping_add(1));
                }
                self.changed();
                true
            }
            Some(Err(refusal)) => {
                self.refuse(field, refusals::refusal(refusal).to_owned());
                false
            }
            // The page is being closed.
            None => false,
        }
    }

    /// Whether nothing can be changed here: another tab writes, or a frozen version is open.
    #[must_use]
    pub fn is_read_only(self) -> bool {
        self.tab_lock.get_untracked() != LockHolder::Here || self.document.with_untracked(Document::is_frozen)
    }

    /// Says in the field with this id that something cannot be done.
    pub fn refuse(self, field: &str, words: String) {
        self.refused.set(Some(Refused { field: field.to_owned(), words }));
    }

    /// What was refused in the field with this id.
    #[must_use]
    pub fn refused_in(self, field: &str) -> Option<String> {
        self.refused
            .with(|refused| refused.as_ref().filter(|refused| refused.field == field).map(|it| it.words.clone()))
    }

    /// Says what was just done; `goes_along` to the next page.
    pub fn say(self, words: String, goes_along: bool) {
        self.said.set(Some(Said { words, goes_along }));
    }

    /// Clears the message on navigation, unless it is meant to survive one.
    pub fn say_on_arrival(self) {
        let goes_along = self.said.with_untracked(|said| said.as_ref().is_some_and(|said| said.goes_along));
        if goes_along {
            self.said.update_untracked(|said| {
                if let Some(said) = said {
                    said.goes_along = false;
                }
            });
        } else {
            self.unsay();
        }
    }

    fn unsay(self) {
        if self.said.with_untracked(Option::is_some) {
            self.said.set(None);
        }
    }

    /// Goes back one step.
    pub fn undo(self) {
        self.step(History::undo, frame::UNDONE);
    }

    /// Goes forward one step.
    pub fn redo(self) {
        self.step(History::redo, frame::REDONE);
    }

    fn step(self, step: fn(&mut History) -> bool, words: &str) {
        let before = self.read(Assessment::clone);
        if !self.is_read_only() && self.history.try_update(step) == Some(true) {
            let place = self.read(|now| changed_in(&before, now));
            self.say(frame::stepped(words, place), false);
            self.reread();
            self.changed();
        }
    }

    /// Has every text read again, and everything that looks at the whole assessment drawn again.
    pub fn reread(self) {
        for count in [&self.rewritten, &self.acted] {
            count.update(|times| *times = times.wrapping_add(1));
        }
    }

    fn changed(self) {
        self.read(|assessment| {
            rescue::remember(assessment);
            self.persistence().change(assessment);
        });
    }

    /// Replaces the open assessment.
    pub fn lay(self, document: Document, assessment: Assessment) {
        let is_another = self.document.with_untracked(|before| *before != document);
        // What was typed and not added yet stays where it was typed, whoever changed the rest.
        if is_another {
            self.drafts.set(Vec::new());
            self.overdue.set(0);
            self.prompts.set(0);
        }
        rescue::remember(&assessment);
        self.history.set(History::new(assessment));
        self.reread();
        self.refused.set(None);
        // Where it is the same assessment, changed elsewhere, its texts and lists are read again; a whole page that is
        // drawn anew would take away the very button that somebody is pressing.
        if is_another {
            self.document.set(document);
        }
    }
}

fn memo_of_acts<T: PartialEq + Send + Sync + 'static>(
    history: RwSignal<History>,
    acted: RwSignal<u32>,
    derive: impl Fn(&Assessment) -> T + Send + Sync + 'static,
) -> Memo<T> {
    Memo::new(move |_| {
        acted.track();
        history.with_untracked(|history| derive(history.present()))
    })
}
