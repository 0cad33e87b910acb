//! A fictional case, filled in: believable, and with gaps to find.
//!
//! The case: a baby was harmed after the family moved between two areas. A trial holds two sources up, a housing
//! provider declined, a health visitor now works abroad, and nobody knows yet which alerts two record systems showed.
//! In its story it is the middle of November 2026.
//!
//! The gaps are there on purpose: a "met" that rests on memory, a part nobody has looked at, something overdue, a
//! reason for non-cooperation that is known to one person only. `tests/native/example.rs` lists what the second look
//! asks of it, and why. Rows are plain data (see `said`), a register or two a file.

mod answers;
mod coverage;
mod decisions;
mod follow_up;
mod people;
mod requests;
mod review;
mod said;
mod second_look;
mod sources;
mod surroundings;

use std::sync::Arc;

use super::about::FICTION;
use crate::domain::assessment::Assessment;
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;
use crate::domain::register::Register;
use crate::domain::rows::Registers;
use said::Entry;

/// The example's id, always the same.
pub const EXAMPLE_ID: ItemId = ItemId(FIRST_ID);

const FIRST_ID: u64 = 0xe8a3_91e0_0000_0000;
const BEGUN: Moment = Moment::from_millis(1_789_376_400_000);
const CHANGED: Moment = Moment::from_millis(1_794_503_400_000);

/// The id of a row. Evidence has those from 1, actions from 0x101, and so on: each register a range of its own.
const fn id(number: u64) -> ItemId {
    ItemId(FIRST_ID + number)
}

/// A fictional review that is under way, with gaps on purpose.
#[must_use]
pub fn example() -> Assessment {
    Assessment {
        changed: CHANGED,
        assessors: "Review manager, with the two lead reviewers".into(),
        summary: format!(
            "{FICTION} The plan for gathering information is sound where it was discussed early, at the scoping \
            meeting. It is weaker where agencies had to start before they had guidance. Before the group meetings we \
            need to settle three things: how to find out whether the difficulties were more widespread, what the \
            police can release and when, and how openly we can state why one provider declined."
        )
        .into(),
        review: Arc::new(review::review()),
        answers: answers::answers(),
        registers: registers(),
        set_aside: Arc::new(second_look::set_aside()),
        limitations: second_look::LIMITATIONS.into(),
        limitations_draft: second_look::DRAFT.into(),
        board_asks:
            "Agree that whatever depends on the trial will follow in an addendum.\nWrite to the housing provider, and \
            ask that the reason may be stated in the report."
                .into(),
        ..Assessment::new(EXAMPLE_ID, "Example: Review K (fictional)".into(), BEGUN)
    }
}

/// The rows of every register.
fn all() -> Vec<(Register, Vec<Entry>)> {
    vec![
        (Register::Sources, sources::ENTRIES.to_vec()),
        (Register::Coverage, coverage::entries().to_vec()),
        (Register::Requests, requests::ENTRIES.to_vec()),
        (Register::NonCooperation, requests::REFUSALS.to_vec()),
        (Register::Decisions, decisions::ENTRIES.to_vec()),
        (Register::Practitioners, people::STAFF.to_vec()),
        (Register::Family, people::FAMILY.to_vec()),
        (Register::Processes, surroundings::PROCESSES.to_vec()),
        (Register::Borders, surroundings::BORDERS.to_vec()),
        (Register::Obstacles, surroundings::OBSTACLES.to_vec()),
        (Register::Evidence, follow_up::EVIDENCE.to_vec()),
        (Register::Actions, follow_up::ACTIONS.to_vec()),
    ]
}

fn registers() -> Registers {
    let mut registers = Registers::default();
    for (register, entries) in all() {
        said::add(&mut registers, register, &entries);
    }
    registers
}

#[cfg(test)]
mod tests {
    use super::answers::{NOTES, REASONS};
    use super::*;
    use crate::domain::checklist::{Part, Question};
    use crate::domain::keyed::Keyed;
    use crate::domain::progress;

    #[test]
    fn every_judgement_occurs() {
        for (judgement, parts) in progress::tally(&example()) {
            assert!(parts > 0, "{judgement:?}");
        }
    }

    #[test]
    fn every_place_is_set_once() {
        let mut parts: Vec<Part> =
            NOTES.iter().map(|(part, ..)| *part).chain(REASONS.iter().map(|(part, ..)| *part)).collect();
        parts.sort_unstable();
        parts.dedup();
        assert_eq!(parts.len(), NOTES.len() + REASONS.len());
    }

    #[test]
    fn it_has_gaps_on_purpose_but_no_reason_is_missing() {
        let example = example();
        let progress: Vec<_> =
            Question::ALL.iter().map(|question| progress::of_question(&example, *question)).collect();
        assert!(progress.iter().all(|question| question.lacks_reason.is_empty()));
        assert!(!progress[5].all_looked_at());
        assert!(example.none_occurred.is_none());
    }

    #[test]
    fn every_register_is_used_and_every_row_kept_as_it_was_written() {
        let example = example();
        for (register, entries) in all() {
            let rows = example.rows(register);
            assert!(!entries.is_empty() && rows.len() == entries.len(), "{register:?}");
            for entry in entries {
                let row = rows.get(entry.id).expect("a row");
                assert_eq!(row.recorded.is_some(), !entry.recorded.is_empty(), "{}", row.heading());
                assert!(!register.grows() || !row.heading().is_empty());
                for (column, said) in entry.said {
                    assert_eq!(row.value(*column), Some(&said.value()), "{} {column:?}", row.heading());
                    if let said::Said::Day(text) = said {
                        assert_eq!(row.day(*column).to_text(), *text, "{}", row.heading());
                    }
                }
            }
        }
    }

    #[test]
    fn it_says_that_it_is_fictional_and_when_it_was_made() {
        let example = example();
        assert!(example.summary.starts_with(FICTION));
        assert!(example.name.contains("fictional"));
        assert_eq!(example.created.to_text(), "2026-09-14T09:00:00.000Z");
        assert_eq!(example.changed.to_text(), "2026-11-12T17:10:00.000Z");
    }
}
