//! The frozen versions of an assessment: freezing one, the list, and what has changed between any two.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use std::sync::Arc;

use crate::browser::{clock, download, page, random_id};
use crate::content::pages::versions as said;
use crate::domain::assessment::Assessment;
use crate::domain::compare::compare;
use crate::domain::item::ItemId;
use crate::domain::letters::is_blank;
use crate::domain::update::LONGEST_TEXT;
use crate::persistence::autosave::Saving;
use crate::persistence::tab_lock::LockHolder;
use crate::report::changes::changes;
use crate::report::words;
use crate::route::{Page, Route};
use crate::storage::checksum::Checksum;
use crate::storage::document_store::SaveFault;
use crate::storage::keys;
use crate::storage::store::StoreFault;
use crate::storage::trouble::Trouble;
use crate::storage::version::{LONGEST_LABEL, Version, checksum_in};
use crate::storage::versions::Shelved;
use crate::ui::components::add_form::keep_draft;
use crate::ui::components::ask_first::{Act, AskFirstButton};
use crate::ui::components::autosave_notices::how_to_make_room;
use crate::ui::components::comparison::Comparison;
use crate::ui::components::control::follows;
use crate::ui::components::field_frame::{FieldFrame, Words};
use crate::ui::components::notice::{Refusals, Trouble};
use crate::ui::components::plain::{MAIN, SECOND};
use crate::ui::components::save_state;
use crate::ui::components::select::{following, select, setting};
use crate::ui::pages::assessments::deletes;
use crate::ui::pages::start::STILL_UNSAVED;
use crate::ui::state::{AppState, Document};

const LABEL: &str = "version-label";
const SIGN_OFF: &str = "version-sign-off";

/// The id of the list, which takes the keyboard when a row is gone.
const LIST: &str = "versions";

/// The id of what is said of a deletion, which takes the keyboard then.
const DELETED: &str = "deleted";

/// The key of the assessment as it is now, in the lists to choose from.
const NOW: &str = "now";

/// A version that was just deleted, to be brought back.
#[derive(Clone)]
struct Deleted {
    id: ItemId,
    label: String,
    text: String,
}

/// A version that can be read, and the checksum that stands in it.
#[derive(Clone)]
struct Listed {
    version: Arc<Version>,
    checksum: Option<Checksum>,
}

/// What the page follows.
#[derive(Clone, Copy)]
struct Shown {
    id: ItemId,
    deleted: RwSignal<Option<Deleted>>,
    /// What is compared: the keys of two versions, or of the assessment as it is now.
    from: RwSignal<String>,
    to: RwSignal<String>,
}

/// The page.
#[component]
pub fn VersionsPage(
    /// The assessment, or the version, that is open.
    id: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    let body = match state.document.get_untracked() {
        Document::Version(frozen) => view! {
            <p>{said::ON_A_VERSION}</p>
            <p><a href=Route::In(frozen.of, Page::Versions).to_hash()>{said::TO_THE_ASSESSMENT}</a></p>
        }
        .into_any(),
        Document::Kept(_) => view! { <OfAssessment id /> }.into_any(),
        _ => view! { <p>{said::ON_THE_EXAMPLE}</p> }.into_any(),
    };
    view! {
        <h1 tabindex="-1">{said::TITLE}</h1>
        <p class="lead">{said::LEAD}</p>
        {body}
    }
}

/// The versions of an assessment that is open.
#[component]
fn OfAssessment(
    /// The assessment.
    id: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    let shown = Shown {
        id,
        deleted: RwSignal::new(None),
        from: RwSignal::new(String::new()),
        to: RwSignal::new(NOW.to_owned()),
    };
    let list = move || {
        // Whatever is frozen, deleted or brought back, here or in another tab, shows there.
        state.listing.track();
        view! { <ListAndCompare shown /> }
    };
    view! {
        <Refusals />
        {move || (state.tab_lock.get() == LockHolder::Here).then(|| view! { <FreezeForm /> })}
        {move || shown.deleted.get().map(|gone| view! { <UndoDeletion shown gone /> })}
        {list}
    }
}

