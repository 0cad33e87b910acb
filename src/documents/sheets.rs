//! The sheets of a workbook, as the document worker sends them.

use super::reply;
use crate::content::pages::spreadsheet as say;
use crate::import::workbook::{Sheet, WorkbookFault};
use crate::storage::json::Json;

/// Writes what was read, or in words why nothing was.
#[must_use]
pub fn write(sheets: Result<Vec<Sheet>, WorkbookFault>) -> String {
    let texts = |texts: Vec<String>| Json::List(texts.into_iter().map(Json::Text).collect());
    let sheet = |sheet: Sheet| {
        Json::List(vec![Json::Text(sheet.name), Json::List(sheet.rows.into_iter().map(texts).collect())])
    };
    let list = |sheets: Vec<Sheet>| Json::List(sheets.into_iter().map(sheet).collect());
    reply::write(sheets.map(list).map_err(|fault| words(fault).to_owned()))
}

/// Reads what [`write`] writes.
///
/// # Errors
/// Why nothing was read, in words.
pub fn read(text: &str) -> Result<Vec<Sheet>, String> {
    let Json::List(sheets) = reply::read(text)? else { return Err(reply::NO_REPLY.to_owned()) };
    sheets.into_iter().map(|it| sheet(it).ok_or_else(|| reply::NO_REPLY.to_owned())).collect()
}

fn sheet(json: Json) -> Option<Sheet> {
    let Json::List(parts) = json else { return None };
    let Ok([Json::Text(name), Json::List(rows)]) = <[Json; 2]>::try_from(parts) else { return None };
    let cell = |json| match json {
        Json::Text(text) => Some(text),
        _ => None,
    };
    let row = |json| match json {
        Json::List(cells) => cells.into_iter().map(cell).collect(),
        _ => None,
    };
    Some(Sheet { name, rows: rows.into_iter().map(row).collect::<Option<_>>()? })
}

const fn words(fault: WorkbookFault) -> &'static str {
    match fault {
        WorkbookFault::Locked => say::LOCKED,
        WorkbookFault::Macros => say::MACROS,
        WorkbookFault::TooLarge => say::UNPACKS_TOO_LARGE,
        WorkbookFault::TooManyRows => say::TOO_MANY_ROWS,
        WorkbookFault::TooManyColumns => say::TOO_MANY_COLUMNS,
        WorkbookFault::NoWorkbook => say::NO_WORKBOOK,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_lead_back() {
        let sheets = vec![Sheet { name: "Requests".to_owned(), rows: vec![vec!["a\tb".to_owned()], Vec::new()] }];
        assert_eq!(read(&write(Ok(sheets.clone()))), Ok(sheets));
        assert_eq!(read(&write(Err(WorkbookFault::Macros))), Err(say::MACROS.to_owned()));
        for text in ["", "{\"answer\":[[1]]}", "{\"answer\":[[\"a\",[[1]]]]}"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
