//! For whom an export is: everything, what a board reads, or nothing that leads to people and places.
//!
//! Decided in one place, before anything is composed: [`tailored`] gives the assessment as the audience may read it,
//! and every document, sheet and copy is made of that. Each column and field is decided upon by an exhaustive match, so
//! that a new one cannot leak unnoticed. Numbers that are counted (at a glance, the registers beside a question) are
//! counted from what is left, and say the same: no row is left out.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::guard::names::Names;
use super::rows;
use crate::content::documents::audience::{self as say, LEFT_OUT};
use crate::content::{fields, registers};
use crate::domain::assessment::Assessment;
use crate::domain::attestation::Attestation;
use crate::domain::audience::Audience;
use crate::domain::checklist::{Part, Question};
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::field::{Field, PartField, QuestionField, ReviewField};
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::paragraphs::{followed, paragraphs};
use crate::domain::register::Register;
use crate::domain::review::Vocabulary;
use crate::domain::row::{Row, Value};
use crate::domain::set_aside::SetAside;

/// What a column or field holds, as far as audiences differ on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    /// What everybody may read.
    Matter,
    /// What a board does not need to understand the judgement.
    Working,
    /// Who somebody is, or says who said something. A board reads it: it is asked to act with these people.
    People,
    /// What concerns one person closely: a board does not need it either.
    Person,
    /// Where something or somebody is to be found.
    Locator,
}

impl Holds {
    const fn leaves(self, audience: Audience) -> bool {
        match audience {
            Audience::Full => false,
            Audience::Board => matches!(self, Self::Working | Self::Person | Self::Locator),
            Audience::WithoutPeople => matches!(self, Self::People | Self::Person | Self::Locator),
        }
    }
}

/// What a column of a register holds.
#[expect(clippy::match_same_arms, reason = "each group has a reason of its own")]
const fn column_holds(register: Register, column: Column) -> Holds {
    match column {
        Column::Whom
        | Column::Who
        | Column::DecidedBy
        | Column::Role
        | Column::Agency
        | Column::AgreedWith
        | Column::Leads
        | Column::Owner => Holds::People,
        Column::Support | Column::Moved | Column::Witness => Holds::Person,
        Column::Locator => Holds::Locator,
        // A board is asked to agree governance across these borders; others could tell the place.
        Column::Areas => Holds::People,
        Column::Note => match register {
            Register::Practitioners | Register::Family => Holds::Person,
            _ => Holds::Working,
        },
        Column::DetailWhy
        | Column::Basis
        | Column::Escalation
        | Column::AccessSince
        | Column::Secured
        | Column::AskedOn
        | Column::AnsweredOn
        | Column::InputOn => Holds::Working,
        Column::Label
        | Column::SourceKind
        | Column::Involvement
        | Column::Relevant
        | Column::RelevantWhy
        | Column::Detail
        | Column::Method
        | Column::AccessFor
        | Column::Access
        | Column::Provenance
        | Column::ThenNow
        | Column::Tells
        | Column::Obtained
        | Column::Sufficient
        | Column::LeftAside
        | Column::AsideWhy
        | Column::Requested
        | Column::RequestWhy
        | Column::Due
        | Column::Answer
        | Column::Sources
        | Column::RefusedOn
        | Column::ReasonGiven
        | Column::RefusalReason
        | Column::Unknown
        | Column::Disclosed
        | Column::Request
        | Column::Decision
        | Column::DecisionKind
        | Column::DecisionWhy
        | Column::DecidedOn
        | Column::Supersedes
        | Column::Staff
        | Column::Mode
        | Column::InputState
        | Column::Purpose
        | Column::Process
        | Column::ProcessKind
        | Column::Holds
        | Column::Until
        | Column::Governance
        | Column::Bears
        | Column::Response
        | Column::Title
        | Column::EvidenceKind
        | Column::Dated
        | Column::Shows
        | Column::Supports
        | Column::Task
        | Column::ActionState
        | Column::Origin
        | Column::Cell
        | Column::Obstacle => Holds::Matter,
    }
}

/// Whether nothing of a column is left for an audience. What names a row never goes: a number stands in its place.
#[must_use]
pub fn leaves(register: Register, column: Column, audience: Audience) -> bool {
    register.heading() != Some(column) && column_holds(register, column).leaves(audience)
}

