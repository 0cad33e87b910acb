//! Sentences that were once false, or missing: each has a record in which it happened.

use super::{between, board, limits, report};
use crate::common::doc::{Doc, ONE, days_ago};
use crate::common::today;
use quality_marker::content::{guide, questions};
use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::choice::Choice;
use quality_marker::domain::column::Column as C;
use quality_marker::domain::command::Command;
use quality_marker::domain::field::{DateField, Field, ReviewField};
use quality_marker::domain::item::ItemId;
use quality_marker::domain::judgement::{Confidence, Judgement};
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::marker::SourceKind;
use quality_marker::domain::register::{Register as R, cell};
use quality_marker::domain::review::{Asked, Phase};
use quality_marker::domain::rule::Rule;
use quality_marker::report::letter::letter;

/// The heading over what falls short, in any phase.
const SHORT: &str = "short\n";

fn fell_short(doc: &Doc) -> String {
    between(&board(doc), SHORT, "\n## ").to_owned()
}

/// How often the rule with this key asks.
fn asked(doc: &Doc, rule: &str) -> usize {
    Rule::from_key(rule).map_or(0, |rule| doc.asks(rule).len())
}

/// A source of this kind.
fn source(doc: Doc, id: ItemId, label: &str, kind: Choice) -> Doc {
    doc.row(R::Sources, id.0, label, vec![(C::SourceKind, kind.into()), (C::Relevant, Choice::Yes.into())])
}

/// Sources of every kind, so that no kind is missing; their ids begin at 101.
fn all_kinds() -> Doc {
    SourceKind::ALL.iter().zip(101..).fold(Doc::new(), |doc, (kind, id)| {
        source(doc, ItemId(id), "Something", Choice::of_kind(*kind)).at(
            R::Sources,
            ItemId(id),
            C::Obtained,
            Choice::InFull,
        )
    })
}

#[test]
fn a_part_that_is_not_met_is_never_left_out_of_the_board_summary() {
    let doc = Doc::new().judge(Part::GuidanceStart, Judgement::NotMet).note(Part::GuidanceStart, "Six weeks late.");
    assert!(fell_short(&doc).contains("Given at the start"), "{}", board(&doc));
    let met = doc.judge_whole(Question::Guidance, Judgement::Met, Confidence::High);
    assert!(fell_short(&met).contains("Given at the start"), "{}", board(&met));
    assert!(fell_short(&met).contains("although"), "the contradiction is pointed out: {}", board(&met));
    assert!(asked(&met, "met-but-parts-not") == 1);
}

#[test]
fn each_question_has_one_entry_with_its_parts() {
    let doc = Doc::new().judge(Part::GuidanceStart, Judgement::NotMet).judge(Part::GuidanceWhat, Judgement::Met);
    let page = board(&doc);
    assert_eq!(page.matches("Question 2").count(), 1, "{page}");
    assert!(fell_short(&doc).contains("Guidance says what"));
}

#[test]
fn a_source_without_a_kind_accuses_nobody() {
    let doc = Doc::new().row(R::Sources, 1, "Police", vec![]);
    let said = limits(&doc);
    assert!(!said.contains("nobody") && !said.to_lowercase().contains("not considered"), "{said}");
    assert!(said.contains("listed yet: formal records; "), "{said}");
    assert_eq!(said.matches("listed yet").count(), 1, "what is the same of six kinds is said once: {said}");
    assert!(said.contains("The kind of source is not recorded for the police."), "{said}");
}

#[test]
fn a_note_that_says_why_is_read() {
    let doc = Doc::new()
        .row(R::Sources, 1, "Police", vec![])
        .judge(Part::SourcesSystems, Judgement::NotMet)
        .note(Part::SourcesSystems, "The systems were replaced in 2024 and cannot be seen.");
    assert!(limits(&doc).contains("The systems were replaced in 2024"), "{}", limits(&doc));
    let aside = Doc::new()
        .at(R::Coverage, cell(SourceKind::Leaders, None), C::LeftAside, Choice::Yes)
        .note(Part::SourcesLeaders, "Left to the partners’ own audit.");
    assert!(limits(&aside).contains("own audit") && !limits(&aside).contains("No reason"), "{}", limits(&aside));
    let left_out = all_kinds().row(
        R::Sources,
        1,
        "School records",
        vec![(C::Relevant, Choice::No.into()), (C::Note, "The school closed in 2019.".into())],
    );
    assert!(limits(&left_out).contains("closed in 2019") && !limits(&left_out).contains("No reason"));
}

