//! The JavaScript that binds a program to the browser, and the app's program in parts.
//!
//! Leptos marks where the program is split (`src/main.rs`). What only one lazy chunk leads to becomes a module of its
//! own, which the bindings fetch at its first use. The splitter makes a further module for each set of chunks that
//! share something. Since the chunks come in a certain order ([`IN_ORDER`]), these modules are merged: what the first
//! chunk needs stands in the first, what only later ones need in theirs, and what areas share in one more.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support::{Options, transform};

use crate::merge;
use crate::project::{bytes, read, write};
use crate::release::Profile;
use crate::shorten::shorten;

/// A program with its bindings.
pub struct Bound {
    /// The program.
    pub wasm: Vec<u8>,
    /// Its bindings. The app's end with the line that [`with_loader`] replaces.
    pub script: String,
}

/// The app: its program, and what is fetched at its first use.
pub struct App {
    /// What the first load is made of.
    pub first: Bound,
    /// The lines that load the chunks, without those that name them.
    pub loader: String,
    /// The lazy chunks: those of [`IN_ORDER`], then the areas.
    pub chunks: Vec<Chunk>,
}

/// A lazy chunk.
pub struct Chunk {
    /// Its name in `src/main.rs`, or [`SHARED`].
    pub name: String,
    /// Its module.
    pub wasm: Vec<u8>,
}

/// The chunk that comes before any other: what the first answer needs, with its style.
pub const FIRST: &str = "assessment";

/// The chunk of what areas share, with their style.
pub const SHARED: &str = "shared";

/// The chunks that come before any area, in this order; each is loaded with those before it.
const IN_ORDER: [&str; 3] = [FIRST, "services", SHARED];

/// How the splitter begins the name of the function that loads a chunk.
const LOAD: &str = "__wasm_split_load_";

/// Where the loader is imported in the app's bindings.
const LINK: &str = "./__wasm_split.js";

fn bindgen(name: &str, wasm: Vec<u8>, profile: Profile) -> Bindgen {
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes(name, wasm).typescript(false).omit_default_module_path(true);
    bindgen.keep_debug(profile == Profile::Dev).debug(profile == Profile::Dev);
    bindgen
}

/// Returns what was written for a program into a folder of its own, in a release with short names.
fn bound(mut bindgen: Bindgen, name: &str, folder: &Path, profile: Profile) -> Result<Bound> {
    bindgen.generate(folder)?;
    if folder.join("snippets").exists() {
        bail!("the program {name} brings scripts of its own, which nothing puts into the release yet");
    }
    let (program, bindings) = (folder.join(format!("{name}_bg.wasm")), folder.join(format!("{name}.js")));
    let bound = Bound { wasm: bytes(&program)?, script: read(&bindings)? };
    if profile == Profile::Dev {
        return Ok(bound);
    }
    let bound = shorten(&bound)?;
    write(&program, &bound.wasm)?;
    write(&bindings, &bound.script)?;
    Ok(bound)
}

/// Binds a worker's program, for `importScripts`.
///
/// # Errors
/// Returns an error if the program cannot be bound.
pub fn worker(name: &str, compiled: &Path, work: &Path, profile: Profile) -> Result<Bound> {
    let mut bindgen = bindgen(name, bytes(&compiled.join(format!("{name}.wasm")))?, profile);
    bindgen.no_modules(true)?;
    bound(bindgen, name, &work.join(name), profile)
}

/// Splits and binds the app.
///
/// # Errors
/// Returns an error if the program cannot be split or bound, or if its bindings are not of the form that is expected.
pub fn app(compiled: &Path, work: &Path, profile: Profile) -> Result<App> {
    let whole = bytes(&compiled.join("app.wasm"))?;
    let folder = work.join("app");
    fs::create_dir_all(&folder)?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(&whole);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.link_name = LINK;
    let split = transform(options).map_err(|error| anyhow::anyhow!("the app cannot be split: {error:?}"))?;
    let mut bindgen = bindgen("app", bytes(&main)?, profile);
    bindgen.web(true)?.keep_lld_exports(true);
    let first = bound(bindgen, "app", &folder, profile)?;
    let loader = read(&folder.join(LINK))?;
    let begins = |line: &&str| !line.starts_with("/* ") && !line.contains("= makeLoad(") && !line.contains(LOAD);
    let loader = loader.lines().take_while(begins).map(|line| format!("{line}\n")).collect();
    Ok(App { first, loader, chunks: chunks(&split.prefetch_map.into_iter().collect(), &folder)? })
}

