//! Two invented reviews, entered as people enter them, and what the tool writes of each. The golden files are read
//! aloud: every sentence is true to the record, and fit for a board.

mod finished;
mod planned;

use super::{board_on, limits_on};
use crate::common::doc::Doc;
use crate::common::{fixtures, today};
use quality_marker::domain::column::Column as C;
use quality_marker::domain::date::Date;
use quality_marker::domain::day::Day;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::register::Register;
use quality_marker::domain::row::Value;
use quality_marker::domain::second_look::prompts;

/// A row: its register, its id, its name, and what is said in its columns.
type Entry = (Register, u64, &'static str, Vec<(C, Value)>);

fn on(day: &str) -> Value {
    Value::Day(Day::On(Date::parse(day).expect("a day")))
}

fn about(day: &str) -> Value {
    Value::Day(Day::About(Date::parse(day).expect("a day")))
}

fn links(ids: &[u64]) -> Value {
    Value::Links(ids.iter().map(|id| ItemId(*id)).collect())
}

fn entered(doc: Doc, entries: Vec<Entry>) -> Doc {
    entries.into_iter().fold(doc, |doc, (register, id, name, said)| {
        if register.grows() {
            doc.row(register, id, name, said)
        } else {
            said.into_iter().fold(doc, |doc, (column, value)| doc.at(register, ItemId(id), column, value))
        }
    })
}

fn records(doc: &Doc) -> usize {
    Register::ALL.iter().map(|register| doc.0.rows(*register).len()).sum()
}

#[test]
fn a_review_that_is_being_planned_reads_as_it_did() {
    let doc = planned::review();
    assert!((40..=50).contains(&records(&doc)), "{}", records(&doc));
    fixtures::golden("planned-board.md", &board_on(&doc.0, today()));
    fixtures::golden("planned-limitations.txt", &(limits_on(&doc.0, today()) + "\n"));
}

#[test]
fn a_finished_review_reads_as_it_did() {
    let doc = finished::review();
    assert!((40..=50).contains(&records(&doc)), "{}", records(&doc));
    fixtures::golden("finished-board.md", &board_on(&doc.0, today()));
    fixtures::golden("finished-limitations.txt", &(limits_on(&doc.0, today()) + "\n"));
}

#[test]
fn what_was_done_to_a_father_who_declined_is_told_and_he_is_asked_nothing_more() {
    let doc = finished::review();
    for text in [board_on(&doc.0, today()), limits_on(&doc.0, today())] {
        assert!(text.contains("The father declined to take part"), "{text}");
        assert!(text.contains("The criminal trial delayed contact with the mother"), "{text}");
        for now in ["overdue", "has not heard", "so far", "yet to"] {
            assert!(!text.contains(now), "{now}: {text}");
        }
    }
    let about_him = prompts(&doc.0, today()).into_iter().filter(|prompt| {
        matches!(prompt.about, quality_marker::domain::target::Target::Row(Register::Family, ItemId(2)))
    });
    assert_eq!(about_him.count(), 0);
}
