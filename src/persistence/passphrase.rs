//! Passphrases: which forms of one are tried, and what is pointed out when one is set.

/// How accents are encoded in Unicode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A letter with its accent is one character (NFC).
    Composed,
    /// A letter and its accent are two characters (NFD).
    Decomposed,
}

/// Returns the forms of a passphrase to be tried, each once: as it was typed, composed, decomposed. Keyboards of
/// different systems write the same accent in different ways.
#[must_use]
pub fn to_try(typed: &str, normalized: impl Fn(&str, Form) -> String) -> Vec<String> {
    let mut forms = vec![typed.to_owned()];
    for form in [Form::Composed, Form::Decomposed] {
        let other = normalized(typed, form);
        if !forms.contains(&other) {
            forms.push(other);
        }
    }
    forms
}

/// What is pointed out when a passphrase is set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Oddities {
    /// Whether it begins or ends with a space, which nobody sees and which is needed each time.
    pub has_space_at_end: bool,
    /// The characters that other keyboards may lack, each once, in their order.
    pub unusual: Vec<char>,
}

impl Oddities {
    /// Returns the oddities of a passphrase.
    #[must_use]
    pub fn of(passphrase: &str) -> Self {
        let mut unusual = Vec::new();
        for character in passphrase.chars().filter(|character| !matches!(character, ' '..='~')) {
            if !unusual.contains(&character) {
                unusual.push(character);
            }
        }
        Self { has_space_at_end: passphrase.trim() != passphrase, unusual }
    }

    /// Returns whether there is nothing to point out.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normalized(text: &str, form: Form) -> String {
        let (from, to) = match form {
            Form::Composed => ("e\u{301}", "\u{e9}"),
            Form::Decomposed => ("\u{e9}", "e\u{301}"),
        };
        text.replace(from, to)
    }

    #[test]
    fn each_form_is_tried_once() {
        assert_eq!(to_try("plain words", normalized), ["plain words"]);
        assert_eq!(to_try("caf\u{e9}", normalized), ["caf\u{e9}", "cafe\u{301}"]);
        assert_eq!(to_try("cafe\u{301}", normalized), ["cafe\u{301}", "caf\u{e9}"]);
        let mixed = "\u{e9}e\u{301}";
        assert_eq!(to_try(mixed, normalized), [mixed, "\u{e9}\u{e9}", "e\u{301}e\u{301}"]);
    }

    #[test]
    fn what_is_hard_to_type_again_is_pointed_out() {
        assert!(Oddities::of("correct horse battery staple").is_empty());
        assert_eq!(Oddities::of("ends with a space "), Oddities { has_space_at_end: true, unusual: Vec::new() });
        let welsh = Oddities::of("T\u{177} Gwyn \u{e0} la\u{a0}carte it\u{2019}s \u{e0}");
        assert_eq!(welsh.unusual, ['\u{177}', '\u{e0}', '\u{a0}', '\u{2019}']);
        assert!(Oddities::of("\u{a0}not seen").has_space_at_end);
    }
}
