//! Which column of a register each column of a table is, told by its heading.

use super::table::Table;
use crate::content::columns;
use crate::domain::column::Column;
use crate::domain::keyed::Keyed as _;
use crate::domain::register::Register;
use crate::domain::review::Vocabulary;

/// How far down a heading row is looked for: agencies put titles and notes above their tables.
pub const ROWS_LOOKED_AT: usize = 20;

/// Where the headings of a table stand, and what each column is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headings {
    /// The row with the headings; what stands above it is no part of the table. `None` where there are none.
    pub row: Option<usize>,
    /// What each column of the table is, each column of the register at most once; `None` for what the register has no
    /// column for.
    pub columns: Vec<Option<Column>>,
}

/// Other words for the headings of columns, as spreadsheets have them, in plain form ([`plain`]).
const SPELLINGS: &[(Column, &[&str])] = &[
    (Column::Label, &["name of source", "record", "records", "information source", "document"]),
    (Column::SourceKind, &["kind", "type", "source type", "category"]),
    (Column::Relevant, &["relevant", "in scope"]),
    (Column::RelevantWhy, &["why relevant", "rationale", "reason"]),
    (Column::Obtained, &["received", "obtained", "had"]),
    (Column::Secured, &["secured", "date secured"]),
    (Column::Note, &["notes", "comment", "comments", "remarks", "other information"]),
    (Column::Whom, &["agency", "organisation", "requested from", "to", "sent to", "recipient"]),
    (Column::Requested, &["request", "requested", "information requested", "what", "details"]),
    (Column::RequestWhy, &["why requested", "purpose", "reason"]),
    (Column::Detail, &["detail", "level", "depth"]),
    (Column::AskedOn, &["asked", "date asked", "date requested", "date sent", "sent", "sent on", "requested on"]),
    (Column::Due, &["due date", "date due", "due by", "deadline", "return by", "by when"]),
    (Column::Answer, &["response", "reply", "status", "outcome", "received"]),
    (Column::AnsweredOn, &["answered", "date answered", "date received", "received on", "returned", "date returned"]),
    (Column::Escalation, &["escalated", "chased", "chasing"]),
    (Column::Who, &["agency", "organisation", "who"]),
    (Column::Role, &["job title", "post", "position", "practitioner", "relationship"]),
    (Column::Agency, &["organisation", "employer", "service", "team"]),
    (Column::InputState, &["state", "stage"]),
    (Column::InputOn, &["when", "date of conversation", "meeting date", "date of meeting"]),
    (Column::Process, &["name", "parallel process", "proceedings"]),
    (Column::ProcessKind, &["kind", "type"]),
    (Column::Title, &["evidence", "document", "name", "item"]),
    (Column::EvidenceKind, &["kind", "type"]),
    (Column::Locator, &["where", "location", "link", "reference", "ref"]),
    (Column::Dated, &["date", "dated"]),
    (Column::Task, &["action", "task", "what"]),
    (Column::Owner, &["who", "lead", "responsible", "assigned to"]),
    (Column::ActionState, &["state", "progress"]),
];

