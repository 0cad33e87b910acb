//! What people can say of a part or a question: seven different things, which stay different everywhere.

use super::keyed::keyed;

keyed! {
    /// A judgement, always a person's and never computed. There is no order of merit and no score.
    pub enum Judgement {
        /// Nobody has looked at it yet.
        NotLookedAt = "not-looked-at",
        /// It is met.
        Met = "met",
        /// It is met in part.
        Partly = "partly",
        /// It is not met.
        NotMet = "not-met",
        /// We looked, and do not know.
        DontKnow = "dont-know",
        /// It does not apply to this review; needs a reason.
        NotApplicable = "not-applicable",
        /// It lies outside what was commissioned; needs a reason.
        OutsideCommission = "outside-commission",
    }
}

impl Judgement {
    /// Whether the judgement says nothing unless a reason stands beside it.
    #[must_use]
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::NotApplicable | Self::OutsideCommission)
    }

    /// Whether something is lacking, or nobody can tell.
    #[must_use]
    pub const fn falls_short(self) -> bool {
        matches!(self, Self::Partly | Self::NotMet | Self::DontKnow)
    }

    /// Whether somebody has looked at it, whatever they found.
    #[must_use]
    pub const fn is_looked_at(self) -> bool {
        !matches!(self, Self::NotLookedAt)
    }
}

keyed! {
    /// How sure the people who judged are of their overall judgement.
    pub enum Confidence {
        /// Nobody has said.
        NotSaid = "not-said",
        /// Low.
        Low = "low",
        /// Moderate.
        Moderate = "moderate",
        /// High.
        High = "high",
    }
}
