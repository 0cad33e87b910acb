//! Everything that can be done to an assessment.

use super::action::ActionState;
use super::checklist::Question;
use super::date::Date;
use super::evidence::EvidenceKind;
use super::field::{DateField, Field};
use super::item::ItemId;
use super::judgement::{Confidence, Judgement};
use super::review::{Asked, Phase, Vocabulary};
use super::subject::Subject;

/// One thing that a person does to an assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Writes the text of a place, replacing what stood there.
    Write(Field, String),
    /// Sets a day, or leaves it open.
    SetDate(DateField, Option<Date>),
    /// Chooses the words of screens and reports.
    UseVocabulary(Vocabulary),
    /// Says where the review stands.
    SetPhase(Phase),
    /// Says whether the commission asks if problematic practice was more widespread at the time.
    AskMoreWidespread(Asked),
    /// Says whether the commission asks if past issues are still current.
    AskStillCurrent(Asked),
    /// Judges a part, or a question as a whole.
    Judge(Subject, Judgement),
    /// Says how sure we are of a question's overall judgement.
    SetConfidence(Question, Confidence),
    /// Attests that up to this day no non-cooperation occurred (question 7), or changes the day.
    AttestNoneOccurred(Date),
    /// Takes that attestation back.
    WithdrawAttestation,
    /// Adds a piece of evidence with this title, supporting this place if one is given.
    AddEvidence(String, Option<Subject>),
    /// Says what kind of thing a piece of evidence is.
    SetEvidenceKind(ItemId, EvidenceKind),
    /// Says that a piece of evidence supports a place.
    Support(ItemId, Subject),
    /// Says that it no longer does.
    Unsupport(ItemId, Subject),
    /// Removes a piece of evidence.
    RemoveEvidence(ItemId),
    /// Adds an action with this task, coming from this place if one is given.
    AddAction(String, Option<Subject>),
    /// Says how far an action has come.
    SetActionState(ItemId, ActionState),
    /// Says which place an action came from.
    SetActionOrigin(ItemId, Option<Subject>),
    /// Removes an action.
    RemoveAction(ItemId),
}

impl Command {
    /// The place that this writes text to: typing on in one place is one step to undo.
    #[must_use]
    pub const fn field(&self) -> Option<Field> {
        if let Self::Write(field, _) = self { Some(*field) } else { None }
    }
}

/// Why a command was not carried out. The assessment is then exactly as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// No piece of evidence has this id.
    NoSuchEvidence,
    /// No action has this id.
    NoSuchAction,
    /// A piece of evidence needs a title.
    EvidenceNeedsTitle,
    /// An action needs a task.
    ActionNeedsTask,
    /// The text is longer than [`super::update::LONGEST_TEXT`].
    TextTooLong,
    /// The period under review would end before it begins.
    PeriodEndsBeforeItBegins,
    /// What has not happened yet cannot be attested.
    AttestedInTheFuture,
    /// There is no attestation to write to or to take back.
    NotAttested,
    /// The new row's id is taken already.
    IdTaken,
}
