//! Frozen versions as a browser's store keeps them: packed, so that they leave its room to the work.
//!
//! A packed text is [`MARK`] and then base64 of the text's UTF-8, deflated (RFC 1951, without a header). Texts that
//! were stored before there was packing are plain, and stay readable for ever. Files that people download or open are
//! never packed.

use std::borrow::Cow;

use base64ct::{Base64, Encoding as _};
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use super::limits::MOST_BYTES;
use super::trouble::Trouble;

/// Every packed text begins so. The number is raised when the form changes.
const MARK: &str = "qmsa-packed-1:";

/// Packed texts of any form begin so.
const ANY_MARK: &str = "qmsa-packed-";

/// How hard to look for repetitions, from 0 to 10. Above this the texts grow hardly smaller.
const LEVEL: u8 = 6;

/// Packs a text.
#[must_use]
pub fn pack(text: &str) -> String {
    [MARK, &Base64::encode_string(&compress_to_vec(text.as_bytes(), LEVEL))].concat()
}

/// Unpacks a text; one that is not packed is returned as it is.
///
/// # Errors
/// [`Trouble::Altered`] if the text is damaged, [`Trouble::TooLarge`] if it holds more than [`MOST_BYTES`], and
/// [`Trouble::NewerPacking`] if a newer version of the tool has packed it.
pub fn unpack(text: &str) -> Result<Cow<'_, str>, Trouble> {
    let Some(after) = text.strip_prefix(ANY_MARK) else { return Ok(Cow::Borrowed(text)) };
    let Some(packed) = text.strip_prefix(MARK) else {
        let is_a_form = after.split_once(':').is_some_and(|(form, _)| form.parse::<u32>().is_ok_and(|form| form > 1));
        return Err(if is_a_form { Trouble::NewerPacking } else { Trouble::Altered });
    };
    let bytes = Base64::decode_vec(packed).map_err(|_| Trouble::Altered)?;
    let plain = decompress_to_vec_with_limit(&bytes, MOST_BYTES).map_err(|fault| match fault.status {
        TINFLStatus::HasMoreOutput => Trouble::TooLarge,
        _ => Trouble::Altered,
    })?;
    String::from_utf8(plain).map(Cow::Owned).map_err(|_| Trouble::Altered)
}

/// What is stored, as a person downloads it: unpacked if that is possible, and otherwise as it is.
#[must_use]
pub fn to_download(stored: String) -> String {
    match unpack(&stored) {
        Ok(Cow::Owned(text)) => text,
        Ok(Cow::Borrowed(_)) | Err(_) => stored,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_packed_comes_out_as_it_went_in(text: String) {
            let packed = pack(&text);
            prop_assert!(packed.is_ascii() && packed.starts_with(MARK));
            prop_assert_eq!(unpack(&packed), Ok(Cow::<str>::Owned(text.clone())));
            prop_assert_eq!(to_download(packed), text);
        }

        #[test]
        fn plain_texts_pass_unchanged(text in "\\PC*|[{]\\PC*|qmsa-[a-z:1-9]*") {
            if !text.starts_with(ANY_MARK) {
                prop_assert!(matches!(unpack(&text), Ok(Cow::Borrowed(same)) if same == text));
            }
            prop_assert_eq!(to_download(text.clone()), text);
        }

        #[test]
        fn no_bytes_panic(bytes: Vec<u8>, any_text: String) {
            let _any_deflate = unpack(&[MARK, &Base64::encode_string(&bytes)].concat());
            let _any_base64 = unpack(&[MARK, &any_text].concat());
            let _any_form = unpack(&[ANY_MARK, &any_text].concat());
        }

        #[test]
        fn damage_is_no_other_text_of_the_same_beginning(
            text in "[a-d]{40,80}",
            place in any::<prop::sample::Index>(),
        ) {
            let packed = pack(&text);
            let cut = &packed[..MARK.len() + place.index(packed.len() - MARK.len())];
            prop_assert!(unpack(cut).is_err(), "{}", cut);
        }
    }

    #[test]
    fn a_text_that_repeats_itself_takes_little_room() {
        let text = "{\"judgement\":\"not-looked-at\",\"reason\":\"\"}".repeat(1000);
        assert!(pack(&text).len() * 20 < text.len());
    }

    #[test]
    fn what_would_be_larger_than_any_file_is_refused() {
        let most = "x".repeat(MOST_BYTES);
        assert_eq!(unpack(&pack(&most)).map(|text| text.len()), Ok(MOST_BYTES));
        assert_eq!(unpack(&pack(&(most + "x"))), Err(Trouble::TooLarge));
    }

    #[test]
    fn damaged_and_newer_forms_are_told_apart() {
        let latin = [MARK, &Base64::encode_string(&compress_to_vec(&[0xff, 0xfe], LEVEL))].concat();
        for text in
            [MARK, "qmsa-packed-", "qmsa-packed-1", "qmsa-packed-0:", "qmsa-packed-x:AAAA", "qmsa-packed-1:AAA", &latin]
        {
            assert_eq!(unpack(text), Err(Trouble::Altered), "{text}");
        }
        assert_eq!(unpack("qmsa-packed-2:whatever"), Err(Trouble::NewerPacking));
    }
}
