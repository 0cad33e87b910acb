//! The assessment as sheets of typed cells: the cover, the checklist, the coverage matrix, and a sheet for each
//! register.

use super::audience::leaves;
use super::draft::Draft;
use super::model::{Cell, Fact, Sheet};
use super::sections::cover;
use super::{rows, words};
use crate::content::documents::{heads, workbook as say};
use crate::content::{about, labels, parts, registers, second_look, sections};
use crate::domain::checklist::Question;
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::coverage;
use crate::domain::day::Day;
use crate::domain::field::{Field, ReviewField};
use crate::domain::keyed::Keyed;
use crate::domain::marker::Information;
use crate::domain::moment::Moment;
use crate::domain::register::Register;
use crate::domain::report_plan::{Empty, Section};
use crate::domain::row::{Row, Value};
use crate::domain::second_look::prompts;
use crate::domain::subject::Subject;

/// The sheets that the plan includes and in which something stands.
#[must_use]
pub fn sheets(draft: &Draft<'_>) -> Vec<Sheet> {
    let plan = &draft.matter.plan;
    let mut all = vec![cover_sheet(draft)];
    if plan.includes(Section::Questions) {
        all.push(checklist(draft));
    }
    if plan.includes(Section::Coverage) {
        all.push(matrix(draft));
        all.push(register(draft, Register::Coverage));
    }
    let kept = Register::ALL.iter().filter(|one| **one != Register::Coverage && plan.includes(Section::of(**one)));
    all.extend(kept.map(|one| register(draft, *one)));
    if plan.includes(Section::SecondLook) {
        all.push(asked(draft));
    }
    all.retain(|sheet| plan.empty == Empty::Shown || !sheet.rows.is_empty());
    all
}

fn text(said: impl Into<String>) -> Cell {
    let said = said.into();
    if said.is_empty() { Cell::Blank } else { Cell::Text(said) }
}

fn sheet(key: &str, title: &str, head: Vec<String>, rows: Vec<Vec<Cell>>) -> Sheet {
    Sheet { key: key.to_owned(), title: title.to_owned(), head, rows }
}

fn named(head: &[&str]) -> Vec<String> {
    head.iter().map(|name| (*name).to_owned()).collect()
}

/// What the cover says, the texts that stand for the whole, and whose work it is not.
fn cover_sheet(draft: &Draft<'_>) -> Sheet {
    let plan = &draft.matter.plan;
    let mut facts = cover::facts(draft);
    let fields = [
        (Section::Summary, Field::Summary),
        (Section::Summary, Field::BoardAsks),
        (Section::Commission, Field::Review(ReviewField::Proportionality)),
        (Section::Commission, Field::Review(ReviewField::Specification)),
        (Section::Limitations, Field::Limitations),
    ];
    let fields = fields.into_iter().filter(|(section, _)| plan.includes(*section));
    facts.extend(fields.filter_map(|(_, field)| draft.fact_if_said(field)));
    let mut rows: Vec<Vec<Cell>> =
        facts.into_iter().map(|Fact { name, text: said }| vec![text(name), text(said)]).collect();
    for (name, words) in
        [(say::INDEPENDENCE, about::INDEPENDENCE), (say::SOURCE, about::SOURCE), (say::NO_SCORE, about::NO_SCORE)]
    {
        rows.push(vec![text(name), text(words)]);
    }
    sheet("about", say::ABOUT, named(&[heads::WHAT, say::SAID]), rows)
}

/// Every question as a whole and every part, with all that was said of each.
fn checklist(draft: &Draft<'_>) -> Sheet {
    let head = [
        heads::QUESTION,
        heads::PART,
        heads::JUDGEMENT,
        say::REASON,
        heads::NOTE,
        say::HOW_WE_KNOW,
        heads::CONFIDENCE,
        say::WHAT_WOULD_CHANGE,
    ];
    let rows = Question::ALL.iter().flat_map(|question| question.places()).map(|place| {
        let title = words::title(place.question(), draft.vocabulary());
        let judgement = labels::judgement(draft.assessment.answers.judgement(place));
        let reason = draft.assessment.answers.reason(place);
        match place {
            Subject::Question(question) => {
                let answer = draft.assessment.answers.question(question);
                vec![
                    text(title),
                    text(say::THE_WHOLE_QUESTION),
                    text(judgement),
                    text(reason),
                    Cell::Blank,
                    text(answer.how_we_know.as_str()),
                    text(labels::confidence(answer.confidence)),
                    text(answer.what_would_change.as_str()),
                ]
            }
            Subject::Part(part) => {
                let note = draft.assessment.answers.part(part).note.as_str();
                let name = draft.say(parts::part(part).title);
                let said = [text(title), text(name), text(judgement), text(reason), text(note)];
                said.into_iter().chain([Cell::Blank, Cell::Blank, Cell::Blank]).collect()
            }
        }
    });
    sheet("checklist", say::CHECKLIST, named(&head), rows.collect())
}

