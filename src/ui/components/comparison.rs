//! What differs between two states of an assessment: few differences are all in sight, many open on request.

use leptos::prelude::*;

use super::plain::{hint, quoted};
use super::rows::{AT_ONCE, more};
use crate::content::components::comparison as say;
use crate::content::components::rows::MORE;
use crate::report::changes::{Chapter, Entry, Group, Piece, Sort, Words};
use crate::ui::element::{Element, el, live, nothing};

/// So many differences are in sight from the start; where there are more, those of one kind open when they are asked
/// for.
const IN_SIGHT: usize = 15;

/// The differences, chapter by chapter, under a heading of the page.
pub fn comparison(chapters: Vec<Chapter>) -> Element {
    let all: usize = chapters.iter().flat_map(|chapter| &chapter.groups).map(|group| group.entries.len()).sum();
    let chapters = chapters.into_iter().enumerate().map(|(place, Chapter { title, groups })| {
        let groups = groups.into_iter().enumerate().map(|(number, drawn)| {
            let first = ["change-", &place.to_string(), "-", &number.to_string()].concat();
            group(drawn, first, all <= IN_SIGHT)
        });
        el("section").child(el("h3").text(title)).children(groups.collect())
    });
    el("div").class("comparison").children(chapters.collect())
}

/// What has changed in one question, register or the like. Its entries are drawn when it is opened.
fn group(group: Group, first: String, in_sight: bool) -> Element {
    let Group { title, counted, entries } = group;
    let summary = el("summary").text(title).text(" ").child(el("span").class("state").text(counted));
    let opened = RwSignal::new(in_sight);
    let asked = opened;
    let most = RwSignal::new(AT_ONCE);
    let list = move || {
        if !opened.get() {
            return nothing();
        }
        let limit = most.get();
        let drawn = entries.iter().take(limit).enumerate().map(|(place, told)| {
            let drawn = entry(told);
            if place == AT_ONCE { drawn.id(&first).attr("tabindex", "-1") } else { drawn }
        });
        let list = el("ul").class("rows").children(drawn.collect());
        nothing().child(list).maybe(more(entries.len().saturating_sub(limit), MORE, &first, most))
    };
    let details = el("details").on("toggle", move |_| {
        if !asked.get_untracked() {
            asked.set(true);
        }
    });
    let details = if in_sight { details.attr("open", "") } else { details };
    details.child(summary).child(live(list))
}

fn entry(entry: &Entry) -> Element {
    let name = (!entry.name.is_empty()).then(|| {
        let sort = (entry.sort != Sort::Changed).then(|| el("strong").text([entry.sort.words(), ": "].concat()));
        el("p").class("changed").maybe(sort).child(quoted(&entry.name))
    });
    el("li").maybe(name).children(entry.pieces.iter().map(piece).collect())
}

fn piece(piece: &Piece) -> Element {
    if piece.is_short() {
        let words = piece.sentence().into_iter().map(|words| match words {
            Words::Ours(words) => el("").text(words),
            Words::Theirs(words) => quoted(words.trim()),
        });
        return el("p").children(words.collect());
    }
    let side = |when: &'static str, text: &str| {
        let said =
            if text.is_empty() { hint(say::NOTHING) } else { el("p").class("words").attr("dir", "auto").text(text) };
        el("div").child(el("dt").text(when)).child(el("dd").child(said))
    };
    nothing()
        .child(el("p").text(&piece.label))
        .child(el("dl").class("sides").child(side(say::BEFORE, &piece.before)).child(side(say::AFTER, &piece.after)))
}
