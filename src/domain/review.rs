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
        }
    }
}
