//! What to do next: the next step on the checklist, what is overdue, and the prompt that matters most.

use proptest::prelude::*;
use quality_marker::content::example::example;
use quality_marker::content::second_look::is_our_advice;
use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::choice::Choice;
use quality_marker::domain::column::Column as C;
use quality_marker::domain::command::Command;
use quality_marker::domain::day::Day;
use quality_marker::domain::field::{Field, ReviewField};
use quality_marker::domain::item::ItemId;
use quality_marker::domain::judgement::{Confidence, Judgement};
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::next::{Counts, Overdue, Step, counts, leading_prompt, overdue, step};
use quality_marker::domain::register::Register as R;
use quality_marker::domain::review::Phase;
use quality_marker::domain::rule::Rule;
use quality_marker::domain::second_look::{Prompt, prompts};
use quality_marker::domain::target::Target;

use crate::common::assessments::assessment;
use crate::common::doc::{Doc, ONE, TWO, days_ago};
use crate::common::{texts, today};

#[test]
fn the_review_comes_first_then_each_part_each_question_and_the_report() {
    let doc = Doc::new();
    assert_eq!(step(&doc.0), Step::Review);
    let doc = doc.review(ReviewField::Title, "Review K");
    assert_eq!(step(&doc.0), Step::Part(Part::DiscussionWhat));
    let others = Part::ALL.iter().filter(|part| **part != Part::AccessOthers);
    let doc = others.fold(doc, |doc, part| doc.judge(*part, Judgement::DontKnow));
    assert_eq!(step(&doc.0), Step::Part(Part::AccessOthers));
    let doc = doc.judge(Part::AccessOthers, Judgement::Met);
    assert_eq!(step(&doc.0), Step::Whole(Question::Discussion));
    let judge = |doc: Doc, question: &Question| doc.judge_whole(*question, Judgement::Met, Confidence::NotSaid);
    assert_eq!(step(&Question::ALL.iter().fold(doc, judge).0), Step::Report);
}

#[test]
fn whoever_judges_first_is_not_sent_back_to_the_review() {
    let doc = Doc::new().judge(Part::DiscussionWhat, Judgement::Met);
    assert_eq!(step(&doc.0), Step::Part(Part::DiscussionDetail));
}

fn request(doc: Doc, id: ItemId, answer: Choice, due: Day) -> Doc {
    doc.add(R::Requests, id).at(R::Requests, id, C::Answer, answer).at(R::Requests, id, C::Due, due)
}

#[test]
fn the_request_that_is_overdue_for_longest_comes_first() {
    let doc = Doc::new();
    assert_eq!(overdue(&doc.0, today()), None);
    let doc = request(doc, ONE, Choice::Awaited, days_ago(0));
    assert_eq!(overdue(&doc.0, today()), None, "due today is not overdue");
    let doc = request(doc, TWO, Choice::InPart, days_ago(3));
    let late = |request, due, days, others| {
        let is_sent = request != ItemId(3);
        Some(Overdue { request, due, days, is_sent, others })
    };
    assert_eq!(overdue(&doc.0, today()), late(TWO, days_ago(3), 3, 0), "not all of it came");
    let three = ItemId(3);
    let about = Day::About(days_ago(57).date().expect("a day"));
    let doc = request(doc, three, Choice::NotSent, about);
    assert_eq!(overdue(&doc.0, today()), late(three, about, 57, 1));
    let done = |answer| doc.clone().at(R::Requests, three, C::Answer, answer);
    for answer in [Choice::InFull, Choice::Refused] {
        assert_eq!(overdue(&done(answer).0, today()), late(TWO, days_ago(3), 3, 0));
    }
    assert_eq!(overdue(&doc.phase(Phase::LookingBack).0, today()), None, "a finished review chases nobody");
}

#[test]
fn the_prompt_that_matters_most_stands_for_all() {
    let leading = leading_prompt(&example(), today()).expect("a prompt");
    assert_eq!((leading.rule, leading.about.len() > 1, leading.open), (Rule::ActionOverdue, false, 12));
}

#[test]
fn what_is_set_aside_or_said_as_overdue_is_not_said_again() {
    let doc = request(Doc::new(), ONE, Choice::Awaited, days_ago(3))
        .say(R::Requests, C::Detail, "Summary")
        .say(R::Requests, C::RequestWhy, "To know")
        .attested()
        .act_on(Command::Write(Field::AttestedBy, "Manager".to_owned()));
    assert_eq!(doc.asks(Rule::RequestOverdue).len(), 1);
    assert_eq!(leading_prompt(&doc.0, today()), None);
    let doc = doc.add(R::Evidence, ONE).add(R::Evidence, TWO);
    let leading = leading_prompt(&doc.0, today()).expect("a prompt");
    assert_eq!((leading.rule, leading.about.len() > 1, leading.open), (Rule::EvidenceUnused, true, 3));
    let aside = |doc: Doc, id| {
        doc.act_on(Command::SetAside(Rule::EvidenceUnused, Target::Row(R::Evidence, id), "Kept for later".to_owned()))
    };
    let doc = aside(doc, ONE);
    let leading = leading_prompt(&doc.0, today()).expect("a prompt");
    assert_eq!((leading.about, leading.open), (vec![Target::Row(R::Evidence, TWO)], 2));
    assert_eq!(leading_prompt(&aside(doc, TWO).0, today()), None);
}

#[test]
fn our_advice_never_comes_before_what_the_quality_marker_asks() {
    let most = |is_advice: bool| {
        let rules = Rule::ALL.iter().filter(move |rule| is_our_advice(**rule) == is_advice);
        rules.map(|rule| rule.importance())
    };
    assert!(most(false).max() < most(true).min());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_prompt_is_named_if_and_only_if_one_is_open(assessment in assessment(texts::plain())) {
        let open: Vec<_> =
            prompts(&assessment, today()).into_iter().filter(|prompt| prompt.set_aside.is_none()).collect();
        let leading = leading_prompt(&assessment, today());
        prop_assert_eq!(leading.is_some(), open.iter().any(|prompt| prompt.rule != Rule::RequestOverdue));
        if let Some(leading) = leading {
            prop_assert_eq!(leading.open, open.len());
            let is_its = |prompt: &Prompt| prompt.rule == leading.rule && leading.about.contains(&prompt.about);
            prop_assert!(open.iter().any(is_its));
            prop_assert!(open.iter().all(|prompt| prompt.rule.importance() >= leading.rule.importance()
                || prompt.rule == Rule::RequestOverdue));
        }
        let late = overdue(&assessment, today()).map_or(0, |late| late.others + 1);
        prop_assert_eq!(counts(&assessment, today()), Counts { overdue: late, prompts: open.len() });
        let _ = step(&assessment);
    }
}
