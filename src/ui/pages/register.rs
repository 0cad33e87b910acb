//! One register: its rows, found, sorted and added.

use leptos::prelude::*;

use crate::browser::clock;
use crate::content::components::rows::MORE as MORE_WORD;
use crate::content::pages::register as said;
use crate::content::pages::registers::for_example;
use crate::content::{labels, registers};
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::listing::{Only, Query, shown, sortable};
use crate::domain::register::Register;
use crate::domain::row::Row;
use crate::domain::rows::Rows;
use crate::domain::shape::Shape;
use crate::report::rows::{Names, label};
use crate::route::{Page, Route};
use crate::ui::components::attestation::Attestation;
use crate::ui::components::control::{Seen, heard};
use crate::ui::components::field_frame::{FieldFrame, Words};
use crate::ui::components::from_spreadsheet::FromSpreadsheet;
use crate::ui::components::letters::Reminders;
use crate::ui::components::linked::NewRow;
use crate::ui::components::notice::{Refusals, anew};
use crate::ui::components::pasted::Pasted;
use crate::ui::components::rows;
use crate::ui::components::select::select;
use crate::ui::components::starter_list::StarterList;
use crate::ui::state::AppState;

/// The id of the first row of those that are drawn only when somebody asks for them.
const MORE: &str = "more-rows";

/// From how many rows on a register can be searched and sorted.
const WORTH_SORTING: usize = 4;

/// The page.
#[component]
pub fn RegisterPage(
    /// The assessment.
    id: ItemId,
    /// The register.
    register: Register,
) -> impl IntoView {
    let text = registers::register(register);
    let added = register.grows().then(|| {
        let pasted = Pasted::nothing();
        let paste = move |event: web_sys::ClipboardEvent| {
            let _more_than_a_line = pasted.takes(&event);
        };
        view! {
            <section class="card" on:paste=paste>
                <NewRow register within=None />
            </section>
            <StarterList register />
            <FromSpreadsheet register pasted />
        }
    });
    let beside = match register {
        Register::NonCooperation => view! { <Attestation /> }.into_any(),
        Register::Requests => view! { <Reminders /> }.into_any(),
        Register::Sources => {
            let to_coverage = Route::In(id, Page::Register(Register::Coverage)).to_hash();
            view! { <p><a href=to_coverage>{said::TO_COVERAGE}</a></p> }.into_any()
        }
        _ => ().into_any(),
    };
    let list = if register.grows() {
        view! { <ListOfRows id register /> }.into_any()
    } else {
        view! { <FixedRows id register /> }.into_any()
    };
    view! {
        <h1 tabindex="-1">{text.title}</h1>
        <p class="lead">{text.lead}</p>
        <p class="hint">{for_example(registers::example(register))}</p>
        <Refusals />
        {list}
        {added}
        {beside}
    }
}

/// The rows of a register to which nobody adds any.
#[component]
fn FixedRows(
    /// The assessment.
    id: ItemId,
    /// The register.
    register: Register,
) -> impl IntoView {
    let state = AppState::expect();
    let (today, vocabulary) = (clock::today(), state.vocabulary.get_untracked());
    let all = state.memo(move |it| it.rows(register).clone());
    let drawn = anew(move || {
        let names = state.read(|it| Names::of(it, register));
        let ids = (1..=register.fixed_rows()).map(ItemId);
        let drawn = ids.map(|row| {
            let row = all.with(|all| all.get(row).map(|row| Row::clone(row))).unwrap_or(Row::new(register, row));
            let said = rows::row(id, &row, &names.name(row.id), None, vocabulary, today);
            view! { <li>{said}</li> }.into_any()
        });
        Some(rows::rows(drawn.collect(), ""))
    });
    view! { <div aria-live="polite">{drawn}</div> }
}

