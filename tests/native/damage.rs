//! Damage to what is stored: every cut and every flipped bit is noticed, said, and leaves the original where it is.

use crate::common::filled::small;
use crate::common::now;
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::item::ItemId;
use quality_marker::storage::document_store::{DocumentStore, Known, LoadFault, SaveFault};
use quality_marker::storage::envelope::{Stamp, encode};
use quality_marker::storage::import;
use quality_marker::storage::keys;
use quality_marker::storage::memory::Memory;
use quality_marker::storage::packed::{pack, unpack};
use quality_marker::storage::store::Store;
use quality_marker::storage::version::{self, Version};
use quality_marker::storage::versions::Shelved;

/// Nine is no divisor of what a byte holds: every byte and every place in it has its turn.
const A_BIT_OF_EVERY_BYTE: usize = 9;

fn one() -> Assessment {
    Assessment::new(ItemId(1), "Größe \"\\\n".to_owned(), now())
}

fn stored(assessment: &Assessment) -> String {
    encode(assessment, &Stamp { revision: 7, saved_at: now() })
}

fn frozen() -> Version {
    Version {
        id: ItemId(5),
        label: "For the board".to_owned(),
        sign_off: "Chair".to_owned(),
        frozen_at: now(),
        assessment: Assessment::new(ItemId(1), "One".to_owned(), now()),
    }
}

/// A text cut short at every letter, and with a bit of every so many flipped, as a browser would give it.
fn damaged(text: &str, step: usize) -> impl Iterator<Item = String> {
    let cuts = (0..text.len()).filter(|length| text.is_char_boundary(*length)).map(|length| text[..length].to_owned());
    let flips = (0..text.len() * 8).step_by(step).map(|bit| {
        let mut bytes = text.as_bytes().to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        String::from_utf8_lossy(&bytes).into_owned()
    });
    cuts.chain(flips)
}

/// Every bit of a small document; what has rows, links and prompts is flipped bit by bit in
/// `tests/native/round_trip.rs`.
#[test]
fn a_damaged_document_is_said_and_never_read_as_another_nor_written_over() {
    let (memory, key) = (Memory::default(), keys::document(ItemId(1)));
    let documents = DocumentStore::new(&memory);
    let (mut said, mut spaces) = (0, 0);
    for text in damaged(&stored(&one()), 1) {
        memory.put(&key, &text);
        match documents.load(ItemId(1)) {
            // A line break for a space between two members, and the like: it means the very same.
            Ok((opened, _)) => {
                assert_eq!((opened.assessment, opened.revision, opened.altered), (one(), 7, false), "{text}");
                spaces += 1;
            }
            Err(LoadFault::Unreadable(trouble)) => {
                assert!(trouble.to_words().ends_with('.'));
                said += 1;
            }
            Err(fault) => unreachable!("{fault:?}"),
        }
        assert_eq!(memory.peek(&key).as_ref(), Some(&text), "it stays as it was");
    }
    assert!(said > stored(&one()).len() * 8 && spaces * 100 < said, "{said} {spaces}");
}

#[test]
fn a_damaged_document_is_listed_as_it_is_beside_those_that_are_whole() {
    let (memory, key) = (Memory::default(), keys::document(small().id));
    let documents = DocumentStore::new(&memory);
    let other = Assessment::new(ItemId(1), "One".to_owned(), now());
    documents.save(&other, 1, now(), Known::Absent).expect("saved");
    documents.save(&small(), 1, now(), Known::Absent).expect("saved");
    for text in damaged(&stored(&small()), A_BIT_OF_EVERY_BYTE).step_by(7) {
        memory.put(&key, &text);
        assert_eq!(documents.save(&small(), 8, now(), Known::Absent), Err(SaveFault::Changed));
        let listing = documents.list();
        assert_eq!(listing.fault, None);
        assert_eq!(listing.entries.len() + listing.unreadable.len(), 2, "{text}");
        assert!(listing.entries.iter().any(|entry| entry.name == "One"));
        assert!(listing.unreadable.iter().all(|unreadable| unreadable.key == key));
        assert_eq!(memory.peek(&key).as_ref(), Some(&text));
        // A bundle takes it along exactly as it is.
        if !listing.unreadable.is_empty() {
            let bundle = documents.bundle(now(), None).expect("a bundle");
            let incoming = import::read(&bundle.text).expect("a bundle opens");
            assert_eq!((incoming.kept[0].key.as_str(), &incoming.kept[0].text), (key.as_str(), &text));
        }
    }
}

#[test]
fn a_damaged_version_is_said_and_stays_as_it_is() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    let key = keys::version(ItemId(1), ItemId(5));
    let plain = version::encode(&frozen());
    for text in damaged(&plain, A_BIT_OF_EVERY_BYTE).chain(damaged(&pack(&plain), 1)) {
        memory.put(&key, &text);
        match documents.versions_of(ItemId(1)).expect("versions").as_slice() {
            [Shelved::Version(version)] => assert_eq!(**version, frozen(), "{text}"),
            [Shelved::Unreadable(unreadable, _)] => assert_eq!(*unreadable, key),
            other => unreachable!("{other:?}"),
        }
        if unpack(&text).map_or(true, |text| text != plain) {
            assert_eq!(documents.freeze(&frozen()), Err(SaveFault::Changed));
        }
        assert_eq!(memory.peek(&key).as_ref(), Some(&text));
    }
}

#[test]
fn a_damaged_index_is_healed_and_a_damaged_bundle_is_refused_or_said() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    documents.save(&Assessment::new(ItemId(1), "One".to_owned(), now()), 1, now(), Known::Absent).expect("saved");
    documents.freeze(&frozen()).expect("frozen");
    let bundle = documents.bundle(now(), None).expect("a bundle").text;
    let whole = import::read(&bundle).expect("a bundle");
    for text in damaged(&bundle, A_BIT_OF_EVERY_BYTE) {
        if let Ok(incoming) = import::read(&text) {
            assert!(incoming.altered || incoming == whole, "{text}");
        }
    }
    let index = memory.peek(keys::INDEX).expect("an index");
    for text in damaged(&index, 1) {
        memory.put(keys::INDEX, &text);
        let kept: Vec<String> = documents.list().unreadable.into_iter().map(|unreadable| unreadable.key).collect();
        for key in kept {
            assert_eq!(memory.peek(&key).as_ref(), Some(&text), "what could not be read is kept");
            Store::remove(&memory, &key).expect("removed");
        }
        let entries = documents.list().entries;
        assert_eq!((entries.len(), entries[0].id), (1, ItemId(1)), "{text}");
    }
}
