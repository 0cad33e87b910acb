//! Looking through a whole assessment: every text that a person wrote, each with its place in words and where it can be
//! changed.

use super::names::Names;
use super::together::{self, Detail};
use super::{Kind, Letters, find};
use crate::content::documents::guard as say;
use crate::content::{fields, registers};
use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Part, Question};
use crate::domain::field::{Field, PartField, QuestionField, ReviewField};
use crate::domain::keyed::{Keyed, keyed};
use crate::domain::register::Register;
use crate::domain::row::Value;
use crate::domain::subject::Subject;
use crate::domain::target::Target;
use crate::report::since::Since;
use crate::report::{rows, words};

keyed! {
    /// The page on which something can be changed.
    pub enum Way {
        /// The overview.
        Overview = "overview",
        /// The summary, on the page of the report.
        Summary = "summary",
        /// What the board is asked to decide, on the page of the report.
        BoardAsks = "board-asks",
        /// Who assessed, on the page of the report.
        Assessors = "assessors",
        /// The review and its commission.
        Review = "review",
        /// The limitations.
        Limitations = "limitations",
        /// The second look.
        SecondLook = "second-look",
        /// What the finding is about: a question or a row.
        Target = "target",
        /// The register of non-cooperation, where nobody refused.
        Attestation = "attestation",
        /// The frozen versions: what stands in one cannot be changed, and is told where the report says what has
        /// changed.
        Versions = "versions",
    }
}

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub kind: Kind,
    /// The text found.
    pub text: String,
    /// Where it stands, in words.
    pub place: String,
    /// Where it can be changed.
    pub way: Way,
    /// What it is about.
    pub about: Target,
}

/// Everything found in an assessment, in the order of its pages.
#[must_use]
pub fn look(assessment: &Assessment, names: &Names) -> Vec<Finding> {
    let mut looking = Looking::for_findings(assessment, names);
    looking.everything();
    looking.all
}

/// The details of an assessment that could tell who somebody is together; nothing where there are too few. Each counts
/// once.
#[must_use]
pub fn look_together(assessment: &Assessment) -> Option<Finding> {
    let names = Names::of(&[]);
    let mut looking = Looking { is_for_details: true, ..Looking::for_findings(assessment, &names) };
    looking.everything();
    let details = looking.details;
    together::is_jigsaw(&details).then(|| Finding {
        kind: Kind::Together,
        text: details.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("; "),
        place: say::these_together(details.len()),
        way: Way::Overview,
        about: Target::Whole,
    })
}

/// What is found besides in the last frozen version, of which the report tells what was said before; and in the
/// versions' labels.
#[must_use]
pub fn look_back(since: Option<&Since>, version: &str, names: &Names, found: &[Finding]) -> Vec<Finding> {
    let known = |finding: &Finding| found.iter().any(|one| one.kind == finding.kind && one.text == finding.text);
    let mut all = Vec::new();
    if let Some(since) = since {
        let mut looking = Looking::for_findings(&since.assessment, names);
        looking.everything();
        looking.text(&since.label, say::LABEL, Way::Versions, Target::Whole);
        all.extend(looking.all.into_iter().map(|finding| {
            let place = say::in_the_last_version(&finding.place);
            Finding { place, way: Way::Versions, about: Target::Whole, ..finding }
        }));
    }
    all.extend(find(version, names).into_iter().filter_map(|(kind, (from, to))| {
        let text = version.get(from..to)?.to_owned();
        Some(Finding { kind, text, place: say::LABEL_OF_THIS.to_owned(), way: Way::Versions, about: Target::Whole })
    }));
    all.retain(|finding| !known(finding));
    all
}

struct Looking<'a> {
    assessment: &'a Assessment,
    names: &'a Names,
    all: Vec<Finding>,
    /// The details that count together, each once.
    details: Vec<(Detail, String)>,
    /// Whether these are looked for, and nothing else.
    is_for_details: bool,
}

impl<'a> Looking<'a> {
    const fn for_findings(assessment: &'a Assessment, names: &'a Names) -> Self {
        Self { assessment, names, all: Vec::new(), details: Vec::new(), is_for_details: false }
    }