/// Freezing a version.
#[component]
fn FreezeForm() -> impl IntoView {
    let state = AppState::expect();
    let draft = |id: &'static str| {
        let place = [page::hash().as_str(), " ", id].concat();
        let begun = state.drafts.with_untracked(|drafts| drafts.iter().find(|(known, _)| *known == place).cloned());
        (RwSignal::new(begun.map(|(_, text)| text).unwrap_or_default()), place)
    };
    let ((label, label_place), (sign_off, sign_off_place)) = (draft(LABEL), draft(SIGN_OFF));
    let typed_in = |text: RwSignal<String>, place: &str| {
        let place = place.to_owned();
        follows(
            move || text.get(),
            move |typed| {
                keep_draft(state, &place, &typed);
                text.update_untracked(|text| *text = typed);
            },
        )
    };
    let (label_typed, sign_off_typed) = (typed_in(label, &label_place), typed_in(sign_off, &sign_off_place));
    let label_words = Words { id: LABEL.to_owned(), label: said::LABEL.to_owned(), hint: said::LABEL_HINT.to_owned() };
    let sign_off_words =
        Words { id: SIGN_OFF.to_owned(), label: said::SIGN_OFF.to_owned(), hint: said::SIGN_OFF_HINT.to_owned() };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        page::hear_fields();
        if freeze(state, label.get_untracked().trim(), sign_off.get_untracked().trim()) {
            for (text, place) in [(&label, &label_place), (&sign_off, &sign_off_place)] {
                text.set(String::new());
                keep_draft(state, place, "");
            }
            state.list_documents();
        }
    };
    view! {
        <form class="card" novalidate on:submit=submit>
            <h2>{said::FREEZE_TITLE}</h2>
            <FieldFrame words=label_words let:own>
                <input type="text" dir="auto" {..label_typed} {..own} />
            </FieldFrame>
            <FieldFrame words=sign_off_words let:own>
                <textarea rows="3" dir="auto" {..sign_off_typed} {..own}></textarea>
            </FieldFrame>
            <button type="submit" class=MAIN id="freeze">{said::FREEZE}</button>
        </form>
    }
}

/// Freezes the open assessment, once all of it is saved. Says in the form why it was not done.
fn freeze(state: AppState, label: &str, sign_off: &str) -> bool {
    let refuse = |field: &str, words: &str| {
        state.refuse(field, words.to_owned());
        false
    };
    if is_blank(label) {
        return refuse(LABEL, said::NO_LABEL);
    }
    if label.chars().count() > LONGEST_LABEL {
        return refuse(LABEL, said::LONG_LABEL);
    }
    if sign_off.chars().count() > LONGEST_TEXT {
        return refuse(SIGN_OFF, said::LONG_SIGN_OFF);
    }
    state.save();
    if state.persistence().has_unsaved() {
        let why = state.saving.with_untracked(|saving| match saving {
            Saving::NotSaved(fault) => save_state::why(state, fault),
            _ => "",
        });
        return refuse(LABEL, &said::unsaved(why));
    }
    let version = Version {
        id: random_id::new_id(),
        label: label.to_owned(),
        sign_off: sign_off.to_owned(),
        frozen_at: clock::now(),
        assessment: state.read(Clone::clone),
    };
    if let Err(fault) = state.documents().freeze(&version) {
        return refuse(LABEL, &not_kept(state, &fault));
    }
    state.say(said::frozen(label), false);
    true
}

fn not_kept(state: AppState, fault: &SaveFault) -> String {
    match fault {
        SaveFault::Store(StoreFault::Full) => {
            said::store_full(&how_to_make_room(state, Some(state.read(|assessment| assessment.id))))
        }
        SaveFault::Store(StoreFault::Blocked) => said::STORE_BLOCKED.to_owned(),
        _ => said::STORE_FAILED.to_owned(),
    }
}

