//! Opening a file: what it brings is put beside or in place of what is stored, all or nothing.

use super::Persistence;
use super::ports::Ports;
use crate::storage::document_store::SaveFault;
use crate::storage::import::{Brought, Choice, Decision, Incoming, Means};
use crate::storage::together::{NotDone, Undo};

impl<P: Ports> Persistence<P> {
    /// Brings in what was decided about a file: all of it, or nothing. `label` names the versions into which replaced
    /// assessments are frozen.
    ///
    /// # Errors
    /// [`NotDone`]; with [`SaveFault::Changed`] where what is stored is no longer what was compared, or is newer in the
    /// journal: what is replaced must be what is frozen.
    pub async fn bring_in(&self, incoming: &Incoming, decision: &Decision, label: &str) -> Result<Brought, NotDone> {
        let _alone = self.exclusively().await;
        self.save();
        self.journal_settled().await;
        for (item, (_, choice)) in incoming.items.iter().zip(&decision.items) {
            if *choice == Choice::Replace && !self.agrees(item.assessment.id).await {
                return Err(NotDone { why: SaveFault::Changed, left: Vec::new() });
            }
        }
        let mut new_id = || self.ports.new_id();
        let mut means = Means { now: self.ports.now(), label, new_id: &mut new_id };
        let brought = self.documents().bring_in(incoming, decision, &mut means);
        self.follow_other_tabs();
        self.follow_training();
        brought
    }

    /// Takes back what a file brought: everything stands as it stood before.
    ///
    /// # Errors
    /// [`NotDone`]; with [`SaveFault::Changed`] where any of it was changed since, and then nothing has been taken
    /// back.
    pub fn take_back_import(&self, undo: &Undo) -> Result<(), NotDone> {
        self.save();
        let taken_back = self.documents().take_back(undo);
        self.follow_other_tabs();
        self.follow_training();
        taken_back
    }
}
