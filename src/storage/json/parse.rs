//! JSON text as a value: what [`super::parse`] does, with `serde_json`.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;

use super::super::trouble::{Fault, Trouble};
use super::Json;

/// What the error says of a member that stands twice. Nobody reads it: [`Trouble::to_words`] has the words.
const TWICE: &str = "twice";
/// What it says of a number that is not a whole one of usual size.
const NOT_WHOLE: &str = "not-whole";
/// What `serde_json` says of a number that is larger than any it knows. It has no code for it, and none for the next.
const OUT_OF_RANGE: &str = "number out of range";
/// What `serde_json` says of more than 127 lists and objects in one another.
const TOO_DEEP: &str = "recursion limit exceeded";

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AnyJson)
    }
}

struct AnyJson;

impl<'de> Visitor<'de> for AnyJson {
    type Value = Json;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Json, E> {
        i64::try_from(value).map(Json::Number).map_err(|_| E::custom(NOT_WHOLE))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Json, E> {
        Err(E::custom(NOT_WHOLE))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = from.next_element()? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
        let mut members: Vec<(String, Json)> = Vec::new();
        while let Some(member) = from.next_entry()? {
            members.push(member);
        }
        if stands_twice(&members) { Err(A::Error::custom(TWICE)) } else { Ok(Json::Object(members)) }
    }
}

/// Sorts rather than comparing each with each, so that a hostile file of many members is no trouble.
fn stands_twice(members: &[(String, Json)]) -> bool {
    let mut names: Vec<&str> = members.iter().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    names.windows(2).any(|pair| matches!(pair, [one, next] if one == next))
}

/// What is wrong with a text, and where. `serde_json` counts lines from 1, and bytes of a line from 1.
pub(super) fn not_json(text: &str, error: &serde_json::Error) -> Trouble {
    let (line, mut column) = (error.line(), error.column());
    let said = error.to_string();
    let fault = if said.starts_with(TWICE) {
        Fault::Twice
    } else if said.starts_with(NOT_WHOLE) {
        Fault::NotWhole
    } else if said.starts_with(OUT_OF_RANGE) {
        // It stops within a long exponent: the place of a number is its end.
        let rest = text.split('\n').nth(line.saturating_sub(1)).and_then(|line| line.as_bytes().get(column..));
        column += rest.unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit()).count();
        Fault::NotWhole
    } else if said.starts_with(TOO_DEEP) {
        Fault::TooDeep
    } else if error.classify() == Category::Eof {
        Fault::CutShort
    } else {
        Fault::Syntax
    };
    Trouble::NotJson { line, column, fault }
}
