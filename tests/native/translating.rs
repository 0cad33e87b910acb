//! Texts live in one place a language: no more of them elsewhere than are listed, and none missing in another language.

#![expect(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::common::literals::literals;

/// Where texts do not belong, and where some still stand. (`domain`, `search` and `route` hold none; see below.)
const ELSEWHERE: &[&str] = &[
    "ui",
    "report",
    "storage",
    "persistence",
    "documents",
    "export",
    "crypto",
    "browser",
    "domain",
    "search",
    "route.rs",
];

/// The texts that have yet to move, file by file. The list only ever gets shorter.
const REMAINDER: &str = "docs/translating-remainder.txt";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

fn rust_files(at: &Path) -> Vec<PathBuf> {
    if at.is_file() {
        return vec![at.to_owned()];
    }
    let mut all: Vec<PathBuf> = fs::read_dir(at)
        .unwrap_or_else(|why| panic!("{}: {why}", at.display()))
        .flat_map(|entry| {
            let path = entry.expect("an entry").path();
            if path.is_dir() { rust_files(&path) } else { vec![path] }
        })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .filter(|path| path.file_stem().is_some_and(|stem| stem != "tests"))
        .collect();
    all.sort();
    all
}

/// Whether a literal looks like words for people: several words, or one that begins with a capital.
fn is_wording(before: &str, text: &str) -> bool {
    let is_code = [".class(", "class=", "reason =", "env!(", "include_str!("].iter().any(|code| before.ends_with(code))
        || text.contains("://")
        || text.starts_with(['#', '/', '<', '.']);
    let letters: Vec<char> = text.chars().collect();
    let several =
        letters.windows(3).any(|three| three[1] == ' ' && three[0].is_alphanumeric() && three[2].is_alphabetic());
    let capital = letters.len() > 2 && letters[0].is_uppercase() && letters[1].is_lowercase();
    // Names of the browser's own things, such as `QuotaExceededError`.
    let is_name = !text.contains(' ') && letters.iter().skip(1).any(|letter| letter.is_uppercase());
    !is_code && !is_name && (several || capital)
}

fn wording_in(source: &str) -> Vec<String> {
    literals(source).into_iter().filter(|(before, text)| is_wording(before, text)).map(|(_, text)| text).collect()
}

/// How many texts each file outside `content` holds.
fn found() -> BTreeMap<String, usize> {
    let files = ELSEWHERE.iter().flat_map(|room| rust_files(&root().join("src").join(room)));
    files
        .map(|path| {
            let name = path.strip_prefix(root()).expect("within the package").to_string_lossy().replace('\\', "/");
            (name, wording_in(&read(&path)).len())
        })
        .filter(|(_, count)| *count > 0)
        .collect()
}

#[test]
fn no_more_texts_stand_outside_content_than_are_listed() {
    let found = found();
    let path = root().join(REMAINDER);
    if std::env::var("UPDATE_REMAINDER").is_ok() {
        let lines: Vec<String> = found.iter().map(|(file, count)| format!("{count} {file}\n")).collect();
        fs::write(&path, lines.concat()).expect("written");
    }
    let listed: BTreeMap<String, usize> = read(&path)
        .lines()
        .map(|line| {
            let (count, file) = line.split_once(' ').expect("a number and a file");
            (file.to_owned(), count.parse().expect("a number"))
        })
        .collect();
    let more: Vec<String> = found
        .iter()
        .filter(|(file, count)| **count > listed.get(*file).copied().unwrap_or(0))
        .map(|(file, count)| format!("{file}: {count}"))
        .collect();
    assert!(more.is_empty(), "texts for people belong into src/content (docs/translating.md):\n{}", more.join("\n"));
    let gone: Vec<_> = listed.keys().filter(|file| !root().join(file).is_file()).collect();
    assert!(gone.is_empty(), "{REMAINDER} names files that are gone: {gone:?}");
    // Rooms that hold no wording at all, by what they are.
    for room in ["src/search/", "src/route.rs"] {
        assert!(!found.keys().any(|file| file.starts_with(room)), "{room} holds no wording");
    }
}

