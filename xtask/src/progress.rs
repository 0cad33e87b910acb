//! Says which step is under way, of how many, and how long it has taken so far.

use std::env;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

static STEP: AtomicU32 = AtomicU32::new(0);

/// Announces a step. The scripts that ran before may have counted some (`scripts/common.sh`).
pub fn step(what: &str) {
    let number = |name: &str| env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let here = STEP.fetch_add(1, Ordering::Relaxed) + 1;
    let (Some(before), Some(all), Some(began)) = (number("QM_STEP"), number("QM_STEPS"), number("QM_BEGAN")) else {
        return eprintln!("\n==> {what}");
    };
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(began, |now| now.as_secs());
    let so_far = now.saturating_sub(began);
    let step = before + u64::from(here);
    eprintln!("\n==> Step {step} of {}, {}:{:02} so far: {what}", all.max(step), so_far / 60, so_far % 60);
}

/// Says something about the step that is under way.
pub fn note(what: &str) {
    eprintln!("    {what}");
}
