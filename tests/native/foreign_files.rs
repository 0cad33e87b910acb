//! Files of every kind that a person may choose by mistake, or be given: each opens as what it is, or is refused in
//! words.
//!
//! The kinds of text are those of `JSONTestSuite`, written anew, under its names: `y_` is JSON, `n_` is none, and of
//! `i_` readers may think as they like. How JSON itself is read is held to `serde_json` in `src/storage/json/tests.rs`.

use crate::common::filled::small;
use crate::common::now;
use quality_marker::domain::assessment::Assessment;
use quality_marker::domain::item::ItemId;
use quality_marker::storage::envelope::{Stamp, encode};
use quality_marker::storage::import::{self, Incoming};
use quality_marker::storage::json::{self, Json};
use quality_marker::storage::limits::MOST_BYTES;
use quality_marker::storage::trouble::{Fault, Trouble, Wrong};
use quality_marker::storage::version::{self, Version};

use Kind::{Deep, NoJson, NotWhole, Other, Twice};

/// What a text is to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// JSON, and no file of ours.
    Other,
    /// No JSON: something does not belong, or it ends too early.
    NoJson,
    /// JSON with a number that has no plain meaning here.
    NotWhole,
    /// JSON with a name that stands twice.
    Twice,
    /// Nested too deeply.
    Deep,
}

