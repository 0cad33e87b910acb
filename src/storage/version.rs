//! A frozen version: an assessment as it stood at a moment, under a label, never changed again.

use super::checksum::Checksum;
use super::envelope;
use super::json::{self, Json};
use super::limits::MOST_BYTES;
use super::path::Path;
use super::record::{Blank, Members, ToJson};
use super::schema;
use super::sealed::{self, BODY, CHECKSUM, FORMAT_MEMBER, SCHEMA_MEMBER};
use super::trouble::Trouble;
use crate::domain::assessment::Assessment;
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;
use crate::domain::update::LONGEST_TEXT;

/// The name of the format. Its schema counts along with that of assessments: the body is one.
pub const FORMAT: &str = "quality-marker-self-assessment-version";

const ID: &str = "id";
const LABEL: &str = "label";
const SIGN_OFF: &str = "sign_off";
const FROZEN_AT: &str = "frozen_at";
const HEAD: [&str; 4] = [ID, LABEL, SIGN_OFF, FROZEN_AT];

/// A frozen version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The version's own id; what it is a version of, the assessment says.
    pub id: ItemId,
    /// What people call it, such as “For the board in March”.
    pub label: String,
    /// Who signed it off, in which role, and on what understanding; may be empty.
    pub sign_off: String,
    /// When it was frozen.
    pub frozen_at: Moment,
    /// The assessment as it stood.
    pub assessment: Assessment,
}

/// The longest label, in characters: it stands in lists, and in the name of a copy.
pub const LONGEST_LABEL: usize = 120;

impl Version {
    /// What the version holds as an assessment of its own to go on with, named after both.
    #[must_use]
    pub fn copy(&self, id: ItemId, now: Moment) -> Assessment {
        copy_of(&self.assessment, &self.label, id, now)
    }
}

/// What a version with this label holds as an assessment of its own.
#[must_use]
pub fn copy_of(frozen: &Assessment, label: &str, id: ItemId, now: Moment) -> Assessment {
    let whole = [&frozen.name, " (", label, ")"].concat();
    let name = whole.trim().chars().take(LONGEST_TEXT).collect();
    Assessment { id, name, created: now, changed: now, ..frozen.clone() }
}

/// The checksum that stands in a version's text, as it stands there: two people who see the same one hold the same
/// version.
#[must_use]
pub fn checksum_in(text: &str) -> Option<Checksum> {
    // Within a text of the file a quotation mark has a backslash before it: this occurs once.
    let (_, rest) = text.split_once("\"checksum\":\"")?;
    Checksum::parse(rest.split_once('"')?.0)
}

/// When a version was frozen, as its text says it: known without reading the rest.
#[must_use]
pub fn frozen_at_in(text: &str) -> Option<Moment> {
    // As above: within a text of the file a quotation mark has a backslash before it, and the body has no such member.
    let (_, rest) = text.split_once("\"frozen_at\":\"")?;
    Moment::parse(rest.split_once('"')?.0)
}

/// Writes a version as text. The checksum covers the whole text but the checksum's own member.
#[must_use]
pub fn encode(version: &Version) -> String {
    let head = [
        (ID, version.id.write()),
        (LABEL, version.label.write()),
        (SIGN_OFF, version.sign_off.write()),
        (FROZEN_AT, version.frozen_at.write()),
    ];
    let tail = sealed::tail(&[(BODY, &version.assessment.write())]);
    sealed::seal(FORMAT, &Json::Number(schema::ASSESSMENT), &head, &tail)
}

/// Reads a version.
///
/// # Errors
/// A [`Trouble`] says why the text does not open; [`Trouble::Altered`] where its checksum does not fit: frozen means
/// frozen.
pub fn decode(text: &str) -> Result<Version, Trouble> {
    if text.len() > MOST_BYTES {
        return Err(Trouble::TooLarge);
    }
    decode_json(&json::parse(text)?, &Path::root(""))
}

/// Reads a version that stands at a place of a file.
///
/// # Errors
/// As [`decode`].
pub fn decode_json(json: &Json, file: &Path<'_>) -> Result<Version, Trouble> {
    let schema = sealed::schema(json, FORMAT, schema::ASSESSMENT, file)?;
    let known = [FORMAT_MEMBER, SCHEMA_MEMBER, ID, LABEL, SIGN_OFF, FROZEN_AT, CHECKSUM, BODY];
    let members = Members::of(json, file, &known)?;
    let mut version = Version {
        id: ItemId(0),
        label: String::new(),
        sign_off: String::new(),
        frozen_at: Moment::blank(),
        assessment: Assessment::blank(),
    };
    members.read(ID, &mut version.id)?;
    members.read(LABEL, &mut version.label)?;
    members.read(SIGN_OFF, &mut version.sign_off)?;
    members.read(FROZEN_AT, &mut version.frozen_at)?;
    if !sealed::is_whole(FORMAT, &members, &HEAD, &[BODY])? {
        return Err(Trouble::Altered);
    }
    version.assessment = envelope::read_body(schema, members.get(BODY)?, &file.member(BODY))?;
    Ok(version)
}
