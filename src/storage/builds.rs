//! Builds of this program, of which one may be kept on a computer and another offered: each says up to which schema it
//! reads what is kept.

use super::json;
use super::keys;
use super::packed;
use super::sealed;

/// The schemas of what people write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Schemas {
    /// Of assessments and their frozen versions.
    pub assessments: i64,
    /// Of training sessions.
    pub sessions: i64,
}

/// A build of this program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Build {
    /// Follows from all of its files.
    pub id: String,
    /// The newest schemas that it reads.
    pub schemas: Schemas,
    /// Its version, in words.
    pub version: String,
}

impl Build {
    /// Whether it reads all that is kept, as far as that says what it is.
    #[must_use]
    pub const fn reads(&self, newest: Schemas) -> bool {
        newest.assessments <= self.schemas.assessments && newest.sessions <= self.schemas.sessions
    }
}

/// Whether something that people wrote stands under this key.
#[must_use]
pub fn is_work(key: &str) -> bool {
    [keys::DOCUMENT, keys::VERSION, keys::TRAINING].iter().any(|beginning| key.starts_with(beginning))
}

/// The newest schemas among the texts that are kept, with their keys. What names none is nothing that a build could
/// misread.
#[must_use]
pub fn newest(texts: impl IntoIterator<Item = (String, String)>) -> Schemas {
    let mut newest = Schemas::default();
    for (key, text) in texts.into_iter().filter(|(key, _)| is_work(key)) {
        let text = packed::unpack(&text).ok();
        let schema = text.and_then(|text| sealed::schema_of(&json::parse(&text).ok()?)).unwrap_or_default();
        let kind = if key.starts_with(keys::TRAINING) { &mut newest.sessions } else { &mut newest.assessments };
        *kind = schema.max(*kind);
    }
    newest
}

#[cfg(test)]
mod tests {
    use super::{Build, Schemas, newest};

    fn build(assessments: i64, sessions: i64) -> Build {
        let schemas = Schemas { assessments, sessions };
        Build { id: "0123456789abcdef".to_owned(), schemas, version: "1".to_owned() }
    }

    #[test]
    fn a_build_is_held_against_the_newest_of_what_is_kept() {
        let texts = [
            ("qmsa/assessment/1", "{\"format\":\"a\",\"schema\":2}"),
            ("qmsa/assessment/2", "not JSON"),
            ("qmsa/assessment/3", "{\"schema\":\"9\"}"),
            ("qmsa/version/1/2", "{\"schema\":4,\"format\":\"b\"}"),
            ("qmsa/training/1", "{\"schema\":2}"),
            ("qmsa/settings", "{\"schema\":99}"),
            ("another program's", "{\"schema\":99}"),
        ];
        let newest_here = newest(texts.map(|(key, text)| (key.to_owned(), text.to_owned())));
        assert_eq!(newest_here, Schemas { assessments: 4, sessions: 2 });
        let reads = [(4, 2), (5, 3), (3, 2), (4, 1)].map(|(one, other)| build(one, other).reads(newest_here));
        assert_eq!(reads, [true, true, false, false]);
        assert!(build(1, 1).reads(newest([])), "nothing is kept");
    }
}
