//! `cargo run --example large`: a large assessment as the app stores it, for the benchmark (`make bench`). With `-- empty`,
//! a new one to compare it with, in which each register that the benchmark types in has one row with a name.
//!
//! It is made of the app's own types and read back by the app's own reader before it is printed: a change of the format
//! changes it too, or breaks it here.

#![expect(clippy::expect_used, reason = "what cannot be made is said by failing")]

#[path = "large/assessment.rs"]
mod assessment;

use std::io::Write;

use assessment::{SIZES, id, large, name};
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::moment::Moment;
use quality_marker::domain::row::Row;
use quality_marker::storage::envelope::{Stamp, decode, encode};

fn main() {
    let made = if std::env::args().any(|word| word == "empty") { empty() } else { large() };
    let text = encode(&made, &Stamp { revision: 1, saved_at: made.changed });
    let opened = decode(&text).expect("the app reads it");
    assert!(!opened.altered && opened.assessment == made, "the app reads something else");
    std::io::stdout().write_all(text.as_bytes()).expect("written");
}

fn empty() -> Assessment {
    let mut it = Assessment::new(ItemId(0xe), "A new review".to_owned(), Moment::from_millis(1_789_376_400_000));
    for (register, _) in SIZES {
        let heading = register.heading().expect("a register that grows");
        let only = Row::new(*register, id(*register, 0)).with(heading, name("the first", 0).as_str());
        assert!(it.registers.of_mut(*register).add(only), "the only row");
    }
    it
}
