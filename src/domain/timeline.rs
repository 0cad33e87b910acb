//! What happened when, and what is still to come: requests, what delays the review, conversations and decisions.
//!
//! Only days that somebody recorded are used. A day that is not known is no day: what has none is listed and not drawn.

use std::sync::Arc;

use super::assessment::Assessment;
use super::choice::Choice;
use super::column::Column;
use super::date::Date;
use super::day::Day;
use super::item::ItemId;
use super::keyed::keyed;
use super::register::Register;
use super::review::Phase;
use super::row::Row;

pub mod axis;
pub mod lanes;

use axis::Axis;

keyed! {
    /// What something on the timeline is.
    pub enum Kind {
        /// A request for information.
        Request = "request",
        /// A parallel process, which may delay sources.
        Process = "process",
        /// Direct input by staff or family.
        Conversation = "conversation",
        /// A decision on gathering information.
        Decision = "decision",
    }
}

impl Kind {
    /// Returns the registers in which things of this kind stand.
    #[must_use]
    pub const fn registers(self) -> &'static [Register] {
        match self {
            Self::Request => &[Register::Requests],
            Self::Process => &[Register::Processes],
            Self::Conversation => &[Register::Practitioners, Register::Family],
            Self::Decision => &[Register::Decisions],
        }
    }
}

keyed! {
    /// How something on the timeline stands.
    pub enum State {
        /// A request that was not sent yet.
        NotSent = "not-sent",
        /// A request that was sent, and nothing came yet.
        Awaited = "awaited",
        /// A request of which part came.
        InPart = "in-part",
        /// A request of which all came.
        InFull = "in-full",
        /// A request that was refused.
        Refused = "refused",
        /// A parallel process that goes on, or of which nobody knows how long.
        Lasting = "lasting",
        /// A parallel process whose last day is past.
        Ended = "ended",
        /// Direct input that is planned.
        Planned = "planned",
        /// Direct input to which somebody was invited.
        Invited = "invited",
        /// Direct input that was given.
        TookPart = "took-part",
        /// Direct input that somebody declined.
        Declined = "declined",
        /// A decision that is not recorded as final.
        Draft = "draft",
        /// A recorded decision.
        Recorded = "recorded",
    }
}

/// Something on the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// The register in which it stands.
    pub register: Register,
    /// Its row there.
    pub row: ItemId,
    /// How it stands.
    pub state: State,
    /// When it began: when a request was asked.
    pub start: Day,
    /// By when it is due: requests only.
    pub due: Day,
    /// When it ended: answered, until when it lasts, when it takes place, when it was decided.
    pub end: Day,
    /// For how many days a request has been overdue. Nothing is overdue in a finished review.
    pub overdue: Option<i64>,
    /// How many sources a process delays.
    pub delays: usize,
}

/// Everything on the timeline, and the axis of what has a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// By their first day; what has no day comes last, in the order of the registers.
    pub items: Vec<Item>,
    /// The axis, unless nothing has a day.
    pub axis: Option<Axis>,
    /// The last day up to which an open request is drawn: today, unless the review is finished.
    open_until: Option<Date>,
}

/// Returns the timeline of a review.
#[must_use]
pub fn timeline(assessment: &Assessment, today: Date) -> Timeline {
    let is_finished = assessment.review.phase == Phase::LookingBack;
    let kinds = [Kind::Request, Kind::Process, Kind::Conversation, Kind::Decision];
    let rows = kinds.into_iter().flat_map(|kind| {
        let rows = kind.registers().iter().flat_map(|register| assessment.rows(*register));
        rows.map(move |row| item(kind, row, today, is_finished))
    });
    let mut items: Vec<Item> = rows.collect();
    items.sort_by_key(|item| item.first().map_or((true, Date::FIRST), |first| (false, first)));
    let open_until = (!is_finished).then_some(today);
    let is_open = items.iter().any(|item| item.is_running() || item.dates().any(|date| date >= today));
    let dates = items.iter().flat_map(Item::dates).chain(open_until.filter(|_| is_open));
    let axis = Axis::over(dates, today);
    Timeline { items, axis, open_until }
}

