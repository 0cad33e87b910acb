//! The timeline: nothing with a day is left out, everything stands in its order, and no day is too far away.

#![expect(clippy::expect_used, reason = "a test says what is wrong by failing")]

use std::sync::Arc;

use proptest::prelude::*;
use quality_marker::content::example::example;
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::choice::Choice;
use quality_marker::domain::column::Column as C;
use quality_marker::domain::date::Date;
use quality_marker::domain::day::Day;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::register::Register as R;
use quality_marker::domain::review::Phase;
use quality_marker::domain::row::Row;
use quality_marker::domain::timeline::axis::{Axis, LENGTH};
use quality_marker::domain::timeline::{Item, Kind, State, timeline};
use quality_marker::report::timeline::{Labels, days, state, told};

use crate::common::assessments::{assessment, date};
use crate::common::doc::{Doc, ONE, TWO, days_ago};
use crate::common::{texts, today};

fn on(text: &str) -> Date {
    Date::parse(text).expect("a day")
}

fn request(id: ItemId, asked: &str, due: &str, answer: Choice, answered: &str) -> Doc {
    let day = |text: &str| Day::parse(text).expect("a day");
    Doc::new()
        .add(R::Requests, id)
        .at(R::Requests, id, C::AskedOn, day(asked))
        .at(R::Requests, id, C::Due, day(due))
        .at(R::Requests, id, C::Answer, answer)
        .at(R::Requests, id, C::AnsweredOn, day(answered))
}

/// How the only request on the timeline stands, in words, and its bar in days after 1 October 2026.
fn drawn(doc: &Doc) -> (String, String, Option<(i64, i64)>) {
    let timeline = timeline(&doc.0, today());
    let axis = timeline.axis.as_ref().expect("an axis");
    let back = |place: u32| {
        let begin = on("2026-10-01").days_since_1970();
        (0..400).find(|day| Date::from_days_since_1970(begin + day).is_some_and(|date| axis.place(date) == place))
    };
    let (item, drawn) = timeline.drawn(Kind::Request).next().expect("a request");
    (state(item), days(item), drawn.bar.map(|(from, to)| (back(from).expect("a day"), back(to).expect("a day"))))
}

#[test]
fn a_request_runs_from_the_day_asked_to_the_day_received_or_to_today() {
    let of = |asked, due, answer, answered| drawn(&request(ONE, asked, due, answer, answered));
    let told = |state: &str, days: &str, bar| (state.to_owned(), days.to_owned(), bar);
    assert_eq!(
        of("2026-10-02", "2026-10-30", Choice::InFull, "2026-10-28"),
        told("received in full", "asked 2 October 2026, due 30 October 2026, answered 28 October 2026", Some((1, 27)))
    );
    assert_eq!(
        of("about 2026-10-02", "2026-11-21", Choice::Awaited, ""),
        told("awaited, 1 day overdue", "asked about 2 October 2026, due 21 November 2026", Some((1, 52)))
    );
    assert_eq!(
        of("2026-10-02", "2026-11-22", Choice::InPart, "2026-10-10"),
        told("received in part", "asked 2 October 2026, due 22 November 2026, answered 10 October 2026", Some((1, 52)))
    );
    assert_eq!(
        of("2026-10-02", "not known", Choice::Refused, ""),
        told("refused", "asked 2 October 2026, due date not known", Some((1, 1)))
    );
    assert_eq!(
        of("", "2026-10-12", Choice::NotSent, ""),
        told("request not sent yet, 41 days overdue", "due 12 October 2026", None)
    );
    // Answered before it was asked: the record says so, and the bar has its two ends.
    assert_eq!(of("2026-10-12", "", Choice::InFull, "2026-10-02").2, Some((1, 11)));
}

#[test]
fn the_symbol_stands_where_something_came_or_where_the_bar_of_what_is_open_ends() {
    let at = |asked, due, answer, answered| {
        let doc = request(ONE, asked, due, answer, answered);
        let timeline = timeline(&doc.0, today());
        let axis = timeline.axis.clone().expect("an axis");
        let symbol = timeline.drawn(Kind::Request).next().expect("a request").1.symbol;
        let places = [today(), on("2026-10-10"), on("2026-10-12")].map(|date| axis.place(date));
        places.iter().position(|place| *place == symbol)
    };
    assert_eq!(at("2026-10-02", "2026-10-12", Choice::InPart, "2026-10-10"), Some(0), "overdue");
    assert_eq!(at("2026-10-02", "", Choice::Awaited, ""), Some(0));
    assert_eq!(at("2026-10-02", "2026-11-30", Choice::InPart, "2026-10-10"), Some(1));
    assert_eq!(at("2026-10-02", "2026-10-12", Choice::InFull, "2026-10-10"), Some(1));
    assert_eq!(at("", "2026-10-12", Choice::NotSent, ""), Some(2));
}

