//! Laws of the domain, from outside: what is refused changes nothing, and no sequence of commands breaks a document.

#![expect(clippy::expect_used, reason = "a test says what is wrong by failing")]

use std::collections::{BTreeMap, HashSet};
use std::mem::discriminant;

use crate::common::assessments::{any_of, date, day, subject};
use crate::common::{now, texts, today};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use quality_marker::content::example::example;
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::choice::Choice;
use quality_marker::domain::column::Column;
use quality_marker::domain::command::{Command, Refusal};
use quality_marker::domain::context::Context;
use quality_marker::domain::date::Date;
use quality_marker::domain::day::Day;
use quality_marker::domain::field::{DateField, Field, PartField, QuestionField, ReviewField};
use quality_marker::domain::history::{History, MOST_STEPS};
use quality_marker::domain::item::ItemId;
use quality_marker::domain::judgement::Judgement;
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::moment::Moment;
use quality_marker::domain::paragraphs::paragraphs;
use quality_marker::domain::register::Register;
use quality_marker::domain::row::{Row, Value};
use quality_marker::domain::rule::Rule;
use quality_marker::domain::shape::Shape;
use quality_marker::domain::subject::Subject;
use quality_marker::domain::target::Target;
use quality_marker::domain::update::{LONGEST_TEXT, update};
use quality_marker::storage::envelope::{Stamp, decode, encode};
use quality_marker::storage::json::{self, Json};

/// Ids are few, so that commands meet the rows of others, and miss them. All but the first are also ids of fixed rows.
const IDS: [ItemId; 5] = [ItemId(0), ItemId(1), ItemId(2), ItemId(3), ItemId(4)];

/// Registers that others link to stand here more than once, so that links find rows.
const REGISTERS: [Register; 20] = [
    Register::Sources,
    Register::Sources,
    Register::Sources,
    Register::Coverage,
    Register::Requests,
    Register::Requests,
    Register::Requests,
    Register::NonCooperation,
    Register::NonCooperation,
    Register::Decisions,
    Register::Decisions,
    Register::Decisions,
    Register::Practitioners,
    Register::Family,
    Register::Processes,
    Register::Borders,
    Register::Obstacles,
    Register::Evidence,
    Register::Actions,
    Register::Actions,
];

fn context(new_id: ItemId) -> Context {
    Context { now: now(), today: today(), new_id }
}

fn id() -> impl Strategy<Value = ItemId> {
    select(&IDS)
}

fn register() -> impl Strategy<Value = Register> {
    select(&REGISTERS)
}

/// A row, and a column that its register mostly has.
fn place() -> impl Strategy<Value = (Register, ItemId, Column)> {
    register().prop_flat_map(|register| {
        let column = prop_oneof![12 => select(register.columns()), 1 => any_of::<Column>()];
        (Just(register), id(), column)
    })
}

/// Something to say in a column, which mostly fits it.
fn value(column: Column) -> impl Strategy<Value = Value> {
    let links = || vec(id(), 0..4).prop_map(Value::Links).boxed();
    let places = || vec(subject(), 0..4).prop_map(Value::Places).boxed();
    let fits = match column.shape() {
        Shape::Line | Shape::Lines => texts::hostile().prop_map(Value::Text).boxed(),
        Shape::Day => day().prop_map(Value::Day).boxed(),
        Shape::Choice(offered) => select(offered).prop_map(Value::Choice).boxed(),
        Shape::Choices(offered) => {
            subsequence(offered.to_vec(), 0..=offered.len()).prop_shuffle().prop_map(Value::Choices).boxed()
        }
        Shape::Link(_) => vec(id(), 0..2).prop_map(Value::Links).boxed(),
        Shape::Links(_) => links(),
        Shape::Place => option::of(subject()).prop_map(|place| Value::Places(place.into_iter().collect())).boxed(),
        Shape::Places => places(),
    };
    let other = prop_oneof![
        texts::hostile().prop_map(Value::Text),
        day().prop_map(Value::Day),
        any_of().prop_map(Value::Choice),
        vec(any_of(), 0..3).prop_map(Value::Choices),
        links(),
        places(),
    ];
    prop_oneof![12 => fits, 1 => other]
}

