//! How the app follows persistence: one signal for each thing that a person may see, set when persistence tells of a
//! change.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::assessment::Assessment;
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;
use crate::persistence::Change;
use crate::persistence::document::Document as StoredDocument;
use crate::route::{Page, Route};
use crate::ui::state::{AppState, Document};
use crate::ui::{pages, training};

impl AppState {
    /// Follows persistence from now on.
    pub fn follow_persistence(self) {
        self.persistence().observe(move |change| self.follow_change(change));
    }

    fn follow_change(self, change: Change) {
        let persistence = self.persistence();
        match change {
            Change::Document(document, assessment) => self.follow_document(document, *assessment),
            Change::Saving => self.saving.set(persistence.saving()),
            Change::Mode => {
                // The page is drawn anew, and a heading that had the keyboard with it.
                let stood_on_heading = page::is_on_heading();
                self.storage_mode.set(persistence.mode());
                pages::set_title(self);
                if stood_on_heading {
                    page::focus_heading();
                }
            }
            Change::Journal => {
                self.journal.set(persistence.journal_state());
                if self.listing.with_untracked(|listing| !listing.entries.is_empty())
                    && let Some(loaded) = self.loaded_services()
                {
                    (loaded.change)(self, change);
                }
            }
            Change::Recovered => {
                self.recovered.set(persistence.recovered());
                self.unrecovered.set(persistence.unrecovered());
            }
            Change::TabLock => self.tab_lock.set(persistence.lock_holder()),
            Change::Listing(listing) => {
                if self.listing.with_untracked(|shown| *shown != *listing) {
                    self.listing.set(*listing);
                }
            }
            Change::Quota => self.quota.set(persistence.quota()),
            other => {
                if let Some(loaded) = self.loaded_services() {
                    (loaded.change)(self, other);
                }
            }
        }
    }

    fn follow_document(self, document: StoredDocument, assessment: Assessment) {
        let stood_on_heading =
            self.document.with_untracked(|document| matches!(document, Document::Sought(_))) && page::is_on_heading();
        let document = match document {
            StoredDocument::None => Document::Nothing,
            StoredDocument::Kept(id) => Document::Kept(id),
            StoredDocument::Version(frozen) => Document::Version(frozen),
            StoredDocument::Sought(id) => Document::Sought(id),
            StoredDocument::Unopened(id, fault) => Document::Unopened(id, fault),
            // Whoever shows it says what it is.
            StoredDocument::Shown => return,
        };
        let was_sought = self.document.with_untracked(|before| matches!(before, Document::Sought(_)));
        let is_still_sought = matches!(document, Document::Sought(_));
        self.lay(document, assessment);
        if was_sought && !is_still_sought {
            pages::set_title(self);
            // The heading of the page that waited is gone, and the keyboard with it.
            if stood_on_heading {
                page::focus_heading();
            }
        }
    }

    /// Opens the assessment with this id, unless it is open.
    pub fn open(self, id: ItemId) {
        // An example that did not come is asked for again.
        if self.document.with_untracked(|document| document.is(id) && !matches!(document, Document::Awaited(Some(_)))) {
            return;
        }
        self.save();
        // What cannot be saved is not put aside unasked: the page says so (`pages::lost::HeldBack`).
        if !self.persistence().has_unsaved() {
            self.open_again(id);
        }
    }

    /// Opens what is stored of an assessment, in place of what is open.
    pub fn open_again(self, id: ItemId) {
        match self.loaded_services() {
            Some(loaded) if id == crate::content::example::EXAMPLE_ID => (loaded.open_example)(self),
            _ => self.persistence().open_again(id),
        }
    }

    /// Saves now what is not saved yet.
    pub fn save(self) {
        self.persistence().save();
    }

    /// Closes the open assessment.
    pub fn clear(self) {
        self.persistence().close();
    }

    /// Opens an assessment of which nothing will be saved.
    pub fn lay_unkept(self, document: Document, assessment: Option<Assessment>) {
        let shown = assessment.unwrap_or_else(|| Assessment::new(ItemId(0), String::new(), Moment::from_millis(0)));
        self.persistence().show(StoredDocument::Shown, Some(shown.clone()));
        self.lay(document, shown);
    }

    /// Opens a new assessment, saves it, and shows its overview. Where it cannot be saved the person works
    /// on in memory and is told so. Returns `false` if that would drop changes that are not saved yet.
    #[must_use]
    pub fn adopt(self, assessment: Assessment) -> bool {
        let id = assessment.id;
        let is_begun = self.persistence().begin_document(assessment);
        if is_begun {
            if let Some(loaded) = self.loaded_services() {
                (loaded.adopted)(self);
            }
            page::go(&Route::In(id, Page::Overview).to_hash());
        }
        is_begun
    }

    /// Follows what another tab stored.
    pub fn follow_soon(self) {
        if self.loaded_services().is_some() {
            self.persistence().follow_soon();
        } else {
            // The first thing that is kept here: the other pages list it.
            self.preload_services();
        }
    }

    /// Looks again at what is stored.
    pub fn list_documents(self) {
        self.persistence().list_soon();
    }

    /// Returns whether the open document is kept no more in this browser.
    #[must_use]
    pub fn is_gone_from_the_store(self) -> bool {
        self.persistence().is_gone_from_the_store()
    }

    /// Returns whether there is an assessment, open or kept.
    #[must_use]
    pub fn holds_work(self) -> bool {
        matches!(self.document.get_untracked(), Document::Kept(_)) || !self.documents().list().entries.is_empty()
    }

    /// Follows the changes that only pages behind the first show.
    pub fn follow_rarely(self, change: Change) {
        match change {
            Change::SessionBegun => self.begin_pending(),
            Change::Journal => self.begin_to_remember(),
            Change::Training => training::open_session::follow(),
            Change::NotLocked => {
                self.say(crate::content::troubles::encryption::LAST_CHANGES.to_owned(), false);
            }
            Change::Leave(address) => {
                self.drafts.set(Vec::new());
                training::forget();
                page::load_anew(&address);
            }
            _ => {}
        }
    }

    /// Begins the assessment whose place is ready now.
    pub fn begin_pending(self) {
        if let Some(name) = self.pending.update_untracked(Option::take) {
            if matches!(self.document.get_untracked(), Document::Kept(_)) {
                self.clear();
            }
            let (id, now) = (crate::browser::random_id::new_id(), crate::browser::clock::now());
            let _nothing_was_unsaved = self.adopt(Assessment::new(id, name, now));
        }
    }
}
