//! A shape with a colour of its own for how something stands. Its word stands beside it, or is read aloud in its place.

use leptos::prelude::*;

use crate::domain::judgement::Judgement;
use crate::ui::components::symbol::outline;

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
    Ring,
    /// Nothing yet.
    Dashes,
    /// Not sought.
    Dash,
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
    /// Returns the colour, as the style knows it.
    #[must_use]
    pub const fn tone(self) -> &'static str {
        match self {
            Self::Tick => "good",
            Self::Half => "partly",
            Self::Cross | Self::Warning => "bad",
            Self::Question => "open",
            Self::Ring | Self::Dash => "aside",
            Self::Dashes => "none",
            Self::Diamond | Self::OpenDiamond | Self::CrossedDiamond | Self::Square | Self::OpenSquare => "point",
        }
    }

    /// Returns what is drawn, on a square of 16.
    #[must_use]
    pub const fn outline(self) -> &'static str {
        match self {
            Self::Tick => outline(Judgement::Met),
            Self::Half => outline(Judgement::Partly),
            Self::Cross => outline(Judgement::NotMet),
            Self::Question => outline(Judgement::DontKnow),
            Self::Dash => outline(Judgement::NotApplicable),
            Self::Dashes => outline(Judgement::NotLookedAt),
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