#[rustfmt::skip]
const KINDS: &[(&str, &[u8], Kind)] = &[
    ("y_array_arraysWithSpaces", b"[[]   ]", Other),
    ("y_array_empty-string", b"[\"\"]", Other),
    ("y_array_empty", b"[]", Other),
    ("y_array_ending_with_newline", b"[\"a\"]\n", Other),
    ("y_array_false", b"[false]", Other),
    ("y_array_heterogeneous", b"[null, 1, \"1\", {}]", Other),
    ("y_array_null", b"[null]", Other),
    ("y_array_with_1_and_newline", b"[1\n]", Other),
    ("y_array_with_leading_space", b" [1]", Other),
    ("y_array_with_several_null", b"[1,null,null,null,2]", Other),
    ("y_array_with_trailing_space", b"[2] ", Other),
    ("y_number", b"[123e65]", NotWhole),
    ("y_number_0e+1", b"[0e+1]", NotWhole),
    ("y_number_0e1", b"[0e1]", NotWhole),
    ("y_number_after_space", b"[ 4]", Other),
    ("y_number_double_close_to_zero", b"[-0.000000000000000000000000000000000000001]\n", NotWhole),
    ("y_number_int_with_exp", b"[20e1]", NotWhole),
    ("y_number_minus_zero", b"[-0]", NotWhole),
    ("y_number_negative_int", b"[-123]", Other),
    ("y_number_negative_one", b"[-1]", Other),
    ("y_number_negative_zero", b"[-0]", NotWhole),
    ("y_number_real_capital_e", b"[1E22]", NotWhole),
    ("y_number_real_exponent", b"[123e45]", NotWhole),
    ("y_number_real_fraction_exponent", b"[123.456e78]", NotWhole),
    ("y_number_simple_int", b"[123]", Other),
    ("y_number_simple_real", b"[123.456789]", NotWhole),
    ("y_object", b"{\"asd\":\"sdf\", \"dfg\":\"fgh\"}", Other),
    ("y_object_duplicated_key", b"{\"a\":\"b\",\"a\":\"c\"}", Twice),
    ("y_object_duplicated_key_and_value", b"{\"a\":\"b\",\"a\":\"b\"}", Twice),
    ("y_object_empty", b"{}", Other),
    ("y_object_empty_key", b"{\"\":0}", Other),
    ("y_object_escaped_null_in_key", b"{\"foo\\u0000bar\": 42}", Other),
    ("y_object_extreme_numbers", b"{ \"min\": -1.0e+28, \"max\": 1.0e+28 }", NotWhole),
    ("y_object_long_strings", b"{\"x\":[{\"id\": \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"}], \"id\": \
        \"xxxxxxxxxxxxxxxxxxxx\"}", Other),
    ("y_object_with_newlines", b"{\n\"a\": \"b\"\n}", Other),
    ("y_string_1_2_3_bytes_UTF-8_sequences", b"[\"\\u0060\\u012a\\u12AB\"]", Other),
    ("y_string_accepted_surrogate_pair", b"[\"\\uD801\\udc37\"]", Other),
    ("y_string_allowed_escapes", b"[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]", Other),
    ("y_string_backslash_and_u_escaped_zero", b"[\"\\\\u0000\"]", Other),
    ("y_string_comments", b"[\"a/*b*/c/*d//e\"]", Other),
    ("y_string_escaped_noncharacter", b"[\"\\uFFFF\"]", Other),
    ("y_string_in_array_with_leading_space", b"[ \"asd\"]", Other),
    ("y_string_nonCharacterInUTF-8_U+10FFFF", b"[\"\xf4\x8f\xbf\xbf\"]", Other),
    ("y_string_null_escape", b"[\"\\u0000\"]", Other),
    ("y_string_pi", b"[\"\xcf\x80\"]", Other),
    ("y_string_simple_ascii", b"[\"asd \"]", Other),
    ("y_string_space", b"\" \"", Other),
    ("y_string_u+2028_line_sep", b"[\"\xe2\x80\xa8\"]", Other),
    ("y_string_unescaped_char_delete", b"[\"\x7f\"]", Other),
    ("y_string_utf8", "[\"€𝄞\"]".as_bytes(), Other),
    ("y_structure_lonely_false", b"false", Other),
    ("y_structure_lonely_int", b"42", Other),
    ("y_structure_lonely_negative_real", b"-0.1", NotWhole),
    ("y_structure_lonely_null", b"null", Other),
    ("y_structure_lonely_string", b"\"asd\"", Other),
    ("y_structure_string_empty", b"\"\"", Other),
    ("y_structure_whitespace_array", b" [] ", Other),
    ("n_array_1_true_without_comma", b"[1 true]", NoJson),
    ("n_array_a_invalid_utf8", b"[a\xe5]", NoJson),
    ("n_array_colon_instead_of_comma", b"[\"\": 1]", NoJson),
    ("n_array_comma_after_close", b"[\"\"],", NoJson),
    ("n_array_comma_and_number", b"[,1]", NoJson),
    ("n_array_double_comma", b"[1,,2]", NoJson),
    ("n_array_extra_close", b"[\"x\"]]", NoJson),
    ("n_array_extra_comma", b"[\"\",]", NoJson),
    ("n_array_incomplete", b"[\"x\"", NoJson),
    ("n_array_inner_array_no_comma", b"[3[4]]", NoJson),
    ("n_array_invalid_utf8", b"[\xff]", NoJson),
    ("n_array_items_separated_by_semicolon", b"[1:2]", NoJson),
    ("n_array_just_comma", b"[,]", NoJson),
    ("n_array_just_minus", b"[-]", NoJson),
    ("n_array_newlines_unclosed", b"[\"a\",\n4\n,1,", NoJson),
    ("n_array_spaces_vertical_tab_formfeed", b"[\"\x0ba\"\\f]", NoJson),
    ("n_array_star_inside", b"[*]", NoJson),
    ("n_array_unclosed_with_object_inside", b"[{}", NoJson),
    ("n_incomplete_false", b"[fals]", NoJson),
    ("n_incomplete_null", b"[nul]", NoJson),
    ("n_incomplete_true", b"[tru]", NoJson),
    ("n_multidigit_number_then_00", b"123\x00", NoJson),
    ("n_number_++", b"[++1234]", NoJson),
    ("n_number_+Inf", b"[+Inf]", NoJson),
    ("n_number_-01", b"[-01]", NoJson),
    ("n_number_-2.", b"[-2.]", NoJson),
    ("n_number_.2e-3", b"[.2e-3]", NoJson),
    ("n_number_0.3e", b"[0.3e]", NoJson),
    ("n_number_0_capital_E+", b"[0E+]", NoJson),
    ("n_number_1_000", b"[1 000.0]", NoJson),
    ("n_number_9.e+", b"[9.e+]", NoJson),
    ("n_number_U+FF11_fullwidth_digit_one", b"[\xef\xbc\x91]", NoJson),
    ("n_number_expression", b"[1+2]", NoJson),
    ("n_number_hex_2_digits", b"[0x42]", NoJson),
    ("n_number_infinity", b"[Infinity]", NoJson),
    ("n_number_invalid-utf-8-in-exponent", b"[1e1\xe5]", NotWhole),
    ("n_number_minus_sign_with_trailing_garbage", b"[-foo]", NoJson),
    ("n_number_NaN", b"[NaN]", NoJson),
    ("n_number_real_garbage_after_e", b"[1ea]", NoJson),
    ("n_number_with_alpha_char", b"[1.8011670033376514H-308]", NotWhole),
    ("n_number_with_leading_zero", b"[012]", NoJson),
    ("n_object_bad_value", b"[\"x\", truth]", NoJson),
    ("n_object_comma_instead_of_colon", b"{\"x\", null}", NoJson),
    ("n_object_double_colon", b"{\"x\"::\"b\"}", NoJson),
    ("n_object_emoji", "{🇨🇭}".as_bytes(), NoJson),
    ("n_object_garbage_at_end", b"{\"a\":\"a\" 123}", NoJson),
    ("n_object_key_with_single_quotes", b"{key: 'value'}", NoJson),
    ("n_object_lone_continuation_byte_in_key_and_trailing_comma", b"{\"\xb9\":\"0\",}", NoJson),
    ("n_object_missing_value", b"{\"a\":", NoJson),
    ("n_object_non_string_key", b"{1:1}", NoJson),
    ("n_object_several_trailing_commas", b"{\"id\":0,,,,,}", NoJson),
    ("n_object_single_quote", b"{'a':0}", NoJson),
    ("n_object_trailing_comment", b"{\"a\":\"b\"}/**/", NoJson),
    ("n_object_two_commas_in_a_row", b"{\"a\":\"b\",,\"c\":\"d\"}", NoJson),
    ("n_object_unquoted_key", b"{a: \"b\"}", NoJson),
    ("n_object_unterminated-value", b"{\"a\":\"a", NoJson),
    ("n_object_with_trailing_garbage", b"{\"a\":\"b\"}#", NoJson),
    ("n_single_space", b" ", NoJson),
    ("n_string_1_surrogate_then_escape", b"[\"\\uD800\\\"]", NoJson),
    ("n_string_1_surrogate_then_escape_u1x", b"[\"\\uD800\\u1x\"]", NoJson),
    ("n_string_accentuated_char_no_quotes", b"[\xc3\xa9]", NoJson),
    ("n_string_backslash_00", b"[\"\\\x00\"]", NoJson),
    ("n_string_escape_x", b"[\"\\x00\"]", NoJson),
    ("n_string_escaped_emoji", "[\"\\🌀\"]".as_bytes(), NoJson),
    ("n_string_incomplete_escape", b"[\"\\\"]", NoJson),
    ("n_string_incomplete_surrogate", b"[\"\\uD834\\uDd\"]", NoJson),
    ("n_string_invalid_unicode_escape", b"[\"\\uqqqq\"]", NoJson),
    ("n_string_invalid-utf-8-in-escape", b"[\"\\u\xe5\"]", NoJson),
    ("n_string_no_quotes_with_bad_escape", b"[\\n]", NoJson),
    ("n_string_single_doublequote", b"\"", NoJson),
    ("n_string_unescaped_ctrl_char", b"[\"a\x00a\"]", NoJson),
    ("n_string_unescaped_newline", b"[\"new\nline\"]", NoJson),
    ("n_string_unescaped_tab", b"[\"\t\"]", NoJson),
    ("n_string_unicode_CapitalU", b"\"\\UA66D\"", NoJson),
    ("n_string_with_trailing_garbage", b"\"\"x", NoJson),
    ("n_structure_angle_bracket_null", b"[<null>]", NoJson),
    ("n_structure_ascii-unicode-identifier", b"a\xc3\xa5", NoJson),
    ("n_structure_capitalized_True", b"[True]", NoJson),
    ("n_structure_close_unopened_array", b"1]", NoJson),
    ("n_structure_comma_instead_of_closing_brace", b"{\"x\": true,", NoJson),
    ("n_structure_double_array", b"[][]", NoJson),
    ("n_structure_incomplete_UTF8_BOM", b"\xef\xbb{}", NoJson),
    ("n_structure_lone-invalid-utf-8", b"\xe5", NoJson),
    ("n_structure_no_data", b"", NoJson),
    ("n_structure_null-byte-outside-string", b"[\x00]", NoJson),
    ("n_structure_object_with_comment", b"{\"a\":/*comment*/\"b\"}", NoJson),
    ("n_structure_open_object_comma", b"{,", NoJson),
    ("n_structure_single_star", b"*", NoJson),
    ("n_structure_unclosed_array_partial_null", b"[ false, nul", NoJson),
    ("n_structure_UTF8_BOM_no_data", b"\xef\xbb\xbf", NoJson),
    ("n_structure_whitespace_formfeed", b"[\x0c]", NoJson),
    ("n_structure_whitespace_U+2060_word_joiner", b"[\xe2\x81\xa0]", NoJson),
    ("i_number_double_huge_neg_exp", b"[123.456e-789]", NotWhole),
    ("i_number_huge_exp", b"[0.4e00669999999999999999999999999999999999999999999999999999999999]", NotWhole),
    ("i_number_neg_int_huge_exp", b"[-1e+9999]", NotWhole),
    ("i_number_too_big_pos_int", b"[100000000000000000000]", NotWhole),
    ("i_number_very_big_negative_int", b"[-237462374673276894279832749832423479823246327846]", NotWhole),
    ("i_object_key_lone_2nd_surrogate", b"{\"\\uDFAA\":0}", NoJson),
    ("i_string_1st_surrogate_but_2nd_missing", b"[\"\\uDADA\"]", NoJson),
    ("i_string_invalid_lonely_surrogate", b"[\"\\ud800\"]", NoJson),
    ("i_string_invalid_utf-8", b"[\"\xff\"]", Other),
    ("i_string_iso_latin_1", b"[\"\xe9\"]", Other),
    ("i_string_lone_utf8_continuation_byte", b"[\"\x81\"]", Other),
    ("i_string_not_in_unicode_range", b"[\"\xf4\xbf\xbf\xbf\"]", Other),
    ("i_string_overlong_sequence_2_bytes", b"[\"\xc0\xaf\"]", Other),
    ("i_string_truncated-utf-8", b"[\"\xe0\xff\"]", Other),
    ("i_string_UTF-8_invalid_sequence", b"[\"\xe6\x97\xa5\xd1\x88\xfa\"]", Other),
    ("i_string_UTF-16LE_with_BOM", b"\xff\xfe[\x00\"\x00\xe9\x00\"\x00]\x00", NoJson),
    ("i_string_utf16BE_no_BOM", b"\x00[\x00\"\x00\xe9\x00\"\x00]", NoJson),
    ("i_string_utf16LE_no_BOM", b"[\x00\"\x00\xe9\x00\"\x00]\x00", NoJson),
    ("i_structure_UTF-8_BOM_empty_object", b"\xef\xbb\xbf{}", Other),
];

