//! Files that stand beside the tests.

use std::path::PathBuf;
use std::{env, fs};

/// The place of a fixture.
pub fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

/// The text of a fixture.
pub fn read(name: &str) -> String {
    fs::read_to_string(path(name)).expect("a fixture")
}

/// Compares a text with its golden file, or with `UPDATE_GOLDEN=1` writes that file.
pub fn golden(name: &str, text: &str) {
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(path(name), text).expect("a golden file");
    }
    let golden = read(name);
    let differs = golden.lines().zip(text.lines()).position(|(expected, actual)| expected != actual);
    assert!(
        golden == text,
        "{name} differs from line {}; if that is meant, run the test again with UPDATE_GOLDEN=1 and read the diff",
        differs.map_or(golden.lines().count().min(text.lines().count()), |line| line) + 1
    );
}
