//! `docs/file-format.md` names every member and every word of the format: neither side may drift.

#![expect(clippy::expect_used, reason = "a test says what is wrong by failing")]

use std::fs;

use crate::common::fixtures;
use quality_marker::domain::audience::Audience;
use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::column::Column;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::judgement::{Confidence, Judgement};
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::marker::{Information, Obstacle, SourceKind};
use quality_marker::domain::moment::Moment;
use quality_marker::domain::register::{Register, cell, obstacle_row};
use quality_marker::domain::report_plan::{Empty, Section};
use quality_marker::domain::review::{Asked, Phase, Vocabulary};
use quality_marker::domain::rule::Rule;
use quality_marker::domain::shape::Shape;
use quality_marker::domain::training::gathering::Gathering;
use quality_marker::domain::training::response::Response;
use quality_marker::domain::training::session::{Passage, Session};
use quality_marker::storage::envelope;
use quality_marker::storage::json::{self, Json};
use quality_marker::storage::schema;
use quality_marker::storage::{bundle, keys, training, version};

fn page() -> String {
    fs::read_to_string(fixtures::path("../../docs/file-format.md")).expect("the page")
}

fn members(json: &Json, names: &mut Vec<String>) {
    match json {
        Json::List(items) => items.iter().for_each(|item| members(item, names)),
        Json::Object(found) => {
            for (name, value) in found {
                names.push(name.clone());
                members(value, names);
            }
        }
        _ => {}
    }
}

fn keys<K: Keyed>() -> impl Iterator<Item = String> {
    K::ALL.iter().map(|member| member.key().to_owned())
}

#[test]
fn the_page_names_every_member_and_every_word() {
    let mut names = Vec::new();
    for schema in 1..=schema::ASSESSMENT {
        members(&json::parse(&fixtures::read(&format!("schema-{schema}.json"))).expect("JSON"), &mut names);
    }
    for name in ["version-2.json", "version-3.json", "bundle-1.json", "bundle-2.json"] {
        members(&json::parse(&fixtures::read(name)).expect("JSON"), &mut names);
    }
    members(&json::parse(&training::write_gathering(&gathering())).expect("JSON"), &mut names);
    names.retain(|name| !name.starts_with('q'));
    names.extend(keys::<Part>().chain(["q1".to_owned(), "q7".to_owned()]));
    names.extend(keys::<Judgement>().chain(keys::<Confidence>()).chain(keys::<Phase>()).chain(keys::<Asked>()));
    names.extend(keys::<Vocabulary>().chain(keys::<Rule>()).chain(keys::<Register>()));
    names.extend(keys::<Audience>().chain(keys::<Section>()).chain(keys::<Empty>()));
    assert_eq!(Question::COUNT, 7, "the page says q1 to q7");
    let page = page();
    for name in names {
        assert!(page.contains(&format!("`{name}`")), "docs/file-format.md does not name `{name}`");
    }
    assert!(page.contains(&format!("This page describes schema `{}`", schema::ASSESSMENT)));
    assert!(page.contains(&format!("This page describes bundle schema `{}`", schema::BUNDLE)));
    for format in [envelope::FORMAT, version::FORMAT, bundle::FORMAT] {
        assert!(page.contains(&format!("always `\"{format}\"`")), "{format}");
    }
    for format in [training::SESSION, training::RESPONSE, training::GATHERING] {
        assert!(page.contains(&format!("| `\"{format}\"` |")), "{format}");
    }
    for begin in
        [keys::DOCUMENT, keys::VERSION, keys::TRAINING, keys::KEPT, keys::INDEX, keys::GUARD, keys::GUARD_ASIDE]
    {
        assert!(page.contains(&format!("`{begin}")), "{begin}");
    }
}

