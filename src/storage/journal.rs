//! What the journal and the store say of the same key, and which of them holds the newest whole text.
//!
//! The journal itself stands in `browser::journal`; here is only what follows from its texts.

use super::checksum::Checksum;
use super::document_store::{self, DocumentStore, Known, SaveFault};
use super::keys;
use super::merge::{self, Held};
use super::schema;
use super::store::Store;
use super::trouble::Trouble;
use super::versions;
use crate::content::copies;
use crate::domain::assessment::Assessment;
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;

/// What the journal tells of a text without its being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The key under which the store keeps the text.
    pub key: String,
    /// The schema in which it is written.
    pub schema: i64,
    /// Which revision it is; 0 for what has none.
    pub revision: u64,
    /// The checksum of the whole text.
    pub text: Checksum,
}

impl Head {
    /// The head of a text that this version wrote.
    #[must_use]
    pub fn of(key: String, revision: u64, text: Checksum) -> Self {
        let schema = newest_schema(&key);
        Self { key, schema, revision, text }
    }

    /// Whether this may take the place of what stands in the journal: never of a newer schema, and otherwise only of an
    /// earlier revision, or of what this tab put there itself (`own`). Two writers that began with the same revision
    /// find each other out here. Of what has no revisions (see [`merge`]), `own` is also what this tab has joined with
    /// its own text before.
    #[must_use]
    pub fn may_follow(&self, standing: &Self, own: Option<Checksum>) -> bool {
        self.may_replace(standing)
            && (standing.revision < self.revision || standing.text == self.text || own == Some(standing.text))
    }

    /// The same for what a person puts there knowingly, such as a file in place of what was there: only a newer schema
    /// is in the way.
    #[must_use]
    pub fn may_replace(&self, standing: &Self) -> bool {
        standing.schema <= newest_schema(&self.key)
    }
}

/// The newest schema that this version reads under a key.
fn newest_schema(key: &str) -> i64 {
    merge::newest_schema(key).unwrap_or(schema::ASSESSMENT)
}

/// What became of a text that stands in the journal and differs from what the store has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recovery {
    /// What the store has is whole and at least as new, or of a newer schema: it stands.
    StoreStands,
    /// The store had lost it, or had an earlier revision of it, or a part of it: it stands there again.
    Recovered {
        /// The name of the assessment, or what else it is.
        name: String,
    },
    /// What stood in the store could not be read. It was put aside under a key of its own, and the journal's text
    /// stands in its place.
    Replaced {
        /// The name of the assessment, or what else it is.
        name: String,
    },
    /// The journal's text cannot be read either. Nothing was changed.
    Unreadable(Trouble),
}

impl<S: Store> DocumentStore<S> {
    /// Puts a text of the journal back into the store, where a tab with an old view of it has written its own (`mine`)
    /// in its place. Texts that are joined (see [`merge`]) are: what stands there then holds both. Returns `false`, and
    /// changes nothing, if something else stands there by now or the text cannot be read.
    ///
    /// # Errors
    /// A [`SaveFault`].
    pub fn give_way(&self, key: &str, mine: Checksum, theirs: &str) -> Result<bool, SaveFault> {
        if merge::is_joined(key) {
            let Some(here) = self.store.get(key)?.filter(|here| Checksum::of(here) == mine) else { return Ok(false) };
            let Some(both) = merge::merged(key, &here, theirs) else { return Ok(false) };
            if both != here {
                self.write(key, &both)?;
            }
            return Ok(true);
        }
        let stands = self.store.checksum(key)? == Some(mine) && read(key, theirs).is_ok();
        if stands {
            self.write(key, theirs)?;
        }
        Ok(stands)
    }

