//! Files that are dropped: taken by the page that takes files, wherever on it they land; elsewhere it is said what to
//! do instead.

use leptos::prelude::*;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::{Event, File};

use crate::browser::{events, file, page};
use crate::ui::note::{self, Note};

/// Takes files that were dropped.
type Take = Rc<dyn Fn(Vec<File>)>;

thread_local! {
    /// What takes files on the page that is shown, each with a number; the last one counts.
    static TAKE: RefCell<Vec<(u32, Take)>> = const { RefCell::new(Vec::new()) };
    static LAST: Cell<u32> = const { Cell::new(0) };
    /// Whether files are held over a page that takes them.
    static IS_OVER: ArcRwSignal<bool> = ArcRwSignal::new(false);
}

/// Whether files are held over the page, and it takes them.
#[must_use]
pub fn is_over() -> ArcRwSignal<bool> {
    IS_OVER.with(Clone::clone)
}

/// Has files taken that are dropped anywhere, for as long as what is being drawn is shown.
pub fn accept(take: impl Fn(Vec<File>) + 'static) {
    let number = LAST.get().wrapping_add(1);
    LAST.set(number);
    TAKE.with_borrow_mut(|all| all.push((number, Rc::new(take))));
    on_cleanup(move || TAKE.with_borrow_mut(|all| all.retain(|(other, _)| *other != number)));
}

/// Begins to follow what is held over the page; once.
pub fn begin() {
    events::on_hold(|event| {
        let is_over_ours = events::is_over(event) && file::is_carried(event) && TAKE.with_borrow(|all| !all.is_empty());
        set_over(is_over_ours);
        // The browser would go to a link that is let go outside a field.
        if events::is_over(event) && file::is_link_carried(event) && !page::is_in_field(event) {
            event.prevent_default();
            file::refuse_drop(event);
        }
    });
}

fn set_over(is_it: bool) {
    if is_over().get_untracked() != is_it {
        is_over().set(is_it);
    }
}

/// Files were dropped on the page.
pub fn dropped(event: &Event) {
    set_over(false);
    let (files, take) = (file::dropped(event), TAKE.with_borrow(|all| all.last().map(|(_, take)| Rc::clone(take))));
    match take {
        Some(take) if !files.is_empty() && !page::is_dialog_open() => take(files),
        _ => note::show(Note::NoFiles),
    }
}
