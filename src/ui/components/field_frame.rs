//! What every field has around it: a label, a hint, and what is wrong, beside the field and named by it.

use leptos::attr::any_attribute::IntoAnyAttribute;
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use std::sync::Arc;

use super::control::{Attributes, attributes};
use super::notice::anew;
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

/// Says what a field lacks, where it lacks something.
pub type Lacking = Arc<dyn Fn() -> Option<&'static str> + Send + Sync>;

/// Nothing is lacking.
#[must_use]
pub fn complete() -> Lacking {
    Arc::new(|| None)
}

/// Draws a control with the attributes that tie it to its words.
type Control = Box<dyn FnOnce(Attributes) -> AnyView>;

/// A field: label, hint and error around a control.
#[component]
pub fn FieldFrame<C, V>(
    /// The words of the field.
    words: Words,
    /// Says what is missing, where something is.
    #[prop(default = complete())]
    lacking: Lacking,
    /// Draws the control, which spreads the attributes that it is given: its id, and what it is described by.
    children: C,
) -> impl IntoView
where
    C: FnOnce(Attributes) -> V + 'static,
    V: IntoView + 'static,
{
    frame(words, lacking, Box::new(|own| children(own).into_any()))
}

/// Stands before an error.
const SIGN: &str = "!";

fn frame(words: Words, lacking: Lacking, control: Control) -> AnyView {
    let state = AppState::expect();
    let Words { id, label, hint } = words;
    let (error_id, hint_id) = ([&id, "-error"].concat(), [&id, "-hint"].concat());
    // An id that is not in the page is passed over by browsers: the field can always name both.
    let described_by = [hint_id.as_str(), error_id.as_str()].join(" ");
    let lacks = Arc::clone(&lacking);
    let (watched, refused) = (id.clone(), id.clone());
    let invalid: Box<dyn FnMut() -> Option<&'static str> + Send> =
        Box::new(move || (state.refused_in(&watched).is_some() || lacks().is_some()).then_some("true"));
    let mut own = attributes(&[("id", &id), ("aria-describedby", &described_by)]);
    own.push(custom_attribute("aria-invalid", invalid).into_any_attr());
    let error = anew(move || {
        let refused = state.refused_in(&refused);
        // What is refused is said at once; what is merely missing waits to be read.
        let said_at_once =
            if refused.is_some() { attributes(&[("role", "alert"), ("translate", "no")]) } else { Vec::new() };
        let words = refused.or_else(|| lacking().map(str::to_owned))?;
        let error = view! {
            <p class="error" {..attributes(&[("id", &error_id)])} {..said_at_once}>
                <span class="sign" {..attributes(&[("aria-hidden", "true")])}>{SIGN}</span>
                {words}
            </p>
        };
        Some(error.into_any())
    });
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {(!hint.is_empty()).then(|| view! { <div id=hint_id><p class="hint">{hint}</p></div> }.into_any())}
            {error}
            {control(own)}
        </div>
    }
    .into_any()
}
