//! What is still open: what nobody has looked at, what is not known, what lacks a reason or evidence, what is overdue.

use crate::content::labels;
use crate::domain::checklist::{Part, Question};
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::progress::{self, QuestionProgress};
use crate::domain::subject::Subject;
use crate::report::draft::Draft;
use crate::report::words;

/// Writes the section.
pub fn write(draft: &mut Draft<'_>) {
    draft.heading(2, "What is still open", "open");
    let assessment = draft.assessment;
    let progress: Vec<QuestionProgress> =
        Question::ALL.iter().map(|question| progress::of_question(assessment, *question)).collect();
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
        ("Parts that nobody has looked at yet", "open-parts", judged(Judgement::NotLookedAt)),
        ("Questions not yet judged as a whole", "open-questions", wholes(Judgement::NotLookedAt)),
        ("Looked at, and not known", "open-not-known", not_known.collect()),
        (
            "A reason is missing",
            "open-reasons",
            progress.iter().flat_map(|question| &question.lacks_reason).copied().collect(),
        ),
        (
            "Judged met or partly met, without evidence",
            "open-evidence",
            Question::ALL.iter().flat_map(|question| progress::lacks_evidence(assessment, *question)).collect(),
        ),
    ];
    let mut nothing = true;
    for (heading, anchor, subjects) in lists {
        if !subjects.is_empty() {
            nothing = false;
            draft.heading(3, heading, anchor);
            let items = subjects.iter().map(|subject| words::whole_place(*subject, draft.vocabulary())).collect();
            draft.list(items);
        }
    }
    let overdue = overdue(draft);
    if !overdue.is_empty() {
        nothing = false;
        draft.heading(3, "Actions that are overdue", "open-actions");
        draft.list(overdue);
    }
    let attestation = attestation(draft);
    if !attestation.is_empty() {
        nothing = false;
        draft.heading(3, "The attestation on question 7", "open-attestation");
        draft.list(attestation);
    }
    if nothing {
        draft.paragraph(
            "Nothing that this tool looks for. That alone does not make the information sufficient: this remains for \
             people to judge.",
        );
    }
}

fn attestation(draft: &Draft<'_>) -> Vec<String> {
    let mut items = Vec::new();
    if draft.assessment.attestation_lacks_role() {
        items.push("It does not say in which role somebody gave it.".to_owned());
    }
    if draft.assessment.attestation_is_contradicted() {
        items.push(
            "It says that nobody refused, while question 7 is judged partly met or not met. One of the two needs changing."
                .to_owned(),
        );
    }
    items
}

fn overdue(draft: &Draft<'_>) -> Vec<String> {
    let rows = draft.assessment.actions.iter().filter(|row| row.is_overdue(draft.setting.today));
    rows.map(|row| {
        let due = row.due.map(words::day).unwrap_or_default();
        let mut item = [words::or_not_said(&row.what).as_str(), " (due ", &due, ", "].concat();
        item.push_str(&labels::action_state(row.state).to_ascii_lowercase());
        item.push(')');
        if let Some(origin) = row.origin {
            item.push_str(". ");
            item.push_str(&words::whole_place(origin, draft.vocabulary()));
        }
        item
    })
    .collect()
}
