//! The headings of the guidance.

/// The statement.
pub const STATEMENT: &str = "The quality statement";
/// Why it matters.
pub const WHY: &str = "Why it matters";
/// What is sufficient.
pub const SUFFICIENT: &str = "What is sufficient";
/// The types of information.
pub const INFORMATION: &str = "What the information should show";
/// The kinds of source.
pub const SOURCES: &str = "Kinds of source";
/// The knowledge base.
pub const KNOWLEDGE: &str = "Knowledge base";
/// The statutory link.
pub const STATUTORY: &str = "Statutory link";
/// The obstacles of a question.
pub const OBSTACLES: &str = "Common obstacles";

/// The heading over the meanings of the judgements.
pub const MEANINGS: &str = "What do these answers mean?";

/// The heading over an example of a judgement.
#[must_use]
pub fn example_of(judgement: &str) -> String {
    [judgement, ", for example"].concat()
}
