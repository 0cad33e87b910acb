//! The frozen versions of an assessment: freezing one, the list, and what has changed between any two.

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
use crate::ui::components::ask_first::{Act, ask_first};
use crate::ui::components::autosave_notices::how_to_make_room;
use crate::ui::components::comparison::comparison;
use crate::ui::components::field_frame::{Words, complete, field_frame};
use crate::ui::components::link::link_to;
use crate::ui::components::notice::{refusals, trouble};
use crate::ui::components::plain::{MAIN, SECOND, button, heading, hint, lead, paragraph, quoted, title};
use crate::ui::components::save_state;
use crate::ui::components::select::{following, select, setting};
use crate::ui::components::text_field::line;
use crate::ui::element::{Element, el, group, live, nothing};
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
#[derive(Clone)]
struct Shown {
    id: ItemId,
    deleted: RwSignal<Option<Deleted>>,
    /// What is compared: the keys of two versions, or of the assessment as it is now.
    from: RwSignal<String>,
    to: RwSignal<String>,
}

/// The page.
pub fn versions(state: AppState, id: ItemId) -> Element {
    let body = match state.document.get_untracked() {
        Document::Version(frozen) => group([
            paragraph(said::ON_A_VERSION),
            el("p").child(link_to(Route::In(frozen.of, Page::Versions)).text(said::TO_THE_ASSESSMENT)),
        ]),
        Document::Kept(_) => of_assessment(state, id),
        _ => paragraph(said::ON_THE_EXAMPLE),
    };
    group([heading(said::TITLE), lead(said::LEAD), body])
}

fn of_assessment(state: AppState, id: ItemId) -> Element {
    let shown = Shown {
        id,
        deleted: RwSignal::new(None),
        from: RwSignal::new(String::new()),
        to: RwSignal::new(NOW.to_owned()),
    };
    let undo = shown.clone();
    group([
        refusals(state),
        live(move || if state.tab_lock.get() == LockHolder::Here { freeze_form(state) } else { nothing() }),
        live(move || undo.deleted.get().map_or_else(nothing, |gone| undo_deletion(state, &undo, gone))),
        live(move || {
            // Whatever is frozen, deleted or brought back, here or in another tab, shows there.
            state.listing.track();
            list_and_compare(state, &shown)
        }),
    ])
}

