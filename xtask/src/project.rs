//! Where things are.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// Where Rust for the web comes from (`scripts/toolchain.sh`).
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// rustup's target, with the standard library as it is shipped.
    Rustup,
    /// Debian's packages, with the standard library from source.
    Debian,
}

/// A checkout of the app, and the folder of the tools.
#[derive(Clone)]
pub struct Project {
    /// The folder with `Cargo.toml`.
    pub root: PathBuf,
    /// Where tools are kept, outside of `target/`.
    pub tools: PathBuf,
    /// Where Rust for the web comes from.
    pub route: Route,
}

impl Project {
    /// Finds the checkout around the current folder.
    ///
    /// # Errors
    /// Returns an error if there is none.
    pub fn find() -> Result<Self> {
        let here = env::current_dir()?;
        let Some(root) = here.ancestors().find(|folder| folder.join("xtask/Cargo.toml").is_file()) else {
            bail!("run this in a checkout of the app");
        };
        let home = || env::var_os("HOME").map(PathBuf::from).context("HOME is not set");
        let tools = match (env::var_os("QM_TOOLS"), env::var_os("XDG_CACHE_HOME")) {
            (Some(tools), _) => tools.into(),
            (None, Some(cache)) => PathBuf::from(cache).join("quality-marker-tools"),
            (None, None) => home()?.join(".cache/quality-marker-tools"),
        };
        let route =
            if env::var("QM_ROUTE").is_ok_and(|route| route == "debian") { Route::Debian } else { Route::Rustup };
        Ok(Self { root: root.to_owned(), tools, route })
    }

    /// Returns the folder of what is compiled.
    pub fn target(&self) -> PathBuf {
        self.root.join("target")
    }

    /// Returns the folder of what Cargo compiles, which may be another.
    pub fn cargo_target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.target(), PathBuf::from)
    }

    /// Returns where the single file is put.
    pub fn single(&self) -> PathBuf {
        self.target().join("single/quality-marker-self-assessment.html")
    }

    /// Reads a text of the checkout.
    ///
    /// # Errors
    /// Returns an error that names the file.
    pub fn read(&self, path: &str) -> Result<String> {
        read(&self.root.join(path))
    }

    /// Returns what stands in a text of the checkout between two others.
    ///
    /// # Errors
    /// Returns an error if there is no such place.
    pub fn between(&self, path: &str, before: &str, after: &str) -> Result<String> {
        let text = self.read(path)?;
        let found = text.split_once(before).and_then(|(_, rest)| rest.split_once(after)).map(|(found, _)| found);
        found.map(str::to_owned).with_context(|| format!("{path} has no “{before}…{after}”"))
    }
}

/// Reads a text.
///
/// # Errors
/// Returns an error that names the file.
pub fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| path.display().to_string())
}

/// Reads bytes.
///
/// # Errors
/// Returns an error that names the file.
pub fn bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| path.display().to_string())
}

/// Writes a file, and the folder that it stands in.
///
/// # Errors
/// Returns an error that names the file.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    fs::write(path, content).with_context(|| path.display().to_string())
}

/// Returns the names of the files in a folder, sorted.
///
/// # Errors
/// Returns an error that names the folder.
pub fn names(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut names = Vec::new();
    for entry in entries {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// Returns all files below a folder, sorted.
///
/// # Errors
/// Returns an error that names the folder.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for name in names(folder)? {
        let path = folder.join(name);
        if path.is_dir() { all.extend(files(&path)?) } else { all.push(path) }
    }
    Ok(all)
}

/// Replaces what must stand exactly once in a text.
///
/// # Errors
/// Returns an error if it does not.
pub fn replace(text: &str, what: &str, by: &str) -> Result<String> {
    match text.matches(what).count() {
        1 => Ok(text.replacen(what, by, 1)),
        count => bail!("“{what}” stands {count} times where it should stand once"),
    }
}
