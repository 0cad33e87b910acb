//! Downloading and printing, and the check for identifying details that comes first.

use leptos::prelude::*;

use crate::browser::{download, page};
use crate::content::components::report_plan as papers;
use crate::content::pages::{report as said, working_copy};
use crate::content::registers;
use crate::documents::export::{self, Paper};
use crate::documents::form::Form as FileForm;
use crate::documents::question::Kind;
use crate::documents::reply;
use crate::domain::audience::Audience;
use crate::domain::keyed::Keyed;
use crate::domain::register::Register;
use crate::report::guard::look::Finding;
use crate::storage::json::Json;
use crate::ui::components::identifying::{self, FINDINGS};
use crate::ui::document_worker::{ask, question};
use crate::ui::export::Exporting;
use crate::ui::pages::report::preview::Preview;
use crate::ui::pages::working_copy::{json_file, offer, refuse};
use crate::ui::printing::Printing;
use crate::ui::state::AppState;

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A form in which the assessment leaves the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The document as a web page.
    Html,
    /// The document for Word.
    Docx,
    /// The document as text.
    Markdown,
    /// All registers for Excel.
    Xlsx,
    /// One register.
    Csv(Register),
    /// The backup file, or a copy that leaves something out.
    Json,
    /// All of these.
    Zip,
    /// The document on paper.
    Print,
    /// None: it is only checked.
    Look,
}

/// A file that was downloaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Downloaded {
    /// What it is.
    pub what: String,
    /// What it is called.
    pub name: String,
    /// What to do with it; may be empty.
    pub hint: &'static str,
}

/// What the page downloads and prints.
#[derive(Clone)]
pub struct Downloads {
    state: AppState,
    /// What is exported.
    pub exporting: Exporting,
    /// The form that waits for what was found.
    pub held: ArcRwSignal<Option<Form>>,
    /// What was found.
    pub found: ArcRwSignal<Vec<Finding>>,
    /// The file that came last.
    pub last: ArcRwSignal<Option<Downloaded>>,
    /// The file on its way.
    pub printing: Printing,
    preview: Preview,
}

impl Downloads {
    /// Nothing was downloaded yet.
    #[must_use]
    pub fn new(state: AppState, exporting: &Exporting, preview: &Preview) -> Self {
        Self {
            state,
            exporting: exporting.clone(),
            held: ArcRwSignal::new(None),
            found: ArcRwSignal::new(Vec::new()),
            last: ArcRwSignal::new(None),
            printing: Printing::new(state),
            preview: preview.clone(),
        }
    }

    /// Checks first, and downloads where there is nothing to say.
    pub fn start(&self, form: Form) {
        let here = self.clone();
        here.held.set(None);
        here.last.set(None);
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
                Err(_) if form == Form::Json && here.is_full() => {
                    here.printing.end(turn);
                    here.backup();
                }
                Err(why) => {
                    here.printing.end(turn);
                    refuse(here.state, &why);
                }
            }
        });
    }

    /// Downloads in spite of what was found.
    pub fn start_anyway(&self, form: Form) {
        self.held.set(None);
        let turn = self.printing.begin(said::WRITING);
        self.write(form, turn);
    }

    fn is_full(&self) -> bool {
        self.exporting.plan().audience == Audience::Full
    }

    /// Downloads.
    fn write(&self, form: Form, turn: u32) {
        let paper = self.exporting.paper.get_untracked().key();
        match form {
            Form::Html => self.text(form, turn, Kind::Html, paper, "html", "text/html;charset=utf-8"),
            Form::Markdown => self.text(form, turn, Kind::Markdown, paper, "md", "text/markdown;charset=utf-8"),
            Form::Csv(register) => self.text(form, turn, Kind::Csv, register.key(), "csv", "text/csv;charset=utf-8"),
            Form::Json if self.is_full() => {
                self.printing.end(turn);
                self.backup();
            }
            Form::Json => self.text(form, turn, Kind::Copy, "copy", "json", "application/json"),
            Form::Docx => self.export(form, turn, FileForm::Docx, paper, DOCX),
            Form::Xlsx => self.export(form, turn, FileForm::Xlsx, "workbook", XLSX),
            Form::Zip => self.export(form, turn, FileForm::Zip, "everything", "application/zip"),
            Form::Print => {
                self.printing.end(turn);
                self.preview.print();
            }
            Form::Look => self.printing.end(turn),
        }
    }

    /// Downloads the backup file.
    fn backup(&self) {
        let (name, text) = json_file(self.state);
        if offer(self.state, &name, "application/json", &text) {
            self.tell(Form::Json, name);
        }
    }

    /// Says what was downloaded.
    fn tell(&self, form: Form, name: String) {
        let has_contents = form == Form::Docx && self.exporting.paper.get_untracked() == Paper::Report;
        let hint = if has_contents { said::DOCX_FOR } else { "" };
        self.last.set(Some(Downloaded { what: self.name_of(form), name, hint }));
    }

    /// What a form is called once it was downloaded.
    fn name_of(&self, form: Form) -> String {
        let document = |format: &str| {
            let paper = match self.exporting.paper.get_untracked() {
                Paper::Report => papers::REPORT,
                Paper::BoardSummary => papers::BOARD_SUMMARY,
            };
            [paper, ", ", format].concat()
        };
        match form {
            Form::Html => document(said::HTML),
            Form::Docx => document(said::DOCX),
            Form::Markdown => document(said::MARKDOWN),
            Form::Xlsx => said::XLSX.to_owned(),
            Form::Csv(register) => [registers::register(register).title, " (CSV)"].concat(),
            Form::Json if self.is_full() => said::JSON.to_owned(),
            Form::Json => said::JSON_IN_PART.to_owned(),
            Form::Zip => said::ZIP.to_owned(),
            Form::Print | Form::Look => String::new(),
        }
    }

    /// Downloads what the document worker writes of the assessment as it is now.
    fn text(&self, form: Form, turn: u32, kind: Kind, what: &str, extension: &str, media_type: &'static str) {
        self.printing.goes_on(turn, said::WRITING);
        let register = if let Form::Csv(register) = form { Some(register) } else { None };
        let name = self.exporting.file_name(what, extension);
        let here = self.clone();
        ask(self.state, kind, &self.exporting.detail(register), move |answer| {
            if !here.printing.is(turn) {
                return;
            }
            here.printing.end(turn);
            match answer {
                Ok(Json::Text(text)) => {
                    if offer(here.state, &name, media_type, &text) {
                        here.tell(form, name);
                    }
                }
                Ok(_) => refuse(here.state, reply::NO_REPLY),
                Err(why) => refuse(here.state, &why),
            }
        });
    }

    /// Downloads what the document worker makes of it.
    fn export(&self, form: Form, turn: u32, file: FileForm, what: &str, media_type: &'static str) {
        self.printing.goes_on(
            turn,
            match file {
                FileForm::Docx => said::MAKING_DOCX,
                FileForm::Xlsx => said::MAKING_XLSX,
                FileForm::Zip => said::MAKING_ZIP,
            },
        );
        let name = self.exporting.file_name(what, file.key());
        let question = question(self.state, Kind::Html, &self.exporting.detail(None));
        let here = self.clone();
        self.printing.export(turn, file, &question, move |file| match file {
            Ok(bytes) if download::offer_bytes(&name, media_type, &bytes).is_ok() => here.tell(form, name),
            Ok(_) => refuse(here.state, working_copy::NO_FILE),
            Err(why) => refuse(here.state, &why),
        });
    }
}
