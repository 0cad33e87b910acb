//! Tables: their columns are as wide as what stands in them needs, and their head stands on every page again.

use super::xml::{Xml, is_right_to_left};
use crate::content::documents::pages;
use crate::report::model::Table;

/// How wide a letter is on average, in twentieths of a point, with some room for capitals.
const LETTER: usize = 112;
/// What a cell has left and right beside its text.
const PADDING: usize = 270;
/// A longer word is broken rather than widening its column.
const LONGEST_WORD: usize = 18;
/// A longer line needs no more room: it runs over several lines anyway.
const LONGEST_LINE: usize = 60;

/// Writes a table of this width. One without any column is nothing.
pub fn write(xml: &mut Xml, table: &Table, width: usize) {
    let columns = table.rows.iter().map(Vec::len).max().unwrap_or(0).max(table.head.len());
    if columns == 0 {
        return;
    }
    let widths = widths(table, columns, width);
    xml.markup("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"").number(width);
    xml.markup("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>");
    xml.markup("<w:tblLook w:val=\"06A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\" ");
    xml.markup("w:noHBand=\"1\" w:noVBand=\"1\"/><w:tblCaption w:val=\"").value(&table.caption);
    xml.markup("\"/><w:tblDescription w:val=\"").value(&pages::columns(&table.head.join(", ")));
    xml.markup("\"/></w:tblPr><w:tblGrid>");
    for width in &widths {
        xml.markup("<w:gridCol w:w=\"").number(*width).markup("\"/>");
    }
    xml.markup("</w:tblGrid>\n");
    row(xml, &table.head, &widths, true);
    for cells in &table.rows {
        row(xml, cells, &widths, false);
    }
    xml.markup("</w:tbl>\n");
}

fn row(xml: &mut Xml, cells: &[String], widths: &[usize], head: bool) {
    xml.markup("<w:tr><w:trPr><w:cantSplit/>").markup(if head { "<w:tblHeader/></w:trPr>" } else { "</w:trPr>" });
    for (place, width) in widths.iter().enumerate() {
        let text = cells.get(place).map_or("", String::as_str);
        xml.markup("<w:tc><w:tcPr><w:tcW w:w=\"").number(*width).markup("\" w:type=\"dxa\"/>");
        xml.markup(match (head, place) {
            (true, _) => {
                "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDEDED\"/></w:tcPr>\
                 <w:p><w:pPr><w:pStyle w:val=\"TableHead\"/>"
            }
            (false, 0) => "</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"TableRowName\"/>",
            (false, _) => "</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"TableText\"/>",
        });
        if is_right_to_left(text) {
            xml.markup("<w:bidi/>");
        }
        xml.markup("</w:pPr>");
        if !text.is_empty() {
            xml.markup("<w:r>").words(text).markup("</w:r>");
        }
        xml.markup("</w:p></w:tc>");
    }
    xml.markup("</w:tr>\n");
}

/// What a column needs.
#[derive(Clone, Copy, Default)]
struct Need {
    /// The letters of its longest word.
    word: usize,
    /// The letters of its longest line.
    line: usize,
    /// The letters of all its lines.
    all: usize,
}

impl Need {
    /// The least width.
    fn least(self) -> usize {
        self.word.clamp(3, LONGEST_WORD) * LETTER + PADDING
    }

    /// What it could use besides, until each of its lines has room.
    fn more(self) -> usize {
        self.line.min(LONGEST_LINE).saturating_sub(self.word.min(LONGEST_WORD)) * LETTER
    }
}

/// How wide each column is. Each gets what its longest word needs, and of the rest so much as there is to read in it.
fn widths(table: &Table, columns: usize, whole: usize) -> Vec<usize> {
    let mut needs = vec![Need::default(); columns];
    for row in std::iter::once(&table.head).chain(&table.rows) {
        for (cell, need) in row.iter().zip(&mut needs) {
            for text in cell.lines() {
                let letters = text.chars().count();
                need.line = need.line.max(letters);
                need.all += letters;
                need.word = text.split_whitespace().map(|word| word.chars().count()).fold(need.word, usize::max);
            }
        }
    }
    let needed: usize = needs.iter().map(|need| need.least()).sum();
    let mut widths: Vec<usize> = if needed > whole {
        // More than the paper has room for: all are narrower.
        needs.iter().map(|need| need.least() * whole / needed).collect()
    } else {
        let shares = shares(&needs, whole - needed);
        needs.iter().zip(shares).map(|(need, share)| need.least() + share).collect()
    };
    // What rounding left over.
    let used: usize = widths.iter().sum();
    widths.last_mut().into_iter().for_each(|last| *last += whole.saturating_sub(used));
    widths
}

/// What each column gets of the rest: as much as it has to be read, but no more than it could use while others lack
/// room.
fn shares(needs: &[Need], mut rest: usize) -> Vec<usize> {
    let mut shares = vec![0; needs.len()];
    loop {
        let open: Vec<usize> = (0..needs.len()).filter(|place| shares[*place] < needs[*place].more()).collect();
        let all: usize = open.iter().map(|place| needs[*place].all).sum();
        if open.is_empty() || all == 0 {
            // Every line has room, and some is left for all.
            let each = rest / needs.len().max(1);
            for share in &mut shares {
                *share += each;
            }
            return shares;
        }
        let before = rest;
        for place in open {
            let wanted = needs[place].more() - shares[place];
            let given = (before * needs[place].all / all).min(wanted);
            shares[place] += given;
            rest -= given;
        }
        if rest == before {
            return shares;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn table(rows: &[&[&str]]) -> Table {
        let all: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
        Table { caption: String::new(), head: all[0].clone(), rows: all[1..].to_vec() }
    }

    #[test]
    fn a_column_is_as_wide_as_its_words_call_for() {
        let long = "What we know of it, and from whom, in a good many words";
        let table = table(&[&["No.", "Said", "Why"], &["1", "Yes", long], &["2", "No", long]]);
        let widths = widths(&table, 3, 9638);
        assert!(widths[2] > 3 * widths[0] && widths[0] >= 3 * LETTER + PADDING, "{widths:?}");
    }

    #[test]
    fn the_column_with_most_to_read_is_the_widest() {
        let (name, long) =
            ("A decision of the panel that was called so in many words, and more", "Said at length. ".repeat(30));
        let table = table(&[&["Decision", "Why", "Decided"], &[name, &long, name], &[name, &long, name]]);
        let widths = widths(&table, 3, 9638);
        assert!(widths[1] > 2 * widths[0] && widths[1] > 2 * widths[2], "{widths:?}");
    }

    proptest! {
        #[test]
        fn columns_fill_the_width(
            rows in proptest::collection::vec(proptest::collection::vec(".{0,50}", 4), 1..5),
            whole in 4000..15_000_usize)
        {
            let table = Table { caption: String::new(), head: rows[0].clone(), rows: rows[1..].to_vec() };
            let widths = widths(&table, 4, whole);
            prop_assert_eq!(widths.iter().sum::<usize>(), whole);
            prop_assert!(widths.iter().all(|width| *width > 100));
        }
    }
}