#[test]
fn the_rule_notices_words_and_passes_over_code() {
    let source = "
        // \"A comment\" about it
        #[expect(dead_code, reason = \"Not for people\")]
        let quote = '\"'; let escaped = '\\''; let life: &'static str = \"Words for people\";
        el(\"p\").class(\"button secondary\").attr(\"aria-label\", \"Back\").text(\"two \\
            lines\");
        fault(\"QuotaExceededError\"); go(\"#/a place\"); key(\"q1.guidance.1\"); say(\"none\");
        #[cfg(test)]
        mod later;
    ";
    assert_eq!(wording_in(source), ["Words for people", "Back", "two lines"]);
}

/// The names that a folder of texts gives, with their types and the permanent ids within: what another language must
/// have.
fn names(folder: &[(String, String)]) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for (file, source) in folder {
        for line in source.lines().map(str::trim) {
            if line.starts_with("pub ") && !line.starts_with("pub use") {
                let signature = line.split([';', '=', '{']).next().unwrap_or_default().trim();
                all.insert(format!("{file}: {signature}"));
            }
        }
        let is_id = |text: &str| {
            text.contains('.')
                && text.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || ".-_".contains(it))
        };
        let ids = literals(source).into_iter().filter(|(_, text)| is_id(text));
        all.extend(ids.map(|(_, id)| format!("{file}: the id {id}")));
    }
    all
}

/// Whole sentences that are the same in both: not translated.
fn untranslated(base: &[(String, String)], other: &[(String, String)]) -> Vec<String> {
    let sentences = |folder: &[(String, String)]| -> BTreeSet<String> {
        let all = folder.iter().flat_map(|(_, source)| wording_in(source));
        all.filter(|text| text.split_whitespace().count() > 3).collect()
    };
    sentences(base).intersection(&sentences(other)).cloned().collect()
}

/// The texts of the page around the program, by their names.
fn page_of(folder: &Path) -> BTreeMap<String, String> {
    let path = folder.join("page.json");
    serde_json::from_str(&read(&path)).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// A page without the texts of its table, each where a build in another language replaces it (`xtask/src/words.rs`).
fn without(page: &str, texts: &BTreeMap<String, String>) -> String {
    let mut texts: Vec<&String> = texts.values().collect();
    // The longest first: a text may be the beginning of another.
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    texts.into_iter().fold(page.to_owned(), |page, text| {
        let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
        [(">", "<"), (">", " <"), ("\"", "\"")].iter().fold(page, |page, (before, after)| {
            page.replace(&format!("{before}{text}{after}"), &format!("{before}{after}"))
        })
    })
}

/// What a page says by itself: neither within its tags nor its comments.
fn said_by_itself(page: &str) -> String {
    let mut left = page.to_owned();
    for (open, close) in [("<!--", "-->"), ("<", ">")] {
        while let Some(from) = left.find(open) {
            let to = left[from..].find(close).map_or(left.len(), |at| from + at + close.len());
            left.replace_range(from..to, " ");
        }
    }
    left.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The values of a page's attributes that are words for people.
fn worded_attributes(page: &str) -> Vec<&str> {
    ["description\" content=\"", "aria-label=\"", "title=\"", "alt=\"", "lang=\""]
        .iter()
        .flat_map(|before| page.split(before).skip(1))
        .filter_map(|rest| rest.split('"').next())
        .filter(|value| !value.is_empty())
        .collect()
}

#[test]
fn the_page_around_the_program_says_nothing_but_what_its_table_holds() {
    let texts = page_of(&root().join("src/content"));
    let page = read(&root().join("index.html"));
    let left = without(&page, &texts);
    assert_eq!(said_by_itself(&left), "");
    assert_eq!(worded_attributes(&left), Vec::<&str>::new());
    for (name, text) in &texts {
        // It stands in the web manifest alone.
        let without_it = without(&page, &BTreeMap::from([(name.clone(), text.clone())]));
        assert!(name == "short-name" || without_it != page, "index.html does not say “{text}” ({name})");
    }
    let lead = BTreeMap::from([("lead".to_owned(), "A lead".to_owned())]);
    assert_eq!(said_by_itself(&without("<p id=a>A lead<b></b> <!-- why --> and more</p>", &lead)), "and more");
    assert_eq!(worded_attributes("<html lang=\"en\"><img alt=\"\">"), ["en"]);
    assert_eq!(texts["language"], quality_marker::content::language::TAG, "the page's tag is the program's");
}

#[test]
fn the_scripts_say_nothing_by_themselves() {
    let scripts = fs::read_dir(root().join("src")).expect("the sources").map(|entry| entry.expect("an entry").path());
    let mut looked_at = 0;
    for path in scripts.filter(|path| path.extension().is_some_and(|extension| extension == "js")) {
        let lines: Vec<String> = read(&path)
            .lines()
            .filter(|line| !line.trim_start().starts_with(['/', '*']))
            // What is thrown is for the console.
            .filter(|line| !line.contains("new Error("))
            // A build replaces this one (xtask/src/offline.rs).
            .map(|line| line.replace("\"of this build\"", "\"\""))
            .map(|line| format!("{}\n", line.replace('`', "\"")))
            .collect();
        // Code within a script is no wording either.
        let said: Vec<_> = wording_in(&lines.concat()).into_iter().filter(|text| !text.contains(" = ")).collect();
        assert_eq!(said, Vec::<String>::new(), "{}", path.display());
        looked_at += 1;
    }
    assert!(looked_at > 4, "the scripts were found");
}

fn folder(at: &Path) -> Vec<(String, String)> {
    let within = |path: &Path| path.strip_prefix(at).expect("within").to_string_lossy().replace('\\', "/");
    rust_files(at).iter().map(|path| (within(path), read(path))).collect()
}

/// `src/content-cy` and the like; there is none yet.
fn other_languages() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("src")).expect("the sources").map(|entry| entry.expect("an entry").path());
    entries.filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("content-"))).collect()
}

