//! What the overview of an assessment says.

use crate::content::labels;
use crate::content::language::count;
use crate::content::terms::Wording;
use crate::domain::judgement::Judgement;
use crate::domain::next::Step;
use crate::domain::review::Phase;

/// The way to the review.
pub const REVIEW_AND_COMMISSION: &str = "The review and its commission";

/// The heading over the questions.
pub const QUESTIONS: &str = "The seven questions";

/// The heading over the registers.
pub const RESTS_ON: &str = "Supporting records";

/// The heading over what follows from the answers.
pub const LEADS_TO: &str = "Results";

/// The way to the second look.
pub const SECOND_LOOK: &str = "Second look";

/// What it is.
pub const SECOND_LOOK_IS: &str = "questions that follow from what you wrote";

/// The way to the limitations.
pub const LIMITATIONS: &str = "Limitations";

/// What they are.
pub const LIMITATIONS_ARE: &str = "what the review cannot say";

/// The way to the report.
pub const REPORT: &str = "Report";

/// What it is.
pub const REPORT_IS: &str = "to read and download at any time";

/// The heading over what to do next.
pub const NEXT: &str = "Next";

/// The way to the next step; `title` is that of a part.
#[must_use]
pub fn step(step: Step, title: &str) -> String {
    match step {
        Step::Review => "Begin with the review and its commission".to_owned(),
        Step::Part(_) => ["Answer “", title, "”"].concat(),
        Step::Whole(question) => ["Judge question ", &question.number().to_string(), " as a whole"].concat(),
        Step::Report => "Read and download the report".to_owned(),
    }
}

/// What is said beside the way to the next step.
#[must_use]
pub fn beside_step(step: Step) -> String {
    match step {
        Step::Review => "Or start with any of the questions below.".to_owned(),
        Step::Part(part) => ["question ", &part.question().number().to_string()].concat(),
        Step::Whole(_) => "every part has been looked at".to_owned(),
        Step::Report => "every question has been judged".to_owned(),
    }
}

/// Which kind of review it is.
pub const KIND: Wording = Wording("{review}");

/// Where the review stands; nothing if nobody has said.
#[must_use]
pub const fn stage(phase: Phase) -> Option<&'static str> {
    match phase {
        Phase::NotSaid => None,
        Phase::Planning => Some("being planned"),
        Phase::UnderWay => Some("under way"),
        Phase::LookingBack => Some("finished"),
    }
}

/// Puts together what is said of the review in one line.
#[must_use]
pub fn line(said: &[&str]) -> String {
    said.join(" · ")
}

/// How a question stands where nobody has judged it, and somebody has attested that it did not arise.
pub const ATTESTED: &str = "cooperation confirmed, not judged yet";

/// How the review stands where nothing is filled in.
pub const NOT_FILLED_IN: &str = "not filled in";

/// How it stands where all is.
pub const FILLED_IN: &str = "filled in";

/// How far the review is filled in.
#[must_use]
pub fn partly_filled_in(filled: usize, all: usize) -> String {
    [filled.to_string().as_str(), " of ", &all.to_string(), " filled in"].concat()
}

/// How many parts were looked at.
#[must_use]
pub fn looked_at(looked_at: usize, parts: usize) -> String {
    [looked_at.to_string().as_str(), " of ", &parts.to_string(), " parts looked at"].concat()
}

/// What stands under the questions.
pub const NO_SCORE: &str = "There is no score.";

/// A judgement in the legend of its symbols.
#[must_use]
pub fn in_legend(judgement: Judgement) -> String {
    match judgement {
        Judgement::NotApplicable | Judgement::OutsideCommission => {
            "does not apply or outside the commission".to_owned()
        }
        _ => labels::judgement(judgement).to_lowercase(),
    }
}

/// How the parts of a question were judged, where their symbols are not seen: counts side by side.
#[must_use]
pub fn parts(judged: &[(Judgement, usize)]) -> String {
    let counts = judged
        .iter()
        .map(|(judgement, number)| [&number.to_string(), " ", &labels::judgement(*judgement).to_lowercase()].concat());
    ["Parts: ", &counts.collect::<Vec<_>>().join(", ")].concat()
}

/// How many judgements lack their reason.
#[must_use]
pub fn reasons_missing(number: usize) -> String {
    count(number, "reason missing", "reasons missing")
}
