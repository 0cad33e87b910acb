//! A paper of a training session, as a question's detail.

use crate::documents::question::Question;
use crate::domain::keyed::{Keyed, keyed};
use crate::domain::moment::MinutesAhead;
use crate::domain::training::gathering::Gathering;
use crate::report::model::Document;
use crate::report::training::own_copy::own_copy;
use crate::report::training::record::record;
use crate::report::training::worksheet::worksheet;
use crate::storage::json;
use crate::storage::path::Path;
use crate::storage::record::{ToJson, read as read_record, record as stored};

keyed! {
    /// A paper of a session.
    pub enum Sheet {
        /// The record of all of it.
        Record = "record",
        /// The worksheet to fill in by hand.
        Worksheet = "worksheet",
        /// The answers of the only participant that is named.
        OwnCopy = "answers",
    }
}

/// What is asked of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which paper.
    pub sheet: Sheet,
    /// The session, with what the paper needs of what came back.
    pub gathering: Gathering,
}

stored! { Asked { sheet, gathering } blank Self { sheet: Sheet::Record, gathering: Gathering::blank() } }

impl Asked {
    /// As a question's detail.
    #[must_use]
    pub fn to_detail(&self) -> String {
        json::write(&self.write())
    }
}

/// The document that a question's detail asks for.
///
/// # Errors
/// In words, where the detail asks for none.
pub fn document(question: &Question, minutes_ahead: MinutesAhead) -> Result<Document, String> {
    let asked = json::parse(&question.detail).and_then(|json| read_record::<Asked>(&json, &Path::root("session")));
    let Asked { sheet, gathering } = asked.map_err(|trouble| trouble.to_words())?;
    Ok(match (sheet, gathering.responses.first()) {
        (Sheet::Record, _) => record(&gathering, question.today),
        (Sheet::OwnCopy, Some(response)) => own_copy(&gathering.session, response, minutes_ahead),
        (Sheet::Worksheet | Sheet::OwnCopy, _) => worksheet(&gathering.session),
    })
}

impl Sheet {
    /// What a file of it is called.
    #[must_use]
    pub fn file_stem(self) -> &'static str {
        match self {
            Self::Record => "session-record",
            Self::Worksheet | Self::OwnCopy => self.key(),
        }
    }
}
