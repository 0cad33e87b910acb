//! What is shown, at every address, while a passphrase locks what this browser keeps.

use crate::browser::page;
use crate::ui::components::field_frame::Words;
use crate::ui::components::passphrase::passphrase_form;
use crate::ui::components::plain::{MAIN, SECOND, button, heading, lead, paragraph, title};
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group};
use crate::ui::pages;
use crate::ui::place::Place;

/// The title of the page.
pub const TITLE: &str = "Locked";

/// The page.
pub fn unlock(desk: Desk) -> Element {
    let fields = vec![(Words::label("passphrase", "Passphrase"), false)];
    let form = passphrase_form(
        desk,
        "unlock",
        fields,
        (MAIN, "Unlock"),
        "Checking the passphrase. This takes a few seconds.",
        |typed| if typed.iter().all(String::is_empty) { Err((0, "Type the passphrase.".to_owned())) } else { Ok(()) },
        move |mut typed| async move {
            let passphrase = typed.pop().unwrap_or_default();
            desk.unlock(&passphrase).await?;
            page::set_title(&pages::title(desk));
            page::focus_heading();
            Ok(())
        },
    );
    let session = move |_| {
        desk.place.set(Place::Session);
        leptos::task::spawn_local(async move {
            desk.begin_session().await;
            page::go("#/");
            page::set_title(&pages::title(desk));
            page::focus_heading();
        });
    };
    group([
        heading(TITLE),
        lead("What is kept in this browser is locked with a passphrase."),
        form,
        el("section")
            .class("card")
            .child(title("If you do not have the passphrase"))
            .child(paragraph(
                "Nobody can open what it locks without it: there is no other way in, and no copy anywhere else. If you have a \
                 downloaded file of your assessment, you can open that.",
            ))
            .child(paragraph(
                "You can also work for this session only: nothing is stored then, and what is locked stays as it is.",
            ))
            .child(el("p").class("buttons").child(button(SECOND, "Work for this session only", session).id("session-beside-lock")))
            .child(paragraph(
                "To remove what is locked for good, go to “Finish and wipe”; that cannot be undone.",
            ))
            .child(el("p").child(crate::ui::components::link::link(crate::route::Route::Finish, "Finish and wipe"))),
    ])
}
