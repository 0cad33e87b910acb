//! The second look: what follows from what was written, asked in one place. It only asks.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::pages::{second_look as said, titles, ways};
use crate::documents::prompt::{self, Asked};
use crate::documents::question::Kind;
use crate::domain::command::Command;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::rule::Rule;
use crate::domain::target::Target;
use crate::route::{Page, Route};
use crate::ui::components::add_form::{AddForm, add_form};
use crate::ui::components::field_frame::Words;
use crate::ui::components::link::{link, link_to};
use crate::ui::components::notice::{refusals, trouble};
use crate::ui::components::plain::{MAIN, QUIET, SECOND, button, heading, hint, lead, paragraph, quoted, title};
use crate::ui::components::target::way_to;
use crate::ui::document_worker::Answer;
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::state::AppState;

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
    /// The rule of which a prompt was just answered: the button is gone, and the keyboard goes to what is left there.
    answered: Option<Rule>,
}

/// The id of the heading over the prompts of a rule.
fn heading_of(rule: Rule) -> String {
    ["look-", rule.key(), "-heading"].concat()
}

/// Notes that a prompt was answered, and says so.
fn answered(state: AppState, opened: RwSignal<Opened>, rule: Rule, words: &str) {
    opened.update_untracked(|opened| {
        opened.aside = None;
        opened.answered = Some(rule);
    });
    state.say(words.to_owned(), false);
}

/// Once the list is drawn anew, moves the keyboard to the prompts of the rule that was answered, or to the first ones.
fn keep_the_keyboard(opened: RwSignal<Opened>, open: &[Asked]) {
    let Some(rule) = opened.update_untracked(|opened| opened.answered.take()) else { return };
    let left = open.iter().find(|it| it.rule == rule).or(open.first());
    match left {
        Some(left) => page::focus_when_drawn(heading_of(left.rule)),
        None => page::focus_heading(),
    }
}

/// The page.
pub fn second_look(state: AppState, id: ItemId) -> Element {
    let answer: Answer<Vec<Asked>> = Answer::new();
    let (asking, busy, shown) = (answer.clone(), answer.clone(), answer);
    // Asked again whenever the assessment changes: nobody types in it on this page.
    let ask = move || {
        state.history.track();
        asking.ask(state, Kind::SecondLook, "", prompt::read);
        nothing()
    };
    let opened: RwSignal<Opened> = RwSignal::new(Opened::default());
    let list = move || {
        shown.with(|prompts| match prompts {
            None => el("p").class("hint").attr("role", "status").text(said::LOOKING),
            Some(Ok(prompts)) => drawn(state, id, prompts, opened),
            Some(Err(why)) => {
                let again = shown.clone();
                let again = move |_| again.ask(state, Kind::SecondLook, "", prompt::read);
                let ways = el("p").child(button(MAIN, ways::TRY_AGAIN, again).id("look-again"));
                trouble(said::NOT_LOOKED, vec![paragraph(why), ways])
            }
        })
    };
    group([
        heading(titles::SECOND_LOOK),
        lead(said::LEAD),
        refusals(state),
        live(ask),
        el("div").id("prompts").live_attr("aria-busy", move || busy.is_awaited().then(|| "true".to_owned())).live(list),
        el("p").child(link(Route::In(id, Page::Limitations), said::TO_LIMITATIONS)),
    ])
}

fn drawn(state: AppState, id: ItemId, prompts: &[Asked], opened: RwSignal<Opened>) -> Element {
    let (open, aside): (Vec<Asked>, Vec<Asked>) = prompts.iter().cloned().partition(|it| it.set_aside.is_empty());
    keep_the_keyboard(opened, &open);
    let mut cards = Vec::new();
    // Prompts of one rule stand together.
    let mut rest = open.as_slice();
    while let Some(first) = rest.first() {
        let same = rest.iter().take_while(|it| it.rule == first.rule).count();
        let (these, others) = rest.split_at(same);
        rest = others;
        cards.push(card(state, id, these.to_vec(), opened));
    }
    if cards.is_empty() {
        cards.push(paragraph(said::NOTHING_OPEN));
    }
    nothing().children(cards).maybe((!aside.is_empty()).then(|| set_aside(state, id, aside, opened)))
}

