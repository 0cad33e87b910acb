//! What things are called within our sentences.

use std::collections::BTreeSet;

use crate::content::documents::audience::{LEFT_OUT, number_of_entry};
use crate::content::registers;
use crate::content::statements::Manner;
use crate::content::statements::names::{self as say, entry, of_agency, unnamed, within};
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::row::Row;
use crate::domain::target::Target;
use crate::report::statements::record::{Record, said};
use crate::report::words::on_one_line;

/// What a row is called.
pub(in crate::report) fn name(row: &Row) -> String {
    let heading = on_one_line(row.heading());
    let name = if heading.is_empty() {
        unnamed(row.register).to_owned()
    } else if let Some(number) = number_of_entry(&heading, registers::register(row.register).title) {
        entry(row.register, number)
    } else {
        within(&heading)
    };
    match said(row.text(Column::Agency)).map(on_one_line) {
        Some(agency) if agency != LEFT_OUT => of_agency(&name, &agency),
        _ => name,
    }
}

/// The rows that targets lead to.
pub(super) fn rows<'a>(record: &Record<'a>, about: &[Target]) -> Vec<&'a Row> {
    let row = |target: &Target| match target {
        Target::Row(register, id) => record.row(*register, *id),
        Target::Whole | Target::Place(_) => None,
    };
    about.iter().filter_map(row).collect()
}

/// The most names that stand in a sentence on a page, and how many of them do where there are more.
const MOST: usize = 8;
const NAMED: usize = 6;

/// What the rows are called, each name once. Told in short, the others are counted if there are many.
pub(super) fn names(record: &Record<'_>, rows: &[&Row]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut known = BTreeSet::new();
    for name in rows.iter().map(|row| name(row)) {
        if known.insert(name.clone()) {
            all.push(name);
        }
    }
    if record.in_short && all.len() > MOST {
        let others = all.split_off(NAMED).len();
        all.push(say::others(others));
    }
    all
}

/// Whether a source is a person or a thing.
pub(super) fn manner(source: &Row) -> Manner {
    match source.choice(Column::SourceKind) {
        Choice::Practitioners | Choice::Leaders | Choice::Family => Manner::Person,
        Choice::Records | Choice::Documents | Choice::Systems => Manner::Thing,
        _ => Manner::Unknown,
    }
}

/// Sources with the people among them first: what follows things in brackets would read as theirs.
pub(super) fn people_first<'a>(sources: &[&'a Row]) -> Vec<&'a Row> {
    let (people, others): (Vec<&Row>, Vec<&Row>) =
        sources.iter().copied().partition(|row| manner(row) == Manner::Person);
    [people, others].concat()
}

/// Sources by what they are, people first.
pub(super) fn by_manner(
    record: &Record<'_>,
    sources: &[&Row],
    manner: impl Fn(&Row) -> Manner,
) -> Vec<(Manner, Vec<String>)> {
    let kinds = [Manner::Person, Manner::Thing, Manner::Unknown];
    let of = |kind: Manner| {
        let these: Vec<&Row> = sources.iter().copied().filter(|row| manner(row) == kind).collect();
        (kind, names(record, &these))
    };
    kinds.into_iter().map(of).filter(|(_, names)| !names.is_empty()).collect()
}
