//! What stands on the timeline, in words.

use std::collections::BTreeMap;

use crate::content::components::timeline as say;
use crate::content::components::timeline::Which;
use crate::domain::assessment::Assessment;
use crate::domain::day::Day;
use crate::domain::item::ItemId;
use crate::domain::register::Register;
use crate::domain::timeline::{Item, Kind};
use crate::report::rows::{Names, when};

/// What everything on the timeline is called.
pub struct Labels(BTreeMap<Register, Names>);

impl Labels {
    /// Returns the names in the registers from which the timeline is made.
    #[must_use]
    pub fn of(assessment: &Assessment) -> Self {
        let kinds = [Kind::Request, Kind::Process, Kind::Conversation, Kind::Decision];
        let registers = kinds.iter().flat_map(|kind| kind.registers().iter().copied());
        Self(registers.map(|register| (register, Names::of(assessment, register))).collect())
    }

    /// Returns what a row is called.
    #[must_use]
    pub fn name(&self, register: Register, row: ItemId) -> String {
        self.0.get(&register).map(|names| names.name(row)).unwrap_or_default()
    }
}

/// Returns how something stands: `received in part, 22 days overdue`, `delays 2 sources`.
#[must_use]
pub fn state(item: &Item) -> String {
    let state = say::state(item.state);
    match (item.kind, item.overdue) {
        (Kind::Request, Some(days)) => [state, &say::overdue(&say::days(days))].join(", "),
        (Kind::Process, _) if item.delays > 0 => [state, &say::delays(item.delays)].join(", "),
        _ => state.to_owned(),
    }
}

/// Returns the days of something: `asked 16 October 2026, due 6 November 2026`. Empty if none is recorded.
#[must_use]
pub fn days(item: &Item) -> String {
    let end = match item.kind {
        Kind::Request => Which::Answered,
        Kind::Process => Which::Until,
        Kind::Conversation => Which::On,
        Kind::Decision => Which::Decided,
    };
    let days = [(Which::Asked, item.start), (Which::Due, item.due), (end, item.end)];
    let said = days.into_iter().filter(|(_, day)| *day != Day::NotSaid);
    let said = said.map(|(which, day)| say::day(which, &if day == Day::NotKnown { String::new() } else { when(day) }));
    said.collect::<Vec<_>>().join(", ")
}

/// Returns all that is known of something besides its name, in one line.
#[must_use]
pub fn told(item: &Item) -> String {
    let days = days(item);
    let told = [say::kind(item.kind, item.delays > 0).to_owned(), state(item), days];
    told.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
