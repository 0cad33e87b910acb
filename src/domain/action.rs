//! Actions: what somebody will do about what was found.

use super::date::Date;
use super::item::ItemId;
use super::keyed::keyed;
use super::register::Row;
use super::subject::Subject;

keyed! {
    /// How far an action has come.
    pub enum ActionState {
        /// Not begun.
        Open = "open",
        /// Begun.
        UnderWay = "under-way",
        /// Done.
        Done = "done",
        /// Given up.
        Dropped = "dropped",
    }
}

/// Something to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// The row's id.
    pub id: ItemId,
    /// What is to be done.
    pub what: String,
    /// Who will do it: a role rather than a name.
    pub owner: String,
    /// The day by which it is to be done.
    pub due: Option<Date>,
    /// How far it has come.
    pub state: ActionState,
    /// The place in the checklist that it came from.
    pub origin: Option<Subject>,
}

impl Action {
    /// An action of which only the task is known.
    #[must_use]
    pub const fn new(id: ItemId, what: String) -> Self {
        Self { id, what, owner: String::new(), due: None, state: ActionState::Open, origin: None }
    }

    /// Whether it should have been done before this day and is neither done nor dropped.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        matches!(self.state, ActionState::Open | ActionState::UnderWay) && self.due.is_some_and(|due| due < today)
    }
}

impl Row for Action {
    fn id(&self) -> ItemId {
        self.id
    }
}