#[test]
fn people_who_declined_are_among_the_limitations_in_words_fit_for_people() {
    for register in [R::Family, R::Practitioners] {
        let role = if register == R::Family { "Father" } else { "Health visitor" };
        let doc = all_kinds().row(register, 1, role, vec![(C::InputState, Choice::Declined.into())]);
        let said = format!("the {}", role.to_lowercase());
        for text in [limits(&doc), fell_short(&doc)] {
            assert!(text.to_lowercase().contains(&format!("{said} declined to take part")), "{text}");
            assert!(!text.contains("non-cooperation") && !text.contains(" it "), "{text}");
        }
        assert_eq!(asked(&doc, "person-declined"), 1);
    }
}

#[test]
fn a_parallel_process_hides_no_refusal() {
    let doc = all_kinds()
        .row(
            R::Sources,
            1,
            "Police messages",
            vec![
                (C::SourceKind, Choice::Records.into()),
                (C::Relevant, Choice::Yes.into()),
                (C::Access, Choice::Refused.into()),
            ],
        )
        .row(R::Processes, 1, "Criminal trial", vec![(C::Holds, vec![ONE].into()), (C::Until, days_ago(-30).into())]);
    for text in [limits(&doc), fell_short(&doc)] {
        assert!(text.contains("Access to the police messages was refused"), "{text}");
        assert!(text.contains("access to the police messages is delayed until 22 December 2026"), "{text}");
    }
}

#[test]
fn a_delay_that_has_ended_is_told_in_the_past_and_what_is_missing_is_told_as_well() {
    let doc = source(all_kinds(), ONE, "Mother", Choice::Family).row(
        R::Processes,
        1,
        "",
        vec![(C::ProcessKind, Choice::Criminal.into())],
    );
    let doc = doc.at(R::Processes, ONE, C::Holds, vec![ONE]).at(R::Processes, ONE, C::Until, days_ago(30));
    for text in [limits(&doc), fell_short(&doc)] {
        assert!(text.contains("Criminal proceedings delayed contact with the mother until 23 October 2026"), "{text}");
        assert!(!text.contains("provisional"), "{text}");
        assert!(text.contains("has not heard from the mother"), "{text}");
    }
    assert_eq!(asked(&doc, "delay-ended"), 1);
}

/// A service manager declined; the source that they stand for is all service managers.
fn one_of_several_declined() -> Doc {
    source(all_kinds(), ONE, "Service managers", Choice::Leaders).row(
        R::Practitioners,
        1,
        "Service manager",
        vec![(C::InputState, Choice::Declined.into()), (C::Sources, vec![ONE].into())],
    )
}

#[test]
fn who_declined_stands_for_a_source_only_by_its_name() {
    for (phase, expected) in [
        (Phase::UnderWay, "The review has not heard from the service managers."),
        (Phase::LookingBack, "The review did not hear from the service managers."),
    ] {
        let doc = one_of_several_declined().phase(phase);
        for text in [limits(&doc), fell_short(&doc)] {
            assert!(text.contains(expected) && text.contains("The service manager declined"), "{text}");
        }
        let named = doc.at(R::Sources, ONE, C::Label, "Service  Manager");
        assert!(!limits(&named).contains("hear"), "what is the same is said once: {}", limits(&named));
    }
}