/// Returns a text in its plain form: small letters and digits, one space between words.
#[must_use]
pub fn plain(text: &str) -> String {
    let letters = text.chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' });
    let words: String = letters.flat_map(char::to_lowercase).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the column of a register that a heading names: by its label in either vocabulary, its key, or another word
/// for it.
fn named(register: Register, heading: &str) -> Option<Column> {
    let wanted = plain(heading);
    if wanted.is_empty() {
        return None;
    }
    let columns = || register.columns().iter().copied();
    let is_label = |column: &Column| {
        Vocabulary::ALL.iter().any(|vocabulary| plain(&columns::column(*column).label.say(*vocabulary)) == wanted)
    };
    let is_spelling = |column: &Column| {
        let found = SPELLINGS.iter().find(|(other, _)| other == column);
        found.is_some_and(|(_, words)| words.contains(&wanted.as_str()))
    };
    columns()
        .find(is_label)
        .or_else(|| columns().find(|column| plain(column.key()) == wanted))
        .or_else(|| columns().find(is_spelling))
}

/// Returns what the columns of a table are by the cells of one row, each column of the register at most once.
fn by_names(cells: &[String], register: Register) -> Vec<Option<Column>> {
    let mut columns: Vec<Option<Column>> = Vec::new();
    for cell in cells {
        let column = named(register, cell).filter(|column| !columns.contains(&Some(*column)));
        columns.push(column);
    }
    columns
}

/// Returns what the columns of a table are where its headings stand in this row; without headings its first column
/// names the rows.
#[must_use]
pub fn at(table: &Table, register: Register, row: Option<usize>) -> Headings {
    if let Some(cells) = row.and_then(|row| table.rows.get(row)) {
        return Headings { row, columns: by_names(cells, register) };
    }
    let mut columns = vec![None; table.width()];
    if let Some(first) = columns.first_mut() {
        *first = register.heading();
    }
    Headings { row: None, columns }
}

/// Finds the headings of a table, and what its columns are.
#[must_use]
pub fn find(table: &Table, register: Register) -> Headings {
    let mut best: Option<(usize, usize)> = None;
    for (place, cells) in table.rows.iter().enumerate().take(ROWS_LOOKED_AT) {
        let count = by_names(cells, register).iter().flatten().count();
        // A single word may stand in any row; in the first one it is a heading.
        let least = if place == 0 { 1 } else { 2 };
        if count >= least && best.is_none_or(|(_, before)| count > before) {
            best = Some((place, count));
        }
    }
    at(table, register, best.map(|(place, _)| place))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, register: Register) -> Headings {
        find(&Table::read(text).unwrap(), register)
    }

    #[test]
    fn headings_are_found_below_a_title_and_notes() {
        let text = "Review K: requests\t\t\t\nSent by the business manager\t\t\t\n\
                    Agency\tInformation requested\tDate sent\tCost centre\nPolice\tAll records\t3 March 2026\t12";
        let wanted = vec![Some(Column::Whom), Some(Column::Requested), Some(Column::AskedOn), None];
        assert_eq!(found(text, Register::Requests), Headings { row: Some(2), columns: wanted });
    }

    #[test]
    fn our_own_labels_and_keys_are_headings_in_either_vocabulary() {
        for register in Register::ALL.iter().filter(|register| register.grows()) {
            for vocabulary in Vocabulary::ALL {
                let labels = register.columns().iter().map(|column| columns::column(*column).label.say(*vocabulary));
                let columns = found(&labels.collect::<Vec<_>>().join("\t"), *register).columns;
                let wanted: Vec<_> = register.columns().iter().map(|column| Some(*column)).collect();
                assert_eq!(columns, wanted, "{register:?}");
            }
        }
    }

    #[test]
    fn one_heading_in_the_first_row_makes_it_a_row_of_headings() {
        let wanted = Headings { row: Some(0), columns: vec![Some(Column::Whom), None] };
        assert_eq!(found("Agency\tBack\nPolice\tMay", Register::Requests), wanted);
    }

    #[test]
    fn a_column_is_taken_once() {
        let columns = found("Agency\tOrganisation\nPolice\tNorth", Register::Requests).columns;
        assert_eq!(columns, [Some(Column::Whom), None]);
    }

    #[test]
    fn without_headings_the_first_column_names_the_rows() {
        let wanted = Headings { row: None, columns: vec![Some(Column::Label), None] };
        assert_eq!(found("GP\tx\nSchool\ty", Register::Sources), wanted);
    }

    #[test]
    fn every_other_word_is_in_its_plain_form_and_belongs_to_a_register() {
        for (column, words) in SPELLINGS {
            assert!(Register::ALL.iter().any(|register| register.columns().contains(column)), "{column:?}");
            for word in *words {
                assert_eq!(*word, plain(word));
            }
        }
    }
}
