//! Values as JSON and back. What our own records are made of stands in `format`.
//!
//! Every value has one form and is read strictly: a missing member, an unknown one and one of the wrong type are each
//! refused with their place. No value has a default.

use std::sync::Arc;

use super::checksum::Checksum;
use super::json::Json;
use super::path::Path;
use super::trouble::{Trouble, Wrong};
use crate::domain::date::Date;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::moment::Moment;
use crate::domain::register::{Register, Row};
use crate::domain::subject::Subject;
use crate::domain::update::LONGEST_TEXT;

/// A value with one form as JSON.
pub trait Stored: Sized {
    /// The value as JSON.
    fn write(&self) -> Json;

    /// The value from what stands at a place.
    ///
    /// # Errors
    /// [`Trouble::Wrong`] with the place.
    fn read(json: &Json, at: &Path<'_>) -> Result<Self, Trouble>;
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

    /// The value of a member.
    ///
    /// # Errors
    /// [`Trouble::Wrong`] where there is no such member, or its value is wrong.
    pub fn read<T: Stored>(&self, name: &str) -> Result<T, Trouble> {
        T::read(self.get(name)?, &self.at.member(name))
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

/// Lists the fields of a record once, and gives both directions. The compiler refuses a list that is not complete. A
/// function after `check` may refuse what the types alone allow.
macro_rules! record {
    ( $name:ident { $( $field:ident ),+ $(,)? } $( check $check:path )? ) => {
        impl $crate::storage::record::Stored for $name {
            fn write(&self) -> $crate::storage::json::Json {
                let Self { $( $field ),+ } = self;
                $crate::storage::json::Json::Object(vec![ $(
                    $crate::storage::record::member(stringify!($field), $crate::storage::record::Stored::write($field)),
                )+ ])
            }

            fn read(
                json: &$crate::storage::json::Json,
                at: &$crate::storage::path::Path<'_>,
            ) -> Result<Self, $crate::storage::trouble::Trouble> {
                let members = $crate::storage::record::Members::of(json, at, &[ $( stringify!($field) ),+ ])?;
                let read = Self { $( $field: members.read(stringify!($field))? ),+ };
                $( $check(&read, at)?; )?
                Ok(read)
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

/// A value that is written as a text of its own kind.
fn from_text<T>(json: &Json, at: &Path<'_>, parse: fn(&str) -> Option<T>, otherwise: Wrong) -> Result<T, Trouble> {
    parse(text(json, at, otherwise)?).ok_or_else(|| Trouble::at(at, otherwise))
}

impl Stored for String {
    fn write(&self) -> Json {
        Json::Text(self.clone())
    }

    fn read(json: &Json, at: &Path<'_>) -> Result<Self, Trouble> {
        person_text(json, at).map(str::to_owned)
    }
}

impl Stored for Arc<str> {
    fn write(&self) -> Json {
        Json::Text(self.as_ref().to_owned())
    }

    fn read(json: &Json, at: &Path<'_>) -> Result<Self, Trouble> {
        person_text(json, at).map(Self::from)
    }
}

/// Counts and revisions. Beyond what JSON numbers hold here they stop growing.
impl Stored for u64 {
    fn write(&self) -> Json {
        Json::Number(i64::try_from(*self).unwrap_or(i64::MAX))
    }

    fn read(json: &Json, at: &Path<'_>) -> Result<Self, Trouble> {
        if let Json::Number(number) = json { Self::try_from(*number).ok() } else { None }
            .ok_or_else(|| Trouble::at(at, Wrong::NotNumber))
    }
}

/// As a number of any other size.
impl Stored for usize {
    fn write(&self) -> Json {
        (*self as u64).write()
    }

    fn read(json: &Json, at: &Path<'_>) -> Result<Self, Trouble> {
        Self::try_from(u64::read(json, at)?).map_err(|_| Trouble::at(at, Wrong::NotNumber))
    }
}

impl Stored for Checksum {
    fn write(&self) -> Json {
        Json::Text(self.to_text())
    }

    fn read(json: &Json, at: &Path<'_>) -> Result<Self, Trouble> {
        from_text(json, at, Self::parse, Wrong::NotAnId)
    }
}

impl Stored for Date {
    fn write(&self) -> Json {
        Json::Text(self.to_string())
    }

    fn read(json: &Json, at: &Path<'_>) -> Result<Self, Trouble> {
        from_text(json, at, Self::parse, Wrong::NotADate)
    }
}

impl Stored for Moment {
    fn write(&self) -> Json {
        Json::Text(self.to_text())
    }

    fn read(json: &Json, at: &Path<'_>) -> Result<Self, Trouble> {
        from_text(json, at, Self::parse, Wrong::NotAMoment)
    }
}

impl Stored for ItemId {
    fn write(&self) -> Json {
        Json::Text(self.to_text())
    }

    fn read(json: &Json, at: &Path<'_>) -> Result<Self, Trouble> {
        from_text(json, at, Self::parse, Wrong::NotAnId)
    }
}

impl Stored for Subject {
    fn write(&self) -> Json {
        Json::Text(self.key().to_owned())
    }

    fn read(json: &Json, at: &Path<'_>) -> Result<Self, Trouble> {
        from_text(json, at, Self::from_key, Wrong::NotAChoice)
    }
}

/// Members of closed sets, by their permanent keys.
impl<K: Keyed> Stored for K {
    fn write(&self) -> Json {
        Json::Text(self.key().to_owned())
    }

    fn read(json: &Json, at: &Path<'_>) -> Result<Self, Trouble> {
        from_text(json, at, K::from_key, Wrong::NotAChoice)
    }
}

impl<T: Stored> Stored for Option<T> {
    fn write(&self) -> Json {
        self.as_ref().map_or(Json::Null, Stored::write)
    }

    fn read(json: &Json, at: &Path<'_>) -> Result<Self, Trouble> {
        if *json == Json::Null { Ok(None) } else { T::read(json, at).map(Some) }
    }
}

impl<T: Stored> Stored for Arc<T> {
    fn write(&self) -> Json {
        T::write(self)
    }

    fn read(json: &Json, at: &Path<'_>) -> Result<Self, Trouble> {
        T::read(json, at).map(Self::new)
    }
}

impl<T: Stored> Stored for Vec<T> {
    fn write(&self) -> Json {
        Json::List(self.iter().map(Stored::write).collect())
    }

    fn read(json: &Json, at: &Path<'_>) -> Result<Self, Trouble> {
        items(json, at)?.iter().enumerate().map(|(place, item)| T::read(item, &at.item(place))).collect()
    }
}

impl<T: Stored + Row + Clone> Stored for Register<T> {
    fn write(&self) -> Json {
        Json::List(self.iter().map(Stored::write).collect())
    }

    fn read(json: &Json, at: &Path<'_>) -> Result<Self, Trouble> {
        let mut register = Self::default();
        for (place, item) in items(json, at)?.iter().enumerate() {
            let here = at.item(place);
            if !register.add(T::read(item, &here)?) {
                return Err(Trouble::at(&here.member("id"), Wrong::IdTaken));
            }
        }
        Ok(register)
    }
}

fn items<'j>(json: &'j Json, at: &Path<'_>) -> Result<&'j [Json], Trouble> {
    if let Json::List(items) = json { Ok(items) } else { Err(Trouble::at(at, Wrong::NotList)) }
}