#[test]
fn a_board_reads_which_sources_a_refusal_or_a_delay_concerns() {
    let doc = source(all_kinds(), ONE, "Tenancy file", Choice::Records);
    let refused = doc.clone().row(R::NonCooperation, 1, "Housing provider", vec![(C::Sources, vec![ONE].into())]);
    assert!(fell_short(&refused).contains("This concerns the tenancy file."), "{}", fell_short(&refused));
    let many = (1..=6).fold(doc.clone(), |doc, id| {
        let sources = if id == 6 { vec![ONE] } else { Vec::new() };
        doc.row(R::NonCooperation, id, "Housing provider", vec![(C::Sources, sources.into())])
    });
    assert!(fell_short(&many).contains("This concerns the tenancy file."), "{}", fell_short(&many));
    let delays = (1..=6).fold(doc, |doc, id| {
        let other = source(doc, ItemId(id + 10), &format!("File {id}"), Choice::Records);
        let held = if id == 6 { ONE } else { ItemId(id + 10) };
        other.row(R::Processes, id, "Trial", vec![(C::Holds, vec![held].into())])
    });
    assert!(fell_short(&delays).contains("the tenancy file"), "{}", fell_short(&delays));
}

#[test]
fn a_delay_does_not_claim_that_nobody_was_in_contact() {
    let process = vec![(C::Holds, vec![ONE].into()), (C::Until, days_ago(-30).into())];
    let doc = source(all_kinds(), ONE, "Mother", Choice::Family).row(R::Processes, 1, "Criminal trial", process);
    for (state, expected) in [
        (None, "contact with the mother is delayed until 22 December 2026"),
        (Some(Choice::Planned), "contact with the mother is delayed until 22 December 2026"),
        (Some(Choice::Invited), "information from the mother is delayed until 22 December 2026"),
        (Some(Choice::TookPart), "information from the mother is delayed until 22 December 2026"),
    ] {
        let person = state.map(|state| vec![(C::InputState, state.into()), (C::Sources, vec![ONE].into())]);
        let doc = person.into_iter().fold(doc.clone(), |doc, person| doc.row(R::Family, 1, "Mother", person));
        for text in [limits(&doc), fell_short(&doc)] {
            assert!(text.contains(expected), "{text}");
        }
    }
    let part = source(doc.clone(), ItemId(2), "Police messages", Choice::Records)
        .at(R::Sources, ItemId(2), C::Obtained, Choice::InPart)
        .at(R::Processes, ONE, C::Holds, vec![ItemId(2)]);
    assert!(limits(&part).contains("information from the police messages is delayed"), "{}", limits(&part));
    let refused = source(doc, ItemId(2), "Police messages", Choice::Records)
        .at(R::Sources, ItemId(2), C::Access, Choice::Refused)
        .at(R::Processes, ONE, C::Holds, vec![ONE, ItemId(2)])
        .at(R::Processes, ONE, C::Until, days_ago(30));
    for text in [limits(&refused), fell_short(&refused)] {
        assert!(text.contains("Access to the police messages is recorded as delayed too, and was refused."), "{text}");
    }
}

#[test]
fn a_refused_request_says_what_was_asked_for() {
    let request = vec![(C::Answer, Choice::Refused.into()), (C::Requested, "Messages between the parents.".into())];
    let doc = all_kinds().row(R::Requests, 1, "Police", request);
    for text in [limits(&doc), fell_short(&doc)] {
        assert!(text.contains("The request to the police (“Messages between the parents”) was refused."), "{text}");
    }
}

#[test]
fn notes_on_what_falls_short_are_read_whatever_the_judgement() {
    for judgement in [Judgement::NotMet, Judgement::Partly, Judgement::DontKnow] {
        let doc = all_kinds().judge(Part::GuidanceWhy, judgement).note(Part::GuidanceWhy, "Only for health.");
        assert!(limits(&doc).contains("Note on “Guidance says why”: “Only for health.”"), "{}", limits(&doc));
    }
}

#[test]
fn a_note_is_not_taken_for_a_reason() {
    let doc = all_kinds().row(
        R::Sources,
        1,
        "Nursery records",
        vec![(C::Relevant, Choice::No.into()), (C::Note, "Destroyed.".into())],
    );
    assert!(limits(&doc).contains("No separate reason is recorded. Note: “Destroyed.”"), "{}", limits(&doc));
}

