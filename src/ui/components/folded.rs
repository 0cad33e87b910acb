//! Something that is one line until somebody opens it, or jumps to a field in it. On paper it is open.

use leptos::prelude::*;

/// A line that opens what it sums up.
#[component]
pub fn Folded(
    /// Its id.
    id: String,
    /// What stands on the line.
    summary: AnyView,
    /// Set once it is opened, for what is fetched only then.
    #[prop(optional)]
    is_wanted: RwSignal<bool>,
    /// What it opens.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="folded" id=id on:toggle=move |_| is_wanted.set(true)>
            <summary>{summary}</summary>
            {children()}
        </details>
    }
}
