//! The report from outside: golden files, every text in every format, and hostile texts that stay texts.

mod common;

use common::assessments::{assessment, texts_of};
use common::{fixtures, texts, today};
use proptest::prelude::*;
use quality_marker::content::example::example;
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::attestation::Attestation;
use quality_marker::domain::command::Command;
use quality_marker::domain::context::Context;
use quality_marker::domain::date::Date;
use quality_marker::domain::evidence::Evidence;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::judgement::Judgement;
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::moment::Moment;
use quality_marker::domain::review::Vocabulary;
use quality_marker::domain::subject::Subject;
use quality_marker::domain::update::update;
use quality_marker::report::compose::{Setting, compose};
use quality_marker::report::file_name::file_name;
use quality_marker::report::html::html;
use quality_marker::report::markdown::markdown;
use quality_marker::report::model::{Block, Document, Fact, Table};
use quality_marker::report::visible::visible;

fn report(assessment: &Assessment) -> Document {
    compose(assessment, &Setting { today: today(), minutes_ahead: 0 })
}

fn blank() -> Assessment {
    Assessment::new(ItemId(1), String::new(), Moment::from_millis(0))
}

#[test]
fn the_example_reads_as_it_did() {
    let report = report(&example());
    fixtures::golden("example.html", &html(&report));
    fixtures::golden("example.md", &markdown(&report));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn every_text_is_in_every_format(assessment in assessment(texts::plain())) {
        let report = report(&assessment);
        for page in [html(&report), markdown(&report)] {
            for text in texts_of(&assessment) {
                prop_assert!(page.contains(text.trim()), "{text}");
            }
        }
    }

    #[test]
    fn no_text_adds_an_element_to_the_page(assessment in assessment(texts::hostile())) {
        let page = html(&report(&assessment));
        prop_assert!(!page.chars().any(|letter| letter.is_control() && !matches!(letter, '\n' | '\t')));
        let mut rest = page.as_str();
        while let Some((_, after)) = rest.split_once('<') {
            let (tag, after) = after.split_once('>').expect("an end");
            let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
            prop_assert!(OUR_ELEMENTS.contains(&name), "<{tag}>");
            prop_assert!(!tag.contains('\n') && tag.chars().filter(|letter| *letter == '"').count() % 2 == 0, "<{tag}>");
            rest = after;
        }
        // What is left are texts and our own entities.
        for after in page.split('&').skip(1) {
            prop_assert!(["amp;", "lt;", "gt;", "quot;"].iter().any(|entity| after.starts_with(entity)), "&{}", &after[..9]);
        }
    }

    #[test]
    fn markdown_says_what_was_written(text in texts::hostile()) {
        let page = markdown(&of(vec![Block::Paragraph(text.clone())]));
        let body = page.split_once("\n\n").map(|(_, body)| body).unwrap_or_default();
        prop_assert_eq!(words(&read(body)), words(&visible(&text)));
    }

    #[test]
    fn no_text_adds_a_block_to_markdown(text in texts::hostile()) {
        let table = Table {
            caption: text.clone(),
            head: vec!["One".to_owned(), text.clone()],
            rows: vec![vec![text.clone(), text.clone()]; 2],
        };
        let page = markdown(&of(vec![
            Block::Heading { level: 2, text: text.clone(), anchor: String::new() },
            Block::Words(text.clone()),
            Block::List(vec![text.clone(), text.clone()]),
            Block::Facts(vec![Fact { name: "Name".to_owned(), text }]),
            Block::Table(table),
        ]));
        let lines: Vec<&str> = page.lines().collect();
        let begin = |start: &str| lines.iter().filter(|line| line.starts_with(start)).count();
        prop_assert_eq!((begin("#"), begin("- "), begin("| ")), (2, 3, 4), "{}", page);
        for line in lines.iter().filter(|line| line.starts_with('|')) {
            prop_assert_eq!(line.matches('|').count(), 3, "{}", line);
        }
        for line in &lines {
            let inner = line.trim_start_matches("> ").trim_start_matches("- ").trim_start_matches("  ");
            prop_assert!(!inner.starts_with([' ', '\t', '+', '=', '`', '~']) && !inner.starts_with("- "), "{}", line);
        }
    }

    #[test]
    fn a_file_name_is_harmless(reference in texts::hostile(), day in common::assessments::date()) {
        let mut assessment = blank();
        std::sync::Arc::make_mut(&mut assessment.review).reference = reference;
        let name = file_name(&assessment, day, "json");
        let stem = name.strip_suffix(".json").expect("the extension");
        prop_assert!(stem.len() <= 60 && stem.starts_with("assembling-information-"), "{}", name);
        prop_assert!(stem.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-')), "{}", name);
        prop_assert!(!stem.contains("--") && stem.ends_with(&day.to_string()), "{}", name);
    }
}

const OUR_ELEMENTS: &[&str] = &[
    "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "nav", "ul", "li", "a",
    "p", "div", "dl", "dt", "dd", "br", "table", "caption", "thead", "tbody", "tr", "th", "td",
];

fn of(blocks: Vec<Block>) -> Document {
    Document { title: "Title".to_owned(), language: "en-GB", blocks }
}

/// What a `CommonMark` reader makes of a paragraph in which nothing is markup; `None` in place of anything that is.
fn read(paragraph: &str) -> String {
    let mut out = String::new();
    let mut letters = paragraph.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if letters.peek().is_some_and(char::is_ascii_punctuation) => out.extend(letters.next()),
            '\\' => assert_eq!(letters.peek(), Some(&'\n'), "a lone backslash only breaks a line: {paragraph}"),
            '*' | '_' | '`' | '[' | ']' | '<' | '>' | '&' | '#' | '|' | '~' | '$' | '^' | '@' => {
                unreachable!("{letter} is markup in {paragraph}")
            }
            _ => out.push(letter),
        }
    }
    out
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn markdown_escapes_what_begins_a_block() {
    let cases = [
        ("1. one", "1\\. one"),
        ("12) one", "12\\) one"),
        ("- one", "\\- one"),
        ("a\n---", "a\\\n\\---"),
        ("a\n===", "a\\\n\\==="),
        ("    code", "\u{a0}\u{a0}\u{a0}\u{a0}code"),
        ("a\n\n\n# b", "a\n\n\n\\# b"),
        ("see http://a.example or www.a.example", "see http\\:\\//a.example or www\\.a.example"),
        ("//a.example", "\\//a.example"),
        ("Note: 3 - 2 = 1. Fine!", "Note: 3 - 2 = 1. Fine!"),
    ];
    for (text, expected) in cases {
        let page = markdown(&of(vec![Block::Paragraph(text.to_owned())]));
        assert_eq!(page, format!("# Title\n\n{expected}\n"));
    }
}

