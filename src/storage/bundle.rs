//! The bundle: everything on the shelf as one text, or one assessment with its frozen versions, which is how it is
//! archived.
//!
//! Assessments and versions stand in it as their own sealed texts, so that each is still checked by itself. What cannot
//! be read goes along exactly as it stood. What becomes of a bundle that is opened stands in `import`, never here.

use super::envelope::{self, MOST_BYTES, Opened};
use super::json::{self, Json};
use super::keys;
use super::path::Path;
use super::record::{Blank, Members, Stored, member};
use super::sealed::{self, CHECKSUM, FORMAT_MEMBER, SCHEMA_MEMBER};
use super::shelf::{self, Shelf};
use super::store::{Store, StoreFault};
use super::trouble::{Trouble, Wrong};
use super::version::{self, Version};
use super::versions;
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;

/// The name of the format.
pub const FORMAT: &str = "quality-marker-self-assessment-bundle";

/// The schema that this version writes, and the newest that it reads. What stands in the lists has schemas of its own.
pub const SCHEMA: i64 = 1;

const SAVED_AT: &str = "saved_at";
const ASSESSMENTS: &str = "assessments";
const VERSIONS: &str = "versions";
const KEPT: &str = "kept";
const KEY: &str = "key";
const TEXT: &str = "text";

/// A bundle that was put together, and what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundled {
    /// The bundle itself.
    pub text: String,
    /// How many assessments it holds.
    pub assessments: usize,
    /// How many frozen versions it holds.
    pub versions: usize,
    /// How many texts it holds that cannot be read.
    pub unreadable: usize,
}

impl Bundled {
    /// Whether the text is longer than what is read, so that it could not be opened again.
    #[must_use]
    pub const fn is_too_large(&self) -> bool {
        self.text.len() > MOST_BYTES
    }
}

/// A text that could not be read where it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptText {
    /// The key under which it stood.
    pub key: String,
    /// The text, exactly.
    pub text: String,
}

/// A bundle that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    /// When it was put together.
    pub saved_at: Moment,
    /// The assessments; no two have one id.
    pub assessments: Vec<Opened>,
    /// The frozen versions; no two have one id.
    pub versions: Vec<Version>,
    /// What could not be read.
    pub kept: Vec<KeptText>,
    /// Whether the bundle itself was changed after it was saved; each assessment says so for itself.
    pub altered: bool,
}

impl<S: Store> Shelf<S> {
    /// Everything on the shelf as one text; or one assessment, its versions, and what was put aside of it.
    ///
    /// # Errors
    /// A [`StoreFault`]: there is never a bundle with something missing.
    pub fn bundle(&self, now: Moment, only: Option<ItemId>) -> Result<Bundled, StoreFault> {
        let mut lists = [Lines::default(), Lines::default(), Lines::default()];
        let [assessments, versions, unreadable] = &mut lists;
        let mut keys = self.store.keys()?;
        keys.retain(|key| belongs(key, only));
        keys.sort_unstable();
        for key in keys {
            let Some(text) = self.store.get(&key)? else { continue };
            if key.starts_with(keys::DOCUMENT) && shelf::read_under(&key, &text).is_ok() {
                assessments.add(&canonical(text));
            } else if key.starts_with(keys::VERSION) && versions::read_under(&key, &text).is_ok() {
                versions.add(&canonical(text));
            } else {
                let kept = vec![member(KEY, Json::Text(key)), member(TEXT, Json::Text(text))];
                unreadable.add(&json::write(&Json::Object(kept)));
            }
        }
        let mut tail = String::new();
        for (name, list) in [ASSESSMENTS, VERSIONS, KEPT].iter().zip(&lists) {
            for piece in [if tail.is_empty() { "\"" } else { ",\"" }, name, "\":[", &list.text, "]"] {
                tail.push_str(piece);
            }
        }
        tail.push('}');
        let text = sealed::seal(FORMAT, &Json::Number(SCHEMA), &[(SAVED_AT, now.write())], &tail);
        let [assessments, versions, unreadable] = lists.map(|list| list.count);
        Ok(Bundled { text, assessments, versions, unreadable })
    }
}

/// The items of a list, with commas between.
#[derive(Default)]
struct Lines {
    text: String,
    count: usize,
}

impl Lines {
    fn add(&mut self, item: &str) {
        if self.count > 0 {
            self.text.push(',');
        }
        self.text.push_str(item);
        self.count += 1;
    }
}

fn belongs(key: &str, only: Option<ItemId>) -> bool {
    match only {
        None => [keys::DOCUMENT, keys::VERSION, keys::KEPT].iter().any(|begin| key.starts_with(begin)),
        Some(id) => {
            key == keys::document(id)
                || key.starts_with(&keys::versions_of(id))
                || key.starts_with(keys::KEPT) && key.contains(&id.to_text())
        }
    }
}

