//! Who has answered, without what.

use leptos::prelude::*;

use std::sync::Arc;

use super::arrivals::GROUP;
use crate::browser::{clock, page};
use crate::content::sessions::{self, group as texts};
use crate::domain::item::ItemId;
use crate::report::training::who::called;
use crate::report::words;
use crate::ui::components::ask_first::{AskFirst, AskFirstButton};
use crate::ui::components::checkbox::TickBox;
use crate::ui::components::plain::QUIET;
use crate::ui::printing::{Printing, Progress};
use crate::ui::state::AppState;
use crate::ui::training::open_session::OpenSession;
use crate::ui::training::papers;

/// The list of those who have answered.
#[component]
pub fn WhoAnswered(
    /// The session.
    open: OpenSession,
) -> impl IntoView {
    let state = AppState::expect();
    let (listed, shown, hiding) = (open.clone(), open.clone(), open.clone());
    let printing = Printing::new(state);
    let progress = view! { <Progress printing=printing.clone() back=GROUP /> };
    let list = move || {
        let rows = listed.with(|gathering| {
            let called = called(gathering);
            let rows = called.into_iter().filter_map(|(id, name)| {
                let response = gathering.response(id)?;
                let (looked, all) = response.progress(&gathering.session);
                // When somebody handed back would tell who they are.
                let said = if gathering.names_hidden {
                    texts::progress(looked, all)
                } else {
                    let when = words::moment(response.handed_back, clock::minutes_ahead);
                    texts::progress_handed_back(looked, all, &when)
                };
                Some((id, name, said))
            });
            rows.collect::<Vec<_>>()
        });
        if rows.is_empty() {
            return view! { <p>{sessions::NOBODY_YET}</p> }.into_any();
        }
        let revealed = listed.read(|gathering| gathering.revealed);
        let rows = rows.into_iter().map(|(id, name, said)| {
            let (open, printing) = (listed.clone(), printing.clone());
            view! { <Answers open id name said own_copy=revealed.then_some(printing) /> }
        });
        view! { <ul class="entries">{rows.collect_view()}</ul> }.into_any()
    };
    let is_hidden = move || shown.with(|gathering| gathering.names_hidden);
    let hide = move |hidden| hiding.act(state, |gathering| gathering.names_hidden = hidden);
    let count = move || sessions::answers(open.with(|gathering| gathering.responses.len()));
    view! {
        <section>
            <h2 id=GROUP tabindex="-1">{texts::TITLE}</h2>
            <p role="status" translate="no">{count}</p>
            <TickBox
                id="names-hidden".to_owned()
                words=texts::HIDE_NAMES.to_owned()
                is_ticked=is_hidden
                tick=hide
            />
            {progress}
            {list}
        </section>
    }
}

/// Somebody who has answered.
#[component]
fn Answers(
    /// The session.
    open: OpenSession,
    /// Whose answers they are.
    id: ItemId,
    /// What they are called.
    name: String,
    /// How far they came.
    said: String,
    /// What makes a copy of their answers for them, once the answers are revealed.
    own_copy: Option<Printing>,
) -> impl IntoView {
    let state = AppState::expect();
    let words = AskFirst {
        id: ["take-out-", &id.to_text()].concat(),
        look: QUIET,
        ask: texts::TAKE_OUT_ASKS.to_owned(),
        label: texts::take_out_answers_of(&name),
        explain: texts::WITH_DISSENT,
        act: texts::TAKE_OUT.to_owned(),
        keep: texts::KEEP,
    };
    let removing = open.clone();
    let remove = move || {
        removing.act(state, |gathering| gathering.remove(id));
        page::focus_when_drawn(GROUP.to_owned());
    };
    let label = texts::own_copy_of(&name);
    view! {
        <li>
            <div class="entry-name">
                <strong dir="auto">{name}</strong>
                <p class="hint">{said}</p>
            </div>
            <div class="buttons">
                {own_copy.map(|printing| view! { <OwnCopy open printing id label /> })}
                <AskFirstButton words act=Arc::new(remove) />
            </div>
        </li>
    }
}

/// A participant's own answers, for those who took a turn here. Before the reveal nobody's answers leave this page.
#[component]
fn OwnCopy(
    /// The session.
    open: OpenSession,
    /// What makes the page.
    printing: Printing,
    /// Whose answers they are.
    id: ItemId,
    /// What is read aloud in place of the words on the button.
    label: String,
) -> impl IntoView {
    let state = AppState::expect();
    let download = move |_| {
        let asked = open.read(|gathering| {
            gathering.response(id).map(|response| papers::of_one(&gathering.session, response.clone()))
        });
        if let Some(asked) = asked {
            papers::download_page(state, &printing, &asked);
        }
    };
    view! { <button type="button" class=QUIET aria-label=label on:click=download>{texts::OWN_COPY}</button> }
}
