//! The overview of an assessment as a dashboard: what to do next, how far each part of it has come, and what happened
//! when. Nothing is added up.

use leptos::prelude::*;

use crate::browser::timer;
use crate::content::pages::{overview as said, titles};
use crate::content::parts;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Part, Question};
use crate::domain::item::ItemId;
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::next::{self, Step};
use crate::domain::progress;
use crate::domain::register::Register;
use crate::domain::subject::Subject;
use crate::report::words;
use crate::route::{Page, Route};
use crate::ui::address;
use crate::ui::area::{Area, AreaView};
use crate::ui::components::choice::place_of;
use crate::ui::components::judgement::overall;
use crate::ui::components::plain::{MAIN, SECOND};
use crate::ui::components::symbol::{JudgedSymbol, Symbol};
use crate::ui::lazy_page::within;
use crate::ui::pages::lost::NotLoadedHere;
use crate::ui::pages::start::named;
use crate::ui::state::{AppState, Chunk};

/// The overview.
#[component]
pub fn OverviewPage(
    /// The assessment.
    id: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    ask_for_what_follows(state);
    let name = move || state.history.with(|it| named(&it.present().name));
    let line = state.memo(line);
    view! {
        <div class="work overview">
            <h1 tabindex="-1"><bdi translate="no">{name}</bdi></h1>
            <p class="lead" id="progress" translate="no">{move || line.get()}</p>
            <p><a class=SECOND href=Route::In(id, Page::QuickPass).to_hash()>{titles::QUICK_PASS}</a></p>
            <div class="dashboard">
                <section class="card" id="next" aria-labelledby="next-heading">
                    <h2 id="next-heading">{said::NEXT}</h2>
                    <NextStep id />
                    {within_later(state, Area::Results, AreaView::Next(id))}
                    {move || are_missing(state).then(|| view! { <NotLoadedHere /> })}
                </section>
                {within_later(state, Area::Registers, AreaView::CoverageGrid(id))}
            </div>
            <section class="card" aria-labelledby="questions-heading">
                <h2 id="questions-heading">{said::QUESTIONS}</h2>
                <Questions id />
            </section>
            {within_later(state, Area::Registers, AreaView::Timeline(id))}
            {within_later(state, Area::Registers, AreaView::Records(id))}
        </div>
    }
}

/// What another area draws within the overview as soon as it is here. What it is fetched for is said once for all
/// ([`ask_for_what_follows`]), as is that it could not be.
fn within_later(state: AppState, area: Area, view: AreaView) -> AnyView {
    within(state, area, view, RwSignal::new(false))
}

/// Whether anybody has answered or listed anything: before that, nothing is overdue, asked or to be drawn.
fn is_begun(assessment: &Assessment) -> bool {
    progress::parts_looked_at(assessment) > 0
        || Register::ALL.iter().any(|register| !assessment.rows(*register).is_empty())
}

/// Asks for the areas that draw a part of the page, once the page is painted. The first answer is not to wait for them.
fn ask_for_what_follows(state: AppState) {
    if state.read(is_begun) {
        timer::once_painted(move || LATER.into_iter().for_each(|area| state.ask_for(area)));
    }
}

/// The areas that draw a part of the page.
const LATER: [Area; 2] = [Area::Results, Area::Registers];

/// Whether a part of the page could not be fetched.
fn are_missing(state: AppState) -> bool {
    let has_failed = |area: Area| matches!(state.areas[area as usize].get(), Chunk::Failed);
    state.read(is_begun) && LATER.into_iter().any(has_failed)
}

/// The next step on the checklist.
#[component]
fn NextStep(
    /// The assessment.
    id: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    let step = state.memo(next::step);
    move || {
        let step = step.get();
        let (page, title) = match step {
            Step::Review => (Page::Review, String::new()),
            Step::Part(part) => {
                (Page::Question(part.question()), parts::part(part).title.say(state.vocabulary.get_untracked()))
            }
            Step::Whole(question) => (Page::Question(question), String::new()),
            Step::Report => (Page::Report, String::new()),
        };
        let href = Route::In(id, page).to_hash();
        let aim = match step {
            Step::Part(part) => Some(address::of_subject(Subject::Part(part))),
            Step::Whole(_) => Some(address::WHOLE.to_owned()),
            Step::Review | Step::Report => None,
        };
        let (words, beside) = (said::step(step, &title), said::beside_step(step));
        // Whoever has just begun sees one thing to do.
        if step == Step::Review {
            return view! {
                <p><a class=MAIN href=href>{words}</a></p>
                <p class="hint">{beside}</p>
            }
            .into_any();
        }
        view! {
            <ul class="next-things">
                <li>
                    <Symbol judgement=Judgement::NotLookedAt />
                    <div><a href=href data-aim=aim>{words}</a></div>
                    <span class="hint">{beside}</span>
                </li>
            </ul>
        }
        .into_any()
    }
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
    let judged = state.memo_of_acts(move |it| place_of(it.answers.judgement(Subject::Question(question))));
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

/// The kind of review, where it stands, and how many parts were looked at.
fn line(assessment: &Assessment) -> String {
    let kind = words::sentence(&said::KIND.say(assessment.vocabulary));
    let looked_at = said::looked_at(progress::parts_looked_at(assessment), Part::COUNT);
    let said = [Some(kind.as_str()), said::stage(assessment.review.phase), Some(looked_at.as_str())];
    said::line(&said.into_iter().flatten().collect::<Vec<_>>())
}
