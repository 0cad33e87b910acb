//! Each statement in words: in the phases of a review, for people and things, for one and several.

use super::{limits, limits_on};
use crate::common::doc::{Doc, ONE, days_ago};
use crate::common::{texts, today};
use proptest::prelude::*;
use quality_marker::content::statements::NOTHING;
use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::choice::Choice;
use quality_marker::domain::column::Column as C;
use quality_marker::domain::command::Command;
use quality_marker::domain::day::Day;
use quality_marker::domain::judgement::{Confidence, Judgement};
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::marker::{Information, SourceKind};
use quality_marker::domain::register::{Register as R, cell};
use quality_marker::domain::review::{Asked, Phase};
use quality_marker::domain::row::Value;

/// Sources of every kind from which everything came: nothing of them limits the review.
fn all_had() -> Doc {
    SourceKind::ALL.iter().zip(101..).fold(Doc::new(), |doc, (kind, id)| {
        doc.row(
            R::Sources,
            id,
            "Something",
            vec![
                (C::SourceKind, Choice::of_kind(*kind).into()),
                (C::Relevant, Choice::Yes.into()),
                (C::Obtained, Choice::InFull.into()),
            ],
        )
    })
}

fn source(said: Vec<(C, Value)>) -> Doc {
    let relevant = (C::Relevant, Choice::Yes.into());
    let kind = (C::SourceKind, Choice::Records.into());
    all_had().row(R::Sources, 1, "Police messages", [vec![kind, relevant], said].concat())
}

fn mother() -> Doc {
    source(Vec::new()).at(R::Sources, ONE, C::Label, "Mother").at(R::Sources, ONE, C::SourceKind, Choice::Family)
}

fn refusal(said: Vec<(C, Value)>) -> Doc {
    all_had().row(R::NonCooperation, 1, "Housing provider", said)
}

fn finished(doc: Doc) -> Doc {
    doc.phase(Phase::LookingBack)
}

#[test]
fn where_nothing_limits_the_review_the_draft_says_that_this_shows_nothing() {
    for doc in [Doc::new(), all_had(), source(vec![(C::Obtained, Choice::InFull.into())])] {
        assert_eq!(limits(&doc), NOTHING);
    }
}

fn cases_of_cooperation() -> Vec<(Doc, &'static str)> {
    let given = || (C::ReasonGiven, Choice::Given.into());
    let request = |answer: Choice| vec![(C::Answer, answer.into()), (C::Requested, "The tenancy file.".into())];
    vec![
        (
            refusal(Vec::new()),
            "The housing provider did not cooperate with the review. It is not recorded whether a reason was given. \
            What remains unknown as a result is not recorded.",
        ),
        (
            refusal(vec![(C::ReasonGiven, Choice::NoneGiven.into())]),
            "The housing provider did not cooperate with the review. No reason was given. What remains unknown as a \
            result is not recorded.",
        ),
        (
            refusal(vec![given()]),
            "The housing provider did not cooperate with the review. A reason was given. What it was is not \
            recorded. What remains unknown as a result is not recorded.",
        ),
        (
            refusal(vec![
                given(),
                (C::RefusalReason, "Legal advice".into()),
                (C::Unknown, "What the family\nwas told".into()),
            ]),
            "The housing provider did not cooperate with the review. Reason given: “Legal advice.” Findings on this \
            are incomplete. What remains unknown: “What the family was told.”",
        ),
        (
            refusal(Vec::new()).row(R::Requests, 1, "Housing provider", request(Choice::Refused)).at(
                R::NonCooperation,
                ONE,
                C::Request,
                vec![ONE],
            ),
            "The housing provider refused a request (“The tenancy file”). It is not recorded whether a reason was \
            given. What remains unknown as a result is not recorded.",
        ),
        (
            all_had().row(R::Requests, 1, "Police", request(Choice::Refused)),
            "The request to the police (“The tenancy file”) was refused. There is no entry about this under \
            non-cooperation.",
        ),
        (
            source(vec![(C::Access, Choice::Refused.into()), (C::Tells, (&[Choice::Facts] as &[Choice]).into())]).row(
                R::Requests,
                1,
                "Police",
                [request(Choice::Refused), vec![(C::Sources, vec![ONE].into())]].concat(),
            ),
            "The request to the police (“The tenancy file”) was refused. This concerns the police messages. What \
            could be learned from this: what happened. The analysis cannot draw on this. There is no entry about this \
            under non-cooperation.",
        ),
        (
            finished(source(vec![(C::Obtained, Choice::InPart.into())]).row(
                R::Requests,
                1,
                "Police",
                [request(Choice::InPart), vec![(C::Sources, vec![ONE].into())]].concat(),
            )),
            "Only part of what was sought from the police messages was received. The review could draw only on this \
            part.",
        ),
        (
            finished(all_had().row(R::Requests, 1, "Police", request(Choice::Awaited))),
            "No full answer to the request to the police is recorded.",
        ),
        (
            all_had().row(R::Family, 1, "Father", vec![(C::InputState, Choice::Declined.into())]).row(
                R::Family,
                2,
                "Aunt",
                vec![(C::InputState, Choice::Declined.into())],
            ),
            "The father and the aunt declined to take part. The review does not have these accounts.",
        ),
        (
            finished(all_had().row(
                R::Practitioners,
                1,
                "Health visitor",
                vec![(C::InputState, Choice::Declined.into()), (C::Agency, "Community health".into())],
            )),
            "The health visitor (Community health) declined to take part. The review did not have this account.",
        ),
    ]
}

