//! The fictional review and its commission, which changed once.

use crate::domain::date::Date;
use crate::domain::review::{Asked, Phase, Review};

/// How often the commission changed: on 28 September 2026 a question was added.
pub(super) const CHANGES: u64 = 1;
/// The commission as it was at first. What still stands against it waits to be confirmed.
pub(super) const AT_FIRST: u64 = 0;

/// The review.
pub(super) fn review() -> Review {
    Review {
        title: "Serious harm to a baby whose family moved between two areas".into(),
        reference: "Review K".into(),
        jurisdiction: "England, two neighbouring areas".into(),
        phase: Phase::UnderWay,
        commissioner: "The safeguarding partners of the first area, agreed with those of the second".into(),
        lead_reviewer: "Two independent reviewers, one from health and one from social work".into(),
        period_from: Date::new(2025, 1, 6),
        period_to: Date::new(2025, 11, 28),
        model: "A systems model: individual conversations, two group meetings with practitioners, a small review team"
            .into(),
        proportionality: "Look in depth at the five months after the move, and briefly at the time before, which an \
            earlier assessment covers. Agencies with a single contact send a summary and no chronology. The older \
            sibling’s school records are left out: they do not relate to any of the review’s questions."
            .into(),
        specification: "Three questions: how concerns were passed on between the areas, how the move was understood, \
            and what supervision could see. A fourth was added on 28 September 2026: whether late transfers were more \
            widespread in 2025. Practice up to team managers; strategy is for the partners’ own audit. Report by the \
            end of March 2027; whatever depends on the trial follows in an addendum."
            .into(),
        more_widespread: Asked::Yes,
        still_current: Asked::No,
        changes: CHANGES,
    }
}
