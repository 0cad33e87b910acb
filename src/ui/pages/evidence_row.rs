//! One piece of evidence.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::labels;
use crate::domain::checklist::Question;
use crate::domain::command::Command;
use crate::domain::evidence::EvidenceKind;
use crate::domain::field::{DateField, EvidenceField, Field};
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::subject::Subject;
use crate::route::{Page, Route};
use crate::ui::address;
use crate::ui::components::date_field::date_field;
use crate::ui::components::field_frame::Words;
use crate::ui::components::link::link;
use crate::ui::components::notice::summary;
use crate::ui::components::select::select;
use crate::ui::components::text_field::text_field_lacking;
use crate::ui::components::text_field::text_field;
use crate::ui::components::words;
use crate::ui::desk::Desk;

/// The page of a piece of evidence.
pub fn evidence_row(desk: Desk, id: ItemId, row: ItemId) -> AnyView {
    let exists = desk.memo(move |assessment| assessment.evidence.get(row).is_some());
    view! {
        {move || if exists.get() { form(desk, id, row) } else { gone(id) }}
    }
    .into_any()
}

fn gone(id: ItemId) -> AnyView {
    view! {
        <h1 tabindex="-1">"This piece of evidence is not listed"</h1>
        <p>"It was removed, or the address is incomplete. If you have just removed it, Undo brings it back."</p>
        <p>{link(Route::In(id, Page::Evidence), "Back to all evidence")}</p>
    }
    .into_any()
}

fn form(desk: Desk, id: ItemId, row: ItemId) -> AnyView {
    let untitled = desk.memo(move |assessment| assessment.evidence.get(row).is_some_and(|row| row.title.trim().is_empty()));
    let lacking = Signal::derive(move || untitled.get().then(|| "Give it a title, so that others know what it is.".to_owned()));
    let kind = desk.memo(move |assessment| {
        assessment.evidence.get(row).map(|row| row.kind.key().to_owned()).unwrap_or_default()
    });
    let kinds =
        EvidenceKind::ALL.iter().map(|kind| (kind.key().to_owned(), labels::evidence_kind(*kind).to_owned())).collect();
    let kind_words =
        Words { id: "evidence-kind".to_owned(), label: labels::EVIDENCE_KIND.to_owned(), hint: String::new() };
    let remove = move |_| {
        if desk.act("evidence", Command::RemoveEvidence(row)).is_ok() {
            page::go(&Route::In(id, Page::Evidence).to_hash());
        }
    };
    let groups: Vec<AnyView> = Question::ALL.iter().map(|question| supports(desk, row, *question)).collect();
    view! {
        <h1 tabindex="-1">"A piece of evidence"</h1>
        <p class="back">{link(Route::In(id, Page::Evidence), "Back to all evidence")}</p>
        {summary(desk, Signal::stored(Vec::new()))}
        {text_field_lacking(desk, Field::Evidence(row, EvidenceField::Title), lacking)}
        {select(desk, kind_words, kinds, kind.into(), move |key| {
            if let Some(kind) = EvidenceKind::from_key(&key) {
                let _row_is_listed = desk.act("evidence-kind", Command::SetEvidenceKind(row, kind));
            }
        })}
        {text_field(desk, Field::Evidence(row, EvidenceField::Locator))}
        {date_field(desk, DateField::Evidence(row))}
        {text_field(desk, Field::Evidence(row, EvidenceField::Note))}
        <h2>{labels::SUPPORTS}</h2>
        <p class="hint">"Tick every place that it supports."</p>
        <div class="supports">{groups}</div>
        <p>
            <button type="button" class="button danger" on:click=remove>"Remove this piece of evidence"</button>
        </p>
    }
    .into_any()
}

fn supports(desk: Desk, row: ItemId, question: Question) -> AnyView {
    let vocabulary = desk.vocabulary.get_untracked();
    let parts = question.parts().iter().copied().map(Subject::Part);
    let boxes: Vec<AnyView> = std::iter::once(Subject::Question(question))
        .chain(parts)
        .map(|subject| {
            let id = ["supports-", &address::of_subject(subject)].concat();
            let ticked = desk.memo(move |assessment| {
                assessment.evidence.get(row).is_some_and(|row| row.supports.contains(&subject))
            });
            let tick = move |ticked: bool| {
                let command = if ticked { Command::Support(row, subject) } else { Command::Unsupport(row, subject) };
                let _row_is_listed = desk.act("evidence", command);
            };
            view! {
                <div class="offer">
                    <input
                        type="checkbox"
                        id=id.clone()
                        prop:checked=move || ticked.get()
                        on:change:target=move |event| tick(event.target().checked())
                    />
                    <label for=id>{words::place(subject, vocabulary)}</label>
                </div>
            }
            .into_any()
        })
        .collect();
    view! {
        <fieldset>
            <legend>{words::title(question, vocabulary)}</legend>
            {boxes}
        </fieldset>
    }
    .into_any()
}
