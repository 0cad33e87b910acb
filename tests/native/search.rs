//! Everything that somebody wrote is found, wherever it stands.

use crate::common::assessments::{assessment, texts_of};
use crate::common::texts;
use proptest::prelude::*;
use quality_marker::search::index::Index;
use quality_marker::search::letters::{Query, fold};
use quality_marker::search::texts::places;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_text_that_somebody_wrote_is_found_in_a_place_that_has_it(it in assessment(texts::plain())) {
        let places = places(&it);
        let index = Index::of(Some(&it), &[], &[]);
        let mut written = texts_of(&it);
        written.extend(it.set_aside.iter().map(|aside| aside.reason.clone()));
        for text in written.into_iter().filter(|text| !text.trim().is_empty()) {
            prop_assert!(places.iter().any(|place| place.text(&it) == text), "{text:?} has no place");
            let found = index.look(&text);
            prop_assert!(found.left_out > 0 || !found.pages.is_empty(), "{text:?} is not found");
        }
        // Nothing is listed that nobody wrote, and every place has words for where it is.
        for place in places {
            prop_assert!(!place.text(&it).is_empty() && !place.page(&it).is_empty() && !place.field(&it).is_empty());
        }
    }

    #[test]
    fn hostile_texts_are_found_by_their_own_words_and_stay_texts(it in assessment(texts::hostile())) {
        let index = Index::of(Some(&it), &[], &[]);
        for text in texts_of(&it).into_iter().take(20) {
            let query = Query::of(&text);
            if !query.is_empty() && text.chars().count() < 150 && fold(&text).split_whitespace().count() <= 8 {
                let found = index.look(&text);
                prop_assert!(found.left_out > 0 || !found.pages.is_empty(), "{text:?}");
            }
        }
    }
}
