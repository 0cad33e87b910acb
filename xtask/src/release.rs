//! From the sources to a folder that any host can serve.
//!
//! Every file but the page, the service worker and the manifest is named after its content: a browser, or a host in
//! between, may keep it for as long as it likes, and a page that was opened before the host got a new build never
//! starts a part of another. What the page starts carries an integrity hash; so does what these programs fetch.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha384};

use crate::bindings::{self, App, Bound, Chunk};
use crate::compile;
use crate::page::{self, Named};
use crate::progress::{note, step};
use crate::project::{Project, Route, files, replace, write};
use crate::run::output;
use crate::{offline, shrink};

/// How a build is made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Small and quick, for people.
    Release,
    /// Compiled quickly, for whoever changes the app.
    Dev,
}

/// How wasm-opt shrinks each program (`docs/performance.md` says what each option is worth).
const APP: &[&str] = &["-Oz", "--low-memory-unused", "--reorder-functions-by-name"];
const DOCUMENTS: &[&str] = &["-Oz", "--low-memory-unused"];
/// Deriving a key from a passphrase is to be quick.
const CRYPTO: &[&str] = &["-O3", "--low-memory-unused"];

/// What a build is made of, besides the compiler.
const SOURCES: &[&str] = &[
    "src",
    "style",
    "scripts/slim",
    "build.rs",
    "index.html",
    "Cargo.toml",
    "Cargo.lock",
    "xtask/src",
    "xtask/Cargo.lock",
    "xtask/npm/package-lock.json",
];

/// The note of a build for itself: of which sources it is made, and with which standard library.
pub const NOTE: &str = ".built-from";

/// What a build is put together from: the programs, shrunk, and their scripts as they were written.
pub struct Parts {
    /// The app with its lazy chunks.
    pub app: App,
    /// The document worker.
    pub documents: Bound,
    /// The worker for passphrases.
    pub crypto: Bound,
}

/// Returns bytes as hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _never_fails = write!(text, "{byte:02x}");
        text
    })
}

/// Returns the integrity hash of a file, for pages.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// Returns a hash of all that a build is made of.
fn digest(project: &Project, profile: Profile) -> Result<String> {
    let mut digest = Sha256::new();
    for source in SOURCES {
        let path = project.root.join(source);
        for file in if path.is_dir() { files(&path)? } else { vec![path] } {
            digest.update(file.strip_prefix(&project.root)?.to_string_lossy().as_bytes());
            digest.update(Sha256::digest(fs::read(&file).with_context(|| file.display().to_string())?));
        }
    }
    let language = std::env::var("QM_LANGUAGE").unwrap_or_default();
    let compiler = output(Command::new("rustc").arg("-V"))?;
    digest.update(format!("{compiler} {language} {} {}", profile == Profile::Dev, project.route == Route::Debian));
    Ok(hex(&digest.finalize()))
}

/// Builds the app, unless the folder is of these very sources already. Returns the folder.
///
/// # Errors
/// Returns an error if something does not compile or does not fit together.
pub fn build(project: &Project, profile: Profile) -> Result<PathBuf> {
    let dist = match profile {
        Profile::Release => project.root.join("dist"),
        Profile::Dev => project.target().join("dev-dist"),
    };
    let digest = digest(project, profile)?;
    let built = fs::read_to_string(dist.join(NOTE)).unwrap_or_default();
    if built.lines().next() == Some(&digest) {
        note(&format!("{} is up to date", dist.strip_prefix(&project.root)?.display()));
        return Ok(dist);
    }
    let compiled = compile::compile(project, profile)?;
    step("putting the app together");
    let work = work(project, profile);
    if work.exists() {
        fs::remove_dir_all(&work)?;
    }
    let staging = dist.with_extension("new");
    if staging.exists() {
        fs::remove_dir_all(&staging)?;
    }
    assemble(project, &parts(&compiled, &work, profile)?, &staging, profile)?;
    let std = if profile == Profile::Release && project.route == Route::Rustup { "stock" } else { "from-source" };
    write(&staging.join(NOTE), format!("{digest}\n{std}\n"))?;
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    fs::rename(&staging, &dist)?;
    Ok(dist)
}

/// Returns the folder in which a build is prepared.
fn work(project: &Project, profile: Profile) -> PathBuf {
    project.target().join("web").join(if profile == Profile::Release { "release" } else { "dev" })
}

/// Returns the parts of the release, which must have been built.
///
/// # Errors
/// Returns an error if they are not there.
pub fn parts_of_release(project: &Project) -> Result<Parts> {
    let work = work(project, Profile::Release);
    let bound = |name: &str| -> Result<Bound> {
        Ok(Bound {
            wasm: crate::project::bytes(&work.join(format!("{name}.after.wasm")))?,
            script: crate::project::read(&work.join(name).join(format!("{name}.js")))?,
        })
    };
    let app = App {
        first: bound("app")?,
        loader: crate::project::read(&work.join("loader.js"))?,
        chunks: chunks_of_release(&work)?,
    };
    Ok(Parts { app, documents: bound("documents")?, crypto: bound("crypto")? })
}

