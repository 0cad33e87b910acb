//! Whatever is exported comes back: every field of every assessment and version, through the file of one assessment and
//! through a bundle that is opened in an empty browser. Two tests that run side by side share the cases: two
//! thousand by default, ten thousand with `make laws`.

#![expect(clippy::expect_used, reason = "a test says what is wrong by failing")]

use crate::common::assessments::{assessment, moment};
use crate::common::texts;
use proptest::prelude::*;
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::moment::Moment;
use quality_marker::storage::document_store::{DocumentStore, Known};
use quality_marker::storage::envelope::{Opened, Stamp, decode, encode};
use quality_marker::storage::import::{self, Choice, Compared, Decision, Means, Standing};
use quality_marker::storage::keys;
use quality_marker::storage::memory::Memory;
use quality_marker::storage::version::Version;

/// Half of them.
fn cases() -> u32 {
    std::env::var("EXPORT_CASES").ok().and_then(|number| number.parse().ok()).unwrap_or(1_000)
}

/// What is said of a text beside its assessment: the revision, when it was saved, and what a version has besides.
#[derive(Clone, Debug)]
struct Said {
    stamp: Stamp,
    version: ItemId,
    frozen_at: Moment,
    label: String,
    sign_off: String,
}

fn said(text: impl Strategy<Value = String> + 'static) -> impl Strategy<Value = Said> {
    let text = text.boxed();
    let numbers = (0..=i64::MAX as u64, any::<u64>(), moment(), moment());
    (numbers, text.clone(), text).prop_map(|((revision, version, saved_at, frozen_at), label, sign_off)| Said {
        stamp: Stamp { revision, saved_at },
        version: ItemId(version),
        frozen_at,
        label,
        sign_off,
    })
}

/// Exports and opens again, both ways.
fn come_back(assessment: &Assessment, said: Said) {
    let Said { stamp, version, frozen_at, label, sign_off } = said;
    let Stamp { revision, saved_at } = stamp;
    let text = encode(assessment, &stamp);
    let opened = Opened { assessment: assessment.clone(), revision, saved_at, altered: false };
    assert_eq!(decode(&text), Ok(opened));

    let here = Memory::default();
    let documents = DocumentStore::new(&here);
    documents.save(assessment, revision, saved_at, Known::Absent).expect("saved");
    let version = Version { id: version, label, sign_off, frozen_at, assessment: assessment.clone() };
    documents.freeze(&version).expect("frozen");
    let bundled = documents.bundle(saved_at, None).expect("a bundle");
    assert_eq!((bundled.assessments, bundled.versions, bundled.unreadable), (1, 1, 0));

    let there = Memory::default();
    let documents = DocumentStore::new(&there);
    let incoming = import::read(&bundled.text).expect("a bundle opens");
    assert!(!incoming.altered && !incoming.items[0].is_altered());
    assert_eq!((&incoming.items[0].assessment, &incoming.items[0].versions), (assessment, &vec![version.clone()]));
    let compared = documents.compare(&incoming).expect("compared");
    assert_eq!(compared, [Compared { standing: Standing::New, new_versions: 1, known: Known::Absent }]);
    let decision = Decision { items: vec![(compared[0], Choice::Add)], keep_unreadable: true };
    let mut none = || unreachable!("no new id is needed");
    let mut means = Means { now: saved_at, label: "", new_id: &mut none };
    documents.bring_in(&incoming, &decision, &mut means).expect("brought in");
    for key in [keys::document(assessment.id), keys::version(assessment.id, version.id)] {
        assert!(here.peek(&key).is_some());
        assert_eq!(there.peek(&key), here.peek(&key), "byte for byte");
    }
    assert_eq!(documents.bundle(saved_at, None).expect("a bundle"), bundled);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), max_shrink_iters: 2000, ..ProptestConfig::default() })]

    #[test]
    fn every_field_with_hostile_texts_survives_export_and_import(
        assessment in assessment(texts::hostile()), said in said(texts::hostile()),
    ) {
        come_back(&assessment, said);
    }

    #[test]
    fn every_field_with_short_texts_survives_export_and_import(
        assessment in assessment("[a-c\\PC]{0,2}"), said in said("[a-c\\PC]{0,2}"),
    ) {
        come_back(&assessment, said);
    }
}
