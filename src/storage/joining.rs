//! What a full backup brings besides assessments (training sessions, the private list of names, the settings), and how
//! each joins what is here (`merge`).

use super::document_store::DocumentStore;
use super::guard;
use super::incoming::Incoming;
use super::keys;
use super::locked::plain::Plain;
use super::merge::{self, Held};
use super::store::{Store, StoreFault};
use super::together::Move;
use super::training;
use crate::domain::item::ItemId;

/// How something of a file stands to what is here under the same key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joins {
    /// There is nothing here: it is added.
    New,
    /// Everything that it says is here already.
    Same,
    /// It adds something to what is here.
    Adds,
    /// What is here cannot be read: it stays as it is, and nothing of the file joins it.
    Unreadable,
}

/// A training session of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionJoins {
    /// Its id.
    pub id: ItemId,
    /// Its title; may be empty.
    pub title: String,
    /// How it stands to the one here.
    pub joins: Joins,
}

/// How what a full backup brings besides assessments stands to what is here.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Joining {
    /// The training sessions, in the order of the file.
    pub sessions: Vec<SessionJoins>,
    /// The private list of names, if the file has one: how it joins, and how many of its names are not on the list
    /// here.
    pub names: Option<(Joins, usize)>,
    /// The settings, if the file has them.
    pub settings: Option<Joins>,
    /// What is to be written for all of it.
    pub(super) moves: Vec<Move>,
}

impl Joining {
    /// Whether something here cannot be read, and so is not joined.
    #[must_use]
    pub fn skips(&self) -> bool {
        let names = self.names.map(|(joins, _)| joins);
        let sessions = self.sessions.iter().map(|session| session.joins);
        sessions.chain(names).chain(self.settings).any(|joins| joins == Joins::Unreadable)
    }
}

impl<S: Store> DocumentStore<S> {
    /// How what a file brings besides assessments stands to what is here.
    ///
    /// # Errors
    /// A [`StoreFault`].
    pub fn joining(&self, incoming: &Incoming) -> Result<Joining, StoreFault> {
        let mut joining = Joining::default();
        for theirs in &incoming.sessions {
            let joins = self.join_one(
                &training::key(theirs.session.id),
                Held::Session(Box::new(theirs.clone())),
                &mut joining.moves,
            )?;
            let (id, title) = (theirs.session.id, theirs.session.title.clone());
            joining.sessions.push(SessionJoins { id, title, joins });
        }
        if let Some(theirs) = &incoming.guarded {
            let here = self.store.get(keys::GUARD)?.and_then(|text| guard::decode(&text).ok()).unwrap_or_default();
            let joins = self.join_one(keys::GUARD, Held::Names(theirs.clone()), &mut joining.moves)?;
            let mut all = here.clone();
            all.join(theirs.clone());
            let new = all.names.len() - here.names.len();
            joining.names = Some((joins, new));
        }
        if let Some(theirs) = &incoming.settings {
            let joins = self.join_one(keys::SETTINGS, Held::Settings(theirs.clone()), &mut joining.moves)?;
            joining.settings = Some(joins);
        }
        Ok(joining)
    }

    /// Puts what stands here in the place of something that is to be joined, and cannot be read, under a key of its
    /// own: what a session has written is nowhere else, and takes its place.
    ///
    /// # Errors
    /// A [`StoreFault`].
    pub fn put_unreadable_aside(&self, incoming: &Incoming) -> Result<(), StoreFault> {
        let sessions = incoming.sessions.iter().map(|session| training::key(session.session.id));
        let names = incoming.guarded.is_some().then(|| keys::GUARD.to_owned());
        let settings = incoming.settings.is_some().then(|| keys::SETTINGS.to_owned());
        for key in sessions.chain(names).chain(settings) {
            let Some(standing) = self.store.raw(&key)? else { continue };
            let is_read =
                matches!(&standing, Plain::Text(text) if merge::read(&key, text).is_some_and(|read| read.is_ok()));
            if is_read {
                continue;
            }
            let aside = |number| if key == keys::GUARD { keys::guard_aside(number) } else { keys::kept(&key, number) };
            let mut number = 1;
            while self.store.raw(&aside(number))?.is_some_and(|other| other != standing) {
                number += 1;
            }
            self.store.put_raw(&aside(number), &standing)?;
            self.store.remove(&key)?;
        }
        Ok(())
    }

    fn join_one(&self, key: &str, theirs: Held, moves: &mut Vec<Move>) -> Result<Joins, StoreFault> {
        let standing = self.store.raw(key)?;
        let (joins, to) = match &standing {
            None => (Joins::New, theirs.write()),
            Some(Plain::Text(text)) => match merge::read(key, text) {
                Some(Ok(here)) => {
                    let joined = here.clone().join(theirs);
                    if joined == here {
                        return Ok(Joins::Same);
                    }
                    (Joins::Adds, joined.write())
                }
                _ => return Ok(Joins::Unreadable),
            },
            Some(Plain::Units(_)) => return Ok(Joins::Unreadable),
        };
        moves.push(Move { key: key.to_owned(), from: standing, to: Some(to.into()) });
        Ok(joins)
    }
}
