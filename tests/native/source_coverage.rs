//! `docs/source-coverage.md` names every clause of the source and every text that carries one: neither side may drift.

#![expect(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

use std::collections::{BTreeMap, BTreeSet};

use quality_marker::content;
use quality_marker::content::guide::OURS;

/// The headings of the source, and below them each sentence or bullet.
fn places() -> Vec<String> {
    let mut places = vec!["Quality statement".to_owned(), "Statutory link".to_owned()];
    let mut list = |heading: &str, count: usize| places.extend((1..=count).map(|number| format!("{heading} {number}")));
    list("Rationale, paragraph 1, sentence", 4);
    list("Rationale, paragraph 1, bullet", 3);
    list("Rationale, paragraph 2, sentence", 1);
    list("Rationale, paragraph 2, bullet", 6);
    list("Rationale, paragraph 3, sentence", 1);
    list("Rationale, paragraph 4, sentence", 5);
    list("Question", 7);
    list("Knowledge base, bullet", 2);
    list("Common obstacles, bullet", 9);
    places
}

fn page() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/source-coverage.md");
    std::fs::read_to_string(path).expect("the page is in the repository")
}

/// Every word in backticks.
fn named(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// Each place with the ids that carry it, over all its rows.
fn rows(page: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut rows = BTreeMap::<&str, BTreeSet<&str>>::new();
    for row in page.lines().filter(|line| line.starts_with("| ")).skip(2) {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [place, ids] = cells[..] else { panic!("not two cells: {row}") };
        let (place, says) = place.split_once(": ").unwrap_or_else(|| panic!("no paraphrase: {row}"));
        let ids = named(ids);
        assert!(!says.is_empty() && !ids.is_empty(), "says nothing or is carried by nothing: {row}");
        rows.entry(place).or_default().extend(ids);
    }
    rows
}

/// The ids that the page lists as this tool's own.
fn ours(page: &str) -> BTreeSet<&str> {
    page.lines().filter(|line| line.starts_with("- `")).flat_map(named).collect()
}

/// "Question 3; Rationale, paragraph 2" names two places; "sentences 3 and 4" too.
fn places_of(reference: &str) -> Vec<String> {
    reference
        .split("; ")
        .flat_map(|place| match place.split_once("sentences ") {
            Some((before, numbers)) => {
                numbers.split(" and ").map(|number| format!("{before}sentence {number}")).collect()
            }
            None => vec![place.to_owned()],
        })
        .collect()
}

#[test]
fn every_place_of_the_source_is_listed_and_no_other() {
    let page = page();
    let listed: BTreeSet<String> = rows(&page).into_keys().map(str::to_owned).collect();
    assert_eq!(listed, places().into_iter().collect());
}

#[test]
fn ids_are_unique() {
    let ids = content::ids();
    let different: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(different.len(), ids.len());
}

#[test]
fn the_page_names_every_text_and_nothing_else() {
    let page = page();
    let mut on_the_page: BTreeSet<&str> = rows(&page).into_values().flatten().collect();
    on_the_page.extend(ours(&page));
    assert_eq!(on_the_page, content::ids().into_iter().collect());
}

#[test]
fn the_second_list_holds_exactly_the_texts_that_are_ours() {
    let page = page();
    let in_code: BTreeSet<&str> =
        content::references().into_iter().filter(|(_, reference)| *reference == OURS).map(|(id, _)| id).collect();
    assert_eq!(ours(&page), in_code);
    let from_the_source: BTreeSet<&str> = rows(&page).into_values().flatten().collect();
    assert!(from_the_source.is_disjoint(&in_code));
}

#[test]
fn the_reference_beside_a_text_is_a_place_whose_row_names_it() {
    let page = page();
    let rows = rows(&page);
    for (id, reference) in content::references().into_iter().filter(|(_, reference)| *reference != OURS) {
        for place in places_of(reference) {
            let below = format!("{place},");
            let found = rows.iter().any(|(row, ids)| (*row == place || row.starts_with(&below)) && ids.contains(id));
            assert!(found, "{id} refers to {place}");
        }
    }
}
