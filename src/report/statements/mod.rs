//! The statements: every sentence that the tool makes by itself on what limits a review's information, in one table.
//!
//! A [`Statement`] has a condition on the record ([`holds`]), the places where it may appear, and the statements that
//! it replaces, since it says what they would say. Conditions are pure and know no words. Its words follow in
//! [`telling`], from `content::statements`: by the phase of the review, for people or things, for one or several. The
//! order of the table is the order on the page: what is adverse comes first.
//!
//! The second look is a table of the same sort; it stands in `domain::second_look`.

pub mod holds;
pub mod record;
mod telling;

pub(in crate::report) use self::telling::names::name;

use std::collections::BTreeSet;

use self::record::Record;
use crate::domain::checklist::Part;
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::keyed::{Keyed, keyed};
use crate::domain::marker::{Information, SourceKind};
use crate::domain::register::{Register, cell, cell_of};
use crate::domain::row::Row;
use crate::domain::subject::Subject;
use crate::domain::target::Target;

keyed! {
    /// A statement, without what it is about.
    pub enum Statement {
        /// Somebody did not cooperate.
        NotCooperated = "not-cooperated",
        /// A request was refused, and nothing more is registered of it.
        RequestRefused = "request-refused",
        /// Access to a source was refused.
        AccessRefused = "access-refused",
        /// Somebody of the family declined.
        FamilyDeclined = "family-declined",
        /// A practitioner or manager declined.
        StaffDeclined = "staff-declined",
        /// It is confirmed that everybody cooperated, and something says otherwise.
        ConfirmedAndContradicted = "confirmed-and-contradicted",
        /// A source came in full although access to it was refused.
        RefusedYetReceived = "refused-yet-received",
        /// A source came in full although the people declined.
        ReceivedThoughDeclined = "received-though-declined",
        /// A parallel process delays sources.
        Delaying = "delaying",
        /// A parallel process delayed sources.
        Delayed = "delayed",
        /// Nothing came from a relevant source.
        NothingReceived = "nothing-received",
        /// Only a part came from a relevant source.
        PartReceived = "part-received",
        /// What came from a relevant source does not suffice.
        NotSufficient = "not-sufficient",
        /// A finished review has no full answer to a request.
        Unanswered = "unanswered",
        /// No decision on the relevance of a source is recorded.
        Undecided = "undecided",
        /// A kind of source was not considered.
        KindNotConsidered = "kind-not-considered",
        /// No source of a kind is listed.
        KindNotListed = "kind-not-listed",
        /// The commission asks for something that no source could show: whether practice was more widespread.
        WiderNotShown = "wider-not-shown",
        /// The same: whether issues are still current.
        CurrentNotShown = "current-not-shown",
        /// A kind of source was left aside, and nobody recorded why.
        KindAsideUnexplained = "kind-aside-unexplained",
        /// A source was left out as not relevant, and nobody recorded why.
        NotRelevantUnexplained = "not-relevant-unexplained",
        /// A kind of source was left aside for a reason.
        KindAside = "kind-aside",
        /// A type of information was not sought from a kind of source.
        CellAside = "cell-aside",
        /// A source was left out as not relevant for a reason.
        NotRelevant = "not-relevant",
        /// A place of the checklist was not commissioned.
        OutsideCommission = "outside-commission",
        /// A place is judged not met.
        NotMet = "not-met",
        /// A place is judged partly met.
        PartlyMet = "partly-met",
        /// Nobody could tell of a place.
        NotKnown = "not-known",
        /// Nobody has looked at a part.
        NotLookedAt = "not-looked-at",
        /// Nobody has judged a question as a whole.
        NotJudged = "not-judged",
        /// A question is judged as if nothing were lacking, while a part of it falls short.
        MetButPartsNot = "met-but-parts-not",
        /// Reasons for non-cooperation are judged as open, while a refusal has none on record.
        MetButReasonsNot = "met-but-reasons-not",
    }
}

/// Where a statement may appear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the drafted limitations.
    Limitations,
    /// In the board summary, under what falls short.
    Board,
    /// In the board summary, in the entry of its question.
    BoardEntry,
    /// In the report, under what is still open.
    StillOpen,
}

use Place as P;
use Statement as S;

