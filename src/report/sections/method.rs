//! How to read the report: why there is no score, what the judgements mean; and what it rests on.

use crate::content::documents::sections::method as say;
use crate::content::{about, guide, labels, sections};
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::report_plan::Section;
use crate::report::draft::{Draft, fact};

/// Writes the section.
pub fn write(draft: &mut Draft<'_>) {
    draft.heading(2, sections::section(Section::Method), "method");
    draft.paragraph(about::NO_SCORE);
    let meanings = Judgement::ALL
        .iter()
        .map(|judgement| fact(labels::judgement(*judgement), labels::judgement_meaning(*judgement)));
    let meanings = meanings.collect();
    draft.facts(meanings);
    draft.paragraph(say::COUNTS);
    draft.paragraph(&say::written_with(about::NAME));
}

/// Writes the references of the source.
pub fn references(draft: &mut Draft<'_>) {
    draft.heading(2, sections::section(Section::References), "references");
    let mut sources = vec![about::SOURCE.to_owned(), draft.say(guide::STATUTORY.text)];
    sources.extend(guide::KNOWLEDGE.iter().map(|passage| draft.say(passage.text)));
    draft.list(sources);
}
