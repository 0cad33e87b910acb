//! The full backup: training sessions, the private list of names and the settings in it, how they join what is here,
//! and that an archive of one assessment holds none of them.

#![expect(clippy::expect_used, reason = "a test says what is wrong by failing")]

use std::collections::BTreeMap;

use crate::common::filled::small;
use crate::common::sessions::{gathering, guarded, settings};
use crate::common::{fixtures, now};
use quality_marker::content::copies;
use quality_marker::domain::checklist::Part;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::judgement::Judgement;
use quality_marker::domain::moment::Moment;
use quality_marker::domain::private_name::PrivateName;
use quality_marker::storage::bundle::{self, KeptText};
use quality_marker::storage::document_store::{DocumentStore, SaveFault};
use quality_marker::storage::envelope::{self, Stamp};
use quality_marker::storage::guard::{self, Guarded};
use quality_marker::storage::import::{self, Brought, Decision, Incoming, Joins, Means, NotDone};
use quality_marker::storage::json::{self, Json};
use quality_marker::storage::keys;
use quality_marker::storage::locked::plain::Plain;
use quality_marker::storage::memory::{Memory, Mischief};
use quality_marker::storage::settings::{self as settings_file, Settings};
use quality_marker::storage::store::{Store, StoreFault};
use quality_marker::storage::training::{self, read_gathering, write_gathering};
use quality_marker::storage::trouble::{Trouble, Wrong};
use quality_marker::storage::version::Version;

/// What stands in a store with one of everything, all of it readable, and what cannot be read besides.
fn one_of_everything() -> Memory {
    let memory = Memory::default();
    memory.put(&keys::document(small().id), &envelope::encode(&small(), &Stamp { revision: 7, saved_at: now() }));
    memory.put(&training::key(ItemId(7)), &write_gathering(&gathering()));
    memory.put(keys::GUARD, &guard::encode(&guarded()));
    memory.put(keys::SETTINGS, &settings_file::encode(&settings()));
    memory.put(&training::key(ItemId(0xbad)), "{cut short");
    memory.put("qmsa/guard-aside-1", "{names, cut short");
    memory.put("qmsa/kept/index-1", "{cut “short”\u{1}");
    memory.put(keys::DISPLAY_PREFERENCES, "150");
    memory.put(keys::LOCK_AFTER, "15");
    memory.put("another-program", "its text");
    let version = Version {
        id: ItemId(0xaa),
        label: "For the board in March “Größe”".to_owned(),
        sign_off: "Chair of the panel, for discussion\nonly".to_owned(),
        frozen_at: now(),
        assessment: small(),
    };
    DocumentStore::new(&memory).freeze(&version).expect("frozen");
    memory
}

fn all(memory: &Memory) -> BTreeMap<String, Plain> {
    memory.misbehave(Mischief::None);
    let keys = Store::keys(memory).expect("keys");
    keys.into_iter().filter_map(|key| memory.peek_raw(&key).map(|text| (key, text))).collect()
}

fn backup(memory: &Memory) -> String {
    DocumentStore::new(memory).bundle(now(), None).expect("a bundle").text
}

fn bring(memory: &Memory, incoming: &Incoming) -> Result<Brought, NotDone> {
    let documents = DocumentStore::new(memory);
    let items = documents.compare(incoming).expect("compared").into_iter().map(|it| (it, it.usual())).collect();
    let mut last = 0x1000;
    let mut new_id = || {
        last += 1;
        ItemId(last)
    };
    let mut means = Means { now: now(), label: "Before", new_id: &mut new_id };
    documents.bring_in(incoming, &Decision { items, keep_unreadable: true }, &mut means)
}

fn sessions(memory: &Memory) -> Vec<String> {
    training::kept(memory).expect("sessions").0.into_iter().map(|it| it.session.title).collect()
}

