//! The field for a column of a row: a line, a day, a choice, links to other rows, places of the checklist.
//!
//! One piece of code for each shape serves every register. Each field follows its own column of the row, so that typing in
//! one wakes no other.

use std::sync::Arc;

use super::day_parts::day_parts;
use super::field_frame::{Lacking, Words, complete};
use super::link::link_to;
use super::plain::{QUIET, SECOND, button, hint, quoted};
use super::select::{following, select, setting};
use super::text_field::text_field_lacking;
use super::words::places;
use crate::browser::page;
use crate::content::columns;
use crate::content::labels;
use crate::domain::checklist::Question;
use crate::domain::choice::Choice;
use crate::domain::column::{Column, Shape};
use crate::domain::command::Command;
use crate::domain::field::Field;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::register::Register;
use crate::domain::row::{Row, Value};
use crate::domain::subject::Subject;
use crate::report::{rows, words};
use crate::route::{Page, Route};
use crate::ui::address;
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, live};
use crate::ui::watched::{Followed, Watched};

/// A row that is shown, and followed.
#[derive(Clone)]
pub struct Shown {
    /// The assessment's id.
    pub assessment: ItemId,
    /// The register.
    pub register: Register,
    /// The row's id.
    pub id: ItemId,
    /// The row itself; nothing once it was removed.
    pub row: Followed<Option<Arc<Row>>>,
}

impl Shown {
    /// Looks up a row, and follows it.
    #[must_use]
    pub fn new(desk: Desk, assessment: ItemId, register: Register, id: ItemId) -> Self {
        Self { assessment, register, id, row: desk.follow(move |it| it.row(register, id)) }
    }

    /// Something that follows from the row.
    pub fn follow<T: PartialEq + Clone + Default + Send + Sync + 'static>(
        &self,
        look: impl Fn(&Row) -> T + Send + Sync + 'static,
    ) -> Followed<T> {
        let row = self.row.clone();
        Followed::new(move || row.with(|row| row.as_deref().map(&look).unwrap_or_default()))
    }

    fn links(&self, column: Column) -> Followed<Vec<ItemId>> {
        self.follow(move |row| row.links(column).to_vec())
    }
}

/// The field for a column of a row.
pub fn column_field(desk: Desk, shown: &Shown, column: Column) -> Element {
    let text = columns::column(column);
    let vocabulary = desk.vocabulary.get_untracked();
    let words = Words {
        id: address::of_column(shown.register, column),
        label: text.label.say(vocabulary),
        hint: text.hint.say(vocabulary),
    };
    match column.shape() {
        Shape::Line | Shape::Lines => {
            let field = Field::Row(shown.register, shown.id, column);
            text_field_lacking(desk, field, lacking(shown, column))
        }
        Shape::Day => day_parts(desk, shown, column, words),
        Shape::Choice(offered) => choice(desk, shown, column, words, offered),
        Shape::Choices(offered) => choices(desk, shown, column, &words, offered),
        Shape::Link(to) => one_link(desk, shown, column, words, to),
        Shape::Links(to) => links(desk, shown, column, words, to),
        Shape::Place => one_place(desk, shown, column, words),
        Shape::Places => all_places(desk, shown, column, &words),
    }
}

/// Says something of the row in a column.
pub fn set(desk: Desk, shown: &Shown, column: Column, value: Value) {
    let id = address::of_column(shown.register, column);
    desk.act(&id, Command::Set(shown.register, shown.id, column, value));
}

fn lacking(shown: &Shown, column: Column) -> Lacking {
    if shown.register.heading() != Some(column) {
        return complete();
    }
    let blank = shown.follow(move |row| row.is_blank(column));
    Arc::new(move || blank.get().then_some("Write something here, so that others know what it is."))
}

fn choice(desk: Desk, shown: &Shown, column: Column, words: Words, offered: &'static [Choice]) -> Element {
    let chosen = shown.follow(move |row| row.choice(column).key().to_owned());
    let offers = offered.iter().map(|one| (one.key().to_owned(), labels::choice(*one).to_owned())).collect();
    let shown = shown.clone();
    select(
        desk,
        words,
        offers,
        move || chosen.get(),
        move |key| {
            if let Some(choice) = offered.iter().find(|one| one.key() == key) {
                set(desk, &shown, column, Value::Choice(*choice));
            }
        },
    )
}

