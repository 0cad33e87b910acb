//! The spread on a projector: one part at a time, large; revealed by a key; with a timer.

use leptos::prelude::*;

use std::sync::Arc;

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
use crate::ui::components::control::{Seen, heard};
use crate::ui::components::plain::{MAIN, SECOND};
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
    order: Arc<Vec<Part>>,
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
#[component]
pub fn ProjectorPage(
    /// The session.
    open: OpenSession,
) -> impl IntoView {
    let id = open.id();
    let order = open.read(|gathering| spreads(&gathering.session, &gathering.responses));
    let stage = Stage {
        open,
        order: Arc::new(order.into_iter().map(|spread| spread.part).collect()),
        place: RwSignal::new(0),
        revealed: RwSignal::new(Vec::new()),
        clock: Clock::new(),
    };
    // However one comes here, the keys work.
    page::focus_heading();
    let (heard, shown, clock) = (stage.clone(), stage.clone(), stage.clock.clone());
    let on_stage = move || {
        let part = shown.order.get(shown.place.get()).copied();
        part.map(|part| view! { <OnStage stage=shown.clone() part /> })
    };
    view! {
        <section class="projector" id=STAGE tabindex="-1" on:keydown=move |event| hear(&heard, &event)>
            <div class="stage-top">
                <a href=Route::Training(Training::Session(id)).to_hash()>{texts::LEAVE}</a>
                <Timer clock />
            </div>
            {on_stage}
            <Ways stage />
        </section>
    }
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
#[component]
fn OnStage(
    /// What is on the projector.
    stage: Stage,
    /// The part.
    part: Part,
) -> impl IntoView {
    let place = texts::place(stage.place.get_untracked() + 1, stage.order.len());
    let question = words::title(part.question(), Vocabulary::Today);
    view! {
        <p class="caption">{[place.as_str(), " · ", &question].concat()}</p>
        <h1 tabindex="-1">{parts::part(part).title.say(Vocabulary::Today)}</h1>
        <div class="revealed" role="status" translate="no">{move || answers(&stage, part)}</div>
    }
}

/// The answers on a part once they are revealed; how many have come before.
fn answers(stage: &Stage, part: Part) -> AnyView {
    let is_revealed = stage.revealed.with(|revealed| revealed.contains(&part));
    stage.open.with(|gathering| {
        let count = gathering.responses.len();
        if count == 0 {
            return view! { <p>{sessions::NOBODY_YET}</p> }.into_any();
        }
        if !is_revealed {
            return view! { <p>{texts::are_in(count)}</p> }.into_any();
        }
        let spread = Spread::of(part, &gathering.responses);
        let called = (!gathering.names_hidden && count <= NAMED).then(|| called(gathering));
        let agreed = gathering.agreed_on(part).filter(|agreed| agreed.judgement.is_looked_at()).map(|agreed| {
            let otherwise = match agreed.dissent.len() {
                0 => String::new(),
                count => texts::by_another_view(count),
            };
            view! {
                <p class="agreed">
                    <strong>{sessions::AGREED}</strong>
                    {labels::judgement(agreed.judgement)}
                    {otherwise}
                </p>
            }
        });
        view! {
            <Clashes spread=spread.clone() />
            <Picture spread=spread.clone() called />
            <Asks spread />
            {agreed}
        }
        .into_any()
    })
}

/// The timer, and the minutes it is set to.
#[component]
fn Timer(
    /// What it counts with.
    clock: Clock,
) -> impl IntoView {
    let (left, minutes) = (clock.left, clock.minutes);
    let options = MINUTES.iter().map(|offered| {
        let is_chosen = *offered == minutes.get_untracked();
        view! { <option value=offered.to_string() selected=is_chosen>{texts::minutes(*offered)}</option> }
    });
    let options = options.collect_view();
    let seen = Seen::default();
    seen.note(&minutes.get_untracked().to_string());
    let choose = heard(&seen, move |_, chosen| {
        if let Ok(chosen) = chosen.parse::<u32>()
            && MINUTES.contains(&chosen)
        {
            minutes.set(chosen);
        }
    });
    let shown = move || {
        left.with(|left| {
            left.map_or_else(String::new, |left| [&(left / 60).to_string(), ":", &two_digits(left % 60)].concat())
        })
    };
    let is_running = move || left.with(Option::is_some);
    let is_over = move || left.with(|left| *left == Some(0));
    view! {
        <div class="countdown">
            <label for="timer-minutes">{texts::TIMER}</label>
            <select id="timer-minutes" {..choose}>{options}</select>
            <button type="button" class=SECOND id="timer" translate="no" on:click=move |_| clock.toggle()>
                {move || if is_running() { texts::STOP } else { texts::START }}
            </button>
            <span class="time" role="timer" translate="no">{shown}</span>
            <span role="status" translate="no">{move || if is_over() { said::TIME_IS_UP } else { "" }}</span>
        </div>
    }
}

fn two_digits(number: u32) -> String {
    if number < 10 { ["0", &number.to_string()].concat() } else { number.to_string() }
}

/// The ways from part to part, and to the answers.
#[component]
fn Ways(
    /// What is on the projector.
    stage: Stage,
) -> impl IntoView {
    let (back, show, hidden, place) = (stage.clone(), stage.clone(), stage.clone(), stage.place);
    let end = stage.order.len().saturating_sub(1);
    let is_shown = move || {
        let place = place.get();
        hidden.order.get(place).is_none_or(|part| hidden.revealed.with(|revealed| revealed.contains(part)))
    };
    let (is_first, is_last) = (move || place.get() == 0, move || place.get() >= end);
    let press = move |_| {
        reveal(&show);
        // The button is switched off now: the keyboard would be nowhere, and its keys with it.
        page::focus_heading();
    };
    view! {
        <div class="stage-ways">
            <div class="buttons">
                <button type="button" class=MAIN id="reveal-part" on:click=press prop:disabled=is_shown>
                    {texts::REVEAL}
                </button>
                <button
                    type="button"
                    class=SECOND
                    id="part-before"
                    on:click=move |_| step(&back, false)
                    prop:disabled=is_first
                >
                    {texts::PART_BEFORE}
                </button>
                <button
                    type="button"
                    class=SECOND
                    id="next-part"
                    on:click=move |_| step(&stage, true)
                    prop:disabled=is_last
                >
                    {texts::NEXT_PART}
                </button>
            </div>
            <p class="hint">{said::KEYS}</p>
        </div>
    }
}
