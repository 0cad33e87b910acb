//! What the documents on an assessment are made of: the assessment as an audience may read it, and the plan of the
//! report.

use super::audience::{not_on_board, tailored, tailored_beside};
use super::guard::names::Names;
use super::since::Since;
use crate::domain::assessment::Assessment;
use crate::domain::audience::Audience;
use crate::domain::date::Date;
use crate::domain::moment::MinutesAhead;
use crate::domain::report_plan::{ReportPlan, Section};

/// What the report needs to know of the world.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Today on the person's calendar.
    pub today: Date,
    /// How many minutes the person's clock is ahead of UTC at a moment.
    pub minutes_ahead: MinutesAhead,
}

/// An assessment as an audience may read it, and all that its documents are made of.
#[derive(Clone, Debug)]
pub struct Matter {
    /// The assessment, with nothing in it that the audience may not read.
    pub assessment: Assessment,
    /// How the report is to be.
    pub plan: ReportPlan,
    /// The label of the frozen version that it is; empty where it is not frozen.
    pub version: String,
    /// The last frozen version before it, as the audience may read it.
    pub since: Option<Since>,
    /// The world.
    pub setting: Setting,
}

impl Matter {
    /// What the documents for an audience are made of.
    #[must_use]
    pub fn of(
        assessment: &Assessment,
        plan: &ReportPlan,
        names: &Names,
        version: &str,
        since: Option<&Since>,
        setting: Setting,
    ) -> Self {
        let mut plan = plan.clone();
        let audience = plan.audience;
        let full = audience == Audience::Full;
        if !full {
            // It asks on the whole assessment, and would ask wrongly on a part of it.
            plan.include(Section::SecondLook, false);
        }
        let label = |label: &str| if full { label.to_owned() } else { names.replaced(label) };
        let since = since.map(|since| Since {
            label: label(&since.label),
            frozen_at: since.frozen_at,
            assessment: tailored_beside(&since.assessment, assessment, audience, names),
        });
        let tailored = tailored(assessment, audience, names);
        plan.not_on_board = not_on_board(&plan.not_on_board, &assessment.limitations, &tailored.limitations);
        Self { assessment: tailored, plan, version: label(version), since, setting }
    }

    /// All that an assessment says, for everybody, as its own plan has it.
    #[must_use]
    pub fn whole(assessment: &Assessment, setting: Setting) -> Self {
        Self::of(assessment, &assessment.report, &Names::of(&[]), "", None, setting)
    }
}
