//! The spread of one part as a plain picture and as a table.

use crate::content::labels;
use crate::content::sessions::{self, picture as texts};
use crate::content::training;
use crate::domain::item::ItemId;
use crate::domain::training::gathering::Gathering;
use crate::domain::training::spread::Spread;
use crate::report::training::who::name_of;
use crate::ui::element::{Element, el};

/// So many marks stand for people one by one; above, ten people share one.
const ONE_BY_ONE: usize = 40;

/// One mark for each who chose a judgement, beside its words and the number: told by shape and length, never by colour.
///
/// `called` says who is who, where that is to be seen.
pub fn picture(spread: &Spread, called: Option<&[(ItemId, String)]>) -> Element {
    let most = spread.chosen.iter().map(|(_, who)| who.len()).max().unwrap_or_default();
    let each = if most > ONE_BY_ONE { 10 } else { 1 };
    let rows = spread.chosen.iter().filter(|(_, who)| !who.is_empty()).map(|(judgement, who)| {
        let marks = "■".repeat(who.len().div_ceil(each));
        el("div").child(el("dt").text(labels::judgement(*judgement))).child(
            el("dd")
                .child(el("span").class("marks").attr("aria-hidden", "true").text(marks))
                .text(" ")
                .child(el("strong").text(who.len().to_string()))
                .maybe(called.map(|called| names(who, called))),
        )
    });
    let list = el("dl").class("spread").children(rows.collect());
    let note = (each > 1).then(|| el("p").class("hint").text(texts::MARK_OF_TEN));
    el("div").child(list).maybe(note)
}

fn names(who: &[ItemId], called: &[(ItemId, String)]) -> Element {
    let mut names = el("span").class("names").text(" ");
    for (place, id) in who.iter().enumerate() {
        names = names.text(if place == 0 { "" } else { ", " }).child(el("bdi").text(name_of(called, *id)));
    }
    names
}

/// How the answers clash, each in a frame of its own.
pub fn clashes(spread: &Spread) -> Element {
    let tag = |words: &str| el("li").child(el("span").class("clash").text(words));
    let tags = if spread.is_agreed() {
        vec![tag(training::ALL_AGREE)]
    } else {
        spread.clashes.iter().map(|clash| tag(training::clash(*clash))).collect()
    };
    el("ul").class("clashes").attr("aria-label", texts::HOW_THEY_CLASH).children(tags)
}

/// What to ask the room.
pub fn asks(spread: &Spread) -> Element {
    let asked = spread.clashes.iter().map(|clash| el("li").text(training::clash_asks(*clash)));
    el("ul").class("asks").children(asked.collect())
}

/// Who answered what, and why.
pub fn table(gathering: &Gathering, spread: &Spread, called: &[(ItemId, String)]) -> Element {
    let head = [sessions::PARTICIPANT, sessions::JUDGEMENT, sessions::WHY]
        .map(|words| el("th").attr("scope", "col").text(words));
    let rows = gathering.responses.iter().map(|response| {
        el("tr")
            .child(el("th").attr("scope", "row").attr("dir", "auto").text(name_of(called, response.id)))
            .child(el("td").text(labels::judgement(response.judgement(spread.part))))
            .child(el("td").attr("dir", "auto").text(response.why(spread.part)))
    });
    let table = el("table")
        .child(el("caption").text(texts::who_answered_what(gathering.responses.len())))
        .child(el("thead").child(el("tr").children(Vec::from(head))))
        .child(el("tbody").children(rows.collect()));
    el("div")
        .class("table-frame")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", sessions::WHO_ANSWERED_WHAT)
        .child(table)
}
