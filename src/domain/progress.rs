//! How far the checklist has been looked at, and what an answer still lacks. Never a score.

use super::assessment::Assessment;
use super::checklist::{Part, Question};
use super::judgement::Judgement;
use super::keyed::Keyed;
use super::subject::Subject;

/// How far one question has been looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionProgress {
    /// How many parts somebody has looked at.
    pub looked_at: usize,
    /// How many parts there are.
    pub parts: usize,
    /// The places (parts, or the question as a whole) whose judgement needs a reason that is missing.
    pub lacks_reason: Vec<Subject>,
    /// The places judged "met" or "partly" with no evidence, for themselves or for the whole question.
    pub lacks_evidence: Vec<Subject>,
    /// Whether the question as a whole has been judged.
    pub judged_overall: bool,
}

impl QuestionProgress {
    /// Whether every part has been looked at.
    #[must_use]
    pub const fn all_looked_at(&self) -> bool {
        self.looked_at == self.parts
    }
}

/// The progress of one question.
#[must_use]
pub fn of_question(assessment: &Assessment, question: Question) -> QuestionProgress {
    let answers = &assessment.answers;
    let parts = question.parts();
    let whole = answers.question(question);
    // The parts first, then the question as a whole: the order in which the page has them.
    let lacks_reason = parts
        .iter()
        .map(|part| Subject::Part(*part))
        .chain([Subject::Question(question)])
        .filter(|subject| assessment.lacks_reason(*subject))
        .collect();
    let mut lacks_evidence: Vec<Subject> = parts
        .iter()
        .filter(|part| rests_on_evidence(answers.part(**part).judgement))
        .map(|part| Subject::Part(*part))
        .filter(|subject| !is_supported(assessment, *subject))
        .collect();
    let overall = Subject::Question(question);
    if rests_on_evidence(whole.judgement) && !is_supported_anywhere(assessment, question) {
        lacks_evidence.push(overall);
    }
    QuestionProgress {
        looked_at: parts.iter().filter(|part| answers.part(**part).judgement.is_looked_at()).count(),
        parts: parts.len(),
        lacks_reason,
        lacks_evidence,
        judged_overall: whole.judgement.is_looked_at(),
    }
}

/// How many parts have each judgement, in the order of [`Judgement::ALL`].
#[must_use]
pub fn tally(assessment: &Assessment) -> Vec<(Judgement, usize)> {
    Judgement::ALL
        .iter()
        .map(|judgement| {
            let count = Part::ALL.iter().filter(|part| assessment.answers.part(**part).judgement == *judgement).count();
            (*judgement, count)
        })
        .collect()
}

/// How many of all parts somebody has looked at.
#[must_use]
pub fn parts_looked_at(assessment: &Assessment) -> usize {
    Part::ALL.iter().filter(|part| assessment.answers.part(**part).judgement.is_looked_at()).count()
}

const fn rests_on_evidence(judgement: Judgement) -> bool {
    matches!(judgement, Judgement::Met | Judgement::Partly)
}

/// Whether evidence is linked to this part, or to the whole of its question.
fn is_supported(assessment: &Assessment, subject: Subject) -> bool {
    let whole = Subject::Question(subject.question());
    assessment.evidence.iter().any(|row| row.supports.contains(&subject) || row.supports.contains(&whole))
}

fn is_supported_anywhere(assessment: &Assessment, question: Question) -> bool {
    assessment.evidence.iter().any(|row| row.supports.iter().any(|subject| subject.question() == question))
}
