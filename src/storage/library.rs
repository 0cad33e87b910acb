//! The index of stored assessments: what a list of them shows, without reading them all.
//!
//! The index is only a cache: the documents are the truth, and [`super::document_store`] heals it from them. It never
//! holds anything that is not also in a document.

use super::checksum::Checksum;
use super::json::{self, Json};
use super::path::Path;
use super::record::{Members, ToJson, member, record};
use super::sealed;
use super::trouble::Trouble;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::Part;
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;
use crate::domain::progress;

const FORMAT: &str = "quality-marker-self-assessment-index";
const SCHEMA: i64 = 1;

/// What a list shows of one stored assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The assessment's id.
    pub id: ItemId,
    /// Its name.
    pub name: String,
    /// When it was last changed.
    pub changed: Moment,
    /// How many parts somebody has looked at.
    pub looked_at: usize,
    /// How many parts there are.
    pub parts: usize,
    /// The checksum of the stored text that this was taken from: where another text stands, the entry is out of date.
    pub text: Checksum,
}

record! {
    Entry { id, name, changed, looked_at, parts, text }
    blank Self {
        id: ItemId(0),
        name: String::new(),
        changed: Moment::from_millis(0),
        looked_at: 0,
        parts: 0,
        text: Checksum::of(""),
    }
}

impl Entry {
    /// What a list shows of an assessment that is stored as this text.
    #[must_use]
    pub fn of(assessment: &Assessment, text: Checksum) -> Self {
        Self {
            id: assessment.id,
            name: assessment.name.clone(),
            changed: assessment.changed,
            looked_at: progress::parts_looked_at(assessment),
            parts: Part::COUNT,
            text,
        }
    }
}

/// Writes the index.
#[must_use]
pub fn encode(entries: &Vec<Entry>) -> String {
    json::write(&Json::Object(vec![
        member("format", Json::Text(FORMAT.to_owned())),
        member("schema", Json::Number(SCHEMA)),
        member("entries", entries.write()),
    ]))
}

/// Reads the index.
///
/// # Errors
/// A [`Trouble`] where the text is not exactly an index; it can be rebuilt then.
pub fn decode(text: &str) -> Result<Vec<Entry>, Trouble> {
    let index = json::parse(text)?;
    let at = Path::root("index");
    let _the_only_one = sealed::schema(&index, FORMAT, SCHEMA, &at)?;
    let members = Members::of(&index, &at, &["format", "schema", "entries"])?;
    let mut entries = Vec::new();
    members.read("entries", &mut entries)?;
    Ok(entries)
}
