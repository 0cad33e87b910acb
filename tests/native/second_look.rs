//! Each rule of the second look asks when it should, and falls silent at the smallest change that answers it.

use std::collections::HashSet;

use crate::common::assessments::assessment;
use crate::common::doc::{Doc, ONE, TWO, days_ago};
use crate::common::{texts, today};
use proptest::prelude::*;
use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::choice::Choice;
use quality_marker::domain::command::Command;
use quality_marker::domain::day::Day;
use quality_marker::domain::field::{Field, PartField, ReviewField};
use quality_marker::domain::item::ItemId;
use quality_marker::domain::judgement::Judgement;
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::marker::{Information, Obstacle, SourceKind};
use quality_marker::domain::register::{Register, cell, obstacle_row};
use quality_marker::domain::review::{Asked, Phase};
use quality_marker::domain::rule::{Importance, Rule};
use quality_marker::domain::second_look::grouping::{Group, grouped, question_of};
use quality_marker::domain::second_look::{Prompt, prompts};
use quality_marker::domain::subject::Subject;
use quality_marker::domain::target::Target;

use Register as R;
use quality_marker::domain::column::Column as C;

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
            Rule::MetButPartsNot,
            Target::Place(Subject::Question(Question::Guidance)),
            doc()
                .judge(Part::GuidanceStart, Judgement::NotMet)
                .act_on(Command::Judge(Subject::Question(Question::Guidance), Judgement::Met)),
            |doc| doc.act_on(Command::Judge(Subject::Question(Question::Guidance), Judgement::Partly)),
        ),
        case(
            Rule::NotMetWithoutNote,
            place(Part::GuidanceStart),
            doc().judge(Part::GuidanceStart, Judgement::NotMet),
            |doc| doc.note(Part::GuidanceStart, "It went out six weeks late."),
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
            Rule::NeverRequested,
            row(R::Sources),
            doc().relevant().say(R::Sources, C::SourceKind, Choice::Records).add(R::Requests, ONE).say(
                R::Requests,
                C::Answer,
                Choice::Awaited,
            ),
            |doc| doc.say(R::Requests, C::Sources, vec![ONE]),
        ),
        case(
            Rule::ReceivedThoughDeclined,
            row(R::Sources),
            doc()
                .relevant()
                .say(R::Sources, C::Obtained, Choice::InFull)
                .add(R::Family, ONE)
                .say(R::Family, C::Sources, vec![ONE])
                .say(R::Family, C::InputState, Choice::Declined),
            |doc| doc.say(R::Sources, C::Obtained, Choice::InPart),
        ),
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
        case(
            Rule::PersonDeclined,
            row(R::Practitioners),
            somebody().say(R::Practitioners, C::InputState, Choice::Declined),
            |doc| doc.say(R::Practitioners, C::Note, "Their written statement is used instead."),
        ),
        case(
            Rule::WitnessNotAgreed,
            row(R::Practitioners),
            somebody()
                .say(R::Practitioners, C::Witness, Choice::Possibly)
                .say(R::Practitioners, C::InputState, Choice::TookPart)
                .add(R::Processes, ONE)
                .say(R::Processes, C::ProcessKind, Choice::Criminal),
            |doc| doc.say(R::Processes, C::AgreedWith, "The senior investigating officer"),
        ),
        case(
            Rule::DelayEnded,
            row(R::Processes),
            doc().relevant().add(R::Processes, ONE).say(R::Processes, C::Holds, vec![ONE]).say(
                R::Processes,
                C::Until,
                days_ago(1),
            ),
            |doc| doc.say(R::Sources, C::Obtained, Choice::InFull),
        ),
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
        case(Rule::EvidenceUnused, row(R::Evidence), doc().add(R::Evidence, ONE), |doc| {
            doc.say(R::Evidence, C::Supports, vec![Subject::Part(Part::AccessLead)])
        }),
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

