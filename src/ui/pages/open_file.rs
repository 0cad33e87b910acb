//! Opening a file: read, check, preview, and only then add.

use leptos::prelude::*;

use crate::browser::{clock, dice, file};
use crate::domain::checklist::Part;
use crate::domain::progress;
use crate::route::Route;
use crate::storage::envelope::{self, MOST_BYTES, Opened};
use crate::storage::trouble::Trouble;
use crate::ui::components::link::link;
use crate::ui::components::notice::{notice, trouble};
use crate::ui::components::words;
use crate::ui::desk::Desk;
use crate::ui::pages::start::{STILL_UNSAVED, named};

/// How opening stands.
#[derive(Clone)]
enum Opening {
    Nothing,
    Reading,
    Refused(String),
    Preview(Opened),
}

/// The page.
pub fn open_file(desk: Desk) -> AnyView {
    let opening = RwSignal::new(Opening::Nothing);
    let choose = move |event: web_sys::Event| {
        let Some(chosen) = file::chosen(&event) else { return };
        // The size is known before a byte is read.
        if chosen.size() > MOST_BYTES as f64 {
            opening.set(Opening::Refused(Trouble::TooLarge.to_words()));
            return;
        }
        opening.set(Opening::Reading);
        leptos::task::spawn_local(async move {
            opening.set(match file::text(&chosen).await {
                Err(_) => Opening::Refused(
                    "The browser could not read this file. It may have been moved, or you may not be allowed to open it."
                        .to_owned(),
                ),
                Ok(text) => match envelope::decode(&text) {
                    Err(trouble) => Opening::Refused(trouble.to_words()),
                    Ok(opened) => Opening::Preview(opened),
                },
            });
        });
    };
    view! {
        <h1 tabindex="-1">"Open a file"</h1>
        <p class="lead">
            "Choose an assessment that was downloaded here as JSON. You see what is in it before anything is added."
        </p>
        <div class="field">
            <label for="file">"Assessment file"</label>
            <p class="hint" id="file-hint">"Its name ends in .json. The file itself is not changed."</p>
            <input id="file" type="file" accept=".json,application/json" aria-describedby="file-hint" on:change=choose />
        </div>
        {move || match opening.get() {
            Opening::Nothing => ().into_any(),
            Opening::Reading => view! { <p role="status">"Reading the file…"</p> }.into_any(),
            Opening::Refused(words) => {
                let body = view! { <p>{words}</p> <p>"Nothing has been added or changed."</p> }.into_any();
                trouble("This file was not opened", body)
            }
            Opening::Preview(opened) => preview(desk, opening, &opened),
        }}
        <p>{link(Route::Start, "Go to the start page")}</p>
    }
    .into_any()
}

fn preview(desk: Desk, opening: RwSignal<Opening>, opened: &Opened) -> AnyView {
    let assessment = opened.assessment.clone();
    let known = desk.listing.with_untracked(|listing| listing.entries.iter().any(|entry| entry.id == assessment.id));
    let looked_at = format!("{} of {}", progress::parts_looked_at(&assessment), Part::COUNT);
    let facts = [
        ("Name", named(&assessment.name)),
        ("Reference", assessment.review.reference.clone()),
        ("Last changed", words::moment(assessment.changed, clock::minutes_ahead())),
        ("Parts looked at", looked_at),
        ("Pieces of evidence", assessment.evidence.len().to_string()),
        ("Actions", assessment.actions.len().to_string()),
    ];
    let rows: Vec<AnyView> = facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd><bdi>{value}</bdi></dd></div> }.into_any())
        .collect();
    let add = move |_| {
        let mut assessment = assessment.clone();
        if known {
            assessment.id = dice::new_id();
            assessment.name.push_str(" (opened from a file)");
        }
        if !desk.adopt(assessment) {
            opening.set(Opening::Refused(STILL_UNSAVED.to_owned()));
        }
    };
    let body = view! {
        <dl class="facts">{rows}</dl>
        {opened
            .altered
            .then(|| view! {
                <p>
                    <strong>"Changed outside this tool. "</strong>
                    "What the file says of itself does not fit its content: somebody edited it, or it was damaged. Look it over before you rely on it."
                </p>
            })}
        {known
            .then(|| view! {
                <p>
                    "This browser already has this assessment. The file will be added beside it, as a second one."
                </p>
            })}
        <p class="buttons">
            <button type="button" class="button" id="add-opened" on:click=add>"Add it to this browser"</button>
            <button type="button" class="button secondary" on:click=move |_| opening.set(Opening::Nothing)>
                "Do not add it"
            </button>
        </p>
    }
    .into_any();
    notice("In this file", body)
}
