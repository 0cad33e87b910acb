//! How a cell of the coverage stands, as a shape with a colour of its own. Its words stand beside it, or are read aloud
//! in its place.

use leptos::prelude::*;

use super::symbol::outline;
use crate::domain::coverage::standing::Standing;
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;

/// The symbol of how a cell stands. It says nothing by itself to those who do not see it.
#[component]
pub fn StandingSymbol(
    /// How the cell stands.
    standing: Standing,
) -> impl IntoView {
    view! {
        <svg class="symbol" viewBox="0 0 16 16" aria-hidden="true" data-standing=standing.key()>
            <path fill-rule="evenodd" d=shape(standing) />
        </svg>
    }
}

/// What is drawn, on a square of 16. Where a judgement has a shape of the same sense, it is the same shape.
const fn shape(standing: Standing) -> &'static str {
    match standing {
        Standing::InFull => outline(Judgement::Met),
        Standing::InPart => outline(Judgement::Partly),
        Standing::Refused => outline(Judgement::NotMet),
        Standing::Undecided => outline(Judgement::DontKnow),
        Standing::NotPursued => outline(Judgement::NotApplicable),
        Standing::Open => outline(Judgement::NotLookedAt),
        // A clock.
        Standing::Awaited => {
            "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.7a5.3 5.3 0 1 1 0 10.6A5.3 5.3 0 0 1 8 2.7ZM7.2 4.4h1.6v3.3l2.5 \
             1.5-.8 1.4-3.3-2z"
        }
        // A ring.
        Standing::NoAccess => "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.7a5.3 5.3 0 1 1 0 10.6A5.3 5.3 0 0 1 8 2.7Z",
        // A dash in a ring.
        Standing::NotRelevant => {
            "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.7a5.3 5.3 0 1 1 0 10.6A5.3 5.3 0 0 1 8 2.7ZM4.8 7.2h6.4v1.6H4.8z"
        }
        // An exclamation mark in a triangle.
        Standing::WithoutReason => "M8 1 15.6 14.6H.4zm-.9 4.6.3 4.6h1.2l.3-4.6zM7.1 11.3h1.8v1.7H7.1z",
    }
}