/// Says in which further case a rule asks, and about what, or that it does not.
fn also(rule: Rule, when: &str, doc: &Doc, about: &[Target]) {
    assert_eq!(doc.asks(rule), about, "{rule:?}: {when}");
}

fn aside(kind: SourceKind, information: Option<Information>) -> Doc {
    let row = cell(kind, information);
    Doc::new().relevant().tells(&[Choice::Normality]).at(R::Coverage, row, C::LeftAside, Choice::Yes)
}

#[test]
fn partly_met_and_a_whole_question_rest_on_evidence_too() {
    let (rule, lead) = (Rule::MetWithoutEvidence, Part::AccessLead);
    let whole = Subject::Question(Question::Access);
    also(rule, "partly met", &Doc::new().judge(lead, Judgement::Partly), &[place(lead)]);
    also(rule, "not met needs none", &Doc::new().judge(lead, Judgement::NotMet), &[]);
    let doc = Doc::new().act_on(Command::Judge(whole, Judgement::Met));
    also(rule, "as a whole", &doc, &[Target::Place(whole)]);
    let doc = doc.judge(lead, Judgement::Met).add(R::Evidence, ONE).say(R::Evidence, C::Supports, vec![whole]);
    also(rule, "evidence for the whole supports its parts", &doc, &[]);
}

#[test]
fn what_is_left_out_needs_its_reason() {
    let rule = Rule::ReasonMissing;
    let not_relevant = Doc::new().add(R::Sources, ONE).say(R::Sources, C::Relevant, Choice::No);
    also(rule, "not relevant", &not_relevant, &[row(R::Sources)]);
    also(rule, "for a reason", &not_relevant.say(R::Sources, C::RelevantWhy, "No contact"), &[]);
    let kind = cell(SourceKind::Family, None);
    let doc = aside(SourceKind::Family, None);
    also(rule, "left aside", &doc, &[Target::Row(R::Coverage, kind)]);
    also(rule, "for a reason", &doc.at(R::Coverage, kind, C::AsideWhy, "Out of proportion"), &[]);
}

#[test]
fn a_kind_is_closed_when_all_its_cells_are_left_aside() {
    let systems = SourceKind::Systems;
    let others = SourceKind::ALL.iter().filter(|kind| **kind != systems);
    let others: Vec<Target> = others.map(|kind| Target::Row(R::Coverage, cell(*kind, None))).collect();
    let doc = Information::ALL.iter().fold(Doc::new().judge(Part::SourcesSystems, Judgement::Met), |doc, one| {
        doc.at(R::Coverage, cell(systems, Some(*one)), C::LeftAside, Choice::Yes)
    });
    also(Rule::KindOpen, "all but one kind are open", &doc, &others);
}

#[test]
fn normality_may_be_left_aside_unless_the_commission_asks_for_it() {
    let (rule, ask) = (Rule::NormalityAside, || Command::AskMoreWidespread(Asked::Yes));
    let (family, normality) = (SourceKind::Family, Some(Information::Normality));
    also(rule, "nobody asks", &aside(family, normality), &[]);
    let row = Target::Row(R::Coverage, cell(family, normality));
    also(rule, "the commission asks", &aside(family, normality).act_on(ask()), &[row]);
    also(rule, "facts are left aside", &aside(family, Some(Information::Facts)).act_on(ask()), &[]);
}

