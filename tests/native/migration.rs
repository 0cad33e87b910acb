//! Every format that was ever released opens for ever. The fixtures are never written anew.

#![expect(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

use crate::common::filled::{LATER_RULES, filled, filled_of_schema_2};
use crate::common::fixtures;
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::checklist::{Part, Question};
use quality_marker::domain::choice::Choice;
use quality_marker::domain::column::Column;
use quality_marker::domain::confirm;
use quality_marker::domain::date::Date;
use quality_marker::domain::day::Day;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::judgement::{Confidence, Judgement};
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::register::Register;
use quality_marker::domain::report_plan::ReportPlan;
use quality_marker::domain::review::{Asked, Phase, Vocabulary};
use quality_marker::domain::row::{Row, Value};
use quality_marker::domain::rule::Rule;
use quality_marker::domain::shape::Shape;
use quality_marker::domain::subject::Subject;
use quality_marker::storage::envelope::{Opened, Stamp, decode, encode};
use quality_marker::storage::trouble::{Fault, Trouble, Wrong};

const FIRST_ID: u64 = 0xe8a3_91e0_0000_0000;

fn first() -> String {
    fixtures::read("schema-1.json")
}

fn opened(text: &str) -> Opened {
    decode(text).expect("an assessment")
}

fn on(year: u16, month: u8, day: u8) -> Day {
    Day::On(Date::new(year, month, day).expect("a day"))
}

/// A piece of evidence of the first fixture.
fn evidence(number: u64, title: &str, kind: Choice, locator: &str, dated: Day, shows: &str, supports: &[Part]) -> Row {
    let supports: Vec<Subject> = supports.iter().copied().map(Subject::Part).collect();
    Row::new(Register::Evidence, ItemId(FIRST_ID + number))
        .with(Column::Title, title)
        .with(Column::EvidenceKind, kind)
        .with(Column::Locator, locator)
        .with(Column::Dated, dated)
        .with(Column::Shows, shows)
        .with(Column::Supports, supports)
}

/// An action of the first fixture.
fn action(number: u64, task: &str, owner: &str, due: Day, state: Choice, origin: Part) -> Row {
    Row::new(Register::Actions, ItemId(FIRST_ID + number))
        .with(Column::Task, task)
        .with(Column::Owner, owner)
        .with(Column::Due, due)
        .with(Column::ActionState, state)
        .with(Column::Origin, vec![Subject::Part(origin)])
}

fn first_evidence() -> [Row; 6] {
    use Part as P;
    [
        evidence(
            1,
            "Minutes of the scoping meeting",
            Choice::Minutes,
            "Review folder, section 2",
            on(2026, 9, 9),
            "Who was present, the list by agency, the three levels of detail.",
            &[
                P::DiscussionWhat,
                P::DiscussionDetail,
                P::DiscussionProportionality,
                P::SourcesRecords,
                P::SourcesFamily,
            ],
        ),
        evidence(
            2,
            "Terms of reference, second version",
            Choice::Commission,
            "Review folder, section 1",
            on(2026, 9, 28),
            "Adds the question whether the difficulties were more widespread.",
            &[P::DiscussionProportionality, P::SourcesLeaders, P::MethodsCommission],
        ),
        evidence(
            3,
            "Letter to all agencies",
            Choice::Correspondence,
            "Review folder, section 3",
            on(2026, 10, 21),
            "What is asked of each, at which level. Its date shows that it came late.",
            &[P::GuidanceWhat, P::GuidanceStart, P::GuidanceDetail],
        ),
        evidence(
            4,
            "Agreement on access between the two areas",
            Choice::Correspondence,
            "Business office, agreements, item 14",
            on(2026, 10, 2),
            "Who may read what, where and from when.",
            &[P::AccessLead, P::AccessEvery],
        ),
        evidence(
            5,
            "Plan of conversations and group meetings",
            Choice::Document,
            "Review folder, section 5",
            on(2026, 9, 21),
            "Roles to be invited, facilitators, support before and after.",
            &[P::SourcesPractitioners, P::MethodsSources, P::InputPractitioners],
        ),
        evidence(
            6,
            "Transfer procedures of both areas, 2025",
            Choice::Document,
            "Review folder, section 6",
            Day::NotSaid,
            "How cases were meant to be handed over at the time.",
            &[P::SourcesDocuments],
        ),
    ]
}

