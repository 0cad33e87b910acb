//! Where the work is kept, and the passphrase that locks it.

use std::sync::Arc;

use crate::browser::{cipher, page};
use crate::content::pages::{lock as said, ways};
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
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::lock::{self, MINUTES, Moved};
use crate::ui::pages::open_file::choose;
use crate::ui::watched::{Followed, Watched};

/// The page.
pub fn place(desk: Desk) -> Element {
    group([
        heading(said::TITLE),
        live(move || {
            if let (Some(name), StorageMode::Browser) = (desk.pending.get(), desk.place.get()) {
                let [before, after] = said::CHOOSE_A_PASSPHRASE;
                let lead = el("p").class("lead").text(before).child(quoted(name)).text(after);
                return group([lead, put_on(desk)]);
            }
            let (now, below) = match desk.place.get() {
                StorageMode::Browser | StorageMode::Locked => {
                    (said::IN_THE_CLEAR, group([put_on(desk), into_session(desk)]))
                }
                StorageMode::Unlocked => {
                    (said::UNLOCKED, group([lock_again(desk), change(desk), take_off(desk), into_session(desk)]))
                }
                StorageMode::Session => (said::IN_MEMORY, group([keep(desk), put_on(desk)])),
            };
            group([lead(now), below])
        }),
        el("p").child(link(Route::Kept, ways::TO_WHAT_IS_KEPT)),
        el("p").child(link(Route::Finish, ways::TO_FINISH)),
        el("p").child(link(Route::Start, said::TO_START)),
    ])
}

/// Does a job, and says beside its button why it failed. `draw` draws the button that does it.
fn job<F>(desk: Desk, act: impl Fn() -> F + Clone + Send + Sync + 'static, draw: impl FnOnce(Act) -> Element) -> Element
where
    F: Future<Output = Result<(), String>> + 'static,
{
    let failed: Watched<String> = Watched::new(String::new());
    let said = failed.clone();
    let press = move || {
        let (failed, act) = (failed.clone(), act.clone());
        leptos::task::spawn_local(async move {
            match act().await {
                Ok(()) => page::focus_heading(),
                Err(words) => failed.set(words),
            }
            desk.look_at_shelf();
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

fn put_on(desk: Desk) -> Element {
    if !cipher::is_here() {
        return el("section")
            .class("card")
            .id("no-lock")
            .child(title(said::PUT_ON_TITLE))
            .child(paragraph(lock::NO_CIPHER))
            .child(paragraph(said::WITHOUT_A_LOCK));
    }
    let asked: Watched<Option<Arc<Choosing>>> = Watched::new(None);
    let decided: Watched<Option<Decision>> = Watched::new(None);
    let (asking, deciding) = (asked.clone(), decided.clone());
    let form = passphrase_form(
        desk,
        "put-lock-on",
        new_fields("new-passphrase"),
        (MAIN, said::PUT_ON),
        said::PUTTING_ON,
        |typed| check_new(typed, 0),
        move |typed| {
            let (asked, decision) = (asking.clone(), deciding.get_untracked());
            async move {
                match desk.put_lock_on(typed.first().map_or("", String::as_str), decision.as_ref()).await? {
                    Moved::Done(_) => {
                        desk.say(said::LOCKED.to_owned(), true);
                        desk.begin_pending();
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
        let (asked, decided) = (asked.clone(), decided.clone());
        let Some(choosing) = asked.get() else { return nothing() };
        choose(desk, &choosing, said::DECIDE, move |decision| {
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

fn lock_again(desk: Desk) -> Element {
    let chosen = Watched::new(place_of(desk.persistence().lock_after()));
    let follow = chosen.clone();
    let offers = MINUTES
        .iter()
        .zip(["5", "15", "30", "60"])
        .zip(said::TIMES)
        .map(|((_, key), label)| Offer { key, label, hint: "" })
        .collect();
    let choose = move |place: usize| {
        if let Some(minutes) = MINUTES.get(place) {
            desk.persistence().set_lock_after(*minutes);
            chosen.set(place);
        }
    };
    el("section")
        .class("card")
        .child(title(said::LOCK_NOW_TITLE))
        .child(paragraph(said::LOCK_NOW_DOES))
        .child(el("p").class("buttons").child(button(MAIN, said::LOCK_NOW, move |_| desk.lock_now()).id("lock-now")))
        .child(choice(
            "lock-after".to_owned(),
            crate::ui::element::text(said::LOCK_AFTER),
            offers,
            &Followed::new(move || follow.get()),
            choose,
        ))
}

fn place_of(minutes: u32) -> usize {
    MINUTES.iter().position(|it| *it == minutes).unwrap_or_default()
}

fn change(desk: Desk) -> Element {
    let mut fields = vec![(Words::label("passphrase-now", said::PASSPHRASE_NOW), false)];
    fields.extend(new_fields("changed-passphrase"));
    let form = passphrase_form(
        desk,
        "change-passphrase",
        fields,
        (SECOND, said::CHANGE),
        said::CHANGING,
        |typed| check_new(typed, 1),
        move |typed| async move {
            let of = |place: usize| typed.get(place).map_or("", String::as_str);
            desk.change_passphrase(of(0), of(1)).await?;
            desk.say(said::CHANGED.to_owned(), false);
            Ok(())
        },
    );
    el("section").class("card").child(title(said::CHANGE)).child(form)
}

fn take_off(desk: Desk) -> Element {
    el("section").class("card").child(title(said::TAKE_OFF)).child(paragraph(said::TAKE_OFF_DOES)).child(job(
        desk,
        move || desk.take_lock_off(),
        |take_off| ask_first(asked("take-lock-off", said::TAKE_OFF_ASKS, said::TAKE_OFF), take_off),
    ))
}

fn into_session(desk: Desk) -> Element {
    el("section").class("card").child(title(said::INTO_SESSION_TITLE)).child(paragraph(said::INTO_SESSION_DOES)).child(
        job(
            desk,
            move || desk.take_into_session(),
            |take_out| ask_first(asked("into-session", said::INTO_SESSION_ASKS, said::INTO_SESSION), take_out),
        ),
    )
}

fn keep(desk: Desk) -> Element {
    let asked: Watched<Option<Arc<Choosing>>> = Watched::new(None);
    let asking = asked.clone();
    let keep = move |decision: Option<Decision>| {
        let asked = asking.clone();
        async move {
            match desk.keep_session(decision.as_ref()).await? {
                Moved::Done(_) => asked.set(None),
                Moved::Choose(choosing) => asked.set(Some(Arc::from(choosing))),
            }
            Ok(())
        }
    };
    let again = keep.clone();
    let choices = live(move || {
        let (asked, again) = (asked.clone(), again.clone());
        let Some(choosing) = asked.get() else { return nothing() };
        choose(desk, &choosing, said::KEEP_DECIDED, move |decision| {
            let again = again.clone();
            leptos::task::spawn_local(async move {
                if let Err(words) = again(Some(decision)).await {
                    desk.say(words, false);
                }
                page::focus_heading();
            });
        })
    });
    el("section").class("card").child(title(said::KEEP)).child(paragraph(said::KEEP_DOES)).child(choices).child(job(
        desk,
        move || keep(None),
        |keep| button(SECOND, said::KEEP, move |_| keep()).id("keep-session"),
    ))
}
