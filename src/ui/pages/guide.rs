//! The guide: the whole quality marker in words.

use crate::content::{about, questions};
use crate::domain::checklist::Question;
use crate::domain::keyed::Keyed;
use crate::domain::marker::Obstacle;
use crate::report::words;
use crate::ui::components::guidance::{self, chapter};
use crate::ui::components::plain::{heading, lead, paragraph};
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group};

/// The page.
pub fn guide(desk: Desk) -> Element {
    let vocabulary = desk.vocabulary.get_untracked();
    let asked = Question::ALL.iter().map(|question| {
        let text = questions::question(*question);
        (words::title(*question, vocabulary), text.text, text.reference)
    });
    let mut chapters = guidance::chapters(vocabulary);
    chapters.extend([
        ("The seven questions", guidance::terms(asked, vocabulary)),
        ("Common obstacles", guidance::obstacles(Obstacle::ALL, vocabulary)),
        ("Why there is no score", paragraph(about::NO_SCORE)),
        ("Source", group([paragraph(about::SOURCE), paragraph(about::INDEPENDENCE)])),
    ]);
    el("div")
        .class("reading")
        .child(heading("Guide"))
        .child(lead("What the quality marker “Assembling information” asks of a review, in plain words."))
        .children(chapters.into_iter().map(|(title, body)| chapter(title, body)).collect())
}
