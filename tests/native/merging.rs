//! Texts without revisions (training sessions, the private list of names, the settings): joined, recovered from the
//! journal, and found to differ in it.

#![expect(clippy::expect_used, reason = "a test says what is wrong by failing")]

use crate::common::now;
use crate::common::sessions::{gathering, guarded, response, settings};
use proptest::prelude::*;
use quality_marker::content::{copies, sessions as session_texts};
use quality_marker::domain::checklist::Part;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::judgement::Judgement;
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::moment::Moment;
use quality_marker::domain::private_name::PrivateName;
use quality_marker::domain::training::gathering::Gathering;
use quality_marker::storage::checksum::Checksum;
use quality_marker::storage::document_store::{DocumentStore, SaveFault};
use quality_marker::storage::guard::{self, Guarded};
use quality_marker::storage::journal::{Head, Recovery};
use quality_marker::storage::keys;
use quality_marker::storage::locked::plain::Plain;
use quality_marker::storage::memory::{Memory, Mischief};
use quality_marker::storage::merge::{is_joined, merged};
use quality_marker::storage::schema;
use quality_marker::storage::settings::{self as settings_file, Settings};
use quality_marker::storage::store::StoreFault;
use quality_marker::storage::training::{self, read_gathering, write_gathering};
use quality_marker::storage::trouble::Trouble;

fn key() -> String {
    training::key(ItemId(7))
}

fn any_gathering() -> impl Strategy<Value = Gathering> {
    let responses = prop::collection::vec((0..5_u64, 0..3_i64), 0..6);
    let parts = vec![Part::DiscussionWhat, Part::DiscussionDetail];
    let agreed = prop::collection::vec((prop::sample::select(parts), 0..Judgement::ALL.len(), 0..5_u64), 0..3);
    (responses, agreed, any::<bool>(), any::<bool>()).prop_map(|(responses, agreed, revealed, names_hidden)| {
        let mut it = Gathering::new(gathering().session);
        for (id, later) in responses {
            it.land(response(id, later));
        }
        for (part, judgement, who) in agreed {
            let has_answered = it.response(ItemId(who)).is_some();
            it.agree(part, |agreed| {
                agreed.judgement = Judgement::ALL[judgement];
                agreed.dissents(ItemId(who), has_answered);
            });
        }
        Gathering { revealed, names_hidden, ..it }
    })
}

fn any_guarded() -> impl Strategy<Value = Guarded> {
    let names = prop::collection::vec(("[ab]", "[xy]?"), 0..4);
    (names, prop::collection::vec("[ab]", 0..3)).prop_map(|(names, fine)| {
        let names = names.into_iter().map(|(name, role)| PrivateName { name, role }).collect();
        let mut guarded = Guarded { names, fine: Vec::new() };
        for text in fine {
            guarded.find_fine("kind", &text);
        }
        guarded
    })
}

fn any_settings() -> impl Strategy<Value = Settings> {
    let moment = || (0..9_i64).prop_map(Moment::from_millis);
    (prop::option::of(moment()), moment()).prop_map(|(backed_up, began)| Settings { backed_up, began })
}

/// A key, and three texts under it.
fn any_texts() -> impl Strategy<Value = (String, [String; 3])> {
    prop_oneof![
        [any_gathering(), any_gathering(), any_gathering()].prop_map(|all| (key(), all.map(|it| write_gathering(&it)))),
        [any_guarded(), any_guarded(), any_guarded()]
            .prop_map(|all| (keys::GUARD.to_owned(), all.map(|it| guard::encode(&it)))),
        [any_settings(), any_settings(), any_settings()]
            .prop_map(|all| (keys::SETTINGS.to_owned(), all.map(|it| settings_file::encode(&it)))),
    ]
}

/// What is the same whichever text was first: not the order of names, nor what is agreed where both agreed on
/// something.
fn said(key: &str, text: &str) -> String {
    if key == keys::GUARD {
        let mut guarded = guard::decode(text).expect("a list");
        guarded.names.sort();
        guarded.names.dedup();
        guarded.fine.sort();
        guard::encode(&guarded)
    } else if key == keys::SETTINGS {
        text.to_owned()
    } else {
        let mut gathering = read_gathering(text).expect("a session");
        gathering.names_hidden = false;
        for agreed in &mut gathering.agreed {
            agreed.judgement = Judgement::Met;
            agreed.dissent.clear();
        }
        write_gathering(&gathering)
    }
}

