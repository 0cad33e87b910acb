//! Where the work is kept, and the passphrase that locks it.

use leptos::prelude::*;

use std::rc::Rc;
use std::sync::Arc;

use crate::browser::{cipher, page};
use crate::content::pages::{storage_mode as said, ways};
use crate::persistence::mode::StorageMode;
use crate::persistence::moves::Choosing;
use crate::route::Route;
use crate::storage::import::Decision;
use crate::ui::components::ask_first::{Act, AskFirst, AskFirstButton};
use crate::ui::components::choice::{Offer, RadioChoice};
use crate::ui::components::field_frame::Words;
use crate::ui::components::passphrase::{PassphraseForm, check_new, new_fields};
use crate::ui::components::plain::{MAIN, SECOND};
use crate::ui::encryption::{self, MINUTES, Moved};
use crate::ui::pages::open_file::choose;
use crate::ui::state::AppState;

/// The page.
#[component]
pub fn StorageModePage() -> impl IntoView {
    let state = AppState::expect();
    let by_mode = move || {
        let (now, below) = match (state.pending.get(), state.storage_mode.get()) {
            (Some(name), StorageMode::Browser) => {
                let [before, after] = said::CHOOSE_A_PASSPHRASE;
                return view! {
                    <p class="lead">{before}<bdi>{name}</bdi>{after}</p>
                    <PutLockOn />
                }
                .into_any();
            }
            (_, StorageMode::Browser | StorageMode::Locked) => {
                (said::IN_THE_CLEAR, view! { <PutLockOn /> <IntoSession /> }.into_any())
            }
            (_, StorageMode::Unlocked) => (
                said::UNLOCKED,
                view! { <LockAgain /> <ChangePassphrase /> <TakeLockOff /> <IntoSession /> }.into_any(),
            ),
            (_, StorageMode::Session) => (said::IN_MEMORY, view! { <KeepSession /> <PutLockOn /> }.into_any()),
        };
        view! {
            <p class="lead">{now}</p>
            {below}
        }
        .into_any()
    };
    view! {
        <h1 tabindex="-1">{said::TITLE}</h1>
        {by_mode}
        <p><a href=Route::Kept.to_hash()>{ways::TO_WHAT_IS_KEPT}</a></p>
        <p><a href=Route::Finish.to_hash()>{ways::TO_FINISH}</a></p>
        <p><a href=Route::Start.to_hash()>{said::TO_START}</a></p>
    }
}

/// Draws what does a job, with the words on why it failed above it. `draw` draws the button that does it.
fn job<F, V>(
    state: AppState,
    act: impl Fn() -> F + Clone + Send + Sync + 'static,
    draw: impl FnOnce(Act) -> V,
) -> impl IntoView
where
    F: Future<Output = Result<(), String>> + 'static,
    V: IntoView,
{
    let failed: RwSignal<String> = RwSignal::new(String::new());
    let press = move || {
        let act = act.clone();
        leptos::task::spawn_local(async move {
            match act().await {
                Ok(()) => page::focus_heading(),
                Err(words) => failed.set(words),
            }
            state.list_documents();
        });
    };
    let error = move || {
        let words = failed.get();
        (!words.is_empty()).then(|| view! { <p class="error" role="alert" translate="no">{words}</p> })
    };
    view! {
        {error}
        <div class="buttons">{draw(Arc::new(press))}</div>
    }
}

/// Returns what asks before a job is done that somebody may regret.
fn asked(id: &str, ask: &str, act: &str) -> AskFirst {
    AskFirst {
        id: id.to_owned(),
        look: SECOND,
        ask: ask.to_owned(),
        label: String::new(),
        explain: "",
        act: act.to_owned(),
        keep: said::KEEP_IT_SO,
    }
}

/// A passphrase for what this browser keeps, or for what stands in memory only.
#[component]
fn PutLockOn() -> impl IntoView {
    let state = AppState::expect();
    if !cipher::is_here() {
        return view! {
            <section class="card" id="no-lock">
                <h2>{said::PUT_ON_TITLE}</h2>
                <p>{encryption::NO_CIPHER}</p>
                <p>{said::WITHOUT_A_LOCK}</p>
            </section>
        }
        .into_any();
    }
    let asked: RwSignal<Option<Arc<Choosing>>> = RwSignal::new(None);
    let decided: RwSignal<Option<Decision>> = RwSignal::new(None);
    let put_on = async move |typed: Vec<String>| {
        let decision = decided.get_untracked();
        match state.put_lock_on(typed.first().map_or("", String::as_str), decision.as_ref()).await? {
            Moved::Done(_) => {
                state.say(said::LOCKED.to_owned(), true);
                state.begin_pending();
                page::focus_heading();
                Ok(())
            }
            Moved::Choose(choosing) => {
                asked.set(Some(Arc::from(choosing)));
                Err(said::CHOOSE_FIRST.to_owned())
            }
        }
    };
    let choices = move || {
        let choosing = asked.get()?;
        let decide = move |decision| {
            decided.set(Some(decision));
            asked.set(None);
            page::focus("new-passphrase");
        };
        Some(choose(&choosing, said::DECIDE, decide))
    };
    view! {
        <section class="card">
            <h2>{said::PUT_ON_TITLE}</h2>
            <p>{said::WHAT_IT_LOCKS}</p>
            {choices}
            <PassphraseForm
                id="put-lock-on"
                fields=new_fields("new-passphrase")
                submit=said::PUT_ON
                working=said::PUTTING_ON
                check=|typed: &[String]| check_new(typed, 0)
                act=put_on
            />
            <p class="hint">{said::TRACES}</p>
        </section>
    }
    .into_any()
}

