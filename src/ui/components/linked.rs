//! What a question rests on and leads to: its evidence and its actions, listed, linked and added in place.

use leptos::prelude::*;

use std::sync::Arc;

use super::add_form::{Add, AddForm, AddLine};
use super::field_frame::Words;
use super::notice::anew;
use super::plain::SECOND;
use super::rows;
use super::select::{following, select, setting};
use super::words::places;
use crate::browser::{clock, page};
use crate::content::components::column_field::{CHOOSE, LINK};
use crate::content::components::linked as say;
use crate::content::components::rows::EARLIER;
use crate::content::registers;
use crate::domain::checklist::Question;
use crate::domain::column::Column;
use crate::domain::command::Command;
use crate::domain::item::ItemId;
use crate::domain::register::Register;
use crate::domain::row::{Row, Value};
use crate::domain::rows::Rows;
use crate::domain::subject::Subject;
use crate::report::rows::{Names, label};
use crate::ui::address;
use crate::ui::state::AppState;

/// The evidence of a question, or its actions: the rows that hold one of its places in this column.
#[component]
pub fn Linked(
    /// The assessment.
    id: ItemId,
    /// The question.
    question: Question,
    /// The register of the rows.
    register: Register,
    /// The column that holds the place.
    column: Column,
) -> impl IntoView {
    let state = AppState::expect();
    let vocabulary = state.vocabulary.get_untracked();
    let today = clock::today();
    // A register compares by a pointer: typing elsewhere on the page goes no further than this.
    let all = state.memo(move |it| it.rows(register).clone());
    let most = RwSignal::new(rows::AT_ONCE);
    let first = [address::of_new(register).as_str(), "-first"].concat();
    let list = move || {
        let bears = |row: &&Arc<Row>| row.places(column).iter().any(|place| place.question() == question);
        let linked: Vec<Arc<Row>> = all.with(|all| all.iter().filter(bears).cloned().collect());
        // The latest, among them what was just added here.
        let hidden = linked.len().saturating_sub(rows::at_once(state, most));
        let names = state.read(|it| Names::of(it, register));
        let drawn = linked.iter().skip(hidden).enumerate().map(|(place, row)| {
            let said = rows::row(id, row, &names.name(row.id), Some(question), vocabulary, today);
            let is_first = place == 0;
            view! { <li id=is_first.then(|| first.clone()) tabindex=is_first.then_some("-1")>{said}</li> }.into_any()
        });
        let drawn = rows::rows(drawn.collect(), say::NONE);
        Some(view! {
            <rows::MoreRows hidden words=EARLIER first=first.clone() most />
            {drawn}
        })
    };
    let heading = [address::of_new(register), "-heading".to_owned()].concat();
    let known = (register == Register::Evidence).then(|| view! { <LinkKnown question all /> });
    view! {
        <section aria-labelledby=heading>
            {anew(list)}
            <NewRow register within=Some((question, column)) />
            {known}
        </section>
    }
}

/// The line on which a row is added, for a place of a question if one is given.
#[component]
pub fn NewRow(
    /// The register to which it is added.
    register: Register,
    /// The question, and the column that holds its place.
    within: Option<(Question, Column)>,
) -> impl IntoView {
    let state = AppState::expect();
    let vocabulary = state.vocabulary.get_untracked();
    let form = AddForm {
        words: Words::label(&address::of_new(register), registers::register(register).add),
        button: say::ADD,
        look: SECOND,
    };
    let place = RwSignal::new(String::new());
    let choice = within.map(|(question, column)| {
        let places = places(Some(question), vocabulary);
        place.set(places.first().map(|(key, _)| key.clone()).unwrap_or_default());
        let words = Words::label(&[&address::of_new(register), "-place"].concat(), &label(column, vocabulary));
        select(words, places, following(place), setting(place))
    });
    let add: Add = Box::new(move |heading| {
        let place = Subject::from_key(&place.get_untracked());
        let said = within.zip(place).map(|((_, column), place)| (column, Value::Places(vec![place])));
        state.act(&address::of_new(register), Command::Add(register, heading, said))
    });
    match choice {
        Some(choice) => view! { <AddLine form add choice /> }.into_any(),
        None => view! { <AddLine form add /> }.into_any(),
    }
}

/// Links evidence that is listed already.
#[component]
fn LinkKnown(
    /// The question.
    question: Question,
    /// All evidence that is listed.
    all: Memo<Rows>,
) -> impl IntoView {
    let state = AppState::expect();
    let vocabulary = state.vocabulary.get_untracked();
    let asked = RwSignal::new(false);
    let chosen = RwSignal::new(String::new());
    let place = RwSignal::new(Subject::Question(question).key().to_owned());
    let link = move |_| {
        let (id, subject) = (ItemId::parse(&chosen.get_untracked()), Subject::from_key(&place.get_untracked()));
        let Some((id, subject)) = id.zip(subject) else { return };
        let held =
            state.read(|it| it.rows(Register::Evidence).get(id).map(|row| row.places(Column::Supports).to_vec()));
        let mut places = held.unwrap_or_default();
        places.push(subject);
        state.act("known-evidence", Command::Set(Register::Evidence, id, Column::Supports, Value::Places(places)));
        chosen.set(String::new());
    };
    let show = move |_| {
        asked.set(true);
        page::focus_when_drawn("known-evidence".to_owned());
    };
    anew(move || {
        let ids: Vec<ItemId> = all.with(|all| all.iter().map(|row| row.id).collect());
        if ids.is_empty() {
            return None;
        }
        // A list of hundreds makes every key press on the page dearer: it is drawn when somebody asks for it.
        if ids.len() >= rows::AT_ONCE && !asked.get() {
            let ask = view! {
                <p>
                    <button type="button" class=SECOND id="show-known-evidence" on:click=show>
                        {say::SHOW_LISTED}
                    </button>
                </p>
            };
            return Some(ask.into_any());
        }
        let names = state.read(|it| Names::of(it, Register::Evidence));
        let mut known = vec![(String::new(), CHOOSE.to_owned())];
        known.extend(ids.into_iter().map(|id| (id.to_text(), names.name(id))));
        let words = Words::label("known-evidence", say::USE_LISTED);
        let where_to = Words::label("known-evidence-place", &label(Column::Supports, vocabulary));
        let form = view! {
            <div class="add">
                {select(words, known, following(chosen), setting(chosen))}
                {select(where_to, places(Some(question), vocabulary), following(place), setting(place))}
                <button type="button" class=SECOND on:click=link>{LINK}</button>
            </div>
        };
        Some(form.into_any())
    })
}