impl Statement {
    /// Where the statement may appear.
    #[must_use]
    pub const fn places(self) -> &'static [Place] {
        match self {
            S::NotCooperated
            | S::RequestRefused
            | S::AccessRefused
            | S::FamilyDeclined
            | S::StaffDeclined
            | S::Delaying
            | S::Delayed
            | S::NothingReceived
            | S::PartReceived
            | S::NotSufficient
            | S::Unanswered
            | S::Undecided
            | S::KindNotConsidered
            | S::KindNotListed
            | S::WiderNotShown
            | S::CurrentNotShown
            | S::KindAsideUnexplained
            | S::NotRelevantUnexplained => &[P::Limitations, P::Board],
            S::ConfirmedAndContradicted | S::RefusedYetReceived | S::ReceivedThoughDeclined => &[P::Board],
            S::KindAside | S::CellAside | S::NotRelevant | S::OutsideCommission => &[P::Limitations],
            S::NotMet | S::PartlyMet | S::NotKnown => &[P::Limitations, P::BoardEntry, P::StillOpen],
            S::NotLookedAt | S::NotJudged => &[P::BoardEntry, P::StillOpen],
            S::MetButPartsNot | S::MetButReasonsNot => &[P::BoardEntry],
        }
    }

    /// Which statements it replaces on what it [covers](Self::covers).
    #[must_use]
    pub const fn replaces(self) -> &'static [Self] {
        match self {
            S::NotCooperated => &[S::RequestRefused, S::AccessRefused, S::NothingReceived, S::Unanswered],
            S::RequestRefused => &[S::AccessRefused, S::NothingReceived, S::Unanswered],
            S::PartReceived => &[S::Unanswered],
            S::FamilyDeclined | S::StaffDeclined => &[S::AccessRefused, S::NothingReceived],
            S::Delaying => &[S::NothingReceived],
            S::RefusedYetReceived => &[S::ReceivedThoughDeclined],
            S::KindNotConsidered => &[S::NotMet],
            S::KindAside | S::KindAsideUnexplained => {
                &[S::CellAside, S::NotRelevant, S::NotRelevantUnexplained, S::OutsideCommission]
            }
            _ => &[],
        }
    }

    /// Everything that it could be about.
    fn candidates(self, record: &Record<'_>) -> Vec<Target> {
        let rows = |register| record.rows(register).map(|row| Target::Row(register, row.id)).collect();
        match self {
            S::NotCooperated => rows(Register::NonCooperation),
            S::RequestRefused | S::Unanswered => rows(Register::Requests),
            S::FamilyDeclined => rows(Register::Family),
            S::StaffDeclined => rows(Register::Practitioners),
            S::Delaying | S::Delayed => rows(Register::Processes),
            S::AccessRefused
            | S::RefusedYetReceived
            | S::ReceivedThoughDeclined
            | S::NothingReceived
            | S::PartReceived
            | S::NotSufficient
            | S::Undecided
            | S::NotRelevant
            | S::NotRelevantUnexplained => rows(Register::Sources),
            S::KindNotConsidered | S::KindNotListed | S::KindAside | S::KindAsideUnexplained => {
                SourceKind::ALL.iter().map(|kind| Target::Row(Register::Coverage, cell(*kind, None))).collect()
            }
            S::CellAside => {
                let cells = SourceKind::ALL.iter().flat_map(|kind| {
                    Information::ALL.iter().map(|one| Target::Row(Register::Coverage, cell(*kind, Some(*one))))
                });
                cells.collect()
            }
            S::WiderNotShown | S::CurrentNotShown => vec![Target::Whole],
            S::ConfirmedAndContradicted => vec![Target::Place(Subject::Part(Part::ReasonsOpen))],
            S::OutsideCommission
            | S::NotMet
            | S::PartlyMet
            | S::NotKnown
            | S::NotLookedAt
            | S::NotJudged
            | S::MetButPartsNot
            | S::MetButReasonsNot => Subject::all().map(Target::Place).collect(),
        }
    }

    /// What a statement about something speaks of, so that others need not.
    #[must_use]
    pub fn covers(self, record: &Record<'_>, about: Target) -> Vec<Target> {
        let source = |row: &Row| Target::Row(Register::Sources, row.id);
        let Target::Row(register, id) = about else { return vec![about] };
        let Some(row) = record.row(register, id) else { return of_a_kind(record, about) };
        let mut all = vec![about];
        match self {
            S::NotCooperated => {
                all.extend(row.links(Column::Request).iter().map(|id| Target::Row(Register::Requests, *id)));
                all.extend(record.linked_sources(row).filter(|it| Record::is_missing(it)).map(source));
            }
            S::RequestRefused => all.extend(record.refused_with(row).map(source)),
            // That a request was answered in part is said with what came.
            S::PartReceived => {
                let asked_for = |request: &&Row| {
                    request.choice(Column::Answer) == Choice::InPart && request.links(Column::Sources).contains(&id)
                };
                let requests = record.rows(Register::Requests).filter(asked_for);
                all.extend(requests.map(|row| Target::Row(Register::Requests, row.id)));
            }
            S::FamilyDeclined | S::StaffDeclined => {
                all.extend(record.linked_sources(row).filter(|it| record.stands_for_all_of(row, it)).map(source));
            }
            S::Delaying => all.extend(record.held(row).filter(|it| !Record::is_received(it)).map(source)),
            _ => all.extend(of_a_kind(record, about)),
        }
        all
    }
}

