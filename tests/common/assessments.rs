//! Any assessment that the domain allows.

use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::collection::btree_map;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use quality_marker::domain::action::{Action, ActionState};
use quality_marker::domain::answer::{Answers, PartAnswer, QuestionAnswer};
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::attestation::Attestation;
use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::date::Date;
use quality_marker::domain::evidence::Evidence;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::moment::Moment;
use quality_marker::domain::register::{Register, Row};
use quality_marker::domain::review::Review;
use quality_marker::domain::subject::Subject;

/// A member of a closed set.
pub fn any_of<K: Keyed + std::fmt::Debug>() -> impl Strategy<Value = K> {
    select(K::ALL)
}

/// A day.
pub fn date() -> impl Strategy<Value = Date> {
    (-719_162_i64..2_932_896).prop_map(|days| Date::from_days_since_1970(days).expect("the years 1 to 9999"))
}

/// A moment.
pub fn moment() -> impl Strategy<Value = Moment> {
    any::<i64>().prop_map(Moment::from_millis)
}

/// A place of the checklist.
pub fn subject() -> impl Strategy<Value = Subject> {
    select(Subject::all().collect::<Vec<_>>())
}

fn review(text: BoxedStrategy<String>) -> impl Strategy<Value = Review> {
    let texts = proptest::collection::vec(text, 8);
    let period = (option::of(date()), option::of(date())).prop_map(|period| match period {
        (Some(from), Some(to)) if to < from => (Some(to), Some(from)),
        period => period,
    });
    (texts, any_of(), any_of(), any_of(), period).prop_map(
        |(texts, phase, more_widespread, still_current, (period_from, period_to))| {
            let mut texts = texts.into_iter();
            let mut text = || texts.next().expect("a text");
            Review {
                title: text(),
                reference: text(),
                jurisdiction: text(),
                phase,
                commissioner: text(),
                lead_reviewer: text(),
                period_from,
                period_to,
                model: text(),
                proportionality: text(),
                specification: text(),
                more_widespread,
                still_current,
            }
        },
    )
}

fn answers(text: BoxedStrategy<String>) -> impl Strategy<Value = Answers> {
    let part = (any_of(), text.clone(), text.clone()).prop_map(|(judgement, reason, note)| PartAnswer {
        judgement,
        reason,
        note,
    });
    let question = (any_of(), any_of(), text.clone(), text.clone(), text).prop_map(
        |(judgement, confidence, reason, how_we_know, what_would_change)| QuestionAnswer {
            judgement,
            reason,
            how_we_know,
            confidence,
            what_would_change,
        },
    );
    let parts = proptest::collection::vec(part, Part::COUNT);
    let questions = proptest::collection::vec(question, Question::COUNT);
    (parts, questions).prop_map(|(parts, questions)| {
        let mut answers = Answers::default();
        for (part, answer) in Part::ALL.iter().zip(parts) {
            *answers.part_mut(*part) = answer;
        }
        for (question, answer) in Question::ALL.iter().zip(questions) {
            *answers.question_mut(*question) = answer;
        }
        answers
    })
}

fn evidence(text: BoxedStrategy<String>) -> impl Strategy<Value = Evidence> {
    let places: Vec<Subject> = Subject::all().collect();
    let most = places.len();
    (text.clone(), any_of(), text.clone(), option::of(date()), text, subsequence(places, 0..=most)).prop_map(
        |(title, kind, locator, date, note, supports)| Evidence {
            kind,
            locator,
            date,
            note,
            supports,
            ..Evidence::new(ItemId(0), title)
        },
    )
}

fn action(text: BoxedStrategy<String>) -> impl Strategy<Value = Action> {
    (text.clone(), text, option::of(date()), any_of::<ActionState>(), option::of(subject())).prop_map(
        |(what, owner, due, state, origin)| Action { owner, due, state, origin, ..Action::new(ItemId(0), what) },
    )
}

fn register<T: Row + Clone>(rows: BTreeMap<u64, T>, name: fn(T, ItemId) -> T) -> Register<T> {
    let mut register = Register::default();
    for (id, row) in rows {
        assert!(register.add(name(row, ItemId(id))));
    }
    register
}

/// An assessment with texts of one kind.
pub fn assessment(text: impl Strategy<Value = String> + 'static) -> impl Strategy<Value = Assessment> {
    let text = text.boxed();
    let texts = [text.clone(), text.clone(), text.clone()];
    let attestation = (date(), text.clone()).prop_map(|(on, by)| Arc::new(Attestation { on, by }));
    let head = (any::<u64>(), any_of(), moment(), moment(), texts, option::of(attestation));
    let evidence = btree_map(any::<u64>(), evidence(text.clone()), 0..4);
    let actions = btree_map(any::<u64>(), action(text.clone()), 0..4);
    (head, review(text.clone()), answers(text), evidence, actions).prop_map(
        |(
            (id, vocabulary, created, changed, [name, assessors, summary], none_occurred),
            review,
            answers,
            evidence,
            actions,
        )| {
            Assessment {
                vocabulary,
                changed,
                assessors: assessors.into(),
                summary: summary.into(),
                review: Arc::new(review),
                answers,
                none_occurred,
                evidence: register(evidence, |row, id| Evidence { id, ..row }),
                actions: register(actions, |row, id| Action { id, ..row }),
                ..Assessment::new(ItemId(id), name, created)
            }
        },
    )
}

/// Every text of an assessment that somebody may have written.
pub fn texts_of(assessment: &Assessment) -> Vec<String> {
    let review = &assessment.review;
    let mut texts = vec![assessment.name.clone(), assessment.assessors.to_string(), assessment.summary.to_string()];
    texts.extend(
        [
            &review.title,
            &review.reference,
            &review.jurisdiction,
            &review.commissioner,
            &review.lead_reviewer,
            &review.model,
            &review.proportionality,
            &review.specification,
        ]
        .map(Clone::clone),
    );
    for part in Part::ALL {
        let answer = assessment.answers.part(*part);
        texts.extend([answer.reason.clone(), answer.note.clone()]);
    }
    for question in Question::ALL {
        let answer = assessment.answers.question(*question);
        texts.extend([&answer.reason, &answer.how_we_know, &answer.what_would_change].map(Clone::clone));
    }
    for row in assessment.evidence.iter() {
        texts.extend([&row.title, &row.locator, &row.note].map(Clone::clone));
    }
    for row in assessment.actions.iter() {
        texts.extend([&row.what, &row.owner].map(Clone::clone));
    }
    texts.extend(assessment.none_occurred.iter().map(|attestation| attestation.by.clone()));
    texts
}
