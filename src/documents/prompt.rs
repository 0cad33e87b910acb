//! The prompts of the second look as the page shows them: grouped by question, those of one rule together.

use crate::domain::rule::Rule;
use crate::domain::target::Target;
use crate::storage::json::Json;
use crate::storage::path::Path;
use crate::storage::record::{FromJson, record};

/// The prompts of a question, or of the review as a whole, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedGroup {
    /// The question, or the assessment as a whole.
    pub part_of: Target,
    /// Its heading.
    pub title: String,
    /// What is asked, the most important first.
    pub asked: Vec<Asked>,
}

/// What one rule asks within a group, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The rule that asks.
    pub rule: Rule,
    /// What it asks.
    pub question: String,
    /// What it asks about; there is at least one.
    pub about: Vec<About>,
}

/// What a rule asks about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct About {
    /// The place, the row or the whole.
    pub target: Target,
    /// Its name within the group.
    pub name: String,
}

record! {
    AskedGroup { part_of, title, asked }
    blank Self { part_of: Target::Whole, title: String::new(), asked: Vec::new() }
}

record! {
    Asked { rule, question, about }
    blank Self { rule: Rule::ReasonMissing, question: String::new(), about: Vec::new() }
}

record! {
    About { target, name }
    blank Self { target: Target::Whole, name: String::new() }
}

/// Reads the prompts that the document worker wrote. Returns `None` if they are something else.
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "the form in which every answer is read")]
pub fn read(json: Json) -> Option<Vec<AskedGroup>> {
    let mut all: Vec<AskedGroup> = Vec::new();
    all.read(&json, &Path::root("prompts")).ok()?;
    Some(all)
}