fn cases_of_delays() -> Vec<(Doc, &'static str)> {
    let process = |doc: Doc, until: Day| {
        doc.row(R::Processes, 1, "Criminal trial", vec![(C::Holds, vec![ONE].into()), (C::Until, until.into())])
    };
    let later = Day::About(days_ago(-60).date().expect("a day"));
    vec![
        (
            process(source(Vec::new()), later),
            "Because of the criminal trial, access to the police messages is delayed until about 21 January 2027. \
            Findings that depend on this are provisional.",
        ),
        (
            process(source(Vec::new()), Day::NotKnown),
            "Because of the criminal trial, access to the police messages is delayed. No end of the delay is recorded. \
            Findings that depend on this are provisional.",
        ),
        (
            finished(process(source(Vec::new()), later)),
            "The criminal trial delayed access to the police messages. The end of the delay is recorded as about 21 \
            January 2027. Findings that depend on this are provisional.",
        ),
        (
            // Access that was refused in the end did not come when the delay ended.
            process(source(vec![(C::Access, Choice::Refused.into())]), days_ago(2)),
            "Access to the police messages was refused. The analysis cannot draw on this.\n\nThe criminal trial \
            delayed access to the police messages.",
        ),
        (
            process(source(vec![(C::Access, Choice::Refused.into())]), days_ago(2))
                .row(
                    R::Sources,
                    2,
                    "GP records",
                    vec![
                        (C::SourceKind, Choice::Records.into()),
                        (C::Relevant, Choice::Yes.into()),
                        (C::Obtained, Choice::InFull.into()),
                    ],
                )
                .at(R::Processes, ONE, C::Holds, vec![ONE, quality_marker::domain::item::ItemId(2)]),
            "Access to the police messages was refused. The analysis cannot draw on this.\n\nThe criminal trial \
            delayed access to the GP records until 20 November 2026. Access to the police \
            messages is recorded as delayed too, and was refused.",
        ),
        (
            process(source(vec![(C::Obtained, Choice::InFull.into())]), days_ago(2)),
            "The criminal trial delayed access to the police messages until 20 November 2026.",
        ),
        (
            process(source(vec![(C::Obtained, Choice::InFull.into())]), later),
            "The criminal trial delayed access to the police messages.",
        ),
    ]
}

