//! How far the checklist has been looked at, and what an answer still lacks. Never a score.

use super::assessment::Assessment;
use super::checklist::{Part, Question};
use super::column::Column;
use super::judgement::Judgement;
use super::keyed::Keyed;
use super::register::Register;
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
    QuestionProgress {
        looked_at: parts.iter().filter(|part| answers.part(**part).judgement.is_looked_at()).count(),
        parts: parts.len(),
        lacks_reason,
        judged_overall: whole.judgement.is_looked_at(),
    }
}

/// The places of a question judged "met" or "partly" with no evidence, for themselves or for the whole question. Walks
/// through all evidence, so it is for reports and never for a key press.
#[must_use]
pub fn lacks_evidence(assessment: &Assessment, question: Question) -> Vec<Subject> {
    let answers = &assessment.answers;
    let parts = question.parts().iter().map(|part| Subject::Part(*part));
    let mut lacking: Vec<Subject> = parts
        .filter(|subject| rests_on_evidence(answers.judgement(*subject)) && !is_supported(assessment, *subject))
        .collect();
    let overall = Subject::Question(question);
    if rests_on_evidence(answers.judgement(overall)) && !is_supported_anywhere(assessment, question) {
        lacking.push(overall);
    }
    lacking
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
    let mut rows = assessment.rows(Register::Evidence).iter();
    rows.any(|row| row.places(Column::Supports).iter().any(|place| *place == subject || *place == whole))
}

fn is_supported_anywhere(assessment: &Assessment, question: Question) -> bool {
    let mut rows = assessment.rows(Register::Evidence).iter();
    rows.any(|row| row.places(Column::Supports).iter().any(|place| place.question() == question))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::item::ItemId;
    use crate::domain::moment::Moment;

    #[test]
    fn parts_are_counted_by_judgement() {
        let mut assessment = Assessment::new(ItemId(1), String::new(), Moment::from_millis(0));
        assert_eq!(parts_looked_at(&assessment), 0);
        for part in Part::ALL {
            assessment.answers.part_mut(*part).judgement = Judgement::DontKnow;
        }
        assert_eq!(parts_looked_at(&assessment), Part::COUNT);
        assert_eq!(tally(&assessment).iter().map(|(_, count)| count).sum::<usize>(), Part::COUNT);
    }

    #[test]
    fn met_rests_on_evidence_for_the_part_or_for_its_whole_question() {
        use crate::domain::row::{Row, Value};
        let mut assessment = Assessment::new(ItemId(1), String::new(), Moment::from_millis(0));
        assessment.answers.part_mut(Part::AccessLead).judgement = Judgement::Met;
        assessment.answers.part_mut(Part::AccessOthers).judgement = Judgement::Partly;
        let lacking = |assessment: &Assessment| lacks_evidence(assessment, Question::Access);
        assert_eq!(lacking(&assessment), [Subject::Part(Part::AccessLead), Subject::Part(Part::AccessOthers)]);
        let mut support = |id, subject| {
            let mut row = Row::new(Register::Evidence, ItemId(id));
            *row.value_mut(Column::Supports).expect("a column") = Value::Places(vec![subject]);
            assert!(assessment.registers.of_mut(Register::Evidence).add(row));
            lacks_evidence(&assessment, Question::Access)
        };
        assert_eq!(support(2, Subject::Part(Part::AccessLead)), [Subject::Part(Part::AccessOthers)]);
        assert!(support(3, Subject::Question(Question::Access)).is_empty());
    }
}
