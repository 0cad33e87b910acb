//! What is written about a part: the reason for its judgement and the note. One line with how they begin, until
//! somebody judges the part or opens the line.

use leptos::prelude::*;

use super::judgement::{Reason, reason_field};
use super::text_field::TextField;
use crate::browser::page;
use crate::content::components::part_texts as said;
use crate::content::parts;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::Part;
use crate::domain::field::{Field, PartField};
use crate::domain::judgement::Judgement;
use crate::domain::paragraphs::beginning;
use crate::domain::subject::Subject;
use crate::ui::address;
use crate::ui::state::AppState;

/// The most characters of a text on its line; the style cuts off what the line has no room for.
const SHOWN: usize = 160;

/// The reason and the note of a part.
#[component]
pub fn PartTexts(
    /// The part.
    part: Part,
) -> impl IntoView {
    let state = AppState::expect();
    let subject = Subject::Part(part);
    let note = Field::Part(part, PartField::Note);
    let judged = state.memo_of_acts(move |it| it.answers.judgement(subject));
    let line = state.memo(move |it| line(it, part));
    let is_open = RwSignal::new(state.read(|it| it.lacks_reason(subject)));
    Effect::new(move |before: Option<Judgement>| {
        let now = judged.get();
        if before.is_some_and(|before| before != now) && now != Judgement::NotLookedAt {
            is_open.set(true);
        }
        now
    });
    // Who opens the line wants to write: the line is gone then, and the keyboard goes to the field.
    let write = move |_| page::focus_when_drawn(address::of_text(note));
    let of = said::of(&parts::part(part).short.say(state.vocabulary.get_untracked()));
    view! {
        <details class="texts" open=move || is_open.get()>
            <summary on:click=write translate="no">
                {move || view! { <Line line=line.get() /> }}
                <span class="unseen">{of}</span>
            </summary>
            <Reason subject />
            <TextField field=note />
        </details>
    }
}

/// How the reason and the note begin, or what adds a note.
#[component]
fn Line(
    /// How both begin.
    line: [String; 2],
) -> impl IntoView {
    let [reason, note] = line;
    if reason.is_empty() && note.is_empty() {
        return said::ADD.into_any();
    }
    let reason = (!reason.is_empty()).then(|| view! { {said::REASON} <bdi>{reason}</bdi> " " });
    view! { {reason} <bdi>{note}</bdi> }.into_any()
}

/// How the reason and the note begin.
fn line(assessment: &Assessment, part: Part) -> [String; 2] {
    [reason_field(Subject::Part(part)), Field::Part(part, PartField::Note)]
        .map(|field| assessment.text(field).map(|text| beginning(text, SHOWN, said::AND_SO_ON)).unwrap_or_default())
}
