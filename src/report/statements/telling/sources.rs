//! What came from sources and what did not, in words.

use super::names::{manner, names, rows};
use super::{Why, grouped, one};
use crate::content::statements::cooperation::{
    access_refused, received_though_declined, refused_yet_received, without_it,
};
use crate::content::statements::{Manner, sources as say};
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::keyed::Keyed;
use crate::domain::marker::Information;
use crate::domain::review::Phase;
use crate::domain::row::Row;
use crate::domain::target::Target;
use crate::report::statements::record::Record;
use crate::report::statements::{Said, Statement as S};

/// What the sources could tell between them; empty if nobody recorded it.
pub(super) fn could_be_learned(record: &Record<'_>, sources: &[&Row]) -> String {
    let tells = |one: &Information| sources.iter().any(|row| row.has(Column::Tells, Choice::of_information(*one)));
    let told: Vec<Information> = Information::ALL.iter().filter(|one| tells(one)).copied().collect();
    if told.is_empty() { String::new() } else { say::could_be_learned(record.phase(), &told) }
}

/// Statements that are worded for people or for things.
pub(super) fn by_manner(statement: S, record: &Record<'_>, about: &[Target]) -> Vec<Said> {
    let phase = record.phase();
    let key = |target| {
        let row = rows(record, &[target]).first().copied();
        let is_refused = statement == S::AccessRefused;
        // While a review is being planned, people and things are yet to be asked alike.
        let manner =
            if phase == Phase::Planning && !is_refused { Manner::Unknown } else { row.map_or(Manner::Unknown, manner) };
        (manner, is_refused && row.is_some_and(|row| !Record::is_missing(row)))
    };
    let tell = |((manner, came), about): ((Manner, bool), Vec<Target>)| {
        let these = rows(record, &about);
        let could = could_be_learned(record, &these);
        if statement == S::AccessRefused {
            let means = if came { String::new() } else { without_it(phase).to_owned() };
            one(statement, about, &access_refused(manner, &names(record, &these)), &[could, means])
        } else {
            let finished = if record.is_finished() { without_it(phase).to_owned() } else { String::new() };
            one(statement, about, &say::nothing_received(phase, manner, &names(record, &these)), &[could, finished])
        }
    };
    grouped(about, key).into_iter().map(tell).collect()
}

/// Statements that are worded alike for everything.
pub(super) fn together(statement: S, record: &Record<'_>, about: &[Target]) -> Vec<Said> {
    let these = rows(record, about);
    let (names, phase) = (names(record, &these), record.phase());
    let (fact, means) = match statement {
        S::RefusedYetReceived => (refused_yet_received(&names), String::new()),
        S::ReceivedThoughDeclined => (received_though_declined(&names), String::new()),
        S::PartReceived => (say::part_received(phase, &names), say::incomplete(phase).to_owned()),
        S::NotSufficient => (say::not_sufficient(&names), say::limited(phase).to_owned()),
        _ => (say::undecided(&names), String::new()),
    };
    vec![one(statement, about.to_vec(), &fact, &[means])]
}

pub(super) fn not_relevant(statement: S, record: &Record<'_>, about: &[Target]) -> Vec<Said> {
    let why = |target| {
        let row = rows(record, &[target]).first().copied().filter(|_| !record.in_short);
        row.map_or(Why::Unrecorded, |row| Why::of(row.text(Column::RelevantWhy), Some(row.text(Column::Note))))
    };
    let tell = |(why, about): (Why, Vec<Target>)| {
        let fact = say::not_relevant(record.phase(), &names(record, &rows(record, &about)));
        one(statement, about, &fact, &[why.words()])
    };
    grouped(about, why).into_iter().map(tell).collect()
}

pub(super) fn not_shown(statement: S, record: &Record<'_>, about: &[Target]) -> Vec<Said> {
    let phase = record.phase();
    let fact = if statement == S::WiderNotShown { say::wider_not_shown(phase) } else { say::current_not_shown(phase) };
    vec![one(statement, about.to_vec(), fact, &[])]
}
