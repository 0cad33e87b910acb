//! The terms that differ between the 2016 vocabulary and today's.

use crate::domain::review::Vocabulary;

/// A text that may hold terms in braces, such as `{review}`, which each vocabulary fills in with its own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording(pub &'static str);

/// A term: its key in braces, and its words in either vocabulary.
struct Term {
    key: &'static str,
    today: &'static str,
    of_2016: &'static str,
}

const fn term(key: &'static str, today: &'static str, of_2016: &'static str) -> Term {
    Term { key, today, of_2016 }
}

static TERMS: [Term; 3] = [
    term("review", "child safeguarding practice review", "serious case review"),
    term("members", "safeguarding partners and relevant agencies", "LSCB members"),
    term("commissioner", "the safeguarding partners", "the LSCB"),
];

impl Wording {
    /// The text in the words of a vocabulary. Braces around anything but a known term stay as they are.
    #[must_use]
    pub fn say(self, vocabulary: Vocabulary) -> String {
        let mut said = String::with_capacity(self.0.len() + 32);
        let mut rest = self.0;
        while let Some((before, after)) = rest.split_once('{') {
            said.push_str(before);
            let known = after.split_once('}').and_then(|(key, after)| Some((find(key)?, after)));
            if let Some((term, after)) = known {
                said.push_str(match vocabulary {
                    Vocabulary::Today => term.today,
                    Vocabulary::Of2016 => term.of_2016,
                });
                rest = after;
            } else {
                said.push('{');
                rest = after;
            }
        }
        said.push_str(rest);
        said
    }
}

fn find(key: &str) -> Option<&'static Term> {
    TERMS.iter().find(|term| term.key == key)
}
