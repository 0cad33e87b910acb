//! What differs between two states of an assessment, in words: what was said, and what is said after it.
//!
//! It says what was added, changed and removed, and never that anything is better or worse. How it is drawn stands in
//! `ui`.

use super::rows::{self, label, name, value};
use super::words::{NOT_SAID, day, moment, place, title};
use crate::content::documents::changes as say;
use crate::content::{audiences, fields, labels, registers, second_look, sections};
use crate::domain::assessment::Assessment;
use crate::domain::checklist::Question;
use crate::domain::compare::{AsideChange, CellChange, Comparison, Difference, Place, RowChange, Said};
use crate::domain::field::{Field, PartField, QuestionField};
use crate::domain::keyed::Keyed;
use crate::domain::moment::MinutesAhead;
use crate::domain::register::Register;
use crate::domain::row::Row;
use crate::domain::shape::Shape;
use crate::domain::subject::Subject;

/// A chapter of what has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// What it is on.
    pub title: &'static str,
    /// What has changed there; never empty.
    pub groups: Vec<Group>,
}

/// What has changed in one question, one register or the like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Which one.
    pub title: String,
    /// How much, sort by sort, in words.
    pub counted: String,
    /// What; never empty.
    pub entries: Vec<Entry>,
}

/// One place, cell or row that has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What happened to it.
    pub sort: Sort,
    /// What it is called.
    pub name: String,
    /// What stood there, and what stands there after it.
    pub pieces: Vec<Piece>,
}

/// What happened to something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// It was added.
    Added,
    /// Something else is said of it.
    Changed,
    /// It was removed.
    Removed,
    /// A prompt was set aside.
    SetAside,
    /// A prompt that had been set aside was taken up again.
    TakenUp,
}

/// One thing of which something else is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub label: String,
    /// What was said; nothing where nothing was.
    pub before: String,
    /// What is said after it; nothing where nothing is.
    pub after: String,
}

/// A few words of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// Ours.
    Ours(String),
    /// What stands in the assessment, perhaps a person's.
    Theirs(String),
}

/// The longest text that is told within a sentence, in bytes.
const SHORT: usize = 160;

impl Sort {
    const ALL: [Self; 5] = [Self::Added, Self::Changed, Self::Removed, Self::SetAside, Self::TakenUp];

    /// What happened, in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Added => say::ADDED,
            Self::Changed => say::CHANGED,
            Self::Removed => say::REMOVED,
            Self::SetAside => say::SET_ASIDE,
            Self::TakenUp => say::TAKEN_UP,
        }
    }
}

impl Group {
    fn new(title: impl Into<String>, entries: Vec<Entry>) -> Option<Self> {
        let counts = Sort::ALL.iter().filter_map(|sort| {
            let number = entries.iter().filter(|entry| entry.sort == *sort).count();
            (number > 0).then(|| say::counted(number, sort.words()))
        });
        let counted = counts.collect::<Vec<_>>().join(", ");
        (!entries.is_empty()).then(|| Self { title: title.into(), counted, entries })
    }
}

impl Entry {
    fn changed(name: String, pieces: Vec<Piece>) -> Option<Self> {
        (!pieces.is_empty()).then_some(Self { sort: Sort::Changed, name, pieces })
    }
}

impl Piece {
    /// Whether it can be told in a sentence: both texts are short, and on one line.
    #[must_use]
    pub fn is_short(&self) -> bool {
        [&self.before, &self.after].iter().all(|text| text.len() <= SHORT && !text.trim().contains('\n'))
    }

    /// `Judgement: from “Partly met” to “Met”`.
    #[must_use]
    pub fn sentence(&self) -> Vec<Words> {
        let [start, between, end] = say::from_to(&self.label, !self.before.is_empty(), !self.after.is_empty());
        let words = [
            Words::Ours(start),
            Words::Theirs(self.before.clone()),
            Words::Ours(between),
            Words::Theirs(self.after.clone()),
            Words::Ours(end),
        ];
        let is_something = |words: &Words| !matches!(words, Words::Ours(text) | Words::Theirs(text) if text.is_empty());
        words.into_iter().filter(is_something).collect()
    }
}

