//! Makes characters visible that would otherwise act unseen: control characters, marks that turn the direction of the
//! text round, and code points that are no characters. The same in every format, so that no two reports of one
//! assessment read differently. Everything else stays as it was written.

use crate::domain::letters::{breaks_line, is_optional_hyphen};

/// The text with such characters shown. Every kind of line break becomes `\n`; tabs stay. An optional hyphen
/// disappears: it would only say where a word may be broken.
#[must_use]
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\n' | '\t' => out.push(letter),
            '\r' => {
                letters.next_if_eq(&'\n');
                out.push('\n');
            }
            _ if breaks_line(letter) => out.push('\n'),
            _ if is_optional_hyphen(letter) => (),
            // Word's non-breaking hyphen.
            '\u{1e}' => out.push('\u{2011}'),
            '\0'..='\u{1f}' => out.extend(char::from_u32(0x2400 + u32::from(letter))),
            '\u{7f}' => out.push('\u{2421}'),
            '\u{80}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => name(&mut out, letter),
            _ if is_no_character(letter) => name(&mut out, letter),
            _ => out.push(letter),
        }
    }
    out
}

/// The text in one line.
#[must_use]
pub fn in_one_line(text: &str) -> String {
    visible(text).replace(['\n', '\t'], " ")
}

const fn is_no_character(letter: char) -> bool {
    let point = letter as u32;
    (point >= 0xfdd0 && point <= 0xfdef) || point & 0xfffe == 0xfffe
}

/// Writes `[U+202E]`.
fn name(out: &mut String, letter: char) {
    out.push_str("[U+");
    let mut shift = if letter as u32 > 0xffff { 20 } else { 12 };
    loop {
        out.extend(char::from_digit(letter as u32 >> shift & 15, 16).map(|digit| digit.to_ascii_uppercase()));
        if shift == 0 {
            break;
        }
        shift -= 4;
    }
    out.push(']');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_acts_unseen_is_shown() {
        let cases = [
            ("a\r\nb\rc\nd", "a\nb\nc\nd"),
            ("a\u{2028}b\u{2029}c", "a\nb\nc"),
            ("\tx", "\tx"),
            ("\0\u{1b}\u{7f}", "\u{2400}\u{241b}\u{2421}"),
            ("\u{9f}", "[U+009F]"),
            // What presentations and Word put between lines, and where a word may be broken.
            ("a\u{b}b\u{c}c\u{e}d\u{85}e", "a\nb\nc\nd\ne"),
            ("a\r\n\u{c}b", "a\n\nb"),
            ("safe\u{1f}guar\u{ad}ding", "safeguarding"),
            ("well\u{1e}known", "well\u{2011}known"),
            ("\u{202e}abc\u{2066}", "[U+202E]abc[U+2066]"),
            ("\u{fffe}\u{fdd0}\u{10ffff}", "[U+FFFE][U+FDD0][U+10FFFF]"),
            ("\u{1fffe}", "[U+01FFFE]"),
            // Joiners and plain direction marks belong to ordinary writing.
            ("\u{200d}\u{200c}\u{200e}\u{200f}\u{fffd}", "\u{200d}\u{200c}\u{200e}\u{200f}\u{fffd}"),
        ];
        for (text, expected) in cases {
            assert_eq!(visible(text), expected, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_unseen_is_left_and_doing_it_twice_changes_nothing(text in any::<String>()) {
            let shown = visible(&text);
            prop_assert!(shown.chars().all(|letter| matches!(letter, '\n' | '\t') || !letter.is_control()));
            prop_assert_eq!(visible(&shown), shown);
        }

        #[test]
        fn ordinary_text_stays(text in "[a-zA-Zäß漢字ءآ0-9 .,;:!?'\"\n\t-]*") {
            prop_assert_eq!(visible(&text), text);
        }
    }
}
