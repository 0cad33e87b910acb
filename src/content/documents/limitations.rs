//! What the first draft of the limitations says: in plain prose, without blame. Each function gives a whole sentence, and a
//! paragraph is some of them one after the other.

use crate::content::language::listed;
use crate::domain::marker::{Information, SourceKind};

/// What stands in the draft where nothing was found that limits the review.
pub const NOTHING: &str =
    "Nothing that limits the information has been registered so far. That is not proof that nothing does.";

/// A name that a person gave, in quotation marks: it may be anything, and stands within our sentences.
fn quoted(name: &str) -> String {
    ["“", name, "”"].concat()
}

/// A kind of source within a sentence.
const fn kind_in_words(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Records => "formal records",
        SourceKind::Practitioners => "practitioners and managers",
        SourceKind::Leaders => "senior managers and leaders",
        SourceKind::Family => "the child, family, friends and community",
        SourceKind::Documents => "documents on how services were or are provided",
        SourceKind::Systems => "ICT systems and processes",
    }
}

/// What a source can tell, as the object of a sentence.
const fn information_in_words(information: Information) -> &'static str {
    match information {
        Information::Facts => "what happened",
        Information::Rationale => "why people acted as they did",
        Information::Normality => "how things were usually done",
        Information::Factors => "what in the organisations helped or hindered",
    }
}

/// What this many sources could tell.
#[must_use]
pub fn could_tell(sources: usize, told: &[Information]) -> String {
    let subject = if sources == 1 { "This source" } else { "These sources" };
    let told: Vec<&str> = told.iter().map(|one| information_in_words(*one)).collect();
    [subject, " could tell ", &listed(&told), "."].concat()
}

/// Where a decision has no reason.
pub const NO_REASON: &str = "No reason has been written down.";

/// Why something was decided; a person's sentence.
#[must_use]
pub fn reason(why: &str) -> String {
    ["The reason: ", why].concat()
}

/// That somebody did not cooperate.
#[must_use]
pub fn did_not_cooperate(who: &str) -> String {
    ["One of those asked did not cooperate: ", &quoted(who), "."].concat()
}

/// Why they did not; a person's sentence.
#[must_use]
pub fn reason_given(why: &str) -> String {
    ["The reason given: ", why].concat()
}

/// Where they gave none.
pub const NO_REASON_GIVEN: &str = "No reason was given.";

/// Where what they gave is not open.
pub const REASON_NOT_OPEN: &str = "A reason was given, and it is not open.";

/// Where nobody noted it.
pub const REASON_NOT_NOTED: &str = "Whether a reason was given has not been noted.";

/// What nobody can know without them; a person's sentence.
#[must_use]
pub fn stays_unknown(what: &str) -> String {
    ["What stays unknown: ", what].concat()
}

/// Where that is not set out.
pub const UNKNOWN_NOT_SET_OUT: &str = "What stays unknown because of this has not been set out.";

/// What it means for the analysis that somebody did not cooperate.
pub const FINDINGS_INCOMPLETE: &str = "Findings that touch on this are incomplete.";

/// Where a request was refused, and nothing more is registered of it.
#[must_use]
pub fn request_refused(whom: &str) -> String {
    let rest = " was refused. The reasons, and what stays unknown because of it, have not been set out.";
    ["A request to ", &quoted(whom), rest].concat()
}

/// That a parallel process holds up these sources, until when that is known.
#[must_use]
pub fn held_up(process: &str, sources: &[String], until: Option<&str>) -> String {
    let sources: Vec<String> = sources.iter().map(|source| quoted(source)).collect();
    let until = until.map(|day| [", until ", day].concat()).unwrap_or_default();
    ["A parallel process, ", &quoted(process), ", holds up ", &listed(&sources), &until, "."].concat()
}

/// Where it is not settled how long.
pub const UNTIL_NOT_SETTLED: &str = "Until when is not settled.";

