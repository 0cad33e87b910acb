//! How the report is to be: which document, for whom, with which sections, and what becomes of empty ones.

use leptos::prelude::*;

use crate::content::components::report_plan as say;
use crate::content::{audiences, sections};
use crate::documents::export::Paper;
use crate::domain::command::Command;
use crate::domain::keyed::Keyed;
use crate::domain::report_plan::{Empty, Section};
use crate::report::audience::left_out;
use crate::ui::components::board_page::board_page;
use crate::ui::components::choice::{Offer, choice, offers, place_of};
use crate::ui::components::plain::{hint, title};
use crate::ui::element::{Element, el, live, nothing, text};
use crate::ui::export::Exporting;
use crate::ui::state::AppState;

/// The ids of what is chosen.
const PAPER: &str = "paper";
const AUDIENCE: &str = "audience";
const EMPTY: &str = "empty-sections";
const SECTIONS: &str = "sections";

/// All that is chosen.
pub fn plan(state: AppState, exporting: &Exporting) -> Element {
    let for_now = exporting.clone();
    let only_for_now = live(move || if for_now.is_for_now() { hint(say::ONLY_FOR_NOW) } else { nothing() });
    el("section")
        .class("card")
        .attr("aria-labelledby", "plan-heading")
        .child(title(say::TITLE).id("plan-heading"))
        .child(paper(exporting))
        .child(board_page(state, exporting))
        .child(audience(state, exporting))
        .child(sections_of(exporting))
        .child(el("div").attr("role", "status").child(only_for_now))
}

fn paper(exporting: &Exporting) -> Element {
    let offers = vec![
        Offer { key: "report", label: say::REPORT, hint: say::REPORT_HINT },
        Offer { key: "board-summary", label: say::BOARD_SUMMARY, hint: say::BOARD_SUMMARY_HINT },
    ];
    let (watched, chosen) = (exporting.paper.clone(), exporting.paper.clone());
    let chosen = Memo::new(move |_| place_of(chosen.get()));
    let choose = move |place: usize| watched.set(Paper::ALL.get(place).copied().unwrap_or(Paper::Report));
    choice(PAPER.to_owned(), text(say::WHICH_DOCUMENT), offers, chosen, choose)
}

fn audience(state: AppState, exporting: &Exporting) -> Element {
    let chosen = exporting.memo(|plan| place_of(plan.audience));
    let changing = exporting.clone();
    let choose = move |place: usize| {
        if let Some(audience) = Keyed::ALL.get(place) {
            changing.change(AUDIENCE, Command::ReportFor(*audience));
        }
    };
    let followed = exporting.memo(|plan| plan.audience);
    let says = move || {
        let audience = followed.get();
        let lines: Vec<Element> =
            left_out(audience, state.vocabulary.get()).into_iter().map(|line| el("li").text(line)).collect();
        let list = (!lines.is_empty()).then(|| {
            el("details").id("left-out").child(el("summary").text(say::LEFT_OUT)).child(el("ul").children(lines))
        });
        el("div").attr("role", "status").child(hint(audiences::audience_means(audience))).maybe(list)
    };
    let buttons =
        choice(AUDIENCE.to_owned(), text(audiences::FOR_WHOM), offers(audiences::audience, |_| ""), chosen, choose);
    el("div").child(buttons).live(says)
}

/// The sections to tick, behind a line that says how many are left out.
fn sections_of(exporting: &Exporting) -> Element {
    let boxes = Section::ALL.iter().map(|section| section_box(exporting, *section)).collect();
    let counted = exporting.memo(|plan| plan.left_out.len());
    let words = move || say::sections(counted.get());
    let chosen = exporting.memo(|plan| place_of(plan.empty));
    let changing = exporting.clone();
    let choose = move |place: usize| {
        if let Some(empty) = Empty::ALL.get(place) {
            changing.change(EMPTY, Command::LeaveEmptySections(*empty));
        }
    };
    let empty = choice(EMPTY.to_owned(), text(sections::EMPTY), offers(sections::empty, |_| ""), chosen, choose);
    let changes = (!exporting.has_since()).then(|| hint(say::NO_VERSION));
    el("details")
        .id(SECTIONS)
        .child(el("summary").live_text(words))
        .child(hint(say::SECTIONS_HINT))
        .child(
            el("fieldset")
                .class("choice")
                .child(el("legend").text(say::WHICH_SECTIONS))
                .child(el("div").class("offers section-boxes").children(boxes)),
        )
        .maybe(changes)
        .child(empty)
}

fn section_box(exporting: &Exporting, section: Section) -> Element {
    let id = ["section-", section.key()].concat();
    let included = exporting.memo(move |plan| plan.includes(section));
    let (changing, own) = (exporting.clone(), id.clone());
    let tick = move |is_on| changing.change(&own, Command::IncludeInReport(section, is_on));
    el("div")
        .class("offer")
        .child(el("input").attr("type", "checkbox").id(&id).switch(move || included.get(), tick))
        .child(el("label").attr("for", id).text(sections::section(section)))
}
