//! Every format that was ever released opens, comes to the newest form, and stays as it is from then on.
//!
//! The fixtures are never written anew. A new schema of assessments adds `schema-<n>.json` and `version-<n>.json`, one
//! of bundles `bundle-<n>.json`; these tests then ask for them.

#![expect(clippy::expect_used, reason = "a test says what is wrong by failing")]

use crate::common::filled::{filled, filled_of_schema_2, small};
use crate::common::{fixtures, now};
use quality_marker::domain::item::ItemId;
use quality_marker::storage::document_store::DocumentStore;
use quality_marker::storage::envelope;
use quality_marker::storage::import::{self, Decision, Incoming, Kind, Means};
use quality_marker::storage::json::{self, Json};
use quality_marker::storage::memory::Memory;
use quality_marker::storage::schema;
use quality_marker::storage::version::{self, Version};
use quality_marker::storage::{bundle, keys};

/// Versions came with schema 2.
const FIRST_OF_VERSIONS: i64 = 2;

fn released() -> Vec<(Kind, String)> {
    let assessments = (1..=schema::ASSESSMENT).map(|schema| (Kind::Assessment, format!("schema-{schema}.json")));
    let versions =
        (FIRST_OF_VERSIONS..=schema::ASSESSMENT).map(|schema| (Kind::Version, format!("version-{schema}.json")));
    let bundles = (1..=schema::BUNDLE).map(|schema| (Kind::Bundle, format!("bundle-{schema}.json")));
    assessments.chain(versions).chain(bundles).collect()
}

/// Opens a file in an empty browser.
fn opened(incoming: &Incoming) -> Memory {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    let items = documents.compare(incoming).expect("compared").into_iter().map(|it| (it, it.usual())).collect();
    let mut none = || unreachable!("no new id is needed");
    let mut means = Means { now: now(), label: "", new_id: &mut none };
    documents.bring_in(incoming, &Decision { items, keep_unreadable: true }, &mut means).expect("brought in");
    memory
}

#[test]
fn every_released_format_opens_and_is_equal_after_a_second_migration() {
    for (kind, name) in released() {
        let first = import::read(&fixtures::read(&name)).expect(&name);
        assert_eq!((first.kind, first.altered), (kind, false), "{name}");
        assert!(first.items.iter().all(|item| !item.is_altered()), "{name}");
        // Written in the newest form, and read once more.
        let text = DocumentStore::new(&opened(&first)).bundle(now(), None).expect("a bundle").text;
        let second = import::read(&text).expect(&name);
        let said = |incoming: &Incoming| {
            let items = incoming.items.iter().map(|item| (item.assessment.clone(), item.versions.clone()));
            (items.collect::<Vec<_>>(), incoming.kept.clone())
        };
        assert_eq!(said(&second), said(&first), "{name}");
        let again = DocumentStore::new(&opened(&second)).bundle(now(), None).expect("a bundle").text;
        assert_eq!(again, text, "{name}");
    }
}

fn frozen() -> Version {
    Version {
        id: ItemId(0xf1e1_d000_0000_00aa),
        label: "For the board in March “Größe”".to_owned(),
        sign_off: "Chair of the panel, for discussion\nonly".to_owned(),
        frozen_at: now(),
        assessment: filled(),
    }
}

/// What the fixture of schema 2 holds.
fn frozen_in_schema_2() -> Version {
    Version { assessment: filled_of_schema_2(), ..frozen() }
}

#[test]
fn the_first_version_opens_with_all_that_it_said() {
    let text = fixtures::read("version-2.json");
    assert_eq!(version::decode(&text), Ok(frozen_in_schema_2()));
}

#[test]
fn a_version_of_the_newest_schema_is_written_as_it_was() {
    let text = fixtures::read("version-3.json");
    assert_eq!(version::decode(&text), Ok(frozen()));
    assert_eq!(version::encode(&frozen()), text.trim_end());
}

#[test]
fn the_first_bundle_opens_with_all_that_it_said() {
    let text = fixtures::read("bundle-1.json");
    let bundle = bundle::decode(&text).expect("a bundle");
    assert!(!bundle.altered && bundle.saved_at == now());
    let [first, second] = bundle.assessments.as_slice() else { unreachable!("two assessments") };
    assert_eq!((&first.assessment, first.revision), (&small(), 7));
    // Written by an earlier version, and never changed since: it stands in the bundle as it stood in the store.
    let of_schema_1 = envelope::decode(&fixtures::read("schema-1.json")).expect("an assessment");
    assert_eq!(*second, of_schema_1);
    assert!(text.contains(fixtures::read("schema-1.json").trim_end()));
    assert_eq!(bundle.versions, [Version { assessment: small(), ..frozen() }]);
    let kept: Vec<(&str, &str)> = bundle.kept.iter().map(|kept| (kept.key.as_str(), kept.text.as_str())).collect();
    assert_eq!(kept, [("qmsa/kept/index-1", "{cut “short”\u{1}")]);
    // What was stored when it was made still stands in browsers, and a bundle of it holds the very same.
    let again = DocumentStore::new(&shelf_of_the_bundle()).bundle(now(), None).expect("a bundle").text;
    for list in ["assessments", "versions", "kept"] {
        let of = |text: &str| json::write(member(&json::parse(text).expect("JSON"), list));
        assert_eq!(of(&again), of(&text), "{list}");
    }
}

fn shelf_of_the_bundle() -> Memory {
    let memory = Memory::default();
    let first = fixtures::read("schema-1.json");
    let id = envelope::decode(&first).expect("an assessment").assessment.id;
    memory.put(&keys::document(id), first.trim_end());
    // As the bundle has them: they were written by an earlier version, and never changed since.
    let bundled = json::parse(&fixtures::read("bundle-1.json")).expect("JSON");
    let of = |list: &str, place: usize| match member(&bundled, list) {
        Json::List(items) => json::write(&items[place]),
        other => unreachable!("{other:?} is no list"),
    };
    memory.put(&keys::document(small().id), &of("assessments", 0));
    memory.put("qmsa/kept/index-1", "{cut “short”\u{1}");
    memory.put(&keys::version(small().id, frozen().id), &of("versions", 0));
    memory
}

fn member<'j>(json: &'j Json, name: &str) -> &'j Json {
    let Json::Object(members) = json else { unreachable!("{json:?} is no object") };
    members.iter().find(|(known, _)| known == name).map(|(_, json)| json).expect(name)
}
