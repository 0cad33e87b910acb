//! The shelf over a store that fails, lies, and is written to by others.

use crate::common::now;
use quality_marker::content::example::example;
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::moment::Moment;
use quality_marker::storage::document_store::{DocumentStore, Known, LoadFault, SaveFault};
use quality_marker::storage::envelope::{Stamp, decode, encode};
use quality_marker::storage::keys;
use quality_marker::storage::listing::Listing;
use quality_marker::storage::locked::plain::Plain;
use quality_marker::storage::memory::{Memory, Mischief};
use quality_marker::storage::store::{Store, StoreFault};
use quality_marker::storage::trouble::Trouble;
use quality_marker::storage::version::Version;

const INDEX: &str = "qmsa/index";
const KEY: &str = "qmsa/assessment/0000000000000001";
const ID: ItemId = ItemId(1);

/// An assessment changed at this second.
fn named(id: u64, name: &str, second: i64) -> Assessment {
    let mut assessment = Assessment::new(ItemId(id), name.to_owned(), now());
    assessment.changed = Moment::from_millis(now().millis() + second * 1000);
    assessment
}

fn text(assessment: &Assessment, revision: u64) -> String {
    encode(assessment, &Stamp { revision, saved_at: now() })
}

fn names(documents: &DocumentStore<&Memory>) -> Vec<String> {
    documents.list().entries.into_iter().map(|entry| entry.name).collect()
}

#[test]
fn what_was_saved_is_loaded_and_listed_newest_first() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    assert_eq!(documents.list(), Listing::default());
    assert_eq!(memory.peek(INDEX), None, "looking at an empty shelf leaves nothing behind");
    for (id, name, second) in [(1, "first", 10), (2, "second", 30), (3, "third", 20)] {
        documents.save(&named(id, name, second), 1, now(), Known::Absent).expect("saved");
    }
    assert_eq!(names(&documents), ["second", "third", "first"]);
    let (opened, known) = documents.load(ID).expect("loaded");
    assert_eq!(opened.assessment, named(1, "first", 10));
    let known = documents.save(&named(1, "renamed", 40), 2, now(), known).expect("saved");
    assert_eq!(names(&documents), ["renamed", "second", "third"]);
    assert_eq!(documents.load(ID).expect("loaded").1, known);
    documents.take_off(ItemId(2)).expect("taken off");
    assert_eq!(names(&documents), ["renamed", "third"]);
    assert_eq!(documents.load(ItemId(2)), Err(LoadFault::Missing));
}

#[test]
fn a_good_index_spares_reading_the_documents() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    documents.save(&example(), 1, now(), Known::Absent).expect("saved");
    let entries = documents.list().entries;
    assert_eq!((entries[0].looked_at, entries[0].parts), (21, 22));
    let index = memory.peek(INDEX).expect("an index");
    memory.put(INDEX, &index.replace("Example: Review K", "From the index"));
    assert_eq!(names(&documents), ["From the index (fictional)"]);
}

#[test]
fn where_nothing_is_left_there_is_no_index() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    documents.save(&named(1, "one", 1), 1, now(), Known::Absent).expect("saved");
    // As another tab removes it.
    Store::remove(&&memory, KEY).expect("removed");
    assert!(names(&documents).is_empty());
    assert_eq!(memory.peek(INDEX), None);
}

#[test]
fn whatever_becomes_of_the_index_the_list_heals_it() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    let whole = |documents: &DocumentStore<&Memory>| assert_eq!(names(documents), ["two", "one"]);
    for (id, name) in [(1, "one"), (2, "two")] {
        documents.save(&named(id, name, i64::try_from(id).expect("small")), 1, now(), Known::Absent).expect("saved");
    }
    let good = memory.peek(INDEX).expect("an index");
    // Gone.
    Store::remove(&&memory, INDEX).expect("removed");
    whole(&documents);
    // Of another time: it knows a document that is gone, does not know one that is there, and has an old name.
    memory.put(INDEX, &good.replace("0000000000000002", "0000000000000009").replace("\"one\"", "\"old\""));
    let text = memory.peek(KEY).expect("a document");
    memory.put(KEY, &encode(&named(1, "one", 1), &Stamp { revision: 2, saved_at: now() }));
    whole(&documents);
    memory.put(KEY, &text);
    whole(&documents);
    // Broken: it is kept, once.
    for _ in 0..2 {
        memory.put(INDEX, "{broken");
        whole(&documents);
    }
    assert_eq!(memory.peek("qmsa/kept/index-1").as_deref(), Some("{broken"));
    memory.put(INDEX, "{broken again");
    whole(&documents);
    assert_eq!(memory.peek("qmsa/kept/index-2").as_deref(), Some("{broken again"));
    assert_eq!(memory.peek("qmsa/kept/index-3"), None);
    let unreadable = documents.list().unreadable;
    assert_eq!(unreadable.len(), 2, "what was put aside can be downloaded and removed");
    assert_eq!(documents.raw(&unreadable[0].key), Ok(Some("{broken".to_owned())));
    assert_eq!(documents.remove_unreadable(&unreadable[0].key), Ok(true));
    assert_eq!(memory.peek("qmsa/kept/index-1"), None);
}

