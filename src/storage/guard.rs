//! What the guard against identifying data remembers in a browser: the private list of names, and what somebody found
//! to be fine (as checksums: the texts themselves are not kept). It is part of no export, no report and no archive of
//! one assessment; a full backup holds it (`bundle`).

use std::collections::BTreeSet;

use super::checksum::Checksum;
use super::document_store::{DocumentStore, SaveFault};
use super::json::{self, Json};
use super::keys;
use super::path::Path;
use super::record::{Members, ToJson, record};
use super::schema;
use super::sealed::{self, FORMAT_MEMBER, SCHEMA_MEMBER};
use super::store::{Store, StoreFault};
use super::trouble::Trouble;
use crate::domain::private_name::PrivateName;

/// The format's name.
pub const FORMAT: &str = "quality-marker-self-assessment-guard";
const NAMES: &str = "names";
const FINE: &str = "fine";

record! {
    PrivateName { name, role }
    blank Self { name: String::new(), role: String::new() }
}

/// What the guard remembers.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Guarded {
    /// The private list.
    pub names: Vec<PrivateName>,
    /// What was found to be fine.
    pub fine: Vec<Checksum>,
}

impl Guarded {
    /// Whether this very text was found to be fine as a finding of this kind.
    #[must_use]
    pub fn is_fine(&self, kind: &str, text: &str) -> bool {
        self.fine.contains(&mark(kind, text))
    }

    /// Takes over the names (each with its role) and the marks that are not here yet.
    pub fn join(&mut self, other: Self) {
        add_new(&mut self.names, other.names);
        add_new(&mut self.fine, other.fine);
    }

    /// Notes that it is fine.
    pub fn find_fine(&mut self, kind: &str, text: &str) {
        if !self.is_fine(kind, text) {
            self.fine.push(mark(kind, text));
        }
    }
}

/// Adds what is not in a list yet. Sorted for it, so that a hostile file of many is no trouble.
fn add_new<T: Ord + Clone>(list: &mut Vec<T>, others: Vec<T>) {
    let mut here: BTreeSet<T> = list.iter().cloned().collect();
    list.extend(others.into_iter().filter(|other| here.insert(other.clone())));
}

fn mark(kind: &str, text: &str) -> Checksum {
    Checksum::of(kind).then("\n").then(text)
}

/// Writes it.
#[must_use]
pub fn encode(guarded: &Guarded) -> String {
    json::write(&Json::Object(vec![
        (FORMAT_MEMBER.to_owned(), Json::Text(FORMAT.to_owned())),
        (SCHEMA_MEMBER.to_owned(), Json::Number(schema::NAMES)),
        (NAMES.to_owned(), guarded.names.write()),
        (FINE.to_owned(), guarded.fine.write()),
    ]))
}

/// Reads it.
///
/// # Errors
/// A [`Trouble`] where the text is not exactly that.
pub fn decode(text: &str) -> Result<Guarded, Trouble> {
    decode_json(&json::parse(text)?, &Path::root("guard"))
}

/// Reads it where it stands at a place of a file.
///
/// # Errors
/// As [`decode`].
pub fn decode_json(json: &Json, at: &Path<'_>) -> Result<Guarded, Trouble> {
    let _the_only_one = sealed::schema(json, FORMAT, schema::NAMES, at)?;
    let members = Members::of(json, at, &[FORMAT_MEMBER, SCHEMA_MEMBER, NAMES, FINE])?;
    let mut guarded = Guarded::default();
    members.read(NAMES, &mut guarded.names)?;
    members.read(FINE, &mut guarded.fine)?;
    Ok(guarded)
}

/// Why the guard's list was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GuardFault {
    /// The store failed.
    Store(StoreFault),
    /// What stands there cannot be read, and stays as it is.
    Unreadable(Trouble),
}

impl<S: Store> DocumentStore<S> {
    /// What the guard remembers; empty where nobody has told it anything.
    ///
    /// # Errors
    /// A [`GuardFault`]. It must be said: a list that cannot be read guards nothing.
    pub fn guarded(&self) -> Result<Guarded, GuardFault> {
        match self.store.get(keys::GUARD).map_err(GuardFault::Store)? {
            None => Ok(Guarded::default()),
            Some(text) => decode(&text).map_err(GuardFault::Unreadable),
        }
    }

    /// Remembers. What stands there and cannot be read is put aside first, under a key of its own; a newer version's is
    /// left alone.
    ///
    /// # Errors
    /// A [`SaveFault`]; what stood there still stands.
    pub fn guard(&self, guarded: &Guarded) -> Result<(), SaveFault> {
        if let Some(standing) = self.store.get(keys::GUARD)? {
            match decode(&standing) {
                Ok(_) => {}
                Err(trouble) if trouble.is_newer() => return Err(SaveFault::Changed),
                Err(_) => self.put_guard_aside()?,
            }
        }
        self.write(keys::GUARD, &encode(guarded))
    }

    /// Keeps a list that cannot be read under a key of its own as well, once. Archives of an assessment hold what
    /// stands under [`keys::KEPT`], so it is not put there.
    pub(super) fn put_guard_aside(&self) -> Result<(), SaveFault> {
        let mut number = 1_usize;
        loop {
            let key = keys::guard_aside(number);
            match self.store.raw(&key)? {
                None if self.store.copy(keys::GUARD, &key)? => return Ok(()),
                None => return Err(SaveFault::NotKept),
                Some(_) if self.store.same(keys::GUARD, &key)? => return Ok(()),
                Some(_) => number += 1,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::memory::Memory;

    fn guarded() -> Guarded {
        let mut it = Guarded {
            names: vec![PrivateName { name: "Secret Canary".to_owned(), role: "Mother".to_owned() }],
            fine: Vec::new(),
        };
        it.find_fine("postcode", "SW1A 1AA");
        it.find_fine("postcode", "SW1A 1AA");
        it
    }

    #[test]
    fn it_leads_back_and_holds_no_text_that_was_found_to_be_fine() {
        let text = encode(&guarded());
        assert_eq!(decode(&text), Ok(guarded()));
        assert!(!text.contains("SW1A"));
        assert_eq!(guarded().fine.len(), 1);
        assert!(guarded().is_fine("postcode", "SW1A 1AA"));
        assert!(!guarded().is_fine("name", "SW1A 1AA") && !guarded().is_fine("postcode", "SW1A 1AB"));
    }

    #[test]
    fn what_cannot_be_read_is_put_aside_and_a_newer_one_is_left() {
        let store = Memory::default();
        let documents = DocumentStore::new(&store);
        assert_eq!(documents.guarded(), Ok(Guarded::default()));
        assert_eq!(documents.guard(&guarded()), Ok(()));
        assert_eq!(documents.guarded(), Ok(guarded()));
        store.set(keys::GUARD, "{damaged").expect("kept");
        assert!(matches!(documents.guarded(), Err(GuardFault::Unreadable(_))));
        assert_eq!(documents.guard(&guarded()), Ok(()));
        let aside = [keys::GUARD_ASIDE, "1"].concat();
        assert_eq!(store.get(&aside), Ok(Some("{damaged".to_owned())));
        let newer = encode(&guarded()).replace("\"schema\":1", "\"schema\":2");
        store.set(keys::GUARD, &newer).expect("kept");
        assert_eq!(documents.guard(&Guarded::default()), Err(SaveFault::Changed));
        assert_eq!(store.get(keys::GUARD), Ok(Some(newer)));
    }
}
