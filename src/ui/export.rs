//! What goes into an export: how the report is to be, which version it is, and what it is compared with.
//!
//! The plan is kept with the assessment. Where nothing can be changed (a frozen version, a tab that reads along),
//! another plan holds for as long as the page of the report is open.

use leptos::prelude::*;

use std::sync::Arc;

use crate::browser::{clock, random_id};
use crate::documents::export::{Export, Paper};
use crate::domain::audience::Audience;
use crate::domain::command::Command;
use crate::domain::keyed::Keyed;
use crate::domain::paragraphs::followed;
use crate::domain::register::Register;
use crate::domain::report_plan::ReportPlan;
use crate::report::file_name::Named;
use crate::report::since::Since;
use crate::ui::components::identifying::remembered;
use crate::ui::state::{AppState, Document};

/// A plan that holds for as long as the page is open.
#[derive(Clone)]
struct Own {
    plan: ReportPlan,
    /// The limitations that its positions are about: another tab may write them anew meanwhile.
    limitations: Arc<str>,
}

impl Own {
    /// The plan, for the limitations as they are now.
    fn plan(&self, limitations: &str) -> ReportPlan {
        let not_on_board = followed(&self.plan.not_on_board, &self.limitations, limitations);
        ReportPlan { not_on_board, ..self.plan.clone() }
    }
}

/// What is exported from the page of the report.
#[derive(Clone)]
pub struct Exporting {
    state: AppState,
    /// Which document.
    pub paper: RwSignal<Paper>,
    /// Another plan than the assessment's, where that cannot be changed.
    own: ArcRwSignal<Option<Own>>,
    /// The label of the frozen version that is open; empty if none is.
    version: Arc<str>,
    /// The last frozen version before it.
    since: Arc<Option<Since>>,
    /// Tells of another list of names.
    pub names: ArcRwSignal<()>,
}

impl Exporting {
    /// For what is open.
    #[must_use]
    pub fn of(state: AppState) -> Self {
        let frozen = state.document.with_untracked(|document| match document {
            Document::Version(frozen) => Some((frozen.of, frozen.label.clone(), frozen.frozen_at)),
            _ => None,
        });
        let (id, version, before) = match frozen {
            Some((of, label, frozen_at)) => (of, label, Some(frozen_at)),
            None => (state.read(|assessment| assessment.id), String::new(), None),
        };
        // Where the store does not show it, there is none: the report says against which version it was compared.
        let since = state.documents().last_version_of(id, before).ok().flatten();
        let since = since.map(|version| Since {
            label: version.label,
            frozen_at: version.frozen_at,
            assessment: version.assessment,
        });
        Self {
            state,
            paper: state.paper,
            own: ArcRwSignal::new(None),
            version: version.into(),
            since: Arc::new(since),
            names: ArcRwSignal::new(()),
        }
    }

    /// Whether there is a frozen version to compare with.
    #[must_use]
    pub fn has_since(&self) -> bool {
        self.since.is_some()
    }

    /// The plan as it is now.
    #[must_use]
    pub fn plan(&self) -> ReportPlan {
        let own = self.own.get_untracked();
        self.state.read(|assessment| match own {
            Some(own) => own.plan(&assessment.limitations),
            None => (*assessment.report).clone(),
        })
    }

    /// Something that follows from the plan.
    pub fn memo<T: PartialEq + Clone + Send + Sync + 'static>(
        &self,
        look: impl Fn(&ReportPlan) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        let (state, own) = (self.state, self.own.clone());
        Memo::new(move |_| {
            let own = own.get();
            state.history.with(|history| match &own {
                Some(own) => look(&own.plan(&history.present().limitations)),
                None => look(&history.present().report),
            })
        })
    }

    /// Whether the plan that is shown is not the one that is kept with the assessment.
    #[must_use]
    pub fn is_for_now(&self) -> bool {
        self.own.with(Option::is_some)
    }

    /// Changes the plan: in the assessment, or where that cannot be changed, for now.
    pub fn change(&self, field: &str, command: Command) {
        if self.state.is_read_only() {
            let mut plan = self.plan();
            match command {
                Command::ReportFor(audience) => plan.audience = audience,
                Command::IncludeInReport(section, included) => plan.include(section, included),
                Command::LeaveEmptySections(empty) => plan.empty = empty,
                Command::PutOnBoard(position, is_on) => plan.put_on_board(position, is_on),
                _ => {}
            }
            let limitations = self.state.read(|assessment| assessment.limitations.clone());
            self.own.set(Some(Own { plan, limitations }));
        } else {
            self.own.set(None);
            self.state.act(field, command);
        }
    }

    /// What the document worker need to know, of this document or of the one that was chosen.
    #[must_use]
    pub fn detail(&self, register: Option<Register>) -> String {
        let export = Export {
            paper: self.paper.get_untracked(),
            register: register.unwrap_or(Register::Sources),
            plan: self.plan(),
            names: remembered(self.state).0.names,
            version: self.version.as_ref().to_owned(),
            since: self.since.as_ref().clone(),
            revision: self.state.persistence().revision(),
            now: clock::now(),
            copy_id: random_id::new_id(),
        };
        export.to_detail()
    }

    /// The name of a file that holds this. Without people it holds neither the reference nor the version's label.
    #[must_use]
    pub fn file_name(&self, what: &str, extension: &str) -> String {
        let reference = self.state.read(|assessment| assessment.review.reference.clone());
        let named = Named { what, reference: &reference, day: clock::today(), version: &self.version };
        let audience = self.plan().audience;
        // A copy that leaves something out must not pass for the whole.
        let what = match audience {
            Audience::Full => what.to_owned(),
            _ => [what, audience.key()].join("-"),
        };
        let named = Named { what: &what, ..named };
        let named = match audience {
            Audience::WithoutPeople => Named { reference: "", version: "", ..named },
            _ => named,
        };
        named.file_name(extension)
    }
}
