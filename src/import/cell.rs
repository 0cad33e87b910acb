//! What a cell of a table says for a column of a register.

use super::heading::plain;
use super::written_day::{self, Doubt};
use crate::content::labels;
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed as _;
use crate::domain::register::Register;
use crate::domain::row::Value;
use crate::domain::shape::Shape;
use crate::domain::subject::Subject;
use crate::domain::update::LONGEST_TEXT;

/// What a cell says for a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// It fits.
    Fits(Value),
    /// It fits, and somebody has to look at it.
    Doubtful(Value, Doubt),
    /// It does not fit, for this reason.
    Unfit(Unfit),
}

/// Why a cell does not fit its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It is no day.
    NoDay,
    /// The column does not offer it.
    NotOffered,
    /// No record has that name.
    NoSuchRecord,
    /// No place of the checklist has that key.
    NoSuchPlace,
    /// It is longer than a text can be.
    TooLong,
}

/// Other words for what can be chosen, as spreadsheets have them, in plain form. They count only where the column
/// offers the choice.
const SPELLINGS: &[(Choice, &[&str])] = &[
    (Choice::Yes, &["y", "true", "relevant", "1"]),
    (Choice::No, &["n", "false", "not relevant", "0"]),
    (Choice::Undecided, &["tbc", "tbd", "not decided", "to be decided", "don t know"]),
    (Choice::InFull, &["received", "complete", "completed", "full", "all", "y", "yes"]),
    (Choice::InPart, &["partial", "partially", "partly", "part", "some", "incomplete"]),
    (Choice::Nothing, &["none", "nothing", "no", "n", "outstanding", "awaited", "not received", "pending"]),
    (Choice::Awaited, &["outstanding", "pending", "sent", "not received", "chased", "waiting"]),
    (Choice::Refused, &["declined", "refusal", "will not provide"]),
    (Choice::AskedFor, &["requested", "asked", "in progress"]),
    (Choice::Arranged, &["agreed", "yes", "y"]),
    (Choice::ToArrange, &["no", "n", "not arranged", "to be arranged"]),
];

/// Reads a cell for a column. `find` gives the record of a register with a name.
pub fn read(column: Column, text: &str, find: &impl Fn(Register, &str) -> Option<ItemId>) -> Reading {
    let text = text.trim();
    let shape = column.shape();
    if text.is_empty() {
        return Reading::Fits(Value::blank(shape));
    }
    match shape {
        Shape::Line | Shape::Lines if text.chars().count() > LONGEST_TEXT => Reading::Unfit(Unfit::TooLong),
        // A line holds no line breaks.
        Shape::Line => Reading::Fits(Value::Text(text.split_whitespace().collect::<Vec<_>>().join(" "))),
        Shape::Lines => Reading::Fits(Value::from(text)),
        Shape::Day => match written_day::read(text) {
            Some(read) => match read.doubt {
                Some(doubt) => Reading::Doubtful(Value::Day(read.day), doubt),
                None => Reading::Fits(Value::Day(read.day)),
            },
            None => Reading::Unfit(Unfit::NoDay),
        },
        Shape::Choice(offered) => fits(chosen(text, offered).map(Value::Choice), Unfit::NotOffered),
        Shape::Choices(offered) => {
            let all: Option<Vec<Choice>> = several(text).map(|one| chosen(one, offered)).collect();
            // In the order in which they are offered, each once.
            let in_order =
                |all: Vec<Choice>| offered.iter().copied().filter(|one| all.contains(one)).collect::<Vec<_>>();
            fits(all.map(in_order).map(Value::Choices), Unfit::NotOffered)
        }
        Shape::Link(to) => fits(find(to, text).map(|id| Value::Links(vec![id])), Unfit::NoSuchRecord),
        Shape::Links(to) => {
            let all: Option<Vec<ItemId>> = several(text).map(|one| find(to, one)).collect();
            fits(all.map(each_once).map(Value::Links), Unfit::NoSuchRecord)
        }
        Shape::Place => fits(Subject::from_key(text).map(|one| Value::Places(vec![one])), Unfit::NoSuchPlace),
        Shape::Places => {
            let all: Option<Vec<Subject>> = several(text).map(Subject::from_key).collect();
            fits(all.map(each_once).map(Value::Places), Unfit::NoSuchPlace)
        }
    }
}

