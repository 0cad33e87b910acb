//! Where the work is kept, and the passphrase that locks it.

use leptos::prelude::*;

use std::sync::Arc;

use crate::browser::{cipher, page};
use crate::content::pages::{storage_mode as said, ways};
use crate::persistence::mode::StorageMode;
use crate::persistence::moves::Choosing;
use crate::route::Route;
use crate::storage::import::Decision;
use crate::ui::components::ask_first::{Act, AskFirst, ask_first};
use crate::ui::components::choice::{Offer, choice};
use crate::ui::components::field_frame::Words;
use crate::ui::components::link::link;
use crate::ui::components::passphrase::{check_new, new_fields, passphrase_form};
use crate::ui::components::plain::{MAIN, SECOND, button, heading, hint, lead, paragraph, quoted, title};
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::encryption::{self, MINUTES, Moved};
use crate::ui::pages::open_file::choose;
use crate::ui::state::AppState;

/// The page.
pub fn storage_mode(state: AppState) -> Element {
    group([
        heading(said::TITLE),
        live(move || {
            if let (Some(name), StorageMode::Browser) = (state.pending.get(), state.storage_mode.get()) {
                let [before, after] = said::CHOOSE_A_PASSPHRASE;
                let lead = el("p").class("lead").text(before).child(quoted(name)).text(after);
                return group([lead, put_on(state)]);
            }
            let (now, below) = match state.storage_mode.get() {
                StorageMode::Browser | StorageMode::Locked => {
                    (said::IN_THE_CLEAR, group([put_on(state), into_session(state)]))
                }
                StorageMode::Unlocked => {
                    (said::UNLOCKED, group([lock_again(state), change(state), take_off(state), into_session(state)]))
                }
                StorageMode::Session => (said::IN_MEMORY, group([keep(state), put_on(state)])),
            };
            group([lead(now), below])
        }),
        el("p").child(link(Route::Kept, ways::TO_WHAT_IS_KEPT)),
        el("p").child(link(Route::Finish, ways::TO_FINISH)),
        el("p").child(link(Route::Start, said::TO_START)),
    ])
}

/// Does a job, and says beside its button why it failed. `draw` draws the button that does it.
fn job<F>(
    state: AppState,
    act: impl Fn() -> F + Clone + Send + Sync + 'static,
    draw: impl FnOnce(Act) -> Element,
) -> Element
where
    F: Future<Output = Result<(), String>> + 'static,
{
    let failed: RwSignal<String> = RwSignal::new(String::new());
    let said = failed;
    let press = move || {
        let (failed, act) = (failed, act.clone());
        leptos::task::spawn_local(async move {
            match act().await {
                Ok(()) => page::focus_heading(),
                Err(words) => failed.set(words),
            }
            state.list_documents();
        });
    };
    let error = live(move || {
        let words = said.get();
        if words.is_empty() { nothing() } else { el("p").class("error").attr("role", "alert").text(words) }
    });
    group([error, el("div").class("buttons").child(draw(Arc::new(press)))])
}

/// What asks before a job is done that somebody may regret.
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

fn put_on(state: AppState) -> Element {
    if !cipher::is_here() {
        return el("section")
            .class("card")
            .id("no-lock")
            .child(title(said::PUT_ON_TITLE))
            .child(paragraph(encryption::NO_CIPHER))
            .child(paragraph(said::WITHOUT_A_LOCK));
    }
    let asked: RwSignal<Option<Arc<Choosing>>> = RwSignal::new(None);
    let decided: RwSignal<Option<Decision>> = RwSignal::new(None);
    let (asking, deciding) = (asked, decided);
    let form = passphrase_form(
        state,
        "put-lock-on",
        new_fields("new-passphrase"),
        (MAIN, said::PUT_ON),
        said::PUTTING_ON,
        |typed| check_new(typed, 0),
        move |typed| {
            let (asked, decision) = (asking, deciding.get_untracked());
            async move {
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
            }
        },
    );
    let choices = live(move || {
        let (asked, decided) = (asked, decided);
        let Some(choosing) = asked.get() else { return nothing() };
        choose(state, &choosing, said::DECIDE, move |decision| {
            decided.set(Some(decision));
            asked.set(None);
            page::focus("new-passphrase");
        })
    });
    el("section")
        .class("card")
        .child(title(said::PUT_ON_TITLE))
        .child(paragraph(said::WHAT_IT_LOCKS))
        .child(choices)
        .child(form)
        .child(hint(said::TRACES))
}

