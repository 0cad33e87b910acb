//! What may lie over a page: “Find or go to”, or the list of keys. The rooms draw both.

use crate::browser::object::get;
use crate::browser::{events, page};
use crate::ui::desk::Desk;
use crate::ui::rooms::Rooms;

/// What lies over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// Nothing.
    None,
    /// “Find or go to”.
    Find,
    /// The list of keys.
    Keys,
}

impl Desk {
    /// Lays something over the page, as soon as the rooms are here.
    pub fn show(self, panel: Panel) {
        self.panel.set(panel);
        if self.rooms.with_untracked(|rooms| matches!(rooms, Rooms::NotAsked | Rooms::Away)) {
            self.send_for_the_rooms();
        }
    }

    /// Hears keys. What they do is the rooms' to say; until they are here one key brings them.
    pub fn hear_keys(self) {
        events::on_key(move |event| match self.inside() {
            Some(inside) => (inside.key)(self, &event),
            None if page::is_with_control(&event) && get(&event, "key").as_string().as_deref() == Some("k") => {
                event.prevent_default();
                self.show(Panel::Find);
            }
            None => {}
        });
    }
}
