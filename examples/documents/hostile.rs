//! Every text is made to do harm, always in the same way.

use quality_marker::domain::choice::Choice;
use quality_marker::domain::field::{Field, ReviewField};
use quality_marker::report::since::Since;

use crate::case::{Case, moment};
use crate::filled::{Spot, filled};
use crate::texts::HOSTILE;

/// What means something to word processors and spreadsheet programs.
const OF_THE_OFFICE: &[&str] = &[
    "=HYPERLINK(\"http://x\")",
    "+1",
    "-1",
    "@SUM(1)",
    "=cmd|' /C calc'!A0",
    "\u{ff1d}1",
    "]]>",
    "<w:p/>",
    "</w:t></w:r></w:p>",
    "<w:br/>",
    "_x0041_",
    "_x000D_",
    "<r>x</r>",
    "&P&N&D",
    "{ INCLUDETEXT \"http://x\" }",
    "\u{b}\u{c}",
    "<?xml version=\"1.0\"?>",
    "<!ENTITY x SYSTEM \"file:///etc/passwd\">",
    "עברית",
    // Where some programs cut a cell.
    ", =1+1",
    ";+1",
    "\n@SUM(1)",
    "\t-1",
    "\",\"=1",
];

/// The assessment.
pub fn case() -> Case {
    let mut chance = Chance(0x9e37_79b9);
    let assessment = filled(&mut |spot| chance.text(spot), &|_| 2026);
    let before = filled(&mut |spot| chance.text(spot), &|_| 2025);
    Case {
        name: "hostile",
        assessment,
        names: Vec::new(),
        version: "<v> \u{202e}&amp; =1+1".to_owned(),
        since: Some(Since {
            label: "]]> {before} \"".to_owned(),
            frozen_at: moment("2026-10-20T08:30:00.000Z"),
            assessment: before,
        }),
        hidden: Vec::new(),
    }
}

/// Numbers that look like chance and are always the same.
struct Chance(u32);

impl Chance {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        usize::try_from(self.0 >> 8).expect("a number") % below
    }

    fn piece(&mut self) -> &'static str {
        let place = self.next(HOSTILE.len() + OF_THE_OFFICE.len());
        HOSTILE.get(place).or_else(|| OF_THE_OFFICE.get(place - HOSTILE.len())).expect("a piece")
    }

    /// A piece alone now and then, as some do harm only where nothing else stands; mostly some between numbers, so that no
    /// text is found in another.
    fn text(&mut self, spot: Spot) -> String {
        // The head of a page has room for some letters only, and is to hold all of the reference.
        let most = if spot == SHORT { 1 } else { 5 };
        let mut text = self.piece().to_owned();
        if self.next(6) > 0 || text.trim().is_empty() {
            for _ in 0..=self.next(most) {
                text.push_str(&self.next(10_000).to_string());
                text.push_str(self.piece());
            }
        }
        text
    }
}

const SHORT: Spot = Spot::Text(Field::Review(ReviewField::Reference), Choice::NotSaid);