/// What a column of this very row holds: the label of a source is who somebody is, unless the source is a thing.
fn holds(row: &Row, column: Column) -> Holds {
    let is_thing = matches!(row.choice(Column::SourceKind), Choice::Records | Choice::Documents | Choice::Systems);
    if column == Column::Label && !is_thing { Holds::People } else { column_holds(row.register, column) }
}

/// What a field outside the registers holds.
#[expect(clippy::match_same_arms, reason = "each group has a reason of its own")]
const fn field_holds(field: Field) -> Holds {
    match field {
        // The name is for finding the assessment again, and holds what people call the case.
        Field::Name | Field::Review(ReviewField::Reference | ReviewField::Jurisdiction) => Holds::People,
        Field::Assessors | Field::AttestedBy => Holds::People,
        Field::Review(ReviewField::Commissioner | ReviewField::LeadReviewer) => Holds::People,
        Field::Part(_, PartField::Note) => Holds::Working,
        Field::Question(_, QuestionField::WhatWouldChange | QuestionField::HowWeKnow | QuestionField::Reason)
        | Field::Part(_, PartField::Reason)
        | Field::Review(
            ReviewField::Title | ReviewField::Model | ReviewField::Proportionality | ReviewField::Specification,
        )
        | Field::Summary
        | Field::BoardAsks
        | Field::Limitations => Holds::Matter,
        Field::Row(register, _, column) => column_holds(register, column),
    }
}

/// Every kind of field outside the registers, with one part and one question for all.
const FIELDS: &[Field] = &[
    Field::Name,
    Field::Summary,
    Field::BoardAsks,
    Field::Assessors,
    Field::Review(ReviewField::Title),
    Field::Review(ReviewField::Reference),
    Field::Review(ReviewField::Jurisdiction),
    Field::Review(ReviewField::Commissioner),
    Field::Review(ReviewField::LeadReviewer),
    Field::Review(ReviewField::Model),
    Field::Review(ReviewField::Proportionality),
    Field::Review(ReviewField::Specification),
    Field::Part(Part::DiscussionWhat, PartField::Reason),
    Field::Part(Part::DiscussionWhat, PartField::Note),
    Field::Question(Question::Discussion, QuestionField::Reason),
    Field::Question(Question::Discussion, QuestionField::HowWeKnow),
    Field::Question(Question::Discussion, QuestionField::WhatWouldChange),
    Field::Limitations,
    Field::AttestedBy,
];

/// What is left out, in words: of the texts outside the registers, then register by register.
#[must_use]
pub fn left_out(audience: Audience, vocabulary: Vocabulary) -> Vec<String> {
    let texts = FIELDS.iter().filter(|field| field_holds(**field).leaves(audience)).map(|field| {
        let label = fields::field(*field).label.say(vocabulary);
        if matches!(field, Field::Part(..)) { say::parts_of_questions(&label) } else { label }
    });
    let mut all: Vec<String> = texts.collect();
    for register in Register::ALL {
        let columns = register.columns().iter().filter(|column| {
            let of_people = *register == Register::Sources && **column == Column::Label;
            column_holds(*register, **column).leaves(audience) || of_people && Holds::People.leaves(audience)
        });
        let labels: Vec<String> = columns
            .map(|column| {
                let label = rows::label(*column, vocabulary);
                if *column == Column::Label { say::of_people(&label) } else { label }
            })
            .collect();
        if !labels.is_empty() {
            all.push([registers::register(*register).title, &labels.join(", ")].join(": "));
        }
    }
    all
}

/// The assessment as an audience may read it.
#[must_use]
pub fn tailored(assessment: &Assessment, audience: Audience, names: &Names) -> Assessment {
    tailored_beside(assessment, assessment, audience, names)
}

