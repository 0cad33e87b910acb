//! The assessment as JSON: schema 1, exactly. `docs/file-format.md` describes the same for people.
//!
//! Field and member names are one and the same; renaming a field changes the format, and the fixture
//! `tests/fixtures/schema-1.json` then no longer opens. The envelope round it stands in `envelope`.

use super::json::Json;
use super::path::Path;
use super::record::{Members, Stored, member, record};
use super::trouble::{Trouble, Wrong};
use crate::domain::action::Action;
use crate::domain::answer::{Answers, PartAnswer, QuestionAnswer};
use crate::domain::assessment::Assessment;
use crate::domain::attestation::Attestation;
use crate::domain::checklist::{Part, Question};
use crate::domain::date::Date;
use crate::domain::evidence::Evidence;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::moment::Moment;
use crate::domain::review::Review;

record! {
    Assessment {
        id, name, vocabulary, created, changed, assessors, summary, review, answers, none_occurred, evidence, actions,
    }
    blank Self::new(ItemId(0), String::new(), Moment::from_millis(0))
}

record! {
    Review {
        title, reference, jurisdiction, phase, commissioner, lead_reviewer, period_from, period_to, model,
        proportionality, specification, more_widespread, still_current,
    }
    blank Self::default(), check period_in_order
}

record! { PartAnswer { judgement, reason, note } blank Self::default() }

record! { QuestionAnswer { judgement, reason, how_we_know, confidence, what_would_change } blank Self::default() }

record! { Attestation { on, by } blank Self { on: Date::FIRST, by: String::new() } }

record! {
    Evidence { id, title, kind, locator, date, note, supports }
    blank Self::new(ItemId(0), String::new()), check places_in_order
}

record! { Action { id, what, owner, due, state, origin } blank Self::new(ItemId(0), String::new()) }

const OVERALL: &str = "overall";
const PARTS: &str = "parts";

/// By question: what is said of it as a whole, and its parts by their keys. All of them, always.
impl Stored for Answers {
    fn write(&self) -> Json {
        let question = |question: &Question| {
            let part = |part: &Part| member(part.key(), self.part(*part).write());
            let parts = Json::Object(question.parts().iter().map(part).collect());
            let members = vec![member(OVERALL, self.question(*question).write()), member(PARTS, parts)];
            member(question.key(), Json::Object(members))
        };
        Json::Object(Question::ALL.iter().map(question).collect())
    }

    fn read(&mut self, json: &Json, at: &Path<'_>) -> Result<(), Trouble> {
        let known: Vec<&str> = Question::ALL.iter().map(|question| question.key()).collect();
        let questions = Members::of(json, at, &known)?;
        for question in Question::ALL {
            let here = at.member(question.key());
            let members = Members::of(questions.get(question.key())?, &here, &[OVERALL, PARTS])?;
            members.read(OVERALL, self.question_mut(*question))?;
            let here = here.member(PARTS);
            let known: Vec<&str> = question.parts().iter().map(|part| part.key()).collect();
            let parts = Members::of(members.get(PARTS)?, &here, &known)?;
            for part in question.parts() {
                parts.read(part.key(), self.part_mut(*part))?;
            }
        }
        Ok(())
    }
}

fn period_in_order(review: &Review, at: &Path<'_>) -> Result<(), Trouble> {
    match (review.period_from, review.period_to) {
        (Some(from), Some(to)) if to < from => Err(Trouble::at(&at.member("period_to"), Wrong::PeriodOrder)),
        _ => Ok(()),
    }
}

/// Refused rather than sorted: the file then says something that no version of this tool has written.
fn places_in_order(evidence: &Evidence, at: &Path<'_>) -> Result<(), Trouble> {
    let list = at.member("supports");
    match evidence.supports.windows(2).position(|pair| pair[0].order() >= pair[1].order()) {
        Some(place) => Err(Trouble::at(&list.item(place + 1), Wrong::PlacesOrder)),
        None => Ok(()),
    }
}
