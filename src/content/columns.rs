//! Labels and hints for the columns of the registers.

use super::field_text::{FieldText, line, lines};
use crate::domain::column::Column;

const ROLE: &str = "Use a role, not a name.";

/// The words of a column.
#[must_use]
pub const fn column(column: Column) -> FieldText {
    match column {
        Column::Label => line("Source", "For example “GP records” or “Health visitor”. Use a role, not a name."),
        Column::SourceKind => line("Kind of source", ""),
        Column::Involvement => line("Involved in the case", "Only for practitioners and managers."),
        Column::Relevant => line("Relevant to the review", ""),
        Column::RelevantWhy => lines("Why, or why not", "If you leave it out, refer to the proportionality statement."),
        Column::Detail => line("Level of detail", "For example full chronology, short chronology or summary."),
        Column::DetailWhy => lines("Why this level", ""),
        Column::Method => line("Method", "For example interview, or read on site. Recording it here is our advice."),
        Column::AccessFor => line("Access for", ""),
        Column::Access => line("Access", ""),
        Column::AccessSince => line("Access since", ""),
        Column::Secured => line(
            "Records secured",
            "The date they were secured against changes. Our advice; the quality marker does not ask for it.",
        ),
        Column::Provenance => line("Provenance", ""),
        Column::ThenNow => line("Then or now", "Which period it covers."),
        Column::Tells => line("What can it tell you?", "Tick all that apply."),
        Column::Obtained => line("Received so far", ""),
        Column::Sufficient => line("Sufficient for its purpose", ""),
        Column::Note => lines("Note", ""),
        Column::LeftAside => line("Not pursued", "You decided not to seek information here."),
        Column::AsideWhy => lines("Reason for not pursuing it", "Refer to the proportionality statement."),
        Column::Whom => line("Request to", "An agency or a role, not a name."),
        Column::Requested => lines("What is requested", ""),
        Column::RequestWhy => lines("Why", "What the review needs it for."),
        Column::Basis => line("Legal basis", ""),
        Column::AskedOn => line("Asked on", ""),
        Column::Due => line("Due", ""),
        Column::Answer => line("Answer", ""),
        Column::AnsweredOn => line("Answered on", ""),
        Column::Escalation => lines("Escalation", "What was done when no reply came, for example who chased it."),
        Column::Sources => line("Sources", ""),
        Column::Who => line("Who did not cooperate", "An agency or a role, not a name."),
        Column::RefusedOn => line("Known since", ""),
        Column::ReasonGiven => line("Was a reason given?", ""),
        Column::RefusalReason => lines("The reason", "As it was given."),
        Column::Unknown => lines("What remains unknown", ""),
        Column::Disclosed => lines("How the review says so", "For example in which section of the report."),
        Column::Request => line("Request", "The request that was refused."),
        Column::Decision => line("Decision", ""),
        Column::DecisionKind => line("About", ""),
        Column::DecisionWhy => lines("Why", ""),
        Column::DecidedOn => line("Decided on", ""),
        Column::DecidedBy => line("Decided by", ROLE),
        Column::Supersedes => line("Supersedes", "The earlier decision that it replaces."),
        Column::Role => line("Role", "Use a role, not a name."),
        Column::Agency => line("Agency", ""),
        Column::Staff => line("Practitioner or manager", ""),
        Column::Mode => line("How they take part", ""),
        Column::InputState | Column::ActionState => line("Status", ""),
        Column::InputOn => line("Date", ""),
        Column::Support => {
            lines("Support offered", "Before, during and after. Our advice; the quality marker does not ask for it.")
        }
        Column::Moved => line("Moved away", ""),
        Column::Purpose => line("What they were told it is for", ""),
        Column::Witness => line("Possible witness", ""),
        Column::Process => line("Process", "For example “Criminal trial”. No names or case numbers."),
        Column::ProcessKind => line("Kind of process", ""),
        Column::Holds => line("Delays", "Sources you cannot use until it ends."),
        Column::Until => line("Until", ""),
        Column::AgreedWith => line("Agreed with", ROLE),
        Column::Areas => line("Areas involved", ""),
        Column::Governance => lines("Agreed governance", ""),
        Column::Leads => line("Who leads", ROLE),
        Column::Bears => line("Does it affect this review?", ""),
        Column::Response => lines("Response", ""),
        Column::Title => line("Title", "For example “Minutes of the scoping meeting”. No names of people."),
        Column::EvidenceKind => line("Kind", ""),
        Column::Locator => line(
            "Where it is kept",
            "A reference or a place, for example “Review folder, section 2”. \
            Do not paste the document.",
        ),
        Column::Dated => line("Dated", "The date on the document."),
        Column::Shows => lines("What it shows", ""),
        Column::Supports => line("Supports", "Tick every part that it supports."),
        Column::Task => line("What needs doing", ""),
        Column::Owner => line("Who will do it", ROLE),
        Column::Origin => line("Came from", "The question or part that led to it."),
        Column::Cell => line("Coverage", ""),
        Column::Obstacle => line("Obstacle", ""),
    }
}
