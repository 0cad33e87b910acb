//! Attesting that no non-cooperation occurred (question 7): by a person, with a day, never from a blank.

use super::date_field::day_field;
use super::field_frame::Words;
use super::plain::{SECOND, button, paragraph, title};
use super::text_field::text_field;
use crate::browser::{clock, page};
use crate::content::labels;
use crate::domain::command::Command;
use crate::domain::field::Field;
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group};

const DAY: &str = "attested-on";

/// The attestation, to give or to take back.
pub fn attestation(desk: Desk) -> Element {
    let given = desk.follow(|assessment| assessment.none_occurred.is_some());
    el("section")
        .class("card")
        .id("attestation")
        .child(title("If everybody cooperated"))
        .child(paragraph(
            "An empty page does not say that nobody refused. If that is so, attest it, up to a day that you name.",
        ))
        .live(move || if given.get() { attested(desk) } else { open(desk) })
}

fn open(desk: Desk) -> Element {
    let attest = move |_| {
        if desk.act(DAY, Command::AttestNoneOccurred(clock::today())) {
            page::focus_when_drawn(DAY.to_owned());
        }
    };
    button(SECOND, "Attest that none has occurred up to today", attest).id("attest")
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
    group([
        day_field(desk, Words::label(DAY, labels::ATTESTATION), false, value, choose),
        text_field(desk, Field::AttestedBy),
        button(SECOND, "Take the attestation back", withdraw),
    ])
}
