//! The registers: every row with all that was said of it. Short rows stand in a table, long ones each under a heading.

use crate::content::registers;
use crate::domain::assessment::Assessment;
use crate::domain::choice::Choice;
use crate::domain::column::{Column, Column as C, Shape};
use crate::domain::keyed::Keyed;
use crate::domain::register::Register;
use crate::domain::row::Row;
use crate::report::draft::{Draft, fact};
use crate::report::model::Fact;
use crate::report::{rows, words};

/// The registers in the order in which people read them. The coverage matrix has a section of its own.
const ORDER: [Register; 11] = [
    Register::Sources,
    Register::Requests,
    Register::NonCooperation,
    Register::Decisions,
    Register::Practitioners,
    Register::Family,
    Register::Processes,
    Register::Borders,
    Register::Obstacles,
    Register::Evidence,
    Register::Actions,
];

/// How the rows of a register are laid out. Every column but the one that names the row stands in one group.
enum Layout {
    /// Each row under a heading of its own; what belongs together stands together.
    Headed(&'static [&'static [Column]]),
    /// A line of a table each: what the first column is called, then the others with what stands in them.
    Table(&'static str, &'static [(&'static str, &'static [Column])]),
}

const fn layout(register: Register) -> Layout {
    match register {
        Register::Sources => Layout::Headed(&[
            &[C::SourceKind, C::Involvement],
            &[C::Relevant, C::RelevantWhy],
            &[C::Tells, C::ThenNow, C::Provenance],
            &[C::Detail, C::DetailWhy],
            &[C::Method],
            &[C::Access, C::AccessFor, C::AccessSince, C::Secured],
            &[C::Obtained, C::Sufficient],
            &[C::Note],
        ]),
        Register::Coverage => Layout::Headed(&[&[C::LeftAside, C::AsideWhy]]),
        Register::Requests => Layout::Headed(&[
            &[C::Requested],
            &[C::Detail],
            &[C::RequestWhy],
            &[C::Basis],
            &[C::AskedOn],
            &[C::Due],
            &[C::Answer, C::AnsweredOn],
            &[C::Escalation],
            &[C::Sources],
        ]),
        Register::NonCooperation => Layout::Headed(&[
            &[C::RefusedOn],
            &[C::ReasonGiven],
            &[C::RefusalReason],
            &[C::Unknown],
            &[C::Disclosed],
            &[C::Request],
            &[C::Sources],
        ]),
        Register::Decisions => Layout::Table(
            "Decision",
            &[
                ("About, and why", &[C::DecisionKind, C::DecisionWhy, C::Supersedes, C::Sources]),
                ("Decided", &[C::DecidedOn, C::DecidedBy]),
            ],
        ),
        Register::Practitioners => Layout::Table(
            "Role",
            &[
                ("Direct input", &[C::Staff, C::Agency, C::Mode, C::InputState, C::InputOn]),
                ("Support offered", &[C::Support]),
                ("Also to note", &[C::Purpose, C::Moved, C::Witness, C::Note, C::Sources]),
            ],
        ),
        Register::Family => Layout::Table(
            "Role",
            &[
                ("Direct input", &[C::Mode, C::InputState, C::InputOn]),
                ("Support offered", &[C::Support]),
                ("Also to note", &[C::Purpose, C::Moved, C::Witness, C::Note, C::Sources]),
            ],
        ),
        Register::Processes => Layout::Table(
            "Process",
            &[
                ("Kind", &[C::ProcessKind]),
                ("Holds up", &[C::Holds]),
                ("Until, and agreed with", &[C::Until, C::AgreedWith]),
                ("Note", &[C::Note]),
            ],
        ),
        Register::Borders => Layout::Table(
            "Areas involved",
            &[("Agreed governance", &[C::Governance]), ("Who leads", &[C::Leads]), ("Note", &[C::Note])],
        ),
        Register::Obstacles => {
            Layout::Table("Obstacle", &[("Bears on this review", &[C::Bears]), ("What we do about it", &[C::Response])])
        }
        Register::Evidence => Layout::Table(
            "Evidence",
            &[
                ("What it is, and what it shows", &[C::EvidenceKind, C::Shows]),
                ("Supports", &[C::Supports]),
                ("Where it is kept", &[C::Locator]),
                ("Dated", &[C::Dated]),
            ],
        ),
        Register::Actions => Layout::Table(
            "Action",
            &[
                ("Who will do it", &[C::Owner]),
                ("Due", &[C::Due]),
                ("State", &[C::ActionState]),
                ("Came from", &[C::Origin, C::Cell, C::Obstacle]),
            ],
        ),
    }
}

/// Columns that say nothing without their label, even where what stands before or above them says what the group is about.
const fn needs_label(column: Column) -> bool {
    matches!(
        column,
        C::Involvement
            | C::ThenNow
            | C::Provenance
            | C::AccessFor
            | C::AccessSince
            | C::Secured
            | C::Sufficient
            | C::AnsweredOn
            | C::Purpose
            | C::Moved
            | C::Witness
            | C::Supersedes
            | C::Sources
            | C::Cell
            | C::Obstacle
    )
}

