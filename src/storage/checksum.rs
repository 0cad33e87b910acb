//! A checksum that notices damage. It does not keep anybody from forging a text.

use crate::domain::item::ItemId;

/// FNV-1a with 64 bits, fed piece by piece. One changed byte always changes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Checksum(u64);

impl Checksum {
    /// The checksum of nothing.
    pub const START: Self = Self(0xcbf2_9ce4_8422_2325);

    /// The checksum after this text as well.
    #[must_use]
    pub fn then(self, text: &str) -> Self {
        Self(text.bytes().fold(self.0, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
    }

    /// The checksum of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self::START.then(text)
    }

    /// Sixteen lower-case hexadecimal digits, as an id has.
    #[must_use]
    pub fn to_text(self) -> String {
        ItemId(self.0).to_text()
    }

    /// Reads what [`Checksum::to_text`] writes; nothing for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        ItemId::parse(text).map(|ItemId(sum)| Self(sum))
    }
}

#[cfg(test)]
mod tests {
    use super::Checksum;

    /// From the reference tables of FNV's authors.
    #[test]
    fn known_sums() {
        assert_eq!(Checksum::of("").to_text(), "cbf29ce484222325");
        assert_eq!(Checksum::of("a").to_text(), "af63dc4c8601ec8c");
        assert_eq!(Checksum::of("foobar").to_text(), "85944171f73967e8");
        assert_eq!(Checksum::START.then("foo").then("bar"), Checksum::of("foobar"));
    }
}
