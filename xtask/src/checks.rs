//! Everything that must hold, in stages: each runs as soon as what it needs is there, two at a time.
//!
//! What a stage prints is kept below `target/checks` and shown only if it fails. The last line counts what passed and
//! failed.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::compile::TARGET;
use crate::progress::note;
use crate::project::Project;

/// How much is checked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// What somebody wants to know many times a day.
    Quick,
    /// What is downloaded, read by other people's programs.
    Documents,
    /// Everything.
    Everything,
}

/// The stages of [`Scope::Documents`].
const DOCUMENTS: &[&str] = &[
    "writing the documents",
    "readers of documents themselves",
    "documents in other readers",
    "documents in LibreOffice",
];

/// How many stages run at the same time.
const LANES: usize = 2;

/// The stages that everything waits for: the build, and the browser tests, which take longest. The others give way to
/// them, and use the time in which browsers wait.
const URGENT: &[&str] =
    &["release build", "build for the smoke test", "single file", "browser tests", "smoke test in Chromium"];

/// How a stage says how many tests passed and failed.
#[derive(Clone, Copy)]
enum Count {
    /// Not at all: it passes or fails as a whole.
    Whole,
    /// `… 3 passed; 1 failed` or `3 passed, 1 failed`, on any line.
    Lines,
    /// Playwright's last lines.
    Playwright,
    /// Node's test runner.
    Tap,
}

/// A stage.
struct Stage {
    name: &'static str,
    /// The stages that must have passed before.
    after: &'static [&'static str],
    count: Count,
    command: Command,
}

/// What became of a stage.
struct Outcome {
    name: &'static str,
    passed: usize,
    failed: usize,
    took: Duration,
    log: PathBuf,
}

/// Returns a command in the checkout; one that gives way to others, unless it is urgent.
fn command(project: &Project, is_urgent: bool, words: &[&str]) -> Command {
    let words = if is_urgent || cfg!(windows) { words.to_vec() } else { [&["nice", "-n", "5"], words].concat() };
    let mut command = Command::new(words[0]);
    command.args(&words[1..]).current_dir(&project.root);
    command
}

