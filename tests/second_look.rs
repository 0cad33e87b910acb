//! Each rule of the second look asks when it should, and falls silent at the smallest change that answers it.

#![expect(clippy::expect_used, reason = "a test says what is wrong by failing")]

mod common;

use std::collections::HashSet;

use common::assessments::assessment;
use common::{now, texts, today};
use proptest::prelude::*;
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::choice::Choice;
use quality_marker::domain::column::Column;
use quality_marker::domain::command::Command;
use quality_marker::domain::context::Context;
use quality_marker::domain::date::Date;
use quality_marker::domain::day::Day;
use quality_marker::domain::field::{Field, PartField, ReviewField};
use quality_marker::domain::item::ItemId;
use quality_marker::domain::judgement::Judgement;
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::marker::{Information, Obstacle, SourceKind};
use quality_marker::domain::register::{Register, cell, obstacle_row};
use quality_marker::domain::review::{Asked, Phase};
use quality_marker::domain::row::Value;
use quality_marker::domain::second_look::{Prompt, Rule, asks, prompts};
use quality_marker::domain::subject::Subject;
use quality_marker::domain::target::Target;
use quality_marker::domain::update::update;

use Register as R;
use quality_marker::domain::column::Column as C;

/// The row that most cases are about, and others.
const ONE: ItemId = ItemId(1);
const TWO: ItemId = ItemId(2);

/// An assessment in the making.
#[derive(Clone)]
struct Doc(Assessment);

impl Doc {
    fn new() -> Self {
        Self(Assessment::new(ItemId(9), "Second look".to_owned(), now()))
    }

    fn act(mut self, command: Command, new_id: ItemId) -> Self {
        let said = format!("{command:?}");
        let done = update(&mut self.0, command, &Context { now: now(), today: today(), new_id });
        assert_eq!(done, Ok(()), "{said}");
        self
    }

    fn act_on(self, command: Command) -> Self {
        self.act(command, ItemId(0))
    }

    fn add(self, register: Register, id: ItemId) -> Self {
        self.act(Command::Add(register, "Something".to_owned(), None), id)
    }

    /// Says something in a column of a row.
    fn at(self, register: Register, id: ItemId, column: Column, value: impl Into<Value>) -> Self {
        match value.into() {
            Value::Text(text) => self.act_on(Command::Write(Field::Row(register, id, column), text)),
            value => self.act_on(Command::Set(register, id, column, value)),
        }
    }

    /// Says something in a column of the first row.
    fn say(self, register: Register, column: Column, value: impl Into<Value>) -> Self {
        self.at(register, ONE, column, value)
    }

    fn judge(self, part: Part, judgement: Judgement) -> Self {
        self.act_on(Command::Judge(Subject::Part(part), judgement))
    }

    /// A source that is deemed relevant.
    fn relevant(self) -> Self {
        self.add(R::Sources, ONE).say(R::Sources, C::Relevant, Choice::Yes)
    }

    fn tells(self, all: &[Choice]) -> Self {
        self.say(R::Sources, C::Tells, all)
    }

    fn attested(self) -> Self {
        self.act_on(Command::AttestNoneOccurred(today()))
    }

    fn asks(&self, rule: Rule) -> Vec<Target> {
        asks(rule, &self.0, today())
    }
}

fn days_ago(days: i64) -> Day {
    Day::On(Date::from_days_since_1970(today().days_since_1970() - days).expect("a day"))
}

fn place(part: Part) -> Target {
    Target::Place(Subject::Part(part))
}

fn row(register: Register) -> Target {
    Target::Row(register, ONE)
}

/// A rule, a document in which it asks, what it asks about, and the smallest change after which it does not.
struct Case {
    rule: Rule,
    doc: Doc,
    about: Target,
    answer: fn(Doc) -> Doc,
}

fn case(rule: Rule, about: Target, doc: Doc, answer: fn(Doc) -> Doc) -> Case {
    Case { rule, doc, about, answer }
}

