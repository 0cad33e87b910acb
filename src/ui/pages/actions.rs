//! All actions of an assessment.

use leptos::prelude::*;

use crate::browser::clock;
use crate::content::labels;
use crate::domain::command::Command;
use crate::domain::item::ItemId;
use crate::route::{Page, Route};
use crate::ui::components::add_form::{AddForm, add_form};
use crate::ui::components::field_frame::Words;
use crate::ui::components::linked::NEW_ACTION;
use crate::ui::components::notice::summary;
use crate::ui::components::words::{day, number};
use crate::ui::desk::Desk;

/// The page.
pub fn actions(desk: Desk, id: ItemId) -> AnyView {
    let register = desk.memo(|assessment| assessment.actions.clone());
    let today = clock::today();
    let rows = move || {
        let rows: Vec<AnyView> = register.with(|register| {
            register
                .iter()
                .map(|row| {
                    let mut facts = vec![labels::action_state(row.state).to_owned()];
                    facts.extend(row.due.map(|due| ["due ", &day(due)].concat()));
                    facts.extend(row.origin.map(|origin| number(origin.question())));
                    view! {
                        <li>
                            <a href=Route::In(id, Page::ActionRow(row.id)).to_hash()><bdi>{row.what.clone()}</bdi></a>
                            <p class="hint">
                                {row.is_overdue(today).then(|| view! { <strong class="tag">"Overdue"</strong> " " })}
                                {facts.join(" · ")}
                                {(!row.owner.is_empty()).then(|| view! { " · " <bdi>{row.owner.clone()}</bdi> })}
                            </p>
                        </li>
                    }
                    .into_any()
                })
                .collect()
        });
        if rows.is_empty() {
            view! { <p>"Nothing is listed yet."</p> }.into_any()
        } else {
            view! { <ul class="rows">{rows}</ul> }.into_any()
        }
    };
    let form = AddForm {
        words: Words {
            id: NEW_ACTION.to_owned(),
            label: "Add an action: what is to be done".to_owned(),
            hint: String::new(),
        },
        button: "Add action",
        places: Vec::new(),
        place_label: "",
    };
    view! {
        <h1 tabindex="-1">"Actions"</h1>
        <p class="lead">"What somebody will do about what you found, by when, and where it came from."</p>
        {summary(desk, Signal::stored(Vec::new()))}
        {rows}
        <section class="card">
            {add_form(desk, form, move |what, _| desk.act(NEW_ACTION, Command::AddAction(what, None)).is_ok())}
        </section>
    }
    .into_any()
}
