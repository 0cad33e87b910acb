//! Several files as one ZIP archive. Its names are harmless wherever it is unpacked, and nothing in it says when or
//! where it was made.

use std::collections::BTreeSet;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::fault::ExportFault;
use crate::content::documents::export as say;

/// The names of devices, which Windows opens in place of a file, whatever follows after a full stop.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The longest part of a name.
const LONGEST: usize = 100;

/// The most that a file may hold, so that no reader needs the 64-bit form.
const LARGEST: usize = 0x7fff_ffff;

/// Packs the files in their order.
///
/// # Errors
/// When a name is not harmless or stands there twice, or when it all is too large.
pub fn zip(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ExportFault> {
    let mut names = BTreeSet::new();
    let mut left = LARGEST;
    for (name, bytes) in files {
        if !is_harmless(name) {
            return Err(ExportFault(say::no_name_for_a_file(&name.escape_debug().to_string())));
        }
        if !names.insert(name) {
            return Err(ExportFault(say::same_name(name)));
        }
        left = left.checked_sub(bytes.len()).ok_or_else(|| ExportFault(say::ARCHIVE_TOO_LARGE.to_owned()))?;
    }
    // 1 January 1980, the first day that such an archive can name, stands for no date at all.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(name, options).map_err(|error| fault(&error))?;
        archive.write_all(bytes).map_err(|error| fault(&error))?;
    }
    Ok(archive.finish().map_err(|error| fault(&error))?.into_inner())
}

fn fault(error: &dyn std::error::Error) -> ExportFault {
    ExportFault(say::no_archive(&error.to_string()))
}

/// Lower-case letters, digits, hyphens and full stops; at most one folder; no part that means something by itself.
fn is_harmless(name: &str) -> bool {
    name.split('/').count() <= 2 && name.split('/').all(is_harmless_part)
}

fn is_harmless_part(part: &str) -> bool {
    let plain = part.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.'));
    let stem = part.split('.').next().unwrap_or_default();
    let numbered = |device: &str| stem.strip_prefix(device).is_some_and(|rest| rest.len() == 1 && rest != "-");
    let device = DEVICES.contains(&stem) || numbered("com") || numbered("lpt");
    // A part that begins with a hyphen reads as an option; one that begins with a full stop is hidden or leads upwards.
    plain
        && !part.is_empty()
        && part.len() <= LONGEST
        && !part.starts_with(['.', '-'])
        && !part.ends_with('.')
        && !device
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::Read;

    fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
        let mut archive = ::zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        (0..archive.len())
            .map(|place| {
                let mut file = archive.by_index(place).unwrap();
                assert_eq!(file.last_modified(), Some(DateTime::default()));
                let mut bytes = Vec::new();
                file.read_to_end(&mut bytes).unwrap();
                (file.name().unwrap().into_owned(), bytes)
            })
            .collect()
    }

    fn named(name: &str) -> Result<Vec<u8>, ExportFault> {
        zip(&[(name.to_owned(), b"x".to_vec())])
    }

    #[test]
    fn harmless_names_are_packed_and_others_refused() {
        for name in ["a", "a.csv", "registers/sources-2026-11-22.csv", "com.csv", "console.csv", "a..b", "com10"] {
            assert!(named(name).is_ok(), "{name}");
        }
        let long = "a".repeat(LONGEST + 1);
        for name in [
            "",
            ".",
            "..",
            "../a",
            "a/..",
            "/a",
            "a/",
            "a//b",
            "a/b/c",
            "a\\b",
            "c:a",
            "A",
            "ä",
            "a b",
            "a.",
            ".a",
            "-a",
            "a\0",
            "a\n",
            "con",
            "nul.csv",
            "com1.csv",
            "lpt9",
            "x/aux.tar.gz",
            &long,
        ] {
            assert!(named(name).is_err(), "{name:?}");
        }
        let twice = [("a".to_owned(), Vec::new()), ("a".to_owned(), Vec::new())];
        assert!(zip(&twice).unwrap_err().0.contains("same name"));
    }

    #[test]
    fn an_archive_of_nothing_is_one_all_the_same() {
        assert_eq!(unpacked(&zip(&[]).unwrap()), []);
    }

    proptest! {
        #[test]
        fn what_is_packed_comes_out(files in proptest::collection::btree_map(
            "([b-z][a-z0-9]{0,5}/)?[d-k][a-z0-9-]{0,8}", proptest::collection::vec(any::<u8>(), 0..200), 0..5))
        {
            let files: Vec<_> = files.into_iter().filter(|(name, _)| is_harmless(name)).collect();
            let bytes = zip(&files).unwrap();
            prop_assert_eq!(&zip(&files).unwrap(), &bytes);
            prop_assert_eq!(unpacked(&bytes), files);
        }

        #[test]
        fn no_name_leads_elsewhere(name in any::<String>()) {
            if named(&name).is_ok() {
                let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-./".contains(&byte);
                prop_assert!(name.bytes().all(is_plain));
                prop_assert!(!name.contains("..") || !name.split('/').any(|part| part == ".."));
            }
        }
    }
}
