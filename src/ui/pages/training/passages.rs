//! What participants read.

use leptos::prelude::*;

use crate::domain::training::session::Passage;

/// The passages, each under its heading.
#[component]
pub fn Passages(
    /// What is to be read.
    passages: Vec<Passage>,
) -> impl IntoView {
    let sections = passages.into_iter().map(|Passage { heading, text }| {
        let paragraphs = text.split("\n\n").map(|words| view! { <p class="words" dir="auto">{words.to_owned()}</p> });
        let paragraphs = paragraphs.collect_view();
        view! {
            <section>
                <h3 dir="auto">{heading}</h3>
                {paragraphs}
            </section>
        }
    });
    view! { <div class="passages">{sections.collect_view()}</div> }
}

/// The same, to be opened on request. Draws nothing if there is nothing to read.
#[component]
pub fn ToRead(
    /// What is pressed to open it.
    words: &'static str,
    /// What is to be read.
    passages: Vec<Passage>,
) -> impl IntoView {
    (!passages.is_empty()).then(|| {
        view! {
            <OnRequest words>
                <Passages passages=passages.clone() />
            </OnRequest>
        }
    })
}

/// Something that is drawn when it is asked for.
#[component]
pub fn OnRequest(
    /// What is pressed to open it.
    words: &'static str,
    /// What is drawn then.
    children: ChildrenFn,
) -> impl IntoView {
    let opened = RwSignal::new(false);
    let open = move |_| {
        // Told a moment later: the page may be another one by then.
        if opened.try_get_untracked() == Some(false) {
            opened.set(true);
        }
    };
    view! {
        <details on:toggle=open>
            <summary>{words}</summary>
            {move || opened.get().then(|| children())}
        </details>
    }
}
