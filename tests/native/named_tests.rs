//! The tests that documents name: each exists under that name, and is run.
//!
//! `docs/features.md` names them for every clause of what the product asks, `docs/reliability.md` for every fault, and
//! `docs/security.md` for what it claims.

#![expect(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// What stands in place of a test where there is none.
const NONE: &str = "no test yet";

/// The clauses that no test proves. This list only ever gets shorter.
const WITHOUT: &[&str] = &[];

/// A clause of the product.
struct Clause<'p> {
    /// The heading below which it stands.
    section: &'p str,
    /// What is asked.
    what: &'p str,
    /// Where a person finds it.
    place: &'p str,
    /// The tests, or that there is none.
    tests: Vec<&'p str>,
}

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// Returns the file and the name of a test: “a sentence” of a browser test, or `a_function`.
fn named(test: &str) -> Option<(&str, &str)> {
    let (path, name) = test.strip_prefix('`')?.split_once("` › ")?;
    let delimiters = if path.ends_with(".spec.mjs") { ('“', '”') } else { ('`', '`') };
    Some((path, name.strip_prefix(delimiters.0)?.strip_suffix(delimiters.1)?))
}

/// Returns whether a file holds a test of exactly this name, which is run.
fn holds(path: &str, text: &str, name: &str) -> bool {
    let mut lines = text.lines().map(str::trim);
    if path.ends_with(".spec.mjs") {
        let opens = [format!("test(\"{name}\", "), format!("test(`{name}`, ")];
        return lines.any(|line| opens.iter().any(|open| line.starts_with(open)));
    }
    let opens = format!("fn {name}(");
    let mut before = "";
    lines.any(|line| {
        before == "#[test]" && line.starts_with(&opens) || {
            before = line;
            false
        }
    })
}

/// Asserts that each test exists, given with the clause, fault or row that names it. Returns how many files they are
/// in.
fn assert_exist<'p>(tests: impl IntoIterator<Item = (&'p str, &'p str)>) -> usize {
    let mut files = BTreeMap::new();
    for (what, test) in tests {
        let (path, name) = named(test).unwrap_or_else(|| panic!("{what}: “{test}” is no test"));
        let text = files.entry(path).or_insert_with(|| read(path));
        assert!(holds(path, text, name), "{what}: {path} has no test “{name}”");
    }
    files.len()
}

#[test]
fn what_is_no_test_is_found_out() {
    let text = "#[test]\nfn one() {}\nfn two() {}\n";
    let found = |name| holds("tests/a.rs", text, name);
    assert_eq!(["one", "two", "on"].map(found), [true, false, false]);
    let text = "test(\"one\", async\n  test(`${a}: two`, async\n// test(\"three\", async\ntest.skip(\"four\", async\n";
    let found = |name| holds("a.spec.mjs", text, name);
    assert_eq!(["one", "${a}: two", "three", "four", "on"].map(found), [true, true, false, false, false]);
    for wrong in ["tests/a.rs", "`tests/a.rs` › “one”", "`a.spec.mjs` › `one`", "`tests/a.rs` › `one", ""] {
        assert_eq!(named(wrong), None, "{wrong}");
    }
}

fn clauses(page: &str) -> Vec<Clause<'_>> {
    let mut all = Vec::new();
    for part in page.split("\n## ").skip(1) {
        let (section, rest) = part.split_once('\n').expect("a heading");
        let (_, table) =
            rest.split_once("| clause | where in the app | test |\n| --- | --- | --- |\n").expect("a table");
        for row in table.lines().filter(|line| !line.is_empty()) {
            let cells = row.strip_prefix("| ").and_then(|row| row.strip_suffix(" |")).expect("a row");
            let cells: Vec<&str> = cells.split(" | ").collect();
            let [what, place, tests] = cells[..] else { panic!("not three cells: {row}") };
            all.push(Clause { section, what, place, tests: tests.split("<br>").collect() });
        }
    }
    all
}

#[test]
fn every_test_of_a_clause_exists() {
    let page = read("docs/features.md");
    let clauses = clauses(&page);
    let tests = clauses.iter().flat_map(|clause| clause.tests.iter().map(|test| (clause.what, *test)));
    let files = assert_exist(tests.filter(|(_, test)| *test != NONE));
    assert!(files > 10, "the page names tests of many files");
}

#[test]
fn every_clause_says_where_it_is_and_names_a_test_or_that_there_is_none() {
    let page = read("docs/features.md");
    let (mut sections, mut seen, mut without) = (Vec::new(), BTreeSet::new(), Vec::new());
    for Clause { section, what, place, tests } in clauses(&page) {
        assert!(!what.is_empty() && !place.is_empty(), "{section}: {what}");
        assert!(seen.insert((section, what)), "{section}: “{what}” stands twice");
        let different: BTreeSet<&str> = tests.iter().copied().collect();
        assert_eq!(different.len(), tests.len(), "{what}: a test is named twice");
        if different.contains(NONE) {
            assert_eq!(tests.len(), 1, "{what}: a test, or none");
            without.push(what);
        }
        if sections.last() != Some(&section) {
            sections.push(section);
        }
    }
    let expected = [
        "2. The review and its commission",
        "3. The sources, and what they must tell",
        "4. The registers",
        "5. Second look",
        "6. The assessment as a document",
        "7. Many assessments, versions over time",
        "8. Training sessions",
        "Display preferences, keys, finding and languages",
        "Anywhere: one file, without a network, on any host",
    ];
    assert_eq!(sections, expected);
    assert_eq!(without, WITHOUT);
}

#[test]
fn every_fault_names_a_test_that_exists() {
    let page = read("docs/reliability.md");
    let (_, table) = page.split_once("| --- | --- | --- |\n").expect("a table");
    let mut faults = 0;
    for row in table.lines().take_while(|line| line.starts_with("| ")) {
        let cells: Vec<&str> = row.trim_matches(['|', ' ']).split(" | ").collect();
        let [fault, happens, tests] = cells[..] else { panic!("not three cells: {row}") };
        assert!(!happens.is_empty(), "{fault}");
        let tests = tests.split("<br>").filter(|test| !test.starts_with("`make "));
        assert_exist(tests.map(|test| (fault, test)));
        faults += 1;
    }
    assert!(faults > 20, "the page goes through the faults");
}

#[test]
fn every_test_that_the_security_page_names_exists() {
    let page = read("docs/security.md");
    let rows = page.lines().filter(|line| line.starts_with("| ") && line.contains("` › "));
    let tests: Vec<(&str, &str)> = rows
        .map(|row| {
            let from = row.find("`tests/").unwrap_or_else(|| panic!("no test: {row}"));
            (row, row[from..].trim_end_matches([' ', '|']))
        })
        .collect();
    assert!(tests.len() > 12, "the page names its tests");
    assert_exist(tests);
}
