//! Compiles the app's programs.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::progress::step;
use crate::project::{Project, Route};
use crate::release::Profile;
use crate::sysroot;

/// What the app is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Compiles all programs, and returns the folder in which they are.
///
/// # Errors
/// Returns an error if the app does not compile.
pub fn compile(project: &Project, profile: Profile) -> Result<PathBuf> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--locked", "--bins", "--target", TARGET]).env("QM_SPLIT", "1").current_dir(&project.root);
    // Leptos draws all views with the same code then, in place of code for each type of view: much less to load.
    let mut flags = format!("{} --cfg erase_components", env::var("RUSTFLAGS").unwrap_or_default());
    let folder = match profile {
        Profile::Release => {
            cargo.arg("--release");
            if project.route == Route::Debian {
                let sysroot = sysroot::ensure(project)?;
                cargo.env("RUSTC_BOOTSTRAP", "1");
                flags = format!("{flags} {} --sysroot={}", sysroot::FLAGS, sysroot.display());
            }
            "release"
        }
        Profile::Dev => "debug",
    };
    cargo.env("RUSTFLAGS", flags.trim());
    step("compiling the app");
    if env::var_os("QM_TIMINGS").is_some() {
        cargo.arg("--timings");
    }
    if !cargo.status()?.success() {
        bail!("the app does not compile");
    }
    Ok(project.cargo_target().join(TARGET).join(folder))
}
