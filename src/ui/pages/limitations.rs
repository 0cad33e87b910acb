//! The limitations: a draft from what is missing, and the person's own wording of it.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::pages::{limitations as said, titles, ways};
use crate::documents::question::Kind;
use crate::domain::command::Command;
use crate::domain::field::Field;
use crate::domain::item::ItemId;
use crate::domain::limitations::{gone_from, new_in};
use crate::route::{Page, Route};
use crate::storage::json::Json;
use crate::ui::components::link::link;
use crate::ui::components::notice::{refusals, trouble};
use crate::ui::components::plain::{MAIN, SECOND, button, heading, hint, lead, paragraph, quoted, title};
use crate::ui::components::text_field::text_field;
use crate::ui::document_worker::Answer;
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::state::AppState;

/// The page.
pub fn limitations(state: AppState, id: ItemId) -> Element {
    let draft: Answer<String> = Answer::new();
    let asked = draft.clone();
    let ask = move || {
        asked.ask(state, Kind::Limitations, "", |json| if let Json::Text(text) = json { Some(text) } else { None });
    };
    ask();
    let again = ask.clone();
    let shown = draft.clone();
    let outcome = move || {
        shown.with(|draft| match draft {
            None => el("p").class("hint").attr("role", "status").text(said::DRAFTING),
            Some(Err(why)) => {
                let again = again.clone();
                trouble(
                    said::NOT_DRAFTED,
                    vec![
                        paragraph(why),
                        el("p").child(button(MAIN, ways::TRY_AGAIN, move |_| again()).id("draft-again")),
                    ],
                )
            }
            Some(Ok(draft)) => compared(state, draft),
        })
    };
    group([
        heading(titles::LIMITATIONS),
        lead(said::LEAD),
        refusals(state),
        text_field(state, Field::Limitations),
        el("section").class("card").child(title(said::DRAFT)).live(outcome),
        el("p").child(link(Route::In(id, Page::SecondLook), said::TO_SECOND_LOOK)),
    ])
}

/// The draft, with what is new in it since the last one was taken over.
fn compared(state: AppState, draft: &str) -> Element {
    let draft = draft.to_owned();
    let taken = state.memo(|it| (it.limitations_draft.clone(), it.limitations.trim().is_empty()));
    live(move || {
        let (last, blank) = taken.get();
        let written = state.read(|it| it.limitations.clone());
        let new: Vec<&str> = new_in(&written, &last, &draft).collect();
        let paragraphs = draft.split("\n\n").map(|text| {
            let tag = (!last.is_empty() && new.contains(&text)).then(|| el("strong").class("tag").text(said::NEW));
            el("p").maybe(tag).text(" ").child(quoted(text))
        });
        let gone: Vec<Element> = gone_from(&last, &draft).map(|text| el("li").child(quoted(text))).collect();
        let gone = (!gone.is_empty()).then(|| nothing().child(hint(said::GONE)).child(el("ul").children(gone)));
        let words = match (blank, new.len()) {
            (true, _) => said::TAKE_OVER.to_owned(),
            (false, 0) => String::new(),
            (false, new) => said::add_new(new),
        };
        let way = if words.is_empty() {
            hint(said::NOTHING_NEW)
        } else {
            let draft = draft.clone();
            let take = move |_| {
                if state.act("limitations", Command::TakeDraft(draft.clone())) {
                    state.reread();
                    page::focus_when_drawn("limitations".to_owned());
                    state.say(said::TAKEN_OVER.to_owned(), false);
                }
            };
            el("p").child(button(SECOND, words, take).id("take-draft"))
        };
        nothing().children(paragraphs.collect()).maybe(gone).child(way)
    })
}
