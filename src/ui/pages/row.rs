//! One row of a register.

use leptos::prelude::*;

use std::sync::Arc;

use crate::browser::{clock, download, page};
use crate::content::pages::{row as said, ways};
use crate::content::{labels, marker, registers};
use crate::documents::question::Kind;
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::command::Command;
use crate::domain::confirm;
use crate::domain::coverage;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::register::{Register, cell_of, obstacle_of};
use crate::domain::row::{Row, Value};
use crate::domain::shape::Shape;
use crate::domain::target::Target;
use crate::report::rows::{fixed_name, name, name_of};
use crate::report::words::{moment, sentence};
use crate::route::{Page, Route};
use crate::storage::json::Json;
use crate::ui::address;
use crate::ui::components::add_form::{AddForm, add_form};
use crate::ui::components::ask_first::{AskFirst, ask_first};
use crate::ui::components::cell_source::add_to_cell;
use crate::ui::components::column_field::{as_written, column_field};
use crate::ui::components::field_frame::Words;
use crate::ui::components::guidance::referenced;
use crate::ui::components::notice::{notice, refusals, trouble};
use crate::ui::components::plain::{MAIN, SECOND, button, heading, hint, paragraph, title};
use crate::ui::components::rows;
use crate::ui::components::shown_row::Shown;
use crate::ui::document_worker::Answer;
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::pages::register::{back, gone};
use crate::ui::state::AppState;

/// The page of a row.
pub fn row(state: AppState, id: ItemId, register: Register, row: ItemId) -> Element {
    let shown = Shown::new(state, id, register, row);
    let row_now = shown.clone();
    // Nothing, a row to write in, or one that never changes.
    let recorded = Memo::new(move |_| row_now.row().map(|row| row.recorded));
    live(move || match recorded.get() {
        None => gone(id, register),
        Some(recorded) => {
            let body = match recorded {
                Some(when) => recorded_decision(state, &shown, &moment(when, clock::minutes_ahead)),
                None => form(state, &shown),
            };
            let vocabulary = state.vocabulary.get_untracked();
            let one = fixed_name(register, row, vocabulary);
            let one = one.unwrap_or_else(|| sentence(registers::register(register).one));
            group([heading(one), back(id, register), refusals(state), body, referring(state, &shown)])
        }
    })
}

fn form(state: AppState, shown: &Shown) -> Element {
    let register = shown.register;
    let fields = register.columns().iter().map(|column| field(state, shown, *column)).collect();
    nothing()
        .child(lagging(state, shown))
        .child(about(state, shown))
        .child(el("div").class("fields").children(fields))
        .maybe((register == Register::Decisions).then(|| record(state, shown)))
        .maybe((register == Register::Requests).then(|| letter(state, shown)))
        .maybe((register == Register::Requests).then(|| register_refusal(state, shown)))
        .maybe(register.grows().then(|| el("p").child(remove(state, shown))))
}

/// A field, unless it has no bearing on this row. What was once said in it stays in sight.
fn field(state: AppState, shown: &Shown, column: Column) -> Element {
    let class = match column.shape() {
        Shape::Line | Shape::Choice(_) | Shape::Place | Shape::Link(_) => "",
        _ => "wide",
    };
    let drawn = |shown: &Shown| el("div").class(class).child(column_field(state, shown, column));
    if column != Column::Involvement {
        return drawn(shown);
    }
    let shown = shown.clone();
    let followed = shown.clone();
    let bears = Memo::new(move |_| {
        followed.row().is_some_and(|row| {
            row.choice(Column::SourceKind) == Choice::Practitioners
                || row.choice(Column::Involvement) != Choice::NotSaid
        })
    });
    live(move || if bears.get() { el("div").child(column_field(state, &shown, column)) } else { nothing() })
}

/// Says that the commission changed since, and lets the person confirm with one press.
fn lagging(state: AppState, shown: &Shown) -> Element {
    let (register, id) = (shown.register, shown.id);
    let lags = state.memo(move |it| confirm::lags_in(it, register, id));
    let target = Target::Row(register, id);
    live(move || if lags.get() { confirm_again(state, target) } else { nothing() })
}

