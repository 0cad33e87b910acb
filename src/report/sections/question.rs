//! One question: its words, the judgement on each part and on the whole, and what is linked to it.

use crate::content::documents::heads;
use crate::content::documents::sections::question as say;
use crate::content::{fields, labels, parts, questions, registers};
use crate::domain::bearing;
use crate::domain::checklist::Question;
use crate::domain::column::Column;
use crate::domain::field::{Field, QuestionField};
use crate::domain::non_cooperation::refusals;
use crate::domain::register::Register;
use crate::domain::row::Row;
use crate::domain::subject::Subject;
use crate::report::draft::{Draft, fact};
use crate::report::model::Fact;
use crate::report::rows;
use crate::report::words;

/// Writes the section of one question.
pub fn write(draft: &mut Draft<'_>, question: Question) {
    let text = questions::question(question);
    let key = text.id;
    draft.heading(2, &words::title(question, draft.vocabulary()), key);
    let whole = draft.say(text.text);
    draft.paragraph(&whole);
    draft.paragraph(&say::in_the_source(text.reference));
    write_parts(draft, question);
    let facts = overall(draft, question);
    draft.facts(facts);
}

fn write_parts(draft: &mut Draft<'_>, question: Question) {
    let rows = question
        .parts()
        .iter()
        .map(|part| {
            let answer = draft.assessment.answers.part(*part);
            let reason =
                if draft.assessment.lacks_reason(Subject::Part(*part)) { say::REASON_MISSING } else { &answer.reason };
            let reason = if reason.trim().is_empty() { String::new() } else { say::reason(reason) };
            let said = [reason.as_str(), answer.note.as_str()].into_iter().filter(|text| !text.trim().is_empty());
            vec![
                draft.say(parts::part(*part).title),
                labels::judgement(answer.judgement).to_owned(),
                said.collect::<Vec<_>>().join("\n"),
            ]
        })
        .collect();
    let caption = say::parts_of(usize::from(question.number()));
    draft.table(caption, &[heads::PART, heads::JUDGEMENT, say::REASON_AND_NOTE], rows);
}

fn overall(draft: &Draft<'_>, question: Question) -> Vec<Fact> {
    let answer = draft.assessment.answers.question(question);
    let mut facts = vec![fact(labels::OVERALL, labels::judgement(answer.judgement))];
    if draft.assessment.lacks_reason(Subject::Question(question)) {
        facts.push(fact(
            draft.label(Field::Question(question, QuestionField::Reason)),
            words::sentence(say::REASON_MISSING),
        ));
    } else {
        facts.extend(draft.fact_if_said(Field::Question(question, QuestionField::Reason)));
    }
    facts.push(draft.fact(Field::Question(question, QuestionField::HowWeKnow)));
    facts.push(fact(heads::CONFIDENCE, labels::confidence(answer.confidence)));
    facts.push(draft.fact(Field::Question(question, QuestionField::WhatWouldChange)));
    if question == Question::NonCooperation {
        facts.push(fact(say::ATTESTATION, attestation(draft)));
    }
    facts.push(fact(say::COUNTS, counts(draft, question)));
    let rows = draft.assessment.rows(Register::Evidence).iter();
    let evidence: Vec<String> = rows.filter_map(|row| evidence(draft, question, row)).collect();
    facts
        .push(fact(say::EVIDENCE, if evidence.is_empty() { say::NO_EVIDENCE.to_owned() } else { evidence.join("\n") }));
    let rows = draft.assessment.rows(Register::Actions).iter();
    let actions: Vec<String> = rows.filter_map(|row| action(draft, question, row)).collect();
    if !actions.is_empty() {
        facts.push(fact(say::ACTIONS, actions.join("\n")));
    }
    facts
}

/// What is counted in the registers on a question, each thing on its line.
fn counts(draft: &Draft<'_>, question: Question) -> String {
    let counts = bearing::on(draft.assessment, question).into_iter().map(|(counted, number)| {
        let (one, many) = registers::counted(counted);
        words::count(number, one, many)
    });
    counts.collect::<Vec<_>>().join("\n")
}

fn attestation(draft: &Draft<'_>) -> String {
    match &draft.assessment.none_occurred {
        None if !refusals(draft.assessment).is_empty() => say::REFUSAL_ON_RECORD.to_owned(),
        None => say::NO_ATTESTATION.to_owned(),
        Some(attestation) => {
            let by = draft.say(fields::field(Field::AttestedBy).label);
            let who = words::or_not_said(&attestation.by);
            say::attested(&words::day(attestation.on), &by, &who)
        }
    }
}

/// A piece of evidence, with the parts of this question that it supports; nothing where it supports none.
fn evidence(draft: &Draft<'_>, question: Question, row: &Row) -> Option<String> {
    let places: Vec<String> = row
        .places(Column::Supports)
        .iter()
        .filter(|subject| subject.question() == question)
        .map(|subject| words::place(*subject, draft.vocabulary()))
        .collect();
    (!places.is_empty())
        .then(|| [&rows::name_of(draft.assessment, row.register, row.id), " (", &places.join("; "), ")"].concat())
}

fn action(draft: &Draft<'_>, question: Question, row: &Row) -> Option<String> {
    row.places(Column::Origin).iter().find(|origin| origin.question() == question)?;
    let state = labels::choice(row.choice(Column::ActionState));
    Some(say::action(
        &rows::name_of(draft.assessment, row.register, row.id),
        state,
        row.is_overdue(draft.setting.today),
    ))
}
