//! The review and its commission.

use leptos::prelude::*;

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
use crate::ui::components::choice::{choice, offers, place_of};
use crate::ui::components::date_field::date_field;
use crate::ui::components::link::link;
use crate::ui::components::notice::refusals;
use crate::ui::components::plain::{heading, lead, paragraph, title};
use crate::ui::components::text_field::text_field;
use crate::ui::element::{Element, el, group, shown, text};
use crate::ui::state::AppState;

/// The page.
pub fn review(state: AppState, id: ItemId) -> Element {
    let field = |field| text_field(state, Field::Review(field));
    let section = |words: &'static str, body| el("section").child(title(words)).children(body);
    let period = el("div")
        .class("side-by-side")
        .child(date_field(state, DateField::PeriodFrom))
        .child(date_field(state, DateField::PeriodTo));
    group([
        heading(titles::REVIEW),
        lead(said::LEAD),
        refusals(state),
        section(
            said::REVIEW,
            vec![
                text_field(state, Field::Name),
                field(ReviewField::Title),
                field(ReviewField::Reference),
                field(ReviewField::Jurisdiction),
                phase(state),
                period,
            ],
        ),
        section(
            said::COMMISSION,
            vec![
                field(ReviewField::Commissioner),
                field(ReviewField::LeadReviewer),
                field(ReviewField::Model),
                field(ReviewField::Proportionality),
                field(ReviewField::Specification),
                more_widespread(state),
                still_current(state),
            ],
        ),
        el("section")
            .class("card")
            .child(paragraph(said::WHEN_IT_CHANGES))
            .child(el("p").child(link(Route::In(id, Page::SecondLook), said::TO_SECOND_LOOK))),
        shown(view! { <AlsoAsked id /> }),
        section(said::WORDS, vec![vocabulary(state)]),
        next_question(state, id),
    ])
}

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
    let many = AppState::expect().memo(move |it| it.rows(register).len());
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

fn next_question(state: AppState, id: ItemId) -> Element {
    let first = Question::Discussion;
    let words = words::title(first, state.vocabulary.get_untracked());
    el("nav").class("neighbours").attr("aria-label", said::NEXT).child(
        el("p")
            .child(el("span").class("hint").text(said::NEXT))
            .text(" ")
            .child(link(Route::In(id, Page::Question(first)), words)),
    )
}

fn phase(state: AppState) -> Element {
    let chosen = state.memo(|assessment| place_of(assessment.review.phase));
    choose(state, "phase", labels::PHASE, chosen, labels::phase, |phase: Phase| Command::SetPhase(phase))
}

fn more_widespread(state: AppState) -> Element {
    let chosen = state.memo(|assessment| place_of(assessment.review.more_widespread));
    choose(state, "more-widespread", labels::MORE_WIDESPREAD, chosen, labels::asked, |asked: Asked| {
        Command::AskMoreWidespread(asked)
    })
}

fn still_current(state: AppState) -> Element {
    let chosen = state.memo(|assessment| place_of(assessment.review.still_current));
    choose(state, "still-current", labels::STILL_CURRENT, chosen, labels::asked, |asked: Asked| {
        Command::AskStillCurrent(asked)
    })
}

fn vocabulary(state: AppState) -> Element {
    let chosen = state.memo(|assessment| place_of(assessment.vocabulary));
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
) -> Element {
    choice(id.to_owned(), text(legend), offers(label, |_| ""), chosen, move |place| {
        if let Some(member) = K::ALL.get(place) {
            state.act(id, command(*member));
        }
    })
}