/// A kind of source with its part of question 3, its cells and its sources; anything else by itself.
fn of_a_kind(record: &Record<'_>, about: Target) -> Vec<Target> {
    let mut all = vec![about];
    if let Target::Row(Register::Coverage, id) = about
        && let Some((kind, None)) = cell_of(id)
    {
        all.push(Target::Place(Subject::Part(record::part_of(kind))));
        all.extend(Information::ALL.iter().map(|one| Target::Row(Register::Coverage, cell(kind, Some(*one)))));
        let of_it =
            record.rows(Register::Sources).filter(|row| row.choice(Column::SourceKind) == Choice::of_kind(kind));
        all.extend(of_it.map(|row| Target::Row(Register::Sources, row.id)));
    }
    all
}

/// A statement in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Which it is.
    pub statement: Statement,
    /// All that it is about; several things of which the same is to be said share one.
    pub about: Vec<Target>,
    /// The fact, in whole sentences: what the board summary says.
    pub fact: String,
    /// What follows from it and why it is so, in whole sentences: what the limitations add; it may be empty.
    pub more: String,
}

impl Said {
    /// The statement as a paragraph.
    #[must_use]
    pub fn paragraph(&self) -> String {
        if self.more.is_empty() { self.fact.clone() } else { [self.fact.as_str(), &self.more].join(" ") }
    }
}

/// What each statement is about, as far as its condition holds and no other statement replaces it.
#[must_use]
pub fn found(record: &Record<'_>) -> Vec<(Statement, Vec<Target>)> {
    let of = |statement: &Statement| {
        let about = statement.candidates(record).into_iter().filter(|about| holds::holds(*statement, record, *about));
        (*statement, about.collect::<Vec<Target>>())
    };
    let all: Vec<(Statement, Vec<Target>)> = Statement::ALL.iter().map(of).collect();
    let mut replaced: BTreeSet<(Statement, Target)> = BTreeSet::new();
    for (statement, about) in all.iter().filter(|(statement, _)| !statement.replaces().is_empty()) {
        for covered in about.iter().flat_map(|about| statement.covers(record, *about)) {
            replaced.extend(statement.replaces().iter().map(|other| (*other, covered)));
        }
    }
    let left = all.into_iter().map(|(statement, about)| {
        (statement, about.into_iter().filter(|about| !replaced.contains(&(statement, *about))).collect::<Vec<_>>())
    });
    left.filter(|(_, about)| !about.is_empty()).collect()
}

/// Everything that may be said at a place, in the order of the table. The same record gives the same words.
#[must_use]
pub fn said(record: &Record<'_>, place: Place) -> Vec<Said> {
    let record = Record { in_short: place == Place::Board, ..record.clone() };
    let here = found(&record).into_iter().filter(|(statement, _)| statement.places().contains(&place));
    here.flat_map(|(statement, about)| telling::tell(statement, &record, &about)).collect()
}

/// The places of the checklist of which a statement holds, whether or not another says it elsewhere.
#[must_use]
pub fn places_of(statement: Statement, record: &Record<'_>) -> Vec<Subject> {
    Subject::all().filter(|place| holds::holds(statement, record, Target::Place(*place))).collect()
}
