//! `word/document.xml`: the cover, the table of contents, and the blocks in their sections.

use std::collections::BTreeSet;

use super::section::{Paper, Section, stretches};
use super::table;
use super::xml::{Xml, is_right_to_left};
use crate::content::documents::pages;
use crate::report::model::{Block, Document, Fact, Picture};
use crate::report::picture::plan;
use crate::report::visible::in_one_line;

const OPEN: &str = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\n<w:body>\n";

/// A name longer than this stands above what is said of it, not beside it.
const BESIDE: usize = 26;

/// The longest name that a bookmark may have is 40 letters; a number may follow these.
const BOOKMARK: usize = 28;

/// The most headings of rows that the table of contents lists: a longer list would be pages of names, and the tables at
/// the beginning of their sections list them anyway.
const LISTED: usize = 80;

/// A point of a picture, in the units of drawings: 96 make an inch.
const POINT: u64 = 9525;
/// The widest picture, in the same units: 17 centimetres.
const WIDEST: u64 = 6_120_000;
/// The highest picture: 22 centimetres; on a page that lies only so many that the table of the same has room beside it.
const HIGHEST: u64 = 7_920_000;
const HIGHEST_LYING: u64 = 2_450_000;

/// The body of a document, and its pictures in the order of their numbers, from 1.
pub fn body(document: &Document) -> (Xml, Vec<&Picture>) {
    let mut body = Body {
        xml: Xml::with_room(65_536),
        end: None,
        bookmarks: bookmarks(document.cover.iter().chain(&document.blocks)),
        heading: 0,
        begins_page: false,
        pictures: Vec::new(),
    };
    body.xml.markup(OPEN);
    body.document(document);
    body.xml.markup("</w:body>\n</w:document>\n");
    (body.xml, body.pictures)
}

struct Body<'a> {
    xml: Xml,
    /// Where the properties of the last paragraph end; nothing where something else than a paragraph stands last.
    end: Option<usize>,
    /// The bookmark of each heading, in their order.
    bookmarks: Vec<String>,
    /// How many headings were written.
    heading: usize,
    /// Whether the next block begins a page.
    begins_page: bool,
    pictures: Vec<&'a Picture>,
}

impl<'a> Body<'a> {
    fn document(&mut self, document: &'a Document) {
        let header = !document.running.reference.trim().is_empty();
        let cover = !document.cover.is_empty();
        self.title(&document.title, cover);
        for block in &document.cover {
            self.block(block, Paper::Portrait);
        }
        let contents = document.contents && self.contents(document);
        let stretches = stretches(&document.blocks);
        let mut section = Section { paper: Paper::Portrait, cover, header };
        // What follows the cover and the contents begins on a page of its own; without them it follows the title.
        let mut is_open = !(cover || contents);
        for (number, (paper, blocks)) in stretches.iter().enumerate() {
            if number > 0 || !is_open {
                self.end_section(section);
                section.cover = false;
            }
            is_open = true;
            section.paper = *paper;
            for (place, block) in blocks.iter().enumerate() {
                let next = blocks.get(place + 1);
                match block {
                    // What leads up to a table or a picture never stands on another page.
                    Block::Paragraph(text) if matches!(next, Some(Block::Table(_) | Block::Picture(_))) => {
                        self.leading(text);
                    }
                    block => self.block(block, *paper),
                }
            }
        }
        if self.end.is_none() {
            self.spacer();
        }
        section.write(&mut self.xml);
        self.xml.markup("\n");
    }

    /// Ends a section in its last paragraph, so that no page holds nothing but the end.
    fn end_section(&mut self, section: Section) {
        if self.end.is_none() {
            self.spacer();
        }
        let end = self.end.unwrap_or_else(|| self.xml.place());
        self.xml.insert(end, |xml| section.write(xml));
        self.end = None;
        self.begins_page = true;
    }

    /// Opens a paragraph and its properties.
    fn open(&mut self, style: &'static str) {
        self.xml.markup("<w:p><w:pPr><w:pStyle w:val=\"").markup(style).markup("\"/>");
    }

    /// Closes the properties of a paragraph.
    fn opened(&mut self) {
        self.end = Some(self.xml.place());
        self.xml.markup("</w:pPr>");
    }

    fn paragraph(&mut self, style: &'static str, text: &str) {
        self.open(style);
        if is_right_to_left(text) {
            self.xml.markup("<w:bidi/>");
        }
        self.opened();
        self.xml.markup("<w:r>").words(text).markup("</w:r></w:p>\n");
    }

    /// A paragraph that stays with what follows.
    fn leading(&mut self, text: &str) {
        self.open("Normal");
        self.xml.markup("<w:keepNext/>");
        if is_right_to_left(text) {
            self.xml.markup("<w:bidi/>");
        }
        self.opened();
        self.xml.markup("<w:r>").words(text).markup("</w:r></w:p>\n");
        self.begins_page = false;
    }

    /// A line of no height. After a table it keeps the distance, and two tables from becoming one.
    fn spacer(&mut self) {
        self.open("Spacer");
        self.opened();
        self.xml.markup("</w:p>\n");
    }

