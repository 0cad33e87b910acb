//! A session, as its facilitator has it: hand out, let the answers come back, look together, keep the record.

use leptos::prelude::*;

use std::sync::Arc;

use super::arrivals::Arrivals;
use super::cover::cover;
use super::group::WhoAnswered;
use super::passages::{on_request, to_read};
use super::take_part::TextToCopy;
use crate::browser::{clock, random_id};
use crate::content::sessions::{self, session as texts};
use crate::content::training as said;
use crate::documents::session::{Asked, Sheet};
use crate::report::training::agreement::agreement;
use crate::route::Route;
use crate::route::training::Training;
use crate::storage::training::write_session;
use crate::ui::components::link::{button_link, link};
use crate::ui::components::plain::{MAIN, SECOND, button, heading, hint, paragraph, quoted, title};
use crate::ui::element::{Element, el, group, live, nothing, shown};
use crate::ui::pages::start::STILL_UNSAVED;
use crate::ui::printing::Printing;
use crate::ui::state::AppState;
use crate::ui::training::open_session::OpenSession;
use crate::ui::training::{papers, taking_part, titled};

/// The id of the section with the papers.
const AFTER: &str = "after";

/// The page. Where somebody left a turn unfinished, it says so first: what stands here is not for them.
pub fn session(state: AppState, open: &OpenSession) -> Element {
    let id = open.id();
    let unfinished = taking_part::here().filter(|here| here.in_turns && here.session.id == id && here.is_begun());
    let left = RwSignal::new(unfinished);
    let open = open.clone();
    live(move || match left.get() {
        Some(here) => cover(&here, None, Arc::new(move || left.set(None))),
        None => untrack(|| facilitating(state, &open)),
    })
}

fn facilitating(state: AppState, open: &OpenSession) -> Element {
    let session = open.read(|gathering| gathering.session.clone());
    group([
        heading(texts::TITLE),
        el("p").class("lead").child(quoted(titled(&session.title))),
        hint(texts::to_answer(&session.questions, session.parts().count())),
        to_read(sessions::WHAT_PARTICIPANTS_READ, &session),
        hand_out(state, open),
        el("section").child(title(texts::COME_BACK)).child(shown(view! { <Arrivals open=open.clone() /> })),
        shown(view! { <WhoAnswered open=open.clone() /> }),
        together(state, open),
        after(state, open),
        el("p").child(link(Route::Training(Training::Hub), sessions::TITLE)),
    ])
}

fn hand_out(state: AppState, open: &OpenSession) -> Element {
    let (file, text, sheet) = (open.clone(), open.clone(), open.clone());
    let printing = Printing::new(state);
    let making = printing.clone();
    el("section")
        .child(title(texts::HAND_OUT))
        .child(paragraph(said::HAND_OUT))
        .child(
            el("p")
                .class("buttons")
                .child(
                    button(MAIN, texts::DOWNLOAD, move |_| {
                        file.read(|gathering| papers::download_session(state, &gathering.session));
                    })
                    .id("download-session"),
                )
                .child(link(Route::Training(Training::Turns(open.id())), texts::TAKE_TURNS).class("button secondary"))
                .child(
                    button(SECOND, texts::WORKSHEET, move |_| {
                        let asked = sheet.read(|gathering| papers::worksheet(&gathering.session));
                        papers::download_page(state, &making, &asked);
                    })
                    .id("worksheet"),
                ),
        )
        .child(printing.progress("worksheet"))
        .child(on_request(texts::OR_AS_TEXT, move || {
            shown(view! { <TextToCopy id="session-as-text" label=texts::AS_TEXT text=text.read(|gathering| write_session(&gathering.session)) /> })
        }))
}

