//! The report from outside: golden files, every text in every format, and hostile texts that stay texts.

#![expect(clippy::expect_used, reason = "a test says what is wrong by failing")]

use std::sync::Arc;

use crate::common::assessments::{assessment, texts_of};
use crate::common::{fixtures, texts, today};
use proptest::prelude::*;
use quality_marker::content::example::example;
use quality_marker::content::{labels, registers, second_look};
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::attestation::Attestation;
use quality_marker::domain::choice::Choice;
use quality_marker::domain::column::Column;
use quality_marker::domain::command::Command;
use quality_marker::domain::context::Context;
use quality_marker::domain::coverage::{Considered, Obtained};
use quality_marker::domain::date::Date;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::judgement::Judgement;
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::marker::{Information, SourceKind};
use quality_marker::domain::moment::Moment;
use quality_marker::domain::register::{Register, cell};
use quality_marker::domain::review::{Asked, Phase, Vocabulary};
use quality_marker::domain::row::Row;
use quality_marker::domain::rule::Rule;
use quality_marker::domain::set_aside::SetAside;
use quality_marker::domain::subject::Subject;
use quality_marker::domain::target::Target;
use quality_marker::domain::update::update;
use quality_marker::report::compose::compose;
use quality_marker::report::csv::csv;
use quality_marker::report::file_name::{Named, file_name};
use quality_marker::report::html::html;
use quality_marker::report::letter::letter;
use quality_marker::report::limitations;
use quality_marker::report::markdown::markdown;
use quality_marker::report::matter::{Matter, Setting};
use quality_marker::report::model::{Block, Document, Fact, Running, Table};
use quality_marker::report::visible::visible;

