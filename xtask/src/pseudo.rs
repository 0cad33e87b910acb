//! A stand-in for another language: `src/content-cy` with every text of `src/content` in brackets ⟦ ⟧, so that a build
//! with `QM_LANGUAGE=cy` shows at a glance which words do not come from the language's folder (`docs/translating.md`).
//! Run it in a copy of the checkout: the folder is no translation, and git must not keep it.

use anyhow::Result;
use serde_json::{Map, Value};

use crate::project::{Project, files, read, write};

/// What stands before a text that is code.
const CODE: &[&str] = &["reason = ", "env!(", "include_str!("];

/// Whether a text is several words, or one that begins with a capital: the rule of `tests/native/translating.rs`.
/// Single small words (“part”, “no”) stay as they are, since ids look the same.
fn is_wording(before: &str, text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let several =
        letters.windows(3).any(|three| three[0].is_alphanumeric() && three[1] == ' ' && three[2].is_alphabetic());
    let capital = letters.len() > 2 && letters[0].is_uppercase() && letters[1].is_lowercase();
    let is_name = !text.contains(' ') && letters.iter().skip(1).any(|letter| letter.is_uppercase());
    let is_code = CODE.iter().any(|code| before.ends_with(code))
        || text.contains("://")
        || text.starts_with(['#', '/', '<', '.']);
    !is_code && !is_name && (several || capital)
}

/// Returns a Rust source with its texts in brackets.
fn bracketed(source: &str) -> String {
    let end = source.find("\n#[cfg(test)]\nmod ").unwrap_or(source.len());
    let (code, tests) = source.split_at(end);
    let mut whole = String::new();
    let mut rest = code;
    while let Some(letter) = rest.chars().next() {
        let taken = match letter {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            // A letter by itself, which may be a quotation mark; otherwise the name of a lifetime.
            '\'' if rest.starts_with("'\\") => rest[3..].find('\'').map_or(1, |at| at + 4),
            '\'' => rest.char_indices().nth(2).filter(|(_, letter)| *letter == '\'').map_or(1, |(at, _)| at + 1),
            '"' => text_end(rest),
            other => other.len_utf8(),
        };
        let (token, after) = rest.split_at(taken);
        let before = whole.rsplit('\n').next().unwrap_or_default();
        match token.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
            Some(text) if is_wording(before, text) => whole += &format!("\"⟦{text}⟧\""),
            _ => whole += token,
        }
        rest = after;
    }
    whole + tests
}

/// Returns where a text in quotation marks ends, these included.
fn text_end(source: &str) -> usize {
    let mut is_escaped = false;
    for (at, letter) in source.char_indices().skip(1) {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    source.len()
}

/// Writes the folder.
///
/// # Errors
/// Returns an error if a text cannot be read or written.
pub fn write_folder(project: &Project) -> Result<()> {
    let (from, to) = (project.root.join("src/content"), project.root.join("src/content-cy"));
    for file in files(&from)? {
        let text = read(&file)?;
        let target = to.join(file.strip_prefix(&from)?);
        if file.extension().is_some_and(|extension| extension == "json") {
            let words: Map<String, Value> = serde_json::from_str(&text)?;
            let words: Map<String, Value> = words
                .into_iter()
                .map(|(name, text)| match text {
                    Value::String(text) if name != "language" => (name, format!("⟦{text}⟧").into()),
                    other => (name, other),
                })
                .collect();
            write(&target, serde_json::to_string_pretty(&words)?)?;
        } else {
            write(&target, bracketed(&text))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::bracketed;

    #[test]
    fn words_get_brackets_and_code_does_not() {
        let source = "// \"A comment\"\nlet a = \"Two words\"; let b = '\"'; let c = '\\''; f::<'a>(\"q1.what\", \
            \"none\", \"Yes \\\"no\\\"\");\n";
        let wanted = "// \"A comment\"\nlet a = \"⟦Two words⟧\"; let b = '\"'; let c = '\\''; f::<'a>(\"q1.what\", \
            \"none\", \"⟦Yes \\\"no\\\"⟧\");\n";
        assert_eq!(bracketed(source), wanted);
    }
}
