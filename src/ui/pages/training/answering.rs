//! Answering apart: what is handed out, then one question after another, then handing back. Nothing of anybody else's
//! answers is here.

use leptos::prelude::*;

use std::rc::Rc;
use std::sync::Arc;

use super::passages::{Passages, ToRead};
use crate::browser::page;
use crate::content::sessions::answering as texts;
use crate::content::{labels, parts, questions, training};
use crate::domain::checklist::{Part, Question};
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::review::Vocabulary;
use crate::report::words;
use crate::ui::components::choice::{RadioChoice, offers, place_of};
use crate::ui::components::control::follows;
use crate::ui::components::field_frame::{FieldFrame, Lacking, Words};
use crate::ui::components::plain::{MAIN, QUIET, SECOND};
use crate::ui::state::AppState;
use crate::ui::training::fits;
use crate::ui::training::taking_part::TakingPart;

/// The heading of the step, to which the keyboard goes when the step changes.
const STEP: &str = "step";

/// The most characters of a name that lists show.
const LONGEST_NAME: usize = 80;

/// The most characters that a reason should have: a page. All of a longer one is kept, and it is said that it is long.
const LONGEST_WHY: usize = 4000;

/// Draws what is done with the answers at the last step.
pub type HandBack = Arc<dyn Fn(&TakingPart) -> AnyView + Send + Sync>;

/// The step at which somebody is.
#[component]
pub fn Answering(
    /// Who takes part.
    taking: TakingPart,
    /// Draws what is done with the answers at the last step.
    hand_back: HandBack,
) -> impl IntoView {
    move || {
        let step = taking.step.get();
        let last = taking.last_step();
        let here = taking.clone();
        let body = match step {
            0 => view! { <Reading taking=here /> }.into_any(),
            _ if step == last => view! { <Finishing taking=here hand_back=Arc::clone(&hand_back) /> }.into_any(),
            _ => {
                let asked = taking.session.questions.get(step - 1).copied();
                asked.map(|question| view! { <QuestionStep taking=here question /> }).into_any()
            }
        };
        view! {
            {body}
            <Ways taking=taking.clone() step last />
        }
    }
}

fn go(taking: &TakingPart, step: usize) {
    taking.step.set(step);
    page::focus_when_drawn(STEP.to_owned());
}

/// The heading of a step.
#[component]
fn StepHeading(
    /// Its words.
    words: String,
) -> impl IntoView {
    view! { <h2 id=STEP tabindex="-1">{words}</h2> }
}

/// The first step: what is handed out, and a name.
#[component]
fn Reading(
    /// Who takes part.
    taking: TakingPart,
) -> impl IntoView {
    let state = AppState::expect();
    let (shown, long) = (taking.response.clone(), taking.response.clone());
    let words =
        Words { id: "participant-name".to_owned(), label: texts::NAME.to_owned(), hint: texts::NAME_HINT.to_owned() };
    let long = Memo::new(move |_| long.with(|response| response.name.chars().count() > LONGEST_NAME));
    let long: Lacking = Arc::new(move || long.get().then_some(texts::LONG_NAME));
    let passages = taking.session.passages.clone();
    let title = if passages.is_empty() { texts::BEFORE_YOU_BEGIN } else { texts::FIRST_READ_THIS };
    let name = follows(
        move || shown.with_untracked(|response| response.name.clone()),
        move |name| {
            if fits(state, "participant-name", &name) {
                taking.answer(|response| response.name = name);
            }
        },
    );
    view! {
        <StepHeading words=title.to_owned() />
        <Passages passages />
        <p>{training::HOW_TO_ANSWER}</p>
        <p>{training::ONLY_IN_THIS_TAB}</p>
        <FieldFrame words lacking=long let:own>
            <input type="text" dir="auto" {..name} {..own} />
        </FieldFrame>
    }
}

/// The step of a question.
#[component]
fn QuestionStep(
    /// Who takes part.
    taking: TakingPart,
    /// The question.
    question: Question,
) -> impl IntoView {
    let asked = questions::question(question);
    let passages = taking.session.passages.clone();
    let helps = taking.session.helps.then(|| view! { <p class="hint">{asked.text.say(Vocabulary::Today)}</p> });
    let cards = question.parts().iter().map(move |part| view! { <PartCard taking=taking.clone() part=*part /> });
    view! {
        <div data-question=question.number().to_string()>
            <StepHeading words=words::title(question, Vocabulary::Today) />
            {helps}
            <ToRead words=texts::READ_IT_AGAIN passages />
            {cards.collect_view()}
        </div>
    }
}