fn fits(value: Option<Value>, unfit: Unfit) -> Reading {
    value.map_or(Reading::Unfit(unfit), Reading::Fits)
}

/// The parts of a cell that lists several things.
fn several(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '\n']).map(str::trim).filter(|one| !one.is_empty())
}

fn each_once<T: Ord + Copy>(mut all: Vec<T>) -> Vec<T> {
    all.sort_unstable();
    all.dedup();
    all
}

/// Returns the choice that a text names: by its label, its key, or another word for it.
fn chosen(text: &str, offered: &[Choice]) -> Option<Choice> {
    let wanted = plain(text);
    let is_label = |one: &Choice| plain(labels::choice(*one)) == wanted || plain(one.key()) == wanted;
    let is_spelling = |one: &Choice| {
        let found = SPELLINGS.iter().find(|(other, _)| other == one);
        found.is_some_and(|(_, words)| words.contains(&wanted.as_str()))
    };
    let find = |is_it: &dyn Fn(&Choice) -> bool| offered.iter().copied().find(|one| is_it(one));
    find(&is_label).or_else(|| find(&is_spelling))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Date;
    use crate::domain::day::Day;

    fn nobody(_: Register, _: &str) -> Option<ItemId> {
        None
    }

    fn gp(register: Register, name: &str) -> Option<ItemId> {
        (register == Register::Sources && name == "GP").then_some(ItemId(7))
    }

    #[test]
    fn every_label_and_key_that_a_column_offers_is_read_as_it() {
        for register in Register::ALL {
            for column in register.columns() {
                let Shape::Choice(offered) = column.shape() else { continue };
                for one in offered {
                    for text in [labels::choice(*one), one.key()] {
                        let read = read(*column, text, &nobody);
                        assert_eq!(read, Reading::Fits(Value::Choice(*one)), "{column:?} {text}");
                    }
                }
            }
        }
    }

    #[test]
    fn usual_variants_are_read_where_the_column_offers_them() {
        for (column, text, wanted) in [
            (Column::Relevant, "Y", Choice::Yes),
            (Column::Relevant, "Not relevant", Choice::No),
            (Column::Obtained, "Received", Choice::InFull),
            (Column::Obtained, "partial", Choice::InPart),
            (Column::Obtained, "none", Choice::Nothing),
        ] {
            assert_eq!(read(column, text, &nobody), Reading::Fits(Value::Choice(wanted)), "{text}");
        }
        assert_eq!(read(Column::Relevant, "perhaps", &nobody), Reading::Unfit(Unfit::NotOffered));
    }

    #[test]
    fn days_are_never_guessed_without_a_word() {
        let day = Date::new(2026, 4, 3).unwrap();
        let doubt = Doubt::DayOrMonth(Date::new(2026, 3, 4).unwrap());
        assert_eq!(read(Column::Due, "03/04/2026", &nobody), Reading::Doubtful(Value::Day(Day::On(day)), doubt));
        assert_eq!(read(Column::Due, "tbc", &nobody), Reading::Unfit(Unfit::NoDay));
    }

    #[test]
    fn links_are_found_by_name() {
        assert_eq!(read(Column::Sources, "GP; GP", &gp), Reading::Fits(Value::Links(vec![ItemId(7)])));
        assert_eq!(read(Column::Sources, "GP; school", &gp), Reading::Unfit(Unfit::NoSuchRecord));
    }

    #[test]
    fn texts_keep_their_lines_where_the_column_has_several() {
        assert_eq!(read(Column::Label, " two\nlines ", &nobody), Reading::Fits(Value::from("two lines")));
        assert_eq!(read(Column::Note, "two\nlines", &nobody), Reading::Fits(Value::from("two\nlines")));
        let long = "x".repeat(LONGEST_TEXT + 1);
        assert_eq!(read(Column::Note, &long, &nobody), Reading::Unfit(Unfit::TooLong));
    }

    #[test]
    fn an_empty_cell_says_nothing() {
        for register in Register::ALL {
            for column in register.columns() {
                let blank = Value::blank(column.shape());
                assert_eq!(read(*column, " ", &nobody), Reading::Fits(blank), "{column:?}");
            }
        }
    }
}