fn of_the_checklist() -> Vec<Case> {
    let doc = Doc::new;
    vec![
        case(
            Rule::MetWithoutEvidence,
            place(Part::AccessLead),
            doc().judge(Part::AccessLead, Judgement::Met).add(R::Evidence, ONE),
            |doc| doc.say(R::Evidence, C::Supports, vec![Subject::Part(Part::AccessLead)]),
        ),
        case(
            Rule::ReasonMissing,
            place(Part::AccessOthers),
            doc().judge(Part::AccessOthers, Judgement::NotApplicable),
            |doc| doc.act_on(Command::Write(Field::Part(Part::AccessOthers, PartField::Reason), "Nobody.".to_owned())),
        ),
        case(
            Rule::ConfirmAgain,
            place(Part::DiscussionCommission),
            doc()
                .judge(Part::DiscussionCommission, Judgement::Met)
                .act_on(Command::Write(Field::Review(ReviewField::Specification), "Three questions".to_owned())),
            |doc| doc.act_on(Command::Confirm(place(Part::DiscussionCommission))),
        ),
        case(
            Rule::EveryButSome,
            place(Part::AccessEvery),
            doc().relevant().say(R::Sources, C::Access, Choice::AskedFor).judge(Part::AccessEvery, Judgement::Met),
            |doc| doc.say(R::Sources, C::Access, Choice::Arranged),
        ),
        case(
            Rule::NonCooperationOpen,
            Target::Whole,
            doc().add(R::Requests, ONE).say(R::Requests, C::Answer, Choice::Awaited),
            Doc::attested,
        ),
        case(
            Rule::AttestationContradicted,
            place(Part::ReasonsOpen),
            doc().attested().judge(Part::ReasonsOpen, Judgement::Partly),
            |doc| doc.judge(Part::ReasonsOpen, Judgement::Met),
        ),
        case(Rule::AttestationWithoutRole, place(Part::ReasonsOpen), doc().attested(), |doc| {
            doc.act_on(Command::Write(Field::AttestedBy, "Review manager".to_owned()))
        }),
        case(
            Rule::InputWithoutPeople,
            place(Part::InputManagers),
            doc().judge(Part::InputManagers, Judgement::Met).add(R::Practitioners, ONE).say(
                R::Practitioners,
                C::Staff,
                Choice::Practitioner,
            ),
            |doc| doc.say(R::Practitioners, C::Staff, Choice::Manager),
        ),
    ]
}

fn of_sources() -> Vec<Case> {
    let doc = Doc::new;
    // Sources of every kind but the last.
    let five = SourceKind::ALL.iter().take(5).zip(1..).fold(doc(), |doc, (kind, id)| {
        doc.add(R::Sources, ItemId(id)).at(R::Sources, ItemId(id), C::SourceKind, Choice::of_kind(*kind))
    });
    vec![
        case(Rule::KindOpen, Target::Row(R::Coverage, cell(SourceKind::Systems, None)), five, |doc| {
            doc.at(R::Coverage, cell(SourceKind::Systems, None), C::LeftAside, Choice::Yes)
        }),
        case(
            Rule::NobodyMissed,
            Target::Whole,
            doc().add(R::Sources, ONE).say(R::Sources, C::Involvement, Choice::Involved),
            |doc| doc.say(R::Sources, C::Involvement, Choice::ShouldHaveBeen),
        ),
        case(Rule::RelevanceUndecided, row(R::Sources), doc().add(R::Sources, ONE), |doc| {
            doc.say(R::Sources, C::Relevant, Choice::No)
        }),
        case(
            Rule::NormalityAside,
            Target::Whole,
            doc().relevant().tells(&[Choice::Facts]).act_on(Command::AskMoreWidespread(Asked::Yes)),
            |doc| doc.tells(&[Choice::Facts, Choice::Normality]),
        ),
        case(
            Rule::NothingOnNow,
            Target::Whole,
            doc().relevant().say(R::Sources, C::ThenNow, Choice::Then).act_on(Command::AskStillCurrent(Asked::Yes)),
            |doc| doc.say(R::Sources, C::ThenNow, Choice::ThenAndNow),
        ),
        case(Rule::NoAccess, row(R::Sources), doc().relevant(), |doc| doc.say(R::Sources, C::Access, Choice::Arranged)),
        case(
            Rule::NotSecured,
            row(R::Sources),
            doc().relevant().say(R::Sources, C::SourceKind, Choice::Records),
            |doc| doc.say(R::Sources, C::Secured, Day::NotKnown),
        ),
        case(Rule::NoMethod, row(R::Sources), doc().relevant(), |doc| doc.say(R::Sources, C::Method, "Reading")),
    ]
}