fn report(assessment: &Assessment) -> Document {
    // As if nothing were left out, whatever the assessment itself says of its report.
    let whole = Assessment { report: Arc::default(), ..assessment.clone() };
    compose(&whole, &Setting { today: today(), minutes_ahead: |_| 0 })
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

#[test]
fn the_board_summary_and_a_register_read_as_they_did() {
    let matter = Matter::whole(&example(), Setting { today: today(), minutes_ahead: |_| 0 });
    fixtures::golden("example-board.md", &markdown(&matter.board_summary()));
    let sheets = matter.workbook().sheets;
    let requests = sheets.iter().find(|sheet| sheet.key == Register::Requests.key()).expect("the sheet");
    fixtures::golden("example-requests.csv", &csv(requests));
}

#[test]
fn the_cover_stands_in_every_format() {
    let document = Document { cover: vec![Block::Paragraph("On the cover".to_owned())], ..of(Vec::new()) };
    for page in [html(&document), markdown(&document)] {
        assert!(page.contains("On the cover"), "{page}");
    }
}

#[test]
fn the_drafted_limitations_and_a_request_read_as_they_did() {
    let example = example();
    fixtures::golden("example-limitations.txt", &(limitations::draft(&example, today()) + "\n"));
    // The one that is overdue, so that it is a reminder as well.
    let mut requests = example.rows(Register::Requests).iter();
    let overdue = requests.find(|row| row.is_overdue(today())).expect("a request that is overdue");
    fixtures::golden("example-letter.txt", &letter(&example, overdue, today()));
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
            let is_closed = tag.chars().filter(|letter| *letter == '"').count() % 2 == 0;
            prop_assert!(!tag.contains('\n') && is_closed, "<{tag}>");
            rest = after;
        }
        // What is left are texts and our own entities.
        for after in page.split('&').skip(1) {
            let is_entity = ["amp;", "lt;", "gt;", "quot;"].iter().any(|entity| after.starts_with(entity));
            prop_assert!(is_entity, "&{}", &after[..9]);
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

    /// `domain::limitations` splits a draft at blank lines; what somebody wrote must not add one.
    #[test]
    fn a_drafted_paragraph_is_one_line_whatever_was_written(assessment in assessment(texts::hostile())) {
        let text = limitations::draft(&assessment, today());
        for paragraph in text.split("\n\n") {
            prop_assert!(!paragraph.trim().is_empty() && !paragraph.contains('\n'), "{:?}", paragraph);
        }
        prop_assert_eq!(limitations::draft(&assessment, today()), text);
    }

    #[test]
    fn a_letter_holds_every_text_of_its_request(assessment in assessment(texts::plain())) {
        for request in assessment.rows(Register::Requests) {
            let text = letter(&assessment, request, today());
            for column in [Column::Whom, Column::Requested, Column::Detail, Column::RequestWhy, Column::Basis] {
                prop_assert!(text.contains(request.text(column).trim()));
            }
        }
    }

    #[test]
    fn a_file_name_is_harmless(reference in texts::hostile(), day in crate::common::assessments::date()) {
        let mut assessment = blank();
        Arc::make_mut(&mut assessment.review).reference = reference;
        let name = file_name(&assessment, day, "json");
        let stem = name.strip_suffix(".json").expect("the extension");
        prop_assert!(stem.len() <= 60 && stem.starts_with("assembling-information-"), "{}", name);
        prop_assert!(stem.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-')), "{}", name);
        prop_assert!(!stem.contains("--") && stem.ends_with(&day.to_string()), "{}", name);
    }

    #[test]
    fn a_name_of_anything_is_harmless(
        (what, reference, version) in (name_piece(), name_piece(), name_piece()),
        day in crate::common::assessments::date(),
        extension in prop_oneof![Just("xlsx".to_owned()), Just("json.age".to_owned()), texts::hostile()],
    ) {
        let named = Named { what: &what, reference: &reference, day, version: &version };
        let name = named.file_name(&extension);
        prop_assert!(name.len() <= 80 && name.starts_with("assembling-information-"), "{}", name);
        prop_assert!(name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.')), "{}", name);
        prop_assert!(["--", "..", "-.", ".-"].iter().all(|pair| !name.contains(pair)), "{}", name);
        prop_assert!(!name.ends_with(['.', '-']) && name.contains(&day.to_string()), "{}", name);
        // Capitals make no difference.
        let upper = [what.to_ascii_uppercase(), reference.to_ascii_uppercase(), version.to_ascii_uppercase()];
        let shouted = Named { what: &upper[0], reference: &upper[1], day, version: &upper[2] };
        prop_assert_eq!(&shouted.file_name(&extension.to_ascii_uppercase()), &name);
    }
}

/// What somebody might put into a name, with what means something to Windows.
fn name_piece() -> impl Strategy<Value = String> {
    prop_oneof![
        texts::hostile(),
        texts::plain(),
        proptest::sample::select(
            &["CON", "nul.txt", "COM1", "lpt9 ", "..", "a.", "-", "--a--", "C:\\", "K\u{212a}"][..]
        )
        .prop_map(str::to_owned),
        "[a-z]{40,120}",
    ]
}

const OUR_ELEMENTS: &[&str] = &[
    "!DOCTYPE",
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "main",
    "h1",
    "h2",
    "h3",
    "nav",
    "ul",
    "li",
    "a",
    "p",
    "div",
    "dl",
    "dt",
    "dd",
    "br",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "header",
    "svg",
    "figure",
    "figcaption",
    "g",
    "rect",
    "path",
    "text",
];

fn of(blocks: Vec<Block>) -> Document {
    Document {
        title: "Title".to_owned(),
        language: "en-GB",
        running: Running::default(),
        cover: Vec::new(),
        contents: true,
        blocks,
    }
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
        Arc::make_mut(&mut assessment.review).reference = reference.to_owned();
        assert_eq!(file_name(&assessment, day, "md"), expected);
    }
}

#[test]
fn names_of_anything_are_these() {
    let day = Date::new(2026, 11, 22).expect("a day");
    let long = "review of the case ".repeat(9);
    for ((what, reference, version, extension), expected) in [
        (("", "", "", "md"), "assembling-information-2026-11-22.md"),
        (("report", "Review K", "", "docx"), "assembling-information-report-review-k-2026-11-22.docx"),
        (
            ("board-summary", "K", "Version 2", "html"),
            "assembling-information-board-summary-k-2026-11-22-version-2.html",
        ),
        (("sources", "../CON", "NUL.", "CSV"), "assembling-information-sources-con-2026-11-22-nul.csv"),
        (("", "K", "final version of today", "json.age"), "assembling-information-k-2026-11-22-final-versio.json.age"),
        (
            ("non-cooperation", &long, "2", "xlsx"),
            "assembling-information-non-cooperation-review-of-the-case-revi-2026-11-22-2.xlsx",
        ),
        (("", "K", "", "..a b. "), "assembling-information-k-2026-11-22.ab"),
        (
            (&long, "K", &long, "an-unusual-one"),
            "assembling-information-review-of-the-case-revie-2026-11-22-review-of-th.anunusua",
        ),
        (("", "K", "", ""), "assembling-information-k-2026-11-22"),
    ] {
        assert_eq!(Named { what, reference, day, version }.file_name(extension), expected);
    }
}

#[test]
fn nothing_is_said_of_what_nobody_looked_at_but_that() {
    let page = markdown(&report(&blank()));
    assert!(page.contains("- **Not looked at yet:** 22 parts\n"));
    assert!(page.contains("- **Met:** none\n"));
    assert!(page.contains("Not confirmed. A blank does not mean “nobody refused”."));
    assert!(page.contains("## What this copy leaves out\n\nSections in which nothing has been entered: Summary"));
    assert!(!page.contains("Nothing that limits"), "a draft is for the screen, never for the report");
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
    assert!(page.contains("Everyone has cooperated up to 22 November 2026. Confirmed by: The chair"), "{page}");
}

#[test]
fn an_assessment_with_no_gap_says_so_and_says_what_that_is_not() {
    let mut assessment = blank();
    let context = Context { now: Moment::from_millis(0), today: today(), new_id: ItemId(5) };
    for subject in Subject::all() {
        update(&mut assessment, Command::Judge(subject, Judgement::Met), &context).expect("judged");
    }
    let evidence = Row::new(Register::Evidence, ItemId(6)).with(Column::Title, "All");
    let evidence = evidence.with(Column::Supports, Subject::all().collect::<Vec<_>>());
    assert!(assessment.registers.of_mut(Register::Evidence).add(evidence));
    // Direct input is judged met, so that somebody is down for it.
    for (id, staff) in [(7, Choice::Practitioner), (8, Choice::Manager)] {
        let row = Row::new(Register::Practitioners, ItemId(id))
            .with(Column::Role, "A role")
            .with(Column::Staff, staff)
            .with(Column::Support, "Somebody beside them")
            .with(Column::Purpose, Choice::ThisReview);
        assert!(assessment.registers.of_mut(Register::Practitioners).add(row));
    }
    // Every kind is left aside with a reason, and somebody attests that nobody refused.
    for kind in SourceKind::ALL {
        let row = Row::new(Register::Coverage, cell(*kind, None))
            .with(Column::LeftAside, Choice::Yes)
            .with(Column::AsideWhy, "A reason");
        assert!(assessment.registers.of_mut(Register::Coverage).add(row));
    }
    let source = Row::new(Register::Sources, ItemId(9))
        .with(Column::Label, "A service")
        .with(Column::Relevant, Choice::No)
        .with(Column::RelevantWhy, "A reason")
        .with(Column::Involvement, Choice::ShouldHaveBeen);
    assert!(assessment.registers.of_mut(Register::Sources).add(source));
    assessment.none_occurred = Some(Attestation { on: today(), by: "The chair".to_owned() }.into());
    let page = markdown(&report(&assessment));
    assert!(page.contains("Every part has been looked at and every question judged as a whole"), "{page}");
    assert!(page.contains("No question is open. That does not show that the information is sufficient"), "{page}");
}

#[test]
fn every_judgement_has_its_own_words() {
    let page = markdown(&report(&example()));
    let glance = page.split("## At a glance").nth(1).expect("the section");
    for judgement in Judgement::ALL {
        let label = labels::judgement(*judgement);
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

/// A section of the Markdown, from its heading to the next of its level.
fn section<'p>(page: &'p str, heading: &str) -> &'p str {
    let start = page.find(&format!("\n## {heading}\n")).expect("the section");
    let rest = &page[start + 1..];
    &rest[..rest.find("\n## ").map_or(rest.len(), |end| end + 1)]
}

#[test]
fn coverage_stands_in_two_tables_that_need_no_colour_and_say_what_their_signs_mean() {
    let report = report(&example());
    let (page, md) = (html(&report), markdown(&report));
    for caption in ["What has been considered", "What has been received"] {
        assert!(page.contains(&format!("<caption>{caption}, in words</caption>")), "{caption}");
        assert!(page.contains(&format!("aria-label=\"{caption}: six kinds of source by ")), "{caption}");
        assert!(
            md.contains(&format!("\n\n{caption}, in words:\n\n| Kind of source | As a whole | Facts |")),
            "{caption}"
        );
    }
    let coverage = section(&md, "Coverage");
    let left_aside = "| Senior managers and leaders | × Not pursued | × Not pursued |";
    assert!(coverage.contains(left_aside) && coverage.contains("| ● In full |"), "{coverage}");
    for (state, meaning) in
        Considered::ALL.iter().map(|it| (registers::considered(*it), registers::considered_meaning(*it)))
    {
        let stands = coverage.contains(&format!(" {state} |"));
        assert_eq!(coverage.contains(&format!(" {state}:** {meaning}")), stands, "{state}");
    }
    for (state, meaning) in Obtained::ALL.iter().map(|it| (registers::obtained(*it), registers::obtained_meaning(*it)))
    {
        let stands = coverage.contains(&format!(" {state} |"));
        assert_eq!(coverage.contains(&format!(" {state}:** {meaning}")), stands, "{state}");
        assert_eq!(page.contains(meaning), stands, "{state}");
    }
    assert!(
        coverage.contains("- **Child, family, friends, community: Usual practice:** The family can tell"),
        "{coverage}"
    );
}

#[test]
fn what_was_set_aside_stands_with_its_reason_also_when_it_is_no_longer_asked() {
    let mut assessment = example();
    let gone = SetAside { rule: Rule::KindOpen, about: Target::Whole, reason: "We went through them.".to_owned() };
    Arc::make_mut(&mut assessment.set_aside).push(gone);
    let md = markdown(&report(&assessment));
    let look = section(&md, "Second look");
    let (open, aside) = look.split_once("Questions set aside").expect("both tables");
    for known in assessment.set_aside.iter() {
        let (asks, reason) = (second_look::asks(known.rule, example().review.phase, &[known.about]), &known.reason);
        let still = known.rule != Rule::KindOpen;
        let line = aside.lines().find(|line| line.contains(reason)).expect("its line");
        assert!(line.contains(&asks) && line.contains("(no longer asked)") != still, "{line}");
        assert!(!open.contains(reason));
    }
    assert!(
        open.contains(&second_look::asks(Rule::RequestOverdue, Phase::UnderWay, &[])) && !aside.contains("overdue")
    );
}

#[test]
fn limitations_are_in_the_report_as_the_person_wrote_them() {
    let example = example();
    let md = markdown(&report(&example));
    for paragraph in example.limitations.split("\n\n") {
        assert!(section(&md, "Limitations").contains(&format!("> {paragraph}\n")), "{paragraph}");
    }
    // What nobody wrote is hidden, and named at the end.
    let left_out = markdown(&report(&blank()));
    assert!(!left_out.contains("\n## Limitations\n"), "{left_out}");
    assert!(section(&left_out, "What this copy leaves out").contains(", Limitations, "), "{left_out}");
}

#[test]
fn a_decision_shows_when_it_was_recorded_or_that_it_is_a_draft() {
    let example = example();
    let md = markdown(&report(&example));
    let decisions = section(&md, "Decisions");
    for row in example.rows(Register::Decisions) {
        let line =
            decisions.lines().find(|line| line.starts_with(&format!("| {} |", row.heading()))).expect("its line");
        assert_eq!(line.ends_with("| Draft, not recorded yet |"), row.recorded.is_none(), "{line}");
    }
    assert!(decisions.contains("| 14 October 2026 at 10:10 |"));
    assert!(decisions.contains("Superseded by: Ask social care") && decisions.contains("Supersedes: Ask the agencies"));
    assert!(html(&report(&example)).contains("<td dir=\"auto\">Draft, not recorded yet</td>"));
}

#[test]
fn what_is_missing_in_a_row_is_said_where_it_matters() {
    let md = markdown(&report(&example()));
    let community = section(&md, "Requests").split("### Community health, second area").nth(1).expect("the request");
    assert!(community.trim_start().contains("- **Level of detail:** Not stated\n"));
    assert!(section(&md, "Requests").contains("- **Due:** 6 November 2026 (overdue)"));
    assert!(section(&md, "Non-cooperation").contains("- **The reason:** Not stated"));
    assert!(section(&md, "Actions").contains("| 30 October 2026 (overdue) |"));
    let school = section(&md, "Sources").split("### School records").nth(1).expect("the source");
    let school = school.split("\n### ").next().expect("a section");
    assert!(school.contains("They do not relate to any") && !school.contains("Received so far"), "{school}");
}

#[test]
fn no_section_is_called_like_another() {
    let report = report(&example());
    let mut titles: Vec<&str> = Vec::new();
    for block in &report.blocks {
        if let Block::Heading { level: 2, text, .. } = block {
            assert!(!titles.contains(&text.as_str()), "{text}");
            titles.push(text);
        }
    }
    assert!(titles.len() > 20);
}

#[test]
fn a_request_that_lacks_something_says_so_and_one_that_is_not_overdue_reminds_nobody() {
    let example = example();
    let rows = example.rows(Register::Requests);
    let find = |whom: &str| rows.iter().find(|row| row.heading() == whom).expect("a request");
    let without_detail = letter(&example, find("Community health, second area"), today());
    assert!(
        without_detail.contains("How much detail\n[not settled yet: fill in before this is sent]\n"),
        "{without_detail}"
    );
    assert!(!without_detail.contains("not received") && !without_detail.contains("has passed"), "{without_detail}");
    let blank_row = Row::new(Register::Requests, ItemId(1));
    assert_eq!(letter(&blank(), &blank_row, today()).matches("[not settled yet").count(), 11);
    // In part, and the day for the rest has passed.
    let later = Date::new(2027, 2, 1).expect("a day");
    assert!(letter(&example, find("Community health, second area"), later).contains("have received part of it"));
}

#[test]
fn limitations_name_each_thing_once_and_say_what_it_means() {
    let text = limitations::draft(&example(), today());
    // What people wrote in notes is quoted as it is, and may name the same things.
    let ours: Vec<&str> = text.split('“').map(|rest| rest.split_once('”').map_or(rest, |(_, ours)| ours)).collect();
    let ours = ours.concat();
    for once in ["messages between the parents", "Tenancy", "supervision notes", "school records"] {
        assert!(ours.matches(once).count() <= 1, "{once} stands more than once");
    }
    assert!(!text.contains("Heads of service"), "their kind is left aside as a whole, which is said");
    assert!(!text.contains("Question 3: Senior managers"), "the same");
    assert!(!text.contains("Tenancy"), "the refusal says what remains unknown");
    assert_eq!(limitations::draft(&blank(), today()), limitations::NOTHING);
    // What the commission asks and no source tells.
    let mut assessment = blank();
    let review = Arc::make_mut(&mut assessment.review);
    (review.more_widespread, review.still_current) = (Asked::Yes, Asked::Yes);
    let text = limitations::draft(&assessment, today());
    assert!(text.contains("more widespread") && text.contains("still current"), "{text}");
    let source = Row::new(Register::Sources, ItemId(1))
        .with(Column::Relevant, Choice::Yes)
        .with(Column::Tells, [Choice::of_information(Information::Normality)].as_slice())
        .with(Column::ThenNow, Choice::ThenAndNow)
        .with(Column::Obtained, Choice::InFull)
        .with(Column::SourceKind, Choice::Records);
    assert!(assessment.registers.of_mut(Register::Sources).add(source));
    let text = limitations::draft(&assessment, today());
    assert!(!text.contains("more widespread") && !text.contains("still current"), "{text}");
    assert!(text.contains("; ICT systems and processes."), "{text}");
}
