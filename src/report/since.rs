//! The last frozen version, against which a report tells what has changed.

use crate::domain::assessment::Assessment;
use crate::domain::moment::Moment;

/// A frozen version, as far as a report needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Since {
    /// What people call it.
    pub label: String,
    /// When it was frozen.
    pub frozen_at: Moment,
    /// The assessment as it stood.
    pub assessment: Assessment,
}