fn first_actions() -> [Row; 4] {
    [
        action(
            0x101,
            "Write to all agencies why each level of detail was chosen",
            "Review manager",
            on(2026, 10, 30),
            Choice::Open,
            Part::GuidanceWhy,
        ),
        action(
            0x102,
            "Agree with the police what can be read before the trial, and from when",
            "Lead reviewer (health)",
            Day::NotSaid,
            Choice::UnderWay,
            Part::AccessEvery,
        ),
        action(
            0x103,
            "Ask the chair whether the provider’s reason may be stated in the report",
            "Lead reviewer (social work)",
            on(2027, 1, 15),
            Choice::Open,
            Part::ReasonsOpen,
        ),
        action(
            0x104,
            "Add agency staff to the list of people to invite",
            "Review manager",
            on(2026, 10, 16),
            Choice::Done,
            Part::SourcesPractitioners,
        ),
    ]
}

#[test]
fn the_first_format_opens_with_all_that_it_said() {
    let opened = opened(&first());
    assert!(!opened.altered, "the checksum is of the text as it was written");
    assert_eq!((opened.revision, opened.saved_at.to_text().as_str()), (42, "2026-11-22T20:53:07.042Z"));
    let it = &opened.assessment;
    assert_eq!((it.id, it.name.as_str()), (ItemId(FIRST_ID), "Example: Review K (fictional)"));
    assert_eq!((it.vocabulary, it.review.phase), (Vocabulary::Today, Phase::UnderWay));
    assert_eq!((it.review.more_widespread, it.review.still_current), (Asked::Yes, Asked::No));
    assert_eq!(it.review.period_to, Date::new(2025, 11, 28));
    assert!(it.review.model.ends_with("“quoted”, \\ \" \t émigré עברית 👩\u{200d}👧 \u{1} \u{202e}."));
    assert_eq!(it.none_occurred.as_ref().map(|attestation| attestation.by.as_str()), Some("Review manager"));
    assert_eq!(it.answers.part(Part::GuidanceWhy).judgement, Judgement::DontKnow);
    assert!(it.answers.part(Part::SourcesLeaders).reason.starts_with("The commission goes up to team managers"));
    assert_eq!(it.answers.question(Question::NonCooperation).confidence, Confidence::Low);
}

#[test]
fn evidence_and_actions_of_the_first_format_become_rows_of_registers() {
    let it = opened(&first()).assessment;
    let rows = |register| it.rows(register).iter().map(|row| (**row).clone()).collect::<Vec<_>>();
    assert_eq!(rows(Register::Evidence), first_evidence());
    assert_eq!(rows(Register::Actions), first_actions());
}

#[test]
fn what_the_first_format_did_not_know_is_blank_and_nothing_has_to_be_confirmed() {
    let it = opened(&first()).assessment;
    for register in Register::ALL {
        let had = matches!(register, Register::Evidence | Register::Actions);
        assert_eq!(it.rows(*register).is_empty(), !had, "{register:?}");
    }
    assert!(it.set_aside.is_empty() && it.limitations.is_empty() && it.limitations_draft.is_empty());
    assert_eq!(it.review.changes, 0);
    assert_eq!(confirm::lagging(&it), []);
}

#[test]
fn the_first_format_is_written_as_the_newest_and_stays_what_it_is() {
    let Opened { assessment, revision, saved_at, .. } = opened(&first());
    let text = encode(&assessment, &Stamp { revision, saved_at });
    assert!(text.starts_with("{\"format\":\"quality-marker-self-assessment\",\"schema\":3,\"revision\":42,"));
    let again = opened(&text);
    assert_eq!(again, Opened { assessment, revision, saved_at, altered: false });
    assert_eq!(encode(&again.assessment, &Stamp { revision, saved_at }), text);
}

fn place_of(text: &str) -> (String, Wrong) {
    match decode(text) {
        Err(Trouble::Wrong { place, what }) => (place, what),
        other => panic!("{other:?}\n{text}"),
    }
}

/// Changes the first fixture and says what is wrong then.
fn after(from: &str, to: &str) -> (String, Wrong) {
    let text = first();
    assert!(text.contains(from), "{from}");
    place_of(&text.replacen(from, to, 1))
}

