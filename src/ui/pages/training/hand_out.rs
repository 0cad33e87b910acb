//! Making a session: what it is called, which questions, and what participants see.

use leptos::prelude::*;

use std::sync::Arc;

use crate::browser::{page, random_id};
use crate::content::cases::Case;
use crate::content::sessions::hand_out as texts;
use crate::content::sessions::{self, case as case_texts};
use crate::content::training as said;
use crate::domain::checklist::Question;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::letters::is_blank;
use crate::domain::review::Vocabulary;
use crate::domain::training::session::Session;
use crate::report::training::handout::{self, Chosen};
use crate::report::words;
use crate::route::Route;
use crate::route::training::Training;
use crate::ui::components::field_frame::{Words, complete, field_frame};
use crate::ui::components::link::link;
use crate::ui::components::plain::{MAIN, heading, hint, lead, paragraph, title};
use crate::ui::components::select::{following, select, setting};
use crate::ui::components::text_field::line;
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::pages::start::named;
use crate::ui::state::AppState;
use crate::ui::training::open_session;

/// The id of the field for the title.
const TITLE: &str = "session-title";

/// The most characters that a title takes. It stands at the head of every paper of the session.
const LONGEST_TITLE: usize = 200;

/// The id of the boxes with the questions.
const QUESTIONS: &str = "session-questions";

/// Makes a session of what was chosen; nothing where it cannot, having said why.
type Make = Arc<dyn Fn(AppState, Chosen) -> Option<Session> + Send + Sync>;

/// A session on a case.
pub fn of_case(state: AppState, case: &'static Case) -> Element {
    let make: Make = Arc::new(|_, chosen| Some(handout::of_case(case, chosen)));
    el("section").class("card").id("run").child(title(case_texts::RUN)).child(form(
        state,
        case.title,
        (texts::SO_FAR, true),
        make,
    ))
}

/// The page for a session on a review of one's own.
pub fn of_own_review(state: AppState) -> Element {
    group([
        heading(texts::OWN_REVIEW),
        lead(texts::OWN_REVIEW_LEAD),
        paragraph(said::OWN_REVIEW),
        live(move || own(state)),
        el("p").child(link(Route::Training(Training::Hub), sessions::TITLE)),
    ])
}

fn own(state: AppState) -> Element {
    let entries = state.listing.with(|listing| listing.entries.clone());
    let Some(first) = entries.first() else {
        return hint(texts::NO_ASSESSMENT);
    };
    let offers = entries.iter().map(|entry| (entry.id.to_text(), named(&entry.name))).collect();
    let chosen = RwSignal::new(first.id.to_text());
    let words = Words::label("own-review", texts::WHICH_REVIEW);
    let list = select(state, words, offers, following(chosen), setting(chosen));
    let make: Make = Arc::new(move |state, chosen_now| {
        let id = ItemId::parse(&chosen.get_untracked())?;
        let Ok((opened, _)) = state.documents().load(id) else {
            state.refuse("own-review", texts::NOT_OPENED.to_owned());
            return None;
        };
        Some(handout::of_assessment(&opened.assessment, chosen_now))
    });
    el("section").class("card").child(list).child(form(state, "", (texts::NOTES, false), make))
}

fn form(state: AppState, title: &str, (so_far_words, so_far): (&'static str, bool), make: Make) -> Element {
    let name = RwSignal::new(title.to_owned());
    let questions = RwSignal::new(Question::ALL.to_vec());
    let (so_far, helps) = (RwSignal::new(so_far), RwSignal::new(true));
    let field = line().follows(move || name.get_untracked(), move |text| name.set(text));
    let words = Words { id: TITLE.to_owned(), label: texts::NAME.to_owned(), hint: texts::NAME_HINT.to_owned() };
    let boxes = Question::ALL.iter().map(|question| {
        let (question, questions, changing) = (*question, questions, questions);
        ticked(
            &["session-", question.key()].concat(),
            &words::title(question, Vocabulary::Today),
            move || questions.with(|questions| questions.contains(&question)),
            move |ticked| {
                changing.update(|questions| {
                    questions.retain(|other| *other != question);
                    if ticked {
                        questions.push(question);
                        questions.sort_unstable();
                    }
                });
            },
        )
    });
    let refused = live(move || {
        state
            .refused_in(QUESTIONS)
            .map_or_else(nothing, |words| el("p").class("error").attr("role", "alert").text(words))
    });
    let boxes = el("fieldset")
        .id(QUESTIONS)
        .attr("tabindex", "-1")
        .class("choice")
        .child(el("legend").text(texts::WHICH_QUESTIONS))
        .child(refused)
        .children(boxes.collect());
    let whether = |id: &'static str, words: &'static str, value: RwSignal<bool>| {
        ticked(id, words, move || value.get(), move |ticked| value.set(ticked))
    };
    let sees = el("fieldset")
        .class("choice")
        .child(el("legend").text(texts::WHAT_THEY_SEE))
        .child(whether("session-so-far", so_far_words, so_far))
        .child(whether("session-helps", texts::HELPS, helps));
    el("form")
        .attr("novalidate", "")
        .on_submit(move || {
            let chosen = Chosen {
                id: random_id::new_id(),
                title: name.get_untracked().trim().to_owned(),
                questions: questions.get_untracked(),
                so_far: so_far.get_untracked(),
                helps: helps.get_untracked(),
            };
            if is_blank(&chosen.title) {
                state.refuse(TITLE, texts::NO_TITLE.to_owned());
                page::focus(TITLE);
            } else if chosen.title.chars().count() > LONGEST_TITLE {
                state.refuse(TITLE, texts::LONG_TITLE.to_owned());
                page::focus(TITLE);
            } else if chosen.questions.is_empty() {
                state.refuse(QUESTIONS, texts::NO_QUESTION.to_owned());
                page::focus(QUESTIONS);
            } else if let Some(session) = make(state, chosen) {
                let id = session.id;
                if open_session::begin(state, session) {
                    page::go(&Route::Training(Training::Session(id)).to_hash());
                } else {
                    state.refuse(TITLE, said::HELD_BACK.to_owned());
                    page::focus(TITLE);
                }
            }
        })
        .child(field_frame(state, words, complete(), field))
        .child(boxes)
        .child(sees)
        .child(el("button").attr("type", "submit").class(MAIN).text(texts::MAKE))
}

/// A box to tick.
pub fn ticked(
    id: &str,
    words: &str,
    is_ticked: impl Fn() -> bool + Send + Sync + 'static,
    tick: impl Fn(bool) + 'static,
) -> Element {
    let input = el("input").attr("type", "checkbox").id(id).switch(is_ticked, tick);
    el("div").class("offer").child(input).child(el("label").attr("for", id).text(words))
}
