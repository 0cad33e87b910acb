//! The bytes of a text file as text, in the encodings that spreadsheet programs write.

/// What the bytes 0x80 to 0x9F are in Windows-1252; the five that it leaves open stand for themselves.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Returns the text: UTF-16 where a mark says so, else UTF-8, else Windows-1252, in which every byte is a letter.
#[must_use]
pub fn decode(bytes: &[u8]) -> String {
    match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8_or_windows(rest),
        bytes => utf8_or_windows(bytes),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn utf8_or_windows(bytes: &[u8]) -> String {
    let windows = |byte: &u8| match byte {
        0x80..=0x9F => WINDOWS[usize::from(byte - 0x80)],
        byte => char::from(*byte),
    };
    std::str::from_utf8(bytes).map_or_else(|_| bytes.iter().map(windows).collect(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_encodings_of_spreadsheet_programs_are_read() {
        let text = "Tŷ Gwyn; “file” – £3";
        let of = |mark: &[u8], unit: fn(u16) -> [u8; 2]| {
            [mark.to_vec(), text.encode_utf16().flat_map(unit).collect()].concat()
        };
        assert_eq!(decode(text.as_bytes()), text);
        assert_eq!(decode(&[b"\xEF\xBB\xBF", text.as_bytes()].concat()), text);
        assert_eq!(decode(&of(b"\xFF\xFE", u16::to_le_bytes)), text);
        assert_eq!(decode(&of(b"\xFE\xFF", u16::to_be_bytes)), text);
        assert_eq!(decode(b"caf\xE9 \x93x\x94 \x96 \xA33"), "café “x” – £3");
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_stop_it(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..60)) {
            let _any = decode(&bytes);
        }
    }
}
