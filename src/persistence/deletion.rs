//! Deleting what is stored, so that it can be brought back.
//!
//! Until the journal has been compared with the store, the store may have an older text than the journal: what is taken
//! off then would come back older. So a deletion waits for the comparison, and looks once more for this one.

use super::Persistence;
use super::ports::Ports;
use crate::domain::item::ItemId;
use crate::storage::together::{NotDone, Undo};

impl<P: Ports> Persistence<P> {
    /// Deletes an assessment with its frozen versions, all or nothing. The answer takes it back.
    ///
    /// # Errors
    /// [`NotDone`]; everything is still there then, but for what the store itself does not give back.
    pub async fn take_off(&self, id: ItemId) -> Result<Undo, NotDone> {
        self.looked().await;
        // A journal that could not be read at the start may be readable now, and newer.
        self.catch_up_from_journal(id).await;
        self.documents().take_off(id)
    }
}