    fn everything(&mut self) {
        use ReviewField as R;
        let assessment = self.assessment;
        for field in [Field::Name, Field::Review(ReviewField::Title)] {
            self.field(field, Way::Review);
        }
        for field in [
            R::Reference,
            R::Jurisdiction,
            R::Commissioner,
            R::LeadReviewer,
            R::Model,
            R::Proportionality,
            R::Specification,
        ] {
            self.field(Field::Review(field), Way::Review);
        }
        for (field, way) in
            [(Field::Summary, Way::Summary), (Field::BoardAsks, Way::BoardAsks), (Field::Assessors, Way::Assessors)]
        {
            self.field(field, way);
        }
        self.questions();
        self.field(Field::AttestedBy, Way::Attestation);
        for register in Register::ALL {
            self.register(*register);
        }
        for aside in assessment.set_aside.iter() {
            let about = rows::target(assessment, aside.rule, aside.about);
            self.text(&aside.reason, &say::set_aside(&about), Way::SecondLook, Target::Whole);
        }
        self.field(Field::Limitations, Way::Limitations);
        self.text(&assessment.limitations_draft, say::LIMITATIONS_DRAFT, Way::Limitations, Target::Whole);
    }

    fn text(&mut self, text: &str, place: &str, way: Way, about: Target) {
        if self.is_for_details {
            for (detail, (from, to)) in together::find(&Letters::of(text)) {
                let found = (detail, words::on_one_line(text.get(from..to).unwrap_or_default()));
                if !self.details.contains(&found) {
                    self.details.push(found);
                }
            }
            return;
        }
        let found = find(text, self.names).into_iter().filter_map(|(kind, (from, to))| {
            let text = text.get(from..to)?.to_owned();
            Some(Finding { kind, text, place: place.to_owned(), way, about })
        });
        for finding in found {
            // The same twice in one text is one thing to look at.
            if self.all.last() != Some(&finding) {
                self.all.push(finding);
            }
        }
    }

    fn label(&self, field: Field) -> String {
        fields::field(field).label.say(self.assessment.vocabulary)
    }

    fn field(&mut self, field: Field, way: Way) {
        self.field_in(field, "", way, Target::Whole);
    }

    fn field_in(&mut self, field: Field, before: &str, way: Way, about: Target) {
        let assessment = self.assessment;
        if let Some(text) = assessment.text(field) {
            let place = [before, &self.label(field)].concat();
            self.text(text, &place, way, about);
        }
    }

    fn questions(&mut self) {
        for question in Question::ALL {
            let whole = Subject::Question(*question);
            let before = [&words::number(*question), ", "].concat();
            for field in [QuestionField::Reason, QuestionField::HowWeKnow, QuestionField::WhatWouldChange] {
                self.field_in(Field::Question(*question, field), &before, Way::Target, Target::Place(whole));
            }
            for part in question.parts() {
                self.part(*part);
            }
        }
    }

    fn part(&mut self, part: Part) {
        let subject = Subject::Part(part);
        let before = [&words::whole_place(subject, self.assessment.vocabulary), ", "].concat();
        for field in [PartField::Reason, PartField::Note] {
            self.field_in(Field::Part(part, field), &before, Way::Target, Target::Place(subject));
        }
    }

