//! The second look: what follows from what was written, asked in one place. It only asks.

use std::sync::Arc;

use crate::browser::{clock, page};
use crate::content::second_look::asks;
use crate::domain::command::Command;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::second_look::{Prompt, Rule, prompts};
use crate::domain::target::Target;
use crate::report::rows::target;
use crate::report::words::count;
use crate::route::{Page, Route};
use crate::ui::components::add_form::{AddForm, add_form};
use crate::ui::components::field_frame::Words;
use crate::ui::components::link::{link, link_to};
use crate::ui::components::notice::refusals;
use crate::ui::components::plain::{MAIN, QUIET, SECOND, button, heading, hint, lead, paragraph, quoted, title};
use crate::ui::components::target::way_to;
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::watched::Watched;

/// How many prompts of one rule are drawn before somebody asks for all of them.
const AT_ONCE: usize = 8;

/// The id of the line for the reason why a prompt is set aside.
const ASIDE: &str = "aside-reason";

/// What the person has opened on the page.
#[derive(Clone, Default)]
struct Opened {
    /// The prompt that is being set aside.
    aside: Option<(Rule, Target)>,
    /// The rules of which all prompts are shown.
    all: Vec<Rule>,
}

/// The page.
pub fn second_look(desk: Desk, id: ItemId) -> Element {
    let today = clock::today();
    let prompts = desk.follow(move |it| prompts(it, today));
    let opened: Watched<Opened> = Watched::new(Opened::default());
    let list = move || {
        let all = prompts.get();
        let (aside, open): (Vec<Prompt>, Vec<Prompt>) = all.into_iter().partition(|it| it.set_aside.is_some());
        let rules = Rule::ALL.iter().filter_map(|rule| {
            let of: Vec<Target> = open.iter().filter(|it| it.rule == *rule).map(|it| it.about).collect();
            (!of.is_empty()).then(|| card(desk, id, *rule, &Arc::from(of), &opened))
        });
        let mut drawn: Vec<Element> = rules.collect();
        if drawn.is_empty() {
            drawn.push(paragraph(
                "No question is open. That alone does not make the information sufficient: this remains for people to judge.",
            ));
        }
        nothing().children(drawn).maybe((!aside.is_empty()).then(|| set_aside(desk, id, aside)))
    };
    group([
        heading("Second look"),
        lead(
            "Questions that follow from what you have written. They only ask: answer them where they lead, or set them aside and say why.",
        ),
        refusals(desk),
        live(list),
        el("p").child(link(Route::In(id, Page::Limitations), "What follows for the report: the limitations")),
    ])
}

fn card(desk: Desk, id: ItemId, rule: Rule, about: &Arc<[Target]>, opened: &Watched<Opened>) -> Element {
    let (targets, watched) = (Arc::clone(about), opened.clone());
    let rows = move || {
        let all = watched.with(|opened| opened.all.contains(&rule));
        let shown = if all { targets.len() } else { AT_ONCE };
        let rows = targets.iter().take(shown).map(|about| prompt(desk, id, rule, *about, &watched)).collect();
        let hidden = targets.len().saturating_sub(shown);
        let watched = watched.clone();
        let more = (hidden > 0).then(|| {
            let show = move |_| watched.update(|opened| opened.all.push(rule));
            button(QUIET, ["Show ", &count(hidden, "more", "more")].concat(), show)
        });
        nothing().child(el("ul").class("rows").children(rows)).maybe(more)
    };
    el("section").class("card").id(["look-", rule.key()].concat()).child(title(asks(rule))).live(rows)
}

fn prompt(desk: Desk, id: ItemId, rule: Rule, about: Target, opened: &Watched<Opened>) -> Element {
    let name = desk.read(|it| target(it, about));
    let link = link_to(way_to(id, rule, about)).child(quoted(&name));
    let confirm = (rule == Rule::ConfirmAgain).then(|| {
        button(SECOND, "It still holds", move |_| {
            desk.act("confirm", Command::Confirm(about));
        })
        .attr("aria-label", ["It still holds: ", &name].concat())
    });
    let (asked, open) = (opened.clone(), opened.clone());
    let is_asked = asked.with_untracked(|opened| opened.aside == Some((rule, about)));
    let ask = move |_| {
        open.update(|opened| opened.aside = if is_asked { None } else { Some((rule, about)) });
        page::focus_when_drawn(ASIDE.to_owned());
    };
    let words = if is_asked { "Keep it open" } else { "Set aside…" };
    let ask = button(QUIET, words, ask)
        .attr("aria-label", [words, " ", &name].concat())
        .attr("aria-expanded", if is_asked { "true" } else { "false" });
    let ways = el("div").class("buttons").maybe(confirm).child(ask);
    let form = is_asked.then(|| reason_form(desk, rule, about));
    el("li").class("shelf-row").child(el("div").class("shelf-name").child(link)).child(ways).maybe(form)
}

fn reason_form(desk: Desk, rule: Rule, about: Target) -> Element {
    let form = AddForm {
        words: Words::label(ASIDE, "Why it is set aside"),
        button: "Set it aside",
        look: MAIN,
        places: Vec::new(),
        place_label: String::new(),
    };
    add_form(desk, form, move |reason, _| desk.act(ASIDE, Command::SetAside(rule, about, reason)))
}

fn set_aside(desk: Desk, id: ItemId, prompts: Vec<Prompt>) -> Element {
    let rows = prompts
        .into_iter()
        .map(|prompt| {
            let Prompt { rule, about, set_aside } = prompt;
            let name = desk.read(|it| target(it, about));
            let take_up = move |_| {
                desk.act(ASIDE, Command::TakeUp(rule, about));
            };
            el("li")
                .child(hint(asks(rule)))
                .child(link_to(way_to(id, rule, about)).child(quoted(&name)))
                .child(el("p").child(quoted(set_aside.unwrap_or_default())))
                .child(
                    button(QUIET, "Take it up again", take_up)
                        .attr("aria-label", ["Take it up again: ", &name].concat()),
                )
        })
        .collect();
    el("section").class("card").id("set-aside").child(title("Set aside")).child(el("ul").class("rows").children(rows))
}
