//! The registers as JSON: one piece of code for every register and every column.

use super::json::Json;
use super::path::Path;
use super::record::{Blank, FromJson, Members, ToJson, member, read, record};
use super::trouble::{Trouble, Wrong};
use crate::domain::choice::Choice;
use crate::domain::day::Day;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::register::Register;
use crate::domain::row::{Row, Value};
use crate::domain::rows::{Registers, Rows};
use crate::domain::rule::Rule;
use crate::domain::set_aside::SetAside;
use crate::domain::shape::Shape;
use crate::domain::subject::Subject;
use crate::domain::target::Target;

const ID: &str = "id";
const COMMISSION: &str = "commission";
const RECORDED: &str = "recorded";

record! {
    SetAside { rule, about, reason }
    blank Self { rule: Rule::ReasonMissing, about: Target::Whole, reason: String::new() }
}

/// By register, its rows. All registers, always.
impl ToJson for Registers {
    fn write(&self) -> Json {
        let rows = |register: &Register| Json::List(self.of(*register).iter().map(|row| write_row(row)).collect());
        Json::Object(Register::ALL.iter().map(|register| member(register.key(), rows(register))).collect())
    }
}

impl FromJson for Registers {
    fn read(&mut self, json: &Json, at: &Path<'_>) -> Result<(), Trouble> {
        let known: Vec<&str> = Register::ALL.iter().map(|register| register.key()).collect();
        let members = Members::of(json, at, &known)?;
        for register in Register::ALL {
            let here = at.member(register.key());
            let Json::List(items) = members.get(register.key())? else {
                return Err(Trouble::at(&here, Wrong::NotList));
            };
            let mut rows = Vec::with_capacity(items.len());
            for (place, item) in items.iter().enumerate() {
                rows.push(read_row(*register, item, &here.item(place))?);
            }
            let disordered = rows.windows(2).position(|pair| !register.grows() && pair[0].id > pair[1].id);
            *self.of_mut(*register) =
                Rows::from_rows(rows).map_err(|place| Trouble::at(&here.item(place).member(ID), Wrong::IdTaken))?;
            if let Some(place) = disordered {
                return Err(Trouble::at(&here.item(place + 1).member(ID), Wrong::PlacesOrder));
            }
        }
        links_lead_somewhere(self, at)
    }
}

/// A row as JSON.
pub(super) fn write_row(row: &Row) -> Json {
    let mut members = vec![member(ID, row.id.write())];
    if row.register.depends_on_commission() {
        members.push(member(COMMISSION, row.commission.write()));
    }
    if row.register.is_append_only() {
        members.push(member(RECORDED, row.recorded.write()));
    }
    members.extend(row.values().map(|(column, value)| member(column.key(), write_value(column.shape(), value))));
    Json::Object(members)
}

fn read_row(register: Register, json: &Json, at: &Path<'_>) -> Result<Row, Trouble> {
    let mut known = vec![ID];
    if register.depends_on_commission() {
        known.push(COMMISSION);
    }
    if register.is_append_only() {
        known.push(RECORDED);
    }
    known.extend(register.columns().iter().map(|column| column.key()));
    let members = Members::of(json, at, &known)?;
    let mut id = ItemId::blank();
    members.read(ID, &mut id)?;
    if !register.grows() && !register.has_fixed(id) {
        return Err(Trouble::at(&at.member(ID), Wrong::NoSuchRow));
    }
    let mut row = Row::new(register, id);
    if register.depends_on_commission() {
        members.read(COMMISSION, &mut row.commission)?;
    }
    if register.is_append_only() {
        members.read(RECORDED, &mut row.recorded)?;
    }
    for (column, value) in row.values_mut() {
        *value = read_value(column.shape(), members.get(column.key())?, &at.member(column.key()))?;
    }
    Ok(row)
}

fn write_value(shape: Shape, value: &Value) -> Json {
    match value {
        Value::Text(text) => text.write(),
        Value::Day(Day::NotSaid) => Json::Null,
        Value::Day(day) => Json::Text(day.to_text()),
        Value::Choice(choice) => choice.write(),
        Value::Choices(chosen) => Json::List(chosen.iter().map(ToJson::write).collect()),
        Value::Links(links) if matches!(shape, Shape::Link(_)) => links.first().map_or(Json::Null, ToJson::write),
        Value::Links(links) => Json::List(links.iter().map(ToJson::write).collect()),
        Value::Places(places) if shape == Shape::Place => places.first().map_or(Json::Null, ToJson::write),
        Value::Places(places) => Json::List(places.iter().map(ToJson::write).collect()),
    }
}

