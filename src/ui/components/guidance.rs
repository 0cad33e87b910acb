//! What stands beside a question, never more than one click away; and the same as a page of its own.

use super::plain::title;
use crate::content::components::guidance as headings;
use crate::content::guide::{self, Passage};
use crate::content::marker;
use crate::content::questions;
use crate::content::terms::Wording;
use crate::domain::checklist::Question;
use crate::domain::keyed::Keyed;
use crate::domain::marker::{Information, Obstacle, SourceKind};
use crate::domain::review::Vocabulary;
use crate::ui::element::{Element, el, nothing};

/// A text with its reference to the source.
pub fn referenced(tag: &'static str, words: Wording, reference: &'static str, vocabulary: Vocabulary) -> Element {
    let reference = el("cite").class("reference").text(reference);
    el(tag).text(words.say(vocabulary)).text(" ").child(reference)
}

fn passages(list: &'static [Passage], vocabulary: Vocabulary) -> Element {
    nothing().children(list.iter().map(|each| referenced("p", each.text, each.reference, vocabulary)).collect())
}

/// Passages under names of their own: kinds of source, types of information, obstacles, questions.
pub fn terms(list: impl Iterator<Item = (String, Wording, &'static str)>, vocabulary: Vocabulary) -> Element {
    let mut terms = el("dl").class("terms");
    for (name, words, reference) in list {
        terms = terms.child(el("dt").text(name)).child(referenced("dd", words, reference, vocabulary));
    }
    terms
}

/// The obstacles, explained.
pub fn obstacles(list: &[Obstacle], vocabulary: Vocabulary) -> Element {
    let named = list.iter().map(|each| marker::obstacle(*each));
    terms(named.map(|each| (each.title.say(vocabulary), each.text, each.reference)), vocabulary)
}

/// The chapters of the guide: a title and what stands under it.
#[must_use]
pub fn chapters(vocabulary: Vocabulary) -> Vec<(&'static str, Element)> {
    let kinds = SourceKind::ALL.iter().map(|each| marker::source_kind(*each));
    let types = Information::ALL.iter().map(|each| marker::information(*each));
    vec![
        (headings::STATEMENT, referenced("p", guide::STATEMENT.text, guide::STATEMENT.reference, vocabulary)),
        (headings::WHY, passages(guide::WHY, vocabulary)),
        (headings::SUFFICIENT, passages(guide::SUFFICIENT, vocabulary)),
        (
            headings::INFORMATION,
            terms(types.map(|each| (each.name.say(vocabulary), each.text, each.reference)), vocabulary),
        ),
        (
            headings::SOURCES,
            terms(kinds.map(|each| (each.name.say(vocabulary), each.text, each.reference)), vocabulary),
        ),
        (headings::KNOWLEDGE, passages(guide::KNOWLEDGE, vocabulary)),
        (headings::STATUTORY, referenced("p", guide::STATUTORY.text, guide::STATUTORY.reference, vocabulary)),
    ]
}

/// The side column of a question: what to look for in sight, the rest one click away.
pub fn beside(question: Question, vocabulary: Vocabulary) -> Element {
    let words = questions::question(question);
    let mut folded = vec![(headings::OBSTACLES, obstacles(words.obstacles, vocabulary))];
    folded.extend(chapters(vocabulary));
    let folded =
        folded.into_iter().map(|(title, body)| el("details").child(el("summary").text(title)).child(body)).collect();
    el("aside")
        .class("guidance")
        .id("guidance")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "guidance-title")
        .child(el("h2").id("guidance-title").text(headings::GUIDANCE))
        .child(passages(words.guidance, vocabulary))
        .children(folded)
}

/// A chapter on the page of the guide.
pub fn chapter(words: &'static str, body: Element) -> Element {
    el("section").child(title(words)).child(body)
}
