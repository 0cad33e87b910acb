//! What stands at the head and foot of every page but the cover.

use super::section::Paper;
use super::xml::Xml;
use crate::content::documents::pages;
use crate::report::model::Document;
use crate::report::visible::in_one_line;

/// What is longer is cut: the whole stands on the cover or in the first pages.
const LONGEST: usize = 90;
/// What fits on a line beside the number of the page, on the narrower paper.
const ONE_LINE: usize = 84;

/// The header.
pub fn header(document: &Document) -> Xml {
    let mut xml = Xml::new();
    xml.markup("<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\n");
    xml.markup("<w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r>").words(&cut(&document.running.reference));
    xml.markup("</w:r></w:p>\n</w:hdr>\n");
    xml
}

/// The footer: what document this is, and on which of its pages one is.
pub fn footer(document: &Document, paper: Paper) -> Xml {
    let (title, version, day) = (cut(&document.title), cut(&document.running.version), cut(&document.running.day));
    let join = |texts: &[&str]| {
        let said: Vec<&str> = texts.iter().copied().filter(|text| !text.is_empty()).collect();
        said.join(" · ")
    };
    let whole = join(&[&title, &version, &day]);
    let mut xml = Xml::new();
    xml.markup("<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\n");
    let last = if whole.chars().count() <= ONE_LINE {
        whole
    } else {
        xml.markup("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r>").words(&title).markup("</w:r></w:p>\n");
        cut(&join(&[&version, &day]))
    };
    xml.markup("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:tabs><w:tab w:val=\"right\" w:pos=\"");
    xml.number(paper.width()).markup("\"/></w:tabs></w:pPr><w:r>").words(&last);
    let [before, between, after] = pages::PAGE_OF;
    xml.markup("</w:r><w:r><w:tab/>").words(before).markup("</w:r>");
    // Word processors count while they lay out the page: what stands here is never seen.
    field(&mut xml, " PAGE ");
    xml.markup("<w:r>").words(between).markup("</w:r>");
    field(&mut xml, " NUMPAGES ");
    if !after.is_empty() {
        xml.markup("<w:r>").words(after).markup("</w:r>");
    }
    xml.markup("</w:p>\n</w:ftr>\n");
    xml
}

fn field(xml: &mut Xml, field: &'static str) {
    xml.markup("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">");
    xml.markup(field).markup("</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
    xml.markup("<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
}

/// A text in one line that is not too long.
fn cut(text: &str) -> String {
    let line = in_one_line(text);
    let line = line.trim();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => [line.get(..end).unwrap_or_default().trim_end(), "…"].concat(),
        None => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_long_text_is_cut_between_letters() {
        assert_eq!(cut(" Review\nF "), "Review F");
        assert_eq!(cut(&"é".repeat(200)), "é".repeat(90) + "…");
    }
}