fn read_value(shape: Shape, json: &Json, at: &Path<'_>) -> Result<Value, Trouble> {
    Ok(match shape {
        Shape::Line | Shape::Lines => {
            let mut text = String::new();
            text.read(json, at)?;
            Value::Text(text)
        }
        Shape::Day => Value::Day(read_day(json, at)?),
        Shape::Choice(offered) => Value::Choice(read_choice(offered, json, at)?),
        Shape::Choices(offered) => {
            let place = |choice: &Choice| offered.iter().position(|one| one == choice);
            Value::Choices(in_order(several(json, at, |item, at| read_choice(offered, item, at))?, at, place)?)
        }
        Shape::Link(_) => Value::Links(one_or_none(json, at)?),
        Shape::Links(_) => {
            let links: Vec<ItemId> = several(json, at, read)?;
            // Sorted first: a file may hold very many links, and comparing each with each would take minutes.
            let mut known: Vec<(ItemId, usize)> = links.iter().copied().zip(0..).collect();
            known.sort_unstable();
            match known.windows(2).find(|pair| pair[0].0 == pair[1].0) {
                Some(pair) => return Err(Trouble::at(&at.item(pair[1].1), Wrong::IdTaken)),
                None => Value::Links(links),
            }
        }
        Shape::Place => Value::Places(one_or_none(json, at)?),
        Shape::Places => Value::Places(in_order(several(json, at, read)?, at, |place: &Subject| Some(place.order()))?),
    })
}

/// A day is `null`, `not known`, a day, or `about` a day.
fn read_day(json: &Json, at: &Path<'_>) -> Result<Day, Trouble> {
    match json {
        Json::Null => Ok(Day::NotSaid),
        Json::Text(text) if !text.is_empty() => Day::parse(text).ok_or_else(|| Trouble::at(at, Wrong::NotADate)),
        _ => Err(Trouble::at(at, Wrong::NotADate)),
    }
}

fn read_choice(offered: &[Choice], json: &Json, at: &Path<'_>) -> Result<Choice, Trouble> {
    let key = if let Json::Text(key) = json { Some(key) } else { None };
    let chosen = key.and_then(|key| offered.iter().find(|choice| choice.key() == key));
    chosen.copied().ok_or_else(|| Trouble::at(at, Wrong::NotAChoice))
}

fn several<T>(
    json: &Json,
    at: &Path<'_>,
    read: impl Fn(&Json, &Path<'_>) -> Result<T, Trouble>,
) -> Result<Vec<T>, Trouble> {
    let Json::List(items) = json else { return Err(Trouble::at(at, Wrong::NotList)) };
    items.iter().enumerate().map(|(place, item)| read(item, &at.item(place))).collect()
}

fn one_or_none<T: FromJson + Blank>(json: &Json, at: &Path<'_>) -> Result<Vec<T>, Trouble> {
    let mut one: Option<T> = None;
    one.read(json, at)?;
    Ok(one.into_iter().collect())
}

/// Refused rather than sorted: the file then says something that no version of this tool has written.
fn in_order<T, K: Ord>(items: Vec<T>, at: &Path<'_>, key: impl Fn(&T) -> K) -> Result<Vec<T>, Trouble> {
    match items.windows(2).position(|pair| key(&pair[0]) >= key(&pair[1])) {
        Some(place) => Err(Trouble::at(&at.item(place + 1), Wrong::PlacesOrder)),
        None => Ok(items),
    }
}

/// Which rows there are. Ids are sorted, so that a large file is no trouble.
pub struct Known(Vec<Vec<ItemId>>);

impl Known {
    /// The rows of these registers.
    #[must_use]
    pub fn of(registers: &Registers) -> Self {
        let ids = |register: &Register| {
            let mut ids: Vec<ItemId> = registers.of(*register).iter().map(|row| row.id).collect();
            ids.sort_unstable();
            ids
        };
        Self(Register::ALL.iter().map(ids).collect())
    }

    /// Whether there is such a row. A fixed row is there whether or not anything has been said of it.
    #[must_use]
    pub fn has(&self, register: Register, id: ItemId) -> bool {
        register.has_fixed(id) || self.0.get(register as usize).is_some_and(|ids| ids.binary_search(&id).is_ok())
    }
}

/// Every link leads to a row that exists, and not to its own.
fn links_lead_somewhere(registers: &Registers, at: &Path<'_>) -> Result<(), Trouble> {
    let known = Known::of(registers);
    for register in Register::ALL {
        for (place, row) in registers.of(*register).iter().enumerate() {
            for (column, value) in row.values() {
                let (Shape::Link(to) | Shape::Links(to), Value::Links(links)) = (column.shape(), value) else {
                    continue;
                };
                if links.iter().any(|id| !known.has(to, *id) || (to, *id) == (*register, row.id)) {
                    let (register, row) = (at.member(register.key()), place);
                    return Err(Trouble::at(&register.item(row).member(column.key()), Wrong::NoSuchRow));
                }
            }
        }
    }
    Ok(())
}
