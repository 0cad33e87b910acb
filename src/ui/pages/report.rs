//! The report: what it says and for whom, its downloads, and the report itself.

use leptos::prelude::*;

use crate::browser::{download, page};
use crate::content::pages::{report as said, titles, ways, working_copy};
use crate::content::registers;
use crate::documents::export;
use crate::documents::form::Form as FileForm;
use crate::documents::question::Kind;
use crate::documents::reply;
use crate::domain::audience::Audience;
use crate::domain::keyed::Keyed;
use crate::domain::register::Register;
use crate::report::guard::look::Finding;
use crate::storage::json::Json;
use crate::ui::components::identifying::{self, FINDINGS};
use crate::ui::components::notice::{refusals, trouble};
use crate::ui::components::plain::{MAIN, SECOND, button, heading, hint, paragraph, title};
use crate::ui::components::report_plan::plan;
use crate::ui::document_worker::{Answer, ask, question};
use crate::ui::element::{Element, Seen, el, group, live, nothing};
use crate::ui::export::Exporting;
use crate::ui::pages::working_copy::{DOWNLOADS, download_json, offer, refuse};
use crate::ui::printing::Printing;
use crate::ui::state::AppState;

const PREVIEW: &str = "preview";

/// The id of the list of registers from which one is downloaded.
const WHICH_REGISTER: &str = "csv-register";

/// The page.
pub fn report(state: AppState) -> Element {
    let exporting = Exporting::of(state);
    let guard = Guard {
        state,
        exporting: exporting.clone(),
        held: ArcRwSignal::new(None),
        found: ArcRwSignal::new(Vec::new()),
        printing: Printing::new(state),
    };
    let downloads = el("section")
        .class("card")
        .id(DOWNLOADS)
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "downloads-heading")
        .child(title(said::DOWNLOADS).id("downloads-heading"))
        .child(paragraph(said::BEFORE_A_DOWNLOAD))
        .child(el("ul").class("downloads").children(offers(&guard)))
        .child(guard.printing.progress(DOWNLOADS))
        .child(held(&guard));
    group([
        heading(titles::REPORT),
        refusals(state),
        plan(state, &exporting),
        downloads,
        identifying::names(state, exporting.names.clone().into()),
        preview(state, &exporting),
    ])
}

/// A form in which the assessment is downloaded, or none: only looked through.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Html,
    Docx,
    Markdown,
    Xlsx,
    Csv(Register),
    Json,
    Zip,
    Look,
}

fn offers(guard: &Guard) -> Vec<Element> {
    let offer = |id: &'static str, words: &'static str, what_for: &'static str, form: Form| {
        let guard = guard.clone();
        el("li").child(button(MAIN, words, move |_| guard.download(form)).id(id)).child(hint(what_for))
    };
    let registers = Register::ALL
        .iter()
        .map(|register| el("option").attr("value", register.key()).text(registers::register(*register).title));
    let chosen = RwSignal::new(Register::Sources);
    let choosing = chosen;
    let seen = Seen::default();
    seen.note(Register::Sources.key());
    let which = el("select").id(WHICH_REGISTER).children(registers.collect()).heard(&seen, move |_, key| {
        choosing.set(Register::from_key(&key).unwrap_or(Register::Sources));
    });
    let guarded = guard.clone();
    let csv = move |_| guarded.download(Form::Csv(chosen.get_untracked()));
    vec![
        offer("download-docx", said::DOCX, said::DOCX_FOR, Form::Docx),
        offer("download-html", said::HTML, said::HTML_FOR, Form::Html),
        offer("download-xlsx", said::XLSX, said::XLSX_FOR, Form::Xlsx),
        offer("download-markdown", said::MARKDOWN, said::MARKDOWN_FOR, Form::Markdown),
        el("li")
            .child(button(MAIN, said::CSV, csv).id("download-csv"))
            .child(el("label").attr("for", WHICH_REGISTER).class("hint").text(said::WHICH_REGISTER))
            .child(which),
        json_offer(guard),
        zip_offer(guard),
    ]
}

/// All forms at once: what is left out of one is left out of all.
fn zip_offer(guard: &Guard) -> Element {
    let guarded = guard.clone();
    let audience = guard.exporting.memo(|plan| plan.audience);
    let words = move || said::zip_for(audience.get() == Audience::Full);
    el("li")
        .child(button(MAIN, said::ZIP, move |_| guarded.download(Form::Zip)).id("download-zip"))
        .child(el("p").class("hint").live_text(words))
}

