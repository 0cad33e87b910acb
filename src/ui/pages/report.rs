//! The report: the assessment as it will be downloaded, and its downloads.

use crate::browser::{clock, page};
use crate::office::export;
use crate::office::question::Kind;
use crate::office::{self, reply};
use crate::report::audience::Audience;
use crate::report::file_name::file_name;
use crate::report::guard::look::Finding;
use crate::report::model::Document;
use crate::storage::json::Json;
use crate::ui::components::document::document;
use crate::ui::components::identifying::{self, FINDINGS};
use crate::ui::components::notice::{refusals, trouble};
use crate::ui::components::plain::{MAIN, SECOND, button, heading, hint, paragraph};
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::office::{Answer, ask};
use crate::ui::pages::working_copy::{DOWNLOADS, download_json, name, offer, refuse};
use crate::ui::watched::Watched;

const PREVIEW: &str = "preview";

const PUTTING_TOGETHER: &str = "Putting the report together…";

/// The page.
pub fn report(desk: Desk) -> Element {
    let guard = Guard { held: Watched::new(None), found: Watched::new(Vec::new()), changed: Watched::new(()) };
    let offered = guard.clone();
    let offer = |id: &'static str, words: &'static str, what_for: &'static str, form: Form| {
        let guard = offered.clone();
        el("li").child(button(MAIN, words, move |_| guard.download(desk, form)).id(id)).child(hint(what_for))
    };
    let offers = vec![
        offer(
            "download-html",
            "Download as a page (HTML)",
            "To read, print or save as PDF; opens in any browser.",
            Form::Html,
        ),
        offer(
            "download-markdown",
            "Download as plain text (Markdown)",
            "To go on writing in another program; ends in .md.",
            Form::Markdown,
        ),
        offer(
            "download-json",
            "Download a working copy (JSON)",
            "To keep a copy, and to open it again here or on another computer. Always full: everything is in it.",
            Form::Json,
        ),
    ];
    let downloads = el("section")
        .class("card")
        .id(DOWNLOADS)
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "downloads-heading")
        .child(el("h2").id("downloads-heading").text("Download"))
        .child(paragraph(
            "Before a download, this page looks for what could tell who somebody is. It does not see everything: read what you pass \
             on. Backups, archives and the copy that is offered when saving fails are not held up by this check. Downloads go to this computer's downloads folder and stay there: on \
             a shared computer, delete them when you leave.",
        ))
        .child(identifying::audience(desk, &guard.changed))
        .child(el("ul").class("downloads").children(offers))
        .child(held(desk, &guard));
    group([
        heading("Report"),
        refusals(desk),
        downloads,
        identifying::names(desk, &guard.changed),
        hint("This is what the page and the text will say."),
        preview(desk, guard.changed),
    ])
}

/// The report as the office puts it together, and again whenever the assessment changes.
fn preview(desk: Desk, changed: Watched<()>) -> Element {
    let report: Answer<Document> = Answer::new();
    let (asked, awaited, busy, shown) = (report.clone(), report.clone(), report.clone(), report);
    let ask = move || {
        desk.history.track();
        changed.track();
        asked.ask(desk, Kind::Document, &identifying::detail(identifying::chosen()), office::document::read);
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
                    again.ask(
                        desk,
                        Kind::Document,
                        &identifying::detail(identifying::chosen()),
                        office::document::read,
                    );
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

/// A form in which the assessment is downloaded, or none: only looked through.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Html,
    Markdown,
    Json,
    Look,
}

impl Form {
    /// The working copy is always full.
    fn audience(self) -> Audience {
        if self == Self::Json { Audience::Full } else { identifying::chosen() }
    }
}

/// The guard before the downloads.
#[derive(Clone)]
struct Guard {
    /// The download that waits for what was found.
    held: Watched<Option<Form>>,
    /// What was found.
    found: Watched<Vec<Finding>>,
    /// Tells of another audience, or of another list of names.
    changed: Watched<()>,
}

impl Guard {
    /// Looks first, and downloads where there is nothing to say.
    fn download(&self, desk: Desk, form: Form) {
        let here = self.clone();
        here.held.set(None);
        ask(desk, Kind::Guard, &identifying::detail(form.audience()), move |answer| {
            let found = answer.and_then(|json| export::read(json).ok_or_else(|| reply::NO_REPLY.to_owned()));
            match found.map(identifying::not_fine) {
                // A list that cannot be read guards nothing: that is to be seen before anything leaves.
                Ok(found) if found.is_empty() && form != Form::Look && identifying::remembered().1.is_none() => {
                    write(desk, form);
                }
                Ok(found) => {
                    here.found.set(found);
                    page::focus_when_drawn(FINDINGS.to_owned());
                    here.held.set(Some(form));
                }
                // Losing work is worse: the working copy needs nothing that is not here.
                Err(_) if form == Form::Json => download_json(desk),
                Err(why) => refuse(desk, &why),
            }
        });
    }
}

/// What was found, where a download waits for it; and the check on request.
fn held(desk: Desk, guard: &Guard) -> Element {
    let (look, here) = (guard.clone(), guard.clone());
    let on_request = button(SECOND, "Check for identifying data", move |_| look.download(desk, Form::Look)).id("check");
    let outcome = move || {
        let Some(form) = here.held.get() else { return nothing() };
        let (held, clear) = (here.held.clone(), here.found.with(Vec::is_empty));
        let ways = || {
            if form == Form::Look {
                return nothing();
            }
            let words = if clear { "Download" } else { "Download anyway" };
            let anyway = move |_| {
                page::focus(DOWNLOADS);
                held.set(None);
                write(desk, form);
            };
            el("p").child(button(MAIN, words, anyway).id("download-anyway"))
        };
        identifying::findings(desk, &here.found, ways)
    };
    group([el("p").child(on_request), live(outcome)])
}

/// Downloads.
fn write(desk: Desk, form: Form) {
    match form {
        Form::Html => download_report(desk, Kind::Html, "html", "text/html;charset=utf-8"),
        Form::Markdown => download_report(desk, Kind::Markdown, "md", "text/markdown;charset=utf-8"),
        Form::Json => download_json(desk),
        Form::Look => {}
    }
}

/// Downloads what the office writes of the assessment as it is now, for the audience that is chosen.
fn download_report(desk: Desk, kind: Kind, extension: &'static str, media_type: &'static str) {
    let audience = identifying::chosen();
    // A file's name holds the reference.
    let name = if audience == Audience::WithoutPeople { nameless(desk, extension) } else { name(desk, extension) };
    ask(desk, kind, &identifying::detail(audience), move |answer| match answer {
        Ok(Json::Text(text)) => offer(desk, &name, media_type, &text),
        Ok(_) => refuse(desk, reply::NO_REPLY),
        Err(why) => refuse(desk, &why),
    });
}

/// The name of a file without the review's reference.
fn nameless(desk: Desk, extension: &str) -> String {
    let mut assessment = desk.read(Clone::clone);
    std::sync::Arc::make_mut(&mut assessment.review).reference.clear();
    file_name(&assessment, clock::today(), extension)
}
