//! The rows of a register: found by id, and cheap to compare and to copy.

use std::sync::Arc;

use super::item::ItemId;
use super::keyed::Keyed;
use super::register::Register;
use super::row::Row;

/// Rows in the order in which they were added. No two share an id. Copying them copies one pointer.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Rows(Arc<Vec<Arc<Row>>>);

impl Rows {
    /// These rows.
    ///
    /// # Errors
    /// The place of a row whose id an earlier row has already.
    pub fn from_rows(rows: Vec<Row>) -> Result<Self, usize> {
        // Sorted first: a file may hold very many rows, and comparing each with each would take minutes.
        let mut ids: Vec<(ItemId, usize)> = rows.iter().enumerate().map(|(place, row)| (row.id, place)).collect();
        ids.sort_unstable();
        match ids.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            Some(pair) => Err(pair[1].1),
            None => Ok(Self(Arc::new(rows.into_iter().map(Arc::new).collect()))),
        }
    }

    /// The rows, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Arc<Row>> {
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
    pub fn get(&self, id: ItemId) -> Option<&Arc<Row>> {
        self.0.iter().find(|row| row.id == id)
    }

    /// The row with this id, to change it (its id must stay).
    pub(super) fn get_mut(&mut self, id: ItemId) -> Option<&mut Row> {
        let place = self.0.iter().position(|row| row.id == id)?;
        Arc::make_mut(&mut self.0).get_mut(place).map(Arc::make_mut)
    }

    /// Adds a row at the end, or a fixed one where its id belongs. Says no, and changes nothing, where a row has that
    /// id.
    #[must_use]
    pub fn add(&mut self, row: Row) -> bool {
        let new = self.get(row.id).is_none();
        if new {
            let place =
                if row.register.grows() { self.0.len() } else { self.0.partition_point(|known| known.id < row.id) };
            Arc::make_mut(&mut self.0).insert(place, Arc::new(row));
        }
        new
    }

    /// Removes the row with this id. Says no, and changes nothing, where there is none.
    #[must_use]
    pub fn remove(&mut self, id: ItemId) -> bool {
        let found = self.get(id).is_some();
        if found {
            Arc::make_mut(&mut self.0).retain(|row| row.id != id);
        }
        found
    }

    /// Takes away every link to this row of that register.
    pub(super) fn unlink(&mut self, register: Register, id: ItemId) {
        if self.iter().any(|row| row.links_to(register, id)) {
            for row in Arc::make_mut(&mut self.0) {
                if row.links_to(register, id) {
                    Arc::make_mut(row).unlink(register, id);
                }
            }
        }
    }
}

impl<'a> IntoIterator for &'a Rows {
    type Item = &'a Arc<Row>;
    type IntoIter = std::slice::Iter<'a, Arc<Row>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// All registers with their rows.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Registers([Rows; Register::COUNT]);

impl Registers {
    /// The rows of a register.
    #[must_use]
    pub fn of(&self, register: Register) -> &Rows {
        &self.0[register as usize]
    }

    /// The rows of a register, to change them.
    pub fn of_mut(&mut self, register: Register) -> &mut Rows {
        &mut self.0[register as usize]
    }

    /// Whether there is such a row. A fixed row is there whether or not anything has been said of it.
    #[must_use]
    pub fn has(&self, register: Register, id: ItemId) -> bool {
        register.has_fixed(id) || self.of(register).get(id).is_some()
    }

    /// The rows of any register that link to this row of that register, in the order of the registers.
    pub fn linking_to(&self, register: Register, id: ItemId) -> impl Iterator<Item = &Arc<Row>> {
        let all = Register::ALL.iter().flat_map(|from| self.of(*from).iter());
        all.filter(move |row| row.links_to(register, id))
    }
}
