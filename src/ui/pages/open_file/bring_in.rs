//! Adding what was chosen of a file, all or nothing, and what is said when it is done.

use leptos::prelude::*;

use std::sync::Arc;

use super::opening::{Done, KEEP, Opening, Preview, chosen_items, look_at, no_room, why};
use crate::browser::{clock, random_id};
use crate::content::pages::open_file as said;
use crate::domain::assessment::Assessment;
use crate::domain::item::ItemId;
use crate::report::words;
use crate::route::training::Training;
use crate::route::{Page, Route};
use crate::storage::document_store::SaveFault;
use crate::storage::import::{self, Brought, Choice, Decision, Incoming, Joining, Joins, Kind, NotDone};
use crate::storage::merge;
use crate::storage::store::StoreFault;
use crate::ui::components::notice::Notice;
use crate::ui::components::plain::SECOND;
use crate::ui::pages::start::{STILL_UNSAVED, named};
use crate::ui::state::AppState;
use crate::ui::training::titled;

/// Does what was chosen, once what is open is saved.
pub fn carry_out(state: AppState, opening: RwSignal<Opening>, shown: &Preview) {
    let Preview { incoming, compared, chosen, keep_unreadable, add_sessions, add_names, .. } = shown;
    let items = chosen_items(compared, chosen);
    if let (Kind::Assessment, [item], [(_, choice @ (Choice::Add | Choice::AddAsCopy))]) =
        (incoming.kind, incoming.items.as_slice(), items.as_slice())
    {
        let assessment = if *choice == Choice::Add { item.assessment.clone() } else { copy_of(&item.assessment) };
        if !state.adopt(assessment) {
            opening.set(Opening::Refused(STILL_UNSAVED.to_owned()));
        }
        return;
    }
    state.save();
    if state.persistence().has_unsaved() {
        opening.set(Opening::Refused(STILL_UNSAVED.to_owned()));
        return;
    }
    let decision = Decision { items, keep_unreadable: keep_unreadable.with_untracked(|key| key == KEEP) };
    let whole = incoming.clone();
    let mut incoming = incoming.clone();
    if add_sessions.with_untracked(|key| key != KEEP) {
        incoming.leave_out_sessions();
    }
    if add_names.with_untracked(|key| key != KEEP) {
        incoming.leave_out_names();
    }
    leptos::task::spawn_local(async move {
        bring_in(state, opening, whole, &incoming, &decision).await;
    });
}

/// Brings in what was decided; `whole` is the file with what was left out.
async fn bring_in(
    state: AppState,
    opening: RwSignal<Opening>,
    whole: Incoming,
    incoming: &Incoming,
    decision: &Decision,
) {
    let day = clock::now().on_a_clock(clock::minutes_ahead).map(|(day, ..)| words::day(day)).unwrap_or_default();
    let brought = state.persistence().bring_in(incoming, decision, &said::before_a_file(&day)).await;
    opening.set(match brought {
        Ok(brought) => Opening::Done(Arc::new(done(incoming, decision, brought))),
        Err(NotDone { why: SaveFault::Changed, left }) if left.is_empty() => look_at(state, whole, true),
        Err(NotDone { why: SaveFault::Store(StoreFault::Full), left }) if left.is_empty() => {
            let is_lone = incoming.items.len() <= 1 && whole.kind != Kind::Bundle;
            Opening::Refused(no_room(state, !is_lone))
        }
        Err(NotDone { why: fault, left }) if left.is_empty() => Opening::Refused(why(state, &fault)),
        Err(fault) => Opening::LeftBehind(fault),
    });
}

fn copy_of(assessment: &Assessment) -> Assessment {
    Assessment { id: random_id::new_id(), name: import::copied(&assessment.name), ..assessment.clone() }
}