/// An earlier state of an assessment as an audience may read it, beside a later one: where what names a row is left
/// out, it has the same number in both, so that no difference is told that is none.
#[must_use]
pub fn tailored_beside(assessment: &Assessment, later: &Assessment, audience: Audience, names: &Names) -> Assessment {
    let mut it = assessment.clone();
    if audience == Audience::Full {
        return it;
    }
    let cut = Cut { audience, names };
    it.name = cut.text(&it.name, field_holds(Field::Name));
    it.summary = cut.text(&it.summary, field_holds(Field::Summary)).into();
    it.assessors = cut.text(&it.assessors, field_holds(Field::Assessors)).into();
    it.limitations = cut.text(&it.limitations, field_holds(Field::Limitations)).into();
    keep_off_board(&mut it, assessment);
    it.board_asks = cut.text(&it.board_asks, field_holds(Field::BoardAsks)).into();
    // It is no part of any report; and a set-aside prompt stands in the second look, which is left out.
    it.limitations_draft = Arc::default();
    it.set_aside = Arc::new(Vec::<SetAside>::new());
    cut.review(&mut it);
    cut.answers(&mut it);
    it.none_occurred = it.none_occurred.map(|given| {
        let by = cut.text(&given.by, field_holds(Field::AttestedBy));
        Arc::new(Attestation { on: given.on, by })
    });
    for register in Register::ALL {
        let rows = it.rows(*register).clone();
        let numbers: BTreeMap<ItemId, usize> = later.rows(*register).iter().map(|row| row.id).zip(1..).collect();
        for row in &rows {
            let row = cut.row(row, numbers.get(&row.id).copied());
            let kept = it.registers.of_mut(*register);
            // In their order: each is taken away where it stood first, and put last.
            if kept.remove(row.id) {
                let _its_id_is_free = kept.add(row);
            }
        }
    }
    it
}

/// Keeps the limitations off the board's page that were left off it, with names in them or without.
fn keep_off_board(it: &mut Assessment, whole: &Assessment) {
    let positions = not_on_board(&whole.report.not_on_board, &whole.limitations, &it.limitations);
    if positions != it.report.not_on_board {
        Arc::make_mut(&mut it.report).not_on_board = positions;
    }
}

/// The positions of the same paragraphs of the limitations after names were replaced in them.
#[must_use]
pub fn not_on_board(positions: &[usize], whole: &str, replaced: &str) -> Vec<usize> {
    if paragraphs(whole).len() == paragraphs(replaced).len() {
        positions.to_vec()
    } else {
        // A name that ran across two paragraphs has become one role, or a role has a blank line in it.
        followed(positions, whole, replaced)
    }
}

struct Cut<'n> {
    audience: Audience,
    names: &'n Names,
}