fn of_requests() -> Vec<Case> {
    let doc = Doc::new;
    let awaited = || doc().add(R::Requests, ONE).say(R::Requests, C::Answer, Choice::Awaited);
    let refusal = || doc().add(R::NonCooperation, ONE);
    vec![
        case(Rule::RequestUnexplained, row(R::Requests), awaited().say(R::Requests, C::Detail, "Summary"), |doc| {
            doc.say(R::Requests, C::RequestWhy, "To learn of the move")
        }),
        case(Rule::RequestOverdue, row(R::Requests), awaited().say(R::Requests, C::Due, days_ago(1)), |doc| {
            doc.say(R::Requests, C::Answer, Choice::InFull)
        }),
        case(
            Rule::RefusalUnregistered,
            row(R::Requests),
            awaited().say(R::Requests, C::Answer, Choice::Refused).add(R::NonCooperation, ONE),
            |doc| doc.say(R::NonCooperation, C::Request, vec![ONE]),
        ),
        case(Rule::ReasonNotOpen, row(R::NonCooperation), refusal(), |doc| {
            doc.say(R::NonCooperation, C::ReasonGiven, Choice::NoneGiven)
        }),
        case(
            Rule::NotDisclosed,
            row(R::NonCooperation),
            refusal().say(R::NonCooperation, C::Unknown, "What the family was told"),
            |doc| doc.say(R::NonCooperation, C::Disclosed, "In the chapter on method"),
        ),
    ]
}

fn of_people_and_processes() -> Vec<Case> {
    let doc = Doc::new;
    let somebody = || doc().add(R::Practitioners, ONE);
    let decided = doc().add(R::Decisions, ONE).say(R::Decisions, C::DecisionWhy, "It bears on nothing").say(
        R::Decisions,
        C::DecidedBy,
        "The panel",
    );
    vec![
        case(Rule::NoSupport, row(R::Practitioners), somebody(), |doc| {
            doc.say(R::Practitioners, C::Support, "A conversation before and after")
        }),
        case(Rule::PurposeUnsaid, row(R::Practitioners), somebody(), |doc| {
            doc.say(R::Practitioners, C::Purpose, Choice::ThisReview)
        }),
        case(
            Rule::WitnessWithoutProcess,
            row(R::Practitioners),
            somebody().say(R::Practitioners, C::Witness, Choice::Possibly),
            |doc| doc.add(R::Processes, ONE),
        ),
        case(
            Rule::HoldNotAgreed,
            row(R::Processes),
            doc().add(R::Sources, ONE).add(R::Processes, ONE).say(R::Processes, C::Holds, vec![ONE]).say(
                R::Processes,
                C::Until,
                Day::NotKnown,
            ),
            |doc| doc.say(R::Processes, C::AgreedWith, "The senior investigating officer"),
        ),
        case(
            Rule::BorderWithoutLead,
            row(R::Borders),
            doc().add(R::Borders, ONE).say(R::Borders, C::Governance, "A joint panel"),
            |doc| doc.say(R::Borders, C::Leads, "The first area"),
        ),
        case(
            Rule::ObstacleUnanswered,
            Target::Row(R::Obstacles, obstacle_row(Obstacle::Blame)),
            doc().at(R::Obstacles, obstacle_row(Obstacle::Blame), C::Bears, Choice::Yes).add(R::Actions, ONE),
            |doc| doc.say(R::Actions, C::Obstacle, vec![obstacle_row(Obstacle::Blame)]),
        ),
        case(Rule::DecisionUnrecorded, row(R::Decisions), decided, |doc| doc.act_on(Command::Record(ONE))),
        case(
            Rule::ActionOverdue,
            row(R::Actions),
            doc().add(R::Actions, ONE).say(R::Actions, C::Due, days_ago(1)),
            |doc| doc.say(R::Actions, C::ActionState, Choice::Done),
        ),
    ]
}

