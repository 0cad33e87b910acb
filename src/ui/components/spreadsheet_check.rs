//! What would be added of a spreadsheet: its rows under what each column is, and what there is to look at.

use leptos::prelude::*;

use std::sync::Arc;

use super::field_frame::Words;
use super::pasted::{CHECK, Pasted};
use super::plain::{MAIN, SECOND};
use super::select::select;
use crate::browser::random_id;
use crate::content::pages::spreadsheet as say;
use crate::domain::column::Column;
use crate::domain::command::Command;
use crate::domain::day::Day;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed as _;
use crate::domain::register::Register;
use crate::domain::row::Value;
use crate::import::cell::Unfit;
use crate::import::heading::{self, Headings, ROWS_LOOKED_AT, plain};
use crate::import::plan::{Finding, Matter, Plan, note_of, plan};
use crate::import::table::Table;
use crate::import::written_day::Doubt;
use crate::report::rows::label;
use crate::report::words;
use crate::ui::address;
use crate::ui::state::AppState;

/// How many things to look at are named.
const LINES: usize = 50;

/// How many rows of a table are shown.
const SHOWN: usize = 20;

/// How many characters of a row are shown in the list of heading rows.
const CHARACTERS: usize = 60;

/// What would be added, with what each column is, and every cell that somebody has to look at.
#[component]
pub fn SpreadsheetCheck(
    /// The register to which it is added.
    register: Register,
    /// The table.
    table: Arc<Table>,
    /// What was pasted.
    pasted: Pasted,
) -> impl IntoView {
    let state = AppState::expect();
    let headings = RwSignal::new(heading::find(&table, register));
    let planned = {
        let table = Arc::clone(&table);
        Memo::new(move |_| {
            let find = |to: Register, name: &str| named(state, to, name);
            headings.with(|headings| plan(&table, headings, register, &find))
        })
    };
    let count = move || planned.with(|plan| plan.rows.len());
    let add = move |_| {
        let rows = planned.with_untracked(|plan| plan.rows.clone());
        let number = rows.len();
        let rows = rows.into_iter().map(|row| (random_id::new_id(), row.values)).collect();
        if state.act(&address::of_new(register), Command::AddRows(register, rows)) {
            pasted.clear();
            state.say(say::added(number), false);
        }
    };
    let findings = {
        let table = Arc::clone(&table);
        move || {
            let (lines, more) = planned.with(|plan| headings.with(|headings| lines(&table, headings, plan)));
            (!lines.is_empty()).then(|| {
                let more = (more > 0).then(|| view! { <p class="hint">{say::more(more)}</p> });
                let lines = lines.into_iter().map(|line| view! { <li><bdi>{line}</bdi></li> }).collect_view();
                view! {
                    <h3>{say::LOOK_AT}</h3>
                    <ul>{lines}</ul>
                    {more}
                }
            })
        }
    };
    // Another row of headings makes other names and other first rows.
    let row = Memo::new(move |_| headings.with(|headings| headings.row));
    let choice = heading_choice(register, &table, headings);
    let rows = move || {
        row.track();
        view! { <Rows register table=Arc::clone(&table) headings planned /> }
    };
    let nothing_to_add = move || (count() == 0).then_some("true");
    view! {
        <section aria-labelledby=CHECK>
            <h2 id=CHECK tabindex="-1">{move || say::check(count())}</h2>
            {choice}
            <p class="hint">{say::COLUMNS}</p>
            {rows}
            <div aria-live="polite">{findings}</div>
            <p class="buttons">
                <button type="button" class=MAIN id="add-rows" aria-disabled=nothing_to_add on:click=add>
                    {move || say::add(count())}
                </button>
                <button type="button" class=SECOND id="add-no-rows" on:click=move |_| pasted.clear()>
                    {say::ADD_NOTHING}
                </button>
            </p>
        </section>
    }
}

/// Chooses which row holds the headings.
fn heading_choice(register: Register, table: &Arc<Table>, headings: RwSignal<Headings>) -> AnyView {
    let mut offers = vec![(String::new(), say::NO_HEADINGS.to_owned())];
    offers.extend(table.rows.iter().enumerate().take(ROWS_LOOKED_AT).map(|(place, cells)| {
        let cells: Vec<&str> = cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
        let text: String = cells.join(", ").chars().take(CHARACTERS).collect();
        (place.to_string(), say::heading_row(place + 1, &text))
    }));
    let chosen = move || headings.with(|headings| headings.row).map(|row| row.to_string()).unwrap_or_default();
    let table = Arc::clone(table);
    select(Words::label("spreadsheet-headings", say::HEADING_ROW), offers, chosen, move |key| {
        headings.set(heading::at(&table, register, key.parse().ok()));
    })
}

/// The record of a register with a name.
fn named(state: AppState, register: Register, name: &str) -> Option<ItemId> {
    let wanted = plain(name);
    state.read(|it| it.rows(register).iter().find(|row| plain(row.heading()) == wanted).map(|row| row.id))
}

