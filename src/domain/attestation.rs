//! The attestation that nobody refused to cooperate (question 7).

use super::date::Date;

/// Somebody attests that no non-cooperation occurred up to a day. A blank is never read as this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attestation {
    /// The day up to which it holds.
    pub on: Date,
    /// The role of the person who attests it.
    pub by: String,
}
