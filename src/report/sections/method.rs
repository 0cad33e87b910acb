//! How to read the report: why there is no score, what the judgements mean; and what it rests on.

use crate::content::{about, guide, labels};
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::report::draft::{Draft, fact};

/// Writes the section.
pub fn write(draft: &mut Draft<'_>) {
    draft.heading(2, "How to read this", "method");
    draft.paragraph(about::NO_SCORE);
    let meanings = Judgement::ALL
        .iter()
        .map(|judgement| fact(labels::judgement(*judgement), labels::judgement_meaning(*judgement)));
    let meanings = meanings.collect();
    draft.facts(meanings);
    draft.paragraph(
        "What the registers say of a question is counted and stands beside the judgement. The judgement is a person’s: nothing \
        computes it.",
    );
    draft.paragraph(&["Written with ", about::NAME, "."].concat());
}

/// Writes the references of the source.
pub fn references(draft: &mut Draft<'_>) {
    draft.heading(2, "What this rests on", "references");
    let mut sources = vec![about::SOURCE.to_owned(), draft.say(guide::STATUTORY.text)];
    sources.extend(guide::KNOWLEDGE.iter().map(|passage| draft.say(passage.text)));
    draft.list(sources);
}