fn cases() -> Vec<Case> {
    [of_the_checklist(), of_sources(), of_requests(), of_people_and_processes()].into_iter().flatten().collect()
}

#[test]
fn every_rule_asks_and_falls_silent_when_it_is_answered() {
    for Case { rule, doc, about, answer } in cases() {
        assert_eq!(doc.asks(rule), [about], "{rule:?} asks");
        assert_eq!(answer(doc).asks(rule), [], "{rule:?} is answered");
    }
}

#[test]
fn the_table_has_every_rule_exactly_once() {
    let mut rules: Vec<Rule> = cases().iter().map(|case| case.rule).collect();
    rules.sort_unstable();
    assert_eq!(rules, Rule::ALL);
}

#[test]
fn an_assessment_in_which_nothing_is_said_is_asked_nothing() {
    assert_eq!(prompts(&Doc::new().0, today()), []);
}

/// Further ways in which a rule asks or does not.
#[test]
fn the_rules_ask_in_these_cases_as_well_and_not_in_those() {
    let doc = Doc::new;
    let source = Target::Row(R::Sources, ONE);
    let aside = |kind, information| {
        doc().relevant().tells(&[Choice::Normality]).at(R::Coverage, cell(kind, information), C::LeftAside, Choice::Yes)
    };
    let normality = cell(SourceKind::Family, Some(Information::Normality));
    let request = |answer| doc().add(R::Requests, ONE).say(R::Requests, C::Answer, answer);
    let staff = |state| {
        doc()
            .judge(Part::InputPractitioners, Judgement::Met)
            .add(R::Practitioners, ONE)
            .say(R::Practitioners, C::Staff, Choice::Practitioner)
            .say(R::Practitioners, C::InputState, state)
    };
    let held = doc().relevant().add(R::Processes, ONE).say(R::Processes, C::Holds, vec![ONE]);
    let whole = Subject::Question(Question::Access);
    let cells = Information::ALL.iter().fold(doc().judge(Part::SourcesSystems, Judgement::Met), |doc, one| {
        doc.at(R::Coverage, cell(SourceKind::Systems, Some(*one)), C::LeftAside, Choice::Yes)
    });
    let with_reason = |doc: Doc, id| doc.at(R::Coverage, id, C::AsideWhy, "Out of proportion");
    let cases: Vec<(&str, Rule, Doc, Vec<Target>)> = vec![
        (
            "partly met rests on evidence, too",
            Rule::MetWithoutEvidence,
            doc().judge(Part::AccessLead, Judgement::Partly),
            vec![place(Part::AccessLead)],
        ),
        ("not met needs none", Rule::MetWithoutEvidence, doc().judge(Part::AccessLead, Judgement::NotMet), vec![]),
        (
            "a question as a whole as well",
            Rule::MetWithoutEvidence,
            doc().act_on(Command::Judge(whole, Judgement::Met)),
            vec![Target::Place(whole)],
        ),
        (
            "not relevant, and nobody says why",
            Rule::ReasonMissing,
            doc().add(R::Sources, ONE).say(R::Sources, C::Relevant, Choice::No),
            vec![source],
        ),
        (
            "not relevant for a reason",
            Rule::ReasonMissing,
            doc().add(R::Sources, ONE).say(R::Sources, C::Relevant, Choice::No).say(
                R::Sources,
                C::RelevantWhy,
                "No contact",
            ),
            vec![],
        ),
        (
            "left aside, and nobody says why",
            Rule::ReasonMissing,
            aside(SourceKind::Family, None),
            vec![Target::Row(R::Coverage, cell(SourceKind::Family, None))],
        ),
        (
            "left aside for a reason",
            Rule::ReasonMissing,
            with_reason(aside(SourceKind::Family, None), cell(SourceKind::Family, None)),
            vec![],
        ),
        (
            "every cell of a kind is left aside",
            Rule::KindOpen,
            cells,
            [
                SourceKind::Records,
                SourceKind::Practitioners,
                SourceKind::Leaders,
                SourceKind::Family,
                SourceKind::Documents,
            ]
            .map(|kind| Target::Row(R::Coverage, cell(kind, None)))
            .to_vec(),
        ),
        (
            "while it is planned, relevance may be open",
            Rule::RelevanceUndecided,
            doc().add(R::Sources, ONE).act_on(Command::SetPhase(Phase::Planning)),
            vec![],
        ),
        (
            "normality is left aside",
            Rule::NormalityAside,
            aside(SourceKind::Family, Some(Information::Normality)).act_on(Command::AskMoreWidespread(Asked::Yes)),
            vec![Target::Row(R::Coverage, normality)],
        ),
        (
            "normality is left aside, and nobody asks for it",
            Rule::NormalityAside,
            aside(SourceKind::Family, Some(Information::Normality)),
            vec![],
        ),
        (
            "facts are left aside",
            Rule::NormalityAside,
            aside(SourceKind::Family, Some(Information::Facts)).act_on(Command::AskMoreWidespread(Asked::Yes)),
            vec![],
        ),
        (
            "it does not ask whether issues are still current",
            Rule::NothingOnNow,
            doc().relevant().act_on(Command::AskStillCurrent(Asked::No)),
            vec![],
        ),
        (
            "access is to be arranged",
            Rule::NoAccess,
            doc().relevant().say(R::Sources, C::Access, Choice::ToArrange),
            vec![source],
        ),
        ("another process holds it up", Rule::NoAccess, held, vec![]),
        ("not relevant needs no access", Rule::NoAccess, doc().add(R::Sources, ONE), vec![]),
        (
            "no source is relevant, so there is access to every one",
            Rule::EveryButSome,
            doc().add(R::Sources, ONE).judge(Part::AccessEvery, Judgement::Met),
            vec![],
        ),
        (
            "people are not secured",
            Rule::NotSecured,
            doc().relevant().say(R::Sources, C::SourceKind, Choice::Family),
            vec![],
        ),
        (
            "a request that was not sent may be unexplained",
            Rule::RequestUnexplained,
            doc().add(R::Requests, ONE),
            vec![],
        ),
        (
            "a request that was asked on a day was sent",
            Rule::RequestUnexplained,
            doc().add(R::Requests, ONE).say(R::Requests, C::AskedOn, days_ago(3)),
            vec![row(R::Requests)],
        ),
        (
            "due today is not overdue",
            Rule::RequestOverdue,
            request(Choice::Awaited).say(R::Requests, C::Due, days_ago(0)),
            vec![],
        ),
        (
            "an answer in part is still awaited",
            Rule::RequestOverdue,
            request(Choice::InPart).say(R::Requests, C::Due, days_ago(1)),
            vec![row(R::Requests)],
        ),
        (
            "a refusal is no longer awaited",
            Rule::RequestOverdue,
            request(Choice::Refused).say(R::Requests, C::Due, days_ago(1)),
            vec![],
        ),
        (
            "question 7 was judged",
            Rule::NonCooperationOpen,
            doc().judge(Part::ReasonsOpen, Judgement::Met),
            vec![Target::Whole],
        ),
        (
            "a refusal is registered",
            Rule::NonCooperationOpen,
            request(Choice::Awaited).add(R::NonCooperation, ONE),
            vec![],
        ),
        ("nothing has been sent yet", Rule::NonCooperationOpen, doc().add(R::Requests, ONE), vec![]),
        (
            "a reason was given, and it is not said which",
            Rule::ReasonNotOpen,
            doc().add(R::NonCooperation, ONE).say(R::NonCooperation, C::ReasonGiven, Choice::Given),
            vec![row(R::NonCooperation)],
        ),
        (
            "the reason is said",
            Rule::ReasonNotOpen,
            doc().add(R::NonCooperation, ONE).say(R::NonCooperation, C::ReasonGiven, Choice::Given).say(
                R::NonCooperation,
                C::RefusalReason,
                "Fear of blame",
            ),
            vec![],
        ),
        (
            "it is disclosed, and not said what",
            Rule::NotDisclosed,
            doc().add(R::NonCooperation, ONE).say(R::NonCooperation, C::Disclosed, "In the method"),
            vec![row(R::NonCooperation)],
        ),
        (
            "a refusal is registered beside the attestation",
            Rule::AttestationContradicted,
            doc().attested().add(R::NonCooperation, ONE),
            vec![place(Part::ReasonsOpen)],
        ),
        (
            "a request was refused beside the attestation",
            Rule::AttestationContradicted,
            request(Choice::Refused).attested(),
            vec![place(Part::ReasonsOpen)],
        ),
        (
            "access was refused beside the attestation",
            Rule::AttestationContradicted,
            doc().attested().relevant().say(R::Sources, C::Access, Choice::Refused),
            vec![place(Part::ReasonsOpen)],
        ),
        (
            "somebody refused, and nobody attests otherwise",
            Rule::AttestationContradicted,
            request(Choice::Refused),
            vec![],
        ),
        (
            "whoever declined is not down for it",
            Rule::InputWithoutPeople,
            staff(Choice::Declined),
            vec![place(Part::InputPractitioners)],
        ),
        ("whoever is invited is down for it", Rule::InputWithoutPeople, staff(Choice::Invited), vec![]),
        ("whoever declined needs no support", Rule::NoSupport, staff(Choice::Declined), vec![]),
        ("the family needs support, too", Rule::NoSupport, doc().add(R::Family, ONE), vec![row(R::Family)]),
        (
            "the family is told what it is for, too",
            Rule::PurposeUnsaid,
            doc().add(R::Family, ONE),
            vec![row(R::Family)],
        ),
        (
            "agreed, and not until when",
            Rule::HoldNotAgreed,
            doc().add(R::Sources, ONE).add(R::Processes, ONE).say(R::Processes, C::Holds, vec![ONE]).say(
                R::Processes,
                C::AgreedWith,
                "The coroner",
            ),
            vec![row(R::Processes)],
        ),
        ("a process that holds nothing up", Rule::HoldNotAgreed, doc().add(R::Processes, ONE), vec![]),
        (
            "somebody leads, and nothing is agreed",
            Rule::BorderWithoutLead,
            doc().add(R::Borders, ONE).say(R::Borders, C::Leads, "The first"),
            vec![row(R::Borders)],
        ),
        (
            "it is said what we do about an obstacle",
            Rule::ObstacleUnanswered,
            doc().say(R::Obstacles, C::Bears, Choice::Yes).say(R::Obstacles, C::Response, "Say it early"),
            vec![],
        ),
        (
            "an obstacle that does not bear on us",
            Rule::ObstacleUnanswered,
            doc().say(R::Obstacles, C::Bears, Choice::No),
            vec![],
        ),
        (
            "a dropped action is not overdue",
            Rule::ActionOverdue,
            doc().add(R::Actions, ONE).say(R::Actions, C::Due, days_ago(1)).say(
                R::Actions,
                C::ActionState,
                Choice::Dropped,
            ),
            vec![],
        ),
    ];
    for (name, rule, doc, expected) in cases {
        assert_eq!(doc.asks(rule), expected, "{rule:?}: {name}");
    }
}