    fn title(&mut self, title: &str, cover: bool) {
        self.open("Title");
        if is_right_to_left(title) {
            self.xml.markup("<w:bidi/>");
        }
        if cover {
            self.xml.markup("<w:spacing w:before=\"2400\"/>");
        }
        self.opened();
        self.xml.markup("<w:r>").words(&in_one_line(title)).markup("</w:r></w:p>\n");
    }

    fn block(&mut self, block: &'a Block, paper: Paper) {
        match block {
            Block::Heading { level, text, .. } => self.heading(*level, text),
            Block::Paragraph(text) => self.paragraph("Normal", text),
            Block::Words(text) => self.paragraph("Quote", text),
            Block::Notice(text) => self.paragraph("Notice", text),
            Block::Facts(facts) => self.facts(facts),
            Block::List(items) => items.iter().for_each(|item| self.paragraph("ListBullet", item)),
            Block::Table(table) => {
                self.paragraph("Caption", &in_one_line(&table.caption));
                table::write(&mut self.xml, table, paper.width());
                self.spacer();
            }
            Block::Picture(picture) => self.picture(picture, paper),
        }
        self.begins_page = false;
    }

    fn heading(&mut self, level: u8, text: &str) {
        let text = in_one_line(text);
        self.open(match level {
            0..=2 => "Heading1",
            3 => "Heading2",
            _ => "Heading3",
        });
        if is_right_to_left(&text) {
            self.xml.markup("<w:bidi/>");
        }
        if self.begins_page {
            self.xml.markup("<w:spacing w:before=\"0\"/>");
        }
        self.opened();
        let bookmark = self.bookmarks.get(self.heading).map_or("", String::as_str);
        self.heading += 1;
        self.xml.markup("<w:bookmarkStart w:id=\"").number(self.heading).markup("\" w:name=\"").value(bookmark);
        self.xml.markup("\"/><w:r>").words(&text).markup("</w:r><w:bookmarkEnd w:id=\"").number(self.heading);
        self.xml.markup("\"/></w:p>\n");
    }

    /// Names and what is said of each. As paragraphs rather than as a table: a name beside a long text would leave half
    /// the page white, a screen reader reads names and texts in their order without announcing cells that have no head,
    /// and texts that run over pages break well.
    fn facts(&mut self, facts: &[Fact]) {
        let is_long = |fact: &Fact| in_one_line(&fact.name).chars().count() > BESIDE;
        // Where no name is short there is no column that the texts could stand in.
        let below = if facts.iter().all(is_long) { "FactText" } else { "FactTextInColumn" };
        for (number, fact) in facts.iter().enumerate() {
            let name = in_one_line(&fact.name);
            if is_long(fact) || is_right_to_left(&fact.text) {
                self.paragraph("FactName", &name);
                self.paragraph(below, &fact.text);
                continue;
            }
            self.open("Fact");
            if number + 1 == facts.len() {
                // As far from what follows as any paragraph.
                self.xml.markup("<w:spacing w:after=\"140\"/>");
            }
            self.opened();
            self.xml.markup("<w:r><w:rPr><w:b/><w:bCs/></w:rPr>").words(&name).markup("</w:r>");
            self.xml.markup("<w:r><w:tab/>").words(&fact.text).markup("</w:r></w:p>\n");
        }
    }

    /// The table of contents, if there is anything to list: whether there was.
    ///
    /// It is a field that word processors bring up to date, filled with links that work at once. The page numbers are
    /// left to the program that breaks the pages: until it has done so they are not there, which is better than wrong.
    /// Nothing asks for an update when the document opens, as Word would then greet every reader with a question about
    /// “fields that may refer to other files”, which alarms people who were sent the file, and rightly so. Whoever
    /// wants the numbers chooses “Update Table” above it, once.
    fn contents(&mut self, document: &Document) -> bool {
        let headings = document.cover.iter().chain(&document.blocks).filter_map(|block| match block {
            Block::Heading { level, text, .. } => Some((*level, text)),
            _ => None,
        });
        let deepest = if headings.clone().filter(|(level, _)| *level == 3).count() > LISTED { 2 } else { 3 };
        let bookmarks = std::mem::take(&mut self.bookmarks);
        let listed = headings.zip(&bookmarks).filter(|((level, _), _)| *level <= deepest);
        let mut first = true;
        for ((level, text), bookmark) in listed {
            if first {
                self.xml.markup(
                    "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/>\
                     </w:docPartObj></w:sdtPr><w:sdtContent>\n",
                );
                self.open("TOCHeading");
                if !document.cover.is_empty() {
                    self.xml.markup("<w:pageBreakBefore/>");
                }
                self.opened();
                self.xml.markup("<w:r><w:t>").value(pages::CONTENTS).markup("</w:t></w:r></w:p>\n");
            }
            let opens = first.then_some(if deepest == 3 { " TOC \\o \"1-2\"" } else { " TOC \\o \"1-1\"" });
            self.entry(level, text, bookmark, opens);
            first = false;
        }
        self.bookmarks = bookmarks;
        if first {
            return false;
        }
        self.open("Spacer");
        self.xml.markup("</w:pPr><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>\n</w:sdtContent></w:sdt>\n");
        // No section may end within.
        self.end = None;
        true
    }

