//! What single characters mean: which cannot be seen, which break a line, and how each is compared with others.

/// Whether a character breaks a line. U+000B comes from presentations, U+000C and U+000E from Word's page and column
/// breaks.
#[must_use]
pub const fn breaks_line(letter: char) -> bool {
    matches!(letter, '\n'..='\r' | '\u{e}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether a character only says where a word may be broken. U+001F is Word's.
#[must_use]
pub const fn is_optional_hyphen(letter: char) -> bool {
    matches!(letter, '\u{1f}' | '\u{ad}')
}

/// Whether nobody can see a character: it has no width and no ink, and neither parts words nor breaks a line.
#[must_use]
pub const fn is_invisible(letter: char) -> bool {
    if breaks_line(letter) || letter == '\t' || letter == '\u{1e}' {
        return false;
    }
    matches!(
        letter,
        '\0'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{17b4}'
            | '\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Whether nobody can see anything of a text: a name needs a character that can be seen.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|letter| letter.is_whitespace() || is_invisible(letter) || is_accent(letter))
}

/// Whether a character is an accent that stands behind its letter.
#[must_use]
pub const fn is_accent(letter: char) -> bool {
    matches!(
        letter,
        '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
            | '\u{fe20}'..='\u{fe2f}'
    )
}

/// Whether people write or paste a character for an apostrophe.
#[must_use]
pub const fn is_apostrophe(letter: char) -> bool {
    matches!(
        letter,
        '\'' | '`' | '´' | '\u{2b9}'
            ..='\u{2bf}' | '\u{2c8}' | '\u{2ca}' | '\u{2cb}' | '‘' | '’' | '‛' | '′' | '‵' | 'Ꞌ' | 'ꞌ' | '＇'
    )
}

/// Whether a character is a hyphen or a dash of any length. U+001E is Word's non-breaking hyphen.
#[must_use]
pub const fn is_dash(letter: char) -> bool {
    matches!(letter, '\u{1e}' | '-' | '‐'..='―' | '⁃' | '−' | '﹘' | '﹣' | '－')
}

/// Gives a character as it is compared: small letters without accents, ligatures in their letters, one kind of
/// apostrophe, quote and dash. An invisible character and an accent give nothing.
pub fn compared(letter: char, mut give: impl FnMut(char)) {
    if letter.is_ascii_alphanumeric() {
        return give(letter.to_ascii_lowercase());
    }
    if is_invisible(letter) || is_accent(letter) {
        return;
    }
    let letter = narrow(letter);
    if is_apostrophe(letter) {
        return give('\'');
    }
    if is_dash(letter) {
        return give('-');
    }
    for letter in letter.to_lowercase().filter(|letter| !is_accent(*letter)) {
        match several(letter) {
            Some(letters) => letters.chars().for_each(&mut give),
            None => give(without_accent(letter)),
        }
    }
}

/// A wide letter, digit or sign in its usual width.
fn narrow(letter: char) -> char {
    match letter {
        '！'..='～' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
        other => other,
    }
}

/// A character that stands for several.
const fn several(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'æ' | 'ǣ' | 'ǽ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ĳ' => "ij",
        'ŉ' => "'n",
        'ŀ' => "l",
        'ǆ' | 'ǳ' => "dz",
        'ǉ' => "lj",
        'ǌ' => "nj",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        '…' => "...",
        _ => return None,
    })
}

/// A small letter without its accent.
#[expect(clippy::too_many_lines, reason = "a table")]
const fn without_accent(letter: char) -> char {
    match letter {
        'à'..='å'
        | 'ā'
        | 'ă'
        | 'ą'
        | 'ǎ'
        | 'ǟ'
        | 'ǡ'
        | 'ǻ'
        | 'ȁ'
        | 'ȃ'
        | 'ȧ'
        | 'ḁ'
        | 'ạ'
        | 'ả'
        | 'ấ'
        | 'ầ'
        | 'ẩ'
        | 'ẫ'
        | 'ậ'
        | 'ắ'
        | 'ằ'
        | 'ẳ'
        | 'ẵ'
        | 'ặ' => 'a',
        'ƀ' | 'ḃ' | 'ḅ' | 'ḇ' => 'b',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' | 'ḉ' => 'c',
        'ð' | 'ď' | 'đ' | 'ḋ' | 'ḍ' | 'ḏ' | 'ḑ' | 'ḓ' => 'd',
        'è'..='ë'
        | 'ē'
        | 'ĕ'
        | 'ė'
        | 'ę'
        | 'ě'
        | 'ȅ'
        | 'ȇ'
        | 'ȩ'
        | 'ḕ'
        | 'ḗ'
        | 'ḙ'
        | 'ḛ'
        | 'ḝ'
        | 'ẹ'
        | 'ẻ'
        | 'ẽ'
        | 'ế'
        | 'ề'
        | 'ể'
        | 'ễ'
        | 'ệ' => 'e',
        'ƒ' | 'ḟ' => 'f',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' | 'ǧ' | 'ǵ' | 'ḡ' => 'g',
        'ĥ' | 'ħ' | 'ȟ' | 'ḣ' | 'ḥ' | 'ḧ' | 'ḩ' | 'ḫ' | 'ẖ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ǐ' | 'ȉ' | 'ȋ' | 'ɨ' | 'ḭ' | 'ḯ' | 'ỉ' | 'ị' => {
            'i'
        }
        'ĵ' | 'ǰ' => 'j',
        'ķ' | 'ǩ' | 'ḱ' | 'ḳ' | 'ḵ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ł' | 'ḷ' | 'ḹ' | 'ḻ' | 'ḽ' => 'l',
        'ḿ' | 'ṁ' | 'ṃ' => 'm',
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ŋ' | 'ǹ' | 'ṅ' | 'ṇ' | 'ṉ' | 'ṋ' => 'n',
        'ò'..='ö'
        | 'ø'
        | 'ō'
        | 'ŏ'
        | 'ő'
        | 'ơ'
        | 'ǒ'
        | 'ǫ'
        | 'ǭ'
        | 'ǿ'
        | 'ȍ'
        | 'ȏ'
        | 'ȫ'
        | 'ȭ'
        | 'ȯ'
        | 'ȱ'
        | 'ṍ'
        | 'ṏ'
        | 'ṑ'
        | 'ṓ'
        | 'ọ'
        | 'ỏ'
        | 'ố'
        | 'ồ'
        | 'ổ'
        | 'ỗ'
        | 'ộ'
        | 'ớ'
        | 'ờ'
        | 'ở'
        | 'ỡ'
        | 'ợ' => 'o',
        'ṕ' | 'ṗ' => 'p',
        'ŕ' | 'ŗ' | 'ř' | 'ȑ' | 'ȓ' | 'ṙ' | 'ṛ' | 'ṝ' | 'ṟ' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ſ' | 'ș' | 'ṡ' | 'ṣ' | 'ṥ' | 'ṧ' | 'ṩ' | 'ẛ' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' | 'ṫ' | 'ṭ' | 'ṯ' | 'ṱ' | 'ẗ' => 't',
        'ù'..='ü'
        | 'ũ'
        | 'ū'
        | 'ŭ'
        | 'ů'
        | 'ű'
        | 'ų'
        | 'ư'
        | 'ǔ'
        | 'ǖ'
        | 'ǘ'
        | 'ǚ'
        | 'ǜ'
        | 'ȕ'
        | 'ȗ'
        | 'ṳ'
        | 'ṵ'
        | 'ṷ'
        | 'ṹ'
        | 'ṻ'
        | 'ụ'
        | 'ủ'
        | 'ứ'
        | 'ừ'
        | 'ử'
        | 'ữ'
        | 'ự' => 'u',
        'ṽ' | 'ṿ' => 'v',
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' | 'ẇ' | 'ẉ' | 'ẘ' => 'w',
        'ẋ' | 'ẍ' => 'x',
        'ý' | 'ÿ' | 'ŷ' | 'ȳ' | 'ẏ' | 'ẙ' | 'ỳ' | 'ỵ' | 'ỷ' | 'ỹ' => 'y',
        'ź' | 'ż' | 'ž' | 'ẑ' | 'ẓ' | 'ẕ' => 'z',
        '·' => '·',
        'ǯ' => 'ʒ',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ΐ' | 'ί' | 'ϊ' => 'ι',
        'ό' => 'ο',
        'ΰ' | 'ϋ' | 'ύ' => 'υ',
        'ώ' => 'ω',
        'ӑ' | 'ӓ' => 'а',
        'ѓ' => 'г',
        'ѐ' | 'ё' | 'ӗ' => 'е',
        'ӂ' | 'ӝ' => 'ж',
        'ӟ' => 'з',
        'й' | 'ѝ' | 'ӣ' | 'ӥ' => 'и',
        'ќ' => 'к',
        'ӧ' => 'о',
        'ў' | 'ӯ' | 'ӱ' | 'ӳ' => 'у',
        'ӵ' => 'ч',
        'ӹ' => 'ы',
        'ӭ' => 'э',
        'ї' => 'і',
        'ѷ' => 'ѵ',
        'ӛ' => 'ә',
        'ӫ' => 'ө',
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => '"',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(text: &str) -> String {
        let mut out = String::new();
        text.chars().for_each(|letter| compared(letter, |letter| out.push(letter)));
        out
    }

    #[test]
    fn letters_are_compared_without_what_only_shows_how_they_were_typed() {
        for (text, expected) in [
            ("Émigré ŴYR İ", "emigre wyr i"),
            ("E\u{301}migre\u{301}", "emigre"),
            ("ﬁn oﬃce Weiß Æthel Ｚｏｅ", "fin office weiss aethel zoe"),
            ("Nguyễn Łódź Øst Đặng", "nguyen lodz ost dang"),
            ("й ё ї ά", "и е і α"),
            ("‘a’ ´b′ ʼc`", "'a' 'b' 'c'"),
            ("“a” – — ‑ \u{1e}", "\"a\" - - - -"),
            ("safe\u{ad}gu\u{1f}a\u{200b}rd\u{feff}", "safeguard"),
        ] {
            assert_eq!(of(text), expected, "{text}");
        }
    }

    #[test]
    fn what_can_be_seen_is_not_invisible() {
        for letter in " \t\n\u{b}\u{c}\u{1e}aé漢\u{a0}\u{2028}😀ا".chars() {
            assert!(!is_invisible(letter), "{letter:?}");
        }
        for letter in "\0\u{1f}\u{ad}\u{200b}\u{200d}\u{202e}\u{2060}\u{3164}\u{feff}\u{2800}\u{e0020}".chars() {
            assert!(is_invisible(letter), "{letter:?}");
            assert!(is_blank(&[' ', letter, '\u{301}'].iter().collect::<String>()));
            assert!(!is_blank(&['a', letter].iter().collect::<String>()));
        }
    }

    proptest! {
        #[test]
        fn comparing_what_is_compared_changes_nothing(text in "(\\PC|[À-ỹ]){0,20}") {
            let once = of(&text);
            prop_assert_eq!(of(&once), once);
        }
    }
}
