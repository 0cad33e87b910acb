//! The fictional example, frozen once before and changed since; and the large assessment.

use std::sync::Arc;

use quality_marker::content::example;
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::column::Column;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::judgement::Judgement;
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::register::Register;
use quality_marker::domain::row::Row;
use quality_marker::report::since::Since;

use crate::case::{Case, moment};
use crate::large;

/// The example, with something to decide for the board.
pub fn example() -> Case {
    let mut assessment = example::example();
    assessment.board_asks = "Please decide by 4 December whether the review may name the housing provider’s refusal \
        in its report.\nPlease ask the police for a day on which the messages can be released."
        .into();
    let since = Since {
        label: "For the scoping meeting".to_owned(),
        frozen_at: moment("2026-10-20T08:30:00.000Z"),
        assessment: before(&assessment),
    };
    Case {
        name: "example",
        assessment,
        names: Vec::new(),
        version: "Board meeting in November".to_owned(),
        since: Some(since),
        hidden: Vec::new(),
    }
}

/// The example as it stood some weeks before.
fn before(now: &Assessment) -> Assessment {
    let mut it = now.clone();
    it.board_asks = Arc::default();
    it.summary =
        "The plan for gathering information was discussed at the scoping meeting.\nMore is not known yet.".into();
    Arc::make_mut(&mut it.review).lead_reviewer = String::from("One lead reviewer, a second is being sought");
    for question in [Question::Sources, Question::Access] {
        let answer = it.answers.question_mut(question);
        answer.judgement = Judgement::NotLookedAt;
        answer.how_we_know = String::from("We have not asked yet.");
    }
    let part = it.answers.part_mut(Part::ALL[0]);
    part.judgement = Judgement::DontKnow;
    part.note = String::from("Nobody has told us.");
    for register in [Register::Evidence, Register::Actions] {
        let last = it.rows(register).iter().last().expect("a row").id;
        assert!(it.registers.of_mut(register).remove(last), "it was there");
    }
    let gone = Row::new(Register::Actions, ItemId(0xa90e)).with(Column::Task, "Find a second lead reviewer");
    assert!(it.registers.of_mut(Register::Actions).add(gone), "a row of its own");
    let request = it.rows(Register::Requests).iter().next().expect("a request").clone();
    assert!(it.registers.of_mut(Register::Requests).remove(request.id), "it was there");
    let earlier = Row::clone(&request).with(Column::RequestWhy, "To learn what the first area knew.");
    assert!(it.registers.of_mut(Register::Requests).add(earlier), "its id is free");
    Arc::make_mut(&mut it.set_aside).pop();
    it
}

/// The large assessment, which was never frozen.
pub fn large() -> Case {
    Case {
        name: "large",
        assessment: large::large(),
        names: Vec::new(),
        version: String::new(),
        since: None,
        hidden: Vec::new(),
    }
}
