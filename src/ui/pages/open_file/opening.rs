//! How opening a file stands: what the parts of the page share.

use leptos::prelude::*;

use std::sync::Arc;

use crate::content::pages::open_file as said;
use crate::domain::item::ItemId;
use crate::storage::document_store::SaveFault;
use crate::storage::import::{Choice, Compared, Incoming, Joining, Kind, NotDone, Undo};
use crate::storage::store::StoreFault;
use crate::ui::components::autosave_notices::how_to_make_room;
use crate::ui::state::AppState;

/// How opening stands.
#[derive(Clone)]
pub enum Opening {
    Nothing,
    Reading,
    /// Why, in words. Nothing has changed.
    Refused(String),
    /// A passphrase locks it; its bytes.
    Locked(Arc<Vec<u8>>),
    /// Something failed, and not all of it could be put back.
    LeftBehind(NotDone),
    Preview(Arc<Preview>),
    Done(Arc<Done>),
    TakenBack,
    /// Why undoing did not work, in words. What the file brought is still here.
    NotTakenBack(&'static str),
}

/// What is in the file, how it compares, and what is chosen.
pub struct Preview {
    pub incoming: Incoming,
    pub compared: Vec<Compared>,
    pub chosen: Vec<RwSignal<String>>,
    pub keep_unreadable: RwSignal<String>,
    /// How the training sessions, the private list of names and the settings stand to those here.
    pub joining: Joining,
    pub add_sessions: RwSignal<String>,
    pub add_names: RwSignal<String>,
    /// Whether it is shown again, since something changed here meanwhile.
    pub again: bool,
}

/// What was done.
pub struct Done {
    pub added: Vec<(ItemId, String)>,
    pub replaced: Vec<(ItemId, String)>,
    /// How many other documents were written.
    pub others: usize,
    pub joining: Joining,
    pub undo: Undo,
}

/// The key of the choice that takes something along.
pub const KEEP: &str = "keep";

/// Compares what a file brings with what is here.
pub fn look_at(state: AppState, incoming: Incoming, again: bool) -> Opening {
    let compared = match state.documents().compare(&incoming) {
        Ok(compared) => compared,
        // One can work on it in memory, as on a new one.
        Err(_) if incoming.kind == Kind::Assessment => vec![Compared::NOTHING_HERE],
        Err(fault) => return Opening::Refused(why(state, &fault.into())),
    };
    let joining = match state.documents().joining(&incoming) {
        Ok(joining) => joining,
        Err(fault) => return Opening::Refused(why(state, &fault.into())),
    };
    let chosen = compared.iter().map(|compared| RwSignal::new(key_of(compared.usual()).to_owned())).collect();
    let [keep_unreadable, add_sessions, add_names] = [(); 3].map(|()| RwSignal::new(KEEP.to_owned()));
    Opening::Preview(Arc::new(Preview {
        incoming,
        compared,
        chosen,
        keep_unreadable,
        joining,
        add_sessions,
        add_names,
        again,
    }))
}

/// Returns the key of a choice in the list of what can be done.
pub const fn key_of(choice: Choice) -> &'static str {
    match choice {
        Choice::Add => "add",
        Choice::AddAsCopy => "copy",
        Choice::Replace => "replace",
        Choice::AddVersions => "versions",
        Choice::Leave => "leave",
    }
}

/// Returns what was chosen for each assessment of the file.
pub fn chosen_items(compared: &[Compared], chosen: &[RwSignal<String>]) -> Vec<(Compared, Choice)> {
    let each = compared.iter().zip(chosen).map(|(compared, chosen)| {
        let key = chosen.get_untracked();
        let choice = compared.choices().into_iter().find(|choice| key_of(*choice) == key);
        (*compared, choice.unwrap_or(Choice::Leave))
    });
    each.collect()
}

/// Returns why a file was not added, in words.
pub fn why(state: AppState, fault: &SaveFault) -> String {
    let words = match fault {
        SaveFault::Store(StoreFault::Blocked) => said::STORE_BLOCKED,
        SaveFault::Store(StoreFault::Full) => return no_room(state, false),
        SaveFault::Store(StoreFault::Failed(_)) => said::STORE_FAILED,
        SaveFault::Changed => said::CHANGED_MEANWHILE,
        SaveFault::NotKept => said::NOT_KEPT,
    };
    words.to_owned()
}

/// Returns that there is no room, and what fits what is here and in the file.
pub fn no_room(state: AppState, is_of_several: bool) -> String {
    let leave_out = is_of_several.then_some(said::LEAVE_SOME_OUT);
    [Some(said::STORE_FULL), leave_out, Some(how_to_make_room(state, None).as_str())]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}
