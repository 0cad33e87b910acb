//! JSON as a plain value, and its text.
//!
//! Stricter than JSON has to be: a member that stands twice and a number that is not whole are refused, as neither has
//! one plain meaning. Members keep their order. What the value means lives in `format`, never here.

mod parse;
#[cfg(test)]
mod tests;

use super::trouble::Trouble;

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
/// [`Trouble::NotJson`] with what is wrong and where: the byte that does not belong, or the end of a text cut short. A
/// member that stands twice is told at the end of its object, and a number that is not whole at its own end.
pub fn parse(text: &str) -> Result<Json, Trouble> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    serde_json::from_str(text).map_err(|error| parse::not_json(text, &error))
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
