//! What a session agrees on, with the dissent that stays.

use crate::domain::checklist::Part;
use crate::domain::item::ItemId;
use crate::domain::judgement::Judgement;

/// What was agreed on one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// The part of a question.
    pub part: Part,
    /// The judgement that was agreed.
    pub judgement: Judgement,
    /// Why.
    pub reason: String,
    /// What would settle what is still open.
    pub settle: String,
    /// Who stands by another judgement; each participant once.
    pub dissent: Vec<Dissent>,
}

/// Somebody who stands by their own judgement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dissent {
    /// The participant, by the id of their response.
    pub who: ItemId,
    /// What they want to be recorded.
    pub words: String,
}

impl Agreed {
    /// Nothing agreed yet.
    #[must_use]
    pub const fn nothing(part: Part) -> Self {
        Self {
            part,
            judgement: Judgement::NotLookedAt,
            reason: String::new(),
            settle: String::new(),
            dissent: Vec::new(),
        }
    }

    /// Whether anything was agreed or recorded.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::nothing(self.part)
    }

    /// Whether the judgement needs a reason and none is given (as everywhere in the checklist).
    #[must_use]
    pub fn lacks_reason(&self) -> bool {
        self.judgement.needs_reason() && self.reason.trim().is_empty()
    }

    /// Records that somebody stands by their judgement, or takes it back.
    pub fn dissents(&mut self, who: ItemId, stands: bool) {
        self.dissent.retain(|dissent| stands || dissent.who != who);
        if stands && !self.dissent.iter().any(|dissent| dissent.who == who) {
            self.dissent.push(Dissent { who, words: String::new() });
        }
    }
}
