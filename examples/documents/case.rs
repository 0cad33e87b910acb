//! An assessment whose documents are written, and what its exports are made with.

use quality_marker::documents::export::{Export, Paper};
use quality_marker::documents::question::{Kind, Question};
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::audience::Audience;
use quality_marker::domain::date::Date;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::moment::Moment;
use quality_marker::domain::private_name::PrivateName;
use quality_marker::domain::report_plan::ReportPlan;
use quality_marker::report::since::Since;
use quality_marker::storage::record::Blank;

/// An assessment with all that its documents need.
pub struct Case {
    /// What its folder is called.
    pub name: &'static str,
    /// The assessment.
    pub assessment: Assessment,
    /// The private list.
    pub names: Vec<PrivateName>,
    /// The label of the frozen version that it is.
    pub version: String,
    /// The last frozen version before it.
    pub since: Option<Since>,
    /// Words that must be nowhere, and for whom.
    pub hidden: Vec<(Audience, String)>,
}

impl Case {
    /// What an export for this audience is made with.
    pub fn export(&self, audience: Audience) -> Export {
        Export {
            paper: Paper::Report,
            plan: ReportPlan { audience, ..ReportPlan::default() },
            names: self.names.clone(),
            version: self.version.clone(),
            since: self.since.clone(),
            revision: 7,
            now: moment("2026-11-22T20:53:07.042Z"),
            copy_id: ItemId(0xc0b1),
            ..Export::blank()
        }
    }

    /// The question, but for its detail.
    pub fn question(&self) -> Question {
        let today = Date::new(2026, 11, 22).expect("a day");
        let assessment = Some(self.assessment.clone());
        Question { kind: Kind::Html, assessment, today, detail: String::new() }
    }

    /// The words that must be nowhere in the files of this audience.
    pub fn absent(&self, audience: Audience) -> Vec<String> {
        let hidden = self.hidden.iter().filter(|(from, _)| *from == audience);
        hidden.map(|(_, word)| word.clone()).collect()
    }
}

/// A moment as files write it.
pub fn moment(text: &str) -> Moment {
    Moment::parse(text).expect("a moment")
}
