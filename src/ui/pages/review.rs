//! The review and its commission.

use leptos::prelude::*;

use std::rc::Rc;

use crate::browser::page;
use crate::content::pages::registers::listed;
use crate::content::pages::{review as said, titles};
use crate::content::{labels, registers};
use crate::domain::checklist::Question;
use crate::domain::command::Command;
use crate::domain::field::{DateField, Field, ReviewField};
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::records_in_use::ASKED_ABOUT;
use crate::domain::register::Register;
use crate::domain::review::{Asked, Phase, Vocabulary};
use crate::report::words;
use crate::route::{Page, Route};
use crate::ui::components::choice::{RadioChoice, offers, place_of};
use crate::ui::components::date_field::date_field;
use crate::ui::components::notice::Refusals;
use crate::ui::components::text_field::TextField;
use crate::ui::state::AppState;

/// The page.
#[component]
pub fn ReviewPage(
    /// The assessment.
    id: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    let fields = |fields: &[ReviewField]| {
        fields.iter().map(|field| view! { <TextField field=Field::Review(*field) /> }).collect_view()
    };
    view! {
        <h1 tabindex="-1">{titles::REVIEW}</h1>
        <p class="lead">{said::LEAD}</p>
        <Refusals />
        <section>
            <h2>{said::REVIEW}</h2>
            <TextField field=Field::Name />
            {fields(&[ReviewField::Title, ReviewField::Reference, ReviewField::Jurisdiction])}
            {phase(state)}
            <div class="side-by-side">
                {date_field(state, DateField::PeriodFrom)}
                {date_field(state, DateField::PeriodTo)}
            </div>
        </section>
        <section>
            <h2>{said::COMMISSION}</h2>
            {fields(COMMISSION)}
            {more_widespread(state)}
            {still_current(state)}
        </section>
        <section class="card">
            <p>{said::WHEN_IT_CHANGES}</p>
            <p><a href=Route::In(id, Page::SecondLook).to_hash()>{said::TO_SECOND_LOOK}</a></p>
        </section>
        <AlsoAsked id />
        <section>
            <h2>{said::WORDS}</h2>
            {vocabulary(state)}
        </section>
        <NextQuestion id />
    }
}

/// What is asked of the commission.
const COMMISSION: &[ReviewField] = &[
    ReviewField::Commissioner,
    ReviewField::LeadReviewer,
    ReviewField::Model,
    ReviewField::Proportionality,
    ReviewField::Specification,
];

/// What not every review has: each answer stands in a register of its own, which is in use from then on.
#[component]
fn AlsoAsked(
    /// The assessment.
    id: ItemId,
) -> impl IntoView {
    let questions = ASKED_ABOUT.map(|register| view! { <AskedRegister id register /> }).collect_view();
    view! {
        <section>
            <h2>{said::ALSO}</h2>
            <ul class="tasks">{questions}</ul>
        </section>
    }
}

/// The question whether a register applies, and the way to it.
#[component]
fn AskedRegister(
    /// The assessment.
    id: ItemId,
    /// The register.
    register: Register,
) -> impl IntoView {
    let many = AppState::expect().memo_of_acts(move |it| it.rows(register).len());
    let words = move || match many.get() {
        0 => said::YES.to_owned(),
        many => listed(many, 0),
    };
    view! {
        <li class="task">
            <span>{said::asks(register)}</span>
            <a href=Route::In(id, Page::Register(register)).to_hash()>
                <span translate="no">{words}</span>
                <span class="unseen">{said::to_register(registers::register(register).title)}</span>
            </a>
        </li>
    }
}

/// The way to the first question.
#[component]
fn NextQuestion(
    /// The assessment.
    id: ItemId,
) -> impl IntoView {
    let first = Question::Discussion;
    let words = words::title(first, AppState::expect().vocabulary.get_untracked());
    view! {
        <nav class="neighbours" aria-label=said::NEXT>
            <p>
                <span class="hint">{said::NEXT}</span>
                " "
                <a href=Route::In(id, Page::Question(first)).to_hash()>{words}</a>
            </p>
        </nav>
    }
}

fn phase(state: AppState) -> AnyView {
    let chosen = state.memo_of_acts(|assessment| place_of(assessment.review.phase));
    choose(state, "phase", labels::PHASE, chosen, labels::phase, |phase: Phase| Command::SetPhase(phase))
}

fn more_widespread(state: AppState) -> AnyView {
    let chosen = state.memo_of_acts(|assessment| place_of(assessment.review.more_widespread));
    choose(state, "more-widespread", labels::MORE_WIDESPREAD, chosen, labels::asked, |asked: Asked| {
        Command::AskMoreWidespread(asked)
    })
}

fn still_current(state: AppState) -> AnyView {
    let chosen = state.memo_of_acts(|assessment| place_of(assessment.review.still_current));
    choose(state, "still-current", labels::STILL_CURRENT, chosen, labels::asked, |asked: Asked| {
        Command::AskStillCurrent(asked)
    })
}

fn vocabulary(state: AppState) -> AnyView {
    let chosen = state.memo_of_acts(|assessment| place_of(assessment.vocabulary));
    choose(state, "vocabulary", labels::VOCABULARY, chosen, labels::vocabulary, |vocabulary: Vocabulary| {
        // The page is drawn again in the other words: the keyboard stays where it was.
        page::focus_when_drawn(["vocabulary-", vocabulary.key()].concat());
        Command::UseVocabulary(vocabulary)
    })
}

fn choose<K: Keyed>(
    state: AppState,
    id: &'static str,
    legend: &'static str,
    chosen: Memo<usize>,
    label: fn(K) -> &'static str,
    command: fn(K) -> Command,
) -> AnyView {
    let choose = move |place: usize| {
        if let Some(member) = K::ALL.get(place) {
            state.act(id, command(*member));
        }
    };
    let (legend, offers) = (legend.into_any(), offers(label, |_| ""));
    view! { <RadioChoice id=id.to_owned() legend offers chosen choose=Rc::new(choose) /> }.into_any()
}
