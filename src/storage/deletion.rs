//! Deleting an assessment so that it can be taken back.

use super::document_store::DocumentStore;
use super::keys;
use super::store::Store;
use super::together::{Move, NotDone, Undo, nothing_done};
use crate::domain::item::ItemId;

impl<S: Store> DocumentStore<S> {
    /// Deletes an assessment with its frozen versions, all or nothing, and makes sure of it. The answer takes it back.
    ///
    /// # Errors
    /// [`NotDone`]; everything is still there then, but for what the store itself does not give back.
    pub fn take_off(&self, id: ItemId) -> Result<Undo, NotDone> {
        let versions = keys::versions_of(id);
        let mut keys = self.store.keys().map_err(nothing_done)?;
        keys.retain(|key| key.starts_with(&versions));
        keys.push(keys::document(id));
        let mut moves = Vec::new();
        for key in keys {
            let from = self.store.raw(&key).map_err(nothing_done)?;
            moves.push(Move { key, from, to: None });
        }
        let undo = self.move_together(moves)?;
        self.index(|entries| entries.retain(|entry| entry.id != id));
        Ok(undo)
    }
}
