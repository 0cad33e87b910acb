//! Opening a file into the store: what it brings, how that stands to what is here, and doing it, all or nothing.

#![expect(clippy::expect_used, reason = "a test says what is wrong by failing")]

use std::collections::BTreeMap;

use crate::common::filled::{filled, small};
use crate::common::{fixtures, now};
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::moment::Moment;
use quality_marker::domain::update::LONGEST_TEXT;
use quality_marker::storage::bundle::{self, KeptText};
use quality_marker::storage::document_store::{DocumentStore, Known, SaveFault};
use quality_marker::storage::envelope::{self, Stamp};
use quality_marker::storage::import::{
    self, Brought, Choice, Compared, Decision, Incoming, Kind, Means, NotDone, Standing,
};
use quality_marker::storage::limits::MOST_BYTES;
use quality_marker::storage::memory::{Memory, Mischief};
use quality_marker::storage::packed::unpack;
use quality_marker::storage::store::{Store, StoreFault};
use quality_marker::storage::trouble::{Trouble, Wrong};
use quality_marker::storage::version::{self, Version};
use quality_marker::storage::versions::Shelved;

const LABEL: &str = "Before a file was opened on 22 November 2026";

fn later(seconds: i64) -> Moment {
    Moment::from_millis(now().millis() + seconds * 1000)
}

/// An assessment changed at this second.
fn named(id: u64, name: &str, second: i64) -> Assessment {
    Assessment { changed: later(second), ..Assessment::new(ItemId(id), name.to_owned(), now()) }
}

fn text(assessment: &Assessment) -> String {
    envelope::encode(assessment, &Stamp { revision: 3, saved_at: later(-60) })
}

fn frozen(id: u64, label: &str, assessment: Assessment) -> Version {
    Version { id: ItemId(id), label: label.to_owned(), sign_off: String::new(), frozen_at: now(), assessment }
}

/// All that a store keeps.
fn all(memory: &Memory) -> BTreeMap<String, String> {
    memory.misbehave(Mischief::None);
    let keys = Store::keys(memory).expect("keys");
    keys.into_iter().filter_map(|key| memory.peek(&key).map(|text| (key, text))).collect()
}

fn of_texts(texts: &[(&str, String)]) -> Memory {
    let memory = Memory::default();
    for (key, text) in texts {
        memory.put(key, text);
    }
    memory
}

/// The text of everything in a store.
fn bundle_of(memory: &Memory) -> String {
    DocumentStore::new(memory).bundle(now(), None).expect("a bundle").text
}

fn usual(documents: &DocumentStore<&Memory>, incoming: &Incoming) -> Decision {
    let items = documents.compare(incoming).expect("compared").into_iter().map(|it| (it, it.usual())).collect();
    Decision { items, keep_unreadable: true }
}

fn bring(documents: &DocumentStore<&Memory>, incoming: &Incoming, decision: &Decision) -> Result<Brought, NotDone> {
    let mut last = 0x1000;
    let mut new_id = || {
        last += 1;
        ItemId(last)
    };
    documents.bring_in(incoming, decision, &mut Means { now: later(500), label: LABEL, new_id: &mut new_id })
}

/// Brings in what a text holds with one choice for all of it.
fn bring_all(memory: &Memory, text: &str, choice: Choice) -> Result<Brought, NotDone> {
    let documents = DocumentStore::new(memory);
    let incoming = import::read(text).expect("a file");
    let items = documents.compare(&incoming).expect("compared").into_iter().map(|it| (it, choice)).collect();
    bring(&documents, &incoming, &Decision { items, keep_unreadable: true })
}

fn names(memory: &Memory) -> Vec<String> {
    DocumentStore::new(memory).list().entries.into_iter().map(|entry| entry.name).collect()
}

fn standing(memory: &Memory, text: &str) -> Vec<Standing> {
    let compared = DocumentStore::new(memory).compare(&import::read(text).expect("a file")).expect("compared");
    compared.iter().map(|it| it.standing).collect()
}

/// A shelf with two assessments, versions, and texts that cannot be read.
fn full() -> Memory {
    let broken = text(&named(0xbad, "Broken", 0))[..200].to_owned();
    let memory = of_texts(&[
        ("qmsa/assessment/0000000000000bad", broken),
        ("qmsa/assessment/0000000000000001", text(&named(1, "One", 10))),
        ("qmsa/assessment/0000000000000abc", text(&small())),
        ("qmsa/kept/index-1", "{broken \u{1} “index”".to_owned()),
        ("qmsa/version/0000000000000001/00000000000000bb", "not a version".to_owned()),
        ("another-program", "its text".to_owned()),
        ("qmsa/settings", "{}".to_owned()),
    ]);
    let documents = DocumentStore::new(&memory);
    documents.freeze(&frozen(0xaa, "For the board", named(1, "One, earlier", 5))).expect("frozen");
    documents.freeze(&frozen(0xcc, "An orphan", named(7, "Seven", 5))).expect("frozen");
    memory
}