/// Returns the stages, in the order in which they begin where there is a choice.
fn stages(project: &Project, scope: Scope) -> Result<Vec<Stage>> {
    let own = env::current_exe()?.to_string_lossy().into_owned();
    let target = project.target();
    let documents = target.join("documents").to_string_lossy().into_owned();
    let pictures = target.join("pictures").to_string_lossy().into_owned();
    let tools = project.tools.join("xtask-target").to_string_lossy().into_owned();
    let readers = env::var("READERS").unwrap_or_default();
    let mut all = Vec::new();
    let mut stage = |name, after: &'static [&'static str], count, words: &[&str]| {
        all.push(Stage { name, after, count, command: command(project, URGENT.contains(&name), words) });
    };
    let playwright =
        |more: &[&'static str]| -> Vec<&'static str> { [&["node_modules/.bin/playwright", "test"], more].concat() };
    let clippy = |more: &[&'static str]| -> Vec<&'static str> {
        [&["cargo", "clippy", "--locked", "--quiet"], more, &["--", "-D", "warnings"]].concat()
    };
    if scope == Scope::Quick {
        stage("build for the smoke test", &[], Count::Whole, &[&own, "build-dev"]);
    } else {
        stage("release build", &[], Count::Whole, &[&own, "build"]);
    }
    stage("formatting", &[], Count::Whole, &["cargo", "fmt", "--check"]);
    stage(
        "native tests",
        &[],
        Count::Lines,
        &["cargo", "test", "--locked", "--quiet", "--no-fail-fast", "--lib", "--test", "native", "--test", "simulator"],
    );
    stage("clippy, native", &["native tests"], Count::Whole, &clippy(&["--all-targets"]));
    if scope == Scope::Quick {
        stage("clippy, wasm32", &["build for the smoke test"], Count::Whole, &clippy(&["--target", TARGET]));
        stage(
            "smoke test in Chromium",
            &["build for the smoke test"],
            Count::Playwright,
            &playwright(&["--project=chromium", "journey.spec.mjs", "-g", "@smoke"]),
        );
        return Ok(all);
    }
    stage("clippy, wasm32", &["clippy, native"], Count::Whole, &clippy(&["--target", TARGET]));
    stage("single file", &["release build"], Count::Whole, &[&own, "single"]);
    stage("browser tests", &["single file"], Count::Playwright, &playwright(&[]));
    stage(
        "WebKit journey",
        &["release build"],
        Count::Tap,
        &["node", "--test", "--test-reporter=tap", "tests/webkit/journey.test.mjs"],
    );
    stage("size of the first load", &["release build"], Count::Whole, &[&own, "size"]);
    stage(
        "tests of the build",
        &[],
        Count::Lines,
        &["cargo", "test", "--locked", "--quiet", "--manifest-path", "xtask/Cargo.toml", "--target-dir", &tools],
    );
    stage("set-up scripts", &[], Count::Lines, &["bash", "tests/scripts/setup.sh"]);
    stage(
        "writing the documents",
        &["native tests"],
        Count::Whole,
        &["cargo", "run", "--locked", "--quiet", "--profile", "test", "--example", "documents", "--", &documents],
    );
    stage(
        "readers of documents themselves",
        &["writing the documents"],
        Count::Lines,
        &[&readers, "tests/documents/selftest.py"],
    );
    stage(
        "documents in other readers",
        &["writing the documents"],
        Count::Lines,
        &[&readers, "tests/documents/check.py", &documents],
    );
    stage(
        "documents in LibreOffice",
        &["writing the documents"],
        Count::Lines,
        &[&readers, "tests/documents/office.py", &documents, &pictures],
    );
    if scope == Scope::Documents {
        all.retain(|stage| DOCUMENTS.contains(&stage.name));
        all[0].after = &[];
        return Ok(all);
    }
    if env::var_os("WEBKIT").is_none() {
        all.retain(|stage| stage.name != "WebKit journey");
        note("WebKit is not tried on this system: its driver is one of Debian's packages");
    }
    Ok(all)
}

/// Adds up the numbers before a word in some lines, such as the 3 in `3 passed`.
fn sum<'a>(lines: impl Iterator<Item = &'a str>, words: &[&str]) -> usize {
    let mut sum = 0;
    for line in lines {
        let tokens: Vec<&str> = line.split([' ', ',', ';']).filter(|token| !token.is_empty()).collect();
        for pair in tokens.windows(2) {
            if words.contains(&pair[1]) {
                sum += pair[0].parse::<usize>().unwrap_or(0);
            }
        }
    }
    sum
}

/// Returns how many tests passed and failed, as a stage printed it.
fn counted(count: Count, log: &str) -> (usize, usize) {
    // Only lines that a runner closes with: what a test prints is not counted.
    let closing = |is: fn(&str) -> bool| log.lines().map(str::trim_start).filter(move |line| is(line));
    match count {
        Count::Whole => (0, 0),
        Count::Lines => {
            let is = |line: &str| line.starts_with("test result:") || line.split(' ').nth(1) == Some("passed,");
            (sum(closing(is), &["passed"]), sum(closing(is), &["failed"]))
        }
        Count::Playwright => {
            let is = |line: &str| line.starts_with(|first: char| first.is_ascii_digit());
            (sum(closing(is), &["passed", "flaky"]), sum(closing(is), &["failed", "did", "interrupted"]))
        }
        Count::Tap => {
            let number =
                |before: &str| log.lines().filter_map(|line| line.strip_prefix(before)?.parse::<usize>().ok()).sum();
            (number("# pass "), number("# fail "))
        }
    }
}

