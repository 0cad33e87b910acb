//! What we ask of a place that keeps texts under keys. The browser's own stands in `browser`.

use super::checksum::Checksum;
use super::locked::plain::Plain;
use crate::content::troubles::saving::NOT_UNICODE;

/// Keeps texts under keys.
///
/// A `set` that fails must leave the earlier text as it was.
pub trait Store {
    /// The text under a key, or nothing.
    ///
    /// # Errors
    /// A [`StoreFault`]; nothing has changed then.
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault>;

    /// Puts a text under a key, in place of an earlier one.
    ///
    /// # Errors
    /// A [`StoreFault`]; the earlier text still stands then.
    fn set(&self, key: &str, text: &str) -> Result<(), StoreFault>;

    /// The text under a key exactly as it is. [`Store::get`] replaces what is not Unicode.
    ///
    /// # Errors
    /// A [`StoreFault`]; nothing has changed then.
    fn raw(&self, key: &str) -> Result<Option<Plain>, StoreFault> {
        Ok(self.get(key)?.map(Plain::Text))
    }

    /// Puts a text under a key exactly as it is, in place of an earlier one.
    ///
    /// # Errors
    /// A [`StoreFault`], also if the text is not Unicode and the store takes no such texts; the earlier text still
    /// stands then.
    fn put_raw(&self, key: &str, text: &Plain) -> Result<(), StoreFault> {
        match text {
            Plain::Text(text) => self.set(key, text),
            Plain::Units(_) => Err(StoreFault::Failed(NOT_UNICODE.to_owned())),
        }
    }

    /// Removes what stands under a key, if anything does.
    ///
    /// # Errors
    /// A [`StoreFault`]; the text may still stand then.
    fn remove(&self, key: &str) -> Result<(), StoreFault>;

    /// Every key, in any order, those of other programs on this origin included.
    ///
    /// # Errors
    /// A [`StoreFault`]; nothing has changed then.
    fn keys(&self) -> Result<Vec<String>, StoreFault>;

    /// The checksum of the text under a key. A store that can tell it without reading the text does.
    ///
    /// # Errors
    /// A [`StoreFault`]; nothing has changed then.
    fn checksum(&self, key: &str) -> Result<Option<Checksum>, StoreFault> {
        Ok(self.get(key)?.map(|text| Checksum::of(&text)))
    }

    /// Puts a text with this checksum under a key, and says whether it really stands there then.
    ///
    /// # Errors
    /// A [`StoreFault`], as of [`Store::set`] and then of [`Store::get`].
    fn keep(&self, key: &str, text: &str, _checksum: Checksum) -> Result<bool, StoreFault> {
        self.set(key, text)?;
        Ok(self.get(key)?.as_deref() == Some(text))
    }

    /// Puts what stands under one key under another as well, and says whether the same stands under both then. Nothing
    /// under the first is the same as nothing under the second. Texts that are not Unicode are copied as they are.
    ///
    /// # Errors
    /// A [`StoreFault`]; what stood under the second key still stands then.
    fn copy(&self, from: &str, to: &str) -> Result<bool, StoreFault> {
        if let Some(text) = self.raw(from)? {
            self.put_raw(to, &text)?;
        }
        self.same(from, to)
    }

    /// Whether the same stands under both keys.
    ///
    /// # Errors
    /// A [`StoreFault`].
    fn same(&self, one: &str, other: &str) -> Result<bool, StoreFault> {
        Ok(self.raw(one)? == self.raw(other)?)
    }

    /// How many UTF-16 units a key and its text take; 0 where there is none.
    ///
    /// # Errors
    /// A [`StoreFault`].
    fn units(&self, key: &str) -> Result<usize, StoreFault> {
        Ok(self.raw(key)?.map_or(0, |text| key.len() + text.units()))
    }

    /// How much is kept, keys and texts together, in UTF-16 units: what browsers count. Other programs' texts on this
    /// origin take room from the same store, and are counted too.
    ///
    /// # Errors
    /// A [`StoreFault`].
    fn used(&self) -> Result<usize, StoreFault> {
        let mut units = 0;
        for key in self.keys()? {
            units += key.encode_utf16().count() + self.get(&key)?.map_or(0, |text| text.encode_utf16().count());
        }
        Ok(units)
    }
}

/// Why a store did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreFault {
    /// The browser keeps nothing for this page (a setting, or a private window).
    Blocked,
    /// There is no room left.
    Full,
    /// Anything else, in the browser's own words.
    Failed(String),
}

/// A store behind a pointer is one, too.
macro_rules! store_behind {
    ($pointer:ty) => {
        impl<S: Store + ?Sized> Store for $pointer {
            fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
                (**self).get(key)
            }

            fn set(&self, key: &str, text: &str) -> Result<(), StoreFault> {
                (**self).set(key, text)
            }

            fn remove(&self, key: &str) -> Result<(), StoreFault> {
                (**self).remove(key)
            }

            fn raw(&self, key: &str) -> Result<Option<Plain>, StoreFault> {
                (**self).raw(key)
            }

            fn put_raw(&self, key: &str, text: &Plain) -> Result<(), StoreFault> {
                (**self).put_raw(key, text)
            }

            fn keys(&self) -> Result<Vec<String>, StoreFault> {
                (**self).keys()
            }

            fn checksum(&self, key: &str) -> Result<Option<Checksum>, StoreFault> {
                (**self).checksum(key)
            }

            fn keep(&self, key: &str, text: &str, checksum: Checksum) -> Result<bool, StoreFault> {
                (**self).keep(key, text, checksum)
            }

            fn copy(&self, from: &str, to: &str) -> Result<bool, StoreFault> {
                (**self).copy(from, to)
            }

            fn same(&self, one: &str, other: &str) -> Result<bool, StoreFault> {
                (**self).same(one, other)
            }

            fn units(&self, key: &str) -> Result<usize, StoreFault> {
                (**self).units(key)
            }

            fn used(&self) -> Result<usize, StoreFault> {
                (**self).used()
            }
        }
    };
}

// Borrowed, so that several may share it.
store_behind!(&S);
// Of a kind that is known only when the program runs: code that takes any store need not be compiled for each.
store_behind!(Box<S>);