/// Columns of which a reader must learn that nothing was said.
fn is_missed(row: &Row, column: Column) -> bool {
    match column {
        C::RefusalReason => row.choice(C::ReasonGiven) != Choice::NoneGiven,
        C::Unknown | C::Disclosed | C::Governance | C::Leads | C::Owner | C::Due | C::DecisionWhy => true,
        C::Detail | C::RequestWhy => row.register == Register::Requests,
        C::Support => row.choice(C::InputState) != Choice::Declined,
        _ => false,
    }
}

/// Writes every register that has a row, and names those that have none.
pub fn write(draft: &mut Draft<'_>) {
    let assessment = draft.assessment;
    let (kept, empty): (Vec<Register>, Vec<Register>) =
        ORDER.iter().partition(|register| !assessment.rows(**register).is_empty());
    for register in kept {
        let title = registers::register(register).title;
        draft.heading(2, title, register.key());
        match layout(register) {
            Layout::Headed(groups) => headed(draft, register, groups),
            Layout::Table(first, columns) => table(draft, register, first, columns),
        }
    }
    if !empty.is_empty() {
        let names: Vec<&str> = empty.into_iter().map(|register| registers::register(register).title).collect();
        draft.heading(2, "Registers without an entry", "empty-registers");
        draft.paragraph(&[&names.join(", "), ". Nothing is concluded from that."].concat());
    }
}

fn headed(draft: &mut Draft<'_>, register: Register, groups: &[&[Column]]) {
    for row in draft.assessment.rows(register) {
        let anchor = [register.key(), "-", &row.id.to_text()].concat();
        draft.heading(3, &rows::name(row, draft.vocabulary()), &anchor);
        let facts = groups.iter().filter_map(|group| as_fact(together(draft, row, group)));
        let mut facts: Vec<Fact> = facts.collect();
        let also = linking(draft.assessment, row);
        if !also.is_empty() {
            facts.push(fact("See also", also.join("\n")));
        }
        draft.facts(facts);
    }
}

fn table(draft: &mut Draft<'_>, register: Register, first: &str, columns: &[(&str, &[Column])]) {
    let recorded = register.is_append_only();
    let head: Vec<&str> = [first]
        .into_iter()
        .chain(columns.iter().map(|(head, _)| *head))
        .chain(recorded.then_some("Recorded"))
        .collect();
    let all = draft.assessment.rows(register).iter().map(|row| {
        let mut cells = vec![rows::name(row, draft.vocabulary())];
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
    draft.table(words::count(all.len(), "entry", "entries"), &head, all);
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
            said.push_str(" (overdue)");
        }
        all.push((*column, fact(rows::label(*column, draft.vocabulary()), said)));
    }
    all
}

/// The lines of a group, each with its label where it needs one.
fn lines(group: Vec<(Column, Fact)>) -> String {
    let lines = group.into_iter().map(|(column, fact)| {
        if !needs_label(column) {
            return fact.text;
        }
        let links = matches!(column.shape(), Shape::Links(_));
        [fact.name, if links { fact.text.replace('\n', "; ") } else { fact.text }].join(": ")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A group as a fact: under the label of the first that says something.
fn as_fact(mut group: Vec<(Column, Fact)>) -> Option<Fact> {
    let rest = if group.is_empty() { return None } else { group.split_off(1) };
    let (_, mut first) = group.pop()?;
    if !rest.is_empty() {
        first.text.push('\n');
        first.text.push_str(&lines(rest));
    }
    Some(first)
}

fn when_recorded(draft: &Draft<'_>, row: &Row) -> String {
    row.recorded.map_or_else(
        || "Draft: not recorded yet".to_owned(),
        |moment| words::moment(moment, draft.setting.minutes_ahead),
    )
}

/// The rows that link to a row, each with its register; or that supersede it.
fn linking(assessment: &Assessment, row: &Row) -> Vec<String> {
    let linking = assessment.registers.linking_to(row.register, row.id);
    let name = |other: &Row| {
        let from =
            if other.register == row.register { "Superseded by" } else { registers::register(other.register).title };
        [from, &rows::name(other, assessment.vocabulary)].join(": ")
    };
    linking.map(|other| name(other)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_of_every_register_has_its_place_in_the_report() {
        for register in Register::ALL {
            let mut placed: Vec<Column> = register.heading().into_iter().collect();
            match layout(*register) {
                Layout::Headed(groups) => placed.extend(groups.iter().copied().flatten()),
                Layout::Table(_, columns) => placed.extend(columns.iter().flat_map(|(_, group)| *group)),
            }
            placed.sort_by_key(|column| register.place_of(*column));
            assert_eq!(placed, register.columns(), "{register:?}");
        }
    }
}
