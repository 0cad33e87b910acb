//! One question: its parts, the question as a whole, and what it rests on; guidance one click away.

use leptos::prelude::*;

use std::sync::Arc;

use crate::content::components::part_texts;
use crate::content::pages::{question as said, titles};
use crate::content::{frame, labels, parts, questions, registers};
use crate::domain::assessment::Assessment;
use crate::domain::bearing;
use crate::domain::checklist::{Part, Question};
use crate::domain::column::Column;
use crate::domain::field::{Field, QuestionField};
use crate::domain::item::ItemId;
use crate::domain::judgement::Confidence;
use crate::domain::paragraphs::beginning;
use crate::domain::register::Register;
use crate::domain::row::Row;
use crate::domain::subject::Subject;
use crate::report::words;
use crate::route::{Page, Route};
use crate::ui::address;
use crate::ui::area::{Area, AreaView};
use crate::ui::components::confirm::Lagging;
use crate::ui::components::folded::Folded;
use crate::ui::components::guidance::with_reference;
use crate::ui::components::judgement::{GIVE_A_REASON, JudgementLine, overall, reason_field};
use crate::ui::components::notice::{Missing, Summary};
use crate::ui::components::part_texts::PartTexts;
use crate::ui::components::symbol::JudgedSymbol;
use crate::ui::lazy_page::within;
use crate::ui::state::AppState;

/// The most characters of the answer to “How we know” on the line of the question as a whole.
const SHOWN: usize = 60;

/// The page of a question.
#[component]
pub fn QuestionPage(
    /// The assessment.
    id: ItemId,
    /// The question.
    question: Question,
) -> impl IntoView {
    let state = AppState::expect();
    let vocabulary = state.vocabulary.get_untracked();
    let asked = questions::question(question);
    let parts = question.parts();
    let lines = parts.iter().map(|part| view! { <PartLine part=*part /> }).collect_view();
    view! {
        <div class="work question">
            <div class="question-top">
                <p class="caption">{said::place(question.number())}</p>
                <Neighbours id question label=said::NEIGHBOURS />
            </div>
            <h1 tabindex="-1">{asked.title.say(vocabulary)}</h1>
            <p class="lead">{with_reference(asked.text, asked.reference, vocabulary)}</p>
            <Summary missing=missing_reasons(state, question) />
            <RegistersSay id question />
            <GuidanceFolded question />
            <h2 class="unseen">{if parts.len() == 1 { said::ONE_PART } else { said::PARTS }}</h2>
            <div class="card parts">{lines}</div>
            {(question == Question::NonCooperation)
                .then(|| within(state, Area::Registers, AreaView::Attestation, RwSignal::new(true)))}
            <div class="card">
                <Whole question />
                <LinkedFolded id question register=Register::Evidence column=Column::Supports />
                <LinkedFolded id question register=Register::Actions column=Column::Origin />
            </div>
            <Neighbours id question label=said::NEIGHBOURS_BELOW />
        </div>
    }
}

/// The guidance on the question, and what the judgements mean, one click away.
#[component]
fn GuidanceFolded(
    /// The question.
    question: Question,
) -> impl IntoView {
    let state = AppState::expect();
    let is_wanted = RwSignal::new(false);
    let summary = view! { <h2>{said::TO_GUIDANCE}</h2> }.into_any();
    view! {
        <Folded id="guidance".to_owned() summary is_wanted>
            <div class="guidance">{within(state, Area::Help, AreaView::Guidance(question), is_wanted)}</div>
        </Folded>
    }
}

/// The evidence of the question, or its actions, one click away.
#[component]
fn LinkedFolded(
    /// The assessment.
    id: ItemId,
    /// The question.
    question: Question,
    /// The register.
    register: Register,
    /// Its column that holds the place.
    column: Column,
) -> impl IntoView {
    let state = AppState::expect();
    let is_wanted = RwSignal::new(false);
    let all = state.memo_of_acts(move |it| it.rows(register).clone());
    let number = move || {
        let is_its = |row: &&Arc<Row>| row.places(column).iter().any(|place| place.question() == question);
        said::listed(all.with(|all| all.iter().filter(is_its).count()))
    };
    let of = address::of_new(register);
    let summary = view! {
        <h2 id=[of.as_str(), "-heading"].concat()>{registers::register(register).title}</h2>
        <span class="state" translate="no">{number}</span>
    }
    .into_any();
    view! {
        <Folded id=[of.as_str(), "-folded"].concat() summary is_wanted>
            {within(state, Area::Registers, AreaView::Linked(id, question, register, column), is_wanted)}
        </Folded>
    }
}

fn missing_reasons(state: AppState, question: Question) -> Missing {
    let vocabulary = state.vocabulary.get_untracked();
    let missing = state
        .memo(move |assessment| question.places().filter(|place| assessment.lacks_reason(*place)).collect::<Vec<_>>());
    let said = move |subject| {
        let place = words::place(subject, vocabulary);
        (address::of_text(reason_field(subject)), [place.as_str(), ": ", GIVE_A_REASON].concat())
    };
    Box::new(move || missing.get().into_iter().map(said).collect())
}

