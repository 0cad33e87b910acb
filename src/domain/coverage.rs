//! The coverage matrix: six kinds of source by three types of information and the organisational factors.
//!
//! *Considered* and *obtained* are two different pictures (question 3 asks for the first, sufficiency for the second).
//! Both follow from the register of sources and from what was left aside; nothing here is entered, and nothing is a score.

use super::assessment::Assessment;
use super::choice::Choice;
use super::column::Column;
use super::keyed::{Keyed, keyed};
use super::marker::{Information, SourceKind};
use super::register::{Register, cell};
use super::row::Row;

keyed! {
    /// Whether somebody considered a cell.
    pub enum Considered {
        /// No source, and nothing said.
        Open = "open",
        /// There are sources, and of none has it been decided whether it is relevant.
        Undecided = "undecided",
        /// At least one source is deemed relevant.
        Sourced = "sourced",
        /// There are sources, and all of them are deemed not relevant.
        NotRelevant = "not-relevant",
        /// It is left aside for a reason.
        LeftAside = "left-aside",
        /// It is left aside, and the reason is missing.
        WithoutReason = "without-reason",
    }
}

keyed! {
    /// What has been had.
    pub enum Obtained {
        /// No relevant source, so that nothing is expected here.
        NotSought = "not-sought",
        /// Sources are deemed relevant, and access to none is arranged.
        NoAccess = "no-access",
        /// Access was refused to every relevant source.
        Refused = "refused",
        /// Access is arranged, and nothing has been had yet.
        Awaited = "awaited",
        /// Something has been had.
        InPart = "in-part",
        /// All that was sought has been had.
        InFull = "in-full",
    }
}

/// One cell of the matrix, or a kind of source as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Whether somebody considered it.
    pub considered: Considered,
    /// What has been had.
    pub obtained: Obtained,
    /// How many sources bear on it, relevant or not.
    pub sources: usize,
    /// How many of them are deemed relevant.
    pub relevant: usize,
}

/// The cells of one kind: the kind as a whole, then its types of information in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The kind.
    pub kind: SourceKind,
    /// The kind as a whole.
    pub whole: Cell,
    /// Its cells.
    pub cells: [Cell; Information::ALL.len()],
}

#[derive(Clone, Copy, Default)]
struct Count {
    sources: usize,
    undecided: usize,
    relevant: usize,
    arranged: usize,
    refused: usize,
    begun: usize,
    had: usize,
}

impl Count {
    fn add(&mut self, row: &Row) {
        let is = |column, choice| usize::from(row.choice(column) == choice);
        self.sources += 1;
        self.undecided += is(Column::Relevant, Choice::Undecided);
        if row.choice(Column::Relevant) == Choice::Yes {
            self.relevant += 1;
            self.arranged += is(Column::Access, Choice::Arranged);
            self.refused += is(Column::Access, Choice::Refused);
            self.begun += usize::from(row.choice(Column::Obtained) != Choice::Nothing);
            self.had += is(Column::Obtained, Choice::InFull);
        }
    }

    const fn obtained(&self) -> Obtained {
        match self {
            Self { relevant: 0, .. } => Obtained::NotSought,
            Self { had, relevant, .. } if *had == *relevant => Obtained::InFull,
            Self { begun: 1.., .. } => Obtained::InPart,
            Self { refused, relevant, .. } if *refused == *relevant => Obtained::Refused,
            Self { arranged: 0, .. } => Obtained::NoAccess,
            _ => Obtained::Awaited,
        }
    }
}

/// The matrix, line by line in the order of the kinds. Walks through all sources once.
#[must_use]
pub fn matrix(assessment: &Assessment) -> Vec<Line> {
    let mut counts = [[Count::default(); Information::ALL.len() + 1]; SourceKind::ALL.len()];
    for row in assessment.rows(Register::Sources) {
        let kind = SourceKind::ALL.iter().position(|kind| row.choice(Column::SourceKind) == Choice::of_kind(*kind));
        let Some(line) = kind.and_then(|kind| counts.get_mut(kind)) else { continue };
        for (place, count) in line.iter_mut().enumerate() {
            let information = place.checked_sub(1).and_then(|place| Information::ALL.get(place));
            if information.is_none_or(|information| row.has(Column::Tells, Choice::of_information(*information))) {
                count.add(row);
            }
        }
    }
    SourceKind::ALL
        .iter()
        .zip(counts)
        .map(|(kind, counts)| {
            let [whole, ..] = counts;
            let whole = drawn(assessment, *kind, None, &whole);
            let mut cells = [whole; Information::ALL.len()];
            for ((place, information), count) in cells.iter_mut().zip(Information::ALL).zip(&counts[1..]) {
                *place = drawn(assessment, *kind, Some(*information), count);
            }
            Line { kind: *kind, whole, cells }
        })
        .collect()
}

fn drawn(assessment: &Assessment, kind: SourceKind, information: Option<Information>, count: &Count) -> Cell {
    let considered = if count.relevant > 0 {
        Considered::Sourced
    } else if let Some(aside) = left_aside(assessment, kind, information) {
        aside
    } else if count.undecided > 0 {
        Considered::Undecided
    } else if count.sources > 0 {
        Considered::NotRelevant
    } else {
        Considered::Open
    };
    Cell { considered, obtained: count.obtained(), sources: count.sources, relevant: count.relevant }
}

/// Whether the cell, or its kind as a whole, is left aside; and whether it says why.
fn left_aside(assessment: &Assessment, kind: SourceKind, information: Option<Information>) -> Option<Considered> {
    let rows = assessment.rows(Register::Coverage);
    let aside = [Some(cell(kind, information)), information.map(|_| cell(kind, None))].into_iter().flatten();
    let mut aside = aside.filter_map(|id| rows.get(id)).filter(|row| row.choice(Column::LeftAside) == Choice::Yes);
    let first = aside.next()?;
    let why = !first.is_blank(Column::AsideWhy) || aside.any(|row| !row.is_blank(Column::AsideWhy));
    Some(if why { Considered::LeftAside } else { Considered::WithoutReason })
}

impl Line {
    /// Whether the kind is neither sourced nor left aside, as a whole or cell by cell (question 3).
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.whole.considered == Considered::Open && self.cells.iter().any(|cell| cell.considered == Considered::Open)
    }
}

/// The sources of a kind that bear on a type of information, or all of the kind.
pub fn sources(
    assessment: &Assessment,
    kind: SourceKind,
    information: Option<Information>,
) -> impl Iterator<Item = &std::sync::Arc<Row>> {
    assessment.rows(Register::Sources).iter().filter(move |row| {
        row.choice(Column::SourceKind) == Choice::of_kind(kind)
            && information.is_none_or(|one| row.has(Column::Tells, Choice::of_information(one)))
    })
}
