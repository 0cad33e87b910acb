//! What is said where rows are added from a spreadsheet.

use crate::content::language::count;

/// What opens it.
pub const TITLE: &str = "Add many from a spreadsheet";

/// The label of the field into which the rows are pasted.
pub const ROWS: &str = "From your spreadsheet";

/// How to go about it.
pub const HOW: &str = "Copy what you need in your spreadsheet, with the headings, and paste it here. You can check it \
    before anything is added.";

/// The button that reads what was typed there.
pub const LOOK: &str = "Check it";

/// The label of the button that opens a file.
pub const FILE: &str = "Or open a file: Excel (.xlsx), OpenDocument (.ods) or CSV";

/// Where a file is too large.
pub const TOO_LARGE: &str = "This file is larger than 5 MB, so it was not opened. Add it in parts.";

/// Where a file could not be read.
pub const NOT_READ: &str = "This file could not be read. Nothing was changed.";

/// Where a workbook is locked.
pub const LOCKED: &str = "This file is locked with a password, or it is an old Excel file (.xls). Save it as .xlsx \
    without a password, and open that. Nothing was changed.";

/// Where a workbook has macros.
pub const MACROS: &str =
    "This file contains macros, so it was not opened. Save it as .xlsx, and open that. Nothing was changed.";

/// Where a workbook unpacks to too much.
pub const UNPACKS_TOO_LARGE: &str =
    "There is too much in this file. Copy the part that you need, and paste it. Nothing was changed.";

/// Where a file is no workbook.
pub const NO_WORKBOOK: &str = "This file is damaged, or it is not a spreadsheet that can be read here. Save it as \
    .xlsx, .ods or .csv, and open that. Nothing was changed.";

/// While a workbook is read.
pub const READING: &str = "Reading the file…";

/// The button that gives it up.
pub const STOP_READING: &str = "Stop";

/// The label of the choice of a sheet.
pub const SHEET: &str = "Sheet";

/// The label of the choice of the row with the headings.
pub const HEADING_ROW: &str = "Where the headings are";

/// There are none.
pub const NO_HEADINGS: &str = "There are none";

/// A row that may hold them: its number, and what stands in it.
#[must_use]
pub fn heading_row(row: usize, text: &str) -> String {
    ["Line ", &row.to_string(), ": ", text].concat()
}

/// Where nothing stands in it.
pub const EMPTY: &str = "There is nothing in it.";

/// Where it has too many rows.
pub const TOO_MANY_ROWS: &str = "It has more than 5,000 lines. Add them in parts.";

/// Where it has too many columns.
pub const TOO_MANY_COLUMNS: &str = "It has more than 100 columns. Copy only those that you need.";

/// The heading over what would be added.
#[must_use]
pub fn check(rows: usize) -> String {
    ["Check ", &count(rows, "entry", "entries"), " before you add them"].concat()
}

/// How the columns are matched.
pub const COLUMNS: &str = "Choose what each column of your spreadsheet is.";

/// What a column is called that has no heading.
#[must_use]
pub fn column(number: usize) -> String {
    ["Column ", &number.to_string()].concat()
}

/// What is read aloud of the choice for a column.
#[must_use]
pub fn is_what(heading: &str) -> String {
    ["What “", heading, "” is"].concat()
}

/// A column that goes into the note of each entry.
pub const INTO_NOTE: &str = "Into the note";

/// A column that is left out.
pub const LEAVE_OUT: &str = "Leave out";

/// What the table of what would be added is called.
pub const TABLE: &str = "Your spreadsheet";

/// How many rows are not shown.
#[must_use]
pub fn more(rows: usize) -> String {
    ["And ", &count(rows, "more line", "more lines"), "."].concat()
}

/// The heading over the cells that somebody has to look at.
pub const LOOK_AT: &str = "Please check";

/// A cell: the row of the spreadsheet, the heading of its column, and what stands in it.
#[must_use]
pub fn cell(row: usize, heading: &str, text: &str) -> String {
    ["Line ", &row.to_string(), ", ", heading, ": “", text, "” "].concat()
}

/// A day that could be another one.
#[must_use]
pub fn day_or_month(read_as: &str, other: &str) -> String {
    ["is read as ", read_as, ". It could also be ", other, "."].concat()
}

/// A day of which only the month is there.
#[must_use]
pub fn month_only(read_as: &str) -> String {
    ["is read as about ", read_as, "."].concat()
}

/// A cell that is no day.
pub const NO_DAY: &str = "is not a date.";
/// A cell that is not offered.
pub const NOT_OFFERED: &str = "is not one of the choices.";
/// A cell that names no entry.
pub const NO_SUCH_RECORD: &str = "is not the name of an entry.";
/// A cell that names no part of the checklist.
pub const NO_SUCH_PLACE: &str = "is not a part of the checklist.";
/// A cell that is too long.
pub const TOO_LONG: &str = "is too long.";

/// What becomes of such a cell where there is a note.
pub const GOES_INTO_NOTE: &str = " It goes into the note.";
/// What becomes of it elsewhere.
pub const IS_LEFT_OUT: &str = " It is left out.";

/// A column of which nothing is added.
#[must_use]
pub fn column_left_out(heading: &str) -> String {
    ["The column “", heading, "” is left out."].concat()
}

/// A row that has no name.
#[must_use]
pub fn no_name(row: usize) -> String {
    ["Line ", &row.to_string(), " has no name, so it is left out."].concat()
}

/// The button that adds them.
#[must_use]
pub fn add(rows: usize) -> String {
    ["Add ", &count(rows, "entry", "entries")].concat()
}

/// The button that adds none.
pub const ADD_NOTHING: &str = "Add nothing";

/// What was done.
#[must_use]
pub fn added(rows: usize) -> String {
    [&count(rows, "entry was", "entries were"), " added. Undo removes them."].concat()
}
