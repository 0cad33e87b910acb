//! The JavaScript that binds a program to the browser, and the app's program in parts.
//!
//! Leptos marks where the program is split (`src/main.rs`). What only a part leads to becomes a program of its own,
//! which the bindings fetch at its first use.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support::{Options, transform};

use crate::project::{bytes, read, replace};
use crate::release::Profile;

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
    /// The lines that load the other part.
    pub loader: String,
    /// The pages behind the first.
    pub pages: Vec<u8>,
}

/// What the splitter calls the other part: the name in `src/main.rs`.
const PART: &str = "pages";

/// Where the loader is imported in the app's bindings.
const LINK: &str = "./__wasm_split.js";

fn bindgen(name: &str, wasm: Vec<u8>, profile: Profile) -> Bindgen {
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes(name, wasm).typescript(false).omit_default_module_path(true);
    bindgen.keep_debug(profile == Profile::Dev).debug(profile == Profile::Dev);
    bindgen
}

/// Returns what was written for a program into a folder of its own.
fn bound(mut bindgen: Bindgen, name: &str, folder: &Path) -> Result<Bound> {
    bindgen.generate(folder)?;
    if folder.join("snippets").exists() {
        bail!("the program {name} brings scripts of its own, which nothing puts into the release yet");
    }
    Ok(Bound {
        wasm: bytes(&folder.join(format!("{name}_bg.wasm")))?,
        script: read(&folder.join(format!("{name}.js")))?,
    })
}

/// Binds a worker's program, for `importScripts`.
///
/// # Errors
/// Returns an error if the program cannot be bound.
pub fn worker(name: &str, compiled: &Path, work: &Path, profile: Profile) -> Result<Bound> {
    let mut bindgen = bindgen(name, bytes(&compiled.join(format!("{name}.wasm")))?, profile);
    bindgen.no_modules(true)?;
    bound(bindgen, name, &work.join(name))
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
    transform(options).map_err(|error| anyhow::anyhow!("the app cannot be split: {error:?}"))?;
    let mut bindgen = bindgen("app", bytes(&main)?, profile);
    bindgen.web(true)?.keep_lld_exports(true);
    let first = bound(bindgen, "app", &folder)?;
    Ok(App { first, loader: read(&folder.join(LINK))?, pages: bytes(&folder.join(format!("split_{PART}.wasm")))? })
}

impl App {
    /// Returns the bindings with the lines that load the other part; `fetched` is an expression for a promise of it.
    ///
    /// # Errors
    /// Returns an error if bindings or loader are not of the form that is expected.
    pub fn script(&self, fetched: &str) -> Result<String> {
        let script = &self.first.script;
        let import = script.lines().find(|line| line.contains(LINK)).context("the bindings import no part")?;
        let name = import
            .strip_prefix("import * as ")
            .and_then(|rest| rest.split_once(' '))
            .map(|(name, _)| name)
            .with_context(|| format!("the bindings import a part in a form that is not known: {import}"))?;
        // The loader imports from the bindings, in which it will stand.
        let loader: String = self
            .loader
            .lines()
            .filter(|line| !line.starts_with("import "))
            .map(|line| format!("{}\n", line.strip_prefix("export ").unwrap_or(line)))
            .collect();
        // Hosts that serve wasm as another type: `__wbg_load` compiles what cannot be compiled while it arrives.
        let loader = replace(
            &loader,
            "WebAssembly.instantiateStreaming(src, imports)",
            "src.then((response) => __wbg_load(response, imports))",
        )?;
        let loader = replace(&loader, &format!("fetch(new URL(\"./split_{PART}.wasm\", import.meta.url))"), fetched)?;
        Ok(format!("{}{loader}const {name} = {{ __wasm_split_load_{PART} }};\n", replace(script, import, "")?))
    }
}
