//! What the assessors say in their own words: the summary, what they ask the board to decide, and the limitations.

use crate::domain::field::Field;
use crate::report::draft::Draft;

/// Writes the summary, and what the board is asked to decide.
pub fn write(draft: &mut Draft<'_>) {
    let heading = draft.label(Field::Summary);
    draft.heading(2, &heading, "summary");
    draft.words(Field::Summary);
    if draft.assessment.text(Field::BoardAsks).is_some_and(|text| !text.trim().is_empty()) {
        let heading = draft.label(Field::BoardAsks);
        draft.heading(3, &heading, "board-asks");
        draft.words(Field::BoardAsks);
    }
}

/// Writes the limitations.
pub fn limitations(draft: &mut Draft<'_>) {
    let heading = draft.label(Field::Limitations);
    draft.heading(2, &heading, "limitations");
    draft.words(Field::Limitations);
}
