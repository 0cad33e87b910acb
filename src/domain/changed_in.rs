//! Where two states of an assessment differ: what undo and redo say of a step.

use super::assessment::Assessment;
use super::checklist::Question;
use super::keyed::Keyed;
use super::register::Register;

/// Where two states of an assessment differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangedIn {
    /// In the answers to a question.
    Question(Question),
    /// In the entries of a register.
    Register(Register),
    /// In the review and its commission.
    Review,
    /// Elsewhere: in the name, a text of the report, or what was set aside.
    Elsewhere,
}

/// Returns where two states differ; the first place, if there are several.
#[must_use]
pub fn changed_in(one: &Assessment, other: &Assessment) -> ChangedIn {
    let question = Question::ALL.iter().find(|question| {
        one.answers.question(**question) != other.answers.question(**question)
            || question.parts().iter().any(|part| one.answers.part(*part) != other.answers.part(*part))
    });
    if let Some(question) = question {
        return ChangedIn::Question(*question);
    }
    if let Some(register) = Register::ALL.iter().find(|register| one.rows(**register) != other.rows(**register)) {
        return ChangedIn::Register(*register);
    }
    if one.review == other.review { ChangedIn::Elsewhere } else { ChangedIn::Review }
}
