//! Opening a file into the store: how what it brings stands to what is here, what can be done with each, and doing it,
//! all or nothing.
//!
//! # The order of the writes
//! First the versions: those into which replaced assessments are frozen, then those of the file. Then what could not be
//! read where a bundle was made. Then training sessions, the private list of names and the settings (`joining`), which
//! only gain by it. Then the assessments. The index is left to [`DocumentStore::list`], which heals it. So a program
//! that is killed in between leaves every assessment as it was, or as the file has it, and of each replaced one a
//! version; what may be left behind are frozen versions of which the assessment was not added, and they do no harm: the
//! same file opened again finds them in their places, and a bundle takes them along.

use std::collections::BTreeSet;

use super::bundle::KeptText;
use super::checksum::Checksum;
use super::document_store::{DocumentStore, Known, SaveFault, read_under};
use super::envelope::{self, Stamp};
use super::keys;
use super::locked::plain::Plain;
use super::packed;
use super::store::{Store, StoreFault};
use super::together::Move;
use super::version::{self, Version};
use super::versions;
use crate::content::copies::opened_from_a_file;
use crate::domain::assessment::Assessment;
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;
use crate::domain::update::LONGEST_TEXT;

pub use super::incoming::{Incoming, Item, Kind, Saved, read};
pub use super::joining::{Joining, Joins, SessionJoins};
pub use super::together::{NotDone, Undo};

/// How an assessment of a file stands to the one with its id that is kept here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There is none here.
    New,
    /// The one here holds the same.
    Same,
    /// The one of the file was changed later.
    Newer,
    /// The one of the file was changed earlier.
    Older,
    /// Both were last changed at one moment, and they differ.
    Different,
    /// The file has only frozen versions of it; it is here, and some of them are not.
    NewVersions,
    /// What is here cannot be read, and stays as it is.
    Unreadable,
}

/// What can be done with an assessment of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Add it, with its versions.
    Add,
    /// Add it beside the one here, under an id and a name of its own, with its versions.
    AddAsCopy,
    /// Put it, with its versions, in place of the one here, which is frozen as a version before.
    Replace,
    /// Add only those of its frozen versions that are not here.
    AddVersions,
    /// Leave it out.
    Leave,
}

/// How one assessment of a file compares with the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    /// How it stands to the one here.
    pub standing: Standing,
    /// How many of its frozen versions are not here.
    pub new_versions: usize,
    /// What was known of the text here.
    pub known: Known,
}

impl Compared {
    /// How an assessment compares where nothing is kept.
    pub const NOTHING_HERE: Self = Self { standing: Standing::New, new_versions: 0, known: Known::Absent };

    /// What can be done with it; what is usual is the first.
    #[must_use]
    pub fn choices(&self) -> Vec<Choice> {
        let mut choices = match self.standing {
            Standing::New => vec![Choice::Add],
            Standing::Same if self.new_versions > 0 => vec![Choice::AddVersions, Choice::Leave, Choice::AddAsCopy],
            Standing::Same => vec![Choice::Leave, Choice::AddAsCopy],
            Standing::Newer => vec![Choice::Replace, Choice::AddAsCopy],
            Standing::Older | Standing::Different => vec![Choice::AddAsCopy, Choice::Replace],
            Standing::NewVersions => vec![Choice::AddVersions, Choice::AddAsCopy],
            Standing::Unreadable => vec![Choice::AddAsCopy],
        };
        for (choice, can) in [
            (Choice::AddVersions, self.new_versions > 0 && matches!(self.known, Known::Text(_)) && self.is_readable()),
            (Choice::Leave, true),
        ] {
            if can && !choices.contains(&choice) {
                choices.push(choice);
            }
        }
        choices
    }

    /// What is done with it unless somebody says otherwise: what is new or newer comes in, what is here already is
    /// left, and where people have to look for themselves both stand side by side.
    #[must_use]
    pub fn usual(&self) -> Choice {
        self.choices().first().copied().unwrap_or(Choice::Leave)
    }

    fn is_readable(&self) -> bool {
        self.standing != Standing::Unreadable
    }
}

/// What is decided about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// For each of its assessments, in its order: how it compared, and what to do.
    pub items: Vec<(Compared, Choice)>,
    /// Whether what could not be read where the bundle was made is kept here too.
    pub keep_unreadable: bool,
}

/// What bringing in needs from outside.
pub struct Means<'a> {
    /// The moment.
    pub now: Moment,
    /// The label of the versions into which replaced assessments are frozen.
    pub label: &'a str,
    /// Gives a new id at each call.
    pub new_id: &'a mut dyn FnMut() -> ItemId,
}