#[test]
fn file_names_are_these() {
    let mut assessment = blank();
    let day = Date::new(2026, 11, 22).expect("a day");
    assert_eq!(file_name(&assessment, day, "md"), "assembling-information-2026-11-22.md");
    for (reference, expected) in [
        ("Review K", "assembling-information-review-k-2026-11-22.md"),
        ("../../CON", "assembling-information-con-2026-11-22.md"),
        ("Ärger 7/b ", "assembling-information-rger-7-b-2026-11-22.md"),
    ] {
        std::sync::Arc::make_mut(&mut assessment.review).reference = reference.to_owned();
        assert_eq!(file_name(&assessment, day, "md"), expected);
    }
}

#[test]
fn nothing_is_said_of_what_nobody_looked_at_but_that() {
    let page = markdown(&report(&blank()));
    assert!(page.contains("- **Not looked at yet:** 22 parts\n"));
    assert!(page.contains("- **Met:** none\n"));
    assert!(page.contains("None given. A blank is not read as “nobody refused”."));
    assert!(!page.contains("Nothing that this tool looks for"));
    assert!(page.starts_with("# Assembling information: an assessment without a name\n"));
}

#[test]
fn there_is_no_percentage_and_no_score() {
    for page in [report(&blank()), report(&example())].map(|report| markdown(&report)) {
        let said = page.replace("no target of 100%", "");
        assert!(!said.contains('%') && !said.to_lowercase().contains("points"));
    }
}

#[test]
fn the_attestation_is_said_with_its_day_and_role() {
    let mut assessment = blank();
    assessment.none_occurred = Some(Attestation { on: today(), by: "The chair".to_owned() }.into());
    let page = markdown(&report(&assessment));
    assert!(page.contains("No non-cooperation has occurred up to 22 November 2026. Attested by: The chair"), "{page}");
}

#[test]
fn an_assessment_with_no_gap_says_so_and_says_what_that_is_not() {
    let mut assessment = blank();
    let context = Context { now: Moment::from_millis(0), today: today(), new_id: ItemId(5) };
    for subject in Subject::all() {
        update(&mut assessment, Command::Judge(subject, Judgement::Met), &context).expect("judged");
    }
    let supports = Subject::all().collect();
    assert!(assessment.evidence.add(Evidence { supports, ..Evidence::new(ItemId(6), "All".to_owned()) }));
    let page = markdown(&report(&assessment));
    assert!(page.contains("Nothing that this tool looks for. That alone does not make the information sufficient"));
}

#[test]
fn every_judgement_has_its_own_words() {
    let page = markdown(&report(&example()));
    let glance = page.split("## At a glance").nth(1).expect("the section");
    for judgement in Judgement::ALL {
        let label = quality_marker::content::labels::judgement(*judgement);
        assert!(glance.contains(&format!("- **{label}:** ")), "{label}");
    }
}

#[test]
fn the_words_follow_the_vocabulary() {
    let mut assessment = example();
    assessment.vocabulary = Vocabulary::Of2016;
    let (today, of_2016) = (markdown(&report(&example())), markdown(&report(&assessment)));
    assert!(today.contains("safeguarding partners and relevant agencies given guidance"));
    assert!(of_2016.contains("LSCB members given guidance"));
}

#[test]
fn anchors_are_unique_and_plain() {
    let mut anchors: Vec<String> = report(&example())
        .blocks
        .into_iter()
        .filter_map(|block| if let Block::Heading { anchor, .. } = block { Some(anchor) } else { None })
        .collect();
    let count = anchors.len();
    assert!(anchors.iter().all(|anchor| anchor.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))));
    anchors.sort();
    anchors.dedup();
    assert_eq!(anchors.len(), count);
}
