//! What is still open in the checklist: what nobody has looked at, and what is not known. What else could be asked stands in
//! the second look.

use crate::content::documents::sections::still_open as say;
use crate::content::sections;
use crate::domain::checklist::{Part, Question};
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::report_plan::Section;
use crate::domain::subject::Subject;
use crate::report::draft::{Draft, fact};
use crate::report::model::Fact;
use crate::report::words;

/// Writes the section.
pub fn write(draft: &mut Draft<'_>) {
    draft.heading(2, sections::section(Section::StillOpen), "open");
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
        (say::PARTS, judged(Judgement::NotLookedAt)),
        (say::QUESTIONS, wholes(Judgement::NotLookedAt)),
        (say::NOT_KNOWN, not_known.collect()),
    ];
    let said = |subjects: &[Subject]| {
        let places = subjects.iter().map(|subject| words::whole_place(*subject, draft.vocabulary()));
        places.collect::<Vec<_>>().join("\n")
    };
    let lists = lists.iter().filter(|(_, subjects)| !subjects.is_empty());
    let facts: Vec<Fact> = lists.map(|(name, subjects)| fact(*name, said(subjects))).collect();
    if facts.is_empty() {
        draft.paragraph(say::NOTHING);
    }
    draft.facts(facts);
}
