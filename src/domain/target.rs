//! What a prompt is about, or what is to be confirmed: a place of the checklist, a row, or the assessment as a whole.

use super::item::ItemId;
use super::keyed::Keyed;
use super::register::Register;
use super::subject::Subject;

/// Something in an assessment to which a link can lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// The assessment as a whole.
    Whole,
    /// A place of the checklist.
    Place(Subject),
    /// A row of a register.
    Row(Register, ItemId),
}

impl Target {
    /// The permanent key: `assessment`, `q3.records`, or `sources/00000000000000ab`.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Whole => "assessment".to_owned(),
            Self::Place(subject) => subject.key().to_owned(),
            Self::Row(register, id) => [register.key(), "/", &id.to_text()].concat(),
        }
    }

    /// The target with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        match key.split_once('/') {
            Some((register, id)) => Some(Self::Row(Register::from_key(register)?, ItemId::parse(id)?)),
            None if key == "assessment" => Some(Self::Whole),
            None => Subject::from_key(key).map(Self::Place),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_leads_back() {
        let rows = Register::ALL.iter().map(|register| Target::Row(*register, ItemId(0xab)));
        for target in [Target::Whole].into_iter().chain(Subject::all().map(Target::Place)).chain(rows) {
            assert_eq!(Target::from_key(&target.key()), Some(target));
        }
        for key in ["", "q9", "sources", "sources/1", "nowhere/00000000000000ab", "sources/00000000000000ab/2"] {
            assert_eq!(Target::from_key(key), None, "{key}");
        }
    }
}
