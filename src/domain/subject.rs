//! The places of the checklist: what a piece of evidence supports, or an action came from.

use super::checklist::{Part, Question};
use super::keyed::Keyed;

/// A place in the checklist: a question as a whole, or one of its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A question as a whole.
    Question(Question),
    /// A part of a question.
    Part(Part),
}

impl Subject {
    /// The question that it is, or is part of.
    #[must_use]
    pub const fn question(self) -> Question {
        match self {
            Self::Question(question) => question,
            Self::Part(part) => part.question(),
        }
    }

    /// The permanent key: `q3`, or `q3.records`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Question(question) => question.key(),
            Self::Part(part) => part.key(),
        }
    }

    /// Where it stands in the checklist: each question, then its parts.
    #[must_use]
    pub const fn order(self) -> (u8, u8) {
        match self {
            Self::Question(question) => (question.number(), 0),
            Self::Part(part) => (part.question().number(), part as u8 + 1),
        }
    }

    /// The place with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Question::from_key(key).map(Self::Question).or_else(|| Part::from_key(key).map(Self::Part))
    }

    /// Every place: each question, followed by its parts.
    pub fn all() -> impl Iterator<Item = Self> {
        Question::ALL.iter().flat_map(|question| question.places())
    }
}

impl Question {
    /// Returns the places of the question: itself as a whole, then its parts.
    pub fn places(self) -> impl Iterator<Item = Subject> {
        std::iter::once(Subject::Question(self)).chain(self.parts().iter().copied().map(Subject::Part))
    }
}
