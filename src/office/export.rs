//! What the office needs to know of an export besides the assessment: for whom it is, and the private list of names. It stands
//! in a question's detail, so that a first visit needs to know nothing of it.

use crate::domain::private_name::PrivateName;
use crate::domain::target::Target;
use crate::report::audience::Audience;
use crate::report::guard::Kind;
use crate::report::guard::look::{Finding, Way};
use crate::storage::json::{self, Json};
use crate::storage::path::Path;
use crate::storage::record::{Stored, read as read_record, record};

/// For whom, and with which names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// For whom it is.
    pub audience: Audience,
    /// The private list.
    pub names: Vec<PrivateName>,
}

record! {
    Export { audience, names }
    blank Self { audience: Audience::Full, names: Vec::new() }
}

record! {
    Finding { kind, text, place, way, about }
    blank Self { kind: Kind::Name, text: String::new(), place: String::new(), way: Way::Target, about: Target::Whole }
}

impl Export {
    /// As a question's detail.
    #[must_use]
    pub fn to_detail(&self) -> String {
        json::write(&self.write())
    }

    /// Reads what [`Export::to_detail`] writes. No detail is everything, without a list.
    ///
    /// # Errors
    /// In words, where the detail is something else: then nothing may be exported.
    pub fn parse(detail: &str) -> Result<Self, String> {
        if detail.is_empty() {
            return Ok(Self { audience: Audience::Full, names: Vec::new() });
        }
        let json = json::parse(detail).map_err(|trouble| trouble.to_words())?;
        read_record(&json, &Path::root("export")).map_err(|trouble| trouble.to_words())
    }
}

/// Reads the findings that the office wrote; nothing where they are no findings.
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "the form in which every answer is read")]
pub fn read(json: Json) -> Option<Vec<Finding>> {
    let mut all: Vec<Finding> = Vec::new();
    all.read(&json, &Path::root("findings")).ok()?;
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exports_lead_back_and_anything_else_exports_nothing() {
        let names = vec![PrivateName { name: "Ann \"\u{202e}".to_owned(), role: "Mother".to_owned() }];
        let export = Export { audience: Audience::Board, names };
        assert_eq!(Export::parse(&export.to_detail()), Ok(export.clone()));
        for detail in ["{", "{}", "null", &export.to_detail().replace("board", "bored")] {
            assert!(Export::parse(detail).is_err(), "{detail}");
        }
        assert_eq!(Export::parse("").map(|export| export.audience), Ok(Audience::Full));
    }
}
