//! What people judged of the checklist, in words.

use super::{Why, grouped, one};
use crate::content::statements::judgements as say;
use crate::domain::subject::Subject;
use crate::domain::target::Target;
use crate::report::statements::record::Record;
use crate::report::statements::{Said, Statement as S};
use crate::report::words::{day, title, whole_place};

fn subjects(about: &[Target]) -> Vec<Subject> {
    let subject = |target: &Target| if let Target::Place(place) = target { Some(*place) } else { None };
    about.iter().filter_map(subject).collect()
}

/// The places, each with its question; a question as a whole by its title, and only if none of its parts is there.
fn places(record: &Record<'_>, about: &[Target]) -> Vec<String> {
    let all = subjects(about);
    let part_is_there = |place: &Subject| {
        all.iter().any(|other| matches!(other, Subject::Part(_)) && other.question() == place.question())
    };
    let told = all.iter().filter(|place| matches!(place, Subject::Part(_)) || !part_is_there(place));
    let words = |place: &Subject| match place {
        Subject::Question(question) => title(*question, record.at.vocabulary),
        Subject::Part(_) => whole_place(*place, record.at.vocabulary),
    };
    told.map(words).collect()
}

pub(super) fn outside(record: &Record<'_>, about: &[Target]) -> Vec<Said> {
    let why = |target| match target {
        Target::Place(place) => {
            let note = if let Subject::Part(part) = place { record.at.answers.part(part).note.as_str() } else { "" };
            Why::of(record.at.answers.reason(place), Some(note))
        }
        Target::Whole | Target::Row(..) => Why::Unrecorded,
    };
    let tell = |(why, about): (Why, Vec<Target>)| {
        let fact = say::outside_the_commission(&places(record, &about));
        one(S::OutsideCommission, about, &fact, &[why.words()])
    };
    grouped(about, why).into_iter().map(tell).collect()
}

pub(super) fn judged(statement: S, record: &Record<'_>, about: &[Target]) -> Vec<Said> {
    let places = places(record, about);
    let (fact, means) = match statement {
        S::NotMet => (say::not_met(&places), String::new()),
        S::PartlyMet => (say::partly_met(&places), String::new()),
        _ => (say::not_known(&places), say::with_caution(record.phase()).to_owned()),
    };
    vec![one(statement, about.to_vec(), &fact, &[means])]
}

pub(super) fn confirmed_and_contradicted(record: &Record<'_>, about: &[Target]) -> Vec<Said> {
    let Some(given) = &record.at.none_occurred else { return Vec::new() };
    let fact = say::confirmed_and_contradicted(&day(given.on), record.at.refusal_is_recorded());
    vec![one(S::ConfirmedAndContradicted, about.to_vec(), &fact, &[])]
}