fn prompt(rule: Rule, about: Target, set_aside: Option<&str>) -> Prompt {
    Prompt { rule, about, set_aside: set_aside.map(str::to_owned) }
}

/// Two relevant sources of which everything is said but the method.
fn without_method() -> Doc {
    [ONE, TWO].into_iter().fold(Doc::new(), |doc, id| {
        doc.add(R::Sources, id)
            .at(R::Sources, id, C::Relevant, Choice::Yes)
            .at(R::Sources, id, C::Access, Choice::Arranged)
            .at(R::Sources, id, C::Involvement, Choice::ShouldHaveBeen)
    })
}

fn of_method(doc: &Doc) -> Vec<Prompt> {
    prompts(&doc.0, today()).into_iter().filter(|prompt| prompt.rule == Rule::NoMethod).collect()
}

fn set_aside(doc: Doc, id: ItemId, reason: &str) -> Doc {
    doc.act_on(Command::SetAside(Rule::NoMethod, Target::Row(R::Sources, id), reason.to_owned()))
}

#[test]
fn a_prompt_that_is_set_aside_carries_its_reason_and_the_rest_stay_open() {
    let (one, two) = (Target::Row(R::Sources, ONE), Target::Row(R::Sources, TWO));
    let before = prompts(&without_method().0, today());
    let doc = set_aside(without_method(), ONE, "Read by the panel.");
    let rule = Rule::NoMethod;
    assert_eq!(of_method(&doc), [prompt(rule, one, Some("Read by the panel.")), prompt(rule, two, None)]);
    let others = |all: Vec<Prompt>| all.into_iter().filter(|it| (it.rule, it.about) != (rule, one)).collect::<Vec<_>>();
    assert_eq!(others(prompts(&doc.0, today())), others(before.clone()), "another rule about the same row included");
    // Said again, it stands once; taken up again, it asks as before.
    let doc = set_aside(doc, ONE, "Seen by video call.");
    assert_eq!(doc.0.set_aside.len(), 1);
    assert_eq!(of_method(&doc), [prompt(rule, one, Some("Seen by video call.")), prompt(rule, two, None)]);
    assert_eq!(prompts(&doc.act_on(Command::TakeUp(rule, one)).0, today()), before);
}

