//! What the timeline on the overview says.

use crate::content::language::count;
use crate::domain::timeline::{Kind, State};

/// The heading.
pub const TITLE: &str = "Timeline";

/// How to read it.
pub const HOW_TO_READ: &str = "A bar runs from the day asked to the day received, or to today while that is open. The \
    upright mark is the day due.";

/// What opens the table.
pub const AS_A_TABLE: &str = "As a table";

/// What the table is called.
pub const TABLE: &str = "The timeline as a table";

/// What is written beside the line of today.
pub const TODAY: &str = "today";

/// The heading over the names in the table.
pub const NAME: &str = "What";
/// The heading over the kinds.
pub const KIND: &str = "Kind";
/// The heading over the days.
pub const DAYS: &str = "Dates";
/// The heading over the states.
pub const STATE: &str = "State";

/// What is said in the table of something without a day.
pub const NO_DAY: &str = "no date recorded";

/// A month, as short as it stands on the axis.
#[must_use]
pub fn month(month: u8) -> &'static str {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

/// The heading over things of a kind.
#[must_use]
pub const fn kinds(kind: Kind) -> &'static str {
    match kind {
        Kind::Request => "Requests",
        Kind::Process => "Delays and parallel processes",
        Kind::Conversation => "Conversations",
        Kind::Decision => "Decisions",
    }
}

/// What one thing is, in the table.
#[must_use]
pub const fn kind(kind: Kind, delays: bool) -> &'static str {
    match kind {
        Kind::Request => "Request",
        Kind::Process if delays => "Delay",
        Kind::Process => "Parallel process",
        Kind::Conversation => "Conversation",
        Kind::Decision => "Decision",
    }
}

/// How something stands, by its symbol and in a word.
#[must_use]
pub const fn state(state: State) -> &'static str {
    match state {
        State::NotSent => "request not sent yet",
        State::Awaited => "awaited",
        State::InPart => "received in part",
        State::InFull => "received in full",
        State::Refused => "refused",
        State::Lasting => "under way",
        State::Ended => "ended",
        State::Planned => "planned",
        State::Invited => "invited",
        State::TookPart => "took part",
        State::Declined => "declined",
        State::Draft => "not recorded as final",
        State::Recorded => "decided",
    }
}

/// What a request says that is overdue, in the legend.
pub const OVERDUE: &str = "overdue";

/// For how long a request has been overdue.
#[must_use]
pub fn overdue(days: &str) -> String {
    [days, " overdue"].concat()
}

/// A number of days.
#[must_use]
pub fn days(number: i64) -> String {
    count(usize::try_from(number).unwrap_or_default(), "day", "days")
}

/// What a process delays.
#[must_use]
pub fn delays(sources: usize) -> String {
    ["delays ", &count(sources, "source", "sources")].concat()
}

/// One of the days of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// When a request was asked.
    Asked,
    /// When it is due.
    Due,
    /// When it was answered.
    Answered,
    /// Until when a process lasts.
    Until,
    /// When a conversation takes place.
    On,
    /// When something was decided.
    Decided,
}

/// A day of something, in words; `when` is empty where it is not known.
#[must_use]
pub fn day(which: Which, when: &str) -> String {
    let (known, unknown) = match which {
        Which::Asked => ("asked ", "date asked not known"),
        Which::Due => ("due ", "due date not known"),
        Which::Answered => ("answered ", "date answered not known"),
        Which::Until => ("until ", "end not known"),
        Which::On => ("on ", "date not known"),
        Which::Decided => ("decided ", "date decided not known"),
    };
    if when.is_empty() { unknown.to_owned() } else { [known, when].concat() }
}