#[test]
fn a_full_backup_holds_everything_and_stands_the_same_in_an_empty_browser() {
    let memory = one_of_everything();
    let bundled = DocumentStore::new(&memory).bundle(now(), None).expect("a bundle");
    assert_eq!((bundled.assessments, bundled.versions, bundled.unreadable), (1, 1, 3));
    assert_eq!((bundled.sessions, bundled.names), (1, 2));
    let read = bundle::decode(&bundled.text).expect("a bundle");
    assert!(!read.altered);
    assert_eq!((read.sessions, read.guarded, read.settings), (vec![gathering()], Some(guarded()), Some(settings())));
    let elsewhere = Memory::default();
    let incoming = import::read(&bundled.text).expect("a file");
    let brought = bring(&elsewhere, &incoming).expect("brought in");
    assert_eq!(brought.joining.sessions[0].joins, Joins::New);
    assert_eq!((brought.joining.names, brought.joining.settings), (Some((Joins::New, 2)), Some(Joins::New)));
    assert!(!brought.joining.skips());
    let mut expected = all(&memory);
    expected.retain(|key, _| key.starts_with("qmsa/") && key != keys::DISPLAY_PREFERENCES && key != keys::LOCK_AFTER);
    assert_eq!(all(&elsewhere), expected, "byte for byte, but for the display and the lock of this browser");
    assert_eq!(backup(&elsewhere), bundled.text);
    // Opened again, all of it is here.
    let again = bring(&elsewhere, &incoming).expect("nothing to do");
    assert!(again.undo.is_empty());
    assert_eq!(again.joining.sessions[0].joins, Joins::Same);
    assert_eq!((again.joining.names, again.joining.settings), (Some((Joins::Same, 0)), Some(Joins::Same)));
    DocumentStore::new(&elsewhere).take_back(&brought.undo).expect("taken back");
    assert_eq!(all(&elsewhere), BTreeMap::new());
}

#[test]
fn an_archive_of_one_assessment_holds_no_names_no_sessions_and_no_settings() {
    let memory = one_of_everything();
    let text = DocumentStore::new(&memory).bundle(now(), Some(small().id)).expect("a bundle").text;
    assert!(text.starts_with("{\"format\":\"quality-marker-self-assessment-bundle\",\"schema\":1,"));
    let Json::Object(members) = json::parse(&text).expect("JSON") else { unreachable!("an object") };
    let names: Vec<&str> = members.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["format", "schema", "saved_at", "checksum", "assessments", "versions", "kept"]);
    for secret in ["Annabella", "Mother", "names", "backed_up", "quality-marker-gathering", "A session"] {
        assert!(!text.contains(secret), "{secret}");
    }
    let read = bundle::decode(&text).expect("a bundle");
    assert_eq!((read.sessions, read.guarded, read.settings, read.kept), (Vec::new(), None, None, Vec::new()));
}

#[test]
fn what_is_here_is_joined_and_taken_back_exactly() {
    let file = backup(&one_of_everything());
    let incoming = import::read(&file).expect("a file");
    let here = Memory::default();
    // The same session with another agreement on a part, one more response, and without one of theirs.
    let mut ours = gathering();
    ours.remove(ItemId(3));
    ours.agree(Part::DiscussionWhat, |agreed| agreed.judgement = Judgement::NotMet);
    here.put(&training::key(ItemId(7)), &write_gathering(&ours));
    let mine = Guarded {
        names: vec![
            PrivateName { name: "Only Here".to_owned(), role: "Father".to_owned() },
            guarded().names[0].clone(),
        ],
        fine: Vec::new(),
    };
    here.put(keys::GUARD, &guard::encode(&mine));
    let later = Moment::from_millis(now().millis() + 1);
    here.put(keys::SETTINGS, &settings_file::encode(&Settings { backed_up: None, began: later }));
    let before = all(&here);
    let brought = bring(&here, &incoming).expect("brought in");
    assert_eq!(brought.joining.sessions[0].joins, Joins::Adds);
    assert_eq!((brought.joining.names, brought.joining.settings), (Some((Joins::Adds, 1)), Some(Joins::Adds)));
    let joined = read_gathering(&here.peek(&training::key(ItemId(7))).expect("a session")).expect("readable");
    assert_eq!(joined.responses, gathering().responses);
    assert_eq!(joined.agreed_on(Part::DiscussionWhat).map(|it| it.judgement), Some(Judgement::NotMet), "ours stands");
    let names = DocumentStore::new(&here).guarded().expect("a list");
    let listed: Vec<&str> = names.names.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(listed, ["Only Here", "Annabella Canary", "Dr Canary"]);
    assert_eq!(names.fine, guarded().fine);
    assert_eq!(DocumentStore::new(&here).settings(), Some(settings()), "the newer backup, the earlier beginning");
    DocumentStore::new(&here).take_back(&brought.undo).expect("taken back");
    assert_eq!(all(&here), before);
}

#[test]
fn names_and_sessions_can_be_left_out_with_what_could_not_be_read_of_them() {
    let mut incoming = import::read(&backup(&one_of_everything())).expect("a file");
    incoming.leave_out_names();
    incoming.leave_out_sessions();
    let here = Memory::default();
    let brought = bring(&here, &incoming).expect("brought in");
    assert_eq!((brought.joining.sessions.len(), brought.joining.names), (0, None));
    let there = all(&here);
    assert!(there.contains_key(&keys::document(small().id)) && there.contains_key("qmsa/kept/index-1"));
    assert!(there.keys().all(|key| !key.starts_with(keys::GUARD) && !key.starts_with(keys::TRAINING)), "{there:?}");
}

