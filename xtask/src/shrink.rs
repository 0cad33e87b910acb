//! Shrinks programs, scripts and styles with tools from npm (`xtask/npm`), which the scripts put on the path.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::{bytes, write};
use crate::run::{filter, quietly};

/// The features that rustc's wasm32 target has by default.
const FEATURES: &[&str] =
    &["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];

/// Returns the options by which Binaryen's tools know these features.
pub fn features() -> impl Iterator<Item = String> {
    FEATURES.iter().map(|feature| format!("--enable-{feature}"))
}

/// Shrinks a program.
///
/// # Errors
/// Returns an error if wasm-opt does not run or refuses the program.
pub fn wasm(program: &[u8], options: &[&str], work: &Path) -> Result<Vec<u8>> {
    let (before, after) = (work.with_extension("before.wasm"), work.with_extension("after.wasm"));
    write(&before, program)?;
    quietly(Command::new("wasm-opt").args(options).args(features()).arg(&before).arg("-o").arg(&after))?;
    bytes(&after)
}

fn esbuild(text: &str, options: &[&str]) -> Result<String> {
    let mut esbuild = Command::new("esbuild");
    esbuild.args(["--minify", "--log-level=warning", "--legal-comments=none", "--target=es2022"]).args(options);
    let text = String::from_utf8(filter(&mut esbuild, text.as_bytes())?).context("esbuild writes UTF-8")?;
    Ok(text.trim_end().to_owned())
}

/// Shrinks a classic script, whose names others may use.
///
/// # Errors
/// Returns an error if esbuild does not run or refuses the script.
pub fn script(text: &str) -> Result<String> {
    esbuild(text, &["--loader=js"])
}

/// Shrinks a module.
///
/// # Errors
/// Returns an error if esbuild does not run or refuses the module.
pub fn module(text: &str) -> Result<String> {
    esbuild(text, &["--loader=js", "--format=esm"])
}

/// Makes a constant with this name from a module's exports.
///
/// # Errors
/// Returns an error if esbuild does not run or refuses the module.
pub fn constant(text: &str, name: &str) -> Result<String> {
    esbuild(text, &["--loader=js", "--format=iife", &format!("--global-name={name}")])
}

/// Shrinks a style sheet.
///
/// # Errors
/// Returns an error if esbuild does not run or refuses the style sheet.
pub fn style(text: &str) -> Result<String> {
    esbuild(text, &["--loader=css"])
}
