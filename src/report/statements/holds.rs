//! The conditions of the statements, on the record alone. Nothing here knows how a statement is worded.

use super::Statement as S;
use super::record::{Record, part_of, said};
use crate::domain::bearing::is_sent;
use crate::domain::checklist::{Part, Question};
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::coverage::Considered;
use crate::domain::item::ItemId;
use crate::domain::judgement::Judgement;
use crate::domain::marker::{Information, SourceKind};
use crate::domain::register::{Register, cell, cell_of};
use crate::domain::review::Asked;
use crate::domain::row::Row;
use crate::domain::subject::Subject;
use crate::domain::target::Target;

/// Whether a statement is true of something.
#[must_use]
pub fn holds(statement: S, record: &Record<'_>, about: Target) -> bool {
    match about {
        Target::Whole => on_the_whole(statement, record),
        Target::Place(place) => on_a_place(statement, record, place),
        Target::Row(Register::Coverage, id) => {
            cell_of(id).is_some_and(|(kind, information)| on_a_cell(statement, record, kind, information))
        }
        Target::Row(register, id) => record.row(register, id).is_some_and(|row| on_a_row(statement, record, row)),
    }
}

fn on_a_row(statement: S, record: &Record<'_>, row: &Row) -> bool {
    match row.register {
        Register::NonCooperation => statement == S::NotCooperated,
        Register::Requests => on_a_request(statement, record, row),
        Register::Family => statement == S::FamilyDeclined && row.choice(Column::InputState) == Choice::Declined,
        Register::Practitioners => statement == S::StaffDeclined && row.choice(Column::InputState) == Choice::Declined,
        Register::Processes => on_a_process(statement, record, row.id),
        Register::Sources => on_a_source(statement, record, row.id),
        _ => false,
    }
}

fn on_a_request(statement: S, record: &Record<'_>, row: &Row) -> bool {
    let mut registered = record.rows(Register::NonCooperation).filter(|it| it.links(Column::Request).contains(&row.id));
    match statement {
        S::RequestRefused => row.choice(Column::Answer) == Choice::Refused && registered.next().is_none(),
        S::Unanswered => {
            let open = matches!(row.choice(Column::Answer), Choice::NotSent | Choice::Awaited | Choice::InPart);
            record.is_finished() && is_sent(row) && open
        }
        _ => false,
    }
}

fn on_a_process(statement: S, record: &Record<'_>, id: ItemId) -> bool {
    let Some(process) = record.row(Register::Processes, id) else { return false };
    let ended = record.has_ended(process);
    match statement {
        S::Delaying => !ended && record.held(process).any(|source| !Record::is_received(source)),
        S::Delayed => record.held(process).any(|source| ended || Record::is_received(source)),
        _ => false,
    }
}

fn on_a_source(statement: S, record: &Record<'_>, id: ItemId) -> bool {
    let Some(source) = record.row(Register::Sources, id) else { return false };
    let relevant = source.choice(Column::Relevant);
    let refused = source.choice(Column::Access) == Choice::Refused;
    let is_explained = said(source.text(Column::RelevantWhy)).or(said(source.text(Column::Note))).is_some();
    match statement {
        S::AccessRefused => relevant != Choice::No && refused,
        S::RefusedYetReceived => relevant != Choice::No && refused && Record::is_received(source),
        S::ReceivedThoughDeclined => Record::is_received(source) && record.all_declined(source),
        S::NothingReceived => relevant == Choice::Yes && Record::is_missing(source) && !refused,
        S::PartReceived => relevant == Choice::Yes && source.choice(Column::Obtained) == Choice::InPart,
        S::NotSufficient => {
            relevant == Choice::Yes && !Record::is_missing(source) && source.choice(Column::Sufficient) == Choice::No
        }
        S::Undecided => relevant == Choice::Undecided,
        S::NotRelevant => relevant == Choice::No && is_explained,
        S::NotRelevantUnexplained => relevant == Choice::No && !is_explained,
        _ => false,
    }
}

