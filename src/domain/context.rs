//! What a change needs to know of the world: handed in, so that the domain has no clock and no randomness.

use super::date::Date;
use super::item::ItemId;
use super::moment::Moment;

/// The moment of a change, and an unused id in case it adds a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    /// Now.
    pub now: Moment,
    /// Today on the person's own calendar.
    pub today: Date,
    /// An id that no row has; used by the commands that add one.
    pub new_id: ItemId,
}
