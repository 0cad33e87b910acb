//! A large assessment, for the benchmark and for the documents that are read by other people's programs.

use std::sync::Arc;

use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::choice::{self, Choice};
use quality_marker::domain::column::Column;
use quality_marker::domain::date::Date;
use quality_marker::domain::day::Day;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::judgement::{Confidence, Judgement};
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::moment::Moment;
use quality_marker::domain::register::{Register, cell_of};
use quality_marker::domain::review::Review;
use quality_marker::domain::row::Row;
use quality_marker::domain::rows::Rows;
use quality_marker::domain::subject::Subject;

/// How many rows there are of each register: the first five as the goal says, the others to go with them.
pub const SIZES: &[(Register, usize)] = &[
    (Register::Sources, 200),
    (Register::Requests, 300),
    (Register::Evidence, 500),
    (Register::Decisions, 200),
    (Register::Actions, 200),
    (Register::NonCooperation, 20),
    (Register::Practitioners, 60),
    (Register::Family, 15),
    (Register::Processes, 8),
    (Register::Borders, 3),
];

const SENTENCES: &[&str] = &[
    "The chronology names the visit but not who took part in it.",
    "Two agencies’ records differ on whether the referral was received before the weekend.",
    "The team manager explained how cases were usually allocated at the time.",
    "It was agreed to ask for the supervision notes only for the six months before the incident.",
    "The panel asked what was normal practice then, and whether it still is.",
    "What the duty system showed on the day cannot be reproduced, since the system was replaced in spring.",
    "Minutes of the strategy meeting are signed; the notes of the telephone call are not.",
    "The grandmother’s account was taken down by the reviewer and read back to her.",
    "A summary would do, since the detail has no bearing on the two episodes under review.",
    "The agency offered a précis; the reviewer asked for the record itself and said why.",
];

const AGENCIES: &[&str] = &[
    "Children’s social care",
    "Police",
    "Health visiting",
    "Acute hospital trust",
    "Housing provider",
    "Primary school",
];

const ROLES: &[&str] = &["Review manager", "Lead reviewer", "Head of service", "Named nurse", "Team manager"];

/// The large assessment.
pub fn large() -> Assessment {
    let mut it = Assessment::new(ItemId(0x1a46e), "A large review".to_owned(), Moment::from_millis(1_789_376_400_000));
    it.assessors = "Review manager, with the two lead reviewers".into();
    it.summary = prose(0, 8).into();
    it.limitations = prose(3, 12).into();
    it.review = Arc::new(Review {
        title: "A large review".to_owned(),
        commissioner: "Safeguarding partnership".to_owned(),
        proportionality: prose(1, 5),
        specification: prose(2, 6),
        ..Review::default()
    });
    for (number, part) in Part::ALL.iter().enumerate() {
        let answer = it.answers.part_mut(*part);
        answer.judgement = turn(&[Judgement::Met, Judgement::Partly, Judgement::NotMet, Judgement::DontKnow], number);
        answer.note = prose(number, 6);
    }
    for (number, question) in Question::ALL.iter().enumerate() {
        let answer = it.answers.question_mut(*question);
        answer.judgement = Judgement::Partly;
        answer.confidence = Confidence::Moderate;
        answer.how_we_know = prose(number, 8);
        answer.what_would_change = prose(number + 4, 4);
    }
    for (register, size) in SIZES {
        let rows = (0..*size).map(|number| row(*register, number)).collect();
        *it.registers.of_mut(*register) = Rows::from_rows(rows).expect("ids of their own");
    }
    let aside = Row::new(Register::Coverage, ItemId(17))
        .with(Column::LeftAside, Choice::Yes)
        .with(Column::AsideWhy, prose(2, 2).as_str());
    assert!(cell_of(aside.id).is_some() && it.registers.of_mut(Register::Coverage).add(aside), "a cell");
    it
}

/// One of several, in turn.
fn turn<T: Copy>(all: &[T], number: usize) -> T {
    all[number % all.len()]
}

/// So many sentences, others for each number.
fn prose(number: usize, sentences: usize) -> String {
    let chosen: Vec<&str> = (0..sentences).map(|next| turn(SENTENCES, number * 7 + next * 3)).collect();
    chosen.join(" ")
}

/// The id of a row by its number, from 0.
pub fn id(register: Register, number: usize) -> ItemId {
    ItemId(0x5eed_0000_0000_0000 + ((register as u64) << 32) + number as u64 * 0x9e37 + 1)
}

/// A row of another register, spread over all of them.
fn linked(register: Register, number: usize) -> Vec<ItemId> {
    let size = SIZES.iter().find(|(known, _)| *known == register).map_or(1, |(_, size)| *size);
    vec![id(register, number * 13 % size)]
}

fn day(number: usize) -> Day {
    let month = u8::try_from(number % 12).expect("a month") + 1;
    let day = u8::try_from(number % 28).expect("a day") + 1;
    Day::On(Date::new(2026, month, day).expect("a day"))
}

/// What a row is called, by its number.
pub fn name(what: &str, number: usize) -> String {
    format!("{}: {what} {}", turn(AGENCIES, number), number + 1)
}

