//! One piece of evidence.

use std::sync::Arc;

use crate::browser::page;
use crate::content::labels;
use crate::domain::checklist::Question;
use crate::domain::command::Command;
use crate::domain::evidence::EvidenceKind;
use crate::domain::field::{DateField, EvidenceField, Field};
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::subject::Subject;
use crate::report::words;
use crate::route::{Page, Route};
use crate::ui::address;
use crate::ui::components::date_field::date_field;
use crate::ui::components::field_frame::Words;
use crate::ui::components::link::link;
use crate::ui::components::notice::refusals;
use crate::ui::components::plain::{DANGER, button, heading, hint, paragraph, title};
use crate::ui::components::select::select;
use crate::ui::components::text_field::{text_field, text_field_lacking};
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, live};
use crate::ui::watched::Followed;

/// The page of a piece of evidence.
pub fn evidence_row(desk: Desk, id: ItemId, row: ItemId) -> Element {
    let exists = desk.follow(move |assessment| assessment.evidence.get(row).is_some());
    live(move || if exists.get() { form(desk, id, row) } else { gone(id) })
}

fn back(id: ItemId) -> Element {
    el("p").child(link(Route::In(id, Page::Evidence), "Back to all evidence"))
}

fn gone(id: ItemId) -> Element {
    group([
        heading("This piece of evidence is not listed"),
        paragraph("It was removed, or the address is incomplete. If you have just removed it, Undo brings it back."),
        back(id),
    ])
}

fn form(desk: Desk, id: ItemId, row: ItemId) -> Element {
    let untitled =
        desk.follow(move |assessment| assessment.evidence.get(row).is_some_and(|row| row.title.trim().is_empty()));
    let lacking = Arc::new(move || untitled.get().then_some("Give it a title, so that others know what it is."));
    let kind = desk.follow(move |it| it.evidence.get(row).map(|row| row.kind.key().to_owned()).unwrap_or_default());
    // One look at the row serves all its boxes.
    let supported = desk.follow(move |it| it.evidence.get(row).map(|row| row.supports.clone()).unwrap_or_default());
    let kinds =
        EvidenceKind::ALL.iter().map(|kind| (kind.key().to_owned(), labels::evidence_kind(*kind).to_owned())).collect();
    let set_kind = move |key: String| {
        if let Some(kind) = EvidenceKind::from_key(&key) {
            desk.act("evidence-kind", Command::SetEvidenceKind(row, kind));
        }
    };
    let remove = move |_| {
        let name = desk.read(|it| it.evidence.get(row).map(|row| row.title.clone()).unwrap_or_default());
        if desk.act("evidence", Command::RemoveEvidence(row)) {
            desk.say(["“", &name, "” was removed. Undo brings it back, with its links."].concat(), true);
            page::go(&Route::In(id, Page::Evidence).to_hash());
        }
    };
    let supports = Question::ALL.iter().map(|question| supports(desk, row, *question, &supported)).collect();
    group([
        heading("A piece of evidence"),
        back(id),
        refusals(desk),
        text_field_lacking(desk, Field::Evidence(row, EvidenceField::Title), lacking),
        select(desk, Words::label("evidence-kind", labels::EVIDENCE_KIND), kinds, move || kind.get(), set_kind),
        text_field(desk, Field::Evidence(row, EvidenceField::Locator)),
        date_field(desk, DateField::Evidence(row)),
        text_field(desk, Field::Evidence(row, EvidenceField::Note)),
        title(labels::SUPPORTS),
        hint("Tick every place that it supports."),
        el("div").class("supports").children(supports),
        el("p").child(button(DANGER, "Remove this piece of evidence", remove)),
    ])
}

/// The places of a question that the piece can support.
fn supports(desk: Desk, row: ItemId, question: Question, supported: &Followed<Vec<Subject>>) -> Element {
    let vocabulary = desk.vocabulary.get_untracked();
    let boxes = question
        .places()
        .map(|subject| {
            let id = ["supports-", &address::of_subject(subject)].concat();
            let supported = supported.clone();
            let ticked = move || supported.with(|places| places.contains(&subject));
            let input = el("input")
                .attr("type", "checkbox")
                .id(id.clone())
                .live_switch("checked", ticked)
                .on("change", move |event| tick(desk, row, subject, page::is_ticked(&event)));
            let label = el("label").attr("for", id).text(words::place(subject, vocabulary));
            el("div").class("offer").child(input).child(label)
        })
        .collect();
    el("fieldset").child(el("legend").text(words::title(question, vocabulary))).children(boxes)
}

fn tick(desk: Desk, row: ItemId, subject: Subject, ticked: bool) {
    let command = if ticked { Command::Support(row, subject) } else { Command::Unsupport(row, subject) };
    desk.act("evidence", command);
}
