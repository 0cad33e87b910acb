//! How the report is to be: which document, for whom, with which sections, and what becomes of empty ones.

use leptos::prelude::*;

use std::rc::Rc;

use crate::content::components::report_plan as say;
use crate::content::{audiences, sections};
use crate::documents::export::Paper;
use crate::domain::command::Command;
use crate::domain::keyed::Keyed;
use crate::domain::report_plan::{Empty, Section};
use crate::report::audience::left_out;
use crate::ui::components::board_page::BoardPage;
use crate::ui::components::checkbox::TickBox;
use crate::ui::components::choice::{Offer, RadioChoice, offers, place_of};
use crate::ui::components::notice::anew;
use crate::ui::export::Exporting;
use crate::ui::state::AppState;

/// The ids of what is chosen.
const PAPER: &str = "paper";
const AUDIENCE: &str = "audience";
const EMPTY: &str = "empty-sections";
const SECTIONS: &str = "sections";

/// For whom the document is, and what it includes.
#[component]
pub fn Plan(
    /// What is exported.
    exporting: Exporting,
) -> impl IntoView {
    let for_now = exporting.clone();
    let only_for_now = move || for_now.is_for_now().then(|| view! { <p class="hint">{say::ONLY_FOR_NOW}</p> });
    view! {
        <section class="card" aria-labelledby="plan-heading">
            <h2 id="plan-heading">{say::TITLE}</h2>
            <AudienceChoice exporting=exporting.clone() />
            <div role="status" translate="no">{only_for_now}</div>
            <BoardPage exporting=exporting.clone() />
            <Sections exporting />
        </section>
    }
}

/// Which document is made.
#[component]
pub fn PaperChoice(
    /// The document that is made.
    paper: RwSignal<Paper>,
    /// What is chosen, for those who do not see the heading.
    legend: &'static str,
) -> impl IntoView {
    let offer = |paper: Paper| {
        let (label, hint) = match paper {
            Paper::BoardSummary => (say::BOARD_SUMMARY, say::BOARD_SUMMARY_HINT),
            Paper::Report => (say::REPORT, say::REPORT_HINT),
        };
        Offer { key: paper.key(), label, hint }
    };
    // What most people come for stands first.
    let order = [Paper::BoardSummary, Paper::Report];
    let chosen = Memo::new(move |_| order.iter().position(|one| *one == paper.get()).unwrap_or_default());
    let choose = Rc::new(move |place: usize| {
        if let Some(chosen) = order.get(place) {
            paper.set(*chosen);
        }
    });
    let legend = view! { <span class="unseen">{legend}</span> }.into_any();
    view! { <RadioChoice id=PAPER.to_owned() legend offers=order.map(offer).to_vec() chosen choose /> }
}

/// For whom the report is, and what that leaves out.
#[component]
fn AudienceChoice(
    /// What is exported.
    exporting: Exporting,
) -> impl IntoView {
    let state = AppState::expect();
    let chosen = exporting.memo(|plan| place_of(plan.audience));
    let followed = exporting.memo(|plan| plan.audience);
    let choose = Rc::new(move |place: usize| {
        if let Some(audience) = Keyed::ALL.get(place) {
            exporting.change(AUDIENCE, Command::ReportFor(*audience));
        }
    });
    let says = move || {
        let audience = followed.get();
        let lines = left_out(audience, state.vocabulary.get());
        let list = (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
            view! {
                <details id="left-out">
                    <summary>{say::LEFT_OUT}</summary>
                    <ul>{lines}</ul>
                </details>
            }
        });
        Some(view! {
            <div role="status" translate="no">
                <p class="hint">{audiences::audience_means(audience)}</p>
                {list}
            </div>
        })
    };
    let (legend, offers) = (audiences::FOR_WHOM.into_any(), offers(audiences::audience, |_| ""));
    view! {
        <div>
            <RadioChoice id=AUDIENCE.to_owned() legend offers chosen choose />
            {anew(says)}
        </div>
    }
}

/// The sections to tick, behind a line that says how many are left out.
#[component]
fn Sections(
    /// What is exported.
    exporting: Exporting,
) -> impl IntoView {
    let boxes = Section::ALL.iter().map(|section| section_box(&exporting, *section)).collect_view();
    let counted = exporting.memo(|plan| plan.left_out.len());
    let changes = (!exporting.has_since()).then(|| view! { <p class="hint">{say::NO_VERSION}</p> });
    let chosen = exporting.memo(|plan| place_of(plan.empty));
    let choose = Rc::new(move |place: usize| {
        if let Some(empty) = Empty::ALL.get(place) {
            exporting.change(EMPTY, Command::LeaveEmptySections(*empty));
        }
    });
    let (legend, offers) = (sections::EMPTY.into_any(), offers(sections::empty, |_| ""));
    view! {
        <details class="folded" id=SECTIONS>
            <summary>
                <h3>{say::SECTIONS}</h3>
                <span class="state" translate="no">{move || say::sections(counted.get())}</span>
            </summary>
            <p class="hint">{say::SECTIONS_HINT}</p>
            <fieldset class="choice">
                <legend>{say::WHICH_SECTIONS}</legend>
                <div class="offers section-boxes">{boxes}</div>
            </fieldset>
            {changes}
            <RadioChoice id=EMPTY.to_owned() legend offers chosen choose />
        </details>
    }
}

fn section_box(exporting: &Exporting, section: Section) -> impl IntoView + use<> {
    let id = ["section-", section.key()].concat();
    let included = exporting.memo(move |plan| plan.includes(section));
    let (changing, own) = (exporting.clone(), id.clone());
    let tick = move |is_on| changing.change(&own, Command::IncludeInReport(section, is_on));
    view! { <TickBox id words=sections::section(section) is_ticked=move || included.get() tick /> }
}
