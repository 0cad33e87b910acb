//! Any assessment that the domain allows.

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use quality_marker::domain::answer::{Answers, PartAnswer, QuestionAnswer};
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::attestation::Attestation;
use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::column::Column;
use quality_marker::domain::date::Date;
use quality_marker::domain::day::Day;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::moment::Moment;
use quality_marker::domain::paragraphs::paragraphs;
use quality_marker::domain::register::Register;
use quality_marker::domain::report_plan::{ReportPlan, Section};
use quality_marker::domain::review::Review;
use quality_marker::domain::row::{Row, Value};
use quality_marker::domain::rows::Registers;
use quality_marker::domain::rule::Rule;
use quality_marker::domain::second_look::prompts;
use quality_marker::domain::set_aside::SetAside;
use quality_marker::domain::shape::Shape;
use quality_marker::domain::subject::Subject;
use quality_marker::domain::target::Target;

use super::today;

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

/// When something was, as exactly as people know it.
pub fn day() -> impl Strategy<Value = Day> {
    prop_oneof![Just(Day::NotSaid), Just(Day::NotKnown), date().prop_map(Day::About), date().prop_map(Day::On)]
}

/// How often a commission changed, or against which state of it something was set.
fn count() -> impl Strategy<Value = u64> {
    prop_oneof![4 => 0..4_u64, 1 => 0..=i64::MAX as u64]
}

fn review(text: BoxedStrategy<String>) -> impl Strategy<Value = Review> {
    let texts = vec(text, 8);
    let period = (option::of(date()), option::of(date())).prop_map(|period| match period {
        (Some(from), Some(to)) if to < from => (Some(to), Some(from)),
        period => period,
    });
    (texts, any_of(), any_of(), any_of(), period, count()).prop_map(
        |(texts, phase, more_widespread, still_current, (period_from, period_to), changes)| {
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
                changes,
            }
        },
    )
}

