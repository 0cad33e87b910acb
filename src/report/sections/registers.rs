//! The registers: every row with all that was said of it. Short rows stand in a table, long ones each under a heading.

use crate::content::documents::heads;
use crate::content::documents::sections::registers as say;
use crate::content::registers;
use crate::domain::assessment::Assessment;
use crate::domain::choice::Choice;
use crate::domain::column::{Column, Column as C};
use crate::domain::keyed::Keyed;
use crate::domain::marker::SourceKind;
use crate::domain::register::Register;
use crate::domain::row::Row;
use crate::domain::shape::Shape;
use crate::report::draft::{Draft, fact};
use crate::report::model::Fact;
use crate::report::sections::layout::{Layout, TableColumn, is_missed, layout, needs_label};
use crate::report::{rows, words};

/// Writes a register that has a row.
pub fn write(draft: &mut Draft<'_>, register: Register) {
    draft.heading(2, registers::register(register).title, register.key());
    match layout(register) {
        Layout::Headed(overview, groups) => {
            let name = register.heading().map_or_else(String::new, |column| rows::label(column, draft.vocabulary()));
            overview_of(draft, register, &name, overview);
            headed(draft, register, groups);
        }
        Layout::Table(first, columns) => table(draft, register, first, columns),
    }
}

/// The rows of a register; sources by their kinds, and those without one last.
fn in_order(assessment: &Assessment, register: Register) -> Vec<&Row> {
    let mut all: Vec<&Row> = assessment.rows(register).iter().map(AsRef::as_ref).collect();
    all.sort_by_key(|row| {
        let known = SourceKind::ALL.iter().position(|kind| row.choice(C::SourceKind) == Choice::of_kind(*kind));
        known.unwrap_or(SourceKind::ALL.len())
    });
    all
}

fn overview_of(draft: &mut Draft<'_>, register: Register, first: &str, columns: &[TableColumn]) {
    if columns.is_empty() {
        return;
    }
    let head: Vec<&str> = [first].into_iter().chain(columns.iter().map(|(head, _)| *head)).collect();
    let names = rows::Names::of(draft.assessment, register);
    let all = in_order(draft.assessment, register).into_iter().map(|row| {
        let mut cells = vec![names.name(row.id)];
        cells.extend(columns.iter().map(|(_, group)| {
            let said = together(draft, row, group).into_iter().map(|(_, fact)| fact.text);
            said.collect::<Vec<_>>().join("\n")
        }));
        cells
    });
    let all: Vec<Vec<String>> = all.collect();
    draft.table(say::entries(all.len()), &head, all);
}

fn headed(draft: &mut Draft<'_>, register: Register, groups: &[&[Column]]) {
    let names = rows::Names::of(draft.assessment, register);
    for row in in_order(draft.assessment, register) {
        let anchor = [register.key(), "-", &row.id.to_text()].concat();
        draft.heading(3, &names.name(row.id), &anchor);
        let facts = groups.iter().filter_map(|group| as_fact(together(draft, row, group)));
        let mut facts: Vec<Fact> = facts.collect();
        let also = linking(draft.assessment, row);
        if !also.is_empty() {
            facts.push(fact(say::SEE_ALSO, also.join("\n")));
        }
        draft.facts(facts);
    }
}

fn table(draft: &mut Draft<'_>, register: Register, first: &str, columns: &[TableColumn]) {
    let recorded = register.is_append_only();
    let head: Vec<&str> = [first]
        .into_iter()
        .chain(columns.iter().map(|(head, _)| *head))
        .chain(recorded.then_some(heads::RECORDED))
        .collect();
    let names = rows::Names::of(draft.assessment, register);
    let all = draft.assessment.rows(register).iter().map(|row| {
        let mut cells = vec![names.name(row.id)];
        cells.extend(columns.iter().map(|(_, group)| lines(together(draft, row, group))));
        if recorded {
            cells.push(when_recorded(draft, row));
        }
        // What links to the row stands where most is said of it.
        let widest = if recorded { 1 } else { columns.len() };
        if let Some(cell) = cells.get_mut(widest) {
            for line in linking(draft.assessment, row) {
                if !cell.is_empty() {
                    cell.push('\n');
                }
                cell.push_str(&line);
            }
        }
        cells
    });
    let all: Vec<Vec<String>> = all.collect();
    draft.table(say::entries(all.len()), &head, all);
}

/// What was said in columns that belong together: of each its label, and what was said.
fn together(draft: &Draft<'_>, row: &Row, group: &[Column]) -> Vec<(Column, Fact)> {
    let mut all = Vec::with_capacity(group.len());
    for column in group {
        let mut said = rows::value(draft.assessment, row, *column);
        if said.trim().is_empty() {
            if !is_missed(row, *column) {
                continue;
            }
            words::NOT_SAID.clone_into(&mut said);
        }
        // Of what is not sought, nothing is expected.
        if *column == C::Obtained && row.choice(*column) == Choice::Nothing && row.choice(C::Relevant) != Choice::Yes {
            continue;
        }
        if *column == C::Due && row.is_overdue(draft.setting.today) {
            said = say::overdue(&said);
        }
        all.push((*column, fact(rows::label(*column, draft.vocabulary()), said)));
    }
    all
}

/// What a group says in a few lines: what is short and needs its label stands behind what is before it, all else on a
/// line of its own.
fn lines(group: Vec<(Column, Fact)>) -> String {
    let mut all = String::new();
    let mut short_before = false;
    for (column, fact) in group {
        let is_short = matches!(column.shape(), Shape::Choice(_) | Shape::Choices(_) | Shape::Day);
        if !all.is_empty() {
            all.push_str(if is_short && short_before && needs_label(column) { "; " } else { "\n" });
        }
        short_before = is_short;
        if needs_label(column) {
            let links = matches!(column.shape(), Shape::Links(_));
            let text = if links { fact.text.replace('\n', "; ") } else { fact.text };
            all.push_str(&[fact.name, text].join(": "));
        } else {
            all.push_str(&fact.text);
        }
    }
    all
}

/// A group as a fact: under the label of the first that says something.
fn as_fact(group: Vec<(Column, Fact)>) -> Option<Fact> {
    let name = group.first()?.1.name.clone();
    // The label of the first stands before the fact already.
    let first = group.first().is_some_and(|(column, _)| needs_label(*column));
    let text = lines(group);
    let label = if first { [&name, ": "].concat() } else { String::new() };
    let text = text.strip_prefix(label.as_str()).unwrap_or(&text).to_owned();
    Some(fact(name, text))
}

fn when_recorded(draft: &Draft<'_>, row: &Row) -> String {
    row.recorded
        .map_or_else(|| say::NOT_RECORDED.to_owned(), |moment| words::moment(moment, draft.setting.minutes_ahead))
}

/// The rows that link to a row, each with its register; or that supersede it.
fn linking(assessment: &Assessment, row: &Row) -> Vec<String> {
    let linking = assessment.registers.linking_to(row.register, row.id);
    let name = |other: &Row| {
        let from =
            if other.register == row.register { say::SUPERSEDED_BY } else { registers::register(other.register).title };
        [from, &rows::name_of(assessment, other.register, other.id)].join(": ")
    };
    linking.map(|other| name(other)).collect()
}