fn on_a_cell(statement: S, record: &Record<'_>, kind: SourceKind, information: Option<Information>) -> bool {
    let Some(line) = record.line(kind) else { return false };
    let judgement = record.at.answers.part(part_of(kind)).judgement;
    let considered = information.map_or(line.whole.considered, |one| {
        line.cells.get(one as usize).map_or(Considered::Open, |cell| cell.considered)
    });
    let is_aside = matches!(considered, Considered::LeftAside | Considered::WithoutReason)
        && is_marked_aside(record, kind, information);
    let is_explained = considered == Considered::LeftAside || record.note_on(kind).is_some();
    match (statement, information) {
        (S::KindNotConsidered, None) => judgement == Judgement::NotMet && line.is_open(),
        (S::KindNotListed, None) => {
            let said_otherwise = matches!(judgement, Judgement::NotMet | Judgement::OutsideCommission);
            record.sources_begun() && line.is_open() && !said_otherwise
        }
        (S::KindAside, None) => is_aside && is_explained,
        (S::KindAsideUnexplained, None) => is_aside && !is_explained,
        (S::CellAside, Some(_)) => is_aside,
        _ => false,
    }
}

/// Whether a cell, or a kind as a whole, is itself marked as left aside.
fn is_marked_aside(record: &Record<'_>, kind: SourceKind, information: Option<Information>) -> bool {
    let row = record.row(Register::Coverage, cell(kind, information));
    row.is_some_and(|row| row.choice(Column::LeftAside) == Choice::Yes)
}

fn on_the_whole(statement: S, record: &Record<'_>) -> bool {
    let review = &record.at.review;
    // What has not come yet may still show it; when the review is over, only what came and suffices does.
    let counts = |row: &Row| {
        let showed = !Record::is_missing(row) && row.choice(Column::Sufficient) != Choice::No;
        row.choice(Column::Relevant) == Choice::Yes && (!record.is_finished() || showed)
    };
    let shows = |tells: fn(&Row) -> bool| record.rows(Register::Sources).any(|row| counts(row) && tells(row));
    match statement {
        S::WiderNotShown => {
            review.more_widespread == Asked::Yes && !shows(|row| row.has(Column::Tells, Choice::Normality))
        }
        S::CurrentNotShown => {
            let now = |row: &Row| matches!(row.choice(Column::ThenNow), Choice::Now | Choice::ThenAndNow);
            review.still_current == Asked::Yes && !shows(now)
        }
        _ => false,
    }
}

fn on_a_place(statement: S, record: &Record<'_>, place: Subject) -> bool {
    let judgement = record.at.answers.judgement(place);
    match (statement, place) {
        (S::ConfirmedAndContradicted, _) => {
            record.at.none_occurred.is_some()
                && (record.at.refusal_is_recorded() || record.at.attestation_is_contradicted())
        }
        (S::MetButPartsNot, Subject::Question(question)) => {
            judgement.is_looked_at() && !judgement.falls_short() && parts_fall_short(record, question)
        }
        (S::MetButReasonsNot, Subject::Question(Question::NonCooperation) | Subject::Part(Part::ReasonsOpen)) => {
            matches!(judgement, Judgement::Met | Judgement::NotApplicable) && !record.reasons_are_open()
        }
        (S::OutsideCommission, _) => judgement == Judgement::OutsideCommission,
        (S::NotMet, _) => judgement == Judgement::NotMet,
        (S::PartlyMet, _) => judgement == Judgement::Partly,
        (S::NotKnown, _) => judgement == Judgement::DontKnow,
        (S::NotLookedAt, Subject::Part(_)) | (S::NotJudged, Subject::Question(_)) => {
            judgement == Judgement::NotLookedAt
        }
        _ => false,
    }
}

/// Whether a part of a question falls short.
#[must_use]
pub fn parts_fall_short(record: &Record<'_>, question: Question) -> bool {
    question.parts().iter().any(|part| record.at.answers.part(*part).judgement.falls_short())
}