/// Where nobody knows how long.
pub const UNTIL_NOT_KNOWN: &str = "Until when is not known.";

/// What a process that holds up sources means for the analysis.
pub const FINDINGS_PROVISIONAL: &str = "Findings that depend on this are provisional until then.";

/// A source of which nobody has decided whether it is relevant.
#[must_use]
pub fn undecided(source: &str) -> String {
    ["Whether ", &quoted(source), " is relevant has not been decided."].concat()
}

/// What that means for the analysis.
pub const UNDECIDED_MEANS: &str = "Until then nothing of it goes into the analysis.";

/// A source to which access was refused.
#[must_use]
pub fn access_refused(source: &str) -> String {
    ["Access to ", &quoted(source), " was refused."].concat()
}

/// What that means for the analysis.
pub const ACCESS_REFUSED_MEANS: &str = "The analysis has to do without it.";

/// A source of which nothing has come.
#[must_use]
pub fn nothing_from(source: &str) -> String {
    ["So far we have nothing from ", &quoted(source), "."].concat()
}

/// What that means for the analysis.
pub const NOTHING_FROM_MEANS: &str = "Until it comes, the analysis does without it.";

/// A source of which a part has come.
#[must_use]
pub fn part_from(source: &str) -> String {
    ["So far we have only a part from ", &quoted(source), "."].concat()
}

/// What that means for the analysis.
pub const PART_FROM_MEANS: &str = "What the analysis says of this is not complete.";

/// A source of which what came does not suffice.
#[must_use]
pub fn not_sufficient(source: &str) -> String {
    ["What we have from ", &quoted(source), " is not sufficient for its purpose."].concat()
}

/// What that means for the analysis.
pub const NOT_SUFFICIENT_MEANS: &str = "What the analysis says of this rests on little.";

/// A kind of source that nobody considered, and what that means for the analysis.
#[must_use]
pub fn not_considered(kind: SourceKind) -> String {
    let rest =
        " among the sources, and nobody has said why. We cannot say what they would have changed in the analysis.";
    ["We have not considered ", kind_in_words(kind), rest].concat()
}

/// A kind of source that was left aside.
#[must_use]
pub fn left_aside(kind: SourceKind) -> String {
    ["We left ", kind_in_words(kind), " aside."].concat()
}

/// What that means for the analysis.
pub const LEFT_ASIDE_MEANS: &str = "The analysis says nothing of what they could have told.";

/// Something that nobody sought to learn from a kind of source.
#[must_use]
pub fn not_sought(kind: SourceKind, information: Information) -> String {
    ["We did not seek to learn from ", kind_in_words(kind), " ", information_in_words(information), "."].concat()
}

/// What that means for the analysis.
pub const NOT_SOUGHT_MEANS: &str = "On this, the analysis rests on other sources.";

/// A source that was deemed irrelevant.
#[must_use]
pub fn not_relevant(source: &str) -> String {
    ["We left out ", &quoted(source), " as not relevant."].concat()
}

/// Where the commission asks how widespread something was, and no source can tell.
pub const WIDESPREAD_NOT_TOLD: &str = "The commission asks whether problematic practice was more widespread at the time. \
    No source that we have tells how things were usually done, so the review cannot say.";

/// Where it asks whether something is so today, and no source can tell.
pub const CURRENT_NOT_TOLD: &str = "The commission asks whether past issues are still current. \
    No source that we have tells how things are now, so the review cannot say.";

/// A place of the checklist that was not commissioned.
#[must_use]
pub fn outside_the_commission(place: &str) -> String {
    ["Outside what was commissioned: ", place, "."].concat()
}

/// The places of which people could not tell, and what that means for the analysis.
#[must_use]
pub fn could_not_tell(places: &[String]) -> String {
    let rest = ". Where the analysis leans on this, it may rest on less than it seems to.";
    ["In checking how information was gathered, we could not tell: ", &places.join("; "), rest].concat()
}
