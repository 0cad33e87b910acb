//! Where a record stands among the others of its register, and what it is linked to.

use std::collections::BTreeSet;

use super::assessment::Assessment;
use super::checklist::Question;
use super::item::ItemId;
use super::register::Register;
use super::row::{Row, Value};
use super::shape::Shape;

/// The place of a record in its register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its number, from 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
    /// The record before it.
    pub previous: Option<ItemId>,
    /// The record after it.
    pub next: Option<ItemId>,
}

/// Returns the place of a record among those of its register, in the order in which they were added; `None` if there
/// is no such record.
#[must_use]
pub fn place(assessment: &Assessment, register: Register, id: ItemId) -> Option<Place> {
    if !register.grows() {
        let of = register.fixed_rows();
        let at = |id: u64| register.has_fixed(ItemId(id)).then_some(ItemId(id));
        let (number, all) = (usize::try_from(id.0).ok()?, usize::try_from(of).ok()?);
        let next = id.0.checked_add(1).and_then(at);
        return at(id.0).map(|_| Place { number, of: all, previous: id.0.checked_sub(1).and_then(at), next });
    }
    let rows = assessment.rows(register);
    let index = rows.iter().position(|row| row.id == id)?;
    let at = |index: usize| rows.iter().nth(index).map(|row| row.id);
    let (previous, next) = (index.checked_sub(1).and_then(at), at(index + 1));
    Some(Place { number: index + 1, of: rows.len(), previous, next })
}

/// Returns the records that a record is linked to, each once: first those that it names, then those that name it.
#[must_use]
pub fn linked(assessment: &Assessment, row: &Row) -> Vec<(Register, ItemId)> {
    let named = row.values().flat_map(|(column, value)| match (column.shape(), value) {
        (Shape::Link(to) | Shape::Links(to), Value::Links(links)) => {
            links.iter().map(|id| (to, *id)).collect::<Vec<_>>()
        }
        _ => Vec::new(),
    });
    let naming = assessment.registers.linking_to(row.register, row.id).map(|other| (other.register, other.id));
    let mut known = BTreeSet::new();
    named.chain(naming).filter(|(register, id)| known.insert((*register as usize, *id))).collect()
}

/// Returns the questions that a record names a place of, each once.
#[must_use]
pub fn questions(row: &Row) -> Vec<Question> {
    let mut all: Vec<Question> = Vec::new();
    for (_, value) in row.values() {
        if let Value::Places(places) = value {
            for place in places {
                if !all.contains(&place.question()) {
                    all.push(place.question());
                }
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::checklist::Part;
    use crate::domain::column::Column;
    use crate::domain::moment::Moment;
    use crate::domain::subject::Subject;

    fn with(rows: Vec<Row>) -> Assessment {
        let mut it = Assessment::new(ItemId(1), String::new(), Moment::from_millis(0));
        for row in rows {
            assert!(it.registers.of_mut(row.register).add(row));
        }
        it
    }

    #[test]
    fn a_record_knows_those_before_and_after_it() {
        let it = with([5, 3, 9].map(|id| Row::new(Register::Requests, ItemId(id))).to_vec());
        let of = |id| place(&it, Register::Requests, ItemId(id));
        assert_eq!(of(5), Some(Place { number: 1, of: 3, previous: None, next: Some(ItemId(3)) }));
        assert_eq!(of(3), Some(Place { number: 2, of: 3, previous: Some(ItemId(5)), next: Some(ItemId(9)) }));
        assert_eq!(of(9), Some(Place { number: 3, of: 3, previous: Some(ItemId(3)), next: None }));
        assert_eq!(of(4), None);
        let fixed = |id| place(&it, Register::Obstacles, ItemId(id));
        assert_eq!(fixed(1), Some(Place { number: 1, of: 9, previous: None, next: Some(ItemId(2)) }));
        assert_eq!(fixed(9), Some(Place { number: 9, of: 9, previous: Some(ItemId(8)), next: None }));
        assert_eq!([fixed(0), fixed(10), fixed(u64::MAX)], [None; 3]);
    }

    #[test]
    fn links_are_told_from_both_sides_and_once() {
        let source = Row::new(Register::Sources, ItemId(1));
        let request = Row::new(Register::Requests, ItemId(2)).with(Column::Sources, vec![ItemId(1)]);
        let refusal = Row::new(Register::NonCooperation, ItemId(3))
            .with(Column::Request, vec![ItemId(2)])
            .with(Column::Sources, vec![ItemId(1)]);
        let it = with(vec![source.clone(), request.clone(), refusal.clone()]);
        let (of_source, of_request) = ((Register::Sources, ItemId(1)), (Register::Requests, ItemId(2)));
        let of_refusal = (Register::NonCooperation, ItemId(3));
        assert_eq!(linked(&it, &source), [of_request, of_refusal]);
        assert_eq!(linked(&it, &request), [of_source, of_refusal]);
        assert_eq!(linked(&it, &refusal), [of_request, of_source]);
    }

    #[test]
    fn the_questions_of_a_record_are_told_once() {
        let places = [Subject::Part(Part::AccessLead), Subject::Question(Question::Access)];
        let row = Row::new(Register::Evidence, ItemId(1)).with(Column::Supports, places.to_vec());
        assert_eq!(questions(&row), [Question::Access]);
        assert_eq!(questions(&Row::new(Register::Sources, ItemId(1))), []);
    }
}
