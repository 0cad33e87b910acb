//! From what statements are about to their words. Things of which the same is to be said share a sentence.

mod cooperation;
mod judgements;
mod kinds;
pub(super) mod names;
mod sources;

use super::record::Record;
use super::{Said, Statement, Statement as S};
use crate::content::statements as say;
use crate::domain::target::Target;

/// The words of a statement about these things.
pub(super) fn tell(statement: Statement, record: &Record<'_>, about: &[Target]) -> Vec<Said> {
    match statement {
        S::NotCooperated => cooperation::not_cooperated(record, about),
        S::RequestRefused => cooperation::requests_refused(record, about),
        S::Unanswered => cooperation::unanswered(record, about),
        S::FamilyDeclined | S::StaffDeclined => cooperation::declined(statement, record, about),
        S::Delaying | S::Delayed => cooperation::delays(statement, record, about),
        S::ConfirmedAndContradicted => judgements::confirmed_and_contradicted(record, about),
        S::AccessRefused | S::NothingReceived => sources::by_manner(statement, record, about),
        S::RefusedYetReceived | S::ReceivedThoughDeclined | S::PartReceived | S::NotSufficient | S::Undecided => {
            sources::together(statement, record, about)
        }
        S::NotRelevant | S::NotRelevantUnexplained => sources::not_relevant(statement, record, about),
        S::WiderNotShown | S::CurrentNotShown => sources::not_shown(statement, record, about),
        S::KindNotConsidered | S::KindNotListed => kinds::not_there(statement, record, about),
        S::KindAside | S::KindAsideUnexplained => kinds::aside(statement, record, about),
        S::CellAside => kinds::cells_aside(record, about),
        S::OutsideCommission => judgements::outside(record, about),
        S::NotMet | S::PartlyMet | S::NotKnown => judgements::judged(statement, record, about),
        // They are told as entries of lists.
        S::NotLookedAt | S::NotJudged | S::MetButPartsNot | S::MetButReasonsNot => Vec::new(),
    }
}

/// A statement whose fact begins with a capital.
fn one(statement: Statement, about: Vec<Target>, fact: &str, more: &[String]) -> Said {
    let more: Vec<&str> = more.iter().map(String::as_str).filter(|words| !words.is_empty()).collect();
    Said { statement, about, fact: capital(fact), more: more.join(" ") }
}

/// Words with a capital at their beginning.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let Some(first) = letters.next() else { return String::new() };
    let mut upper = first.to_uppercase();
    // A letter whose capital is two letters, such as ß, stays.
    let first = match (upper.next(), upper.next()) {
        (Some(one), None) => one,
        _ => first,
    };
    [first.to_string().as_str(), letters.as_str()].concat()
}

/// Things in groups of which the same is to be said, in the order of the first of each group.
fn grouped<K: PartialEq>(about: &[Target], key: impl Fn(Target) -> K) -> Vec<(K, Vec<Target>)> {
    let mut groups: Vec<(K, Vec<Target>)> = Vec::new();
    for target in about {
        let key = key(*target);
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, members)) => members.push(*target),
            None => groups.push((key, vec![*target])),
        }
    }
    groups
}

/// Why something is so: as people gave it, as a note tells it, or that nobody recorded it.
#[derive(Clone, PartialEq, Eq)]
enum Why {
    Reason(String),
    Note(String),
    Unrecorded,
}

impl Why {
    /// From a reason and from a note, whichever says something.
    fn of(reason: &str, note: Option<&str>) -> Self {
        let line = |text: &str| crate::report::words::on_one_line(text);
        match (super::record::said(reason), note.and_then(super::record::said)) {
            (Some(reason), _) => Self::Reason(line(reason)),
            (None, Some(note)) => Self::Note(line(note)),
            (None, None) => Self::Unrecorded,
        }
    }

    /// Why, where people have a place for a reason: a note is none, though it may hold one.
    fn words(&self) -> String {
        match self {
            Self::Reason(why) => say::reason(why),
            Self::Note(note) => [say::NO_SEPARATE_REASON, &say::note(note)].join(" "),
            Self::Unrecorded => say::NO_REASON.to_owned(),
        }
    }
}