fn answers(text: BoxedStrategy<String>) -> impl Strategy<Value = Answers> {
    let part = (any_of(), text.clone(), text.clone(), count())
        .prop_map(|(judgement, reason, note, commission)| PartAnswer { judgement, reason, note, commission });
    let question = (any_of(), any_of(), text.clone(), text.clone(), text, count()).prop_map(
        |(judgement, confidence, reason, how_we_know, what_would_change, commission)| QuestionAnswer {
            judgement,
            reason,
            how_we_know,
            confidence,
            what_would_change,
            commission,
        },
    );
    let parts = vec(part, Part::COUNT);
    let questions = vec(question, Question::COUNT);
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

/// The ids of each register's rows, in the order of the registers.
type Ids = Vec<BTreeSet<ItemId>>;

fn ids() -> impl Strategy<Value = Ids> {
    let of = |register: &Register| {
        let id = match register.fixed_rows() {
            0 => any::<u64>().boxed(),
            fixed => (1..=fixed).boxed(),
        };
        btree_set(id.prop_map(ItemId), 0..4)
    };
    Register::ALL.iter().map(of).collect::<Vec<_>>()
}

/// Rows that a link may lead to: any but the linking row itself. Fixed rows are there whether or not they are kept.
fn targets(ids: &Ids, to: Register, own: (Register, ItemId)) -> Vec<ItemId> {
    let fixed = (1..=to.fixed_rows()).map(ItemId);
    let kept = ids.get(to as usize).into_iter().flatten().copied().filter(|_| to.grows());
    kept.chain(fixed).filter(|id| (to, *id) != own).collect()
}

/// Something that may stand in a column.
fn value(ids: &Ids, own: (Register, ItemId), shape: Shape, text: &BoxedStrategy<String>) -> BoxedStrategy<Value> {
    let links = |to, most: usize| {
        let targets = targets(ids, to, own);
        let most = most.min(targets.len());
        subsequence(targets, 0..=most).prop_shuffle().prop_map(Value::Links).boxed()
    };
    match shape {
        Shape::Line | Shape::Lines => text.clone().prop_map(Value::Text).boxed(),
        Shape::Day => day().prop_map(Value::Day).boxed(),
        Shape::Choice(offered) => select(offered).prop_map(Value::Choice).boxed(),
        Shape::Choices(offered) => subsequence(offered.to_vec(), 0..=offered.len()).prop_map(Value::Choices).boxed(),
        Shape::Link(to) => links(to, 1),
        Shape::Links(to) => links(to, usize::MAX),
        Shape::Place => option::of(subject()).prop_map(|place| Value::Places(place.into_iter().collect())).boxed(),
        Shape::Places => {
            let places: Vec<Subject> = Subject::all().collect();
            let most = places.len();
            subsequence(places, 0..=most).prop_map(Value::Places).boxed()
        }
    }
}

fn row(ids: &Ids, register: Register, id: ItemId, text: &BoxedStrategy<String>) -> impl Strategy<Value = Row> + use<> {
    let columns = register.columns().iter();
    let values: Vec<BoxedStrategy<(Column, Value)>> = columns
        .map(|column| {
            let column = *column;
            value(ids, (register, id), column.shape(), text).prop_map(move |value| (column, value)).boxed()
        })
        .collect();
    (values, count(), option::of(moment())).prop_map(move |(values, commission, recorded)| {
        let mut row = Row::new(register, id);
        if register.depends_on_commission() {
            row.commission = commission;
        }
        if register.is_append_only() {
            row.recorded = recorded;
        }
        values.into_iter().fold(row, |row, (column, value)| row.with(column, value))
    })
}

fn aside(ids: &Ids, text: &BoxedStrategy<String>) -> impl Strategy<Value = Vec<SetAside>> + use<> {
    let rows = Register::ALL.iter().flat_map(|register| {
        targets(ids, *register, (Register::Sources, ItemId(0))).into_iter().map(|id| Target::Row(*register, id))
    });
    let about: Vec<Target> = [Target::Whole].into_iter().chain(Subject::all().map(Target::Place)).chain(rows).collect();
    let reason = text.clone().prop_map(|text| if text.trim().is_empty() { "Settled".to_owned() } else { text });
    vec((any_of::<Rule>(), select(about), reason), 0..4).prop_map(|all| {
        let mut once = BTreeSet::new();
        let all = all.into_iter().filter(|(rule, about, _)| once.insert((*rule, *about)));
        all.map(|(rule, about, reason)| SetAside { rule, about, reason }).collect()
    })
}

fn registers(text: &BoxedStrategy<String>) -> impl Strategy<Value = (Registers, Vec<SetAside>)> + use<> {
    let text = text.clone();
    ids().prop_flat_map(move |ids| {
        let each = Register::ALL.iter().zip(&ids);
        let rows: Vec<_> =
            each.flat_map(|(register, own)| own.iter().map(|id| row(&ids, *register, *id, &text))).collect();
        let registers = rows.prop_map(|rows| {
            let mut registers = Registers::default();
            for row in rows {
                assert!(registers.of_mut(row.register).add(row));
            }
            registers
        });
        (registers, aside(&ids, &text))
    })
}

/// An assessment with texts of one kind.
pub fn assessment(text: impl Strategy<Value = String> + 'static) -> impl Strategy<Value = Assessment> {
    let text = text.boxed();
    let texts = vec(text.clone(), 6);
    let attestation = (date(), text.clone()).prop_map(|(on, by)| Arc::new(Attestation { on, by }));
    let plan = (any_of(), subsequence(Section::ALL.to_vec(), 0..Section::ALL.len()), any_of(), any::<u8>());
    let head = (any::<u64>(), any_of(), moment(), moment(), texts, option::of(attestation), plan);
    (head, review(text.clone()), answers(text.clone()), registers(&text)).prop_map(
        |((id, vocabulary, created, changed, texts, none_occurred, plan), review, answers, (registers, set_aside))| {
            let mut texts = texts.into_iter();
            let mut text = || texts.next().expect("a text");
            let limitations = text();
            let (audience, left_out, empty, off) = plan;
            let is_off = |position: &usize| off >> (position % 8) & 1 == 1;
            let not_on_board = (0..paragraphs(&limitations).len()).filter(is_off).collect();
            Assessment {
                vocabulary,
                changed,
                assessors: text().into(),
                summary: text().into(),
                review: Arc::new(review),
                answers,
                none_occurred,
                registers,
                set_aside: Arc::new(set_aside),
                limitations: limitations.into(),
                limitations_draft: text().into(),
                board_asks: text().into(),
                report: Arc::new(ReportPlan { audience, left_out, empty, not_on_board }),
                ..Assessment::new(ItemId(id), text(), created)
            }
        },
    )
}

/// Every text of an assessment that somebody wrote for others to read. Not the reason for setting aside a prompt that
/// no longer asks, and not the draft that only tells what is new in the next.
pub fn texts_of(assessment: &Assessment) -> Vec<String> {
    let review = &assessment.review;
    let mut texts = vec![assessment.name.clone()];
    let whole = [&assessment.assessors, &assessment.summary, &assessment.limitations, &assessment.board_asks];
    texts.extend(whole.map(ToString::to_string));
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
    let rows = Register::ALL.iter().flat_map(|register| assessment.rows(*register));
    for (_, value) in rows.flat_map(|row| row.values()) {
        if let Value::Text(text) = value {
            texts.push(text.clone());
        }
    }
    texts.extend(prompts(assessment, today()).into_iter().filter_map(|prompt| prompt.set_aside));
    texts.extend(assessment.none_occurred.iter().map(|attestation| attestation.by.clone()));
    texts
}
