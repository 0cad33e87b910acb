//! A name that must not leave this computer, and the role that stands for it.

/// An entry of the private list of names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PrivateName {
    /// The name as people write it.
    pub name: String,
    /// What stands in its place: "Mother", "GP practice A".
    pub role: String,
}

/// The longest name, in characters: looking for names stays quick whatever is listed.
pub const LONGEST_NAME: usize = 200;

/// The most names of one list.
pub const MOST_NAMES: usize = 500;