/// The first rows of the table, each column under what it is.
#[component]
fn Rows(
    /// The register to which they are added.
    register: Register,
    /// The table.
    table: Arc<Table>,
    /// What its columns are.
    headings: RwSignal<Headings>,
    /// What would be added.
    planned: Memo<Plan>,
) -> impl IntoView {
    let first = headings.with_untracked(|headings| headings.row.map_or(0, |row| row + 1));
    let marked = Memo::new(move |_| {
        let is_shown = |it: &&Finding| (first..first + SHOWN).contains(&it.row);
        planned.with(|plan| plan.findings.iter().filter(is_shown).map(|it| (it.row, it.column)).collect::<Vec<_>>())
    });
    let heads = (0..table.width()).map(|place| {
        let name = headings.with_untracked(|headings| name_of(&table, headings, place));
        view! {
            <th scope="col">
                <bdi>{name.clone()}</bdi>
                {column_choice(register, headings, place, &name)}
            </th>
        }
    });
    let heads = heads.collect_view();
    let rows = table.rows.iter().enumerate().skip(first).take(SHOWN).map(|(place, cells)| {
        let cells = cells.iter().enumerate().map(|(column, text)| {
            let is_marked = move || marked.with(|marked| marked.contains(&(place, column)));
            let sign = move || is_marked().then(|| view! { <span class="sign" aria-hidden="true">"!"</span> });
            view! { <td>{sign} <bdi>{text.clone()}</bdi></td> }
        });
        view! {
            <tr>
                <th scope="row">{place + 1}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    let rows = rows.collect_view();
    let hidden = table.rows.len().saturating_sub(first + SHOWN);
    view! {
        <div class="table-frame" role="region" aria-label=say::TABLE tabindex="0">
            <table class="spreadsheet">
                <thead>
                    <tr>
                        <td></td>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {(hidden > 0).then(|| view! { <p class="hint">{say::more(hidden)}</p> })}
    }
}

/// What a column of the table is called: by its heading, or by its number.
fn name_of(table: &Table, headings: &Headings, place: usize) -> String {
    let heading = headings.row.and_then(|row| table.rows.get(row)?.get(place).cloned());
    heading.filter(|heading| !heading.is_empty()).unwrap_or_else(|| say::column(place + 1))
}

/// Chooses what a column of the table is.
fn column_choice(register: Register, headings: RwSignal<Headings>, place: usize, name: &str) -> AnyView {
    let vocabulary = AppState::expect().vocabulary.get_untracked();
    let none = if note_of(register).is_some() { say::INTO_NOTE } else { say::LEAVE_OUT };
    let mut offers = vec![(String::new(), none.to_owned())];
    offers.extend(register.columns().iter().map(|column| (column.key().to_owned(), label(*column, vocabulary))));
    let chosen = move || {
        let column = headings.with(|headings| headings.columns.get(place).copied().flatten());
        column.map(|column| column.key().to_owned()).unwrap_or_default()
    };
    let words = Words::label(&["spreadsheet-column-", &place.to_string()].concat(), &say::is_what(name));
    select(words, offers, chosen, move |key| {
        let column = register.columns().iter().copied().find(|column| column.key() == key);
        headings.update(|headings| take(headings, place, column));
    })
}

/// Says what a column of the table is; where another one was that before, that is nothing any more.
fn take(headings: &mut Headings, place: usize, column: Option<Column>) {
    for (other, held) in headings.columns.iter_mut().enumerate() {
        if other == place {
            *held = column;
        } else if column.is_some() && *held == column {
            *held = None;
        }
    }
}

/// What there is to look at, in words, as far as somebody would read it; and how much more there is.
fn lines(table: &Table, headings: &Headings, plan: &Plan) -> (Vec<String>, usize) {
    // A column that is left out is said once.
    let mut told = vec![false; table.width()];
    let is_new = |finding: &&Finding| {
        let is_told = finding.what == Matter::NoColumn
            && told.get_mut(finding.column).is_some_and(|told| std::mem::replace(told, true));
        !is_told
    };
    let findings: Vec<&Finding> = plan.findings.iter().filter(is_new).collect();
    let lines = findings.iter().take(LINES).map(|finding| line(table, headings, plan, finding));
    (lines.collect(), findings.len().saturating_sub(LINES))
}

fn line(table: &Table, headings: &Headings, plan: &Plan, finding: &Finding) -> String {
    let name = name_of(table, headings, finding.column);
    let text = table.rows.get(finding.row).and_then(|row| row.get(finding.column)).map_or("", String::as_str);
    let cell = say::cell(finding.row + 1, &name, text);
    match finding.what {
        Matter::Doubtful(doubt) => [cell, doubtful(doubt, headings, plan, finding)].concat(),
        Matter::InNote(why) => [&cell, unfit(why), say::GOES_INTO_NOTE].concat(),
        Matter::LeftOut(why) => [&cell, unfit(why), say::IS_LEFT_OUT].concat(),
        Matter::NoColumn => say::column_left_out(&name),
        Matter::NoName => say::no_name(finding.row + 1),
    }
}

fn doubtful(doubt: Doubt, headings: &Headings, plan: &Plan, finding: &Finding) -> String {
    let column = headings.columns.get(finding.column).copied().flatten();
    let row = plan.rows.iter().find(|row| row.from == finding.row);
    let value = row.and_then(|row| row.values.iter().find(|(held, _)| Some(*held) == column));
    let read_as = match value {
        Some((_, Value::Day(Day::On(date) | Day::About(date)))) => words::day(*date),
        _ => String::new(),
    };
    match doubt {
        Doubt::DayOrMonth(other) => say::day_or_month(&read_as, &words::day(other)),
        Doubt::MonthOnly => say::month_only(&read_as),
    }
}

const fn unfit(unfit: Unfit) -> &'static str {
    match unfit {
        Unfit::NoDay => say::NO_DAY,
        Unfit::NotOffered => say::NOT_OFFERED,
        Unfit::NoSuchRecord => say::NO_SUCH_RECORD,
        Unfit::NoSuchPlace => say::NO_SUCH_PLACE,
        Unfit::TooLong => say::TOO_LONG,
    }
}
