//! Who has answered, without what.

use super::arrivals::{GROUP, none_yet};
use crate::browser::{clock, page};
use crate::domain::item::ItemId;
use crate::report::training::who::called;
use crate::report::words;
use crate::ui::components::plain::{DANGER, QUIET, SECOND, button, hint, title};
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, live};
use crate::ui::printing::Printing;
use crate::ui::training::open_session::OpenSession;
use crate::ui::training::papers;
use crate::ui::watched::Watched;

use super::hand_out::ticked;

/// The list of those who have answered.
pub fn group(desk: Desk, open: &OpenSession) -> Element {
    let (listed, shown, hiding) = (open.clone(), open.clone(), open.clone());
    let printing = Printing::new();
    let progress = printing.progress(GROUP);
    let list = live(move || {
        let rows = listed.with(|gathering| {
            let called = called(gathering);
            let rows = called.into_iter().filter_map(|(id, name)| {
                let response = gathering.response(id)?;
                let (looked, all) = response.progress(&gathering.session);
                let mut said = [&looked.to_string(), " of ", &words::count(all, "part", "parts")].concat();
                // When somebody handed back would tell who they are.
                if !gathering.names_hidden {
                    said.push_str(", handed back ");
                    said.push_str(&words::moment(response.handed_back, clock::minutes_ahead()));
                }
                Some((id, name, said))
            });
            rows.collect::<Vec<_>>()
        });
        if rows.is_empty() {
            return none_yet();
        }
        let revealed = listed.read(|gathering| gathering.revealed);
        let rows = rows.into_iter().map(|(id, name, said)| {
            let asked = Watched::new(false);
            let removing = listed.clone();
            let label = ["Take out the answers of ", &name].concat();
            let take_out = live(move || {
                let (ask, keep, removing) = (asked.clone(), asked.clone(), removing.clone());
                if !asked.get() {
                    return button(QUIET, "Take out…", move |_| ask.set(true)).attr("aria-label", &label);
                }
                let remove = move |_| {
                    removing.act(desk, |gathering| gathering.remove(id));
                    page::focus_when_drawn(GROUP.to_owned());
                };
                el("div")
                    .attr("role", "group")
                    .attr("aria-label", &label)
                    .child(hint("With what was recorded of their dissent."))
                    .child(el("div").class("buttons").child(button(DANGER, "Take out", remove)).child(button(
                        SECOND,
                        "Keep",
                        move |_| keep.set(false),
                    )))
            });
            el("li")
                .child(
                    el("div").class("shelf-name").child(el("strong").attr("dir", "auto").text(&name)).child(hint(said)),
                )
                .child(
                    el("div")
                        .class("buttons")
                        .maybe(revealed.then(|| copy(desk, &listed, &printing, id, &name)))
                        .child(take_out),
                )
        });
        el("ul").class("shelf").children(rows.collect())
    });
    let hide = ticked(
        "names-hidden",
        "Hide the names, also on the projector and in the record",
        move || shown.with(|gathering| gathering.names_hidden),
        move |hidden| hiding.act(desk, |gathering| gathering.names_hidden = hidden),
    );
    let counted = open.clone();
    el("section")
        .child(title("Who has answered").id(GROUP).attr("tabindex", "-1"))
        .child(
            el("p").attr("role", "status").live_text(move || {
                words::count(counted.with(|gathering| gathering.responses.len()), "answer", "answers")
            }),
        )
        .child(hide)
        .child(progress)
        .child(list)
}

/// A participant's own answers, for those who took a turn here. Before the reveal nobody's answers leave this page.
fn copy(desk: Desk, open: &OpenSession, printing: &Printing, id: ItemId, name: &str) -> Element {
    let (open, printing) = (open.clone(), printing.clone());
    let download = move |_| {
        let asked = open.read(|gathering| {
            gathering.response(id).map(|response| papers::of_one(&gathering.session, response.clone()))
        });
        if let Some(asked) = asked {
            papers::download_page(desk, &printing, &asked);
        }
    };
    button(QUIET, "Their own copy", download).attr("aria-label", ["The own copy of ", name].concat())
}
