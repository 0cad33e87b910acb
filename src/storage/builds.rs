//! Builds of this program, of which one may be kept on a computer and another offered: each says up to which schema it reads
//! what is kept.

use super::json;
use super::keys;
use super::sealed;

/// A build of this program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Build {
    /// Follows from all of its files.
    pub id: String,
    /// The newest schema that it reads.
    pub schema: i64,
    /// Its version, in words.
    pub version: String,
}

impl Build {
    /// Whether it reads everything that is kept, as far as that says what it is.
    #[must_use]
    pub const fn reads(&self, newest: i64) -> bool {
        newest <= self.schema
    }
}

/// Whether an assessment or one of its versions stands under this key.
#[must_use]
pub fn is_of_a_document(key: &str) -> bool {
    key.starts_with(keys::DOCUMENT) || key.starts_with(keys::VERSION)
}

/// The newest schema among texts that are kept. What names none is nothing that a build could misread.
#[must_use]
pub fn newest_schema(texts: impl IntoIterator<Item = String>) -> i64 {
    texts.into_iter().filter_map(|text| json::parse(&text).ok().as_ref().and_then(sealed::schema_of)).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Build, newest_schema};

    fn build(schema: i64) -> Build {
        Build { id: "0123456789abcdef".to_owned(), schema, version: "1".to_owned() }
    }

    #[test]
    fn a_build_is_held_against_the_newest_of_what_is_kept() {
        let texts = [
            "{\"format\":\"a\",\"schema\":2}",
            "not JSON",
            "{\"schema\":\"9\"}",
            "{}",
            "{\"schema\":4,\"format\":\"b\"}",
        ];
        let newest = newest_schema(texts.map(str::to_owned));
        assert_eq!(newest, 4);
        assert_eq!([3, 4, 5].map(|schema| build(schema).reads(newest)), [false, true, true]);
        assert!(build(1).reads(newest_schema([])), "nothing is kept");
    }
}
