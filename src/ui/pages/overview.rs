//! The overview of an assessment: what there is to do, and how far each part of it has come, in words.

use leptos::prelude::*;

use crate::content::labels;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Part, Question};
use crate::domain::field::Field;
use crate::domain::item::ItemId;
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::progress::{self, QuestionProgress};
use crate::domain::action::ActionState;
use crate::domain::review::Review;
use crate::route::{Page, Route};
use crate::ui::components::link::button_link;
use crate::ui::components::text_field::text_field;
use crate::ui::components::words::{self, count};
use crate::ui::desk::Desk;
use crate::ui::pages::start::named;

/// The overview.
pub fn overview(desk: Desk, id: ItemId) -> AnyView {
    let vocabulary = desk.vocabulary.get_untracked();
    let name = desk.memo(|assessment| named(&assessment.name));
    let next = desk.memo(next_step);
    let questions: Vec<AnyView> = Question::ALL
        .iter()
        .map(|question| {
            let question = *question;
            let state = desk.memo(move |assessment| state_of(&progress::of_question(assessment, question)));
            task(Route::In(id, Page::Question(question)), words::title(question, vocabulary), state)
        })
        .collect();
    let review = desk.memo(|assessment| review_state(&assessment.review));
    let evidence = desk.memo(|assessment| match assessment.evidence.len() {
        0 => "none listed yet".to_owned(),
        number => count(number, "piece listed", "pieces listed"),
    });
    let actions = desk.memo(actions_state);
    view! {
        <h1 tabindex="-1"><bdi>{move || name.get()}</bdi></h1>
        <p class="lead" id="progress">
            {move || desk.history.with(|history| progress_words(history.present()))}
        </p>
        <p>
            {move || {
                let (page, words) = match next.get() {
                    Next::Review => (Page::Review, "Begin with the review and its commission".to_owned()),
                    Next::Question(question, begun) => {
                        let verb = if begun { "Go on with question" } else { "Look at question" };
                        (Page::Question(question), format!("{verb} {}", question.number()))
                    }
                    Next::Report => (Page::Report, "Read and download the report".to_owned()),
                };
                button_link(Route::In(id, page), words)
            }}
        </p>
        <h2>"The review"</h2>
        <ul class="tasks">
            {task(Route::In(id, Page::Review), "The review and its commission".to_owned(), review)}
        </ul>
        <h2>"The seven questions"</h2>
        <ul class="tasks">{questions}</ul>
        <h2>"What it rests on and leads to"</h2>
        <ul class="tasks">
            {task(Route::In(id, Page::Evidence), "Evidence".to_owned(), evidence)}
            {task(Route::In(id, Page::Actions), "Actions".to_owned(), actions)}
            {task(
                Route::In(id, Page::Report),
                "Report".to_owned(),
                Memo::new(|_| "to read and download at any time".to_owned()),
            )}
        </ul>
        <section class="card">
            <h2>"In your own words"</h2>
            {text_field(desk, Field::Summary)}
            {text_field(desk, Field::Assessors)}
        </section>
    }
    .into_any()
}

fn task(route: Route, title: String, state: Memo<String>) -> AnyView {
    view! {
        <li class="task">
            <a href=route.to_hash()>{title}</a>
            <span class="state">{move || state.get()}</span>
        </li>
    }
    .into_any()
}

/// How far a question has come, in words.
#[must_use]
pub fn state_of(progress: &QuestionProgress) -> String {
    let mut state = if progress.looked_at == 0 {
        "not looked at".to_owned()
    } else if progress.all_looked_at() {
        "looked at".to_owned()
    } else {
        format!("{} of {} parts looked at", progress.looked_at, progress.parts)
    };
    if !progress.lacks_reason.is_empty() {
        state.push_str(", ");
        state.push_str(&count(progress.lacks_reason.len(), "reason missing", "reasons missing"));
    }
    if progress.all_looked_at() && !progress.judged_overall {
        state.push_str(", no overall judgement yet");
    }
    state
}

fn review_state(review: &Review) -> String {
    if *review == Review::default() {
        "not filled in".to_owned()
    } else if review.proportionality.trim().is_empty() {
        "no proportionality statement yet".to_owned()
    } else {
        "filled in".to_owned()
    }
}

fn actions_state(assessment: &Assessment) -> String {
    let open = assessment
        .actions
        .iter()
        .filter(|action| matches!(action.state, ActionState::Open | ActionState::UnderWay))
        .count();
    match (assessment.actions.len(), open) {
        (0, _) => "none listed yet".to_owned(),
        (_, 0) => "none open".to_owned(),
        (_, open) => count(open, "action open", "actions open"),
    }
}

/// `12 of 22 parts looked at: 5 met, 3 partly, …`: counts side by side, never added up.
fn progress_words(assessment: &Assessment) -> String {
    let mut words = format!("{} of {} parts looked at", progress::parts_looked_at(assessment), Part::COUNT);
    let judged: Vec<String> = progress::tally(assessment)
        .into_iter()
        .filter(|(judgement, number)| *judgement != Judgement::NotLookedAt && *number > 0)
        .map(|(judgement, number)| format!("{number} {}", labels::judgement(judgement).to_lowercase()))
        .collect();
    if !judged.is_empty() {
        words.push_str(": ");
        words.push_str(&judged.join(", "));
    }
    words.push('.');
    words
}

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Review,
    Question(Question, bool),
    Report,
}

fn next_step(assessment: &Assessment) -> Next {
    let open = Question::ALL.iter().find_map(|question| {
        let progress = progress::of_question(assessment, *question);
        (!progress.all_looked_at()).then_some(Next::Question(*question, progress.looked_at > 0))
    });
    if *assessment.review == Review::default() && progress::parts_looked_at(assessment) == 0 {
        Next::Review
    } else {
        open.unwrap_or(Next::Report)
    }
}
