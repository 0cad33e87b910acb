//! Values that views follow, on Leptos's triggers and memos.
//!
//! Leptos's own signals bring code for every type that they hold, and this app holds many; here only the access to the
//! value is the type's own, and what tells views of a change stands once (`docs/performance.md`).

use std::sync::{Arc, PoisonError, RwLock};

use leptos::prelude::*;

/// A value that tells those who follow it when it changes. Copies are the same value.
pub struct Watched<T>(Arc<Inner<T>>);

struct Inner<T> {
    value: RwLock<T>,
    changed: ArcTrigger,
}

impl<T> Clone for Watched<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Watched<T> {
    /// A value that nobody follows yet.
    #[must_use]
    pub fn new(value: T) -> Self {
        Self(Arc::new(Inner { value: RwLock::new(value), changed: ArcTrigger::new() }))
    }

    /// Follows the value: the view in which this is called is drawn again when it changes.
    pub fn track(&self) {
        self.0.changed.track();
    }

    /// Looks at the value, and follows it.
    pub fn with<U>(&self, look: impl FnOnce(&T) -> U) -> U {
        self.track();
        self.with_untracked(look)
    }

    /// Looks at the value without following it.
    pub fn with_untracked<U>(&self, look: impl FnOnce(&T) -> U) -> U {
        look(&self.0.value.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes the value and tells those who follow it.
    pub fn update<U>(&self, change: impl FnOnce(&mut T) -> U) -> U {
        let answer = self.update_untracked(change);
        self.0.changed.notify();
        answer
    }

    /// Changes the value and tells nobody.
    pub fn update_untracked<U>(&self, change: impl FnOnce(&mut T) -> U) -> U {
        change(&mut self.0.value.write().unwrap_or_else(PoisonError::into_inner))
    }

    /// Replaces the value and tells those who follow it.
    pub fn set(&self, value: T) {
        self.update(|old| *old = value);
    }
}

impl<T: Clone> Watched<T> {
    /// The value; follows it.
    #[must_use]
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    /// The value, without following it.
    #[must_use]
    pub fn get_untracked(&self) -> T {
        self.with_untracked(T::clone)
    }
}

/// Something that follows from a watched value. Who follows it is told only when it really changes.
pub struct Followed<T> {
    value: Watched<T>,
    /// Counts the changes: one kind of memo serves every type.
    changes: Memo<u32>,
}

impl<T> Clone for Followed<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), changes: self.changes }
    }
}

impl<T: PartialEq + Clone + Send + Sync + 'static> Followed<T> {
    /// What `follow` gives; it must look only at watched values.
    #[must_use]
    pub fn new(follow: impl Fn() -> T + Send + Sync + 'static) -> Self {
        let value = Watched::new(untrack(&follow));
        let held = value.clone();
        let changes = count(Box::new(move || {
            let now = follow();
            let differs = held.with_untracked(|before| *before != now);
            if differs {
                held.update_untracked(|before| *before = now);
            }
            differs
        }));
        Self { value, changes }
    }

    /// The value; follows it.
    #[must_use]
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    /// The value as it is now, without following it.
    #[must_use]
    pub fn get_untracked(&self) -> T {
        let _brings_it_up_to_date = self.changes.get_untracked();
        self.value.get_untracked()
    }

    /// Looks at the value, and follows it.
    pub fn with<U>(&self, look: impl FnOnce(&T) -> U) -> U {
        let _follows_and_brings_it_up_to_date = self.changes.get();
        self.value.with_untracked(look)
    }
}

fn count(differs: Box<dyn Fn() -> bool + Send + Sync>) -> Memo<u32> {
    Memo::new(move |before: Option<&u32>| {
        let before = before.copied().unwrap_or_default();
        if differs() { before.wrapping_add(1) } else { before }
    })
}
