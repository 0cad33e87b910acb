//! The coverage matrix: two pictures, considered and obtained, each a table in words.

use crate::content::{labels, registers};
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::coverage::{self, Cell, Line};
use crate::domain::keyed::Keyed;
use crate::domain::marker::Information;
use crate::domain::register::Register;
use crate::report::draft::{Draft, fact};
use crate::report::model::Fact;
use crate::report::{rows, words};

/// Writes the section.
pub fn write(draft: &mut Draft<'_>) {
    let text = registers::register(Register::Coverage);
    draft.heading(2, text.title, "coverage");
    draft.paragraph(text.lead);
    let matrix = coverage::matrix(draft.assessment);
    picture(draft, &matrix, "What has been considered", |cell| {
        said(registers::considered_sign(cell.considered), registers::considered(cell.considered))
    });
    legend(
        draft,
        &matrix,
        |cell| cell.considered,
        |state| {
            fact(
                said(registers::considered_sign(state), registers::considered(state)),
                registers::considered_meaning(state),
            )
        },
    );
    picture(draft, &matrix, "What has been obtained", |cell| {
        said(registers::obtained_sign(cell.obtained), registers::obtained(cell.obtained))
    });
    legend(
        draft,
        &matrix,
        |cell| cell.obtained,
        |state| {
            fact(said(registers::obtained_sign(state), registers::obtained(state)), registers::obtained_meaning(state))
        },
    );
    let aside: Vec<Fact> = draft
        .assessment
        .rows(Register::Coverage)
        .iter()
        .filter(|row| row.choice(Column::LeftAside) == Choice::Yes || !row.is_blank(Column::AsideWhy))
        .map(|row| {
            let name = rows::name(row, draft.vocabulary());
            let why = words::or_not_said(row.text(Column::AsideWhy));
            // A reason that was written stays in sight, also where the cell is no longer left aside.
            if row.choice(Column::LeftAside) == Choice::Yes {
                fact(name, why)
            } else {
                fact([name.as_str(), " (no longer left aside)"].concat(), why)
            }
        })
        .collect();
    if !aside.is_empty() {
        draft.heading(3, "Left aside, and why", "coverage-aside");
        draft.facts(aside);
    }
}

fn said(sign: &str, words: &str) -> String {
    [sign, words].join(" ")
}

/// What the signs of a picture mean: of those that stand in it, in their order.
fn legend<State: Keyed>(
    draft: &mut Draft<'_>,
    matrix: &[Line],
    state: impl Fn(&Cell) -> State,
    words: impl Fn(State) -> Fact,
) {
    let cells = || matrix.iter().flat_map(|line| line.cells.iter().chain([&line.whole]));
    let occurring = State::ALL.iter().filter(|known| cells().any(|cell| state(cell) == **known));
    let facts = occurring.map(|state| words(*state)).collect();
    draft.facts(facts);
}

fn picture(draft: &mut Draft<'_>, matrix: &[Line], caption: &str, words: impl Fn(&Cell) -> String) {
    let mut head = vec!["Kind of source", "As a whole"];
    head.extend(Information::ALL.iter().map(|one| labels::choice(Choice::of_information(*one))));
    let rows = matrix
        .iter()
        .map(|line| {
            let mut row = vec![labels::choice(Choice::of_kind(line.kind)).to_owned(), words(&line.whole)];
            row.extend(line.cells.iter().map(&words));
            row
        })
        .collect();
    draft.table(caption.to_owned(), &head, rows);
}
