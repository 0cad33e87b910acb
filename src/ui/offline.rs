//! The program kept on this computer: how that stands, and the way from one build to another, which only a person
//! takes.

use leptos::prelude::*;

use crate::browser::offline::{self, ANOTHER_BUILD, Kept};
use crate::browser::{locks, page};
use crate::content::offline::{NOT_ADDED, NOT_THERE, OLDER, SESSION, TRAINING};
use crate::persistence::mode::StorageMode;
use crate::persistence::ports::Ports as _;
use crate::persistence::wipe::AFTER_WIPING;
use crate::storage::builds::{self, Build, Schemas};
use crate::storage::store::Store as _;
use crate::ui::state::AppState;
use crate::ui::training::taking_part;
use crate::ui::{encryption, training};

thread_local! {
    static KEPT: ArcRwSignal<Option<Kept>> = ArcRwSignal::new(None);
    /// Whether the person has put the offer off, until the page is loaded anew.
    static IS_PUT_OFF: ArcRwSignal<bool> = ArcRwSignal::new(false);
    /// What is known of it.
    static STANDING: ArcRwSignal<Standing> = ArcRwSignal::new(Standing::Looking);
    /// Whether the browser did not let go of it when everything was to be removed.
    static IS_LEFT: ArcRwSignal<bool> = ArcRwSignal::new(false);
}

/// What is known of the program on this computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing yet.
    Looking,
    /// It is being removed.
    Removing,
    /// Whether it is kept.
    Known,
}

/// What is known of the program on this computer; until that is all, nobody can say that nothing is kept here.
#[must_use]
pub fn standing() -> ArcRwSignal<Standing> {
    STANDING.with(Clone::clone)
}

/// What is kept here.
#[must_use]
pub fn kept() -> ArcRwSignal<Option<Kept>> {
    KEPT.with(Clone::clone)
}

/// Whether what is offered was put off.
#[must_use]
pub fn is_put_off() -> ArcRwSignal<bool> {
    IS_PUT_OFF.with(Clone::clone)
}

/// Whether the program could not be removed when everything was to be.
#[must_use]
pub fn is_left() -> ArcRwSignal<bool> {
    IS_LEFT.with(Clone::clone)
}

/// Looks at what is kept here, now and whenever another build has come. It listens to other tabs, which must have
/// begun.
pub fn begin() {
    let is_wiped = page::was_loaded_for(AFTER_WIPING);
    if is_wiped {
        // What this tab alone remembers.
        taking_part::forget_begun();
    }
    if !offline::is_possible() {
        standing().set(Standing::Known);
        return;
    }
    locks::hear_also(|word| {
        if word == ANOTHER_BUILD {
            leptos::task::spawn_local(look());
        }
    });
    if is_wiped {
        standing().set(Standing::Removing);
    }
    leptos::task::spawn_local(async move {
        // The last step of wiping: what was written is gone, and so is the page that was open; now the program itself.
        if is_wiped && offline::is_on().await {
            is_left().set(!remove().await);
        } else {
            look().await;
        }
        standing().set(Standing::Known);
    });
}

/// Looks at what is kept here.
pub async fn look() {
    let found = if offline::is_on().await { offline::kept().await } else { None };
    if found.is_some() {
        page::name_manifest();
    }
    if kept().with_untracked(|kept| *kept != found) {
        kept().set(found);
    }
}

/// Removes the program from this computer; tells whether it is gone.
pub async fn remove() -> bool {
    let gone = offline::remove().await;
    look().await;
    gone
}

/// Whether a build can read all that is stored in this browser or open.
#[must_use]
pub fn can_read_what_is_kept(state: AppState, build: &Build) -> bool {
    let here = state.documents().store().keys().unwrap_or_default().into_iter().filter(|key| builds::is_work(key));
    let here = builds::newest(
        here.filter_map(|key| state.documents().store().get(&key).ok().flatten().map(|text| (key, text))),
    );
    // Of this session alone is what the store shows then; what the browser keeps beside it counts as well.
    let beside = if state.storage_mode.get_untracked() == StorageMode::Session {
        let persistence = state.persistence();
        let store = persistence.ports().store();
        let all = store.keys().unwrap_or_default().into_iter();
        builds::newest(all.filter_map(|key| store.get(&key).ok().flatten().map(|text| (key, text))))
    } else {
        Schemas::default()
    };
    build.reads(here) && build.reads(beside)
}

/// Whether something was written for this session only, which would be gone with it.
fn ends_with_the_session(state: AppState) -> bool {
    let is_work = || state.documents().store().keys().unwrap_or_default().iter().any(|key| builds::is_work(key));
    state.storage_mode.get_untracked() == StorageMode::Session && (state.holds_work() || is_work())
}

impl AppState {
    /// Uses the build that is offered, if nothing is unsaved here or in another tab, and it can read what is kept.
    ///
    /// # Errors
    /// Why not, in words; the build that is used stays then.
    pub async fn use_offered_build(self) -> Result<(), String> {
        if ends_with_the_session(self) {
            return Err(SESSION.to_owned());
        }
        if self.drafts.with_untracked(|drafts| !drafts.is_empty()) {
            return Err(NOT_ADDED.to_owned());
        }
        let is_training_unsaved = training::is_unsaved(self);
        self.settle_all().await?;
        if is_training_unsaved {
            return Err(TRAINING.to_owned());
        }
        // What another tab has unsaved nobody knows but that tab.
        self.persistence().alone_now().await.map_err(encryption::why)?;
        let offered = kept().with_untracked(|kept| kept.as_ref().and_then(|kept| kept.offered.clone()));
        match offered {
            Some(build) if !can_read_what_is_kept(self, &build) => return Err(OLDER.to_owned()),
            Some(_) if offline::use_offered().await => {}
            _ => {
                look().await;
                return Err(NOT_THERE.to_owned());
            }
        }
        self.leave_for(&page::hash());
        Ok(())
    }
}
