//! What every control has (`input`, `textarea`, `select`), to be spread into its tag:
//! `<input type="text" {..follows(value, take)} />`.
//!
//! The browser is asked to remember nothing of a control ([`unremembered`]), and what comes to stand in it is noticed
//! whichever event tells of it ([`heard`], [`switch`]). Every control spreads one of these.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev::Custom;
use leptos::prelude::*;
use leptos::tachys::html::event::on;
use leptos::tachys::html::property::prop;
use web_sys::Event;

use crate::browser::page;

/// Attributes, properties and handlers to spread into a tag.
pub type Attributes = Vec<AnyAttribute>;

/// What is read again when a signal changes.
type Live<T> = Box<dyn FnMut() -> T + Send>;

/// Takes what came to stand in a field.
type Take = Box<dyn Fn(&Event, String)>;

/// What tells that something else may stand in a control. Tools that type for people (dictation, password managers)
/// send one of these, or none before the control is left.
const CHANGES: [&str; 3] = ["input", "change", "blur"];

fn in_one_line(text: &str) -> impl Iterator<Item = u8> {
    text.bytes().filter(|letter| !matches!(letter, b'\r' | b'\n'))
}

/// What a field showed when the program last wrote to it or heard of it: anything else that stands there is new.
#[derive(Clone, Default)]
pub struct Seen(Arc<Mutex<String>>);

