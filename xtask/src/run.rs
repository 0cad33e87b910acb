//! Other programs.

use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, bail};

/// Returns a command's name and arguments, for messages.
fn described(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// Runs a command whose output is shown only if it fails.
///
/// # Errors
/// Returns an error with the last lines of its output if it fails.
pub fn quietly(command: &mut Command) -> Result<()> {
    let what = described(command);
    let output = command.stdin(Stdio::null()).output().with_context(|| what.clone())?;
    if output.status.success() {
        return Ok(());
    }
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    let lines: Vec<&str> = said.lines().collect();
    bail!("{what} failed:\n{}", lines[lines.len().saturating_sub(40)..].join("\n"))
}

/// Runs a command with an input, and returns its output.
///
/// # Errors
/// Returns an error if it fails, or if it says something on its standard error.
pub fn filter(command: &mut Command, input: &[u8]) -> Result<Vec<u8>> {
    let what = described(command);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| what.clone())?;
    let mut stdin = child.stdin.take().context("a pipe")?;
    let input = input.to_vec();
    let writer = thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output()?;
    writer.join().map_err(|_| anyhow::anyhow!("{what}: nobody wrote"))??;
    if !output.status.success() || !output.stderr.is_empty() {
        bail!("{what}: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(output.stdout)
}

/// Returns what a command prints, without the white space around it.
///
/// # Errors
/// Returns an error if it fails.
pub fn output(command: &mut Command) -> Result<String> {
    let what = described(command);
    let output = command.stdin(Stdio::null()).output().with_context(|| what.clone())?;
    if !output.status.success() {
        bail!("{what} failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