#[test]
fn question_7_is_not_sound_while_a_refusal_has_no_reason() {
    let met = all_kinds().judge(Part::ReasonsOpen, Judgement::Met).judge_whole(
        Question::NonCooperation,
        Judgement::Met,
        Confidence::High,
    );
    assert!(!fell_short(&met).contains("Question 7"), "{}", board(&met));
    let given = |reason: &'static str| {
        vec![(C::ReasonGiven, Choice::Given.into()), (C::RefusalReason, reason.into()), (C::Unknown, "Much.".into())]
    };
    let sources = source(met.clone(), ONE, "Police messages", Choice::Records);
    for contradicted in [
        met.clone().row(R::Requests, 1, "Police", vec![(C::Answer, Choice::Refused.into())]),
        sources.at(R::Sources, ONE, C::Access, Choice::Refused),
        met.clone().row(R::NonCooperation, 1, "Police", Vec::new()),
        met.clone().row(R::NonCooperation, 1, "Police", given("")),
    ] {
        let text = fell_short(&contradicted);
        assert!(text.contains("Question 7") && text.contains("Not every refusal has an entry"), "{text}");
    }
    for open in [
        met.clone().row(R::NonCooperation, 1, "Police", given("Legal advice")),
        met.row(R::NonCooperation, 1, "Police", vec![(C::ReasonGiven, Choice::NoneGiven.into())]),
    ] {
        assert!(!fell_short(&open).contains("Question 7"), "{}", board(&open));
    }
}

#[test]
fn what_did_not_suffice_shows_a_finished_review_nothing() {
    let tells = &[Choice::Normality] as &[Choice];
    let asks = Doc::new().act_on(Command::AskMoreWidespread(Asked::Yes));
    let doc = source(asks, ONE, "Caseload figures", Choice::Documents).at(R::Sources, ONE, C::Tells, tells);
    let shown = |doc: &Doc| !limits(doc).contains("widespread");
    assert!(shown(&doc), "it may still come");
    let over = doc.phase(Phase::LookingBack);
    assert!(!shown(&over), "nothing came");
    let came = over.at(R::Sources, ONE, C::Obtained, Choice::InFull);
    assert!(shown(&came));
    let insufficient = came.at(R::Sources, ONE, C::Sufficient, Choice::No);
    assert!(!shown(&insufficient));
    assert!(
        fell_short(&insufficient).contains("The commission asked whether problematic practice was more widespread")
    );
}

#[test]
fn considered_never_reads_as_received() {
    let doc = Doc::new().judge(Part::SourcesFamily, Judgement::Met);
    let page = board(&doc);
    assert!(page.contains("onsidered: “Child, family, community”"), "{page}");
    assert!(page.contains("does not mean that anything was received"), "{page}");
    assert!(!page.contains("Met: “Child"), "{page}");
}

#[test]
fn nothing_is_cut_off_and_the_page_is_filled() {
    let paragraphs: Vec<String> = (1..=14)
        .map(|number| format!("Limitation {number}. {} This is its end.", "It goes on a while. ".repeat(12)))
        .collect();
    let doc = Doc::new().write(Field::Limitations, &paragraphs.join("\n\n"));
    let page = board(&doc);
    assert!(!page.contains('…') && !page.contains("(cut)"), "{page}");
    let printed = page.matches("This is its end.").count();
    assert!(printed >= 4 && printed == page.matches("Limitation ").count(), "{printed}: {page}");
    assert!(page.contains(&format!("{} more paragraphs", 14 - printed)), "{page}");
    // However long one is, it is not cut.
    let long = "It goes on. ".repeat(900);
    let doc = Doc::new().write(Field::BoardAsks, &long).write(Field::Limitations, &long).write(Field::Summary, &long);
    assert_eq!(board(&doc).matches("It goes on.").count() % 900, 0);
}

