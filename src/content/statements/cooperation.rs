//! Who did not cooperate, who declined, and what a parallel process delays.

use super::names::{listed, quoted};
use super::{Manner, by_phase};
use crate::content::language::count;
use crate::domain::choice::Choice;
use crate::domain::review::Phase;

/// That somebody did not cooperate.
#[must_use]
pub fn did_not_cooperate(who: &str) -> String {
    [who, " did not cooperate with the review."].concat()
}

/// The same, with what they were asked for, where the request was answered like this.
#[must_use]
pub fn asked_and_did_not_provide(who: &str, what: &str, answer: Choice) -> String {
    if answer == Choice::Refused {
        return [who, " refused a request (“", what, "”)."].concat();
    }
    let came = if answer == Choice::InPart { "received only part of it." } else { "did not receive it." };
    ["The review asked ", who, " for “", what, "” and ", came].concat()
}

/// Which sources that concerns.
#[must_use]
pub fn concerns(sources: &[String]) -> String {
    ["This concerns ", &listed(sources), "."].concat()
}

/// Why they did not.
#[must_use]
pub fn reason_given(why: &str) -> String {
    ["Reason given: ", &quoted(why)].concat()
}

/// If they gave none.
pub const NO_REASON_GIVEN: &str = "No reason was given.";

/// If one was given, and it is not recorded.
pub const REASON_NOT_RECORDED: &str = "A reason was given. What it was is not recorded.";

/// If nobody recorded whether one was given.
pub const REASON_NOT_NOTED: &str = "It is not recorded whether a reason was given.";

/// What nobody can know without them, and what that means.
#[must_use]
pub fn remains_unknown(phase: Phase, what: &str) -> String {
    let means = by_phase(
        phase,
        "Unless this changes, findings on this will be incomplete. What would remain unknown: ",
        "Findings on this are incomplete. What remains unknown: ",
        "Findings on this are incomplete. What remains unknown: ",
    );
    [means, &quoted(what)].concat()
}

/// If that is not recorded.
pub const UNKNOWN_NOT_RECORDED: &str = "What remains unknown as a result is not recorded.";

/// That requests were refused of which nothing more is registered.
#[must_use]
pub fn requests_refused(whom: &[String]) -> String {
    let (noun, verb) = if whom.len() == 1 { ("The request to ", " was") } else { ("The requests to ", " were") };
    [noun, &listed(whom), verb, " refused."].concat()
}

/// Whom a request went to, with what it asked for.
#[must_use]
pub fn with_what_was_asked(whom: &str, what: &str) -> String {
    [whom, " (“", what, "”)"].concat()
}

/// What is missing of them.
pub const REFUSALS_NOT_EXPLAINED: &str = "There is no entry about this under non-cooperation.";

/// What was noted when no answer came.
#[must_use]
pub fn escalation(note: &str) -> String {
    ["Recorded on escalation: ", &quoted(note)].concat()
}

/// Requests to which a finished review has no full answer.
#[must_use]
pub fn unanswered(whom: &[String]) -> String {
    let noun =
        if whom.len() == 1 { "No full answer to the request to " } else { "No full answers to the requests to " };
    let verb = if whom.len() == 1 { " is recorded." } else { " are recorded." };
    [noun, &listed(whom), verb].concat()
}

/// That access to sources was refused.
#[must_use]
pub fn access_refused(manner: Manner, sources: &[String]) -> String {
    [before_sources(manner, true), &listed(sources), " was refused."].concat()
}

/// What that means if nothing came.
#[must_use]
pub const fn without_it(phase: Phase) -> &'static str {
    by_phase(
        phase,
        "The analysis will not be able to draw on this.",
        "The analysis cannot draw on this.",
        "The analysis was made without this.",
    )
}

/// That people declined.
#[must_use]
pub fn declined(who: &[String]) -> String {
    [&listed(who), " declined to take part."].concat()
}

