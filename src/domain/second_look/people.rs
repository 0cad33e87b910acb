//! What the rules look for in people and in parallel processes.

use super::{Looked, is_declined, is_witness};
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::date::Date;
use crate::domain::register::Register;
use crate::domain::row::Row;

impl Looked<'_> {
    /// Whether everything came from a source, although all who stand for it declined.
    pub(super) fn came_though_people_declined(&self, source: &Row) -> bool {
        let people = self.at.rows(Register::Practitioners).iter().chain(self.at.rows(Register::Family));
        let mut people = people.filter(|person| person.links(Column::Sources).contains(&source.id)).peekable();
        source.choice(Column::Obtained) == Choice::InFull
            && people.peek().is_some()
            && people.all(|person| is_declined(person))
    }

    /// Whether a possible witness took part while criminal proceedings went on with which nobody is recorded as having
    /// agreed it.
    pub(super) fn took_part_without_agreement(&self, person: &Row) -> bool {
        let on = person.day(Column::InputOn).date();
        let went_on = |process: &Row| match (on, process.day(Column::Until).date()) {
            (Some(on), Some(until)) => on <= until,
            _ => true,
        };
        let mut processes = self.at.rows(Register::Processes).iter();
        is_witness(person)
            && person.choice(Column::InputState) == Choice::TookPart
            && processes.any(|process| {
                process.choice(Column::ProcessKind) == Choice::Criminal
                    && process.is_blank(Column::AgreedWith)
                    && went_on(process)
            })
    }

    /// Whether a delay has ended and a source that it held up has not come in full.
    pub(super) fn is_ended_and_awaited(&self, process: &Row, today: Date) -> bool {
        let sources = self.at.rows(Register::Sources);
        let mut held = process.links(Column::Holds).iter().filter_map(|id| sources.get(*id));
        process.day(Column::Until).is_past(today)
            && held.any(|source| {
                source.choice(Column::Relevant) != Choice::No && source.choice(Column::Obtained) != Choice::InFull
            })
    }
}
