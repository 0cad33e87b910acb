//! Three fictional cases for training sessions, each with a trainer's note and gaps to find.
//!
//! A trainer stands before a group. They read the case and what its review has done so far, judge each part of the
//! seven questions, and argue. So the texts leave room to differ, on purpose: [`Clash`] says where.
//!
//! * [`neglect`]: neglect over years, with many agencies.
//! * [`baby`]: a baby's injury, with a criminal trial. It is the review of [`super::example`], which is its model.
//! * [`adolescent`]: a young person harmed outside the home, across two areas.
//!
//! Every point of a note stands in the text of its case: what is well done is told, and what is missing is told to be
//! missing. Nothing is missing merely because the text is silent, as a group could rightly suppose it done.

mod adolescent;
mod baby;
mod neglect;

use crate::domain::checklist::{Part, Question};
use crate::domain::keyed::Keyed;

/// A fictional case, and the review of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its permanent key: session files hold it.
    pub key: &'static str,
    /// A short title, which says that it is fictional.
    pub title: &'static str,
    /// What kind of case it is, in one sentence.
    pub kind: &'static str,
    /// The case, in short paragraphs. The first says that it is fictional, so that no copy goes without it.
    pub vignette: &'static [&'static str],
    /// What the review has done so far, in the order of the questions. All seven are touched.
    pub so_far: &'static [Told],
    /// For the trainer only.
    pub note: TrainersNote,
    /// The exercise "find the gaps": at most one for each part.
    pub gaps: &'static [Gap],
    /// Whether the example is its filled-in model assessment.
    pub model: bool,
}

/// Something that the review has done, or has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The question that it bears on.
    pub question: Question,
    /// What the group reads.
    pub words: &'static str,
}

/// What the trainer knows and the group does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrainersNote {
    /// What is well done.
    pub well: &'static [Point],
    /// What is missing. No part stands both here and there.
    pub missing: &'static [Point],
    /// Where the group is likely to differ: at most one for each part.
    pub clashes: &'static [Clash],
}

/// Something that is well done or missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The part of the checklist that it bears on.
    pub part: Part,
    /// What it is, as the case tells it.
    pub words: &'static str,
}

/// A difference of judgement to expect, in which both sides have a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The part of the checklist that it bears on.
    pub part: Part,
    /// What sort of difference it is.
    pub kind: ClashKind,
    /// Who will say what, and why both have a case.
    pub expect: &'static str,
    /// What would settle it.
    pub settle: &'static str,
}

/// The sorts of difference that a session tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClashKind {
    /// People looked at the same thing and judge it differently.
    Different,
    /// Somebody does not know.
    DontKnow,
    /// Somebody thinks that it does not apply, or that it lies outside the commission.
    DoesNotApply,
    /// Nobody has looked, or somebody leaves it so.
    NotLookedAt,
}

/// A gap to find.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The part of the checklist that it bears on: one of those where something is missing.
    pub part: Part,
    /// Where to look, without telling.
    pub hint: &'static str,
    /// What the gap is.
    pub found: &'static str,
}

impl Case {
    /// What the review has done so far, question by question: those that the case tells something on, in order.
    pub fn told(&self) -> impl Iterator<Item = (Question, String)> + '_ {
        Question::ALL.iter().filter_map(|question| {
            let told = self.so_far.iter().filter(|told| told.question == *question);
            let words = told.map(|told| told.words).collect::<Vec<_>>().join("\n\n");
            (!words.is_empty()).then_some((*question, words))
        })
    }
}

/// The cases.
#[must_use]
pub fn all() -> &'static [Case; 3] {
    &CASES
}

/// The case with this key.
#[must_use]
pub fn by_key(key: &str) -> Option<&'static Case> {
    CASES.iter().find(|case| case.key == key)
}

static CASES: [Case; 3] = [neglect::CASE, baby::CASE, adolescent::CASE];

/// Shorthand for the tables of the cases.
const fn told(question: Question, words: &'static str) -> Told {
    Told { question, words }
}

/// Shorthand for the tables of the cases.
const fn point(part: Part, words: &'static str) -> Point {
    Point { part, words }
}

/// Shorthand for the tables of the cases.
const fn clash(part: Part, kind: ClashKind, expect: &'static str, settle: &'static str) -> Clash {
    Clash { part, kind, expect, settle }
}

/// Shorthand for the tables of the cases.
const fn gap(part: Part, hint: &'static str, found: &'static str) -> Gap {
    Gap { part, hint, found }
}

#[cfg(test)]
mod tests;