#[test]
fn a_bundle_holds_everything_on_the_shelf_and_opens_equal() {
    let memory = full();
    let before = all(&memory);
    let bundled = DocumentStore::new(&memory).bundle(now(), None).expect("a bundle");
    assert_eq!((bundled.assessments, bundled.versions, bundled.unreadable), (2, 2, 4), "the settings cannot be read");
    assert!(!bundled.is_too_large());
    assert_eq!(all(&memory), before, "making a bundle changes nothing");
    let read = bundle::decode(&bundled.text).expect("a bundle");
    assert!(!read.altered && read.assessments.iter().all(|opened| !opened.altered));
    assert_eq!(read.saved_at, now());
    let mut ids: Vec<u64> = read.assessments.iter().map(|opened| opened.assessment.id.0).collect();
    ids.sort_unstable();
    assert_eq!(ids, [1, 0xabc]);
    let kept = |key: &str| KeptText { key: key.to_owned(), text: before[key].clone() };
    assert_eq!(
        read.kept,
        [
            kept("qmsa/assessment/0000000000000bad"),
            kept("qmsa/kept/index-1"),
            kept("qmsa/settings"),
            kept("qmsa/version/0000000000000001/00000000000000bb"),
        ]
    );
    // In an empty browser everything stands as it stood, byte for byte.
    let elsewhere = Memory::default();
    let documents = DocumentStore::new(&elsewhere);
    let incoming = import::read(&bundled.text).expect("a file");
    assert_eq!((incoming.kind, incoming.items.len()), (Kind::Bundle, 3), "the orphan stands for its assessment");
    let brought = bring(&documents, &incoming, &usual(&documents, &incoming)).expect("brought in");
    let mut expected = before.clone();
    expected.retain(|key, _| key != "another-program");
    let mut there = all(&elsewhere);
    let orphan = there.remove("qmsa/assessment/0000000000000007").expect("an assessment for the orphan");
    assert_eq!(envelope::decode(&orphan).expect("an assessment").assessment, named(7, "Seven", 5));
    assert_eq!(there, expected);
    // All of it is here now, and nothing of it is written again.
    let again = usual(&documents, &incoming);
    assert!(again.items.iter().all(|(it, choice)| (it.standing, *choice) == (Standing::Same, Choice::Leave)));
    assert!(bring(&documents, &incoming, &again).expect("nothing to do").undo.is_empty());
    documents.take_back(&brought.undo).expect("taken back");
    assert_eq!(all(&elsewhere), BTreeMap::new());
}

#[test]
fn one_assessment_is_archived_with_its_versions_and_what_was_put_aside_of_it() {
    let memory = full();
    memory.put("qmsa/kept/assessment-0000000000000001-1", "an earlier text of it");
    let bundled = DocumentStore::new(&memory).bundle(now(), Some(ItemId(1))).expect("a bundle");
    assert_eq!((bundled.assessments, bundled.versions, bundled.unreadable), (1, 1, 2));
    let incoming = import::read(&bundled.text).expect("a file");
    assert_eq!(incoming.items[0].assessment.name, "One");
    assert_eq!(incoming.items[0].versions[0].label, "For the board");
    let none = DocumentStore::new(&memory).bundle(now(), Some(ItemId(99))).expect("a bundle");
    assert_eq!((none.assessments, none.versions, none.unreadable), (0, 0, 0));
}

#[test]
fn a_text_that_is_spaced_otherwise_goes_into_a_bundle_in_one_form_and_stays_whole() {
    let assessment = named(1, "One", 10);
    let spaced = ["\u{feff}", &text(&assessment).replacen(':', " :\n ", 1), "\n"].concat();
    let memory = of_texts(&[("qmsa/assessment/0000000000000001", spaced)]);
    let bundled = bundle_of(&memory);
    assert!(bundled.contains(&text(&assessment)));
    // Schema 1 stays schema 1: the checksum of the bundle covers what was there.
    let first = fixtures::read("schema-1.json");
    let id = envelope::decode(&first).expect("an assessment").assessment.id;
    let memory = of_texts(&[(&["qmsa/assessment/", &id.to_text()].concat(), first.clone())]);
    let bundled = bundle_of(&memory);
    assert!(bundled.contains(first.trim_end()));
    let incoming = import::read(&bundled).expect("a bundle");
    assert_eq!(incoming.items[0].assessment, envelope::decode(&first).expect("an assessment").assessment);
    assert!(!incoming.altered && !incoming.items[0].is_altered());
}