fn freeze_form(state: AppState) -> Element {
    let draft = |id: &'static str| {
        let place = [page::hash().as_str(), " ", id].concat();
        let begun = state.drafts.with_untracked(|drafts| drafts.iter().find(|(known, _)| *known == place).cloned());
        (RwSignal::new(begun.map(|(_, text)| text).unwrap_or_default()), place)
    };
    let ((label, label_place), (sign_off, sign_off_place)) = (draft(LABEL), draft(SIGN_OFF));
    let field = |field: Element, text: RwSignal<String>, place: &str| {
        let (shown, entered, place) = (text, text, place.to_owned());
        field.follows(
            move || shown.get(),
            move |text| {
                keep_draft(state, &place, &text);
                entered.update_untracked(|typed| *typed = text);
            },
        )
    };
    let label_field = field(line(), label, &label_place);
    let sign_off_field = field(el("textarea").attr("rows", "3").attr("dir", "auto"), sign_off, &sign_off_place);
    let label_words = Words { id: LABEL.to_owned(), label: said::LABEL.to_owned(), hint: said::LABEL_HINT.to_owned() };
    let sign_off_words =
        Words { id: SIGN_OFF.to_owned(), label: said::SIGN_OFF.to_owned(), hint: said::SIGN_OFF_HINT.to_owned() };
    let submit = move || {
        if freeze(state, label.get_untracked().trim(), sign_off.get_untracked().trim()) {
            for (text, place) in [(&label, &label_place), (&sign_off, &sign_off_place)] {
                text.set(String::new());
                keep_draft(state, place, "");
            }
            state.list_documents();
        }
    };
    el("form")
        .class("card")
        .attr("novalidate", "")
        .on_submit(submit)
        .child(title(said::FREEZE_TITLE))
        .child(field_frame(state, label_words, complete(), label_field))
        .child(field_frame(state, sign_off_words, complete(), sign_off_field))
        .child(el("button").attr("type", "submit").class(MAIN).id("freeze").text(said::FREEZE))
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
fn list_and_compare(state: AppState, shown: &Shown) -> Element {
    let Ok(shelved) = state.documents().versions_of(shown.id) else {
        return trouble(said::NOT_LISTED, vec![paragraph(said::NOT_LISTED_IS)]);
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
    let unread = (!unreadable.is_empty()).then(|| not_read(state, unreadable));
    let list = if versions.is_empty() {
        paragraph(said::NONE)
    } else {
        let rows = versions.iter().map(|listed| row(state, shown, listed)).collect();
        group([hint(said::CHECKSUMS), el("ul").class("entries").children(rows)])
    };
    let compared = (!versions.is_empty()).then(|| compare_form(state, shown, versions));
    nothing()
        .maybe(unread)
        .child(el("section").child(title(said::LIST).id(LIST).attr("tabindex", "-1")).child(list))
        .maybe(compared)
}

/// Versions that cannot be read, as they are.
fn not_read(state: AppState, unreadable: Vec<(String, Trouble)>) -> Element {
    let rows = unreadable.into_iter().map(|(key, why)| {
        let get = move |_| {
            if let Ok(Some(text)) = state.documents().raw(&key) {
                let _browser_says = download::offer("unreadable-version.txt", "text/plain", &text);
            }
        };
        el("li").child(paragraph(why.to_words())).child(button(SECOND, said::DOWNLOAD_UNREADABLE, get))
    });
    trouble(
        said::UNREADABLE,
        vec![
            paragraph(said::UNREADABLE_STAYS),
            el("ul").class("plain").id("unreadable-versions").children(rows.collect()),
        ],
    )
}

fn row(state: AppState, shown: &Shown, listed: &Listed) -> Element {
    let version = &listed.version;
    let id = version.id;
    let checksum = listed.checksum.map(|sum| hint(said::CHECKSUM).child(el("code").text(sum.to_text())));
    let sign_off = (!version.sign_off.trim().is_empty())
        .then(|| el("p").class("words").child(el("strong").text(said::SIGNED_OFF)).child(quoted(&version.sign_off)));
    let named = |words: &str| [words, ": ", &version.label].concat();
    let about = el("div")
        .class("entry-name")
        .child(el("h3").child(quoted(&version.label)))
        .child(hint(said::frozen_on(&when(version))))
        .maybe(sign_off)
        .maybe(checksum);
    let (frozen, gone) = (Arc::clone(version), shown.clone());
    let restore = move |_| {
        if !state.adopt(frozen.copy(random_id::new_id(), clock::now())) {
            state.refuse(LIST, STILL_UNSAVED.to_owned());
        }
    };
    let deleted = Arc::clone(version);
    let delete: Act = Arc::new(move || {
        let Ok(Some(text)) = state.documents().take_version(gone.id, id) else {
            state.refuse(LIST, said::NOT_DELETED.to_owned());
            return;
        };
        gone.deleted.set(Some(Deleted { id, label: deleted.label.clone(), text }));
        state.list_documents();
        page::focus_when_drawn(DELETED.to_owned());
    });
    let ways = el("div")
        .class("buttons")
        .child(
            link_to(Route::In(id, Page::Overview))
                .class("button secondary")
                .attr("aria-label", named(said::OPEN))
                .text(said::OPEN),
        )
        .child(button(SECOND, said::RESTORE, restore).attr("aria-label", named(said::RESTORE)))
        .child(ask_first(deletes(&["delete-", &id.to_text()].concat(), &version.label), delete));
    el("li").child(about).child(ways)
}

fn when(version: &Version) -> String {
    words::moment(version.frozen_at, clock::minutes_ahead)
}

fn undo_deletion(state: AppState, shown: &Shown, gone: Deleted) -> Element {
    let Deleted { id, label, text } = gone;
    let name = quoted(&label);
    let shown = shown.clone();
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
    let deleted = el("p").text(before).child(name).text(after);
    el("div")
        .class("notice")
        .id(DELETED)
        .attr("tabindex", "-1")
        .attr("role", "status")
        .child(deleted)
        .child(button(SECOND, said::BRING_BACK, bring_back).id("bring-back"))
}

fn compare_form(state: AppState, shown: &Shown, versions: Vec<Listed>) -> Element {
    let is_offered = |key: &str| key == NOW || versions.iter().any(|it| it.version.id.to_text() == key);
    for (chosen, otherwise) in [
        (&shown.from, versions.first().map_or_else(|| NOW.to_owned(), |it| it.version.id.to_text())),
        (&shown.to, NOW.to_owned()),
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
        select(state, Words::label(id, label), offers(), following(chosen), setting(chosen))
    };
    let (first, second) =
        (choose("compare-from", said::COMPARE, shown.from), choose("compare-to", said::COMPARE_WITH, shown.to));
    let (from, to) = (shown.from, shown.to);
    let outcome = move || {
        state.acted.track();
        let (from, to) = (from.get(), to.get());
        let (before, after) = (side(state, &versions, &from), side(state, &versions, &to));
        let told = changes(&before.1, &after.1, &compare(&before.1, &after.1), clock::minutes_ahead);
        let of_both = |[first, between, last]: [&str; 3]| {
            el("p").id("compared").text(first).child(quoted(&before.0)).text(between).child(quoted(&after.0)).text(last)
        };
        if told.is_empty() { of_both(said::SAME) } else { group([of_both(said::DIFFERENT), comparison(told)]) }
    };
    el("section")
        .child(title(said::COMPARED))
        .child(el("div").class("add").child(first).child(second))
        .child(el("div").id("comparison").attr("aria-live", "polite").live(outcome))
}

/// What one of the two lists has chosen: what it is called, and the assessment.
fn side(state: AppState, versions: &[Listed], key: &str) -> (String, Assessment) {
    match versions.iter().find(|it| it.version.id.to_text() == key) {
        Some(it) => (it.version.label.clone(), it.version.assessment.clone()),
        None => (said::AS_IT_IS.to_owned(), state.read(Clone::clone)),
    }
}