/// The form that opens again: what it is depends on the audience, and it must be said which.
fn json_offer(guard: &Guard) -> Element {
    let guarded = guard.clone();
    let audience = guard.exporting.memo(|plan| plan.audience);
    let words = move || {
        let words = if audience.get() == Audience::Full { said::JSON_FOR } else { said::JSON_IN_PART_FOR };
        words.to_owned()
    };
    el("li")
        .child(button(MAIN, said::JSON, move |_| guarded.download(Form::Json)).id("download-json"))
        .child(el("p").class("hint").live_text(words))
}

/// The report as the document worker writes it, and again whenever the assessment or the plan changes. It is the very
/// page that is downloaded, in a frame of its own in which nothing can run.
fn preview(state: AppState, exporting: &Exporting) -> Element {
    let report: Answer<String> = Answer::new();
    let (asked, awaited, busy, shown) = (report.clone(), report.clone(), report.clone(), report);
    let (asking, again) = (exporting.clone(), exporting.clone());
    let plan = exporting.memo(Clone::clone);
    let ask = move || {
        state.history.track();
        plan.with(|_| ());
        asking.paper.track();
        asking.names.track();
        asked.ask(state, Kind::Html, &asking.detail(None), text);
        nothing()
    };
    let status = live(move || {
        let (class, words) = if awaited.is_awaited() { ("hint", said::PUTTING_TOGETHER) } else { ("unsaid", "") };
        el("p").class(class).attr("role", "status").text(words)
    });
    // A page under an address of its own, since links within it would otherwise lead to the app's.
    let mut address = None;
    let outcome = move || {
        shown.with(|report| match report {
            None => nothing(),
            Some(Ok(page)) => {
                address = download::Address::of("text/html;charset=utf-8", page).ok();
                match &address {
                    // Nothing runs in it: the sandbox, the page's policy and the report's own each forbid scripts.
                    // Without an origin of its own the contents would not lead anywhere in Firefox.
                    Some(address) => el("iframe")
                        .class("document")
                        .attr("title", said::FRAME)
                        .attr("sandbox", "allow-same-origin")
                        .attr("src", address.as_text()),
                    None => paragraph(said::NOT_SHOWN),
                }
            }
            Some(Err(why)) => {
                let (asked, exporting) = (shown.clone(), again.clone());
                let again = move |_| {
                    asked.ask(state, Kind::Html, &exporting.detail(None), text);
                    // The button is gone.
                    page::focus(PREVIEW);
                };
                let ways = el("p").child(button(MAIN, ways::TRY_AGAIN, again).id("report-again"));
                trouble(said::NOT_PUT_TOGETHER, vec![paragraph(why), paragraph(said::JSON_ALL_THE_SAME), ways])
            }
        })
    };
    el("section")
        .id(PREVIEW)
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "preview-heading")
        .live_attr("aria-busy", move || busy.is_awaited().then(|| "true".to_owned()))
        .child(title(said::PREVIEW).id("preview-heading"))
        .child(paragraph(said::TO_PRINT).class("on-paper"))
        .child(live(ask))
        .child(status)
        .live(outcome)
}

fn text(json: Json) -> Option<String> {
    if let Json::Text(text) = json { Some(text) } else { None }
}

/// The guard before the downloads.
#[derive(Clone)]
struct Guard {
    state: AppState,
    exporting: Exporting,
    /// The download that waits for what was found.
    held: ArcRwSignal<Option<Form>>,
    /// What was found.
    found: ArcRwSignal<Vec<Finding>>,
    /// The file on its way.
    printing: Printing,
}

impl Guard {
    /// Looks first, and downloads where there is nothing to say.
    fn download(&self, form: Form) {
        let here = self.clone();
        here.held.set(None);
        let turn = here.printing.begin(said::LOOKING);
        let state = self.state;
        ask(state, Kind::Guard, &self.exporting.detail(None), move |answer| {
            if !here.printing.is(turn) {
                return;
            }
            let found = answer.and_then(|json| export::read(json).ok_or_else(|| reply::NO_REPLY.to_owned()));
            match found.map(|found| identifying::not_fine(state, found)) {
                // A list that cannot be read guards nothing: that is to be seen before anything leaves.
                Ok(found)
                    if found.iter().all(|one| one.kind.is_warning())
                        && form != Form::Look
                        && identifying::remembered(state).1.is_none() =>
                {
                    // A warning is told, and holds nothing up.
                    if let Some(warning) = found.first() {
                        state.say(
                            [warning.kind.words(), ": ", &warning.text, " (", &warning.place, ")"].concat(),
                            false,
                        );
                    }
                    here.write(form, turn);
                }
                Ok(found) => {
                    here.printing.end(turn);
                    here.found.set(found);
                    page::focus_when_drawn(FINDINGS.to_owned());
                    here.held.set(Some(form));
                }
                // Losing work is worse: the working copy needs nothing that is not here.
                Err(_) if form == Form::Json && here.exporting.plan().audience == Audience::Full => {
                    here.printing.end(turn);
                    download_json(here.state);
                }
                Err(why) => {
                    here.printing.end(turn);
                    refuse(here.state, &why);
                }
            }
        });
    }

