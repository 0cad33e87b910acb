//! Which keys do what. Single keys do nothing in fields, and nothing at all where somebody has switched them off (WCAG
//! 2.1.4: people who speak to their computer press them without wanting to).

use crate::content::search as words;
use crate::domain::checklist::Question;

/// A key, as it was pressed. With Alt it is never one of ours: on many keyboards that writes letters.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Press {
    /// What it gives: `k`, `?`, `Enter`.
    pub key: String,
    /// Whether Ctrl, or ⌘ on a Mac, was held.
    pub with_control: bool,
    /// Whether Shift was held.
    pub with_shift: bool,
    /// Whether it was pressed in a field that takes letters.
    pub in_field: bool,
}

impl Press {
    /// Whether a field takes it as a letter.
    #[must_use]
    pub fn is_letter(&self) -> bool {
        !self.with_control && self.key.chars().count() == 1
    }
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// Opens “Find or go to”.
    Find,
    /// Opens the list of keys.
    Keys,
    /// Says how saving stands.
    Save,
    /// Goes to the overview of the open assessment.
    Overview,
    /// Goes to one of its questions.
    Question(Question),
    /// Takes the last change back.
    Undo,
    /// Makes it again.
    Redo,
}

/// What a key does; nothing where it does nothing of ours.
#[must_use]
pub fn does(press: &Press, single_keys: bool) -> Option<Does> {
    let key = press.key.to_ascii_lowercase();
    if press.with_control {
        return match (key.as_str(), press.with_shift, press.in_field) {
            ("k", false, _) => Some(Does::Find),
            ("s", false, _) => Some(Does::Save),
            // In a field these take back what was typed there, and belong to the browser.
            ("z", false, false) => Some(Does::Undo),
            ("z", true, false) | ("y", false, false) => Some(Does::Redo),
            _ => None,
        };
    }
    if press.in_field || !single_keys {
        return None;
    }
    match key.as_bytes() {
        b"/" => Some(Does::Find),
        b"?" => Some(Does::Keys),
        b"0" => Some(Does::Overview),
        [digit] => Question::from_number(digit.wrapping_sub(b'0')).map(Does::Question),
        _ => None,
    }
}

/// The keys, and what they do, in words; the single ones last.
pub const LIST: [(&str, &str); 9] = [
    (words::KEY_FIND, words::DOES_FIND),
    (words::KEY_SAVE, words::DOES_SAVE),
    (words::KEY_PRINT, words::DOES_PRINT),
    (words::KEY_UNDO, words::DOES_UNDO),
    (words::KEY_REDO, words::DOES_REDO),
    ("/", words::DOES_FIND),
    ("?", words::DOES_KEYS),
    ("0", words::DOES_OVERVIEW),
    ("1 … 7", words::DOES_QUESTION),
];

/// How many at the end of the list are single keys.
pub const SINGLE: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn press(key: &str) -> Press {
        Press { key: key.to_owned(), ..Press::default() }
    }

    #[test]
    fn keys_do_what_the_list_says() {
        let control = |key: &str| Press { with_control: true, ..press(key) };
        assert_eq!(does(&control("k"), true), Some(Does::Find));
        assert_eq!(does(&Press { in_field: true, ..control("K") }, false), Some(Does::Find));
        assert_eq!(does(&control("s"), true), Some(Does::Save));
        assert_eq!(does(&Press { in_field: true, ..control("S") }, false), Some(Does::Save));
        assert_eq!(does(&Press { with_shift: true, ..control("S") }, true), None);
        assert_eq!(does(&control("z"), true), Some(Does::Undo));
        assert_eq!(does(&control("y"), true), Some(Does::Redo));
        assert_eq!(does(&Press { with_shift: true, ..control("Z") }, true), Some(Does::Redo));
        assert_eq!(does(&press("/"), true), Some(Does::Find));
        assert_eq!(does(&Press { with_shift: true, ..press("?") }, true), Some(Does::Keys));
        assert_eq!(does(&press("0"), true), Some(Does::Overview));
        assert_eq!(does(&press("7"), true), Some(Does::Question(Question::NonCooperation)));
        assert_eq!(does(&press("8"), true), None);
    }

    proptest! {
        #[test]
        fn single_keys_do_nothing_in_fields_and_nothing_when_switched_off(
            key in "[ -~]|Enter|Tab|\\PC{0,3}",
            shift: bool,
        ) {
            let press = Press { with_shift: shift, ..press(&key) };
            prop_assert_eq!(does(&press, false), None);
            prop_assert_eq!(does(&Press { in_field: true, ..press }, true), None);
        }

        #[test]
        fn what_a_field_does_with_control_stays_its_own(key in "[a-jl-rt-z]", shift: bool) {
            let press = Press { with_control: true, with_shift: shift, in_field: true, ..press(&key) };
            prop_assert_eq!(does(&press, true), None);
        }
    }
}
