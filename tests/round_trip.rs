//! The file format from outside: what was written comes back, and anything else is refused with its place.

#![expect(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod common;

use common::assessments::assessment;
use common::{fixtures, now, texts};
use proptest::prelude::*;
use quality_marker::content::example::example;
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::item::ItemId;
use quality_marker::domain::moment::Moment;
use quality_marker::storage::envelope::{MOST_BYTES, Opened, Stamp, decode, encode};
use quality_marker::storage::json::{self, Json};
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
    fn what_was_written_comes_back(assessment in assessment(texts::hostile()), revision in 0..=i64::MAX as u64, at in any::<i64>()) {
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

/// Small, and yet with a row of each register.
fn small() -> Assessment {
    let mut small = Assessment::new(ItemId(0xabc), "Größe \"\\\n".to_owned(), now());
    let example = example();
    let row = example.evidence.iter().next().expect("a row");
    assert!(small.evidence.add((**row).clone()));
    let row = example.actions.iter().next().expect("a row");
    assert!(small.actions.add((**row).clone()));
    small
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
    assert!(seen > 150, "{seen}");
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

#[test]
fn what_types_alone_allow_is_checked_as_well() {
    let wrong = |place: &str, what: Wrong| (place.to_owned(), what);
    assert_eq!(
        after(r#""period_from":null,"period_to":null"#, r#""period_from":"2026-02-02","period_to":"2026-02-01""#),
        wrong("body.review.period_to", Wrong::PeriodOrder)
    );
    assert_eq!(
        after(r#""period_from":null"#, r#""period_from":"2026-02-30""#),
        wrong("body.review.period_from", Wrong::NotADate)
    );
    for supports in [r#"["q1.what","q1"]"#, r#"["q1.what","q1.what"]"#, r#"["q2","q1.what"]"#] {
        let text = encode(&small(), &stamp());
        let start = text.find("\"supports\":[").expect("the member") + 11;
        let end = start + text[start..].find(']').expect("its end") + 1;
        let text = [&text[..start], supports, &text[end..]].concat();
        assert_eq!(place_of(&text), wrong("body.evidence[0].supports[1]", Wrong::PlacesOrder));
    }
    assert_eq!(
        after(r#""supports":["q1.what""#, r#""supports":["q9.what""#),
        wrong("body.evidence[0].supports[0]", Wrong::NotAChoice)
    );
    assert_eq!(
        after(r#""judgement":"not-looked-at""#, r#""judgement":"Met""#),
        wrong("body.answers.q1.overall.judgement", Wrong::NotAChoice)
    );
    assert_eq!(after(r#""schema":1"#, r#""schema":0"#), wrong("schema", Wrong::NotAChoice));
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
fn two_rows_with_one_id_are_refused() {
    let json = json::parse(&encode(&example(), &stamp())).expect("JSON");
    let text = json::write(&json);
    let id = |number: usize| example().evidence.iter().nth(number).expect("a row").id.to_text();
    assert_eq!(place_of(&text.replace(&id(3), &id(1))), ("body.evidence[3].id".to_owned(), Wrong::IdTaken));
}

#[test]
fn what_is_not_ours_or_newer_is_said_to_be_so() {
    for text in ["{}", "[]", "null", "1", r#"{"format":"other","schema":1}"#, r#"{"format":1,"schema":1}"#] {
        assert_eq!(decode(text), Err(Trouble::NotOurs), "{text}");
    }
    let newer = r#"{"format":"quality-marker-self-assessment","schema":2,"all":{"is":["different"]}}"#;
    assert_eq!(decode(newer), Err(Trouble::Newer { schema: 2 }));
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

/// The first format opens for ever. The fixture is never written anew.
#[test]
fn the_first_format_opens() {
    let text = fixtures::read("schema-1.json");
    let opened = decode(&text).expect("the fixture");
    assert!(!opened.altered);
    let assessment = &opened.assessment;
    assert_eq!(opened.revision, 42);
    assert_eq!(assessment.name, "Example: Review K (fictional)");
    assert_eq!((assessment.evidence.len(), assessment.actions.len()), (6, 4));
    assert_eq!(assessment.none_occurred.as_ref().map(|attestation| attestation.by.as_str()), Some("Review manager"));
    assert!(assessment.review.model.ends_with("“quoted”, \\ \" \t émigré עברית 👩\u{200d}👧 \u{1} \u{202e}."));
    assert_eq!(encode(assessment, &Stamp { revision: 42, saved_at: opened.saved_at }), text.trim_end());
}