/// The text of a file as a browser gives it: what is no UTF-8 becomes U+FFFD.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn refused(text: &str) -> Option<Kind> {
    match import::read(text) {
        Err(Trouble::NotOurs) => Some(Other),
        Err(Trouble::NotJson { fault: Fault::Syntax | Fault::CutShort, .. }) => Some(NoJson),
        Err(Trouble::NotJson { fault: Fault::NotWhole, .. }) => Some(NotWhole),
        Err(Trouble::NotJson { fault: Fault::Twice, .. }) => Some(Twice),
        Err(Trouble::NotJson { fault: Fault::TooDeep, .. }) => Some(Deep),
        _ => None,
    }
}

#[test]
fn every_kind_of_text_is_refused_as_what_it_is_and_in_words() {
    assert!(KINDS.len() > 150, "{}", KINDS.len());
    for (name, bytes, kind) in KINDS {
        let text = text(bytes);
        assert_eq!(refused(&text), Some(*kind), "{name}: {:?}", import::read(&text));
        let words = import::read(&text).expect_err(name).to_words();
        assert!(words.ends_with('.') && words.len() > 60 && words.is_ascii() | words.contains('“'), "{name}: {words}");
    }
    for (open, close) in [("[", "]"), ("{\"\":", "}"), ("[{\"\":", "}]")] {
        let deep = [&open.repeat(10_000), "1", &close.repeat(10_000)].concat();
        for text in [deep.as_str(), &open.repeat(100_000)] {
            assert_eq!(refused(text), Some(Deep));
        }
    }
}

