//! Where the keyboard goes when the next page has come, if not to its heading.

use std::cell::RefCell;

use crate::browser::{events, page};

thread_local! {
    static AIM: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Goes to another page, and there to the element with this id, if one is given.
pub fn go(hash: &str, id: Option<String>) {
    AIM.set(id);
    page::go(hash);
}

/// Brings the keyboard, at every change of the address, to where it was to go.
pub fn begin() {
    events::on_address(|_| {
        if let Some(id) = AIM.take() {
            page::focus_when_drawn(id);
        }
    });
}
