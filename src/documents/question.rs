//! What the document worker can be asked, and the text of a question.
//!
//! App and worker come from one build, so the form has no version and is kept nowhere.

use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::keyed::keyed;
use crate::storage::json;
use crate::storage::path::Path;
use crate::storage::record::{ToJson, read, record};
use crate::storage::trouble::Trouble;

keyed! {
    /// A kind of question. What the document worker does with each stands in `answer`.
    pub enum Kind {
        /// The fictional example. Asks about no assessment.
        Example = "example",
        /// The report, or the board summary, as a web page.
        Html = "html",
        /// The same as Markdown.
        Markdown = "markdown",
        /// A register as comma-separated values.
        Csv = "csv",
        /// The assessment in the form that opens again, as an audience may read it.
        Copy = "copy",
        /// What the second look asks.
        SecondLook = "second-look",
        /// A draft of the limitations.
        Limitations = "limitations",
        /// What the guard finds in what would be exported.
        Guard = "guard",
        /// The text of the request whose id is the detail.
        Letter = "letter",
        /// The texts of all requests that are overdue, one below the other.
        Reminders = "reminders",
        /// A paper of a training session, as a web page; which, stands in the detail. Asks about no assessment.
        Session = "session",
    }
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub kind: Kind,
    /// What it is asked about, unless the kind needs none.
    pub assessment: Option<Assessment>,
    /// Today on the person's calendar.
    pub today: Date,
    /// What else the kind needs to know, such as the id of a row; empty for most.
    pub detail: String,
}

record! {
    Question { kind, assessment, today, detail }
    blank Self {
        kind: Kind::Example, assessment: None, today: Date::FIRST, detail: String::new(),
    }
}

impl Question {
    /// The question as text.
    #[must_use]
    pub fn to_text(&self) -> String {
        json::write(&self.write())
    }

    /// Reads what [`Question::to_text`] writes.
    ///
    /// # Errors
    /// A [`Trouble`] says why a text is no question.
    pub fn parse(text: &str) -> Result<Self, Trouble> {
        read(&json::parse(text)?, &Path::root("question"))
    }
}
