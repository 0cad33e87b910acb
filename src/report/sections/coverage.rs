//! The coverage matrix: two pictures, considered and obtained, each a table in words.

use crate::content::documents::heads;
use crate::content::documents::sections::coverage as say;
use crate::content::{labels, registers};
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::coverage::{self, Cell, Considered, Line, Obtained};
use crate::domain::keyed::Keyed;
use crate::domain::marker::Information;
use crate::domain::register::Register;
use crate::report::draft::{Draft, fact};
use crate::report::model::{Fact, Mark, Picture, Shade};
use crate::report::{rows, words};

/// Writes the section.
pub fn write(draft: &mut Draft<'_>) {
    let text = registers::register(Register::Coverage);
    draft.heading(2, text.title, "coverage");
    draft.paragraph(text.lead);
    let matrix = coverage::matrix(draft.assessment);
    picture(draft, &matrix, say::CONSIDERED, |cell| Mark {
        sign: registers::considered_sign(cell.considered).to_owned(),
        words: registers::considered(cell.considered).to_owned(),
        shade: considered_shade(cell.considered),
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
    picture(draft, &matrix, say::OBTAINED, |cell| Mark {
        sign: registers::obtained_sign(cell.obtained).to_owned(),
        words: registers::obtained(cell.obtained).to_owned(),
        shade: obtained_shade(cell.obtained),
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
                fact(say::no_longer_left_aside(&name), why)
            }
        })
        .collect();
    if !aside.is_empty() {
        draft.heading(3, say::LEFT_ASIDE, "coverage-aside");
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

fn picture(draft: &mut Draft<'_>, matrix: &[Line], caption: &str, mark: impl Fn(&Cell) -> Mark) {
    let mut columns = vec![heads::AS_A_WHOLE.to_owned()];
    columns.extend(Information::ALL.iter().map(|one| labels::choice(Choice::of_information(*one)).to_owned()));
    let marked: Vec<(String, Vec<Mark>)> = matrix
        .iter()
        .map(|line| {
            let cells = [&line.whole].into_iter().chain(&line.cells).map(&mark).collect();
            (labels::choice(Choice::of_kind(line.kind)).to_owned(), cells)
        })
        .collect();
    let rows = marked.iter().map(|(kind, marks)| {
        [kind.clone()].into_iter().chain(marks.iter().map(|mark| said(&mark.sign, &mark.words))).collect()
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let description = described(caption, &columns, &marked);
    draft.picture(Picture { caption: caption.to_owned(), description, columns: columns.clone(), rows: marked });
    let head: Vec<&str> = [heads::KIND_OF_SOURCE].into_iter().chain(columns.iter().map(String::as_str)).collect();
    draft.table(say::in_words(caption), &head, rows);
}

/// A picture in words: what it shows of each kind as a whole. The table after it says the rest.
fn described(caption: &str, columns: &[String], rows: &[(String, Vec<Mark>)]) -> String {
    let kinds = rows.iter().map(|(kind, marks)| {
        let whole = marks.first().map_or("", |mark| mark.words.as_str());
        say::kind(kind, whole)
    });
    let kinds = kinds.collect::<Vec<_>>().join("; ");
    say::described(caption, &columns.join(", "), &kinds)
}

const fn considered_shade(state: Considered) -> Shade {
    match state {
        Considered::Open => Shade::None,
        Considered::Undecided => Shade::Dots,
        Considered::Sourced => Shade::Full,
        Considered::NotRelevant | Considered::LeftAside => Shade::Light,
        Considered::WithoutReason => Shade::Stripes,
    }
}

const fn obtained_shade(state: Obtained) -> Shade {
    match state {
        Obtained::NotSought => Shade::None,
        Obtained::NoAccess => Shade::Dots,
        Obtained::Refused => Shade::Stripes,
        Obtained::Awaited | Obtained::InPart => Shade::Light,
        Obtained::InFull => Shade::Full,
    }
}
