//! Opening a file: read, check, preview, and only then add.

use crate::browser::{clock, dice, file};
use crate::domain::checklist::Part;
use crate::domain::progress;
use crate::domain::register::Register;
use crate::report::words;
use crate::route::Route;
use crate::storage::envelope::{self, MOST_BYTES, Opened};
use crate::storage::trouble::Trouble;
use crate::ui::components::link::link;
use crate::ui::components::notice::{notice, trouble};
use crate::ui::components::plain::{MAIN, SECOND, button, heading, hint, lead, paragraph, quoted};
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::pages::start::{STILL_UNSAVED, named};
use crate::ui::watched::Watched;

/// How opening stands.
#[derive(Clone)]
enum Opening {
    Nothing,
    Reading,
    Refused(String),
    Preview(Box<Opened>),
}

/// The page.
pub fn open_file(desk: Desk) -> Element {
    let opening = Watched::new(Opening::Nothing);
    let reading = opening.clone();
    let choose = move |event: web_sys::Event| {
        let Some(chosen) = file::chosen(&event) else { return };
        // The size is known before a byte is read.
        if file::is_larger_than(&chosen, MOST_BYTES) {
            reading.set(Opening::Refused(Trouble::TooLarge.to_words()));
            return;
        }
        reading.set(Opening::Reading);
        let read = reading.clone();
        leptos::task::spawn_local(async move {
            read.set(match file::text(&chosen).await {
                Err(_) => Opening::Refused(
                    "The browser could not read this file. It may have been moved, or you may not be allowed to open it."
                        .to_owned(),
                ),
                Ok(text) => match envelope::decode(&text) {
                    Err(trouble) => Opening::Refused(trouble.to_words()),
                    Ok(opened) => Opening::Preview(Box::new(opened)),
                },
            });
        });
    };
    let help = el("div").id("file-hint").child(hint("Its name ends in .json. The file itself is not changed."));
    let input = el("input")
        .attr("type", "file")
        .id("file")
        .attr("accept", ".json,application/json")
        .attr("aria-describedby", "file-hint")
        // Emptied before a file is chosen, so that the same file can be chosen again.
        .on("click", |event| file::forget_choice(&event))
        .on("change", choose);
    let field = el("div")
        .class("field")
        .child(el("label").attr("for", "file").text("Assessment file"))
        .child(help)
        .child(input);
    let outcome = move || match opening.get() {
        Opening::Nothing => nothing(),
        Opening::Reading => el("p").attr("role", "status").text("Reading the file…"),
        Opening::Refused(words) => {
            let body = vec![paragraph(words), paragraph("Nothing has been added or changed.")];
            trouble("This file was not opened", body)
        }
        Opening::Preview(opened) => preview(desk, &opening, *opened),
    };
    group([
        heading("Open a file"),
        lead("Choose an assessment that was downloaded here as JSON. You see what is in it before anything is added."),
        field,
        live(outcome),
        el("p").child(link(Route::Start, "Go to the start page")),
    ])
}

fn preview(desk: Desk, opening: &Watched<Opening>, opened: Opened) -> Element {
    let Opened { assessment, altered, .. } = opened;
    let known = desk.listing.with_untracked(|listing| listing.entries.iter().any(|entry| entry.id == assessment.id));
    let looked_at = [&progress::parts_looked_at(&assessment).to_string(), " of ", &Part::COUNT.to_string()].concat();
    let facts = [
        ("Name", named(&assessment.name)),
        ("Reference", assessment.review.reference.clone()),
        ("Last changed", words::moment(assessment.changed, clock::minutes_ahead())),
        ("Parts looked at", looked_at),
        ("Sources", assessment.rows(Register::Sources).len().to_string()),
        ("Requests", assessment.rows(Register::Requests).len().to_string()),
        ("Pieces of evidence", assessment.rows(Register::Evidence).len().to_string()),
        ("Actions", assessment.rows(Register::Actions).len().to_string()),
    ];
    let rows = facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| el("div").child(el("dt").text(name)).child(el("dd").child(quoted(value))))
        .collect();
    let mut body = vec![el("dl").class("facts").children(rows)];
    if altered {
        body.push(el("p").child(el("strong").text("Changed outside this tool. ")).text(
            "What the file says of itself does not fit its content: somebody edited it, or it was damaged. Look it \
                     over before you rely on it.",
        ));
    }
    if known {
        body.push(paragraph(
            "This browser already has this assessment. The file will be added beside it, as a second one.",
        ));
    }
    let (refused, left) = (opening.clone(), opening.clone());
    let add = move |_| {
        let mut assessment = assessment.clone();
        if known {
            assessment.id = dice::new_id();
            assessment.name.push_str(" (opened from a file)");
        }
        if !desk.adopt(assessment) {
            refused.set(Opening::Refused(STILL_UNSAVED.to_owned()));
        }
    };
    let ways = el("p")
        .class("buttons")
        .child(button(MAIN, "Add it to this browser", add).id("add-opened"))
        .child(button(SECOND, "Do not add it", move |_| left.set(Opening::Nothing)));
    body.push(ways);
    notice("In this file", body)
}
