//! Frozen versions: written once, found by their own id, and shown to be whole by a checksum.

use crate::common::assessments::assessment;
use crate::common::filled::small;
use crate::common::{now, texts};
use proptest::prelude::*;
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::compare::{Place, compare};
use quality_marker::domain::field::Field;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::moment::Moment;
use quality_marker::domain::update::LONGEST_TEXT;
use quality_marker::storage::keys;
use quality_marker::storage::memory::{Memory, Mischief};
use quality_marker::storage::shelf::{Known, LoadFault, SaveFault, Shelf};
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
        assessment in assessment(texts::hostile()), label in texts::hostile(), sign_off in texts::hostile(), id in any::<u64>(),
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
    let shelf = Shelf::new(&memory);
    let mut working = small();
    let known = shelf.save(&working, 1, now(), Known::Absent).expect("saved");
    shelf.freeze(&version(2, 1)).expect("frozen");
    let frozen = shelf.raw_of_version(ItemId(2)).expect("the store").expect("a text");
    working.name = "Changed since".to_owned();
    shelf.save(&working, 2, now(), known).expect("saved");
    assert_eq!(shelf.raw_of_version(ItemId(2)), Ok(Some(frozen)));
    let loaded = shelf.load_version(ItemId(2)).expect("loaded");
    assert_eq!(loaded, version(2, 1));
    let places: Vec<Place> = compare(&loaded.assessment, &working).facts.iter().map(|it| it.place).collect();
    assert_eq!(places, [Place::Text(Field::Name)]);
}

#[test]
fn a_version_is_never_written_over() {
    let memory = Memory::default();
    let shelf = Shelf::new(&memory);
    shelf.freeze(&version(2, 1)).expect("frozen");
    assert_eq!(shelf.freeze(&version(2, 1)), Ok(()), "the same is there already");
    let other = Version { label: "Another".to_owned(), ..version(2, 1) };
    assert_eq!(shelf.freeze(&other), Err(SaveFault::Changed));
    assert_eq!(shelf.load_version(ItemId(2)).expect("loaded").label, "For the board");
    memory.misbehave(Mischief::From(0, StoreFault::Full));
    assert_eq!(shelf.freeze(&version(3, 1)), Err(SaveFault::Store(StoreFault::Full)));
}

#[test]
fn versions_are_listed_the_last_first_and_what_cannot_be_read_stays_and_is_said() {
    let memory = Memory::default();
    let shelf = Shelf::new(&memory);
    for (id, seconds) in [(2, 10), (3, 30), (4, 20)] {
        shelf.freeze(&version(id, seconds)).expect("frozen");
    }
    let of = small().id;
    let key = keys::version(of, ItemId(4));
    let damaged = memory.peek(&key).expect("a text").replace("board", "bored");
    Store::set(&memory, &key, &damaged).expect("written");
    let listed = shelf.versions_of(of).expect("the store");
    assert_eq!(labels(&listed), [Some(3), Some(2), None]);
    assert_eq!(listed[2], Shelved::Unreadable(key.clone(), Trouble::Altered));
    assert_eq!(shelf.load_version(ItemId(4)), Err(LoadFault::Unreadable(Trouble::Altered)));
    assert_eq!(shelf.raw(&key), Ok(Some(damaged.clone())));
    assert_eq!(shelf.raw_of_version(ItemId(4)), Ok(Some(damaged)), "as it is, for a download");
    assert!(shelf.versions_of(ItemId(999)).expect("the store").is_empty());
    assert_eq!(shelf.load_version(ItemId(999)), Err(LoadFault::Missing));
    assert_eq!(shelf.raw_of_version(ItemId(999)), Ok(None));
}

#[test]
fn the_last_version_is_found_and_the_last_before_another_and_what_cannot_be_read_is_passed_over() {
    let memory = Memory::default();
    let shelf = Shelf::new(&memory);
    for (id, seconds) in [(2, 10), (3, 30), (4, 20), (5, 40)] {
        shelf.freeze(&version(id, seconds)).expect("frozen");
    }
    let of = small().id;
    let last = |before| shelf.last_version_of(of, before).expect("the store").map(|version| version.id.0);
    assert_eq!(last(None), Some(5));
    assert_eq!(last(Some(version(5, 40).frozen_at)), Some(3));
    assert_eq!(last(Some(version(2, 10).frozen_at)), None);
    let key = keys::version(of, ItemId(5));
    let damaged = memory.peek(&key).expect("a text").replace("board", "bored");
    Store::set(&memory, &key, &damaged).expect("written");
    assert_eq!(last(None), Some(3));
    assert_eq!(shelf.last_version_of(ItemId(999), None), Ok(None));
}

#[test]
fn a_version_that_was_taken_off_can_be_put_back() {
    let memory = Memory::default();
    let shelf = Shelf::new(&memory);
    shelf.freeze(&version(2, 1)).expect("frozen");
    let of = small().id;
    let text = shelf.take_version(of, ItemId(2)).expect("the store").expect("a text");
    assert_eq!(shelf.load_version(ItemId(2)), Err(LoadFault::Missing));
    assert_eq!(shelf.put_version_back(of, ItemId(2), &text), Ok(()));
    assert_eq!(shelf.load_version(ItemId(2)), Ok(version(2, 1)));
    assert_eq!(shelf.take_version(of, ItemId(3)), Ok(None));
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
