//! `docs/security.md` names tests for what it claims: each exists under that name, and is run.

#![expect(clippy::panic, reason = "a test says what is wrong by failing")]

use std::fs;
use std::path::Path;

use crate::common::named_tests::{holds, named};

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

#[test]
fn every_test_that_the_page_names_exists() {
    let page = read("docs/security.md");
    let mut seen = 0;
    for row in page.lines().filter(|line| line.starts_with("| ") && line.contains("` › ")) {
        let from = row.find("`tests/").unwrap_or_else(|| panic!("no test: {row}"));
        let test = row[from..].trim_end_matches([' ', '|']);
        let (path, name) = named(test).unwrap_or_else(|| panic!("“{test}” is no test"));
        assert!(holds(path, &read(path), name), "{path} has no test “{name}”");
        seen += 1;
    }
    assert!(seen > 12, "the page names its tests");
}