fn file() -> String {
    encode(&small(), &Stamp { revision: 7, saved_at: now() })
}

/// Wherever such a text stands in a file of ours, it is refused, unless it is the very text that the place holds.
#[test]
fn no_kind_of_text_slips_into_a_file_of_ours() {
    let (before, after) = {
        let text = file();
        let place = text.find("\"summary\":").expect("the member") + "\"summary\":".len();
        (text[..place].to_owned(), text[place + 2..].to_owned())
    };
    for (name, bytes, kind) in KINDS {
        let value = text(bytes);
        let whole = [before.as_str(), &value, &after].concat();
        let read = import::read(&whole);
        match json::parse(value.trim_start_matches('\u{FEFF}')) {
            Ok(Json::Text(meant)) => {
                let incoming = read.expect(name);
                assert_eq!(incoming.items[0].assessment.summary.as_ref(), meant);
                assert_eq!(incoming.items[0].is_altered(), !meant.is_empty(), "{name}");
            }
            Ok(_) if !value.starts_with('\u{FEFF}') => {
                let expected = Trouble::Wrong { place: "body.summary".to_owned(), what: Wrong::NotText };
                assert_eq!(read, Err(expected), "{name}");
            }
            _ => assert!(matches!(read, Err(Trouble::NotJson { .. })), "{name} {kind:?}: {read:?}"),
        }
        // Behind the whole it is refused as well; spaces are no text, and neither is nothing.
        let behind = [&file(), value.as_str()].concat();
        assert_eq!(import::read(&behind).is_ok(), value.trim_matches([' ', '\n', '\t', '\r']).is_empty(), "{name}");
    }
}