#[test]
fn in_a_finished_review_nothing_is_overdue_and_nothing_runs_on_to_today() {
    let doc = request(ONE, "2016-02-01", "2016-03-01", Choice::Awaited, "").phase(Phase::LookingBack);
    let timeline = timeline(&doc.0, today());
    let axis = timeline.axis.as_ref().expect("an axis");
    assert_eq!((timeline.items[0].overdue, axis.today), (None, None));
    assert_eq!(axis.place(on("2016-02-01")), 0);
    assert_eq!(axis.place(on("2016-04-01")), LENGTH);
    let (_, drawn) = timeline.drawn(Kind::Request).next().expect("a request");
    assert_eq!(drawn.bar, Some((0, 0)));
}

#[test]
fn a_delay_runs_up_to_its_last_day_and_says_what_it_delays() {
    let doc = Doc::new()
        .relevant()
        .add(R::Processes, ONE)
        .say(R::Processes, C::Until, Day::About(on("2027-06-25")))
        .say(R::Processes, C::Holds, vec![ONE])
        .add(R::Processes, TWO)
        .at(R::Processes, TWO, C::Until, days_ago(2));
    let timeline = timeline(&doc.0, today());
    let all: Vec<_> = timeline.items.iter().map(|item| (item.row, item.state, told(item))).collect();
    assert_eq!(
        all,
        [
            (TWO, State::Ended, "Parallel process, ended, until 20 November 2026".to_owned()),
            (ONE, State::Lasting, "Delay, under way, delays 1 source, until about 25 June 2027".to_owned()),
        ]
    );
    let axis = timeline.axis.as_ref().expect("an axis");
    let bars: Vec<_> = timeline.drawn(Kind::Process).map(|(_, drawn)| drawn.bar).collect();
    assert_eq!(bars, [Some((0, axis.place(on("2026-11-20")))), Some((0, axis.place(on("2027-06-25"))))]);
    assert_eq!(axis.today, Some(axis.place(today())));
}

#[test]
fn what_has_no_day_is_listed_last_and_not_drawn() {
    let doc = Doc::new().add(R::Family, ONE).add(R::Decisions, ONE).say(R::Decisions, C::DecidedOn, days_ago(5));
    let doc = doc.add(R::Practitioners, ONE).say(R::Practitioners, C::InputOn, Day::NotKnown);
    let timeline = timeline(&doc.0, today());
    let kinds: Vec<_> = timeline.items.iter().map(|item| (item.register, days(item))).collect();
    assert_eq!(
        kinds,
        [
            (R::Decisions, "decided 17 November 2026".to_owned()),
            (R::Practitioners, "date not known".to_owned()),
            (R::Family, String::new()),
        ]
    );
    assert_eq!(timeline.drawn(Kind::Conversation).count(), 0);
    assert_eq!(timeline.drawn(Kind::Decision).count(), 1);
    assert!(timeline.axis.is_some_and(|axis| axis.today.is_some()));
}

#[test]
fn of_very_many_those_that_wait_and_the_latest_are_drawn_at_first() {
    let doc = (1..=6).fold(Doc::new(), |doc, id| {
        let answer = if id == 2 { Choice::Awaited } else { Choice::InFull };
        let id = ItemId(id);
        let asked = days_ago(100 - i64::try_from(id.0).expect("a few"));
        let doc = doc.add(R::Requests, id).at(R::Requests, id, C::AskedOn, asked);
        doc.at(R::Requests, id, C::Answer, answer).at(R::Requests, id, C::Due, days_ago(50))
    });
    let timeline = timeline(&doc.0, today());
    let first = |most| timeline.first(Kind::Request, most).iter().map(|(item, _)| item.row.0).collect::<Vec<_>>();
    assert_eq!(first(3), [2, 5, 6]);
    assert_eq!(first(6), [1, 2, 3, 4, 5, 6]);
    assert_eq!(first(usize::MAX), [1, 2, 3, 4, 5, 6]);
    assert!(first(0).is_empty());
}

#[test]
fn an_assessment_without_any_has_no_timeline() {
    let timeline = timeline(&Doc::new().0, today());
    assert!(timeline.items.is_empty() && timeline.axis.is_none());
}

