//! The standard library of the release, built from source once and kept with the tools: without the machinery for
//! messages that nobody sees (`src/start.js` shows the page for a program that stopped, and needs none).

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::compile::TARGET;
use crate::progress::step;
use crate::project::{Project, write};
use crate::run::{output, quietly};

/// What the standard library and everything above it is compiled with.
pub const FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

const MANIFEST: &str = "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \
    \"2024\"\n\n[profile.release]\nopt-level = \"z\"\ncodegen-units = 1\n";

/// Returns the folder of the standard library for this compiler.
fn folder(project: &Project) -> Result<PathBuf> {
    let compiler = output(Command::new("rustc").arg("-Vv"))?;
    let hash = crate::release::hex(&Sha256::digest(format!("{compiler}\n{FLAGS}\n{MANIFEST}")));
    Ok(project.tools.join(format!("std-{}", &hash[..16])))
}

/// Returns whether the standard library has been built.
///
/// # Errors
/// Returns an error if there is no compiler.
pub fn is_there(project: &Project) -> Result<bool> {
    Ok(folder(project)?.join("complete").is_file())
}

/// Returns a folder for `--sysroot`, and builds it if it is not there yet.
///
/// # Errors
/// Returns an error if the standard library cannot be built.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    let folder = folder(project)?;
    if is_there(project)? {
        return Ok(folder);
    }
    step("building Rust's standard library for the release, once");
    let work = folder.join("build");
    write(&work.join("Cargo.toml"), MANIFEST)?;
    write(&work.join("src/lib.rs"), "")?;
    let target = work.join("target");
    quietly(
        Command::new("cargo")
            .args(["build", "--release", "--target", TARGET])
            .args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
            .env("RUSTC_BOOTSTRAP", "1")
            // The optimiser of the whole program reads bitcode.
            .env("RUSTFLAGS", format!("{FLAGS} -Cembed-bitcode=yes"))
            .env("CARGO_TARGET_DIR", &target)
            .current_dir(&work),
    )?;
    let library = folder.join("lib/rustlib").join(TARGET).join("lib");
    fs::create_dir_all(&library)?;
    for entry in fs::read_dir(target.join(TARGET).join("release/deps"))? {
        let path = entry?.path();
        let name = path.file_name().context("a file")?.to_string_lossy().into_owned();
        if name.ends_with(".rlib") && !name.starts_with("libempty") {
            fs::copy(&path, library.join(name))?;
        }
    }
    fs::remove_dir_all(&work)?;
    write(&folder.join("complete"), "")?;
    Ok(folder)
}
