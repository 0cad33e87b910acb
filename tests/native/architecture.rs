//! The architecture: which module may import which, what never occurs where, and that every module says what it is.

use std::fs;
use std::path::Path;

use crate::common::rust_files::rust_files;

/// Each top-level module, and the others that it may import.
const MODULES: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("content", &["domain"]),
    ("route", &["domain"]),
    ("storage", &["domain", "content"]),
    ("report", &["domain", "content"]),
    ("search", &["domain", "content", "route", "report"]),
    ("documents", &["domain", "content", "storage", "report", "import"]),
    ("export", &["domain", "content", "storage", "report", "documents"]),
    ("import", &["domain", "content"]),
    ("crypto", &[]),
    ("persistence", &["domain", "content", "storage", "crypto"]),
    ("bin", &["documents", "export", "import", "crypto", "browser"]),
    ("browser", &["domain", "content", "storage", "persistence"]),
    (
        "ui",
        &[
            "domain",
            "content",
            "route",
            "storage",
            "report",
            "search",
            "documents",
            "import",
            "crypto",
            "persistence",
            "browser",
        ],
    ),
];

/// The modules without a browser, a clock or randomness.
const PURE: &[&str] = &[
    "domain",
    "content",
    "route",
    "storage",
    "persistence",
    "report",
    "search",
    "documents",
    "export",
    "import",
    "crypto",
];

/// The modules that the first load is made of: what these do not name, it does not hold.
const IN_THE_FIRST_LOAD: &[&str] = &["ui", "browser", "route"];

struct Source {
    /// Such as `src/storage/document_store.rs`.
    path: String,
    /// Such as `storage`; of `src/main.rs` and `src/lib.rs`, nothing.
    module: Option<String>,
    /// How many steps lead from the crate to the module.
    depth: usize,
    text: String,
}

impl Source {
    /// The lines of code, with their numbers, without comments.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate();
        lines.map(|(number, line)| (number + 1, line.split("//").next().unwrap_or_default()))
    }

    fn is_pure(&self) -> bool {
        self.module.as_deref().is_some_and(|module| PURE.contains(&module))
    }
}

fn sources() -> Vec<Source> {
    let source = |(path, text): (String, String)| {
        let mut steps: Vec<&str> = path.trim_end_matches(".rs").split('/').skip(1).collect();
        if matches!(steps.last(), Some(&("mod" | "lib" | "main"))) {
            steps.pop();
        }
        let (module, depth) = (steps.first().map(|module| (*module).to_owned()), steps.len());
        Source { path, module, depth, text }
    };
    rust_files("src").into_iter().map(source).collect()
}

/// The names that follow this prefix in a line.
fn names<'a>(line: &'a str, prefix: &'a str) -> impl Iterator<Item = &'a str> {
    line.split(prefix).skip(1).map(|rest| {
        let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len());
        &rest[..end]
    })
}

/// Whether a line of a module names a top-level module that it may not import, or several at once.
fn trespasses(module: &str, line: &str) -> bool {
    let below = MODULES.iter().find(|(name, _)| *name == module).map_or(&[] as &[&str], |(_, below)| *below);
    names(line, "crate::").chain(names(line, "quality_marker::")).any(|name| {
        let is_module = MODULES.iter().any(|(module, _)| *module == name);
        name.is_empty() || is_module && name != module && !below.contains(&name)
    })
}

#[test]
fn modules_import_only_the_modules_below_them() {
    let mut wrong = Vec::new();
    for source in sources() {
        let Some(module) = &source.module else { continue };
        assert!(
            MODULES.iter().any(|(name, _)| name == module),
            "{}: say in MODULES what this module may import",
            source.path
        );
        let lines = source.code().filter(|(_, line)| trespasses(module, line));
        wrong.extend(lines.map(|(number, line)| format!("{}:{number}: {}", source.path, line.trim())));
    }
    assert!(
        wrong.is_empty(),
        "a module imports one that it should not (one top-level module a `use`):\n{}",
        wrong.join("\n")
    );
}

#[test]
fn the_rule_itself_notices() {
    for (module, line) in [
        ("domain", "use crate::content::terms;"),
        ("report", "let text = crate::storage::json::write(&json);"),
        ("storage", "use crate::{domain, ui};"),
        ("content", "use quality_marker::report;"),
        ("browser", "use crate::ui::state;"),
    ] {
        assert!(trespasses(module, line), "{module}: {line}");
    }
    assert!(!trespasses("report", "use crate::domain::date::Date; use crate::report::words;"));
}

#[test]
fn no_module_reaches_above_its_parent() {
    for source in sources() {
        for (number, line) in source.code() {
            let steps = line.matches("super::").count();
            // A module within a file is one step further down.
            let most = source.depth.saturating_sub(usize::from(!line.starts_with(' ')));
            let longest = (1..=steps).rev().find(|count| line.contains(&"super::".repeat(*count))).unwrap_or(0);
            assert!(longest <= most, "{}:{number}: {}", source.path, line.trim());
        }
    }
}