/// Before the reveal nothing of the answers is shown.
fn together(state: AppState, open: &OpenSession) -> Element {
    let open = open.clone();
    el("section").child(title(texts::LOOK_TOGETHER)).live(move || {
        let (count, revealed) = open.with(|gathering| (gathering.responses.len(), gathering.revealed));
        let id = open.id();
        if count == 0 {
            return paragraph(texts::NOTHING_TO_LOOK_AT);
        }
        let revealing = open.clone();
        if revealed {
            return group([
                paragraph(texts::REVEALED),
                el("p")
                    .class("buttons")
                    .child(
                        button_link(Route::Training(Training::Spread(id)), texts::SPREAD_AND_AGREEMENT).id("to-spread"),
                    )
                    .child(
                        link(Route::Training(Training::Projector(id)), sessions::ON_THE_PROJECTOR)
                            .class("button secondary"),
                    ),
            ]);
        }
        group([
            paragraph(said::BEFORE_REVEAL),
            el("p")
                .class("buttons")
                .child(button(MAIN, sessions::REVEAL_THE_ANSWERS, move |_| reveal(state, &revealing)).id("reveal"))
                .child(
                    link(Route::Training(Training::Projector(id)), texts::PROJECTOR_PART_BY_PART)
                        .class("button secondary"),
                ),
        ])
    })
}

/// Reveals the answers, and takes the keyboard to the way to them.
fn reveal(state: AppState, open: &OpenSession) {
    open.act(state, |gathering| gathering.revealed = true);
    crate::browser::page::focus_when_drawn("to-spread".to_owned());
}

fn after(state: AppState, open: &OpenSession) -> Element {
    let assessed = open.clone();
    let papers_of = open.clone();
    let agreed = open.followed(|gathering| gathering.agreed.len());
    let adopt = move |_| {
        let assessment =
            assessed.read(|gathering| agreement(gathering, random_id::new_id(), clock::now(), clock::today()));
        if !state.adopt(assessment) {
            state.refuse("adopt", STILL_UNSAVED.to_owned());
        }
    };
    let refused = live(move || {
        state.refused_in("adopt").map_or_else(nothing, |words| el("p").class("error").attr("role", "alert").text(words))
    });
    let is_closed = open.followed_acts(|gathering| !gathering.revealed && !gathering.responses.is_empty());
    el("section")
        .id(AFTER)
        .child(title(texts::AFTERWARDS))
        .child(paragraph(said::AFTER))
        .live(
            move || if is_closed.get() { before_the_reveal(state, &papers_of) } else { the_papers(state, &papers_of) },
        )
        .child(papers::refused(state))
        .child(el("h3").text(texts::MAKE_AN_ASSESSMENT))
        .child(el("p").live_text(move || match agreed.get() {
            0 => texts::NOTHING_AGREED.to_owned(),
            parts => texts::agreed(parts),
        }))
        .child(refused)
        .child(el("p").child(button(SECOND, texts::MAKE_AN_ASSESSMENT, adopt).id("adopt")))
}

/// What holds everybody's answers waits for the reveal; but somebody may have to go on at another computer.
fn before_the_reveal(state: AppState, open: &OpenSession) -> Element {
    let open = open.clone();
    group([
        paragraph(said::AFTER_REVEAL),
        on_request(texts::GO_ON_ELSEWHERE, move || {
            group([hint(said::BEFORE_REVEAL_ELSEWHERE), el("p").child(whole(state, &open))])
        }),
    ])
}

fn whole(state: AppState, open: &OpenSession) -> Element {
    let open = open.clone();
    button(SECOND, texts::WHOLE_SESSION, move |_| {
        open.read(|gathering| papers::download_gathering(state, gathering));
    })
    .id("whole-session-download")
}

fn the_papers(state: AppState, open: &OpenSession) -> Element {
    let printing = Printing::new(state);
    let (page, word) = (open.clone(), open.clone());
    let (making_page, making_word) = (printing.clone(), printing.clone());
    let asked =
        |open: &OpenSession| open.read(|gathering| Asked { sheet: Sheet::Record, gathering: gathering.clone() });
    let buttons = el("p")
        .class("buttons")
        .child(
            button(MAIN, texts::RECORD_PAGE, move |_| {
                papers::download_page(state, &making_page, &asked(&page));
            })
            .id("record-page"),
        )
        .child(
            button(SECOND, texts::RECORD_WORD, move |_| {
                papers::download_docx(state, &making_word, &asked(&word));
            })
            .id("record-word"),
        )
        .child(whole(state, open));
    group([buttons, printing.progress("record-page")])
}