/// A text that can be read, without spaces between and with the escapes that we write: its checksum stays the same.
fn canonical(text: String) -> String {
    json::parse(&text).map_or(text, |json| json::write(&json))
}

/// Reads a bundle.
///
/// # Errors
/// A [`Trouble`] with the place. Everything in it must be in order but the checksums of assessments and of the bundle,
/// of which it is said that they do not fit.
pub fn decode(text: &str) -> Result<Bundle, Trouble> {
    if text.len() > MOST_BYTES {
        return Err(Trouble::TooLarge);
    }
    decode_json(&json::parse(text)?, &Path::root(""))
}

/// Reads a bundle that stands at a place of a file.
///
/// # Errors
/// As [`decode`].
pub fn decode_json(bundle: &Json, file: &Path<'_>) -> Result<Bundle, Trouble> {
    let _the_only_one = sealed::schema(bundle, FORMAT, SCHEMA, file).map_err(|trouble| match trouble {
        Trouble::Newer { schema } => Trouble::NewerBundle { schema },
        trouble => trouble,
    })?;
    let known = [FORMAT_MEMBER, SCHEMA_MEMBER, SAVED_AT, CHECKSUM, ASSESSMENTS, VERSIONS, KEPT];
    let members = Members::of(bundle, file, &known)?;
    let mut saved_at = Moment::blank();
    members.read(SAVED_AT, &mut saved_at)?;
    let altered = !sealed::is_whole(FORMAT, &members, &[SAVED_AT], &[ASSESSMENTS, VERSIONS, KEPT])?;

    let here = file.member(ASSESSMENTS);
    let assessments = each(&members, ASSESSMENTS, &here, |json, at| {
        envelope::decode_json(json, at).map_err(|trouble| in_place(trouble, at))
    })?;
    let ids = assessments.iter().map(|opened| opened.assessment.id);
    if let Some(place) = stands_twice(ids) {
        return Err(Trouble::at(&here.item(place).member("body").member("id"), Wrong::IdTaken));
    }

    let here = file.member(VERSIONS);
    let versions = each(&members, VERSIONS, &here, |json, at| {
        version::decode_json(json, at).map_err(|trouble| in_place(trouble, at))
    })?;
    if let Some(place) = stands_twice(versions.iter().map(|version| version.id)) {
        return Err(Trouble::at(&here.item(place).member("id"), Wrong::IdTaken));
    }

    let kept = each(&members, KEPT, &file.member(KEPT), read_kept)?;
    Ok(Bundle { saved_at, assessments, versions, kept, altered })
}

fn each<T>(
    members: &Members<'_>,
    name: &str,
    here: &Path<'_>,
    read: impl Fn(&Json, &Path<'_>) -> Result<T, Trouble>,
) -> Result<Vec<T>, Trouble> {
    let Json::List(items) = members.get(name)? else { return Err(Trouble::at(here, Wrong::NotList)) };
    items.iter().enumerate().map(|(place, item)| read(item, &here.item(place))).collect()
}

fn read_kept(json: &Json, at: &Path<'_>) -> Result<KeptText, Trouble> {
    let members = Members::of(json, at, &[KEY, TEXT])?;
    // Of any length: it is no text that a person wrote into a field.
    let text = |name: &str| match members.get(name)? {
        Json::Text(text) => Ok(text.clone()),
        _ => Err(Trouble::at(&at.member(name), Wrong::NotText)),
    };
    let kept = KeptText { key: text(KEY)?, text: text(TEXT)? };
    if [keys::DOCUMENT, keys::VERSION, keys::KEPT].iter().any(|begin| kept.key.starts_with(begin)) {
        Ok(kept)
    } else {
        Err(Trouble::at(&at.member(KEY), Wrong::NotAChoice))
    }
}

/// What is said of a text that is not of the format of its list, or no longer what was frozen, with its place.
pub(super) fn in_place(trouble: Trouble, at: &Path<'_>) -> Trouble {
    match trouble {
        Trouble::NotOurs => Trouble::at(&at.member(FORMAT_MEMBER), Wrong::NotAChoice),
        Trouble::Altered => Trouble::at(&at.member(CHECKSUM), Wrong::Altered),
        trouble => trouble,
    }
}

/// The place of the first id that an earlier one has taken. Sorted, so that a hostile file of many is no trouble.
fn stands_twice(ids: impl Iterator<Item = ItemId>) -> Option<usize> {
    let mut all: Vec<(ItemId, usize)> = ids.enumerate().map(|(place, id)| (id, place)).collect();
    all.sort_unstable();
    let later = all.windows(2).filter(|pair| pair[0].0 == pair[1].0).map(|pair| pair[1].1);
    later.min()
}
