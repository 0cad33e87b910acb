//! Everything that can be done to an assessment.

use super::audience::Audience;
use super::checklist::Question;
use super::column::Column;
use super::date::Date;
use super::field::{DateField, Field};
use super::item::ItemId;
use super::judgement::{Confidence, Judgement};
use super::register::Register;
use super::report_plan::{Empty, Section};
use super::review::{Asked, Phase, Vocabulary};
use super::row::{NewRow, Value};
use super::rule::Rule;
use super::subject::Subject;
use super::target::Target;

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
    /// Adds a row with this heading to a register, with something that is said of it from the start.
    Add(Register, String, Option<(Column, Value)>),
    /// Adds these rows to a register, all or none.
    AddRows(Register, Vec<NewRow>),
    /// Says something of a row in a column that holds no text.
    Set(Register, ItemId, Column, Value),
    /// Removes a row, and every link to it.
    Remove(Register, ItemId),
    /// Records a decision: from then on it never changes.
    Record(ItemId),
    /// Confirms that a judgement, an exclusion or a level of detail still holds under the commission as it is now.
    Confirm(Target),
    /// Sets a prompt of the second look aside, for a reason.
    SetAside(Rule, Target, String),
    /// Takes a prompt up again that was set aside.
    TakeUp(Rule, Target),
    /// Takes the drafted limitations over: what is new in them is added to what the person wrote, which stays.
    TakeDraft(String),
    /// Says for whom the report is.
    ReportFor(Audience),
    /// Takes a section into the report, or leaves it out.
    IncludeInReport(Section, bool),
    /// Says what becomes of sections of the report in which nothing stands.
    LeaveEmptySections(Empty),
    /// Puts the paragraph of the limitations at this position on the page of the board summary, or leaves it off.
    PutOnBoard(usize, bool),
    /// Moves the paragraph of the limitations at this position up by one.
    MoveLimitationUp(usize),
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
    /// No row has this id.
    NoSuchRow,
    /// A row needs something that names it.
    NeedsHeading,
    /// Nobody can see what was typed: a name needs a character that can be seen.
    InvisibleName,
    /// The register has no such column, or something else stands in it.
    DoesNotFit,
    /// A link would lead nowhere, or to the row itself.
    LeadsNowhere,
    /// Nobody adds rows to this register or removes them.
    FixedRows,
    /// The row was recorded: it never changes.
    Recorded,
    /// A recorded decision refers to the row: it stays.
    RecordRefersToIt,
    /// A decision needs its day, its reason and who decided before it is recorded.
    DecisionIncomplete,
    /// What it supersedes has not been recorded itself.
    SupersedesUnrecorded,
    /// Setting a prompt aside needs a reason.
    NeedsReason,
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
    /// No paragraph stands at this position, or none before it.
    NoSuchParagraph,
}
