//! Something that must be seen, marked by its words and its frame, never by colour alone.

use leptos::prelude::*;

use crate::ui::components::link::jump;
use crate::ui::desk::Desk;

/// A framed passage under a heading.
pub fn notice(title: impl Into<String>, body: AnyView) -> AnyView {
    view! {
        <section class="notice">
            <h2>{title.into()}</h2>
            {body}
        </section>
    }
    .into_any()
}

/// A framed passage on something that went wrong; said at once by screen readers.
pub fn trouble(title: impl Into<String>, body: AnyView) -> AnyView {
    view! {
        <section class="notice trouble" role="alert">
            <h2>{title.into()}</h2>
            {body}
        </section>
    }
    .into_any()
}

/// What is wrong on this page, with a way to each field: what was refused, and what is still missing.
/// `missing` holds the id of a field and the words for what it lacks.
pub fn summary(desk: Desk, missing: Signal<Vec<(String, String)>>) -> AnyView {
    view! {
        {move || {
            let mut all: Vec<(String, String)> =
                desk.refused.get().map(|refused| (refused.field, refused.words)).into_iter().collect();
            all.extend(missing.get());
            (!all.is_empty())
                .then(|| {
                    let rows: Vec<AnyView> =
                        all.into_iter().map(|(id, words)| view! { <li>{jump(id, words)}</li> }.into_any()).collect();
                    view! {
                        <section class="notice trouble" aria-labelledby="summary-title" id="error-summary">
                            <h2 id="summary-title">"To put right on this page"</h2>
                            <ul>{rows}</ul>
                        </section>
                    }
                })
        }}
    }
    .into_any()
}
