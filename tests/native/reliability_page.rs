//! `docs/reliability.md` names a test for every fault: each test exists under that name, and is run.

#![expect(clippy::panic, reason = "a test says what is wrong by failing")]

use std::fs;
use std::path::Path;

use crate::common::named_tests::{holds, named};

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
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
        for test in tests.split("<br>").filter(|test| !test.starts_with("`make ")) {
            let (path, name) = named(test).unwrap_or_else(|| panic!("{fault}: “{test}” is no test"));
            assert!(holds(path, &read(path), name), "{fault}: {path} has no test “{name}”");
        }
        faults += 1;
    }
    assert!(faults > 20, "the page goes through the faults");
}
