//! Elements of the page, put together without a type for each: `el("p").class("hint").text("…")`.
//!
//! Leptos gives every `view!` a type of its own, and every type brings code of its own to draw it: fast, but most of what a
//! first visit would load. Here all elements are one type of Leptos's own parts (`custom`, attributes and children without
//! their types), so that the code that draws exists once (`docs/performance.md` holds the figures). Reactivity is Leptos's
//! as ever: what is `live` is a closure, and is drawn again when a signal it reads changes.
//!
//! Every text becomes a text node or an attribute's value; nothing here can make markup of it.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev::Custom;
use leptos::html;
use leptos::prelude::*;
use leptos::tachys::html::event::on;
use leptos::tachys::html::property::prop;
use web_sys::Event;

/// What is drawn, or read, again when a signal changes.
type Live<T> = Box<dyn FnMut() -> T + Send>;

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

/// An element with this tag.
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Inner { tag, attributes: Vec::new(), children: Vec::new() }))
}

/// A text.
pub fn text(words: impl AsRef<str>) -> Element {
    nothing().text(words)
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

    /// Does something when an event happens to the element.
    pub fn on(self, event: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        self.listen(event, Box::new(act))
    }

    /// Adds a text.
    pub fn text(self, words: impl AsRef<str>) -> Self {
        self.write(words.as_ref())
    }

    /// Adds a text that changes with a signal.
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
        self.with(custom_attribute(name, value.to_owned()).into_any_attr())
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
    fn write(mut self, words: &str) -> Self {
        self.0.children.push(words.to_owned().into_any());
        self
    }

    #[inline(never)]
    fn write_live(self, mut words: Live<String>) -> Self {
        self.draw_live(Box::new(move || text(words())))
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