fn choices(desk: Desk, shown: &Shown, column: Column, words: &Words, offered: &'static [Choice]) -> Element {
    let chosen = shown.follow(move |row| {
        let chosen = offered.iter().copied().filter(|one| row.has(column, *one));
        chosen.collect::<Vec<_>>()
    });
    let boxes = offered
        .iter()
        .map(|one| {
            let (one, held, shown) = (*one, chosen.clone(), shown.clone());
            let id = [&words.id, "-", &one.key().replace('.', "-")].concat();
            let now = chosen.clone();
            tick_box(
                id,
                labels::choice(one),
                move || held.with(|held| held.contains(&one)),
                move |ticked| {
                    let mut all = now.get_untracked();
                    all.retain(|other| *other != one);
                    if ticked {
                        all.push(one);
                    }
                    set(desk, &shown, column, Value::Choices(all));
                },
            )
        })
        .collect();
    tick_boxes(words, boxes)
}

fn tick_boxes(words: &Words, boxes: Vec<Element>) -> Element {
    el("fieldset")
        .class("choice")
        .id(&words.id)
        .child(el("legend").text(&words.label).maybe((!words.hint.is_empty()).then(|| hint(&words.hint))))
        .child(el("div").class("offers").children(boxes))
}

fn tick_box(
    id: String,
    label: impl AsRef<str>,
    ticked: impl FnMut() -> bool + Send + 'static,
    tick: impl Fn(bool) + 'static,
) -> Element {
    let input = el("input")
        .attr("type", "checkbox")
        .id(&id)
        .live_switch("checked", ticked)
        .on("change", move |event| tick(page::is_ticked(&event)));
    el("div").class("offer").child(input).child(el("label").attr("for", id).text(label))
}

/// The rows of a register to choose from, after something that chooses none.
fn offered_rows(desk: Desk, register: Register, own: Option<ItemId>, none: &str) -> Vec<(String, String)> {
    let mut offers = vec![(String::new(), none.to_owned())];
    let vocabulary = desk.vocabulary.get_untracked();
    desk.read(|it| {
        if register.grows() {
            let others = it.rows(register).iter().filter(|row| Some(row.id) != own);
            offers.extend(others.map(|row| (row.id.to_text(), rows::name(row, vocabulary))));
        } else {
            let ids = (1..=register.fixed_rows()).map(ItemId);
            offers.extend(ids.map(|id| (id.to_text(), rows::name_of(it, register, id))));
        }
    });
    offers
}

fn one_link(desk: Desk, shown: &Shown, column: Column, words: Words, to: Register) -> Element {
    let own = (to == shown.register).then_some(shown.id);
    let held = shown.links(column);
    let chosen = held.clone();
    let chosen = move || chosen.with(|links| links.first().map(|id| id.to_text()).unwrap_or_default());
    let offers = offered_rows(desk, to, own, "None");
    let (assessment, shown) = (shown.assessment, shown.clone());
    let field = select(desk, words, offers, chosen, move |key| {
        set(desk, &shown, column, Value::Links(ItemId::parse(&key).into_iter().collect()));
    });
    let way = move || {
        let links = held.get();
        let go = links.first().map(|id| link_to(Route::In(assessment, Page::Row(to, *id))).text("Go to it"));
        el("p").class("hint").maybe(go)
    };
    el("div").child(field).live(way)
}