#[test]
fn an_index_that_cannot_be_put_aside_is_not_replaced() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    documents.save(&named(1, "one", 1), 1, now(), Known::Absent).expect("saved");
    memory.put(INDEX, "{broken");
    memory.misbehave(Mischief::IgnoreWrites);
    assert_eq!(names(&documents), ["one"]);
    assert_eq!(memory.peek(INDEX).as_deref(), Some("{broken"));
    // Saving leaves it to the list as well.
    memory.misbehave(Mischief::None);
    documents.save(&named(2, "two", 2), 1, now(), Known::Absent).expect("saved");
    assert_eq!(memory.peek(INDEX).as_deref(), Some("{broken"));
}

#[test]
fn what_cannot_be_read_is_listed_and_never_touched() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    let good = named(1, "good", 1);
    let texts = [
        ("qmsa/assessment/0000000000000002", text(&named(2, "cut", 1), 1)[..100].to_owned()),
        ("qmsa/assessment/0000000000000003", text(&named(3, "altered", 1), 1).replace("altered", "ALTERED")),
        ("qmsa/assessment/0000000000000004", text(&good, 9)),
        ("qmsa/assessment/0000000000000005", text(&named(5, "newer", 1), 1).replace("\"schema\":3", "\"schema\":4")),
        ("qmsa/assessment/../../etc", String::new()),
    ];
    for (key, text) in &texts {
        memory.put(key, text);
    }
    memory.put("another-program", "its text");
    documents.save(&good, 1, now(), Known::Absent).expect("saved");
    let listing = documents.list();
    assert_eq!(listing.entries.len(), 1);
    assert_eq!(listing.unreadable.len(), texts.len());
    assert!(listing.unreadable.iter().all(|unreadable| unreadable.why.ends_with('.')));
    assert_eq!(documents.load(ItemId(3)), Err(LoadFault::Unreadable(Trouble::Altered)));
    assert_eq!(documents.load(ItemId(5)), Err(LoadFault::Unreadable(Trouble::Newer { schema: 4 })));
    for id in 2..=5 {
        for known in [Known::Absent, documents.load(ID).expect("loaded").1] {
            assert_eq!(documents.save(&named(id, "over", 9), 2, now(), known), Err(SaveFault::Changed));
        }
    }
    for (key, text) in &texts {
        assert_eq!(memory.peek(key).as_ref(), Some(text), "{key}");
        assert_eq!(documents.raw(key).as_ref(), Ok(&Some(text.clone())));
    }
    // Only somebody who asks for it removes one, and only one of these.
    assert_eq!(documents.remove_unreadable(texts[0].0), Ok(true));
    assert_eq!(memory.peek(texts[0].0), None);
    for key in [KEY, "another-program", INDEX] {
        assert_eq!(documents.remove_unreadable(key), Ok(false), "{key}");
        assert!(memory.peek(key).is_some(), "{key}");
    }
    assert_eq!(documents.raw("another-program"), Ok(None));
}

#[test]
fn what_another_tab_wrote_or_deleted_is_not_written_over() {
    let memory = Memory::default();
    let (here, there) = (DocumentStore::new(&memory), DocumentStore::new(&memory));
    let known = here.save(&named(1, "here", 1), 1, now(), Known::Absent).expect("saved");
    there.save(&named(1, "there", 2), 2, now(), known).expect("saved");
    assert_eq!(here.save(&named(1, "here again", 3), 2, now(), known), Err(SaveFault::Changed));
    assert_eq!(here.save(&named(1, "new", 3), 1, now(), Known::Absent), Err(SaveFault::Changed));
    let (opened, known) = here.load(ID).expect("loaded");
    assert_eq!(opened.assessment.name, "there");
    there.take_off(ID).expect("taken off");
    assert_eq!(here.save(&named(1, "here again", 3), 3, now(), known), Err(SaveFault::Changed));
    assert_eq!(memory.peek(KEY), None);
}

#[test]
fn a_deletion_can_be_undone() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    documents.save(&example(), 3, now(), Known::Absent).expect("saved");
    let version = Version {
        id: ItemId(77),
        label: "First".to_owned(),
        sign_off: String::new(),
        frozen_at: now(),
        assessment: example(),
    };
    documents.freeze(&version).expect("frozen");
    let taken = documents.take_off(example().id).expect("taken off");
    assert!(names(&documents).is_empty());
    assert_eq!(documents.versions_of(example().id), Ok(Vec::new()), "its versions go with it");
    assert_eq!(documents.take_back(&taken), Ok(()));
    assert!(documents.take_back(&taken).is_err(), "only over what it left behind");
    assert_eq!(documents.load_version(ItemId(77)), Ok(version));
    assert_eq!(documents.load(example().id).expect("loaded").0.assessment, example());
    assert_eq!(names(&documents).len(), 1);
}

