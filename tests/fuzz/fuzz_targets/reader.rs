//! Any bytes at all as a file that somebody opens: nothing panics, and what opens is what is written again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::moment::Moment;
use quality_marker::storage::envelope::{self, Stamp};
use quality_marker::storage::import::{self, Decision, Incoming, Means};
use quality_marker::storage::memory::Memory;
use quality_marker::storage::document_store::DocumentStore;
use quality_marker::storage::{json, version};

fuzz_target!(|bytes: &[u8]| {
    // As a browser gives the text of a file.
    let text = String::from_utf8_lossy(bytes);
    if let Ok(value) = json::parse(&text) {
        assert_eq!(json::parse(&json::write(&value)).as_ref(), Ok(&value), "JSON leads back");
    }
    match import::read(&text) {
        Ok(incoming) => comes_back(&incoming),
        Err(trouble) => assert!(trouble.to_words().ends_with(['.', '”']), "{trouble:?}"),
    }
});

fn comes_back(incoming: &Incoming) {
    for item in &incoming.items {
        let stamp = item.opened.map_or(Stamp { revision: 1, saved_at: Moment::from_millis(0) }, |saved| saved.stamp);
        let opened = envelope::decode(&envelope::encode(&item.assessment, &stamp)).expect("an assessment opens again");
        assert_eq!((&opened.assessment, opened.altered), (&item.assessment, false));
        assert_eq!((opened.revision, opened.saved_at), (stamp.revision, stamp.saved_at));
        for frozen in &item.versions {
            assert_eq!(version::decode(&version::encode(frozen)).as_ref(), Ok(frozen));
        }
    }
    // Into an empty browser, and out again.
    let memory = Memory::default();
    let documents = DocumentStore::new(&memory);
    let compared = documents.compare(incoming).expect("a store that works");
    let items = compared.into_iter().map(|compared| (compared, compared.usual())).collect();
    let decision = Decision { items, keep_unreadable: true };
    let mut last = 0;
    let mut new_id = || {
        last += 1;
        ItemId(last)
    };
    let now = Moment::from_millis(0);
    let mut means = Means { now, label: "Before", new_id: &mut new_id };
    let brought = documents.bring_in(incoming, &decision, &mut means).expect("a store that works");
    let again = import::read(&documents.bundle(now, None).expect("a store that works").text).expect("a bundle opens again");
    assert!(!again.altered);
    for item in &incoming.items {
        let same = again.items.iter().find(|same| same.assessment.id == item.assessment.id).expect("it is there");
        assert_eq!((&same.assessment, &same.versions), (&item.assessment, &item.versions));
    }
    documents.take_back(&brought.undo).expect("a store that works");
    assert!(quality_marker::storage::store::Store::keys(&memory).expect("a store that works").is_empty());
}