impl Seen {
    /// Notes what the field shows.
    pub fn note(&self, text: &str) {
        text.clone_into(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// Notes what stands in the field now, and returns whether it is new. Fields keep line breaks in a form of their
    /// own, so these count only where the browser says that somebody typed.
    fn is_news(&self, now: &str, is_typed: bool) -> bool {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_news = *seen != now && (is_typed || !in_one_line(&seen).eq(in_one_line(now)));
        if is_news {
            now.clone_into(&mut seen);
        }
        is_news
    }
}

/// Whether what is drawn is still in the page. A control that has the keyboard is told that it loses it while it is
/// taken out: its signals can be read no more by then, and what it would say belongs to no field of the next page.
#[derive(Clone)]
pub struct StillHere(Arc<AtomicBool>);

impl StillHere {
    /// Follows what is being drawn.
    #[must_use]
    pub fn drawn() -> Self {
        let here = Arc::new(AtomicBool::new(true));
        let left = Arc::clone(&here);
        on_cleanup(move || left.store(false, Ordering::Relaxed));
        Self(here)
    }

    /// Whether it is.
    #[must_use]
    pub fn get(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Returns attributes to spread. All of these are of one type, and so is the code that sets them: what the first load
/// and the first answer have of attributes that stand nowhere else in them is set like this.
#[must_use]
pub fn attributes(all: &[(&'static str, &str)]) -> Attributes {
    all.iter().map(|(name, value)| custom_attribute(*name, (*value).to_owned()).into_any_attr()).collect()
}

/// Returns a handler to spread, for the same reason as [`attributes`].
pub fn on_event(kind: &'static str, act: impl FnMut(Event) + 'static) -> Attributes {
    vec![listen(kind, Box::new(act))]
}

#[inline(never)]
fn listen(kind: &'static str, act: Box<dyn FnMut(Event)>) -> AnyAttribute {
    on(Custom::new(kind), act).into_any_attr()
}

/// Returns what asks the browser to remember nothing of a control. Browsers write what stands in controls, and what is
/// chosen, to the disk to restore a session with, unless `autocomplete` is off; and may send it away to suggest how to
/// go on.
#[must_use]
pub fn unremembered() -> Attributes {
    attributes(&[("autocomplete", "off"), ("writingsuggestions", "false")])
}

/// Keeps a field and a text in step: the field shows `value`, and `take` gets whatever else comes to stand there, even
/// while the field is on its way out: what tools typed there without a word is not lost. So `take` reads no signal of
/// the page.
pub fn follows(value: impl FnMut() -> String + Send + 'static, take: impl Fn(String) + 'static) -> Attributes {
    follow_value(Box::new(value), Box::new(move |_, text| take(text)))
}

/// The same, where `take` gets the event, which knows the field, and the field is not heard on its way out.
pub fn follows_event(value: impl FnMut() -> String + Send + 'static, take: impl Fn(&Event) + 'static) -> Attributes {
    let here = StillHere::drawn();
    let take = move |event: &Event, _| {
        if here.get() {
            take(event);
        }
    };
    follow_value(Box::new(value), Box::new(take))
}

/// Has `take` get whatever comes to stand in the field that was not seen there. A letter of which only one half has
/// come is waited for; the field itself is left alone, and not heard once it is on its way out.
pub fn heard(seen: &Seen, take: impl Fn(&Event, String) + 'static) -> Attributes {
    let here = StillHere::drawn();
    let take = move |event: &Event, now| {
        if here.get() {
            take(event, now);
        }
    };
    hear_value(seen.clone(), Box::new(take))
}

/// Keeps a box, or a button of several, in step with what it stands for: it is ticked where `is_on`, and `take` gets
/// what somebody makes of it. Where that is not taken, it goes back.
pub fn switch(is_on: impl Fn() -> bool + Send + Sync + 'static, take: impl Fn(bool) + 'static) -> Attributes {
    hear_switch(Arc::new(is_on), Box::new(take))
}

#[inline(never)]
fn follow_value(mut value: Live<String>, take: Take) -> Attributes {
    let seen = Seen::default();
    let mut attributes = hear_value(seen.clone(), take);
    let show: Live<String> = Box::new(move || {
        let value = value();
        seen.note(&value);
        value
    });
    attributes.push(prop("value", show).into_any_attr());
    attributes
}

#[inline(never)]
fn hear_value(seen: Seen, take: Take) -> Attributes {
    let waits = Cell::new(false);
    let act: Rc<dyn Fn(&Event)> = Rc::new(move |event| {
        let (now, is_whole) = page::value_of(event);
        let is_typed = event.type_() == "input";
        // The other half comes with the next event. Where it does not, the rest is not to be lost with it.
        if !waits.replace(!is_whole) && !is_whole && is_typed {
            return;
        }
        if seen.is_news(&now, is_typed) {
            take(event, now);
        }
    });
    hear(&act)
}

#[inline(never)]
fn hear_switch(is_on: Arc<dyn Fn() -> bool + Send + Sync>, take: Box<dyn Fn(bool)>) -> Attributes {
    let seen = Arc::new(AtomicBool::new(false));
    let (shown, held, at_first) = (Arc::clone(&seen), Arc::clone(&is_on), Arc::clone(&is_on));
    let here = StillHere::drawn();
    let show = move || {
        let is_on = is_on();
        shown.store(is_on, Ordering::Relaxed);
        is_on
    };
    let act: Rc<dyn Fn(&Event)> = Rc::new(move |event| {
        let now = page::is_ticked(event);
        // The browser takes the mark from one radio button when another gets it: that is no choice of its own.
        if !here.get() || seen.swap(now, Ordering::Relaxed) == now || (!now && page::is_radio(event)) {
            return;
        }
        take(now);
        let is_on = untrack(|| held());
        if is_on != now {
            seen.store(is_on, Ordering::Relaxed);
            page::tick(event, is_on);
        }
    });
    let mut attributes = hear(&act);
    let switch = |property: &'static str, value: Live<bool>| prop(property, value).into_any_attr();
    // To restore a session, Firefox stores each box that differs from its default. The default follows the box.
    attributes.push(switch("defaultChecked", Box::new(move || at_first())));
    attributes.push(switch("checked", Box::new(show)));
    attributes
}

#[inline(never)]
fn hear(act: &Rc<dyn Fn(&Event)>) -> Attributes {
    let mut attributes = unremembered();
    for kind in CHANGES {
        let act = Rc::clone(act);
        attributes.push(listen(kind, Box::new(move |event| act(&event))));
    }
    attributes
}