/// What was brought in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// The assessments that were added or replaced, in the order of the file.
    pub assessments: Vec<ItemId>,
    /// The assessments that were added as copies: under which id they came, and under which they are here.
    pub copies: Vec<(ItemId, ItemId)>,
    /// What became of the training sessions, the private list of names and the settings of a full backup.
    pub joining: Joining,
    /// Takes it all back.
    pub undo: Undo,
}

impl<S: Store> DocumentStore<S> {
    /// How each assessment of a file compares with what is here, in the order of the file.
    ///
    /// # Errors
    /// A [`StoreFault`].
    pub fn compare(&self, incoming: &Incoming) -> Result<Vec<Compared>, StoreFault> {
        incoming.items.iter().map(|item| self.compare_one(item)).collect()
    }

    fn compare_one(&self, item: &Item) -> Result<Compared, StoreFault> {
        let theirs = &item.assessment;
        let key = keys::document(theirs.id);
        let text = self.store.get(&key)?;
        let mut new_versions = 0;
        for version in &item.versions {
            new_versions += usize::from(!self.is_here(version)?);
        }
        let Some(text) = text else {
            return Ok(Compared { standing: Standing::New, new_versions, known: Known::Absent });
        };
        let standing = match read_under(&key, &text) {
            Err(_) => Standing::Unreadable,
            Ok(_) if item.is_only_versions() && new_versions > 0 => Standing::NewVersions,
            Ok(_) if item.is_only_versions() => Standing::Same,
            Ok(here) if here.assessment == *theirs => Standing::Same,
            Ok(here) if theirs.changed > here.assessment.changed => Standing::Newer,
            Ok(here) if theirs.changed < here.assessment.changed => Standing::Older,
            Ok(_) => Standing::Different,
        };
        Ok(Compared { standing, new_versions, known: Known::Text(Checksum::of(&text)) })
    }

    /// Brings in what was decided: all of it, or nothing. The last changes to an assessment that is open have to be
    /// saved before.
    ///
    /// # Errors
    /// [`NotDone`]; with [`SaveFault::Changed`] where what is here is no longer what was compared, or the decision is
    /// not one of those that were offered.
    pub fn bring_in(
        &self,
        incoming: &Incoming,
        decision: &Decision,
        means: &mut Means<'_>,
    ) -> Result<Brought, NotDone> {
        let plan = self.plan(incoming, decision, means).map_err(|why| NotDone { why, left: Vec::new() })?;
        let Plan { frozen, versions, kept, mut joining, documents, assessments, copies, .. } = plan;
        let joined = std::mem::take(&mut joining.moves);
        let undo = self.move_together([frozen, versions, kept, joined, documents].concat())?;
        Ok(Brought { assessments, copies, joining, undo })
    }

    fn plan(&self, incoming: &Incoming, decision: &Decision, means: &mut Means<'_>) -> Result<Plan, SaveFault> {
        if incoming.items.len() != decision.items.len() {
            return Err(SaveFault::Changed);
        }
        let taken = self.store.keys()?.iter().filter_map(|key| id_of_version(key)).collect();
        let mut plan = Plan { taken, ..Plan::default() };
        for (item, (compared, choice)) in incoming.items.iter().zip(&decision.items) {
            if !compared.choices().contains(choice) {
                return Err(SaveFault::Changed);
            }
            self.plan_one(item, compared.known, *choice, means, &mut plan)?;
        }
        plan.joining = self.joining(incoming)?;
        if decision.keep_unreadable {
            for kept in &incoming.kept {
                self.plan_kept(kept, &mut plan)?;
            }
        }
        Ok(plan)
    }

    fn plan_one(
        &self,
        item: &Item,
        known: Known,
        choice: Choice,
        means: &mut Means<'_>,
        plan: &mut Plan,
    ) -> Result<(), SaveFault> {
        let id = item.assessment.id;
        let standing = self.raw_of(id)?;
        if standing.as_deref().map_or(Known::Absent, |text| Known::Text(Checksum::of(text))) != known {
            return Err(SaveFault::Changed);
        }
        let first = Stamp { revision: 1, saved_at: means.now };
        match choice {
            Choice::Leave => {}
            Choice::AddVersions => self.plan_versions(item, means, plan)?,
            Choice::Add => {
                self.plan_versions(item, means, plan)?;
                plan.document(&item.assessment, &item.opened.map_or(first, |saved| saved.stamp), None);
            }
            Choice::AddAsCopy => {
                let id = (means.new_id)();
                let copy = Assessment { id, name: copied(&item.assessment.name), ..item.assessment.clone() };
                for version in &item.versions {
                    let assessment = Assessment { id, ..version.assessment.clone() };
                    plan.version(&Version { id: (means.new_id)(), assessment, ..version.clone() });
                }
                plan.copies.push((item.assessment.id, id));
                plan.document(&copy, &first, None);
            }
            Choice::Replace => {
                let standing = standing.ok_or(SaveFault::Changed)?;
                let here = read_under(&keys::document(id), &standing).map_err(|_| SaveFault::Changed)?;
                plan.freeze(&Version {
                    id: (means.new_id)(),
                    label: means.label.to_owned(),
                    sign_off: String::new(),
                    frozen_at: means.now,
                    assessment: here.assessment,
                });
                self.plan_versions(item, means, plan)?;
                let theirs = item.opened.map_or(0, |saved| saved.stamp.revision);
                let stamp = Stamp { revision: here.revision.max(theirs).saturating_add(1), ..first };
                plan.document(&item.assessment, &stamp, Some(standing));
            }
        }
        Ok(())
    }