/// A button that locks now, and the choice when the tool locks by itself.
#[component]
fn LockAgain() -> impl IntoView {
    let state = AppState::expect();
    let chosen = RwSignal::new(place_of(state.persistence().lock_after()));
    let offers = MINUTES
        .iter()
        .zip(["5", "15", "30", "60"])
        .zip(said::TIMES)
        .map(|((_, key), label)| Offer { key, label, hint: "" })
        .collect();
    let choose = move |place: usize| {
        if let Some(minutes) = MINUTES.get(place) {
            state.persistence().set_lock_after(*minutes);
            chosen.set(place);
        }
    };
    let (legend, chosen) = (said::LOCK_AFTER.into_any(), Memo::new(move |_| chosen.get()));
    view! {
        <section class="card">
            <h2>{said::LOCK_NOW_TITLE}</h2>
            <p>{said::LOCK_NOW_DOES}</p>
            <p class="buttons">
                <button type="button" class=MAIN id="lock-now" on:click=move |_| state.lock_now()>
                    {said::LOCK_NOW}
                </button>
            </p>
            <RadioChoice id="lock-after".to_owned() legend offers chosen choose=Rc::new(choose) />
        </section>
    }
}

/// Returns the place of this many minutes among those that are offered.
fn place_of(minutes: u32) -> usize {
    MINUTES.iter().position(|it| *it == minutes).unwrap_or_default()
}

/// A form that changes the passphrase.
#[component]
fn ChangePassphrase() -> impl IntoView {
    let state = AppState::expect();
    let mut fields = vec![(Words::label("passphrase-now", said::PASSPHRASE_NOW), false)];
    fields.extend(new_fields("changed-passphrase"));
    let change = async move |typed: Vec<String>| {
        let of = |place: usize| typed.get(place).map_or("", String::as_str);
        state.change_passphrase(of(0), of(1)).await?;
        state.say(said::CHANGED.to_owned(), false);
        Ok(())
    };
    view! {
        <section class="card">
            <h2>{said::CHANGE}</h2>
            <PassphraseForm
                id="change-passphrase"
                fields
                look=SECOND
                submit=said::CHANGE
                working=said::CHANGING
                check=|typed: &[String]| check_new(typed, 1)
                act=change
            />
        </section>
    }
}

/// A button that takes the lock off, and asks first.
#[component]
fn TakeLockOff() -> impl IntoView {
    let state = AppState::expect();
    let words = asked("take-lock-off", said::TAKE_OFF_ASKS, said::TAKE_OFF);
    view! {
        <section class="card">
            <h2>{said::TAKE_OFF}</h2>
            <p>{said::TAKE_OFF_DOES}</p>
            {job(state, move || state.take_lock_off(), |act| view! { <AskFirstButton words act /> })}
        </section>
    }
}

/// A button that takes the work out of this browser's store into memory, and asks first.
#[component]
fn IntoSession() -> impl IntoView {
    let state = AppState::expect();
    let words = asked("into-session", said::INTO_SESSION_ASKS, said::INTO_SESSION);
    view! {
        <section class="card">
            <h2>{said::INTO_SESSION_TITLE}</h2>
            <p>{said::INTO_SESSION_DOES}</p>
            {job(state, move || state.take_into_session(), |act| view! { <AskFirstButton words act /> })}
        </section>
    }
}

/// A button that keeps in this browser what stands in memory only.
#[component]
fn KeepSession() -> impl IntoView {
    let state = AppState::expect();
    let asked: RwSignal<Option<Arc<Choosing>>> = RwSignal::new(None);
    let keep = move |decision: Option<Decision>| async move {
        match state.keep_session(decision.as_ref()).await? {
            Moved::Done(_) => asked.set(None),
            Moved::Choose(choosing) => asked.set(Some(Arc::from(choosing))),
        }
        Ok(())
    };
    let choices = move || {
        let choosing = asked.get()?;
        let decide = move |decision| {
            leptos::task::spawn_local(async move {
                if let Err(words) = keep(Some(decision)).await {
                    state.say(words, false);
                }
                page::focus_heading();
            });
        };
        Some(choose(&choosing, said::KEEP_DECIDED, decide))
    };
    let draw = |keep: Act| {
        view! {
            <button type="button" class=SECOND id="keep-session" on:click=move |_| keep()>{said::KEEP}</button>
        }
    };
    view! {
        <section class="card">
            <h2>{said::KEEP}</h2>
            <p>{said::KEEP_DOES}</p>
            {choices}
            {job(state, move || keep(None), draw)}
        </section>
    }
}
