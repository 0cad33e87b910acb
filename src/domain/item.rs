//! The identity of a row of a register.

/// Identifies one row; unique within its assessment. Chosen at random outside the domain, and permanent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(pub u64);

impl ItemId {
    /// Reads the sixteen hexadecimal digits that [`ItemId::to_text`] writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text.len() == 16 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        plain.then(|| u64::from_str_radix(text, 16).ok())?.map(Self)
    }

    /// Sixteen lower-case hexadecimal digits: safe in a key, an element's id and an address.
    #[must_use]
    pub fn to_text(self) -> String {
        format!("{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nothing_else_is_an_id() {
        for text in ["", "1", "00000000000000G0", "0000000000000ABC", "+000000000000001", "../../../../../.."] {
            assert_eq!(ItemId::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn text_leads_back(number in any::<u64>()) {
            prop_assert_eq!(ItemId::parse(&ItemId(number).to_text()), Some(ItemId(number)));
        }
    }
}
