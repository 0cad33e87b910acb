//! What is said where a passphrase is typed.

/// What a passphrase should be.
pub const ADVICE: &str = "At least 12 characters, for example four or five words that nobody would guess together. It \
    is not stored anywhere. If you forget it, nobody can open what it locks, and neither can we.";
/// The label of a new one.
pub const PASSPHRASE: &str = "Passphrase";
/// The label of the second field.
pub const AGAIN: &str = "Repeat the passphrase";
/// Shows what was typed.
pub const SHOW: &str = "Show";
/// Hides it again.
pub const HIDE: &str = "Hide";

/// The same as [`SHOW`], with the label of the field.
#[must_use]
pub fn show(label: &str) -> String {
    ["Show: ", label].concat()
}

/// What is said of one that is too short.
pub const TOO_SHORT: &str = "Use at least 12 characters.";
/// What is said of two that differ.
pub const NOT_THE_SAME: &str = "The two passphrases differ. Type it again.";

/// What is pointed out of a new passphrase with a space at its beginning or end.
pub const SPACE_AT_END: &str =
    "It starts or ends with a space. You will have to type that space each time. Remove it if you did not mean it.";

/// What is pointed out of characters that not every keyboard has.
#[must_use]
pub fn unusual(characters: &[char]) -> String {
    let mut named = String::new();
    for character in characters {
        if !named.is_empty() {
            named.push_str(", ");
        }
        match character {
            '\u{a0}' => named.push_str("a non-breaking space"),
            '\u{2019}' => named.push_str("a curly apostrophe (\u{2019})"),
            character if character.is_control() || character.is_whitespace() => {
                named.push_str("an invisible character");
            }
            character => named.push(*character),
        }
    }
    ["Some keyboards do not have these: ", &named, ". You need exactly the same characters each time."].concat()
}
