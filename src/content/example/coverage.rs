//! What the fictional review leaves aside of the coverage matrix, and why.

use super::said::Said::{Is, Text};
use super::said::{Entry, entry};
use crate::domain::choice::Choice as V;
use crate::domain::column::Column as C;
use crate::domain::marker::{Information, SourceKind};
use crate::domain::register::cell;

/// The cells that are left aside: one kind as a whole, and two cells.
pub(super) fn entries() -> [Entry; 3] {
    [
        entry(
            cell(SourceKind::Leaders, None),
            &[
                (C::LeftAside, Is(V::Yes)),
                (
                    C::AsideWhy,
                    Text(
                        "The commission goes up to team managers; strategy is for the partners’ own audit. We looked \
                        at this again when the fourth question was added and kept to it, with our doubt noted.",
                    ),
                ),
            ],
        ),
        entry(
            cell(SourceKind::Family, Some(Information::Normality)),
            &[
                (C::LeftAside, Is(V::Yes)),
                (
                    C::AsideWhy,
                    Text(
                        "The family can tell us what happened to them, not what services usually do. It would be out \
                        of proportion to ask them.",
                    ),
                ),
            ],
        ),
        entry(
            cell(SourceKind::Systems, Some(Information::Rationale)),
            &[
                (C::LeftAside, Is(V::Yes)),
                (C::AsideWhy, Text("A system does not show why someone used it as they did. We ask the people.")),
            ],
        ),
    ]
}
