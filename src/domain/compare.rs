//! What differs between two states of an assessment: everything that is stored of it but its id and the moments at
//! which it was begun and changed.
//!
//! Rows are matched by their ids; that they stand in another order is no change. Nothing here says that one state is
//! better than the other: a difference has a before and an after, and no sign. The words for it stand in
//! `report::changes`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::answer::{PartAnswer, QuestionAnswer};
use super::assessment::Assessment;
use super::audience::Audience;
use super::checklist::{Part, Question};
use super::column::Column;
use super::coverage::{self, Cell};
use super::date::Date;
use super::field::{DateField, Field, PartField, QuestionField, ReviewField};
use super::item::ItemId;
use super::judgement::{Confidence, Judgement};
use super::keyed::Keyed;
use super::marker::{Information, SourceKind};
use super::register::Register;
use super::report_plan::{Empty, ReportPlan, Section};
use super::review::{Asked, Phase, Review, Vocabulary};
use super::row::Row;
use super::rule::Rule;
use super::subject::Subject;
use super::target::Target;

/// What differs between two assessments, in the order of the assessment.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Comparison {
    /// What is said outside the registers.
    pub facts: Vec<Difference>,
    /// The cells of the coverage matrix that are in another state. They follow from the registers.
    pub coverage: Vec<CellChange>,
    /// The rows of the registers: those that stood there before, then those that were added.
    pub rows: Vec<RowChange>,
    /// The prompts of the second look that were set aside or taken up again, or for another reason.
    pub set_aside: Vec<AsideChange>,
}

/// A place outside the registers at which something else is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The place.
    pub place: Place,
    /// What was said.
    pub before: Said,
    /// What is said after it.
    pub after: Said,
}

/// A place outside the registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A text.
    Text(Field),
    /// A day of the review.
    Date(DateField),
    /// Which words are used.
    Vocabulary,
    /// Where the review stands.
    Phase,
    /// Whether the commission asks if practice was more widespread.
    MoreWidespread,
    /// Whether it asks if past issues are still current.
    StillCurrent,
    /// How often what was commissioned has changed.
    CommissionChanges,
    /// A judgement.
    Judgement(Subject),
    /// How sure people are.
    Confidence(Question),
    /// Against which state of the commission a place was judged or confirmed.
    SetAgainst(Subject),
    /// The day up to which somebody attests that no non-cooperation occurred.
    AttestedOn,
    /// The draft of the limitations that was last taken over.
    LimitationsDraft,
    /// For whom the report is.
    ReportFor,
    /// The sections that the report leaves out.
    ReportWithout,
    /// What becomes of its empty sections.
    EmptySections,
    /// The paragraphs of the limitations that are left off the page of the board summary.
    NotOnBoard,
}

/// What is said at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A text.
    Text(String),
    /// A day, or none.
    Date(Option<Date>),
    /// A vocabulary.
    Vocabulary(Vocabulary),
    /// A phase.
    Phase(Phase),
    /// Whether something is asked.
    Asked(Asked),
    /// A judgement.
    Judgement(Judgement),
    /// A confidence.
    Confidence(Confidence),
    /// A number of changes.
    Count(u64),
    /// An audience.
    Audience(Audience),
    /// Sections of the report.
    Sections(Vec<Section>),
    /// What becomes of empty sections.
    Empty(Empty),
    /// Paragraphs, by their positions.
    Paragraphs(Vec<usize>),
}

/// A cell of the matrix, or a kind as a whole, in another state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellChange {
    /// The kind of source.
    pub kind: SourceKind,
    /// The type of information; nothing for the kind as a whole.
    pub information: Option<Information>,
    /// How it was.
    pub before: Cell,
    /// How it is after it.
    pub after: Cell,
}

/// A row that was added, changed or removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowChange {
    /// The register.
    pub register: Register,
    /// The row's id.
    pub id: ItemId,
    /// The row as it was; nothing where it was added.
    pub before: Option<Arc<Row>>,
    /// The row as it is after it; nothing where it was removed.
    pub after: Option<Arc<Row>>,
}

