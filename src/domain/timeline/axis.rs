//! The axis of a timeline: from the first day of one month to that of another, with marks at even distances.

use crate::domain::date::Date;

/// How long the axis is, in the parts in which places on it are given.
pub const LENGTH: u32 = 10_000;

/// The most marks that stand on an axis, so that their words have room on a phone.
const MOST_MARKS: u32 = 8;

/// How many months may lie between two marks. No longer span occurs: the years 1 to 9999.
const STEPS: [u32; 15] = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 2_400, 6_000, 12_000, 24_000];

/// The axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// Where it begins: the first day of a month.
    first: Date,
    /// Where it ends: the first day of a month, or the last day that there is.
    last: Date,
    /// Its marks, in their order.
    pub marks: Vec<Mark>,
    /// Where today is, unless it lies beyond the axis.
    pub today: Option<u32>,
}

/// A mark on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its day.
    pub date: Date,
    /// Its place.
    pub place: u32,
    /// Whether its month is said, or its year alone.
    pub says_month: bool,
}

/// Counts months from the year 0 on.
fn month_of(date: Date) -> u32 {
    u32::from(date.year()) * 12 + u32::from(date.month()) - 1
}

/// Returns the first day of a month, or `None` beyond the year 9999.
fn first_of(month: u32) -> Option<Date> {
    Date::new(u16::try_from(month / 12).ok()?, u8::try_from(month % 12).ok()? + 1, 1)
}

impl Axis {
    /// Returns the axis over these days, or `None` if there is none.
    #[must_use]
    pub fn over(dates: impl Iterator<Item = Date>, today: Date) -> Option<Self> {
        let (earliest, latest) = dates.fold(None, |range, date| {
            let (from, to) = range.unwrap_or((date, date));
            Some((date.min(from), date.max(to)))
        })?;
        let first = first_of(month_of(earliest))?;
        let last = first_of(month_of(latest) + 1).or(Date::new(9999, 12, 31))?;
        let mut axis = Self { first, last, marks: Vec::new(), today: None };
        axis.marks = axis.marked();
        axis.today = (first <= today && today <= last).then(|| axis.place(today));
        Some(axis)
    }

    /// Returns the place of a day; that of the nearer end for a day beyond the axis.
    #[must_use]
    pub fn place(&self, date: Date) -> u32 {
        let (first, last) = (self.first.days_since_1970(), self.last.days_since_1970());
        let length = i64::from(LENGTH);
        let place = (date.days_since_1970() - first).clamp(0, last - first) * length / (last - first).max(1);
        u32::try_from(place).unwrap_or_default()
    }

    /// Returns the marks: every so many months, counted from a January.
    fn marked(&self) -> Vec<Mark> {
        let (first, last) = (month_of(self.first), month_of(self.last));
        let fits = |step: &&u32| (last - first) / **step <= MOST_MARKS;
        let step = STEPS.iter().find(fits).or(STEPS.last()).copied().unwrap_or(12);
        let months = (first.next_multiple_of(step)..last.max(first + 1)).step_by(usize::try_from(step).unwrap_or(12));
        let mark = |date| Mark { date, place: self.place(date), says_month: step < 12 };
        months.filter_map(first_of).map(mark).collect()
    }
}