fn utf16(text: &str, of: fn(u16) -> [u8; 2], mark: bool) -> Vec<u8> {
    mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16()).flat_map(of).collect()
}

#[test]
fn a_file_of_ours_opens_with_a_byte_order_mark_and_in_another_encoding_it_is_refused() {
    let plain = import::read(&file()).expect("a file");
    let marked = [b"\xef\xbb\xbf", file().as_bytes()].concat();
    assert_eq!(import::read(&text(&marked)), Ok(plain));
    for bytes in [
        utf16(&file(), u16::to_le_bytes, true),
        utf16(&file(), u16::to_be_bytes, true),
        utf16(&file(), u16::to_le_bytes, false),
        utf16(&file(), u16::to_be_bytes, false),
        [b"\xef\xbb\xbf\xef\xbb\xbf", file().as_bytes()].concat(),
    ] {
        let trouble = import::read(&text(&bytes)).expect_err("no UTF-8");
        assert!(matches!(trouble, Trouble::NotJson { line: 1, .. }), "{trouble:?}");
    }
    // A letter of another encoding is damage, and said so.
    let latin = text(&file().bytes().filter(|byte| *byte != 0xc3).collect::<Vec<u8>>());
    assert!(latin.contains('\u{FFFD}'));
    assert!(import::read(&latin).expect("a file").items[0].is_altered());
}

#[test]
fn a_file_is_read_up_to_the_cap_and_no_further() {
    assert_eq!(refused(""), Some(NoJson));
    let file = file();
    let padded = |length: usize| [file.as_str(), &" ".repeat(length - file.len())].concat();
    let opened: Incoming = import::read(&file).expect("a file");
    for length in [MOST_BYTES - 1, MOST_BYTES] {
        assert_eq!(import::read(&padded(length)).as_ref(), Ok(&opened));
    }
    for length in [MOST_BYTES + 1, MOST_BYTES + 2] {
        assert_eq!(import::read(&padded(length)), Err(Trouble::TooLarge));
    }
    assert_eq!(import::read(&"\u{FFFD}".repeat(MOST_BYTES / 3 + 1)), Err(Trouble::TooLarge));
}

#[test]
fn a_name_that_stands_twice_is_refused_wherever_it_stands() {
    let version = Version {
        id: ItemId(1),
        label: String::new(),
        sign_off: String::new(),
        frozen_at: now(),
        assessment: Assessment::new(ItemId(1), String::new(), now()),
    };
    for text in [file(), version::encode(&version)] {
        for name in ["format", "schema", "checksum", "body", "id", "registers", "changes"] {
            let once = ["\"", name, "\":"].concat();
            let twice = text.replacen(&once, &[&once, "null,", &once].concat(), 1);
            assert_eq!(refused(&twice), Some(Twice), "{name}");
        }
    }
}
