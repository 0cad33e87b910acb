//! Adding several rows to a register at once: all of them, or none.

use super::assessment::Assessment;
use super::column::Column;
use super::command::Refusal;
use super::context::Context;
use super::day::Day;
use super::fit::{can_be_seen, fitting, put, send, too_long};
use super::register::Register;
use super::row::{NewRow, Row, Value};

/// Adds rows to a register, behind those that are there.
///
/// # Errors
/// A [`Refusal`] of the first row that cannot be added; nothing is added then.
pub(super) fn add_rows(
    assessment: &mut Assessment,
    register: Register,
    rows: Vec<NewRow>,
    context: &Context,
) -> Result<(), Refusal> {
    let heading = register.heading().ok_or(Refusal::FixedRows)?;
    let mut made: Vec<Row> = Vec::with_capacity(rows.len());
    for (id, values) in rows {
        if assessment.registers.has(register, id) || made.iter().any(|row| row.id == id) {
            return Err(Refusal::IdTaken);
        }
        let row = row_of(assessment, Row::new(register, id), values, context)?;
        can_be_seen(row.text(heading))?;
        if row.is_blank(heading) {
            return Err(Refusal::NeedsHeading);
        }
        made.push(row);
    }
    if made.is_empty() {
        return Err(Refusal::NeedsHeading);
    }
    for row in made {
        let _its_id_is_free = assessment.registers.of_mut(register).add(row);
    }
    Ok(())
}

/// The row, with what its columns hold.
fn row_of(assessment: &Assessment, row: Row, values: Vec<(Column, Value)>, context: &Context) -> Result<Row, Refusal> {
    let (register, id) = (row.register, row.id);
    let mut row = row.set_against(assessment.review.changes);
    if register.is_append_only() {
        put(&mut row, Column::DecidedOn, Value::Day(Day::On(context.today)))?;
    }
    for (column, value) in values {
        let value = match value {
            Value::Text(_) if register.place_of(column).is_none() || !column.is_text() => {
                return Err(Refusal::DoesNotFit);
            }
            Value::Text(text) if too_long(&text) => return Err(Refusal::TextTooLong),
            Value::Text(text) => Value::Text(text),
            value => fitting(assessment, register, id, column, value)?,
        };
        put(&mut row, column, value)?;
    }
    send(&mut row, context)?;
    Ok(row)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::choice::Choice;
    use crate::domain::command::Command;
    use crate::domain::date::Date;
    use crate::domain::history::History;
    use crate::domain::item::ItemId;
    use crate::domain::moment::Moment;

    fn context() -> Context {
        let today = Date::new(2026, 11, 22).expect("a day");
        Context { now: Moment::from_millis(1000), today, new_id: ItemId(99) }
    }

    fn history() -> History {
        History::new(Assessment::new(ItemId(9), String::new(), Moment::from_millis(0)))
    }

    fn named(id: u64, name: &str) -> NewRow {
        (ItemId(id), vec![(Column::Whom, Value::from(name))])
    }

    fn names(history: &History) -> Vec<String> {
        history.present().rows(Register::Requests).iter().map(|row| row.heading().to_owned()).collect()
    }

    #[test]
    fn all_of_them_are_added_and_one_step_takes_them_away() {
        let mut history = history();
        let rows = vec![named(1, "Police"), named(2, "School"), named(3, "Health")];
        assert_eq!(history.act(Command::AddRows(Register::Requests, rows), &context()), Ok(()));
        assert_eq!(names(&history), ["Police", "School", "Health"]);
        let _undone = history.undo();
        assert_eq!(names(&history), Vec::<String>::new());
    }

    #[test]
    fn where_one_does_not_fit_none_is_added() {
        let on = Value::Day(Day::On(context().today));
        for (wrong, refusal) in [
            (named(1, "again"), Refusal::IdTaken),
            (named(2, "  "), Refusal::NeedsHeading),
            (named(2, "\u{200b}"), Refusal::InvisibleName),
            ((ItemId(2), vec![(Column::Whom, on)]), Refusal::DoesNotFit),
            ((ItemId(2), vec![(Column::Label, Value::from("x"))]), Refusal::DoesNotFit),
            (
                (ItemId(2), vec![(Column::Whom, Value::from("x")), (Column::Sources, Value::Links(vec![ItemId(7)]))]),
                Refusal::LeadsNowhere,
            ),
        ] {
            let mut history = history();
            let rows = vec![named(1, "Police"), wrong];
            assert_eq!(history.act(Command::AddRows(Register::Requests, rows), &context()), Err(refusal));
            assert_eq!(names(&history), Vec::<String>::new(), "{refusal:?}");
        }
        let rows = vec![(ItemId(1), Vec::new())];
        assert_eq!(history().act(Command::AddRows(Register::Obstacles, rows), &context()), Err(Refusal::FixedRows));
    }

    #[test]
    fn a_request_with_the_day_on_which_it_was_made_awaits_its_answer() {
        let mut history = history();
        let (id, mut values) = named(1, "Police");
        values.push((Column::AskedOn, Value::Day(Day::On(context().today))));
        assert_eq!(history.act(Command::AddRows(Register::Requests, vec![(id, values)]), &context()), Ok(()));
        let row = history.present().row(Register::Requests, ItemId(1)).expect("the request");
        assert_eq!(row.choice(Column::Answer), Choice::Awaited);
    }
}