#[test]
fn people_choose_and_order_what_goes_on_the_page() {
    let doc = Doc::new()
        .judge(Part::GuidanceStart, Judgement::NotMet)
        .write(Field::Limitations, "The first.\n\nThe second.\n\nThe third.")
        .act_on(Command::PutOnBoard(0, false))
        .act_on(Command::MoveLimitationUp(2));
    let page = board(&doc);
    assert!(page.contains("The third.\n>\n> The second.") && !page.contains("The first."), "{page}");
    assert!(page.contains("1 more paragraph is in the full assessment"), "{page}");
    assert!(fell_short(&doc).contains("Not met: “Given at the start”"), "{page}");
    for text in ["The first.", "The second.", "The third."] {
        assert!(report(&doc).contains(text), "{text}");
    }
    // Words that were edited stay off the page, and so does what moves.
    let edited = doc.clone().write(Field::Limitations, "New.\n\nThe first.\n\nThe third.\n\nThe second.");
    assert!(!board(&edited).contains("The first.") && board(&edited).contains("New."));
    // All of them may be left off; what fell short never is.
    let none = doc.act_on(Command::PutOnBoard(1, false)).act_on(Command::PutOnBoard(2, false));
    let page = board(&none);
    assert!(!page.contains("The second.") && page.contains("3 paragraphs are in the full assessment"), "{page}");
    assert!(fell_short(&none).contains("Not met: “Given at the start”"), "{page}");
    let again = board(&none.act_on(Command::PutOnBoard(0, true)));
    assert!(again.contains("The first.") && again.contains("2 more paragraphs are in the full assessment"), "{again}");
}

#[test]
fn a_page_that_is_full_is_filled_with_what_people_chose() {
    let long = |number: usize| format!("Limitation {number}. {}", "It goes on a while. ".repeat(12).trim_end());
    let all: Vec<String> = (1..=20).map(long).collect();
    let full = Doc::new().write(Field::Limitations, &all.join("\n\n"));
    assert!(board(&full).contains("Limitation 1.") && !board(&full).contains("Limitation 20."));
    let chosen = (0..19).fold(full, |doc, position| doc.act_on(Command::PutOnBoard(position, false)));
    let page = board(&chosen);
    assert!(page.contains("Limitation 20.") && !page.contains("Limitation 1."), "{page}");
    assert!(page.contains("19 more paragraphs are in the full assessment"), "{page}");
}

#[test]
fn what_is_not_met_or_partly_met_is_still_open() {
    let doc = Doc::new()
        .judge(Part::GuidanceStart, Judgement::NotMet)
        .judge(Part::GuidanceWhy, Judgement::Partly)
        .judge(Part::GuidanceWhat, Judgement::DontKnow);
    let page = report(&doc);
    let open = between(&page, "## What is still open", "\n## ");
    assert!(open.contains("**Not met:** Question 2: Given at the start"), "{open}");
    assert!(open.contains("**Partly met:** Question 2: Guidance says why"), "{open}");
    let all_met = Part::ALL.iter().fold(Doc::new(), |doc, part| doc.judge(*part, Judgement::Met));
    let all_met = Question::ALL.iter().fold(all_met, |doc, it| doc.judge_whole(*it, Judgement::Met, Confidence::High));
    let nothing = "Every part has been looked at";
    assert!(report(&all_met).contains(nothing));
    assert!(!report(&all_met.judge(Part::GuidanceWhy, Judgement::NotMet)).contains(nothing));
}

#[test]
fn a_letter_gives_the_period_and_a_reminder_repeats_no_day_that_has_passed() {
    let day = |text| quality_marker::domain::date::Date::parse(text).expect("a day");
    let doc = Doc::new()
        .act_on(Command::SetDate(DateField::PeriodFrom, Some(day("2024-01-01"))))
        .act_on(Command::SetDate(DateField::PeriodTo, Some(day("2025-06-30"))))
        .row(
            R::Requests,
            1,
            "Police",
            vec![(C::Answer, Choice::Awaited.into()), (C::AskedOn, days_ago(30).into()), (C::Due, days_ago(1).into())],
        );
    let row = doc.0.row(R::Requests, ONE).expect("the request");
    let text = letter(&doc.0, &row, today());
    assert!(text.contains("Period under review: 1 January 2024 to 30 June 2025\n"), "{text}");
    let by_when = between(&text, "By when\n", "\n\n");
    assert!(by_when.starts_with("[new date") && !text.contains("\nBy when\n21 November 2026\n"), "{text}");
    let about = doc.at(R::Requests, ONE, C::AskedOn, quality_marker::domain::day::Day::About(today()));
    let row = about.0.row(R::Requests, ONE).expect("the request");
    assert!(!letter(&about.0, &row, today()).contains("on about"));
}

