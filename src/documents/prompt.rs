//! A prompt of the second look as the page shows it.

use crate::domain::rule::Rule;
use crate::domain::target::Target;
use crate::storage::json::Json;
use crate::storage::path::Path;
use crate::storage::record::{FromJson, record};

/// A prompt in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The rule that asks.
    pub rule: Rule,
    /// What it asks about.
    pub about: Target,
    /// The question.
    pub question: String,
    /// What it asks about, in words.
    pub name: String,
    /// Why it was set aside; empty while it is open.
    pub set_aside: String,
}

record! {
    Asked { rule, about, question, name, set_aside }
    blank Self {
        rule: Rule::ReasonMissing, about: Target::Whole, question: String::new(), name: String::new(),
        set_aside: String::new(),
    }
}

/// Reads the prompts that the document worker wrote. Returns `None` if they are something else.
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "the form in which every answer is read")]
pub fn read(json: Json) -> Option<Vec<Asked>> {
    let mut all: Vec<Asked> = Vec::new();
    all.read(&json, &Path::root("prompts")).ok()?;
    Some(all)
}
