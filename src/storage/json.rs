//! JSON as a plain value, and its text.
//!
//! Stricter than JSON has to be: a member that stands twice and a number that is not whole are refused, as neither has
//! one plain meaning. Members keep their order. What the value means lives in `format`, never here.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;

use super::trouble::{Fault, Trouble};

const TWICE: &str = "a member stands twice";
const NOT_WHOLE: &str = "a number is not whole or too large";

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// Members with their names, in order; no name stands twice.
    Object(Vec<(String, Json)>),
}

/// Reads JSON text. A byte order mark at its start is skipped.
///
/// # Errors
/// [`Trouble::NotJson`] with the place and what is wrong there.
pub fn parse(text: &str) -> Result<Json, Trouble> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    serde_json::from_str(text).map_err(|error| {
        let said = error.to_string();
        let fault = if said.starts_with(TWICE) {
            Fault::Twice
        } else if said.starts_with(NOT_WHOLE) || said.starts_with("number out of range") {
            Fault::NotWhole
        } else if said.starts_with("recursion limit") {
            Fault::TooDeep
        } else if error.classify() == Category::Eof {
            Fault::CutShort
        } else {
            Fault::Syntax
        };
        Trouble::NotJson { line: error.line(), column: error.column(), fault }
    })
}

/// Writes JSON text without spaces or line breaks. Equal values give equal text.
#[must_use]
pub fn write(json: &Json) -> String {
    let mut out = String::new();
    write_to(&mut out, json);
    out
}

/// Writes JSON text at the end of a text.
pub fn write_to(out: &mut String, json: &Json) {
    match json {
        Json::Null => out.push_str("null"),
        Json::Bool(true) => out.push_str("true"),
        Json::Bool(false) => out.push_str("false"),
        Json::Number(number) => out.push_str(&number.to_string()),
        Json::Text(text) => write_text(out, text),
        Json::List(items) => {
            out.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                write_to(out, item);
            }
            out.push(']');
        }
        Json::Object(members) => {
            out.push('{');
            for (place, (name, value)) in members.iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                write_text(out, name);
                out.push(':');
                write_to(out, value);
            }
            out.push('}');
        }
    }
}

/// Escapes only what JSON demands, as `JSON.stringify` does.
fn write_text(out: &mut String, text: &str) {
    const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    out.reserve(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\0'..='\u{1f}' => {
                out.push_str("\\u00");
                out.push(HEX[letter as usize >> 4]);
                out.push(HEX[letter as usize & 15]);
            }
            _ => out.push(letter),
        }
    }
    out.push('"');
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a JSON value")
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

    fn visit_string<E: Error>(self, value: String) -> Result<Json, E> {
        Ok(Json::Text(value))
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
        if stands_twice(&members) {
            return Err(A::Error::custom(TWICE));
        }
        Ok(Json::Object(members))
    }
}

/// Sorts rather than comparing each with each, so that a hostile file of many members is no trouble.
fn stands_twice(members: &[(String, Json)]) -> bool {
    let mut names: Vec<&str> = members.iter().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    names.windows(2).any(|pair| pair[0] == pair[1])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fault(text: &str) -> (Fault, usize, usize) {
        match parse(text) {
            Err(Trouble::NotJson { line, column, fault }) => (fault, line, column),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn what_is_not_plain_json_is_refused_with_its_place() {
        assert_eq!(fault("").0, Fault::CutShort);
        assert_eq!(fault("{\n  \"a\": tru\n}").0, Fault::Syntax);
        assert_eq!(fault("{\n  \"a\": x\n}"), (Fault::Syntax, 2, 8));
        assert_eq!(fault("[1] 2").0, Fault::Syntax);
        assert_eq!(fault(r#"{"a":1,"b":2,"a":3}"#).0, Fault::Twice);
        assert_eq!(fault(r#"{"a":1,"\u0061":3}"#).0, Fault::Twice);
        for number in ["1.5", "1.0", "1e3", "-0", "9223372036854775808", "1e999"] {
            assert_eq!(fault(number).0, Fault::NotWhole, "{number}");
        }
        for text in [r#""\ud800""#, r#""\udc00\ud800""#, r#""\ud800\u0061""#, "\"\u{1}\"", "NaN", "'a'"] {
            assert_eq!(fault(text).0, Fault::Syntax, "{text}");
        }
        assert_eq!(fault(r#""\ud8"#).0, Fault::CutShort);
    }

    #[test]
    fn depth_is_refused_before_it_is_dangerous() {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let deep = format!("{}1{}", open.repeat(10_000), close.repeat(10_000));
            assert_eq!(fault(&deep).0, Fault::TooDeep);
            assert_eq!(fault(&open.repeat(10_000)).0, Fault::TooDeep);
        }
    }

    #[test]
    fn many_members_are_no_trouble() {
        let mut text = String::from("{\"a\":0");
        for number in 0..200_000_u32 {
            text.push_str(",\"m");
            text.push_str(&number.to_string());
            text.push_str("\":0");
        }
        text.push_str(",\"a\":0}");
        assert_eq!(fault(&text).0, Fault::Twice);
    }

    #[test]
    fn a_byte_order_mark_is_skipped_once() {
        assert_eq!(parse("\u{FEFF}null"), Ok(Json::Null));
        assert_eq!(fault("\u{FEFF}\u{FEFF}null").0, Fault::Syntax);
    }

    fn any_json() -> impl Strategy<Value = Json> {
        let leaf = prop_oneof![
            Just(Json::Null),
            any::<bool>().prop_map(Json::Bool),
            any::<i64>().prop_map(Json::Number),
            any::<String>().prop_map(Json::Text),
        ];
        leaf.prop_recursive(5, 60, 6, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..6).prop_map(Json::List),
                proptest::collection::btree_map(any::<String>(), inner, 0..6)
                    .prop_map(|members| Json::Object(members.into_iter().rev().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn text_leads_back(json in any_json()) {
            prop_assert_eq!(parse(&write(&json)), Ok(json));
        }

        #[test]
        fn strings_are_written_as_serde_json_writes_them(text in any::<String>()) {
            prop_assert_eq!(write(&Json::Text(text.clone())), serde_json::to_string(&text).expect("a text"));
        }

        #[test]
        fn no_text_panics(text in any::<String>()) {
            let _ = parse(&text);
        }
    }
}