#[test]
fn what_cannot_be_read_here_stays_and_is_said() {
    let incoming = import::read(&backup(&one_of_everything())).expect("a file");
    let newer = |text: String| text.replace("\"schema\":1", "\"schema\":9");
    for (session, names, settings) in [
        ("{damaged".to_owned(), "{damaged".to_owned(), "{damaged".to_owned()),
        (
            newer(write_gathering(&gathering())),
            newer(guard::encode(&guarded())),
            newer(settings_file::encode(&settings())),
        ),
    ] {
        let here = Memory::default();
        let standing =
            [(training::key(ItemId(7)), session), (keys::GUARD.into(), names), (keys::SETTINGS.into(), settings)];
        for (key, text) in &standing {
            here.put(key, text);
        }
        let brought = bring(&here, &incoming).expect("brought in");
        assert!(brought.joining.skips());
        assert_eq!(brought.joining.sessions[0].joins, Joins::Unreadable);
        for (key, text) in &standing {
            assert_eq!(here.peek(key).as_ref(), Some(text), "{key}");
        }
        assert!(here.peek(&keys::document(small().id)).is_some(), "the rest comes");
    }
    // Nor is what is not Unicode.
    let here = Memory::default();
    here.put_exactly(keys::GUARD, Plain::Units(vec![0xd800]));
    let brought = bring(&here, &incoming).expect("brought in");
    assert_eq!(brought.joining.names, Some((Joins::Unreadable, 2)));
    assert_eq!(here.peek_raw(keys::GUARD), Some(Plain::Units(vec![0xd800])));
}

#[test]
fn a_list_that_could_not_be_read_is_put_aside_and_never_in_the_place_of_one() {
    let there = Memory::default();
    there.put(keys::GUARD, "{their damaged list");
    let incoming = import::read(&backup(&there)).expect("a file");
    let kept = KeptText { key: keys::GUARD.to_owned(), text: "{their damaged list".to_owned() };
    assert_eq!((&incoming.guarded, incoming.kept.as_slice()), (&None, &[kept][..]));
    let here = Memory::default();
    here.put("qmsa/guard-aside-1", "another");
    for _ in 0..2 {
        bring(&here, &incoming).expect("brought in");
    }
    assert_eq!(here.peek(keys::GUARD), None);
    assert_eq!(here.peek("qmsa/guard-aside-1").as_deref(), Some("another"));
    assert_eq!(here.peek("qmsa/guard-aside-2").as_deref(), Some("{their damaged list"));
    assert_eq!(here.peek("qmsa/guard-aside-3"), None, "once is enough");
}

#[test]
fn a_fault_at_any_moment_leaves_everything_exactly_as_it_was() {
    let incoming = import::read(&backup(&one_of_everything())).expect("a file");
    let here = || {
        let here = Memory::default();
        here.put(
            &training::key(ItemId(7)),
            &write_gathering(&{
                let mut ours = gathering();
                ours.remove(ItemId(3));
                ours
            }),
        );
        here.put(keys::GUARD, &guard::encode(&Guarded::default()));
        here
    };
    let count = {
        let here = here();
        here.misbehave(Mischief::None);
        bring(&here, &incoming).expect("brought in");
        here.operations()
    };
    for number in 0..count {
        let here = here();
        let before = all(&here);
        // What is compared before counts along.
        let decision = {
            let items = DocumentStore::new(&here).compare(&incoming).expect("compared");
            Decision { items: items.into_iter().map(|it| (it, it.usual())).collect(), keep_unreadable: true }
        };
        here.misbehave(Mischief::Once(number, StoreFault::Full));
        let mut none = || unreachable!("no new id is needed");
        let mut means = Means { now: now(), label: "Before", new_id: &mut none };
        match DocumentStore::new(&here).bring_in(&incoming, &decision, &mut means) {
            Ok(brought) => {
                here.misbehave(Mischief::None);
                DocumentStore::new(&here).take_back(&brought.undo).expect("taken back");
                assert_eq!(all(&here), before, "{number}");
            }
            Err(NotDone { why, left }) => {
                assert_eq!((why, left), (SaveFault::Store(StoreFault::Full), Vec::new()), "{number}");
                assert_eq!(all(&here), before, "{number}");
            }
        }
    }
}

