//! A session, as its facilitator has it: hand out, let the answers come back, look together, keep the record.

use std::sync::Arc;

use super::arrivals::arrivals;
use super::cover::cover;
use super::group::group as who_answered;
use super::passages::{on_request, to_read};
use super::take_part::text_to_copy;
use crate::browser::{clock, dice};
use crate::content::training as said;
use crate::office::session::{Asked, Sheet};
use crate::report::training::agreement::agreement;
use crate::report::words;
use crate::route::Route;
use crate::route::training::Training;
use crate::storage::training::write_session;
use crate::ui::components::link::{button_link, link};
use crate::ui::components::plain::{MAIN, SECOND, button, heading, hint, paragraph, quoted, title};
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::pages::start::STILL_UNSAVED;
use crate::ui::printing::Printing;
use crate::ui::training::open_session::OpenSession;
use crate::ui::training::{papers, taking_part, titled};
use crate::ui::watched::Watched;

/// The id of the section with the papers.
const AFTER: &str = "after";

/// The page. Where somebody left a turn unfinished, it says so first: what stands here is not for them.
pub fn session(desk: Desk, open: &OpenSession) -> Element {
    let id = open.id();
    let unfinished = taking_part::here().filter(|here| here.in_turns && here.session.id == id && here.is_begun());
    let left = Watched::new(unfinished);
    let open = open.clone();
    live(move || match left.get() {
        Some(here) => {
            let left = left.clone();
            cover(&here, None, Arc::new(move || left.set(None)))
        }
        None => leptos::prelude::untrack(|| facilitating(desk, &open)),
    })
}

fn facilitating(desk: Desk, open: &OpenSession) -> Element {
    let session = open.read(|gathering| gathering.session.clone());
    let questions =
        session.questions.iter().map(|question| question.number().to_string()).collect::<Vec<_>>().join(", ");
    let of = if session.questions.len() == 1 { "Question " } else { "Questions " };
    let parts = words::count(session.parts().count(), "part", "parts");
    group([
        heading("A session"),
        el("p").class("lead").child(quoted(titled(&session.title))),
        hint([of, &questions, ": ", &parts, " to answer."].concat()),
        to_read("What participants read", &session),
        hand_out(desk, open),
        el("section").child(title("2. The answers come back")).child(arrivals(desk, open)),
        who_answered(desk, open),
        together(desk, open),
        after(desk, open),
        el("p").child(link(Route::Training(Training::Hub), "Training sessions")),
    ])
}

fn hand_out(desk: Desk, open: &OpenSession) -> Element {
    let (file, text, sheet) = (open.clone(), open.clone(), open.clone());
    let printing = Printing::new();
    let making = printing.clone();
    el("section")
        .child(title("1. Hand out"))
        .child(paragraph(said::HAND_OUT))
        .child(
            el("p")
                .class("buttons")
                .child(
                    button(MAIN, "Download the session file", move |_| {
                        file.read(|gathering| papers::download_session(desk, &gathering.session));
                    })
                    .id("download-session"),
                )
                .child(
                    link(Route::Training(Training::Turns(open.id())), "Take turns on this computer")
                        .class("button secondary"),
                )
                .child(
                    button(SECOND, "Worksheet to print", move |_| {
                        let asked = sheet.read(|gathering| papers::worksheet(&gathering.session));
                        papers::download_page(desk, &making, &asked);
                    })
                    .id("worksheet"),
                ),
        )
        .child(printing.progress("worksheet"))
        .child(on_request("Or show the session as text to copy", move || {
            text_to_copy("session-as-text", "The session as text", || {
                text.read(|gathering| write_session(&gathering.session))
            })
        }))
}

