//! Values as JSON and back. What our own records are made of stands in `format`.
//!
//! Every value has one form and is read strictly: a missing member, an unknown one and one of the wrong type are each
//! refused with their place. No value has a default.

use std::sync::Arc;

use super::checksum::Checksum;
use super::json::Json;
use super::path::Path;
use super::trouble::{Trouble, Wrong};
use crate::domain::checklist::Question;
use crate::domain::date::Date;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::moment::Moment;
use crate::domain::subject::Subject;
use crate::domain::target::Target;
use crate::domain::update::LONGEST_TEXT;

/// A value that has one form as JSON.
///
/// Apart from [`FromJson`], so that a program that only writes carries nothing of reading.
pub trait ToJson {
    /// Returns the value as JSON.
    fn write(&self) -> Json;
}

/// A value that is read from its one form as JSON.
///
/// It is read into a place rather than returned: a record is then a list of its fields, and one piece of code reads
/// every record.
pub trait FromJson {
    /// Reads the value from what stands at a place of the file.
    ///
    /// # Errors
    /// [`Trouble::Wrong`] with the place. What this was read into is then half read, and must not be kept.
    fn read(&mut self, json: &Json, at: &Path<'_>) -> Result<(), Trouble>;
}

/// Something to read a value into. Never a default: whoever reads keeps it only when all of it has been read.
pub trait Blank {
    /// Something to read into.
    fn blank() -> Self;
}

/// A value that was read whole.
///
/// # Errors
/// [`Trouble::Wrong`] with the place.
pub fn read<T: FromJson + Blank>(json: &Json, at: &Path<'_>) -> Result<T, Trouble> {
    let mut value = T::blank();
    value.read(json, at)?;
    Ok(value)
}

/// The members of an object, of which exactly these are known.
#[derive(Clone, Copy, Debug)]
pub struct Members<'j> {
    members: &'j [(String, Json)],
    at: &'j Path<'j>,
}

impl<'j> Members<'j> {
    /// The object at a place, once it is certain that it has no member besides the known ones.
    ///
    /// # Errors
    /// [`Trouble::Wrong`] where there is no object, or one with an unknown member.
    pub fn of(json: &'j Json, at: &'j Path<'j>, known: &[&str]) -> Result<Self, Trouble> {
        let Json::Object(members) = json else { return Err(Trouble::at(at, Wrong::NotObject)) };
        match members.iter().find(|(name, _)| !known.contains(&name.as_str())) {
            Some((name, _)) => Err(Trouble::at(&at.member(name), Wrong::Unknown)),
            None => Ok(Self { members, at }),
        }
    }

    /// Reads a member's value into a place.
    ///
    /// # Errors
    /// [`Trouble::Wrong`] where there is no such member, or its value is wrong.
    pub fn read(&self, name: &str, into: &mut dyn FromJson) -> Result<(), Trouble> {
        into.read(self.get(name)?, &self.at.member(name))
    }

    /// The JSON of a member.
    ///
    /// # Errors
    /// [`Trouble::Wrong`] where there is no such member.
    pub fn get(&self, name: &str) -> Result<&'j Json, Trouble> {
        let found = self.members.iter().find(|(known, _)| known == name);
        found.map(|(_, json)| json).ok_or_else(|| Trouble::at(&self.at.member(name), Wrong::Missing))
    }
}

/// A named member.
#[must_use]
pub fn member(name: &str, json: Json) -> (String, Json) {
    (name.to_owned(), json)
}

/// Writes a record as an object.
#[must_use]
pub fn write_fields(fields: &[(&str, &dyn ToJson)]) -> Json {
    Json::Object(fields.iter().map(|(name, value)| member(name, value.write())).collect())
}

/// Reads a record from an object that has exactly these members.
///
/// # Errors
/// [`Trouble::Wrong`] with the place.
pub fn read_fields(json: &Json, at: &Path<'_>, fields: &mut [(&str, &mut dyn FromJson)]) -> Result<(), Trouble> {
    let known: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
    let members = Members::of(json, at, &known)?;
    fields.iter_mut().try_for_each(|(name, value)| members.read(name, *value))
}

