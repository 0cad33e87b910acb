//! What has been answered to the checklist.

use std::sync::Arc;

use super::checklist::{Part, Question};
use super::judgement::{Confidence, Judgement};
use super::subject::Subject;

/// The answer to one part of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartAnswer {
    /// The judgement on this part.
    pub judgement: Judgement,
    /// Why it does not apply or lies outside the commission.
    pub reason: String,
    /// Anything else worth saying on this part.
    pub note: String,
    /// Which state of the commission it was last judged against (see [`super::confirm`]).
    pub commission: u64,
}

/// What is said of a question as a whole, besides its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionAnswer {
    /// The overall judgement: a person's, never computed from the parts.
    pub judgement: Judgement,
    /// Why it does not apply or lies outside the commission.
    pub reason: String,
    /// How we know.
    pub how_we_know: String,
    /// How sure we are.
    pub confidence: Confidence,
    /// What would change our mind.
    pub what_would_change: String,
    /// Which state of the commission it was last judged against (see [`super::confirm`]).
    pub commission: u64,
}

impl Default for PartAnswer {
    fn default() -> Self {
        Self { judgement: Judgement::NotLookedAt, reason: String::new(), note: String::new(), commission: 0 }
    }
}

impl Default for QuestionAnswer {
    fn default() -> Self {
        Self {
            judgement: Judgement::NotLookedAt,
            reason: String::new(),
            how_we_know: String::new(),
            confidence: Confidence::NotSaid,
            what_would_change: String::new(),
            commission: 0,
        }
    }
}

/// All answers: one for each part and one for each question, always complete, so that looking one up cannot fail.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Answers {
    parts: [Arc<PartAnswer>; Part::COUNT],
    questions: [Arc<QuestionAnswer>; Question::COUNT],
}

impl Answers {
    /// The answer to a part.
    #[must_use]
    pub fn part(&self, part: Part) -> &Arc<PartAnswer> {
        &self.parts[part as usize]
    }

    /// The answer to a part, to change it.
    pub fn part_mut(&mut self, part: Part) -> &mut PartAnswer {
        Arc::make_mut(&mut self.parts[part as usize])
    }

    /// What is said of a question as a whole.
    #[must_use]
    pub fn question(&self, question: Question) -> &Arc<QuestionAnswer> {
        &self.questions[question as usize]
    }

    /// The judgement on a place.
    #[must_use]
    pub fn judgement(&self, subject: Subject) -> Judgement {
        match subject {
            Subject::Part(part) => self.part(part).judgement,
            Subject::Question(question) => self.question(question).judgement,
        }
    }

    /// The reason given for the judgement on a place; may be empty.
    #[must_use]
    pub fn reason(&self, subject: Subject) -> &str {
        match subject {
            Subject::Part(part) => &self.part(part).reason,
            Subject::Question(question) => &self.question(question).reason,
        }
    }

    /// Which state of the commission a place was last judged against.
    #[must_use]
    pub fn commission(&self, subject: Subject) -> u64 {
        match subject {
            Subject::Part(part) => self.part(part).commission,
            Subject::Question(question) => self.question(question).commission,
        }
    }

    /// Notes that a place was judged, or confirmed, against this state of the commission.
    pub fn set_against(&mut self, subject: Subject, commission: u64) {
        match subject {
            Subject::Part(part) => self.part_mut(part).commission = commission,
            Subject::Question(question) => self.question_mut(question).commission = commission,
        }
    }

    /// What is said of a question as a whole, to change it.
    pub fn question_mut(&mut self, question: Question) -> &mut QuestionAnswer {
        Arc::make_mut(&mut self.questions[question as usize])
    }
}
