//! Comparing two states of an assessment: nothing is missed, nothing is made up, and neither side is the better one.

#![expect(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::common::assessments::assessment;
use crate::common::filled::filled;
use crate::common::{now, texts};
use proptest::prelude::*;
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::choice::Choice;
use quality_marker::domain::column::Column;
use quality_marker::domain::compare::{Comparison, Place, Said, compare};
use quality_marker::domain::coverage::Considered;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::judgement::Judgement;
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::moment::Moment;
use quality_marker::domain::register::Register;
use quality_marker::domain::row::Row;
use quality_marker::domain::rows::Rows;
use quality_marker::domain::rule::Rule;
use quality_marker::domain::set_aside::SetAside;
use quality_marker::domain::subject::Subject;
use quality_marker::domain::target::Target;
use quality_marker::report::changes::changes;
use quality_marker::storage::envelope::{Stamp, encode, read_body};
use quality_marker::storage::json::{Json, parse, write_to};
use quality_marker::storage::path::Path;
use quality_marker::storage::record::ToJson;
use quality_marker::storage::schema;

/// An assessment as a comparison sees it: without its id and its moments, without fixed rows of which nothing is said,
/// and with the rows and what was set aside in one order.
fn seen(assessment: &Assessment) -> Assessment {
    let mut seen = assessment.clone();
    (seen.id, seen.created, seen.changed) = (ItemId(0), Moment::from_millis(0), Moment::from_millis(0));
    for register in Register::ALL {
        let said = |row: &&Arc<Row>| register.grows() || ***row != Row::new(*register, row.id);
        let mut rows: Vec<Row> = seen.rows(*register).iter().filter(said).map(|row| Row::clone(row)).collect();
        rows.sort_by_key(|row| row.id);
        *seen.registers.of_mut(*register) = Rows::from_rows(rows).expect("ids of their own");
    }
    let mut aside: Vec<SetAside> = seen.set_aside.to_vec();
    aside.sort_by_key(|aside| (aside.rule, aside.about));
    seen.set_aside = Arc::new(aside);
    seen
}

fn text_of(assessment: &Assessment) -> String {
    encode(assessment, &Stamp { revision: 1, saved_at: now() })
}

/// The comparison with before and after changed over, in one order.
fn mirrored(comparison: &Comparison) -> Comparison {
    let mut mirrored = comparison.clone();
    for it in &mut mirrored.facts {
        std::mem::swap(&mut it.before, &mut it.after);
    }
    for it in &mut mirrored.coverage {
        std::mem::swap(&mut it.before, &mut it.after);
    }
    for it in &mut mirrored.rows {
        std::mem::swap(&mut it.before, &mut it.after);
    }
    for it in &mut mirrored.set_aside {
        std::mem::swap(&mut it.before, &mut it.after);
    }
    in_order(mirrored)
}

fn in_order(mut comparison: Comparison) -> Comparison {
    comparison.rows.sort_by_key(|row| (row.register as usize, row.id));
    comparison
}

/// The one with some sections of the other.
fn mixed(one: &Assessment, other: &Assessment, taken: u16) -> Assessment {
    let mut mixed = one.clone();
    let holds = |bit: u16| taken & (1 << bit) != 0;
    if holds(0) {
        mixed.review = other.review.clone();
    }
    if holds(1) {
        mixed.answers = other.answers.clone();
    }
    if holds(2) {
        mixed.none_occurred.clone_from(&other.none_occurred);
    }
    if holds(3) {
        mixed.set_aside = other.set_aside.clone();
    }
    if holds(4) {
        mixed.limitations = other.limitations.clone();
    }
    if holds(5) {
        (mixed.name, mixed.summary) = (other.name.clone(), other.summary.clone());
    }
    for (place, register) in (6..).zip(Register::ALL.iter().take(10)) {
        if holds(place) {
            *mixed.registers.of_mut(*register) = other.rows(*register).clone();
        }
    }
    mixed
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn an_assessment_does_not_differ_from_itself(one in assessment(texts::hostile())) {
        prop_assert!(compare(&one, &one).is_empty());
        let mut later = one.clone();
        (later.id, later.created, later.changed) = (ItemId(7), now(), now());
        prop_assert!(compare(&one, &later).is_empty(), "neither its id nor its moments are a change");
        prop_assert!(compare(&one, &seen(&one)).is_empty(), "nor is the order of rows");
    }

    #[test]
    fn compared_the_other_way_round_before_and_after_change_places(
        one in assessment(texts::plain()), other in assessment(texts::plain()), taken in any::<u16>(),
    ) {
        let other = mixed(&one, &other, taken);
        prop_assert_eq!(mirrored(&compare(&one, &other)), in_order(compare(&other, &one)));
    }

    #[test]
    fn a_comparison_is_empty_exactly_where_nothing_that_is_stored_differs(
        one in assessment(texts::plain()), other in assessment(texts::plain()), taken in any::<u16>(),
    ) {
        let other = mixed(&one, &other, taken);
        prop_assert_eq!(compare(&one, &other).is_empty(), text_of(&seen(&one)) == text_of(&seen(&other)));
        let comparison = compare(&one, &other);
        prop_assert!(comparison.coverage.is_empty() || !comparison.rows.is_empty(), "coverage follows from the \
            registers");
        for row in &comparison.rows {
            prop_assert!(row.before != row.after);
        }
    }
}