#[test]
fn a_member_that_only_a_later_format_knows_is_refused_as_unknown() {
    for (from, member, place) in [
        ("\"review\":{", "\"changes\":0,", "body.review.changes"),
        ("\"overall\":{", "\"commission\":0,", "body.answers.q1.overall.commission"),
        ("\"q4.others\":{", "\"commission\":0,", "body.answers.q4.parts.q4.others.commission"),
        ("\"actions\":[{", "\"cell\":null,", "body.actions[0].cell"),
        ("\"actions\":[{", "\"obstacle\":null,", "body.actions[0].obstacle"),
        ("\"body\":{", "\"registers\":{},", "body.registers"),
        ("\"body\":{", "\"set_aside\":[],", "body.set_aside"),
        ("\"body\":{", "\"limitations\":\"\",", "body.limitations"),
        ("\"body\":{", "\"limitations_draft\":\"\",", "body.limitations_draft"),
        ("\"body\":{", "\"sources\":[],", "body.sources"),
        ("\"evidence\":[{", "\"cell\":null,", "body.evidence[0].cell"),
    ] {
        let unknown = (place.to_owned(), Wrong::Unknown);
        assert_eq!(after(from, &[from, member].concat()), unknown);
    }
}

#[test]
fn what_is_missing_is_named_by_its_place_in_the_file_itself() {
    for (from, to, place) in [
        ("\"evidence\":[", "\"proofs\":[", "body.proofs"),
        ("\"title\":\"Minutes of", "\"name\":\"Minutes of", "body.evidence[0].name"),
    ] {
        assert_eq!(after(from, to), (place.to_owned(), Wrong::Unknown));
    }
    let without = |from: &str, to: &str| {
        let text = first();
        let (start, end) = (text.find(from).expect("a start"), text.find(to).expect("an end"));
        [&text[..start], &text[end..]].concat()
    };
    for (from, to, place) in [
        ("\"evidence\":[", "\"actions\":[", "body.evidence"),
        (",\"actions\":[", "}}\n", "body.actions"),
        ("\"locator\":\"Review folder, section 2\"", "\"date\":\"2026-09-09\"", "body.evidence[0].locator"),
        ("\"owner\":\"Review manager\",\"due\":\"2026-10-30\"", "\"due\":\"2026-10-30\"", "body.actions[0].owner"),
        ("\"review\":{", "\"answers\":{", "body.review"),
    ] {
        let text = without(from, to);
        let text = if text.trim_end().ends_with("}}") { text } else { [text.trim_end(), "}}"].concat() };
        assert_eq!(place_of(&text), (place.to_owned(), Wrong::Missing));
    }
}

#[test]
fn wrong_types_and_words_of_the_first_format_are_refused_with_their_place() {
    for (from, to, place, what) in [
        ("\"date\":\"2026-09-09\"", "\"date\":20260909", "body.evidence[0].date", Wrong::NotADate),
        ("\"date\":\"2026-09-09\"", "\"date\":\"9 September\"", "body.evidence[0].date", Wrong::NotADate),
        ("\"date\":\"2026-09-09\"", "\"date\":\"about 2026-09-09\"", "body.evidence[0].date", Wrong::NotADate),
        ("\"date\":null", "\"date\":\"not known\"", "body.evidence[5].date", Wrong::NotADate),
        ("\"due\":\"2026-10-30\"", "\"due\":\"about 2026-10-30\"", "body.actions[0].due", Wrong::NotADate),
        ("\"kind\":\"minutes\"", "\"kind\":\"source.records\"", "body.evidence[0].kind", Wrong::NotAChoice),
        ("\"title\":\"Minutes of", "\"title\":1,\"title2\":\"", "body.evidence[0].title2", Wrong::Unknown),
        ("\"locator\":\"Review folder, section 2\"", "\"locator\":null", "body.evidence[0].locator", Wrong::NotText),
        (
            "\"supports\":[\"q1.what\",",
            "\"supports\":[\"q1.wrong\",",
            "body.evidence[0].supports[0]",
            Wrong::NotAChoice,
        ),
        ("\"supports\":[\"q1.what\",", "\"supports\":[\"q2\",", "body.evidence[0].supports[1]", Wrong::PlacesOrder),
        ("e8a391e000000002", "e8a391e000000001", "body.evidence[1].id", Wrong::IdTaken),
        ("e8a391e000000102", "e8a391e00000010", "body.actions[1].id", Wrong::NotAnId),
        ("\"state\":\"under-way\"", "\"state\":\"dont-know\"", "body.actions[1].state", Wrong::NotAChoice),
        ("\"origin\":\"q2.why\"", "\"origin\":[\"q2.why\"]", "body.actions[0].origin", Wrong::NotAChoice),
        ("\"evidence\":[{", "\"evidence\":[[],{", "body.evidence[0]", Wrong::NotObject),
        ("\"actions\":[{", "\"actions\":[null,{", "body.actions[0]", Wrong::NotObject),
        ("\"phase\":\"under-way\"", "\"phase\":1", "body.review.phase", Wrong::NotAChoice),
    ] {
        assert_eq!(after(from, to), (place.to_owned(), what), "{to}");
    }
    for body in ["null", "[]", "\"\"", "{}", "{\"review\":[],\"answers\":0,\"actions\":{}}"] {
        let text = first();
        let start = text.find("\"body\":").expect("the body") + 7;
        assert!(matches!(decode(&[&text[..start], body, "}"].concat()), Err(Trouble::Wrong { .. })), "{body}");
    }
}

