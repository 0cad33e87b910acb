//! The envelope round a stored assessment: which format and schema, which revision, saved when, and is it whole?

use super::json::{self, Json};
use super::limits::MOST_BYTES;
use super::migrate;
use super::path::Path;
use super::record::{Blank, FromJson, Members, ToJson};
use super::schema;
use super::sealed::{self, BODY, CHECKSUM, FORMAT_MEMBER, SCHEMA_MEMBER};
use super::trouble::Trouble;
use super::written::Written;
use crate::domain::assessment::Assessment;
use crate::domain::moment::Moment;
use crate::domain::rows::Registers;

/// The name of the format, in every file.
pub const FORMAT: &str = "quality-marker-self-assessment";

const REVISION: &str = "revision";
const SAVED_AT: &str = "saved_at";
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
    let head = [(REVISION, stamp.revision.write()), (SAVED_AT, stamp.saved_at.write())];
    sealed::seal(FORMAT, &Json::Number(schema::ASSESSMENT), &head, &tail_of(assessment, written))
}

/// Reads an assessment.
///
/// # Errors
/// A [`Trouble`] says why the text does not open. A text that reads well and whose checksum does not fit does open,
/// with [`Opened::altered`].
pub fn decode(text: &str) -> Result<Opened, Trouble> {
    if text.len() > MOST_BYTES {
        return Err(Trouble::TooLarge);
    }
    decode_json(&json::parse(text)?, &Path::root(""))
}

/// Reads an assessment that stands, with its envelope, at a place of a file.
///
/// # Errors
/// As [`decode`].
pub fn decode_json(envelope: &Json, file: &Path<'_>) -> Result<Opened, Trouble> {
    let schema = sealed::schema(envelope, FORMAT, schema::ASSESSMENT, file)?;
    let members = Members::of(envelope, file, &[FORMAT_MEMBER, SCHEMA_MEMBER, REVISION, SAVED_AT, CHECKSUM, BODY])?;
    let (mut revision, mut saved_at) = (0_u64, Moment::blank());
    members.read(REVISION, &mut revision)?;
    members.read(SAVED_AT, &mut saved_at)?;
    let whole = sealed::is_whole(FORMAT, &members, &[REVISION, SAVED_AT], &[BODY])?;
    let assessment = read_body(schema, members.get(BODY)?, &file.member(BODY))?;
    Ok(Opened { assessment, revision, saved_at, altered: !whole })
}

/// Reads an assessment as one of the schemas writes it, migrated where that is an earlier one.
///
/// # Errors
/// A [`Trouble`] with the place.
pub fn read_body(schema: i64, body: &Json, at: &Path<'_>) -> Result<Assessment, Trouble> {
    let mut assessment = Assessment::blank();
    if schema == schema::ASSESSMENT {
        assessment.read(body, at)?;
    } else {
        let newest = migrate::to_newest(schema, body.clone(), at)?;
        assessment.read(&newest, at).map_err(|trouble| migrate::where_it_stood(schema, trouble))?;
    }
    Ok(assessment)
}

/// The text after the checksum: the registers as [`Written`] has them, all else as it is now.
fn tail_of(assessment: &Assessment, written: &mut Written) -> String {
    let mut out = String::from("\"body\":{");
    // Copying an assessment copies pointers.
    let all_else = Assessment { registers: Registers::default(), ..assessment.clone() };
    let Json::Object(members) = all_else.write() else { return sealed::tail(&[(BODY, &assessment.write())]) };
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
