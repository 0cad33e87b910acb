//! The columns of the registers: what is said of a row.

use super::keyed::keyed;

keyed! {
    /// A column. Registers that ask the same thing share one; a key is unique within a register.
    pub enum Column {
        /// What a source is called.
        Label = "label",
        /// Which of the six kinds a source is.
        SourceKind = "kind",
        /// Whether a practitioner or manager was involved, or potentially should have been.
        Involvement = "involvement",
        /// Whether a source is deemed relevant.
        Relevant = "relevant",
        /// Why, or why not.
        RelevantWhy = "relevant_why",
        /// The level of detail.
        Detail = "detail",
        /// Why this level of detail.
        DetailWhy = "detail_why",
        /// The method.
        Method = "method",
        /// For whom access is.
        AccessFor = "access_for",
        /// How access stands.
        Access = "access",
        /// Since when there is access.
        AccessSince = "access_since",
        /// When records were secured.
        Secured = "secured",
        /// Primary, secondary or anecdotal.
        Provenance = "provenance",
        /// Whether it tells of then or of now.
        ThenNow = "then_now",
        /// Which types of information and factors it bears on.
        Tells = "tells",
        /// What has been had from it.
        Obtained = "obtained",
        /// Whether it is sufficient for its purpose.
        Sufficient = "sufficient",
        /// Anything else worth saying.
        Note = "note",
        /// Whether a cell of the coverage matrix is left aside.
        LeftAside = "left_aside",
        /// Why it is left aside.
        AsideWhy = "reason",
        /// To whom a request goes.
        Whom = "whom",
        /// What is requested.
        Requested = "what",
        /// Why it is requested.
        RequestWhy = "why",
        /// The legal basis.
        Basis = "basis",
        /// When it was asked.
        AskedOn = "asked",
        /// By when it is due.
        Due = "due",
        /// How it was answered.
        Answer = "answer",
        /// When it was answered.
        AnsweredOn = "answered",
        /// What was done when no answer came.
        Escalation = "escalation",
        /// The sources that it concerns.
        Sources = "sources",
        /// Who did not cooperate.
        Who = "who",
        /// When that became known.
        RefusedOn = "on",
        /// Whether a reason was given.
        ReasonGiven = "reason_given",
        /// The reason that was given.
        RefusalReason = "reason",
        /// What stays unknown.
        Unknown = "unknown",
        /// How it is disclosed.
        Disclosed = "disclosed",
        /// The request that was refused.
        Request = "request",
        /// What was decided.
        Decision = "decision",
        /// What the decision is about.
        DecisionKind = "kind",
        /// Why it was decided.
        DecisionWhy = "why",
        /// When it was decided.
        DecidedOn = "on",
        /// Who decided.
        DecidedBy = "by",
        /// The earlier decision that it replaces.
        Supersedes = "supersedes",
        /// The role of somebody who gives direct input.
        Role = "role",
        /// Their agency.
        Agency = "agency",
        /// Practitioner or manager.
        Staff = "group",
        /// The mode of direct input.
        Mode = "mode",
        /// How it stands.
        InputState = "state",
        /// When it took, or takes, place.
        InputOn = "on",
        /// Which support was offered.
        Support = "support",
        /// Whether they moved away.
        Moved = "moved",
        /// What they were told it is for.
        Purpose = "purpose",
        /// Whether they may be called as a witness.
        Witness = "witness",
        /// What a parallel process is called.
        Process = "name",
        /// Which kind of process.
        ProcessKind = "kind",
        /// The sources that it holds up.
        Holds = "holds",
        /// Until when.
        Until = "until",
        /// With whom that is agreed.
        AgreedWith = "agreed_with",
        /// The areas on either side of a border.
        Areas = "areas",
        /// What governance is agreed.
        Governance = "governance",
        /// Who leads.
        Leads = "leads",
        /// Whether an obstacle bears on us.
        Bears = "bears",
        /// What we do about it.
        Response = "response",
        /// What a piece of evidence is called.
        Title = "title",
        /// What kind of thing it is.
        EvidenceKind = "kind",
        /// Where it is kept.
        Locator = "locator",
        /// The day it is from.
        Dated = "date",
        /// What it shows.
        Shows = "note",
        /// Which places of the checklist it supports.
        Supports = "supports",
        /// What is to be done.
        Task = "what",
        /// Who will do it.
        Owner = "owner",
        /// How far it has come.
        ActionState = "state",
        /// The place in the checklist that it came from.
        Origin = "origin",
        /// The cell of the coverage matrix that it came from.
        Cell = "cell",
        /// The obstacle that it came from.
        Obstacle = "obstacle",
    }
}
