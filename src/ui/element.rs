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

/// What is drawn when a signal changes.
type Live<T> = Box<dyn FnMut() -> T + Send>;

/// An element that is being put together.
pub struct Element {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element with this tag.
#[must_use]
pub const fn el(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), children: Vec::new() }
}

/// A text.
pub fn text(text: impl Into<String>) -> AnyView {
    let text: String = text.into();
    text.into_any()
}

/// Several views, one after another.
#[must_use]
pub fn group(views: Vec<AnyView>) -> AnyView {
    views.into_any()
}

/// Nothing.
#[must_use]
pub fn nothing() -> AnyView {
    group(Vec::new())
}

/// A place whose content is drawn again whenever a signal that it reads changes.
pub fn live(draw: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let draw: Live<AnyView> = Box::new(draw);
    draw.into_any()
}

impl Element {
    /// Sets an attribute.
    #[must_use]
    pub fn attr(self, name: &'static str, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.with(custom_attribute(name, value).into_any_attr())
    }

    /// Sets an attribute without a value.
    #[must_use]
    pub fn flag(self, name: &'static str) -> Self {
        self.attr(name, "")
    }

    /// Sets the class.
    #[must_use]
    pub fn class(self, value: &'static str) -> Self {
        self.attr("class", value)
    }

    /// Sets the id.
    #[must_use]
    pub fn id(self, value: impl Into<String>) -> Self {
        self.attr("id", value)
    }

    /// Sets an attribute, or takes it away, whenever a signal changes.
    #[must_use]
    pub fn live_attr(self, name: &'static str, value: impl FnMut() -> Option<String> + Send + 'static) -> Self {
        let value: Live<Option<String>> = Box::new(value);
        self.with(custom_attribute(name, value).into_any_attr())
    }

    /// Keeps what a field holds in step with a signal.
    #[must_use]
    pub fn live_value(self, value: impl FnMut() -> String + Send + 'static) -> Self {
        let value: Live<String> = Box::new(value);
        self.with(prop("value", value).into_any_attr())
    }

    /// Keeps a property that is on or off in step with a signal: `checked`, `disabled`, `selected`.
    #[must_use]
    pub fn live_switch(self, property: &'static str, value: impl FnMut() -> bool + Send + 'static) -> Self {
        let value: Live<bool> = Box::new(value);
        self.with(prop(property, value).into_any_attr())
    }

    /// Does something when an event happens to the element.
    #[must_use]
    pub fn on(self, event: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        let act: Box<dyn FnMut(Event)> = Box::new(act);
        self.with(on(Custom::new(event), act).into_any_attr())
    }

    /// Adds a text.
    #[must_use]
    pub fn text(self, words: impl Into<String>) -> Self {
        self.child(text(words))
    }

    /// Adds a text that changes with a signal.
    #[must_use]
    pub fn live_text(self, mut words: impl FnMut() -> String + Send + 'static) -> Self {
        self.live(move || text(words()))
    }

    /// Adds a place whose content is drawn again whenever a signal changes.
    #[must_use]
    pub fn live(self, draw: impl FnMut() -> AnyView + Send + 'static) -> Self {
        self.child(live(draw))
    }

    /// Adds a child.
    #[must_use]
    pub fn child(mut self, view: impl Into<AnyView>) -> Self {
        self.children.push(view.into());
        self
    }

    /// Adds a child if there is one.
    #[must_use]
    pub fn maybe(self, view: Option<impl Into<AnyView>>) -> Self {
        if let Some(view) = view { self.child(view) } else { self }
    }

    /// Adds children.
    #[must_use]
    pub fn children(mut self, views: Vec<AnyView>) -> Self {
        self.children.extend(views);
        self
    }

    /// The finished element.
    #[must_use]
    pub fn view(self) -> AnyView {
        html::custom(self.tag).add_any_attr(self.attributes).child(self.children).into_any()
    }

    fn with(mut self, attribute: AnyAttribute) -> Self {
        self.attributes.push(attribute);
        self
    }
}

impl From<Element> for AnyView {
    fn from(element: Element) -> Self {
        element.view()
    }
}