/// A prompt that was set aside, taken up again, or set aside for another reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AsideChange {
    /// The rule that asks.
    pub rule: Rule,
    /// What it asks about.
    pub about: Target,
    /// The reason before; nothing where it was not set aside.
    pub before: Option<String>,
    /// The reason after it; nothing where it was taken up again.
    pub after: Option<String>,
}

/// Compares two states of an assessment.
#[must_use]
pub fn compare(before: &Assessment, after: &Assessment) -> Comparison {
    Comparison {
        facts: differences(before, after),
        coverage: cells(before, after),
        rows: Register::ALL.iter().flat_map(|register| rows(before, after, *register)).collect(),
        set_aside: set_aside(before, after),
    }
}

impl Comparison {
    /// Whether nothing differs.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.facts.is_empty() && self.coverage.is_empty() && self.rows.is_empty() && self.set_aside.is_empty()
    }
}

impl RowChange {
    /// The columns in which something else stands; none where the row was added or removed.
    #[must_use]
    pub fn columns(&self) -> Vec<Column> {
        let (Some(before), Some(after)) = (&self.before, &self.after) else { return Vec::new() };
        before
            .values()
            .filter(|(column, value)| after.value(*column) != Some(*value))
            .map(|(column, _)| column)
            .collect()
    }
}

/// Every place outside the registers with what is said there, always the same places in the same order.
fn facts(assessment: &Assessment) -> Vec<(Place, Said)> {
    // Taken apart, so that the compiler asks about every new field.
    let Assessment {
        id: _,
        name: _,
        vocabulary,
        created: _,
        changed: _,
        assessors: _,
        summary: _,
        review,
        answers,
        none_occurred,
        registers: _,
        set_aside: _,
        limitations: _,
        limitations_draft,
        board_asks: _,
        report,
    } = assessment;
    let text = |field: Field| (Place::Text(field), Said::Text(assessment.text(field).unwrap_or_default().to_owned()));
    let mut all = vec![
        text(Field::Name),
        (Place::Vocabulary, Said::Vocabulary(*vocabulary)),
        text(Field::Assessors),
        text(Field::Summary),
    ];
    all.extend(of_review(review, &text));
    for question in Question::ALL {
        for place in question.places() {
            all.push((Place::Judgement(place), Said::Judgement(answers.judgement(place))));
            match place {
                Subject::Question(question) => {
                    let QuestionAnswer {
                        judgement: _,
                        reason: _,
                        how_we_know: _,
                        confidence,
                        what_would_change: _,
                        commission: _,
                    } = &**answers.question(question);
                    all.push(text(Field::Question(question, QuestionField::Reason)));
                    all.push((Place::Confidence(question), Said::Confidence(*confidence)));
                    all.push(text(Field::Question(question, QuestionField::HowWeKnow)));
                    all.push(text(Field::Question(question, QuestionField::WhatWouldChange)));
                }
                Subject::Part(part) => all.extend(of_part(answers.part(part), part, &text)),
            }
            all.push((Place::SetAgainst(place), Said::Count(answers.commission(place))));
        }
    }
    all.push((Place::AttestedOn, Said::Date(none_occurred.as_ref().map(|given| given.on))));
    all.push(text(Field::AttestedBy));
    all.push(text(Field::Limitations));
    all.push((Place::LimitationsDraft, Said::Text(limitations_draft.as_ref().to_owned())));
    all.push(text(Field::BoardAsks));
    let ReportPlan { audience, left_out, empty, not_on_board } = &**report;
    all.push((Place::ReportFor, Said::Audience(*audience)));
    all.push((Place::ReportWithout, Said::Sections(left_out.clone())));
    all.push((Place::EmptySections, Said::Empty(*empty)));
    all.push((Place::NotOnBoard, Said::Paragraphs(not_on_board.clone())));
    all
}

fn of_part(answer: &PartAnswer, part: Part, text: &dyn Fn(Field) -> (Place, Said)) -> [(Place, Said); 2] {
    let PartAnswer { judgement: _, reason: _, note: _, commission: _ } = answer;
    [text(Field::Part(part, PartField::Reason)), text(Field::Part(part, PartField::Note))]
}

