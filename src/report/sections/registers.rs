//! The registers: every row with all that was said of it.

use crate::content::registers;
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

/// Writes every register that has a row, and names those that have none.
pub fn write(draft: &mut Draft<'_>) {
    let assessment = draft.assessment;
    let (kept, empty): (Vec<Register>, Vec<Register>) =
        ORDER.iter().partition(|register| !assessment.rows(**register).is_empty());
    for register in kept {
        let key = register.key();
        draft.heading(2, registers::register(register).title, key);
        for row in assessment.rows(register) {
            let anchor = [key, "-", &row.id.to_text()].concat();
            draft.heading(3, &rows::name(row, draft.vocabulary()), &anchor);
            let facts = facts(draft, row);
            draft.facts(facts);
        }
    }
    if !empty.is_empty() {
        let names: Vec<&str> = empty.into_iter().map(|register| registers::register(register).title).collect();
        draft.heading(2, "Registers without an entry", "empty-registers");
        draft.paragraph(&[&names.join(", "), ". Nothing is concluded from that."].concat());
    }
}

fn facts(draft: &Draft<'_>, row: &Row) -> Vec<Fact> {
    let mut facts = Vec::new();
    if row.is_overdue(draft.setting.today) {
        facts.push(fact("Overdue", "Yes"));
    }
    for (column, _) in row.values() {
        if Some(column) == row.register.heading() {
            continue;
        }
        let said = rows::value(draft.assessment, row, column);
        if !said.is_empty() {
            facts.push(fact(rows::label(column, draft.vocabulary()), said));
        }
    }
    if row.register.is_append_only() {
        facts.push(fact(
            "Recorded",
            row.recorded.map_or_else(
                || "Not yet: this is a draft".to_owned(),
                |moment| words::moment(moment, draft.setting.minutes_ahead),
            ),
        ));
    }
    let linking = draft.assessment.registers.linking_to(row.register, row.id);
    let names: Vec<String> = linking
        .map(|other| [registers::register(other.register).title, &rows::name(other, draft.vocabulary())].join(": "))
        .collect();
    if !names.is_empty() {
        facts.push(fact("Referred to by", names.join("\n")));
    }
    facts
}