/// Asserts that none of these words stands in the code of some sources.
fn absent(words: &[&str], which: impl Fn(&Source) -> bool) {
    for source in sources().iter().filter(|source| which(source)) {
        for (number, line) in source.code() {
            for word in words {
                assert!(!line.contains(word), "{}:{number} holds `{word}`: {}", source.path, line.trim());
            }
        }
    }
}

#[test]
fn no_text_becomes_markup() {
    absent(&["inner_html", "innerHTML", "outer_html", "insert_adjacent_html", "document.write", "eval("], |_| true);
}

#[test]
fn nothing_sends_a_request() {
    absent(&["fetch(", "fetch_with", "XmlHttpRequest", "WebSocket", "EventSource", "send_beacon", "RtcPeer"], |_| true);
    // The check-up asks for the page's own files once more, when somebody presses the button.
    absent(&["\"fetch\"", "\"sendBeacon\""], |source| source.path != "src/browser/served.rs");
    // Nothing is kept for use without a network but where somebody has turned that on.
    absent(&["\"register\""], |source| source.path != "src/browser/offline.rs");
    // Workers are started in one place.
    absent(&["Worker::new", "import_scripts"], |source| source.path != "src/browser/worker.rs");
}

/// Whatever else named a page would bring it into the first load.
#[test]
fn the_pages_behind_the_first_are_named_in_one_place() {
    let behind = [
        "overview",
        "review",
        "question",
        "registers",
        "records_and_results",
        "register",
        "row",
        "coverage",
        "second_look",
        "limitations",
        "display_preferences",
        "finish",
        "guide",
        "storage_mode",
        "assessments",
        "unlock",
        "open_file",
        "training",
        "report",
        "versions",
    ];
    let words: Vec<String> = behind.iter().map(|page| format!("pages::{page}::")).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    absent(&words, |source| {
        source.module.as_deref() == Some("ui")
            && source.path != "src/ui/lazy.rs"
            && !behind.iter().any(|page| {
                source.path == format!("src/ui/pages/{page}.rs")
                    || source.path.starts_with(&format!("src/ui/pages/{page}/"))
            })
    });
    absent(&["lazy::pages(", "Pages, pages}"], |source| source.path != "src/main.rs");
}

/// Of encryption the app needs to know its files when it sees them.
#[test]
fn what_only_the_crypto_worker_needs_stays_out_of_the_app() {
    absent(
        &[" age::", "(age::", "crypto::encrypt_with", "crate::crypto::encrypt", "crate::crypto::decrypt"],
        |source| source.module.as_deref().is_some_and(|module| IN_THE_FIRST_LOAD.contains(&module)),
    );
}

/// Of the report the app needs the model and the words, and of the example its id.
#[test]
fn what_only_the_document_worker_needs_stays_out_of_the_first_load() {
    let words = [
        "documents::answer",
        "report::compose",
        "report::matter",
        "report::sections",
        "report::draft",
        "report::html",
        "report::markdown",
        "report::csv",
        "export::docx",
        "export::xlsx",
        "export::archive",
        "example::example",
        "report::{",
        "report::*",
    ];
    absent(&words, |source| source.module.as_deref().is_some_and(|module| IN_THE_FIRST_LOAD.contains(&module)));
    // And what these modules name does not name it in their stead.
    absent(&words, |source| {
        ["src/documents/question.rs", "src/documents/reply.rs", "src/documents/export.rs"]
            .contains(&source.path.as_str())
    });
}

#[test]
fn pure_modules_have_no_clock_no_chance_and_no_browser() {
    absent(
        &["SystemTime", "Instant", "std::time", "rand::", "getrandom", "thread_local!", "static mut"],
        Source::is_pure,
    );
    absent(&["std::fs", "std::env", "std::net", "std::thread", "std::process"], Source::is_pure);
    absent(&["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo"], Source::is_pure);
    // Their order is chance, and they are large.
    absent(&["HashMap", "HashSet"], Source::is_pure);
}

#[test]
fn only_storage_knows_json() {
    absent(&["serde"], |source| source.is_pure() && source.module.as_deref() != Some("storage"));
    // What the document worker is asked and answers travels as storage's own values.
    absent(&["Json"], |source| source.is_pure() && !matches!(source.module.as_deref(), Some("storage" | "documents")));
}

#[test]
fn every_module_says_what_it_is() {
    for (path, text) in rust_files("src").into_iter().chain(rust_files("tests")) {
        let first = text.lines().next().unwrap_or_default();
        let says = first.strip_prefix("//! ").is_some_and(|words| words.len() > 3 && !words.starts_with("TODO"));
        assert!(says, "{path} begins with `{first}`");
    }
}

#[test]
fn modules_are_named_after_what_they_are() {
    for source in sources() {
        for step in source.path.trim_end_matches(".rs").split('/') {
            for word in step.split('_') {
                let vague = matches!(
                    word,
                    "util" | "utils" | "helper" | "helpers" | "manager" | "managers" | "misc" | "common" | "stuff"
                );
                assert!(!vague, "{}: name it after what it is", source.path);
            }
        }
    }
}

#[test]
fn unsafe_code_is_forbidden_for_the_whole_package() {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).expect("the manifest");
    assert!(manifest.contains("unsafe_code = \"forbid\""));
    assert!(manifest.contains("missing_docs = \"warn\""));
}
