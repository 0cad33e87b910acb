//! No two files of `src/` import each other, directly or in a circle.
//!
//! The graph is built from the source text: a file imports another if it names it in a path that begins with `crate::`,
//! `super::` or `self::`, in a `use` or elsewhere. A parent that names its own children without `self::` does not
//! count, and neither do tests.

#![expect(clippy::indexing_slicing, reason = "a test says what is wrong by failing")]

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::common::rust_files::rust_files;
use crate::common::rust_tokens::{is_in_name, tokens, without_tests};

/// For each module, the modules that its file imports.
type Graph = BTreeMap<String, BTreeSet<String>>;

/// The modules of a cycle, in the order in which they import each other.
type Cycle<'g> = Vec<&'g str>;

/// Returns the graph of some files, each given by its path below `src/` and its text.
fn graph(files: &[(&str, &str)]) -> Graph {
    let files = || files.iter().filter(|(path, _)| !path.ends_with("tests.rs"));
    let modules: BTreeSet<String> = files().map(|(path, _)| module(path)).collect();
    let imports = |from: &str, text: &str| {
        let tokens = without_tests(tokens(text));
        let imported = paths(&tokens).into_iter().filter_map(|path| resolve(from, &path, &modules));
        imported.filter(|to| to != from).collect()
    };
    files().map(|(path, text)| (module(path), imports(&module(path), text))).collect()
}

/// Returns the module of a file: `ui::state` for `ui/state.rs`, `ui` for `ui/mod.rs`.
fn module(path: &str) -> String {
    let path = path.trim_end_matches(".rs");
    path.strip_suffix("/mod").unwrap_or(path).replace('/', "::")
}

/// Returns the module that a path in a module leads to: the longest part of the path that is a file's module.
fn resolve(from: &str, path: &[&str], modules: &BTreeSet<String>) -> Option<String> {
    let mut steps: Vec<&str> = if path.contains(&"crate") { Vec::new() } else { from.split("::").collect() };
    for step in path {
        match *step {
            "crate" | "self" => {}
            "super" => steps.truncate(steps.len().saturating_sub(1)),
            name => steps.push(name),
        }
    }
    (1..=steps.len()).rev().map(|count| steps[..count].join("::")).find(|module| modules.contains(module))
}

/// Returns every path that begins with `crate::`, `super::` or `self::`.
fn paths<'t>(tokens: &[&'t str]) -> Vec<Vec<&'t str>> {
    let mut all = Vec::new();
    for (place, token) in tokens.iter().enumerate() {
        let leads_on = tokens.get(place + 1) == Some(&"::");
        let begins = place == 0 || tokens[place - 1] != "::";
        if matches!(*token, "crate" | "super" | "self") && leads_on && begins {
            follow(&tokens[place..], Vec::new(), &mut all);
        }
    }
    all
}

/// Adds a path, and its branches if it has braces. Returns the tokens after it.
fn follow<'a, 't>(mut rest: &'a [&'t str], mut path: Vec<&'t str>, all: &mut Vec<Vec<&'t str>>) -> &'a [&'t str] {
    while let Some(name) = rest.first().filter(|token| token.starts_with(is_in_name)) {
        path.push(name);
        rest = &rest[1..];
        let Some((_, after)) = rest.split_first().filter(|(token, _)| **token == "::") else { break };
        rest = after;
        if rest.first() == Some(&"{") {
            return branches(&rest[1..], &path, all);
        }
    }
    all.push(path);
    rest
}

/// Adds the branches of a path up to the closing brace. Returns the tokens after it.
fn branches<'a, 't>(mut rest: &'a [&'t str], path: &[&'t str], all: &mut Vec<Vec<&'t str>>) -> &'a [&'t str] {
    while rest.first() != Some(&"}") {
        rest = follow(rest, path.to_vec(), all);
        // What may stand between is `*`, or `as` and another name.
        let Some(end) = rest.iter().position(|token| matches!(*token, "," | "}")) else { return &[] };
        rest = &rest[end + usize::from(rest[end] == ",")..];
    }
    &rest[1..]
}

