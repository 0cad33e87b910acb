//! Laws of the domain, from outside: what is refused changes nothing, and no sequence of commands breaks a document.

#![expect(clippy::expect_used, reason = "a test says what is wrong by failing")]

mod common;

use std::collections::HashSet;

use common::assessments::{any_of, date, subject};
use common::{now, texts, today};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use quality_marker::content::example::example;
use quality_marker::domain::action::ActionState;
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::command::{Command, Refusal};
use quality_marker::domain::context::Context;
use quality_marker::domain::date::Date;
use quality_marker::domain::evidence::EvidenceKind;
use quality_marker::domain::field::{
    ActionField, DateField, EvidenceField, Field, PartField, QuestionField, ReviewField,
};
use quality_marker::domain::history::{History, MOST_STEPS};
use quality_marker::domain::item::ItemId;
use quality_marker::domain::judgement::Judgement;
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::moment::Moment;
use quality_marker::domain::subject::Subject;
use quality_marker::domain::update::{LONGEST_TEXT, update};
use quality_marker::storage::envelope::{Stamp, decode, encode};

/// Ids are few, so that commands meet the rows of others, and miss them.
const IDS: [ItemId; 4] = [ItemId(1), ItemId(2), ItemId(3), ItemId(4)];

fn context(new_id: ItemId) -> Context {
    Context { now: now(), today: today(), new_id }
}

fn id() -> impl Strategy<Value = ItemId> {
    select(&IDS)
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
    let evidence = [EvidenceField::Title, EvidenceField::Locator, EvidenceField::Note];
    prop_oneof![
        select(vec![Field::Name, Field::Summary, Field::Assessors, Field::AttestedBy]),
        select(review.to_vec()).prop_map(Field::Review),
        (any_of(), select(vec![PartField::Reason, PartField::Note])).prop_map(|(part, field)| Field::Part(part, field)),
        (any_of(), select(question.to_vec())).prop_map(|(question, field)| Field::Question(question, field)),
        (id(), select(evidence.to_vec())).prop_map(|(id, field)| Field::Evidence(id, field)),
        (id(), select(vec![ActionField::What, ActionField::Owner])).prop_map(|(id, field)| Field::Action(id, field)),
    ]
}

fn date_field() -> impl Strategy<Value = DateField> {
    prop_oneof![
        Just(DateField::PeriodFrom),
        Just(DateField::PeriodTo),
        id().prop_map(DateField::Evidence),
        id().prop_map(DateField::ActionDue),
    ]
}

fn command() -> impl Strategy<Value = Command> {
    prop_oneof![
        3 => (field(), texts::hostile()).prop_map(|(field, text)| Command::Write(field, text)),
        2 => (date_field(), option::of(date())).prop_map(|(field, date)| Command::SetDate(field, date)),
        1 => any_of().prop_map(Command::UseVocabulary),
        1 => any_of().prop_map(Command::SetPhase),
        1 => any_of().prop_map(Command::AskMoreWidespread),
        1 => any_of().prop_map(Command::AskStillCurrent),
        2 => (subject(), any_of()).prop_map(|(subject, judgement)| Command::Judge(subject, judgement)),
        1 => (any_of(), any_of()).prop_map(|(question, confidence)| Command::SetConfidence(question, confidence)),
        1 => date().prop_map(Command::AttestNoneOccurred),
        1 => Just(Command::WithdrawAttestation),
        2 => (texts::hostile(), option::of(subject())).prop_map(|(text, subject)| Command::AddEvidence(text, subject)),
        1 => (id(), any_of()).prop_map(|(id, kind)| Command::SetEvidenceKind(id, kind)),
        3 => (id(), subject()).prop_map(|(id, subject)| Command::Support(id, subject)),
        1 => (id(), subject()).prop_map(|(id, subject)| Command::Unsupport(id, subject)),
        1 => id().prop_map(Command::RemoveEvidence),
        2 => (texts::hostile(), option::of(subject())).prop_map(|(text, subject)| Command::AddAction(text, subject)),
        1 => (id(), any_of()).prop_map(|(id, state)| Command::SetActionState(id, state)),
        1 => (id(), option::of(subject())).prop_map(|(id, origin)| Command::SetActionOrigin(id, origin)),
        1 => id().prop_map(Command::RemoveAction),
    ]
}

fn blank() -> Assessment {
    Assessment::new(ItemId(9), "Laws".to_owned(), now())
}

