//! The file format from outside: what was written comes back, and anything else is refused with its place.

#![expect(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

use std::sync::Arc;

use crate::common::assessments::assessment;
use crate::common::filled::{filled, small};
use crate::common::{now, texts};
use proptest::prelude::*;
use quality_marker::domain::column::Column;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::keyed::Keyed;
use quality_marker::domain::moment::Moment;
use quality_marker::domain::register::Register;
use quality_marker::domain::row::Row;
use quality_marker::domain::rows::Rows;
use quality_marker::domain::rule::Rule;
use quality_marker::domain::set_aside::SetAside;
use quality_marker::domain::target::Target;
use quality_marker::storage::envelope::{Opened, Stamp, decode, encode};
use quality_marker::storage::json::{self, Json};
use quality_marker::storage::limits::MOST_BYTES;
use quality_marker::storage::trouble::{Fault, Trouble, Wrong};

fn stamp() -> Stamp {
    Stamp { revision: 7, saved_at: now() }
}

/// The same JSON with line breaks and spaces wherever JSON allows them.
fn spaced(text: &str) -> String {
    let mut out = String::new();
    let (mut inside, mut escaped) = (false, false);
    for letter in text.chars() {
        out.push(letter);
        if inside {
            inside = escaped || letter != '"';
            escaped = !escaped && letter == '\\';
        } else if letter == '"' {
            inside = true;
        } else if "{}[],:".contains(letter) {
            out.push_str("\r\n\t ");
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_was_written_comes_back(
        assessment in assessment(texts::hostile()),
        revision in 0..=i64::MAX as u64,
        at in any::<i64>(),
    ) {
        let stamp = Stamp { revision, saved_at: Moment::from_millis(at) };
        let text = encode(&assessment, &stamp);
        let opened = decode(&text);
        let expected = Opened { assessment, revision, saved_at: stamp.saved_at, altered: false };
        prop_assert_eq!(opened.as_ref(), Ok(&expected));
        prop_assert_eq!(encode(&expected.assessment, &stamp), text, "one form only");
    }

    #[test]
    fn other_spacing_is_no_alteration(assessment in assessment(texts::hostile())) {
        let text = ["\u{feff}", &spaced(&encode(&assessment, &stamp())), "\n"].concat();
        let opened = decode(&text).expect("an assessment");
        prop_assert_eq!((opened.assessment, opened.altered), (assessment, false));
    }
}

#[test]
fn a_flipped_bit_is_never_overlooked() {
    let original = decode(&encode(&small(), &stamp())).expect("an assessment");
    let bytes = encode(&small(), &stamp()).into_bytes();
    let mut noticed = 0;
    for place in 0..bytes.len() {
        for bit in 0..8 {
            let mut flipped = bytes.clone();
            flipped[place] ^= 1 << bit;
            // A browser that reads a file puts U+FFFD in place of what is not UTF-8.
            match decode(&String::from_utf8_lossy(&flipped)) {
                Err(_) => noticed += 1,
                Ok(opened) if opened.altered => noticed += 1,
                Ok(opened) => assert_eq!(opened, original, "byte {place}, bit {bit}"),
            }
        }
    }
    assert!(noticed > bytes.len() * 7, "{noticed} of {}", bytes.len() * 8);
}

#[test]
fn a_text_that_was_cut_short_is_refused() {
    let text = encode(&small(), &stamp());
    for length in (0..text.len()).filter(|length| text.is_char_boundary(*length)) {
        let trouble = decode(&text[..length]);
        assert!(matches!(trouble, Err(Trouble::NotJson { fault: Fault::CutShort, .. })), "{length}: {trouble:?}");
    }
}

/// Changes one value and gives the text of the whole.
type Change<'a> = dyn Fn(&dyn Fn(&mut Json)) -> String + 'a;

/// Gets a place, its value, and the means to change it.
type Visit<'a> = dyn FnMut(&str, &Json, &Change<'_>) + 'a;

/// Calls a function with every value of a JSON text, its place, and the means to change it within the whole.
fn everywhere(visit: &mut Visit<'_>) {
    fn walk(root: &Json, at: &mut Vec<usize>, place: &str, here: &Json, visit: &mut Visit<'_>) {
        let steps = at.clone();
        visit(place, here, &|change| {
            let mut copy = root.clone();
            let mut target = &mut copy;
            for step in &steps {
                target = match target {
                    Json::List(items) => &mut items[*step],
                    Json::Object(members) => &mut members[*step].1,
                    _ => unreachable!("a step leads into a list or an object"),
                };
            }
            change(target);
            json::write(&copy)
        });
        match here {
            Json::List(items) => {
                for (step, item) in items.iter().enumerate() {
                    at.push(step);
                    walk(root, at, &format!("{place}[{step}]"), item, visit);
                    at.pop();
                }
            }
            Json::Object(members) => {
                for (step, (name, value)) in members.iter().enumerate() {
                    at.push(step);
                    let below = if place.is_empty() { name.clone() } else { format!("{place}.{name}") };
                    walk(root, at, &below, value, visit);
                    at.pop();
                }
            }
            _ => {}
        }
    }
    let root = json::parse(&encode(&small(), &stamp())).expect("JSON");
    walk(&root, &mut Vec::new(), "", &root, visit);
}

fn place_of(text: &str) -> (String, Wrong) {
    match decode(text) {
        Err(Trouble::Wrong { place, what }) => (place, what),
        Err(Trouble::NotOurs) => (String::new(), Wrong::NotObject),
        other => panic!("{other:?}\n{text}"),
    }
}

#[test]
fn every_value_of_the_wrong_type_is_refused_with_its_place() {
    let mut seen = 0;
    everywhere(&mut |place, _, change| {
        let (named, what) = place_of(&change(&|json| *json = Json::Bool(true)));
        let expected = if place == "format" { "" } else { place };
        assert_eq!(named, expected);
        assert!(!matches!(what, Wrong::Missing | Wrong::Unknown), "{place}: {what:?}");
        seen += 1;
    });
    assert!(seen > 350, "{seen}");
}

#[test]
fn every_missing_and_every_unknown_member_is_refused_with_its_place() {
    everywhere(&mut |place, json, change| {
        let Json::Object(members) = json else { return };
        let below = |name: &str| if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") };
        for (step, (name, _)) in members.iter().enumerate() {
            let text = change(&|json| {
                let Json::Object(members) = json else { unreachable!("an object") };
                members.remove(step);
            });
            if name == "format" {
                assert_eq!(decode(&text), Err(Trouble::NotOurs));
            } else {
                assert_eq!(place_of(&text), (below(name), Wrong::Missing));
            }
        }
        let text = change(&|json| {
            let Json::Object(members) = json else { unreachable!("an object") };
            members.insert(0, ("later".to_owned(), Json::Null));
        });
        assert_eq!(place_of(&text), (below("later"), Wrong::Unknown));
    });
}

/// Changes the text of the small assessment and says what is wrong then.
fn after(from: &str, to: &str) -> (String, Wrong) {
    let text = encode(&small(), &stamp());
    assert!(text.contains(from), "{from} in {text}");
    place_of(&text.replacen(from, to, 1))
}

fn wrong(place: &str, what: Wrong) -> (String, Wrong) {
    (place.to_owned(), what)
}

#[test]
fn prompts_that_were_set_aside_have_a_reason_stand_once_and_lead_somewhere() {
    let aside = r#"{"rule":"no-method","about":"sources/0000000000000002","reason":"Settled."}"#;
    for (to, place, what) in [
        (aside.replace("no-method", "no-such-rule"), "body.set_aside[0].rule", Wrong::NotAChoice),
        (aside.replace("sources/", "nowhere/"), "body.set_aside[0].about", Wrong::NotAChoice),
        (aside.replace("02\"", "09\""), "body.set_aside[0].about", Wrong::NoSuchRow),
        (aside.replace("Settled.", " \\n"), "body.set_aside[0].reason", Wrong::Missing),
        ([aside, aside].join(","), "body.set_aside[1]", Wrong::IdTaken),
    ] {
        assert_eq!(after(aside, &to), wrong(place, what), "{to}");
    }
}

#[test]
fn a_value_of_a_register_is_one_of_those_offered_in_order_and_leads_somewhere() {
    let registers = |place: &str| ["body.registers.", place].concat();
    for (from, to, place, what) in [
        (
            r#""supports":["q1","q1.what"]"#,
            r#""supports":["q1.what","q1"]"#,
            "evidence[0].supports[1]",
            Wrong::PlacesOrder,
        ),
        (r#""supports":["q1","q1.what"]"#, r#""supports":["q1","q1"]"#, "evidence[0].supports[1]", Wrong::PlacesOrder),
        (
            r#""supports":["q1","q1.what"]"#,
            r#""supports":["q2","q1.what"]"#,
            "evidence[0].supports[1]",
            Wrong::PlacesOrder,
        ),
        (
            r#""supports":["q1","q1.what"]"#,
            r#""supports":["q9","q1.what"]"#,
            "evidence[0].supports[0]",
            Wrong::NotAChoice,
        ),
        (r#""kind":"source.records""#, r#""kind":"records""#, "sources[0].kind", Wrong::NotAChoice),
        (r#""kind":"source.records""#, r#""kind":"minutes""#, "sources[0].kind", Wrong::NotAChoice),
        (
            r#""information.facts","information.normality""#,
            r#""information.normality","information.facts""#,
            "sources[0].tells[1]",
            Wrong::PlacesOrder,
        ),
        (
            r#""information.facts","information.normality""#,
            r#""information.facts","information.facts""#,
            "sources[0].tells[1]",
            Wrong::PlacesOrder,
        ),
        (
            r#""information.facts","information.normality""#,
            r#""information.facts","lead""#,
            "sources[0].tells[1]",
            Wrong::NotAChoice,
        ),
        (r#""secured":"not known""#, r#""secured":"unknown""#, "sources[0].secured", Wrong::NotADate),
        (r#""secured":"not known""#, r#""secured":"""#, "sources[0].secured", Wrong::NotADate),
        (r#""date":"about 2026-09-09""#, r#""date":"about 2026-09-31""#, "evidence[0].date", Wrong::NotADate),
        (r#""date":"about 2026-09-09""#, r#""date":"about not known""#, "evidence[0].date", Wrong::NotADate),
        (
            r#"["0000000000000002","0000000000000001"]"#,
            r#"["0000000000000002","0000000000000002"]"#,
            "requests[0].sources[1]",
            Wrong::IdTaken,
        ),
        (
            r#"["0000000000000002","0000000000000001"]"#,
            r#"["0000000000000002","0000000000000009"]"#,
            "requests[0].sources",
            Wrong::NoSuchRow,
        ),
        (
            r#""request":"0000000000000004""#,
            r#""request":"0000000000000001""#,
            "non-cooperation[0].request",
            Wrong::NoSuchRow,
        ),
        (
            r#""supersedes":"0000000000000005""#,
            r#""supersedes":"0000000000000006""#,
            "decisions[1].supersedes",
            Wrong::NoSuchRow,
        ),
        (r#""cell":"000000000000001e""#, r#""cell":"000000000000001f""#, "actions[0].cell", Wrong::NoSuchRow),
        (
            r#""obstacle":"0000000000000009""#,
            r#""obstacle":"000000000000000a""#,
            "actions[0].obstacle",
            Wrong::NoSuchRow,
        ),
        (
            r#"{"id":"0000000000000003","commission""#,
            r#"{"id":"000000000000001f","commission""#,
            "coverage[0].id",
            Wrong::NoSuchRow,
        ),
        (
            r#"{"id":"0000000000000009","bears""#,
            r#"{"id":"0000000000000000","bears""#,
            "obstacles[0].id",
            Wrong::NoSuchRow,
        ),
        (r#""commission":0,"label""#, r#""commission":-1,"label""#, "sources[0].commission", Wrong::NotNumber),
        (
            r#""recorded":"2026-10-05T08:15:30.500Z""#,
            r#""recorded":"2026-10-05""#,
            "decisions[0].recorded",
            Wrong::NotAMoment,
        ),
    ] {
        assert_eq!(after(from, to), wrong(&registers(place), what), "{to}");
    }
}

#[test]
fn what_types_alone_allow_is_checked_as_well() {
    assert_eq!(
        after(r#""period_from":null,"period_to":null"#, r#""period_from":"2026-02-02","period_to":"2026-02-01""#),
        wrong("body.review.period_to", Wrong::PeriodOrder)
    );
    assert_eq!(
        after(r#""period_from":null"#, r#""period_from":"2026-02-30""#),
        wrong("body.review.period_from", Wrong::NotADate)
    );
    assert_eq!(
        after(r#""judgement":"not-looked-at""#, r#""judgement":"Met""#),
        wrong("body.answers.q1.overall.judgement", Wrong::NotAChoice)
    );
    assert_eq!(after(r#""schema":3"#, r#""schema":0"#), wrong("schema", Wrong::NotAChoice));
    assert_eq!(after(r#""revision":7"#, r#""revision":-7"#), wrong("revision", Wrong::NotNumber));
    assert_eq!(after("0000000000000abc", "0000000000000ABC"), wrong("body.id", Wrong::NotAnId));
    let long = "ä".repeat(200_001);
    assert_eq!(after(r#""summary":"""#, &format!(r#""summary":"{long}""#)), wrong("body.summary", Wrong::TextTooLong));
}

#[test]
fn the_longest_text_still_opens() {
    let mut assessment = small();
    assessment.summary = "𝒳".repeat(200_000).into();
    assert_eq!(decode(&encode(&assessment, &stamp())).map(|opened| opened.assessment), Ok(assessment));
}

#[test]
fn two_rows_with_one_id_are_refused_and_in_two_registers_they_are_not() {
    for register in Register::ALL {
        let mut members = json::parse(&encode(&filled(), &stamp())).expect("JSON");
        let mut rows = &mut members;
        for name in ["body", "registers", register.key()] {
            let Json::Object(members) = rows else { unreachable!("an object") };
            rows = &mut members.iter_mut().find(|(known, _)| known == name).expect("a member").1;
        }
        let Json::List(rows) = rows else { unreachable!("a list") };
        let (Json::Object(first), Json::Object(row)) = (rows[0].clone(), &mut rows[3]) else {
            unreachable!("rows are objects")
        };
        row[0] = first[0].clone();
        let place = format!("body.registers.{}[3].id", register.key());
        assert_eq!(place_of(&json::write(&members)), (place, Wrong::IdTaken));
    }
    assert_eq!(small().rows(Register::Sources).get(ItemId(1)).map(|row| row.id), Some(ItemId(1)));
    assert!(small().rows(Register::Evidence).get(ItemId(1)).is_some());
}

#[test]
fn fixed_rows_stand_in_their_order() {
    let mut assessment = small();
    for id in [5, 2] {
        assert!(assessment.registers.of_mut(Register::Obstacles).add(Row::new(Register::Obstacles, ItemId(id))));
    }
    let text = encode(&assessment, &stamp());
    let (second, ninth) = (r#"{"id":"0000000000000002","bears""#, r#"{"id":"0000000000000009","bears""#);
    assert!(text.find(second) < text.find(ninth));
    let swapped = text.replacen(second, "?", 1).replacen(ninth, second, 1).replacen('?', ninth, 1);
    assert_eq!(place_of(&swapped), ("body.registers.obstacles[1].id".to_owned(), Wrong::PlacesOrder));
}

/// Comparing each with each would take minutes.
#[test]
fn a_file_with_very_many_rows_and_links_opens_at_once() {
    let many = 400_000;
    let links: Vec<ItemId> = (0..many).map(ItemId).collect();
    let text = encode(&small(), &stamp());
    let list: Vec<String> = links.iter().map(|id| format!("\"{}\"", id.to_text())).collect();
    let long = text.replacen(r#"["0000000000000002","0000000000000001"]"#, &format!("[{}]", list.join(",")), 1);
    let missing = ("body.registers.requests[0].sources".to_owned(), Wrong::NoSuchRow);
    assert_eq!(place_of(&long), missing);
    let twice = format!("[{},\"{}\"]", list.join(","), ItemId(7).to_text());
    let long = text.replacen(r#"["0000000000000002","0000000000000001"]"#, &twice, 1);
    let place = format!("body.registers.requests[0].sources[{many}]");
    assert_eq!(place_of(&long), (place, Wrong::IdTaken));
    let mut assessment = small();
    let some: Vec<ItemId> = links.into_iter().take(30_000).collect();
    let request = Row::new(Register::Requests, ItemId(4)).with(Column::Sources, some.clone());
    *assessment.registers.of_mut(Register::Requests) = Rows::from_rows(vec![request]).expect("one row");
    let sources = some.iter().map(|id| Row::new(Register::Sources, *id)).collect();
    *assessment.registers.of_mut(Register::Sources) = Rows::from_rows(sources).expect("distinct ids");
    let aside = |id: &ItemId| SetAside {
        rule: Rule::NoMethod,
        about: Target::Row(Register::Sources, *id),
        reason: "Settled.".to_owned(),
    };
    assessment.set_aside = Arc::new(some.iter().map(aside).collect());
    assert_eq!(decode(&encode(&assessment, &stamp())).map(|opened| opened.assessment), Ok(assessment));
}

#[test]
fn what_is_not_ours_or_newer_is_said_to_be_so() {
    for text in ["{}", "[]", "null", "1", r#"{"format":"other","schema":1}"#, r#"{"format":1,"schema":1}"#] {
        assert_eq!(decode(text), Err(Trouble::NotOurs), "{text}");
    }
    let newer = r#"{"format":"quality-marker-self-assessment","schema":4,"all":{"is":["different"]}}"#;
    assert_eq!(decode(newer), Err(Trouble::Newer { schema: 4 }));
    let trouble = decode(newer).expect_err("a newer file");
    assert!(trouble.to_words().contains("newer version"), "{}", trouble.to_words());
    assert_eq!(decode(&" ".repeat(MOST_BYTES + 1)), Err(Trouble::TooLarge));
    assert!(matches!(decode(&"[".repeat(10_000)), Err(Trouble::NotJson { fault: Fault::TooDeep, .. })));
    let twice = encode(&small(), &stamp()).replacen("\"name\":", "\"name\":\"\",\"name\":", 1);
    assert!(matches!(decode(&twice), Err(Trouble::NotJson { fault: Fault::Twice, .. })));
}

#[test]
fn an_edited_file_opens_and_says_so() {
    for (from, to) in [("Größe", "Groesse"), ("\"revision\":7", "\"revision\":8"), ("T20:53:07", "T20:53:08")] {
        let opened = decode(&encode(&small(), &stamp()).replace(from, to)).expect("an assessment");
        assert!(opened.altered, "{from}");
    }
}

/// The checksum by the recipe of `docs/file-format.md`.
#[test]
fn the_checksum_is_the_documented_one() {
    let text = encode(&small(), &stamp());
    let start = text.find("\"checksum\":").expect("the member");
    let end = text.find("\"body\":").expect("the next");
    let stated = &text[start + 12..end - 2];
    let mut sum: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in [&text[..start], &text[end..]].concat().bytes() {
        sum = (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    }
    assert_eq!(stated, format!("{sum:016x}"));
}
