//! What the tool writes by itself is true to the record and leaves out nothing adverse: one test for each sentence that
//! was once false, properties over random assessments, and two invented reviews whose documents are read as a whole.

#![expect(clippy::expect_used, reason = "a test says what is wrong by failing")]

mod cases;
mod false_once;
mod properties;
mod reviews;

use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::date::Date;
use quality_marker::report::limitations;
use quality_marker::report::markdown::markdown;
use quality_marker::report::matter::{Matter, Setting};

use crate::common::doc::Doc;
use crate::common::today;

/// The board summary of an assessment on a day, as Markdown.
fn board_on(assessment: &Assessment, today: Date) -> String {
    markdown(&Matter::whole(assessment, Setting { today, minutes_ahead: |_| 0 }).board_summary())
}

fn board(doc: &Doc) -> String {
    board_on(&doc.0, today())
}

/// The drafted limitations.
fn limits(doc: &Doc) -> String {
    limits_on(&doc.0, today())
}

fn limits_on(assessment: &Assessment, today: Date) -> String {
    limitations::draft(assessment, today)
}

/// The report as Markdown.
fn report(doc: &Doc) -> String {
    markdown(&Matter::whole(&doc.0, Setting { today: today(), minutes_ahead: |_| 0 }).report())
}

/// What stands in a page between two of its phrases; to the end where the second does not follow.
fn between<'p>(page: &'p str, from: &str, to: &str) -> &'p str {
    let rest = page.split_once(from).map_or("", |(_, rest)| rest);
    rest.split_once(to).map_or(rest, |(section, _)| section)
}
