//! What is open: an assessment, a frozen version, or why there is nothing.

use crate::domain::item::ItemId;
use crate::domain::moment::Moment;
use crate::storage::document_store::LoadFault;

/// What a frozen version says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frozen {
    /// The version's own id.
    pub id: ItemId,
    /// The assessment that it is a version of.
    pub of: ItemId,
    /// What people call it.
    pub label: String,
    /// Who signed it off, and on what understanding; may be empty.
    pub sign_off: String,
    /// When it was frozen.
    pub frozen_at: Moment,
}

/// What is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Document {
    /// Nothing.
    None,
    /// An assessment that is kept.
    Kept(ItemId),
    /// A frozen version, which nobody changes.
    Version(Box<Frozen>),
    /// Something that is only shown, such as the example.
    Shown,
    /// This was asked for, and is opened when the journal has been looked at.
    Sought(ItemId),
    /// This was asked for and could not be opened.
    Unopened(ItemId, LoadFault),
}
