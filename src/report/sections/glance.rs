//! At a glance: how many parts have which judgement, and what was judged of each question. Counts, never a score.

use crate::content::labels;
use crate::domain::checklist::{Part, Question};
use crate::domain::keyed::Keyed;
use crate::domain::progress;
use crate::report::draft::{Draft, fact};
use crate::report::model::Block;
use crate::report::words;

/// Writes the section.
pub fn write(draft: &mut Draft<'_>) {
    draft.heading(2, "At a glance", "glance");
    let parts = Part::COUNT.to_string();
    let questions = Question::COUNT.to_string();
    draft.blocks.push(Block::Notice(
        [
            "The ",
            &questions,
            " questions have ",
            &parts,
            " parts. These are counts, not a score: each part is judged by itself.",
        ]
        .concat(),
    ));
    let tally = progress::tally(draft.assessment)
        .into_iter()
        .map(|(judgement, parts)| {
            let text = if parts == 0 { "none".to_owned() } else { words::count(parts, "part", "parts") };
            fact(labels::judgement(judgement), text)
        })
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
                [progress.looked_at.to_string(), progress.parts.to_string()].join(" of "),
            ]
        })
        .collect();
    draft.table(
        "The seven questions, judged as a whole by the assessors".to_owned(),
        &["Question", labels::OVERALL, "Confidence", "Parts looked at"],
        rows,
    );
}