fn field() -> impl Strategy<Value = Field> {
    use ReviewField as R;
    let review = [
        R::Title,
        R::Reference,
        R::Jurisdiction,
        R::Commissioner,
        R::LeadReviewer,
        R::Model,
        R::Proportionality,
        R::Specification,
    ];
    let question = [QuestionField::Reason, QuestionField::HowWeKnow, QuestionField::WhatWouldChange];
    prop_oneof![
        1 => select(vec![
            Field::Name, Field::Summary, Field::Assessors, Field::AttestedBy, Field::Limitations, Field::BoardAsks,
        ]),
        2 => select(review.to_vec()).prop_map(Field::Review),
        1 => (any_of(), select(vec![PartField::Reason, PartField::Note]))
            .prop_map(|(part, field)| Field::Part(part, field)),
        1 => (any_of(), select(question.to_vec())).prop_map(|(question, field)| Field::Question(question, field)),
        3 => place().prop_map(|(register, id, column)| Field::Row(register, id, column)),
    ]
}

fn target() -> impl Strategy<Value = Target> {
    prop_oneof![
        1 => Just(Target::Whole),
        1 => subject().prop_map(Target::Place),
        4 => (register(), id()).prop_map(|(register, id)| Target::Row(register, id)),
    ]
}

fn add() -> impl Strategy<Value = Command> {
    register().prop_flat_map(|register| {
        let column = prop_oneof![12 => select(register.columns()), 1 => any_of::<Column>()];
        let said = column.prop_flat_map(|column| value(column).prop_map(move |value| (column, value)));
        let heading = prop_oneof![4 => "[a-z]{1,8}", 1 => texts::hostile()];
        (heading, option::weighted(0.3, said)).prop_map(move |(heading, said)| Command::Add(register, heading, said))
    })
}

/// Limitations of few paragraphs in few words, so that some stand twice and some come back.
fn written_limitations() -> impl Strategy<Value = Command> {
    let text = vec("[abc]{0,2}", 0..6).prop_map(|paragraphs| paragraphs.join("\n\n"));
    prop_oneof![
        3 => text.clone().prop_map(|text| Command::Write(Field::Limitations, text)),
        1 => text.prop_map(Command::TakeDraft),
    ]
}

/// The paragraphs of the limitations, and those that are left off the board's page; each in the order of their words.
fn chosen(assessment: &Assessment) -> (Vec<&str>, Vec<&str>) {
    let all = paragraphs(&assessment.limitations);
    let mut off: Vec<&str> = assessment.report.not_on_board.iter().map(|position| all[*position]).collect();
    let mut all = all;
    all.sort_unstable();
    off.sort_unstable();
    (all, off)
}

fn command() -> impl Strategy<Value = Command> {
    let set = place().prop_flat_map(|(register, id, column)| {
        value(column).prop_map(move |value| Command::Set(register, id, column, value))
    });
    let period = (select(vec![DateField::PeriodFrom, DateField::PeriodTo]), option::of(date()));
    prop_oneof![
        4 => (field(), texts::hostile()).prop_map(|(field, text)| Command::Write(field, text)),
        1 => period.prop_map(|(field, date)| Command::SetDate(field, date)),
        1 => any_of().prop_map(Command::UseVocabulary),
        1 => any_of().prop_map(Command::SetPhase),
        1 => any_of().prop_map(Command::AskMoreWidespread),
        1 => any_of().prop_map(Command::AskStillCurrent),
        2 => (subject(), any_of()).prop_map(|(subject, judgement)| Command::Judge(subject, judgement)),
        1 => (any_of(), any_of()).prop_map(|(question, confidence)| Command::SetConfidence(question, confidence)),
        1 => date().prop_map(Command::AttestNoneOccurred),
        1 => Just(Command::WithdrawAttestation),
        10 => add(),
        10 => set,
        3 => (register(), id()).prop_map(|(register, id)| Command::Remove(register, id)),
        1 => id().prop_map(Command::Record),
        2 => target().prop_map(Command::Confirm),
        2 => (any_of(), target(), texts::hostile()).prop_map(|(rule, about, why)| Command::SetAside(rule, about, why)),
        1 => (any_of(), target()).prop_map(|(rule, about)| Command::TakeUp(rule, about)),
        1 => texts::hostile().prop_map(Command::TakeDraft),
        1 => any_of().prop_map(Command::ReportFor),
        1 => (any_of(), any::<bool>()).prop_map(|(section, included)| Command::IncludeInReport(section, included)),
        1 => any_of().prop_map(Command::LeaveEmptySections),
        3 => written_limitations(),
        2 => (0_usize..6, any::<bool>()).prop_map(|(position, is_on)| Command::PutOnBoard(position, is_on)),
        2 => (0_usize..6).prop_map(Command::MoveLimitationUp),
    ]
}