/// Runs a stage.
fn run_stage(stage: &mut Stage, logs: &Path) -> Result<Outcome> {
    let began = Instant::now();
    let log = logs.join(format!("{}.log", stage.name.replace([' ', ','], "-")));
    let output = File::create(&log)?;
    let status = stage
        .command
        .stdin(Stdio::null())
        .stdout(output.try_clone()?)
        .stderr(output)
        .status()
        .with_context(|| format!("{} cannot run {}", stage.name, stage.command.get_program().display()));
    let is_good = match &status {
        Ok(status) => status.success(),
        Err(error) => {
            fs::write(&log, format!("{error:#}"))?;
            false
        }
    };
    let text = String::from_utf8_lossy(&fs::read(&log)?).into_owned();
    let (mut passed, mut failed) = counted(stage.count, &text);
    if matches!(stage.count, Count::Whole) && is_good {
        passed = 1;
    }
    // What broke off, or ran nothing, has failed whatever it counted.
    if failed == 0 && (!is_good || passed == 0) {
        failed = 1;
    }
    Ok(Outcome { name: stage.name, passed, failed, took: began.elapsed(), log })
}

/// What is left to do, and what is done.
struct State {
    waiting: Vec<Stage>,
    running: Vec<&'static str>,
    done: Vec<Outcome>,
}

impl State {
    /// Takes the next stage that can begin. One whose needs have failed, or do not exist, has failed too.
    fn next(&mut self) -> Option<Stage> {
        let is_done = |name: &str| self.done.iter().any(|outcome| outcome.name == name);
        let at = self.waiting.iter().position(|stage| stage.after.iter().all(|name| is_done(name)))?;
        Some(self.waiting.remove(at))
    }

    /// The stage that a stage needs and that has failed.
    fn missing(&self, stage: &Stage) -> Option<&'static str> {
        let failed = |name: &&&str| self.done.iter().any(|outcome| outcome.name == **name && outcome.failed > 0);
        stage.after.iter().find(failed).copied()
    }
}

/// One of the lanes: takes stages as long as there are any.
fn lane(state: &Mutex<State>, changed: &Condvar, logs: &Path) -> Result<()> {
    let locked = || state.lock().map_err(|_| anyhow::anyhow!("another lane has died"));
    loop {
        let mut all = locked()?;
        let mut stage = loop {
            if all.waiting.is_empty() {
                return Ok(());
            }
            match all.next() {
                Some(stage) => break stage,
                None if all.running.is_empty() => anyhow::bail!("the stages wait for each other"),
                None => all = changed.wait(all).map_err(|_| anyhow::anyhow!("another lane has died"))?,
            }
        };
        let missing = all.missing(&stage);
        all.running.push(stage.name);
        drop(all);
        let outcome = match missing {
            None => run_stage(&mut stage, logs)?,
            Some(missing) => {
                let log = logs.join("missing.log");
                fs::write(&log, format!("{} needs what failed: {missing}", stage.name))?;
                Outcome { name: stage.name, passed: 0, failed: 1, took: Duration::ZERO, log }
            }
        };
        if outcome.failed > 0 {
            eprintln!("\n==> FAILED: {}\n{}", outcome.name, fs::read_to_string(&outcome.log).unwrap_or_default());
        } else {
            note(&format!("{}: {} passed in {} s", outcome.name, outcome.passed, outcome.took.as_secs()));
        }
        let mut all = locked()?;
        all.running.retain(|name| *name != outcome.name);
        all.done.push(outcome);
        changed.notify_all();
    }
}

/// Returns the lines of a failed stage's log that say what failed, for the end of the output: some places keep no more.
fn failures(log: &str) -> Vec<&str> {
    /// More would push the table out of what is kept.
    const MOST: usize = 30;
    let says = |line: &&str| {
        let line = line.trim_start();
        ["✘", "not ok ", "Error:", "Expected", "Received", "> ", "error", "thread '", "Diff in "]
            .iter()
            .any(|start| line.starts_with(start))
            || line.ends_with("FAILED")
    };
    log.lines().filter(says).take(MOST).collect()
}

