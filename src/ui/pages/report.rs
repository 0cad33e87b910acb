//! The report: the assessment as it will be downloaded, and its downloads.

use leptos::prelude::*;

use crate::browser::{clock, download};
use crate::domain::assessment::Assessment;
use crate::report::compose::{Setting, compose};
use crate::report::file_name::file_name;
use crate::report::{html, markdown};
use crate::storage::envelope::{self, Stamp};
use crate::ui::components::document::document;
use crate::ui::components::notice::summary;
use crate::ui::desk::Desk;

const DOWNLOADS: &str = "downloads";

/// The page.
pub fn report(desk: Desk) -> AnyView {
    let offer = |words: &'static str, hint: &'static str, id: &'static str, make: fn(Desk)| {
        view! {
            <li>
                <button type="button" class="button" id=id on:click=move |_| make(desk)>{words}</button>
                <p class="hint">{hint}</p>
            </li>
        }
        .into_any()
    };
    view! {
        <h1 tabindex="-1">"Report"</h1>
        {summary(desk, Signal::stored(Vec::new()))}
        <section class="card" id=DOWNLOADS tabindex="-1" aria-labelledby="downloads-heading">
            <h2 id="downloads-heading">"Download"</h2>
            <p>"Before you pass it on, check that it names nobody. Downloads go to this computer's downloads folder."</p>
            <ul class="downloads">
                {offer(
                    "Download as a page (HTML)",
                    "To read, print or save as PDF; opens in any browser.",
                    "download-html",
                    download_html,
                )}
                {offer(
                    "Download as text (Markdown)",
                    "To go on writing in another program.",
                    "download-markdown",
                    download_markdown,
                )}
                {offer(
                    "Download the assessment (JSON)",
                    "To keep a copy, and to open it again here or on another computer.",
                    "download-json",
                    download_json,
                )}
            </ul>
        </section>
        <p class="hint">"This is what the page and the text will say."</p>
        <article class="document">
            {move || desk.history.with(|history| document(&compose(history.present(), &setting())))}
        </article>
    }
    .into_any()
}

fn setting() -> Setting {
    Setting { today: clock::today(), minutes_ahead: clock::minutes_ahead() }
}

/// Downloads the report as a page.
pub fn download_html(desk: Desk) {
    offer(desk, "html", "text/html;charset=utf-8", |assessment| html::html(&compose(assessment, &setting())));
}

/// Downloads the report as Markdown.
pub fn download_markdown(desk: Desk) {
    offer(desk, "md", "text/markdown;charset=utf-8", |assessment| {
        markdown::markdown(&compose(assessment, &setting()))
    });
}

/// Downloads the assessment in the form that opens again.
pub fn download_json(desk: Desk) {
    let revision = desk.keeping.revision();
    offer(desk, "json", "application/json", move |assessment| {
        envelope::encode(assessment, &Stamp { revision, saved_at: clock::now() })
    });
}

fn offer(desk: Desk, extension: &str, media_type: &str, write: impl Fn(&Assessment) -> String) {
    let (name, text) = desk.read(|assessment| (file_name(assessment, clock::today(), extension), write(assessment)));
    if download::offer(&name, media_type, &text).is_err() {
        desk.refuse(DOWNLOADS, "The browser could not make the file. Close other tabs to free memory, then try again.".to_owned());
    }
}
