//! What every field has around it: a label, a hint, and what is wrong, beside the field and named by it.

use std::sync::Arc;

use crate::ui::components::plain::hint;
use crate::ui::element::{Element, el, nothing};
use crate::ui::state::AppState;

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

impl Words {
    /// A label without a hint.
    #[must_use]
    pub fn label(id: &str, label: &str) -> Self {
        Self { id: id.to_owned(), label: label.to_owned(), hint: String::new() }
    }
}

/// Puts label, hint and error around a field. `lacking` says what is missing, where something is.
pub fn field_frame(state: AppState, words: Words, lacking: Lacking, field: Element) -> Element {
    let Words { id, label, hint: help } = words;
    let (error_id, hint_id) = ([&id, "-error"].concat(), [&id, "-hint"].concat());
    // An id that is not in the page is passed over by browsers: the field can always name both.
    let described_by = [hint_id.as_str(), error_id.as_str()].join(" ");
    let lacks = Arc::clone(&lacking);
    let (watched, refused) = (id.clone(), id.clone());
    let invalid = move || (state.refused_in(&watched).is_some() || lacks().is_some()).then(|| "true".to_owned());
    // What is refused is said at once; what is merely missing waits to be read.
    let error = move || {
        let refused = state.refused_in(&refused);
        let role = refused.is_some().then(|| "alert".to_owned());
        let Some(words) = refused.or_else(|| lacking().map(str::to_owned)) else { return nothing() };
        let mut error = el("p").class("error").id(error_id.clone());
        if let Some(role) = role {
            error = error.attr("role", role);
        }
        error.child(el("span").class("sign").attr("aria-hidden", "true").text("!")).text(words)
    };
    el("div")
        .class("field")
        .child(el("label").attr("for", id.clone()).text(label))
        .maybe((!help.is_empty()).then(|| el("div").id(hint_id).child(hint(help))))
        .live(error)
        .child(field.id(id).attr("aria-describedby", described_by).live_attr("aria-invalid", invalid))
}

/// Says what a field lacks, where it lacks something.
pub type Lacking = Arc<dyn Fn() -> Option<&'static str> + Send + Sync>;

/// Nothing is lacking.
#[must_use]
pub fn complete() -> Lacking {
    Arc::new(|| None)
}
