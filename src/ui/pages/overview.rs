//! The overview of an assessment: what there is to do, and how far each part of it has come, in words.

use leptos::prelude::*;

use crate::content::pages::overview as said;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Part, Question};
use crate::domain::item::ItemId;
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::progress::{self, Next};
use crate::domain::subject::Subject;
use crate::report::words;
use crate::route::{Page, Route};
use crate::ui::components::choice::place_of;
use crate::ui::components::judgement::overall;
use crate::ui::components::link::{button_link, link};
use crate::ui::components::plain::title;
use crate::ui::components::symbol::{JudgedSymbol, Symbol};
use crate::ui::element::{Element, el, group, live, shown};
use crate::ui::pages::registers::tasks as tasks_of;
use crate::ui::pages::start::named;
use crate::ui::state::AppState;

/// The overview.
pub fn overview(state: AppState, id: ItemId) -> Element {
    // Typing the summary wakes only what it changes: each line follows its own words, registers by a pointer.
    let registers = state.memo(|it| it.registers.clone());
    let task = |page, title: String, state: Element| {
        el("li").class("task").child(link(Route::In(id, page), title)).child(state.class("state"))
    };
    let review = state.memo(review_state);
    let progress = state.memo(progress_words);
    let next = state.memo(progress::next);
    let tasks = |rows| el("ul").class("tasks").children(rows);
    let name = el("bdi").live_text(move || state.history.with(|it| named(&it.present().name)));
    group([
        el("h1").attr("tabindex", "-1").child(name),
        el("p").class("lead").id("progress").live_text(move || progress.get()),
        el("p").child(live(move || next_link(id, next.get()))),
        title(said::REVIEW),
        tasks(vec![task(
            Page::Review,
            said::REVIEW_AND_COMMISSION.to_owned(),
            el("span").live_text(move || review.get()),
        )]),
        title(said::QUESTIONS),
        shown(view! { <Questions id /> }),
        title(said::RESTS_ON),
        tasks_of(id, registers, |_| true, |_| None),
        title(said::LEADS_TO),
        tasks(vec![
            task(Page::SecondLook, said::SECOND_LOOK.to_owned(), el("span").text(said::SECOND_LOOK_IS)),
            task(Page::Limitations, said::LIMITATIONS.to_owned(), el("span").text(said::LIMITATIONS_ARE)),
            task(Page::Report, said::REPORT.to_owned(), el("span").text(said::REPORT_IS)),
        ]),
    ])
}

/// The questions: each with the symbol of every part, what is missing, and how it was judged as a whole.
#[component]
fn Questions(
    /// The assessment.
    id: ItemId,
) -> impl IntoView {
    let lines = Question::ALL.iter().map(|question| view! { <QuestionLine id question=*question /> }).collect_view();
    let legend = Judgement::ALL
        .iter()
        .filter(|judgement| **judgement != Judgement::OutsideCommission)
        .map(|judgement| view! { <span><Symbol judgement=*judgement />{said::in_legend(*judgement)}</span> })
        .collect_view();
    view! {
        <ul class="tasks questions">{lines}</ul>
        <p class="legend hint">{legend}{said::NO_SCORE}</p>
    }
}

/// A question on the overview.
#[component]
fn QuestionLine(
    /// The assessment.
    id: ItemId,
    /// The question.
    question: Question,
) -> impl IntoView {
    let state = AppState::expect();
    let title = words::title(question, state.vocabulary.get_untracked());
    let missing = state.memo(move |it| missing(it, question));
    let counts = state.memo(move |it| said::parts(&tally(it, question)));
    let judged = state.memo(move |it| place_of(it.answers.judgement(Subject::Question(question))));
    let symbols =
        question.parts().iter().map(|part| view! { <JudgedSymbol subject=Subject::Part(*part) /> }).collect_view();
    view! {
        <li class="task">
            <div>
                <a href=Route::In(id, Page::Question(question)).to_hash()>{title}</a>
                <p class="hint">{move || missing.get()}</p>
            </div>
            <span class="symbols" role="img" aria-label=move || counts.get()>
                {symbols}
            </span>
            <span class="state judged" data-judgement=move || Judgement::ALL[judged.get()].key()>
                {move || overall(Judgement::ALL[judged.get()])}
            </span>
        </li>
    }
}

/// How often each judgement stands on the parts of a question, in the order of judgements.
fn tally(assessment: &Assessment, question: Question) -> Vec<(Judgement, usize)> {
    let of = |part: &Part| assessment.answers.judgement(Subject::Part(*part));
    let count =
        |judgement: &Judgement| (*judgement, question.parts().iter().filter(|part| of(part) == *judgement).count());
    Judgement::ALL.iter().map(count).filter(|(_, number)| *number > 0).collect()
}

fn next_link(id: ItemId, next: Next) -> Element {
    let page = match next {
        Next::Review => Page::Review,
        Next::Question(question, _) => Page::Question(question),
        Next::Report => Page::Report,
    };
    button_link(Route::In(id, page), said::next(next))
}

/// What is still missing on a question, in words. Empty if nobody has looked at it yet.
fn missing(assessment: &Assessment, question: Question) -> String {
    let progress = progress::of_question(assessment, question);
    let mut missing = Vec::new();
    if question == Question::NonCooperation && assessment.none_occurred.is_some() && progress.looked_at == 0 {
        missing.push(said::ATTESTED.to_owned());
    } else if progress.looked_at > 0 && !progress.all_looked_at() {
        missing.push(said::looked_at(progress.looked_at, progress.parts));
    }
    if !progress.lacks_reason.is_empty() {
        missing.push(said::reasons_missing(progress.lacks_reason.len()));
    }
    missing.join(", ")
}

fn review_state(assessment: &Assessment) -> String {
    match assessment.review.filled_in() {
        (0, _) => said::NOT_FILLED_IN.to_owned(),
        (filled, all) if filled == all => said::FILLED_IN.to_owned(),
        (filled, all) => said::partly_filled_in(filled, all),
    }
}

/// `12 of 22 parts looked at: 5 met, 3 partly, …`: counts side by side, never added up.
fn progress_words(assessment: &Assessment) -> String {
    let mut judged = progress::tally(assessment);
    judged.retain(|(judgement, number)| *judgement != Judgement::NotLookedAt && *number > 0);
    said::progress(progress::parts_looked_at(assessment), Part::COUNT, &judged)
}
