//! Where the work is kept, and the passphrase that locks it.

use crate::browser::{cipher, page};
use crate::route::Route;
use crate::ui::components::choice::{Offer, choice};
use crate::ui::components::field_frame::Words;
use crate::ui::components::link::link;
use crate::ui::components::passphrase::{check_new, new_fields, passphrase_form};
use crate::ui::components::plain::{DANGER, MAIN, SECOND, button, heading, hint, lead, paragraph, quoted, title};
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::lock::{self, MINUTES};
use crate::ui::place::Place;
use crate::ui::watched::{Followed, Watched};

/// The title of the page.
pub const TITLE: &str = "Where your work is kept";

/// The page.
pub fn place(desk: Desk) -> Element {
    group([
        heading(TITLE),
        live(move || {
            if let (Some(name), Place::Browser) = (desk.pending.get(), desk.place.get()) {
                let lead = el("p")
                    .class("lead")
                    .text("Choose a passphrase. “")
                    .child(quoted(name))
                    .text("” begins behind it.");
                return group([lead, put_on(desk)]);
            }
            let (now, below) = match desk.place.get() {
                Place::Browser | Place::Locked => (
                    "It is kept in this browser, in the clear: whoever can use this browser can read it.",
                    group([put_on(desk), into_session(desk)]),
                ),
                Place::Unlocked => (
                    "It is kept in this browser, locked with your passphrase. It is open in this tab now.",
                    group([lock_again(desk), change(desk), take_off(desk), into_session(desk)]),
                ),
                Place::Session => (
                    "It is in this tab’s memory only. Nothing is stored: closing or reloading the tab ends it.",
                    group([keep(desk), put_on(desk)]),
                ),
            };
            group([lead(now), below])
        }),
        el("p").child(link(Route::Kept, "What this browser keeps, and a copy of everything")),
        el("p").child(link(Route::Finish, "Finish and wipe")),
        el("p").child(link(Route::Start, "Go to the start page")),
    ])
}

/// The words that a job which failed leaves, beside its button.
fn job<F>(
    desk: Desk,
    look: &'static str,
    words: &'static str,
    id: &'static str,
    act: impl Fn() -> F + Clone + 'static,
) -> Element
where
    F: Future<Output = Result<(), String>> + 'static,
{
    let failed: Watched<String> = Watched::new(String::new());
    let said = failed.clone();
    let press = move |_| {
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
    group([error, el("p").class("buttons").child(button(look, words, press).id(id))])
}

fn put_on(desk: Desk) -> Element {
    if !cipher::is_here() {
        return el("section")
            .class("card")
            .id("no-lock")
            .child(title("Lock it with a passphrase"))
            .child(paragraph(lock::NO_CIPHER))
            .child(paragraph("Copies can be locked all the same, and “for this session only” stores nothing."));
    }
    let form = passphrase_form(
        desk,
        "put-lock-on",
        new_fields("new-passphrase"),
        (MAIN, "Lock it"),
        "Locking. This takes a few seconds.",
        |typed| check_new(typed, 0),
        move |typed| async move {
            desk.put_lock_on(typed.first().map_or("", String::as_str)).await?;
            desk.say("Locked: from now on what is stored can be read with the passphrase only.".to_owned(), true);
            desk.begin_pending();
            page::focus_heading();
            Ok(())
        },
    );
    el("section")
        .class("card")
        .child(title("Lock it with a passphrase"))
        .child(paragraph(
            "Everything that is stored is locked then: assessments, frozen versions, the list of them, the journal. You type \
             the passphrase when you come back. Downloads are not locked by it.",
        ))
        .child(form)
        .child(hint(
            "What was stored in the clear until now may stay on the disk for a while, where only specialists find it. For work \
             that must never be there in the clear, choose the lock before you begin.",
        ))
}

fn lock_again(desk: Desk) -> Element {
    let chosen = Watched::new(place_of(lock::lock_after()));
    let follow = chosen.clone();
    let offers = MINUTES
        .iter()
        .zip(["5", "15", "30", "60"])
        .zip(["5 minutes", "15 minutes", "30 minutes", "an hour"])
        .map(|((_, key), label)| Offer { key, label, hint: "" })
        .collect();
    let choose = move |place: usize| {
        if let Some(minutes) = MINUTES.get(place) {
            lock::set_lock_after(*minutes);
            chosen.set(place);
        }
    };
    el("section")
        .class("card")
        .child(title("Lock it now"))
        .child(paragraph(
            "This tab and every other one of this tool forget what they have in memory, and ask for the passphrase.",
        ))
        .child(el("p").class("buttons").child(button(MAIN, "Lock now", move |_| desk.lock_now()).id("lock-now")))
        .child(choice(
            "lock-after".to_owned(),
            crate::ui::element::text("Lock it by itself when nobody has touched it for"),
            offers,
            &Followed::new(move || follow.get()),
            choose,
        ))
}

fn place_of(minutes: u32) -> usize {
    MINUTES.iter().position(|it| *it == minutes).unwrap_or_default()
}

fn change(desk: Desk) -> Element {
    let mut fields = vec![(Words::label("passphrase-now", "The passphrase as it is now"), false)];
    fields.extend(new_fields("changed-passphrase"));
    let form = passphrase_form(
        desk,
        "change-passphrase",
        fields,
        (SECOND, "Change the passphrase"),
        "Changing the passphrase. This takes a few seconds.",
        |typed| check_new(typed, 1),
        move |typed| async move {
            let of = |place: usize| typed.get(place).map_or("", String::as_str);
            desk.change_passphrase(of(0), of(1)).await?;
            desk.say("The passphrase was changed. The earlier one opens nothing any more.".to_owned(), false);
            Ok(())
        },
    );
    el("section").class("card").child(title("Change the passphrase")).child(form)
}

fn take_off(desk: Desk) -> Element {
    el("section")
        .class("card")
        .child(title("Take the lock off"))
        .child(paragraph("Everything is stored in the clear again, for anyone who can use this browser."))
        .child(job(desk, DANGER, "Take the lock off", "take-lock-off", move || desk.take_lock_off()))
}

fn into_session(desk: Desk) -> Element {
    el("section")
        .class("card")
        .child(title("Take it out of this browser, for this session only"))
        .child(paragraph(
            "Everything that is stored here is removed from the browser, and lies in this tab’s memory until you close or reload \
             it. Download everything first.",
        ))
        .child(job(desk, DANGER, "Take it out of this browser", "into-session", move || desk.take_into_session()))
}

fn keep(desk: Desk) -> Element {
    el("section")
        .class("card")
        .child(title("Keep it in this browser"))
        .child(paragraph(
            "What you have begun here is stored in this browser, in the clear, and is here when you come back.",
        ))
        .child(job(desk, SECOND, "Keep it in this browser", "keep-session", move || desk.keep_session()))
}