fn item(kind: Kind, row: &Arc<Row>, today: Date, is_finished: bool) -> Item {
    let state = state(kind, row, today);
    let [start, due, end] = match kind {
        Kind::Request => [Column::AskedOn, Column::Due, Column::AnsweredOn].map(|column| row.day(column)),
        Kind::Process => [Day::NotSaid, Day::NotSaid, row.day(Column::Until)],
        Kind::Conversation => [Day::NotSaid, Day::NotSaid, row.day(Column::InputOn)],
        Kind::Decision => [Day::NotSaid, Day::NotSaid, row.day(Column::DecidedOn)],
    };
    let is_overdue = row.is_overdue(today) && !is_finished;
    let overdue = due.date().filter(|_| is_overdue).map(|due| today.days_since_1970() - due.days_since_1970());
    let delays = row.links(Column::Holds).len();
    Item { kind, register: row.register, row: row.id, state, start, due, end, overdue, delays }
}

fn state(kind: Kind, row: &Row, today: Date) -> State {
    match kind {
        Kind::Request => match row.choice(Column::Answer) {
            Choice::InFull => State::InFull,
            Choice::InPart => State::InPart,
            Choice::Refused => State::Refused,
            Choice::Awaited => State::Awaited,
            _ => State::NotSent,
        },
        Kind::Process if row.day(Column::Until).is_past(today) => State::Ended,
        Kind::Process => State::Lasting,
        Kind::Conversation => match row.choice(Column::InputState) {
            Choice::TookPart => State::TookPart,
            Choice::Declined => State::Declined,
            Choice::Invited => State::Invited,
            _ => State::Planned,
        },
        Kind::Decision => {
            if row.recorded.is_some() {
                State::Recorded
            } else {
                State::Draft
            }
        }
    }
}

impl Item {
    /// Returns its days, exact or approximate.
    pub fn dates(&self) -> impl Iterator<Item = Date> + use<> {
        [self.start, self.due, self.end].into_iter().filter_map(Day::date)
    }

    /// Returns the first of its days.
    #[must_use]
    pub fn first(&self) -> Option<Date> {
        self.dates().min()
    }

    /// Whether it is a request that was sent and of which not all has come.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        matches!(self.state, State::Awaited | State::InPart) && self.start.date().is_some()
    }
}

/// Where an item is drawn along the axis, from 0 to [`axis::LENGTH`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// From where to where its bar runs. A process has no first day in the record: its bar begins where the axis does.
    pub bar: Option<(u32, u32)>,
    /// Where it is due.
    pub due: Option<u32>,
    /// Where its symbol stands.
    pub symbol: u32,
}

impl Timeline {
    /// Returns the items of a kind that have a day, in their order.
    pub fn drawn(&self, kind: Kind) -> impl Iterator<Item = (&Item, Drawn)> {
        let all = self.items.iter().filter(move |item| item.kind == kind);
        all.filter_map(|item| self.place(item).map(|drawn| (item, drawn)))
    }

    /// Returns at most so many items of a kind that have a day, in their order: what is waited for and the latest.
    #[must_use]
    pub fn first(&self, kind: Kind, most: usize) -> Vec<(&Item, Drawn)> {
        let mut all: Vec<(&Item, Drawn)> = self.drawn(kind).collect();
        if all.len() > most {
            let mut by_need: Vec<usize> = (0..all.len()).rev().collect();
            let is_done = |item: &Item| !item.is_running() && item.overdue.is_none();
            by_need.sort_by_key(|at| all.get(*at).is_some_and(|(item, _)| is_done(item)));
            by_need.truncate(most);
            by_need.sort_unstable();
            all = by_need.into_iter().filter_map(|at| all.get(at).copied()).collect();
        }
        all
    }

    /// Returns where an item is drawn, or `None` if it has no day.
    fn place(&self, item: &Item) -> Option<Drawn> {
        let axis = self.axis.as_ref()?;
        let first = item.first()?;
        let place = |day: Day| day.date().map(|date| axis.place(date));
        let bar = match item.kind {
            Kind::Request => item.start.date().map(|start| {
                let open = self.open_until.filter(|_| item.is_running());
                let end = item.end.date().into_iter().chain(open).max().unwrap_or(start);
                (axis.place(start.min(end)), axis.place(end.max(start)))
            }),
            Kind::Process => Some((0, axis.place(first))),
            Kind::Conversation | Kind::Decision => None,
        };
        // What has not come in full stands where its bar ends: it is still open then.
        let is_open = item.overdue.is_some() || item.end.date().is_none();
        let at_the_end = bar.filter(|_| item.kind == Kind::Request && is_open).map(|(_, to)| to);
        let symbol = at_the_end.or_else(|| place(item.end)).unwrap_or_else(|| axis.place(first));
        Some(Drawn { bar, due: place(item.due), symbol })
    }
}
