//! A row of a register, and what stands in its columns.

use super::choice::Choice;
use super::column::Column;
use super::date::Date;
use super::day::Day;
use super::item::ItemId;
use super::moment::Moment;
use super::register::Register;
use super::shape::Shape;
use super::subject::Subject;

/// What stands in a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A day.
    Day(Day),
    /// One of several.
    Choice(Choice),
    /// Some of several, in the order in which they are offered.
    Choices(Vec<Choice>),
    /// Rows of another register, each once; at most one in a column for a single link.
    Links(Vec<ItemId>),
    /// Places of the checklist, in its order and each once; at most one in a column for a single place.
    Places(Vec<Subject>),
}

impl Value {
    /// What stands in a column of which nothing has been said.
    #[must_use]
    pub fn blank(shape: Shape) -> Self {
        match shape {
            Shape::Line | Shape::Lines => Self::Text(String::new()),
            Shape::Day => Self::Day(Day::NotSaid),
            Shape::Choice(offered) => Self::Choice(offered.first().copied().unwrap_or(Choice::NotSaid)),
            Shape::Choices(_) => Self::Choices(Vec::new()),
            Shape::Link(_) | Shape::Links(_) => Self::Links(Vec::new()),
            Shape::Place | Shape::Places => Self::Places(Vec::new()),
        }
    }
}

/// A row to be added: its id, and what its columns hold. The column that names it is among them.
pub type NewRow = (ItemId, Vec<(Column, Value)>);

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Day> for Value {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<Choice> for Value {
    fn from(choice: Choice) -> Self {
        Self::Choice(choice)
    }
}

impl From<&[Choice]> for Value {
    fn from(chosen: &[Choice]) -> Self {
        Self::Choices(chosen.to_vec())
    }
}

impl From<Vec<ItemId>> for Value {
    fn from(links: Vec<ItemId>) -> Self {
        Self::Links(links)
    }
}

impl From<Vec<Subject>> for Value {
    fn from(places: Vec<Subject>) -> Self {
        Self::Places(places)
    }
}

/// A row of a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The register that it stands in.
    pub register: Register,
    /// The row's id, unique within its register.
    pub id: ItemId,
    /// Which state of the commission it was last set against (see [`super::confirm`]); 0 in registers that do not
    /// depend on it.
    pub commission: u64,
    /// When it was recorded; from then on it never changes (decisions only).
    pub recorded: Option<Moment>,
    values: Vec<Value>,
}

impl Row {
    /// A row of which nothing has been said.
    #[must_use]
    pub fn new(register: Register, id: ItemId) -> Self {
        let values = register.columns().iter().map(|column| Value::blank(column.shape())).collect();
        Self { register, id, commission: 0, recorded: None, values }
    }

    /// The row, set against this state of the commission. Rows that do not depend on it know nothing of it.
    #[must_use]
    pub const fn set_against(mut self, commission: u64) -> Self {
        if self.register.depends_on_commission() {
            self.commission = commission;
        }
        self
    }

    /// The row with something said in a column. A value that is not of the column's shape is passed over: this is for
    /// rows that are written in code.
    #[must_use]
    pub fn with(mut self, column: Column, value: impl Into<Value>) -> Self {
        let value = value.into();
        if let Some(place) = self.value_mut(column)
            && std::mem::discriminant(place) == std::mem::discriminant(&value)
        {
            *place = value;
        }
        self
    }

    /// What stands in a column, to look at; nothing where the register has no such column.
    #[must_use]
    pub fn value(&self, column: Column) -> Option<&Value> {
        self.values.get(self.register.place_of(column)?)
    }

    /// What stands in a column, to change it. The new value must be of the column's shape.
    pub(super) fn value_mut(&mut self, column: Column) -> Option<&mut Value> {
        self.values.get_mut(self.register.place_of(column)?)
    }

    /// What stands in the columns, in their order.
    pub fn values(&self) -> impl Iterator<Item = (Column, &Value)> {
        self.register.columns().iter().copied().zip(&self.values)
    }

    /// What stands in the columns, in their order, for a reader that fills them in. Shapes must stay as they are.
    pub fn values_mut(&mut self) -> impl Iterator<Item = (Column, &mut Value)> {
        self.register.columns().iter().copied().zip(&mut self.values)
    }

    /// The text in a column; empty where it holds no text.
    #[must_use]
    pub fn text(&self, column: Column) -> &str {
        if let Some(Value::Text(text)) = self.value(column) { text } else { "" }
    }

    /// Whether a column holds no text but blanks.
    #[must_use]
    pub fn is_blank(&self, column: Column) -> bool {
        self.text(column).trim().is_empty()
    }

    /// What names the row; empty for rows whose name is not a person's.
    #[must_use]
    pub fn heading(&self) -> &str {
        self.register.heading().map_or("", |column| self.text(column))
    }

    /// The day in a column.
    #[must_use]
    pub fn day(&self, column: Column) -> Day {
        if let Some(Value::Day(day)) = self.value(column) { *day } else { Day::NotSaid }
    }

    /// What is chosen in a column.
    #[must_use]
    pub fn choice(&self, column: Column) -> Choice {
        if let Some(Value::Choice(choice)) = self.value(column) { *choice } else { Choice::NotSaid }
    }

    /// Whether something is among what is chosen in a column.
    #[must_use]
    pub fn has(&self, column: Column, choice: Choice) -> bool {
        matches!(self.value(column), Some(Value::Choices(chosen)) if chosen.contains(&choice))
    }

    /// The rows that a column links to.
    #[must_use]
    pub fn links(&self, column: Column) -> &[ItemId] {
        if let Some(Value::Links(links)) = self.value(column) { links } else { &[] }
    }

    /// The places that a column holds.
    #[must_use]
    pub fn places(&self, column: Column) -> &[Subject] {
        if let Some(Value::Places(places)) = self.value(column) { places } else { &[] }
    }

    /// Whether something was due before this day and has neither come nor been given up: a request without a full
    /// answer or a refusal, or an action.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        let waits = match self.register {
            Register::Requests => {
                matches!(self.choice(Column::Answer), Choice::NotSent | Choice::Awaited | Choice::InPart)
            }
            Register::Actions => matches!(self.choice(Column::ActionState), Choice::Open | Choice::UnderWay),
            _ => false,
        };
        waits && self.day(Column::Due).is_past(today)
    }

    /// Whether nothing but texts differs.
    #[must_use]
    pub fn is_same_but_for_texts(&self, other: &Self) -> bool {
        let mut pairs = self.values.iter().zip(&other.values);
        (self.id, self.commission, self.recorded) == (other.id, other.commission, other.recorded)
            && pairs.all(|(one, other)| matches!(one, Value::Text(_)) || one == other)
    }

    /// Whether it links to this row of that register, in any column.
    #[must_use]
    pub fn links_to(&self, register: Register, id: ItemId) -> bool {
        self.values().any(|(column, value)| {
            let leads = matches!(column.shape(), Shape::Link(to) | Shape::Links(to) if to == register);
            leads && matches!(value, Value::Links(links) if links.contains(&id))
        })
    }

    /// Takes away every link to this row of that register.
    pub(super) fn unlink(&mut self, register: Register, id: ItemId) {
        for (column, value) in self.values_mut() {
            if let (Shape::Link(to) | Shape::Links(to), Value::Links(links)) = (column.shape(), value)
                && to == register
            {
                links.retain(|link| *link != id);
            }
        }
    }
}