proptest! {
    #[test]
    fn joining_twice_changes_nothing_and_nothing_is_lost_by_it((key, [here, theirs, more]) in any_texts()) {
        let both = merged(&key, &here, &theirs).expect("both can be read");
        prop_assert_eq!(merged(&key, &here, &here), Some(here.clone()), "the same text");
        for one in [&here, &theirs, &both] {
            prop_assert_eq!(merged(&key, &both, one), Some(both.clone()));
        }
        let the_other_way = merged(&key, &theirs, &here).expect("both can be read");
        prop_assert_eq!(said(&key, &both), said(&key, &the_other_way));
        let all = merged(&key, &both, &more).expect("both can be read");
        let later = merged(&key, &here, &merged(&key, &theirs, &more).expect("both")).expect("both");
        prop_assert_eq!(said(&key, &all), said(&key, &later), "in any order");
    }

    #[test]
    fn recovering_twice_is_recovering_once((key, [store, journal, _]) in any_texts()) {
        let memory = Memory::default();
        let documents = DocumentStore::new(&memory);
        memory.put(&key, &store);
        prop_assert!(documents.recover(&key, &journal).is_ok());
        let stands = memory.peek(&key).expect("a text");
        for text in [&store, &journal] {
            let joined = merged(&key, &stands, text);
            prop_assert_eq!(joined.as_ref(), Some(&stands), "holds both");
        }
        prop_assert_eq!(documents.recover(&key, &journal), Ok(Recovery::StoreStands));
        prop_assert_eq!(memory.peek(&key), Some(stands));
    }
}

#[test]
fn what_cannot_be_read_or_is_of_another_kind_is_not_joined() {
    let session = write_gathering(&gathering());
    for (key, here, theirs) in [
        (key().as_str(), session.as_str(), "{damaged"),
        (&key(), "{damaged", &session),
        (&training::key(ItemId(8)), &session, &session),
        ("qmsa/training/no-id", &session, &session),
        (keys::GUARD, &session, &session),
        (keys::INDEX, &session, &session),
        ("qmsa/guard-aside-1", &guard::encode(&guarded()), &guard::encode(&guarded())),
    ] {
        assert_eq!(merged(key, here, theirs), None, "{key}");
    }
    assert!(is_joined(keys::GUARD) && is_joined(keys::SETTINGS) && is_joined(&key()));
    assert!(!is_joined(&keys::document(ItemId(1))) && !is_joined("qmsa/guard-aside-1"));
}

#[test]
fn the_journal_brings_back_what_the_store_has_lost_and_names_it() {
    let untitled = Gathering::new({
        let mut session = gathering().session;
        session.title = "  ".to_owned();
        session
    });
    for (key, text, name) in [
        (key(), write_gathering(&gathering()), gathering().session.title),
        (key(), write_gathering(&untitled), session_texts::UNTITLED.to_owned()),
        (keys::GUARD.to_owned(), guard::encode(&guarded()), copies::NAMES.to_owned()),
        (keys::SETTINGS.to_owned(), settings_file::encode(&settings()), copies::SETTINGS.to_owned()),
    ] {
        let memory = Memory::default();
        let documents = DocumentStore::new(&memory);
        assert_eq!(documents.recover(&key, &text), Ok(Recovery::Recovered { name: name.clone() }));
        assert_eq!(memory.peek(&key).as_ref(), Some(&text));
        assert_eq!(documents.recover(&key, &text), Ok(Recovery::StoreStands));
        // What cannot be read is put aside: names where no archive of an assessment could hold them.
        memory.put(&key, "{damaged");
        assert_eq!(documents.recover(&key, &text), Ok(Recovery::Replaced { name }));
        assert_eq!(memory.peek(&key).as_ref(), Some(&text));
        let aside = if key == keys::GUARD { keys::guard_aside(1) } else { keys::kept(&key, 1) };
        assert_eq!(memory.peek(&aside).as_deref(), Some("{damaged"), "{key}");
        // A newer version's stays, in the store and in the journal.
        let newer = text.replacen("\"schema\":1", "\"schema\":2", 1);
        memory.put(&key, &newer);
        assert_eq!(documents.recover(&key, &text), Ok(Recovery::StoreStands));
        assert_eq!(memory.peek(&key).as_ref(), Some(&newer));
        memory.put(&key, &text);
        assert_eq!(documents.recover(&key, &newer), Ok(Recovery::Unreadable(Trouble::Newer { schema: 2 })));
        assert_eq!(memory.peek(&key).as_ref(), Some(&text));
    }
}

#[test]
fn names_that_are_not_unicode_are_put_aside_exactly() {
    let memory = Memory::default();
    let units = Plain::Units(vec![0x7b, 0xd800]);
    memory.put_exactly(keys::GUARD, units.clone());
    assert!(matches!(
        DocumentStore::new(&memory).recover(keys::GUARD, &guard::encode(&guarded())),
        Ok(Recovery::Replaced { .. })
    ));
    assert_eq!(memory.peek_raw("qmsa/guard-aside-1"), Some(units));
}

