//! A first draft of the limitations paragraph: from gaps, refusals, don't-knows and exclusions, in plain prose that names
//! what is missing and what that means for the analysis. The person edits it; this module never sees what they wrote.

use super::rows::{cell, name, name_of, value, when};
use super::words::place;
use crate::content::labels;
use crate::domain::assessment::Assessment;
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::coverage;
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::marker::{Information, SourceKind};
use crate::domain::register::{Register, cell as cell_row};
use crate::domain::review::Asked;
use crate::domain::row::Row;
use crate::domain::subject::Subject;

/// What stands in the draft where nothing was found that limits the review.
pub const NOTHING: &str =
    "Nothing that limits the information has been registered so far. That is not proof that nothing does.";

/// The draft, a paragraph for each thing; the same assessment gives the same text.
#[must_use]
pub fn draft(assessment: &Assessment) -> String {
    let mut all = Vec::new();
    open_kinds(assessment, &mut all);
    left_aside(assessment, &mut all);
    not_relevant(assessment, &mut all);
    refusals(assessment, &mut all);
    sources(assessment, &mut all);
    processes(assessment, &mut all);
    commission(assessment, &mut all);
    judgements(assessment, &mut all);
    if all.is_empty() { NOTHING.to_owned() } else { all.join("\n\n") }
}

fn sentence(parts: &[&str]) -> String {
    let mut text = parts.concat();
    if !text.ends_with(['.', '!', '?', '…']) {
        text.push('.');
    }
    text
}

/// A person's text within a sentence: on one line, without its last full stop.
fn within(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.strip_suffix('.').unwrap_or(&text).to_owned()
}

fn open_kinds(assessment: &Assessment, all: &mut Vec<String>) {
    if assessment.rows(Register::Sources).is_empty() {
        return;
    }
    let open: Vec<&str> = coverage::matrix(assessment)
        .iter()
        .filter(|line| line.is_open())
        .map(|line| labels::choice(Choice::of_kind(line.kind)))
        .collect();
    if !open.is_empty() {
        all.push(sentence(&[
            "No source of these kinds was considered: ",
            &open.join("; "),
            ". What they could have told is missing, and the analysis cannot say what it would have changed",
        ]));
    }
}

fn left_aside(assessment: &Assessment, all: &mut Vec<String>) {
    for kind in SourceKind::ALL {
        for information in [None].into_iter().chain(Information::ALL.iter().copied().map(Some)) {
            let Some(row) = assessment.rows(Register::Coverage).get(cell_row(*kind, information)) else { continue };
            if row.choice(Column::LeftAside) == Choice::Yes {
                let why = reason(row.text(Column::AsideWhy));
                all.push(sentence(&[
                    "Left aside: ",
                    &cell(*kind, information),
                    &why,
                    ". The analysis does not rest on it and says nothing of it",
                ]));
            }
        }
    }
}

fn reason(why: &str) -> String {
    if why.trim().is_empty() {
        " (no reason has been written down)".to_owned()
    } else {
        [" (", &within(why), ")"].concat()
    }
}

fn not_relevant(assessment: &Assessment, all: &mut Vec<String>) {
    for row in assessment.rows(Register::Sources) {
        if row.choice(Column::Relevant) == Choice::No {
            let why = reason(row.text(Column::RelevantWhy));
            all.push(sentence(&["Left out as not relevant: ", &name(row, assessment.vocabulary), &why]));
        }
    }
}

