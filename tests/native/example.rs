//! The filled-in example from outside: a file like any other, in which the second look asks exactly what the case
//! means.

#![allow(clippy::expect_used, reason = "a test says what is wrong by failing")]

use std::collections::BTreeSet;

use quality_marker::content::example::example;
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::choice::Choice;
use quality_marker::domain::column::Column;
use quality_marker::domain::coverage::{self, Considered, Obtained};
use quality_marker::domain::date::Date;
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::limitations::{gone_from, new_in};
use quality_marker::domain::moment::Moment;
use quality_marker::domain::register::Register;
use quality_marker::domain::rule::Rule;
use quality_marker::domain::second_look::{Prompt, prompts};
use quality_marker::report::limitations::draft;
use quality_marker::report::rows::target;
use quality_marker::storage::envelope::{Stamp, decode, encode};

/// A day some ten days after the example was last changed. Later days ask more: what is planned for 2027 becomes
/// overdue.
fn today() -> Date {
    Date::new(2026, 11, 22).expect("a day")
}

#[test]
fn it_is_a_file_like_any_other() {
    let stamp = Stamp { revision: 1, saved_at: Moment::from_millis(0) };
    let opened = decode(&encode(&example(), &stamp)).expect("it opens");
    assert_eq!(opened.assessment, example());
    assert!(!opened.altered);
}

fn asked(assessment: &Assessment, prompts: &[Prompt]) -> Vec<(Rule, String)> {
    prompts.iter().map(|prompt| (prompt.rule, target(assessment, prompt.rule, prompt.about))).collect()
}

#[test]
fn the_second_look_asks_what_the_case_means_and_nothing_else() {
    let example = example();
    let (aside, open): (Vec<Prompt>, Vec<Prompt>) =
        prompts(&example, today()).into_iter().partition(|prompt| prompt.set_aside.is_some());
    let expected_open = [
        // "We remember …": a judgement that rests on memory.
        (Rule::MetWithoutEvidence, "Question 1: Checked against the commission"),
        // Judged before the fourth question came, for the first area only, and not looked at again.
        (Rule::ConfirmAgain, "Question 1: Checked against proportionality"),
        // Is the year 2025 enough, now that wider practice is asked about?
        (Rule::ConfirmAgain, "Sources: Transfer procedures and inspection reports, both areas"),
        // It should perhaps have been involved; nobody has decided whether to hear it.
        (Rule::RelevanceUndecided, "Sources: Housing support service, second area"),
        // The commission asks what supervision could see; the notes came onto the list late, and nobody secured them.
        (Rule::NoAccess, "Sources: Supervision notes, two teams in the second area"),
        (Rule::NotSecured, "Sources: Supervision notes, two teams in the second area"),
        // The letter did not say which of the three levels applies (question 2).
        (Rule::RequestUnexplained, "Requests: Community health, second area"),
        // The list of transfers, on which the fourth question hangs.
        (Rule::RequestOverdue, "Requests: Performance teams, both areas"),
        // The chair knows the reason, and nobody else (question 7).
        (Rule::ReasonNotOpen, "Non-cooperation: Housing provider"),
        // Not invited yet because of the staff procedure, and not told either.
        (Rule::PurposeUnsaid, "Practitioners and managers: Manager on duty when the transfer was accepted"),
        // The other side of the undecided source.
        (Rule::DecisionUnrecorded, "Decisions: Invite the housing support service, although it never got a referral"),
        // Agencies still wait to hear why (question 2).
        (Rule::ActionOverdue, "Actions: Write to all agencies why each level of detail was chosen"),
    ];
    let expected_aside = [
        // To ask a family what is usual would be out of proportion.
        (Rule::NormalityAside, "Coverage: Child, family, friends, community: Usual practice"),
        // The police hold the telephones; securing them is not the review's.
        (Rule::NotSecured, "Sources: Messages between the parents, held by the police"),
    ];
    let told = |expected: &[(Rule, &str)]| -> Vec<(Rule, String)> {
        expected.iter().map(|(rule, about)| (*rule, (*about).to_owned())).collect()
    };
    assert_eq!(asked(&example, &open), told(&expected_open));
    assert_eq!(asked(&example, &aside), told(&expected_aside));
    assert_eq!(example.set_aside.len(), aside.len(), "nothing was set aside that is not asked");
}

