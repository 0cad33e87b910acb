//! All evidence of an assessment.

use leptos::prelude::*;

use crate::content::labels;
use crate::domain::command::Command;
use crate::domain::item::ItemId;
use crate::route::{Page, Route};
use crate::ui::components::add_form::{AddForm, add_form};
use crate::ui::components::field_frame::Words;
use crate::ui::components::linked::NEW_EVIDENCE;
use crate::ui::components::notice::summary;
use crate::ui::components::words::{count, day};
use crate::ui::desk::Desk;

/// The page.
pub fn evidence(desk: Desk, id: ItemId) -> AnyView {
    let register = desk.memo(|assessment| assessment.evidence.clone());
    let rows = move || {
        let rows: Vec<AnyView> = register.with(|register| {
            register
                .iter()
                .map(|row| {
                    let supports = match row.supports.len() {
                        0 => "supports nothing yet".to_owned(),
                        number => ["supports ", &count(number, "place", "places")].concat(),
                    };
                    let mut facts = vec![labels::evidence_kind(row.kind).to_owned()];
                    facts.extend(row.date.map(day));
                    facts.push(supports);
                    view! {
                        <li>
                            <a href=Route::In(id, Page::EvidenceRow(row.id)).to_hash()>
                                <bdi>{row.title.clone()}</bdi>
                            </a>
                            <p class="hint">{facts.join(" · ")}</p>
                        </li>
                    }
                    .into_any()
                })
                .collect()
        });
        if rows.is_empty() {
            view! { <p>"Nothing is listed yet. One piece of evidence may support many parts."</p> }.into_any()
        } else {
            view! { <ul class="rows">{rows}</ul> }.into_any()
        }
    };
    let form = AddForm {
        words: Words {
            id: NEW_EVIDENCE.to_owned(),
            label: "Add a piece of evidence: its title".to_owned(),
            hint: "Say what it is, never put the thing itself here.".to_owned(),
        },
        button: "Add evidence",
        places: Vec::new(),
        place_label: "",
    };
    view! {
        <h1 tabindex="-1">"Evidence"</h1>
        <p class="lead">"What your judgements rest on, and where it is kept. Choose a piece to say what it supports."</p>
        {summary(desk, Signal::stored(Vec::new()))}
        {rows}
        <section class="card">
            {add_form(desk, form, move |title, _| desk.act(NEW_EVIDENCE, Command::AddEvidence(title, None)).is_ok())}
        </section>
    }
    .into_any()
}