/// The two states that were compared, and how far the person's clock is ahead of UTC at a moment.
struct Told<'a> {
    before: &'a Assessment,
    after: &'a Assessment,
    comparison: &'a Comparison,
    minutes_ahead: MinutesAhead,
}

/// A comparison in words, in the vocabulary of what came after: judgements, coverage, registers, and then the rest.
/// Chapters in which nothing has changed are left out.
#[must_use]
pub fn changes(
    before: &Assessment,
    after: &Assessment,
    comparison: &Comparison,
    minutes_ahead: MinutesAhead,
) -> Vec<Chapter> {
    let told = Told { before, after, comparison, minutes_ahead };
    let questions = |of: fn(Place) -> Option<Subject>| -> Vec<Group> {
        Question::ALL.iter().filter_map(|question| told.question(*question, of)).collect()
    };
    let mut judgements = questions(judged);
    judgements.extend(told.attestation());
    let coverage = comparison.coverage.iter().map(cell).collect();
    let rows = Register::ALL.iter().filter_map(|register| told.register(*register));
    let rest = [
        told.places(say::REVIEW, is_of_the_review),
        told.places(say::WHOLE, is_of_the_whole),
        Group::new(say::PROMPTS, comparison.set_aside.iter().map(|it| told.aside(it)).collect()),
    ];
    let chapters = [
        (say::JUDGEMENTS, judgements),
        (say::COVERAGE, Group::new(say::CELLS, coverage).into_iter().collect()),
        (say::REGISTERS, rows.collect()),
        (say::NOTES, questions(noted)),
        (say::EVERYTHING_ELSE, rest.into_iter().flatten().collect()),
    ];
    let chapters = chapters.into_iter().filter(|(_, groups)| !groups.is_empty());
    chapters.map(|(title, groups)| Chapter { title, groups }).collect()
}

/// The place of the checklist whose judgement, reason or certainty this is.
const fn judged(place: Place) -> Option<Subject> {
    match place {
        Place::Judgement(subject) | Place::SetAgainst(subject) => Some(subject),
        Place::Confidence(question) | Place::Text(Field::Question(question, QuestionField::Reason)) => {
            Some(Subject::Question(question))
        }
        Place::Text(Field::Part(part, PartField::Reason)) => Some(Subject::Part(part)),
        _ => None,
    }
}

/// The place of the checklist to which this is written.
const fn noted(place: Place) -> Option<Subject> {
    match place {
        Place::Text(Field::Question(question, QuestionField::HowWeKnow | QuestionField::WhatWouldChange)) => {
            Some(Subject::Question(question))
        }
        Place::Text(Field::Part(part, PartField::Note)) => Some(Subject::Part(part)),
        _ => None,
    }
}

const fn is_of_the_attestation(place: Place) -> bool {
    matches!(place, Place::AttestedOn | Place::Text(Field::AttestedBy))
}

const fn is_of_the_review(place: Place) -> bool {
    matches!(
        place,
        Place::Text(Field::Review(_))
            | Place::Date(_)
            | Place::Phase
            | Place::MoreWidespread
            | Place::StillCurrent
            | Place::CommissionChanges
    )
}

const fn is_of_the_whole(place: Place) -> bool {
    matches!(
        place,
        Place::Vocabulary
            | Place::LimitationsDraft
            | Place::ReportFor
            | Place::ReportWithout
            | Place::EmptySections
            | Place::NotOnBoard
            | Place::Text(Field::Name | Field::Summary | Field::Assessors | Field::Limitations | Field::BoardAsks)
    )
}