#[test]
fn sources_of_all_kinds_stand_in_the_coverage_and_some_cells_are_left() {
    let matrix = coverage::matrix(&example());
    assert!(matrix.iter().all(|line| line.whole.sources > 0 && !line.is_open()));
    let states: BTreeSet<Considered> =
        matrix.iter().flat_map(|line| line.cells.iter().chain([&line.whole])).map(|cell| cell.considered).collect();
    for state in [Considered::Open, Considered::Sourced, Considered::LeftAside] {
        assert!(states.contains(&state), "{state:?}");
    }
    let states: BTreeSet<Obtained> =
        matrix.iter().flat_map(|line| line.cells.iter().chain([&line.whole])).map(|cell| cell.obtained).collect();
    for state in [Obtained::NotSought, Obtained::InPart, Obtained::InFull] {
        assert!(states.contains(&state), "{state:?}");
    }
}

#[test]
fn rows_of_every_state_occur() {
    let example = example();
    for (register, column, offered) in [
        (Register::Sources, Column::Relevant, &[Choice::Yes, Choice::No, Choice::Undecided] as &[Choice]),
        (Register::Sources, Column::Provenance, &[Choice::Primary, Choice::Secondary, Choice::Anecdotal]),
        (Register::Sources, Column::Access, &[Choice::ToArrange, Choice::AskedFor, Choice::Arranged, Choice::Refused]),
        (Register::Sources, Column::Sufficient, &[Choice::Yes, Choice::No, Choice::NotSaid]),
        (
            Register::Requests,
            Column::Answer,
            &[Choice::NotSent, Choice::Awaited, Choice::InFull, Choice::InPart, Choice::Refused],
        ),
        (
            Register::Decisions,
            Column::DecisionKind,
            &[Choice::LevelOfDetail, Choice::LeftOut, Choice::NeedChanged, Choice::HowToGather],
        ),
        (
            Register::Practitioners,
            Column::InputState,
            &[Choice::Planned, Choice::Invited, Choice::TookPart, Choice::Declined],
        ),
        (Register::Processes, Column::ProcessKind, &[Choice::Criminal, Choice::Discipline, Choice::FamilyCourt]),
        (Register::Obstacles, Column::Bears, &[Choice::Yes, Choice::No]),
    ] {
        for choice in offered {
            assert!(example.rows(register).iter().any(|row| row.choice(column) == *choice), "{column:?} {choice:?}");
        }
    }
    assert!(Register::ALL.iter().all(|register| !example.rows(*register).is_empty()));
    let decisions = example.rows(Register::Decisions);
    assert!(decisions.iter().any(|row| !row.links(Column::Supersedes).is_empty()));
    let decided_by = |row: &quality_marker::domain::row::Row| row.day(Column::DecidedOn).date();
    for row in decisions.iter().filter(|row| row.recorded.is_some()) {
        let recorded = row.recorded.and_then(|moment| moment.on_a_clock(|_| 0)).map(|(date, ..)| date);
        assert!(recorded >= decided_by(row), "{}: recorded before it was decided", row.heading());
        assert!(row.recorded <= Some(example.changed));
    }
    assert!(decisions.iter().map(|row| decided_by(row)).is_sorted(), "in the order in which they were made");
}

/// The reviewers took an earlier draft over: most of it still holds, some of it is out of date, and some is new.
#[test]
fn the_limitations_were_written_from_an_earlier_draft() {
    let example = example();
    let now = draft(&example, today());
    let last = &example.limitations_draft;
    let gone: Vec<&str> = gone_from(last, &now).collect();
    // A part has come since of what was not there, and question 7 is judged: paragraphs on people, on things, on what
    // came in part, and on what is partly met.
    assert_eq!(gone.len(), 4, "{gone:#?}");
    let new: Vec<&str> = new_in(&example.limitations, last, &now).collect();
    // The refusal, what is still missing, what came in part, what does not suffice, an undecided source, what is partly
    // met.
    assert_eq!(new.len(), 6, "{new:#?}");
}
