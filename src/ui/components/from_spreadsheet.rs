//! The way to add many records at once: rows that are pasted or typed, or a file of a spreadsheet program.

use leptos::prelude::*;

use super::control::{attributes, follows, unremembered};
use super::field_frame::{FieldFrame, Words};
use super::folded::Folded;
use super::pasted::{Pasted, ROWS};
use super::plain::SECOND;
use super::select::select;
use super::spreadsheet_check::SpreadsheetCheck;
use crate::browser::worker::{Program, Request, Response, Worker};
use crate::browser::{file, page};
use crate::content::pages::spreadsheet as say;
use crate::documents::sheets;
use crate::domain::register::Register;
use crate::import::encoding::decode;
use crate::import::workbook::is_workbook;
use crate::ui::drops;

/// The id of the field for a file.
const FILE: &str = "spreadsheet-file";

/// The largest file that is read, in bytes.
const MOST_BYTES: usize = 5_000_000;

/// Reads workbooks in a worker of its own, which is ended with all its memory when the file is read or given up.
#[derive(Clone, Copy)]
struct Reading {
    worker: StoredValue<Worker, LocalStorage>,
    is_under_way: RwSignal<bool>,
}

impl Reading {
    fn new() -> Self {
        Self { worker: StoredValue::new_local(Program::Documents.worker()), is_under_way: RwSignal::new(false) }
    }

    fn stop(self) {
        self.is_under_way.set(false);
        self.worker.set_value(Program::Documents.worker());
    }

    fn read(self, bytes: &[u8], pasted: Pasted, turn: u32) {
        self.stop();
        self.is_under_way.set(true);
        let respond = move |response| {
            // The page may have been left while the answer was on its way.
            if self.is_under_way.try_get_untracked() != Some(true) {
                return;
            }
            match response {
                _ if !pasted.is_current(turn) => {}
                Response::Text(text) => match sheets::read(&text) {
                    Ok(sheets) => pasted.open(sheets),
                    Err(words) => pasted.refuse(&words),
                },
                Response::Refusal(words) => pasted.refuse(&words),
                Response::Bytes(_) | Response::Lost => pasted.refuse(say::NOT_READ),
            }
            self.stop();
        };
        let _asked_unless_the_page_was_left = self.worker.try_with_value(|worker| {
            worker.request(Request { kind: "sheets", text: "", bytes }, |_, _| {}, respond);
        });
    }
}

/// The field for rows from a spreadsheet, folded away, and what would be added of what was pasted.
#[component]
pub fn FromSpreadsheet(
    /// The register to which they are added.
    register: Register,
    /// What was pasted.
    pasted: Pasted,
) -> impl IntoView {
    // What is pasted is looked at once; what is typed, when somebody says so: no key press reads the whole.
    let line = follows(move || pasted.text.get(), move |text| pasted.text.update_untracked(|held| *held = text));
    let paste = move |event: web_sys::ClipboardEvent| {
        let _a_single_line_is_typed = pasted.takes(&event);
    };
    let look = move |_| pasted.look_at(pasted.text.get_untracked());
    let reading = Reading::new();
    let open = move |chosen: web_sys::File| {
        if file::is_larger_than(&chosen, MOST_BYTES) {
            pasted.refuse(say::TOO_LARGE);
            return;
        }
        let turn = pasted.begin();
        leptos::task::spawn_local(async move {
            let read = file::bytes(&chosen).await;
            // Something else was taken meanwhile, or the page was left.
            if !pasted.is_current(turn) {
                return;
            }
            match read {
                Ok(bytes) if is_workbook(&bytes) => reading.read(&bytes, pasted, turn),
                Ok(bytes) => pasted.look_at(decode(&bytes)),
                Err(_) => pasted.refuse(say::NOT_READ),
            }
        });
    };
    drops::accept(move |files| {
        if let Some(first) = files.into_iter().next() {
            // What becomes of it is said here, which may be folded.
            page::focus_when_drawn(FILE.to_owned());
            open(first);
        }
    });
    let choose = move |event: web_sys::Event| {
        if let Some(chosen) = file::chosen(&event) {
            open(chosen);
        }
    };
    let outcome = move || {
        pasted.read.get().map(|read| match read {
            Ok(table) => view! { <SpreadsheetCheck register table pasted /> }.into_any(),
            Err(words) => view! { <p class="error" role="alert" translate="no">{words}</p> }.into_any(),
        })
    };
    let words = Words { id: ROWS.to_owned(), label: say::ROWS.to_owned(), hint: say::HOW.to_owned() };
    let shape = attributes(&[("rows", "3"), ("dir", "auto")]);
    view! {
        <Folded id="spreadsheet".to_owned() summary=view! { <h2>{say::TITLE}</h2> }.into_any()>
            <div on:paste=paste>
                <FieldFrame words let:own>
                    <textarea {..shape} {..line} {..own}></textarea>
                </FieldFrame>
            </div>
            <p>
                <button type="button" class=SECOND id="look-at-rows" on:click=look>{say::LOOK}</button>
            </p>
            <div class="field">
                <label for=FILE>{say::FILE}</label>
                <input
                    type="file"
                    id=FILE
                    accept=".xlsx,.ods,.csv,.tsv,.txt,text/csv,text/plain"
                    {..unremembered()}
                    on:click=|event| file::forget_choice(&event)
                    on:change=choose
                />
            </div>
            <div role="status">
                <Show when=move || reading.is_under_way.get()>
                    <p>
                        {say::READING} " "
                        <button type="button" class=SECOND id="stop-reading" on:click=move |_| reading.stop()>
                            {say::STOP_READING}
                        </button>
                    </p>
                </Show>
            </div>
            {sheet_choice(pasted)}
            {outcome}
        </Folded>
    }
}

/// Chooses which sheet of a workbook is looked at, where it has several.
fn sheet_choice(pasted: Pasted) -> impl IntoView {
    move || {
        let names: Vec<String> = pasted.sheets.with(|sheets| sheets.iter().map(|sheet| sheet.name.clone()).collect());
        (names.len() > 1).then(|| {
            let offers = names.into_iter().enumerate().map(|(place, name)| (place.to_string(), name)).collect();
            let chosen = move || pasted.sheet.get().to_string();
            select(Words::label("spreadsheet-sheet", say::SHEET), offers, chosen, move |key| {
                if let Ok(place) = key.parse() {
                    pasted.turn_to(place);
                }
            })
        })
    }
}