#[test]
fn versions_come_back_beside_an_assessment_that_was_saved_again_elsewhere() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    documents.save(&example(), 3, now(), Known::Absent).expect("saved");
    let version = Version {
        id: ItemId(77),
        label: "First".to_owned(),
        sign_off: String::new(),
        frozen_at: now(),
        assessment: example(),
    };
    documents.freeze(&version).expect("frozen");
    let taken = documents.take_off(example().id).expect("taken off");
    let elsewhere = Assessment { name: "elsewhere".to_owned(), ..example() };
    documents.save(&elsewhere, 4, now(), Known::Absent).expect("saved");
    assert!(documents.take_back(&taken).is_err(), "not over what stands there");
    assert_eq!(documents.take_back_beside(&taken), Ok(()));
    assert_eq!(documents.load_version(ItemId(77)), Ok(version));
    assert_eq!(names(&documents), ["elsewhere"]);
    assert!(documents.take_back_beside(&taken).is_err(), "there is nothing left to bring back");
}

#[test]
fn a_store_that_only_says_so_is_found_out() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    let known = documents.save(&named(1, "kept", 1), 1, now(), Known::Absent).expect("saved");
    memory.misbehave(Mischief::IgnoreWrites);
    assert_eq!(documents.save(&named(1, "lost", 2), 2, now(), known), Err(SaveFault::NotKept));
    memory.misbehave(Mischief::IgnoreRemovals);
    assert!(documents.take_off(ID).is_err());
    memory.misbehave(Mischief::None);
    assert_eq!(documents.load(ID).expect("loaded").0.assessment.name, "kept");
    documents.save(&named(1, "kept again", 3), 2, now(), known).expect("a failed save can be tried again");
}

#[test]
fn a_blocked_store_is_said_to_be_blocked() {
    let memory = Memory::default();
    memory.misbehave(Mischief::From(0, StoreFault::Blocked));
    let documents = DocumentStore::new(&memory);
    let listing = documents.list();
    assert_eq!((listing.entries.len(), listing.fault), (0, Some(StoreFault::Blocked)));
    assert_eq!(documents.load(ID), Err(LoadFault::Store(StoreFault::Blocked)));
    let saved = documents.save(&named(1, "a", 1), 1, now(), Known::Absent);
    assert_eq!(saved, Err(SaveFault::Store(StoreFault::Blocked)));
}

/// At every operation, the store fails once or for ever. Whatever was said, a whole revision stands that somebody
/// saved, never less than the last one that was acknowledged; and when the store works again the list is right.
#[test]
fn a_fault_at_any_moment_loses_nothing() {
    for fault in [StoreFault::Full, StoreFault::Blocked, StoreFault::Failed("why".to_owned())] {
        for number in 0..30 {
            for mischief in [Mischief::Once(number, fault.clone()), Mischief::From(number, fault.clone())] {
                let memory = Memory::default();
                let documents = DocumentStore::new(&memory);
                let mut known = documents.save(&named(1, "1", 1), 1, now(), Known::Absent).expect("saved");
                let mut acknowledged = 1;
                memory.misbehave(mischief.clone());
                for revision in 2..=4_u64 {
                    let name = revision.to_string();
                    let second = i64::try_from(revision).expect("small");
                    match documents.save(&named(1, &name, second), revision, now(), known) {
                        Ok(now_known) => (known, acknowledged) = (now_known, revision),
                        Err(SaveFault::NotKept) => unreachable!("the store does not lie"),
                        // A write that worked and could not be read back: nothing is written over it blindly.
                        Err(SaveFault::Changed) => known = Known::Absent,
                        Err(SaveFault::Store(said)) => assert_eq!(said, fault),
                    }
                    let _ = documents.list();
                    let standing = decode(&memory.peek(KEY).expect("a document")).expect("a whole document");
                    assert!(!standing.altered);
                    assert_eq!(standing.assessment.name, standing.revision.to_string());
                    assert!(standing.revision >= acknowledged && standing.revision <= revision, "{mischief:?}");
                }
                memory.misbehave(Mischief::None);
                let standing = decode(&memory.peek(KEY).expect("a document")).expect("a document").assessment.name;
                let listing = documents.list();
                assert_eq!((listing.entries.len(), listing.unreadable.len(), listing.fault), (1, 0, None));
                assert_eq!(listing.entries[0].name, standing, "{mischief:?}");
                assert_eq!(DocumentStore::new(&memory).load(ID).expect("loaded").0.assessment.name, standing);
            }
        }
    }
}

