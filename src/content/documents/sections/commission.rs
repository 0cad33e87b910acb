//! What the section on the commission says.

/// The heading over what reviews are asked differently.
pub const DIFFERENCES: &str = "What commissions differ on";
