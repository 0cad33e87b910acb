//! Whether the same sources give the same bytes.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};
use sha2::{Digest, Sha256};

use crate::progress::step;
use crate::project::{Project, bytes, names};
use crate::release::{Profile, build, hex};
use crate::run::quietly;

/// Returns the SHA-256 of every file that a host serves, in the form that `sha256sum -c` reads.
///
/// # Errors
/// Returns an error if a file cannot be read.
pub fn checksums(dist: &Path) -> Result<String> {
    let mut lines = String::new();
    for name in names(dist)?.iter().filter(|name| !name.starts_with('.')) {
        lines += &format!("{}  {name}\n", hex(&Sha256::digest(bytes(&dist.join(name))?)));
    }
    Ok(lines)
}

/// Builds the last commit twice from nothing, in two folders, and compares every byte that a host would serve.
///
/// # Errors
/// Returns an error if the builds differ.
pub fn reproduce(project: &Project) -> Result<()> {
    let work = project.target().join("reproduce");
    if work.exists() {
        std::fs::remove_dir_all(&work)?;
    }
    let mut sums = Vec::new();
    for place in ["one", "a-folder/with-a-longer-name"] {
        let folder = work.join(place);
        quietly(Command::new("git").args(["clone", "--quiet"]).arg(&project.root).arg(&folder))?;
        step(&format!("a build in {}", folder.display()));
        let copy = Project { root: folder, ..project.clone() };
        sums.push(checksums(&build(&copy, Profile::Release)?)?);
    }
    std::fs::remove_dir_all(&work)?;
    print!("{}", sums[0]);
    if sums[0] != sums[1] {
        bail!("the two builds differ; the second:\n{}", sums[1]);
    }
    step("both builds are the same, byte for byte");
    Ok(())
}
