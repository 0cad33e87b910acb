//! Elements of the page, put together without a type for each: `el("p").class("hint").text("…")`.
//!
//! Leptos gives every `view!` a type of its own, and every type brings code of its own to draw it: fast, but most of
//! what a first visit would load. Here all elements are one type of Leptos's own parts (`custom`, attributes and
//! children without their types), so that the code that draws exists once (`docs/performance.md` holds the figures).
//! Reactivity is Leptos's as ever: what is `live` is a closure, and is drawn again when a signal it reads changes.
//!
//! Every text becomes a text node or an attribute's value; nothing here can make markup of it.
//!
//! Every control is made here, so what holds for all of them stands here: the browser is asked to remember nothing of
//! it ([`CONTROLS`]), and what comes to stand in it is noticed whichever event tells of it ([`Element::heard`]).

use std::cell::Cell;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev::Custom;
use leptos::html;
use leptos::prelude::*;
use leptos::tachys::html::event::on;
use leptos::tachys::html::property::prop;
use web_sys::Event;

use crate::browser::page;

/// What is drawn, or read, again when a signal changes.
type Live<T> = Box<dyn FnMut() -> T + Send>;

/// What becomes of what stands in a field.
type Take = Box<dyn Fn(&Event, String)>;

/// A piece of the page that is being put together: an element, or several pieces without an element around them.
///
/// It is one pointer, and the generic methods only box what they are given: what they compile to stands once.
#[must_use]
pub struct Element(Box<Inner>);

