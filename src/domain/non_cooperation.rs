//! The refusals on record (question 7).

use super::assessment::Assessment;
use super::choice::Choice;
use super::column::Column;
use super::item::ItemId;
use super::register::Register;
use super::row::Row;

/// Returns the entries that say that somebody refused: of the register of non-cooperation, requests that were refused,
/// and sources to which access was refused. While there is one, nobody can attest that nobody refused.
#[must_use]
pub fn refusals(assessment: &Assessment) -> Vec<(Register, ItemId)> {
    let refused = |register: Register, column: Option<Column>| {
        let says_so = move |column: Column, row: &Row| row.choice(column) == Choice::Refused;
        let rows = assessment.rows(register).iter();
        let rows = rows.filter(move |row| column.is_none_or(|column| says_so(column, row)));
        rows.map(move |row| (register, row.id)).collect::<Vec<_>>()
    };
    let mut all = refused(Register::NonCooperation, None);
    all.extend(refused(Register::Requests, Some(Column::Answer)));
    all.extend(refused(Register::Sources, Some(Column::Access)));
    all
}

impl Assessment {
    /// Returns whether somebody is recorded as not having cooperated, or a request or access as refused. That a
    /// practitioner or relative declined is not among it: taking part is for them to decide, and question 7 does not
    /// ask about it.
    #[must_use]
    pub fn refusal_is_recorded(&self) -> bool {
        !refusals(self).is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::moment::Moment;

    #[test]
    fn each_refusal_on_record_stands_against_an_attestation() {
        let blank = Assessment::new(ItemId(1), String::new(), Moment::from_millis(0));
        assert_eq!(refusals(&blank), []);
        let mut it = blank;
        for (register, column, choice, counts) in [
            (Register::NonCooperation, None, Choice::NotSaid, true),
            (Register::Requests, Some(Column::Answer), Choice::Refused, true),
            (Register::Requests, Some(Column::Answer), Choice::InPart, false),
            (Register::Sources, Some(Column::Access), Choice::Refused, true),
            (Register::Sources, None, Choice::NotSaid, false),
        ] {
            let before = refusals(&it).len();
            let mut row = Row::new(register, ItemId(10 + it.rows(register).len() as u64));
            if let Some(column) = column {
                row = row.with(column, choice);
            }
            assert!(it.registers.of_mut(register).add(row));
            assert_eq!(refusals(&it).len(), before + usize::from(counts), "{register:?} {choice:?}");
        }
    }
}