/// What somebody does who records a decision: it may supersede another, rest on sources, and be changed or removed
/// later.
fn decision() -> impl Strategy<Value = Vec<(Command, ItemId)>> {
    (id(), option::of(id()), vec(id(), 0..3), day()).prop_map(|(id, earlier, sources, on)| {
        let decisions = Register::Decisions;
        let say = |column, text: &str| Command::Write(Field::Row(decisions, id, column), text.to_owned());
        let links = |ids: Vec<ItemId>| Value::Links(ids);
        [
            Command::Add(decisions, "Leave school records out".to_owned(), None),
            say(Column::DecisionWhy, "They bear on none of the questions."),
            say(Column::DecidedBy, "The panel"),
            Command::Set(decisions, id, Column::DecidedOn, Value::Day(on)),
            Command::Set(decisions, id, Column::Sources, links(sources)),
            Command::Set(decisions, id, Column::Supersedes, links(earlier.into_iter().collect())),
            Command::Record(id),
        ]
        .map(|command| (command, id))
        .to_vec()
    })
}

/// Commands, each with the id that a row which it adds would get.
fn steps() -> impl Strategy<Value = Vec<(Command, ItemId)>> {
    let one = (command(), id()).prop_map(|step| vec![step]);
    vec(prop_oneof![10 => one, 1 => decision()], 0..60).prop_map(|steps| steps.concat())
}

fn blank() -> Assessment {
    Assessment::new(ItemId(9), "Laws".to_owned(), now())
}

fn text_of(assessment: &Assessment) -> String {
    encode(assessment, &Stamp { revision: 1, saved_at: now() })
}

fn opens_as_itself(assessment: &Assessment) -> bool {
    decode(&text_of(assessment)).is_ok_and(|opened| opened.assessment == *assessment && !opened.altered)
}

/// Whether these are some of those, in their order and each once.
fn in_order<T: PartialEq>(some: &[T], all: impl IntoIterator<Item = T>) -> bool {
    let mut all = all.into_iter();
    some.iter().all(|one| all.any(|other| other == *one))
}

/// Everything that is true of every document, whatever was done to it.
fn law_broken(assessment: &Assessment) -> Option<String> {
    for register in Register::ALL {
        let rows = assessment.rows(*register);
        let ids: Vec<ItemId> = rows.iter().map(|row| row.id).collect();
        if ids.iter().collect::<HashSet<_>>().len() != ids.len() {
            return Some(format!("{register:?}: an id stands twice in {ids:?}"));
        }
        let fixed = ids.iter().all(|id| register.has_fixed(*id)) && ids.is_sorted();
        if !register.grows() && !fixed {
            return Some(format!("{register:?}: {ids:?} are not its fixed rows in order"));
        }
        if let Some(broken) = rows.iter().find_map(|row| row_breaks(assessment, *register, row)) {
            return Some(broken);
        }
    }
    let review = &assessment.review;
    if review.period_from.zip(review.period_to).is_some_and(|(from, to)| to < from) {
        return Some("the period ends before it begins".to_owned());
    }
    let mut prompts = HashSet::new();
    for aside in assessment.set_aside.iter() {
        let exists = !matches!(aside.about, Target::Row(register, id) if !assessment.registers.has(register, id));
        if !exists || aside.reason.trim().is_empty() || !prompts.insert((aside.rule, aside.about)) {
            return Some(format!("{aside:?}"));
        }
    }
    let off = &assessment.report.not_on_board;
    let count = paragraphs(&assessment.limitations).len();
    if off.windows(2).any(|pair| pair[0] >= pair[1]) || off.iter().any(|position| *position >= count) {
        return Some(format!("{off:?} of {count} paragraphs are left off the board's page"));
    }
    (!opens_as_itself(assessment)).then(|| "it does not open as itself".to_owned())
}

