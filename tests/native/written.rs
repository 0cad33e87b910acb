//! Writing only what changed gives the very text that writing everything gives, whatever was done in between.

#![expect(clippy::expect_used, reason = "a test says what is wrong by failing")]

use quality_marker::content::example::example;
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::column::Column;
use quality_marker::domain::command::Command;
use quality_marker::domain::context::Context;
use quality_marker::domain::date::Date;
use quality_marker::domain::field::Field;
use quality_marker::domain::history::History;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::moment::Moment;
use quality_marker::domain::register::Register;
use quality_marker::domain::shape::Shape;
use quality_marker::storage::envelope::{Stamp, decode, encode, encode_again};
use quality_marker::storage::json;
use quality_marker::storage::record::ToJson;
use quality_marker::storage::written::Written;

const STAMP: Stamp = Stamp { revision: 7, saved_at: Moment::from_millis(1_794_503_400_000) };

/// Asserts that the text is that of somebody who never wrote before, and is what is read back.
fn check(assessment: &Assessment, written: &mut Written, after: &str) {
    let text = encode_again(assessment, &STAMP, written);
    assert_eq!(text, encode(assessment, &STAMP), "after {after}");
    assert!(text.ends_with(&[",\"body\":", &json::write(&assessment.write()), "}"].concat()), "after {after}");
    let opened = decode(&text).expect("it opens");
    assert!(!opened.altered && opened.assessment == *assessment, "after {after}");
}

#[test]
fn only_what_changed_is_written_again_and_nothing_of_it_is_old() {
    let context =
        |new| Context { now: STAMP.saved_at, today: Date::new(2026, 11, 22).expect("a day"), new_id: ItemId(new) };
    let mut history = History::new(example());
    let mut written = Written::default();
    check(history.present(), &mut written, "nothing");
    for register in Register::ALL {
        let ids: Vec<ItemId> = history.present().rows(*register).iter().map(|row| row.id).collect();
        let text =
            register.columns().iter().copied().find(|column| matches!(column.shape(), Shape::Line | Shape::Lines));
        let column = text.unwrap_or(Column::Note);
        let mut commands = Vec::new();
        for id in [ids.first(), ids.get(ids.len() / 2), ids.last()].into_iter().flatten() {
            commands.push(Command::Write(Field::Row(*register, *id, column), "Said “anew”\n".to_owned()));
        }
        commands.push(Command::Add(*register, "Added".to_owned(), None));
        commands.extend(ids.get(1).map(|id| Command::Remove(*register, *id)));
        commands.extend(ids.first().map(|id| Command::Remove(*register, *id)));
        for (number, command) in commands.into_iter().enumerate() {
            let after = format!("{command:?}");
            // What is refused changes nothing; the text has to be right all the same.
            let _recorded_rows_refuse = history.act(command, &context(0xadd0 + number as u64));
            check(history.present(), &mut written, &after);
        }
    }
    while history.undo() {
        check(history.present(), &mut written, "undo");
    }
    assert_eq!(*history.present(), example());
    while history.redo() {
        check(history.present(), &mut written, "redo");
    }
    check(&Assessment::new(ItemId(1), String::new(), STAMP.saved_at), &mut written, "another assessment");
    check(&example(), &mut written, "the example again");
}