/// Returns the app's lazy chunks, as they were shrunk.
fn chunks_of_release(work: &Path) -> Result<Vec<Chunk>> {
    let chunk = |name: &str| -> Result<Chunk> {
        let wasm = crate::project::bytes(&work.join(format!("{name}.after.wasm")))?;
        Ok(Chunk { name: name.to_owned(), wasm })
    };
    crate::project::read(&work.join("chunks"))?.lines().map(chunk).collect()
}

/// Binds all programs, and shrinks them in a release. Each has a thread of its own.
fn parts(compiled: &Path, work: &Path, profile: Profile) -> Result<Parts> {
    let shrunk = |bytes: Vec<u8>, name: &str, options: &[&str]| match profile {
        Profile::Release => shrink::wasm(&bytes, options, &work.join(name)),
        Profile::Dev => Ok(bytes),
    };
    let worker = |name: &str, options: &[&str]| -> Result<Bound> {
        let bound = bindings::worker(name, compiled, work, profile)?;
        Ok(Bound { wasm: shrunk(bound.wasm, name, options)?, ..bound })
    };
    thread::scope(|threads| {
        let documents = threads.spawn(|| worker("documents", DOCUMENTS));
        let rest = threads.spawn(|| -> Result<(App, Bound)> {
            let mut app = bindings::app(compiled, work, profile)?;
            for chunk in &mut app.chunks {
                chunk.wasm = shrunk(std::mem::take(&mut chunk.wasm), &chunk.name, APP)?;
            }
            write(&work.join("loader.js"), &app.loader)?;
            write(
                &work.join("chunks"),
                app.chunks.iter().map(|chunk| format!("{}\n", chunk.name)).collect::<String>(),
            )?;
            app.first.wasm = shrunk(app.first.wasm, "app", APP)?;
            Ok((app, worker("crypto", CRYPTO)?))
        });
        let died = |_| anyhow::anyhow!("a thread of the build has died");
        let (app, crypto) = rest.join().map_err(died)??;
        Ok(Parts { app, documents: documents.join().map_err(died)??, crypto })
    })
}

/// A folder that is being filled with files which are named after their content.
struct Folder<'a>(&'a Path);

impl Folder<'_> {
    fn put(&self, name: &str, ending: &str, content: &[u8]) -> Result<Named> {
        let hash = hex(&Sha256::digest(content));
        let name = format!("{name}-{}{ending}", &hash[..16]);
        write(&self.0.join(&name), content)?;
        Ok(Named { name, integrity: integrity(content) })
    }
}

/// Returns a worker's script: the bindings of its program, and the lines of `src/worker.js` that wait for messages.
/// `fetched` is an expression for its wasm file.
///
/// # Errors
/// Returns an error if these lines are not of the form that is expected.
pub fn worker_script(project: &Project, bound: &Bound, fetched: &str) -> Result<String> {
    let lines = project.read("src/worker.js")?;
    let lines = replace(&lines, "const program = location.hash.slice(1);\nimportScripts(`${program}.js`);\n", "")?;
    let lines = replace(&lines, "new URL(`${program}_bg.wasm`, location.href)", fetched)?;
    Ok(format!("{}\n{lines}", bound.script))
}

fn assemble(project: &Project, parts: &Parts, staging: &Path, profile: Profile) -> Result<()> {
    let folder = Folder(staging);
    let is_release = profile == Profile::Release;
    let small = |text: String, shrink: fn(&str) -> Result<String>| if is_release { shrink(&text) } else { Ok(text) };

    let worker = |name: &str, bound: &Bound| -> Result<Named> {
        let wasm = folder.put(name, "_bg.wasm", &bound.wasm)?;
        let fetched =
            format!("fetch(new URL(\"{}\", location.href), {{ integrity: \"{}\" }})", wasm.name, wasm.integrity);
        let script = small(worker_script(project, bound, &fetched)?, shrink::script)?;
        folder.put(name, ".js", script.as_bytes())
    };
    let (documents, crypto) = (worker("documents", &parts.documents)?, worker("crypto", &parts.crypto)?);

    let style = |name: &str| -> Result<Named> {
        let style = shrink::style(&project.read(&format!("style/{name}.css"))?)?;
        folder.put(name, ".css", style.as_bytes())
    };
    let (pages, areas) = (style("pages")?, style("areas")?);
    let mut chunks = BTreeMap::new();
    for chunk in &parts.app.chunks {
        chunks.insert(&chunk.name, folder.put(&chunk.name, ".wasm", &chunk.wasm)?);
    }
    let script = parts.app.script(|chunk| {
        page::fetch_chunk(
            &chunks[&chunk.name],
            match chunk.name.as_str() {
                bindings::FIRST => Some(&pages),
                bindings::SHARED => Some(&areas),
                _ => None,
            },
        )
    })?;
    let app = page::App {
        script: folder.put("app", ".js", small(script, shrink::module)?.as_bytes())?,
        wasm: folder.put("app", "_bg.wasm", &parts.app.first.wasm)?,
        start: folder.put("start", ".js", shrink::module(&project.read("src/start.js")?)?.as_bytes())?,
    };
    let page = page::page(project, &app, &[("documents", &documents), ("crypto", &crypto)])?;
    write(&staging.join("index.html"), page)?;
    offline::write(project, staging)
}
