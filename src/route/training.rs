//! Where among the training sessions somebody is.

use crate::domain::item::ItemId;

/// A place among the training sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Training {
    /// What there is: cases, sessions, taking part.
    Hub,
    /// A case, by its number from 1.
    Case(u8),
    /// A session on a review of one's own.
    OwnReview,
    /// Taking part in a session that somebody else runs.
    TakePart,
    /// A session, as its facilitator has it.
    Session(ItemId),
    /// How its answers spread, and what was agreed.
    Spread(ItemId),
    /// The spread, one part at a time, for a projector.
    Projector(ItemId),
    /// Answering on this computer, one after another.
    Turns(ItemId),
}

impl Training {
    /// Reads the steps of an address after `training`.
    #[must_use]
    pub fn parse<'a>(steps: &mut impl Iterator<Item = &'a str>) -> Option<Self> {
        Some(match steps.next() {
            None => Self::Hub,
            Some("case") => match steps.next()?.as_bytes() {
                [digit @ b'1'..=b'9'] => Self::Case(digit - b'0'),
                _ => return None,
            },
            Some("own-review") => Self::OwnReview,
            Some("take-part") => Self::TakePart,
            Some("session") => {
                let id = ItemId::parse(steps.next()?)?;
                match steps.next() {
                    None => Self::Session(id),
                    Some("spread") => Self::Spread(id),
                    Some("projector") => Self::Projector(id),
                    Some("turns") => Self::Turns(id),
                    Some(_) => return None,
                }
            }
            Some(_) => return None,
        })
    }

    /// The address, from `#` on.
    #[must_use]
    pub fn to_hash(self) -> String {
        const HUB: &str = "#/training";
        let session = |id: ItemId, page: &str| [HUB, "/session/", &id.to_text(), page].concat();
        match self {
            Self::Hub => HUB.to_owned(),
            Self::Case(number) => [HUB, "/case/", &number.to_string()].concat(),
            Self::OwnReview => [HUB, "/own-review"].concat(),
            Self::TakePart => [HUB, "/take-part"].concat(),
            Self::Session(id) => session(id, ""),
            Self::Spread(id) => session(id, "/spread"),
            Self::Projector(id) => session(id, "/projector"),
            Self::Turns(id) => session(id, "/turns"),
        }
    }

    /// The session that the place belongs to, as its facilitator has it.
    #[must_use]
    pub const fn session(self) -> Option<ItemId> {
        match self {
            Self::Session(id) | Self::Spread(id) | Self::Projector(id) | Self::Turns(id) => Some(id),
            Self::Hub | Self::Case(_) | Self::OwnReview | Self::TakePart => None,
        }
    }
}
