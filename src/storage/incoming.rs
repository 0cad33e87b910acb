//! What a file brings: an assessment, a frozen version, or a bundle, read and checked. Nothing is stored here.

use std::cmp::Reverse;

use super::bundle::{self, Bundle, KeptText};
use super::envelope::{self, Opened};
use super::guard::Guarded;
use super::json;
use super::keys;
use super::limits::MOST_BYTES;
use super::path::Path;
use super::sealed;
use super::settings::Settings;
use super::trouble::Trouble;
use super::version::{self, Version};
use crate::domain::assessment::Assessment;
use crate::domain::item::ItemId;
use crate::domain::training::gathering::Gathering;

/// What kind of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One assessment.
    Assessment,
    /// One frozen version.
    Version,
    /// A bundle.
    Bundle,
}

/// What a file brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// What kind of file it is.
    pub kind: Kind,
    /// The assessments, in the order of the file; at the end, those of which it has only frozen versions.
    pub items: Vec<Item>,
    /// The training sessions of a full backup.
    pub sessions: Vec<Gathering>,
    /// The private list of names of a full backup, and what was found to be fine.
    pub guarded: Option<Guarded>,
    /// What the app remembered for itself where a full backup was made.
    pub settings: Option<Settings>,
    /// What could not be read where the bundle was made, exactly as it stood there.
    pub kept: Vec<KeptText>,
    /// Whether the bundle was changed or damaged after it was saved (its checksum does not fit), and yet reads well.
    pub altered: bool,
}

impl Incoming {
    /// Leaves out the training sessions, also those that could not be read where the backup was made.
    pub fn leave_out_sessions(&mut self) {
        self.sessions.clear();
        self.kept.retain(|kept| !kept.key.starts_with(keys::TRAINING));
    }

    /// Leaves out the private list of names, also one that could not be read where the backup was made.
    pub fn leave_out_names(&mut self) {
        self.guarded = None;
        self.kept.retain(|kept| !keys::is_of_names(&kept.key));
    }
}

/// An assessment that a file brings, with its frozen versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The assessment; where the file has only versions of it, as it stood when the last of them was frozen.
    pub assessment: Assessment,
    /// How it was saved, and whether it was altered since; nothing where the file has only versions of it.
    pub opened: Option<Saved>,
    /// Its frozen versions, the one frozen last first.
    pub versions: Vec<Version>,
}

/// How an assessment of a file was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Which revision it is.
    pub stamp: envelope::Stamp,
    /// Whether it was changed or damaged after it was saved, and yet reads well.
    pub altered: bool,
}

impl Item {
    /// Whether the file has only frozen versions of it.
    #[must_use]
    pub const fn is_only_versions(&self) -> bool {
        self.opened.is_none()
    }

    /// Whether the assessment was changed or damaged after it was saved.
    #[must_use]
    pub fn is_altered(&self) -> bool {
        self.opened.is_some_and(|saved| saved.altered)
    }
}

/// Reads a file: an assessment, a frozen version or a bundle. Check its size first ([`MOST_BYTES`]).
///
/// # Errors
/// A [`Trouble`] with the place, such as `assessments[2].body.registers.evidence[0].date`. A file is read whole or not
/// at all. Where the checksum of an assessment or a bundle does not fit, that is said beside it; a frozen version is
/// refused then, as frozen means frozen.
pub fn read(text: &str) -> Result<Incoming, Trouble> {
    if text.len() > MOST_BYTES {
        return Err(Trouble::TooLarge);
    }
    let json = json::parse(text)?;
    let file = Path::root("");
    match sealed::format_of(&json) {
        Some(bundle::FORMAT) => bundle::decode_json(&json, &file).map(of_bundle),
        Some(version::FORMAT) => {
            let version = version::decode_json(&json, &file).map_err(|trouble| bundle::in_place(trouble, &file))?;
            Ok(one(Kind::Version, of_versions(vec![version])))
        }
        _ => envelope::decode_json(&json, &file).map(|opened| one(Kind::Assessment, vec![of_opened(opened)])),
    }
}

fn one(kind: Kind, items: Vec<Item>) -> Incoming {
    Incoming { kind, items, sessions: Vec::new(), guarded: None, settings: None, kept: Vec::new(), altered: false }
}

fn of_opened(opened: Opened) -> Item {
    let Opened { assessment, revision, saved_at, altered } = opened;
    let stamp = envelope::Stamp { revision, saved_at };
    Item { assessment, opened: Some(Saved { stamp, altered }), versions: Vec::new() }
}

fn of_bundle(bundle: Bundle) -> Incoming {
    let mut items: Vec<Item> = bundle.assessments.into_iter().map(of_opened).collect();
    let mut places: Vec<(ItemId, usize)> =
        items.iter().enumerate().map(|(place, item)| (item.assessment.id, place)).collect();
    places.sort_unstable();
    let mut alone = Vec::new();
    for version in bundle.versions {
        let found = places.binary_search_by_key(&version.assessment.id, |(id, _)| *id).ok();
        let item = found.and_then(|found| places.get(found)).and_then(|(_, place)| items.get_mut(*place));
        match item {
            Some(item) => item.versions.push(version),
            None => alone.push(version),
        }
    }
    for item in &mut items {
        item.versions.sort_by_key(newest_first);
    }
    items.extend(of_versions(alone));
    let Bundle { sessions, guarded, settings, kept, altered, .. } = bundle;
    Incoming { kind: Kind::Bundle, items, sessions, guarded, settings, kept, altered }
}

/// Versions without their assessments, gathered by what they are versions of.
fn of_versions(mut versions: Vec<Version>) -> Vec<Item> {
    versions.sort_by_key(|version| (version.assessment.id, newest_first(version)));
    let mut items: Vec<Item> = Vec::new();
    for version in versions {
        match items.last_mut() {
            Some(item) if item.assessment.id == version.assessment.id => item.versions.push(version),
            _ => items.push(Item { assessment: version.assessment.clone(), opened: None, versions: vec![version] }),
        }
    }
    items
}

fn newest_first(version: &Version) -> Reverse<(i64, ItemId)> {
    Reverse((version.frozen_at.millis(), version.id))
}