fn row_breaks(assessment: &Assessment, register: Register, row: &Row) -> Option<String> {
    let broken = |what: &str| Some(format!("{what}: {row:?}"));
    if row.register != register || row.values().count() != register.columns().len() {
        return broken("not a row of its register");
    }
    if row.commission > if register.depends_on_commission() { assessment.review.changes } else { 0 } {
        return broken("set against a commission that has not come yet");
    }
    if row.recorded.is_some() {
        let said = [Column::Decision, Column::DecisionWhy, Column::DecidedBy];
        let complete = said.iter().all(|column| !row.is_blank(*column)) && row.day(Column::DecidedOn) != Day::NotSaid;
        let mut superseded = row.links(Column::Supersedes).iter();
        let recorded =
            |id: &ItemId| assessment.rows(register).get(*id).is_some_and(|earlier| earlier.recorded.is_some());
        if !register.is_append_only() || !complete || !superseded.all(recorded) {
            return broken("recorded before its time");
        }
    }
    for (column, value) in row.values() {
        let linked = |to: Register, links: &[ItemId]| {
            let once = links.iter().collect::<HashSet<_>>().len() == links.len();
            once && links.iter().all(|id| (to, *id) != (register, row.id) && assessment.registers.has(to, *id))
        };
        let sound = match (column.shape(), value) {
            (Shape::Line | Shape::Lines, Value::Text(text)) => text.chars().count() <= LONGEST_TEXT,
            (Shape::Day, Value::Day(_)) => true,
            (Shape::Choice(offered), Value::Choice(choice)) => offered.contains(choice),
            (Shape::Choices(offered), Value::Choices(chosen)) => in_order(chosen, offered.iter().copied()),
            (Shape::Link(to), Value::Links(links)) => links.len() <= 1 && linked(to, links),
            (Shape::Links(to), Value::Links(links)) => linked(to, links),
            (Shape::Place, Value::Places(places)) => places.len() <= 1,
            (Shape::Places, Value::Places(places)) => in_order(places, Subject::all()),
            _ => false,
        };
        if !sound {
            return broken(column.key());
        }
    }
    None
}

/// The recorded decisions as a file has them, by id.
fn recorded(assessment: &Assessment) -> BTreeMap<String, String> {
    fn member<'j>(json: &'j Json, name: &str) -> &'j Json {
        let Json::Object(members) = json else { return &Json::Null };
        members.iter().find(|(known, _)| known == name).map_or(&Json::Null, |(_, json)| json)
    }
    let file = json::parse(&text_of(assessment)).expect("JSON");
    let Json::List(rows) = member(member(member(&file, "body"), "registers"), "decisions") else {
        return BTreeMap::new();
    };
    let rows = rows.iter().filter(|row| *member(row, "recorded") != Json::Null);
    rows.map(|row| (json::write(member(row, "id")), json::write(row))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_sequence_of_commands_breaks_a_document_or_changes_what_was_recorded(steps in steps()) {
        let mut assessment = blank();
        let mut kept = BTreeMap::new();
        for (command, new_id) in steps {
            let before = assessment.clone();
            if update(&mut assessment, command.clone(), &context(new_id)).is_err() {
                prop_assert_eq!(&assessment, &before, "what is refused changes nothing: {:?}", command);
                continue;
            }
            prop_assert_eq!(law_broken(&assessment), None, "after {:?}", command);
            if matches!(command, Command::MoveLimitationUp(_)) {
                prop_assert_eq!(chosen(&assessment), chosen(&before), "another order and nothing else: {:?}", command);
            }
            let now_recorded = recorded(&assessment);
            for (id, row) in &kept {
                prop_assert_eq!(now_recorded.get(id), Some(row), "recorded, and changed by {:?}", command);
            }
            kept = now_recorded;
        }
    }

    #[test]
    fn undo_leads_back_and_redo_forth(steps in steps()) {
        let mut history = History::new(blank());
        let mut seen = vec![blank()];
        for (command, new_id) in steps {
            if history.act(command, &context(new_id)).is_ok() {
                history.pause();
                seen.push(history.present().clone());
            }
        }
        let last = seen.len() - 1;
        for place in (0..last).rev() {
            prop_assert!(history.undo());
            prop_assert_eq!(history.present(), &seen[place]);
            prop_assert!(history.redo());
            prop_assert_eq!(history.present(), &seen[place + 1]);
            prop_assert!(history.undo());
        }
        prop_assert!(!history.can_undo() && !history.undo());
        prop_assert_eq!(history.present(), &blank());
        for expected in seen.iter().skip(1) {
            prop_assert!(history.can_redo() && history.redo());
            prop_assert_eq!(history.present(), expected);
        }
        prop_assert!(!history.can_redo() && !history.redo());
    }

    #[test]
    fn undo_then_redo_is_the_identity_after_every_step(steps in steps()) {
        let mut history = History::new(blank());
        for (command, new_id) in steps {
            let could_redo = history.clone();
            if history.act(command, &context(new_id)).is_err() {
                prop_assert_eq!(&history, &could_redo, "what is refused is no step");
                continue;
            }
            // Only a run of typing ends with an undo.
            let mut expected = history.clone();
            expected.pause();
            prop_assert!(history.undo() && history.redo());
            prop_assert_eq!(&history, &expected);
        }
        let mut expected = history.clone();
        expected.pause();
        let mut undone = 0;
        while history.undo() {
            undone += 1;
        }
        prop_assert_eq!(history.present(), &blank());
        for _ in 0..undone {
            prop_assert!(history.redo());
        }
        history.pause();
        prop_assert_eq!(history, expected);
    }

    #[test]
    fn what_is_refused_keeps_the_steps_to_redo(command in command()) {
        let mut history = History::new(blank());
        history.act(Command::Write(Field::Name, "a".to_owned()), &context(ItemId(5))).expect("written");
        history.undo();
        let before = history.clone();
        if history.act(command, &context(ItemId(5))).is_ok() {
            prop_assert!(!history.can_redo());
        } else {
            prop_assert_eq!(history, before);
        }
    }
}

