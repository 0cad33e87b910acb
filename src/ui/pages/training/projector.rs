//! The spread on a projector: one part at a time, large; revealed by a key; with a timer.

use leptos::prelude::*;

use web_sys::Event;

use super::picture::{Asks, Clashes, Picture};
use crate::browser::{clock, key, page, timer};
use crate::content::sessions::{self, projector as texts};
use crate::content::training as said;
use crate::content::{labels, parts};
use crate::domain::checklist::Part;
use crate::domain::review::Vocabulary;
use crate::domain::training::countdown::Countdown;
use crate::domain::training::spread::{Spread, spreads};
use crate::report::training::who::called;
use crate::report::words;
use crate::route::Route;
use crate::route::training::Training;
use crate::ui::components::link::link;
use crate::ui::components::plain::{MAIN, SECOND, button, hint, paragraph};
use crate::ui::element::{Element, Seen, el, group, nothing};
use crate::ui::state::AppState;
use crate::ui::training::open_session::OpenSession;

/// The id of what listens to the keys.
const STAGE: &str = "stage";

/// How long people argue about a part, in minutes, to choose from.
const MINUTES: [u32; 4] = [2, 5, 10, 15];

/// Where so many have answered, names are read in the table only.
const NAMED: usize = 16;

/// What is on the projector.
#[derive(Clone)]
struct Stage {
    open: OpenSession,
    /// The parts in the order in which they come up: fixed when the page is opened, whatever lands meanwhile.
    order: std::sync::Arc<Vec<Part>>,
    place: RwSignal<usize>,
    /// The parts that have been revealed: here one part shows, and not the whole session.
    revealed: RwSignal<Vec<Part>>,
    clock: Clock,
}

/// A timer that counts down, and what it shows.
#[derive(Clone)]
struct Clock {
    /// The minutes it is set to.
    minutes: RwSignal<u32>,
    /// The seconds left; nothing while it does not run.
    left: RwSignal<Option<u32>>,
    /// Counts its starts: what was to be shown of an earlier one is not.
    turn: RwSignal<u32>,
}

impl Clock {
    fn new() -> Self {
        Self { minutes: RwSignal::new(5), left: RwSignal::new(None), turn: RwSignal::new(0) }
    }

    fn toggle(&self) {
        self.turn.update_untracked(|turn| *turn = turn.wrapping_add(1));
        if self.left.with_untracked(Option::is_some) {
            self.left.set(None);
        } else {
            self.show(Countdown::start(clock::now(), self.minutes.get_untracked()), self.turn.get_untracked());
        }
    }

    fn show(&self, countdown: Countdown, turn: u32) {
        let now = clock::now();
        self.left.set(Some(countdown.seconds_left(now)));
        let Some(next) = countdown.next_in(now) else { return };
        let here = self.clone();
        timer::once(next, move || {
            if here.turn.try_get_untracked() == Some(turn) && page::element(STAGE).is_some() {
                here.show(countdown, turn);
            }
        });
    }
}

/// The page.
pub fn projector(_: AppState, open: &OpenSession) -> Element {
    let order = open.read(|gathering| spreads(&gathering.session, &gathering.responses));
    let stage = Stage {
        open: open.clone(),
        order: std::sync::Arc::new(order.into_iter().map(|spread| spread.part).collect()),
        place: RwSignal::new(0),
        revealed: RwSignal::new(Vec::new()),
        clock: Clock::new(),
    };
    // However one comes here, the keys work.
    page::focus_heading();
    let (heard, shown, timed) = (stage.clone(), stage.clone(), stage.clone());
    el("section")
        .class("projector")
        .id(STAGE)
        .attr("tabindex", "-1")
        .on("keydown", move |event| hear(&heard, &event))
        .child(
            el("div")
                .class("stage-top")
                .child(link(Route::Training(Training::Session(open.id())), texts::LEAVE))
                .child(countdown(&timed.clock)),
        )
        .live(move || on_stage(&shown))
        .child(ways(&stage))
}

fn hear(stage: &Stage, event: &Event) {
    // Keys that belong to a field, a button or the browser stay theirs.
    if key::is_with_modifier(event) || key::is_in_a_field(event) {
        return;
    }
    match key::name(event).as_str() {
        // Held, a key starts and stops nothing, and turns no pages that nobody has seen.
        "ArrowRight" | "PageDown" | "ArrowLeft" | "PageUp" | "r" | "R" | "t" | "T" if key::is_held(event) => {}
        "ArrowRight" | "PageDown" => step(stage, true),
        "ArrowLeft" | "PageUp" => step(stage, false),
        " " if !key::is_on_a_button(event) => reveal(stage),
        "r" | "R" => reveal(stage),
        "t" | "T" => stage.clock.toggle(),
        _ => return,
    }
    event.prevent_default();
}

fn step(stage: &Stage, on: bool) {
    let place = stage.place.get_untracked();
    let next = if on { place + 1 } else { place.saturating_sub(1) };
    if next < stage.order.len() && next != place {
        stage.place.set(next);
        page::focus_heading();
    }
}