/// Lists the fields of a record once, and gives both directions. The compiler refuses a list that is not complete.
/// After `blank` stands something to read into; a function after `check` may refuse what the types alone allow.
macro_rules! record {
    ( $name:ident { $( $field:ident ),+ $(,)? } blank $blank:expr $( , check $check:path )? ) => {
        impl $crate::storage::record::Blank for $name {
            fn blank() -> Self {
                $blank
            }
        }

        impl $crate::storage::record::ToJson for $name {
            fn write(&self) -> $crate::storage::json::Json {
                let Self { $( $field ),+ } = self;
                $crate::storage::record::write_fields(&[ $( (stringify!($field), $field) ),+ ])
            }
        }

        impl $crate::storage::record::FromJson for $name {
            fn read(
                &mut self,
                json: &$crate::storage::json::Json,
                at: &$crate::storage::path::Path<'_>,
            ) -> Result<(), $crate::storage::trouble::Trouble> {
                let Self { $( $field ),+ } = self;
                $crate::storage::record::read_fields(json, at, &mut [ $( (stringify!($field), $field) ),+ ])?;
                $( $check(self, at)?; )?
                Ok(())
            }
        }
    };
}
pub(crate) use record;

fn text<'j>(json: &'j Json, at: &Path<'_>, otherwise: Wrong) -> Result<&'j str, Trouble> {
    if let Json::Text(text) = json { Ok(text) } else { Err(Trouble::at(at, otherwise)) }
}

/// A text that a person may have written, of no more than the length that the domain allows.
fn person_text<'j>(json: &'j Json, at: &Path<'_>) -> Result<&'j str, Trouble> {
    let text = text(json, at, Wrong::NotText)?;
    if text.len() > LONGEST_TEXT && text.chars().count() > LONGEST_TEXT {
        return Err(Trouble::at(at, Wrong::TextTooLong));
    }
    Ok(text)
}

impl ToJson for String {
    fn write(&self) -> Json {
        Json::Text(self.clone())
    }
}

impl FromJson for String {
    fn read(&mut self, json: &Json, at: &Path<'_>) -> Result<(), Trouble> {
        person_text(json, at)?.clone_into(self);
        Ok(())
    }
}

impl ToJson for Arc<str> {
    fn write(&self) -> Json {
        Json::Text(self.as_ref().to_owned())
    }
}

impl FromJson for Arc<str> {
    fn read(&mut self, json: &Json, at: &Path<'_>) -> Result<(), Trouble> {
        *self = Self::from(person_text(json, at)?);
        Ok(())
    }
}

/// Counts and revisions. Beyond what JSON numbers hold here they stop growing.
impl ToJson for u64 {
    fn write(&self) -> Json {
        Json::Number(i64::try_from(*self).unwrap_or(i64::MAX))
    }
}

impl FromJson for u64 {
    fn read(&mut self, json: &Json, at: &Path<'_>) -> Result<(), Trouble> {
        let number = if let Json::Number(number) = json { Self::try_from(*number).ok() } else { None };
        *self = number.ok_or_else(|| Trouble::at(at, Wrong::NotNumber))?;
        Ok(())
    }
}

/// As a number of any other size.
impl ToJson for usize {
    fn write(&self) -> Json {
        (*self as u64).write()
    }
}

impl FromJson for usize {
    fn read(&mut self, json: &Json, at: &Path<'_>) -> Result<(), Trouble> {
        let mut number = 0_u64;
        number.read(json, at)?;
        *self = Self::try_from(number).map_err(|_| Trouble::at(at, Wrong::NotNumber))?;
        Ok(())
    }
}

impl ToJson for bool {
    fn write(&self) -> Json {
        Json::Bool(*self)
    }
}

impl FromJson for bool {
    fn read(&mut self, json: &Json, at: &Path<'_>) -> Result<(), Trouble> {
        let Json::Bool(is_so) = json else { return Err(Trouble::at(at, Wrong::NotAChoice)) };
        *self = *is_so;
        Ok(())
    }
}

/// Minutes that a clock is ahead, or behind.
impl ToJson for i32 {
    fn write(&self) -> Json {
        Json::Number((*self).into())
    }
}