/// The laws above are worth what the sequences reach: each command carried out, and each refusal of more than a long
/// text.
#[test]
fn the_sequences_carry_out_every_command_and_meet_every_refusal() {
    let mut runner = TestRunner::deterministic();
    let (mut done, mut refused) = (HashSet::new(), HashSet::new());
    let (mut links, mut recorded_ones) = (0, 0);
    for _ in 0..1200 {
        let mut assessment = blank();
        for (command, new_id) in steps().new_tree(&mut runner).expect("steps").current() {
            let kind = discriminant(&command);
            match update(&mut assessment, command, &context(new_id)) {
                Ok(()) => {
                    done.insert(kind);
                }
                Err(refusal) => {
                    refused.insert(refusal);
                }
            }
        }
        let rows = || Register::ALL.iter().flat_map(|register| assessment.rows(*register));
        let linked = |row: &Row| row.values().any(|(_, value)| matches!(value, Value::Links(ids) if !ids.is_empty()));
        links += rows().filter(|row| linked(row)).count();
        recorded_ones += rows().filter(|row| row.recorded.is_some()).count();
    }
    assert_eq!(done.len(), 23, "commands that were carried out");
    refused.insert(Refusal::TextTooLong);
    assert_eq!(refused.len(), REFUSALS, "{refused:?}");
    assert!(links > 100 && recorded_ones > 100, "{links} linking rows, {recorded_ones} recorded decisions");
}

const REFUSALS: usize = 17;

const MISSING: ItemId = ItemId(44);
const SOURCE: ItemId = ItemId(1);
const RECORDED: ItemId = ItemId(2);
const DRAFTED: ItemId = ItemId(3);
const BARE: ItemId = ItemId(4);

fn write(register: Register, id: ItemId, column: Column, text: &str) -> Command {
    Command::Write(Field::Row(register, id, column), text.to_owned())
}

fn link(register: Register, id: ItemId, column: Column, to: &[ItemId]) -> Command {
    Command::Set(register, id, column, Value::Links(to.to_vec()))
}