fn reveal(stage: &Stage) {
    let Some(part) = stage.order.get(stage.place.get_untracked()).copied() else { return };
    if stage.revealed.with_untracked(|revealed| revealed.contains(&part)) {
        return;
    }
    stage.revealed.update(|revealed| revealed.push(part));
}

/// The part that is on the stage. Its heading, where the keyboard is, stays when the answers are revealed.
fn on_stage(stage: &Stage) -> Element {
    let Some(part) = stage.order.get(stage.place.get()).copied() else { return nothing() };
    let place = texts::place(stage.place.get_untracked() + 1, stage.order.len());
    let question = words::title(part.question(), Vocabulary::Today);
    let heading = el("h1").attr("tabindex", "-1").text(parts::part(part).title.say(Vocabulary::Today));
    let shown = stage.clone();
    group([
        el("p").class("caption").text([place.as_str(), " · ", &question].concat()),
        heading,
        el("div").class("revealed").attr("role", "status").live(move || answers(&shown, part)),
    ])
}

fn answers(stage: &Stage, part: Part) -> Element {
    let is_revealed = stage.revealed.with(|revealed| revealed.contains(&part));
    stage.open.with(|gathering| {
        let count = gathering.responses.len();
        if count == 0 {
            return paragraph(sessions::NOBODY_YET);
        }
        if !is_revealed {
            return paragraph(texts::are_in(count));
        }
        let spread = Spread::of(part, &gathering.responses);
        let called = (!gathering.names_hidden && count <= NAMED).then(|| called(gathering));
        let agreed = gathering.agreed_on(part).filter(|agreed| agreed.judgement.is_looked_at()).map(|agreed| {
            el("p")
                .class("agreed")
                .child(el("strong").text(sessions::AGREED))
                .text(labels::judgement(agreed.judgement))
                .text(match agreed.dissent.len() {
                    0 => String::new(),
                    count => texts::by_another_view(count),
                })
        });
        crate::ui::element::shown(view! {
            <Clashes spread=spread.clone() />
            <Picture spread=spread.clone() called />
            <Asks spread />
            {agreed.map(Element::view)}
        })
    })
}

fn countdown(clock: &Clock) -> Element {
    let (shown, chosen, choosing, start, running, over) =
        (clock.left, clock.minutes, clock.minutes, clock.clone(), clock.left, clock.left);
    let options = MINUTES.iter().map(|minutes| {
        let option = el("option").attr("value", minutes.to_string()).text(texts::minutes(*minutes));
        if *minutes == chosen.get_untracked() { option.attr("selected", "") } else { option }
    });
    let seen = Seen::default();
    seen.note(&clock.minutes.get_untracked().to_string());
    let list = el("select").id("timer-minutes").children(options.collect()).heard(&seen, move |_, minutes| {
        if let Ok(minutes) = minutes.parse::<u32>()
            && MINUTES.contains(&minutes)
        {
            choosing.set(minutes);
        }
    });
    let left = move || {
        shown.with(|left| {
            left.map_or_else(String::new, |left| [&(left / 60).to_string(), ":", &two_digits(left % 60)].concat())
        })
    };
    el("div")
        .class("countdown")
        .child(el("label").attr("for", "timer-minutes").text(texts::TIMER))
        .child(list)
        .child(
            button(SECOND, "", move |_| start.toggle())
                .id("timer")
                .live_text(move || if running.with(Option::is_some) { texts::STOP } else { texts::START }.to_owned()),
        )
        .child(el("span").class("time").attr("role", "timer").live_text(left))
        .child(el("span").attr("role", "status").live_text(move || {
            over.with(|left| if *left == Some(0) { said::TIME_IS_UP.to_owned() } else { String::new() })
        }))
}

fn two_digits(number: u32) -> String {
    if number < 10 { ["0", &number.to_string()].concat() } else { number.to_string() }
}

fn ways(stage: &Stage) -> Element {
    let (back, show, on, first, last) = (stage.clone(), stage.clone(), stage.clone(), stage.place, stage.place);
    let end = stage.order.len().saturating_sub(1);
    let hidden = stage.clone();
    let is_shown = move || {
        let place = hidden.place.get();
        hidden.order.get(place).is_none_or(|part| hidden.revealed.with(|revealed| revealed.contains(part)))
    };
    let press = move |_| {
        reveal(&show);
        // The button is switched off now: the keyboard would be nowhere, and its keys with it.
        page::focus_heading();
    };
    let buttons = el("div")
        .class("buttons")
        .child(button(MAIN, texts::REVEAL, press).id("reveal-part").live_switch("disabled", is_shown))
        .child(
            button(SECOND, texts::PART_BEFORE, move |_| step(&back, false))
                .id("part-before")
                .live_switch("disabled", move || first.get() == 0),
        )
        .child(
            button(SECOND, texts::NEXT_PART, move |_| step(&on, true))
                .id("next-part")
                .live_switch("disabled", move || last.get() >= end),
        );
    el("div").class("stage-ways").child(buttons).child(hint(said::KEYS))
}