    /// Takes a text from the journal into the store, where that has none that is whole and at least as new. What could
    /// not be read in the store is kept. Texts that have no revisions are joined (see [`merge`]): what stands there
    /// then holds both, and where they differ on the same thing, what the journal says, since that is the last to be
    /// lost.
    ///
    /// # Errors
    /// A [`SaveFault`]; what stood in the store still stands there.
    pub fn recover(&self, key: &str, journal: &str) -> Result<Recovery, SaveFault> {
        match merge::read(key, journal) {
            Some(Ok(held)) => return self.recover_joined(key, journal, held),
            Some(Err(trouble)) => return Ok(Recovery::Unreadable(trouble)),
            None => {}
        }
        let (name, newness) = match read(key, journal) {
            Ok(read) => read,
            Err(trouble) => return Ok(Recovery::Unreadable(trouble)),
        };
        let Some(standing) = self.store.get(key)? else {
            self.write(key, journal)?;
            return Ok(Recovery::Recovered { name });
        };
        match read(key, &standing) {
            Ok((_, stands)) if stands >= newness => Ok(Recovery::StoreStands),
            Ok(_) => {
                self.write(key, journal)?;
                Ok(Recovery::Recovered { name })
            }
            Err(trouble) if trouble.is_newer() => Ok(Recovery::StoreStands),
            Err(_) => {
                self.put_aside(key)?;
                self.write(key, journal)?;
                Ok(Recovery::Replaced { name })
            }
        }
    }

    /// Keeps what the store has of an assessment as one of its own, where the journal has more changes of it and yet an
    /// earlier text: it was written on an older text while the journal failed, and neither holds what the other does.
    /// `is_own` says that this is known of it. Returns its id, or `None` where nothing is lost without it.
    ///
    /// # Errors
    /// A [`SaveFault`]; nothing that stood there has changed.
    pub fn keep_beside(
        &self,
        key: &str,
        journal: &str,
        is_own: bool,
        new_id: impl FnOnce() -> ItemId,
    ) -> Result<Option<ItemId>, SaveFault> {
        if !key.starts_with(keys::DOCUMENT) {
            return Ok(None);
        }
        let Ok(theirs) = document_store::read_under(key, journal) else { return Ok(None) };
        let Some(standing) = self.store.get(key)? else { return Ok(None) };
        let Ok(here) = document_store::read_under(key, &standing) else { return Ok(None) };
        let has_fewer_changes = here.revision < theirs.revision;
        let is_branch = has_fewer_changes && (is_own || theirs.saved_at < here.saved_at);
        if !is_branch || here.assessment == theirs.assessment {
            return Ok(None);
        }
        let id = new_id();
        let copy = Assessment { id, name: copies::beside_the_journals(&here.assessment.name), ..here.assessment };
        self.save(&copy, 1, here.saved_at, Known::Absent)?;
        Ok(Some(id))
    }

    fn recover_joined(&self, key: &str, journal: &str, held: Held) -> Result<Recovery, SaveFault> {
        let name = held.name();
        let Some(standing) = self.store.get(key)? else {
            self.write(key, journal)?;
            return Ok(Recovery::Recovered { name });
        };
        match merge::read(key, &standing) {
            Some(Ok(stands)) => {
                let both = match held {
                    Held::Session(_) => held.join(stands.clone()),
                    // Here nothing differs on the same thing, and what the store has keeps its order.
                    Held::Names(_) | Held::Settings(_) => stands.clone().join(held),
                };
                if both == stands {
                    return Ok(Recovery::StoreStands);
                }
                self.write(key, &both.write())?;
                Ok(Recovery::Recovered { name })
            }
            Some(Err(trouble)) if trouble.is_newer() => Ok(Recovery::StoreStands),
            _ => {
                if key == keys::GUARD {
                    self.put_guard_aside()?;
                } else {
                    self.put_aside(key)?;
                }
                self.write(key, journal)?;
                Ok(Recovery::Replaced { name })
            }
        }
    }
}

/// Reads what stands under a key: whose it is, and how new it is.
fn read(key: &str, text: &str) -> Result<(String, (u64, Moment)), Trouble> {
    let named = |assessment: Assessment| assessment.name;
    if key.starts_with(keys::VERSION) {
        // Frozen: there is no newer one.
        versions::read_under(key, text).map(|version| (named(version.assessment), (0, Moment::from_millis(0))))
    } else {
        document_store::read_under(key, text)
            .map(|opened| (named(opened.assessment), (opened.revision, opened.saved_at)))
    }
}
