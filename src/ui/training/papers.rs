//! The papers and files of a session, to download. No file's name holds what a person wrote.

use leptos::prelude::*;

use crate::browser::{clock, download};
use crate::content::sessions::papers as texts;
use crate::documents::form::Form;
use crate::documents::question::{Kind, Question};
use crate::documents::reply;
use crate::documents::session::{Asked, Sheet};
use crate::domain::item::ItemId;
use crate::domain::training::gathering::Gathering;
use crate::domain::training::response::Response;
use crate::domain::training::session::Session;
use crate::report::file_name::Named;
use crate::storage::json::Json;
use crate::storage::training::{write_gathering, write_response, write_session};
use crate::ui::components::notice::{Trouble, anew};
use crate::ui::document_worker::answer;
use crate::ui::printing::Printing;
use crate::ui::state::AppState;

/// Under this name the page is told that there is no file.
const PAPERS: &str = "papers";

/// Where a paper is for word processors.
const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Downloads what is handed out.
pub fn download_session(state: AppState, session: &Session) {
    offer(state, &told_apart("session", session.id), "json", "application/json", &write_session(session));
}

/// Downloads what a participant hands back.
pub fn download_response(state: AppState, response: &Response) {
    offer(state, &told_apart("answers", response.id), "json", "application/json", &write_response(response));
}

/// Downloads all of a session, to go on elsewhere.
pub fn download_gathering(state: AppState, gathering: &Gathering) {
    offer(
        state,
        &told_apart("whole-session", gathering.session.id),
        "json",
        "application/json",
        &write_gathering(gathering),
    );
}

/// Downloads a paper as a page, which the document worker writes.
pub fn download_page(state: AppState, printing: &Printing, asked: &Asked) {
    well(state);
    let turn = printing.begin(texts::WRITING);
    let (printing, name) = (printing.clone(), paper_name(asked, "html"));
    answer(state, &question(asked), move |answer| {
        if !printing.is(turn) {
            return;
        }
        printing.end(turn);
        match answer {
            Ok(Json::Text(page)) => {
                if download::offer(&name, "text/html;charset=utf-8", &page).is_err() {
                    refuse(state, texts::NO_FILE);
                }
            }
            Ok(_) => refuse(state, reply::NO_REPLY),
            Err(why) => refuse(state, &why),
        }
    });
}

/// Downloads a paper for word processors, which the document worker makes.
pub fn download_docx(state: AppState, printing: &Printing, asked: &Asked) {
    well(state);
    let turn = printing.begin(texts::MAKING);
    let name = paper_name(asked, "docx");
    printing.export(turn, Form::Docx, &question(asked), move |file| match file {
        Ok(bytes) if download::offer_bytes(&name, DOCX, &bytes).is_ok() => {}
        Ok(_) => refuse(state, texts::NO_FILE),
        Err(why) => refuse(state, &why),
    });
}

/// Where it is said that there is no file.
#[component]
pub fn PaperRefused() -> impl IntoView {
    let state = AppState::expect();
    anew(move || {
        let why = state.refused_in(PAPERS)?;
        Some(view! {
            <Trouble title=texts::NOT_THERE>
                <p>{why}</p>
            </Trouble>
        })
    })
}

fn question(asked: &Asked) -> Question {
    Question { kind: Kind::Session, assessment: None, today: clock::today(), detail: asked.to_detail() }
}

/// What a file is, told apart from others of the day by a few letters of chance: they lie side by side on a stick.
fn told_apart(what: &str, id: ItemId) -> String {
    [what, "-", id.to_text().get(..4).unwrap_or_default()].concat()
}

fn paper_name(asked: &Asked, extension: &str) -> String {
    let id = match (asked.sheet, asked.gathering.responses.first()) {
        (Sheet::OwnCopy, Some(response)) => response.id,
        _ => asked.gathering.session.id,
    };
    file_name(&told_apart(asked.sheet.file_stem(), id), extension)
}

/// Nothing is said any more of a file that did not come.
fn well(state: AppState) {
    if state.refused_in(PAPERS).is_some() {
        state.refused.set(None);
    }
}

fn file_name(what: &str, extension: &str) -> String {
    Named { what, reference: "", day: clock::today(), version: "" }.file_name(extension)
}

fn offer(state: AppState, what: &str, extension: &str, media_type: &str, text: &str) {
    well(state);
    if download::offer(&file_name(what, extension), media_type, text).is_err() {
        refuse(state, texts::NO_FILE);
    }
}

fn refuse(state: AppState, why: &str) {
    state.refuse(PAPERS, why.to_owned());
}

/// What a sheet is made of: of a participant's own copy, nothing of anybody else.
#[must_use]
pub fn of_one(session: &Session, response: Response) -> Asked {
    let gathering = Gathering { responses: vec![response], ..Gathering::new(session.clone()) };
    Asked { sheet: Sheet::OwnCopy, gathering }
}

/// The worksheet of a session.
#[must_use]
pub fn worksheet(session: &Session) -> Asked {
    Asked { sheet: Sheet::Worksheet, gathering: Gathering::new(session.clone()) }
}