fn opens_as_itself(assessment: &Assessment) -> bool {
    let text = encode(assessment, &Stamp { revision: 1, saved_at: now() });
    decode(&text).is_ok_and(|opened| opened.assessment == *assessment && !opened.altered)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_sequence_of_commands_breaks_a_document(steps in vec((command(), id()), 0..40)) {
        let mut assessment = blank();
        for (command, new_id) in steps {
            let before = assessment.clone();
            if update(&mut assessment, command, &context(new_id)).is_err() {
                prop_assert_eq!(&assessment, &before, "what is refused changes nothing");
            }
        }
        prop_assert!(opens_as_itself(&assessment));
    }

    #[test]
    fn undo_leads_back_and_redo_forth(steps in vec((command(), id()), 0..40)) {
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

/// A document with one row of each, and a period.
fn furnished() -> Assessment {
    let mut assessment = blank();
    let day = |day| Date::new(2026, 2, day);
    for (command, new_id) in [
        (Command::AddEvidence("Minutes".to_owned(), None), ItemId(1)),
        (Command::AddAction("Ask".to_owned(), None), ItemId(2)),
        (Command::SetDate(DateField::PeriodFrom, day(10)), ItemId(3)),
        (Command::SetDate(DateField::PeriodTo, day(20)), ItemId(3)),
    ] {
        update(&mut assessment, command, &context(new_id)).expect("carried out");
    }
    assessment
}

#[test]
fn every_refusal_is_reached_and_changes_nothing() {
    let missing = ItemId(4);
    let long = || "ä".repeat(LONGEST_TEXT + 1);
    let day = |day| Date::new(2026, 2, day);
    let tomorrow = Date::from_days_since_1970(today().days_since_1970() + 1).expect("a day");
    let part = Subject::Part(Part::SourcesRecords);
    let cases = [
        (Command::Write(Field::Evidence(missing, EvidenceField::Title), "a".to_owned()), Refusal::NoSuchEvidence),
        (Command::SetDate(DateField::Evidence(missing), None), Refusal::NoSuchEvidence),
        (Command::SetEvidenceKind(missing, EvidenceKind::Other), Refusal::NoSuchEvidence),
        (Command::Support(missing, part), Refusal::NoSuchEvidence),
        (Command::Unsupport(missing, part), Refusal::NoSuchEvidence),
        (Command::RemoveEvidence(missing), Refusal::NoSuchEvidence),
        (Command::RemoveEvidence(ItemId(2)), Refusal::NoSuchEvidence),
        (Command::Write(Field::Action(missing, ActionField::What), "a".to_owned()), Refusal::NoSuchAction),
        (Command::SetDate(DateField::ActionDue(missing), None), Refusal::NoSuchAction),
        (Command::SetActionState(missing, ActionState::Done), Refusal::NoSuchAction),
        (Command::SetActionOrigin(missing, None), Refusal::NoSuchAction),
        (Command::RemoveAction(missing), Refusal::NoSuchAction),
        (Command::AddEvidence(" \n\t\u{a0}".to_owned(), None), Refusal::EvidenceNeedsTitle),
        (Command::AddAction(String::new(), Some(part)), Refusal::ActionNeedsTask),
        (Command::AddEvidence(long(), None), Refusal::TextTooLong),
        (Command::AddAction(long(), None), Refusal::TextTooLong),
        (Command::Write(Field::Summary, long()), Refusal::TextTooLong),
        (Command::SetDate(DateField::PeriodFrom, day(21)), Refusal::PeriodEndsBeforeItBegins),
        (Command::SetDate(DateField::PeriodTo, day(9)), Refusal::PeriodEndsBeforeItBegins),
        (Command::AttestNoneOccurred(tomorrow), Refusal::AttestedInTheFuture),
        (Command::WithdrawAttestation, Refusal::NotAttested),
        (Command::Write(Field::AttestedBy, "a".to_owned()), Refusal::NotAttested),
    ];
    let mut reached = HashSet::new();
    let mut check = |command: Command, context: &Context, refusal: Refusal| {
        let mut assessment = furnished();
        let later = Context { now: Moment::from_millis(now().millis() + 1), ..*context };
        assert_eq!(update(&mut assessment, command.clone(), &later), Err(refusal), "{command:?}");
        assert_eq!(assessment, furnished(), "{command:?}");
        reached.insert(refusal);
    };
    for (command, refusal) in cases {
        check(command, &context(ItemId(3)), refusal);
    }
    check(Command::AddEvidence("a".to_owned(), None), &context(ItemId(1)), Refusal::IdTaken);
    check(Command::AddAction("a".to_owned(), None), &context(ItemId(2)), Refusal::IdTaken);
    // The compiler asks for this list whenever a refusal is added.
    let all = |refusal| match refusal {
        Refusal::NoSuchEvidence
        | Refusal::NoSuchAction
        | Refusal::EvidenceNeedsTitle
        | Refusal::ActionNeedsTask
        | Refusal::TextTooLong
        | Refusal::PeriodEndsBeforeItBegins
        | Refusal::AttestedInTheFuture
        | Refusal::NotAttested
        | Refusal::IdTaken => 9,
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
    let mut assessment = furnished();
    let places: Vec<Subject> = Subject::all().collect();
    for subject in places.iter().rev().chain(&places) {
        update(&mut assessment, Command::Support(ItemId(1), *subject), &context(ItemId(3))).expect("linked");
    }
    assert_eq!(assessment.evidence.get(ItemId(1)).expect("a row").supports, places);
}

#[test]
fn a_copy_shares_what_did_not_change() {
    let before = example();
    let mut after = before.clone();
    update(&mut after, Command::Write(Field::Summary, "a".to_owned()), &context(ItemId(1))).expect("written");
    assert!(std::sync::Arc::ptr_eq(&before.review, &after.review));
    let part = Part::SourcesRecords;
    assert!(std::sync::Arc::ptr_eq(before.answers.part(part), after.answers.part(part)));
}
