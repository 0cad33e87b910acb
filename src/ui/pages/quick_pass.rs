//! The quick pass: all parts on one page, one line each, judged with one click. Notes are one more click away.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::pages::{quick_pass as said, titles};
use crate::content::parts;
use crate::domain::checklist::{Part, Question};
use crate::domain::field::{Field, PartField};
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::subject::Subject;
use crate::report::words;
use crate::route::{Page, Route};
use crate::ui::address;
use crate::ui::components::judgement::{GIVE_A_REASON, PartJudgement, reason_field};
use crate::ui::components::notice::Summary;
use crate::ui::components::plain::LINK_LIKE;
use crate::ui::components::text_field::TextField;
use crate::ui::state::AppState;

/// The page.
#[component]
pub fn QuickPassPage(
    /// The assessment.
    id: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    let vocabulary = state.vocabulary.get_untracked();
    let questions = Question::ALL.iter().map(|question| view! { <QuestionParts id question=*question /> });
    let lacking = state.memo(|it| {
        let parts = Part::ALL.iter().map(|part| Subject::Part(*part));
        parts.filter(|part| it.lacks_reason(*part)).collect::<Vec<_>>()
    });
    let missing = move || {
        let words = |part: Subject| [words::whole_place(part, vocabulary).as_str(), ": ", GIVE_A_REASON].concat();
        lacking.get().into_iter().map(|part| (address::of_text(reason_field(part)), words(part))).collect()
    };
    view! {
        <div class="work quick">
            <h1 tabindex="-1">{titles::QUICK_PASS}</h1>
            <p class="lead">{said::lead(Part::COUNT)}</p>
            {questions.collect_view()}
            // It stands where the pass ends: above the parts it would move the line that somebody is judging.
            <Summary missing=Box::new(missing) />
            <p class="buttons">
                <a href=Route::In(id, Page::Report).to_hash() class="button">{said::BOARD_SUMMARY}</a>
            </p>
        </div>
    }
}

/// A question with its parts.
#[component]
fn QuestionParts(
    /// The assessment.
    id: ItemId,
    /// The question.
    question: Question,
) -> impl IntoView {
    let title = words::title(question, AppState::expect().vocabulary.get_untracked());
    let parts = question.parts().iter().map(|part| view! { <PartLine part=*part /> }).collect_view();
    view! {
        <h2><a href=Route::In(id, Page::Question(question)).to_hash()>{title}</a></h2>
        <div class="card parts">{parts}</div>
    }
}

/// A part: what is judged, its judgement, and the way to its note.
#[component]
fn PartLine(
    /// The part.
    part: Part,
) -> impl IntoView {
    let state = AppState::expect();
    let title = parts::part(part).title.say(state.vocabulary.get_untracked());
    let legend = view! { <h3>{title}</h3> }.into_any();
    view! {
        <section class="part">
            <PartJudgement subject=Subject::Part(part) legend />
            <Note part />
        </section>
    }
}

/// The note on a part: the same field as on the page of its question, drawn when somebody asks for it.
#[component]
fn Note(
    /// The part.
    part: Part,
) -> impl IntoView {
    let state = AppState::expect();
    let field = Field::Part(part, PartField::Note);
    let short = words::place(Subject::Part(part), state.vocabulary.get_untracked());
    let is_open = RwSignal::new(false);
    let note = state.memo(move |it| it.text(field).unwrap_or_default().trim().to_owned());
    let words = move || match (is_open.get(), note.with(String::is_empty)) {
        (true, _) => said::CLOSE_NOTE,
        (false, true) => said::ADD_NOTE,
        (false, false) => said::EDIT_NOTE,
    };
    let field_id = address::of_text(field);
    let (button_id, box_id) = ([&field_id, "-open"].concat(), [&field_id, "-box"].concat());
    let toggle = move |_| {
        is_open.update(|is_open| *is_open = !*is_open);
        if is_open.get_untracked() {
            page::focus_when_drawn(field_id.clone());
        }
    };
    let body = move || {
        if is_open.get() {
            return Some(view! { <TextField field /> }.into_any());
        }
        let text = note.get();
        // On the screen as much of it as stands on a line, on paper the whole.
        (!text.is_empty()).then(|| view! { <p class="one-line hint"><bdi>{text}</bdi></p> }.into_any())
    };
    view! {
        <button
            type="button"
            class=LINK_LIKE
            id=button_id
            aria-expanded=move || if is_open.get() { "true" } else { "false" }
            aria-controls=box_id.clone()
            on:click=toggle
        >
            <span translate="no">{words}</span>
            <span class="unseen">{said::on_part(&short)}</span>
        </button>
        <div class="note-of-part" id=box_id role="group" aria-label=said::note_on(&short)>
            {body}
        </div>
    }
}