/// What stands in the store, and a way to compare it.
#[component]
fn ListAndCompare(
    /// What the page follows.
    shown: Shown,
) -> impl IntoView {
    let state = AppState::expect();
    let Ok(shelved) = state.documents().versions_of(shown.id) else {
        return view! {
            <Trouble title=said::NOT_LISTED>
                <p>{said::NOT_LISTED_IS}</p>
            </Trouble>
        }
        .into_any();
    };
    let (mut versions, mut unreadable) = (Vec::new(), Vec::new());
    for it in shelved {
        match it {
            Shelved::Version(version) => {
                let raw = state.documents().raw(&keys::version(shown.id, version.id)).ok().flatten();
                let checksum = raw.and_then(|text| checksum_in(&text));
                versions.push(Listed { version: Arc::from(version), checksum });
            }
            Shelved::Unreadable(key, why) => unreadable.push((key, why)),
        }
    }
    let list = if versions.is_empty() {
        view! { <p>{said::NONE}</p> }.into_any()
    } else {
        let rows = versions.iter().map(|listed| view! { <VersionRow shown listed=listed.clone() /> }).collect_view();
        view! {
            <p class="hint">{said::CHECKSUMS}</p>
            <ul class="entries">{rows}</ul>
        }
        .into_any()
    };
    view! {
        {(!unreadable.is_empty()).then(|| view! { <NotRead unreadable /> })}
        <section>
            <h2 id=LIST tabindex="-1">{said::LIST}</h2>
            {list}
        </section>
        {(!versions.is_empty()).then(|| view! { <Compare shown versions /> })}
    }
    .into_any()
}

