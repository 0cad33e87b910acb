//! From a question to what is exported: the documents, the sheets and the copy that an audience may read. The document
//! worker and both make their files of it.

use super::export::{Export, Paper};
use super::question::Question;
use crate::content::copies;
use crate::content::troubles::document_worker::NO_ASSESSMENT;
use crate::domain::assessment::Assessment;
use crate::domain::audience::Audience;
use crate::domain::moment::MinutesAhead;
use crate::report::guard::names::Names;
use crate::report::matter::{Matter, Setting};
use crate::report::model::Document;
use crate::storage::envelope::{self, Stamp};

/// The assessment that a question is about.
///
/// # Errors
/// In words, where there is none.
pub fn assessment(question: &Question) -> Result<&Assessment, String> {
    question.assessment.as_ref().ok_or_else(|| NO_ASSESSMENT.to_owned())
}

/// What the documents of an export are made of.
///
/// # Errors
/// In words, where the question names no assessment.
pub fn matter(question: &Question, export: &Export, minutes_ahead: MinutesAhead) -> Result<Matter, String> {
    let setting = Setting { today: question.today, minutes_ahead };
    let names = Names::of(&export.names);
    Ok(Matter::of(assessment(question)?, &export.plan, &names, &export.version, export.since.as_ref(), setting))
}

/// The document that an export asks for.
#[must_use]
pub fn document(matter: &Matter, paper: Paper) -> Document {
    match paper {
        Paper::Report => matter.report(),
        Paper::BoardSummary => matter.board_summary(),
    }
}

/// The assessment in the form that opens again. A copy that leaves something out has an id and a name of its own:
/// opened beside the whole one, it never takes its place.
#[must_use]
pub fn copy(matter: &Matter, export: &Export) -> String {
    let mut copy = matter.assessment.clone();
    let mut stamp = Stamp { revision: export.revision, saved_at: export.now };
    if export.plan.audience != Audience::Full {
        copy.id = export.copy_id;
        copy.name = copies::for_an_audience(export.plan.audience);
        (copy.created, copy.changed) = (export.now, export.now);
        stamp.revision = 0;
    }
    envelope::encode(&copy, &stamp)
}
