//! The review that is assessed, and its commission.

use super::date::Date;
use super::keyed::keyed;

keyed! {
    /// Which words the screens and reports use; answers are the same in both.
    pub enum Vocabulary {
        /// Today's terms: child safeguarding practice review, safeguarding partners.
        Today = "today",
        /// The terms of 2016: serious case review (SCR), Local Safeguarding Children Board (LSCB).
        Of2016 = "2016",
    }
}

keyed! {
    /// Where the review stands.
    pub enum Phase {
        /// Nobody has said.
        NotSaid = "not-said",
        /// It is being planned.
        Planning = "planning",
        /// It is under way.
        UnderWay = "under-way",
        /// It is finished, and we look back.
        LookingBack = "looking-back",
    }
}

keyed! {
    /// Whether the commission asks something that models of review differ on.
    pub enum Asked {
        /// Nobody has said.
        NotSaid = "not-said",
        /// It asks this.
        Yes = "yes",
        /// It does not ask this.
        No = "no",
    }
}

/// The review and what was commissioned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The review's title.
    pub title: String,
    /// A pseudonymous reference.
    pub reference: String,
    /// The area and law under which it is held.
    pub jurisdiction: String,
    /// Where the review stands.
    pub phase: Phase,
    /// Who commissioned it.
    pub commissioner: String,
    /// Who leads it: a role or initials.
    pub lead_reviewer: String,
    /// The first day of the period under review.
    pub period_from: Option<Date>,
    /// The last day of the period under review; never before the first.
    pub period_to: Option<Date>,
    /// The model or methods of review.
    pub model: String,
    /// The decision on proportionality, which inclusions, exclusions and levels of detail refer to.
    pub proportionality: String,
    /// The rest of the commissioning specification: focus, questions, limits.
    pub specification: String,
    /// Does the commission ask whether problematic practice was more widespread at the time?
    pub more_widespread: Asked,
    /// Does the commission ask whether past issues are still current?
    pub still_current: Asked,
    /// How often what was commissioned has changed: what depends on it is set against one state of it
    /// (see [`super::confirm`]).
    pub changes: u64,
}

impl Default for Review {
    fn default() -> Self {
        Self {
            title: String::new(),
            reference: String::new(),
            jurisdiction: String::new(),
            phase: Phase::NotSaid,
            commissioner: String::new(),
            lead_reviewer: String::new(),
            period_from: None,
            period_to: None,
            model: String::new(),
            proportionality: String::new(),
            specification: String::new(),
            more_widespread: Asked::NotSaid,
            still_current: Asked::NotSaid,
            changes: 0,
        }
    }
}

impl Review {
    /// How many of the things to say of the review have been said, and how many there are.
    #[must_use]
    pub fn filled_in(&self) -> (usize, usize) {
        let texts = [
            &self.title,
            &self.reference,
            &self.jurisdiction,
            &self.commissioner,
            &self.lead_reviewer,
            &self.model,
            &self.proportionality,
            &self.specification,
        ];
        let others = [
            self.phase != Phase::NotSaid,
            self.period_from.is_some() && self.period_to.is_some(),
            self.more_widespread != Asked::NotSaid,
            self.still_current != Asked::NotSaid,
        ];
        let filled =
            texts.iter().filter(|text| !text.trim().is_empty()).count() + others.iter().filter(|said| **said).count();
        (filled, texts.len() + others.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_a_review_is_counted_thing_by_thing() {
        let mut review = Review::default();
        assert_eq!(review.filled_in(), (0, 12));
        review.title = "  ".into();
        review.period_from = Date::new(2026, 1, 1);
        assert_eq!(review.filled_in(), (0, 12), "a blank and half a period say nothing");
        review.period_to = Date::new(2026, 2, 1);
        review.phase = Phase::Planning;
        review.proportionality = "Two years in depth.".into();
        assert_eq!(review.filled_in(), (3, 12));
    }
}
