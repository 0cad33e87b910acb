//! A store in memory, for tests and for sessions that leave nothing behind. It can be told to fail.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::locked::plain::Plain;
use super::store::{Store, StoreFault};

/// How a store in memory misbehaves.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Mischief {
    /// It does not.
    #[default]
    None,
    /// The operation of this number (from 0, counted from when this was set) fails, the others work.
    Once(usize, StoreFault),
    /// The operation of this number and all after it fail.
    From(usize, StoreFault),
    /// Writing says that it worked, and keeps nothing.
    IgnoreWrites,
    /// Removing says that it worked, and removes nothing.
    IgnoreRemovals,
}

/// A store in memory.
#[derive(Debug, Default)]
pub struct Memory {
    texts: RefCell<BTreeMap<String, Plain>>,
    mischief: RefCell<Mischief>,
    operations: Cell<usize>,
}

impl Memory {
    /// From now on, misbehaves like this; operations are counted anew.
    pub fn misbehave(&self, mischief: Mischief) {
        *self.mischief.borrow_mut() = mischief;
        self.operations.set(0);
    }

    /// How many operations there were since [`Memory::misbehave`] was last called.
    #[must_use]
    pub const fn operations(&self) -> usize {
        self.operations.get()
    }

    /// The text under a key, whatever mischief is on; what is not Unicode in it is replaced.
    #[must_use]
    pub fn peek(&self, key: &str) -> Option<String> {
        self.peek_raw(key).map(|text| match text {
            Plain::Text(text) => text,
            Plain::Units(units) => String::from_utf16_lossy(&units),
        })
    }

    /// The text under a key exactly as it stands, whatever mischief is on.
    #[must_use]
    pub fn peek_raw(&self, key: &str) -> Option<Plain> {
        self.texts.borrow().get(key).cloned()
    }

    /// Puts a text under a key, whatever mischief is on: as another tab or a fault of the disk would.
    pub fn put(&self, key: &str, text: &str) {
        self.put_exactly(key, Plain::Text(text.to_owned()));
    }

    /// The same for a text that need not be Unicode.
    pub fn put_exactly(&self, key: &str, text: Plain) {
        self.texts.borrow_mut().insert(key.to_owned(), text);
    }

    fn operate(&self) -> Result<(), StoreFault> {
        let number = self.operations.get();
        self.operations.set(number + 1);
        match &*self.mischief.borrow() {
            Mischief::Once(at, fault) if number == *at => Err(fault.clone()),
            Mischief::From(at, fault) if number >= *at => Err(fault.clone()),
            _ => Ok(()),
        }
    }
}

impl Store for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        self.operate()?;
        Ok(self.peek(key))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        self.operate()?;
        if *self.mischief.borrow() != Mischief::IgnoreWrites {
            self.put(key, text);
        }
        Ok(())
    }

    fn raw(&self, key: &str) -> Result<Option<Plain>, StoreFault> {
        self.operate()?;
        Ok(self.peek_raw(key))
    }

    fn put_raw(&self, key: &str, text: &Plain) -> Result<(), StoreFault> {
        self.operate()?;
        if *self.mischief.borrow() != Mischief::IgnoreWrites {
            self.put_exactly(key, text.clone());
        }
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.operate()?;
        if *self.mischief.borrow() != Mischief::IgnoreRemovals {
            self.texts.borrow_mut().remove(key);
        }
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        self.operate()?;
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}