/// Answering a part.
#[component]
fn PartCard(
    /// Who takes part.
    taking: TakingPart,
    /// The part.
    part: Part,
) -> impl IntoView {
    let state = AppState::expect();
    let text = parts::part(part);
    let id = ["answer-", &part.key().replace('.', "-")].concat();
    let helps = taking.session.helps.then(|| view! { <p class="hint">{text.hint.say(Vocabulary::Today)}</p> });
    let legend = view! {
        <h3>{text.title.say(Vocabulary::Today)}</h3>
        {helps}
    }
    .into_any();
    let (response, choosing) = (taking.response.clone(), taking.clone());
    let chosen = Memo::new(move |_| response.with(|response| place_of(response.judgement(part))));
    let choose = move |place: usize| {
        if let Some(judgement) = Judgement::ALL.get(place) {
            choosing.answer(|response| response.answer(part, |given| given.judgement = *judgement));
        }
    };
    let offers = offers(labels::judgement, |_| "");
    let why = Words::label(&[&id, "-why"].concat(), texts::WHY);
    let (long, why_id) = (taking.response.clone(), why.id.clone());
    let long = Memo::new(move |_| long.with(|response| response.why(part).chars().count() > LONGEST_WHY));
    let long: Lacking = Arc::new(move || long.get().then_some(texts::LONG_WHY));
    let written = taking.response.clone();
    let field = follows(
        move || written.with_untracked(|response| response.why(part).to_owned()),
        move |text| {
            if fits(state, &why_id, &text) {
                taking.answer(|response| response.answer(part, |given| given.why = text));
            }
        },
    );
    view! {
        <section class="card part">
            <RadioChoice id legend offers chosen choose=Rc::new(choose) />
            <FieldFrame words=why lacking=long let:own>
                <textarea rows="2" dir="auto" {..field} {..own}></textarea>
            </FieldFrame>
        </section>
    }
}

/// The last step.
#[component]
fn Finishing(
    /// Who takes part.
    taking: TakingPart,
    /// Draws what is done with the answers.
    hand_back: HandBack,
) -> impl IntoView {
    let (looked, all) = taking.response.with_untracked(|response| response.progress(&taking.session));
    let name = taking.response.with_untracked(|response| response.name.trim().to_owned());
    let named = if name.is_empty() {
        view! { <p>{texts::NO_NAME}</p> }.into_any()
    } else {
        let [before, after] = texts::YOU_ANSWER_AS;
        view! { <p>{before}<bdi>{name}</bdi>{after}</p> }.into_any()
    };
    let handing_back = hand_back(&taking);
    view! {
        <StepHeading words=texts::HAND_BACK.to_owned() />
        {named}
        <p>{texts::answered(looked, all)}</p>
        {(looked != all).then(|| view! { <LeftBlank taking /> })}
        {handing_back}
    }
}

/// The questions with parts that were left blank, each a way back.
#[component]
fn LeftBlank(
    /// Who takes part.
    taking: TakingPart,
) -> impl IntoView {
    let open = taking.session.questions.iter().zip(1_usize..).filter_map(|(question, step)| {
        let is_open = |part: &&Part| !taking.response.with_untracked(|it| it.judgement(**part).is_looked_at());
        let count = question.parts().iter().filter(is_open).count();
        let there = taking.clone();
        (count > 0).then(|| {
            let said = texts::left(&words::number(*question), count);
            view! { <button type="button" class=QUIET on:click=move |_| go(&there, step)>{said}</button> }
        })
    });
    let open = open.collect_view();
    view! {
        <p class="hint">{training::LEFT_BLANK}</p>
        <p class="buttons">{open}</p>
    }
}

/// The ways to the next step and to the one before.
#[component]
fn Ways(
    /// Who takes part.
    taking: TakingPart,
    /// The step at which they are.
    step: usize,
    /// The last step.
    last: usize,
) -> impl IntoView {
    let to = |step: usize, words: fn(Question) -> String| {
        let asked = step.checked_sub(1).and_then(|place| taking.session.questions.get(place));
        asked.map_or_else(String::new, |question| words(*question))
    };
    let on = (step < last).then(|| {
        let words = if step + 1 == last { texts::TO_HANDING_BACK.to_owned() } else { to(step + 1, texts::to_question) };
        let taking = taking.clone();
        view! {
            <button type="button" class=MAIN id="step-on" on:click=move |_| go(&taking, step + 1)>{words}</button>
        }
    });
    let back = (step > 0).then(|| {
        let words = if step == 1 { texts::BACK_TO_THE_START.to_owned() } else { to(step - 1, texts::back_to_question) };
        let taking = taking.clone();
        view! {
            <button type="button" class=SECOND id="step-back" on:click=move |_| go(&taking, step - 1)>{words}</button>
        }
    });
    view! { <p class="buttons">{on}{back}</p> }
}
