//! Frozen versions: written once, found by their own id, and shown to be whole by a checksum.

use crate::common::assessments::assessment;
use crate::common::filled::{filled, small};
use crate::common::{fixtures, now, texts};
use proptest::prelude::*;
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::compare::{Place, compare};
use quality_marker::domain::field::Field;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::moment::Moment;
use quality_marker::domain::update::LONGEST_TEXT;
use quality_marker::storage::builds;
use quality_marker::storage::document_store::{DocumentStore, Known, LoadFault, SaveFault};
use quality_marker::storage::journal::Recovery;
use quality_marker::storage::keys;
use quality_marker::storage::memory::{Memory, Mischief};
use quality_marker::storage::packed::pack;
use quality_marker::storage::schema;
use quality_marker::storage::store::{Store, StoreFault};
use quality_marker::storage::trouble::Trouble;
use quality_marker::storage::version::{Version, checksum_in, decode, encode};
use quality_marker::storage::versions::Shelved;

fn version(id: u64, seconds: i64) -> Version {
    Version {
        id: ItemId(id),
        label: "For the board".to_owned(),
        sign_off: "Agreed by the panel’s chair, with the gaps on leaders named.".to_owned(),
        frozen_at: Moment::from_millis(seconds * 1000),
        assessment: small(),
    }
}

fn labels(shelved: &[Shelved]) -> Vec<Option<u64>> {
    let id = |it: &Shelved| if let Shelved::Version(version) = it { Some(version.id.0) } else { None };
    shelved.iter().map(id).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_version_comes_back_as_it_was_frozen(
        assessment in assessment(texts::hostile()), label in texts::hostile(), sign_off in texts::hostile(),
        id in any::<u64>(),
    ) {
        let version = Version { id: ItemId(id), label, sign_off, frozen_at: now(), assessment };
        let text = encode(&version);
        prop_assert!(checksum_in(&text).is_some());
        prop_assert_eq!(decode(&text), Ok(version));
    }
}

#[test]
fn the_checksum_is_the_one_in_the_text_whatever_somebody_wrote_before_it() {
    let mut tricky = version(2, 1);
    tricky.label = "\",\"checksum\":\"0123456789abcdef\",\"".to_owned();
    let text = encode(&tricky);
    let sum = checksum_in(&text).expect("a checksum");
    assert_ne!(sum.to_text(), "0123456789abcdef");
    assert!(text.contains(&["\"checksum\":\"", &sum.to_text(), "\",\"body\":"].concat()));
    assert_eq!(
        checksum_in(&encode(&version(2, 1))),
        checksum_in(&encode(&version(2, 1))),
        "the same text, the same sum"
    );
    assert_ne!(checksum_in(&encode(&version(2, 1))), checksum_in(&encode(&version(2, 2))));
    assert_eq!(checksum_in("{}"), None);
    assert_eq!(checksum_in("{\"checksum\":\"none\"}"), None);
}

#[test]
fn one_changed_letter_shows_wherever_it_stands() {
    let text = encode(&version(2, 1));
    for (sound, altered) in [("board", "bored"), ("chair", "choir"), ("1970", "1971"), ("\"body\":{", "\"body\": {")] {
        let changed = text.replacen(sound, altered, 1);
        assert_ne!(changed, text);
        let expected = if altered.ends_with(": {") { Ok(version(2, 1)) } else { Err(Trouble::Altered) };
        assert_eq!(decode(&changed), expected, "{altered}: spaces between are no change");
    }
}

#[test]
fn what_is_frozen_stays_whatever_becomes_of_its_assessment() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    let mut working = small();
    let known = documents.save(&working, 1, now(), Known::Absent).expect("saved");
    documents.freeze(&version(2, 1)).expect("frozen");
    let frozen = documents.raw_of_version(ItemId(2)).expect("the store").expect("a text");
    working.name = "Changed since".to_owned();
    documents.save(&working, 2, now(), known).expect("saved");
    assert_eq!(documents.raw_of_version(ItemId(2)), Ok(Some(frozen)));
    let loaded = documents.load_version(ItemId(2)).expect("loaded");
    assert_eq!(loaded, version(2, 1));
    let places: Vec<Place> = compare(&loaded.assessment, &working).facts.iter().map(|it| it.place).collect();
    assert_eq!(places, [Place::Text(Field::Name)]);
}

