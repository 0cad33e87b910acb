//! All evidence of an assessment.

use crate::domain::item::ItemId;
use crate::ui::components::linked::new_evidence;
use crate::ui::components::notice::refusals;
use crate::ui::components::plain::{heading, lead};
use crate::ui::components::rows;
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, live};

/// The page.
pub fn evidence(desk: Desk, id: ItemId) -> Element {
    let vocabulary = desk.vocabulary.get_untracked();
    let register = desk.follow(|assessment| assessment.evidence.clone());
    let list = move || {
        let all =
            register.with(|register| register.iter().map(|row| rows::evidence(id, row, None, vocabulary)).collect());
        rows::rows(all, "Nothing is listed yet. One piece of evidence may support many parts.")
    };
    group([
        heading("Evidence"),
        lead("What your judgements rest on, and where it is kept. Choose a piece to say what it supports."),
        refusals(desk),
        live(list),
        el("section").class("card").child(new_evidence(desk, None)),
    ])
}