#[test]
fn the_first_format_cut_short_is_refused() {
    let text = first();
    let text = text.trim_end();
    for length in (0..text.len()).filter(|length| text.is_char_boundary(*length)) {
        let trouble = decode(&text[..length]);
        assert!(matches!(trouble, Err(Trouble::NotJson { fault: Fault::CutShort, .. })), "{length}: {trouble:?}");
    }
}

#[test]
fn a_flipped_bit_in_the_first_format_is_never_overlooked() {
    let original = opened(&first());
    let bytes = first().into_bytes();
    for place in 0..bytes.len() {
        let mut flipped = bytes.clone();
        flipped[place] ^= 1 << (place % 8);
        match decode(&String::from_utf8_lossy(&flipped)) {
            Err(_) => {}
            Ok(opened) => assert!(opened.altered || opened == original, "byte {place}"),
        }
    }
}

#[test]
fn the_second_format_opens_with_all_that_it_said() {
    let text = fixtures::read("schema-2.json");
    let opened = opened(&text);
    assert!(!opened.altered);
    assert_eq!((opened.revision, opened.saved_at.to_text().as_str()), (7, "2026-11-22T20:53:07.042Z"));
    for register in Register::ALL {
        assert_eq!(opened.assessment.rows(*register), filled().rows(*register), "{register:?}");
    }
    assert_eq!(opened.assessment, filled_of_schema_2());
}

#[test]
fn what_the_second_format_did_not_know_is_as_a_new_assessment_has_it() {
    let it = opened(&fixtures::read("schema-2.json")).assessment;
    assert!(it.board_asks.is_empty());
    assert_eq!(*it.report, ReportPlan::default());
    for member in ["\"board_asks\":\"\",", "\"report\":null,"] {
        let text = fixtures::read("schema-2.json").replacen("\"body\":{", &["\"body\":{", member].concat(), 1);
        let name = member.split('"').nth(1).expect("a name");
        assert_eq!(place_of(&text), (["body.", name].concat(), Wrong::Unknown));
    }
}

#[test]
fn the_third_format_opens_with_all_that_it_said() {
    let text = fixtures::read("schema-3.json");
    let opened = opened(&text);
    assert!(!opened.altered);
    assert_eq!(opened.assessment, filled());
    let Opened { assessment, revision, saved_at, .. } = opened;
    assert_eq!(encode(&assessment, &Stamp { revision, saved_at }), text.trim_end());
}

#[test]
fn sections_out_of_order_or_twice_are_refused_with_their_place() {
    for (from, to, place, what) in [
        ("[\"summary\",\"glance\",", "[\"glance\",\"summary\",", "body.report.left_out[1]", Wrong::PlacesOrder),
        ("[\"summary\",\"glance\",", "[\"summary\",\"summary\",", "body.report.left_out[1]", Wrong::PlacesOrder),
        ("[\"summary\",\"glance\",", "[\"summary\",\"cover\",", "body.report.left_out[1]", Wrong::NotAChoice),
        ("\"audience\":\"board\"", "\"audience\":\"everybody\"", "body.report.audience", Wrong::NotAChoice),
        ("\"empty\":\"shown\"", "\"empty\":true", "body.report.empty", Wrong::NotAChoice),
    ] {
        let text = fixtures::read("schema-3.json");
        assert!(text.contains(from), "{from}");
        assert_eq!(place_of(&text.replacen(from, to, 1)), (place.to_owned(), what), "{to}");
    }
}

