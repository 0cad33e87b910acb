//! A store that fails once or for ever, at every operation of everything that writes: what stands is always a whole
//! text that somebody was told of, or exactly what stood before. (Opening a file: `tests/native/import.rs`. A run of
//! saves: `tests/native/shelf.rs`.)

#![expect(clippy::expect_used, reason = "a test says what is wrong by failing")]

use std::collections::BTreeMap;

use crate::common::now;
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::item::ItemId;
use quality_marker::storage::document_store::{DocumentStore, Known};
use quality_marker::storage::keys;
use quality_marker::storage::memory::{Memory, Mischief};
use quality_marker::storage::packed::unpack;
use quality_marker::storage::store::{Store, StoreFault};
use quality_marker::storage::version::{self, Version};

fn named(id: u64, name: &str) -> Assessment {
    Assessment::new(ItemId(id), name.to_owned(), now())
}

fn frozen(id: u64, label: &str) -> Version {
    let (sign_off, frozen_at) = (String::new(), now());
    Version { id: ItemId(id), label: label.to_owned(), sign_off, frozen_at, assessment: named(1, "One") }
}

/// Two assessments, a version, one put aside, and something of another program.
fn furnished() -> (Memory, Known) {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    documents.save(&named(2, "Two"), 1, now(), Known::Absent).expect("saved");
    let known = documents.save(&named(1, "One"), 1, now(), Known::Absent).expect("saved");
    documents.freeze(&frozen(5, "Five")).expect("frozen");
    memory.put("qmsa/kept/index-1", "{cut short");
    memory.put("another-program", "its text");
    (memory, known)
}

fn all(memory: &Memory) -> BTreeMap<String, String> {
    memory.misbehave(Mischief::None);
    let keys = Store::keys(memory).expect("keys");
    let all = keys.into_iter().filter_map(|key| memory.peek(&key).map(|text| (key, text)));
    // The index is a cache, which `list` heals.
    all.filter(|(key, _)| key != keys::INDEX).collect()
}

/// Something that is done with the store, and says whether it was done.
type Act = fn(&DocumentStore<&Memory>, Known) -> bool;

const ACTS: &[(&str, Act)] = &[
    ("save over", |documents, known| documents.save(&named(1, "One, changed"), 2, now(), known).is_ok()),
    ("save anew", |documents, _| documents.save(&named(3, "Three"), 1, now(), Known::Absent).is_ok()),
    ("delete", |documents, _| documents.take_off(ItemId(2)).is_ok()),
    ("freeze", |documents, _| documents.freeze(&frozen(6, "Six")).is_ok()),
    ("take a version", |documents, _| documents.take_version(ItemId(1), ItemId(5)).is_ok()),
    ("put a version back", |documents, _| {
        documents.put_version_back(ItemId(1), ItemId(7), &version::encode(&frozen(7, "Seven"))).is_ok()
    }),
    ("remove what cannot be read", |documents, _| documents.remove_unreadable("qmsa/kept/index-1").is_ok()),
    ("list", |documents, _| documents.list().fault.is_none()),
    ("bundle", |documents, _| documents.bundle(now(), None).is_ok()),
    ("load", |documents, _| documents.load(ItemId(1)).is_ok()),
    ("versions", |documents, _| documents.versions_of(ItemId(1)).is_ok()),
];

#[test]
fn a_fault_at_any_operation_leaves_what_was_or_what_was_to_be_and_whole() {
    for (name, act) in ACTS {
        let (memory, known) = furnished();
        let before = all(&memory);
        memory.misbehave(Mischief::None);
        assert!(act(&DocumentStore::new(&memory), known), "{name}");
        let operations = memory.operations();
        let after = all(&memory);
        for number in 0..=operations {
            for mischief in [Mischief::Once(number, StoreFault::Full), Mischief::From(number, StoreFault::Blocked)] {
                let case = format!("{name}: {mischief:?}");
                let (memory, known) = furnished();
                memory.misbehave(mischief);
                let done = act(&DocumentStore::new(&memory), known);
                let standing = all(&memory);
                if done {
                    assert_eq!(standing, after, "{case}: it was said to be done");
                } else {
                    // Where only the reading back failed, what was to be stands; it was not promised.
                    assert!(standing == before || standing == after, "{case}: {standing:?}");
                }
                assert!(done || number < operations, "{case}");
                // With a store that works again, all is whole and nothing is listed that is not there.
                let documents = DocumentStore::new(&memory);
                let listing = documents.list();
                let count = standing.keys().filter(|key| key.starts_with(keys::DOCUMENT)).count();
                assert_eq!((listing.entries.len(), listing.fault), (count, None), "{case}");
                for entry in &listing.entries {
                    assert_eq!(documents.load(entry.id).expect("whole").0.assessment.name, entry.name, "{case}");
                }
                let versions = standing.iter().filter(|(key, _)| key.starts_with(keys::VERSION));
                assert!(
                    versions.into_iter().all(|(_, text)| version::decode(&unpack(text).expect("whole")).is_ok()),
                    "{case}"
                );
            }
        }
    }
}

#[test]
fn a_store_that_only_says_so_is_found_out_by_everything_that_writes() {
    for (name, act) in ACTS {
        let (memory, known) = furnished();
        let before = all(&memory);
        act(&DocumentStore::new(&memory), known);
        let changes = all(&memory) != before;
        for mischief in [Mischief::IgnoreWrites, Mischief::IgnoreRemovals] {
            let (memory, known) = furnished();
            memory.misbehave(mischief.clone());
            let done = act(&DocumentStore::new(&memory), known);
            let standing = all(&memory);
            assert!(!changes || done == (standing != before), "{name}: {mischief:?}");
        }
    }
}