fn refusals(assessment: &Assessment, all: &mut Vec<String>) {
    for row in assessment.rows(Register::NonCooperation) {
        let mut text = [&name(row, assessment.vocabulary), " did not cooperate"].concat();
        text.push_str(&match row.choice(Column::ReasonGiven) {
            Choice::NoneGiven => ", and gave no reason".to_owned(),
            _ if row.is_blank(Column::RefusalReason) => ", and the reason is not open".to_owned(),
            _ => [". The reason given: ", &within(row.text(Column::RefusalReason))].concat(),
        });
        if row.is_blank(Column::Unknown) {
            text.push_str(". What stays unknown because of this has not been set out");
        } else {
            text.push_str(". What stays unknown: ");
            text.push_str(&within(row.text(Column::Unknown)));
        }
        all.push(sentence(&[&text]));
    }
    for row in assessment.rows(Register::Requests) {
        let mut registered = assessment.rows(Register::NonCooperation).iter();
        if row.choice(Column::Answer) == Choice::Refused
            && !registered.any(|refusal| refusal.links(Column::Request).contains(&row.id))
        {
            all.push(sentence(&[
                "The request to ",
                &name(row, assessment.vocabulary),
                " was refused. The reasons, and what stays unknown, have not been set out",
            ]));
        }
    }
}

fn sources(assessment: &Assessment, all: &mut Vec<String>) {
    let relevant = |row: &Row| row.choice(Column::Relevant) == Choice::Yes;
    for row in assessment.rows(Register::Sources).iter().filter(|row| relevant(row)) {
        let tells = value(assessment, row, Column::Tells);
        let tells = if tells.is_empty() { String::new() } else { [" on ", &tells.to_lowercase()].concat() };
        let missing = match (row.choice(Column::Access), row.choice(Column::Obtained)) {
            (Choice::Refused, Choice::Nothing) => "Access was refused to ",
            (_, Choice::Nothing) => "Nothing has been had so far from ",
            (_, Choice::InPart) => "Only part has been had from ",
            _ if row.choice(Column::Sufficient) == Choice::No => "Not sufficient for its purpose: ",
            _ => continue,
        };
        let name = name(row, assessment.vocabulary);
        all.push(sentence(&[
            missing,
            &name,
            ". What it could tell",
            &tells,
            " is missing or incomplete in the analysis",
        ]));
    }
}

fn processes(assessment: &Assessment, all: &mut Vec<String>) {
    for row in assessment.rows(Register::Processes) {
        let held = row.links(Column::Holds);
        if held.is_empty() {
            continue;
        }
        let names: Vec<String> = held.iter().map(|id| name_of(assessment, Register::Sources, *id)).collect();
        let until = match when(row.day(Column::Until)) {
            until if until.is_empty() => ", until a day that is not settled".to_owned(),
            until => [", until ", &until].concat(),
        };
        let name = name(row, assessment.vocabulary);
        all.push(sentence(&[
            &name,
            " holds up ",
            &names.join("; "),
            &until,
            ". Findings that rest on it are provisional until then",
        ]));
    }
}

fn commission(assessment: &Assessment, all: &mut Vec<String>) {
    let tells = |choice| {
        let mut rows = assessment.rows(Register::Sources).iter();
        rows.any(|row| row.choice(Column::Relevant) == Choice::Yes && row.has(Column::Tells, choice))
    };
    if assessment.review.more_widespread == Asked::Yes && !tells(Choice::Normality) {
        all.push(
            "The commission asks whether problematic practice was more widespread at the time. No source that was gathered \
             tells how things were usually done, so the review cannot say."
                .to_owned(),
        );
    }
}

fn judgements(assessment: &Assessment, all: &mut Vec<String>) {
    let vocabulary = assessment.vocabulary;
    let judged = |wanted| Subject::all().filter(move |place| assessment.answers.judgement(*place) == wanted);
    let unknown: Vec<String> = judged(Judgement::DontKnow)
        .filter_map(|subject| if let Subject::Part(_) = subject { Some(place(subject, vocabulary)) } else { None })
        .collect();
    if !unknown.is_empty() {
        all.push(sentence(&[
            "On gathering information, we looked and do not know: ",
            &unknown.join("; "),
            ". Where the analysis leans on these, it may rest on less than it seems to",
        ]));
    }
    for subject in judged(Judgement::OutsideCommission) {
        let why = reason(assessment.answers.reason(subject));
        all.push(sentence(&["Outside what was commissioned: ", &place(subject, vocabulary), &why]));
    }
}
