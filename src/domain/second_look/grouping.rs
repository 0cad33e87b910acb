//! The prompts in the order in which people work through them: question by question, the most important first, those of
//! one rule together. Setting a prompt aside moves nothing.

use super::Prompt;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::Question;
use crate::domain::column::Column;
use crate::domain::item::ItemId;
use crate::domain::register::Register;
use crate::domain::rule::Rule;
use crate::domain::subject::Subject;
use crate::domain::target::Target;

/// The prompts of one question, or of the review as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The question; `None` for the review as a whole.
    pub question: Option<Question>,
    /// Its prompts, the most important first.
    pub combined: Vec<Combined>,
}

/// The prompts of one rule within a group, in the order in which the rule found them. There is at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Combined {
    /// The rule that asks.
    pub rule: Rule,
    /// What it asks about, set aside or not.
    pub prompts: Vec<Prompt>,
}

/// Arranges all prompts: each stands in exactly one group, and no group is empty.
#[must_use]
pub fn grouped(assessment: &Assessment, prompts: Vec<Prompt>) -> Vec<Group> {
    let mut placed: Vec<(Option<Question>, Prompt)> =
        prompts.into_iter().map(|prompt| (question_of(assessment, prompt.rule, prompt.about), prompt)).collect();
    placed.sort_by_key(|(question, prompt)| {
        let question = question.map_or(u8::MAX, Question::number);
        (question, prompt.rule.importance(), prompt.rule)
    });
    let mut groups: Vec<Group> = Vec::new();
    for (question, prompt) in placed {
        match groups.last_mut().filter(|group| group.question == question) {
            Some(group) => match group.combined.last_mut().filter(|combined| combined.rule == prompt.rule) {
                Some(combined) => combined.prompts.push(prompt),
                None => group.combined.push(Combined::of(prompt)),
            },
            None => groups.push(Group { question, combined: vec![Combined::of(prompt)] }),
        }
    }
    groups
}

impl Combined {
    fn of(prompt: Prompt) -> Self {
        Self { rule: prompt.rule, prompts: vec![prompt] }
    }
}

/// The question to which a prompt belongs: that of its place, of the rule, or of the register that it is about. `None`
/// for borders, obstacles, unused evidence, and actions that came from no question.
#[must_use]
pub fn question_of(assessment: &Assessment, rule: Rule, about: Target) -> Option<Question> {
    match about {
        Target::Place(place) => Some(place.question()),
        Target::Whole => of_whole(rule),
        Target::Row(register, id) => of_row(assessment, rule, register, id),
    }
}

/// What is asked of the assessment as a whole: about non-cooperation (question 7), otherwise about sources
/// (question 3).
const fn of_whole(rule: Rule) -> Option<Question> {
    match rule {
        Rule::NonCooperationOpen => Some(Question::NonCooperation),
        Rule::NobodyMissed | Rule::NormalityAside | Rule::NothingOnNow => Some(Question::Sources),
        _ => None,
    }
}

fn of_row(assessment: &Assessment, rule: Rule, register: Register, id: ItemId) -> Option<Question> {
    match (rule, register) {
        (Rule::RefusalUnregistered, _) | (_, Register::NonCooperation) => Some(Question::NonCooperation),
        (Rule::RequestUnexplained, _) => Some(Question::Guidance),
        (Rule::NoMethod, _) => Some(Question::Methods),
        // What holds a source up, or keeps it from coming as it is, is a matter of access.
        (
            Rule::NoAccess
            | Rule::NeverRequested
            | Rule::ReceivedThoughDeclined
            | Rule::NotSecured
            | Rule::RequestOverdue,
            _,
        )
        | (_, Register::Processes) => Some(Question::Access),
        (_, Register::Sources | Register::Coverage | Register::Family) => Some(Question::Sources),
        (_, Register::Requests | Register::Decisions) => Some(Question::Discussion),
        (_, Register::Practitioners) => Some(Question::DirectInput),
        (_, Register::Actions) => {
            let origin = assessment.row(register, id).and_then(|row| row.places(Column::Origin).first().copied());
            origin.map(Subject::question)
        }
        (_, Register::Borders | Register::Obstacles | Register::Evidence) => None,
    }
}
