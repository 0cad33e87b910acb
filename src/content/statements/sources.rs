//! What came from sources and what did not, and which were left out.

use super::names::{either, listed};
use super::{Manner, by_phase};
use crate::domain::marker::Information;
use crate::domain::review::Phase;

/// What a source can tell, within a list.
const fn information(information: Information) -> &'static str {
    match information {
        Information::Facts => "what happened",
        Information::Rationale => "why people acted as they did",
        Information::Normality => "how things were usually done",
        Information::Factors => "what in the organisations helped or hindered",
    }
}

/// What could be learned from sources.
#[must_use]
pub fn could_be_learned(phase: Phase, told: &[Information]) -> String {
    let told: Vec<String> = told.iter().map(|one| information(*one).to_owned()).collect();
    let could = by_phase(phase, "could be", "could be", "could have been");
    ["What ", could, " learned from this: ", &listed(&told), "."].concat()
}

/// That nothing came from sources.
#[must_use]
pub fn nothing_received(phase: Phase, manner: Manner, sources: &[String]) -> String {
    let begins = match (phase, manner) {
        (Phase::Planning, _) => return ["Information is still to be gathered from ", &listed(sources), "."].concat(),
        (Phase::LookingBack, Manner::Person) => "The review did not hear from ",
        (_, Manner::Person) => "The review has not heard from ",
        (Phase::LookingBack, _) => "No information was received from ",
        _ => "No information has been received from ",
    };
    [begins, &either(sources), "."].concat()
}

/// That only a part came.
#[must_use]
pub fn part_received(phase: Phase, sources: &[String]) -> String {
    let received = by_phase(phase, " has been", " has been", " was");
    ["Only part of what was sought from ", &listed(sources), received, " received."].concat()
}

/// What that means.
#[must_use]
pub const fn incomplete(phase: Phase) -> &'static str {
    by_phase(
        phase,
        "Unless more is received, the review can draw only on this part.",
        "So far the review can draw only on this part.",
        "The review could draw only on this part.",
    )
}

/// That what came does not suffice.
#[must_use]
pub fn not_sufficient(sources: &[String]) -> String {
    ["The information from ", &listed(sources), " is recorded as not sufficient for its purpose."].concat()
}

/// What that means.
#[must_use]
pub const fn limited(phase: Phase) -> &'static str {
    by_phase(
        phase,
        "What the review says on this will be based on limited information.",
        "What the review says on this is based on limited information.",
        "What the review says on this is based on limited information.",
    )
}

/// That no decision on relevance is recorded.
#[must_use]
pub fn undecided(sources: &[String]) -> String {
    ["No decision is recorded on the relevance of ", &listed(sources), "."].concat()
}

/// That sources were left out as not relevant.
#[must_use]
pub fn not_relevant(phase: Phase, sources: &[String]) -> String {
    let leaves = by_phase(phase, "leaves out", "leaves out", "left out");
    ["The review ", leaves, " ", &listed(sources), " as not relevant."].concat()
}

/// That these sources have no kind, so that they may belong to a kind of which none is listed.
#[must_use]
pub fn without_a_kind(sources: &[String]) -> String {
    ["The kind of source is not recorded for ", &listed(sources), "."].concat()
}

/// That the commission asks whether practice was more widespread, and no source can show it. When a review is over, a
/// source counts from which something came and which is not recorded as not sufficient.
#[must_use]
pub const fn wider_not_shown(phase: Phase) -> &'static str {
    by_phase(
        phase,
        "The commission asks whether problematic practice was more widespread. No relevant source is \
        recorded for this.",
        "The commission asks whether problematic practice was more widespread. No relevant source is \
        recorded for this.",
        "The commission asked whether problematic practice was more widespread. No sufficient source was received \
        for this.",
    )
}

/// The other thing that commissions differ on: whether issues are still current.
#[must_use]
pub const fn current_not_shown(phase: Phase) -> &'static str {
    by_phase(
        phase,
        "The commission asks whether past issues are still current. No relevant source is recorded for this.",
        "The commission asks whether past issues are still current. No relevant source is recorded for this.",
        "The commission asked whether past issues were still current. No sufficient source was received for this.",
    )
}
