//! What is still open in the checklist: what nobody has looked at, and what is not known. What else could be asked stands in
//! the second look.

use crate::domain::checklist::{Part, Question};
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::subject::Subject;
use crate::report::draft::{Draft, fact};
use crate::report::model::Fact;
use crate::report::words;

/// Writes the section.
pub fn write(draft: &mut Draft<'_>) {
    draft.heading(2, "What is still open", "open");
    let assessment = draft.assessment;
    let judged = |wanted: Judgement| -> Vec<Subject> {
        let parts = Part::ALL.iter().filter(|part| assessment.answers.part(**part).judgement == wanted);
        parts.map(|part| Subject::Part(*part)).collect()
    };
    let wholes = |wanted: Judgement| -> Vec<Subject> {
        let all = Question::ALL.iter().filter(|question| assessment.answers.question(**question).judgement == wanted);
        all.map(|question| Subject::Question(*question)).collect()
    };
    let not_known = Subject::all().filter(|subject| assessment.answers.judgement(*subject) == Judgement::DontKnow);
    let lists = [
        ("Parts that nobody has looked at yet", judged(Judgement::NotLookedAt)),
        ("Questions not yet judged as a whole", wholes(Judgement::NotLookedAt)),
        ("Looked at, and not known", not_known.collect()),
    ];
    let said = |subjects: &[Subject]| {
        let places = subjects.iter().map(|subject| words::whole_place(*subject, draft.vocabulary()));
        places.collect::<Vec<_>>().join("\n")
    };
    let lists = lists.iter().filter(|(_, subjects)| !subjects.is_empty());
    let facts: Vec<Fact> = lists.map(|(name, subjects)| fact(*name, said(subjects))).collect();
    if facts.is_empty() {
        draft.paragraph(
            "Every part has been looked at, every question is judged as a whole, and nothing is marked as not known.",
        );
    }
    draft.facts(facts);
}