/// What the registers say on the question, beside the person's own judgement and never in its place.
#[component]
fn RegistersSay(
    /// The assessment.
    id: ItemId,
    /// The question.
    question: Question,
) -> impl IntoView {
    let state = AppState::expect();
    // Registers compare by a pointer: judging on this page counts nothing anew.
    let registers = state.memo_of_acts(|it| it.registers.clone());
    let counts = move || {
        registers.with(|_| ());
        state
            .read(|it| bearing::on(it, question))
            .into_iter()
            .map(|(counted, number)| {
                let (one, many) = registers::counted(counted);
                let href = Route::In(id, Page::Register(counted.register())).to_hash();
                view! { <li><a href=href>{words::count(number, one, many)}</a></li> }
            })
            .collect_view()
    };
    view! {
        <section class="registers-say" aria-labelledby="registers-say">
            <h2 class="unseen" id="registers-say">{said::REGISTERS_SAY}</h2>
            <ul class="counts">{counts}</ul>
            <p class="hint">{said::COUNTS_ONLY}</p>
        </section>
    }
}

/// A part: what is judged, the judgement, and what is written about it.
#[component]
fn PartLine(
    /// The part.
    part: Part,
) -> impl IntoView {
    let state = AppState::expect();
    let vocabulary = state.vocabulary.get_untracked();
    let words = parts::part(part);
    let subject = Subject::Part(part);
    let legend = view! {
        <h3>{words.title.say(vocabulary)}</h3>
        <p class="hint">{words.hint.say(vocabulary)}</p>
    }
    .into_any();
    view! {
        <section class="part">
            <Lagging subject />
            <JudgementLine subject legend />
            <PartGuidance part />
            <PartTexts part />
        </section>
    }
}

/// The guidance on a part, one click away.
#[component]
fn PartGuidance(
    /// The part.
    part: Part,
) -> impl IntoView {
    let state = AppState::expect();
    let is_wanted = RwSignal::new(false);
    let of = part_texts::of(&parts::part(part).short.say(state.vocabulary.get_untracked()));
    view! {
        <details class="on-part" on:toggle=move |_| is_wanted.set(true)>
            <summary>{said::TO_GUIDANCE} <span class="unseen">{of}</span></summary>
            {within(state, Area::Help, AreaView::PartGuidance(part), is_wanted)}
        </details>
    }
}

/// The question as a whole, one click away.
#[component]
fn Whole(
    /// The question.
    question: Question,
) -> impl IntoView {
    let state = AppState::expect();
    let is_wanted = RwSignal::new(false);
    let line = state.memo(move |it| whole_line(it, question));
    let summary = view! {
        <JudgedSymbol subject=Subject::Question(question) />
        <h2>{said::WHOLE}</h2>
        <span class="state" translate="no">
            {move || line.with(|[judged, known]| view! { {judged.clone()} <bdi>{known.clone()}</bdi> }.into_any())}
        </span>
    }
    .into_any();
    view! {
        <Folded id=address::WHOLE.to_owned() summary is_wanted>
            {within(state, Area::Registers, AreaView::Whole(question), is_wanted)}
        </Folded>
    }
}

/// The question as a whole on one line: how it was judged, how sure somebody is, and how the answer to “How we know”
/// begins.
fn whole_line(assessment: &Assessment, question: Question) -> [String; 2] {
    let answer = assessment.answers.question(question);
    let judged = assessment.answers.judgement(Subject::Question(question));
    let known = assessment.text(Field::Question(question, QuestionField::HowWeKnow)).unwrap_or_default();
    let sure = if answer.confidence == Confidence::NotSaid { "" } else { labels::confidence(answer.confidence) };
    [said::whole(overall(judged), sure, !known.is_empty()), beginning(known, SHOWN, said::AND_SO_ON)]
}

/// The ways to the pages before and after.
#[component]
fn Neighbours(
    /// The assessment.
    id: ItemId,
    /// The question.
    question: Question,
    /// What the ways are called, where they are read out.
    label: &'static str,
) -> impl IntoView {
    let to = |neighbour: Option<Question>, otherwise: Page, words: &'static str| match neighbour {
        Some(question) => (Page::Question(question), frame::question(question)),
        None => (otherwise, words),
    };
    let (before, its) = to(Question::from_number(question.number() - 1), Page::Overview, titles::OVERVIEW);
    let (after, own) = to(Question::from_number(question.number() + 1), Page::Report, titles::REPORT);
    view! {
        <nav class="neighbours" aria-label=label>
            <a class="button secondary" href=Route::In(id, before).to_hash()>
                <span class="unseen">{said::PREVIOUS}</span>
                {its}
            </a>
            <a class="button" href=Route::In(id, after).to_hash()>
                <span class="unseen">{said::NEXT}</span>
                {own}
            </a>
        </nav>
    }
}