fn links(desk: Desk, shown: &Shown, column: Column, words: Words, to: Register) -> Element {
    let held = shown.links(column);
    let (listed, now) = (held.clone(), held);
    let chosen = Watched::new(String::new());
    let Words { id, label, hint: advice } = words;
    let add_words = Words { id: id.clone(), label: "Add one".to_owned(), hint: String::new() };
    let picked = chosen.clone();
    let (adding, removing) = (shown.clone(), shown.clone());
    let add = move |_| {
        if let Some(row) = ItemId::parse(&picked.get_untracked()) {
            let mut all = now.get_untracked();
            all.push(row);
            set(desk, &adding, column, Value::Links(all));
            picked.set(String::new());
        }
    };
    let list = move || {
        let rows = listed.get();
        if rows.is_empty() {
            return hint("None linked.");
        }
        let items = rows
            .iter()
            .map(|row| {
                let (row, rest, shown) = (*row, rows.clone(), removing.clone());
                let name = desk.read(|it| rows::name_of(it, to, row));
                let label = ["Remove the link to ", &name].concat();
                let unlink = move |_| {
                    let rest = rest.iter().copied().filter(|other| *other != row).collect();
                    set(desk, &shown, column, Value::Links(rest));
                };
                let link = link_to(Route::In(removing.assessment, Page::Row(to, row))).child(quoted(name));
                let unlink = button(QUIET, "Remove link", unlink).attr("aria-label", label);
                el("li").class("linked").child(link).text(" ").child(unlink)
            })
            .collect();
        el("ul").class("plain").children(items)
    };
    el("fieldset")
        .class("choice")
        .child(el("legend").text(label).maybe((!advice.is_empty()).then(|| hint(advice))))
        .live(list)
        .child(
            el("div")
                .class("add")
                .child(select(
                    desk,
                    add_words,
                    offered_rows(desk, to, None, "Choose…"),
                    following(&chosen),
                    setting(&chosen),
                ))
                .child(button(SECOND, "Link it", add).id([&id, "-link"].concat())),
        )
}

fn one_place(desk: Desk, shown: &Shown, column: Column, words: Words) -> Element {
    let chosen = shown.follow(move |row| row.places(column).first().map(|place| place.key().to_owned()));
    let mut offers = vec![(String::new(), "No one place".to_owned())];
    offers.extend(places(None, desk.vocabulary.get_untracked()));
    let shown = shown.clone();
    select(
        desk,
        words,
        offers,
        move || chosen.get().unwrap_or_default(),
        move |key| {
            set(desk, &shown, column, Value::Places(Subject::from_key(&key).into_iter().collect()));
        },
    )
}

fn all_places(desk: Desk, shown: &Shown, column: Column, words: &Words) -> Element {
    let vocabulary = desk.vocabulary.get_untracked();
    let held = shown.follow(move |row| row.places(column).to_vec());
    let of_question = |question: Question| {
        let boxes = question
            .places()
            .map(|subject| {
                let (ticked, now, shown) = (held.clone(), held.clone(), shown.clone());
                let id = ["supports-", &address::of_subject(subject)].concat();
                let ticked = move || ticked.with(|places| places.contains(&subject));
                tick_box(id, words::place(subject, vocabulary), ticked, move |ticked| {
                    let mut all = now.get_untracked();
                    all.retain(|other| *other != subject);
                    if ticked {
                        all.push(subject);
                    }
                    set(desk, &shown, column, Value::Places(all));
                })
            })
            .collect();
        el("fieldset").child(el("legend").text(words::title(question, vocabulary))).children(boxes)
    };
    el("section")
        .class("wide")
        .child(el("h2").text(&words.label))
        .child(hint(&words.hint))
        .child(el("div").class("supports").children(Question::ALL.iter().map(|it| of_question(*it)).collect()))
}

/// What stands in a column of a row that never changes, as it is written.
pub fn as_written(desk: Desk, row: &Row) -> Element {
    let vocabulary = desk.vocabulary.get_untracked();
    let facts = row
        .values()
        .map(|(column, _)| (rows::label(column, vocabulary), desk.read(|it| rows::value(it, row, column))))
        .filter(|(_, said)| !said.is_empty())
        .map(|(name, said)| el("div").child(el("dt").text(name)).child(el("dd").child(quoted(said))))
        .collect();
    el("dl").class("facts").children(facts)
}

/// Draws something again whenever the row changes otherwise than by typing in it.
pub fn live_row(shown: &Shown, draw: impl Fn(&Row) -> Element + Send + 'static) -> Element {
    let row = shown.row.clone();
    live(move || row.get().as_deref().map_or_else(crate::ui::element::nothing, &draw))
}