/// The first files of this schema did not know which limitations are left off the board's page.
#[test]
fn paragraphs_that_are_left_off_are_kept_and_refused_with_their_place_if_they_are_not_there() {
    let mut it = filled();
    it.limitations = "one\n\ntwo\n\nthree".into();
    let stamp = Stamp { revision: 1, saved_at: it.changed };
    assert!(!encode(&it, &stamp).contains("not_on_board"));
    std::sync::Arc::make_mut(&mut it.report).not_on_board = vec![0, 2];
    let text = encode(&it, &stamp);
    assert_eq!(opened(&text).assessment, it);
    let member = "\"not_on_board\":[0,2]";
    assert_eq!(text.matches(member).count(), 1, "{text}");
    for (list, place, what) in [
        ("[2,0]", "not_on_board[1]", Wrong::PlacesOrder),
        ("[2,2]", "not_on_board[1]", Wrong::PlacesOrder),
        ("[0,3,4]", "not_on_board[1]", Wrong::NoSuchParagraph),
        ("[-1]", "not_on_board[0]", Wrong::NotNumber),
        ("[\"one\"]", "not_on_board[0]", Wrong::NotNumber),
        ("null", "not_on_board", Wrong::NotList),
    ] {
        let text = text.replacen(member, &["\"not_on_board\":", list].concat(), 1);
        assert_eq!(place_of(&text), (["body.report.", place].concat(), what), "{list}");
    }
}

/// What the fixture does not hold, no test would miss.
#[test]
fn the_second_fixture_holds_every_word_and_every_form_of_value() {
    let it: Assessment = opened(&fixtures::read("schema-2.json")).assessment;
    for register in Register::ALL {
        let said = |column: Column| it.rows(*register).iter().filter_map(move |row| row.value(column));
        for column in register.columns() {
            let has = |wanted: &dyn Fn(&Value) -> bool| said(*column).any(wanted);
            let at = format!("{register:?} {column:?}");
            match column.shape() {
                Shape::Line | Shape::Lines => {
                    assert!(has(&|value| matches!(value, Value::Text(text) if text.contains('\u{202e}'))), "{at}");
                }
                Shape::Day => {
                    assert!(has(&|value| *value == Value::Day(Day::NotSaid)), "{at}");
                    assert!(has(&|value| *value == Value::Day(Day::NotKnown)), "{at}");
                    assert!(has(&|value| matches!(value, Value::Day(Day::About(_)))), "{at}");
                    assert!(has(&|value| matches!(value, Value::Day(Day::On(_)))), "{at}");
                }
                Shape::Choice(offered) => {
                    assert!(offered.iter().all(|one| has(&|value| *value == Value::Choice(*one))), "{at}");
                }
                Shape::Choices(offered) => {
                    assert!(has(&|value| *value == Value::Choices(offered.to_vec())), "{at}");
                    assert!(has(&|value| *value == Value::Choices(Vec::new())), "{at}");
                }
                Shape::Link(_) => {
                    assert!(has(&|value| matches!(value, Value::Links(links) if links.is_empty())), "{at}");
                    assert!(has(&|value| matches!(value, Value::Links(links) if links.len() == 1)), "{at}");
                }
                Shape::Links(_) => {
                    assert!(has(&|value| matches!(value, Value::Links(links) if links.is_empty())), "{at}");
                    assert!(has(&|value| matches!(value, Value::Links(links) if links.len() > 1)), "{at}");
                }
                Shape::Place => {
                    assert!(has(&|value| matches!(value, Value::Places(places) if places.is_empty())), "{at}");
                    assert!(has(&|value| matches!(value, Value::Places(places) if places.len() == 1)), "{at}");
                }
                Shape::Places => {
                    assert!(has(&|value| *value == Value::Places(Subject::all().collect())), "{at}");
                    assert!(has(&|value| matches!(value, Value::Places(places) if places.is_empty())), "{at}");
                }
            }
        }
    }
    let decisions = it.rows(Register::Decisions);
    assert!(decisions.iter().any(|row| row.recorded.is_some()) && decisions.iter().any(|row| row.recorded.is_none()));
    assert!(
        Rule::ALL
            .iter()
            .filter(|rule| !LATER_RULES.contains(rule))
            .all(|rule| it.set_aside.iter().any(|aside| aside.rule == *rule))
    );
    assert!(Judgement::ALL.iter().all(|one| Part::ALL.iter().any(|part| it.answers.part(*part).judgement == *one)));
    assert!(!confirm::lagging(&it).is_empty() && !it.limitations.is_empty() && !it.limitations_draft.is_empty());
}
