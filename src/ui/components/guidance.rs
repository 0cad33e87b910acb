//! What stands beside a question, never more than one click away; and the same as a page of its own.

use leptos::prelude::*;

use crate::content::components::guidance as headings;
use crate::content::guide::{self, Passage};
use crate::content::labels;
use crate::content::marker;
use crate::content::part_guidance::part_guidance;
use crate::content::questions;
use crate::content::terms::Wording;
use crate::domain::checklist::{Part, Question};
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::marker::{Information, Obstacle, SourceKind};
use crate::domain::review::Vocabulary;

/// A text with its reference to the source.
pub fn with_reference(words: Wording, reference: &'static str, vocabulary: Vocabulary) -> impl IntoView {
    view! {
        {words.say(vocabulary)}
        " "
        <cite class="reference">{reference}</cite>
    }
}

/// Passages, one after another.
#[component]
fn Passages(
    /// The passages.
    list: &'static [Passage],
    /// The words in which they are said.
    vocabulary: Vocabulary,
) -> impl IntoView {
    list.iter().map(|each| view! { <p>{with_reference(each.text, each.reference, vocabulary)}</p> }).collect_view()
}

/// A text under a name of its own, with its reference to the source.
pub type Term = (String, Wording, &'static str);

/// Passages under names of their own: kinds of source, types of information, obstacles, questions.
#[component]
pub fn Terms(
    /// The names with their passages.
    list: Vec<Term>,
    /// The words in which they are said.
    vocabulary: Vocabulary,
) -> impl IntoView {
    let terms = list
        .into_iter()
        .map(|(name, words, reference)| {
            view! {
                <dt>{name}</dt>
                <dd>{with_reference(words, reference, vocabulary)}</dd>
            }
        })
        .collect_view();
    view! { <dl class="terms">{terms}</dl> }
}

/// The obstacles, explained.
#[component]
pub fn Obstacles(
    /// The obstacles.
    list: &'static [Obstacle],
    /// The words in which they are explained.
    vocabulary: Vocabulary,
) -> impl IntoView {
    let list = list
        .iter()
        .map(|each| {
            let each = marker::obstacle(*each);
            (each.title.say(vocabulary), each.text, each.reference)
        })
        .collect();
    view! { <Terms list vocabulary /> }
}

/// The chapters of the guide: a title and what stands under it.
#[must_use]
pub fn chapters(vocabulary: Vocabulary) -> Vec<(&'static str, AnyView)> {
    let types = Information::ALL.iter().map(|each| {
        let each = marker::information(*each);
        (each.name.say(vocabulary), each.text, each.reference)
    });
    let kinds = SourceKind::ALL.iter().map(|each| {
        let each = marker::source_kind(*each);
        (each.name.say(vocabulary), each.text, each.reference)
    });
    let passages = |list: &'static [Passage]| view! { <Passages list vocabulary /> }.into_any();
    let terms = |list: Vec<Term>| view! { <Terms list vocabulary /> }.into_any();
    vec![
        (headings::STATEMENT, passages(std::slice::from_ref(&guide::STATEMENT))),
        (headings::WHY, passages(guide::WHY)),
        (headings::SUFFICIENT, passages(guide::SUFFICIENT)),
        (headings::INFORMATION, terms(types.collect())),
        (headings::SOURCES, terms(kinds.collect())),
        (headings::KNOWLEDGE, passages(guide::KNOWLEDGE)),
        (headings::STATUTORY, passages(std::slice::from_ref(&guide::STATUTORY))),
    ]
}

/// The guidance on a question: what to look for in sight, the rest one click away.
#[component]
pub fn Beside(
    /// The question.
    question: Question,
    /// The words in which it is said.
    vocabulary: Vocabulary,
) -> impl IntoView {
    let words = questions::question(question);
    let obstacles = view! { <Obstacles list=words.obstacles vocabulary /> }.into_any();
    let meanings = view! { <Meanings /> }.into_any();
    let folded = [(headings::MEANINGS, meanings), (headings::OBSTACLES, obstacles)]
        .into_iter()
        .chain(chapters(vocabulary))
        .map(|(title, body)| {
            view! {
                <details>
                    <summary>{title}</summary>
                    {body}
                </details>
            }
        })
        .collect_view();
    view! {
        <Passages list=words.guidance vocabulary />
        {folded}
    }
}

/// The guidance on a part: what “Met” and “Partly met” can look like.
#[component]
pub fn OnPart(
    /// The part.
    part: Part,
    /// The words in which it is said.
    vocabulary: Vocabulary,
) -> impl IntoView {
    let words = part_guidance(part);
    let terms = [(Judgement::Met, words.met), (Judgement::Partly, words.partly)]
        .map(|(judgement, example)| {
            view! {
                <dt>{headings::example_of(labels::judgement(judgement))}</dt>
                <dd>{example.say(vocabulary)}</dd>
            }
        })
        .collect_view();
    view! {
        <dl class="terms">{terms}</dl>
        <p class="hint"><cite class="reference">{words.reference}</cite></p>
    }
}

/// What the seven judgements mean.
#[component]
fn Meanings() -> impl IntoView {
    let terms = Judgement::ALL
        .iter()
        .map(|judgement| {
            view! {
                <dt>{labels::judgement(*judgement)}</dt>
                <dd>{labels::judgement_meaning(*judgement)}</dd>
            }
        })
        .collect_view();
    view! { <dl class="terms">{terms}</dl> }
}

/// A chapter on the page of the guide.
#[component]
pub fn Chapter(
    /// Its title.
    title: &'static str,
    /// What stands under it.
    body: AnyView,
) -> impl IntoView {
    view! {
        <section>
            <h2>{title}</h2>
            {body}
        </section>
    }
}