/// A document with a source, a recorded decision that rests on it, two that are not recorded, and a period.
fn furnished() -> Assessment {
    let mut assessment = blank();
    let decisions = Register::Decisions;
    let day = |day| Date::new(2026, 2, day);
    let decide = |id| {
        [
            (Command::Add(decisions, "Leave it out".to_owned(), None), id),
            (write(decisions, id, Column::DecisionWhy, "It bears on nothing."), id),
            (write(decisions, id, Column::DecidedBy, "The panel"), id),
        ]
    };
    let mut steps = vec![(Command::Add(Register::Sources, "School records".to_owned(), None), SOURCE)];
    steps.extend(decide(RECORDED));
    steps.push((link(decisions, RECORDED, Column::Sources, &[SOURCE]), RECORDED));
    steps.push((Command::Record(RECORDED), RECORDED));
    steps.extend(decide(DRAFTED));
    steps.push((Command::Add(decisions, "To be thought over".to_owned(), None), BARE));
    steps.push((link(decisions, DRAFTED, Column::Supersedes, &[BARE]), BARE));
    steps.push((Command::SetDate(DateField::PeriodFrom, day(10)), BARE));
    steps.push((Command::SetDate(DateField::PeriodTo, day(20)), BARE));
    for (command, new_id) in steps {
        update(&mut assessment, command, &context(new_id)).expect("carried out");
    }
    assessment
}

fn refused_commands() -> Vec<(Command, Refusal)> {
    use Register as R;
    let long = || "ä".repeat(LONGEST_TEXT + 1);
    let day = |day| Date::new(2026, 2, day);
    let tomorrow = Date::from_days_since_1970(today().days_since_1970() + 1).expect("a day");
    let choose = |register, id, column, choice| Command::Set(register, id, column, Value::Choice(choice));
    let fact = || Value::Choices(vec![Choice::Facts]);
    let two = vec![Subject::Question(Question::Sources), Subject::Question(Question::Access)];
    let gone = Target::Row(R::Sources, MISSING);
    let aside = |about, reason: &str| Command::SetAside(Rule::NoMethod, about, reason.to_owned());
    vec![
        (write(R::Sources, MISSING, Column::Label, "a"), Refusal::NoSuchRow),
        (write(R::Coverage, ItemId(31), Column::AsideWhy, "a"), Refusal::NoSuchRow),
        (write(R::Obstacles, ItemId(0), Column::Response, "a"), Refusal::NoSuchRow),
        (choose(R::Sources, MISSING, Column::Relevant, Choice::Yes), Refusal::NoSuchRow),
        (choose(R::Obstacles, ItemId(10), Column::Bears, Choice::Yes), Refusal::NoSuchRow),
        (Command::Remove(R::Sources, MISSING), Refusal::NoSuchRow),
        (Command::Remove(R::Sources, RECORDED), Refusal::NoSuchRow),
        (Command::Record(MISSING), Refusal::NoSuchRow),
        (Command::Record(SOURCE), Refusal::NoSuchRow),
        (Command::Confirm(gone), Refusal::NoSuchRow),
        (aside(gone, "It is gone."), Refusal::NoSuchRow),
        (Command::Add(R::Evidence, " \n\t\u{a0}".to_owned(), None), Refusal::NeedsHeading),
        (Command::Add(R::Actions, String::new(), None), Refusal::NeedsHeading),
        (write(R::Sources, SOURCE, Column::Whom, "a"), Refusal::DoesNotFit),
        (write(R::Sources, SOURCE, Column::Relevant, "yes"), Refusal::DoesNotFit),
        (write(R::Coverage, ItemId(5), Column::LeftAside, "yes"), Refusal::DoesNotFit),
        (write(R::Obstacles, ItemId(5), Column::Label, "a"), Refusal::DoesNotFit),
        (choose(R::Sources, SOURCE, Column::Relevant, Choice::InFull), Refusal::DoesNotFit),
        (choose(R::Sources, SOURCE, Column::Answer, Choice::Awaited), Refusal::DoesNotFit),
        (choose(R::Coverage, ItemId(5), Column::LeftAside, Choice::Undecided), Refusal::DoesNotFit),
        (Command::Set(R::Sources, SOURCE, Column::Label, "a".into()), Refusal::DoesNotFit),
        (Command::Set(R::Sources, SOURCE, Column::AccessFor, fact()), Refusal::DoesNotFit),
        (link(R::Decisions, DRAFTED, Column::Supersedes, &[RECORDED, BARE]), Refusal::DoesNotFit),
        (Command::Add(R::Actions, "a".to_owned(), Some((Column::Origin, two.into()))), Refusal::DoesNotFit),
        (Command::Add(R::Actions, "a".to_owned(), Some((Column::Relevant, Choice::Yes.into()))), Refusal::DoesNotFit),
        (link(R::Decisions, BARE, Column::Sources, &[SOURCE, MISSING]), Refusal::LeadsNowhere),
        (link(R::Decisions, BARE, Column::Supersedes, &[BARE]), Refusal::LeadsNowhere),
        (
            Command::Add(R::Actions, "a".to_owned(), Some((Column::Cell, vec![ItemId(31)].into()))),
            Refusal::LeadsNowhere,
        ),
        (Command::Add(R::Coverage, "a".to_owned(), None), Refusal::FixedRows),
        (Command::Add(R::Obstacles, "a".to_owned(), None), Refusal::FixedRows),
        (Command::Remove(R::Coverage, ItemId(1)), Refusal::FixedRows),
        (Command::Remove(R::Obstacles, ItemId(1)), Refusal::FixedRows),
        (write(R::Decisions, RECORDED, Column::DecisionWhy, "b"), Refusal::Recorded),
        (write(R::Decisions, RECORDED, Column::Decision, "b"), Refusal::Recorded),
        (choose(R::Decisions, RECORDED, Column::DecisionKind, Choice::LeftOut), Refusal::Recorded),
        (link(R::Decisions, RECORDED, Column::Sources, &[]), Refusal::Recorded),
        (Command::Remove(R::Decisions, RECORDED), Refusal::Recorded),
        (Command::Record(RECORDED), Refusal::Recorded),
        (Command::Confirm(Target::Row(R::Decisions, RECORDED)), Refusal::Recorded),
        (Command::Remove(R::Sources, SOURCE), Refusal::RecordRefersToIt),
        (Command::Record(BARE), Refusal::DecisionIncomplete),
        (Command::Record(DRAFTED), Refusal::SupersedesUnrecorded),
        (aside(Target::Whole, " \n"), Refusal::NeedsReason),
        (aside(gone, ""), Refusal::NeedsReason),
        (Command::Add(R::Evidence, "\u{200b} \u{3164}".to_owned(), None), Refusal::InvisibleName),
        (write(R::Sources, SOURCE, Column::Label, "\u{200d}"), Refusal::InvisibleName),
        (Command::Write(Field::Name, "\u{feff}\u{2060}".to_owned()), Refusal::InvisibleName),
        (Command::Add(R::Evidence, long(), None), Refusal::TextTooLong),
        (Command::Write(Field::Summary, long()), Refusal::TextTooLong),
        (write(R::Sources, SOURCE, Column::Label, &long()), Refusal::TextTooLong),
        (aside(Target::Whole, &long()), Refusal::TextTooLong),
        (Command::TakeDraft(long()), Refusal::TextTooLong),
        (Command::SetDate(DateField::PeriodFrom, day(21)), Refusal::PeriodEndsBeforeItBegins),
        (Command::SetDate(DateField::PeriodTo, day(9)), Refusal::PeriodEndsBeforeItBegins),
        (Command::AttestNoneOccurred(tomorrow), Refusal::AttestedInTheFuture),
        (Command::WithdrawAttestation, Refusal::NotAttested),
        (Command::Write(Field::AttestedBy, "a".to_owned()), Refusal::NotAttested),
        (Command::Add(R::Sources, "a".to_owned(), None), Refusal::IdTaken),
        (Command::PutOnBoard(0, false), Refusal::NoSuchParagraph),
        (Command::MoveLimitationUp(0), Refusal::NoSuchParagraph),
    ]
}

