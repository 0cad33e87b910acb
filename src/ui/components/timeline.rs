//! The timeline: bars and symbols along an axis of days, and the same as a table. Every item leads to its record.
//!
//! Places along the axis are percentages, so that the picture has the width of the page and its words keep their size.

use leptos::prelude::*;

use crate::browser::clock;
use crate::content::components::rows::MORE;
use crate::content::components::timeline as said;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::timeline::axis::{Axis, LENGTH, Mark};
use crate::domain::timeline::lanes::lanes;
use crate::domain::timeline::{Drawn, Item, Kind, State, Timeline, timeline};
use crate::report::timeline::{Labels, days, state as state_of, told as told_of};
use crate::report::visible::in_one_line;
use crate::route::{Page, Route};
use crate::ui::components::rows;
use crate::ui::components::shape::{Shape, ShapeSymbol};
use crate::ui::state::AppState;

/// The id of the heading.
const HEADING: &str = "timeline-heading";

/// How far apart symbols stand on a lane at least: 24 pixels of the width that a phone has.
const GAP: u32 = LENGTH / 14;

/// How many lanes there are at most.
const MOST_LANES: usize = 12;

/// How high a lane is, in pixels.
const LANE: usize = 26;

/// The timeline; nothing if nothing has a day.
#[component]
pub fn TimelineCard(
    /// The assessment.
    id: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    let today = clock::today();
    // Registers compare by a pointer: typing elsewhere on the page puts nothing together anew.
    let looked_at = state.memo(|it| (it.registers.clone(), it.review.phase));
    let most = RwSignal::new(rows::AT_ONCE);
    move || {
        looked_at.with(|_| ());
        let (timeline, labels) = state.read(|it| (timeline(it, today), Labels::of(it)));
        let axis = timeline.axis.clone()?;
        let told = Told { id, labels };
        let most_rows = rows::at_once(state, most);
        let bars = [Kind::Request, Kind::Process].map(|kind| bars(&timeline, &told, kind, most_rows));
        let points = [Kind::Conversation, Kind::Decision].map(|kind| points(&timeline, &told, kind));
        let hidden = [Kind::Request, Kind::Process].map(|kind| timeline.drawn(kind).count().saturating_sub(most_rows));
        let hidden: usize = hidden.iter().sum();
        let more = (hidden > 0).then(|| view! { <p><rows::MoreRows hidden words=MORE first=HEADING most /></p> });
        let legend = legend(&timeline);
        let table = table(&timeline, &told);
        Some(view! {
            <section class="card" aria-labelledby=HEADING>
                <h2 id=HEADING tabindex="-1">{said::TITLE}</h2>
                <div class="timeline">
                    <AxisLines axis />
                    {bars.into_iter().collect_view()}
                    {points.into_iter().collect_view()}
                </div>
                {more}
                <p class="legend hint">{said::HOW_TO_READ}" "{legend}</p>
                {table}
            </section>
        })
    }
}

/// What everything is called, and where it leads.
struct Told {
    id: ItemId,
    labels: Labels,
}

impl Told {
    fn name(&self, item: &Item) -> String {
        self.labels.name(item.register, item.row)
    }

    /// Returns all that is known of something in one line. What turns the direction of a text round is named: a title
    /// cannot hold an element within which it would stay.
    fn all(&self, item: &Item) -> String {
        [in_one_line(&self.name(item)).as_str(), ": ", &told_of(item)].concat()
    }

    fn way(&self, item: &Item) -> String {
        Route::In(self.id, Page::Row(item.register, item.row)).to_hash()
    }
}

/// A place on the axis as an attribute of SVG.
fn percent(place: u32) -> String {
    let digits = (place % 100).to_string();
    let point = if digits.len() < 2 { ".0" } else { "." };
    [(place / 100).to_string().as_str(), point, &digits, "%"].concat()
}

/// The side on which words stand at a place, so that they do not leave the picture.
const fn anchor(place: u32) -> &'static str {
    if place > LENGTH / 10 * 9 { "end" } else { "start" }
}

