//! The bundle: everything that is kept as one text (a full backup), or one assessment with its frozen versions, which
//! is how it is archived.
//!
//! Assessments, versions and training sessions stand in it as their own sealed texts, so that each is still checked by
//! itself. What cannot be read goes along exactly as it stood. Only a full backup holds training sessions, the private
//! list of names and the settings (schema 2); an archive is written in schema 1, and may be passed on. What becomes of
//! a bundle that is opened stands in `import` and `joining`, never here.

use super::document_store::{self, DocumentStore};
use super::envelope::{self, Opened};
use super::guard::{self, Guarded};
use super::json::{self, Json};
use super::keys;
use super::limits::MOST_BYTES;
use super::merge::{self, Held};
use super::packed;
use super::path::Path;
use super::record::{Blank, Members, ToJson, member};
use super::schema;
use super::sealed::{self, CHECKSUM, FORMAT_MEMBER, SCHEMA_MEMBER};
use super::settings::{self, Settings};
use super::store::{Store, StoreFault};
use super::training;
use super::trouble::{Trouble, Wrong};
use super::version::{self, Version};
use super::versions;
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;
use crate::domain::training::gathering::Gathering;

/// The name of the format.
pub const FORMAT: &str = "quality-marker-self-assessment-bundle";

/// The schema in which it writes the archive of one assessment.
const OF_ONE: i64 = 1;

const SAVED_AT: &str = "saved_at";
const ASSESSMENTS: &str = "assessments";
const VERSIONS: &str = "versions";
const TRAINING: &str = "training";
const NAMES: &str = "names";
const SETTINGS: &str = "settings";
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
    /// How many training sessions it holds.
    pub sessions: usize,
    /// How many names of the private list it holds.
    pub names: usize,
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
    /// The training sessions; no two have one id.
    pub sessions: Vec<Gathering>,
    /// The private list of names, and what was found to be fine.
    pub guarded: Option<Guarded>,
    /// What the app remembers for itself.
    pub settings: Option<Settings>,
    /// What could not be read.
    pub kept: Vec<KeptText>,
    /// Whether the bundle itself was changed after it was saved; each assessment says so for itself.
    pub altered: bool,
}

impl<S: Store> DocumentStore<S> {
    /// Everything that is kept as one text: a full backup. Or one assessment, its versions, and what was put aside of
    /// it.
    ///
    /// # Errors
    /// A [`StoreFault`]: there is never a bundle with something missing.
    pub fn bundle(&self, now: Moment, only: Option<ItemId>) -> Result<Bundled, StoreFault> {
        let [mut assessments, mut versions, mut sessions, mut unreadable] = [const { Lines::new() }; 4];
        let (mut guarded, mut settings, mut names) = (NOTHING.to_owned(), NOTHING.to_owned(), 0);
        let mut keys = self.store.keys()?;
        keys.retain(|key| belongs(key, only));
        keys.sort_unstable();
        for key in keys {
            let Some(stored) = self.store.get(&key)? else { continue };
            let text = packed::to_download(stored);
            match merge::read(&key, &text) {
                Some(Ok(Held::Session(_))) => sessions.add(&canonical(text)),
                Some(Ok(Held::Names(held))) => {
                    names = held.names.len();
                    guarded = canonical(text);
                }
                Some(Ok(Held::Settings(_))) => settings = canonical(text),
                None if key.starts_with(keys::DOCUMENT) && document_store::read_under(&key, &text).is_ok() => {
                    assessments.add(&canonical(text));
                }
                None if key.starts_with(keys::VERSION) && versions::read_under(&key, &text).is_ok() => {
                    versions.add(&canonical(text));
                }
                Some(Err(_)) | None => {
                    let kept = vec![member(KEY, Json::Text(key)), member(TEXT, Json::Text(text))];
                    unreadable.add(&json::write(&Json::Object(kept)));
                }
            }
        }
        let [listed_assessments, listed_versions, listed_sessions, listed_unreadable] =
            [&assessments, &versions, &sessions, &unreadable].map(|lines| ["[", &lines.text, "]"].concat());
        let all = [
            (ASSESSMENTS, &listed_assessments),
            (VERSIONS, &listed_versions),
            (TRAINING, &listed_sessions),
            (NAMES, &guarded),
            (SETTINGS, &settings),
            (KEPT, &listed_unreadable),
        ];
        let schema = if only.is_some() { OF_ONE } else { schema::BUNDLE };
        let written = tail_of(schema);
        let mut tail = String::new();
        for (name, json) in all.into_iter().filter(|(name, _)| written.contains(name)) {
            for piece in [if tail.is_empty() { "\"" } else { ",\"" }, name, "\":", json] {
                tail.push_str(piece);
            }
        }
        tail.push('}');
        let text = sealed::seal(FORMAT, &Json::Number(schema), &[(SAVED_AT, now.write())], &tail);
        Ok(Bundled {
            text,
            assessments: assessments.count,
            versions: versions.count,
            sessions: sessions.count,
            names,
            unreadable: unreadable.count,
        })
    }
}