/// The notice that something was set against a commission that has changed since.
pub fn confirm_again(state: AppState, target: Target) -> Element {
    let confirm = move |_| {
        if state.act("confirm", Command::Confirm(target)) {
            state.say(ways::CONFIRMED.to_owned(), false);
            // The button is gone: the keyboard goes to what was confirmed.
            let judged =
                |place| state.read(|it| [&address::of_subject(place), it.answers.judgement(place).key()].join("-"));
            page::focus_when_drawn(match target {
                Target::Place(place) => judged(place),
                Target::Row(register, _) => address::of_column(register, register.columns()[0]),
                Target::Whole => return,
            });
        }
    };
    notice(
        said::CONFIRM_AGAIN,
        vec![paragraph(said::DOES_IT_STILL_HOLD), el("p").child(button(MAIN, ways::STILL_HOLDS, confirm))],
    )
}

/// What a fixed row is about: the obstacle in words, or the sources of a cell.
fn about(state: AppState, shown: &Shown) -> Element {
    let vocabulary = state.vocabulary.get_untracked();
    match shown.register {
        Register::Obstacles => obstacle_of(shown.id).map_or_else(nothing, |obstacle| {
            let text = marker::obstacle(obstacle);
            referenced("p", text.text, text.reference, vocabulary)
        }),
        Register::Coverage => sources_of(state, shown),
        _ => nothing(),
    }
}

fn sources_of(state: AppState, shown: &Shown) -> Element {
    let Some((kind, information)) = cell_of(shown.id) else { return nothing() };
    let (id, vocabulary, today) = (shown.assessment, state.vocabulary.get_untracked(), clock::today());
    let list = move || {
        state.acted.track();
        let drawn = state.read(|it| {
            coverage::sources(it, kind, information)
                .map(|row| rows::row(id, row, &name_of(it, row.register, row.id), None, vocabulary, today))
                .collect()
        });
        rows::rows(drawn, said::NO_SOURCE)
    };
    let text = registers::register(Register::Sources);
    let form = AddForm {
        words: Words::label(&address::of_new(Register::Sources), text.add),
        button: said::ADD,
        look: SECOND,
        places: Vec::new(),
        place_label: String::new(),
    };
    let add =
        move |heading: String, _| add_to_cell(state, &address::of_new(Register::Sources), (kind, information), heading);
    group([
        title(text.title),
        live(list),
        el("section").class("card").child(add_form(state, form, add)),
        title(said::OR_LEAVE_ASIDE),
    ])
}

/// The rows of other registers that link to this one, and ways to add some.
fn referring(state: AppState, shown: &Shown) -> Element {
    let (id, vocabulary, today) = (shown.assessment, state.vocabulary.get_untracked(), clock::today());
    let (register, row) = (shown.register, shown.id);
    let list = move || {
        // Typing adds no link: this walks through all registers, and never on a key press.
        state.acted.track();
        let linking: Vec<Element> = state.read(|it| {
            let linking = it.registers.linking_to(register, row);
            linking
                .map(|other| {
                    rows::row(id, other, &name_of(it, other.register, other.id), None, vocabulary, today)
                        .child(hint(rows::of(other.register)))
                })
                .collect()
        });
        if linking.is_empty() {
            nothing()
        } else {
            nothing().child(title(said::REFERRED_TO_BY)).child(rows::rows(linking, ""))
        }
    };
    let acted = match register {
        Register::Coverage => Some(Column::Cell),
        Register::Obstacles => Some(Column::Obstacle),
        _ => None,
    };
    let add = acted.map(|column| {
        let form = AddForm {
            words: Words::label(&address::of_new(Register::Actions), registers::register(Register::Actions).add),
            button: said::ADD,
            look: SECOND,
            places: Vec::new(),
            place_label: String::new(),
        };
        let add = move |task: String, _| {
            let said = Some((column, Value::Links(vec![row])));
            state.act(&address::of_new(Register::Actions), Command::Add(Register::Actions, task, said))
        };
        el("section").class("card").child(add_form(state, form, add))
    });
    live(list).maybe(add)
}

fn remove(state: AppState, shown: &Shown) -> Element {
    let (id, register, row) = (shown.assessment, shown.register, shown.id);
    let vocabulary = state.vocabulary.get_untracked();
    let remove = move || {
        let named = state.read(|it| it.row(register, row).map(|row| name(&row, vocabulary)).unwrap_or_default());
        if state.act("remove", Command::Remove(register, row)) {
            state.say(said::removed(&named), true);
            page::go(&Route::In(id, Page::Register(register)).to_hash());
        }
    };
    let one = registers::register(register).one;
    let words = AskFirst {
        id: "remove".to_owned(),
        look: SECOND,
        ask: said::remove_asks(one),
        label: String::new(),
        explain: said::UNDO_BRINGS_BACK,
        act: said::remove(one),
        keep: said::KEEP,
    };
    ask_first(words, Arc::new(remove))
}