/// The months or years, and today, behind everything.
#[component]
fn AxisLines(
    /// The axis.
    axis: Axis,
) -> impl IntoView {
    let mut is_first = true;
    let mark = |mark: &Mark| {
        let year = mark.date.year().to_string();
        let with_year = std::mem::replace(&mut is_first, false) || mark.date.month() == 1;
        let (above, below) = if mark.says_month {
            (said::month(mark.date.month()).to_owned(), with_year.then_some(year))
        } else {
            (year, None)
        };
        let x = percent(mark.place);
        let anchor = anchor(mark.place);
        view! {
            <g>
                <line x1=x.clone() x2=x.clone() y1="50" y2="100%" />
                <text x=x.clone() y="13" text-anchor=anchor>{above}</text>
                {below.map(|year| view! { <text x=x.clone() y="29" text-anchor=anchor>{year}</text> })}
            </g>
        }
    };
    let marks = axis.marks.iter().map(mark).collect_view();
    let today = axis.today.map(|place| {
        let x = percent(place);
        view! {
            <g class="today">
                <line x1=x.clone() x2=x.clone() y1="34" y2="100%" />
                <text x=x.clone() y="45" dx=if anchor(place) == "end" { "-5" } else { "5" } text-anchor=anchor(place)>
                    {said::TODAY}
                </text>
            </g>
        }
    });
    view! { <svg class="timeline-axis" aria-hidden="true">{marks}{today}</svg> }
}

/// The things of a kind as bars, each on a line of its own.
fn bars(timeline: &Timeline, told: &Told, kind: Kind, most: usize) -> Option<impl IntoView + use<>> {
    let rows = timeline.first(kind, most);
    let heading = ["timeline-", kind.key()].concat();
    (!rows.is_empty()).then(|| {
        let rows = rows.into_iter().map(|(item, drawn)| bar(told, item, drawn)).collect_view();
        view! {
            <section aria-labelledby=heading>
                <h3 id=heading.clone()>{said::kinds(kind)}</h3>
                <ul class="timeline-rows">{rows}</ul>
            </section>
        }
    })
}

/// A line: the name, and the bar beside it or below. What it says is read out in one go.
fn bar(told: &Told, item: &Item, drawn: Drawn) -> impl IntoView + use<> {
    let shape = shape(item);
    let bar = drawn.bar.map(|(from, to)| {
        let (x, width) = (percent(from), percent(to - from));
        view! { <rect class="bar" x=x width=width y="6" height="12" rx="6" /> }
    });
    let due = drawn.due.map(|place| {
        let x = percent(place);
        view! { <line class="due" x1=x.clone() x2=x y1="1" y2="23" /> }
    });
    let symbol = shape.filter(|_| item.kind == Kind::Request).map(|shape| {
        view! {
            <svg x=percent(drawn.symbol) y="4" width="16" height="16" data-tone=shape.tone()>
                <circle class="plate" cx="0" cy="8" r="8" />
                <path transform="translate(-8)" fill-rule="evenodd" d=shape.outline() />
            </svg>
        }
    });
    let beside = match item.kind {
        Kind::Request => item.overdue.map(|days| said::overdue(&said::days(days))),
        _ => Some(state_of(item)),
    };
    let look = if item.overdue.is_some() { "overdue" } else { "hint" };
    view! {
        <li data-tone=tone(item)>
            <a href=told.way(item) aria-label=told.all(item)>
                <span class="timeline-name">
                    <bdi>{told.name(item)}</bdi>
                    {beside.map(|words| view! { " "<span class=look>{words}</span> })}
                </span>
                <svg class="timeline-bar" aria-hidden="true">
                    <title>{told_of(item)}</title>
                    {bar}
                    {due}
                    {symbol}
                </svg>
            </a>
        </li>
    }
}