#[test]
fn sources_are_asked_about_when_the_time_has_come() {
    let doc = Doc::new;
    let planning = doc().add(R::Sources, ONE).act_on(Command::SetPhase(Phase::Planning));
    also(Rule::RelevanceUndecided, "planning", &planning, &[]);
    let not_asked = doc().relevant().act_on(Command::AskStillCurrent(Asked::No));
    also(Rule::NothingOnNow, "the commission does not ask", &not_asked, &[]);
    let access = |state| doc().relevant().say(R::Sources, C::Access, state);
    also(Rule::NoAccess, "to be arranged", &access(Choice::ToArrange), &[row(R::Sources)]);
    also(Rule::NoAccess, "asked for", &access(Choice::AskedFor), &[]);
    let held = doc().relevant().add(R::Processes, ONE).say(R::Processes, C::Holds, vec![ONE]);
    also(Rule::NoAccess, "held up by another process", &held, &[]);
    also(Rule::NoAccess, "not deemed relevant", &doc().add(R::Sources, ONE), &[]);
    let none = doc().add(R::Sources, ONE).judge(Part::AccessEvery, Judgement::Met);
    also(Rule::EveryButSome, "no source is relevant, so there is access to every one", &none, &[]);
    let people = doc().relevant().say(R::Sources, C::SourceKind, Choice::Family);
    also(Rule::NotSecured, "people are not secured", &people, &[]);
}

fn request(answer: Choice) -> Doc {
    Doc::new().add(R::Requests, ONE).say(R::Requests, C::Answer, answer)
}

#[test]
fn requests_are_asked_about_once_they_are_sent_and_until_they_are_answered() {
    let unsent = Doc::new().add(R::Requests, ONE);
    also(Rule::RequestUnexplained, "not sent yet", &unsent, &[]);
    let sent = unsent.clone().say(R::Requests, C::AskedOn, days_ago(3));
    also(Rule::RequestUnexplained, "asked on a day", &sent, &[row(R::Requests)]);
    let due = |answer, day| request(answer).say(R::Requests, C::Due, day);
    let rule = Rule::RequestOverdue;
    also(rule, "due today", &due(Choice::Awaited, days_ago(0)), &[]);
    also(rule, "due on a day that is not known", &due(Choice::Awaited, Day::NotKnown), &[]);
    also(rule, "answered in part", &due(Choice::InPart, days_ago(1)), &[row(R::Requests)]);
    also(rule, "never sent", &due(Choice::NotSent, days_ago(1)), &[row(R::Requests)]);
    also(rule, "refused", &due(Choice::Refused, days_ago(1)), &[]);
    also(Rule::NonCooperationOpen, "nothing sent", &unsent, &[]);
}

#[test]
fn non_cooperation_is_asked_about_until_it_is_open_what_and_why() {
    let registered = || Doc::new().add(R::NonCooperation, ONE);
    let judged = Doc::new().judge(Part::ReasonsOpen, Judgement::Met);
    also(Rule::NonCooperationOpen, "question 7 is judged", &judged, &[Target::Whole]);
    let doc = request(Choice::Awaited).add(R::NonCooperation, ONE);
    also(Rule::NonCooperationOpen, "registered", &doc, &[]);
    let given = registered().say(R::NonCooperation, C::ReasonGiven, Choice::Given);
    also(Rule::ReasonNotOpen, "given, and not said", &given, &[row(R::NonCooperation)]);
    also(Rule::ReasonNotOpen, "said", &given.say(R::NonCooperation, C::RefusalReason, "Fear of blame"), &[]);
    let disclosed = registered().say(R::NonCooperation, C::Disclosed, "In the method");
    also(Rule::NotDisclosed, "disclosed, and not said what", &disclosed, &[row(R::NonCooperation)]);
}

#[test]
fn an_attestation_is_contradicted_by_any_refusal_and_only_where_it_is_given() {
    let (rule, about) = (Rule::AttestationContradicted, [place(Part::ReasonsOpen)]);
    also(rule, "registered", &Doc::new().attested().add(R::NonCooperation, ONE), &about);
    also(rule, "a request was refused", &request(Choice::Refused).attested(), &about);
    let access = Doc::new().relevant().say(R::Sources, C::Access, Choice::Refused);
    also(rule, "access was refused", &access.clone().attested(), &about);
    also(rule, "nobody attests otherwise", &access, &[]);
    also(rule, "nobody attests otherwise", &request(Choice::Refused), &[]);
}

