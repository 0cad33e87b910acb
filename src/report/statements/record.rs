//! The record as statements look at it: an assessment on a day.

use crate::domain::assessment::Assessment;
use crate::domain::checklist::Part;
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::coverage::{self, Line};
use crate::domain::date::Date;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::marker::SourceKind;
use crate::domain::register::Register;
use crate::domain::review::Phase;
use crate::domain::row::Row;

/// An assessment on a day.
#[derive(Clone, Debug)]
pub struct Record<'a> {
    /// The assessment.
    pub at: &'a Assessment,
    /// The day.
    pub today: Date,
    /// Its coverage matrix.
    pub matrix: Vec<Line>,
    /// Whether it is told in short, on a page: of many things of one kind some are named, and the others counted.
    pub in_short: bool,
}

impl<'a> Record<'a> {
    /// The record of an assessment on a day.
    #[must_use]
    pub fn of(assessment: &'a Assessment, today: Date) -> Self {
        Self { at: assessment, today, matrix: coverage::matrix(assessment), in_short: false }
    }

    /// Where the review stands.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.at.review.phase
    }

    /// Whether the review is over.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.phase() == Phase::LookingBack
    }

    /// The rows of a register.
    pub fn rows(&self, register: Register) -> impl Iterator<Item = &'a Row> + use<'a> {
        self.at.rows(register).iter().map(AsRef::as_ref)
    }

    /// A row that somebody added or said something in.
    #[must_use]
    pub fn row(&self, register: Register, id: ItemId) -> Option<&'a Row> {
        self.at.rows(register).get(id).map(AsRef::as_ref)
    }

    fn sources(&self, ids: &'a [ItemId]) -> impl Iterator<Item = &'a Row> + use<'a> {
        let rows = self.at.rows(Register::Sources);
        let found = ids.iter().filter_map(|id| rows.get(*id)).map(AsRef::as_ref);
        // What was left out as not relevant limits nothing further.
        found.filter(|row: &&Row| row.choice(Column::Relevant) != Choice::No)
    }

    /// The sources that a row links to and that are not left out as not relevant.
    pub fn linked_sources(&self, row: &'a Row) -> impl Iterator<Item = &'a Row> + use<'a> {
        self.sources(row.links(Column::Sources))
    }

    /// The sources that a process holds up and that are not left out as not relevant.
    pub fn held(&self, process: &'a Row) -> impl Iterator<Item = &'a Row> + use<'a> {
        self.sources(process.links(Column::Holds))
    }

    /// Whether a process has come to its end.
    #[must_use]
    pub fn has_ended(&self, process: &Row) -> bool {
        process.day(Column::Until).is_past(self.today)
    }

    /// Whether everything sought came from a source.
    #[must_use]
    pub fn is_received(source: &Row) -> bool {
        source.choice(Column::Obtained) == Choice::InFull
    }

    /// Whether access to a source was refused, and nothing came.
    #[must_use]
    pub fn is_refused(source: &Row) -> bool {
        source.choice(Column::Access) == Choice::Refused && Self::is_missing(source)
    }

    /// Whether nothing came from a source.
    #[must_use]
    pub fn is_missing(source: &Row) -> bool {
        source.choice(Column::Obtained) == Choice::Nothing
    }

    /// The people who stand for a source: those whose rows link to it.
    pub fn people_of(&self, source: &'a Row) -> impl Iterator<Item = &'a Row> + use<'a> {
        let people = self.rows(Register::Practitioners).chain(self.rows(Register::Family));
        people.filter(|person: &&Row| person.links(Column::Sources).contains(&source.id))
    }

    /// Whether all who stand for a source declined; `false` if nobody does.
    #[must_use]
    pub fn all_declined(&self, source: &'a Row) -> bool {
        let mut people = self.people_of(source).peekable();
        people.peek().is_some() && people.all(|person| person.choice(Column::InputState) == Choice::Declined)
    }

    /// Whether somebody who declined is all that a source stands for: they have its name, and nobody else who stands
    /// for it took part. Of a source such as "Service managers" one of them is not the whole.
    #[must_use]
    pub fn stands_for_all_of(&self, person: &Row, source: &'a Row) -> bool {
        let name = |row: &Row| row.heading().split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        self.all_declined(source) && name(person) == name(source)
    }

    /// Whether the reason of every refusal is on record: each refusal has an entry under non-cooperation, and each
    /// entry says why, or that no reason was given (question 7).
    #[must_use]
    pub fn reasons_are_open(&self) -> bool {
        let entries = || self.rows(Register::NonCooperation);
        let requests = || self.rows(Register::Requests).filter(|row| row.choice(Column::Answer) == Choice::Refused);
        let linked = |column, id| entries().any(|entry| entry.links(column).contains(&id));
        let source_has_an_entry = |source: &Row| {
            linked(Column::Sources, source.id)
                || requests().any(|it| it.links(Column::Sources).contains(&source.id) && linked(Column::Request, it.id))
        };
        let refused = |source: &&Row| {
            source.choice(Column::Relevant) != Choice::No && source.choice(Column::Access) == Choice::Refused
        };
        requests().all(|request| linked(Column::Request, request.id))
            && self.rows(Register::Sources).filter(refused).all(source_has_an_entry)
            && entries().all(|entry| {
                said(entry.text(Column::RefusalReason)).is_some()
                    || entry.choice(Column::ReasonGiven) == Choice::NoneGiven
            })
    }

    /// Whether somebody has begun to list or judge sources.
    #[must_use]
    pub fn sources_begun(&self) -> bool {
        !self.at.rows(Register::Sources).is_empty()
    }

    /// The line of the coverage matrix of a kind.
    #[must_use]
    pub fn line(&self, kind: SourceKind) -> Option<&Line> {
        self.matrix.iter().find(|line| line.kind == kind)
    }

    /// What people wrote beside their judgement on whether a kind was considered: the reason, else the note.
    #[must_use]
    pub fn note_on(&self, kind: SourceKind) -> Option<&'a str> {
        let answer = self.at.answers.part(part_of(kind));
        [answer.reason.as_str(), answer.note.as_str()].into_iter().find(|text| !text.trim().is_empty())
    }

    /// The listed sources that have no kind.
    pub fn without_a_kind(&self) -> impl Iterator<Item = &'a Row> + use<'a> {
        self.rows(Register::Sources).filter(|row| kind_of(row).is_none())
    }

    /// The sources that a refused request asked for and that were refused with it.
    pub fn refused_with(&self, request: &'a Row) -> impl Iterator<Item = &'a Row> + use<'a> {
        self.linked_sources(request).filter(|source| Self::is_refused(source))
    }
}

/// The kind of a source, if it is recorded.
#[must_use]
pub fn kind_of(source: &Row) -> Option<SourceKind> {
    SourceKind::ALL.iter().copied().find(|kind| source.choice(Column::SourceKind) == Choice::of_kind(*kind))
}

/// The part of question 3 that asks about a kind.
#[must_use]
pub const fn part_of(kind: SourceKind) -> Part {
    match kind {
        SourceKind::Records => Part::SourcesRecords,
        SourceKind::Practitioners => Part::SourcesPractitioners,
        SourceKind::Leaders => Part::SourcesLeaders,
        SourceKind::Family => Part::SourcesFamily,
        SourceKind::Documents => Part::SourcesDocuments,
        SourceKind::Systems => Part::SourcesSystems,
    }
}

/// A text that says something.
#[must_use]
pub fn said(text: &str) -> Option<&str> {
    (!text.trim().is_empty()).then_some(text)
}
