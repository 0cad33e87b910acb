//! What a table would add to a register: its rows, and every cell that somebody has to look at before.

use super::cell::{self, Reading, Unfit};
use super::heading::Headings;
use super::table::Table;
use super::written_day::Doubt;
use crate::domain::column::Column;
use crate::domain::item::ItemId;
use crate::domain::register::Register;
use crate::domain::row::Value;

/// A row that would be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRow {
    /// Where it stands in the table.
    pub from: usize,
    /// What its columns would hold; those of which the table says nothing are not among them.
    pub values: Vec<(Column, Value)>,
}

/// A cell that somebody has to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its row in the table.
    pub row: usize,
    /// Its column in the table.
    pub column: usize,
    /// What is the matter.
    pub what: Matter,
}

/// What is the matter with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// It is taken as it was read, and could mean something else.
    Doubtful(Doubt),
    /// It does not fit, and stands in the row's note instead.
    InNote(Unfit),
    /// It does not fit, and the register has no note: it would be left out.
    LeftOut(Unfit),
    /// The register has no column for it, and no note: it would be left out.
    NoColumn,
    /// The row has no name, and would not be added.
    NoName,
}

/// What a table would add.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The rows, in the order of the table.
    pub rows: Vec<NewRow>,
    /// The cells to look at, in the order of the table.
    pub findings: Vec<Finding>,
}

/// Returns the column of a register that takes what has no column of its own.
#[must_use]
pub fn note_of(register: Register) -> Option<Column> {
    [Column::Note, Column::Shows].into_iter().find(|column| register.columns().contains(column))
}

/// Plans what a table with these headings would add to a register; nothing to one whose rows are fixed. `find` gives
/// the record of a register with a name.
#[must_use]
pub fn plan(
    table: &Table,
    headings: &Headings,
    register: Register,
    find: &impl Fn(Register, &str) -> Option<ItemId>,
) -> Plan {
    let mut plan = Plan::default();
    let Some(name) = register.heading() else { return plan };
    let head = headings.row.and_then(|row| table.rows.get(row));
    let note = note_of(register);
    let first = headings.row.map_or(0, |row| row + 1);
    for (from, cells) in table.rows.iter().enumerate().skip(first) {
        let mut values: Vec<(Column, Value)> = Vec::new();
        let mut noted = Vec::new();
        let mut found = |column, what| plan.findings.push(Finding { row: from, column, what });
        for (place, text) in cells.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            let mut keep = |text: &str| {
                let heading = head.and_then(|head| head.get(place)).filter(|heading| !heading.is_empty());
                noted.push(heading.map_or_else(|| text.to_owned(), |heading| [heading, ": ", text].concat()));
            };
            let Some(column) = headings.columns.get(place).copied().flatten() else {
                match note {
                    Some(_) => keep(text),
                    None => found(place, Matter::NoColumn),
                }
                continue;
            };
            match cell::read(column, text, find) {
                Reading::Fits(value) => values.push((column, value)),
                Reading::Doubtful(value, doubt) => {
                    found(place, Matter::Doubtful(doubt));
                    values.push((column, value));
                }
                Reading::Unfit(why) if note.is_some() && why != Unfit::TooLong => {
                    found(place, Matter::InNote(why));
                    keep(text);
                }
                Reading::Unfit(why) => found(place, Matter::LeftOut(why)),
            }
        }
        if !values.iter().any(|(column, _)| *column == name) {
            let place = headings.columns.iter().position(|column| *column == Some(name)).unwrap_or_default();
            found(place, Matter::NoName);
            continue;
        }
        if let Some(note) = note.filter(|_| !noted.is_empty()) {
            add_to(&mut values, note, &noted.join("\n"));
        }
        plan.rows.push(NewRow { from, values });
    }
    plan
}

