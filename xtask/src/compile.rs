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
    let folder = match profile {
        Profile::Release => {
            cargo.arg("--release");
            if project.route == Route::Debian {
                let sysroot = sysroot::ensure(project)?;
                let own = env::var("RUSTFLAGS").unwrap_or_default();
                cargo
                    .env("RUSTC_BOOTSTRAP", "1")
                    .env("RUSTFLAGS", format!("{own} {} --sysroot={}", sysroot::FLAGS, sysroot.display()).trim());
            }
            "release"
        }
        Profile::Dev => "debug",
    };
    step("compiling the app");
    if env::var_os("QM_TIMINGS").is_some() {
        cargo.arg("--timings");
    }
    if !cargo.status()?.success() {
        bail!("the app does not compile");
    }
    Ok(project.cargo_target().join(TARGET).join(folder))
}