#[test]
fn a_bundle_that_could_not_be_opened_again_says_so() {
    let memory = Memory::default();
    for number in 0..9 {
        let key = ["qmsa/kept/index-", &number.to_string()].concat();
        memory.put(&key, &"x".repeat(MOST_BYTES / 8));
    }
    let bundled = DocumentStore::new(&memory).bundle(now(), None).expect("a bundle");
    assert!(bundled.is_too_large());
    assert_eq!(import::read(&bundled.text), Err(Trouble::TooLarge));
}

#[test]
fn how_an_assessment_stands_to_the_one_here_is_told_by_when_it_was_changed_and_by_what_it_holds() {
    let here = named(1, "One", 10);
    let memory = of_texts(&[
        ("qmsa/assessment/0000000000000001", text(&here)),
        ("qmsa/assessment/0000000000000002", "not an assessment".to_owned()),
    ]);
    for (theirs, expected, usual) in [
        (named(3, "Three", 10), Standing::New, Choice::Add),
        (here.clone(), Standing::Same, Choice::Leave),
        (named(1, "One, later", 11), Standing::Newer, Choice::Replace),
        (named(1, "One, earlier", 9), Standing::Older, Choice::AddAsCopy),
        (named(1, "One, edited", 10), Standing::Different, Choice::AddAsCopy),
        (named(2, "Two", 10), Standing::Unreadable, Choice::AddAsCopy),
    ] {
        // Whatever revision it is.
        for revision in [0, 3, 4000] {
            let text =
                envelope::encode(&theirs, &Stamp { revision, saved_at: later(revision.try_into().expect("small")) });
            let compared =
                DocumentStore::new(&memory).compare(&import::read(&text).expect("a file")).expect("compared");
            assert_eq!((compared[0].standing, compared[0].usual()), (expected, usual), "{}", theirs.name);
            assert!(compared[0].choices().contains(&Choice::Leave));
        }
    }
    // What cannot be read is never replaced, and what is not here has nothing to replace.
    assert_eq!(standing(&memory, &text(&named(2, "Two", 10))), [Standing::Unreadable]);
    for (id, choice) in
        [(2, Choice::Replace), (2, Choice::Add), (2, Choice::AddVersions), (3, Choice::Replace), (1, Choice::Add)]
    {
        let before = all(&memory);
        let refused = bring_all(&memory, &text(&named(id, "Over", 99)), choice);
        assert_eq!(refused, Err(NotDone { why: SaveFault::Changed, left: Vec::new() }), "{id} {choice:?}");
        assert_eq!(all(&memory), before);
    }
}

#[test]
fn a_copy_has_an_id_and_a_name_of_its_own_and_so_have_its_versions() {
    let memory = full();
    let before = all(&memory);
    let text = DocumentStore::new(&memory).bundle(now(), Some(ItemId(1))).expect("a bundle").text;
    let brought = bring_all(&memory, &text, Choice::AddAsCopy).expect("brought in");
    let copy = brought.assessments[0];
    let documents = DocumentStore::new(&memory);
    let (opened, _) = documents.load(copy).expect("loaded");
    assert_eq!(
        opened.assessment,
        Assessment { id: copy, name: "One (opened from a file)".to_owned(), ..named(1, "One", 10) }
    );
    assert_eq!((opened.revision, opened.saved_at), (1, later(500)));
    let versions = documents.versions_of(copy).expect("versions");
    let [Shelved::Version(version)] = versions.as_slice() else { unreachable!("one version: {versions:?}") };
    assert_eq!((version.label.as_str(), version.assessment.id), ("For the board", copy));
    assert!(version.id != ItemId(0xaa), "versions are found by their own ids");
    assert_eq!(documents.load_version(ItemId(0xaa)).expect("the first").assessment.id, ItemId(1));
    assert!(before.iter().all(|(key, text)| memory.peek(key).as_ref() == Some(text)), "what was here is as it was");
    assert_eq!(names(&memory).len(), 3);
    documents.take_back(&brought.undo).expect("taken back");
    let mut after = all(&memory);
    after.remove("qmsa/index");
    assert_eq!(after, before);
}

#[test]
fn the_name_of_a_copy_is_no_longer_than_a_name_may_be() {
    let memory = Memory::default();
    let long = "ä".repeat(LONGEST_TEXT);
    let text = text(&named(1, &long, 10));
    bring_all(&memory, &text, Choice::Add).expect("brought in");
    memory.put("qmsa/assessment/0000000000000001", "something else");
    let copy = bring_all(&memory, &text, Choice::AddAsCopy).expect("brought in").assessments[0];
    let name = DocumentStore::new(&memory).load(copy).expect("a copy that opens").0.assessment.name;
    assert!(name.ends_with("ä (opened from a file)"));
    assert_eq!(name.chars().count(), LONGEST_TEXT);
}