/// A session with one of everything.
fn gathering() -> Gathering {
    let session = Session {
        id: ItemId(1),
        title: String::new(),
        passages: vec![Passage { heading: String::new(), text: String::new() }],
        questions: vec![Question::Discussion],
        helps: false,
    };
    let mut response = Response {
        id: ItemId(2),
        session: ItemId(1),
        handed_back: Moment::from_millis(0),
        name: String::new(),
        given: Vec::new(),
    };
    response.answer(Part::DiscussionWhat, |given| given.judgement = Judgement::Met);
    let mut gathering = Gathering::new(session);
    gathering.land(response);
    gathering.agree(Part::DiscussionWhat, |agreed| agreed.dissents(ItemId(2), true));
    gathering
}

/// The rows of the table of columns below a register's heading: their first two cells.
fn columns(page: &str, register: Register) -> Vec<(String, String)> {
    let heading = format!("\n### `{}`\n", register.key());
    let (_, below) = page.split_once(&heading).expect("a heading for the register");
    let section = below.split("\n#").next().unwrap_or_default();
    let (_, table) = section.split_once("| column | what |\n").expect("a table of columns");
    let rows = table.lines().skip(1).take_while(|line| line.starts_with('|'));
    rows.filter_map(|row| {
        let mut cells = row.trim_matches('|').split(" | ").map(str::trim);
        Some((cells.next()?.trim_matches('`').to_owned(), cells.next()?.to_owned()))
    })
    .collect()
}

/// What the page says of a column's shape.
fn described(column: Column) -> String {
    let words = |offered: &[_]| {
        let words: Vec<String> = offered
            .iter()
            .map(|choice: &quality_marker::domain::choice::Choice| format!("`{}`", choice.key()))
            .collect();
        words.join(", ")
    };
    match column.shape() {
        Shape::Line | Shape::Lines => "text".to_owned(),
        Shape::Day => "day".to_owned(),
        Shape::Choice(offered) => format!("one of {}", words(offered)),
        Shape::Choices(offered) => format!("some of {}", words(offered)),
        Shape::Link(to) => format!("a row of `{}`", to.key()),
        Shape::Links(to) => format!("rows of `{}`", to.key()),
        Shape::Place => "a place".to_owned(),
        Shape::Places => "places".to_owned(),
    }
}

#[test]
fn the_page_has_a_table_for_every_register_with_its_columns_in_order_and_what_each_may_hold() {
    let page = page();
    for register in Register::ALL {
        let said = columns(&page, *register);
        let names: Vec<&str> = said.iter().map(|(name, _)| name.as_str()).collect();
        let expected: Vec<&str> = register.columns().iter().map(|column| column.key()).collect();
        assert_eq!(names, expected, "{register:?}");
        for (column, (name, what)) in register.columns().iter().zip(&said) {
            let described = described(*column);
            let whole =
                matches!(column.shape(), Shape::Choice(_) | Shape::Choices(_) | Shape::Link(_) | Shape::Links(_));
            let fits = if whole { what.ends_with(&described) } else { what.starts_with(&described) };
            assert!(fits, "{register:?} `{name}`: “{what}” should say “{described}”");
        }
    }
}

#[test]
fn the_page_says_which_registers_have_more_than_columns() {
    let page = page();
    for register in Register::ALL {
        let (_, below) = page.split_once(&format!("\n### `{}`\n", register.key())).expect("a heading");
        let section = below.split("\n#").next().unwrap_or_default();
        assert_eq!(
            section.contains("A row has `commission` as well"),
            register.depends_on_commission(),
            "{register:?}"
        );
        assert_eq!(section.contains("A row has `recorded` as well"), register.is_append_only(), "{register:?}");
    }
}

#[test]
fn the_page_gives_the_id_of_every_fixed_row() {
    let page = page();
    let short = |id: ItemId| format!("`{}`", &id.to_text()[14..]);
    for kind in SourceKind::ALL {
        let mut cells = vec![format!("`{}`", kind.key()), short(cell(*kind, None))];
        cells.extend(Information::ALL.iter().map(|information| short(cell(*kind, Some(*information)))));
        let row = format!("| {} |", cells.join(" | "));
        assert!(page.contains(&row), "{row}");
    }
    for obstacle in Obstacle::ALL {
        let row = format!("| {} | `{}`: ", short(obstacle_row(*obstacle)), obstacle.key());
        assert!(page.contains(&row), "{row}");
    }
}