/// Versions that cannot be read, as they are.
#[component]
fn NotRead(
    /// The key of each, and why it cannot be read.
    unreadable: Vec<(String, Trouble)>,
) -> impl IntoView {
    let state = AppState::expect();
    let rows = unreadable.into_iter().map(|(key, why)| {
        let get = move |_| {
            if let Ok(Some(text)) = state.documents().raw(&key) {
                let _browser_says = download::offer("unreadable-version.txt", "text/plain", &text);
            }
        };
        view! {
            <li>
                <p>{why.to_words()}</p>
                <button type="button" class=SECOND on:click=get>{said::DOWNLOAD_UNREADABLE}</button>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <Trouble title=said::UNREADABLE>
            <p>{said::UNREADABLE_STAYS}</p>
            <ul class="plain" id="unreadable-versions">{rows}</ul>
        </Trouble>
    }
}

/// A version, and what to do with it.
#[component]
fn VersionRow(
    /// What the page follows.
    shown: Shown,
    /// The version.
    listed: Listed,
) -> impl IntoView {
    let state = AppState::expect();
    let Listed { version, checksum } = listed;
    let id = version.id;
    let label = version.label.clone();
    let checksum = checksum.map(|sum| view! { <p class="hint">{said::CHECKSUM}<code>{sum.to_text()}</code></p> });
    let sign_off = (!version.sign_off.trim().is_empty()).then(|| {
        let words = version.sign_off.clone();
        view! { <p class="words"><strong>{said::SIGNED_OFF}</strong><bdi>{words}</bdi></p> }
    });
    let named = |words: &str| [words, ": ", &label].concat();
    let open_label = named(said::OPEN);
    let frozen = Arc::clone(&version);
    let restore = move |_| {
        if !state.adopt(frozen.copy(random_id::new_id(), clock::now())) {
            state.refuse(LIST, STILL_UNSAVED.to_owned());
        }
    };
    let frozen_on = said::frozen_on(&when(&version));
    let delete: Act = Arc::new(move || {
        let Ok(Some(text)) = state.documents().take_version(shown.id, id) else {
            state.refuse(LIST, said::NOT_DELETED.to_owned());
            return;
        };
        shown.deleted.set(Some(Deleted { id, label: version.label.clone(), text }));
        state.list_documents();
        page::focus_when_drawn(DELETED.to_owned());
    });
    let words = deletes(&["delete-", &id.to_text()].concat(), &label);
    let restore_label = named(said::RESTORE);
    view! {
        <li>
            <div class="entry-name">
                <h3><bdi>{label}</bdi></h3>
                <p class="hint">{frozen_on}</p>
                {sign_off}
                {checksum}
            </div>
            <div class="buttons">
                <a href=Route::In(id, Page::Overview).to_hash() class=SECOND aria-label=open_label>{said::OPEN}</a>
                <button type="button" class=SECOND aria-label=restore_label on:click=restore>{said::RESTORE}</button>
                <AskFirstButton words act=delete />
            </div>
        </li>
    }
}

fn when(version: &Version) -> String {
    words::moment(version.frozen_at, clock::minutes_ahead)
}

/// What is said of a deletion, with the way to bring the version back.
#[component]
fn UndoDeletion(
    /// What the page follows.
    shown: Shown,
    /// The version that was deleted.
    gone: Deleted,
) -> impl IntoView {
    let state = AppState::expect();
    let Deleted { id, label, text } = gone;
    let bring_back = move |_| {
        if state.documents().put_version_back(shown.id, id, &text).is_ok() {
            shown.deleted.set(None);
            state.list_documents();
            state.say(said::BACK.to_owned(), false);
            page::focus_when_drawn(LIST.to_owned());
        } else {
            state.say(said::NOT_BACK.to_owned(), false);
        }
    };
    let [before, after] = said::DELETED;
    view! {
        <div class="notice" id=DELETED tabindex="-1" role="status" translate="no">
            <p>{before}<bdi>{label}</bdi>{after}</p>
            <button type="button" class=SECOND id="bring-back" on:click=bring_back>{said::BRING_BACK}</button>
        </div>
    }
}

/// Two lists to choose from, and what has changed between what they have chosen.
#[component]
fn Compare(
    /// What the page follows.
    shown: Shown,
    /// The versions to choose from.
    versions: Vec<Listed>,
) -> impl IntoView {
    let state = AppState::expect();
    let is_offered = |key: &str| key == NOW || versions.iter().any(|it| it.version.id.to_text() == key);
    for (chosen, otherwise) in [
        (shown.from, versions.first().map_or_else(|| NOW.to_owned(), |it| it.version.id.to_text())),
        (shown.to, NOW.to_owned()),
    ] {
        if !chosen.with_untracked(|key| is_offered(key)) {
            chosen.update_untracked(|key| *key = otherwise);
        }
    }
    let offers =
        || {
            let mut offers = vec![(NOW.to_owned(), said::AS_IT_IS.to_owned())];
            offers.extend(versions.iter().map(|it| {
                (it.version.id.to_text(), [it.version.label.as_str(), " (", &when(&it.version), ")"].concat())
            }));
            offers
        };
    let choose = |id: &str, label: &str, chosen: RwSignal<String>| {
        select(Words::label(id, label), offers(), following(chosen), setting(chosen))
    };
    let first = choose("compare-from", said::COMPARE, shown.from);
    let second = choose("compare-to", said::COMPARE_WITH, shown.to);
    let outcome = move || {
        state.acted.track();
        let (from, to) = (shown.from.get(), shown.to.get());
        let (before, after) = (side(state, &versions, &from), side(state, &versions, &to));
        let told = changes(&before.1, &after.1, &compare(&before.1, &after.1), clock::minutes_ahead);
        let [first, between, last] = if told.is_empty() { said::SAME } else { said::DIFFERENT };
        view! {
            <p id="compared">{first}<bdi>{before.0}</bdi>{between}<bdi>{after.0}</bdi>{last}</p>
            {(!told.is_empty()).then(|| view! { <Comparison chapters=told /> })}
        }
    };
    view! {
        <section>
            <h2>{said::COMPARED}</h2>
            <div class="add">{first}{second}</div>
            <div id="comparison" aria-live="polite">{outcome}</div>
        </section>
    }
}

/// What one of the two lists has chosen: what it is called, and the assessment.
fn side(state: AppState, versions: &[Listed], key: &str) -> (String, Assessment) {
    match versions.iter().find(|it| it.version.id.to_text() == key) {
        Some(it) => (it.version.label.clone(), it.version.assessment.clone()),
        None => (said::AS_IT_IS.to_owned(), state.read(Clone::clone)),
    }
}
