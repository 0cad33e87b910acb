//! At a glance: how many parts have which judgement, and what was judged of each question. Counts, never a score.

use crate::content::documents::heads;
use crate::content::documents::sections::glance as say;
use crate::content::{labels, sections};
use crate::domain::checklist::{Part, Question};
use crate::domain::keyed::Keyed;
use crate::domain::progress;
use crate::domain::report_plan::Section;
use crate::report::draft::{Draft, fact};
use crate::report::model::Block;
use crate::report::words;

/// Writes the section.
pub fn write(draft: &mut Draft<'_>) {
    draft.heading(2, sections::section(Section::Glance), "glance");
    draft.blocks.push(Block::Notice(say::counts(Question::COUNT, Part::COUNT)));
    let tally = progress::tally(draft.assessment)
        .into_iter()
        .map(|(judgement, parts)| fact(labels::judgement(judgement), say::parts(parts)))
        .collect();
    draft.facts(tally);
    let rows = Question::ALL
        .iter()
        .map(|question| {
            let answer = draft.assessment.answers.question(*question);
            let progress = progress::of_question(draft.assessment, *question);
            vec![
                words::title(*question, draft.vocabulary()),
                labels::judgement(answer.judgement).to_owned(),
                labels::confidence(answer.confidence).to_owned(),
                say::looked_at(progress.looked_at, progress.parts),
            ]
        })
        .collect();
    draft.table(
        say::QUESTIONS.to_owned(),
        &[heads::QUESTION, labels::OVERALL, heads::CONFIDENCE, say::PARTS_LOOKED_AT],
        rows,
    );
}