impl Told<'_> {
    fn question(&self, question: Question, of: fn(Place) -> Option<Subject>) -> Option<Group> {
        let vocabulary = self.after.vocabulary;
        let entries = question.places().filter_map(|subject| {
            let here: Vec<&Difference> =
                self.comparison.facts.iter().filter(|it| of(it.place) == Some(subject)).collect();
            // Whoever judges anew judges against the commission of that day: that is no news of its own.
            let judged_anew = here.iter().any(|it| matches!(it.place, Place::Judgement(_)));
            let told = here.iter().filter(|it| !judged_anew || !matches!(it.place, Place::SetAgainst(_)));
            Entry::changed(place(subject, vocabulary), told.map(|it| self.piece(it)).collect())
        });
        Group::new(title(question, vocabulary), entries.collect())
    }

    fn attestation(&self) -> Option<Group> {
        self.places(say::NOBODY_REFUSED, is_of_the_attestation)
    }

    /// Differences that stand each for itself.
    fn places(&self, title: &str, wanted: fn(Place) -> bool) -> Option<Group> {
        let here = self.comparison.facts.iter().filter(|it| wanted(it.place));
        let entries = here.filter_map(|it| Entry::changed(String::new(), vec![self.piece(it)]));
        Group::new(title, entries.collect())
    }

    fn piece(&self, difference: &Difference) -> Piece {
        let label = match difference.place {
            Place::Text(field) => fields::field(field).label.say(self.after.vocabulary),
            Place::Date(field) => fields::date_field(field).label.say(self.after.vocabulary),
            Place::Vocabulary => labels::VOCABULARY.to_owned(),
            Place::Phase => labels::PHASE.to_owned(),
            Place::MoreWidespread => labels::MORE_WIDESPREAD.to_owned(),
            Place::StillCurrent => labels::STILL_CURRENT.to_owned(),
            Place::CommissionChanges => say::COMMISSION_CHANGES.to_owned(),
            Place::Judgement(Subject::Question(_)) => labels::OVERALL.to_owned(),
            Place::Judgement(Subject::Part(_)) => say::JUDGEMENT.to_owned(),
            Place::Confidence(_) => labels::CONFIDENCE.to_owned(),
            Place::SetAgainst(_) => say::SET_AGAINST.to_owned(),
            Place::AttestedOn => labels::ATTESTATION.to_owned(),
            Place::LimitationsDraft => say::LIMITATIONS_DRAFT.to_owned(),
            Place::ReportFor => audiences::FOR_WHOM.to_owned(),
            Place::ReportWithout => say::REPORT_WITHOUT.to_owned(),
            Place::EmptySections => sections::EMPTY.to_owned(),
            Place::NotOnBoard => say::NOT_ON_BOARD.to_owned(),
        };
        let said = |said: &Said| match (difference.place, said) {
            (_, Said::Text(text)) => text.clone(),
            (_, Said::Date(date)) => date.map(day).unwrap_or_default(),
            (_, Said::Vocabulary(vocabulary)) => labels::vocabulary(*vocabulary).to_owned(),
            (_, Said::Phase(phase)) => labels::phase(*phase).to_owned(),
            (_, Said::Asked(asked)) => labels::asked(*asked).to_owned(),
            (_, Said::Judgement(judgement)) => labels::judgement(*judgement).to_owned(),
            (_, Said::Confidence(confidence)) => labels::confidence(*confidence).to_owned(),
            (Place::SetAgainst(_), Said::Count(changes)) => say::after_changes(*changes),
            (_, Said::Count(changes)) => say::times(*changes),
            (_, Said::Audience(audience)) => audiences::audience(*audience).to_owned(),
            (_, Said::Sections(left_out)) => {
                left_out.iter().map(|section| sections::section(*section)).collect::<Vec<_>>().join(", ")
            }
            (_, Said::Empty(empty)) => sections::empty(*empty).to_owned(),
            (_, Said::Paragraphs(positions)) => say::paragraphs(positions),
        };
        Piece { label, before: said(&difference.before), after: said(&difference.after) }
    }

    fn register(&self, register: Register) -> Option<Group> {
        let rows = self.comparison.rows.iter().filter(|row| row.register == register);
        Group::new(registers::register(register).title, rows.filter_map(|row| self.row(row)).collect())
    }

    fn row(&self, change: &RowChange) -> Option<Entry> {
        let vocabulary = self.after.vocabulary;
        let (sort, row) = match (&change.before, &change.after) {
            (Some(_), Some(after)) => (Sort::Changed, after),
            (None, Some(after)) => (Sort::Added, after),
            (Some(before), None) => (Sort::Removed, before),
            (None, None) => return None,
        };
        let pieces = match (&change.before, &change.after) {
            (Some(before), Some(after)) => self.columns(change, before, after),
            _ => Vec::new(),
        };
        Some(Entry { sort, name: name(row, vocabulary), pieces })
    }

    fn columns(&self, change: &RowChange, before: &Row, after: &Row) -> Vec<Piece> {
        let columns = change.columns();
        let mut pieces: Vec<Piece> = columns
            .iter()
            .map(|column| {
                let is_chosen = matches!(column.shape(), Shape::Choice(_));
                let or_open = |said: String| if said.is_empty() && is_chosen { NOT_SAID.to_owned() } else { said };
                let was = or_open(value(self.before, before, *column));
                let mut is = or_open(value(self.after, after, *column));
                if was == is && !is.is_empty() {
                    is = say::another_of_the_same_name(&is);
                }
                Piece { label: label(*column, self.after.vocabulary), before: was, after: is }
            })
            .collect();
        if before.recorded != after.recorded {
            let when = |row: &Row| row.recorded.map(|when| moment(when, self.minutes_ahead)).unwrap_or_default();
            pieces.push(Piece { label: say::RECORDED.to_owned(), before: when(before), after: when(after) });
        }
        // What was written anew was set against the commission of that day: that is no news of its own.
        if pieces.is_empty() {
            let (before, after) = (say::after_changes(before.commission), say::after_changes(after.commission));
            pieces.push(Piece { label: say::SET_AGAINST.to_owned(), before, after });
        }
        pieces
    }

    fn aside(&self, change: &AsideChange) -> Entry {
        let (sort, told) = match (&change.before, &change.after) {
            (None, _) => (Sort::SetAside, self.after),
            (_, None) => (Sort::TakenUp, self.before),
            _ => (Sort::Changed, self.after),
        };
        let name = [
            rows::target(told, change.rule, change.about),
            second_look::asks(change.rule, told.review.phase, &[change.about]),
        ]
        .join(": ");
        let said = |reason: &Option<String>| reason.clone().unwrap_or_default();
        let reason = Piece { label: say::REASON.to_owned(), before: said(&change.before), after: said(&change.after) };
        Entry { sort, name, pieces: vec![reason] }
    }
}