fn cases_of_sources() -> Vec<(Doc, &'static str)> {
    let facts = &[Choice::Facts, Choice::Factors] as &[Choice];
    vec![
        (
            source(vec![(C::Access, Choice::Refused.into()), (C::Tells, facts.into())]),
            "Access to the police messages was refused. What could be learned from this: what happened, and what in \
            the organisations helped or hindered. The analysis cannot draw on this.",
        ),
        (source(Vec::new()), "No information has been received from the police messages."),
        (
            finished(source(Vec::new())),
            "No information was received from the police messages. The analysis was made without this.",
        ),
        (source(Vec::new()).phase(Phase::Planning), "Information is still to be gathered from the police messages."),
        (mother(), "The review has not heard from the mother."),
        (
            source(Vec::new()).row(
                R::Sources,
                2,
                "GP records",
                vec![(C::SourceKind, Choice::Records.into()), (C::Relevant, Choice::Yes.into())],
            ),
            "No information has been received from the police messages or the GP records.",
        ),
        (
            source(vec![(C::Obtained, Choice::InPart.into())]),
            "Only part of what was sought from the police messages has been received. So far the review can draw only \
            on this part.",
        ),
        (
            source(vec![(C::Obtained, Choice::InFull.into()), (C::Sufficient, Choice::No.into())]),
            "The information from the police messages is recorded as not sufficient for its purpose. What the review \
            says on this is based on limited information.",
        ),
        (
            source(vec![(C::Relevant, Choice::Undecided.into())]),
            "No decision is recorded on the relevance of the police messages.",
        ),
        (
            source(vec![(C::Relevant, Choice::No.into())]),
            "The review leaves out the police messages as not relevant. No reason is recorded.",
        ),
        (
            finished(source(vec![(C::Relevant, Choice::No.into()), (C::RelevantWhy, "No contact".into())])),
            "The review left out the police messages as not relevant. Reason: “No contact.”",
        ),
    ]
}

fn cases_of_kinds_and_judgements() -> Vec<(Doc, &'static str)> {
    let aside = |kind, one| Doc::new().at(R::Coverage, cell(kind, one), C::LeftAside, Choice::Yes);
    vec![
        (
            aside(SourceKind::Leaders, None),
            "The review is not seeking information from senior managers and leaders. No reason is recorded.",
        ),
        (
            finished(aside(SourceKind::Leaders, None)).at(
                R::Coverage,
                cell(SourceKind::Leaders, None),
                C::AsideWhy,
                "Left to\nanother audit.",
            ),
            "The review did not seek information from senior managers and leaders. Reason: “Left to another audit.”",
        ),
        (
            aside(SourceKind::Family, Some(Information::Normality)),
            "The review does not seek information from the child, family, friends and community on how things were \
            usually done. No reason \
            is recorded.",
        ),
        (
            aside(SourceKind::Systems, Some(Information::Rationale)).phase(Phase::Planning),
            "The review does not plan to use ICT systems and processes to find out why people acted as they did. No \
            reason is recorded.",
        ),
        (
            Doc::new().act_on(Command::AskMoreWidespread(Asked::Yes)),
            "The commission asks whether problematic practice was more widespread. No relevant source is recorded for \
            this.",
        ),
        (
            Doc::new().act_on(Command::AskStillCurrent(Asked::Yes)),
            "The commission asks whether past issues are still current. No relevant source is recorded for this.",
        ),
        (
            all_had()
                .judge(Part::SourcesLeaders, Judgement::OutsideCommission)
                .reason(Part::SourcesLeaders, "Another audit."),
            "Outside the commission: Question 3: All possible sources considered (one part: senior managers and \
            leaders). Reason: “Another audit.”",
        ),
        (
            all_had().judge(Part::GuidanceWhy, Judgement::DontKnow).judge(Part::AccessLead, Judgement::DontKnow),
            "Under the quality marker “Assembling information”, it is not known whether these are met: Question 2: \
            Guidance on what is requested (one part: guidance says why); Question 4: Access to relevant sources (one \
            part: access for the lead reviewer(s)). Related findings should be read with caution.",
        ),
        (
            all_had().judge(Part::GuidanceStart, Judgement::NotMet),
            "Under the quality marker “Assembling information”, this is judged not met: Question 2: Guidance on what \
            is requested (one part: given at the start).",
        ),
        (
            all_had()
                .judge(Part::GuidanceStart, Judgement::NotMet)
                .note(Part::GuidanceStart, "Six weeks late")
                .judge_whole(Question::Guidance, Judgement::NotMet, Confidence::Low),
            "Under the quality marker “Assembling information”, this is judged not met: Question 2: Guidance on what \
            is requested (as a whole, and one part: given at the start). Note on “Given at the start”: “Six weeks \
            late.”",
        ),
        (
            all_had().judge(Part::GuidanceWhy, Judgement::DontKnow).phase(Phase::Planning),
            "Under the quality marker “Assembling information”, it is not yet known whether this is met: Question 2: \
            Guidance on what is requested (one part: guidance says why).",
        ),
        (
            all_had().judge_whole(Question::Methods, Judgement::Partly, Confidence::Low),
            "Under the quality marker “Assembling information”, this is judged only partly met: Question 5: Methods \
            that fit (as a whole).",
        ),
    ]
}

