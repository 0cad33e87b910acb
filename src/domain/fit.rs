//! What fits into a row, a name or a text, and what follows from it.

use super::assessment::Assessment;
use super::choice::Choice;
use super::column::Column;
use super::command::Refusal;
use super::context::Context;
use super::item::ItemId;
use super::letters::is_blank;
use super::register::Register;
use super::row::{Row, Value};
use super::shape::Shape;

/// The longest text that a place holds, in characters (some sixty pages): beyond it a browser's store fills up.
pub const LONGEST_TEXT: usize = 200_000;

/// A name may be missing while somebody types another; it is never one of invisible characters.
pub(super) fn can_be_seen(name: &str) -> Result<(), Refusal> {
    if is_blank(name) && !name.trim().is_empty() { Err(Refusal::InvisibleName) } else { Ok(()) }
}

/// Bytes are looked at first: counting characters would walk through a long text on every keystroke.
pub(super) fn too_long(text: &str) -> bool {
    text.len() > LONGEST_TEXT && text.chars().count() > LONGEST_TEXT
}

pub(super) fn put(row: &mut Row, column: Column, value: Value) -> Result<(), Refusal> {
    *row.value_mut(column).ok_or(Refusal::DoesNotFit)? = value;
    Ok(())
}

/// Has a request await its answer once it is said on what day it was made, unless that day is still to come: somebody
/// who says it has sent the request. An answer that is there already stays.
pub(super) fn send(row: &mut Row, context: &Context) -> Result<(), Refusal> {
    let is_made = row.day(Column::AskedOn).date().is_some_and(|asked| asked <= context.today);
    if row.register == Register::Requests && is_made && row.choice(Column::Answer) == Choice::NotSent {
        put(row, Column::Answer, Value::Choice(Choice::Awaited))?;
    }
    Ok(())
}

/// The value, in its one form, if it fits the column: of its shape, among what is offered, leading somewhere.
pub(super) fn fitting(
    assessment: &Assessment,
    register: Register,
    id: ItemId,
    column: Column,
    value: Value,
) -> Result<Value, Refusal> {
    if register.place_of(column).is_none() {
        return Err(Refusal::DoesNotFit);
    }
    match (column.shape(), value) {
        (Shape::Day, value @ Value::Day(_)) => Ok(value),
        (Shape::Choice(offered), Value::Choice(choice)) if offered.contains(&choice) => Ok(Value::Choice(choice)),
        (Shape::Choices(offered), Value::Choices(chosen)) if chosen.iter().all(|one| offered.contains(one)) => {
            Ok(Value::Choices(offered.iter().copied().filter(|one| chosen.contains(one)).collect()))
        }
        (Shape::Link(to), Value::Links(links)) if links.len() <= 1 => linked(assessment, (register, id), to, links),
        (Shape::Links(to), Value::Links(links)) => linked(assessment, (register, id), to, links),
        (Shape::Place, Value::Places(places)) if places.len() <= 1 => Ok(Value::Places(places)),
        (Shape::Places, Value::Places(mut places)) => {
            places.sort_unstable_by_key(|place| place.order());
            places.dedup();
            Ok(Value::Places(places))
        }
        _ => Err(Refusal::DoesNotFit),
    }
}

fn linked(
    assessment: &Assessment,
    own: (Register, ItemId),
    to: Register,
    links: Vec<ItemId>,
) -> Result<Value, Refusal> {
    let mut once: Vec<ItemId> = Vec::with_capacity(links.len());
    for id in links {
        if (to, id) == own || !assessment.registers.has(to, id) {
            return Err(Refusal::LeadsNowhere);
        }
        if !once.contains(&id) {
            once.push(id);
        }
    }
    Ok(Value::Links(once))
}
