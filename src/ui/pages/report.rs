//! The report: the assessment as it will be downloaded, and its downloads.

use crate::browser::{clock, download};
use crate::domain::assessment::Assessment;
use crate::report::compose::{Setting, compose};
use crate::report::file_name::file_name;
use crate::report::{html, markdown};
use crate::storage::envelope::{self, Stamp};
use crate::ui::components::document::document;
use crate::ui::components::notice::refusals;
use crate::ui::components::plain::{MAIN, button, heading, hint, paragraph};
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group};

const DOWNLOADS: &str = "downloads";

/// The page.
pub fn report(desk: Desk) -> Element {
    let offer = |id: &'static str, words: &'static str, what_for: &'static str, make: fn(Desk)| {
        el("li").child(button(MAIN, words, move |_| make(desk)).id(id)).child(hint(what_for))
    };
    let offers = vec![
        offer(
            "download-html",
            "Download as a page (HTML)",
            "To read, print or save as PDF; opens in any browser.",
            download_html,
        ),
        offer(
            "download-markdown",
            "Download as plain text (Markdown)",
            "To go on writing in another program; ends in .md.",
            download_markdown,
        ),
        offer(
            "download-json",
            "Download a working copy (JSON)",
            "To keep a copy, and to open it again here or on another computer.",
            download_json,
        ),
    ];
    let downloads = el("section")
        .class("card")
        .id(DOWNLOADS)
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "downloads-heading")
        .child(el("h2").id("downloads-heading").text("Download"))
        .child(paragraph(
            "Before you pass it on, check that it names nobody. Downloads go to this computer's downloads folder and stay there: on \
             a shared computer, delete them when you leave.",
        ))
        .child(el("ul").class("downloads").children(offers));
    let preview = el("article")
        .class("document")
        .live(move || desk.history.with(|it| document(&compose(it.present(), &setting()))));
    group([heading("Report"), refusals(desk), downloads, hint("This is what the page and the text will say."), preview])
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
    offer(desk, "md", "text/markdown;charset=utf-8", |assessment| markdown::markdown(&compose(assessment, &setting())));
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
        desk.refuse(
            DOWNLOADS,
            "The browser could not make the file. Close other tabs to free memory, then try again.".to_owned(),
        );
    }
}