fn cell(change: &CellChange) -> Entry {
    let piece = |label: &str, before: &str, after: &str| {
        let differs = before != after;
        differs.then(|| Piece { label: label.to_owned(), before: before.to_owned(), after: after.to_owned() })
    };
    let (was, is) = (change.before, change.after);
    let considered =
        piece(say::CONSIDERED, registers::considered(was.considered), registers::considered(is.considered));
    let obtained = piece(say::OBTAINED, registers::obtained(was.obtained), registers::obtained(is.obtained));
    Entry {
        sort: Sort::Changed,
        name: rows::cell(change.kind, change.information),
        pieces: considered.into_iter().chain(obtained).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::checklist::Part;
    use crate::domain::choice::Choice;
    use crate::domain::column::Column;
    use crate::domain::compare::compare;
    use crate::domain::item::ItemId;
    use crate::domain::judgement::{Confidence, Judgement};
    use crate::domain::moment::Moment;
    use crate::domain::row::Value;
    use crate::domain::rule::Rule;
    use crate::domain::set_aside::SetAside;
    use crate::domain::target::Target;
    use std::sync::Arc;

    fn blank() -> Assessment {
        Assessment::new(ItemId(1), "Review K".to_owned(), Moment::from_millis(0))
    }

    /// Everything that is told, line by line.
    fn told(before: &Assessment, after: &Assessment) -> Vec<String> {
        let mut lines = Vec::new();
        for chapter in changes(before, after, &compare(before, after), |_| 0) {
            for group in chapter.groups {
                lines.push([chapter.title, &group.title, &group.counted].join(" / "));
                for entry in group.entries {
                    lines.push([entry.sort.words(), " “", &entry.name, "”"].concat());
                    lines.extend(entry.pieces.iter().map(|piece| {
                        let words = piece.sentence().into_iter().map(|words| match words {
                            Words::Ours(words) | Words::Theirs(words) => words,
                        });
                        words.collect()
                    }));
                }
            }
        }
        lines
    }

    #[test]
    fn a_judgement_is_told_with_what_was_and_what_is_said() {
        let mut before = blank();
        before.answers.part_mut(Part::SourcesRecords).judgement = Judgement::Partly;
        let mut after = before.clone();
        let part = after.answers.part_mut(Part::SourcesRecords);
        (part.judgement, part.commission) = (Judgement::NotApplicable, 2);
        part.reason = "None are kept.".to_owned();
        part.note = "Ask again\nin May.".to_owned();
        after.answers.question_mut(Question::Access).confidence = Confidence::Low;
        after.answers.part_mut(Part::AccessLead).commission = 1;
        assert_eq!(
            told(&before, &after),
            [
                "Judgements / Question 3: All possible sources considered / 1 changed",
                "Changed “Formal records”",
                "Judgement: from “Partly met” to “Not applicable”",
                "Reason: from nothing to “None are kept.”",
                "Judgements / Question 4: Access to relevant sources / 2 changed",
                "Changed “the question as a whole”",
                "How sure are you? From “Not stated” to “Low”",
                "Changed “Access for the lead reviewer(s)”",
                "Confirmed for the commission: from “as first given” to “as changed once”",
                "Notes on the questions / Question 3: All possible sources considered / 1 changed",
                "Changed “Formal records”",
                "Note: from nothing to “Ask again\nin May.”",
            ]
        );
    }

    #[test]
    fn rows_are_told_by_their_names_and_columns() {
        let source = |id, label: &str| {
            Row::new(Register::Sources, ItemId(id)).with(Column::Label, label).with(Column::SourceKind, Choice::Family)
        };
        let mut before = blank();
        for row in [source(1, "Aunt"), source(2, "School file")] {
            assert!(before.registers.of_mut(Register::Sources).add(row));
        }
        let mut after = before.clone();
        let sources = after.registers.of_mut(Register::Sources);
        assert!(sources.remove(ItemId(1)) && sources.remove(ItemId(2)));
        assert!(
            sources.add(source(2, "School file").with(Column::Relevant, Choice::Yes).with(Column::Method, "Reading"))
        );
        assert!(sources.add(source(4, "Neighbour")));
        assert_eq!(
            told(&before, &after),
            [
                "Coverage / Coverage entries / 1 changed",
                "Changed “Child, family, friends, community”",
                "Considered: from “Undecided” to “Relevant source”",
                "Received: from “Not sought” to “No access yet”",
                "Records / Sources / 1 added, 1 changed, 1 removed",
                "Removed “Aunt”",
                "Changed “School file”",
                "Relevant to the review: from “Undecided” to “Yes”",
                "Method: from nothing to “Reading”",
                "Added “Neighbour”",
            ]
        );
    }

    #[test]
    fn a_recorded_decision_a_confirmation_and_a_row_of_the_same_name_are_told() {
        let request = |links: Vec<ItemId>| {
            Row::new(Register::Requests, ItemId(5)).with(Column::Whom, "Police").with(Column::Sources, links)
        };
        let source = |id| Row::new(Register::Sources, ItemId(id)).with(Column::Label, "Log");
        let decision = || Row::new(Register::Decisions, ItemId(9)).with(Column::Decision, "Two years");
        let mut before = blank();
        for row in [source(1), source(2), request(vec![ItemId(1)]), decision()] {
            assert!(before.registers.of_mut(row.register).add(row));
        }
        let mut after = blank();
        let mut recorded = decision();
        recorded.recorded = Some(Moment::from_millis(0));
        for row in [source(1), source(2).set_against(3), request(vec![ItemId(2)]), recorded] {
            assert!(after.registers.of_mut(row.register).add(row));
        }
        assert_eq!(
            told(&before, &after),
            [
                "Records / Sources / 1 changed",
                "Changed “Log”",
                "Confirmed for the commission: from “as first given” to “as changed 3 times”",
                "Records / Requests / 1 changed",
                "Changed “Police”",
                "Sources: from “Log (1)” to “Log (2)”",
                "Records / Decisions / 1 changed",
                "Changed “Two years”",
                "Recorded: from nothing to “1 January 1970 at 00:00”",
            ]
        );
    }

    #[test]
    fn prompts_are_set_aside_and_taken_up_and_the_rest_is_told_place_by_place() {
        let aside = |rule, reason: &str| SetAside { rule, about: Target::Whole, reason: reason.to_owned() };
        let mut before = blank();
        before.set_aside = Arc::new(vec![aside(Rule::NobodyMissed, "Asked.")]);
        let mut after = blank();
        after.set_aside = Arc::new(vec![aside(Rule::NonCooperationOpen, "Settled.")]);
        after.review =
            Arc::new(crate::domain::review::Review { changes: 1, title: "K".into(), ..(*after.review).clone() });
        after.summary = "In short.".into();
        let lines = told(&before, &after);
        assert_eq!(
            lines[..6],
            [
                "Everything else / The review and its commission / 2 changed",
                "Changed “”",
                "Title of the review: from nothing to “K”",
                "Changed “”",
                "How often the commission was changed: from “never” to “once”",
                "Everything else / Summary, limitations and names / 1 changed",
            ]
        );
        assert_eq!(lines[8], "Everything else / Prompts of the second look / 1 set aside, 1 reopened");
        assert!(lines[9].starts_with("Reopened “Sources: Is anyone missing"), "{}", lines[9]);
        assert_eq!(lines[10], "Reason: from “Asked.” to nothing");
        assert!(lines[11].starts_with("Set aside “Non-cooperation: Has everyone cooperated?"), "{}", lines[11]);
    }

    #[test]
    fn only_what_is_short_and_on_one_line_is_told_within_a_sentence() {
        let piece = |after: &str| Piece { label: String::new(), before: String::new(), after: after.to_owned() };
        assert!(piece("One line\n").is_short());
        assert!(!piece("One\ntwo").is_short() && !piece(&"long ".repeat(40)).is_short());
    }

    #[test]
    fn nothing_is_told_where_nothing_differs_and_everything_that_differs_is_told() {
        assert!(changes(&blank(), &blank(), &Comparison::default(), |_| 0).is_empty());
        for register in Register::ALL {
            for column in register.columns() {
                let mut after = blank();
                let mut row = Row::new(*register, ItemId(1));
                for (here, value) in row.values_mut().filter(|(here, _)| here == column) {
                    *value = match here.shape() {
                        Shape::Line | Shape::Lines => Value::Text("Said.".to_owned()),
                        Shape::Day => Value::Day(crate::domain::day::Day::NotKnown),
                        Shape::Choice(offered) => Value::Choice(offered[1]),
                        Shape::Choices(offered) => Value::Choices(offered.to_vec()),
                        Shape::Link(_) | Shape::Links(_) => Value::Links(vec![ItemId(1)]),
                        Shape::Place | Shape::Places => Value::Places(vec![Subject::Question(Question::Access)]),
                    };
                }
                let mut before = blank();
                assert!(before.registers.of_mut(*register).add(Row::new(*register, ItemId(1))));
                assert!(after.registers.of_mut(*register).add(row));
                let lines = told(&before, &after);
                let label = label(*column, after.vocabulary);
                assert!(lines.iter().any(|line| line.starts_with(&label)), "{register:?} {column:?}: {lines:?}");
            }
        }
    }
}
