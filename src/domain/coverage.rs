//! The coverage matrix: six kinds of source by three types of information and the organisational factors.
//!
//! *Considered* and *obtained* are two different pictures (question 3 asks for the first, sufficiency for the second).
//! Both follow from the register of sources and from what was left aside; nothing here is entered, and nothing is a
//! score.

use super::assessment::Assessment;
use super::choice::Choice;
use super::column::Column;
use super::keyed::{Keyed, keyed};
use super::marker::{Information, SourceKind};
use super::register::{Register, cell};
use super::row::Row;

pub mod standing;

keyed! {
    /// Whether somebody considered a cell.
    pub enum Considered {
        /// No source, and nothing said.
        Open = "open",
        /// There are sources, none is deemed relevant, and of some it has not been decided.
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
    /// From how many of the relevant ones something has been received.
    pub received: usize,
    /// How many of the relevant ones have been received in full.
    pub in_full: usize,
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
    Cell {
        considered,
        obtained: count.obtained(),
        sources: count.sources,
        relevant: count.relevant,
        received: count.begun,
        in_full: count.had,
    }
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

/// The sources of which nobody has said what kind they are: they stand in no cell.
pub fn without_kind(assessment: &Assessment) -> impl Iterator<Item = &std::sync::Arc<Row>> {
    assessment.rows(Register::Sources).iter().filter(|row| row.choice(Column::SourceKind) == Choice::NotSaid)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::item::ItemId;
    use crate::domain::moment::Moment;
    use std::collections::BTreeSet;

    /// A source of formal records that tells facts: relevant or not, access, and what has been had.
    type Source = (Choice, Choice, Choice);

    /// A row of the coverage register: of a kind as a whole or of a cell, and the reason.
    type Aside = (Option<Information>, &'static str);

    fn drawn_from(sources: &[Source], asides: &[Aside]) -> Line {
        let mut assessment = Assessment::new(ItemId(1), String::new(), Moment::from_millis(0));
        for (id, (relevant, access, obtained)) in (1..).zip(sources) {
            let row = Row::new(Register::Sources, ItemId(id))
                .with(Column::SourceKind, Choice::Records)
                .with(Column::Tells, &[Choice::Facts] as &[Choice])
                .with(Column::Relevant, *relevant)
                .with(Column::Access, *access)
                .with(Column::Obtained, *obtained);
            assert!(assessment.registers.of_mut(Register::Sources).add(row));
        }
        for (information, why) in asides {
            let row = Row::new(Register::Coverage, cell(SourceKind::Records, *information))
                .with(Column::LeftAside, Choice::Yes)
                .with(Column::AsideWhy, *why);
            assert!(assessment.registers.of_mut(Register::Coverage).add(row));
        }
        let matrix = matrix(&assessment);
        let kinds: Vec<SourceKind> = matrix.iter().map(|line| line.kind).collect();
        assert_eq!(kinds, SourceKind::ALL);
        for line in matrix.iter().skip(1) {
            assert_eq!((line.whole.considered, line.whole.obtained), (Considered::Open, Obtained::NotSought));
        }
        matrix[0]
    }

    const UNDECIDED: Source = (Choice::Undecided, Choice::NotSaid, Choice::Nothing);
    const NOT_RELEVANT: Source = (Choice::No, Choice::NotSaid, Choice::Nothing);
    const RELEVANT: Source = (Choice::Yes, Choice::NotSaid, Choice::Nothing);
    const ARRANGED: Source = (Choice::Yes, Choice::Arranged, Choice::Nothing);
    const REFUSED: Source = (Choice::Yes, Choice::Refused, Choice::Nothing);
    const IN_PART: Source = (Choice::Yes, Choice::Arranged, Choice::InPart);
    const IN_FULL: Source = (Choice::Yes, Choice::Arranged, Choice::InFull);
    const FACTS: Option<Information> = Some(Information::Facts);

    #[test]
    fn each_state_of_the_first_picture_is_reached() {
        let cases: [(&[Source], &[Aside], Considered); 14] = [
            (&[], &[], Considered::Open),
            (&[UNDECIDED], &[], Considered::Undecided),
            (&[UNDECIDED, NOT_RELEVANT], &[], Considered::Undecided),
            (&[RELEVANT], &[], Considered::Sourced),
            (&[RELEVANT, UNDECIDED, NOT_RELEVANT], &[], Considered::Sourced),
            (&[NOT_RELEVANT], &[], Considered::NotRelevant),
            (&[], &[(FACTS, "Too far.")], Considered::LeftAside),
            (&[UNDECIDED], &[(FACTS, "Too far.")], Considered::LeftAside),
            (&[NOT_RELEVANT], &[(FACTS, "Too far.")], Considered::LeftAside),
            (&[], &[(FACTS, " ")], Considered::WithoutReason),
            // What holds for the kind holds for its cells, its reason included.
            (&[], &[(None, "Too far.")], Considered::LeftAside),
            (&[], &[(None, "")], Considered::WithoutReason),
            (&[], &[(None, "Too far."), (FACTS, "")], Considered::LeftAside),
            // Whoever found a relevant source after all has considered it.
            (&[RELEVANT], &[(None, "Too far."), (FACTS, "Too far.")], Considered::Sourced),
        ];
        let mut reached = BTreeSet::new();
        for (sources, asides, expected) in cases {
            let line = drawn_from(sources, asides);
            assert_eq!(line.cells[0].considered, expected, "{sources:?} {asides:?}");
            reached.insert(expected);
        }
        assert!(reached.iter().eq(Considered::ALL));
    }

    #[test]
    fn each_state_of_the_second_picture_is_reached() {
        let cases: [(&[Source], Obtained); 14] = [
            (&[], Obtained::NotSought),
            (&[UNDECIDED, NOT_RELEVANT], Obtained::NotSought),
            (&[RELEVANT], Obtained::NoAccess),
            (&[RELEVANT, REFUSED], Obtained::NoAccess),
            (&[REFUSED], Obtained::Refused),
            (&[REFUSED, REFUSED, NOT_RELEVANT], Obtained::Refused),
            (&[ARRANGED], Obtained::Awaited),
            (&[ARRANGED, REFUSED, RELEVANT], Obtained::Awaited),
            (&[IN_PART], Obtained::InPart),
            (&[IN_FULL, ARRANGED], Obtained::InPart),
            (&[IN_FULL, REFUSED], Obtained::InPart),
            (&[IN_FULL], Obtained::InFull),
            (&[IN_FULL, IN_FULL, UNDECIDED], Obtained::InFull),
            // What was had of a source that is not relevant after all counts for nothing.
            (&[(Choice::No, Choice::Arranged, Choice::InFull)], Obtained::NotSought),
        ];
        let mut reached = BTreeSet::new();
        for (sources, expected) in cases {
            let line = drawn_from(sources, &[]);
            assert_eq!((line.whole.obtained, line.cells[0].obtained), (expected, expected), "{sources:?}");
            reached.insert(expected);
        }
        assert!(reached.iter().eq(Obtained::ALL));
    }

    #[test]
    fn a_source_counts_where_it_tells_something_and_for_its_kind_as_a_whole() {
        let line = drawn_from(&[RELEVANT, NOT_RELEVANT], &[]);
        let counts = |cell: &Cell| (cell.sources, cell.relevant);
        assert_eq!(counts(&line.whole), (2, 1));
        assert_eq!(line.cells.each_ref().map(counts), [(2, 1), (0, 0), (0, 0), (0, 0)]);
        assert_eq!(line.cells[1].considered, Considered::Open);
    }

    #[test]
    fn leaving_a_cell_aside_says_nothing_of_its_kind_and_leaving_all_of_them_aside_closes_it() {
        let aside = |cells: &[Information]| {
            let asides: Vec<Aside> = cells.iter().map(|one| (Some(*one), "Too far.")).collect();
            drawn_from(&[], &asides)
        };
        assert!(drawn_from(&[], &[]).is_open());
        let three = aside(&Information::ALL[..3]);
        assert!(three.is_open());
        assert_eq!((three.whole.considered, three.cells[3].considered), (Considered::Open, Considered::Open));
        assert!(!aside(Information::ALL).is_open());
        assert!(!drawn_from(&[], &[(None, "")]).is_open());
        assert!(!drawn_from(&[UNDECIDED], &[]).is_open());
    }

    #[test]
    fn a_cell_counts_what_was_received_of_what_is_relevant() {
        let line =
            drawn_from(&[IN_FULL, IN_PART, ARRANGED, UNDECIDED, (Choice::No, Choice::Arranged, Choice::InFull)], &[]);
        let counts = |cell: &Cell| (cell.sources, cell.relevant, cell.received, cell.in_full);
        assert_eq!((counts(&line.whole), counts(&line.cells[0])), ((5, 3, 2, 1), (5, 3, 2, 1)));
    }

    #[test]
    fn a_cell_leads_to_its_sources() {
        let mut assessment = Assessment::new(ItemId(1), String::new(), Moment::from_millis(0));
        let both: &[Choice] = &[Choice::Facts, Choice::Normality];
        for (id, kind, tells) in [
            (1, Choice::Records, both),
            (2, Choice::Records, &[]),
            (3, Choice::Family, both),
            (4, Choice::NotSaid, both),
        ] {
            let row = Row::new(Register::Sources, ItemId(id)).with(Column::SourceKind, kind).with(Column::Tells, tells);
            assert!(assessment.registers.of_mut(Register::Sources).add(row));
        }
        let ids = |kind, information| sources(&assessment, kind, information).map(|row| row.id.0).collect::<Vec<_>>();
        assert_eq!(ids(SourceKind::Records, None), [1, 2]);
        assert_eq!(ids(SourceKind::Records, Some(Information::Normality)), [1]);
        assert_eq!(ids(SourceKind::Family, FACTS), [3]);
        assert!(ids(SourceKind::Systems, None).is_empty());
        assert_eq!(without_kind(&assessment).map(|row| row.id.0).collect::<Vec<_>>(), [4], "it stands in no cell");
    }
}