    /// Downloads.
    fn write(&self, form: Form, turn: u32) {
        let paper = self.exporting.paper.get_untracked();
        match form {
            Form::Html => self.text(turn, Kind::Html, None, paper.key(), "html", "text/html;charset=utf-8"),
            Form::Markdown => self.text(turn, Kind::Markdown, None, paper.key(), "md", "text/markdown;charset=utf-8"),
            Form::Csv(register) => {
                self.text(turn, Kind::Csv, Some(register), register.key(), "csv", "text/csv;charset=utf-8");
            }
            Form::Json if self.exporting.plan().audience == Audience::Full => {
                self.printing.end(turn);
                download_json(self.state);
            }
            Form::Json => self.text(turn, Kind::Copy, None, "copy", "json", "application/json"),
            Form::Docx => self.export(turn, FileForm::Docx, paper.key(), DOCX),
            Form::Xlsx => self.export(turn, FileForm::Xlsx, "workbook", XLSX),
            Form::Zip => self.export(turn, FileForm::Zip, "everything", "application/zip"),
            Form::Look => self.printing.end(turn),
        }
    }

    /// Downloads what the document worker writes of the assessment as it is now.
    fn text(
        &self,
        turn: u32,
        kind: Kind,
        register: Option<Register>,
        what: &str,
        extension: &str,
        media_type: &'static str,
    ) {
        self.printing.goes_on(turn, said::WRITING);
        let name = self.exporting.file_name(what, extension);
        let here = self.clone();
        ask(self.state, kind, &self.exporting.detail(register), move |answer| {
            if !here.printing.is(turn) {
                return;
            }
            here.printing.end(turn);
            match answer {
                Ok(Json::Text(text)) => offer(here.state, &name, media_type, &text),
                Ok(_) => refuse(here.state, reply::NO_REPLY),
                Err(why) => refuse(here.state, &why),
            }
        });
    }

    /// Downloads what the document worker makes of it.
    fn export(&self, turn: u32, form: FileForm, what: &str, media_type: &'static str) {
        self.printing.goes_on(
            turn,
            match form {
                FileForm::Docx => said::MAKING_DOCX,
                FileForm::Xlsx => said::MAKING_XLSX,
                FileForm::Zip => said::MAKING_ZIP,
            },
        );
        let name = self.exporting.file_name(what, form.key());
        let question = question(self.state, Kind::Html, &self.exporting.detail(None));
        let state = self.state;
        self.printing.export(turn, form, &question, move |file| match file {
            Ok(bytes) if download::offer_bytes(&name, media_type, &bytes).is_ok() => {}
            Ok(_) => refuse(state, working_copy::NO_FILE),
            Err(why) => refuse(state, &why),
        });
    }
}

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What was found, where a download waits for it; and the check on request.
fn held(guard: &Guard) -> Element {
    let (look, here) = (guard.clone(), guard.clone());
    let on_request = button(SECOND, said::CHECK, move |_| look.download(Form::Look)).id("check");
    let outcome = move || {
        let Some(form) = here.held.get() else { return nothing() };
        let (guard, clear) = (here.clone(), here.found.with(Vec::is_empty));
        let ways = || {
            if form == Form::Look {
                return nothing();
            }
            let words = if clear { said::DOWNLOAD } else { said::DOWNLOAD_ANYWAY };
            let anyway = move |_| {
                page::focus(DOWNLOADS);
                guard.held.set(None);
                let turn = guard.printing.begin(said::WRITING);
                guard.write(form, turn);
            };
            el("p").child(button(MAIN, words, anyway).id("download-anyway"))
        };
        identifying::findings(here.state, here.found.clone().into(), form != Form::Look, ways)
    };
    group([el("p").child(on_request), live(outcome)])
}