/// Returns what was done, by what it was done with.
fn done(incoming: &Incoming, decision: &Decision, brought: Brought) -> Done {
    let Brought { assessments, joining, undo, .. } = brought;
    let mut ids = assessments.into_iter();
    let (mut added, mut replaced) = (Vec::new(), Vec::new());
    for (item, (_, choice)) in incoming.items.iter().zip(&decision.items) {
        let name = &item.assessment.name;
        let (list, name) = match choice {
            Choice::Add => (&mut added, name.clone()),
            Choice::AddAsCopy => (&mut added, import::copied(name)),
            Choice::Replace => (&mut replaced, name.clone()),
            Choice::AddVersions | Choice::Leave => continue,
        };
        list.extend(ids.next().map(|id| (id, name)));
    }
    // Each replaced one was frozen as a version as well; what was joined is told by itself.
    let written = undo.keys().filter(|key| !merge::is_joined(key)).count();
    let others = written.saturating_sub(added.len() + 2 * replaced.len());
    Done { added, replaced, others, joining, undo }
}

/// What was done, with a way to take it back.
#[component]
pub fn AllDone(
    /// How opening stands.
    opening: RwSignal<Opening>,
    /// What was done.
    done: Arc<Done>,
) -> impl IntoView {
    let state = AppState::expect();
    if done.undo.is_empty() {
        let joined = joined(&done.joining);
        return view! {
            <Notice title=said::NOTHING_ADDED>
                <p>{said::NOTHING_ADDED_IS}</p>
                {joined}
            </Notice>
        }
        .into_any();
    }
    let documents = view! {
        {links(said::ADDED, &done.added)}
        {links(said::REPLACED, &done.replaced)}
        {joined(&done.joining)}
        {(done.others > 0).then(|| view! { <p>{said::others(done.others)}</p> })}
    }
    .into_any();
    let undo = move |_| {
        opening.set(match state.persistence().take_back_import(&done.undo) {
            Ok(()) => Opening::TakenBack,
            Err(fault) if fault.left.is_empty() => Opening::NotTakenBack(why_not_back(&fault.why)),
            Err(fault) => Opening::LeftBehind(fault),
        });
    };
    view! {
        <Notice title=said::OPENED is_status=true>
            {documents}
            <p class="buttons">
                <button type="button" class=SECOND id="undo-opened" on:click=undo>{said::UNDO}</button>
            </p>
        </Notice>
    }
    .into_any()
}

/// Draws links to these assessments under a line of words. Draws nothing if there are none.
fn links(words: &'static str, assessments: &[(ItemId, String)]) -> Option<AnyView> {
    if assessments.is_empty() {
        return None;
    }
    let rows = assessments.iter().map(|(id, name)| {
        let to = Route::In(*id, Page::Overview).to_hash();
        view! { <li><a href=to><bdi>{named(name)}</bdi></a></li> }
    });
    let list = view! {
        <p>{words}</p>
        <ul>{rows.collect_view()}</ul>
    };
    Some(list.into_any())
}

/// Draws what became of the training sessions, the private list of names and the settings.
fn joined(joining: &Joining) -> AnyView {
    let did = |joins| matches!(joins, Joins::New | Joins::Adds);
    let rows: Vec<_> = joining
        .sessions
        .iter()
        .filter(|session| did(session.joins))
        .map(|session| {
            let to = Route::Training(Training::Session(session.id)).to_hash();
            view! { <li><a href=to><bdi>{titled(&session.title)}</bdi></a></li> }
        })
        .collect();
    let sessions = (!rows.is_empty()).then(|| {
        view! {
            <p>{said::SESSIONS_ADDED}</p>
            <ul>{rows}</ul>
        }
    });
    let names = joining.names.filter(|(joins, new)| did(*joins) && *new > 0);
    view! {
        {sessions}
        {names.map(|(_, new)| view! { <p>{said::names_added(new)}</p> })}
        {joining.settings.is_some_and(did).then(|| view! { <p>{said::SETTINGS_JOINED}</p> })}
        {joining.skips().then(|| view! { <p>{said::NOT_JOINED}</p> })}
    }
    .into_any()
}

const fn why_not_back(fault: &SaveFault) -> &'static str {
    match fault {
        SaveFault::Changed => said::CHANGED_SINCE,
        _ => said::NOT_TAKEN_BACK_STORE,
    }
}
