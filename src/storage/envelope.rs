//! The envelope round a stored assessment: which format and schema, which revision, saved when, and is it whole?

use super::checksum::Checksum;
use super::json::{self, Json};
use super::migrate;
use super::path::Path;
use super::record::{Blank, Members, Stored};
use super::trouble::{Trouble, Wrong};
use super::written::Written;
use crate::domain::assessment::Assessment;
use crate::domain::moment::Moment;
use crate::domain::rows::Registers;

/// The name of the format, in every file.
pub const FORMAT: &str = "quality-marker-self-assessment";

/// The schema that this version writes, and the newest that it reads.
pub const SCHEMA: i64 = 2;

/// The longest text that is read, in bytes: twice what a browser's whole store holds. Check a file's size before reading
/// it.
pub const MOST_BYTES: usize = 20_000_000;

const FORMAT_MEMBER: &str = "format";
const SCHEMA_MEMBER: &str = "schema";
const REVISION: &str = "revision";
const SAVED_AT: &str = "saved_at";
const CHECKSUM: &str = "checksum";
const BODY: &str = "body";
const REGISTERS: &str = "registers";

/// What is said of a text when it is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Counts the saved revisions of one assessment, from 1.
    pub revision: u64,
    /// When it was saved.
    pub saved_at: Moment,
}

/// An assessment read from a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The assessment.
    pub assessment: Assessment,
    /// Which revision it is.
    pub revision: u64,
    /// When it was saved.
    pub saved_at: Moment,
    /// Whether the text was changed or damaged after it was saved (its checksum does not fit), and yet reads well.
    pub altered: bool,
}

/// Writes an assessment as text. The checksum covers the whole text but the checksum's own member.
#[must_use]
pub fn encode(assessment: &Assessment, stamp: &Stamp) -> String {
    encode_again(assessment, stamp, &mut Written::default())
}

/// The same text, for somebody who keeps what was written of the same assessment the last time.
#[must_use]
pub fn encode_again(assessment: &Assessment, stamp: &Stamp, written: &mut Written) -> String {
    let head = head(&Json::Number(SCHEMA), &stamp.revision.write(), &stamp.saved_at.write());
    let tail = tail_of(assessment, written);
    let checksum = Checksum::of(&head).then(&tail).to_text();
    let mut out = String::with_capacity(head.len() + tail.len() + 32);
    for piece in [&head, "\"checksum\":\"", &checksum, "\",", &tail] {
        out.push_str(piece);
    }
    out
}

/// Reads an assessment.
///
/// # Errors
/// A [`Trouble`] says why the text does not open. A text that reads well and whose checksum does not fit does open, with
/// [`Opened::altered`].
pub fn decode(text: &str) -> Result<Opened, Trouble> {
    if text.len() > MOST_BYTES {
        return Err(Trouble::TooLarge);
    }
    let envelope = json::parse(text)?;
    let file = Path::root("");
    let schema = schema(&envelope, &file)?;
    let members = Members::of(&envelope, &file, &[FORMAT_MEMBER, SCHEMA_MEMBER, REVISION, SAVED_AT, CHECKSUM, BODY])?;
    let (mut revision, mut saved_at, mut checksum) = (0_u64, Moment::blank(), String::new());
    members.read(REVISION, &mut revision)?;
    members.read(SAVED_AT, &mut saved_at)?;
    members.read(CHECKSUM, &mut checksum)?;
    let body = members.get(BODY)?;
    let head = head(schema, members.get(REVISION)?, members.get(SAVED_AT)?);
    let altered = Checksum::of(&head).then(&tail(body)).to_text() != checksum;
    let mut assessment = Assessment::blank();
    let at = file.member(BODY);
    match schema {
        Json::Number(SCHEMA) => assessment.read(body, &at)?,
        Json::Number(earlier) => {
            let newest = migrate::to_newest(*earlier, body.clone(), &at)?;
            assessment.read(&newest, &at).map_err(|trouble| migrate::where_it_stood(*earlier, trouble))?;
        }
        _ => return Err(Trouble::at(&file.member(SCHEMA_MEMBER), Wrong::NotNumber)),
    }
    Ok(Opened { assessment, revision, saved_at, altered })
}

/// The schema, once it is certain that the file is ours and not newer. Nothing else is looked at before: a newer format
/// may differ in everything but these two members.
fn schema<'j>(envelope: &'j Json, file: &Path<'_>) -> Result<&'j Json, Trouble> {
    let Json::Object(members) = envelope else { return Err(Trouble::NotOurs) };
    let get = |name: &str| members.iter().find(|(known, _)| known == name).map(|(_, json)| json);
    if !matches!(get(FORMAT_MEMBER), Some(Json::Text(format)) if format == FORMAT) {
        return Err(Trouble::NotOurs);
    }
    let at = file.member(SCHEMA_MEMBER);
    match get(SCHEMA_MEMBER) {
        None => Err(Trouble::at(&at, Wrong::Missing)),
        Some(Json::Number(schema)) if *schema > SCHEMA => Err(Trouble::Newer { schema: *schema }),
        Some(json @ Json::Number(1..=SCHEMA)) => Ok(json),
        Some(Json::Number(_)) => Err(Trouble::at(&at, Wrong::NotAChoice)),
        Some(_) => Err(Trouble::at(&at, Wrong::NotNumber)),
    }
}

/// The text up to the checksum.
fn head(schema: &Json, revision: &Json, saved_at: &Json) -> String {
    let mut out = String::from("{\"format\":\"");
    out.push_str(FORMAT);
    out.push('"');
    for (name, json) in [(SCHEMA_MEMBER, schema), (REVISION, revision), (SAVED_AT, saved_at)] {
        out.push_str(",\"");
        out.push_str(name);
        out.push_str("\":");
        json::write_to(&mut out, json);
    }
    out.push(',');
    out
}

/// The text after the checksum: the registers as [`Written`] has them, all else as it is now.
fn tail_of(assessment: &Assessment, written: &mut Written) -> String {
    let mut out = String::from("\"body\":{");
    // Copying an assessment copies pointers.
    let all_else = Assessment { registers: Registers::default(), ..assessment.clone() };
    let Json::Object(members) = all_else.write() else { return tail(&assessment.write()) };
    for (place, (name, value)) in members.iter().enumerate() {
        out.push_str(if place > 0 { ",\"" } else { "\"" });
        out.push_str(name);
        out.push_str("\":");
        if name == REGISTERS {
            written.write_to(&mut out, &assessment.registers);
        } else {
            json::write_to(&mut out, value);
        }
    }
    out.push_str("}}");
    out
}

/// The text after the checksum.
fn tail(body: &Json) -> String {
    let mut out = String::from("\"body\":");
    json::write_to(&mut out, body);
    out.push('}');
    out
}