impl FromJson for i32 {
    fn read(&mut self, json: &Json, at: &Path<'_>) -> Result<(), Trouble> {
        let number = if let Json::Number(number) = json { Self::try_from(*number).ok() } else { None };
        *self = number.ok_or_else(|| Trouble::at(at, Wrong::NotNumber))?;
        Ok(())
    }
}

/// A value that is written as a text of its own kind: how it is written, how it is read, what is said of other texts,
/// and something to read into.
macro_rules! written_as_text {
    ($name:ty, $write:expr, $parse:expr, $otherwise:expr, $blank:expr) => {
        impl Blank for $name {
            fn blank() -> Self {
                $blank
            }
        }

        impl ToJson for $name {
            fn write(&self) -> Json {
                let write: fn(&Self) -> String = $write;
                Json::Text(write(self))
            }
        }

        impl FromJson for $name {
            fn read(&mut self, json: &Json, at: &Path<'_>) -> Result<(), Trouble> {
                *self = $parse(text(json, at, $otherwise)?).ok_or_else(|| Trouble::at(at, $otherwise))?;
                Ok(())
            }
        }
    };
}

written_as_text!(Checksum, |it| it.to_text(), Checksum::parse, Wrong::NotAnId, Checksum::of(""));
written_as_text!(Date, ToString::to_string, Date::parse, Wrong::NotADate, Date::FIRST);
written_as_text!(Moment, |it| it.to_text(), Moment::parse, Wrong::NotAMoment, Moment::from_millis(0));
written_as_text!(ItemId, |it| it.to_text(), ItemId::parse, Wrong::NotAnId, ItemId(0));
written_as_text!(
    Subject,
    |it| it.key().to_owned(),
    Subject::from_key,
    Wrong::NotAChoice,
    Subject::Question(Question::Discussion)
);
written_as_text!(Target, |it| it.key(), Target::from_key, Wrong::NotAChoice, Target::Whole);

/// Members of closed sets, by their permanent keys.
impl<K: Keyed> ToJson for K {
    fn write(&self) -> Json {
        Json::Text(self.key().to_owned())
    }
}

impl<K: Keyed> FromJson for K {
    fn read(&mut self, json: &Json, at: &Path<'_>) -> Result<(), Trouble> {
        let key = text(json, at, Wrong::NotAChoice)?;
        *self = K::from_key(key).ok_or_else(|| Trouble::at(at, Wrong::NotAChoice))?;
        Ok(())
    }
}

impl<T: ToJson> ToJson for Option<T> {
    fn write(&self) -> Json {
        self.as_ref().map_or(Json::Null, ToJson::write)
    }
}

impl<T: FromJson + Blank> FromJson for Option<T> {
    fn read(&mut self, json: &Json, at: &Path<'_>) -> Result<(), Trouble> {
        *self = if *json == Json::Null { None } else { Some(read(json, at)?) };
        Ok(())
    }
}

impl<T: Blank> Blank for Arc<T> {
    fn blank() -> Self {
        Self::new(T::blank())
    }
}

impl<T: ToJson> ToJson for Arc<T> {
    fn write(&self) -> Json {
        T::write(self)
    }
}

impl<T: FromJson + Clone> FromJson for Arc<T> {
    fn read(&mut self, json: &Json, at: &Path<'_>) -> Result<(), Trouble> {
        Self::make_mut(self).read(json, at)
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn write(&self) -> Json {
        Json::List(self.iter().map(ToJson::write).collect())
    }
}

impl<T: FromJson + Blank> FromJson for Vec<T> {
    fn read(&mut self, json: &Json, at: &Path<'_>) -> Result<(), Trouble> {
        self.clear();
        for (place, item) in items(json, at)?.iter().enumerate() {
            self.push(read(item, &at.item(place))?);
        }
        Ok(())
    }
}

fn items<'j>(json: &'j Json, at: &Path<'_>) -> Result<&'j [Json], Trouble> {
    if let Json::List(items) = json { Ok(items) } else { Err(Trouble::at(at, Wrong::NotList)) }
}
