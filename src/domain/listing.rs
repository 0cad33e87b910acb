//! Which rows of a register are shown, and in which order.

use std::sync::Arc;

use super::choice::Choice;
use super::column::Column;
use super::date::Date;
use super::register::Register;
use super::row::{Row, Value};
use super::rows::Rows;
use super::shape::Shape;

/// What to show of a register, and how.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Query {
    /// Rows in which this occurs in any text, whatever its case; blank for all.
    pub holds: String,
    /// Rows of this sort only.
    pub only: Only,
    /// The column to sort by; in the order of adding where there is none.
    pub by: Option<Column>,
}

/// A sort of row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Only {
    /// Every row.
    #[default]
    All,
    /// What is overdue.
    Overdue,
    /// Rows in which this is chosen in this column.
    Chosen(Column, Choice),
}

/// The columns by which a register can be sorted: its heading, its days and its choices.
pub fn sortable(register: Register) -> impl Iterator<Item = Column> {
    register.columns().iter().copied().filter(move |column| {
        matches!(column.shape(), Shape::Day | Shape::Choice(_)) || register.heading() == Some(*column)
    })
}

/// The rows to show. The order is stable: rows that compare equal stay in the order in which they were added, and days
/// that are not known come last.
#[must_use]
pub fn shown(rows: &Rows, query: &Query, today: Date) -> Vec<Arc<Row>> {
    let wanted = query.holds.trim().to_lowercase();
    let mut shown: Vec<Arc<Row>> = rows
        .iter()
        .filter(|row| match query.only {
            Only::All => true,
            Only::Overdue => row.is_overdue(today),
            Only::Chosen(column, choice) => row.choice(column) == choice,
        })
        .filter(|row| wanted.is_empty() || holds(row, &wanted))
        .cloned()
        .collect();
    if let Some(column) = query.by {
        shown.sort_by_cached_key(|row| key(row, column));
    }
    shown
}

fn holds(row: &Row, wanted: &str) -> bool {
    row.values().any(|(_, value)| matches!(value, Value::Text(text) if text.to_lowercase().contains(wanted)))
}

fn key(row: &Row, column: Column) -> (usize, String) {
    match (column.shape(), row.value(column)) {
        (Shape::Choice(offered), Some(Value::Choice(choice))) => {
            (offered.iter().position(|one| one == choice).unwrap_or_default(), String::new())
        }
        (_, Some(Value::Day(day))) => match day.date() {
            Some(date) => (0, date.to_string()),
            None => (1, String::new()),
        },
        (_, Some(Value::Text(text))) => (0, text.to_lowercase()),
        _ => (0, String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::day::Day;
    use crate::domain::item::ItemId;

    fn rows() -> (Rows, Date) {
        let today = Date::new(2026, 11, 22).expect("a day");
        let mut rows = Rows::default();
        for (id, whom, due, answer) in [
            (1, "Police", Day::On(Date::new(2026, 11, 30).expect("a day")), Choice::Awaited),
            (2, "housing", Day::NotKnown, Choice::Refused),
            (3, "Health", Day::About(Date::new(2026, 11, 1).expect("a day")), Choice::Awaited),
        ] {
            let mut row = Row::new(Register::Requests, ItemId(id));
            for (column, value) in row.values_mut() {
                match column {
                    Column::Whom => *value = Value::Text(whom.into()),
                    Column::Due => *value = Value::Day(due),
                    Column::Answer => *value = Value::Choice(answer),
                    _ => {}
                }
            }
            assert!(rows.add(row));
        }
        (rows, today)
    }

    fn ids(query: &Query) -> Vec<u64> {
        let (rows, today) = rows();
        shown(&rows, query, today).iter().map(|row| row.id.0).collect()
    }

    #[test]
    fn rows_are_found_by_their_words_and_their_state() {
        assert_eq!(ids(&Query::default()), [1, 2, 3]);
        assert_eq!(ids(&Query { holds: " HE ".into(), ..Query::default() }), [3]);
        assert_eq!(ids(&Query { only: Only::Overdue, ..Query::default() }), [3]);
        assert_eq!(ids(&Query { only: Only::Chosen(Column::Answer, Choice::Awaited), ..Query::default() }), [1, 3]);
    }

    #[test]
    fn rows_are_sorted_and_unknown_days_come_last() {
        assert_eq!(ids(&Query { by: Some(Column::Whom), ..Query::default() }), [3, 2, 1]);
        assert_eq!(ids(&Query { by: Some(Column::Due), ..Query::default() }), [3, 1, 2]);
        assert_eq!(ids(&Query { by: Some(Column::Answer), ..Query::default() }), [1, 3, 2]);
        assert!(sortable(Register::Requests).any(|column| column == Column::Due));
        assert!(!sortable(Register::Requests).any(|column| column == Column::Requested));
    }
}
