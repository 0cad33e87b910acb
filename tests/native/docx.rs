//! Documents for word processors: well-formed and whole whatever a text says, with what people and screen readers need.

#![expect(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use crate::common::{fixtures, texts, today};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use quality_marker::content::example::example;
use quality_marker::export::docx::docx;
use quality_marker::report::compose::compose;
use quality_marker::report::matter::Setting;
use quality_marker::report::model::{Block, Document, Fact, LANGUAGE, Mark, Picture, Running, Shade, Table};
use quality_marker::report::visible::{in_one_line, visible};
use roxmltree::{Document as Tree, Node};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of a file, by their names.
struct Parts(BTreeMap<String, Vec<u8>>);

impl Parts {
    fn of(document: &Document) -> Self {
        let bytes = docx(document).expect("a document");
        assert!(bytes == docx(document).expect("a document"), "the same document gives the same bytes");
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let mut parts = BTreeMap::new();
        for place in 0..archive.len() {
            let mut file = archive.by_index(place).expect("a part");
            assert_eq!(file.last_modified(), Some(zip::DateTime::default()), "no time is told");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("its bytes");
            let name = file.name().expect("a name").into_owned();
            assert!(parts.insert(name.clone(), bytes).is_none(), "{name} stands there twice");
        }
        Self(parts)
    }

    fn text(&self, name: &str) -> &str {
        std::str::from_utf8(self.0.get(name).expect(name)).expect("UTF-8")
    }
}

/// All elements of this name.
fn all<'a>(tree: &'a Tree, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    tree.descendants().filter(move |node| node.tag_name().name() == name)
}

fn value<'a>(node: &Node<'a, '_>) -> &'a str {
    node.attribute((W, "val")).expect("a value")
}

/// The texts of a paragraph or cell, with its breaks and tabs.
fn shown(node: &Node) -> String {
    let piece = |node: Node| match node.tag_name().name() {
        "t" => node.text().unwrap_or_default().to_owned(),
        "br" => "\n".to_owned(),
        "tab" if node.parent().is_some_and(|parent| parent.tag_name().name() == "r") => "\t".to_owned(),
        _ => String::new(),
    };
    node.descendants().map(piece).collect()
}

/// What must hold of every document, whatever it says.
fn check(document: &Document) -> Parts {
    let parts = Parts::of(document);
    let types = Tree::parse(parts.text("[Content_Types].xml")).expect("content types");
    for (name, bytes) in &parts.0 {
        let extension = name.rsplit('.').next().expect("an extension");
        let covered = all(&types, "Default").any(|node| node.attribute("Extension") == Some(extension));
        assert!(covered, "{name} has no content type");
        if extension == "png" {
            assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"), "{name}");
            continue;
        }
        let text = parts.text(name);
        let forbidden =
            |letter: char| letter < ' ' && !"\t\n".contains(letter) || matches!(letter, '\u{fffe}' | '\u{ffff}');
        assert!(!text.contains(forbidden), "{name} holds what XML forbids");
        let tree = Tree::parse(text).unwrap_or_else(|error| panic!("{name}: {error}\n{text}"));
        assert!(!all(&tree, "Relationship").any(|node| node.has_attribute("TargetMode")), "{name} refers outside");
        if let Some(folder) = name.strip_suffix(".rels").and_then(|name| name.split_once("_rels/")) {
            for node in all(&tree, "Relationship") {
                let target = [folder.0, node.attribute("Target").expect("a target")].concat();
                assert!(parts.0.contains_key(&target), "{name} names {target}");
            }
        }
    }
    for node in all(&types, "Override") {
        let name = node.attribute("PartName").expect("a name").trim_start_matches('/');
        assert!(parts.0.contains_key(name), "a content type is given for {name}");
    }
    check_body(document, &parts);
    parts
}