/// Merges what the splitter made into a module for each chunk. `needed` has the modules that each chunk needs.
fn chunks(needed: &BTreeMap<String, Vec<String>>, folder: &Path) -> Result<Vec<Chunk>> {
    let areas: Vec<_> = needed.iter().filter(|(name, _)| !IN_ORDER.contains(&name.as_str())).collect();
    let is_shared = |module: &&String| areas.iter().filter(|(_, modules)| modules.contains(module)).count() > 1;
    let mut taken = BTreeSet::new();
    let mut all = Vec::new();
    for name in IN_ORDER.into_iter().chain(areas.iter().map(|(name, _)| name.as_str())) {
        let modules: BTreeSet<&String> = if name == SHARED {
            areas.iter().flat_map(|(_, modules)| *modules).filter(is_shared).collect()
        } else {
            needed.get(name).with_context(|| format!("the app has no chunk {name}"))?.iter().collect()
        };
        let modules: Vec<&String> = modules.into_iter().filter(|module| taken.insert(*module)).collect();
        all.push((name, modules));
    }
    let merged = |(name, modules): (&str, Vec<&String>)| -> Result<Chunk> {
        let modules: Vec<PathBuf> = modules.iter().map(|module| folder.join(format!("{module}.wasm"))).collect();
        let wasm = merge::merge(&modules, &folder.join(format!("{name}.merged.wasm")))?;
        Ok(Chunk { name: name.to_owned(), wasm })
    };
    all.into_iter().map(merged).collect()
}

/// An expression for a promise of the first chunk, which may have been preloaded.
const PRELOADED: &str = "begun?.catch(fetchFirst) ?? fetchFirst(); begun = undefined; isAsked = true";

/// Returns the function that preloads the first chunk, for `src/start.js`. A failure counts for nothing: the chunk is
/// fetched again when it is asked for. The program may have asked for it before.
fn preloading(fetched: &str) -> String {
    format!(
        "let begun, isAsked;\nconst fetchFirst = () => {fetched};\nexport const preload = () => {{ \
         if (isAsked) return; begun = fetchFirst().then((it) => it.ok && \
         it.headers.get(\"Content-Type\") === \"application/wasm\" ? \
         WebAssembly.compileStreaming(it) : it); begun.catch(() => {{}}); }};\n"
    )
}

impl App {
    /// Returns the bindings with the lines that load the chunks; `fetched` gives an expression for a promise of one.
    ///
    /// # Errors
    /// Returns an error if bindings or loader are not of the form that is expected.
    pub fn script(&self, fetched: impl Fn(&Chunk) -> String) -> Result<String> {
        // Each chunk is imported and handed to the program under the same key: one of these is kept, without a file.
        let mut names = Vec::new();
        let mut script = String::new();
        for line in self.first.script.lines() {
            if let Some(rest) = line.strip_prefix("import * as ").filter(|_| line.contains(LINK)) {
                names.push(rest.split(' ').next().unwrap_or_default());
            } else if !(line.contains(LINK) && names.iter().skip(1).any(|name| line.ends_with(&format!(" {name},")))) {
                script += line;
                script.push('\n');
            }
        }
        let name = names.first().context("the bindings import no chunk")?;
        if script.matches(LINK).count() != 1 {
            bail!("the bindings hand over the chunks in a form that is not known");
        }
        // The loader imports from the bindings, in which it will stand.
        let mut lines: String =
            self.loader.lines().filter(|line| !line.starts_with("import ")).map(|line| format!("{line}\n")).collect();
        if !lines.contains("function makeLoad(fetcher, deps)") || !lines.contains("function wrapAsyncCb(callee)") {
            bail!("the loader of the chunks is not of the form that is expected");
        }
        let mut loads = Vec::new();
        for chunk in &self.chunks {
            let before = IN_ORDER.iter().take_while(|name| **name != chunk.name);
            let before = before.map(|name| format!("load_{name}")).collect::<Vec<_>>().join(", ");
            let mut fetched = fetched(chunk);
            if chunk.name == FIRST {
                lines += &preloading(&fetched);
                PRELOADED.clone_into(&mut fetched);
            }
            // Hosts that serve wasm as another type: `__wbg_load` compiles what cannot be compiled while it arrives.
            let _never_fails = writeln!(
                lines,
                "const load_{name} = makeLoad(() => {{ const src = {fetched}; src.catch(() => {{}}); \
                 return (imports) => src.then((response) => \
                 __wbg_load(response, {{ {app}: imports.__wasm_split }})); }}, [{before}]);",
                app = merge::APP,
                name = chunk.name,
            );
            if chunk.name != SHARED {
                loads.push(format!("{LOAD}{name}: wrapAsyncCb(load_{name})", name = chunk.name));
            }
        }
        let loads = loads.join(", ");
        Ok(format!("{script}{lines}const {name} = {{ {loads} }};\n"))
    }
}
