//! No line of Rust is longer than rustfmt's `max_width`, which rustfmt does not enforce for comments and texts.

use crate::common::rust_files::rust_files;

/// The greatest number of characters in a line, as in `rustfmt.toml`.
const MAX_WIDTH: usize = 120;

/// Returns the numbers of the lines that are too long.
fn too_long(text: &str) -> Vec<usize> {
    let lines = text.lines().zip(1..);
    lines.filter(|(line, _)| line.chars().count() > MAX_WIDTH).map(|(_, number)| number).collect()
}

#[test]
fn no_line_is_too_long() {
    let mut found = Vec::new();
    for (path, text) in ["src", "tests/native", "xtask/src"].iter().flat_map(|folder| rust_files(folder)) {
        found.extend(too_long(&text).iter().map(|number| format!("{path}:{number}")));
    }
    assert!(found.is_empty(), "longer than {MAX_WIDTH} characters:\n{}", found.join("\n"));
}

#[test]
fn a_line_is_too_long_by_its_characters_and_not_its_bytes() {
    let fits = "é".repeat(MAX_WIDTH);
    assert_eq!(too_long(&format!("{fits}\n{fits}é\n{fits}")), [2]);
}
