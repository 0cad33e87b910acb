//! What the app hears of the browser, of other tabs and of the person, once the pages behind the first are here.

use leptos::prelude::*;

use crate::browser::{clock, events, locks, page, permanence};
use crate::content::example::EXAMPLE_ID;
use crate::documents::question::Kind;
use crate::storage::path::Path;
use crate::storage::record;
use crate::storage::settings::Settings;
use crate::ui::state::{AppState, Document};
use crate::ui::{document_worker, offline, pages};

impl AppState {
    /// Begins whatever goes on by itself.
    pub fn begin_keeping(self) {
        let persistence = self.persistence();
        locks::hear(move |message| persistence.hear(&message));
        events::on_stored(move |key| persistence.stored_elsewhere(key.as_deref()));
        events::on_sign_of_life(move || persistence.see_somebody());
        offline::begin();
        persistence.begin();
        // It is not stored here.
        if self.document.with_untracked(|document| *document == Document::Sought(EXAMPLE_ID)) {
            self.send_for_the_example();
        }
    }

    /// Asks the browser to keep what is stored here, when somebody has begun to keep something.
    pub fn ask_for_permanence(self) {
        self.begin_to_remember();
        leptos::task::spawn_local(async move {
            // Where it is granted already nobody needs to be asked.
            let granted = match permanence::is_granted().await {
                Some(false) => permanence::ask().await,
                answer => answer,
            };
            self.permanent.set(granted);
        });
    }

    /// Notes when something was first kept here: from then on a backup may be due.
    pub fn begin_to_remember(self) {
        if self.documents().settings().is_none() {
            let _no_reminder_then = self.documents().remember(&Settings::new(clock::now()));
        }
    }

    /// Asks for the example, and opens it when it comes, unless something else is open by then.
    pub fn send_for_the_example(self) {
        self.lay_unkept(Document::Awaited(None), None);
        document_worker::ask(self, Kind::Example, "", move |answer| {
            if !self.document.with_untracked(|document| matches!(document, Document::Awaited(_))) {
                return;
            }
            let stood_on_heading = page::is_on_heading();
            let read = |json| record::read(&json, &Path::root("")).map_err(|trouble| trouble.to_words());
            match answer.and_then(read) {
                Ok(example) => self.lay_unkept(Document::Example, Some(example)),
                Err(why) => self.document.set(Document::Awaited(Some(why))),
            }
            pages::set_title(self);
            // The heading of the page that waited is gone, and the keyboard with it.
            if stood_on_heading {
                page::focus_heading();
            }
        });
    }
}
