//! Kinds of source that were not considered, are not listed, or were not pursued.

use super::by_phase;
use super::names::{either, listed};
use crate::domain::marker::{Information, SourceKind};
use crate::domain::review::Phase;

/// A kind of source within a sentence.
#[must_use]
pub const fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Records => "formal records",
        SourceKind::Practitioners => "practitioners and managers",
        SourceKind::Leaders => "senior managers and leaders",
        SourceKind::Family => "the child, family, friends and community",
        SourceKind::Documents => "documents on how services were or are provided",
        SourceKind::Systems => "ICT systems and processes",
    }
}

/// That none of a kind is listed, as a sentence without its end.
const fn none_listed(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Records => "No formal records are listed",
        SourceKind::Practitioners => "No practitioners or managers are listed",
        SourceKind::Leaders => "No senior managers or leaders are listed",
        SourceKind::Family => "Nobody from the family or community is listed",
        SourceKind::Documents => "No documents on how services were or are provided are listed",
        SourceKind::Systems => "No ICT systems or processes are listed",
    }
}

const fn is_people(kind: SourceKind) -> bool {
    matches!(kind, SourceKind::Practitioners | SourceKind::Leaders | SourceKind::Family)
}

fn all(kinds: &[SourceKind]) -> Vec<String> {
    kinds.iter().map(|one| kind(*one).to_owned()).collect()
}

/// That kinds of source were not considered. The sentence begins with a small letter.
#[must_use]
pub fn not_considered(phase: Phase, kinds: &[SourceKind]) -> String {
    let verb = by_phase(phase, " have not been considered.", " have not been considered.", " were not considered.");
    [&listed(&all(kinds)), verb].concat()
}

/// That no source of these kinds is listed.
#[must_use]
pub fn not_listed(phase: Phase, kinds: &[SourceKind]) -> String {
    let yet = by_phase(phase, " yet", " yet", " among the sources");
    match kinds {
        [one] => [none_listed(*one), yet, "."].concat(),
        several => {
            let yet = by_phase(phase, " yet", " yet", "");
            ["No sources of these kinds are listed", yet, ": ", &all(several).join("; "), "."].concat()
        }
    }
}

/// That kinds of source were not pursued.
#[must_use]
pub fn aside(phase: Phase, kinds: &[SourceKind]) -> String {
    let does = by_phase(phase, "does not plan to seek", "is not seeking", "did not seek");
    ["The review ", does, " information from ", &either(&all(kinds)), "."].concat()
}

/// Something that was not to be learned from a kind of source.
#[must_use]
pub fn not_sought(phase: Phase, from: SourceKind, information: Information) -> String {
    let does = by_phase(phase, "does not plan to", "does not", "did not");
    let what = match information {
        Information::Facts => "what happened",
        Information::Rationale => "why people acted as they did",
        Information::Normality => "how things were usually done",
        Information::Factors => "what in the organisations helped or hindered",
    };
    if is_people(from) {
        ["The review ", does, " seek information from ", kind(from), " on ", what, "."].concat()
    } else {
        ["The review ", does, " use ", kind(from), " to find out ", what, "."].concat()
    }
}