/// Before the reveal nothing of the answers is shown.
fn together(desk: Desk, open: &OpenSession) -> Element {
    let open = open.clone();
    el("section").child(title("3. Look together")).live(move || {
        let (count, revealed) = open.with(|gathering| (gathering.responses.len(), gathering.revealed));
        let id = open.id();
        if count == 0 {
            return paragraph("When answers have come back, you look here at where they differ.");
        }
        let revealing = open.clone();
        if revealed {
            return group([
                paragraph("The answers are revealed."),
                el("p")
                    .class("buttons")
                    .child(button_link(Route::Training(Training::Spread(id)), "Spread and agreement").id("to-spread"))
                    .child(
                        link(Route::Training(Training::Projector(id)), "On the projector").class("button secondary"),
                    ),
            ]);
        }
        group([
            paragraph(said::BEFORE_REVEAL),
            el("p")
                .class("buttons")
                .child(button(MAIN, "Reveal the answers", move |_| reveal(desk, &revealing)).id("reveal"))
                .child(
                    link(Route::Training(Training::Projector(id)), "On the projector, part by part")
                        .class("button secondary"),
                ),
        ])
    })
}

/// Reveals the answers, and takes the keyboard to the way to them.
fn reveal(desk: Desk, open: &OpenSession) {
    open.act(desk, |gathering| gathering.revealed = true);
    crate::browser::page::focus_when_drawn("to-spread".to_owned());
}

fn after(desk: Desk, open: &OpenSession) -> Element {
    let assessed = open.clone();
    let papers_of = open.clone();
    let agreed = open.followed(|gathering| gathering.agreed.len());
    let adopt = move |_| {
        let assessment = assessed.read(|gathering| agreement(gathering, dice::new_id(), clock::now(), clock::today()));
        if !desk.adopt(assessment) {
            desk.refuse("adopt", STILL_UNSAVED.to_owned());
        }
    };
    let refused = live(move || {
        desk.refused_in("adopt").map_or_else(nothing, |words| el("p").class("error").attr("role", "alert").text(words))
    });
    let is_closed = open.followed_acts(|gathering| !gathering.revealed && !gathering.responses.is_empty());
    el("section")
        .id(AFTER)
        .child(title("4. Afterwards"))
        .child(paragraph(said::AFTER))
        .live(move || if is_closed.get() { before_the_reveal(desk, &papers_of) } else { the_papers(desk, &papers_of) })
        .child(papers::refused(desk))
        .child(el("h3").text("Make it an assessment"))
        .child(el("p").live_text(move || match agreed.get() {
            0 => "Nothing is agreed yet. What you agree on becomes an assessment like any other, and says where it comes from."
                .to_owned(),
            count => [
                "What you agreed on ",
                &words::count(count, "part", "parts"),
                " becomes an assessment like any other. It says where it comes from, and keeps the dissent.",
            ]
            .concat(),
        }))
        .child(refused)
        .child(el("p").child(button(SECOND, "Make it an assessment", adopt).id("adopt")))
}

/// What holds everybody's answers waits for the reveal; but somebody may have to go on at another computer.
fn before_the_reveal(desk: Desk, open: &OpenSession) -> Element {
    let open = open.clone();
    group([
        paragraph(said::AFTER_REVEAL),
        on_request("To go on at another computer before that", move || {
            group([hint(said::BEFORE_REVEAL_ELSEWHERE), el("p").child(whole(desk, &open))])
        }),
    ])
}

fn whole(desk: Desk, open: &OpenSession) -> Element {
    let open = open.clone();
    button(SECOND, "The whole session, to go on elsewhere", move |_| {
        open.read(|gathering| papers::download_gathering(desk, gathering));
    })
    .id("whole-session-download")
}

fn the_papers(desk: Desk, open: &OpenSession) -> Element {
    let printing = Printing::new();
    let (page, word) = (open.clone(), open.clone());
    let (making_page, making_word) = (printing.clone(), printing.clone());
    let asked =
        |open: &OpenSession| open.read(|gathering| Asked { sheet: Sheet::Record, gathering: gathering.clone() });
    let buttons = el("p")
        .class("buttons")
        .child(
            button(MAIN, "Session record (page)", move |_| {
                papers::download_page(desk, &making_page, &asked(&page));
            })
            .id("record-page"),
        )
        .child(
            button(SECOND, "Session record (Word)", move |_| {
                papers::download_docx(desk, &making_word, &asked(&word));
            })
            .id("record-word"),
        )
        .child(whole(desk, open));
    group([buttons, printing.progress("record-page")])
}
