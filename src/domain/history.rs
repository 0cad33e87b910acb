//! Undo and redo: earlier and later documents, which share all that did not change.

use std::collections::VecDeque;

use super::assessment::Assessment;
use super::command::{Command, Refusal};
use super::context::Context;
use super::field::Field;
use super::update::update;

/// How many steps can be undone.
pub const MOST_STEPS: usize = 200;

/// An assessment with the steps that led to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    past: VecDeque<Assessment>,
    present: Assessment,
    future: Vec<Assessment>,
    last: Option<Field>,
}

impl History {
    /// An assessment with nothing to undo.
    #[must_use]
    pub const fn new(present: Assessment) -> Self {
        Self { past: VecDeque::new(), present, future: Vec::new(), last: None }
    }

    /// The assessment as it is now.
    #[must_use]
    pub const fn present(&self) -> &Assessment {
        &self.present
    }

    /// Carries a command out as a step that can be undone. Typing on in one place is one step.
    ///
    /// # Errors
    /// The refusal of [`update`]; nothing has changed then, the steps to redo included.
    pub fn act(&mut self, command: Command, context: &Context) -> Result<(), Refusal> {
        let before = self.present.clone();
        let field = command.field();
        update(&mut self.present, command, context)?;
        self.future.clear();
        if field.is_none() || field != self.last {
            self.past.push_back(before);
            if self.past.len() > MOST_STEPS {
                self.past.pop_front();
            }
        }
        self.last = field;
        Ok(())
    }

    /// Ends a run of typing, so that what is typed next is a step of its own.
    pub fn pause(&mut self) {
        self.last = None;
    }

    /// Whether there is a step to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to redo.
    #[must_use]
    pub const fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Goes back one step; says no where there is none.
    pub fn undo(&mut self) -> bool {
        let Some(earlier) = self.past.pop_back() else { return false };
        self.future.push(std::mem::replace(&mut self.present, earlier));
        self.last = None;
        true
    }

    /// Goes forward one step; says no where there is none.
    pub fn redo(&mut self) -> bool {
        let Some(later) = self.future.pop() else { return false };
        self.past.push_back(std::mem::replace(&mut self.present, later));
        self.last = None;
        true
    }
}
