//! Evidence: what a judgement rests on, and where it is kept. Never the thing itself.

use super::date::Date;
use super::item::ItemId;
use super::keyed::keyed;
use super::register::Row;
use super::subject::Subject;

keyed! {
    /// What kind of thing a piece of evidence is.
    pub enum EvidenceKind {
        /// Nobody has said.
        NotSaid = "not-said",
        /// Minutes or notes of a meeting or a decision.
        Minutes = "minutes",
        /// A letter, an e-mail or a request.
        Correspondence = "correspondence",
        /// The terms of reference or another commissioning document.
        Commission = "commission",
        /// A case record or a chronology drawn from it.
        Record = "record",
        /// Notes of an interview or a conversation.
        Interview = "interview",
        /// Notes of a group meeting with practitioners or managers.
        Group = "group",
        /// An agency's own report.
        AgencyReport = "agency-report",
        /// A policy, procedure, audit or inspection report.
        Document = "document",
        /// Data or a print from an ICT system.
        System = "system",
        /// Something else.
        Other = "other",
    }
}

/// A piece of evidence. One piece may support many parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The row's id.
    pub id: ItemId,
    /// What it is called.
    pub title: String,
    /// What kind of thing it is.
    pub kind: EvidenceKind,
    /// Where it is kept: a reference or a place, never the file itself.
    pub locator: String,
    /// The day it is from, where known.
    pub date: Option<Date>,
    /// What it shows.
    pub note: String,
    /// What it supports, in the checklist's order and each place once.
    pub supports: Vec<Subject>,
}

impl Evidence {
    /// A piece of evidence of which only the title is known.
    #[must_use]
    pub const fn new(id: ItemId, title: String) -> Self {
        Self {
            id,
            title,
            kind: EvidenceKind::NotSaid,
            locator: String::new(),
            date: None,
            note: String::new(),
            supports: Vec::new(),
        }
    }
}

impl Row for Evidence {
    fn id(&self) -> ItemId {
        self.id
    }
}
