//! A workbook from outside: opened as an archive, each part read as XML. Whatever its texts are, it holds no formula,
//! no link and nothing outside itself.

#![expect(clippy::expect_used, reason = "a test says what is wrong by failing")]

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use crate::common::{assessments, fixtures, texts};
use proptest::prelude::*;
use quality_marker::domain::date::Date;
use quality_marker::export::xlsx::xlsx;
use quality_marker::report::model::{Cell, Running, Sheet, Workbook};
use quality_marker::report::visible::{in_one_line, visible};
use roxmltree::{Document, Node};

/// The parts by their names.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut parts = BTreeMap::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).expect("an entry");
        assert_eq!(file.last_modified(), Some(zip::DateTime::default()), "no clock was asked");
        let mut text = String::new();
        file.read_to_string(&mut text).expect("a part in UTF-8");
        parts.insert(file.name().expect("a name").into_owned(), text);
    }
    parts
}

fn all<'a>(document: &'a Document, name: &str) -> Vec<Node<'a, 'a>> {
    document.descendants().filter(|node| node.tag_name().name() == name).collect()
}

/// The letters of a node, with `_x0041_` read as Excel reads it.
fn text_of(node: Node) -> String {
    let whole: String = node.descendants().filter_map(|node| node.is_text().then(|| node.text()).flatten()).collect();
    let mut out = String::new();
    let mut rest = whole.as_str();
    while let Some(letter) = rest.chars().next() {
        let code = rest.strip_prefix("_x").filter(|rest| rest.get(4..5) == Some("_")).and_then(|rest| rest.get(..4));
        let code = code.filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        if let Some(letter) = code.and_then(|code| char::from_u32(u32::from_str_radix(code, 16).ok()?)) {
            out.push(letter);
            rest = &rest[7..];
        } else {
            out.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    out
}

/// What holds for every workbook: each part is XML, and nothing in it acts.
fn check(parts: &BTreeMap<String, String>) {
    for (name, part) in parts {
        let document = Document::parse(part).unwrap_or_else(|error| unreachable!("{name}: {error}"));
        for node in document.descendants().filter(Node::is_element) {
            let tag = node.tag_name().name();
            let acts = ["f", "hyperlink", "hyperlinks", "externalLink", "oleObject", "drawing", "legacyDrawing"];
            assert!(!acts.contains(&tag), "{name} holds <{tag}>");
            assert_ne!(node.attribute("TargetMode"), Some("External"), "{name}");
            assert!(!node.attribute("Target").is_some_and(|target| target.contains(':')), "{name}");
            assert!(!matches!(node.attribute("t"), Some("str" | "e" | "d")), "{name}");
        }
        let ours = ["[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml"];
        assert!(ours.contains(&name.as_str()) || name.starts_with("xl/"), "{name}");
        assert!(!name.contains("vba") && !name.contains("external"), "{name}");
    }
}

/// The texts of a sheet by their places: `B2`.
fn texts_of(parts: &BTreeMap<String, String>, number: usize) -> BTreeMap<String, String> {
    let none = "<sst/>".to_owned();
    let strings = Document::parse(parts.get("xl/sharedStrings.xml").unwrap_or(&none)).expect("XML");
    let strings: Vec<String> = all(&strings, "si").into_iter().map(text_of).collect();
    let sheet = Document::parse(&parts[&format!("xl/worksheets/sheet{number}.xml")]).expect("XML");
    let mut texts = BTreeMap::new();
    for cell in all(&sheet, "c").into_iter().filter(|cell| cell.attribute("t") == Some("s")) {
        let place: usize = text_of(cell).parse().expect("the number of a text");
        texts.insert(cell.attribute("r").expect("a place").to_owned(), strings[place].clone());
    }
    texts
}

fn date(year: u16, month: u8, day: u8) -> Date {
    Date::new(year, month, day).expect("a day")
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn small() -> Workbook {
    let head = ["Source", "Secured", "About", "Recorded", "Pages", "Notes"].map(str::to_owned).to_vec();
    let rows = vec![
        vec![
            text("Minutes & <notes>"),
            Cell::Date(date(2026, 11, 12)),
            Cell::About(date(2025, 1, 31)),
            Cell::Moment(date(2026, 11, 22), 20, 53),
            Cell::Number(12),
            text("one\ntwo"),
        ],
        vec![
            text("=1+1"),
            Cell::Date(date(1900, 2, 28)),
            Cell::About(date(1850, 6, 1)),
            Cell::Moment(date(1899, 12, 31), 7, 5),
            Cell::Number(u64::MAX),
            text("http://a.example"),
        ],
        vec![text("<r><t>x</t></r>"), text("_x0041_"), text("\u{fffe}\u{1}"), text(" a "), text("007"), Cell::Blank],
    ];
    let sources = Sheet { key: "sources".to_owned(), title: "Sources".to_owned(), head, rows };
    let empty = Sheet {
        key: "empty".to_owned(),
        title: "Nothing yet".to_owned(),
        head: vec!["Task".to_owned(), "By".to_owned()],
        rows: Vec::new(),
    };
    let running = Running {
        reference: "Review R&D".to_owned(),
        version: "Version 2".to_owned(),
        day: "22 November 2026".to_owned(),
    };
    Workbook { title: "Assembling information: R&D".to_owned(), running, sheets: vec![sources, empty] }
}

#[test]
fn a_small_workbook_reads_as_it_did() {
    let parts = parts(&xlsx(&small()).expect("a workbook"));
    check(&parts);
    let mut golden = String::new();
    for (name, part) in &parts {
        if name != "xl/theme/theme1.xml" {
            let broken = part.replace("</row>", "</row>\n").replace("</si>", "</si>\n").replace("</xf>", "</xf>\n");
            golden.push_str(&[name, "\n", broken.trim_end(), "\n\n"].concat());
        }
    }
    fixtures::golden("workbook.txt", &golden);
}

#[test]
fn texts_stay_texts_and_days_become_days() {
    let parts = parts(&xlsx(&small()).expect("a workbook"));
    let texts = texts_of(&parts, 1);
    for (place, expected) in [
        ("A1", "Source"),
        ("A2", "Minutes & <notes>"),
        ("F2", "one\ntwo"),
        ("A3", "=1+1"),
        ("B3", "28 February 1900"),
        ("C3", "about 1 June 1850"),
        ("D3", "31 December 1899 07:05"),
        ("E3", "18446744073709551615"),
        ("F3", "http://a.example"),
        ("A4", "<r><t>x</t></r> "),
        ("B4", "_x0041_"),
        ("C4", "[U+FFFE]\u{2401}"),
        ("D4", " a "),
        ("E4", "007"),
    ] {
        assert_eq!(texts[place], expected, "{place}");
    }
    let sheet = Document::parse(&parts["xl/worksheets/sheet1.xml"]).expect("XML");
    let number = |place: &str| {
        let cell = all(&sheet, "c").into_iter().find(|cell| cell.attribute("r") == Some(place)).expect("a cell");
        assert_eq!(cell.attribute("t"), None);
        text_of(cell)
    };
    assert_eq!((number("B2").as_str(), number("C2").as_str(), number("E2").as_str()), ("46338", "45688", "12"));
    assert!(number("D2").starts_with("46348.870"), "{}", number("D2"));
}

#[test]
fn heads_stay_in_sight_and_pages_are_set_up() {
    let parts = parts(&xlsx(&small()).expect("a workbook"));
    for (number, area) in [(1, "A1:F4"), (2, "A1:B1")] {
        let sheet = Document::parse(&parts[&format!("xl/worksheets/sheet{number}.xml")]).expect("XML");
        let attribute = |name: &str, of: &str| all(&sheet, name)[0].attribute(of).map(str::to_owned);
        assert_eq!(attribute("pane", "state").as_deref(), Some("frozen"));
        assert_eq!(attribute("pane", "ySplit").as_deref(), Some("1"));
        assert_eq!(attribute("autoFilter", "ref").as_deref(), Some(area));
        assert_eq!(attribute("pageSetup", "paperSize").as_deref(), Some("9"));
        assert_eq!(attribute("pageSetup", "orientation").as_deref(), Some("landscape"));
        assert_eq!(attribute("pageSetup", "fitToHeight").as_deref(), Some("0"));
        assert_eq!(text_of(all(&sheet, "oddHeader")[0]), "&LReview R&&D&RVersion 2");
        assert_eq!(
            text_of(all(&sheet, "oddFooter")[0]),
            "&LAssembling information: R&&D&C22 November 2026&RPage &P of &N"
        );
    }
    let book = Document::parse(&parts["xl/workbook.xml"]).expect("XML");
    let names: Vec<String> = all(&book, "definedName").into_iter().map(text_of).collect();
    assert!(names.contains(&"Sources!$1:$1".to_owned()) && names.contains(&"'Nothing yet'!$1:$1".to_owned()));
    assert_eq!(all(&book, "workbookView")[0].attribute("activeTab"), None, "the first sheet is active");
    let core = Document::parse(&parts["docProps/core.xml"]).expect("XML");
    let said: Vec<String> = core.root_element().children().map(text_of).collect();
    let author = "Quality Marker Self-Assessment";
    let day = "1980-01-01T00:00:00Z";
    assert_eq!(said, ["Assembling information: R&D", author, author, day, day]);
}

fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        4 => texts::hostile().prop_map(Cell::Text),
        1 => proptest::sample::select(&["<r>", "</r>", "_x000D_", "_x005F_", "@SUM(A1)", "{=1}", "mailto:a@b.example",
            "internal:Sheet1!A1", "<r></r>", "__x0041__x0042_"][..]).prop_map(text),
        1 => assessments::date().prop_map(Cell::Date),
        1 => assessments::date().prop_map(Cell::About),
        1 => (assessments::date(), any::<u8>(), any::<u8>())
            .prop_map(|(day, hour, minute)| Cell::Moment(day, hour, minute)),
        1 => any::<u64>().prop_map(Cell::Number),
        1 => Just(Cell::Blank),
    ]
}

fn workbook() -> impl Strategy<Value = Workbook> {
    let sheet =
        (texts::hostile(), (texts::hostile(), texts::hostile()), proptest::collection::vec((cell(), cell()), 0..5))
            .prop_map(|(title, head, rows)| Sheet {
                key: "key".to_owned(),
                title,
                head: vec![head.0, head.1],
                rows: rows.into_iter().map(|(left, right)| vec![left, right]).collect(),
            });
    let running = (texts::hostile(), texts::hostile(), texts::hostile())
        .prop_map(|(reference, version, day)| Running { reference, version, day });
    (texts::hostile(), running, proptest::collection::vec(sheet, 1..4)).prop_map(|(title, running, sheets)| Workbook {
        title,
        running,
        sheets,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn whatever_the_texts_are_nothing_in_it_acts(workbook in workbook()) {
        let bytes = xlsx(&workbook).expect("a workbook");
        prop_assert_eq!(&xlsx(&workbook).expect("a workbook"), &bytes, "the same bytes each time");
        let parts = parts(&bytes);
        check(&parts);
        for (number, sheet) in (1..).zip(&workbook.sheets) {
            let texts = texts_of(&parts, number);
            let shown = |place: String| texts.get(&place).cloned().unwrap_or_default();
            for (row, cells) in (2..).zip(&sheet.rows) {
                for (column, cell) in ["A", "B"].iter().zip(cells) {
                    if let Cell::Text(written) = cell {
                        let shown = shown(format!("{column}{row}"));
                        let expected = visible(written);
                        let markup = expected.starts_with("<r>") && expected.ends_with("</r>");
                        prop_assert_eq!(shown.strip_suffix(' ').filter(|_| markup).unwrap_or(&shown), &expected);
                    }
                }
            }
            let (head, expected) = (shown("A1".to_owned()), visible(&sheet.head[0]));
            prop_assert_eq!(head.trim_end(), expected.trim_end());
        }
        let core = Document::parse(&parts["docProps/core.xml"]).expect("XML");
        let title: String = all(&core, "title").into_iter().filter_map(|node| node.text()).collect();
        prop_assert_eq!(title, in_one_line(&workbook.title));
    }
}

#[test]
fn many_cells_are_written() {
    let row = |number: u64| -> Vec<Cell> {
        let text = |column: u64| Cell::Text(format!("Text {column} of row {number}"));
        (0..18).map(text).chain([Cell::Number(number), Cell::Date(date(2026, 11, 22))]).collect()
    };
    let sheet = Sheet {
        key: "large".to_owned(),
        title: "Large".to_owned(),
        head: (0..20).map(|column| format!("Column {column}")).collect(),
        rows: (0..10_000).map(row).collect(),
    };
    let workbook = Workbook { title: "Large".to_owned(), running: Running::default(), sheets: vec![sheet] };
    assert!(xlsx(&workbook).expect("a workbook").len() > 100_000);
}