#[test]
fn every_refusal_is_reached_and_changes_nothing() {
    let mut reached = HashSet::new();
    for (command, refusal) in refused_commands() {
        let mut assessment = furnished();
        let later = Context { now: Moment::from_millis(now().millis() + 1), ..context(SOURCE) };
        let said = format!("{command:.200?}");
        assert_eq!(update(&mut assessment, command, &later), Err(refusal), "{said}");
        assert_eq!(assessment, furnished(), "{said}");
        reached.insert(refusal);
    }
    // The compiler asks for this list whenever a refusal is added.
    let all = |refusal| match refusal {
        Refusal::NoSuchRow
        | Refusal::NeedsHeading
        | Refusal::InvisibleName
        | Refusal::DoesNotFit
        | Refusal::LeadsNowhere
        | Refusal::FixedRows
        | Refusal::Recorded
        | Refusal::RecordRefersToIt
        | Refusal::DecisionIncomplete
        | Refusal::SupersedesUnrecorded
        | Refusal::NeedsReason
        | Refusal::TextTooLong
        | Refusal::PeriodEndsBeforeItBegins
        | Refusal::AttestedInTheFuture
        | Refusal::NotAttested
        | Refusal::IdTaken
        | Refusal::NoSuchParagraph => REFUSALS,
    };
    assert_eq!(reached.len(), all(Refusal::IdTaken));
}

