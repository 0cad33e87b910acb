//! A sheet as comma-separated values: RFC 4180, with a mark at the start by which spreadsheet programs know that it is
//! UTF-8. No cell is a formula for any of them.
//!
//! # The guard
//! A program that opens such a file decides by a cell's first sign whether it holds a formula, and quotes do not stop
//! it. What begins so gets an apostrophe before it, as OWASP advises. The same inside a cell, wherever another program
//! might see a new cell begin: after a line break (the older import of Excel ends a row there, quotes or not) and then
//! after a comma, and after a semicolon or tab (where the country's list separator is the semicolon, Excel cuts there
//! and does not heed quotes that open within a cell). It costs an apostrophe before each line of a list with hyphens;
//! what was written stands unchanged in every other format.

use super::model::{Cell, Sheet};
use super::visible::visible;
use crate::content::documents::rows::about;
use crate::domain::date::Date;

/// By this the programs know that the text is UTF-8.
const MARK: char = '\u{feff}';

/// Where a program might see a new cell or row begin.
const SEPARATORS: [char; 4] = [',', ';', '\t', '\n'];

/// Writes the sheet: its head, then its rows.
#[must_use]
pub fn csv(sheet: &Sheet) -> String {
    let mut out = String::with_capacity(4096);
    out.push(MARK);
    row(&mut out, sheet.head.iter().map(|name| guarded(&visible(name))));
    for cells in &sheet.rows {
        row(&mut out, cells.iter().map(text_of));
    }
    out
}

/// Whether a spreadsheet program might take this text for a formula where it stands at the start of a cell.
#[must_use]
pub fn begins_like_a_formula(text: &str) -> bool {
    let skipped = |letter: char| letter == '"' || letter.is_whitespace() || is_unseen(letter);
    text.starts_with(['\t', '\r', '\n']) || text.trim_start_matches(skipped).starts_with(is_sign)
}

/// The signs that begin a formula. A program set to Chinese or Japanese takes the wide ones for the narrow ones.
const fn is_sign(letter: char) -> bool {
    matches!(letter, '=' | '+' | '-' | '@' | '\u{ff1d}' | '\u{ff0b}' | '\u{ff0d}' | '\u{ff20}')
}

/// Letters without width, which a program may drop before it looks.
const fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn text_of(cell: &Cell) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Text(text) => guarded(&visible(text)),
        Cell::Date(date) => date.to_string(),
        Cell::About(date) => about(&date.to_string()),
        Cell::Moment(date, hour, minute) => moment(*date, *hour, *minute),
        Cell::Number(number) => number.to_string(),
    }
}

/// `2026-11-22 20:53`.
fn moment(date: Date, hour: u8, minute: u8) -> String {
    format!("{date} {hour:02}:{minute:02}")
}

/// The text with an apostrophe before whatever might be taken for a formula.
fn guarded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    if begins_like_a_formula(text) {
        out.push('\'');
    }
    for (place, piece) in text.split_inclusive(SEPARATORS).enumerate() {
        // The apostrophe stands by the sign rather than by the space before it: `12, '-5`.
        let start = piece.trim_start_matches([' ', '\u{a0}']);
        if place > 0 && !start.starts_with(SEPARATORS) && begins_like_a_formula(start) {
            out.push_str(&piece[..piece.len() - start.len()]);
            out.push('\'');
            out.push_str(start);
        } else {
            out.push_str(piece);
        }
    }
    out
}

