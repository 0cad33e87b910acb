//! Judging a place of the checklist: seven different things, and a reason for the two that need one. A part is judged
//! on one line, where nothing is chosen until somebody chooses; a question as a whole with what each judgement means.

use leptos::prelude::*;

use std::rc::Rc;
use std::sync::Arc;

use super::choice::{RadioChoice, offers, place_of};
use super::control::switch;
use super::field_frame::Lacking;
use super::plain::QUIET;
use super::symbol::Symbol;
use super::text_field::TextField;
use crate::browser::page;
use crate::content::components::judgement as said;
use crate::content::labels;
use crate::domain::command::Command;
use crate::domain::field::{Field, PartField, QuestionField};
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::subject::Subject;
use crate::ui::address;
use crate::ui::state::AppState;

pub use crate::content::components::judgement::GIVE_A_REASON;

/// The judgement on a part, on one line, and its reason where one is needed or stands there.
#[component]
pub fn PartJudgement(
    /// The part.
    subject: Subject,
    /// What it is called.
    legend: AnyView,
) -> impl IntoView {
    view! {
        <JudgementLine subject legend />
        <Reason subject />
    }
}

/// The judgements that stand in sight; the others are under “More”.
const IN_SIGHT: [Judgement; 4] = [Judgement::Met, Judgement::Partly, Judgement::NotMet, Judgement::DontKnow];

/// The judgements under “More”: each needs a reason.
const UNDER_MORE: [Judgement; 2] = [Judgement::NotApplicable, Judgement::OutsideCommission];

/// The judgements beside what is judged. None is chosen where nobody has looked at it yet.
#[component]
pub fn JudgementLine(
    /// What is judged.
    subject: Subject,
    /// What it is called.
    legend: AnyView,
) -> impl IntoView {
    let state = AppState::expect();
    let id = address::of_subject(subject);
    let chosen = state.memo_of_acts(move |assessment| place_of(assessment.answers.judgement(subject)));
    let buttons = |judgements: &[Judgement]| {
        let button = |judgement: &Judgement| view! { <JudgementButton subject judgement=*judgement chosen /> };
        judgements.iter().map(button).collect_view()
    };
    // What is chosen there is seen without opening it.
    let more = move || match Judgement::ALL[chosen.get()] {
        judgement if UNDER_MORE.contains(&judgement) => view! { <Chosen judgement /> }.into_any(),
        _ => said::MORE.into_any(),
    };
    let clear = {
        let id = id.clone();
        move |_| {
            state.act(&id, Command::Judge(subject, Judgement::NotLookedAt));
            page::focus_when_drawn(button_id(subject, Judgement::Met));
        }
    };
    let clear_id = [id.as_str(), "-clear"].concat();
    view! {
        <fieldset class="judging" id=id>
            <legend>{legend}</legend>
            <div class="segments">
                {buttons(&IN_SIGHT)}
                <details class="more">
                    <summary translate="no">{more}</summary>
                    <div class="segments">
                        {buttons(&UNDER_MORE)}
                        <button type="button" class=QUIET id=clear_id on:click=clear>{said::CLEAR}</button>
                    </div>
                </details>
            </div>
        </fieldset>
    }
}

/// A judgement that stands under “More” and is chosen.
#[component]
fn Chosen(
    /// The judgement.
    judgement: Judgement,
) -> impl IntoView {
    view! {
        <span class="chosen" data-judgement=judgement.key()>
            <Symbol judgement />
            {labels::judgement(judgement)}
        </span>
    }
}

/// The id of the button that has the keyboard on a place that is judged so: the first where none is chosen.
#[must_use]
pub fn button_with_keyboard(subject: Subject, judgement: Judgement) -> String {
    match (subject, judgement) {
        (Subject::Part(_), Judgement::NotLookedAt) => button_id(subject, IN_SIGHT[0]),
        _ => button_id(subject, judgement),
    }
}

fn button_id(subject: Subject, judgement: Judgement) -> String {
    [address::of_subject(subject).as_str(), "-", judgement.key()].concat()
}

/// One of the judgements on a line.
#[component]
fn JudgementButton(
    /// What is judged.
    subject: Subject,
    /// As what.
    judgement: Judgement,
    /// As what it is judged now: the place among all judgements.
    chosen: Memo<usize>,
) -> impl IntoView {
    let state = AppState::expect();
    let (id, group) = (button_id(subject, judgement), address::of_subject(subject));
    let (field, place) = (group.clone(), place_of(judgement));
    let choose = move |is_on: bool| {
        if is_on && chosen.get_untracked() != place {
            state.act(&field, Command::Judge(subject, judgement));
        }
    };
    let own = id.clone();
    view! {
        <span class="segment" data-judgement=judgement.key()>
            <input type="radio" {..switch(move || chosen.get() == place, choose)} id=own name=group />
            <label for=id><Symbol judgement />{labels::judgement(judgement)}</label>
        </span>
    }
}

/// The judgement on a question as a whole, and its reason where one is needed or stands there.
#[component]
pub fn WholeJudgement(
    /// The question.
    subject: Subject,
    /// What it is called.
    legend: AnyView,
) -> impl IntoView {
    let state = AppState::expect();
    let offers = offers(labels::judgement, labels::judgement_meaning);
    let id = address::of_subject(subject);
    let field_id = id.clone();
    let chosen = state.memo_of_acts(move |assessment| place_of(assessment.answers.judgement(subject)));
    let choose = move |place: usize| {
        if let Some(judgement) = Judgement::ALL.get(place) {
            state.act(&field_id, Command::Judge(subject, *judgement));
        }
    };
    view! {
        <RadioChoice id legend offers chosen choose=Rc::new(choose) />
        <Reason subject />
    }
}

/// The reason for the judgement on a place, where one is needed or stands there.
#[component]
pub fn Reason(
    /// The place.
    subject: Subject,
) -> impl IntoView {
    let state = AppState::expect();
    let reason = reason_field(subject);
    let lacks = state.memo(move |assessment| assessment.lacks_reason(subject));
    let lacking: Lacking = Arc::new(move || lacks.get().then_some(GIVE_A_REASON));
    // A reason once given stays in sight, whatever is judged later: nothing written is hidden.
    let in_sight = state.memo(move |assessment| {
        assessment.answers.judgement(subject).needs_reason()
            || assessment.text(reason).is_some_and(|text| !text.is_empty())
    });
    move || in_sight.get().then(|| view! { <TextField field=reason lacking=Arc::clone(&lacking) /> })
}

/// How a question as a whole was judged, in a word.
#[must_use]
pub const fn overall(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::NotLookedAt => said::NOT_JUDGED,
        judged => labels::judgement(judged),
    }
}

/// Where the reason for the judgement on a place stands.
#[must_use]
pub const fn reason_field(subject: Subject) -> Field {
    match subject {
        Subject::Part(part) => Field::Part(part, PartField::Reason),
        Subject::Question(question) => Field::Question(question, QuestionField::Reason),
    }
}