/// Where a leaf stands: the members and items that lead to it.
type Steps = Vec<String>;

fn leaves(json: &Json, at: &Steps, all: &mut Vec<(Steps, Json)>) {
    let step = |name: &str| at.iter().cloned().chain([name.to_owned()]).collect::<Steps>();
    match json {
        Json::Object(members) => members.iter().for_each(|(name, json)| leaves(json, &step(name), all)),
        Json::List(items) if !items.is_empty() => {
            items.iter().enumerate().for_each(|(place, json)| leaves(json, &step(&place.to_string()), all));
        }
        // A list's items are tried where there are some.
        Json::List(_) => {}
        leaf => all.push((at.clone(), leaf.clone())),
    }
}

fn put(json: &mut Json, steps: &[String], value: &Json) {
    let Some((step, rest)) = steps.split_first() else {
        *json = value.clone();
        return;
    };
    match json {
        Json::Object(members) => {
            let member = members.iter_mut().find(|(name, _)| name == step).expect("a member");
            put(&mut member.1, rest, value);
        }
        Json::List(items) => put(&mut items[step.parse::<usize>().expect("a place")], rest, value),
        _ => panic!("no way on at {step}"),
    }
}

fn as_text(json: &Json) -> String {
    let mut text = String::new();
    write_to(&mut text, json);
    text
}

/// What stands but once in the file.
const BESIDES: [&str; 9] = [
    "\"2025-03-01\"",
    "\"2025-03-01T12:00:00.000Z\"",
    "\"planning\"",
    "\"under-way\"",
    "\"yes\"",
    "\"no\"",
    "\"today\"",
    "\"full\"",
    "\"hidden\"",
];

/// Every single value in the file, changed to another that the file may hold there, is a difference.
#[test]
fn no_stored_value_is_passed_over() {
    let before = filled();
    let body = before.write();
    let mut all = Vec::new();
    leaves(&body, &Steps::new(), &mut all);
    // What stands under the same name elsewhere may stand here too.
    let mut offered: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let named = |steps: &Steps| steps.iter().rev().find(|step| step.parse::<usize>().is_err()).expect("a name").clone();
    for (steps, leaf) in &all {
        offered.entry(named(steps)).or_default().insert(as_text(leaf));
    }
    let mut tried: BTreeSet<String> = BTreeSet::new();
    let mut seldom: BTreeSet<String> = BTreeSet::new();
    for (steps, leaf) in &all {
        let name = named(steps);
        // Rows of one register are alike: each column is tried in one of them.
        let shape: Steps = steps
            .iter()
            .map(|step| if step.parse::<usize>().is_ok() { "#".to_owned() } else { step.clone() })
            .collect();
        let shape = shape.join(".");
        if tried.contains(&shape) {
            continue;
        }
        let own = match leaf {
            Json::Text(text) => Json::Text([text.as_str(), "x"].concat()),
            Json::Number(number) => Json::Number(number + 1),
            other => other.clone(),
        };
        let others = offered[&name].iter().map(String::as_str).chain(BESIDES);
        let others = others.map(|text| parse(text).expect("JSON"));
        let mut changed = [own].into_iter().chain(others).filter(|other| other != leaf).filter_map(|other| {
            let mut body = body.clone();
            put(&mut body, steps, &other);
            read_body(schema::ASSESSMENT, &body, &Path::root("")).ok()
        });
        let Some(after) = changed.next() else {
            seldom.insert(shape);
            continue;
        };
        let is_passed_over = matches!(shape.as_str(), "id" | "created" | "changed");
        assert_eq!(compare(&before, &after).is_empty(), is_passed_over, "{shape}: {}", as_text(leaf));
        assert_eq!(compare(&after, &before).is_empty(), is_passed_over, "{shape}: {}", as_text(leaf));
        let comparison = compare(&before, &after);
        assert_eq!(changes(&before, &after, &comparison, |_| 0).is_empty(), is_passed_over, "{shape} is not told");
        tried.insert(shape);
    }
    let untried: Vec<&String> = seldom.difference(&tried).collect();
    // Every id of a fixed row is taken, and so is every section.
    let taken = ["registers.coverage.#.id", "registers.obstacles.#.id", "report.left_out.#"];
    assert_eq!(untried, taken, "nothing else may stand there");
    let mut after = before.clone();
    Arc::make_mut(&mut after.report).left_out.pop();
    let comparison = compare(&before, &after);
    assert!(!comparison.is_empty() && !changes(&before, &after, &comparison, |_| 0).is_empty());
    assert!(tried.len() > 150, "{}", tried.len());
}