fn row(out: &mut String, cells: impl ExactSizeIterator<Item = String>) {
    // A row of one empty cell would be an empty line, which readers skip.
    let alone = cells.len() == 1;
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(',');
        }
        if needs_quotes(&cell) || alone && cell.is_empty() {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

/// Besides what RFC 4180 asks for: spaces at either end, which some readers drop, and what other separators would cut.
fn needs_quotes(cell: &str) -> bool {
    cell.contains(SEPARATORS) || cell.contains('"') || cell.trim() != cell
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A strict reader: what RFC 4180 allows and nothing else.
    fn read(text: &str) -> Vec<Vec<String>> {
        let text = text.strip_prefix(MARK).expect("the mark");
        let mut letters = text.chars().peekable();
        let (mut rows, mut cells) = (Vec::new(), Vec::new());
        while letters.peek().is_some() {
            let mut cell = String::new();
            if letters.next_if_eq(&'"').is_some() {
                loop {
                    match letters.next().expect("a closing quote") {
                        '"' if letters.next_if_eq(&'"').is_some() => cell.push('"'),
                        '"' => break,
                        letter => cell.push(letter),
                    }
                }
            } else {
                while let Some(letter) = letters.next_if(|letter| !matches!(letter, ',' | '\r')) {
                    assert!(letter != '"' && letter != '\n', "{letter:?} outside quotes");
                    cell.push(letter);
                }
            }
            cells.push(cell);
            match letters.next() {
                Some(',') => {}
                Some('\r') => {
                    assert_eq!(letters.next(), Some('\n'));
                    rows.push(std::mem::take(&mut cells));
                }
                other => unreachable!("{other:?} after a cell"),
            }
        }
        assert!(cells.is_empty(), "the last row ends like every other");
        rows
    }

    fn sheet(head: &[&str], rows: Vec<Vec<Cell>>) -> Sheet {
        let head = head.iter().map(|name| (*name).to_owned()).collect();
        Sheet { key: "key".to_owned(), title: "Title".to_owned(), head, rows }
    }

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn a_sheet_reads_like_this() {
        let day = Date::new(2026, 11, 22).unwrap();
        let rows = vec![
            vec![text("Größe"), Cell::Date(day), Cell::About(day), Cell::Moment(day, 9, 5), Cell::Number(12)],
            vec![text("a \"b\", c\r\nd"), Cell::Blank, Cell::Blank, Cell::Blank, Cell::Number(u64::MAX)],
        ];
        assert_eq!(
            csv(&sheet(&["Name", "=On", "About", "Moment", "Count"], rows)),
            "\u{feff}Name,'=On,About,Moment,Count\r\n\
             Größe,2026-11-22,about 2026-11-22,2026-11-22 09:05,12\r\n\
             \"a \"\"b\"\", c\nd\",,,,18446744073709551615\r\n"
        );
        assert_eq!(csv(&sheet(&["One"], vec![vec![Cell::Blank]])), "\u{feff}One\r\n\"\"\r\n");
    }

    #[test]
    fn nothing_begins_like_a_formula() {
        let cases = [
            ("=1+1", "'=1+1"),
            ("+44", "'+44"),
            ("-5", "'-5"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "'\tx"),
            ("\rx", "'\nx"),
            (" \u{a0}=1", "' \u{a0}=1"),
            ("\"=1\"", "'\"=1\""),
            ("\u{feff}=1", "'\u{feff}=1"),
            ("\u{ff1d}1", "'\u{ff1d}1"),
            ("\u{ff0b}\u{ff0d}\u{ff20}", "'\u{ff0b}\u{ff0d}\u{ff20}"),
            ("- one\n- two", "'- one\n'- two"),
            ("a;=1;b", "a;'=1;b"),
            ("a\t=1", "a\t'=1"),
            ("a, -5", "a, '-5"),
            ("a,\"=1", "a,'\"=1"),
            ("well-known a=b, 1-2\n\nx", "well-known a=b, 1-2\n\nx"),
            ("a@b.example", "a@b.example"),
            ("'=1", "'=1"),
        ];
        for (written, expected) in cases {
            let sheet = sheet(&[written], vec![vec![text(written)]]);
            assert_eq!(read(&csv(&sheet)), [[expected], [expected]], "{written:?}");
        }
    }

    fn hostile() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            3 => proptest::sample::select(&[
                "=", "+1", "-", "@a", "\t", "\r", "\n", "\"", "'", ",", ";", " ", "\u{ff1d}", "\u{200b}",
                "\u{feff}", "\u{2028}", "=cmd|' /C calc'!A0", "ab", "|",
            ][..]).prop_map(str::to_owned),
            1 => any::<String>(),
        ];
        proptest::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn every_text_comes_back_guarded(cells in proptest::collection::vec((hostile(), hostile()), 0..4)) {
            let rows = cells.iter().map(|(left, right)| vec![text(left), text(right)]).collect();
            let rows = read(&csv(&sheet(&["=a", "b"], rows)));
            prop_assert_eq!(rows.len(), cells.len() + 1);
            for (row, (left, right)) in rows.iter().skip(1).zip(&cells) {
                prop_assert_eq!(row, &[guarded(&visible(left)), guarded(&visible(right))]);
            }
            for cell in rows.concat() {
                prop_assert!(!begins_like_a_formula(&cell));
                for piece in cell.split(SEPARATORS) {
                    let start = piece.trim_start_matches([' ', '\u{a0}', '"']);
                    prop_assert!(!start.starts_with(is_sign), "{:?}", cell);
                }
            }
        }

        #[test]
        fn only_apostrophes_are_added(written in hostile()) {
            let without = |text: &str| text.replace('\'', "");
            prop_assert_eq!(without(&guarded(&visible(&written))), without(&visible(&written)));
        }
    }
}