    fn register(&mut self, register: Register) {
        let assessment = self.assessment;
        let names = rows::Names::of(assessment, register);
        for row in assessment.rows(register) {
            let name = names.name(row.id);
            for (column, value) in row.values() {
                if let Value::Text(text) = value {
                    let label = rows::label(column, assessment.vocabulary);
                    let place = [registers::register(register).title, &name, &label].join(", ");
                    self.text(text, &place, Way::Target, Target::Row(register, row.id));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::example::example;
    use crate::domain::item::ItemId;
    use crate::domain::private_name::PrivateName;
    use crate::domain::row::Row;
    use std::sync::Arc;

    fn names() -> Names {
        Names::of(&[PrivateName { name: "Canary".to_owned(), role: "Bird".to_owned() }])
    }

    #[test]
    fn nothing_is_found_in_the_example() {
        assert_eq!(look(&example(), &names()), []);
    }

    #[test]
    fn details_that_identify_only_together_are_one_warning() {
        assert_eq!(look_together(&example()).map(|finding| finding.text), None);
        let mut it = Assessment::new(ItemId(1), String::new(), example().created);
        it.summary =
            "On 12 March 2016 Mrs Brown, in Leeds, found J.S., aged 4, with a sister aged 7 and a baby aged 4. In\n\
                      Leeds on 12\nMarch 2016."
                .into();
        let found = look_together(&it).expect("a warning");
        assert_eq!(found.text, "12 March 2016; Mrs Brown; Leeds; J.S; aged 4; aged 7");
        assert_eq!((found.kind, found.place.as_str()), (Kind::Together, "these six together"));
        // None of them is an error.
        assert_eq!(look(&it, &names()), []);
        it.summary = "On 12 March 2016, 13 March 2016 and 14 March 2016.".into();
        assert_eq!(look_together(&it), None, "a chronology");
        it.summary = "In Leeds on 12 March 2016.".into();
        assert_eq!(look_together(&it), None, "two");
    }

    #[test]
    fn every_text_column_is_looked_at_and_leads_to_its_row() {
        for register in Register::ALL {
            for column in register.columns().iter().filter(|column| column.is_text()) {
                let mut it = Assessment::new(ItemId(1), String::new(), example().created);
                assert!(it.registers.of_mut(*register).add(Row::new(*register, ItemId(1)).with(*column, "canary")));
                let found = look(&it, &names());
                assert_eq!(found.len(), 1, "{register:?} {column:?}");
                assert_eq!((found[0].way, found[0].about), (Way::Target, Target::Row(*register, ItemId(1))));
            }
        }
    }

    #[test]
    fn what_only_the_last_version_said_is_found_too_and_its_label() {
        let mut before = example();
        before.summary = "Canary, M1 1AE".into();
        let since = Since { label: "Canary of SW1A 1AA".to_owned(), frozen_at: before.created, assessment: before };
        let found = look_back(Some(&since), "Canary", &names(), &[]);
        let texts: Vec<&str> = found.iter().map(|finding| finding.text.as_str()).collect();
        assert_eq!(texts, ["Canary", "M1 1AE", "Canary", "SW1A 1AA", "Canary"]);
        assert!(found.iter().all(|finding| finding.way == Way::Versions));
        // What was found in the present is not said twice.
        assert_eq!(look_back(Some(&since), "Canary", &names(), &found), []);
        assert_eq!(look_back(None, "March", &names(), &[]), []);
    }

    #[test]
    fn every_other_text_is_looked_at() {
        let mut it = Assessment::new(ItemId(1), "Canary".to_owned(), example().created);
        (it.summary, it.assessors) = ("canary".into(), "canary".into());
        (it.limitations, it.limitations_draft) = ("canary".into(), "canary".into());
        let review = Arc::make_mut(&mut it.review);
        for text in [
            &mut review.title,
            &mut review.reference,
            &mut review.jurisdiction,
            &mut review.commissioner,
            &mut review.lead_reviewer,
            &mut review.model,
            &mut review.proportionality,
            &mut review.specification,
        ] {
            "Canary".clone_into(text);
        }
        for part in Part::ALL {
            let answer = it.answers.part_mut(*part);
            (answer.reason, answer.note) = ("Canary".to_owned(), "Canary".to_owned());
        }
        for question in Question::ALL {
            let answer = it.answers.question_mut(*question);
            for text in [&mut answer.reason, &mut answer.how_we_know, &mut answer.what_would_change] {
                "Canary".clone_into(text);
            }
        }
        let found = look(&it, &names());
        assert_eq!(found.len(), 13 + 2 * Part::COUNT + 3 * Question::COUNT);
        assert!(found.iter().any(|it| it.place.starts_with("Question 3: ") && it.place.ends_with(", Note")));
    }
}
