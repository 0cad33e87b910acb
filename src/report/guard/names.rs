//! Entries of the private list of names: found as whole words in any spelling, also before a possessive 's; and put
//! into their roles' words.

use super::Span;
use super::spelling::{Glyphs, Spelling, Spelt};
use crate::content::components::identifying::NAME_LEFT_OUT;
use crate::domain::private_name::{LONGEST_NAME, PrivateName};

/// The names to look for.
#[derive(Clone, Debug, Default)]
pub struct Names(Vec<Listed>);

#[derive(Clone, Debug)]
struct Listed {
    spelling: Spelling,
    role: String,
}

impl Names {
    /// These names. Blank ones are passed over, and so are those longer than any name.
    #[must_use]
    pub fn of(names: &[PrivateName]) -> Self {
        let mut all: Vec<Listed> = names
            .iter()
            .filter(|entry| entry.name.chars().count() <= LONGEST_NAME)
            .map(|entry| Listed { spelling: Spelling::of(&entry.name), role: entry.role.trim().to_owned() })
            .filter(|entry| entry.spelling.letters > 0)
            .collect();
        // The longest first: of "Ann" and "Ann Brown" the second is meant where both would fit.
        all.sort_by_key(|entry| std::cmp::Reverse(entry.spelling.letters));
        Self(all)
    }

    pub(super) fn find(&self, text: &str) -> Vec<Span> {
        self.found(&Glyphs::of(text)).into_iter().map(|(span, ..)| span).collect()
    }

    /// Each name, where it stands, and whether it can be nothing else.
    fn found<'n>(&'n self, glyphs: &Glyphs) -> Vec<(Span, &'n Listed, bool)> {
        let mut all = Vec::new();
        let mut place = 0;
        while place < glyphs.count() && !self.0.is_empty() {
            let found = self.0.iter().find_map(|entry| Some((entry.spelling.at(glyphs, place)?, entry)));
            match found {
                Some((Spelt { end, is_certain }, entry)) => {
                    all.push((glyphs.span(place, end), entry, is_certain));
                    place = end;
                }
                None => place += 1,
            }
        }
        all
    }

    /// The text with every listed name replaced by its role, where it can be nothing else.
    #[must_use]
    pub fn replaced(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut done = 0;
        let certain = self.found(&Glyphs::of(text)).into_iter().filter(|(.., is_certain)| *is_certain);
        for ((from, to), entry, _) in certain {
            out.push_str(text.get(done..from).unwrap_or_default());
            out.push_str(if entry.role.is_empty() { NAME_LEFT_OUT } else { &entry.role });
            done = to;
        }
        out.push_str(text.get(done..).unwrap_or_default());
        out
    }
}
