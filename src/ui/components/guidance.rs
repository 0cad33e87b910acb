//! What stands beside a question, never more than one click away; and the same as a page of its own.

use leptos::prelude::*;

use crate::content::guide::{self, Passage};
use crate::content::marker;
use crate::content::questions;
use crate::domain::checklist::Question;
use crate::domain::marker::{Information, Obstacle, SourceKind};
use crate::domain::review::Vocabulary;

/// A passage with its reference to the source.
pub fn passage(passage: &'static Passage, vocabulary: Vocabulary) -> AnyView {
    view! {
        <p>
            {passage.text.say(vocabulary)} " " <cite class="reference">{passage.reference}</cite>
        </p>
    }
    .into_any()
}

fn passages(list: &'static [Passage], vocabulary: Vocabulary) -> AnyView {
    list.iter().map(|each| passage(each, vocabulary)).collect::<Vec<_>>().into_any()
}

/// A passage under its own name: a kind of source, a type of information, an obstacle.
fn named(name: String, text: String, reference: &'static str) -> AnyView {
    view! {
        <dt>{name}</dt>
        <dd>{text} " " <cite class="reference">{reference}</cite></dd>
    }
    .into_any()
}

/// The obstacles, explained.
pub fn obstacles(list: &[Obstacle], vocabulary: Vocabulary) -> AnyView {
    let rows: Vec<AnyView> = list
        .iter()
        .map(|obstacle| {
            let words = marker::obstacle(*obstacle);
            named(words.title.say(vocabulary), words.text.say(vocabulary), words.reference)
        })
        .collect();
    view! { <dl class="terms">{rows}</dl> }.into_any()
}

/// The kinds of source, explained.
pub fn source_kinds(vocabulary: Vocabulary) -> AnyView {
    use crate::domain::keyed::Keyed;
    let rows: Vec<AnyView> = SourceKind::ALL
        .iter()
        .map(|kind| {
            let words = marker::source_kind(*kind);
            named(words.name.say(vocabulary), words.text.say(vocabulary), words.reference)
        })
        .collect();
    view! { <dl class="terms">{rows}</dl> }.into_any()
}

/// The types of information, explained.
pub fn information(vocabulary: Vocabulary) -> AnyView {
    use crate::domain::keyed::Keyed;
    let rows: Vec<AnyView> = Information::ALL
        .iter()
        .map(|kind| {
            let words = marker::information(*kind);
            named(words.name.say(vocabulary), words.text.say(vocabulary), words.reference)
        })
        .collect();
    view! { <dl class="terms">{rows}</dl> }.into_any()
}

/// The chapters of the guide: a title and what stands under it.
#[must_use]
pub fn chapters(vocabulary: Vocabulary) -> Vec<(&'static str, AnyView)> {
    vec![
        ("The quality statement", passage(&guide::STATEMENT, vocabulary)),
        ("Why it matters", passages(guide::WHY, vocabulary)),
        ("What is sufficient", passages(guide::SUFFICIENT, vocabulary)),
        ("What the information should tell", information(vocabulary)),
        ("Where it comes from", source_kinds(vocabulary)),
        ("Knowledge base", passages(guide::KNOWLEDGE, vocabulary)),
        ("Statutory link", passage(&guide::STATUTORY, vocabulary)),
    ]
}

/// The side column of a question: what to look for in sight, the rest one click away.
pub fn beside(question: Question, vocabulary: Vocabulary) -> AnyView {
    let words = questions::question(question);
    let mut closed: Vec<AnyView> = vec![fold("Obstacles that bear on it", obstacles(words.obstacles, vocabulary))];
    closed.extend(chapters(vocabulary).into_iter().map(|(title, body)| fold(title, body)));
    view! {
        <aside class="guidance" id="guidance" aria-labelledby="guidance-title" tabindex="-1">
            <h2 id="guidance-title">"Guidance"</h2>
            {passages(words.guidance, vocabulary)}
            {closed}
        </aside>
    }
    .into_any()
}

fn fold(title: &'static str, body: AnyView) -> AnyView {
    view! {
        <details>
            <summary>{title}</summary>
            {body}
        </details>
    }
    .into_any()
}