/// Runs the checks, and prints how long each stage took.
///
/// # Errors
/// Returns an error if a stage could not even be started.
pub fn run(project: &Project, scope: Scope) -> Result<ExitCode> {
    let began = Instant::now();
    let logs = project.target().join("checks");
    fs::create_dir_all(&logs)?;
    let mut waiting = stages(project, scope)?;
    for stage in &mut waiting {
        // No stage reaches for the network: what a test needs is here or missing from set-up.
        stage
            .command
            .env("CARGO_NET_OFFLINE", "true")
            .env("QM_XTASK", env::current_exe()?)
            .env("PYTHONDONTWRITEBYTECODE", "1");
        if stage.command.get_program() == "node_modules/.bin/playwright" {
            stage.command.current_dir(project.root.join("tests/browser"));
        }
        if scope == Scope::Quick {
            stage.command.env("DIST", project.target().join("dev-dist"));
        }
    }
    let state = Mutex::new(State { waiting, running: Vec::new(), done: Vec::new() });
    let changed = Condvar::new();
    thread::scope(|threads| {
        let lanes: Vec<_> = (0..LANES).map(|_| threads.spawn(|| lane(&state, &changed, &logs))).collect();
        lanes.into_iter().try_for_each(|lane| lane.join().map_err(|_| anyhow::anyhow!("a lane has died"))?)
    })?;
    let done = state.into_inner().map_err(|_| anyhow::anyhow!("a lane has died"))?.done;
    println!("\n| stage | passed | failed | seconds |\n| --- | ---: | ---: | ---: |");
    for Outcome { name, passed, failed, took, .. } in &done {
        println!("| {name} | {passed} | {failed} | {} |", took.as_secs());
    }
    for Outcome { name, log, .. } in done.iter().filter(|outcome| outcome.failed > 0) {
        println!("\n{name} failed:");
        let text = fs::read(log).unwrap_or_default();
        failures(&String::from_utf8_lossy(&text)).iter().for_each(|line| println!("{line}"));
    }
    let passed: usize = done.iter().map(|outcome| outcome.passed).sum();
    let failed: usize = done.iter().map(|outcome| outcome.failed).sum();
    println!("\nin {} s\n\n{passed} passed, {failed} failed", began.elapsed().as_secs());
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

#[cfg(test)]
mod tests {
    use super::{Count, counted, failures};

    #[test]
    fn what_failed_is_found_in_a_log() {
        let playwright = "  ✓  1 [firefox] › a.spec.mjs › works (1.0s)\n  ✘  2 [firefox] › a.spec.mjs › breaks (2.0s)\n\
                          \n    Error: expect(locator).toBeVisible()\n    > 7 | await it();\n    at a.mjs:1\n";
        assert_eq!(
            failures(playwright),
            [
                "  ✘  2 [firefox] › a.spec.mjs › breaks (2.0s)",
                "    Error: expect(locator).toBeVisible()",
                "    > 7 | await it();"
            ]
        );
        assert_eq!(failures("test a ... ok\ntest b ... FAILED\n"), ["test b ... FAILED"]);
    }

    #[test]
    fn closing_lines_are_counted_and_nothing_else() {
        for (count, log, wanted) in [
            (
                Count::Lines,
                "test result: ok. 12 passed; 0 failed; 1 ignored\ntest result: FAILED. 1 passed; 2 failed;",
                (13, 2),
            ),
            (Count::Lines, "a test that prints 7 failed\n5 passed, 0 failed", (5, 0)),
            (
                Count::Playwright,
                "  2 failed\n    [chromium] › x.spec.mjs:3\n  1 flaky\n  3 did not run\n  140 passed (4.5m)",
                (141, 5),
            ),
            (Count::Tap, "# pass 4\n# fail 1\nok 1 - # pass 9", (4, 1)),
        ] {
            assert_eq!(counted(count, log), wanted, "{log}");
        }
    }
}