/// Adds lines to what a column holds.
fn add_to(values: &mut Vec<(Column, Value)>, column: Column, lines: &str) {
    let standing = values.iter_mut().find(|(other, _)| *other == column);
    match standing {
        Some((_, Value::Text(text))) => *text = [text, "\n", lines].concat(),
        Some(_) => {}
        None => values.push((column, Value::from(lines))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::choice::Choice;
    use crate::domain::date::Date;
    use crate::domain::day::Day;
    use crate::import::heading;

    fn planned(text: &str, register: Register) -> Plan {
        let table = Table::read(text).unwrap();
        plan(&table, &heading::find(&table, register), register, &|_, _| None)
    }

    #[test]
    fn rows_are_read_below_their_headings() {
        let plan =
            planned("Sent in May\nAgency\tDate sent\tReply\nPolice\t5 May 2026\treceived\nGP\t\t", Register::Requests);
        let asked = Value::Day(Day::On(Date::new(2026, 5, 5).unwrap()));
        assert_eq!(
            plan.rows,
            [
                NewRow {
                    from: 2,
                    values: vec![
                        (Column::Whom, Value::from("Police")),
                        (Column::AskedOn, asked),
                        (Column::Answer, Value::Choice(Choice::InFull)),
                    ],
                },
                NewRow { from: 3, values: vec![(Column::Whom, Value::from("GP"))] },
            ]
        );
        assert_eq!(plan.findings, []);
    }

    #[test]
    fn what_has_no_column_or_does_not_fit_goes_into_the_note_under_its_heading() {
        let plan = planned("Source\tRelevant\tShelf\tNote\nGP\tperhaps\tB4\tAsk again", Register::Sources);
        let note = Value::from("Ask again\nRelevant: perhaps\nShelf: B4");
        assert_eq!(plan.rows[0].values, [(Column::Label, Value::from("GP")), (Column::Note, note)]);
        let what = Matter::InNote(Unfit::NotOffered);
        assert_eq!(plan.findings, [Finding { row: 1, column: 1, what }]);
    }

    #[test]
    fn without_a_note_what_is_left_out_is_named() {
        let plan = planned("Request to\tDue\tCost centre\nGP\tsoon\t12", Register::Requests);
        let left_out = |column, what| Finding { row: 1, column, what };
        assert_eq!(plan.findings, [left_out(1, Matter::LeftOut(Unfit::NoDay)), left_out(2, Matter::NoColumn)]);
    }

    #[test]
    fn a_row_without_a_name_is_not_added_and_said() {
        let plan = planned("Request to\tDue\n\t2026-05-05", Register::Requests);
        assert_eq!(plan.rows, []);
        assert_eq!(plan.findings, [Finding { row: 1, column: 0, what: Matter::NoName }]);
    }

    #[test]
    fn registers_of_fixed_rows_take_none() {
        assert_eq!(planned("a\tb\nc\td", Register::Obstacles), Plan::default());
    }

    proptest::proptest! {
        /// Every cell below the headings is in a row, or a finding says what becomes of it.
        #[test]
        fn no_cell_is_dropped_without_a_word(cells in proptest::collection::vec("[a-z]{0,3}|yes|soon|1/2/2026", 12)) {
            let lines: Vec<String> = cells.chunks(4).map(|row| row.join("\t")).collect();
            let text = ["Source\tRelevant\tRecords secured\tShelf\n", &lines.join("\n")].concat();
            let table = Table::read(&text).unwrap();
            let plan = planned(&text, Register::Sources);
            for (place, row) in table.rows.iter().enumerate().skip(1) {
                let is_named = plan.rows.iter().any(|new| new.from == place);
                let is_said = plan.findings.iter().any(|it| it.row == place && it.what == Matter::NoName);
                proptest::prop_assert!(is_named != is_said, "{:?}", row);
                let Some(new) = plan.rows.iter().find(|new| new.from == place) else { continue };
                let held = row.iter().filter(|cell| !cell.is_empty()).count();
                let note = new.values.iter().find_map(|(column, value)| match value {
                    Value::Text(text) if *column == Column::Note => Some(text.lines().count()),
                    _ => None,
                });
                let taken = new.values.iter().filter(|(column, _)| *column != Column::Note).count();
                proptest::prop_assert_eq!(taken + note.unwrap_or_default(), held, "{:?}", row);
            }
        }
    }
}