#[test]
fn people_are_asked_about_unless_they_declined() {
    let staff = |state| {
        Doc::new()
            .judge(Part::InputPractitioners, Judgement::Met)
            .add(R::Practitioners, ONE)
            .say(R::Practitioners, C::Staff, Choice::Practitioner)
            .say(R::Practitioners, C::InputState, state)
    };
    let rule = Rule::InputWithoutPeople;
    also(rule, "declined", &staff(Choice::Declined), &[place(Part::InputPractitioners)]);
    also(rule, "invited", &staff(Choice::Invited), &[]);
    let family = || Doc::new().add(R::Family, ONE);
    for rule in [Rule::NoSupport, Rule::PurposeUnsaid] {
        also(rule, "declined", &staff(Choice::Declined), &[]);
    }
    also(Rule::NoSupport, "the family, too", &family(), &[row(R::Family)]);
    also(Rule::PurposeUnsaid, "a family is told nothing of an agency’s own learning", &family(), &[]);
    let declined = family().say(R::Family, C::InputState, Choice::Declined);
    also(Rule::PersonDeclined, "the family, too", &declined, &[row(R::Family)]);
    also(Rule::PersonDeclined, "invited", &staff(Choice::Invited), &[]);
}

#[test]
fn a_witness_who_took_part_after_the_proceedings_needs_no_agreement() {
    let witness = Doc::new()
        .add(R::Family, ONE)
        .say(R::Family, C::Witness, Choice::Possibly)
        .say(R::Family, C::InputState, Choice::TookPart)
        .say(R::Family, C::InputOn, days_ago(5))
        .add(R::Processes, ONE)
        .say(R::Processes, C::ProcessKind, Choice::Criminal);
    let until = |days| witness.clone().say(R::Processes, C::Until, days_ago(days));
    also(Rule::WitnessNotAgreed, "before the end", &until(1), &[row(R::Family)]);
    also(Rule::WitnessNotAgreed, "after the end", &until(9), &[]);
    also(Rule::WitnessNotAgreed, "no end is known", &witness, &[row(R::Family)]);
    let inquest = witness.say(R::Processes, C::ProcessKind, Choice::Inquest);
    also(Rule::WitnessNotAgreed, "an inquest", &inquest, &[]);
}

#[test]
fn a_source_that_nobody_requested_is_asked_about_once_requests_have_gone_out_and_in_one_way() {
    let records = Doc::new().relevant().say(R::Sources, C::SourceKind, Choice::Records).add(R::Requests, ONE);
    also(Rule::NeverRequested, "no request has gone out", &records, &[]);
    also(Rule::NoAccess, "no request has gone out", &records, &[row(R::Sources)]);
    let sent = records.say(R::Requests, C::Answer, Choice::Awaited);
    also(Rule::NoAccess, "it is asked already who will request it", &sent, &[]);
    let planning = sent.clone().phase(Phase::Planning);
    also(Rule::NeverRequested, "planning", &planning, &[]);
    let people = sent.clone().say(R::Sources, C::SourceKind, Choice::Family);
    also(Rule::NeverRequested, "people are invited", &people, &[]);
    also(Rule::NeverRequested, "it has come", &sent.say(R::Sources, C::Obtained, Choice::InPart), &[]);
}

#[test]
fn a_finished_review_is_not_asked_to_chase_secure_or_arrange_what_is_there() {
    let finished = |doc: Doc| doc.phase(Phase::LookingBack);
    let overdue = request(Choice::Awaited).say(R::Requests, C::Due, days_ago(1));
    also(Rule::RequestOverdue, "finished", &finished(overdue), &[]);
    let records = finished(Doc::new().relevant().say(R::Sources, C::SourceKind, Choice::Records));
    also(Rule::NotSecured, "finished", &records, &[]);
    also(Rule::NoAccess, "nothing came", &records, &[row(R::Sources)]);
    also(Rule::NoAccess, "something came", &records.say(R::Sources, C::Obtained, Choice::InPart), &[]);
    let report = Doc::new().relevant().say(R::Sources, C::SourceKind, Choice::Records);
    let report = report.say(R::Sources, C::Provenance, Choice::Secondary);
    also(Rule::NotSecured, "an agency’s report draws on other records", &report, &[]);
}