#[test]
fn prompts_of_one_kind_are_one_line_that_lists_its_places() {
    let doc = Part::ALL.iter().fold(Doc::new(), |doc, part| doc.judge(*part, Judgement::Met));
    let page = report(&doc);
    let look = between(&page, "## Second look", "\n## ");
    assert_eq!(look.matches("vidence supports").count(), 1, "{look}");
    assert!(look.contains("Access for the lead reviewer(s)") && look.contains("Guidance says why"), "{look}");
}

#[test]
fn nothing_is_asked_that_does_not_fit_the_person_the_phase_or_the_kind_of_source() {
    let father = Doc::new().row(R::Family, 1, "Father", vec![]);
    assert_eq!(father.asks(Rule::PurposeUnsaid), [], "an agency’s own learning is not explained to a father");
    let overdue = Doc::new().row(
        R::Requests,
        1,
        "Police",
        vec![(C::Answer, Choice::Awaited.into()), (C::Due, days_ago(1).into())],
    );
    assert_eq!(overdue.asks(Rule::RequestOverdue).len(), 1);
    let finished = overdue.phase(Phase::LookingBack);
    assert_eq!(finished.asks(Rule::RequestOverdue), []);
    assert!(!board(&finished).contains("overdue"), "{}", board(&finished));
    assert!(limits(&finished).contains("the police"), "what never came is told: {}", limits(&finished));
    let own_report = source(Doc::new(), ONE, "Agency report: GP", Choice::Records);
    assert_eq!(own_report.asks(Rule::NotSecured).len(), 1);
    assert_eq!(own_report.at(R::Sources, ONE, C::Provenance, Choice::Secondary).asks(Rule::NotSecured), []);
}

#[test]
fn guidance_on_question_7_says_what_met_means() {
    let text = questions::question(Question::NonCooperation);
    let first = text.guidance.first().map_or("", |passage| passage.text.0);
    assert!(first.contains("whether a reason was given") && first.contains("what it was"), "{first}");
    assert!(!first.contains("where it is not stated, it is not met"), "{first}");
}

#[test]
fn the_statutory_link_says_what_the_paragraph_asks_for_and_our_advice_has_one_label() {
    let text = guide::STATUTORY.text.0;
    assert!(!text.contains("in detail") && text.contains("hindsight"), "{text}");
    let page =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/source-coverage.md")).expect("the page");
    assert!(page.contains(&format!("## {}", guide::OURS)), "docs/source-coverage.md has no heading “{}”", guide::OURS);
    assert!(page.contains(&format!("“{}”", guide::OURS)));
}

#[test]
fn a_contradiction_between_a_confirmation_and_a_refusal_is_pointed_out() {
    let doc = Doc::new()
        .attested()
        .row(R::Requests, 1, "Police", vec![(C::Answer, Choice::Refused.into())])
        .review(ReviewField::Reference, "K");
    assert!(fell_short(&doc).contains("but a refusal is recorded"), "{}", board(&doc));
    assert!(fell_short(&doc).contains("request to the police was refused"), "{}", board(&doc));
}

#[test]
fn no_reason_is_recorded_is_said_once_for_several() {
    let aside = |doc: Doc, kind| doc.at(R::Coverage, cell(kind, None), C::LeftAside, Choice::Yes);
    let doc = aside(aside(all_kinds(), SourceKind::Leaders), SourceKind::Systems);
    assert!(!limits(&doc).contains("did not seek"), "both kinds have sources: {}", limits(&doc));
    let doc = aside(aside(Doc::new(), SourceKind::Leaders), SourceKind::Systems);
    assert_eq!(limits(&doc).matches("No reason is recorded").count(), 1, "{}", limits(&doc));
}