fn of_review(review: &Review, text: &dyn Fn(Field) -> (Place, Said)) -> Vec<(Place, Said)> {
    let Review {
        title: _,
        reference: _,
        jurisdiction: _,
        phase,
        commissioner: _,
        lead_reviewer: _,
        period_from,
        period_to,
        model: _,
        proportionality: _,
        specification: _,
        more_widespread,
        still_current,
        changes,
    } = review;
    let said = |field| text(Field::Review(field));
    vec![
        said(ReviewField::Title),
        said(ReviewField::Reference),
        said(ReviewField::Jurisdiction),
        (Place::Phase, Said::Phase(*phase)),
        said(ReviewField::Commissioner),
        said(ReviewField::LeadReviewer),
        (Place::Date(DateField::PeriodFrom), Said::Date(*period_from)),
        (Place::Date(DateField::PeriodTo), Said::Date(*period_to)),
        said(ReviewField::Model),
        said(ReviewField::Proportionality),
        said(ReviewField::Specification),
        (Place::MoreWidespread, Said::Asked(*more_widespread)),
        (Place::StillCurrent, Said::Asked(*still_current)),
        (Place::CommissionChanges, Said::Count(*changes)),
    ]
}

fn differences(before: &Assessment, after: &Assessment) -> Vec<Difference> {
    let pairs = facts(before).into_iter().zip(facts(after));
    let differing = pairs.filter(|((_, before), (_, after))| before != after);
    differing.map(|((place, before), (_, after))| Difference { place, before, after }).collect()
}

fn cells(before: &Assessment, after: &Assessment) -> Vec<CellChange> {
    let mut changes = Vec::new();
    for (before, after) in coverage::matrix(before).into_iter().zip(coverage::matrix(after)) {
        let whole = (None, before.whole, after.whole);
        let cells = Information::ALL.iter().zip(before.cells.into_iter().zip(after.cells));
        let cells = cells.map(|(information, (before, after))| (Some(*information), before, after));
        for (information, was, is) in std::iter::once(whole).chain(cells) {
            if (was.considered, was.obtained) != (is.considered, is.obtained) {
                changes.push(CellChange { kind: before.kind, information, before: was, after: is });
            }
        }
    }
    changes
}

/// The rows that differ. A fixed row is always there: one of which nothing is kept is blank.
fn rows(before: &Assessment, after: &Assessment, register: Register) -> Vec<RowChange> {
    let (was, is) = (before.rows(register), after.rows(register));
    // Looked up by id: a register may hold very many rows.
    let by_id: BTreeMap<ItemId, &Arc<Row>> = is.iter().map(|row| (row.id, row)).collect();
    let known: BTreeSet<ItemId> = was.iter().map(|row| row.id).collect();
    let old = was.iter().map(|row| (row.id, Some(row), by_id.get(&row.id).copied()));
    let new = is.iter().filter(|row| !known.contains(&row.id)).map(|row| (row.id, None, Some(row)));
    let blank = |id| register.has_fixed(id).then(|| Arc::new(Row::new(register, id)));
    old.chain(new)
        .filter(|(_, before, after)| before != after)
        .map(|(id, before, after)| RowChange {
            register,
            id,
            before: before.cloned().or_else(|| blank(id)),
            after: after.cloned().or_else(|| blank(id)),
        })
        .filter(|change| change.before != change.after)
        .collect()
}

fn set_aside(before: &Assessment, after: &Assessment) -> Vec<AsideChange> {
    let reasons = |assessment: &Assessment| -> BTreeMap<(Rule, Target), String> {
        assessment.set_aside.iter().map(|aside| ((aside.rule, aside.about), aside.reason.clone())).collect()
    };
    let (mut was, mut is) = (reasons(before), reasons(after));
    let places: BTreeSet<(Rule, Target)> = was.keys().chain(is.keys()).copied().collect();
    let changes = places.into_iter().map(|(rule, about)| AsideChange {
        rule,
        about,
        before: was.remove(&(rule, about)),
        after: is.remove(&(rule, about)),
    });
    changes.filter(|change| change.before != change.after).collect()
}
