//! Tests by their names, as the pages in `docs` name them: the names there lead to tests that exist and are run.

/// The file and the name of a test: “a sentence” of a browser test, or `a_function`.
pub fn named(test: &str) -> Option<(&str, &str)> {
    let (path, name) = test.strip_prefix('`')?.split_once("` › ")?;
    let delimiters = if path.ends_with(".spec.mjs") { ('“', '”') } else { ('`', '`') };
    Some((path, name.strip_prefix(delimiters.0)?.strip_suffix(delimiters.1)?))
}

/// Whether a file holds a test of exactly this name, which is run.
pub fn holds(path: &str, text: &str, name: &str) -> bool {
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
