//! Tables: their columns are as wide as what stands in them needs, and their head stands on every page again.

use super::xml::{Xml, is_right_to_left};
use crate::report::model::Table;

/// How wide a letter is on average, in twentieths of a point, with some room for capitals.
const LETTER: usize = 112;
/// What a cell has left and right beside its text.
const PADDING: usize = 200;
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
    xml.markup("\"/><w:tblDescription w:val=\"Columns: ").value(&table.head.join(", "));
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

/// How wide each column is. Each gets what its longest word needs, and of the rest so much as its lines call for.
fn widths(table: &Table, columns: usize, whole: usize) -> Vec<usize> {
    let mut needs = vec![(0, 0); columns];
    for row in std::iter::once(&table.head).chain(&table.rows) {
        for (cell, (word, line)) in row.iter().zip(&mut needs) {
            for text in cell.lines() {
                *line = (*line).max(text.chars().count());
                *word = text.split_whitespace().map(|word| word.chars().count()).fold(*word, usize::max);
            }
        }
    }
    let least = |&(word, _): &(usize, usize)| word.clamp(3, LONGEST_WORD) * LETTER + PADDING;
    let more = |&(word, line): &(usize, usize)| line.min(LONGEST_LINE).saturating_sub(word.min(LONGEST_WORD)) * LETTER;
    let needed: usize = needs.iter().map(least).sum();
    let rest = whole.saturating_sub(needed);
    let wanted: usize = needs.iter().map(more).sum();
    let mut widths: Vec<usize> = needs
        .iter()
        .map(|need| {
            let (least, more) = (least(need), more(need));
            if needed > whole {
                // More than the paper has room for: all are narrower.
                least * whole / needed
            } else if wanted > rest {
                least + rest * more / wanted
            } else {
                // Every line has room, and some is left for all.
                least + more + (rest - wanted) / columns
            }
        })
        .collect();
    // What rounding left over.
    let used: usize = widths.iter().sum();
    widths.last_mut().into_iter().for_each(|last| *last += whole.saturating_sub(used));
    widths
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

    proptest! {
        #[test]
        fn columns_fill_the_width(
            rows in proptest::collection::vec(proptest::collection::vec(".{0,50}", 4), 1..5), whole in 4000..15_000_usize)
        {
            let table = Table { caption: String::new(), head: rows[0].clone(), rows: rows[1..].to_vec() };
            let widths = widths(&table, 4, whole);
            prop_assert_eq!(widths.iter().sum::<usize>(), whole);
            prop_assert!(widths.iter().all(|width| *width > 100));
        }
    }
}
