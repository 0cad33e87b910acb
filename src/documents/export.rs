//! What the document worker need to know of an export besides the assessment: how the report is to be, the private list
//! of names, which version it is and what it is compared with. It stands in a question's detail, so that a first visit
//! needs to know nothing of it.

use crate::domain::assessment::Assessment;
use crate::domain::item::ItemId;
use crate::domain::keyed::keyed;
use crate::domain::moment::Moment;
use crate::domain::private_name::PrivateName;
use crate::domain::register::Register;
use crate::domain::report_plan::ReportPlan;
use crate::domain::target::Target;
use crate::report::guard::Kind;
use crate::report::guard::look::{Finding, Way};
use crate::report::since::Since;
use crate::storage::json::{self, Json};
use crate::storage::path::Path;
use crate::storage::record::{Blank, FromJson, ToJson, read as read_record, record};

keyed! {
    /// Which document is made.
    pub enum Paper {
        /// The report.
        Report = "report",
        /// The board summary, on a page.
        BoardSummary = "board-summary",
    }
}

/// An export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// Which document.
    pub paper: Paper,
    /// The register of which a sheet is made, where one is.
    pub register: Register,
    /// For whom, and with which sections.
    pub plan: ReportPlan,
    /// The private list.
    pub names: Vec<PrivateName>,
    /// The label of the frozen version that it is; empty where it is none.
    pub version: String,
    /// The last frozen version before it.
    pub since: Option<Since>,
    /// How often the assessment was saved.
    pub revision: u64,
    /// The present moment.
    pub now: Moment,
    /// The id of a copy that leaves something out: it is an assessment of its own, so that it never takes the place of
    /// the whole one.
    pub copy_id: ItemId,
}

record! {
    Export { paper, register, plan, names, version, since, revision, now, copy_id }
    blank Self {
        paper: Paper::Report,
        register: Register::Sources,
        plan: ReportPlan::default(),
        names: Vec::new(),
        version: String::new(),
        since: None,
        revision: 0,
        now: Moment::from_millis(0),
        copy_id: ItemId(0),
    }
}

record! {
    Since { label, frozen_at, assessment }
    blank Self { label: String::new(), frozen_at: Moment::from_millis(0), assessment: Assessment::blank() }
}

record! {
    Finding { kind, text, place, way, about }
    blank Self { kind: Kind::Name, text: String::new(), place: String::new(), way: Way::Target, about: Target::Whole }
}

impl Export {
    /// As a question's detail.
    #[must_use]
    pub fn to_detail(&self) -> String {
        json::write(&self.write())
    }

    /// Reads what [`Export::to_detail`] writes. No detail is the report on everything, without a list.
    ///
    /// # Errors
    /// In words, where the detail is something else: then nothing may be exported.
    pub fn parse(detail: &str) -> Result<Self, String> {
        if detail.is_empty() {
            return Ok(Self::blank());
        }
        let json = json::parse(detail).map_err(|trouble| trouble.to_words())?;
        read_record(&json, &Path::root("export")).map_err(|trouble| trouble.to_words())
    }
}

/// Reads the findings that the document worker wrote. Returns `None` if they are something else.
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "the form in which every answer is read")]
pub fn read(json: Json) -> Option<Vec<Finding>> {
    let mut all: Vec<Finding> = Vec::new();
    all.read(&json, &Path::root("findings")).ok()?;
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::audience::Audience;
    use crate::domain::report_plan::Section;

    #[test]
    fn exports_lead_back_and_anything_else_exports_nothing() {
        let names = vec![PrivateName { name: "Ann \"\u{202e}".to_owned(), role: "Mother".to_owned() }];
        let mut export = Export { names, version: "For the board".to_owned(), ..Export::blank() };
        export.plan.audience = Audience::Board;
        export.plan.include(Section::Method, false);
        let assessment = Assessment::new(ItemId(5), "Before".to_owned(), export.now);
        export.since = Some(Since { label: "First".to_owned(), frozen_at: export.now, assessment });
        assert_eq!(Export::parse(&export.to_detail()), Ok(export.clone()));
        for detail in ["{", "{}", "null", &export.to_detail().replace("\"board\"", "\"bored\"")] {
            assert!(Export::parse(detail).is_err(), "{detail}");
        }
        assert_eq!(Export::parse("").map(|export| export.plan), Ok(ReportPlan::default()));
    }
}
