//! A register: rows that are found by id and compare cheaply.

use std::sync::Arc;

use super::item::ItemId;

/// A row that knows its id.
pub trait Row {
    /// The row's permanent id.
    fn id(&self) -> ItemId;
}

/// Rows in the order in which they were added. No two share an id. Copying a register copies one pointer.
#[derive(Debug, PartialEq, Eq)]
pub struct Register<T>(Arc<Vec<Arc<T>>>);

impl<T> Clone for Register<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Default for Register<T> {
    fn default() -> Self {
        Self(Arc::new(Vec::new()))
    }
}

impl<T: Row + Clone> Register<T> {
    /// The register of these rows.
    ///
    /// # Errors
    /// The place of a row whose id an earlier row has already.
    pub fn from_rows(rows: Vec<T>) -> Result<Self, usize> {
        // Sorted first: a file may hold very many rows, and comparing each with each would take minutes.
        let mut ids: Vec<(ItemId, usize)> = rows.iter().enumerate().map(|(place, row)| (row.id(), place)).collect();
        ids.sort_unstable();
        match ids.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            Some(pair) => Err(pair[1].1),
            None => Ok(Self(Arc::new(rows.into_iter().map(Arc::new).collect()))),
        }
    }

    /// The rows, in order.
    #[must_use]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Arc<T>> + ExactSizeIterator {
        self.0.iter()
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The row with this id.
    #[must_use]
    pub fn get(&self, id: ItemId) -> Option<&Arc<T>> {
        self.0.iter().find(|row| row.id() == id)
    }

    /// The row with this id, to change it (its id must stay).
    pub fn get_mut(&mut self, id: ItemId) -> Option<&mut T> {
        let place = self.0.iter().position(|row| row.id() == id)?;
        Arc::make_mut(&mut self.0).get_mut(place).map(Arc::make_mut)
    }

    /// Adds a row at the end. Says no, and changes nothing, where a row has that id already.
    #[must_use]
    pub fn add(&mut self, row: T) -> bool {
        let new = self.get(row.id()).is_none();
        if new {
            Arc::make_mut(&mut self.0).push(Arc::new(row));
        }
        new
    }

    /// Removes the row with this id. Says no, and changes nothing, where there is none.
    #[must_use]
    pub fn remove(&mut self, id: ItemId) -> bool {
        let found = self.get(id).is_some();
        if found {
            Arc::make_mut(&mut self.0).retain(|row| row.id() != id);
        }
        found
    }
}