/// Returns a shortest cycle through each module that is in one; the same cycle once.
fn cycles(graph: &Graph) -> BTreeSet<Cycle<'_>> {
    graph.keys().filter_map(|module| way_back(graph, module)).map(from_the_first_name).collect()
}

fn way_back<'g>(graph: &'g Graph, module: &'g str) -> Option<Cycle<'g>> {
    let mut importer = BTreeMap::new();
    let mut waiting = VecDeque::from([module]);
    while let Some(here) = waiting.pop_front() {
        for next in &graph[here] {
            if next == module {
                let mut way = vec![here];
                while way[way.len() - 1] != module {
                    way.push(importer[way[way.len() - 1]]);
                }
                way.reverse();
                return Some(way);
            }
            importer.entry(next.as_str()).or_insert_with(|| {
                waiting.push_back(next);
                here
            });
        }
    }
    None
}

fn from_the_first_name(mut cycle: Cycle<'_>) -> Cycle<'_> {
    let first = (0..cycle.len()).min_by_key(|place| cycle[*place]).unwrap_or_default();
    cycle.rotate_left(first);
    cycle
}

/// Returns `a -> b -> a`.
fn shown(cycle: &Cycle<'_>) -> String {
    format!("{} -> {}", cycle.join(" -> "), cycle[0])
}

#[test]
fn no_two_files_import_each_other() {
    let files = rust_files("src");
    let files: Vec<_> = files.iter().map(|(path, text)| (path.trim_start_matches("src/"), text.as_str())).collect();
    let graph = graph(&files);
    let all: Vec<String> = cycles(&graph).iter().map(shown).collect();
    assert!(all.is_empty(), "move what these files share into a file of its own:\n{}", all.join("\n"));
}

/// Returns the cycles of some files, as they are shown.
fn found(files: &[(&str, &str)]) -> Vec<String> {
    cycles(&graph(files)).iter().map(shown).collect()
}

#[test]
fn a_cycle_is_found_however_it_is_written() {
    let b = ("a/b.rs", "use super::{c::{self, D as E}, f};");
    for back in [
        "use crate::a::b::B;",
        "use super::b;",
        "use std::fmt; use super::{x::*, b::{self, B}};",
        "fn one<'a>(b: &'a crate::a::b::B) -> char { '\"' }",
        "#[cfg(test)] mod tests { fn one() { } } fn two() -> u8 { super::b::TWO as u8 }",
    ] {
        assert_eq!(found(&[b, ("a/c.rs", back)]), ["a::b -> a::c -> a::b"], "{back}");
    }
    let longer = [("a/mod.rs", "use self::b::B;"), ("a/b.rs", "use crate::c::C;"), ("c.rs", "use crate::a::A;")];
    assert_eq!(found(&longer), ["a -> a::b -> c -> a"]);
}

#[test]
fn what_is_no_cycle_is_not_found() {
    let b = ("a/b.rs", "use super::c::C;");
    for no_way_back in [
        "use crate::d::b::B; use std::a::b;",
        "// use super::b;\n/* use super::b; */ /// [`super::b`]\nfn one() {}",
        "const A: (&str, &str) = (\"\\\" super::b::B\", r#\"\" super::b::B\"#);",
        "#[cfg(test)]\nmod tests { fn one() { if true { } } use crate::a::b::B; }",
        "use self::b::B;",
    ] {
        assert!(found(&[b, ("a/c.rs", no_way_back)]).is_empty(), "{no_way_back}");
    }
    assert!(found(&[("a/mod.rs", "use self::b::B;"), ("a/b.rs", "use super::{c::C,};"), ("a/c.rs", "")]).is_empty());
    assert!(found(&[b, ("a/c.rs", "use super::d;"), ("a/d.rs", ""), ("a/c/tests.rs", "use crate::a::b;")]).is_empty());
}
