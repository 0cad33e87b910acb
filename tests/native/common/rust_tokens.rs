//! Rust sources as tokens, for tests that ask what a source names.

#![expect(clippy::indexing_slicing, clippy::string_slice, reason = "the places were found in the same text")]

/// The tokens that a module of tests begins with.
const TESTS: [&str; 10] = ["#", "[", "cfg", "(", "test", ")", "]", "mod", "tests", "{"];

/// Splits a source into names, `::` and other single characters, without comments and literals.
pub fn tokens(text: &str) -> Vec<&str> {
    let (mut all, mut rest) = (Vec::new(), text.trim_start());
    while let Some(first) = rest.chars().next() {
        let name = rest.find(|letter: char| !is_in_name(letter)).unwrap_or(rest.len());
        let ignored = comment_or_literal(rest);
        let length = ignored.unwrap_or(if rest.starts_with("::") { 2 } else { name.max(first.len_utf8()) });
        if ignored.is_none() {
            all.push(&rest[..length]);
        }
        rest = rest[length..].trim_start();
    }
    all
}

/// Returns whether a character may stand in a name.
pub fn is_in_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// Returns the length of the comment or literal that a text begins with. Returns `None` if it begins with neither.
fn comment_or_literal(text: &str) -> Option<usize> {
    let to = |end: &str, from: usize| text[from..].find(end).map_or(text.len(), |at| from + at + end.len());
    let raw = text.trim_start_matches('b').strip_prefix('r').map(|raw| raw.trim_start_matches('#'));
    if text.starts_with("//") {
        Some(to("\n", 2))
    } else if text.starts_with("/*") {
        Some(to("*/", 2))
    } else if let Some(raw) = raw.filter(|raw| raw.starts_with('"')) {
        let begin = text.len() - raw.len();
        let hashes = text[..begin].matches('#').count();
        Some(to(&format!("\"{}", "#".repeat(hashes)), begin + 1))
    } else if text.starts_with('"') || text.starts_with("'\\") {
        Some(quoted(text))
    } else {
        // A lifetime has no second quotation mark.
        let letter = text.strip_prefix('\'')?.chars().next()?.len_utf8();
        text[1 + letter..].starts_with('\'').then_some(letter + 2)
    }
}

/// Returns the length of the literal that ends with the character that it begins with, unless that is escaped.
fn quoted(text: &str) -> usize {
    let (mut mark, mut is_escaped) = (None, false);
    for (at, letter) in text.char_indices() {
        if mark == Some(letter) && !is_escaped {
            return at + letter.len_utf8();
        }
        is_escaped = letter == '\\' && !is_escaped;
        mark = mark.or(Some(letter));
    }
    text.len()
}

/// Removes `#[cfg(test)] mod tests { … }`.
pub fn without_tests(mut tokens: Vec<&str>) -> Vec<&str> {
    if let Some(begin) = tokens.windows(TESTS.len()).position(|window| window == TESTS) {
        let mut open = 0_usize;
        let closes = |token: &&str| {
            open = open + usize::from(*token == "{") - usize::from(*token == "}");
            *token == "}" && open == 0
        };
        let length = tokens[begin..].iter().position(closes).expect("the end of the tests") + 1;
        tokens.drain(begin..begin + length);
    }
    tokens
}