#[test]
fn a_version_is_never_written_over() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    documents.freeze(&version(2, 1)).expect("frozen");
    assert_eq!(documents.freeze(&version(2, 1)), Ok(()), "the same is there already");
    let other = Version { label: "Another".to_owned(), ..version(2, 1) };
    assert_eq!(documents.freeze(&other), Err(SaveFault::Changed));
    assert_eq!(documents.load_version(ItemId(2)).expect("loaded").label, "For the board");
    memory.misbehave(Mischief::From(0, StoreFault::Full));
    assert_eq!(documents.freeze(&version(3, 1)), Err(SaveFault::Store(StoreFault::Full)));
}

#[test]
fn versions_are_listed_the_last_first_and_what_cannot_be_read_stays_and_is_said() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    for (id, seconds) in [(2, 10), (3, 30), (4, 20)] {
        documents.freeze(&version(id, seconds)).expect("frozen");
    }
    let of = small().id;
    let key = keys::version(of, ItemId(4));
    let damaged = encode(&version(4, 20)).replace("board", "bored");
    Store::set(&memory, &key, &pack(&damaged)).expect("written");
    let listed = documents.versions_of(of).expect("the store");
    assert_eq!(labels(&listed), [Some(3), Some(2), None]);
    assert_eq!(listed[2], Shelved::Unreadable(key.clone(), Trouble::Altered));
    assert_eq!(documents.load_version(ItemId(4)), Err(LoadFault::Unreadable(Trouble::Altered)));
    assert_eq!(documents.raw(&key), Ok(Some(damaged.clone())));
    assert_eq!(documents.raw_of_version(ItemId(4)), Ok(Some(damaged)), "as it is, for a download");
    assert!(documents.versions_of(ItemId(999)).expect("the store").is_empty());
    assert_eq!(documents.load_version(ItemId(999)), Err(LoadFault::Missing));
    assert_eq!(documents.raw_of_version(ItemId(999)), Ok(None));
}

#[test]
fn the_last_version_is_found_and_the_last_before_another_and_what_cannot_be_read_is_passed_over() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    for (id, seconds) in [(2, 10), (3, 30), (4, 20), (5, 40)] {
        documents.freeze(&version(id, seconds)).expect("frozen");
    }
    let of = small().id;
    let last = |before| documents.last_version_of(of, before).expect("the store").map(|version| version.id.0);
    assert_eq!(last(None), Some(5));
    assert_eq!(last(Some(version(5, 40).frozen_at)), Some(3));
    assert_eq!(last(Some(version(2, 10).frozen_at)), None);
    let key = keys::version(of, ItemId(5));
    let damaged = encode(&version(5, 40)).replace("board", "bored");
    for stored in [pack(&damaged), damaged, "qmsa-packed-1:AAAA".to_owned()] {
        Store::set(&memory, &key, &stored).expect("written");
        assert_eq!(last(None), Some(3));
    }
    assert_eq!(documents.last_version_of(ItemId(999), None), Ok(None));
}

/// How much room ten versions take beside the assessment that they are of: row 18 of issue 17.
#[test]
fn versions_take_little_of_the_room_of_the_work() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    let text = encode(&Version { assessment: filled(), ..version(2, 1) });
    documents.freeze(&Version { assessment: filled(), ..version(2, 1) }).expect("frozen");
    let stored = memory.peek(&keys::version(filled().id, ItemId(2))).expect("a text");
    assert!(stored.len() * 2 < text.len(), "{} of {}", stored.len(), text.len());
    assert!(stored.is_ascii(), "one unit for each byte");
}