#[test]
fn what_is_replaced_is_kept_as_a_version_and_comes_back_byte_for_byte() {
    let memory = full();
    let before = all(&memory);
    let theirs = named(1, "One, later", 20);
    let file = envelope::encode(&theirs, &Stamp { revision: 40, saved_at: later(20) });
    let brought = bring_all(&memory, &file, Choice::Replace).expect("brought in");
    let documents = DocumentStore::new(&memory);
    let (opened, _) = documents.load(ItemId(1)).expect("loaded");
    assert_eq!((opened.assessment, opened.revision, opened.saved_at), (theirs, 41, later(500)));
    let versions = documents.versions_of(ItemId(1)).expect("versions");
    let Shelved::Version(kept) = &versions[0] else { unreachable!("a version: {versions:?}") };
    assert_eq!((kept.label.as_str(), kept.frozen_at), (LABEL, later(500)));
    assert_eq!(kept.assessment, named(1, "One", 10));
    documents.take_back(&brought.undo).expect("taken back");
    assert_eq!(all(&memory), before);
}

#[test]
fn taking_back_leaves_what_was_changed_meanwhile() {
    for (key, other) in
        [("qmsa/assessment/0000000000000001", Some("worked on")), ("qmsa/assessment/0000000000000abc", None)]
    {
        let memory = Memory::default();
        let brought = bring_all(&memory, &bundle_of(&full()), Choice::Add).expect("brought in");
        match other {
            Some(text) => memory.put(key, text),
            None => Store::remove(&memory, key).expect("removed"),
        }
        let before = all(&memory);
        let refused = DocumentStore::new(&memory).take_back(&brought.undo);
        assert_eq!(refused, Err(NotDone { why: SaveFault::Changed, left: Vec::new() }));
        assert_eq!(all(&memory), before);
    }
}

#[test]
fn what_changed_here_after_the_preview_is_not_written_over() {
    let memory = full();
    let documents = DocumentStore::new(&memory);
    let incoming = import::read(&text(&named(1, "One, later", 20))).expect("a file");
    let decision = usual(&documents, &incoming);
    memory.put("qmsa/assessment/0000000000000001", &text(&named(1, "One, from another tab", 30)));
    let before = all(&memory);
    assert_eq!(bring(&documents, &incoming, &decision), Err(NotDone { why: SaveFault::Changed, left: Vec::new() }));
    assert_eq!(all(&memory), before);
    // Compared anew, it is older now.
    assert_eq!(usual(&documents, &incoming).items[0].1, Choice::AddAsCopy);
}

#[test]
fn a_frozen_version_comes_to_its_assessment_or_brings_it_along() {
    let version = frozen(0xaa, "For the board", named(1, "One, earlier", 5));
    let file = version::encode(&version);
    assert_eq!(import::read(&file).expect("a file").kind, Kind::Version);
    // Its assessment is here: the version is added to it, and the assessment stays as it is.
    let here = text(&named(1, "One", 10));
    let memory = of_texts(&[("qmsa/assessment/0000000000000001", here.clone())]);
    assert_eq!(standing(&memory, &file), [Standing::NewVersions]);
    let brought = bring_all(&memory, &file, Choice::AddVersions).expect("brought in");
    assert!(brought.assessments.is_empty());
    assert_eq!(memory.peek("qmsa/assessment/0000000000000001"), Some(here));
    assert_eq!(DocumentStore::new(&memory).load_version(ItemId(0xaa)), Ok(version.clone()));
    assert_eq!(standing(&memory, &file), [Standing::Same]);
    // It is not: the assessment begins as it stood then, and the version stays frozen beside it.
    let memory = Memory::default();
    assert_eq!(standing(&memory, &file), [Standing::New]);
    bring_all(&memory, &file, Choice::Add).expect("brought in");
    let documents = DocumentStore::new(&memory);
    assert_eq!(documents.load(ItemId(1)).expect("loaded").0.assessment, version.assessment);
    assert_eq!(documents.load_version(ItemId(0xaa)), Ok(version));
}