fn row(register: Register, number: usize) -> Row {
    let text = |sentences| prose(number, sentences);
    let row = Row::new(register, id(register, number));
    match register {
        Register::Sources => row
            .with(Column::Label, name("record", number).as_str())
            .with(Column::SourceKind, turn(&choice::KINDS[1..], number))
            .with(Column::Relevant, turn(&[Choice::Yes, Choice::Yes, Choice::No, Choice::Undecided], number))
            .with(Column::RelevantWhy, text(2).as_str())
            .with(Column::Tells, &choice::INFORMATION[..=number % 3])
            .with(Column::ThenNow, turn(choice::THEN_NOW, number))
            .with(Column::Provenance, turn(choice::PROVENANCE, number))
            .with(Column::Detail, text(1).as_str())
            .with(Column::DetailWhy, text(2).as_str())
            .with(Column::Method, "Read in full, with a second reader")
            .with(Column::Access, turn(choice::ACCESS, number))
            .with(Column::AccessSince, day(number))
            .with(Column::Obtained, turn(choice::OBTAINED, number))
            .with(Column::Note, text(3).as_str()),
        Register::Requests => row
            .with(Column::Whom, name("request", number).as_str())
            .with(Column::Requested, text(2).as_str())
            .with(Column::Detail, text(1).as_str())
            .with(Column::RequestWhy, text(2).as_str())
            .with(Column::Basis, "Working together, statutory guidance")
            .with(Column::AskedOn, day(number))
            .with(Column::Due, day(number + 1))
            .with(Column::Answer, turn(choice::ANSWER, number))
            .with(Column::Sources, [linked(Register::Sources, number), linked(Register::Sources, number + 1)].concat()),
        Register::Evidence => row
            .with(Column::Title, name("minutes", number).as_str())
            .with(Column::EvidenceKind, turn(&choice::EVIDENCE[1..], number))
            .with(Column::Locator, format!("Review file, section {}, page {}", number % 9 + 1, number + 1).as_str())
            .with(Column::Dated, day(number))
            .with(Column::Shows, text(3).as_str())
            .with(Column::Supports, places(number)),
        Register::Decisions => decision(row, number),
        Register::Actions => row
            .with(Column::Task, name("ask again, no.", number).as_str())
            .with(Column::Owner, turn(ROLES, number))
            .with(Column::Due, day(number))
            .with(Column::ActionState, turn(choice::ACTION, number))
            .with(Column::Origin, vec![turn(&all_places(), number * 5)])
            .with(Column::Cell, vec![ItemId(number as u64 % Register::Coverage.fixed_rows() + 1)]),
        Register::NonCooperation => row
            .with(Column::Who, name("refusal", number).as_str())
            .with(Column::RefusedOn, day(number))
            .with(Column::ReasonGiven, turn(choice::REASON_GIVEN, number))
            .with(Column::RefusalReason, text(2).as_str())
            .with(Column::Disclosed, text(1).as_str())
            .with(Column::Request, linked(Register::Requests, number)),
        Register::Practitioners | Register::Family => row
            .with(Column::Role, name("person", number).as_str())
            .with(Column::Agency, turn(AGENCIES, number))
            .with(Column::Staff, turn(choice::STAFF, number))
            .with(Column::Mode, turn(choice::MODE, number))
            .with(Column::InputState, turn(choice::INPUT, number))
            .with(Column::Support, text(1).as_str())
            .with(Column::Note, text(2).as_str())
            .with(Column::Sources, linked(Register::Sources, number)),
        Register::Processes => row
            .with(Column::Process, name("proceedings", number).as_str())
            .with(Column::ProcessKind, turn(choice::PROCESS, number))
            .with(Column::Holds, linked(Register::Sources, number))
            .with(Column::Note, text(2).as_str()),
        Register::Borders => {
            row.with(Column::Areas, name("area", number).as_str()).with(Column::Note, text(2).as_str())
        }
        Register::Coverage | Register::Obstacles => row,
    }
}

/// Decisions are recorded but for the last few, and every tenth supersedes the one before.
fn decision(row: Row, number: usize) -> Row {
    let text = |sentences| prose(number, sentences);
    let mut row = row
        .with(Column::Decision, name("decision", number).as_str())
        .with(Column::DecisionKind, turn(choice::DECISION, number))
        .with(Column::DecisionWhy, text(3).as_str())
        .with(Column::DecidedOn, day(number))
        .with(Column::DecidedBy, turn(ROLES, number))
        .with(Column::Sources, linked(Register::Sources, number));
    if number < 190 {
        row.recorded =
            Some(Moment::from_millis(1_789_376_400_000 + i64::try_from(number).unwrap_or_default() * 3_600_000));
    }
    if number % 10 == 9 { row.with(Column::Supersedes, vec![id(Register::Decisions, number - 1)]) } else { row }
}

fn all_places() -> Vec<Subject> {
    Subject::all().collect()
}

/// Two or three places, in the order of the checklist.
fn places(number: usize) -> Vec<Subject> {
    let mut places: Vec<Subject> =
        (0..2 + number % 2).map(|next| turn(&all_places(), number * 3 + next * 11)).collect();
    places.sort_unstable_by_key(|place| place.order());
    places.dedup();
    places
}