#[test]
fn the_example_has_something_of_each_kind() {
    let example = example();
    let timeline = timeline(&example, today());
    let labels = Labels::of(&example);
    for kind in Kind::ALL {
        assert!(timeline.drawn(*kind).count() > 1, "{kind:?}");
    }
    let states: Vec<State> = timeline.items.iter().map(|item| item.state).collect();
    assert!(State::ALL.iter().filter(|state| states.contains(state)).count() > 10);
    let overdue: Vec<_> = timeline.items.iter().filter(|item| item.overdue.is_some()).collect();
    assert_eq!(overdue.len(), 1);
    assert_eq!(labels.name(overdue[0].register, overdue[0].row), "Performance teams, both areas");
    assert_eq!(state(overdue[0]), "awaited, 16 days overdue");
}

#[test]
fn the_marks_of_the_axis_are_few_and_stand_at_even_distances() {
    let of = |from, to| Axis::over([on(from), on(to)].into_iter(), today()).expect("an axis");
    let marks = |axis: &Axis| axis.marks.iter().map(|mark| mark.date.to_string()).collect::<Vec<_>>();
    assert_eq!(marks(&of("2026-09-09", "2026-09-09")), ["2026-09-01"]);
    assert_eq!(marks(&of("2026-09-09", "2026-12-31")), ["2026-09-01", "2026-10-01", "2026-11-01", "2026-12-01"]);
    let every_second = ["2026-09-01", "2026-11-01", "2027-01-01", "2027-03-01", "2027-05-01", "2027-07-01"];
    assert_eq!(marks(&of("2026-09-09", "2027-07-12")), every_second);
    let years = of("2009-05-09", "2016-07-12");
    assert_eq!(marks(&years), (2010..=2016).map(|year| format!("{year}-01-01")).collect::<Vec<_>>());
    assert!(years.marks.iter().all(|mark| !mark.says_month));
    assert_eq!(marks(&of("0001-01-01", "9999-12-31")), ["2000-01-01", "4000-01-01", "6000-01-01", "8000-01-01"]);
}

/// How many rows with a day there are from which the timeline is made.
fn dated(assessment: &Assessment) -> usize {
    let columns = [
        (R::Requests, &[C::AskedOn, C::Due, C::AnsweredOn] as &[C]),
        (R::Processes, &[C::Until]),
        (R::Practitioners, &[C::InputOn]),
        (R::Family, &[C::InputOn]),
        (R::Decisions, &[C::DecidedOn]),
    ];
    let of = |(register, columns): &(R, &[C])| {
        let has_day = |row: &&Arc<Row>| columns.iter().any(|column| row.day(*column).date().is_some());
        assessment.rows(*register).iter().filter(has_day).count()
    };
    columns.iter().map(of).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn nothing_with_a_day_is_left_out_and_all_stands_in_order(
        assessment in assessment(texts::plain()),
        today in date(),
    ) {
        let timeline = timeline(&assessment, today);
        let drawn: Vec<_> = Kind::ALL.iter().flat_map(|kind| timeline.drawn(*kind)).collect();
        prop_assert_eq!(drawn.len(), dated(&assessment));
        let registers = Kind::ALL.iter().flat_map(|kind| kind.registers());
        let rows: usize = registers.map(|register| assessment.rows(*register).len()).sum();
        prop_assert_eq!(timeline.items.len(), rows);
        let order = |item: &Item| item.first().map_or((true, Date::FIRST), |day| (false, day));
        prop_assert!(timeline.items.is_sorted_by_key(order));
        for (item, drawn) in &drawn {
            let (from, to) = drawn.bar.unwrap_or_default();
            prop_assert!(from <= to && to <= LENGTH && drawn.symbol <= LENGTH && drawn.due.unwrap_or(0) <= LENGTH);
            prop_assert!(!told(item).is_empty());
        }
        let labels = Labels::of(&assessment);
        prop_assert!(timeline.items.iter().all(|item| !labels.name(item.register, item.row).is_empty()));
        prop_assert_eq!(timeline.axis.is_some(), !drawn.is_empty());
    }

    #[test]
    fn places_are_in_the_order_of_the_days(mut days in prop::collection::vec(date(), 1..12), today in date()) {
        days.sort_unstable();
        let axis = Axis::over(days.iter().copied(), today).expect("an axis");
        prop_assert!(days.iter().map(|day| axis.place(*day)).is_sorted());
        prop_assert!(axis.marks.len() <= 9);
        prop_assert!(axis.marks.iter().map(|mark| mark.place).is_sorted());
        prop_assert_eq!(axis.place(Date::FIRST).min(LENGTH), 0);
    }
}
