//! Texts that are kept locked: what stands under a key of the store while a passphrase locks it.
//!
//! A locked text is a word that says so, and then the nonce and the ciphertext of AES-256-GCM in base64. The key of the
//! store under which it stands is authenticated along with it, so that one text cannot stand in for another. Locking
//! and unlocking themselves are the browser's (`browser::cipher`); here is only the form.

use base64ct::{Base64, Encoding as _};

/// Every locked text begins so. The number is raised when the form changes.
const MARK: &str = "qmsa-locked-1:";

/// How many bytes a nonce has: what AES-GCM takes.
pub const NONCE_BYTES: usize = 12;

/// How many bytes a data key has: AES-256.
pub const KEY_BYTES: usize = 32;

/// The letters of one line of an armored age file.
const LINE: usize = 64;
const BEGIN: &str = "-----BEGIN AGE ENCRYPTED FILE-----";
const END: &str = "-----END AGE ENCRYPTED FILE-----";

/// Whether a text is a locked one, of this form or a later one.
#[must_use]
pub fn is_locked(text: &str) -> bool {
    text.starts_with("qmsa-locked-")
}

/// The text of a nonce and a ciphertext.
#[must_use]
pub fn write(nonce: &[u8; NONCE_BYTES], ciphertext: &[u8]) -> String {
    let mut bytes = Vec::with_capacity(NONCE_BYTES + ciphertext.len());
    bytes.extend_from_slice(nonce);
    bytes.extend_from_slice(ciphertext);
    [MARK, &Base64::encode_string(&bytes)].concat()
}

/// The nonce and the ciphertext of a locked text; nothing where it is none of this form.
#[must_use]
pub fn read(text: &str) -> Option<([u8; NONCE_BYTES], Vec<u8>)> {
    let mut bytes = Base64::decode_vec(text.strip_prefix(MARK)?).ok()?;
    if bytes.len() < NONCE_BYTES {
        return None;
    }
    let ciphertext = bytes.split_off(NONCE_BYTES);
    Some((bytes.try_into().ok()?, ciphertext))
}

/// How many letters a text takes locked that has so many UTF-16 units, where most of them are ASCII: enough to say how
/// full a store is.
#[must_use]
pub const fn units(units: usize) -> usize {
    MARK.len() + (units + NONCE_BYTES + TAG_BYTES + 1).div_ceil(3) * 4
}

/// How many bytes AES-GCM adds to what it locks.
const TAG_BYTES: usize = 16;

/// How a text is put into bytes before it is locked, and taken out again. A browser's texts need not be Unicode.
pub mod plain {
    const UNICODE: u8 = 0;
    const UNITS: u8 = 1;

    /// What was locked.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Plain {
        /// A text that is Unicode.
        Text(String),
        /// Any other, as UTF-16 units.
        Units(Vec<u16>),
    }

    impl From<String> for Plain {
        fn from(text: String) -> Self {
            Self::Text(text)
        }
    }

    impl Plain {
        /// The text, with replacements for what is not Unicode.
        #[must_use]
        pub fn to_text(&self) -> String {
            match self {
                Self::Text(text) => text.clone(),
                Self::Units(units) => String::from_utf16_lossy(units),
            }
        }

        /// How many UTF-16 units it has.
        #[must_use]
        pub fn units(&self) -> usize {
            match self {
                Self::Text(text) if text.is_ascii() => text.len(),
                Self::Text(text) => text.encode_utf16().count(),
                Self::Units(units) => units.len(),
            }
        }

        /// Its bytes.
        #[must_use]
        pub fn to_bytes(&self) -> Vec<u8> {
            match self {
                Self::Text(text) => [&[UNICODE], text.as_bytes()].concat(),
                Self::Units(units) => {
                    let mut bytes = vec![UNITS];
                    bytes.extend(units.iter().flat_map(|unit| unit.to_le_bytes()));
                    bytes
                }
            }
        }

        /// Reads what [`Plain::to_bytes`] writes.
        #[must_use]
        pub fn parse(bytes: &[u8]) -> Option<Self> {
            match bytes.split_first()? {
                (&UNICODE, text) => String::from_utf8(text.to_vec()).ok().map(Self::Text),
                (&UNITS, units) if units.len().is_multiple_of(2) => Some(Self::Units(
                    units.chunks_exact(2).filter_map(|pair| Some(u16::from_le_bytes(pair.try_into().ok()?))).collect(),
                )),
                _ => None,
            }
        }
    }
}

/// An age file as text: so the locked data key stands in the store, and `age -d` opens it.
#[must_use]
pub fn armor(file: &[u8]) -> String {
    let letters = Base64::encode_string(file);
    let mut text = [BEGIN, "\n"].concat();
    let mut rest = letters.as_str();
    while !rest.is_empty() {
        // Base64 is ASCII: every place is the beginning of a letter.
        let (line, after) = rest.split_at(LINE.min(rest.len()));
        text.push_str(line);
        text.push('\n');
        rest = after;
    }
    text.push_str(END);
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::plain::Plain;
    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(nonce: [u8; NONCE_BYTES], ciphertext: Vec<u8>) {
            let text = write(&nonce, &ciphertext);
            prop_assert!(is_locked(&text) && text.is_ascii());
            prop_assert_eq!(read(&text), Some((nonce, ciphertext)));
        }

        #[test]
        fn any_text_comes_out_as_it_went_in(text: String, units: Vec<u16>) {
            for plain in [Plain::Text(text), Plain::Units(units)] {
                prop_assert_eq!(Plain::parse(&plain.to_bytes()), Some(plain));
            }
        }

        #[test]
        fn what_is_no_locked_text_is_nothing(text: String) {
            prop_assert_eq!(read(&text), None);
            let _any_bytes = Plain::parse(text.as_bytes());
        }
    }

    #[test]
    fn damaged_forms_are_nothing() {
        let whole = write(&[7; NONCE_BYTES], b"ciphertext");
        for text in ["", "qmsa-locked-1:", "qmsa-locked-1:AAAA", "qmsa-locked-2:AAAAAAAAAAAAAAAAAAAA", "{}"] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(read(&whole[..whole.len() - 1]), None);
        assert_eq!(read(&[&whole, "\n"].concat()), None);
        assert_eq!(Plain::parse(&[]), None);
        assert_eq!(Plain::parse(&[0, 0xff]), None);
        assert_eq!(Plain::parse(&[1, 0]), None);
        assert_eq!(Plain::parse(&[9]), None);
    }

    #[test]
    fn how_many_letters_a_text_takes_is_known_before() {
        for length in [0, 1, 2, 3, 1000] {
            let plain = Plain::Text("x".repeat(length)).to_bytes();
            let text = write(&[0; NONCE_BYTES], &vec![0; plain.len() + TAG_BYTES]);
            assert_eq!(text.len(), units(length));
        }
    }

    #[test]
    fn armor_has_lines_of_sixty_four_letters() {
        let text = armor(&[0; 100]);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!((lines.first(), lines.last()), (Some(&BEGIN), Some(&END)));
        assert_eq!(lines[1].len(), LINE);
        assert!(lines[1..lines.len() - 1].iter().all(|line| line.len() <= LINE));
        assert_eq!(Base64::decode_vec(&lines[1..lines.len() - 1].concat()), Ok(vec![0; 100]));
    }
}
