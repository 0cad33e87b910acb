//! One line and a button: the quickest way to add a row.

use leptos::prelude::*;

use web_sys::SubmitEvent;

use super::control::{attributes, follows};
use super::field_frame::{FieldFrame, Words};
use crate::browser::page;
use crate::ui::state::AppState;

/// What an adding form says.
#[derive(Clone, Debug)]
pub struct AddForm {
    /// The id of its line and the words beside it.
    pub words: Words,
    /// The words on its button.
    pub button: &'static str,
    /// The look of its button.
    pub look: &'static str,
}

/// Adds a row: it gets the line, and says whether it was added.
pub type Add = Box<dyn Fn(String) -> bool>;

/// A form that adds a row.
#[component]
pub fn AddLine(
    /// What it says.
    form: AddForm,
    /// Adds the row. Where it was added, the line is emptied, and the keyboard stays there for the next.
    add: Add,
    /// What else can be chosen of the row, between the line and the button.
    #[prop(optional)]
    choice: Option<AnyView>,
) -> impl IntoView {
    let state = AppState::expect();
    let AddForm { words, button, look } = form;
    let id = words.id.clone();
    // What is typed and not added stays here while the person looks at another page.
    let draft = [page::hash().as_str(), " ", &words.id].concat();
    let begun = state.drafts.with_untracked(|drafts| drafts.iter().find(|(place, _)| *place == draft).cloned());
    let typed = RwSignal::new(begun.map(|(_, text)| text).unwrap_or_default());
    let kept = draft.clone();
    let line = follows(
        move || typed.get(),
        move |text| {
            keep_draft(state, &kept, &text);
            // Nobody else follows it, and the line itself is not written to while somebody types.
            typed.update_untracked(|typed| *typed = text);
        },
    );
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        page::hear_fields();
        if add(typed.get_untracked()) {
            typed.set(String::new());
            keep_draft(state, &draft, "");
            // What was added may have pushed the line out of sight.
            page::reveal_when_drawn(id.clone());
        }
    };
    view! {
        <form class="add" novalidate=true on:submit=submit>
            <FieldFrame words let:own>
                <input type="text" {..attributes(&[("dir", "auto")])} {..line} {..own} />
            </FieldFrame>
            {choice}
            <button type="submit" class=look>{button}</button>
        </form>
    }
}

/// Keeps what is typed and not added yet while the person looks at another page; nothing where it is blank.
pub fn keep_draft(state: AppState, draft: &str, text: &str) {
    state.drafts.update_untracked(|drafts| {
        drafts.retain(|(place, _)| place != draft);
        if !text.trim().is_empty() {
            drafts.push((draft.to_owned(), text.to_owned()));
        }
    });
}