/// Deleting an assessment with its versions, and bringing it back: all of it or nothing, whatever fails, once or for
/// ever.
#[test]
fn a_fault_at_any_moment_of_deleting_or_bringing_back_leaves_all_or_nothing() {
    let full = || {
        let memory = Memory::default();
        DocumentStore::new(&memory).save(&named(1, "kept", 1), 1, now(), Known::Absent).expect("saved");
        for id in 2..5 {
            let (label, sign_off) = (id.to_string(), String::new());
            let version =
                Version { id: ItemId(id), label, sign_off, frozen_at: now(), assessment: named(1, "frozen", 1) };
            DocumentStore::new(&memory).freeze(&version).expect("frozen");
        }
        memory
    };
    let texts = |memory: &Memory| {
        let keys = Store::keys(memory).expect("keys");
        keys.into_iter().filter(|key| *key != INDEX).map(|key| memory.peek(&key)).collect::<Vec<_>>()
    };
    let all = texts(&full());
    for number in 0..40 {
        for mischief in [Mischief::Once(number, StoreFault::Full), Mischief::From(number, StoreFault::Blocked)] {
            let memory = full();
            memory.misbehave(mischief.clone());
            let deleted = DocumentStore::new(&memory).take_off(ID);
            memory.misbehave(Mischief::None);
            let Ok(undo) = deleted else {
                let left = deleted.expect_err("just seen").left;
                assert!(left.is_empty() || matches!(mischief, Mischief::From(..)), "{mischief:?}");
                // Whatever is not there is said; a store that is gone may be doubted where it was not changed.
                assert!(texts(&memory).len() + left.len() >= all.len(), "{mischief:?}");
                assert!(memory.peek(KEY).is_some() || left.iter().any(|key| key == KEY), "{mischief:?}");
                continue;
            };
            assert_eq!(texts(&memory), Vec::new(), "{mischief:?}");
            memory.misbehave(mischief.clone());
            let back = DocumentStore::new(&memory).take_back(&undo);
            memory.misbehave(Mischief::None);
            match back {
                Ok(()) => assert_eq!(texts(&memory), all, "{mischief:?}"),
                Err(fault) if fault.left.is_empty() => assert_eq!(texts(&memory), Vec::new(), "{mischief:?}"),
                Err(_) => assert!(matches!(mischief, Mischief::From(..)), "one fault is mended: {mischief:?}"),
            }
        }
    }
}

/// Texts that are not Unicode stand in browsers: another program, or a fault, may have put them there.
#[test]
fn what_is_not_unicode_is_put_back_exactly() {
    let units = Plain::Units(vec![0x7b, 0xd800, 0x41, 0xdfff]);
    let key = keys::version(example().id, ItemId(0xbb));
    let furnished = || {
        let memory = Memory::default();
        DocumentStore::new(&memory).save(&example(), 3, now(), Known::Absent).expect("saved");
        memory.put_exactly(&key, units.clone());
        memory
    };
    let memory = furnished();
    let documents = DocumentStore::new(&memory);
    let taken = documents.take_off(example().id).expect("taken off");
    assert_eq!(memory.peek_raw(&key), None);
    documents.take_back(&taken).expect("taken back");
    assert_eq!(memory.peek_raw(&key), Some(units.clone()));
    let taken = documents.take_off(example().id).expect("taken off");
    documents.save(&example(), 3, now(), Known::Absent).expect("saved");
    documents.take_back_beside(&taken).expect("taken back");
    assert_eq!(memory.peek_raw(&key), Some(units.clone()));
    // Something else that looks alike once it is read is not the same.
    let taken = documents.take_off(example().id).expect("taken off");
    documents.take_back(&taken).expect("taken back");
    memory.put_exactly(&key, Plain::Units(vec![0x7b, 0xd801, 0x41, 0xdfff]));
    assert_eq!(documents.take_back(&taken).map_err(|fault| fault.why), Err(SaveFault::Changed));
    // And a fault on the way back at any operation leaves all of it, or says so.
    for number in 0..20 {
        let memory = furnished();
        memory.misbehave(Mischief::Once(number, StoreFault::Full));
        let taken = DocumentStore::new(&memory).take_off(example().id);
        memory.misbehave(Mischief::None);
        if taken.is_err() {
            assert_eq!(memory.peek_raw(&key), Some(units.clone()), "{number}");
        }
    }
}

#[test]
fn a_copy_of_what_is_not_unicode_is_the_very_same() {
    let memory = Memory::default();
    let units = Plain::Units(vec![0xd800, 0xd800]);
    memory.put_exactly("qmsa/index", units.clone());
    let _puts_it_aside = DocumentStore::new(&memory).list();
    assert_eq!(memory.peek_raw("qmsa/kept/index-1"), Some(units));
}