/// The prompts of one rule; there is at least one.
fn card(state: AppState, id: ItemId, these: Vec<Asked>, opened: RwSignal<Opened>) -> Element {
    let Some(first) = these.first() else { return nothing() };
    let (rule, question) = (first.rule, first.question.clone());
    let rows = move || {
        let all = opened.with(|opened| opened.all.contains(&rule));
        state.tab_lock.track();
        let shown = if all || state.is_read_only() { these.len() } else { AT_ONCE };
        let rows = these.iter().take(shown).map(|asked| prompt(state, id, asked, opened)).collect();
        let hidden = these.len().saturating_sub(shown);
        let watched = opened;
        let more = (hidden > 0).then(|| {
            let show = move |_| {
                watched.update(|opened| opened.all.push(rule));
                page::focus_when_drawn(heading_of(rule));
            };
            button(QUIET, said::show_more(hidden), show)
        });
        nothing().child(el("ul").class("rows").children(rows)).maybe(more)
    };
    el("section")
        .class("card")
        .id(["look-", rule.key()].concat())
        .child(title(question).id(heading_of(rule)).attr("tabindex", "-1"))
        .live(rows)
}

fn prompt(state: AppState, id: ItemId, asked: &Asked, opened: RwSignal<Opened>) -> Element {
    let (rule, about, name) = (asked.rule, asked.about, &asked.name);
    let link = link_to(way_to(id, rule, about)).child(quoted(name));
    let confirmed = opened;
    let confirm = (rule == Rule::ConfirmAgain).then(|| {
        button(SECOND, ways::STILL_HOLDS, move |_| {
            if state.act("confirm", Command::Confirm(about)) {
                answered(state, confirmed, rule, ways::CONFIRMED);
            }
        })
        .attr("aria-label", said::still_holds(name))
    });
    let open = opened;
    let is_asked = opened.with_untracked(|opened| opened.aside == Some((rule, about)));
    let ask = move |_| {
        open.update(|opened| opened.aside = if is_asked { None } else { Some((rule, about)) });
        page::focus_when_drawn(if is_asked { button_of(rule, about) } else { ASIDE.to_owned() });
    };
    let (words, read_out) =
        if is_asked { (said::KEEP_OPEN, said::keep_open(name)) } else { (said::SET_ASIDE, said::set_aside(name)) };
    let ask = button(QUIET, words, ask)
        .id(button_of(rule, about))
        .attr("aria-label", read_out)
        .attr("aria-expanded", if is_asked { "true" } else { "false" });
    let ways = el("div").class("buttons").maybe(confirm).child(ask);
    let form = is_asked.then(|| reason_form(state, rule, about, opened));
    el("li").class("entry-row").child(el("div").class("entry-name").child(link)).child(ways).maybe(form)
}

/// The id of the button that sets a prompt aside.
fn button_of(rule: Rule, about: Target) -> String {
    ["aside", rule.key(), &about.key()].join("-")
}

fn reason_form(state: AppState, rule: Rule, about: Target, opened: RwSignal<Opened>) -> Element {
    let form = AddForm {
        words: Words::label(ASIDE, said::REASON),
        button: said::SET_IT_ASIDE,
        look: MAIN,
        places: Vec::new(),
        place_label: String::new(),
    };
    add_form(state, form, move |reason, _| {
        let done = state.act(ASIDE, Command::SetAside(rule, about, reason));
        if done {
            answered(state, opened, rule, said::WAS_SET_ASIDE);
        }
        done
    })
}

fn set_aside(state: AppState, id: ItemId, prompts: Vec<Asked>, opened: RwSignal<Opened>) -> Element {
    let rows = prompts
        .into_iter()
        .map(|asked| {
            let Asked { rule, about, question, name, set_aside } = asked;
            let take_up = move |_| {
                if state.act(ASIDE, Command::TakeUp(rule, about)) {
                    answered(state, opened, rule, said::TAKEN_UP);
                }
            };
            el("li")
                .child(hint(question))
                .child(link_to(way_to(id, rule, about)).child(quoted(&name)))
                .child(el("p").child(quoted(set_aside)))
                .child(button(QUIET, said::TAKE_UP, take_up).attr("aria-label", said::take_up(&name)))
        })
        .collect();
    el("section").class("card").id("set-aside").child(title(said::ASIDE)).child(el("ul").class("rows").children(rows))
}