/// The coverage matrix, both pictures one below the other.
fn matrix(draft: &Draft<'_>) -> Sheet {
    let mut head = named(&[say::PICTURE, heads::KIND_OF_SOURCE, heads::AS_A_WHOLE]);
    head.extend(Information::ALL.iter().map(|one| labels::choice(Choice::of_information(*one)).to_owned()));
    let lines = coverage::matrix(draft.assessment);
    let mut rows = Vec::with_capacity(lines.len() * 2);
    let considered = |cell: &coverage::Cell| registers::considered(cell.considered);
    let obtained = |cell: &coverage::Cell| registers::obtained(cell.obtained);
    for (picture, state) in
        [(say::CONSIDERED, &considered as &dyn Fn(&coverage::Cell) -> _), (say::OBTAINED, &obtained)]
    {
        for line in &lines {
            let mut row = vec![text(picture), text(labels::choice(Choice::of_kind(line.kind)))];
            row.extend([&line.whole].into_iter().chain(&line.cells).map(|cell| text(state(cell))));
            rows.push(row);
        }
    }
    sheet("coverage-matrix", say::MATRIX, head, rows)
}

/// A register with all its columns.
#[must_use]
pub fn register(draft: &Draft<'_>, register: Register) -> Sheet {
    // A column of which nothing is left would read as if nobody had said anything.
    let audience = draft.matter.plan.audience;
    let columns: Vec<Column> =
        register.columns().iter().copied().filter(|column| !leaves(register, *column, audience)).collect();
    let has_fixed_names = register.heading().is_none();
    let has_due = columns.contains(&Column::Due);
    let mut head = Vec::with_capacity(columns.len() + 2);
    if has_fixed_names {
        head.push(if register == Register::Obstacles { heads::OBSTACLE } else { say::CELL }.to_owned());
    }
    head.extend(columns.iter().map(|column| rows::label(*column, draft.vocabulary())));
    if has_due {
        head.push(say::OVERDUE.to_owned());
    }
    if register.is_append_only() {
        head.push(heads::RECORDED.to_owned());
    }
    let rows = draft.assessment.rows(register).iter().map(|row| {
        let name = has_fixed_names.then(|| text(rows::name(row, draft.vocabulary())));
        let mut cells: Vec<Cell> =
            name.into_iter().chain(columns.iter().map(|column| cell(draft, row, *column))).collect();
        if has_due {
            cells.push(text(if row.is_overdue(draft.setting.today) { say::YES } else { "" }));
        }
        if register.is_append_only() {
            cells.push(row.recorded.map_or(Cell::Blank, |recorded| moment(draft, recorded)));
        }
        cells
    });
    let title = if register == Register::Coverage { say::LEFT_ASIDE } else { registers::register(register).title };
    sheet(register.key(), title, head, rows.collect())
}

fn cell(draft: &Draft<'_>, row: &Row, column: Column) -> Cell {
    match row.value(column) {
        Some(Value::Day(Day::On(date))) => Cell::Date(*date),
        Some(Value::Day(Day::About(date))) => Cell::About(*date),
        _ => text(rows::value(draft.assessment, row, column)),
    }
}

fn moment(draft: &Draft<'_>, moment: Moment) -> Cell {
    match moment.on_a_clock(draft.setting.minutes_ahead) {
        Some((date, hour, minute)) => Cell::Moment(date, hour, minute),
        None => text(moment.to_text()),
    }
}

/// What the second look asks, and what was set aside with which reason.
fn asked(draft: &Draft<'_>) -> Sheet {
    let assessment = draft.assessment;
    let asked = prompts(assessment, draft.setting.today);
    let rows = asked.into_iter().map(|prompt| {
        let state = if prompt.set_aside.is_some() { say::SET_ASIDE } else { say::OPEN };
        vec![
            text(rows::target(assessment, prompt.rule, prompt.about)),
            text(second_look::question(prompt.rule, assessment.review.phase, &[prompt.about])),
            text(state),
            text(prompt.set_aside.unwrap_or_default()),
        ]
    });
    let head = [heads::ABOUT, heads::QUESTION, heads::STATE, heads::WHY_SET_ASIDE];
    sheet("second-look", sections::section(Section::SecondLook), named(&head), rows.collect())
}
