//! JSON text held to examples, and to what `serde_json` says of any text at all when it reads a value of its own.

use std::fmt::Write as _;

use proptest::prelude::*;
use serde_json::Value;

use super::super::trouble::{Fault, Trouble};
use super::{Json, parse, write};

/// What is wrong with a text, and its line and column.
type Told = (Fault, usize, usize);

fn told(text: &str) -> Result<Json, Told> {
    parse(text).map_err(|trouble| match trouble {
        Trouble::NotJson { line, column, fault } => (fault, line, column),
        other => panic!("{text}: {other:?}"),
    })
}

fn fault(text: &str) -> Told {
    told(text).expect_err(text)
}

/// The same value as `serde_json` has it.
fn plain(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::from(*value),
        Json::Number(number) => Value::from(*number),
        Json::Text(text) => Value::from(text.as_str()),
        Json::List(items) => Value::Array(items.iter().map(plain).collect()),
        Json::Object(members) => members.iter().map(|(name, value)| (name.clone(), plain(value))).collect(),
    }
}

/// Asserts that a text is read as the value that `serde_json` reads, and refused where that refuses it. What it knows
/// and we do not, we refuse no later.
fn agree(text: &str) {
    let theirs: Result<Value, _> = serde_json::from_str(text.strip_prefix('\u{FEFF}').unwrap_or(text));
    match (told(text), theirs) {
        (Ok(ours), Ok(theirs)) => assert_eq!(plain(&ours), theirs, "{text:?}"),
        (Ok(ours), Err(error)) => panic!("{text:?}: {ours:?}, {error}"),
        (Err((fault, ..)), Ok(_)) => assert!(matches!(fault, Fault::Twice | Fault::NotWhole), "{text:?}: {fault:?}"),
        (Err((fault, line, column)), Err(error)) => {
            let (place, theirs) = ((line, column), (error.line(), error.column()));
            match fault {
                Fault::NotWhole if error.to_string().starts_with("number out of range") => {
                    assert!(place == theirs || is_end_of_exponent(text, place), "{text:?}: {place:?}, {error}");
                }
                Fault::Twice | Fault::NotWhole => assert!(place <= theirs, "{text:?}: {place:?}, {error}"),
                Fault::Syntax | Fault::CutShort | Fault::TooDeep => {
                    let is_too_deep = error.to_string().starts_with("recursion limit");
                    let kind = (fault == Fault::TooDeep, fault == Fault::CutShort);
                    assert_eq!((place, kind), (theirs, (is_too_deep, error.is_eof())), "{text:?}: {fault:?}, {error}");
                }
            }
        }
    }
}

/// Whether a place is the end of a number with an exponent beyond 32 bits.
fn is_end_of_exponent(text: &str, (line, column): (usize, usize)) -> bool {
    let line = text.trim_start_matches('\u{FEFF}').split('\n').nth(line - 1).expect("the line");
    let exponent = line[..column].rsplit(['e', 'E', '+', '-']).next().expect("an exponent");
    let goes_on = line.as_bytes().get(column).is_some_and(u8::is_ascii_digit);
    exponent.len() >= 10 && exponent.bytes().all(|byte| byte.is_ascii_digit()) && !goes_on
}

