//! The rows of a register as a list of links, wherever they are listed.

use leptos::prelude::*;

use super::plain::SECOND;
use super::words::places_in;
use crate::browser::{events, page};
use crate::content::components::rows as say;
use crate::content::labels;
use crate::domain::checklist::Question;
use crate::domain::column::Column;
use crate::domain::date::Date;
use crate::domain::item::ItemId;
use crate::domain::register::Register;
use crate::domain::review::Vocabulary;
use crate::domain::row::{Row, Value};
use crate::domain::shape::Shape;
use crate::report::rows::{label, when};
use crate::report::words::number;
use crate::route::{Page, Route};
use crate::ui::state::AppState;

/// How many rows are drawn at once: a register of hundreds opens as quickly as a short one.
pub const AT_ONCE: usize = 40;

thread_local! {
    /// Whether the page is being printed.
    static IS_PRINTING: ArcRwSignal<bool> = {
        let is_printing = ArcRwSignal::new(false);
        let told = is_printing.clone();
        events::on_print(move |is_so| told.set(is_so));
        is_printing
    };
}

/// How many rows are drawn at once here, of which `most` were asked for. All of them where nothing can be pressed, the
/// way to the rest included, and on paper; follows whether that is so.
#[must_use]
pub fn at_once(state: AppState, most: RwSignal<usize>) -> usize {
    state.tab_lock.track();
    let is_printing = IS_PRINTING.with(ArcRwSignal::get);
    if is_printing || state.is_read_only() { usize::MAX } else { most.get() }
}

/// The way to the rows that a list leaves out, where it leaves some out.
#[component]
pub fn MoreRows(
    /// How many it leaves out.
    hidden: usize,
    /// What they are called.
    words: &'static str,
    /// The id that the first of them has once it is drawn: the keyboard goes there.
    #[prop(into)]
    first: String,
    /// How many rows are drawn.
    most: RwSignal<usize>,
    /// The id of the button.
    #[prop(optional)]
    id: Option<&'static str>,
) -> impl IntoView {
    let show = move |_| {
        most.set(usize::MAX);
        page::focus_when_drawn(first.clone());
    };
    (hidden > 0).then(|| {
        view! {
            <button type="button" class=SECOND id=id on:click=show>{say::show(hidden, words)}</button>
        }
    })
}

/// A list of rows, each in an element of a list, or what is said where there is none.
#[must_use]
pub fn rows(rows: Vec<AnyView>, when_empty: &'static str) -> AnyView {
    if rows.is_empty() {
        view! { <p>{when_empty}</p> }.into_any()
    } else {
        view! { <ul class="rows">{rows}</ul> }.into_any()
    }
}

/// What a list says of a row: its name, and in one line what is chosen, when, and what it supports or came from. On the
/// page of a question with the places it supports there, elsewhere with how many. `id` is the assessment's, `name`
/// tells the row apart.
#[must_use]
pub fn row(
    id: ItemId,
    row: &Row,
    name: &str,
    within: Option<Question>,
    vocabulary: Vocabulary,
    today: Date,
) -> AnyView {
    let mut facts = Vec::new();
    let mut person = None;
    for (column, value) in row.values() {
        match value {
            Value::Choice(choice) if is_telling(row, column) => {
                let words = labels::choice(*choice);
                facts.push(if says_what_it_is(column) {
                    words.to_owned()
                } else {
                    say::chosen(&label(column, vocabulary), words)
                });
            }
            Value::Day(day) if is_first_day(column) => {
                let day = when(*day);
                if !day.is_empty() {
                    facts.push(say::on_a_day(&label(column, vocabulary), &day));
                }
            }
            Value::Places(places) => match (column, within, places.len()) {
                (Column::Supports, Some(question), _) => {
                    facts.push(say::supports(&places_in(places, question, vocabulary)));
                }
                (Column::Supports, None, 0) => facts.push(say::SUPPORTS_NOTHING.to_owned()),
                (Column::Supports, None, many) => {
                    facts.push(say::supports_many(many));
                }
                _ => facts.extend(places.first().map(|place| number(place.question()))),
            },
            Value::Text(text) if matches!(column, Column::Owner | Column::Agency) && !text.is_empty() => {
                person = Some(text.clone());
            }
            _ => {}
        }
    }
    let tag = |words: &'static str| view! { <strong class="tag">{words}</strong>" " };
    let is_open = row.register.is_append_only() && row.recorded.is_none();
    let name = name.to_owned();
    view! {
        <a href=Route::In(id, Page::Row(row.register, row.id)).to_hash()><bdi>{name}</bdi></a>
        <p class="hint">
            {row.is_overdue(today).then(|| tag(say::OVERDUE))}
            {is_open.then(|| tag(say::NOT_RECORDED))}
            {facts.join(" · ")}
            {person.map(|person| view! { " · "<bdi>{person}</bdi> })}
        </p>
    }
    .into_any()
}

/// Whether a choice is told in a list: what a row is and how it stands. The rest stands on its page.
fn is_telling(row: &Row, column: Column) -> bool {
    let Shape::Choice(offered) = column.shape() else { return false };
    match column {
        Column::Relevant | Column::Answer | Column::ActionState | Column::InputState | Column::EvidenceKind => true,
        Column::SourceKind
        | Column::Involvement
        | Column::Access
        | Column::Obtained
        | Column::LeftAside
        | Column::ReasonGiven
        | Column::DecisionKind
        | Column::Staff
        | Column::Mode
        | Column::ProcessKind
        | Column::Bears => offered.first() != Some(&row.choice(column)),
        _ => false,
    }
}

/// Whether the words of a choice say by themselves what is chosen.
const fn says_what_it_is(column: Column) -> bool {
    !matches!(
        column,
        Column::Relevant | Column::Access | Column::Obtained | Column::LeftAside | Column::Answer | Column::Bears
    )
}

/// Whether a day is told in a list: the one by which people look for a row.
const fn is_first_day(column: Column) -> bool {
    matches!(
        column,
        Column::AskedOn
            | Column::Due
            | Column::RefusedOn
            | Column::DecidedOn
            | Column::InputOn
            | Column::Until
            | Column::Dated
    )
}

/// The name of a row's register, for lists that hold rows of several.
#[must_use]
pub const fn of(register: Register) -> &'static str {
    crate::content::registers::register(register).title
}
