//! How the page of a record is laid out: which columns come first, which stand under “More”, and which are not asked.

use super::choice::Choice;
use super::column::Column;
use super::register::Register;
use super::row::{Row, Value};

use Column as C;

/// Returns the most important columns of a register, in the order in which they are asked.
#[must_use]
pub const fn first(register: Register) -> &'static [Column] {
    match register {
        Register::Sources => {
            &[C::Label, C::SourceKind, C::Involvement, C::Relevant, C::RelevantWhy, C::Access, C::Obtained]
        }
        Register::Coverage => &[C::LeftAside, C::AsideWhy],
        Register::Requests => &[C::Whom, C::Requested, C::RequestWhy, C::AskedOn, C::Due, C::Answer],
        Register::NonCooperation => &[C::Who, C::RefusedOn, C::ReasonGiven, C::RefusalReason, C::Unknown, C::Disclosed],
        Register::Decisions => &[C::Decision, C::DecisionKind, C::DecisionWhy, C::DecidedOn, C::DecidedBy],
        Register::Practitioners => &[C::Role, C::Agency, C::Staff, C::Mode, C::InputState, C::InputOn],
        Register::Family => &[C::Role, C::Mode, C::InputState, C::InputOn, C::Support, C::Note],
        Register::Processes => &[C::Process, C::ProcessKind, C::Holds, C::Until, C::AgreedWith, C::Note],
        Register::Borders => &[C::Areas, C::Leads, C::Governance, C::Note],
        Register::Obstacles => &[C::Bears, C::Response],
        Register::Evidence => &[C::Title, C::EvidenceKind, C::Locator, C::Dated, C::Shows, C::Supports],
        Register::Actions => &[C::Task, C::Owner, C::Due, C::ActionState, C::Origin],
    }
}

/// Returns the other columns of a register, which stand under “More”.
pub fn more(register: Register) -> impl Iterator<Item = Column> {
    let first = first(register);
    register.columns().iter().copied().filter(move |column| !first.contains(column))
}

/// Returns whether a column may be passed over for some rows: only then has its field to follow the row.
#[must_use]
pub const fn may_not_apply(register: Register, column: Column) -> bool {
    matches!(
        (register, column),
        (Register::Sources, Column::Involvement) | (Register::Family, Column::Moved | Column::Purpose)
    )
}

/// Returns whether a column is asked of a row. Only practitioners and managers were involved or should have been;
/// families have no post to move from and no agency whose learning it might be for. What was once said is always
/// shown.
#[must_use]
pub fn is_asked(row: &Row, column: Column) -> bool {
    let is_practitioner = || row.choice(Column::SourceKind) == Choice::Practitioners;
    !may_not_apply(row.register, column)
        || is_filled_in(row, column)
        || (column == Column::Involvement && is_practitioner())
}

/// Returns whether something is said in a column: anything but a blank, and but what is chosen at first.
#[must_use]
pub fn is_filled_in(row: &Row, column: Column) -> bool {
    row.value(column).is_some_and(|value| match value {
        Value::Text(text) => !text.trim().is_empty(),
        value => *value != Value::blank(column.shape()),
    })
}

/// Returns how many of the columns under “More” are filled in, and how many are asked.
#[must_use]
pub fn more_filled_in(row: &Row) -> (usize, usize) {
    let asked: Vec<Column> = more(row.register).filter(|column| is_asked(row, *column)).collect();
    (asked.iter().filter(|column| is_filled_in(row, **column)).count(), asked.len())
}

/// Returns whether the day in a column is often known only roughly. Days in a letter or in minutes are known.
#[must_use]
pub const fn is_often_about(column: Column) -> bool {
    matches!(
        column,
        Column::AccessSince | Column::Secured | Column::RefusedOn | Column::InputOn | Column::Until | Column::Dated
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::day::Day;
    use crate::domain::item::ItemId;
    use crate::domain::keyed::Keyed;
    use crate::domain::shape::Shape;

    #[test]
    fn every_column_has_one_place_and_the_first_names_the_row() {
        for register in Register::ALL {
            let mut all: Vec<Column> = first(*register).iter().copied().chain(more(*register)).collect();
            assert_eq!(all.len(), register.columns().len(), "{register:?}");
            assert!(register.columns().iter().all(|column| all.contains(column)), "{register:?}");
            assert_eq!(all.first(), register.columns().first(), "{register:?}");
            all.retain(|column| !may_not_apply(*register, *column));
            let many = first(*register).iter().filter(|column| all.contains(column)).count();
            assert!((2..=6).contains(&many), "{register:?}: {many}");
        }
    }

    #[test]
    fn families_are_not_asked_what_applies_to_staff_and_nothing_said_is_hidden() {
        let mother = Row::new(Register::Family, ItemId(1));
        assert!(!is_asked(&mother, Column::Moved) && !is_asked(&mother, Column::Purpose));
        assert!(is_asked(&mother, Column::Witness) && is_asked(&mother, Column::Support));
        let before = mother.with(Column::Moved, Choice::Abroad);
        assert!(is_asked(&before, Column::Moved) && !is_asked(&before, Column::Purpose));
        let worker = Row::new(Register::Practitioners, ItemId(1));
        assert!(Register::Practitioners.columns().iter().all(|column| is_asked(&worker, *column)));
        let records = Row::new(Register::Sources, ItemId(1)).with(Column::SourceKind, Choice::Records);
        assert!(!is_asked(&records, Column::Involvement));
        let workers = records.with(Column::SourceKind, Choice::Practitioners);
        assert!(is_asked(&workers, Column::Involvement));
        let said = workers.with(Column::Involvement, Choice::Involved).with(Column::SourceKind, Choice::Leaders);
        assert!(is_asked(&said, Column::Involvement));
    }

    #[test]
    fn what_is_filled_in_under_more_is_counted() {
        let request = Row::new(Register::Requests, ItemId(1)).with(Column::Due, Day::NotKnown);
        assert_eq!(more_filled_in(&request), (0, 5));
        let request = request.with(Column::Detail, " ").with(Column::Sources, vec![ItemId(2)]);
        assert_eq!(more_filled_in(&request), (1, 5), "a blank says nothing");
        assert_eq!(more_filled_in(&request.with(Column::AnsweredOn, Day::NotKnown)), (2, 5));
        // Of a family, two columns are not asked.
        assert_eq!(more_filled_in(&Row::new(Register::Family, ItemId(1))), (0, 2));
        assert_eq!(more_filled_in(&Row::new(Register::Processes, ItemId(1))), (0, 0));
    }

    #[test]
    fn every_column_for_a_day_was_thought_of() {
        let days: Vec<Column> = Column::ALL.iter().copied().filter(|it| it.shape() == Shape::Day).collect();
        let exact: Vec<Column> = days.iter().copied().filter(|column| !is_often_about(*column)).collect();
        assert_eq!(exact, [Column::AskedOn, Column::Due, Column::AnsweredOn, Column::DecidedOn]);
    }
}
