//! Why a file could not be made, in words for the person who asked for it.

use std::fmt;

/// A sentence or two that say what did not work and, where there is one, the way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportFault(pub String);

impl fmt::Display for ExportFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}