/// What stands in the place of a list of names, or of settings, that nobody has.
const NOTHING: &str = "null";

/// The members after the checksum, in their order.
const fn tail_of(schema: i64) -> &'static [&'static str] {
    if schema == OF_ONE {
        &[ASSESSMENTS, VERSIONS, KEPT]
    } else {
        &[ASSESSMENTS, VERSIONS, TRAINING, NAMES, SETTINGS, KEPT]
    }
}

/// The items of a list, with commas between.
struct Lines {
    text: String,
    count: usize,
}

impl Lines {
    const fn new() -> Self {
        Self { text: String::new(), count: 0 }
    }

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
        None => may_be_kept(key, schema::BUNDLE),
        Some(id) => {
            key == keys::document(id)
                || key.starts_with(&keys::versions_of(id))
                || key.starts_with(keys::KEPT) && key.contains(&id.to_text())
        }
    }
}

/// Whether a bundle of this schema may hold what stands under a key.
fn may_be_kept(key: &str, schema: i64) -> bool {
    [keys::DOCUMENT, keys::VERSION, keys::KEPT].iter().any(|begin| key.starts_with(begin))
        || schema > OF_ONE && (merge::is_joined(key) || key.starts_with(keys::GUARD_ASIDE))
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
    let schema = sealed::schema(bundle, FORMAT, schema::BUNDLE, file).map_err(|trouble| match trouble {
        Trouble::Newer { schema } => Trouble::NewerBundle { schema },
        trouble => trouble,
    })?;
    let tail = tail_of(schema);
    let known = [&[FORMAT_MEMBER, SCHEMA_MEMBER, SAVED_AT, CHECKSUM], tail].concat();
    let members = Members::of(bundle, file, &known)?;
    let mut saved_at = Moment::blank();
    members.read(SAVED_AT, &mut saved_at)?;
    let altered = !sealed::is_whole(FORMAT, &members, &[SAVED_AT], tail)?;

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

    let (mut sessions, mut guarded, mut settings) = (Vec::new(), None, None);
    if schema > OF_ONE {
        let here = file.member(TRAINING);
        sessions = each(&members, TRAINING, &here, |json, at| {
            training::gathering_of_json(json, at).map_err(|trouble| of_another_schema(trouble, at))
        })?;
        if let Some(place) = stands_twice(sessions.iter().map(|gathering: &Gathering| gathering.session.id)) {
            let at = here.item(place);
            return Err(Trouble::at(&at.member("body").member("session").member("id"), Wrong::IdTaken));
        }
        guarded = if_any(&members, NAMES, &file.member(NAMES), guard::decode_json)?;
        settings = if_any(&members, SETTINGS, &file.member(SETTINGS), settings::decode_json)?;
    }

    let kept = each(&members, KEPT, &file.member(KEPT), |json, at| read_kept(json, at, schema))?;
    Ok(Bundle { saved_at, assessments, versions, sessions, guarded, settings, kept, altered })
}

/// Reads a member that may be `null`.
fn if_any<T>(
    members: &Members<'_>,
    name: &str,
    here: &Path<'_>,
    read: impl Fn(&Json, &Path<'_>) -> Result<T, Trouble>,
) -> Result<Option<T>, Trouble> {
    match members.get(name)? {
        Json::Null => Ok(None),
        json => read(json, here).map(Some).map_err(|trouble| of_another_schema(trouble, here)),
    }
}

/// These count their schemas for themselves: a newer one is told with its place.
fn of_another_schema(trouble: Trouble, at: &Path<'_>) -> Trouble {
    match trouble {
        Trouble::Newer { .. } => Trouble::at(&at.member(SCHEMA_MEMBER), Wrong::Unknown),
        trouble => in_place(trouble, at),
    }
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

fn read_kept(json: &Json, at: &Path<'_>, schema: i64) -> Result<KeptText, Trouble> {
    let members = Members::of(json, at, &[KEY, TEXT])?;
    // Of any length: it is no text that a person wrote into a field.
    let text = |name: &str| match members.get(name)? {
        Json::Text(text) => Ok(text.clone()),
        _ => Err(Trouble::at(&at.member(name), Wrong::NotText)),
    };
    let kept = KeptText { key: text(KEY)?, text: text(TEXT)? };
    if may_be_kept(&kept.key, schema) { Ok(kept) } else { Err(Trouble::at(&at.member(KEY), Wrong::NotAChoice)) }
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
