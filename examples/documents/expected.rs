//! What the files of an audience must say, in the form that `tests/documents/readers/expected.py` describes.

use quality_marker::domain::column::Column;
use quality_marker::domain::field::{Field, ReviewField};
use quality_marker::domain::register::Register;
use quality_marker::domain::report_plan::Section;
use quality_marker::report::matter::Matter;
use quality_marker::report::model::{Block, Cell, Document, Sheet};
use quality_marker::report::page_room::Room;
use quality_marker::report::visible::visible;
use quality_marker::storage::json::Json;
use quality_marker::storage::record::member;

use crate::entered;

/// The board summary quotes at least so many letters of any text.
const QUOTED: usize = 120;

/// Of more refusals than this it names a few, and counts the others.
const NAMED: usize = 4;

/// What is expected of the files that are made of this, in which these words must be nowhere.
pub fn of(matter: &Matter, absent: &[String]) -> Json {
    let report = matter.report();
    let mut besides: Vec<String> = [matter.version.clone()].into_iter().filter(|label| !label.is_empty()).collect();
    besides.extend(matter.since.iter().flat_map(|since| entered::texts_before(since, &matter.assessment)));
    let texts = entered::texts(&matter.assessment, matter.plan.includes(Section::SecondLook));
    let mut all = document(&report, &texts);
    let sheets = matter.workbook().sheets.iter().map(|one| (one.title.clone(), sheet(one))).collect();
    all.extend([
        member("texts-of-the-report-alone", shown(&besides)),
        member("day", text(&report.running.day)),
        member("reference", text(&report.running.reference)),
        member("board-summary", Json::Object(board_summary(matter))),
        member("sheets", Json::Object(sheets)),
        member("absent", shown(absent)),
    ]);
    Json::Object(all)
}

/// A text as the app shows it.
fn text(text: &str) -> Json {
    Json::Text(visible(text))
}

fn shown(texts: &[String]) -> Json {
    Json::List(texts.iter().map(|one| text(one)).collect())
}

fn document(document: &Document, texts: &[String]) -> Vec<(String, Json)> {
    let (mut headings, mut tables, mut pictures) = (Vec::new(), Vec::new(), Vec::new());
    for block in document.cover.iter().chain(&document.blocks) {
        match block {
            Block::Heading { level, text: heading, .. } => {
                headings.push(Json::List(vec![Json::Number((*level).into()), text(heading)]));
            }
            Block::Table(table) => tables.push(Json::Object(vec![
                member("caption", text(&table.caption)),
                member("head", shown(&table.head)),
                member("wide", Json::Bool(table.is_wide())),
            ])),
            Block::Picture(picture) => pictures.push(text(&picture.description)),
            _ => {}
        }
    }
    vec![
        member("title", text(&document.title)),
        member("texts", shown(texts)),
        member("headings", Json::List(headings)),
        member("tables", Json::List(tables)),
        member("pictures", Json::List(pictures)),
        member("cover", Json::Bool(!document.cover.is_empty())),
        member("contents", Json::Bool(document.contents)),
    ]
}

fn board_summary(matter: &Matter) -> Vec<(String, Json)> {
    let summary = matter.board_summary();
    let mut all = document(&summary, &on_the_page(matter));
    all.push(member("is-a-page", Json::Bool(Room::after(&summary.blocks).is_left())));
    all
}

/// What was entered and stands on the board summary: whole where it is short, and otherwise its beginning.
fn on_the_page(matter: &Matter) -> Vec<String> {
    let it = &matter.assessment;
    let said = |field| it.text(field).unwrap_or_default();
    let mut all = vec![matter.version.clone()];
    all.extend([said(Field::Review(ReviewField::Reference)), said(Field::Assessors)].map(str::to_owned));
    // The summary stands there only if there is room for it.
    all.extend([Field::Limitations, Field::BoardAsks].map(|field| begin(said(field))));
    let refusals = it.rows(Register::NonCooperation);
    if refusals.len() <= NAMED {
        all.extend(refusals.iter().map(|row| begin(&on_one_line(&visible(row.text(Column::Unknown))))));
    }
    all.retain(|text| !text.trim().is_empty());
    all
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text, or its beginning up to a blank where it is longer than what is quoted.
fn begin(text: &str) -> String {
    // No paragraph but the first is ever cut: of the others it is said how many there are.
    let text = text.trim().split("\n\n").next().unwrap_or_default().trim();
    match text.char_indices().nth(QUOTED) {
        None => text.to_owned(),
        Some((end, _)) => text[..end].rsplit_once(char::is_whitespace).map_or(&text[..end], |(all, _)| all).to_owned(),
    }
}

fn sheet(sheet: &Sheet) -> Json {
    let rows = sheet.rows.iter().map(|row| Json::List(row.iter().map(cell).collect()));
    Json::Object(vec![
        member("key", text(&sheet.key)),
        member("head", shown(&sheet.head)),
        member("rows", Json::List(rows.collect())),
    ])
}

fn cell(cell: &Cell) -> Json {
    let (kind, value) = match cell {
        Cell::Blank => return Json::Null,
        Cell::Text(said) => ("text", text(said)),
        Cell::Date(date) => ("date", text(&date.to_string())),
        Cell::About(date) => ("about", text(&date.to_string())),
        Cell::Moment(date, hour, minute) => ("moment", text(&format!("{date}T{hour:02}:{minute:02}"))),
        Cell::Number(number) => ("number", Json::Number(i64::try_from(*number).expect("a small number"))),
    };
    Json::Object(vec![member(kind, value)])
}
