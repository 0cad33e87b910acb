//! The report: the assessment as it will be downloaded, and its downloads.

use crate::browser::page;
use crate::office::question::Kind;
use crate::office::{self, reply};
use crate::report::model::Document;
use crate::storage::json::Json;
use crate::ui::components::document::document;
use crate::ui::components::notice::{refusals, trouble};
use crate::ui::components::plain::{MAIN, button, heading, hint, paragraph};
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::office::{Answer, ask};
use crate::ui::pages::working_copy::{DOWNLOADS, download_json, name, offer, refuse};

const PREVIEW: &str = "preview";

const PUTTING_TOGETHER: &str = "Putting the report together…";

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
    group([
        heading("Report"),
        refusals(desk),
        downloads,
        hint("This is what the page and the text will say."),
        preview(desk),
    ])
}

/// The report as the office puts it together, and again whenever the assessment changes.
fn preview(desk: Desk) -> Element {
    let report: Answer<Document> = Answer::new();
    let (asked, awaited, busy, shown) = (report.clone(), report.clone(), report.clone(), report);
    let ask = move || {
        desk.history.track();
        asked.ask(desk, Kind::Document, "", office::document::read);
        nothing()
    };
    let status = live(move || {
        let (class, words) = if awaited.is_awaited() { ("hint", PUTTING_TOGETHER) } else { ("unsaid", "") };
        el("p").class(class).attr("role", "status").text(words)
    });
    let outcome = move || {
        shown.with(|report| match report {
            None => nothing(),
            Some(Ok(report)) => el("article").class("document").child(document(report)),
            Some(Err(why)) => {
                let again = shown.clone();
                let again = move |_| {
                    again.ask(desk, Kind::Document, "", office::document::read);
                    // The button is gone.
                    page::focus(PREVIEW);
                };
                let still = "The working copy (JSON) can be downloaded all the same.";
                let ways = el("p").child(button(MAIN, "Try again", again).id("report-again"));
                trouble("The report could not be put together", vec![paragraph(why), paragraph(still), ways])
            }
        })
    };
    el("section")
        .id(PREVIEW)
        .attr("tabindex", "-1")
        .attr("aria-label", "What the report says")
        .live_attr("aria-busy", move || busy.is_awaited().then(|| "true".to_owned()))
        .child(live(ask))
        .child(status)
        .live(outcome)
}

/// Downloads the report as a page.
fn download_html(desk: Desk) {
    download_report(desk, Kind::Html, "html", "text/html;charset=utf-8");
}

/// Downloads the report as Markdown.
fn download_markdown(desk: Desk) {
    download_report(desk, Kind::Markdown, "md", "text/markdown;charset=utf-8");
}

/// Downloads what the office writes of the assessment as it is now.
fn download_report(desk: Desk, kind: Kind, extension: &'static str, media_type: &'static str) {
    let name = name(desk, extension);
    ask(desk, kind, "", move |answer| match answer {
        Ok(Json::Text(text)) => offer(desk, &name, media_type, &text),
        Ok(_) => refuse(desk, reply::NO_REPLY),
        Err(why) => refuse(desk, &why),
    });
}
