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
use crate::ui::components::attestation::attestation;
use crate::ui::components::field_frame::{Words, complete, field_frame};
use crate::ui::components::link::link;
use crate::ui::components::linked::new_row;
use crate::ui::components::notice::refusals;
use crate::ui::components::plain::{heading, hint, lead, paragraph};
use crate::ui::components::rows;
use crate::ui::components::select::select;
use crate::ui::components::text_field::line;
use crate::ui::element::{Element, Seen, el, group, live, nothing};
use crate::ui::state::AppState;

/// The id of the first row of those that are drawn only when somebody asks for them.
const MORE: &str = "more-rows";

/// From how many rows on a register can be searched and sorted.
const WORTH_SORTING: usize = 4;

/// The page.
pub fn register(state: AppState, id: ItemId, register: Register) -> Element {
    let text = registers::register(register);
    let added = register.grows().then(|| el("section").class("card").child(new_row(state, register, None)));
    let beside = match register {
        Register::NonCooperation => Some(attestation(state)),
        Register::Sources => {
            Some(el("p").child(link(Route::In(id, Page::Register(Register::Coverage)), said::TO_COVERAGE)))
        }
        _ => None,
    };
    let example = hint(for_example(registers::example(register)));
    group([heading(text.title), lead(text.lead), example, refusals(state), list(state, id, register)])
        .maybe(added)
        .maybe(beside)
}

fn list(state: AppState, id: ItemId, register: Register) -> Element {
    let today = clock::today();
    let vocabulary = state.vocabulary.get_untracked();
    let all = state.memo(move |it| it.rows(register).clone());
    let query: RwSignal<Query> = RwSignal::new(Query::default());
    let most = RwSignal::new(rows::AT_ONCE);
    let fixed = !register.grows();
    let (counted, asked) = (all, query);
    let searchable = state.memo(move |it| it.rows(register).len() >= WORTH_SORTING);
    let controls = move || if searchable.get() && !fixed { controls(state, register, asked) } else { nothing() };
    let rows = move || {
        let names = state.read(|it| Names::of(it, register));
        if fixed {
            let ids = (1..=register.fixed_rows()).map(ItemId);
            let drawn = ids.map(|row| {
                let row = all.with(|all| all.get(row).map(|row| Row::clone(row))).unwrap_or(Row::new(register, row));
                rows::row(id, &row, &names.name(row.id), None, vocabulary, today)
            });
            return rows::rows(drawn.collect(), "");
        }
        let found = all.with(|all| query.with(|query| shown(all, query, today)));
        let limit = rows::at_once(state, most);
        let drawn = found.iter().take(limit).enumerate().map(|(place, row)| {
            let drawn = rows::row(id, row, &names.name(row.id), None, vocabulary, today);
            if place == rows::AT_ONCE { drawn.id(MORE).attr("tabindex", "-1") } else { drawn }
        });
        let drawn = drawn.collect();
        let empty = if counted.with(Rows::is_empty) { said::EMPTY } else { said::NONE_FITS };
        let more = found.len().saturating_sub(limit);
        let more = rows::more(more, MORE_WORD, MORE, most).map(|more| more.id("show-more"));
        let total = (found.len() >= WORTH_SORTING).then(|| hint(said::total(found.len())));
        nothing().maybe(total).child(rows::rows(drawn, empty)).maybe(more)
    };
    group([live(controls), el("div").attr("aria-live", "polite").live(rows)])
}

fn controls(state: AppState, register: Register, query: RwSignal<Query>) -> Element {
    let vocabulary = state.vocabulary.get_untracked();
    let find = query;
    let found = line().heard(&Seen::default(), move |_, text| find.update(|query| query.holds = text));
    let found = field_frame(state, Words::label("find", said::FIND), complete(), found);
    let mut sorts = vec![(String::new(), said::AS_ADDED.to_owned())];
    sorts.extend(sortable(register).map(|column| (column.key().to_owned(), label(column, vocabulary))));
    let by = move || query.with(|query| query.by.map(|column| column.key().to_owned()).unwrap_or_default());
    let sort = select(state, Words::label("sort", said::SORT), sorts, by, move |key| {
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
    let show = select(state, Words::label("show", said::SHOW), offers, only, move |key| {
        let only = match kept.iter().find(|(known, ..)| *known == key) {
            Some((_, column, choice)) => Only::Chosen(*column, *choice),
            None if key == OVERDUE => Only::Overdue,
            None => Only::All,
        };
        query.update(|query| query.only = only);
    });
    el("div").class("add").child(found).child(show).child(sort)
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
pub fn gone(id: ItemId, register: Register) -> Element {
    let text = registers::register(register);
    group([heading(said::not_listed(text.one)), paragraph(said::WHY_NOT_LISTED), back(id, register)])
}

/// The way back to a register from one of its rows.
pub fn back(id: ItemId, register: Register) -> Element {
    let words = said::back_to_all(registers::register(register).title);
    el("p").child(link(Route::In(id, Page::Register(register)), words))
}
