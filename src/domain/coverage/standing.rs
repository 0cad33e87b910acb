//! How a cell of the coverage matrix stands: what was considered and what was received, as one of ten.

use super::{Cell, Considered, Obtained};
use crate::domain::keyed::keyed;

keyed! {
    /// How a cell stands.
    pub enum Standing {
        /// No source is listed, and nothing is said.
        Open = "open",
        /// Sources are listed; it is not decided whether they are relevant.
        Undecided = "undecided",
        /// Considered: none of the sources is relevant.
        NotRelevant = "not-relevant",
        /// Considered: not pursued, for a reason.
        NotPursued = "not-pursued",
        /// Not pursued, and the reason is missing.
        WithoutReason = "without-reason",
        /// Considered: access to no relevant source is arranged.
        NoAccess = "no-access",
        /// Considered: access to every relevant source was refused.
        Refused = "refused",
        /// Considered: access is arranged, and nothing has been received.
        Awaited = "awaited",
        /// Considered: something has been received.
        InPart = "in-part",
        /// Considered: everything has been received.
        InFull = "in-full",
    }
}

impl Cell {
    /// How the cell stands.
    #[must_use]
    pub const fn standing(&self) -> Standing {
        match (self.considered, self.obtained) {
            (Considered::Open, _) => Standing::Open,
            (Considered::Undecided, _) => Standing::Undecided,
            (Considered::NotRelevant, _) => Standing::NotRelevant,
            (Considered::LeftAside, _) => Standing::NotPursued,
            (Considered::WithoutReason, _) => Standing::WithoutReason,
            (Considered::Sourced, Obtained::NotSought | Obtained::NoAccess) => Standing::NoAccess,
            (Considered::Sourced, Obtained::Refused) => Standing::Refused,
            (Considered::Sourced, Obtained::Awaited) => Standing::Awaited,
            (Considered::Sourced, Obtained::InPart) => Standing::InPart,
            (Considered::Sourced, Obtained::InFull) => Standing::InFull,
        }
    }
}

impl Standing {
    /// Whether somebody has considered the cell (question 3): it has a relevant source, or it was decided that nothing
    /// is sought there, and why.
    #[must_use]
    pub const fn is_considered(self) -> bool {
        !matches!(self, Self::Open | Self::Undecided | Self::WithoutReason)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::keyed::Keyed;
    use std::collections::BTreeSet;

    fn cell(considered: Considered, obtained: Obtained) -> Cell {
        Cell { considered, obtained, sources: 0, relevant: 0, received: 0, in_full: 0 }
    }

    #[test]
    fn a_cell_stands_as_considered_until_it_has_a_relevant_source_and_then_as_received() {
        let mut reached = BTreeSet::new();
        for considered in Considered::ALL {
            let standings = Obtained::ALL.iter().map(|obtained| cell(*considered, *obtained).standing());
            let standings: BTreeSet<Standing> = standings.collect();
            assert_eq!(standings.len() > 1, *considered == Considered::Sourced, "{considered:?}");
            reached.extend(standings);
        }
        assert!(reached.iter().eq(Standing::ALL));
    }

    #[test]
    fn a_cell_without_a_source_a_decision_or_a_reason_is_not_considered() {
        let not: Vec<&Standing> = Standing::ALL.iter().filter(|standing| !standing.is_considered()).collect();
        assert_eq!(not, [&Standing::Open, &Standing::Undecided, &Standing::WithoutReason]);
    }
}