    /// An entry of the table of contents; the first opens its field.
    fn entry(&mut self, level: u8, text: &str, bookmark: &str, opens: Option<&'static str>) {
        let text = in_one_line(text);
        self.open(if level <= 2 { "TOC1" } else { "TOC2" });
        // Dots that lead to no number would look like a mistake; with the numbers, Word draws the style's.
        self.xml.markup("<w:tabs><w:tab w:val=\"right\" w:leader=\"none\" w:pos=\"9638\"/></w:tabs>");
        if is_right_to_left(&text) {
            self.xml.markup("<w:bidi/>");
        }
        self.opened();
        if let Some(field) = opens {
            self.xml.markup("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">");
            self.xml.markup(field).markup(" \\h \\z \\u </w:instrText></w:r>");
            self.xml.markup("<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
        }
        self.xml.markup("<w:hyperlink w:anchor=\"").value(bookmark).markup("\" w:history=\"1\"><w:r>").words(&text);
        self.xml.markup("</w:r><w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>");
        self.xml.markup("<w:r><w:instrText xml:space=\"preserve\"> PAGEREF ").value(bookmark);
        self.xml.markup(" \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
        self.xml.markup("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:hyperlink></w:p>\n");
    }

    fn picture(&mut self, picture: &'a Picture, paper: Paper) {
        self.pictures.push(picture);
        let number = self.pictures.len();
        let plan = plan(picture);
        let (width, height) = (u64::from(plan.width) * POINT, u64::from(plan.height) * POINT);
        // As large as the page allows, and no larger than it is.
        let (width, height) = if width > WIDEST { (WIDEST, height * WIDEST / width) } else { (width, height) };
        let highest = if paper == Paper::Portrait { HIGHEST } else { HIGHEST_LYING };
        let (width, height) = if height > highest { (width * highest / height, highest) } else { (width, height) };
        let size = |number: u64| usize::try_from(number).unwrap_or(1).max(1);
        let (width, height) = (size(width), size(height));

        self.paragraph("Caption", &in_one_line(&picture.caption));
        self.open("Picture");
        self.opened();
        let xml = &mut self.xml;
        xml.markup("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"");
        xml.number(width).markup("\" cy=\"").number(height).markup("\"/><wp:docPr id=\"").number(number);
        xml.markup("\" name=\"").value(&pages::picture(number)).markup("\" descr=\"").value(&picture.description);
        xml.markup("\" title=\"").value(&picture.caption).markup("\"/><wp:cNvGraphicFramePr>");
        xml.markup("<a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic>");
        xml.markup("<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>");
        xml.markup("<pic:nvPicPr><pic:cNvPr id=\"").number(number).markup("\" name=\"picture").number(number);
        xml.markup(".svg\" descr=\"").value(&picture.description).markup("\"/><pic:cNvPicPr/></pic:nvPicPr>");
        xml.markup("<pic:blipFill><a:blip r:embed=\"rIdPng").number(number).markup("\"><a:extLst>");
        xml.markup("<a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\"><asvg:svgBlip ");
        xml.markup("xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"rIdSvg");
        xml.number(number)
            .markup("\"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>");
        xml.markup("<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"").number(width).markup("\" cy=\"");
        xml.number(height).markup("\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>");
        xml.markup("</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>\n");
    }
}

/// The names of the headings' bookmarks: their anchors as far as a bookmark may be called so, and no two alike.
fn bookmarks<'a>(blocks: impl Iterator<Item = &'a Block>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let mut all: Vec<String> = Vec::new();
    for block in blocks {
        let Block::Heading { anchor, .. } = block else { continue };
        let mut name = String::with_capacity(BOOKMARK);
        for letter in anchor.chars().take(BOOKMARK) {
            if name.is_empty() && !letter.is_ascii_alphabetic() {
                name.push('b');
            }
            name.push(if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '_' });
        }
        if name.is_empty() {
            name.push('b');
        }
        if !taken.insert(name.clone()) {
            name = [name.as_str(), "_", (all.len() + 1).to_string().as_str()].concat();
            while !taken.insert(name.clone()) {
                name.push('_');
            }
        }
        all.push(name);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bookmarks_are_named_after_anchors_and_no_two_alike() {
        let long = "a-very-long-anchor-that-goes-on-and-on-and-on-and-on";
        let anchors = ["question-1", "question-1", "question_1", "1st", "", "é", long, long];
        let heading = |anchor: &&str| Block::Heading { level: 2, text: String::new(), anchor: (*anchor).to_owned() };
        let headings: Vec<Block> = anchors.iter().map(heading).collect();
        let names = bookmarks(headings.iter());
        assert_eq!(names[..6], ["question_1", "question_1_2", "question_1_3", "b1st", "b", "b_"].map(String::from));
        assert!(names.iter().all(|name| name.len() <= 40), "{names:?}");
        let all: BTreeSet<String> = names.iter().map(|name| name.to_ascii_lowercase()).collect();
        assert_eq!(all.len(), anchors.len());
    }
}