fn check_body(document: &Document, parts: &Parts) {
    let tree = Tree::parse(parts.text("word/document.xml")).expect("a document");
    let relationships = Tree::parse(parts.text("word/_rels/document.xml.rels")).expect("relationships");
    let ids: BTreeSet<_> = all(&relationships, "Relationship").filter_map(|node| node.attribute("Id")).collect();
    for node in tree.descendants() {
        for attribute in node.attributes().filter(|attribute| attribute.namespace() == Some(R)) {
            assert!(ids.contains(attribute.value()), "{} leads nowhere", attribute.value());
        }
    }
    let styles = Tree::parse(parts.text("word/styles.xml")).expect("styles");
    let styles: BTreeSet<_> = all(&styles, "style").filter_map(|node| node.attribute((W, "styleId"))).collect();
    assert!(all(&tree, "pStyle").all(|node| styles.contains(value(&node))));
    for paragraph in all(&tree, "p").filter(|node| node.tag_name().namespace() == Some(W)) {
        assert!(paragraph.first_element_child().is_some_and(|first| first.tag_name().name() == "pPr"));
    }
    for table in all(&tree, "tbl") {
        assert!(table.descendants().any(|node| node.tag_name().name() == "tblHeader"), "a table has a head");
        let columns = table.descendants().filter(|node| node.tag_name().name() == "gridCol").count();
        for row in table.children().filter(|node| node.tag_name().name() == "tr") {
            assert!(row.descendants().any(|node| node.tag_name().name() == "cantSplit"));
            let cells: Vec<_> = row.children().filter(|node| node.tag_name().name() == "tc").collect();
            assert_eq!(cells.len(), columns);
            assert!(cells.iter().all(|cell| cell.children().any(|node| node.tag_name().name() == "p")));
        }
        let after = table.next_sibling_element().expect("something after a table");
        assert_eq!(after.tag_name().name(), "p", "two tables do not become one");
    }
    // Links lead to bookmarks, and these are names that Word knows.
    let mut bookmarks = BTreeSet::new();
    for name in all(&tree, "bookmarkStart").filter_map(|node| node.attribute((W, "name"))) {
        assert!(bookmarks.insert(name.to_ascii_lowercase()), "{name} stands there twice");
        assert!(name.len() <= 40 && name.starts_with(|first: char| first.is_ascii_lowercase()), "{name}");
        assert!(name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_'), "{name}");
    }
    for link in all(&tree, "hyperlink") {
        assert!(bookmarks.contains(link.attribute((W, "anchor")).expect("an anchor")));
        assert!(!link.has_attribute((R, "id")));
    }
    for field in all(&tree, "instrText").filter_map(|node| node.text()) {
        let named = field.trim().strip_prefix("PAGEREF ").and_then(|rest| rest.strip_suffix(" \\h"));
        assert!(
            matches!(field, " TOC \\o \"1-2\" \\h \\z \\u " | " TOC \\o \"1-1\" \\h \\z \\u ")
                || named.is_some_and(|name| bookmarks.contains(name)),
            "{field}"
        );
    }
    let of_kind = |kind: &str| {
        let is_kind = |node: &Node| node.attribute((W, "fldCharType")) == Some(kind);
        all(&tree, "fldChar").filter(is_kind).count()
    };
    assert!(of_kind("begin") == of_kind("end") && of_kind("begin") == of_kind("separate"));
    // The alternative text of each picture.
    let pictures: Vec<&Picture> = document.cover.iter().chain(&document.blocks).filter_map(picture_of).collect();
    let drawn: Vec<_> = all(&tree, "docPr").collect();
    assert_eq!(drawn.len(), pictures.len());
    for (node, picture) in drawn.iter().zip(pictures) {
        assert_eq!(node.attribute("descr"), Some(in_one_line(&picture.description).as_str()));
        assert_eq!(node.attribute("title"), Some(in_one_line(&picture.caption).as_str()));
    }
    let body = tree.root_element().first_element_child().expect("a body");
    assert_eq!(body.last_element_child().expect("its end").tag_name().name(), "sectPr");
    // Everything is in it, as text.
    let text = shown(&body);
    for said in document.cover.iter().chain(&document.blocks).flat_map(texts_of) {
        assert!(text.contains(&said), "{said:?} is missing");
    }
}

fn picture_of(block: &Block) -> Option<&Picture> {
    if let Block::Picture(picture) = block { Some(picture) } else { None }
}

/// The texts of a block as they are shown; those of a picture stand in its description.
fn texts_of(block: &Block) -> Vec<String> {
    match block {
        Block::Heading { text, .. } => vec![in_one_line(text)],
        Block::Paragraph(text) | Block::Words(text) | Block::Notice(text) => vec![visible(text)],
        Block::Facts(facts) => facts.iter().flat_map(|fact| [in_one_line(&fact.name), visible(&fact.text)]).collect(),
        Block::List(items) => items.iter().map(|item| visible(item)).collect(),
        Block::Table(table) => {
            let cells = table.head.iter().chain(table.rows.iter().flatten()).map(|cell| visible(cell));
            cells.chain([in_one_line(&table.caption)]).collect()
        }
        Block::Picture(picture) => vec![in_one_line(&picture.caption)],
    }
}

fn picture(text: impl Strategy<Value = String> + Clone + 'static) -> impl Strategy<Value = Block> {
    let shades = vec![Shade::None, Shade::Dots, Shade::Stripes, Shade::Light, Shade::Full];
    let mark = (text.clone(), text.clone(), select(shades));
    let mark = mark.prop_map(|(sign, words, shade)| Mark { sign, words, shade });
    let rows = vec((text.clone(), vec(mark, 0..4)), 0..3);
    (text.clone(), text.clone(), vec(text, 0..4), rows).prop_map(|(caption, description, columns, rows)| {
        Block::Picture(Picture { caption, description, columns, rows })
    })
}

fn block() -> impl Strategy<Value = Block> {
    let text = texts::hostile().boxed();
    let heading = (0..6_u8, text.clone(), text.clone());
    let fact = (text.clone(), text.clone()).prop_map(|(name, text)| Fact { name, text });
    let table = (0..9_usize, 0..4_usize).prop_flat_map(|(columns, rows)| {
        let row = || vec(texts::hostile(), columns);
        (texts::hostile(), row(), vec(row(), rows))
    });
    prop_oneof![
        heading.prop_map(|(level, text, anchor)| Block::Heading { level, text, anchor }),
        text.clone().prop_map(Block::Paragraph),
        text.clone().prop_map(Block::Words),
        text.clone().prop_map(Block::Notice),
        vec(fact, 0..4).prop_map(Block::Facts),
        vec(text.clone(), 0..4).prop_map(Block::List),
        table.prop_map(|(caption, head, rows)| Block::Table(Table { caption, head, rows })),
        picture(text),
    ]
}

fn document() -> impl Strategy<Value = Document> {
    let text = texts::hostile;
    (text(), (text(), text(), text()), vec(block(), 0..3), any::<bool>(), vec(block(), 0..8)).prop_map(
        |(title, (reference, version, day), cover, contents, blocks)| Document {
            title,
            language: LANGUAGE,
            running: Running { reference, version, day },
            cover,
            contents,
            blocks,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn whatever_it_says_a_document_stays_whole(document in document()) {
        check(&document);
    }
}

fn heading(level: u8, text: &str, anchor: &str) -> Block {
    Block::Heading { level, text: text.to_owned(), anchor: anchor.to_owned() }
}

fn table(caption: &str, columns: usize, rows: usize) -> Block {
    let row = |number: usize| (1..=columns).map(|column| format!("Cell {number}.{column}")).collect();
    let head = (1..=columns).map(|column| format!("Column {column}")).collect();
    Block::Table(Table { caption: caption.to_owned(), head, rows: (1..=rows).map(row).collect() })
}

fn small() -> Document {
    let fact = |name: &str, text: &str| Fact { name: name.to_owned(), text: text.to_owned() };
    let mark = |sign: &str, words: &str, shade| Mark { sign: sign.to_owned(), words: words.to_owned(), shade };
    Document {
        title: "Assembling information: Review F".to_owned(),
        language: LANGUAGE,
        running: Running {
            reference: "SCR 2026/14".to_owned(),
            version: "Version 2".to_owned(),
            day: "22 November 2026".to_owned(),
        },
        cover: vec![Block::Facts(vec![fact("Reference", "SCR 2026/14"), fact("Day", "22 November 2026")])],
        contents: true,
        blocks: vec![
            heading(2, "At a glance", "glance"),
            Block::Notice("Not for publication.".to_owned()),
            Block::Picture(Picture {
                caption: "How each question stands".to_owned(),
                description: "Question 1 is met, question 2 is met in part, question 3 is not.".to_owned(),
                columns: vec!["Judgement".to_owned(), "Confidence".to_owned()],
                rows: vec![
                    ("1 Access".to_owned(), vec![mark("✓", "Met", Shade::Full), mark("–", "Some", Shade::Light)]),
                    (
                        "2 Sources".to_owned(),
                        vec![mark("◐", "In part", Shade::Stripes), mark("?", "None", Shade::None)],
                    ),
                    ("3 Family".to_owned(), vec![mark("×", "Not met", Shade::Dots), mark("?", "None", Shade::None)]),
                ],
            }),
            table("The same in words", 3, 2),
            heading(3, "What was said", "said"),
            Block::Paragraph("They wrote:".to_owned()),
            Block::Words("First line <b>\n\n\tand more & “so on”.".to_owned()),
            Block::Words("עברית first.".to_owned()),
            Block::Facts(vec![
                fact("Named", "One line"),
                fact("What would change our judgement of this?", "Two\nlines"),
            ]),
            Block::List(vec!["One".to_owned(), "Two".to_owned()]),
            heading(2, "All sources", "all-sources"),
            table("Sources", 7, 2),
            heading(3, "More sources", "more-sources"),
            table("More", 6, 1),
            heading(2, "The end", "end"),
            Block::Paragraph("Nothing follows.".to_owned()),
        ],
    }
}

#[test]
fn a_small_document_is_written_as_it_was() {
    let parts = check(&small());
    fixtures::golden("small.document.xml", parts.text("word/document.xml"));
}

#[test]
fn wide_tables_have_pages_of_their_own_on_the_long_side() {
    let parts = check(&small());
    let tree = Tree::parse(parts.text("word/document.xml")).expect("a document");
    let sides: Vec<bool> = all(&tree, "pgSz").map(|size| size.attribute((W, "orient")) == Some("landscape")).collect();
    assert_eq!(sides, [false, false, true, false], "the front, portrait, both wide tables, portrait again");
    // The cover alone has no header.
    assert_eq!(all(&tree, "titlePg").count(), 1);
    let headers = all(&tree, "headerReference").filter_map(|node| node.attribute((W, "type"))).collect::<Vec<_>>();
    assert_eq!(headers, ["default"; 4]);
    // The heading right before the wide table is on its page, and so stands after the end of the section before.
    let ends: Vec<_> = all(&tree, "sectPr").map(|node| node.id().get()).collect();
    let heading = all(&tree, "bookmarkStart").find(|node| node.attribute((W, "name")) == Some("all_sources"));
    let heading = heading.expect("the heading").id().get();
    assert!(ends[1] < heading && heading < ends[2]);
}

#[test]
fn the_contents_list_the_upper_headings() {
    let parts = check(&small());
    let tree = Tree::parse(parts.text("word/document.xml")).expect("a document");
    let entries: Vec<_> = all(&tree, "hyperlink").map(|link| shown(&link)).collect();
    assert_eq!(entries, ["At a glance\t", "What was said\t", "All sources\t", "More sources\t", "The end\t"]);
    assert!(!parts.text("word/settings.xml").contains("updateFields"));
    let without = Document { contents: false, ..small() };
    assert!(!check(&without).text("word/document.xml").contains("TOC"));
    let nothing = Document { blocks: Vec::new(), ..small() };
    assert!(!check(&nothing).text("word/document.xml").contains("TOC"));
}

#[test]
fn the_contents_list_the_sections_alone_where_rows_are_many() {
    let rows = |number: usize| {
        let blocks = (0..number).map(|row| heading(3, &format!("Row {row}"), &format!("row-{row}")));
        let document =
            Document { blocks: [heading(2, "Section", "section")].into_iter().chain(blocks).collect(), ..small() };
        let parts = check(&document);
        let xml = parts.text("word/document.xml");
        (
            xml.matches("<w:pStyle w:val=\"TOC2\"/>").count(),
            xml.contains(" TOC \\o \"1-2\""),
            xml.contains(" TOC \\o \"1-1\""),
        )
    };
    assert_eq!(rows(80), (80, true, false));
    assert_eq!(rows(81), (0, false, true));
}

#[test]
fn a_document_without_contents_is_set_closer() {
    let size = |contents| {
        let parts = check(&Document { contents, ..small() });
        let styles = Tree::parse(parts.text("word/styles.xml")).expect("styles");
        let first = all(&styles, "sz").next().map(|node| value(&node).to_owned());
        first.expect("a size")
    };
    assert_eq!((size(true).as_str(), size(false).as_str()), ("22", "20"));
}

#[test]
fn what_leads_up_to_a_table_stays_with_it_and_a_picture_leaves_it_room() {
    let mark = Mark { sign: "●".to_owned(), words: "Had".to_owned(), shade: Shade::Full };
    let picture = Picture {
        caption: "A picture".to_owned(),
        description: "In words".to_owned(),
        columns: vec!["Column".to_owned(); 5],
        rows: vec![("Row".to_owned(), vec![mark; 5]); 9],
    };
    let blocks = |columns| {
        let lead = Block::Paragraph("It leads up.".to_owned());
        vec![heading(2, "Section", "section"), lead, Block::Picture(picture.clone()), table("Same", columns, 2)]
    };
    let parts = |columns| check(&Document { cover: Vec::new(), contents: false, blocks: blocks(columns), ..small() });
    let height = |parts: &Parts| {
        let tree = Tree::parse(parts.text("word/document.xml")).expect("a document");
        let extent = all(&tree, "extent").next().and_then(|node| node.attribute("cy")?.parse::<u64>().ok());
        let lead = all(&tree, "p").find(|node| shown(node) == "It leads up.").expect("the paragraph");
        assert!(lead.descendants().any(|node| node.tag_name().name() == "keepNext"));
        extent.expect("a height")
    };
    let (lying, upright) = (height(&parts(6)), height(&parts(3)));
    assert!(lying < upright && lying <= 2_450_000, "{lying} {upright}");
}

#[test]
fn it_says_its_language_and_what_program_wrote_it_and_no_more() {
    let parts = check(&small());
    let styles = Tree::parse(parts.text("word/styles.xml")).expect("styles");
    assert_eq!(all(&styles, "lang").map(|node| value(&node)).collect::<Vec<_>>(), ["en-GB"]);
    let settings = Tree::parse(parts.text("word/settings.xml")).expect("settings");
    assert_eq!(all(&settings, "themeFontLang").map(|node| value(&node)).collect::<Vec<_>>(), ["en-GB"]);
    let core = Tree::parse(parts.text("docProps/core.xml")).expect("properties");
    let said: Vec<_> = core.root_element().children().filter(Node::is_element).collect();
    let said: Vec<_> = said.iter().map(|node| (node.tag_name().name(), node.text().unwrap_or_default())).collect();
    let program = "Quality Marker Self-Assessment";
    assert_eq!(said, [("title", "Assembling information: Review F"), ("creator", program), ("language", "en-GB")]);
}

#[test]
fn the_head_and_foot_of_each_page_say_what_document_it_is() {
    let parts = check(&small());
    assert!(parts.text("word/header.xml").contains(">SCR 2026/14<"));
    for name in ["word/footer-portrait.xml", "word/footer-landscape.xml"] {
        let tree = Tree::parse(parts.text(name)).expect("a footer");
        let said = "Assembling information: Review F · Version 2 · 22 November 2026\tPage 1 of 1";
        assert_eq!(shown(&tree.root_element()), said);
        assert_eq!(
            all(&tree, "instrText").filter_map(|node| node.text()).collect::<Vec<_>>(),
            [" PAGE ", " NUMPAGES "]
        );
    }
    let without = Document { running: Running::default(), ..small() };
    assert!(!check(&without).text("word/document.xml").contains("headerReference"));
}

#[test]
fn paragraphs_run_from_right_to_left_where_their_first_letter_does() {
    let parts = check(&small());
    let tree = Tree::parse(parts.text("word/document.xml")).expect("a document");
    let turned: Vec<_> =
        all(&tree, "bidi").filter_map(|node| node.ancestors().nth(2)).map(|node| shown(&node)).collect();
    assert_eq!(turned, ["עברית first."]);
}

#[test]
fn the_example_becomes_a_document() {
    check(&compose(&example(), &Setting { today: today(), minutes_ahead: |_| 0 }));
}

#[test]
fn a_long_document_is_written_whole() {
    let facts = |number: usize| {
        let fact = |line: usize| Fact { name: format!("Fact {line}"), text: "What is said of it. ".repeat(5) };
        [heading(2, &format!("Heading {number}"), &format!("h-{number}")), Block::Facts((0..10).map(fact).collect())]
    };
    let long = Document { blocks: (0..1000).flat_map(facts).collect(), ..small() };
    let parts = check(&long);
    assert_eq!(parts.text("word/document.xml").matches("What is said of it.").count(), 50_000);
}