/// Whatever an earlier version of the tool stored plain opens for ever, and is downloaded as what is packed is.
#[test]
fn versions_that_were_stored_plain_open_for_ever() {
    let (plain, packed) = (Memory::default(), Memory::default());
    for id in [2, 3] {
        plain.put(&keys::version(small().id, ItemId(id)), &encode(&version(id, 1)));
        DocumentStore::new(&packed).freeze(&version(id, 1)).expect("frozen");
    }
    let (one, other) = (DocumentStore::new(&plain), DocumentStore::new(&packed));
    assert_eq!(one.versions_of(small().id), other.versions_of(small().id));
    assert_eq!(one.load_version(ItemId(3)), Ok(version(3, 1)));
    assert_eq!(one.last_version_of(small().id, None), other.last_version_of(small().id, None));
    assert_eq!(one.raw_of_version(ItemId(2)), Ok(Some(encode(&version(2, 1)))));
    assert_eq!(other.raw_of_version(ItemId(2)), Ok(Some(encode(&version(2, 1)))), "a download is never packed");
    for only in [None, Some(small().id)] {
        assert_eq!(one.bundle(now(), only), other.bundle(now(), only));
    }
    assert_eq!(one.freeze(&version(2, 1)), Ok(()), "the same is there already");
    assert_eq!(one.freeze(&version(2, 9)), Err(SaveFault::Changed));
    assert_eq!(plain.peek(&keys::version(small().id, ItemId(2))), Some(encode(&version(2, 1))), "and it stays");
    let key = keys::version(small().id, ItemId(2));
    assert_eq!(one.recover(&key, &packed.peek(&key).expect("a text")), Ok(Recovery::StoreStands));
    let texts = |memory: &Memory| [(key.clone(), memory.peek(&key).expect("a text"))];
    assert_eq!(builds::newest(texts(&plain)), builds::newest(texts(&packed)));
    assert_eq!(builds::newest(texts(&packed)).assessments, schema::ASSESSMENT);
    assert_eq!(one.remove_unreadable(&key), Ok(false));
    assert_eq!(other.remove_unreadable(&key), Ok(false));
}

/// Written once by `UPDATE_GOLDEN=1`, and never anew: what browsers hold.
#[test]
fn the_first_packed_version_opens() {
    let (path, stored) = (fixtures::path("packed-1.txt"), pack(&encode(&version(2, 1))));
    if std::env::var_os("UPDATE_GOLDEN").is_some() && !path.exists() {
        std::fs::write(&path, stored).expect("a fixture");
    }
    let memory = Memory::default();
    memory.put(&keys::version(small().id, ItemId(2)), fixtures::read("packed-1.txt").trim_end());
    assert_eq!(DocumentStore::new(&memory).load_version(ItemId(2)), Ok(version(2, 1)));
}

/// A version that a newer version of the tool packed otherwise is that version's.
#[test]
fn a_version_that_is_packed_otherwise_stays_and_is_said() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    let key = keys::version(small().id, ItemId(2));
    memory.put(&key, "qmsa-packed-2:whatever");
    assert_eq!(documents.load_version(ItemId(2)), Err(LoadFault::Unreadable(Trouble::NewerPacking)));
    assert_eq!(documents.recover(&key, &pack(&encode(&version(2, 1)))), Ok(Recovery::StoreStands));
    assert_eq!(memory.peek(&key).as_deref(), Some("qmsa-packed-2:whatever"));
    assert_eq!(documents.raw(&key), Ok(Some("qmsa-packed-2:whatever".to_owned())));
}

#[test]
fn a_version_that_was_taken_off_can_be_put_back() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    documents.freeze(&version(2, 1)).expect("frozen");
    let of = small().id;
    let stored = memory.peek(&keys::version(of, ItemId(2)));
    let text = documents.take_version(of, ItemId(2)).expect("the store").expect("a text");
    assert_eq!(documents.load_version(ItemId(2)), Err(LoadFault::Missing));
    assert_eq!(documents.put_version_back(of, ItemId(2), &text), Ok(()));
    assert_eq!(memory.peek(&keys::version(of, ItemId(2))), stored, "as it was stored");
    assert_eq!(documents.load_version(ItemId(2)), Ok(version(2, 1)));
    assert_eq!(documents.take_version(of, ItemId(3)), Ok(None));
}

#[test]
fn a_copy_of_a_version_is_an_assessment_of_its_own_that_says_where_it_is_from() {
    let frozen = version(2, 1);
    let copy = frozen.copy(ItemId(77), now());
    assert_eq!(copy.name, [frozen.assessment.name.as_str(), " (For the board)"].concat());
    assert_eq!((copy.id, copy.created, copy.changed), (ItemId(77), now(), now()));
    let places: Vec<Place> = compare(&frozen.assessment, &copy).facts.iter().map(|it| it.place).collect();
    assert_eq!(places, [Place::Text(Field::Name)], "nothing else differs");
    let long = Assessment { name: "é".repeat(LONGEST_TEXT), ..small() };
    let copy = Version { assessment: long, ..frozen }.copy(ItemId(77), now());
    assert_eq!(copy.name.chars().count(), LONGEST_TEXT);
}
