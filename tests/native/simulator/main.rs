//! A browser with several tabs in which everything can go wrong, and people who work in it. A seed determines a run.
//!
//! `cargo test --test native simulator` runs a part; `make simulate` runs all of it (`SIMULATOR_SEEDS=0..2000`
//! `SIMULATOR_STEPS=500`). A run that fails prints its seed and what was done; `SIMULATOR_SEEDS=17..18` runs that one.

#![expect(clippy::expect_used, reason = "a test says what is wrong by failing")]

mod person;
mod ports;
mod rows;
mod world;

use std::panic::{AssertUnwindSafe, catch_unwind};

use person::Run;

fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// Seeds that found a fault once, which no row tells in a browser that does nothing else.
const FOUND_ONCE: [u64; 15] =
    [248, 673, 1213, 4417, 5169, 5496, 6015, 7791, 11_847, 11_879, 12_445, 12_697, 13_544, 16_818, 17_767];

fn seeds() -> Vec<u64> {
    let Ok(text) = std::env::var("SIMULATOR_SEEDS") else { return (0..60).chain(FOUND_ONCE).collect() };
    let (from, to) = text.split_once("..").expect("two numbers, as in 17..18");
    (from.parse().expect("a number")..to.parse().expect("a number")).collect()
}

/// Returns what went wrong, and what was done, in the fewest steps that show it.
fn failure(seed: u64, steps: u64) -> Option<(String, String, u64)> {
    let mut run = Run::new(seed);
    let failed = catch_unwind(AssertUnwindSafe(|| run.steps(steps))).err()?;
    let why = failed
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| failed.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .unwrap_or_default();
    Some((why, run.history(), run.done()))
}

#[test]
fn nothing_is_lost_in_any_run() {
    let steps = number("SIMULATOR_STEPS", 500);
    let mut failed = Vec::new();
    for seed in seeds() {
        if let Some((why, history, done)) = failure(seed, steps) {
            failed.push(seed);
            // Fewer steps end in a crash and a start of their own, which may show it earlier.
            let fewest = (1..=done).find_map(|steps| failure(seed, steps)).unwrap_or((why, history, done));
            eprintln!("seed {seed}, {} steps: {}\n{}", fewest.2, fewest.0, fewest.1);
            if failed.len() >= 3 {
                break;
            }
        }
    }
    assert!(failed.is_empty(), "seeds that fail: {failed:?}");
}