struct Inner {
    /// Empty for pieces without an element around them.
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// The controls. Browsers write what stands in them, and what is chosen, to the disk to restore a session with, unless
/// `autocomplete` is off; and may send it away to suggest how to go on.
const CONTROLS: [&str; 3] = ["input", "textarea", "select"];

/// What tells that something else may stand in a control. Tools that type for people (dictation, password managers)
/// send one of these, or none before the control is left.
const CHANGES: [&str; 3] = ["input", "change", "blur"];

fn in_one_line(text: &str) -> impl Iterator<Item = u8> {
    text.bytes().filter(|letter| !matches!(letter, b'\r' | b'\n'))
}

/// An element with this tag.
pub fn el(tag: &'static str) -> Element {
    let element = Element(Box::new(Inner { tag, attributes: Vec::new(), children: Vec::new() }));
    if CONTROLS.contains(&tag) {
        element.set("autocomplete", "off").set("writingsuggestions", "false")
    } else {
        element
    }
}

/// What a field showed when the program last wrote to it or heard of it: anything else that stands there is new.
#[derive(Clone, Default)]
pub struct Seen(Arc<Mutex<String>>);

impl Seen {
    /// Notes what the field shows.
    pub fn note(&self, text: &str) {
        text.clone_into(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// Notes what `value` gives, each time that it is read to be shown.
    pub fn following<F: FnMut() -> String + Send + 'static>(
        &self,
        mut value: F,
    ) -> impl FnMut() -> String + Send + use<F> {
        let seen = self.clone();
        move || {
            let value = value();
            seen.note(&value);
            value
        }
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

/// A text.
pub fn text(words: impl AsRef<str>) -> Element {
    nothing().text(words)
}

/// What a `view!` draws.
pub fn shown(view: impl IntoView) -> Element {
    nothing().any(view.into_any())
}

/// Several pieces, one after another.
pub fn group<const N: usize>(pieces: [Element; N]) -> Element {
    nothing().children(Vec::from(pieces))
}

/// Nothing.
pub fn nothing() -> Element {
    el("")
}

/// A place whose content is drawn again whenever a signal that it reads changes.
pub fn live(draw: impl FnMut() -> Element + Send + 'static) -> Element {
    nothing().live(draw)
}

/// What stands in a `view!`.
impl IntoRender for Element {
    type Output = AnyView;

    fn into_render(self) -> AnyView {
        self.view()
    }
}

impl Element {
    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.set(name, value.as_ref())
    }

    /// Sets the class.
    pub fn class(self, value: &'static str) -> Self {
        self.set("class", value)
    }

    /// Sets the id.
    pub fn id(self, value: impl AsRef<str>) -> Self {
        self.set("id", value.as_ref())
    }

    /// Sets an attribute, or takes it away, whenever a signal changes.
    pub fn live_attr(self, name: &'static str, value: impl FnMut() -> Option<String> + Send + 'static) -> Self {
        self.set_live(name, Box::new(value))
    }

    /// Keeps what a field holds in step with a signal.
    pub fn live_value(self, value: impl FnMut() -> String + Send + 'static) -> Self {
        let value: Live<String> = Box::new(value);
        self.with(prop("value", value).into_any_attr())
    }

    /// Keeps a property that is on or off in step with a signal: `checked`, `disabled`, `selected`.
    pub fn live_switch(self, property: &'static str, value: impl FnMut() -> bool + Send + 'static) -> Self {
        self.set_switch(property, Box::new(value))
    }

    /// Keeps a field and a text in step: the field shows `value`, and `take` gets whatever else comes to stand there.
    pub fn follows(self, value: impl FnMut() -> String + Send + 'static, take: impl Fn(String) + 'static) -> Self {
        let seen = Seen::default();
        self.live_value(seen.following(value)).heard(&seen, move |_, text| take(text))
    }

    /// Has `take` get whatever comes to stand in the field that was not seen there. A letter of which only one half has
    /// come is waited for; the field itself is left alone.
    pub fn heard(self, seen: &Seen, take: impl Fn(&Event, String) + 'static) -> Self {
        self.hear_value(seen.clone(), Box::new(take))
    }

    /// Keeps a box, or a button of several, in step with what it stands for: it is ticked where `is_on`, and `take`
    /// gets what somebody makes of it. Where that is not taken, it goes back.
    pub fn switch(self, is_on: impl Fn() -> bool + Send + Sync + 'static, take: impl Fn(bool) + 'static) -> Self {
        self.hear_switch(Arc::new(is_on), Box::new(take))
    }

    /// Does something with a form when it is sent, once what stands in its fields was heard.
    pub fn on_submit(self, mut act: impl FnMut() + 'static) -> Self {
        self.on("submit", move |event| {
            event.prevent_default();
            page::hear_fields();
            act();
        })
    }

    /// Does something when an event happens to the element.
    pub fn on(self, event: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        self.listen(event, Box::new(act))
    }

    /// Adds a text.
    pub fn text(self, words: impl AsRef<str>) -> Self {
        self.write(words.as_ref())
    }

    /// Adds a text that changes with a signal. Translators of pages leave the element alone
    /// ([`Element::untranslated`]).
    pub fn live_text(self, words: impl FnMut() -> String + Send + 'static) -> Self {
        self.write_live(Box::new(words))
    }

    /// Adds a place whose content is drawn again whenever a signal changes.
    pub fn live(self, draw: impl FnMut() -> Element + Send + 'static) -> Self {
        self.draw_live(Box::new(draw))
    }

    /// Adds a child.
    #[inline(never)]
    pub fn child(mut self, child: Self) -> Self {
        self.0.children.push(child.view());
        self
    }

    /// Adds a child if there is one.
    #[inline(never)]
    pub fn maybe(self, child: Option<Self>) -> Self {
        if let Some(child) = child { self.child(child) } else { self }
    }

    #[inline(never)]
    fn any(mut self, view: AnyView) -> Self {
        self.0.children.push(view);
        self
    }

    /// Adds children.
    #[inline(never)]
    pub fn children(mut self, children: Vec<Self>) -> Self {
        self.0.children.extend(children.into_iter().map(Self::view));
        self
    }

    /// What Leptos draws.
    #[must_use]
    #[inline(never)]
    pub fn view(self) -> AnyView {
        let Inner { tag, attributes, children } = *self.0;
        if tag.is_empty() {
            children.into_any()
        } else {
            html::custom(tag).add_any_attr(attributes).child(children).into_any()
        }
    }

    #[inline(never)]
    fn set(self, name: &'static str, value: &str) -> Self {
        // The timer has a live text.
        let is_told_live = name == "role" && matches!(value, "status" | "alert");
        let element = self.with(custom_attribute(name, value.to_owned()).into_any_attr());
        if is_told_live { element.untranslated() } else { element }
    }

    /// Keeps translators of pages away: they put their own elements in the place of texts, and what is written to a
    /// text later would be seen by nobody.
    #[inline(never)]
    fn untranslated(self) -> Self {
        self.with(custom_attribute("translate", "no").into_any_attr())
    }

    #[inline(never)]
    fn set_live(self, name: &'static str, value: Live<Option<String>>) -> Self {
        self.with(custom_attribute(name, value).into_any_attr())
    }

    #[inline(never)]
    fn set_switch(self, property: &'static str, value: Live<bool>) -> Self {
        self.with(prop(property, value).into_any_attr())
    }

    #[inline(never)]
    fn listen(self, event: &'static str, act: Box<dyn FnMut(Event)>) -> Self {
        self.with(on(Custom::new(event), act).into_any_attr())
    }

    #[inline(never)]
    fn hear_value(self, seen: Seen, take: Take) -> Self {
        let waits = Cell::new(false);
        let hear: Rc<dyn Fn(&Event)> = Rc::new(move |event| {
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
        self.hear(&hear)
    }

    #[inline(never)]
    fn hear_switch(self, is_on: Arc<dyn Fn() -> bool + Send + Sync>, take: Box<dyn Fn(bool)>) -> Self {
        let seen = Arc::new(AtomicBool::new(false));
        let (shown, held, at_first) = (Arc::clone(&seen), Arc::clone(&is_on), Arc::clone(&is_on));
        let show = move || {
            let is_on = is_on();
            shown.store(is_on, Ordering::Relaxed);
            is_on
        };
        let hear: Rc<dyn Fn(&Event)> = Rc::new(move |event| {
            let now = page::is_ticked(event);
            // The browser takes the mark from one radio button when another gets it: that is no choice of its own.
            if seen.swap(now, Ordering::Relaxed) == now || (!now && page::is_radio(event)) {
                return;
            }
            take(now);
            let is_on = untrack(|| held());
            if is_on != now {
                seen.store(is_on, Ordering::Relaxed);
                page::tick(event, is_on);
            }
        });
        // Firefox remembers, for restoring a session, every box that is not as it was at first: so this one always is.
        self.set_switch("defaultChecked", Box::new(move || at_first()))
            .set_switch("checked", Box::new(show))
            .hear(&hear)
    }

    #[inline(never)]
    fn hear(mut self, act: &Rc<dyn Fn(&Event)>) -> Self {
        for kind in CHANGES {
            let act = Rc::clone(act);
            self = self.listen(kind, Box::new(move |event| act(&event)));
        }
        self
    }

    #[inline(never)]
    fn write(mut self, words: &str) -> Self {
        self.0.children.push(words.to_owned().into_any());
        self
    }

    #[inline(never)]
    fn write_live(self, mut words: Live<String>) -> Self {
        self.untranslated().draw_live(Box::new(move || text(words())))
    }

    #[inline(never)]
    fn draw_live(mut self, mut draw: Live<Self>) -> Self {
        let draw: Live<AnyView> = Box::new(move || draw().view());
        self.0.children.push(draw.into_any());
        self
    }

    #[inline(never)]
    fn with(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }
}
