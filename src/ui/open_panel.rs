//! Opening what lies over a page. The lazily loaded pages draw it.

use leptos::prelude::*;

use crate::browser::object::get;
use crate::browser::{events, page};
use crate::ui::panel::Panel;
use crate::ui::state::{AppState, Chunk};

impl AppState {
    /// Lays something over the page, as soon as the other pages are loaded.
    pub fn show(self, panel: Panel) {
        self.panel.set(panel);
        if self.services.with_untracked(|pages| matches!(pages, Chunk::NotAsked | Chunk::Failed)) {
            self.load_services();
        }
    }

    /// Hears keys. What they do is the lazily loaded pages' to say; until they are here two keys bring them.
    pub fn hear_keys(self) {
        events::on_key(move |event| match self.loaded_services() {
            Some(loaded) => (loaded.key)(self, &event),
            None if page::is_with_control(&event) => {
                let panel = match get(&event, "key").as_string().as_deref() {
                    Some("k") => Panel::Find,
                    Some("s" | "S") => Panel::Saving,
                    _ => return,
                };
                event.prevent_default();
                self.show(panel);
            }
            None => {}
        });
    }
}
