//! Making a session: what it is called, which questions, and what participants see.

use leptos::ev::SubmitEvent;
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
use crate::ui::components::checkbox::TickBox;
use crate::ui::components::control::follows;
use crate::ui::components::field_frame::{FieldFrame, Words};
use crate::ui::components::plain::MAIN;
use crate::ui::components::select::{following, select, setting};
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
#[component]
pub fn CaseSession(
    /// The case.
    case: &'static Case,
) -> impl IntoView {
    let make: Make = Arc::new(|_, chosen| Some(handout::of_case(case, chosen)));
    view! {
        <section class="card" id="run">
            <h2>{case_texts::RUN}</h2>
            <SessionForm title=case.title so_far_words=texts::SO_FAR shows_so_far=true make />
        </section>
    }
}

/// The page for a session on a review of one's own.
#[component]
pub fn OwnReviewPage() -> impl IntoView {
    let state = AppState::expect();
    let choice = move || {
        let offers = state.listing.with(|listing| {
            listing.entries.iter().map(|entry| (entry.id.to_text(), named(&entry.name))).collect::<Vec<_>>()
        });
        if offers.is_empty() {
            view! { <p class="hint">{texts::NO_ASSESSMENT}</p> }.into_any()
        } else {
            view! { <OwnReview offers /> }.into_any()
        }
    };
    view! {
        <h1 tabindex="-1">{texts::OWN_REVIEW}</h1>
        <p class="lead">{texts::OWN_REVIEW_LEAD}</p>
        <p>{said::OWN_REVIEW}</p>
        {choice}
        <p><a href=Route::Training(Training::Hub).to_hash()>{sessions::TITLE}</a></p>
    }
}

/// Choosing a review, and a session on it.
#[component]
fn OwnReview(
    /// The id of each review, and its name.
    offers: Vec<(String, String)>,
) -> impl IntoView {
    let chosen = RwSignal::new(offers.first().map(|(id, _)| id.clone()).unwrap_or_default());
    let words = Words::label("own-review", texts::WHICH_REVIEW);
    let list = select(words, offers, following(chosen), setting(chosen));
    let make: Make = Arc::new(move |state, chosen_now| {
        let id = ItemId::parse(&chosen.get_untracked())?;
        let Ok((opened, _)) = state.documents().load(id) else {
            state.refuse("own-review", texts::NOT_OPENED.to_owned());
            return None;
        };
        Some(handout::of_assessment(&opened.assessment, chosen_now))
    });
    view! {
        <section class="card">
            {list}
            <SessionForm title="" so_far_words=texts::NOTES shows_so_far=false make />
        </section>
    }
}

/// What a session is made of.
#[component]
fn SessionForm(
    /// What the session is called at first.
    title: &'static str,
    /// What participants may see of what was done so far.
    so_far_words: &'static str,
    /// Whether they see it at first.
    shows_so_far: bool,
    /// Makes the session.
    make: Make,
) -> impl IntoView {
    let state = AppState::expect();
    let name = RwSignal::new(title.to_owned());
    let questions = RwSignal::new(Question::ALL.to_vec());
    let (so_far, helps) = (RwSignal::new(shows_so_far), RwSignal::new(true));
    let field = follows(move || name.get_untracked(), move |text| name.set(text));
    let words = Words { id: TITLE.to_owned(), label: texts::NAME.to_owned(), hint: texts::NAME_HINT.to_owned() };
    let boxes = Question::ALL.iter().map(|question| view! { <QuestionBox question=*question questions /> });
    let refused = move || {
        state.refused_in(QUESTIONS).map(|words| view! { <p class="error" role="alert" translate="no">{words}</p> })
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        page::hear_fields();
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
    };
    view! {
        <form novalidate on:submit=submit>
            <FieldFrame words let:own>
                <input type="text" dir="auto" {..field} {..own} />
            </FieldFrame>
            <fieldset id=QUESTIONS tabindex="-1" class="choice">
                <legend>{texts::WHICH_QUESTIONS}</legend>
                {refused}
                {boxes.collect_view()}
            </fieldset>
            <fieldset class="choice">
                <legend>{texts::WHAT_THEY_SEE}</legend>
                <TickBox
                    id="session-so-far".to_owned()
                    words=so_far_words.to_owned()
                    is_ticked=move || so_far.get()
                    tick=move |ticked| so_far.set(ticked)
                />
                <TickBox
                    id="session-helps".to_owned()
                    words=texts::HELPS.to_owned()
                    is_ticked=move || helps.get()
                    tick=move |ticked| helps.set(ticked)
                />
            </fieldset>
            <button type="submit" class=MAIN>{texts::MAKE}</button>
        </form>
    }
}

/// A box that is ticked while a question is asked.
#[component]
fn QuestionBox(
    /// The question.
    question: Question,
    /// The questions that are asked.
    questions: RwSignal<Vec<Question>>,
) -> impl IntoView {
    let tick = move |ticked| {
        questions.update(|questions| {
            questions.retain(|other| *other != question);
            if ticked {
                questions.push(question);
                questions.sort_unstable();
            }
        });
    };
    view! {
        <TickBox
            id=["session-", question.key()].concat()
            words=words::title(question, Vocabulary::Today)
            is_ticked=move || questions.with(|questions| questions.contains(&question))
            tick
        />
    }
}