#[test]
fn a_prompt_that_is_answered_no_longer_shows_its_reason_and_does_again_when_it_asks_again() {
    let aside = set_aside(without_method(), ONE, "Later.");
    let answered = aside.clone().say(R::Sources, C::Method, "Reading");
    assert_eq!(of_method(&answered), [prompt(Rule::NoMethod, Target::Row(R::Sources, TWO), None)]);
    assert_eq!(of_method(&answered.say(R::Sources, C::Method, " ")), of_method(&aside));
}

#[test]
fn a_row_takes_the_prompts_set_aside_about_it_along_when_it_is_removed() {
    let doc = set_aside(set_aside(without_method(), ONE, "Later."), TWO, "Never.");
    let doc = doc.act_on(Command::SetAside(Rule::NoAccess, row(R::Sources), "Later.".to_owned()));
    let doc = doc.act_on(Command::SetAside(Rule::NobodyMissed, Target::Whole, "Nobody.".to_owned()));
    let doc = doc.act_on(Command::Remove(R::Sources, ONE));
    let left: Vec<(Rule, Target)> = doc.0.set_aside.iter().map(|aside| (aside.rule, aside.about)).collect();
    assert_eq!(left, [(Rule::NoMethod, Target::Row(R::Sources, TWO)), (Rule::NobodyMissed, Target::Whole)]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_prompt_leads_somewhere_and_is_asked_once(assessment in assessment(texts::plain())) {
        let mut seen = HashSet::new();
        for prompt in prompts(&assessment, today()) {
            prop_assert!(seen.insert((prompt.rule, prompt.about)), "{:?} twice", prompt);
            if let Target::Row(register, id) = prompt.about {
                prop_assert!(assessment.registers.has(register, id), "{:?} leads nowhere", prompt);
            }
        }
    }
}