#[test]
fn processes_borders_obstacles_and_actions_are_asked_about_while_something_is_open() {
    let process = Doc::new().add(R::Sources, ONE).add(R::Processes, ONE);
    also(Rule::HoldNotAgreed, "it holds nothing up", &process, &[]);
    let agreed = process.say(R::Processes, C::Holds, vec![ONE]).say(R::Processes, C::AgreedWith, "The coroner");
    also(Rule::HoldNotAgreed, "agreed, and not until when", &agreed, &[row(R::Processes)]);
    let leads = Doc::new().add(R::Borders, ONE).say(R::Borders, C::Leads, "The first");
    also(Rule::BorderWithoutLead, "somebody leads, and nothing is agreed", &leads, &[row(R::Borders)]);
    let bears = |choice| Doc::new().say(R::Obstacles, C::Bears, choice);
    also(Rule::ObstacleUnanswered, "it does not bear on us", &bears(Choice::No), &[]);
    let answered = bears(Choice::Yes).say(R::Obstacles, C::Response, "Say it early");
    also(Rule::ObstacleUnanswered, "it is said what we do", &answered, &[]);
    let action = Doc::new().add(R::Actions, ONE).say(R::Actions, C::Due, days_ago(1));
    also(Rule::ActionOverdue, "dropped", &action.say(R::Actions, C::ActionState, Choice::Dropped), &[]);
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

fn groups_of(doc: &Doc) -> Vec<Group> {
    grouped(&doc.0, prompts(&doc.0, today()))
}

/// The rules that ask within a group, each with the number of its prompts.
type Grouped = Vec<(Rule, usize)>;

/// What is asked, group by group, without the single prompts.
fn outline(groups: &[Group]) -> Vec<(Option<Question>, Grouped)> {
    let of = |group: &Group| {
        group.combined.iter().map(|combined| (combined.rule, combined.prompts.len())).collect::<Vec<_>>()
    };
    groups.iter().map(|group| (group.question, of(group))).collect()
}

#[test]
fn prompts_are_grouped_by_question_and_those_of_no_question_come_last() {
    let doc = Doc::new()
        .add(R::Borders, ONE)
        .add(R::Decisions, ONE)
        .judge(Part::AccessLead, Judgement::Met)
        .judge(Part::GuidanceStart, Judgement::NotMet);
    assert_eq!(
        outline(&groups_of(&doc)),
        [
            (Some(Question::Discussion), vec![(Rule::DecisionUnrecorded, 1)]),
            (Some(Question::Guidance), vec![(Rule::NotMetWithoutNote, 1)]),
            (Some(Question::Access), vec![(Rule::MetWithoutEvidence, 1)]),
            (None, vec![(Rule::BorderWithoutLead, 1)]),
        ]
    );
}

#[test]
fn within_a_question_contradictions_come_first_and_our_advice_last() {
    let doc = without_method().judge(Part::AccessEvery, Judgement::Met);
    let doc = doc.at(R::Sources, TWO, C::Access, Choice::AskedFor);
    let doc = [ONE, TWO].into_iter().fold(doc, |doc, id| doc.at(R::Sources, id, C::SourceKind, Choice::Records));
    let groups = groups_of(&doc);
    let access = groups.iter().find(|group| group.question == Some(Question::Access)).expect("question 4");
    assert_eq!(
        outline(std::slice::from_ref(access)),
        [(Some(Question::Access), vec![(Rule::EveryButSome, 1), (Rule::MetWithoutEvidence, 1), (Rule::NotSecured, 2)])]
    );
    for rule in Rule::ALL {
        let text = quality_marker::content::second_look::is_our_advice(*rule);
        assert_eq!(rule.importance() == Importance::Advice, text, "{rule:?}");
    }
}

#[test]
fn setting_a_prompt_aside_moves_nothing() {
    let doc = without_method();
    let places = |doc: &Doc| {
        let of = |group: Group| {
            group.combined.into_iter().flat_map(|it| it.prompts).map(|it| (it.rule, it.about)).collect::<Vec<_>>()
        };
        groups_of(doc).into_iter().map(|group| (group.question, of(group))).collect::<Vec<_>>()
    };
    let before = places(&doc);
    let aside = set_aside(doc, ONE, "Read by the panel.");
    assert_eq!(places(&aside), before);
    let kept: Vec<Prompt> =
        groups_of(&aside).into_iter().flat_map(|it| it.combined).flat_map(|it| it.prompts).collect();
    assert!(kept.contains(&prompt(Rule::NoMethod, Target::Row(R::Sources, ONE), Some("Read by the panel."))));
}

#[test]
fn what_is_asked_of_people_of_actions_and_of_the_whole_belongs_to_their_question() {
    let doc = Doc::new().add(R::Actions, ONE).add(R::Actions, TWO);
    let doc = doc.say(R::Actions, C::Origin, vec![Subject::Part(Part::AccessLead)]);
    let belongs = |rule, about| question_of(&doc.0, rule, about);
    for (rule, about, question) in [
        (Rule::NoSupport, row(R::Practitioners), Some(Question::DirectInput)),
        (Rule::NoSupport, row(R::Family), Some(Question::Sources)),
        (Rule::NoMethod, row(R::Sources), Some(Question::Methods)),
        (Rule::RequestUnexplained, row(R::Requests), Some(Question::Guidance)),
        (Rule::RefusalUnregistered, row(R::Requests), Some(Question::NonCooperation)),
        (Rule::HoldNotAgreed, row(R::Processes), Some(Question::Access)),
        (Rule::NobodyMissed, Target::Whole, Some(Question::Sources)),
        (Rule::NonCooperationOpen, Target::Whole, Some(Question::NonCooperation)),
        (Rule::ActionOverdue, row(R::Actions), Some(Question::Access)),
        (Rule::ActionOverdue, Target::Row(R::Actions, TWO), None),
        (Rule::EvidenceUnused, row(R::Evidence), None),
    ] {
        assert_eq!(belongs(rule, about), question, "{rule:?} about {about:?}");
    }
    for case in cases().iter().filter(|case| case.about == Target::Whole) {
        assert!(question_of(&case.doc.0, case.rule, case.about).is_some(), "{:?}", case.rule);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_prompt_stands_in_exactly_one_group(assessment in assessment(texts::plain())) {
        let flat = prompts(&assessment, today());
        let groups = grouped(&assessment, flat.clone());
        let mut questions: Vec<u8> = Vec::new();
        let mut placed: Vec<Prompt> = Vec::new();
        for group in &groups {
            questions.push(group.question.map_or(u8::MAX, Question::number));
            let order: Vec<_> = group.combined.iter().map(|it| (it.rule.importance(), it.rule)).collect();
            prop_assert!(!order.is_empty() && order.is_sorted_by(|one, next| one < next), "{:?}", order);
            for combined in &group.combined {
                prop_assert!(!combined.prompts.is_empty());
                for prompt in &combined.prompts {
                    prop_assert_eq!(prompt.rule, combined.rule);
                    prop_assert_eq!(question_of(&assessment, prompt.rule, prompt.about), group.question);
                }
                placed.extend(combined.prompts.iter().cloned());
            }
        }
        prop_assert!(questions.is_sorted_by(|one, next| one < next), "{:?}", questions);
        // Nothing is dropped, and nothing stands there twice; what is set aside included.
        prop_assert_eq!(placed.len(), flat.len());
        for prompt in flat {
            prop_assert_eq!(placed.iter().filter(|other| **other == prompt).count(), 1);
        }
    }

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