#[test]
fn each_statement_says_this() {
    let all = [cases_of_cooperation(), cases_of_delays(), cases_of_sources(), cases_of_kinds_and_judgements()];
    for (doc, expected) in all.into_iter().flatten() {
        assert_eq!(limits(&doc), expected);
    }
}

#[test]
fn a_kind_that_was_not_considered_is_told_with_its_reason() {
    let doc = Doc::new()
        .judge(Part::SourcesSystems, Judgement::NotMet)
        .judge(Part::SourcesRecords, Judgement::NotMet)
        .note(Part::SourcesSystems, "Replaced in 2024.");
    let said = limits(&finished(doc.clone()));
    assert!(said.contains("Formal records were not considered. No reason is recorded."), "{said}");
    assert!(said.contains("ICT systems and processes were not considered. Note: “Replaced in 2024.”"), "{said}");
    assert!(!said.contains("listed"), "where nobody lists sources, that none is listed is no shortfall: {said}");
    let said = limits(&finished(doc.row(R::Sources, 1, "Police", vec![])));
    assert!(said.contains("No sources of these kinds are listed: practitioners and managers; "), "{said}");
    assert!(!said.contains("Judged not met"), "it is said: {said}");
}

#[test]
fn a_refused_request_is_told_once_if_the_refusal_is_registered() {
    let doc = refusal(vec![]).row(R::Requests, 1, "Police", vec![(C::Answer, Choice::Refused.into())]);
    let doc = doc.at(R::NonCooperation, ONE, C::Request, vec![ONE]);
    assert!(!limits(&doc).contains("The request to"), "{}", limits(&doc));
}

#[test]
fn a_father_who_declined_is_not_reported_as_silent_as_well() {
    let doc = mother().row(
        R::Family,
        1,
        "Mother",
        vec![(C::InputState, Choice::Declined.into()), (C::Sources, vec![ONE].into())],
    );
    assert_eq!(limits(&doc), "The mother declined to take part. The review does not have this account.");
    // Where one of several declined, the others are not passed over.
    let doc = doc.row(R::Family, 2, "Grandmother", vec![(C::Sources, vec![ONE].into())]);
    assert!(limits(&doc).contains("has not heard from the mother"), "{}", limits(&doc));
}

#[test]
fn a_day_passes_and_the_sentence_changes_with_it() {
    let doc = source(Vec::new()).row(
        R::Processes,
        1,
        "Inquest",
        vec![(C::Holds, vec![ONE].into()), (C::Until, Day::On(today()).into())],
    );
    assert!(limits(&doc).contains("is delayed until 22 November 2026"));
    let tomorrow = days_ago(-1).date().expect("a day");
    assert!(limits_on(&doc.0, tomorrow).contains("The inquest delayed access"), "{}", limits_on(&doc.0, tomorrow));
}

#[test]
fn of_many_the_board_reads_some_names_and_how_many_others_and_the_limitations_name_all() {
    let doc = (1..=40).fold(Doc::new(), |doc, id| {
        doc.row(
            R::Sources,
            id,
            &format!("Police record {id}"),
            vec![(C::SourceKind, Choice::Records.into()), (C::Relevant, Choice::Yes.into())],
        )
        .row(R::NonCooperation, id, &format!("Agency {id}"), vec![])
        .row(R::Processes, id, &format!("Trial {id}"), vec![(C::Holds, vec![ONE].into())])
    });
    let page = super::board(&doc);
    assert!(page.contains("Police record 7 or 33 others."), "{page}");
    assert!(page.contains("Agency 9 and 31 others did not cooperate with the review."), "{page}");
    assert!(
        page.contains(
            "Delays because of 37 other parallel processes are recorded; they concern information from Police"
        ),
        "{page}"
    );
    assert!(limits(&doc).contains("Police record 39 or Police record 40"), "{}", limits(&doc));
    assert!(limits(&doc).contains("Agency 40 did not cooperate"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn whatever_somebody_wrote_a_paragraph_stays_one(text in texts::hostile()) {
        prop_assume!(!text.trim().is_empty() && text.len() < 2_000);
        let doc = source(vec![(C::Relevant, Choice::No.into()), (C::RelevantWhy, text.as_str().into())]);
        prop_assert_eq!(limits(&doc).matches("\n\n").count(), 0);
    }
}
