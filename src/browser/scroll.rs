//! Where each page of the browser's history was scrolled to, so that going back leads to where somebody was.
//!
//! The browser would restore it before the page is drawn, when there is nothing to scroll.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{History, HtmlElement, ResizeObserver, ScrollRestoration, Window};

use super::events::listen;
use super::{page, timer};

/// What ends the wait for a page that is still being drawn: somebody moves on by themselves.
const MOVES: [&str; 4] = ["wheel", "keydown", "pointerdown", "touchstart"];

/// Where somebody was on a page.
#[derive(Clone)]
struct Left {
    /// How far the page was scrolled, in CSS pixels.
    down: f64,
    /// What had the keyboard, if that can be found again.
    focused: Option<Focused>,
}

/// What had the keyboard, as it can be found on a page that is drawn anew.
#[derive(Clone)]
enum Focused {
    /// By its id.
    Id(String),
    /// A link, by where it leads.
    Link(String),
}

/// Begins to remember, and to restore, where somebody was on each page; once.
pub fn begin() {
    let Some(window) = web_sys::window() else { return };
    let Ok(history) = window.history() else { return };
    if history.set_scroll_restoration(ScrollRestoration::Manual).is_err() {
        return;
    }
    let left: RefCell<HashMap<u64, Left>> = RefCell::default();
    // Later than the number of any entry that an earlier load of the page has marked.
    let next = Cell::new(js_sys::Date::now());
    let current = Cell::new(number(&history).unwrap_or_else(|| mark(&history, &next)));
    // How often somebody has moved on.
    let wait: Rc<Cell<u32>> = Rc::default();
    for kind in MOVES {
        let wait = Rc::clone(&wait);
        listen(Some(&window), kind, move |_| wait.set(wait.get().wrapping_add(1)));
    }
    let of = window.clone();
    // It comes before the page is drawn anew, after a link as well as after going back.
    listen(Some(&window), "popstate", move |_| {
        left.borrow_mut().insert(current.get(), Left { down: of.scroll_y().unwrap_or_default(), focused: focused() });
        wait.set(wait.get().wrapping_add(1));
        match number(&history) {
            Some(number) => {
                current.set(number);
                if let Some(left) = left.borrow().get(&number).cloned() {
                    let (of, wait) = (of.clone(), Rc::clone(&wait));
                    // Behind what brings the keyboard to the heading.
                    timer::once(0, move || timer::once(0, move || restore(of, left, wait)));
                }
            }
            None => current.set(mark(&history, &next)),
        }
    });
}

/// The number of the entry of the history that is shown, if it has one, as bits that can be compared.
fn number(history: &History) -> Option<u64> {
    history.state().ok()?.as_f64().map(f64::to_bits)
}

/// Gives the entry of the history that is shown the next number. One that says what the page was loaded for keeps that
/// (`page::load_anew`).
fn mark(history: &History, next: &Cell<f64>) -> u64 {
    let number = next.get();
    next.set(number + 1.0);
    if history.state().is_ok_and(|state| state.is_null()) {
        let _too_many = history.replace_state(&number.into(), "");
    }
    number.to_bits()
}

/// What has the keyboard.
fn focused() -> Option<Focused> {
    let element = web_sys::window()?.document()?.active_element()?;
    let id = element.id();
    if !id.is_empty() && id != "main" {
        return Some(Focused::Id(id));
    }
    element.get_attribute("href").map(Focused::Link)
}

/// The element that had the keyboard; of several links that lead to the same page, the first in the page itself.
fn found(focused: &Focused) -> Option<HtmlElement> {
    match focused {
        Focused::Id(id) => page::element(id),
        Focused::Link(to) if to.contains(['"', '\\']) => None,
        Focused::Link(to) => {
            let link = ["#main a[href=\"", to, "\"]"].concat();
            web_sys::window()?.document()?.query_selector(&link).ok()??.dyn_into().ok()
        }
    }
}

/// Scrolls to where somebody was, and again as the page grows, until it is long enough or somebody moves on.
fn restore(window: Window, left: Left, wait: Rc<Cell<u32>>) {
    let turn = wait.get();
    let is_there = move || {
        let has_moved_on = wait.get() != turn;
        if !has_moved_on {
            if let Some(element) = left.focused.as_ref().and_then(found)
                && page::is_on_heading()
            {
                let _gone = focus_in_place(&element);
            }
            window.scroll_to_with_x_and_y(0.0, left.down);
        }
        has_moved_on || (window.scroll_y().unwrap_or_default() - left.down).abs() < 1.0
    };
    if is_there() {
        return;
    }
    let Some(main) = page::element("main") else { return };
    let grown = Closure::<dyn FnMut(js_sys::Array, ResizeObserver)>::new(move |_, observer: ResizeObserver| {
        if is_there() {
            observer.disconnect();
        }
    });
    if let Ok(observer) = ResizeObserver::new(grown.into_js_value().unchecked_ref()) {
        observer.observe(&main);
    }
}

/// Gives an element the keyboard where it is.
fn focus_in_place(element: &HtmlElement) -> Result<(), wasm_bindgen::JsValue> {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options)
}
