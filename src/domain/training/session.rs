//! What a facilitator hands out: a case or a review in words, and the questions to answer about it.

use crate::domain::checklist::{Part, Question};
use crate::domain::item::ItemId;

/// A session: the same for everybody who takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Tells this session from all others.
    pub id: ItemId,
    /// What it is called.
    pub title: String,
    /// What participants read before they answer.
    pub passages: Vec<Passage>,
    /// The questions that they answer, in order and each once; never none.
    pub questions: Vec<Question>,
    /// Whether they see what helps to understand each part.
    pub helps: bool,
}

/// Something to read, under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The heading.
    pub heading: String,
    /// What it says; several paragraphs are parted by a blank line.
    pub text: String,
}

impl Session {
    /// The parts that are answered, in order.
    pub fn parts(&self) -> impl Iterator<Item = Part> {
        self.questions.iter().flat_map(|question| question.parts().iter().copied())
    }
}
