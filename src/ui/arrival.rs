//! Where the keyboard goes when the next page has come, if not to its heading.

use std::cell::RefCell;

use crate::browser::{events, page};

thread_local! {
    /// The address that is gone to, and the id of the element there. Links are followed by the browser, not by us.
    static AIM: RefCell<Option<(String, String)>> = const { RefCell::new(None) };
}

/// The attribute of a link that names the element to go to on its page.
pub const AIM_OF_LINK: &str = "data-aim";

/// Goes to another page, and there to the element with this id, if one is given.
pub fn go(hash: &str, id: Option<String>) {
    AIM.set(id.map(|id| (hash.to_owned(), id)));
    page::go(hash);
}

/// Brings the keyboard, at every change of the address, to where it was to go.
pub fn begin() {
    events::on_link(AIM_OF_LINK, |hash, id| AIM.set(Some((hash, id))));
    events::on_address(|_| {
        if let Some((hash, id)) = AIM.take()
            && hash == page::hash()
        {
            page::focus_when_drawn(id);
        }
    });
}
