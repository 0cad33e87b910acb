//! `docs/file-format.md` names every member and every word of the format: neither side may drift.

mod common;

use std::fs;

use common::fixtures;
use quality_marker::domain::action::ActionState;
use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::evidence::EvidenceKind;
use quality_marker::domain::judgement::{Confidence, Judgement};
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::review::{Asked, Phase, Vocabulary};
use quality_marker::storage::json::{self, Json};

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
    members(&json::parse(&fixtures::read("schema-1.json")).expect("JSON"), &mut names);
    names.retain(|name| !name.starts_with('q'));
    names.extend(keys::<Part>().chain(["q1".to_owned(), "q7".to_owned()]));
    names.extend(keys::<Judgement>().chain(keys::<Confidence>()).chain(keys::<Phase>()).chain(keys::<Asked>()));
    names.extend(keys::<Vocabulary>().chain(keys::<EvidenceKind>()).chain(keys::<ActionState>()));
    assert_eq!(Question::COUNT, 7, "the page says q1 to q7");
    let page = fs::read_to_string(fixtures::path("../../docs/file-format.md")).expect("the page");
    for name in names {
        assert!(page.contains(&format!("`{name}`")), "docs/file-format.md does not name `{name}`");
    }
}