fn record(state: AppState, shown: &Shown) -> Element {
    let row = shown.id;
    let record = move |_| {
        if state.act("record", Command::Record(row)) {
            state.say(said::RECORDED.to_owned(), false);
            page::focus_heading();
        }
    };
    el("section")
        .class("card")
        .child(title(said::RECORD_TITLE))
        .child(paragraph(said::RECORD_DOES))
        .child(button(MAIN, said::RECORD, record).id("record"))
}

fn recorded_decision(state: AppState, shown: &Shown, when: &str) -> Element {
    let row = shown.id;
    let form = AddForm {
        words: Words::label(&address::of_new(Register::Decisions), said::SUPERSEDE),
        button: said::ADD,
        look: SECOND,
        places: Vec::new(),
        place_label: String::new(),
    };
    let add = move |decision: String, _| {
        let said = Some((Column::Supersedes, Value::Links(vec![row])));
        state.act(&address::of_new(Register::Decisions), Command::Add(Register::Decisions, decision, said))
    };
    let [before, after] = said::RECORDED_ON;
    group([
        el("p").child(el("strong").text(before)).text(when).text(after),
        shown.now().map_or_else(nothing, |row| as_written(state, &row)),
        el("section").class("card").child(add_form(state, form, add)),
    ])
}

/// The text of a request, to copy into a letter or to download.
fn letter(state: AppState, shown: &Shown) -> Element {
    let text: Answer<String> = Answer::new();
    let (asking, shown_text) = (text.clone(), text);
    let id = shown.id;
    let ask = move |_| {
        asking.ask(
            state,
            Kind::Letter,
            &id.to_text(),
            |json| if let Json::Text(text) = json { Some(text) } else { None },
        );
    };
    let outcome = move || {
        shown_text.with(|text| match text {
            None => nothing(),
            Some(Err(why)) => trouble(said::NO_LETTER, vec![paragraph(why)]),
            Some(Ok(text)) => {
                let kept = text.clone();
                let get = move |_| {
                    let _browser_says = download::offer("request.txt", "text/plain;charset=utf-8", &kept);
                };
                let words = el("label").attr("for", "letter").text(said::LETTER_TEXT);
                let area = el("textarea").id("letter").attr("readonly", "").attr("rows", "14").text(text);
                el("div")
                    .class("field")
                    .child(words)
                    .child(area)
                    .child(el("p").child(button(SECOND, said::DOWNLOAD_LETTER, get).id("download-letter")))
            }
        })
    };
    el("section")
        .class("card")
        .child(title(said::LETTER))
        .child(hint(said::LETTER_IS))
        .child(el("p").child(button(SECOND, said::WRITE_LETTER, ask).id("write-letter")))
        .live(outcome)
}

/// A refused request leads to the register of non-cooperation, already linked.
fn register_refusal(state: AppState, shown: &Shown) -> Element {
    let (id, request) = (shown.assessment, shown.id);
    let shown = shown.clone();
    let register = move |_| {
        let whom = state.read(|it| it.row(Register::Requests, request).map(|row| Row::heading(&row).to_owned()));
        let said = Some((Column::Request, Value::Links(vec![request])));
        if state.act("refusal", Command::Add(Register::NonCooperation, whom.unwrap_or_default(), said)) {
            let new = state.read(|it| it.rows(Register::NonCooperation).iter().last().map(|row| row.id));
            if let Some(new) = new {
                page::go(&Route::In(id, Page::Row(Register::NonCooperation, new)).to_hash());
            }
        }
    };
    live(move || {
        state.acted.track();
        let refused = shown.row().is_some_and(|row| row.choice(Column::Answer) == Choice::Refused);
        let registered = || {
            state.read(|it| {
                it.rows(Register::NonCooperation).iter().any(|row| row.links(Column::Request).contains(&request))
            })
        };
        if !refused || registered() {
            return nothing();
        }
        notice(
            labels::choice(Choice::Refused),
            vec![
                paragraph(said::AFTER_A_REFUSAL),
                el("p").child(button(MAIN, said::REGISTER_REFUSAL, register).id("register-refusal")),
            ],
        )
    })
}
