//! Assessments in which everything is said: one that stands in `tests/fixtures/schema-3.json` and is never to change,
//! and a small one with a row of each register.

use std::sync::Arc;

use quality_marker::domain::answer::{Answers, PartAnswer, QuestionAnswer};
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::attestation::Attestation;
use quality_marker::domain::audience::Audience;
use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::choice::Choice;
use quality_marker::domain::column::Column;
use quality_marker::domain::date::Date;
use quality_marker::domain::day::Day;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::judgement::{Confidence, Judgement};
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::moment::Moment;
use quality_marker::domain::register::Register;
use quality_marker::domain::report_plan::{Empty, ReportPlan, Section};
use quality_marker::domain::review::{Asked, Phase, Review, Vocabulary};
use quality_marker::domain::row::{Row, Value};
use quality_marker::domain::rows::Registers;
use quality_marker::domain::rule::Rule;
use quality_marker::domain::set_aside::SetAside;
use quality_marker::domain::shape::Shape;
use quality_marker::domain::subject::Subject;
use quality_marker::domain::target::Target;

/// What a text may hold besides letters.
const SPECIAL: &str = " “quoted”, \\ \" \t émigré עברית 👩\u{200d}👧 \u{1} \u{202e}\n\r\n<b>&amp;</b>";

fn date(year: u16, month: u8, day: u8) -> Date {
    Date::new(year, month, day).expect("a day")
}

fn moment(text: &str) -> Moment {
    Moment::parse(text).expect("a moment")
}

/// One of several, in turn.
fn turn<T: Copy>(all: &[T], number: usize) -> T {
    all[number % all.len()]
}

fn text(place: &str, number: usize) -> String {
    match number {
        0 => String::new(),
        1 => [place, SPECIAL].concat(),
        _ => [place, " ", &number.to_string()].concat(),
    }
}

/// The id of a row by its number, from 0.
fn id(register: Register, number: usize) -> ItemId {
    let first = if register.grows() { 0xf1e1_d000_0000_0000 + ((register as u64) << 8) } else { 1 };
    ItemId(first + number as u64)
}

/// So many rows that every choice of every column stands in one.
fn rows(register: Register) -> usize {
    let choices = register.columns().iter().map(|column| match column.shape() {
        Shape::Choice(offered) | Shape::Choices(offered) => offered.len() + 1,
        _ => 4,
    });
    let fixed = usize::try_from(register.fixed_rows()).expect("few rows");
    if register.grows() { choices.max().unwrap_or(4) } else { fixed }
}

fn value(register: Register, number: usize, column: Column) -> Value {
    let places: Vec<Subject> = Subject::all().collect();
    let place = [register.key(), " ", column.key()].concat();
    match column.shape() {
        Shape::Line | Shape::Lines if register.heading() == Some(column) => Value::Text(text(&place, number + 1)),
        Shape::Line | Shape::Lines => Value::Text(text(&place, number)),
        Shape::Day => {
            let days = [Day::NotSaid, Day::NotKnown, Day::About(date(2025, 1, 31)), Day::On(date(2024, 2, 29))];
            Value::Day(turn(&days, number))
        }
        Shape::Choice(offered) => Value::Choice(turn(offered, number)),
        Shape::Choices(offered) => Value::Choices(offered[..number % (offered.len() + 1)].to_vec()),
        // A later decision supersedes the last but one: both are recorded, or neither.
        Shape::Link(to) if to == register => {
            Value::Links(number.checked_sub(2).map(|to| id(register, to)).into_iter().collect())
        }
        Shape::Link(to) => Value::Links((number > 0).then(|| id(to, number % rows(to))).into_iter().collect()),
        Shape::Links(to) => Value::Links((0..number % 4).rev().map(|number| id(to, number)).collect()),
        Shape::Place => Value::Places((number > 0).then(|| turn(&places, number)).into_iter().collect()),
        Shape::Places => {
            Value::Places(places.into_iter().step_by(12_usize.saturating_sub(number).max(1)).take(number * 3).collect())
        }
    }
}

fn row(register: Register, number: usize) -> Row {
    let mut row = Row::new(register, id(register, number)).set_against(number as u64 % 3);
    if register.is_append_only() && number % 2 == 1 {
        row.recorded = Some(moment("2026-10-05T08:15:30.500Z"));
    }
    register.columns().iter().fold(row, |row, column| row.with(*column, value(register, number, *column)))
}

fn review() -> Review {
    Review {
        title: text("title", 1),
        reference: "Review F".to_owned(),
        jurisdiction: "Two areas".to_owned(),
        phase: Phase::UnderWay,
        commissioner: "The safeguarding partners".to_owned(),
        lead_reviewer: "Two reviewers".to_owned(),
        period_from: Some(date(1, 1, 1)),
        period_to: Some(date(9999, 12, 31)),
        model: "A systems model".to_owned(),
        proportionality: "In depth after the move".to_owned(),
        specification: "Three questions".to_owned(),
        more_widespread: Asked::Yes,
        still_current: Asked::No,
        changes: 2,
    }
}

fn answers() -> Answers {
    let mut answers = Answers::default();
    for (number, part) in Part::ALL.iter().enumerate() {
        *answers.part_mut(*part) = PartAnswer {
            judgement: turn(Judgement::ALL, number),
            reason: text(part.key(), number),
            note: text("note", number),
            commission: number as u64 % 3,
        };
    }
    for (number, question) in Question::ALL.iter().enumerate() {
        *answers.question_mut(*question) = QuestionAnswer {
            judgement: turn(Judgement::ALL, number),
            reason: text(question.key(), number),
            how_we_know: text("how", number),
            confidence: turn(Confidence::ALL, number),
            what_would_change: text("change", number),
            commission: number as u64 % 3,
        };
    }
    answers
}