#[test]
fn a_version_whose_place_is_taken_comes_under_another_id() {
    let file = version::encode(&frozen(0xaa, "Theirs", named(1, "One", 5)));
    for (key, standing) in [
        ("qmsa/version/0000000000000001/00000000000000aa", "cannot be read".to_owned()),
        ("qmsa/version/0000000000000001/00000000000000aa", version::encode(&frozen(0xaa, "Ours", named(1, "One", 5)))),
        ("qmsa/version/0000000000000002/00000000000000aa", version::encode(&frozen(0xaa, "Ours", named(2, "Two", 5)))),
    ] {
        let memory =
            of_texts(&[(key, standing.clone()), ("qmsa/assessment/0000000000000001", text(&named(1, "One", 9)))]);
        bring_all(&memory, &file, Choice::AddVersions).expect("brought in");
        assert_eq!(memory.peek(key), Some(standing));
        let added = DocumentStore::new(&memory).load_version(ItemId(0x1001)).expect("another id");
        assert_eq!((added.label.as_str(), added.assessment.id), ("Theirs", ItemId(1)));
    }
}

#[test]
fn unreadable_texts_of_a_bundle_stand_where_they_stood_or_aside_and_never_over_anything() {
    let key = "qmsa/assessment/0000000000000bad";
    let file = bundle_of(&full());
    let memory = of_texts(&[(key, "another text".to_owned()), ("qmsa/kept/index-1", "another index".to_owned())]);
    for _ in 0..2 {
        let incoming = import::read(&file).expect("a file");
        let documents = DocumentStore::new(&memory);
        let decision = usual(&documents, &incoming);
        bring(&documents, &incoming, &decision).expect("brought in");
        assert_eq!(memory.peek(key).as_deref(), Some("another text"));
        assert_eq!(memory.peek("qmsa/kept/index-1").as_deref(), Some("another index"));
        assert_eq!(memory.peek("qmsa/kept/assessment-0000000000000bad-1"), full().peek(key));
        assert_eq!(memory.peek("qmsa/kept/kept-index-1-1"), full().peek("qmsa/kept/index-1"));
        assert_eq!(memory.peek("qmsa/kept/assessment-0000000000000bad-2"), None, "once is enough");
    }
    // And they can be left out.
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    let incoming = import::read(&file).expect("a file");
    let decision = Decision { keep_unreadable: false, ..usual(&documents, &incoming) };
    bring(&documents, &incoming, &decision).expect("brought in");
    assert_eq!(memory.peek(key), None);
}

/// Changes a bundle's text and says what is wrong then.
fn after(from: &str, to: &str) -> Trouble {
    let text = bundle_of(&full());
    assert!(text.contains(from), "{from} in {text}");
    import::read(&text.replacen(from, to, 1)).expect_err(from)
}