/// The rows of a register, with what finds and sorts them where there are many.
#[component]
fn ListOfRows(
    /// The assessment.
    id: ItemId,
    /// The register.
    register: Register,
) -> impl IntoView {
    let state = AppState::expect();
    let (today, vocabulary) = (clock::today(), state.vocabulary.get_untracked());
    let all = state.memo(move |it| it.rows(register).clone());
    let query: RwSignal<Query> = RwSignal::new(Query::default());
    let most = RwSignal::new(rows::AT_ONCE);
    let searchable = state.memo(move |it| it.rows(register).len() >= WORTH_SORTING);
    let drawn = anew(move || {
        let names = state.read(|it| Names::of(it, register));
        let found = all.with(|all| query.with(|query| shown(all, query, today)));
        let limit = rows::at_once(state, most);
        let drawn = found.iter().take(limit).enumerate().map(|(place, row)| {
            let said = rows::row(id, row, &names.name(row.id), None, vocabulary, today);
            let is_next = place == rows::AT_ONCE;
            view! { <li id=is_next.then_some(MORE) tabindex=is_next.then_some("-1")>{said}</li> }.into_any()
        });
        let drawn = drawn.collect();
        let empty = if all.with(Rows::is_empty) { said::EMPTY } else { said::NONE_FITS };
        let total = (found.len() >= WORTH_SORTING).then(|| view! { <p class="hint">{said::total(found.len())}</p> });
        Some(view! {
            {total}
            {rows::rows(drawn, empty)}
            <rows::MoreRows hidden=found.len().saturating_sub(limit) words=MORE_WORD first=MORE most id="show-more" />
        })
    });
    view! {
        {move || searchable.get().then(|| view! { <Finding register query /> })}
        <div aria-live="polite">{drawn}</div>
    }
}

/// What finds rows, and sorts them.
#[component]
fn Finding(
    /// The register.
    register: Register,
    /// What is looked for.
    query: RwSignal<Query>,
) -> impl IntoView {
    let vocabulary = AppState::expect().vocabulary.get_untracked();
    let find = heard(&Seen::default(), move |_, text| query.update(|query| query.holds = text));
    let mut sorts = vec![(String::new(), said::AS_ADDED.to_owned())];
    sorts.extend(sortable(register).map(|column| (column.key().to_owned(), label(column, vocabulary))));
    let by = move || query.with(|query| query.by.map(|column| column.key().to_owned()).unwrap_or_default());
    let sort = select(Words::label("sort", said::SORT), sorts, by, move |key| {
        let column = sortable(register).find(|column| column.key() == key);
        query.update(|query| query.by = column);
    });
    let kept = states(register);
    let mut offers = vec![(String::new(), said::EVERYTHING.to_owned())];
    if matches!(register, Register::Requests | Register::Actions) {
        offers.push((OVERDUE.to_owned(), said::OVERDUE.to_owned()));
    }
    offers.extend(kept.iter().map(|(key, column, choice)| {
        (key.clone(), [&label(*column, vocabulary), ": ", labels::choice(*choice)].concat())
    }));
    let only = move || query.with(|query| key_of(query.only));
    let show = select(Words::label("show", said::SHOW), offers, only, move |key| {
        let only = match kept.iter().find(|(known, ..)| *known == key) {
            Some((_, column, choice)) => Only::Chosen(*column, *choice),
            None if key == OVERDUE => Only::Overdue,
            None => Only::All,
        };
        query.update(|query| query.only = only);
    });
    view! {
        <div class="add">
            <FieldFrame words=Words::label("find", said::FIND) let:own>
                <input type="text" dir="auto" {..find} {..own} />
            </FieldFrame>
            {show}
            {sort}
        </div>
    }
}

const OVERDUE: &str = "overdue";

fn key_of(only: Only) -> String {
    match only {
        Only::All => String::new(),
        Only::Overdue => OVERDUE.to_owned(),
        Only::Chosen(column, choice) => [column.key(), choice.key()].join(" "),
    }
}

/// Everything that can be chosen in a register, to show the rows in which it is.
fn states(register: Register) -> Vec<(String, Column, Choice)> {
    let columns = register.columns().iter().copied();
    let choices = columns.filter_map(|column| match column.shape() {
        Shape::Choice(offered) => Some(offered.iter().map(move |choice| (column, *choice))),
        _ => None,
    });
    choices.flatten().map(|(column, choice)| (key_of(Only::Chosen(column, choice)), column, choice)).collect()
}

/// What is said where an address names a register's row that is not there.
#[component]
pub fn NotListed(
    /// The assessment.
    id: ItemId,
    /// The register.
    register: Register,
) -> impl IntoView {
    view! {
        <h1 tabindex="-1">{said::not_listed(registers::register(register).one)}</h1>
        <p>{said::WHY_NOT_LISTED}</p>
        <BackToRegister id register />
    }
}

/// The way back to a register from one of its rows.
#[component]
pub fn BackToRegister(
    /// The assessment.
    id: ItemId,
    /// The register.
    register: Register,
) -> impl IntoView {
    let words = said::back_to_all(registers::register(register).title);
    view! { <p><a href=Route::In(id, Page::Register(register)).to_hash()>{words}</a></p> }
}