#[test]
fn what_is_left_off_the_boards_page_is_told() {
    let mut before = Assessment::new(ItemId(1), String::new(), now());
    before.limitations = "one\n\ntwo\n\nthree".into();
    let mut after = before.clone();
    Arc::make_mut(&mut after.report).not_on_board = vec![0, 2];
    let comparison = compare(&before, &after);
    let told: Vec<Place> = comparison.facts.iter().map(|it| it.place).collect();
    assert_eq!(told, [Place::NotOnBoard]);
    let chapters = changes(&before, &after, &comparison, |_| 0);
    let piece = &chapters[0].groups[0].entries[0].pieces[0];
    assert_eq!((piece.before.as_str(), piece.after.as_str()), ("", "paragraphs 1 and 3"));
}

fn source(id: u64, label: &str) -> Row {
    Row::new(Register::Sources, ItemId(id)).with(Column::Label, label).with(Column::SourceKind, Choice::Records)
}

#[test]
fn a_comparison_tells_what_was_judged_added_changed_and_removed() {
    let mut before = Assessment::new(ItemId(1), "Review K".to_owned(), now());
    for row in [source(1, "Health records"), source(2, "School file"), source(3, "Never touched")] {
        assert!(before.registers.of_mut(Register::Sources).add(row));
    }
    let mut after = before.clone();
    after.answers.part_mut(Part::SourcesRecords).judgement = Judgement::Partly;
    after.answers.question_mut(Question::Sources).how_we_know = "We asked.".to_owned();
    let sources = after.registers.of_mut(Register::Sources);
    assert!(sources.remove(ItemId(1)) && sources.remove(ItemId(2)));
    assert!(
        sources.add(source(2, "School file").with(Column::Relevant, Choice::Yes)) && sources.add(source(4, "Audit"))
    );
    after.set_aside = Arc::new(vec![SetAside { rule: Rule::KindOpen, about: Target::Whole, reason: "Agreed.".into() }]);

    let told = compare(&before, &after);
    let facts: Vec<Place> = told.facts.iter().map(|it| it.place).collect();
    assert!(matches!(facts[..], [Place::Text(_), Place::Judgement(Subject::Part(Part::SourcesRecords))]), "{facts:?}");
    assert_eq!(told.facts[1].before, Said::Judgement(Judgement::NotLookedAt));
    assert_eq!(told.facts[1].after, Said::Judgement(Judgement::Partly));
    let rows: Vec<(u64, bool, bool)> =
        told.rows.iter().map(|row| (row.id.0, row.before.is_some(), row.after.is_some())).collect();
    assert_eq!(rows, [(1, true, false), (2, true, true), (4, false, true)]);
    assert_eq!(told.rows[1].columns(), [Column::Relevant]);
    assert_eq!(told.coverage.len(), 1);
    assert_eq!(
        (told.coverage[0].before.considered, told.coverage[0].after.considered),
        (Considered::Undecided, Considered::Sourced)
    );
    assert_eq!(told.set_aside.len(), 1);
    assert_eq!((told.set_aside[0].before.as_deref(), told.set_aside[0].after.as_deref()), (None, Some("Agreed.")));
}

#[test]
fn a_fixed_row_of_which_nothing_is_said_is_no_change_and_one_of_which_something_is_said_has_changed() {
    let before = Assessment::new(ItemId(1), String::new(), now());
    let mut blank = before.clone();
    assert!(blank.registers.of_mut(Register::Obstacles).add(Row::new(Register::Obstacles, ItemId(3))));
    assert!(compare(&before, &blank).is_empty() && compare(&blank, &before).is_empty());
    let mut said = before.clone();
    let row = Row::new(Register::Obstacles, ItemId(3)).with(Column::Bears, Choice::Yes);
    assert!(said.registers.of_mut(Register::Obstacles).add(row));
    for comparison in [compare(&before, &said), compare(&said, &before)] {
        assert_eq!(comparison.rows.len(), 1);
        assert_eq!(comparison.rows[0].columns(), [Column::Bears], "it was there before, and is there after");
    }
}
