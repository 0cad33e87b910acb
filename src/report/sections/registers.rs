//! The registers: all evidence and all actions.

use crate::content::labels;
use crate::domain::evidence::EvidenceKind;
use crate::report::draft::Draft;
use crate::report::words;

/// Writes the evidence.
pub fn write_evidence(draft: &mut Draft<'_>) {
    draft.heading(2, "Evidence", "evidence");
    if draft.assessment.evidence.is_empty() {
        draft.paragraph("No evidence has been listed.");
        return;
    }
    let vocabulary = draft.vocabulary();
    let rows = draft
        .assessment
        .evidence
        .iter()
        .map(|row| {
            let supports: Vec<String> =
                row.supports.iter().map(|subject| words::whole_place(*subject, vocabulary)).collect();
            vec![
                words::or_not_said(&row.title),
                if row.kind == EvidenceKind::NotSaid {
                    String::new()
                } else {
                    labels::evidence_kind(row.kind).to_owned()
                },
                words::or_not_said(&row.locator),
                row.date.map(words::day).unwrap_or_default(),
                row.note.clone(),
                if supports.is_empty() { "Nothing yet".to_owned() } else { supports.join("\n") },
            ]
        })
        .collect();
    draft.table(
        "All evidence: where it is kept, never the thing itself".to_owned(),
        &["Title", labels::EVIDENCE_KIND, "Where it is kept", "Dated", "What it shows", labels::SUPPORTS],
        rows,
    );
}

/// Writes the actions.
pub fn write_actions(draft: &mut Draft<'_>) {
    draft.heading(2, "Actions", "actions");
    if draft.assessment.actions.is_empty() {
        draft.paragraph("No action has been listed.");
        return;
    }
    let today = draft.setting.today;
    let rows = draft
        .assessment
        .actions
        .iter()
        .map(|row| {
            let mut due = row.due.map_or_else(|| words::NOT_SAID.to_owned(), words::day);
            if row.is_overdue(today) {
                due.push_str(" (overdue)");
            }
            vec![
                words::or_not_said(&row.what),
                words::or_not_said(&row.owner),
                due,
                labels::action_state(row.state).to_owned(),
                row.origin.map(|origin| words::whole_place(origin, draft.vocabulary())).unwrap_or_default(),
            ]
        })
        .collect();
    draft.table(
        "All actions".to_owned(),
        &["What is to be done", "Who will do it", "Due", labels::ACTION_STATE, labels::ORIGIN],
        rows,
    );
}
