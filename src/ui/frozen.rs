//! A frozen version that is open: how it is opened, and what is said of it on top of its pages.

use leptos::prelude::*;

use crate::browser::{clock, random_id};
use crate::content::frame;
use crate::domain::item::ItemId;
use crate::persistence::document::Frozen;
use crate::report::words;
use crate::route::{Page, Route};
use crate::storage::version;
use crate::ui::components::notice::anew;
use crate::ui::components::plain::SECOND;
use crate::ui::state::{AppState, Document};

/// The text of an assessment or a frozen version, read or not, for a download.
#[must_use]
pub fn raw(state: AppState, id: ItemId) -> Option<String> {
    let document = state.documents().raw_of(id).ok()?;
    document.or_else(|| state.documents().raw_of_version(id).ok()?)
}

/// What is said on top of every page of a frozen version.
#[component]
pub fn FrozenNotice() -> impl IntoView {
    let state = AppState::expect();
    anew(move || match (state.document.get(), state.route.get()) {
        (Document::Version(frozen), Route::In(id, _)) if frozen.id == id => Some(view! { <Banner frozen=*frozen /> }),
        _ => None,
    })
}

/// Says on every page of a frozen version what it is, and leads to the others and to a copy.
#[component]
fn Banner(
    /// The version.
    frozen: Frozen,
) -> impl IntoView {
    let state = AppState::expect();
    let Frozen { of, label, sign_off, frozen_at, .. } = frozen;
    let of_the_copy = label.clone();
    let copy = move |_| {
        let copy = state.read(|frozen| version::copy_of(frozen, &of_the_copy, random_id::new_id(), clock::now()));
        let _nothing_of_a_version_is_unsaved = state.adopt(copy);
    };
    let frozen_on = frame::frozen_on(&words::moment(frozen_at, clock::minutes_ahead));
    let sign_off = (!sign_off.trim().is_empty()).then(|| {
        view! { <p class="words"><strong>{frame::SIGNED_OFF}</strong>" "<bdi>{sign_off}</bdi></p> }
    });
    view! {
        <aside class="notice" id="frozen-version" aria-label=frame::ABOUT_VERSION>
            <p><strong>{frame::A_FROZEN_VERSION}</strong>" "<bdi>{label}</bdi>{frozen_on}</p>
            {sign_off}
            <p class="buttons">
                <a href=Route::In(of, Page::Versions).to_hash() class=SECOND>{frame::ALL_VERSIONS}</a>
                <button type="button" class=SECOND id="copy-version" on:click=copy>{frame::WORK_ON_A_COPY}</button>
            </p>
        </aside>
    }
}