fn lock_again(state: AppState) -> Element {
    let chosen = RwSignal::new(place_of(state.persistence().lock_after()));
    let follow = chosen;
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
    el("section")
        .class("card")
        .child(title(said::LOCK_NOW_TITLE))
        .child(paragraph(said::LOCK_NOW_DOES))
        .child(el("p").class("buttons").child(button(MAIN, said::LOCK_NOW, move |_| state.lock_now()).id("lock-now")))
        .child(choice(
            "lock-after".to_owned(),
            crate::ui::element::text(said::LOCK_AFTER),
            offers,
            Memo::new(move |_| follow.get()),
            choose,
        ))
}

fn place_of(minutes: u32) -> usize {
    MINUTES.iter().position(|it| *it == minutes).unwrap_or_default()
}

fn change(state: AppState) -> Element {
    let mut fields = vec![(Words::label("passphrase-now", said::PASSPHRASE_NOW), false)];
    fields.extend(new_fields("changed-passphrase"));
    let form = passphrase_form(
        state,
        "change-passphrase",
        fields,
        (SECOND, said::CHANGE),
        said::CHANGING,
        |typed| check_new(typed, 1),
        move |typed| async move {
            let of = |place: usize| typed.get(place).map_or("", String::as_str);
            state.change_passphrase(of(0), of(1)).await?;
            state.say(said::CHANGED.to_owned(), false);
            Ok(())
        },
    );
    el("section").class("card").child(title(said::CHANGE)).child(form)
}

fn take_off(state: AppState) -> Element {
    el("section").class("card").child(title(said::TAKE_OFF)).child(paragraph(said::TAKE_OFF_DOES)).child(job(
        state,
        move || state.take_lock_off(),
        |take_off| ask_first(asked("take-lock-off", said::TAKE_OFF_ASKS, said::TAKE_OFF), take_off),
    ))
}

fn into_session(state: AppState) -> Element {
    el("section").class("card").child(title(said::INTO_SESSION_TITLE)).child(paragraph(said::INTO_SESSION_DOES)).child(
        job(
            state,
            move || state.take_into_session(),
            |take_out| ask_first(asked("into-session", said::INTO_SESSION_ASKS, said::INTO_SESSION), take_out),
        ),
    )
}

fn keep(state: AppState) -> Element {
    let asked: RwSignal<Option<Arc<Choosing>>> = RwSignal::new(None);
    let asking = asked;
    let keep = move |decision: Option<Decision>| {
        let asked = asking;
        async move {
            match state.keep_session(decision.as_ref()).await? {
                Moved::Done(_) => asked.set(None),
                Moved::Choose(choosing) => asked.set(Some(Arc::from(choosing))),
            }
            Ok(())
        }
    };
    let again = keep;
    let choices = live(move || {
        let (asked, again) = (asked, again);
        let Some(choosing) = asked.get() else { return nothing() };
        choose(state, &choosing, said::KEEP_DECIDED, move |decision| {
            leptos::task::spawn_local(async move {
                if let Err(words) = again(Some(decision)).await {
                    state.say(words, false);
                }
                page::focus_heading();
            });
        })
    });
    el("section").class("card").child(title(said::KEEP)).child(paragraph(said::KEEP_DOES)).child(choices).child(job(
        state,
        move || keep(None),
        |keep| button(SECOND, said::KEEP, move |_| keep()).id("keep-session"),
    ))
}