#[test]
fn where_both_agreed_on_something_the_journal_stands_since_it_is_the_last_to_be_lost() {
    let memory = Memory::default();
    let mut newer = gathering();
    newer.agree(Part::DiscussionWhat, |agreed| agreed.judgement = Judgement::Partly);
    memory.put(&key(), &write_gathering(&gathering()));
    let recovered = DocumentStore::new(&memory).recover(&key(), &write_gathering(&newer));
    assert_eq!(recovered, Ok(Recovery::Recovered { name: newer.session.title.clone() }));
    assert_eq!(memory.peek(&key()), Some(write_gathering(&newer)));
}

#[test]
fn the_head_of_such_a_text_has_its_own_schema() {
    for key in [key().as_str(), keys::GUARD, keys::SETTINGS] {
        let head = |schema| Head { schema, ..Head::of(key.to_owned(), 0, Checksum::of("theirs")) };
        assert_eq!(Head::of(key.to_owned(), 0, Checksum::of("ours")).schema, 1, "{key}");
        let ours = Head::of(key.to_owned(), 0, Checksum::of("ours"));
        assert!(ours.may_replace(&head(1)) && !ours.may_replace(&head(2)), "{key}");
        assert!(!ours.may_follow(&head(1), None), "who finds another text there joins it first");
        assert!(ours.may_follow(&head(1), Some(Checksum::of("theirs"))));
        assert!(!ours.may_follow(&head(2), Some(Checksum::of("theirs"))));
    }
    assert_eq!(Head::of(keys::document(ItemId(1)), 0, Checksum::of("")).schema, schema::ASSESSMENT);
}

#[test]
fn who_finds_another_text_in_the_journal_holds_both_afterwards() {
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    let (mut ours, mut theirs) = (gathering(), gathering());
    ours.land(response(4, 1));
    theirs.land(response(5, 1));
    let (mine, other) = (write_gathering(&ours), write_gathering(&theirs));
    memory.put(&key(), &mine);
    assert_eq!(documents.give_way(&key(), Checksum::of("another"), &other), Ok(false));
    assert_eq!(documents.give_way(&key(), Checksum::of(&mine), "{damaged"), Ok(false));
    assert_eq!(memory.peek(&key()).as_ref(), Some(&mine));
    assert_eq!(documents.give_way(&key(), Checksum::of(&mine), &other), Ok(true));
    assert_eq!(memory.peek(&key()), merged(&key(), &mine, &other));
}

#[test]
fn every_fault_while_recovering_leaves_something_whole_and_loses_nothing() {
    for (key, text, other) in [
        (key(), write_gathering(&gathering()), {
            let mut other = gathering();
            other.land(response(4, 1));
            write_gathering(&other)
        }),
        (keys::GUARD.to_owned(), guard::encode(&guarded()), guard::encode(&Guarded::default())),
        (keys::SETTINGS.to_owned(), settings_file::encode(&settings()), {
            settings_file::encode(&Settings::new(now()))
        }),
    ] {
        let aside = if key == keys::GUARD { keys::guard_aside(1) } else { keys::kept(&key, 1) };
        for standing in [None, Some(other.as_str()), Some("{damaged")] {
            let whole = match standing {
                Some("{damaged") | None => text.clone(),
                Some(standing) => merged(&key, &text, standing).expect("both"),
            };
            for number in 0..12 {
                for mischief in [
                    Mischief::Once(number, StoreFault::Full),
                    Mischief::From(number, StoreFault::Blocked),
                    Mischief::IgnoreWrites,
                ] {
                    let memory = Memory::default();
                    if let Some(standing) = standing {
                        memory.put(&key, standing);
                    }
                    memory.misbehave(mischief.clone());
                    let done = DocumentStore::new(&memory).recover(&key, &text);
                    memory.misbehave(Mischief::None);
                    let now = memory.peek(&key);
                    let is_whole = now.as_deref().is_some_and(|now| merged(&key, now, &whole).as_deref() == Some(now));
                    assert!(now.as_deref() == standing || is_whole, "{key} {mischief:?}");
                    assert!(done.is_err() || is_whole, "{key} {mischief:?}: said to stand there");
                    if standing == Some("{damaged") && now.as_deref() != standing {
                        assert_eq!(memory.peek(&aside).as_deref(), standing, "{key} {mischief:?}");
                    }
                    if mischief == Mischief::IgnoreWrites && now.as_deref() == standing && !is_whole {
                        assert_eq!(done, Err(SaveFault::NotKept));
                    }
                }
            }
        }
    }
}