#[test]
fn what_is_wrong_in_a_bundle_is_told_with_its_place() {
    let wrong = |place: &str, what: Wrong| Trouble::Wrong { place: place.to_owned(), what };
    let evidence = r#""date":"about 2026-09-09""#;
    for (from, to, expected) in [
        (
            evidence,
            r#""date":"about 2026-09-31""#,
            wrong("assessments[1].body.registers.evidence[0].date", Wrong::NotADate),
        ),
        (r#""revision":3"#, r#""revision":-3"#, wrong("assessments[0].revision", Wrong::NotNumber)),
        (r#""id":"0000000000000abc""#, r#""id":"0000000000000001""#, wrong("assessments[1].body.id", Wrong::IdTaken)),
        ("assessment\",\"schema\":3", "other\",\"schema\":3", wrong("assessments[0].format", Wrong::NotAChoice)),
        ("For the board", "for the board", wrong("versions[0].checksum", Wrong::Altered)),
        (r#""label":"An orphan""#, r#""label":1"#, wrong("versions[1].label", Wrong::NotText)),
        (r#""key":"qmsa/kept/index-1""#, r#""key":"qmsa/index""#, wrong("kept[1].key", Wrong::NotAChoice)),
        (r#""key":"qmsa/kept/index-1","#, "", wrong("kept[1].key", Wrong::Missing)),
        (r#""text":"not a version""#, r#""text":null"#, wrong("kept[3].text", Wrong::NotText)),
        (r#""versions":["#, r#""versions":{},"later":["#, wrong("later", Wrong::Unknown)),
        ("bundle\",\"schema\":2", "bundle\",\"schema\":3", Trouble::NewerBundle { schema: 3 }),
        ("assessment\",\"schema\":3", "assessment\",\"schema\":4", Trouble::Newer { schema: 4 }),
        ("assessment-bundle", "assessment-bundles", Trouble::NotOurs),
    ] {
        assert_eq!(after(from, to), expected, "{from} -> {to}");
    }
    let words = after("bundle\",\"schema\":2", "bundle\",\"schema\":3").to_words();
    assert!(
        words.contains("newer version") && words.contains("bundle format 3") && words.contains("up to bundle format 2")
    );
    // Of a version by itself as well.
    let text = version::encode(&frozen(1, "Label", small())).replacen("Label", "label", 1);
    assert_eq!(import::read(&text), Err(wrong("checksum", Wrong::Altered)));
}

#[test]
fn an_altered_assessment_or_bundle_is_said_to_be_so() {
    let text = bundle_of(&full());
    let read = |from: &str, to: &str| {
        assert!(text.contains(from));
        import::read(&text.replacen(from, to, 1)).expect("a bundle")
    };
    let edited = read("\"name\":\"One\"", "\"name\":\"Two\"");
    assert!(edited.altered && edited.items[0].is_altered() && !edited.items[1].is_altered());
    let shortened = read("{broken \\u0001 “index”", "");
    assert!(shortened.altered && !shortened.items[0].is_altered());
    assert!(!import::read(&text).expect("a bundle").altered);
}

/// What is decided about a file of three assessments: one new, one that replaces, one as a copy; with versions, and
/// with a text that cannot be read.
fn all_sorts() -> (Memory, Incoming, Decision) {
    let there = of_texts(&[
        ("qmsa/assessment/0000000000000001", text(&named(1, "One, later, and longer than the one here", 50))),
        ("qmsa/assessment/0000000000000002", text(&named(2, "Two, earlier", 1))),
        ("qmsa/assessment/0000000000000003", text(&named(3, "Three", 1))),
        ("qmsa/assessment/0000000000000bad", "{cut sho".to_owned()),
    ]);
    let documents = DocumentStore::new(&there);
    for (id, of) in [(0x11, 1), (0x22, 2), (0x33, 3)] {
        documents.freeze(&frozen(id, "Theirs", named(of, "Frozen", 0))).expect("frozen");
    }
    let here = of_texts(&[
        ("qmsa/assessment/0000000000000001", text(&named(1, "One", 10))),
        ("qmsa/assessment/0000000000000002", text(&named(2, "Two", 10))),
    ]);
    let documents = DocumentStore::new(&here);
    documents.freeze(&frozen(0x44, "Ours", named(1, "Frozen here", 0))).expect("frozen");
    let _indexed = documents.list();
    let incoming = import::read(&bundle_of(&there)).expect("a file");
    let decision = usual(&documents, &incoming);
    let choices: Vec<Choice> = decision.items.iter().map(|(_, choice)| *choice).collect();
    assert_eq!(choices, [Choice::Replace, Choice::AddAsCopy, Choice::Add]);
    (here, incoming, decision)
}

/// Nothing that stood there is lost: it stands, or it is said not to and a version holds it.
fn nothing_lost(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>, left: &[String], case: &str) {
    for (key, text) in before {
        if after.get(key) == Some(text) {
            continue;
        }
        assert!(left.contains(key), "{case}: {key} is not said");
        let lost = envelope::decode(text).expect("only assessments are written over").assessment;
        let versions = after.iter().filter(|(key, _)| key.starts_with("qmsa/version/"));
        let plain = versions.filter_map(|(_, stored)| unpack(stored).ok());
        let kept = plain.filter_map(|text| version::decode(&text).ok()).any(|it| it.assessment == lost);
        assert!(kept, "{case}: {key} is lost");
    }
    for (key, text) in after {
        assert!(before.get(key) == Some(text) || left.contains(key), "{case}: {key} is not said");
    }
}

#[test]
fn a_fault_at_any_moment_of_bringing_in_leaves_everything_byte_for_byte() {
    let count = {
        let (memory, incoming, decision) = all_sorts();
        memory.misbehave(Mischief::None);
        bring(&DocumentStore::new(&memory), &incoming, &decision).expect("brought in");
        memory.operations()
    };
    assert!(count > 30, "{count}");
    let mut not_put_back = 0;
    for number in 0..count + 30 {
        for mischief in [Mischief::Once(number, StoreFault::Full), Mischief::From(number, StoreFault::Blocked)] {
            let case = format!("{mischief:?}");
            let (memory, incoming, decision) = all_sorts();
            let before = all(&memory);
            memory.misbehave(mischief.clone());
            let brought = bring(&DocumentStore::new(&memory), &incoming, &decision);
            let after = all(&memory);
            match brought {
                Ok(brought) => {
                    assert!(number >= count, "{case}: it was said to be done");
                    DocumentStore::new(&memory).take_back(&brought.undo).expect("taken back");
                    assert_eq!(all(&memory), before, "{case}");
                }
                Err(NotDone { left, .. }) => {
                    assert!(number < count, "{case}");
                    nothing_lost(&before, &after, &left, &case);
                    if left.is_empty() {
                        assert_eq!(after, before, "{case}");
                    } else {
                        assert!(matches!(mischief, Mischief::From(..)), "{case}: one fault is mended: {left:?}");
                        not_put_back += 1;
                    }
                    // What can be read stays so, and the list is right again.
                    let listing = DocumentStore::new(&memory).list();
                    assert_eq!(
                        (listing.fault, listing.unreadable.len()),
                        (
                            None,
                            usize::from(
                                after.len() > before.len() && after.contains_key("qmsa/assessment/0000000000000bad")
                            )
                        ),
                        "{case}"
                    );
                }
            }
        }
    }
    assert!(not_put_back > 5, "{not_put_back}");
}

#[test]
fn a_fault_at_any_moment_of_taking_back_leaves_all_of_it_or_says_what_it_could_not() {
    for number in 0..60 {
        for mischief in [Mischief::Once(number, StoreFault::Full), Mischief::From(number, StoreFault::Blocked)] {
            let case = format!("{mischief:?}");
            let (memory, incoming, decision) = all_sorts();
            let first = all(&memory);
            let brought = bring(&DocumentStore::new(&memory), &incoming, &decision).expect("brought in");
            let before = all(&memory);
            memory.misbehave(mischief.clone());
            match DocumentStore::new(&memory).take_back(&brought.undo) {
                Ok(()) => assert_eq!(all(&memory), first, "{case}"),
                Err(NotDone { left, .. }) => {
                    let after = all(&memory);
                    for (key, text) in &after {
                        assert!(before.get(key) == Some(text) || left.contains(key), "{case}: {key}");
                    }
                    for key in before.keys() {
                        assert!(after.contains_key(key) || left.contains(key), "{case}: {key}");
                    }
                    assert!(left.is_empty() || matches!(mischief, Mischief::From(..)), "{case}: {left:?}");
                }
            }
        }
    }
}

#[test]
fn a_store_that_only_says_that_it_wrote_is_found_out() {
    for mischief in [Mischief::IgnoreWrites, Mischief::IgnoreRemovals] {
        let (memory, incoming, decision) = all_sorts();
        let before = all(&memory);
        memory.misbehave(mischief.clone());
        let brought = bring(&DocumentStore::new(&memory), &incoming, &decision);
        if mischief == Mischief::IgnoreWrites {
            assert_eq!(brought, Err(NotDone { why: SaveFault::NotKept, left: Vec::new() }));
            assert_eq!(all(&memory), before);
        } else {
            let written = all(&memory);
            memory.misbehave(mischief);
            let refused = DocumentStore::new(&memory)
                .take_back(&brought.expect("brought in").undo)
                .expect_err("it removes nothing");
            assert_eq!(refused.left, Vec::<String>::new());
            assert_eq!(all(&memory), written);
        }
    }
}

/// A store with so much room, in bytes; a program that is killed after so many writes.
struct Narrow<'a> {
    memory: &'a Memory,
    room: usize,
    writes: std::cell::Cell<usize>,
}

impl Store for Narrow<'_> {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        self.memory.get(key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        let others: usize =
            all(self.memory).iter().filter(|(other, _)| *other != key).map(|(key, text)| key.len() + text.len()).sum();
        if others + key.len() + text.len() > self.room {
            return Err(StoreFault::Full);
        }
        let left = self.writes.get().checked_sub(1).ok_or(StoreFault::Blocked)?;
        self.writes.set(left);
        self.memory.set(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        let left = self.writes.get().checked_sub(1).ok_or(StoreFault::Blocked)?;
        self.writes.set(left);
        self.memory.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        self.memory.keys()
    }
}

fn bring_narrowly(
    memory: &Memory,
    incoming: &Incoming,
    decision: &Decision,
    room: usize,
    writes: usize,
) -> Result<Brought, NotDone> {
    let documents = DocumentStore::new(Narrow { memory, room, writes: writes.into() });
    let mut last = 0x1000;
    let mut new_id = || {
        last += 1;
        ItemId(last)
    };
    documents.bring_in(incoming, decision, &mut Means { now: later(500), label: LABEL, new_id: &mut new_id })
}

#[test]
fn with_whatever_room_there_is_it_is_all_or_nothing() {
    let size = |memory: &Memory| all(memory).iter().map(|(key, text)| key.len() + text.len()).sum::<usize>();
    let (least, most) = {
        let (memory, incoming, decision) = all_sorts();
        let least = size(&memory);
        bring(&DocumentStore::new(&memory), &incoming, &decision).expect("brought in");
        (least, size(&memory))
    };
    assert!(most > least + 4000, "{least} {most}");
    for room in (least..most).step_by(97).chain([most - 1, most]) {
        let (memory, incoming, decision) = all_sorts();
        let before = all(&memory);
        match bring_narrowly(&memory, &incoming, &decision, room, usize::MAX) {
            Ok(_) => assert!(size(&memory) <= room && room >= most, "{room}"),
            Err(refused) => {
                assert_eq!(refused, NotDone { why: StoreFault::Full.into(), left: Vec::new() }, "{room}");
                assert_eq!(all(&memory), before, "{room}");
            }
        }
    }
}

#[test]
fn a_program_killed_in_the_middle_loses_nothing_and_the_same_file_opens_again() {
    for writes in 0..9 {
        let (memory, incoming, decision) = all_sorts();
        let before = all(&memory);
        // No write and no removal after the last: as if the program had ended there.
        let _killed = bring_narrowly(&memory, &incoming, &decision, usize::MAX, writes);
        let after = all(&memory);
        let changed: Vec<String> = before.keys().filter(|key| after.get(*key) != before.get(*key)).cloned().collect();
        let added: Vec<String> = after.keys().filter(|key| !before.contains_key(*key)).cloned().collect();
        assert_eq!(changed.len() + added.len(), writes, "after {writes} writes");
        nothing_lost(&before, &after, &[changed, added].concat(), &format!("after {writes} writes"));
        // Every assessment is whole, and opening the same file again brings what is lacking.
        let documents = DocumentStore::new(&memory);
        assert!(documents.list().entries.len() >= 2);
        let decision = usual(&documents, &incoming);
        bring(&documents, &incoming, &Decision { keep_unreadable: true, ..decision })
            .or_else(|_| bring_all_again(&memory, &incoming))
            .expect("brought in");
        let compared = documents.compare(&incoming).expect("compared");
        assert_eq!(compared[0].standing, Standing::Same);
        assert_eq!(compared[2].standing, Standing::Same);
        assert_eq!((compared[0].new_versions, compared[2].new_versions), (0, 0));
    }
}

/// With other new ids: those of the first time are taken.
fn bring_all_again(memory: &Memory, incoming: &Incoming) -> Result<Brought, NotDone> {
    let documents = DocumentStore::new(memory);
    let mut last = 0x2000;
    let mut new_id = || {
        last += 1;
        ItemId(last)
    };
    let decision = usual(&documents, incoming);
    documents.bring_in(incoming, &decision, &mut Means { now: later(500), label: LABEL, new_id: &mut new_id })
}

#[test]
fn nothing_of_a_bundle_is_there_where_the_store_fails() {
    let count = {
        let memory = full();
        memory.misbehave(Mischief::None);
        let _ = DocumentStore::new(&memory).bundle(now(), None).expect("a bundle");
        memory.operations()
    };
    for number in 0..count {
        for mischief in [Mischief::Once(number, StoreFault::Blocked), Mischief::From(number, StoreFault::Blocked)] {
            let memory = full();
            let before = all(&memory);
            memory.misbehave(mischief);
            assert_eq!(DocumentStore::new(&memory).bundle(now(), None), Err(StoreFault::Blocked), "{number}");
            assert_eq!(all(&memory), before);
        }
    }
}

#[test]
fn a_decision_about_another_file_is_refused() {
    let (memory, incoming, _) = all_sorts();
    let compared = Compared { standing: Standing::New, new_versions: 0, known: Known::Absent };
    let decision = Decision { items: vec![(compared, Choice::Add)], keep_unreadable: true };
    let refused = bring(&DocumentStore::new(&memory), &incoming, &decision);
    assert_eq!(refused, Err(NotDone { why: SaveFault::Changed, left: Vec::new() }));
}

/// What the fuzz target begins with (`make fuzz`): they open, and stay what they are.
#[test]
fn the_seeds_of_the_fuzz_target_open() {
    let on_its_own = Memory::default();
    let documents = DocumentStore::new(&on_its_own);
    on_its_own.put("qmsa/assessment/0000000000000abc", &text(&small()));
    on_its_own.put("qmsa/assessment/0000000000000bad", "{broken");
    documents.freeze(&frozen(1, "For the board", small())).expect("frozen");
    for (name, text) in [
        ("../fuzz/seeds/reader/blank.json", text(&named(1, "One", 0))),
        ("../fuzz/seeds/reader/small.json", text(&small())),
        ("../fuzz/seeds/reader/filled.json", text(&filled())),
        ("../fuzz/seeds/reader/version.json", version::encode(&frozen(1, "For the board", named(1, "One", 0)))),
        ("../fuzz/seeds/reader/bundle.json", bundle_of(&on_its_own)),
        ("../fuzz/seeds/reader/empty-bundle.json", bundle_of(&Memory::default())),
    ] {
        fixtures::golden(name, &text);
        assert!(import::read(&text).is_ok(), "{name}");
    }
}