    /// The versions that are not here yet; under a new id where theirs is taken.
    fn plan_versions(&self, item: &Item, means: &mut Means<'_>, plan: &mut Plan) -> Result<(), StoreFault> {
        for version in &item.versions {
            if self.is_here(version)? {
                continue;
            }
            let id = if plan.taken.contains(&version.id) { (means.new_id)() } else { version.id };
            plan.version(&Version { id, ..version.clone() });
        }
        Ok(())
    }

    /// Under its own key where nothing stands there, otherwise among what was put aside. A list of names that cannot be
    /// read is only ever put aside: it guards nothing, and is in the way of a new one.
    fn plan_kept(&self, kept: &KeptText, plan: &mut Plan) -> Result<(), StoreFault> {
        let is_of_names = keys::is_of_names(&kept.key);
        let aside = |number| if is_of_names { keys::guard_aside(number) } else { keys::kept(&kept.key, number) };
        let (mut key, mut number) = if is_of_names { (aside(1), 2) } else { (kept.key.clone(), 1) };
        loop {
            let planned = plan.planned(&key).cloned();
            match if planned.is_some() { planned } else { self.store.raw(&key)? } {
                Some(Plain::Text(standing)) if packed::to_download(standing.clone()) == kept.text => return Ok(()),
                Some(_) => {
                    key = aside(number);
                    number += 1;
                }
                None => {
                    plan.kept.push(Move { key, from: None, to: Some(kept.text.clone().into()) });
                    return Ok(());
                }
            }
        }
    }

    /// Whether this very version is here.
    fn is_here(&self, version: &Version) -> Result<bool, StoreFault> {
        let key = keys::version(version.assessment.id, version.id);
        let text = self.store.get(&key)?;
        Ok(text.is_some_and(|text| versions::read_under(&key, &text).as_ref() == Ok(version)))
    }
}

/// What will be written, in this order.
#[derive(Default)]
struct Plan {
    frozen: Vec<Move>,
    versions: Vec<Move>,
    kept: Vec<Move>,
    joining: Joining,
    documents: Vec<Move>,
    assessments: Vec<ItemId>,
    copies: Vec<(ItemId, ItemId)>,
    /// The ids of the versions that are here, of whatever assessment.
    taken: BTreeSet<ItemId>,
}

impl Plan {
    fn freeze(&mut self, version: &Version) {
        self.frozen.push(of_version(version));
    }

    fn version(&mut self, version: &Version) {
        self.versions.push(of_version(version));
    }

    fn document(&mut self, assessment: &Assessment, stamp: &Stamp, from: Option<String>) {
        let (from, to) = (from.map(Plain::Text), Some(envelope::encode(assessment, stamp).into()));
        self.documents.push(Move { key: keys::document(assessment.id), from, to });
        self.assessments.push(assessment.id);
    }

    /// What is planned to stand under a key.
    fn planned(&self, key: &str) -> Option<&Plain> {
        let all = [&self.frozen, &self.versions, &self.kept, &self.joining.moves, &self.documents];
        let planned = all.into_iter().flatten().find(|planned| planned.key == key);
        planned.and_then(|planned| planned.to.as_ref())
    }
}

fn id_of_version(key: &str) -> Option<ItemId> {
    key.strip_prefix(keys::VERSION)?.rsplit('/').next().and_then(ItemId::parse)
}

fn of_version(version: &Version) -> Move {
    let key = keys::version(version.assessment.id, version.id);
    Move { key, from: None, to: Some(packed::pack(&version::encode(version)).into()) }
}

/// The name of a copy, cut so that it is no longer than a name may be.
#[must_use]
pub fn copied(name: &str) -> String {
    let room = LONGEST_TEXT.saturating_sub(opened_from_a_file("").chars().count());
    opened_from_a_file(&name.chars().take(room).collect::<String>())
}