#[test]
fn what_is_not_plain_json_is_refused_with_its_place() {
    assert_eq!(fault(""), (Fault::CutShort, 1, 0));
    assert_eq!(fault("{\n  \"a\": tru\n}"), (Fault::Syntax, 3, 0));
    assert_eq!(fault("{\n  \"a\": x\n}"), (Fault::Syntax, 2, 8));
    assert_eq!(fault("<!DOCTYPE html>"), (Fault::Syntax, 1, 1));
    assert_eq!(fault("[1] 2"), (Fault::Syntax, 1, 5));
    assert_eq!(fault("[\"é\" 2"), (Fault::Syntax, 1, 7));
    assert_eq!(fault(r#"{"a":1,"b":2,"a":3}"#), (Fault::Twice, 1, 19));
    assert_eq!(fault(r#"{"a":1,"\u0061":3}"#).0, Fault::Twice);
    assert_eq!(fault("[1.5 ,"), (Fault::NotWhole, 1, 4));
    assert_eq!(fault(r#""\ud8"#), (Fault::CutShort, 1, 5));
}

/// Most of these are the cases of `JSONTestSuite` (its names begin with `y_`), and what else could trip a reader.
#[test]
fn json_is_read() {
    let text = |text: &str| Json::Text(text.to_owned());
    let list = |items: &[i64]| Json::List(items.iter().copied().map(Json::Number).collect());
    let member = |name: &str, value: Json| Json::Object(vec![(name.to_owned(), value)]);
    for (written, value) in [
        ("null", Json::Null),
        (" \t\r\n true \n", Json::Bool(true)),
        ("false", Json::Bool(false)),
        ("\u{FEFF}null", Json::Null),
        ("[]", list(&[])),
        ("[ ]", list(&[])),
        ("[[]   ]", Json::List(vec![list(&[])])),
        ("[\n1\n,\r\n 2\t]", list(&[1, 2])),
        ("[null, 1, \"1\", {}]", Json::List(vec![Json::Null, Json::Number(1), text("1"), Json::Object(Vec::new())])),
        ("{ }", Json::Object(Vec::new())),
        (r#"{"":0}"#, member("", Json::Number(0))),
        (r#"{ "a" : [ ] }"#, member("a", list(&[]))),
        (r#"{"foo\u0000bar": 42}"#, member("foo\0bar", Json::Number(42))),
        ("0", Json::Number(0)),
        ("-1", Json::Number(-1)),
        ("-10", Json::Number(-10)),
        ("9223372036854775807", Json::Number(i64::MAX)),
        ("-9223372036854775808", Json::Number(i64::MIN)),
        (r#""""#, text("")),
        (r#""\"\\\/\b\f\n\r\t""#, text("\"\\/\u{8}\u{c}\n\r\t")),
        (r#""a/*b*/c""#, text("a/*b*/c")),
        (r#""\\u0000""#, text("\\u0000")),
        (r#""\u0000""#, text("\0")),
        (r#""\u0061\u30af\u30EA\u30b9""#, text("aクリス")),
        (r#""\uD834\uDD1E""#, text("𝄞")),
        (r#""\ud83d\ude39\ud83d\udc8d""#, text("😹💍")),
        (r#""\uDBFF\uDFFF\uD800\uDC00""#, text("\u{10FFFF}\u{10000}")),
        (r#""\uD7FF\uE000\uFFFF\uFDD0""#, text("\u{D7FF}\u{E000}\u{FFFF}\u{FDD0}")),
        ("\"\u{7f}\u{85}\u{a0}\u{2028}\u{2029}\u{FEFF}€𝄞\"", text("\u{7f}\u{85}\u{a0}\u{2028}\u{2029}\u{FEFF}€𝄞")),
    ] {
        assert_eq!(parse(written), Ok(value), "{written:?}");
        agree(written);
    }
}

/// Most of these are the cases of `JSONTestSuite`; its names begin with `n_` and, where readers may choose, with `i_`.
#[rustfmt::skip]
const NO_JSON: &[&str] = &[
    // Spaces that are none.
    "\u{c}", "\u{b}1", "\u{85}1", "\u{a0}1", "\u{2028}1", "\u{2060}1", "[\u{c}]", "[1\u{85}]", "\u{FEFF}\u{FEFF}null",
    "\0",
    // Commas and colons.
    "[1,]", "[,1]", "[1,,2]", "[,]", "[1 2]", "[1:2]", "{,}", r#"{"a":1,}"#, r#"{"a":1,,"b":2}"#, r#"{"a" 1}"#,
    r#"{"a"::1}"#, r#"{"a",1}"#, r#"{"a":1 "b":2}"#, r#"{"a"}"#, r#"{"a":}"#, "{:1}", ",", ":",
    // Names that are no text.
    "{a:1}", "{1:1}", "{null:1}", "{'a':1}", "{[]:1}", "{\"a\":1,b:2}",
    // Brackets that do not belong together, and what stands behind a value.
    "]", "}", "[}", "{]", "[1}", r#"{"a":1]"#, "[]]", "{}}", "1 2", "null,", "[1]x", "{}#", "{}//", "{}/**/",
    "\"a\"b", "1]",
    // Words.
    "nul1", "nulL", "NULL", "True", "TRUE", "tru", "fals3", "nulll", "truetrue", "undefined", "NaN", "Infinity",
    "-Infinity", "nan", "x",
    // Numbers.
    "+1", ".5", "5.x", "-", "-a", "--1", "+", "00", "01", "-01", "-00", "012", "0x1", "0x", "1a", "1.a", "1.e1", "1e",
    "1ex", "1e+", "1e+x", "1eE2", "0e", "0e+", "1_000", "1 000", "-.5", "-.", "[-]", "[5.]", "[1.]", "[.5]",
    "[+1]", "[1e]", "[1ee2]", "0.e1", "２", "١", "1\0",
    // Texts.
    "\"", "\"a", "'a'", "“a”", "\"\u{1}\"", "\"\0\"", "\"\n\"", "\"\t\"", "\"\u{1f}\"", r#""\""#, r#""\x00""#,
    r#""\a""#, r#""\'""#, "\"\\\n\"", r#""\é""#, r#""\U0041""#, r#""\u""#, r#""\u1""#, r#""\u12""#, r#""\u123""#,
    r#""\u 123""#, r#""\u+123""#, r#""\u00G0""#, r#""\u00é""#, r#""\u123é""#, r#""\u１２３４""#, "\"\\u00\n0\"", "\\n",
    r#""a"\n"#,
    // Halves of pairs.
    r#""\uD800""#, r#""\uDBFF""#, r#""\uDC00""#, r#""\uDFFF""#, r#""\uD800a""#, r#""\uD800\n""#, r#""\uD800\""#,
    r#""\uD800\u""#, r#""\uD800\u1""#, r#""\uD800\u1x""#, r#""\uD800\u0061""#, r#""\uD800\uD800""#,
    r#""\uD800\uD800\uDC00""#, r#""\uDC00\uD800""#, r#""\uDd1e\uD834""#, r#""\uD834\uDd""#, r#""\uD800é""#,
    r#""\uD800\é""#, r#"{"\uD800":1}"#,
    // What ends too early.
    "", " ", "\n", "\n\n ", "\u{FEFF}", "[", "{", "[1", "[1,", "[[", "{\"", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":1",
    "{\"a\":1,", "{\"a\":1,\"", "n", "nu", "t", "f", "\"\\", "\"\\u", "\"\\u12", "\"\\ud834", "\"\\ud834\\",
    "\"\\ud834\\u", "\"\\ud834\\udd1e", "1.", "-\n", "[1\n", "[\"a\n",
];

#[test]
fn what_is_no_json_is_refused() {
    for text in NO_JSON {
        let (fault, ..) = fault(text);
        assert!(matches!(fault, Fault::Syntax | Fault::CutShort), "{text:?}: {fault:?}");
        agree(text);
    }
}

/// Numbers that JSON knows and we do not.
#[rustfmt::skip]
const NOT_WHOLE_NUMBERS: &[&str] = &[
    "1.5", "1.0", "0.0", "1e3", "1E3", "1e+2", "1e-2", "0e1", "0E+1", "-0", "-0.0", "-0e1", "0.1e5", "1.5e-9",
    "123.456789", "1e999", "-1e999", "1e-999", "0.4e00669999999999", "-123123e100000", "9223372036854775808",
    "-9223372036854775809", "18446744073709551615", "18446744073709551616", "-18446744073709551616",
    "10000000000000000000", "99999999999999999999", "100000000000000000000", "36893488147419103233", "1e2147483647",
    "1e2147483648", "-1e99999999999", "1e-99999999999", "0e99999999999",
    "237462374673276894279832749832423479823246327846",
];

#[test]
fn numbers_that_are_not_whole_are_refused() {
    for number in NOT_WHOLE_NUMBERS {
        for text in [(*number).to_owned(), format!("[{number}]"), format!("{{\n\"a\": {number}\n,")] {
            let (fault, line, column) = fault(&text);
            assert_eq!(fault, Fault::NotWhole, "{text}");
            let line = text.split('\n').nth(line - 1).expect("the line");
            assert!(line[..column].ends_with(number), "{text}: column {column}");
            agree(&text);
        }
        // What is no number at all is told first.
        if !number.contains(['.', 'e', 'E']) {
            assert_eq!(fault(&format!("{number}.")).0, Fault::CutShort);
            assert_eq!(fault(&format!("{number}.x")).0, Fault::Syntax);
        }
    }
    agree(&"9".repeat(100_000));
    agree(&format!("0.{}", "0".repeat(100_000)));
}

#[test]
fn depth_is_refused_before_it_is_dangerous() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("\n [ {\"a\":", "}]")] {
        for times in [1, 62, 63, 64, 65, 126, 127, 128, 129, 10_000] {
            let deep = format!("{}1{}", open.repeat(times), close.repeat(times));
            agree(&deep);
            agree(&open.repeat(times));
            if times >= 128 {
                assert_eq!(fault(&deep).0, Fault::TooDeep);
                assert_eq!(fault(&open.repeat(times)).0, Fault::TooDeep);
            }
        }
        // It is depth that counts, not how many there are.
        agree(&format!("[{}1]", format!("{open}1{close},").repeat(1000)));
    }
    assert!(parse(&format!("{}{}", "[".repeat(127), "]".repeat(127))).is_ok());
}

#[test]
fn many_members_are_no_trouble() {
    let mut text = String::from("{\"a\":0");
    for number in 0..200_000_u32 {
        text.push_str(",\"m");
        text.push_str(&number.to_string());
        text.push_str("\":0");
    }
    text.push_str(",\"a\":0}");
    assert_eq!(fault(&text), (Fault::Twice, 1, text.len()));
}

#[test]
fn a_large_text_is_no_trouble() {
    for piece in ["a plain letter ", "\\n", "\\ud834\\udd1e", "é"] {
        let count = 5_000_000 / piece.len();
        let text = format!("\n\"{}\"", piece.repeat(count));
        let letter: String = serde_json::from_str(&format!("\"{piece}\"")).expect("a text");
        assert!(parse(&text) == Ok(Json::Text(letter.repeat(count))), "{piece}");
        assert_eq!(fault(&text[..text.len() - 1]), (Fault::CutShort, 2, text.len() - 2));
    }
    for piece in ["[]", "1", "\n"] {
        let text = format!("[1{}x", format!(",{piece}").repeat(1_000_000));
        assert_eq!(fault(&text).0, Fault::Syntax);
    }
}

#[test]
fn a_byte_order_mark_is_skipped_once() {
    assert_eq!(parse("\u{FEFF}null"), Ok(Json::Null));
    assert_eq!(fault("\u{FEFF}\u{FEFF}null"), (Fault::Syntax, 1, 1));
    assert_eq!(fault("\u{FEFF}[x"), (Fault::Syntax, 1, 2));
}

/// Every text of a few pieces: what no list of cases thinks of.
#[test]
fn short_texts_are_read_as_serde_json_reads_them() {
    for (pieces, most) in [
        (&["[", "]", "{", "}", ",", ":", "\"", "\"a\"", "1", "null", " ", "\n", "x", "é"][..], 4),
        (&["0", "1", "-", "+", ".", "e", "E", " ", "9223372036854775807"], 5),
        (&["\"", "\\", "u", "n", "d8", "DC", "00", "g", "\n", "é"], 5),
    ] {
        let mut texts = vec![String::new()];
        for _ in 0..most {
            texts = texts.iter().flat_map(|text| pieces.iter().map(move |piece| format!("{text}{piece}"))).collect();
            for text in &texts {
                agree(text);
                agree(&format!("\"{text}"));
            }
        }
    }
}

/// Any value that can be written.
fn any_json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        any::<i64>().prop_map(Json::Number),
        any::<String>().prop_map(Json::Text),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Json::List),
            proptest::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|members| Json::Object(members.into_iter().rev().collect())),
        ]
    })
}

/// Writes a value as somebody else may write it: with spaces, and with escapes that are not needed.
struct Scribe<'c> {
    out: String,
    /// Decides, over and over, what is chosen next.
    choices: std::iter::Cycle<std::slice::Iter<'c, u8>>,
}

impl Scribe<'_> {
    fn write(json: &Json, choices: &[u8]) -> String {
        let mut scribe = Scribe { out: String::new(), choices: choices.iter().cycle() };
        scribe.value(json);
        scribe.out
    }

    fn choice(&mut self) -> u8 {
        self.choices.next().copied().unwrap_or_default()
    }

    fn spaces(&mut self) {
        let spaces = ["", "", " ", "\n", "\r\n\t", "    "];
        let choice = usize::from(self.choice());
        self.out.push_str(spaces[choice % spaces.len()]);
    }

    fn mark(&mut self, mark: char) {
        self.spaces();
        self.out.push(mark);
        self.spaces();
    }

    fn text(&mut self, text: &str) {
        self.out.push('"');
        for letter in text.chars() {
            let choice = self.choice();
            match (letter, choice % 4) {
                ('/', 0) => self.out.push_str("\\/"),
                (_, 1) => {
                    for unit in letter.encode_utf16(&mut [0; 2]) {
                        let done = if choice > 127 {
                            write!(self.out, "\\u{unit:04x}")
                        } else {
                            write!(self.out, "\\u{unit:04X}")
                        };
                        done.expect("a text takes more");
                    }
                }
                _ => {
                    let plain = write(&Json::Text(letter.to_string()));
                    self.out.push_str(&plain[1..plain.len() - 1]);
                }
            }
        }
        self.out.push('"');
    }

    fn value(&mut self, json: &Json) {
        self.spaces();
        match json {
            Json::List(items) => {
                self.mark('[');
                for (place, item) in items.iter().enumerate() {
                    if place > 0 {
                        self.mark(',');
                    }
                    self.value(item);
                }
                self.mark(']');
            }
            Json::Object(members) => {
                self.mark('{');
                for (place, (name, value)) in members.iter().enumerate() {
                    if place > 0 {
                        self.mark(',');
                    }
                    self.text(name);
                    self.mark(':');
                    self.value(value);
                }
                self.mark('}');
            }
            Json::Text(text) => self.text(text),
            plain => self.out.push_str(&write(plain)),
        }
        self.spaces();
    }
}

/// Something that happens to the bytes of a text.
#[derive(Clone, Debug)]
enum Damage {
    Cut,
    Flip(u8),
    Insert(u8),
    Remove,
    Repeat(u8),
}

impl Damage {
    fn any() -> impl Strategy<Value = Self> {
        // What JSON is made of breaks more than what it is not.
        let byte =
            prop_oneof![any::<u8>(), proptest::sample::select(b"[]{},:\"\\u0123-+.eE tfnd8\n\r\t\0\x1f".to_vec())];
        prop_oneof![
            Just(Self::Cut),
            any::<u8>().prop_map(Self::Flip),
            byte.prop_map(Self::Insert),
            Just(Self::Remove),
            any::<u8>().prop_map(Self::Repeat),
        ]
    }

    fn happen(&self, bytes: &mut Vec<u8>, place: prop::sample::Index) {
        let place = place.index(bytes.len() + 1);
        match self {
            Self::Cut => bytes.truncate(place),
            Self::Flip(with) => bytes.iter_mut().skip(place).take(1).for_each(|byte| *byte ^= with),
            Self::Insert(byte) => bytes.insert(place, *byte),
            Self::Remove => drop(bytes.drain(place..bytes.len().min(place + 1))),
            Self::Repeat(count) => {
                let again = bytes[place..bytes.len().min(place + usize::from(*count))].to_vec();
                bytes.splice(place..place, again);
            }
        }
    }
}

/// What JSON is made of, and some things that it is not.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "[", "]", "{", "}", ",", ":", "\"", "\"a\":", "\"b\"", "\"a\":1,", "null", "true", "false", "tru", "-", "0",
    "12", ".5", "e3", "E+", "\\", "\\u", "\\ud83d", "\\ude00", "\\n", "00e9", " ", "\n", "\r", "\t", "\u{c}",
    "\u{85}", "\u{FEFF}", "\0", "\u{1}", "é", "😀", "//", "[[[[",
];

/// Pieces in any order.
fn any_pieces() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES).prop_map(str::to_owned), 0..24)
        .prop_map(|all| all.concat())
}

proptest! {
    #[test]
    fn text_leads_back(json in any_json()) {
        prop_assert_eq!(parse(&write(&json)), Ok(json));
    }

    #[test]
    fn strings_are_written_as_serde_json_writes_them(text in any::<String>()) {
        prop_assert_eq!(write(&Json::Text(text.clone())), serde_json::to_string(&text).expect("a text"));
    }

    #[test]
    fn what_is_written_means_the_same_to_serde_json(json in any_json()) {
        prop_assert_eq!(serde_json::from_str::<Value>(&write(&json)).expect("JSON"), plain(&json));
    }

    #[test]
    fn any_text_is_read_as_serde_json_reads_it(text in any::<String>()) {
        agree(&text);
        agree(&format!("\"{text}\""));
    }

    #[test]
    fn any_pieces_are_read_as_serde_json_reads_them(text in any_pieces()) {
        agree(&text);
        agree(&format!("\"{text}"));
        agree(&format!("{{\n\"a\":[{text}"));
    }

    #[test]
    fn any_number_is_read_as_serde_json_reads_it(
        text in "-?[0-9]{0,22}(\\.[0-9]{0,22})?([eE][+-]?[0-9]{0,12})?[ \n,x.-]?",
    ) {
        agree(&text);
        agree(&format!("[\n{text}]"));
    }

    #[test]
    fn numbers_about_the_limits_are_read(end in any::<i16>()) {
        for limit in [i64::MIN, i64::MAX] {
            let number = i128::from(limit) + i128::from(end);
            agree(&number.to_string());
            prop_assert_eq!(parse(&number.to_string()).ok(), i64::try_from(number).ok().map(Json::Number));
        }
    }

    #[test]
    fn other_spellings_mean_the_same(
        json in any_json(),
        choices in proptest::collection::vec(any::<u8>(), 1..40),
    ) {
        let text = Scribe::write(&json, &choices);
        agree(&text);
        prop_assert_eq!(parse(&text), Ok(json));
    }

    #[test]
    fn damaged_text_is_read_as_serde_json_reads_it(
        json in any_json(),
        choices in proptest::collection::vec(any::<u8>(), 1..40),
        damages in proptest::collection::vec((Damage::any(), any::<prop::sample::Index>()), 1..4),
    ) {
        let mut bytes = Scribe::write(&json, &choices).into_bytes();
        for (damage, place) in &damages {
            damage.happen(&mut bytes, *place);
            agree(&String::from_utf8_lossy(&bytes));
        }
    }
}
