//! What start-up takes from the journal, whatever has become of the store, and whatever fails meanwhile.

use crate::common::filled::small;
use crate::common::now;
use proptest::prelude::*;
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::moment::Moment;
use quality_marker::storage::checksum::Checksum;
use quality_marker::storage::document_store::{DocumentStore, SaveFault};
use quality_marker::storage::envelope::{Stamp, decode, encode};
use quality_marker::storage::journal::{Head, Recovery};
use quality_marker::storage::keys;
use quality_marker::storage::memory::{Memory, Mischief};
use quality_marker::storage::schema;
use quality_marker::storage::settings::{self, Settings};
use quality_marker::storage::store::StoreFault;
use quality_marker::storage::trouble::Trouble;
use quality_marker::storage::version::{self, Version};

fn named(name: &str) -> Assessment {
    let mut assessment = small();
    name.clone_into(&mut assessment.name);
    assessment
}

fn text(name: &str, revision: u64) -> String {
    encode(&named(name), &Stamp { revision, saved_at: now() })
}

fn key() -> String {
    keys::document(small().id)
}

fn kept(memory: &Memory) -> Vec<String> {
    (1..9).filter_map(|number| memory.peek(&keys::kept(&key(), number))).collect()
}

fn recovered(name: &str) -> Recovery {
    Recovery::Recovered { name: name.to_owned() }
}

#[test]
fn the_newest_whole_text_stands_in_the_store_afterwards() {
    for (store, journal, becomes, stands) in [
        (None, text("journal", 3), recovered("journal"), text("journal", 3)),
        (Some(text("store", 2)), text("journal", 3), recovered("journal"), text("journal", 3)),
        (Some(text("store", 3)), text("journal", 3), Recovery::StoreStands, text("store", 3)),
        (Some(text("store", 4)), text("journal", 3), Recovery::StoreStands, text("store", 4)),
    ] {
        let memory = Memory::default();
        if let Some(store) = &store {
            memory.put(&key(), store);
        }
        assert_eq!(DocumentStore::new(&memory).recover(&key(), &journal), Ok(becomes));
        assert_eq!(memory.peek(&key()), Some(stands));
        assert_eq!(kept(&memory), Vec::<String>::new());
    }
}

#[test]
fn what_was_written_on_an_older_text_while_the_journal_failed_is_kept_beside() {
    let at = |name: &str, revision: u64, millis: i64| {
        let saved_at = Moment::from_millis(now().millis() + millis);
        encode(&named(name), &Stamp { revision, saved_at })
    };
    for (store, is_own, is_kept) in [
        // Fewer changes, and written later: it does not come from the journal's text.
        (at("store", 2, 1), false, true),
        // Its clock may have been set back, and the tab that wrote it knows.
        (at("store", 2, -1), true, true),
        // The usual loss: the journal's text comes from it.
        (at("store", 2, -1), false, false),
        // The same in other words.
        (at("journal", 2, 1), false, false),
        // It replaces the journal's.
        (at("store", 3, 1), true, false),
    ] {
        let memory = Memory::default();
        let documents = DocumentStore::new(&memory);
        memory.put(&key(), &store);
        let copy = ItemId(77);
        let kept = documents.keep_beside(&key(), &at("journal", 3, 0), is_own, || copy);
        assert_eq!(kept, Ok(is_kept.then_some(copy)), "{store}");
        let copied = documents.load(copy).ok().map(|(opened, _)| opened.assessment.name);
        assert_eq!(copied, is_kept.then(|| "store (second text)".to_owned()));
        assert_eq!(memory.peek(&key()), Some(store), "what stood there stands");
    }
}

#[test]
fn the_later_of_two_texts_of_one_revision_stands() {
    let memory = Memory::default();
    let later = Stamp { revision: 3, saved_at: Moment::from_millis(now().millis() + 1) };
    memory.put(&key(), &text("store", 3));
    let journal = encode(&named("journal"), &later);
    assert_eq!(DocumentStore::new(&memory).recover(&key(), &journal), Ok(recovered("journal")));
    assert_eq!(memory.peek(&key()), Some(journal));
}

