//! Answering apart: what is handed out, then one question after another, then handing back. Nothing of anybody else's
//! answers is here.

use leptos::prelude::*;

use std::sync::Arc;

use super::passages::{passages, to_read};
use crate::browser::page;
use crate::content::sessions::answering as texts;
use crate::content::{labels, parts, questions, training};
use crate::domain::checklist::{Part, Question};
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::review::Vocabulary;
use crate::report::words;
use crate::ui::components::choice::{choice, offers, place_of};
use crate::ui::components::field_frame::{Lacking, Words, field_frame};
use crate::ui::components::plain::{MAIN, QUIET, SECOND, button, hint, paragraph, quoted};
use crate::ui::components::text_field::line;
use crate::ui::element::{Element, el, group, live, nothing};
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
pub type HandBack = Arc<dyn Fn(&TakingPart) -> Element + Send + Sync>;

/// The step at which somebody is.
pub fn answering(state: AppState, taking: &TakingPart, hand_back: HandBack) -> Element {
    let here = taking.clone();
    live(move || {
        let step = here.step.get();
        let last = here.last_step();
        let body = match step {
            0 => reading(state, &here),
            _ if step == last => untrack(|| finishing(&here, &hand_back)),
            _ => here.session.questions.get(step - 1).map_or_else(nothing, |asked| question(state, &here, *asked)),
        };
        group([body, ways(&here, step, last)])
    })
}

fn go(taking: &TakingPart, step: usize) {
    taking.step.set(step);
    page::focus_when_drawn(STEP.to_owned());
}

/// The heading of a step.
fn step_heading(words: &str) -> Element {
    el("h2").id(STEP).attr("tabindex", "-1").text(words)
}

fn reading(state: AppState, taking: &TakingPart) -> Element {
    let (shown, entered) = (taking.response.clone(), taking.clone());
    let words =
        Words { id: "participant-name".to_owned(), label: texts::NAME.to_owned(), hint: texts::NAME_HINT.to_owned() };
    let long = taking.response.clone();
    let long = Memo::new(move |_| long.with(|response| response.name.chars().count() > LONGEST_NAME));
    let long: Lacking = Arc::new(move || long.get().then_some(texts::LONG_NAME));
    let name = line().follows(
        move || shown.with_untracked(|response| response.name.clone()),
        move |name| {
            if fits(state, "participant-name", &name) {
                entered.answer(|response| response.name = name);
            }
        },
    );
    group([
        step_heading(if taking.session.passages.is_empty() { texts::BEFORE_YOU_BEGIN } else { texts::FIRST_READ_THIS }),
        passages(&taking.session),
        paragraph(training::HOW_TO_ANSWER),
        paragraph(training::ONLY_IN_THIS_TAB),
        field_frame(state, words, long, name),
    ])
}

fn question(state: AppState, taking: &TakingPart, question: Question) -> Element {
    let asked = questions::question(question);
    let number = question.number();
    let helps = taking.session.helps.then(|| hint(asked.text.say(Vocabulary::Today)));
    let cards = question.parts().iter().map(|part| part_card(state, taking, *part));
    el("div")
        .child(step_heading(&words::title(question, Vocabulary::Today)))
        .maybe(helps)
        .child(to_read(texts::READ_IT_AGAIN, &taking.session))
        .children(cards.collect())
        .attr("data-question", number.to_string())
}

fn part_card(state: AppState, taking: &TakingPart, part: Part) -> Element {
    let text = parts::part(part);
    let id = ["answer-", &part.key().replace('.', "-")].concat();
    let legend = el("h3").text(text.title.say(Vocabulary::Today));
    let legend = group([legend, if taking.session.helps { hint(text.hint.say(Vocabulary::Today)) } else { nothing() }]);
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
    let (shown, entered) = (taking.response.clone(), taking.clone());
    let field = el("textarea").attr("rows", "2").attr("dir", "auto").follows(
        move || shown.with_untracked(|response| response.why(part).to_owned()),
        move |text| {
            if fits(state, &why_id, &text) {
                entered.answer(|response| response.answer(part, |given| given.why = text));
            }
        },
    );
    el("section")
        .class("card part")
        .child(choice(id, legend, offers, chosen, choose))
        .child(field_frame(state, why, long, field))
}

fn finishing(taking: &TakingPart, hand_back: &HandBack) -> Element {
    let (looked, all) = taking.response.with_untracked(|response| response.progress(&taking.session));
    let name = taking.response.with_untracked(|response| response.name.trim().to_owned());
    let named = if name.is_empty() {
        paragraph(texts::NO_NAME)
    } else {
        let [before, after] = texts::YOU_ANSWER_AS;
        el("p").text(before).child(quoted(name)).text(after)
    };
    group([
        step_heading(texts::HAND_BACK),
        named,
        paragraph(texts::answered(looked, all)),
        if looked == all { nothing() } else { left_blank(taking) },
        hand_back(taking),
    ])
}

/// The questions with parts that were left blank, each a way back.
fn left_blank(taking: &TakingPart) -> Element {
    let open = taking.session.questions.iter().zip(1_usize..).filter_map(|(question, step)| {
        let is_open = |part: &&Part| !taking.response.with_untracked(|it| it.judgement(**part).is_looked_at());
        let count = question.parts().iter().filter(is_open).count();
        let there = taking.clone();
        let said = texts::left(&words::number(*question), count);
        (count > 0).then(|| button(QUIET, said, move |_| go(&there, step)))
    });
    group([hint(training::LEFT_BLANK), el("p").class("buttons").children(open.collect())])
}

fn ways(taking: &TakingPart, step: usize, last: usize) -> Element {
    let (back, on) = (taking.clone(), taking.clone());
    let to = |step: usize, words: fn(Question) -> String| {
        let asked = step.checked_sub(1).and_then(|place| taking.session.questions.get(place));
        asked.map_or_else(String::new, |question| words(*question))
    };
    let mut ways = Vec::new();
    if step < last {
        let words = if step + 1 == last { texts::TO_HANDING_BACK.to_owned() } else { to(step + 1, texts::to_question) };
        ways.push(button(MAIN, words, move |_| go(&on, step + 1)).id("step-on"));
    }
    if step > 0 {
        let words = if step == 1 { texts::BACK_TO_THE_START.to_owned() } else { to(step - 1, texts::back_to_question) };
        ways.push(button(SECOND, words, move |_| go(&back, step - 1)).id("step-back"));
    }
    el("p").class("buttons").children(ways)
}
