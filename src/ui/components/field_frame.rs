//! What every field has around it: a label, a hint, and what is wrong, beside the field and named by it.

use leptos::prelude::*;

use crate::ui::desk::Desk;

/// The words of a field.
#[derive(Clone, Debug)]
pub struct Words {
    /// The id of the field's element.
    pub id: String,
    /// Its label.
    pub label: String,
    /// What helps to fill it in; may be empty.
    pub hint: String,
}

/// Puts label, hint and error around a field. `lacking` says what is missing, where something is.
pub fn field_frame(desk: Desk, words: Words, lacking: Signal<Option<String>>, field: AnyView) -> AnyView {
    let Words { id, label, hint } = words;
    let error_id = id.clone() + "-error";
    let hint_id = id.clone() + "-hint";
    let refused_id = id.clone();
    // What is refused is said at once; what is merely missing waits to be read.
    let error = move || {
        let refused = desk.refused_in(&refused_id).map(|words| (words, Some("alert")));
        refused.or_else(|| lacking.get().map(|words| (words, None)))
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> })}
            {move || {
                error().map(|(words, role)| {
                    view! {
                        <p class="error" id=error_id.clone() role=role>
                            <span class="sign" aria-hidden="true">"!"</span>
                            {words}
                        </p>
                    }
                })
            }}
            {field}
        </div>
    }
    .into_any()
}

/// The ids that a field names as its description: an id that is not in the page is passed over by browsers.
#[must_use]
pub fn described_by(id: &str) -> String {
    [id, "-hint ", id, "-error"].concat()
}