#[test]
fn what_is_wrong_in_the_new_members_is_told_with_its_place() {
    let text = backup(&one_of_everything());
    let wrong = |place: &str, what: Wrong| Trouble::Wrong { place: place.to_owned(), what };
    for (from, to, expected) in [
        ("gathering\",\"schema\":1", "gathering\",\"schema\":2", wrong("training[0].schema", Wrong::Unknown)),
        ("quality-marker-gathering", "quality-marker-gatherings", wrong("training[0].format", Wrong::NotAChoice)),
        ("\"helps\":true", "\"helps\":1", wrong("training[0].body.session.helps", Wrong::NotAChoice)),
        (
            "self-assessment-guard\",\"schema\":1",
            "self-assessment-guard\",\"schema\":2",
            wrong("names.schema", Wrong::Unknown),
        ),
        ("\"role\":\"Mother\"", "\"role\":1", wrong("names.names[0].role", Wrong::NotText)),
        ("self-assessment-settings", "self-assessment-setting", wrong("settings.format", Wrong::NotAChoice)),
        ("\"training\":[", "\"training\":{},\"later\":[", wrong("later", Wrong::Unknown)),
        ("\"settings\":{", "\"setting\":{", wrong("setting", Wrong::Unknown)),
        ("\"key\":\"qmsa/guard-aside-1\"", "\"key\":\"qmsa/lock\"", wrong("kept[0].key", Wrong::NotAChoice)),
        ("bundle\",\"schema\":2", "bundle\",\"schema\":1", wrong("training", Wrong::Unknown)),
    ] {
        assert!(text.contains(from), "{from} in {text}");
        assert_eq!(import::read(&text.replacen(from, to, 1)), Err(expected), "{from} -> {to}");
    }
    // One session twice.
    let once = write_gathering(&gathering());
    let twice = text.replacen(&once, &[once.as_str(), ",", &once].concat(), 1);
    assert_eq!(import::read(&twice), Err(wrong("training[1].body.session.id", Wrong::IdTaken)));
    // Any of it may be absent, and says so.
    let empty = import::read(&backup(&Memory::default())).expect("a file");
    assert_eq!((empty.sessions.len(), empty.guarded, empty.settings), (0, None, None));
    // Something changed is said.
    let edited = import::read(&text.replace("Dr Canary", "Dr Finch")).expect("a file");
    assert!(edited.altered);
}

#[test]
fn a_kept_text_cannot_stand_in_for_a_session_of_the_same_file() {
    let file = backup(&one_of_everything());
    let hostile = file.replacen(&training::key(ItemId(0xbad)), &training::key(ItemId(7)), 1);
    let incoming = import::read(&hostile).expect("a file");
    let here = Memory::default();
    let brought = bring(&here, &incoming).expect("brought in");
    assert_eq!(sessions(&here).len(), 1);
    assert_eq!(here.peek("qmsa/kept/training-0000000000000007-1").as_deref(), Some("{cut short"));
    DocumentStore::new(&here).take_back(&brought.undo).expect("taken back");
    assert_eq!(all(&here), BTreeMap::new());
}

/// `UPDATE_GOLDEN=1` writes it once; then it is released, and never written anew.
#[test]
fn the_second_bundle_opens_with_all_that_it_said() {
    let text = backup(&one_of_everything());
    let name = "bundle-2.json";
    if std::env::var_os("UPDATE_GOLDEN").is_some() && !fixtures::path(name).exists() {
        std::fs::write(fixtures::path(name), [text.as_str(), "\n"].concat()).expect("a fixture");
    }
    let released = fixtures::read(name);
    let read = bundle::decode(&released).expect("a bundle");
    assert!(!read.altered && read.saved_at == now());
    assert_eq!(read.assessments[0].assessment, small());
    assert_eq!((read.sessions, read.guarded, read.settings), (vec![gathering()], Some(guarded()), Some(settings())));
    let kept: Vec<(&str, &str)> = read.kept.iter().map(|kept| (kept.key.as_str(), kept.text.as_str())).collect();
    assert_eq!(
        kept,
        [
            ("qmsa/guard-aside-1", "{names, cut short"),
            ("qmsa/kept/index-1", "{cut “short”\u{1}"),
            ("qmsa/training/0000000000000bad", "{cut short"),
        ]
    );
    let here = Memory::default();
    bring(&here, &import::read(&released).expect("a file")).expect("brought in");
    assert_eq!(backup(&here), released.trim_end());
    assert_eq!(sessions(&here), [gathering().session.title]);
}

#[test]
fn what_was_downloaded_is_said_with_the_names() {
    let words = copies::downloaded(2, 1, 1, 3, 0);
    assert!(words.contains("1 training session, 3 names on the private list."), "{words}");
    assert!(!copies::downloaded(2, 0, 0, 0, 0).contains("private"));
}
