//! The assessment as JSON: schema 3, exactly. `docs/file-format.md` describes the same for people.
//!
//! Field and member names are one and the same; renaming a field changes the format, and the fixture
//! `tests/fixtures/schema-3.json` then no longer opens. The registers stand in `rows`, earlier schemas in `migrate`,
//! and the envelope round it all in `envelope`.

use super::json::Json;
use super::path::Path;
use super::record::{Blank, FromJson, Members, ToJson, member, record, write_fields};
use super::rows::Known;
use super::trouble::{Trouble, Wrong};
use crate::domain::answer::{Answers, PartAnswer, QuestionAnswer};
use crate::domain::assessment::Assessment;
use crate::domain::attestation::Attestation;
use crate::domain::checklist::{Part, Question};
use crate::domain::date::Date;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::moment::Moment;
use crate::domain::paragraphs::paragraphs;
use crate::domain::report_plan::{ReportPlan, Section};
use crate::domain::review::Review;
use crate::domain::target::Target;

record! {
    Assessment {
        id, name, vocabulary, created, changed, assessors, summary, review, answers, none_occurred, registers,
        set_aside, limitations, limitations_draft, board_asks, report,
    }
    blank Self::new(ItemId(0), String::new(), Moment::from_millis(0)), check is_sound
}

record! {
    Review {
        title, reference, jurisdiction, phase, commissioner, lead_reviewer, period_from, period_to, model,
        proportionality, specification, more_widespread, still_current, changes,
    }
    blank Self::default(), check period_in_order
}

impl Blank for ReportPlan {
    fn blank() -> Self {
        Self::default()
    }
}

const NOT_ON_BOARD: &str = "not_on_board";

/// `not_on_board` stands there only if there is something in it: the first files of this schema do not have it.
impl ToJson for ReportPlan {
    fn write(&self) -> Json {
        let Self { audience, left_out, empty, not_on_board } = self;
        let mut fields: Vec<(&str, &dyn ToJson)> =
            vec![("audience", audience), ("left_out", left_out), ("empty", empty)];
        if !not_on_board.is_empty() {
            fields.push((NOT_ON_BOARD, not_on_board));
        }
        write_fields(&fields)
    }
}

impl FromJson for ReportPlan {
    fn read(&mut self, json: &Json, at: &Path<'_>) -> Result<(), Trouble> {
        let members = Members::of(json, at, &["audience", "left_out", "empty", NOT_ON_BOARD])?;
        members.read("audience", &mut self.audience)?;
        members.read("left_out", &mut self.left_out)?;
        members.read("empty", &mut self.empty)?;
        self.not_on_board.clear();
        if members.get(NOT_ON_BOARD).is_ok() {
            members.read(NOT_ON_BOARD, &mut self.not_on_board)?;
        }
        in_order(&self.left_out, &at.member("left_out"))?;
        in_order(&self.not_on_board, &at.member(NOT_ON_BOARD))
    }
}

impl Blank for usize {
    fn blank() -> Self {
        0
    }
}

impl Blank for Section {
    fn blank() -> Self {
        Self::Summary
    }
}

record! { PartAnswer { judgement, reason, note, commission } blank Self::default() }

record! {
    QuestionAnswer { judgement, reason, how_we_know, confidence, what_would_change, commission }
    blank Self::default()
}

record! { Attestation { on, by } blank Self { on: Date::FIRST, by: String::new() } }

const OVERALL: &str = "overall";
const PARTS: &str = "parts";

/// By question: what is said of it as a whole, and its parts by their keys. All of them, always.
impl ToJson for Answers {
    fn write(&self) -> Json {
        let question = |question: &Question| {
            let part = |part: &Part| member(part.key(), self.part(*part).write());
            let parts = Json::Object(question.parts().iter().map(part).collect());
            let members = vec![member(OVERALL, self.question(*question).write()), member(PARTS, parts)];
            member(question.key(), Json::Object(members))
        };
        Json::Object(Question::ALL.iter().map(question).collect())
    }
}

impl FromJson for Answers {
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

/// Sections and paragraphs that are left out stand in the order of the report, and each once.
fn in_order<T: Ord>(all: &[T], list: &Path<'_>) -> Result<(), Trouble> {
    match all.windows(2).position(|pair| pair[0] >= pair[1]) {
        Some(place) => Err(Trouble::at(&list.item(place + 1), Wrong::PlacesOrder)),
        None => Ok(()),
    }
}

fn is_sound(assessment: &Assessment, at: &Path<'_>) -> Result<(), Trouble> {
    prompts_lead_somewhere(assessment, at)?;
    paragraphs_are_there(assessment, at)
}

/// A paragraph that was left off the page of the board summary stands among the limitations.
fn paragraphs_are_there(assessment: &Assessment, at: &Path<'_>) -> Result<(), Trouble> {
    let count = paragraphs(&assessment.limitations).len();
    match assessment.report.not_on_board.iter().position(|one| *one >= count) {
        Some(place) => Err(Trouble::at(&at.member("report").member(NOT_ON_BOARD).item(place), Wrong::NoSuchParagraph)),
        None => Ok(()),
    }
}

/// A prompt that was set aside has its reason, stands once, and is about something that exists.
fn prompts_lead_somewhere(assessment: &Assessment, at: &Path<'_>) -> Result<(), Trouble> {
    let list = at.member("set_aside");
    let known = Known::of(&assessment.registers);
    let mut seen = Vec::with_capacity(assessment.set_aside.len());
    for (place, aside) in assessment.set_aside.iter().enumerate() {
        let here = list.item(place);
        if let Target::Row(register, id) = aside.about
            && !known.has(register, id)
        {
            return Err(Trouble::at(&here.member("about"), Wrong::NoSuchRow));
        }
        if aside.reason.trim().is_empty() {
            return Err(Trouble::at(&here.member("reason"), Wrong::Missing));
        }
        seen.push(((aside.rule, aside.about), place));
    }
    // Sorted rather than compared each with each, so that a hostile file of many is no trouble.
    seen.sort_unstable();
    match seen.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        Some(pair) => Err(Trouble::at(&list.item(pair[1].1), Wrong::IdTaken)),
        None => Ok(()),
    }
}