#[test]
fn a_newer_schema_is_replaced_by_nothing() {
    let newer = text("newer", 1).replace(&format!("\"schema\":{}", schema::ASSESSMENT), "\"schema\":999");
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    memory.put(&key(), &newer);
    assert_eq!(documents.recover(&key(), &text("journal", 9)), Ok(Recovery::StoreStands));
    assert_eq!(memory.peek(&key()), Some(newer.clone()));
    memory.put(&key(), &text("store", 1));
    assert_eq!(documents.recover(&key(), &newer), Ok(Recovery::Unreadable(Trouble::Newer { schema: 999 })));
    assert_eq!(memory.peek(&key()), Some(text("store", 1)));
    // In the journal likewise: neither a save nor a person's own act goes over it.
    let ours = Head::of(key(), 9, Checksum::of("ours"));
    let standing = Head { schema: schema::ASSESSMENT + 1, ..Head::of(key(), 1, Checksum::of("theirs")) };
    assert!(!ours.may_follow(&standing, None) && !ours.may_follow(&standing, Some(standing.text)));
    assert!(!ours.may_replace(&standing));
}

#[test]
fn two_writers_that_began_alike_find_each_other_out() {
    let standing = Head::of(key(), 5, Checksum::of("theirs"));
    let ours = |revision| Head::of(key(), revision, Checksum::of("ours"));
    assert!(ours(6).may_follow(&standing, None));
    assert!(!ours(5).may_follow(&standing, None), "theirs came first");
    assert!(!ours(4).may_follow(&standing, None), "theirs is ahead");
    assert!(ours(5).may_follow(&standing, Some(standing.text)), "an earlier try of our own");
    assert!(ours(1).may_replace(&standing), "a person put a file in its place");
}

#[test]
fn a_text_written_over_anothers_by_mistake_gives_way_and_nothing_else_does() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    let (mine, theirs) = (text("mine", 4), text("theirs", 4));
    memory.put(&key(), &mine);
    assert_eq!(documents.give_way(&key(), Checksum::of("another"), &theirs), Ok(false));
    assert_eq!(documents.give_way(&key(), Checksum::of(&mine), "damaged"), Ok(false));
    assert_eq!(memory.peek(&key()), Some(mine.clone()));
    assert_eq!(documents.give_way(&key(), Checksum::of(&mine), &theirs), Ok(true));
    assert_eq!(memory.peek(&key()), Some(theirs));
}

#[test]
fn what_could_not_be_read_is_kept_under_a_key_of_its_own_each_time() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    for (number, bad) in ["", "null", "[]", "\u{0}", "null"].into_iter().enumerate() {
        memory.put(&key(), bad);
        assert_eq!(
            documents.recover(&key(), &text("journal", 1)),
            Ok(Recovery::Replaced { name: "journal".to_owned() })
        );
        assert_eq!(memory.peek(&key()), Some(text("journal", 1)));
        assert!(kept(&memory).iter().any(|kept| kept == bad), "{number}");
    }
    assert_eq!(kept(&memory), ["", "null", "[]", "\u{0}"], "the same twice is kept once");
    assert_eq!(documents.list().unreadable.len(), 4, "and said");
}

#[test]
fn frozen_versions_are_taken_from_the_journal_too() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    let version = Version {
        id: ItemId(7),
        label: "First".to_owned(),
        sign_off: String::new(),
        frozen_at: now(),
        assessment: named("frozen"),
    };
    let (key, text) = (keys::version(small().id, ItemId(7)), version::encode(&version));
    assert_eq!(documents.recover(&key, &text), Ok(recovered("frozen")));
    memory.put(&key, &text.replace("First", "Worst"));
    assert_eq!(documents.recover(&key, &text), Ok(Recovery::Replaced { name: "frozen".to_owned() }));
    assert_eq!(documents.load_version(ItemId(7)), Ok(version));
    assert_eq!(memory.peek(&keys::kept(&key, 1)), Some(text.replace("First", "Worst")));
}

