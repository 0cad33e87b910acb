//! A shape with a colour of its own for how something stands. Its word stands beside it, or is read aloud in its place.

use leptos::prelude::*;

use crate::domain::coverage::standing::Standing;
use crate::domain::judgement::Judgement;

/// A shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// All there.
    Tick,
    /// Some of it.
    Half,
    /// Refused.
    Cross,
    /// Overdue.
    Warning,
    /// To be decided.
    Question,
    /// Waited for.
    Clock,
    /// Still to be sought.
    Ring,
    /// Nothing yet.
    Dashes,
    /// Not sought.
    Dash,
    /// Considered, and nothing of it matters.
    RingedDash,
    /// A conversation that took place.
    Diamond,
    /// One to come.
    OpenDiamond,
    /// One that was declined.
    CrossedDiamond,
    /// A decision.
    Square,
    /// One that is not recorded as final.
    OpenSquare,
}

impl Shape {
    /// Returns the shape of a judgement.
    #[must_use]
    pub const fn of_judgement(judgement: Judgement) -> Self {
        match judgement {
            Judgement::Met => Self::Tick,
            Judgement::Partly => Self::Half,
            Judgement::NotMet => Self::Cross,
            Judgement::DontKnow => Self::Question,
            Judgement::NotApplicable | Judgement::OutsideCommission => Self::Dash,
            Judgement::NotLookedAt => Self::Dashes,
        }
    }

    /// Returns the shape of how a cell of the coverage stands.
    #[must_use]
    pub const fn of_standing(standing: Standing) -> Self {
        match standing {
            Standing::Open => Self::Dashes,
            Standing::Undecided => Self::Question,
            Standing::NotRelevant => Self::RingedDash,
            Standing::NotPursued => Self::Dash,
            Standing::WithoutReason => Self::Warning,
            Standing::NoAccess => Self::Ring,
            Standing::Refused => Self::Cross,
            Standing::Awaited => Self::Clock,
            Standing::InPart => Self::Half,
            Standing::InFull => Self::Tick,
        }
    }

    /// Returns the colour, as the style knows it.
    #[must_use]
    pub const fn tone(self) -> &'static str {
        match self {
            Self::Tick => "good",
            Self::Half => "partly",
            Self::Cross | Self::Warning => "bad",
            Self::Question => "open",
            Self::Clock | Self::Ring => "awaited",
            Self::Dash | Self::RingedDash => "aside",
            Self::Dashes => "none",
            Self::Diamond | Self::OpenDiamond | Self::CrossedDiamond | Self::Square | Self::OpenSquare => "point",
        }
    }

    /// Returns what is drawn, on a square of 16.
    #[must_use]
    pub const fn outline(self) -> &'static str {
        match self {
            Self::Tick => "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.7 4.7-4.5 5.1-2.9-2.7 1-1.1 1.8 1.7 3.5-4z",
            Self::Half => "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.7v10.6A5.3 5.3 0 0 1 8 2.7Z",
            Self::Cross => {
                "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.7a5.3 5.3 0 1 1 0 10.6A5.3 5.3 0 0 1 8 2.7ZM5.8 4.7 8 \
                 6.9l2.2-2.2 1.1 1.1L9.1 8l2.2 2.2-1.1 1.1L8 9.1l-2.2 2.2-1.1-1.1L6.9 8 4.7 5.8z"
            }
            Self::Question => {
                "M3.5 1h9A2.5 2.5 0 0 1 15 3.5v9a2.5 2.5 0 0 1-2.5 2.5h-9A2.5 2.5 0 0 1 1 12.5v-9A2.5 2.5 0 0 1 \
                 3.5 1Zm0 1.6a.9.9 0 0 0-.9.9v9c0 .5.4.9.9.9h9c.5 0 .9-.4.9-.9v-9a.9.9 0 0 0-.9-.9zM7.3 9.3V9c0-1.5 \
                 1.5-1.6 1.5-2.6 0-.5-.3-.8-.9-.8-.5 0-.9.3-.9.9H5.6c0-1.4.9-2.2 2.3-2.2s2.4.8 2.4 2c0 1.8-1.5 \
                 1.9-1.5 2.8v.2zm-.1 1.1h1.6V12H7.2z"
            }
            Self::Dash => "M3 7.2h10v1.6H3z",
            Self::Dashes => "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8Z",
            Self::RingedDash => {
                "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.7a5.3 5.3 0 1 1 0 10.6A5.3 5.3 0 0 1 8 \
                 2.7ZM4.8 7.2h6.4v1.6H4.8z"
            }
            Self::Clock => {
                "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.7a5.3 5.3 0 1 1 0 10.6A5.3 5.3 0 0 1 8 \
                 2.7ZM7.2 4.4h1.6v3.3l2.5 1.5-.8 1.4-3.3-2z"
            }
            Self::Warning => "M8 1 15.6 15H.4ZM7.1 5.6l.3 5h1.2l.3-5zM8 11.5a1 1 0 1 0 0 2 1 1 0 0 0 0-2Z",
            Self::Ring => "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.7a5.3 5.3 0 1 1 0 10.6A5.3 5.3 0 0 1 8 2.7Z",
            Self::Diamond => "M8 .8 15.2 8 8 15.2.8 8Z",
            Self::OpenDiamond => "M8 .8 15.2 8 8 15.2.8 8ZM8 3.4 3.4 8 8 12.6 12.6 8Z",
            Self::CrossedDiamond => "M8 .8 15.2 8 8 15.2.8 8ZM8 3.4 3.4 8 8 12.6 12.6 8ZM5.2 7.2h5.6v1.6H5.2Z",
            Self::Square => "M2 2h12v12H2Z",
            Self::OpenSquare => "M2 2h12v12H2ZM3.8 3.8v8.4h8.4V3.8Z",
        }
    }
}

/// A shape among words. It says nothing by itself to those who do not see it.
#[component]
pub fn ShapeSymbol(
    /// Which it is.
    shape: Shape,
) -> impl IntoView {
    view! {
        <svg class="symbol" viewBox="0 0 16 16" aria-hidden="true" data-tone=shape.tone()>
            <path fill-rule="evenodd" d=shape.outline() />
        </svg>
    }
}
