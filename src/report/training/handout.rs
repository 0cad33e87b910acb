//! What a facilitator hands out: made of a case, or of an assessment of one's own. A trainer's note, a judgement or a
//! name of somebody who assessed never comes along.

use crate::content::cases::Case;
use crate::content::sessions::hand_out as texts;
use crate::content::{fields, parts};
use crate::domain::assessment::Assessment;
use crate::domain::checklist::Question;
use crate::domain::field::{Field, PartField, ReviewField};
use crate::domain::item::ItemId;
use crate::domain::review::Vocabulary;
use crate::domain::training::session::{Passage, Session};
use crate::report::words;

/// What the facilitator chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The new session's id.
    pub id: ItemId,
    /// What it is called.
    pub title: String,
    /// The questions to answer, in order.
    pub questions: Vec<Question>,
    /// Whether participants read what the review has done so far; of an own assessment, the notes on each part.
    pub so_far: bool,
    /// Whether they see what helps to understand each part.
    pub helps: bool,
}

impl Chosen {
    fn session(self, passages: Vec<Passage>) -> Session {
        Session { id: self.id, title: self.title, passages, questions: self.questions, helps: self.helps }
    }
}

/// A session on a case. What the review has done so far is told for the chosen questions only.
#[must_use]
pub fn of_case(case: &Case, chosen: Chosen) -> Session {
    let mut passages = vec![Passage { heading: texts::the_case(case.title), text: case.vignette.join("\n\n") }];
    if chosen.so_far {
        let told = case.told().filter(|(question, _)| chosen.questions.contains(question));
        passages
            .extend(told.map(|(question, text)| Passage { heading: words::title(question, Vocabulary::Today), text }));
    }
    chosen.session(passages)
}

/// A session on a review of one's own: what is known of the review, and its notes where that was chosen.
#[must_use]
pub fn of_assessment(assessment: &Assessment, chosen: Chosen) -> Session {
    let told = [
        ReviewField::Title,
        ReviewField::Reference,
        ReviewField::Jurisdiction,
        ReviewField::Commissioner,
        ReviewField::Model,
        ReviewField::Proportionality,
        ReviewField::Specification,
    ];
    let mut passages: Vec<Passage> =
        told.into_iter().filter_map(|field| passage(assessment, Field::Review(field))).collect();
    let review = &assessment.review;
    if review.period_from.or(review.period_to).is_some() {
        let text = words::period(review.period_from, review.period_to);
        passages.push(Passage { heading: texts::PERIOD.to_owned(), text });
    }
    if chosen.so_far {
        for question in &chosen.questions {
            let notes = question.parts().iter().filter_map(|part| {
                let note = assessment.text(Field::Part(*part, PartField::Note))?.trim();
                let title = parts::part(*part).title.say(assessment.vocabulary);
                (!note.is_empty()).then(|| [title.as_str(), ":\n", note].concat())
            });
            let text = notes.collect::<Vec<_>>().join("\n\n");
            if !text.is_empty() {
                passages.push(Passage { heading: words::title(*question, assessment.vocabulary), text });
            }
        }
    }
    chosen.session(passages)
}

fn passage(assessment: &Assessment, field: Field) -> Option<Passage> {
    let text = assessment.text(field)?.trim();
    let heading = fields::field(field).label.say(assessment.vocabulary);
    (!text.is_empty()).then(|| Passage { heading, text: text.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{cases, example};
    use crate::domain::moment::Moment;

    fn chosen(so_far: bool) -> Chosen {
        Chosen {
            id: ItemId(7),
            title: "Tuesday".to_owned(),
            questions: vec![Question::Guidance, Question::DirectInput],
            so_far,
            helps: true,
        }
    }

    #[test]
    fn a_case_is_handed_out_without_its_note() {
        for case in cases::all() {
            for so_far in [false, true] {
                let session = of_case(case, chosen(so_far));
                assert_eq!(session.passages.len(), if so_far { 3 } else { 1 }, "{}", case.key);
                assert!(session.passages[0].text.contains("fictional"), "no copy goes without it");
                let text = format!("{session:?}");
                for point in case.note.well.iter().chain(case.note.missing) {
                    assert!(!text.contains(point.words), "{}", point.words);
                }
            }
        }
    }

    #[test]
    fn of_an_own_review_no_judgement_comes_along_and_notes_only_if_chosen() {
        let mut own = example::example();
        own.answers.part_mut(Question::Guidance.parts()[0]).note = "A note of ours".to_owned();
        own.answers.part_mut(Question::Guidance.parts()[0]).reason = "A reason of ours".to_owned();
        own.assessors = "The quality manager".to_owned().into();
        let without = format!("{:?}", of_assessment(&own, chosen(false)));
        let with = format!("{:?}", of_assessment(&own, chosen(true)));
        assert!(with.contains("A note of ours") && !without.contains("A note of ours"));
        for text in [&with, &without] {
            assert!(!text.contains("A reason of ours") && !text.contains("The quality manager"));
            assert!(text.contains(own.review.proportionality.lines().next().unwrap_or_default()));
        }
        let blank = of_assessment(&Assessment::new(ItemId(1), String::new(), Moment::from_millis(0)), chosen(true));
        assert_eq!(blank.passages, []);
    }
}