#[test]
fn the_longest_text_is_allowed_and_a_change_notes_its_moment() {
    let mut assessment = blank();
    let later = Context { now: Moment::from_millis(now().millis() + 1), ..context(ItemId(1)) };
    update(&mut assessment, Command::Write(Field::Summary, "ä".repeat(LONGEST_TEXT)), &later).expect("written");
    assert_eq!(assessment.changed, later.now);
    assert!(opens_as_itself(&assessment));
}

#[test]
fn typing_on_in_one_place_is_one_step() {
    let mut history = History::new(blank());
    let context = context(ItemId(1));
    let type_in = |history: &mut History, field, texts: &[&str]| {
        for text in texts {
            history.act(Command::Write(field, (*text).to_owned()), &context).expect("written");
        }
    };
    type_in(&mut history, Field::Summary, &["a", "ab", "abc"]);
    type_in(&mut history, Field::Assessors, &["x", "xy"]);
    type_in(&mut history, Field::Summary, &["abcd"]);
    history.pause();
    type_in(&mut history, Field::Summary, &["abcde", "abcdef"]);
    let mut states = vec![(history.present().summary.to_string(), history.present().assessors.to_string())];
    while history.undo() {
        states.push((history.present().summary.to_string(), history.present().assessors.to_string()));
    }
    let expected = [("abcdef", "xy"), ("abcd", "xy"), ("abc", "xy"), ("abc", ""), ("", "")];
    assert_eq!(states, expected.map(|(summary, assessors)| (summary.to_owned(), assessors.to_owned())));
}

#[test]
fn typing_on_after_undo_is_a_step_of_its_own() {
    let mut history = History::new(blank());
    for text in ["a", "ab"] {
        history.act(Command::Write(Field::Summary, text.to_owned()), &context(ItemId(1))).expect("written");
    }
    history.undo();
    history.redo();
    history.act(Command::Write(Field::Summary, "abc".to_owned()), &context(ItemId(1))).expect("written");
    history.undo();
    assert_eq!(&*history.present().summary, "ab");
}

#[test]
fn the_oldest_steps_are_let_go() {
    let mut history = History::new(blank());
    for step in 0..MOST_STEPS + 50 {
        let judgement = Judgement::ALL[step % 2];
        history
            .act(Command::Judge(Subject::Question(Question::Sources), judgement), &context(ItemId(1)))
            .expect("judged");
    }
    let mut steps = 0;
    while history.undo() {
        steps += 1;
    }
    assert_eq!(steps, MOST_STEPS);
}

#[test]
fn evidence_supports_places_in_the_order_of_the_checklist_and_each_once() {
    let mut assessment = blank();
    let places: Vec<Subject> = Subject::all().collect();
    let twice: Vec<Subject> = places.iter().rev().chain(&places).copied().collect();
    let (register, id) = (Register::Evidence, ItemId(1));
    for command in [
        Command::Add(register, "Minutes".to_owned(), None),
        Command::Set(register, id, Column::Supports, Value::Places(twice)),
    ] {
        update(&mut assessment, command, &context(id)).expect("carried out");
    }
    assert_eq!(assessment.rows(register).get(id).expect("a row").places(Column::Supports), places);
}

#[test]
fn a_copy_shares_what_did_not_change() {
    let before = example();
    let mut after = before.clone();
    update(&mut after, Command::Write(Field::Summary, "a".to_owned()), &context(ItemId(1))).expect("written");
    assert!(std::sync::Arc::ptr_eq(&before.review, &after.review));
    let part = Part::SourcesRecords;
    assert!(std::sync::Arc::ptr_eq(before.answers.part(part), after.answers.part(part)));
    for register in Register::ALL {
        let rows = before.rows(*register).iter().zip(after.rows(*register));
        assert!(rows.into_iter().all(|(before, after)| std::sync::Arc::ptr_eq(before, after)), "{register:?}");
    }
}