/// Rules that the fixtures do not know: they came later.
pub const LATER_RULES: [Rule; 8] = [
    Rule::MetButPartsNot,
    Rule::NotMetWithoutNote,
    Rule::NeverRequested,
    Rule::ReceivedThoughDeclined,
    Rule::PersonDeclined,
    Rule::WitnessNotAgreed,
    Rule::DelayEnded,
    Rule::EvidenceUnused,
];

/// A prompt of each rule, about each sort of thing in turn.
fn set_aside() -> Vec<SetAside> {
    let about = |number: usize| match number % 3 {
        0 => Target::Whole,
        1 => Target::Place(turn(&Subject::all().collect::<Vec<_>>(), number)),
        _ => {
            let register = turn(Register::ALL, number / 3);
            Target::Row(register, id(register, number % rows(register)))
        }
    };
    let prompt = |(number, rule): (usize, &Rule)| SetAside {
        rule: *rule,
        about: about(number),
        reason: text(rule.key(), number + 1),
    };
    Rule::ALL.iter().filter(|rule| !LATER_RULES.contains(rule)).enumerate().map(prompt).collect()
}

/// Every register, every column, every word. What the fixture of schema 3 holds: this must stay as it is.
pub fn filled() -> Assessment {
    let left_out = Section::ALL.to_vec();
    let report = ReportPlan { audience: Audience::Board, left_out, empty: Empty::Shown, not_on_board: Vec::new() };
    Assessment { board_asks: text("asks", 1).into(), report: Arc::new(report), ..filled_of_schema_2() }
}

/// What the fixture of schema 2 holds.
pub fn filled_of_schema_2() -> Assessment {
    let mut registers = Registers::default();
    for register in Register::ALL {
        for number in 0..rows(*register) {
            assert!(registers.of_mut(*register).add(row(*register, number)));
        }
    }
    Assessment {
        vocabulary: Vocabulary::Of2016,
        changed: moment("2026-11-22T20:53:07.042Z"),
        assessors: "Review manager".into(),
        summary: text("summary", 1).into(),
        review: Arc::new(review()),
        answers: answers(),
        none_occurred: Some(Arc::new(Attestation { on: date(2026, 11, 12), by: "Review manager".to_owned() })),
        registers,
        set_aside: Arc::new(set_aside()),
        limitations: "What we cannot say.\n\nAnd why.".into(),
        limitations_draft: "What we cannot say.".into(),
        ..Assessment::new(
            ItemId(0xf1e1_d000_0000_ffff),
            "Everything is said".into(),
            moment("2026-10-02T09:00:00.000Z"),
        )
    }
}

/// Small, and yet with a row of each register, a value of each shape, and a prompt that was set aside.
pub fn small() -> Assessment {
    let id = ItemId;
    let on = Day::On(date(2026, 11, 12));
    let mut decision = Row::new(Register::Decisions, id(5))
        .with(Column::Decision, "Leave school records out")
        .with(Column::DecisionWhy, "They bear on none of the questions.")
        .with(Column::DecidedOn, on)
        .with(Column::DecidedBy, "The panel");
    decision.recorded = Some(moment("2026-10-05T08:15:30.500Z"));
    let rows = [
        Row::new(Register::Sources, id(1))
            .with(Column::Label, "Größe \"\\\n")
            .with(Column::SourceKind, Choice::Records)
            .with(Column::Tells, &[Choice::Facts, Choice::Normality] as &[Choice])
            .with(Column::AccessFor, &[Choice::ForLead] as &[Choice])
            .with(Column::Secured, Day::NotKnown),
        Row::new(Register::Sources, id(2)).with(Column::Label, "Team manager"),
        Row::new(Register::Coverage, id(3)).with(Column::LeftAside, Choice::Yes).with(Column::AsideWhy, "Too far."),
        Row::new(Register::Requests, id(4)).with(Column::Whom, "Police").with(Column::Sources, vec![id(2), id(1)]),
        Row::new(Register::NonCooperation, id(1)).with(Column::Who, "Housing").with(Column::Request, vec![id(4)]),
        decision,
        Row::new(Register::Decisions, id(6)).with(Column::Decision, "Take it in").with(Column::Supersedes, vec![id(5)]),
        Row::new(Register::Practitioners, id(1)).with(Column::Role, "Health visitor").with(Column::InputOn, on),
        Row::new(Register::Family, id(1)).with(Column::Role, "Grandmother").with(Column::Mode, Choice::Written),
        Row::new(Register::Processes, id(1)).with(Column::Process, "Trial").with(Column::Holds, vec![id(1)]),
        Row::new(Register::Borders, id(1)).with(Column::Areas, "Two areas").with(Column::Leads, "The first"),
        Row::new(Register::Obstacles, id(9)).with(Column::Bears, Choice::Yes),
        Row::new(Register::Evidence, id(1))
            .with(Column::Title, "Minutes")
            .with(Column::Dated, Day::About(date(2026, 9, 9)))
            .with(Column::Supports, Subject::all().take(2).collect::<Vec<_>>()),
        Row::new(Register::Actions, id(1))
            .with(Column::Task, "Ask")
            .with(Column::Origin, vec![Subject::Part(Part::AccessEvery)])
            .with(Column::Cell, vec![id(30)])
            .with(Column::Obstacle, vec![id(9)]),
    ];
    let mut small = Assessment::new(ItemId(0xabc), "Größe \"\\\n".to_owned(), moment("2026-11-22T20:53:07.042Z"));
    for row in rows {
        assert!(small.registers.of_mut(row.register).add(row));
    }
    let about = Target::Row(Register::Sources, ItemId(2));
    small.set_aside = Arc::new(vec![SetAside { rule: Rule::NoMethod, about, reason: "Settled.".to_owned() }]);
    small
}
