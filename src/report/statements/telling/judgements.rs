//! What people judged of the checklist, in words.

use super::{Why, grouped, one};
use crate::content::statements::judgements as say;
use crate::domain::checklist::{Part, Question};
use crate::domain::column::Column;
use crate::domain::keyed::Keyed;
use crate::domain::marker::SourceKind;
use crate::domain::register::{Register, cell};
use crate::domain::subject::Subject;
use crate::domain::target::Target;
use crate::report::statements::holds::holds;
use crate::report::statements::record::{Record, part_of, said};
use crate::report::statements::{Said, Statement as S};
use crate::report::words::{day, on_one_line, place, title};

fn subjects(about: &[Target]) -> Vec<Subject> {
    let subject = |target: &Target| if let Target::Place(place) = target { Some(*place) } else { None };
    about.iter().filter_map(subject).collect()
}

/// The places, question by question: each question by its title, with those of its parts that are meant.
fn places(record: &Record<'_>, about: &[Target]) -> Vec<String> {
    let all = subjects(about);
    let vocabulary = record.at.vocabulary;
    let meant = Question::ALL.iter().filter(|question| all.iter().any(|place| place.question() == **question));
    let words = |question: &Question| {
        let parts = all.iter().filter(|place| matches!(place, Subject::Part(_)) && place.question() == *question);
        let parts: Vec<String> = parts.map(|part| place(*part, vocabulary)).collect();
        let is_whole_meant = all.contains(&Subject::Question(*question));
        say::question_with_parts(&title(*question, vocabulary), is_whole_meant, &parts)
    };
    meant.map(words).collect()
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

/// Whether another statement already quotes the note of a part of question 3: the statement that its kind of source is
/// not pursued.
fn is_told_of_its_kind(record: &Record<'_>, part: Part) -> bool {
    let of = |kind: &&SourceKind| part_of(**kind) == part;
    SourceKind::ALL.iter().find(of).is_some_and(|kind| {
        let id = cell(*kind, None);
        let has_reason =
            record.row(Register::Coverage, id).is_some_and(|row| said(row.text(Column::AsideWhy)).is_some());
        !has_reason && holds(S::KindAside, record, Target::Row(Register::Coverage, id))
    })
}

pub(super) fn judged(statement: S, record: &Record<'_>, about: &[Target]) -> Vec<Said> {
    let places = places(record, about);
    let (fact, means) = match statement {
        S::NotMet => (say::not_met(&places), ""),
        S::PartlyMet => (say::partly_met(&places), ""),
        _ => (say::not_known(record.phase(), &places), say::with_caution(record.phase())),
    };
    let note = |place: &Subject| {
        let Subject::Part(part) = place else { return None };
        if is_told_of_its_kind(record, *part) {
            return None;
        }
        let note = said(&record.at.answers.part(*part).note).map(on_one_line)?;
        Some(say::note_on(&self::place(*place, record.at.vocabulary), &note))
    };
    let notes = subjects(about).iter().filter_map(note).collect::<Vec<_>>().join(" ");
    vec![one(statement, about.to_vec(), &fact, &[means.to_owned(), notes])]
}

pub(super) fn confirmed_and_contradicted(record: &Record<'_>, about: &[Target]) -> Vec<Said> {
    let Some(given) = &record.at.none_occurred else { return Vec::new() };
    let fact = say::confirmed_and_contradicted(&day(given.on), record.at.refusal_is_recorded());
    vec![one(S::ConfirmedAndContradicted, about.to_vec(), &fact, &[])]
}
