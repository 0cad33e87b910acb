//! What has changed since the last frozen version: what was said, and what is said after it. Never that it is better or
//! worse.

use crate::content::documents::heads;
use crate::content::documents::sections::changes as say;
use crate::content::sections;
use crate::domain::compare::{Place, compare};
use crate::domain::keyed::Keyed;
use crate::domain::report_plan::Section;
use crate::report::changes::{Entry, Group, changes};
use crate::report::draft::Draft;
use crate::report::words;

/// Writes the section.
pub fn write(draft: &mut Draft<'_>) {
    let matter = draft.matter;
    let Some(since) = &matter.since else { return };
    draft.heading(2, sections::section(Section::Changes), Section::Changes.key());
    let frozen_at = words::moment(since.frozen_at, draft.setting.minutes_ahead);
    draft.paragraph(&say::compared_with(&since.label, &frozen_at));
    let mut comparison = compare(&since.assessment, draft.assessment);
    // How the report is to be is no news of the review.
    comparison.facts.retain(|it| {
        !matches!(it.place, Place::ReportFor | Place::ReportWithout | Place::EmptySections | Place::NotOnBoard)
    });
    let chapters = changes(&since.assessment, draft.assessment, &comparison, draft.setting.minutes_ahead);
    if chapters.is_empty() {
        draft.paragraph(say::NOTHING_CHANGED);
    }
    for chapter in chapters {
        let rows = chapter.groups.iter().flat_map(rows).collect();
        draft.table(chapter.title.to_owned(), &[say::WHERE, heads::WHAT, say::BEFORE, say::AFTER], rows);
    }
}

fn rows(group: &Group) -> Vec<Vec<String>> {
    group.entries.iter().flat_map(|entry| rows_of(group, entry)).collect()
}

fn rows_of(group: &Group, entry: &Entry) -> Vec<Vec<String>> {
    let name = entry.name.trim();
    let place = if name.is_empty() { group.title.clone() } else { [group.title.as_str(), name].join(": ") };
    if entry.pieces.is_empty() {
        return vec![vec![place, entry.sort.words().to_owned(), String::new(), String::new()]];
    }
    let said = |text: &str| if text.trim().is_empty() { say::NOTHING.to_owned() } else { text.to_owned() };
    let pieces = entry.pieces.iter();
    pieces.map(|piece| vec![place.clone(), piece.label.clone(), said(&piece.before), said(&piece.after)]).collect()
}
