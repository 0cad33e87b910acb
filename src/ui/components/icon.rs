//! A small drawing beside words, or in their place. It says nothing by itself to those who do not see it.

use leptos::prelude::*;

/// The drawing.
#[component]
pub fn Icon(
    /// What is drawn, on a square of 16.
    path: &'static str,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d=path />
        </svg>
    }
}
