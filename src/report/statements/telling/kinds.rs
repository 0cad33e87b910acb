//! Kinds of source that were not considered, are not listed, or were left aside, in words.

use super::names::names;
use super::{Why, grouped, one};
use crate::content::statements::{kinds as say, note, sources::without_a_kind};
use crate::domain::column::Column;
use crate::domain::marker::{Information, SourceKind};
use crate::domain::register::{Register, cell_of};
use crate::domain::row::Row;
use crate::domain::target::Target;
use crate::report::statements::record::Record;
use crate::report::statements::{Said, Statement as S};

fn cell(target: Target) -> Option<(SourceKind, Option<Information>)> {
    if let Target::Row(Register::Coverage, id) = target { cell_of(id) } else { None }
}

fn kinds(about: &[Target]) -> Vec<SourceKind> {
    about.iter().filter_map(|target| cell(*target)).map(|(kind, _)| kind).collect()
}

/// Why a kind is not there, as far as somebody wrote it beside question 3.
fn why_not_there(record: &Record<'_>, target: Target) -> Why {
    let Some((kind, _)) = cell(target).filter(|_| !record.in_short) else { return Why::Unrecorded };
    let reason = record.at.answers.part(crate::report::statements::record::part_of(kind)).reason.as_str();
    Why::of(reason, record.note_on(kind))
}

/// Why a cell or a kind is left aside.
fn why_aside(record: &Record<'_>, target: Target) -> Why {
    let Target::Row(register, id) = target else { return Why::Unrecorded };
    if record.in_short {
        return Why::Unrecorded;
    }
    let reason = record.row(register, id).map_or("", |row| row.text(Column::AsideWhy));
    let note = cell(target).and_then(|(kind, _)| record.note_on(kind));
    Why::of(reason, note)
}

/// Why, where people have only a note to say it in.
fn words(why: &Why) -> String {
    if let Why::Note(text) = why { note(text) } else { why.words() }
}

pub(super) fn not_there(statement: S, record: &Record<'_>, about: &[Target]) -> Vec<Said> {
    let phase = record.phase();
    let tell = |(why, about): (Why, Vec<Target>)| {
        let kinds = kinds(&about);
        if statement == S::KindNotConsidered {
            return one(statement, about, &say::not_considered(phase, &kinds), &[words(&why)]);
        }
        let mut fact = say::not_listed(phase, &kinds);
        let unkinded: Vec<&Row> = record.without_a_kind().collect();
        if !unkinded.is_empty() {
            fact = [fact, without_a_kind(&names(record, &unkinded))].join(" ");
        }
        // That none is listed needs no reason; a note is read.
        let why = if why == Why::Unrecorded { String::new() } else { words(&why) };
        one(statement, about, &fact, &[why])
    };
    grouped(about, |target| why_not_there(record, target)).into_iter().map(tell).collect()
}

pub(super) fn aside(statement: S, record: &Record<'_>, about: &[Target]) -> Vec<Said> {
    let tell = |(why, about): (Why, Vec<Target>)| {
        let fact = say::aside(record.phase(), &kinds(&about));
        one(statement, about, &fact, &[why.words()])
    };
    grouped(about, |target| why_aside(record, target)).into_iter().map(tell).collect()
}

pub(super) fn cells_aside(record: &Record<'_>, about: &[Target]) -> Vec<Said> {
    let tell = |(why, about): (Why, Vec<Target>)| {
        let sentences = about
            .iter()
            .filter_map(|target| cell(*target))
            .filter_map(|(kind, information)| Some(say::not_sought(record.phase(), kind, information?)));
        let fact = sentences.collect::<Vec<_>>().join(" ");
        one(S::CellAside, about, &fact, &[why.words()])
    };
    grouped(about, |target| why_aside(record, target)).into_iter().map(tell).collect()
}