/// Whatever fails, once or for ever, at any operation: what stood in the store still stands, or the journal's does, and
/// what could not be read is never gone.
#[test]
fn every_fault_while_recovering_leaves_something_whole_and_loses_nothing() {
    let journal = text("journal", 3);
    for standing in [None, Some(text("store", 2)), Some("damaged".to_owned())] {
        for fault in [StoreFault::Full, StoreFault::Blocked, StoreFault::Failed("why".to_owned())] {
            for number in 0..20 {
                let all = [
                    Mischief::Once(number, fault.clone()),
                    Mischief::From(number, fault.clone()),
                    Mischief::IgnoreWrites,
                ];
                for mischief in all {
                    let memory = Memory::default();
                    if let Some(standing) = &standing {
                        memory.put(&key(), standing);
                    }
                    memory.misbehave(mischief.clone());
                    let done = DocumentStore::new(&memory).recover(&key(), &journal);
                    memory.misbehave(Mischief::None);
                    let now = memory.peek(&key());
                    assert!(now == standing || now.as_ref() == Some(&journal), "{mischief:?}");
                    if done.is_ok() {
                        assert_eq!(now.as_ref(), Some(&journal), "{mischief:?}: said to stand there");
                    }
                    if standing.as_deref() == Some("damaged") && now != standing {
                        assert_eq!(kept(&memory), ["damaged"], "{mischief:?}");
                    }
                    if mischief == Mischief::IgnoreWrites {
                        assert_eq!(done, Err(SaveFault::NotKept));
                    }
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever the store lost or has, recovering twice is recovering once, and what stands then is as new as the newer
    /// of the two.
    #[test]
    fn recovering_is_idempotent_and_never_goes_back(store in 0_u64..5, journal in 1_u64..5) {
        let memory = Memory::default();
        let documents = DocumentStore::new(&memory);
        if store > 0 {
            memory.put(&key(), &text("store", store));
        }
        let first = documents.recover(&key(), &text("journal", journal));
        prop_assert!(first.is_ok());
        let stands = memory.peek(&key());
        prop_assert_eq!(documents.recover(&key(), &text("journal", journal)), Ok(Recovery::StoreStands));
        prop_assert_eq!(memory.peek(&key()), stands.clone());
        let revision = stands.and_then(|stands| decode(&stands).ok()).map(|opened| opened.revision);
        prop_assert_eq!(revision, Some(store.max(journal)));
    }
}

#[test]
fn a_backup_is_due_when_the_newest_change_is_a_week_newer_than_the_last() {
    const DAY: i64 = 24 * 60 * 60 * 1000;
    let days = |days: i64| Moment::from_millis(now().millis() + days * DAY);
    let none_yet = Settings::new(days(0));
    assert!(!none_yet.is_backup_due(days(6)) && none_yet.is_backup_due(days(7)));
    let done = Settings { backed_up: Some(days(10)), ..none_yet };
    assert!(!done.is_backup_due(days(7)) && !done.is_backup_due(days(16)) && done.is_backup_due(days(17)));
}

#[test]
fn settings_come_back_and_what_cannot_be_read_is_put_aside_before_they_are_written() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    assert_eq!(documents.settings(), None);
    let settings = Settings { backed_up: Some(now()), began: now() };
    assert_eq!(settings::decode(&settings::encode(&settings)), Ok(settings.clone()));
    memory.put(keys::SETTINGS, "damaged");
    assert_eq!(documents.settings(), None);
    assert_eq!(documents.remember(&settings), Ok(()));
    assert_eq!(memory.peek(&keys::kept(keys::SETTINGS, 1)), Some("damaged".to_owned()));
    assert_eq!(documents.settings(), Some(settings.clone()));
    // A newer version's are that version's.
    let newer = settings::encode(&settings).replace("\"schema\":1", "\"schema\":2");
    memory.put(keys::SETTINGS, &newer);
    assert_eq!(documents.remember(&settings), Err(SaveFault::Changed));
    assert_eq!(memory.peek(keys::SETTINGS), Some(newer));
}

#[test]
fn a_list_of_a_newer_version_is_neither_put_aside_nor_replaced() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    memory.put(&key(), &text("store", 1));
    let newer = "{\"format\":\"quality-marker-self-assessment-index\",\"schema\":2,\"more\":true}";
    memory.put(keys::INDEX, newer);
    assert_eq!(documents.list().entries.len(), 1, "the assessments are listed all the same");
    assert_eq!(memory.peek(keys::INDEX), Some(newer.to_owned()));
    assert_eq!(documents.list().unreadable, Vec::new());
}
