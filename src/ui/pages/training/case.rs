//! A case: what the group reads, the gaps to find, what the trainer knows, and running a session on it.

use leptos::prelude::*;

use super::hand_out::CaseSession;
use super::passages::OnRequest;
use crate::content::cases::{self, Case, ClashKind, Point};
use crate::content::example::EXAMPLE_ID;
use crate::content::sessions::{self, case as texts};
use crate::content::training;
use crate::domain::checklist::Part;
use crate::domain::review::Vocabulary;
use crate::domain::subject::Subject;
use crate::domain::training::spread::Clash;
use crate::report::words;
use crate::route::training::Training;
use crate::route::{Page, Route};
use crate::ui::components::link::Jump;
use crate::ui::pages::lost::Nowhere;

/// The page of a case; where there is none with this number, the one that says so.
#[component]
pub fn CasePage(
    /// The number of the case, from 1.
    number: u8,
) -> impl IntoView {
    let found = usize::from(number).checked_sub(1).and_then(|place| cases::all().get(place));
    let Some(case) = found else { return view! { <Nowhere /> }.into_any() };
    let vignette = case.vignette.iter().map(|words| view! { <p>{*words}</p> }).collect_view();
    let so_far = case.told().map(|(question, told)| {
        let told = told.split("\n\n").map(|words| view! { <p>{words.to_owned()}</p> }).collect_view();
        view! {
            <section>
                <h3>{words::title(question, Vocabulary::Today)}</h3>
                {told}
            </section>
        }
    });
    let so_far = so_far.collect_view();
    let model = case
        .model
        .then(|| view! { <p><a href=Route::In(EXAMPLE_ID, Page::Overview).to_hash()>{texts::SEE_THE_MODEL}</a></p> });
    view! {
        <h1 tabindex="-1">{case.title}</h1>
        <p class="lead">{case.kind}</p>
        <p><Jump to="run" words=texts::RUN /></p>
        <div class="passages">{vignette}</div>
        <h2>{texts::SO_FAR}</h2>
        <div class="passages">{so_far}</div>
        <Gaps case />
        <h2 id="trainer">{texts::FOR_THE_TRAINER}</h2>
        <p class="hint">{texts::NOT_YET}</p>
        <OnRequest words=texts::OPEN_THE_NOTE>
            <Note case />
        </OnRequest>
        {model}
        <CaseSession case />
        <p><a href=Route::Training(Training::Hub).to_hash()>{sessions::TITLE}</a></p>
    }
    .into_any()
}

/// The exercise: look for each gap; a hint for each, and only then what it is.
#[component]
fn Gaps(
    /// The case.
    case: &'static Case,
) -> impl IntoView {
    let gaps = case.gaps.iter().zip(1_usize..).map(|(gap, number)| {
        view! {
            <li>
                <details>
                    <summary>{texts::hint_for_gap(number)}</summary>
                    <p>{gap.hint}</p>
                </details>
                <details>
                    <summary>{texts::what_gap_is(number)}</summary>
                    <p class="hint">{place(gap.part)}</p>
                    <p>{gap.found}</p>
                </details>
            </li>
        }
    });
    view! {
        <section id="gaps">
            <h2>{texts::FIND_THE_GAPS}</h2>
            <p>{texts::exercise(case.gaps.len())}</p>
            <ol class="gaps">{gaps.collect_view()}</ol>
        </section>
    }
}

/// What the trainer knows.
#[component]
fn Note(
    /// The case.
    case: &'static Case,
) -> impl IntoView {
    let clashes = case.note.clashes.iter().map(|clash| {
        let kind = training::clash(match clash.kind {
            ClashKind::Different => Clash::Different,
            ClashKind::DontKnow => Clash::DontKnow,
            ClashKind::DoesNotApply => Clash::NotApplicable,
            ClashKind::NotLookedAt => Clash::NobodyLooked,
        });
        view! {
            <li>
                <p class="hint">{place(clash.part)}</p>
                <p><strong>{[kind, ". "].concat()}</strong>{clash.expect}</p>
                <p>{sessions::would_settle(clash.settle)}</p>
            </li>
        }
    });
    view! {
        <h3>{texts::WELL_DONE}</h3>
        <Points points=case.note.well />
        <h3>{texts::MISSING}</h3>
        <Points points=case.note.missing />
        <h3>{texts::WHERE_THE_GROUP_WILL_DIFFER}</h3>
        <ul>{clashes.collect_view()}</ul>
    }
}

/// What is said of some parts.
#[component]
fn Points(
    /// Each part, and what is said of it.
    points: &'static [Point],
) -> impl IntoView {
    let points = points.iter().map(|point| view! { <li><p class="hint">{place(point.part)}</p>{point.words}</li> });
    view! { <ul>{points.collect_view()}</ul> }
}

fn place(part: Part) -> String {
    words::whole_place(Subject::Part(part), Vocabulary::Today)
}
