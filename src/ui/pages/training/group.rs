//! Who has answered, without what.

use std::sync::Arc;

use super::arrivals::{GROUP, none_yet};
use crate::browser::{clock, page};
use crate::content::sessions::{self, group as texts};
use crate::domain::item::ItemId;
use crate::report::training::who::called;
use crate::report::words;
use crate::ui::components::ask_first::{AskFirst, ask_first};
use crate::ui::components::plain::{QUIET, button, hint, title};
use crate::ui::element::{Element, el, live};
use crate::ui::printing::Printing;
use crate::ui::state::AppState;
use crate::ui::training::open_session::OpenSession;
use crate::ui::training::papers;

use super::hand_out::ticked;

/// The list of those who have answered.
pub fn group(state: AppState, open: &OpenSession) -> Element {
    let (listed, shown, hiding) = (open.clone(), open.clone(), open.clone());
    let printing = Printing::new(state);
    let progress = printing.progress(GROUP);
    let list = live(move || {
        let rows = listed.with(|gathering| {
            let called = called(gathering);
            let rows = called.into_iter().filter_map(|(id, name)| {
                let response = gathering.response(id)?;
                let (looked, all) = response.progress(&gathering.session);
                // When somebody handed back would tell who they are.
                let said = if gathering.names_hidden {
                    texts::progress(looked, all)
                } else {
                    let when = words::moment(response.handed_back, clock::minutes_ahead);
                    texts::progress_handed_back(looked, all, &when)
                };
                Some((id, name, said))
            });
            rows.collect::<Vec<_>>()
        });
        if rows.is_empty() {
            return none_yet();
        }
        let revealed = listed.read(|gathering| gathering.revealed);
        let rows = rows.into_iter().map(|(id, name, said)| {
            let removing = listed.clone();
            let words = AskFirst {
                id: ["take-out-", &id.to_text()].concat(),
                look: QUIET,
                ask: texts::TAKE_OUT_ASKS.to_owned(),
                label: texts::take_out_answers_of(&name),
                explain: texts::WITH_DISSENT,
                act: texts::TAKE_OUT.to_owned(),
                keep: texts::KEEP,
            };
            let remove = move || {
                removing.act(state, |gathering| gathering.remove(id));
                page::focus_when_drawn(GROUP.to_owned());
            };
            let take_out = ask_first(words, Arc::new(remove));
            el("li")
                .child(
                    el("div").class("entry-name").child(el("strong").attr("dir", "auto").text(&name)).child(hint(said)),
                )
                .child(
                    el("div")
                        .class("buttons")
                        .maybe(revealed.then(|| copy(state, &listed, &printing, id, &name)))
                        .child(take_out),
                )
        });
        el("ul").class("entries").children(rows.collect())
    });
    let hide = ticked(
        "names-hidden",
        texts::HIDE_NAMES,
        move || shown.with(|gathering| gathering.names_hidden),
        move |hidden| hiding.act(state, |gathering| gathering.names_hidden = hidden),
    );
    let counted = open.clone();
    el("section")
        .child(title(texts::TITLE).id(GROUP).attr("tabindex", "-1"))
        .child(
            el("p")
                .attr("role", "status")
                .live_text(move || sessions::answers(counted.with(|gathering| gathering.responses.len()))),
        )
        .child(hide)
        .child(progress)
        .child(list)
}

/// A participant's own answers, for those who took a turn here. Before the reveal nobody's answers leave this page.
fn copy(state: AppState, open: &OpenSession, printing: &Printing, id: ItemId, name: &str) -> Element {
    let (open, printing) = (open.clone(), printing.clone());
    let download = move |_| {
        let asked = open.read(|gathering| {
            gathering.response(id).map(|response| papers::of_one(&gathering.session, response.clone()))
        });
        if let Some(asked) = asked {
            papers::download_page(state, &printing, &asked);
        }
    };
    button(QUIET, texts::OWN_COPY, download).attr("aria-label", texts::own_copy_of(name))
}
