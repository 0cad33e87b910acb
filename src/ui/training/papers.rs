//! The papers and files of a session, to download. No file's name holds what a person wrote.

use crate::browser::{clock, download, press};
use crate::content::sessions::papers as texts;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed as _;
use crate::domain::training::gathering::Gathering;
use crate::domain::training::response::Response;
use crate::domain::training::session::Session;
use crate::office::form::Form;
use crate::office::question::{Kind, Question};
use crate::office::reply;
use crate::office::session::{Asked, Sheet};
use crate::report::file_name::Named;
use crate::storage::json::Json;
use crate::storage::training::{write_gathering, write_response, write_session};
use crate::ui::components::notice::trouble;
use crate::ui::components::plain::paragraph;
use crate::ui::desk::Desk;
use crate::ui::element::{Element, live, nothing};
use crate::ui::office::AWAY;
use crate::ui::printing::Printing;

/// Under this name the page is told that there is no file.
const PAPERS: &str = "papers";

/// Where a paper is for word processors.
const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Downloads what is handed out.
pub fn download_session(desk: Desk, session: &Session) {
    offer(desk, &told_apart("session", session.id), "json", "application/json", &write_session(session));
}

/// Downloads what a participant hands back.
pub fn download_response(desk: Desk, response: &Response) {
    offer(desk, &told_apart("answers", response.id), "json", "application/json", &write_response(response));
}

/// Downloads all of a session, to go on elsewhere.
pub fn download_gathering(desk: Desk, gathering: &Gathering) {
    offer(
        desk,
        &told_apart("whole-session", gathering.session.id),
        "json",
        "application/json",
        &write_gathering(gathering),
    );
}

/// Downloads a paper as a page, which the office writes.
pub fn download_page(desk: Desk, printing: &Printing, asked: &Asked) {
    well(desk);
    let turn = printing.begin(texts::WRITING);
    let (printing, name) = (printing.clone(), paper_name(asked, "html"));
    crate::browser::office::ask(&question(asked).to_text(), move |text| {
        if !printing.is(turn) {
            return;
        }
        printing.end(turn);
        match text.map_or_else(|| Err(AWAY.to_owned()), |text| reply::read(&text)) {
            Ok(Json::Text(page)) => {
                if download::offer(&name, "text/html;charset=utf-8", &page).is_err() {
                    refuse(desk, texts::NO_FILE);
                }
            }
            Ok(_) => refuse(desk, reply::NO_REPLY),
            Err(why) => refuse(desk, &why),
        }
    });
}

/// Downloads a paper for word processors, which the press makes.
pub fn download_docx(desk: Desk, printing: &Printing, asked: &Asked) {
    well(desk);
    let turn = printing.begin(texts::MAKING);
    let (printing, name) = (printing.clone(), paper_name(asked, "docx"));
    press::print(Form::Docx.key(), &question(asked).to_text(), move |news| {
        if !printing.is(turn) {
            return;
        }
        if let press::News::Step(done, all) = news {
            printing.stepped(turn, done, all);
            return;
        }
        printing.end(turn);
        match news {
            press::News::Made(bytes) if download::offer_bytes(&name, DOCX, &bytes).is_ok() => {}
            press::News::Made(_) => refuse(desk, texts::NO_FILE),
            press::News::Refused(why) => refuse(desk, &why),
            press::News::Step(..) | press::News::Away => refuse(desk, AWAY),
        }
    });
}

/// Where it is said that there is no file.
pub fn refused(desk: Desk) -> Element {
    live(move || desk.refused_in(PAPERS).map_or_else(nothing, |why| trouble(texts::NOT_THERE, vec![paragraph(why)])))
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
fn well(desk: Desk) {
    if desk.refused_in(PAPERS).is_some() {
        desk.refused.set(None);
    }
}

fn file_name(what: &str, extension: &str) -> String {
    Named { what, reference: "", day: clock::today(), version: "" }.file_name(extension)
}

fn offer(desk: Desk, what: &str, extension: &str, media_type: &str, text: &str) {
    well(desk);
    if download::offer(&file_name(what, extension), media_type, text).is_err() {
        refuse(desk, texts::NO_FILE);
    }
}

fn refuse(desk: Desk, why: &str) {
    desk.refuse(PAPERS, why.to_owned());
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
