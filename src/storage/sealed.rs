//! A text that says which format and schema it is, and carries a checksum of all of itself: what an assessment's file,
//! a frozen version and a bundle have in common.
//!
//! `{"format":…,"schema":…, head…, "checksum":…, tail…}`: the head tells what the text is, the tail is what it holds.

use super::checksum::Checksum;
use super::json::{self, Json};
use super::path::Path;
use super::record::Members;
use super::trouble::{Trouble, Wrong};

/// Names the format.
pub const FORMAT_MEMBER: &str = "format";
/// Holds the number of the schema.
pub const SCHEMA_MEMBER: &str = "schema";
/// Holds the checksum.
pub const CHECKSUM: &str = "checksum";
/// Holds an assessment.
pub const BODY: &str = "body";

/// Writes a sealed text; the tail as [`tail`] writes it. The checksum covers all but its own member.
#[must_use]
pub fn seal(format: &str, schema: &Json, head_members: &[(&str, Json)], tail: &str) -> String {
    let members: Vec<(&str, &Json)> = head_members.iter().map(|(name, json)| (*name, json)).collect();
    let head = head(format, schema, &members);
    let checksum = Checksum::of(&head).then(tail).to_text();
    let mut out = String::with_capacity(head.len() + tail.len() + 32);
    for piece in [&head, "\"checksum\":\"", &checksum, "\",", tail] {
        out.push_str(piece);
    }
    out
}

/// Whether the checksum fits what stands in the text, whatever spaces there are between.
///
/// # Errors
/// [`Trouble::Wrong`] where one of the members is missing, or the checksum is no text.
pub fn is_whole(
    format: &str,
    members: &Members<'_>,
    head_names: &[&str],
    tail_names: &[&str],
) -> Result<bool, Trouble> {
    let mut checksum = String::new();
    members.read(CHECKSUM, &mut checksum)?;
    let head = head(format, members.get(SCHEMA_MEMBER)?, &named(members, head_names)?);
    Ok(Checksum::of(&head).then(&tail(&named(members, tail_names)?)).to_text() == checksum)
}

fn named<'n, 'j>(members: &Members<'j>, names: &[&'n str]) -> Result<Vec<(&'n str, &'j Json)>, Trouble> {
    names.iter().map(|name| Ok((*name, members.get(name)?))).collect()
}

/// The schema, once it is certain that the text is of this format and not newer. Nothing else is looked at before: a
/// newer format may differ in everything but these two members.
///
/// # Errors
/// A [`Trouble`] where it is another format, or a schema that is not known here.
pub fn schema(json: &Json, format: &str, newest: i64, file: &Path<'_>) -> Result<i64, Trouble> {
    if format_of(json) != Some(format) {
        return Err(Trouble::NotOurs);
    }
    let at = file.member(SCHEMA_MEMBER);
    match get(json, SCHEMA_MEMBER) {
        None => Err(Trouble::at(&at, Wrong::Missing)),
        Some(Json::Number(schema)) if *schema > newest => Err(Trouble::Newer { schema: *schema }),
        Some(Json::Number(schema)) if *schema >= 1 => Ok(*schema),
        Some(Json::Number(_)) => Err(Trouble::at(&at, Wrong::NotAChoice)),
        Some(_) => Err(Trouble::at(&at, Wrong::NotNumber)),
    }
}

/// The format that a text names, if it names one.
#[must_use]
pub fn format_of(json: &Json) -> Option<&str> {
    match get(json, FORMAT_MEMBER) {
        Some(Json::Text(format)) => Some(format),
        _ => None,
    }
}

/// The schema that a text names, of whatever format it is, if it names one.
#[must_use]
pub fn schema_of(json: &Json) -> Option<i64> {
    match get(json, SCHEMA_MEMBER) {
        Some(Json::Number(schema)) => Some(*schema),
        _ => None,
    }
}

/// The text after the checksum, its closing brace included.
#[must_use]
pub fn tail(members: &[(&str, &Json)]) -> String {
    let mut out = String::new();
    for (place, (name, json)) in members.iter().enumerate() {
        out.push_str(if place > 0 { ",\"" } else { "\"" });
        out.push_str(name);
        out.push_str("\":");
        json::write_to(&mut out, json);
    }
    out.push('}');
    out
}

/// The text up to the checksum.
fn head(format: &str, schema: &Json, members: &[(&str, &Json)]) -> String {
    let mut out = String::from("{\"format\":\"");
    out.push_str(format);
    out.push('"');
    for (name, json) in [(SCHEMA_MEMBER, schema)].iter().chain(members) {
        out.push_str(",\"");
        out.push_str(name);
        out.push_str("\":");
        json::write_to(&mut out, json);
    }
    out.push(',');
    out
}

fn get<'j>(json: &'j Json, name: &str) -> Option<&'j Json> {
    let Json::Object(members) = json else { return None };
    members.iter().find(|(known, _)| known == name).map(|(_, json)| json)
}
