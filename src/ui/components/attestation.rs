//! Attesting that no non-cooperation occurred (question 7): by a person, with a day, never from a blank.

use std::sync::Arc;

use super::date_field::day_field;
use super::field_frame::Words;
use super::plain::{SECOND, button, paragraph, title};
use super::text_field::text_field_lacking;
use crate::browser::{clock, page};
use crate::content::components::attestation as text;
use crate::content::labels;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::Part;
use crate::domain::command::Command;
use crate::domain::field::Field;
use crate::domain::subject::Subject;
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, live, nothing};

const DAY: &str = "attested-on";

/// How the attestation and the judgement on question 7 go together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fits {
    Judged,
    NotJudged,
    Contradicted,
}

/// The attestation, to give or to take back.
pub fn attestation(desk: Desk) -> Element {
    let given = desk.follow(|assessment| assessment.none_occurred.is_some());
    el("section")
        .class("card")
        .id("attestation")
        .child(title(text::TITLE))
        .child(paragraph(text::LEAD))
        .live(move || if given.get() { attested(desk) } else { open(desk) })
}

fn open(desk: Desk) -> Element {
    let attest = move |_| {
        if desk.act(DAY, Command::AttestNoneOccurred(clock::today())) {
            page::focus_when_drawn(DAY.to_owned());
        }
    };
    button(SECOND, text::ATTEST, attest).id("attest")
}

fn attested(desk: Desk) -> Element {
    let value = move || {
        desk.rewritten.track();
        desk.read(|assessment| assessment.none_occurred.as_ref().map(|given| given.on.to_string()).unwrap_or_default())
    };
    let choose = move |date: Option<_>| {
        if let Some(date) = date {
            desk.act(DAY, Command::AttestNoneOccurred(date));
        }
    };
    let withdraw = move |_| {
        if desk.act(DAY, Command::WithdrawAttestation) {
            page::focus_when_drawn("attest".to_owned());
        }
    };
    let roleless = desk.follow(Assessment::attestation_lacks_role);
    let hint_for = desk.follow(|assessment| {
        if assessment.attestation_is_contradicted() {
            Fits::Contradicted
        } else if assessment.answers.judgement(Subject::Part(Part::ReasonsOpen)).is_looked_at() {
            Fits::Judged
        } else {
            Fits::NotJudged
        }
    });
    group([
        day_field(desk, Words::label(DAY, labels::ATTESTATION), false, value, choose),
        text_field_lacking(desk, Field::AttestedBy, Arc::new(move || roleless.get().then_some(text::NO_ROLE))),
        live(move || match hint_for.get() {
            Fits::Contradicted => el("p").class("error").text(text::CONTRADICTED),
            Fits::NotJudged => paragraph(text::NOW_JUDGE),
            Fits::Judged => nothing(),
        }),
        button(SECOND, text::WITHDRAW, withdraw),
    ])
}