#[test]
fn nothing_is_missing_in_another_language() {
    let base = folder(&root().join("src/content"));
    for path in other_languages() {
        let other = folder(&path);
        let (wanted, here) = (names(&base), names(&other));
        let missing: Vec<_> = wanted.difference(&here).cloned().collect();
        let foreign: Vec<_> = here.difference(&wanted).cloned().collect();
        assert!(missing.is_empty(), "{} lacks:\n{}", path.display(), missing.join("\n"));
        assert!(foreign.is_empty(), "{} has what src/content has not:\n{}", path.display(), foreign.join("\n"));
        let left = untranslated(&base, &other);
        assert!(left.is_empty(), "{} has yet to translate:\n{}", path.display(), left.join("\n"));
        let (wanted, here) = (page_of(&root().join("src/content")), page_of(&path));
        assert!(
            wanted.keys().eq(here.keys()),
            "{}/page.json has other names than src/content/page.json",
            path.display()
        );
        let left: Vec<_> = wanted
            .iter()
            .filter(|(name, text)| text.split_whitespace().count() > 3 && here.get(*name) == Some(text))
            .map(|(name, _)| name)
            .collect();
        assert!(left.is_empty(), "{}/page.json has yet to translate {left:?}", path.display());
    }
}

#[test]
fn the_check_of_another_language_notices_what_is_missing() {
    let base = folder(&root().join("src/content"));
    assert!(names(&base).len() > 200, "the check sees the names of the texts: {}", names(&base).len());
    // One name, one id, one whole file less.
    for (file, line) in [("display_preferences.rs", "pub const LEAD"), ("guide.rs", "pub const OURS"), ("about.rs", "")]
    {
        let mut other = base.clone();
        other.retain(|(name, _)| name != file || !line.is_empty());
        for (name, source) in &mut other {
            if name == file {
                *source = source.lines().filter(|it| !it.starts_with(line)).collect::<Vec<_>>().join("\n");
            }
        }
        assert!(names(&base).difference(&names(&other)).count() >= 1, "{file} {line}");
    }
    let without_an_id: Vec<_> =
        base.iter().map(|(file, source)| (file.clone(), source.replace("q1.guidance.2", ""))).collect();
    assert_eq!(names(&base).difference(&names(&without_an_id)).count(), 1);
    // All of it is untranslated where nothing was done.
    assert!(untranslated(&base, &base).len() > 200);
}
