//! A fictional case, filled in.

use crate::domain::assessment::Assessment;
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;

/// The example's id, always the same.
pub const EXAMPLE_ID: ItemId = ItemId(0xe8a3_91e0_0000_0000);

/// A fictional review that is under way, with gaps on purpose.
#[must_use]
pub fn example() -> Assessment {
    Assessment::new(EXAMPLE_ID, "Example: Review K (fictional)".into(), Moment::from_millis(1_757_930_400_000))
}