impl Cut<'_> {
    fn text(&self, text: &str, holds: Holds) -> String {
        if text.trim().is_empty() {
            String::new()
        } else if holds.leaves(self.audience) {
            LEFT_OUT.to_owned()
        } else {
            self.names.replaced(text)
        }
    }

    fn review(&self, it: &mut Assessment) {
        let review = Arc::make_mut(&mut it.review);
        for (text, field) in [
            (&mut review.title, ReviewField::Title),
            (&mut review.reference, ReviewField::Reference),
            (&mut review.jurisdiction, ReviewField::Jurisdiction),
            (&mut review.commissioner, ReviewField::Commissioner),
            (&mut review.lead_reviewer, ReviewField::LeadReviewer),
            (&mut review.model, ReviewField::Model),
            (&mut review.proportionality, ReviewField::Proportionality),
            (&mut review.specification, ReviewField::Specification),
        ] {
            *text = self.text(text, field_holds(Field::Review(field)));
        }
    }

    fn answers(&self, it: &mut Assessment) {
        for part in Part::ALL {
            let answer = it.answers.part_mut(*part);
            answer.reason = self.text(&answer.reason, field_holds(Field::Part(*part, PartField::Reason)));
            answer.note = self.text(&answer.note, field_holds(Field::Part(*part, PartField::Note)));
            if answer.note == LEFT_OUT {
                answer.note.clear();
            }
        }
        for question in Question::ALL {
            let answer = it.answers.question_mut(*question);
            for (text, field) in [
                (&mut answer.reason, QuestionField::Reason),
                (&mut answer.how_we_know, QuestionField::HowWeKnow),
                (&mut answer.what_would_change, QuestionField::WhatWouldChange),
            ] {
                *text = self.text(text, field_holds(Field::Question(*question, field)));
            }
        }
    }

    /// A row; where what names it is left out, its number does, or that it is no longer listed.
    fn row(&self, row: &Row, number: Option<usize>) -> Row {
        let mut it = row.clone();
        let kinds: Vec<Holds> = row.values().map(|(column, _)| holds(row, column)).collect();
        for ((column, value), holds) in it.values_mut().zip(kinds) {
            if let Value::Text(text) = value {
                *text = self.text(text, holds);
                if text == LEFT_OUT {
                    // What is left out of a long list would only be noise in every row; the list at the top says it.
                    text.clear();
                    if row.register.heading() == Some(column) {
                        let title = registers::register(row.register).title;
                        *text = match number {
                            Some(number) => say::entry(title, number),
                            None => say::no_longer_listed(title),
                        };
                    } else if holds != Holds::Working {
                        LEFT_OUT.clone_into(text);
                    }
                }
            } else if holds.leaves(self.audience) {
                *value = Value::blank(column.shape());
            }
        }
        it
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::example::example;
    use crate::domain::date::Date;
    use crate::domain::item::ItemId;
    use crate::domain::private_name::PrivateName;
    use crate::domain::report_plan::ReportPlan;
    use crate::report::csv::csv;
    use crate::report::html::html;
    use crate::report::markdown::markdown;
    use crate::report::matter::{Matter, Setting};

    fn setting() -> Setting {
        Setting { today: Date::new(2026, 11, 22).expect("a day"), minutes_ahead: |_| 0 }
    }

    fn names() -> Names {
        Names::of(&[PrivateName { name: "Secret Canary".to_owned(), role: "Mother".to_owned() }])
    }

    fn empty() -> Assessment {
        Assessment::new(ItemId(1), String::new(), example().created)
    }

    fn every_format(it: &Assessment, audience: Audience) -> String {
        let plan = ReportPlan { audience, ..ReportPlan::default() };
        let matter = Matter::of(it, &plan, &names(), "", None, setting());
        let mut all = String::new();
        for document in [matter.report(), matter.board_summary()] {
            all.push_str(&html(&document));
            all.push_str(&markdown(&document));
        }
        matter.workbook().sheets.iter().for_each(|sheet| all.push_str(&csv(sheet)));
        all
    }

    #[test]
    fn everybody_reads_all_of_a_full_report() {
        assert_eq!(tailored(&example(), Audience::Full, &names()), example());
    }

    #[test]
    fn a_column_that_is_left_out_is_in_no_format_and_is_said() {
        for register in Register::ALL {
            for column in register.columns().iter().filter(|column| column.is_text()) {
                let mut it = empty();
                let row = Row::new(*register, ItemId(1)).with(*column, "zebra7 Secret Canary's");
                let leaves = |audience| holds(&row, *column).leaves(audience);
                assert!(it.registers.of_mut(*register).add(row.clone()));
                for audience in [Audience::Board, Audience::WithoutPeople] {
                    let text = every_format(&it, audience);
                    assert_eq!(text.contains("zebra7"), !leaves(audience), "{register:?} {column:?} {audience:?}");
                    assert!(!text.contains("Secret"), "{register:?} {column:?}");
                    let label = rows::label(*column, it.vocabulary);
                    let title = registers::register(*register).title;
                    let said = left_out(audience, it.vocabulary);
                    let is_said = said.iter().any(|line| line.starts_with(title) && line.contains(&label));
                    assert!(is_said || !leaves(audience), "{register:?} {column:?}");
                }
            }
        }
    }

    #[test]
    fn what_is_left_off_the_boards_page_stays_off_without_names() {
        let mut it = empty();
        it.limitations = "Secret Canary was away.\n\nMother was away.\n\nThe third.".into();
        Arc::make_mut(&mut it.report).not_on_board = vec![0, 2];
        for audience in Audience::ALL {
            let plan = ReportPlan { audience: *audience, ..(*it.report).clone() };
            let matter = Matter::of(&it, &plan, &names(), "", None, setting());
            assert_eq!(matter.plan.not_on_board, [0, 2], "{audience:?}");
            assert_eq!(matter.assessment.report.not_on_board, [0, 2], "{audience:?}");
            assert!(!markdown(&matter.board_summary()).contains("The third."), "{audience:?}");
        }
        // A name across two paragraphs: what is left is in range.
        it.limitations = "Before Secret\n\nCanary after.\n\nThe third.".into();
        let tailored = tailored(&it, Audience::WithoutPeople, &names());
        let count = paragraphs(&tailored.limitations).len();
        assert!(tailored.report.not_on_board.iter().all(|position| *position < count), "{:?}", tailored.limitations);
        assert_eq!(tailored.report.not_on_board.last().map(|last| last + 1), Some(count), "the third stays off");
    }

    #[test]
    fn people_and_locators_are_left_out_of_one_and_working_detail_of_the_other() {
        let leaves = |column, audience| column_holds(Register::Requests, column).leaves(audience);
        for column in [Column::Whom, Column::Who, Column::DecidedBy, Column::Role, Column::Agency, Column::Owner] {
            assert!(leaves(column, Audience::WithoutPeople) && !leaves(column, Audience::Board), "{column:?}");
        }
        for column in [Column::Locator, Column::Support, Column::Moved, Column::Witness] {
            assert!(leaves(column, Audience::WithoutPeople) && leaves(column, Audience::Board), "{column:?}");
        }
        for column in [Column::Escalation, Column::Basis] {
            assert!(!leaves(column, Audience::WithoutPeople) && leaves(column, Audience::Board), "{column:?}");
        }
        assert!(Column::ALL.iter().all(|column| !leaves(*column, Audience::Full)));
    }

    #[test]
    fn texts_outside_the_registers_are_decided_upon_one_by_one() {
        let canary = || "zebra7 Secret Canary’s".to_owned();
        for field in FIELDS {
            let mut it = empty();
            let review = Arc::make_mut(&mut it.review);
            match field {
                Field::Name => it.name = canary(),
                Field::Summary => it.summary = canary().into(),
                Field::BoardAsks => it.board_asks = canary().into(),
                Field::Assessors => it.assessors = canary().into(),
                Field::Limitations => it.limitations = canary().into(),
                Field::AttestedBy => {
                    it.none_occurred = Some(Arc::new(Attestation { on: setting().today, by: canary() }));
                }
                Field::Review(ReviewField::Title) => review.title = canary(),
                Field::Review(ReviewField::Reference) => review.reference = canary(),
                Field::Review(ReviewField::Jurisdiction) => review.jurisdiction = canary(),
                Field::Review(ReviewField::Commissioner) => review.commissioner = canary(),
                Field::Review(ReviewField::LeadReviewer) => review.lead_reviewer = canary(),
                Field::Review(ReviewField::Model) => review.model = canary(),
                Field::Review(ReviewField::Proportionality) => review.proportionality = canary(),
                Field::Review(ReviewField::Specification) => review.specification = canary(),
                Field::Part(part, PartField::Reason) => it.answers.part_mut(*part).reason = canary(),
                Field::Part(part, PartField::Note) => it.answers.part_mut(*part).note = canary(),
                Field::Question(question, QuestionField::Reason) => {
                    it.answers.question_mut(*question).reason = canary();
                }
                Field::Question(question, QuestionField::HowWeKnow) => {
                    it.answers.question_mut(*question).how_we_know = canary();
                }
                Field::Question(question, QuestionField::WhatWouldChange) => {
                    it.answers.question_mut(*question).what_would_change = canary();
                }
                Field::Row(..) => {}
            }
            for audience in [Audience::Board, Audience::WithoutPeople] {
                let text = every_format(&it, audience);
                assert_eq!(text.contains("zebra7"), !field_holds(*field).leaves(audience), "{field:?} {audience:?}");
                assert!(!text.contains("Secret"), "{field:?}");
                assert!(text.contains("This copy is not complete") && text.contains("What this copy leaves out"));
            }
        }
    }

    #[test]
    fn links_still_lead_to_rows_that_have_a_number_for_a_name() {
        let it = tailored(&example(), Audience::WithoutPeople, &names());
        for register in Register::ALL {
            let ids = |it: &Assessment| it.rows(*register).iter().map(|row| row.id).collect::<Vec<_>>();
            assert_eq!(ids(&it), ids(&example()), "{register:?}");
        }
        let first = it.rows(Register::Requests).iter().next().map(|row| row.heading().to_owned());
        assert_eq!(first.as_deref(), Some("Requests, entry 1"));
    }
}