/// The things of a kind as symbols on as few lanes as hold them side by side.
fn points(timeline: &Timeline, told: &Told, kind: Kind) -> Option<impl IntoView + use<>> {
    let all: Vec<(&Item, Drawn)> = timeline.drawn(kind).collect();
    let places: Vec<u32> = all.iter().map(|(_, drawn)| drawn.symbol).collect();
    let lanes = lanes(&places, GAP, MOST_LANES);
    let height = (lanes.iter().max()? + 1) * LANE;
    let heading = ["timeline-", kind.key()].concat();
    let symbols = all.iter().zip(&lanes).map(|((item, drawn), lane)| {
        let shape = shape(item).unwrap_or(Shape::Square);
        let label = told.all(item);
        view! {
            <g data-tone=shape.tone()>
                <a href=told.way(item) aria-label=label>
                    <title>{label.clone()}</title>
                    <svg x=percent(drawn.symbol) y=(lane * LANE).to_string() width="16" height=LANE.to_string()>
                        <rect class="target" x="-12" y="1" width="24" height="24" />
                        <path transform="translate(-8 5)" fill-rule="evenodd" d=shape.outline() />
                    </svg>
                </a>
            </g>
        }
    });
    Some(view! {
        <section class="timeline-points" aria-labelledby=heading>
            <h3 id=heading.clone()>{said::kinds(kind)}</h3>
            <svg role="group" aria-label=said::kinds(kind) height=height.to_string()>{symbols.collect_view()}</svg>
        </section>
    })
}

/// The shape of something; none for a process, of which the bar says all.
const fn shape(item: &Item) -> Option<Shape> {
    if item.overdue.is_some() {
        return Some(Shape::Warning);
    }
    shape_of(item.state)
}

/// The shape of a state.
const fn shape_of(state: State) -> Option<Shape> {
    Some(match state {
        State::NotSent => Shape::Dashes,
        State::Awaited => Shape::Ring,
        State::InPart => Shape::Half,
        State::InFull => Shape::Tick,
        State::Refused => Shape::Cross,
        State::Lasting | State::Ended => return None,
        State::Planned | State::Invited => Shape::OpenDiamond,
        State::TookPart => Shape::Diamond,
        State::Declined => Shape::CrossedDiamond,
        State::Draft => Shape::OpenSquare,
        State::Recorded => Shape::Square,
    })
}

/// The colour of something.
fn tone(item: &Item) -> &'static str {
    match shape(item) {
        Some(shape) => shape.tone(),
        None if item.state == State::Lasting => "partly",
        None => "aside",
    }
}

/// The shapes that occur, each with its word.
fn legend(timeline: &Timeline) -> impl IntoView + use<> {
    let drawn = || Kind::ALL.iter().flat_map(|kind| timeline.drawn(*kind));
    let is_overdue = drawn().any(|(item, _)| item.overdue.is_some());
    let states = State::ALL.iter().filter(|state| drawn().any(|(item, _)| item.state == **state));
    let states = states.filter_map(|state| Some((shape_of(*state)?, said::state(*state))));
    let all = is_overdue.then_some((Shape::Warning, said::OVERDUE)).into_iter().chain(states);
    all.map(|(shape, words)| view! { <span><ShapeSymbol shape />{words}</span> }).collect_view()
}

/// Everything as a table, one click away, with what has no day.
fn table(timeline: &Timeline, told: &Told) -> impl IntoView + use<> {
    let row = |item: &Item| {
        let days = days(item);
        let days = if days.is_empty() { said::NO_DAY.to_owned() } else { days };
        view! {
            <tr>
                <th scope="row"><a href=told.way(item)><bdi>{told.name(item)}</bdi></a></th>
                <td>{said::kind(item.kind, item.delays > 0)}</td>
                <td>{days}</td>
                <td>{state_of(item)}</td>
            </tr>
        }
    };
    let rows = timeline.items.iter().map(row).collect_view();
    let heads = [said::NAME, said::KIND, said::DAYS, said::STATE].map(|head| view! { <th scope="col">{head}</th> });
    view! {
        <details class="folded" id="timeline-table">
            <summary><h3>{said::AS_A_TABLE}</h3></summary>
            <div class="table-frame" tabindex="0" role="region" aria-label=said::TABLE>
                <table>
                    <caption class="unseen">{said::TABLE}</caption>
                    <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
}
