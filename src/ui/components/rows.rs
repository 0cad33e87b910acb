//! The rows of a register as a list of links: evidence and actions, wherever they are listed.

use std::sync::Arc;

use super::link::link_to;
use super::plain::{hint, paragraph, quoted};
use super::words::places_in;
use crate::content::labels;
use crate::domain::action::Action;
use crate::domain::checklist::Question;
use crate::domain::date::Date;
use crate::domain::evidence::Evidence;
use crate::domain::item::ItemId;
use crate::domain::review::Vocabulary;
use crate::report::words::{count, day, number};
use crate::route::{Page, Route};
use crate::ui::element::{Element, el};

/// A list of rows, or what is said where there is none.
pub fn rows(rows: Vec<Element>, when_empty: &'static str) -> Element {
    if rows.is_empty() { paragraph(when_empty) } else { el("ul").class("rows").children(rows) }
}

/// A piece of evidence: on the page of a question with the places it supports there, elsewhere with how many.
pub fn evidence(id: ItemId, row: &Evidence, within: Option<Question>, vocabulary: Vocabulary) -> Element {
    let supports = match (within, row.supports.len()) {
        (Some(question), _) => ["supports: ", &places_in(&row.supports, question, vocabulary)].concat(),
        (None, 0) => "supports nothing yet".to_owned(),
        (None, places) => ["supports ", &count(places, "place", "places")].concat(),
    };
    let mut facts = vec![labels::evidence_kind(row.kind).to_owned()];
    facts.extend(row.date.map(day));
    facts.push(supports);
    let link = link_to(Route::In(id, Page::EvidenceRow(row.id))).child(quoted(row.title.clone()));
    el("li").child(link).child(hint(facts.join(" · ")))
}

/// An action.
pub fn action(id: ItemId, row: &Arc<Action>, today: Date) -> Element {
    let mut facts = vec![labels::action_state(row.state).to_owned()];
    facts.extend(row.due.map(|due| ["due ", &day(due)].concat()));
    facts.extend(row.origin.map(|origin| number(origin.question())));
    let mut facts_line = el("p").class("hint");
    if row.is_overdue(today) {
        facts_line = facts_line.child(el("strong").class("tag").text("Overdue")).text(" ");
    }
    facts_line = facts_line.text(facts.join(" · "));
    if !row.owner.is_empty() {
        facts_line = facts_line.text(" · ").child(quoted(row.owner.clone()));
    }
    let link = link_to(Route::In(id, Page::ActionRow(row.id))).child(quoted(row.what.clone()));
    el("li").child(link).child(facts_line)
}
