//! Text as a table: pasted from a spreadsheet, or a CSV file with any common separator.

use csv::{ReaderBuilder, Trim};

/// The most rows that are read. Registers of real reviews hold some hundreds.
pub const MOST_ROWS: usize = 5_000;

/// The most columns that are read.
pub const MOST_COLUMNS: usize = 100;

/// The separators that programs write, in the order in which they are believed where several would do.
const SEPARATORS: [u8; 4] = [b'\t', b';', b',', b'|'];

/// How many lines tell which separator it is.
const LINES_LOOKED_AT: usize = 50;

/// Why a text is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFault {
    /// Nothing stands in it.
    Empty,
    /// More than [`MOST_ROWS`].
    TooManyRows,
    /// More than [`MOST_COLUMNS`].
    TooManyColumns,
}

/// Rows of cells, each as wide as the widest, without those in which nothing stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The rows, from the top.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// Reads a text as cells. Quotes hold separators and line breaks together.
    ///
    /// # Errors
    /// A [`TableFault`].
    pub fn read(text: &str) -> Result<Self, TableFault> {
        let text = text.trim_start_matches('\u{feff}');
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator(text))
            .trim(Trim::All)
            .from_reader(text.as_bytes());
        // What came as text is Unicode, and rows may differ in length: nothing is left that could be wrong.
        Self::of(reader.records().flatten().map(|record| record.iter().map(str::to_owned).collect()))
    }

    /// Returns a table of cells that were read elsewhere: a sheet of a workbook, a table of the clipboard.
    ///
    /// # Errors
    /// A [`TableFault`].
    pub fn of(cells: impl IntoIterator<Item = Vec<String>>) -> Result<Self, TableFault> {
        let mut rows: Vec<Vec<String>> = Vec::new();
        for row in cells {
            if row.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            if rows.len() == MOST_ROWS {
                return Err(TableFault::TooManyRows);
            }
            if row.len() > MOST_COLUMNS {
                return Err(TableFault::TooManyColumns);
            }
            rows.push(row.iter().map(|cell| cell.trim().to_owned()).collect());
        }
        if rows.is_empty() {
            return Err(TableFault::Empty);
        }
        let is_used = |place: usize| rows.iter().any(|row| row.get(place).is_some_and(|cell| !cell.is_empty()));
        let width = (0..MOST_COLUMNS).rev().find(|place| is_used(*place)).map_or(0, |last| last + 1);
        for row in &mut rows {
            row.resize(width, String::new());
        }
        Ok(Self { rows })
    }

    /// Returns how many columns there are.
    #[must_use]
    pub fn width(&self) -> usize {
        self.rows.first().map_or(0, Vec::len)
    }
}

/// Stands for a line break in the text of a cell of HTML, in which any other space is as good as one.
pub const LINE_BREAK: char = '\u{2028}';

/// Returns what a browser shows of the text of a cell of HTML ([`LINE_BREAK`]).
#[must_use]
pub fn lines(text: &str) -> String {
    let line = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines: Vec<String> = text.split(LINE_BREAK).map(line).collect();
    lines.join("\n").trim().to_owned()
}

/// Returns the separator that most lines agree on: the one that stands as often in as many of them as possible. Text
/// from a spreadsheet's clipboard has tabs, whatever else its cells hold.
fn separator(text: &str) -> u8 {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(LINES_LOOKED_AT).collect();
    let agreeing = |separator: u8| {
        let counts: Vec<usize> = lines.iter().map(|line| outside_quotes(line, separator)).collect();
        let most_usual = |count: &usize| counts.iter().filter(|other| *other == count).count();
        counts.iter().filter(|count| **count > 0).map(most_usual).max().unwrap_or(0)
    };
    let mut best = (b'\t', 0);
    for separator in SEPARATORS {
        let lines = agreeing(separator);
        if lines > best.1 {
            best = (separator, lines);
        }
    }
    best.0
}

/// Returns how often a separator stands in a line where no quotes enclose it.
fn outside_quotes(line: &str, separator: u8) -> usize {
    let mut is_quoted = false;
    let mut count = 0;
    for byte in line.bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            _ if byte == separator && !is_quoted => count += 1,
            _ => {}
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        Table::read(text).map(|table| table.rows).unwrap_or_default()
    }

    #[test]
    fn each_separator_is_recognised_even_where_cells_hold_others() {
        for text in ["Agency\tDue\nPolice, north\t1;2\nGP\t3", "Agency;Due\n\"Police; north\";1,2\nGP;3"] {
            let read = rows(text);
            assert_eq!(read.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2, 2], "{text}");
            assert_eq!(read[2], ["GP", "3"]);
        }
        assert_eq!(rows("a,b\nc,d"), [["a", "b"], ["c", "d"]]);
        assert_eq!(rows("a|b\nc|d"), [["a", "b"], ["c", "d"]]);
    }

    #[test]
    fn quotes_hold_line_breaks_and_quotes() {
        assert_eq!(rows("a,\"two\nlines, and \"\"more\"\"\"\r\nb,c"), [["a", "two\nlines, and \"more\""], ["b", "c"]]);
    }

    #[test]
    fn a_mark_of_utf8_blank_rows_and_blank_columns_are_left_out() {
        assert_eq!(rows("\u{feff}a,b,,\n,,,\n\nc,,,\n"), [["a", "b"], ["c", ""]]);
    }

    #[test]
    fn a_cell_of_html_reads_as_a_browser_shows_it() {
        assert_eq!(
            lines(" \n  All records\u{a0}since\n  2020\u{2028}\u{2028} and\tletters \u{2028}"),
            "All records since 2020\n\nand letters"
        );
    }

    #[test]
    fn one_column_is_a_table_too() {
        assert_eq!(rows("GP records\nSchool records"), [["GP records"], ["School records"]]);
    }

    #[test]
    fn what_is_too_large_or_empty_is_refused() {
        assert_eq!(Table::read(" \n\t\n"), Err(TableFault::Empty));
        assert_eq!(Table::read(&"a\n".repeat(MOST_ROWS + 1)), Err(TableFault::TooManyRows));
        assert_eq!(Table::read(&"a\t".repeat(MOST_COLUMNS + 1)), Err(TableFault::TooManyColumns));
        assert_eq!(rows(&"a\n".repeat(MOST_ROWS)).len(), MOST_ROWS);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_a_table_or_refused(text in "[a-c\"\t,;|\n\r é]{0,200}") {
            if let Ok(table) = Table::read(&text) {
                proptest::prop_assert!(table.width() > 0);
                proptest::prop_assert!(table.rows.iter().all(|row| row.len() == table.width()));
            }
        }
    }
}