/// What that means if nothing else came from so many people.
#[must_use]
pub const fn no_direct_account(phase: Phase, people: usize) -> &'static str {
    match (phase, people) {
        (Phase::Planning, 1) => "Unless this changes, the review will not have this account.",
        (Phase::Planning, _) => "Unless this changes, the review will not have these accounts.",
        (Phase::LookingBack, 1) => "The review did not have this account.",
        (Phase::LookingBack, _) => "The review did not have these accounts.",
        (_, 1) => "The review does not have this account.",
        (..) => "The review does not have these accounts.",
    }
}

/// A kind of parallel process that has no name of its own.
#[must_use]
pub const fn process(kind: Choice) -> &'static str {
    match kind {
        Choice::Criminal => "criminal proceedings",
        Choice::Inquest => "the inquest",
        Choice::FamilyCourt => "family court proceedings",
        Choice::Discipline => "a staff disciplinary process",
        Choice::OtherReview => "another review",
        _ => "a parallel process",
    }
}

/// What is delayed: contact with people, access to things; information where there was contact or access all the same.
const fn before_sources(manner: Manner, begins: bool) -> &'static str {
    match (manner, begins) {
        (Manner::Person, false) => "contact with ",
        (Manner::Person, true) => "Contact with ",
        (Manner::Thing, false) => "access to ",
        (Manner::Thing, true) => "Access to ",
        (Manner::Unknown, false) => "information from ",
        (Manner::Unknown, true) => "Information from ",
    }
}

/// What a process delays, by what the sources are.
fn delayed_sources(sources: &[(Manner, Vec<String>)]) -> String {
    let said: Vec<String> =
        sources.iter().map(|(manner, names)| [before_sources(*manner, false), &listed(names)].concat()).collect();
    listed(&said)
}

/// That a process delays sources; until when, if that is known.
#[must_use]
pub fn delaying(phase: Phase, process: &str, sources: &[(Manner, Vec<String>)], until: Option<&str>) -> String {
    let said = delayed_sources(sources);
    let is = if sources.len() == 1 { " is delayed" } else { " are delayed" };
    match (phase, until) {
        (Phase::LookingBack, Some(until)) => {
            [process, " delayed ", &said, ". The end of the delay is recorded as ", until, "."].concat()
        }
        (Phase::LookingBack, None) => [process, " delayed ", &said, ". No end of the delay is recorded."].concat(),
        (_, Some(until)) => ["Because of ", process, ", ", &said, is, " until ", until, "."].concat(),
        (_, None) => ["Because of ", process, ", ", &said, is, ". No end of the delay is recorded."].concat(),
    }
}

/// What that means for the analysis.
#[must_use]
pub const fn provisional(phase: Phase) -> &'static str {
    by_phase(
        phase,
        "Findings made without this will be provisional.",
        "Findings that depend on this are provisional.",
        "Findings that depend on this are provisional.",
    )
}

/// That a process delayed sources, until a day that has passed; or sources that have come since.
#[must_use]
pub fn delayed(process: &str, sources: &[(Manner, Vec<String>)], until: Option<&str>) -> String {
    let until = until.map(|until| [" until ", until].concat()).unwrap_or_default();
    [process, " delayed ", &delayed_sources(sources), &until, "."].concat()
}

/// That the same process delays sources to which access was refused, by what the sources are.
#[must_use]
pub fn delayed_and_refused(sources: &[(Manner, Vec<String>)]) -> String {
    let one = |(manner, names): &(Manner, Vec<String>)| {
        [before_sources(*manner, true), &listed(names), " is recorded as delayed too, and was refused."].concat()
    };
    sources.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// That further processes delay or delayed sources.
#[must_use]
pub fn other_delays(processes: usize, sources: &[String]) -> String {
    let other = count(processes, "other parallel process", "other parallel processes");
    ["Delays because of ", &other, " are recorded; they concern information from ", &listed(sources), "."].concat()
}

/// That sources came although access to them is recorded as refused.
#[must_use]
pub fn refused_yet_received(sources: &[String]) -> String {
    let rest = ", but the record also says that everything sought was received.";
    ["Access is recorded as refused to ", &listed(sources), rest].concat()
}

/// That sources came in full although the people declined.
#[must_use]
pub fn received_though_declined(sources: &[String]) -> String {
    let rest = ", but those concerned are recorded as having declined.";
    ["Everything sought is recorded as received from ", &listed(sources), rest].concat()
}
