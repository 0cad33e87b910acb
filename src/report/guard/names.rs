//! Entries of the private list of names: found as whole words, whatever their capitals and blanks, also before a possessive
//! 's; and put into their roles' words.

use super::{Letters, Span};
use crate::content::components::identifying::NAME_LEFT_OUT;
use crate::domain::private_name::{LONGEST_NAME, PrivateName};

/// The names to look for.
#[derive(Clone, Debug, Default)]
pub struct Names(Vec<Listed>);

#[derive(Clone, Debug)]
struct Listed {
    folded: Vec<char>,
    role: String,
}

impl Names {
    /// These names. Blank ones are passed over, and so are those longer than any name.
    #[must_use]
    pub fn of(names: &[PrivateName]) -> Self {
        let mut all: Vec<Listed> = names
            .iter()
            .map(|entry| Listed { folded: folded(&entry.name), role: entry.role.trim().to_owned() })
            .filter(|entry| !entry.folded.is_empty() && entry.folded.len() <= LONGEST_NAME)
            .collect();
        // The longest first: of "Ann" and "Ann Brown" the second is meant where both would fit.
        all.sort_by_key(|entry| std::cmp::Reverse(entry.folded.len()));
        Self(all)
    }

    pub(super) fn find(&self, letters: &Letters) -> Vec<Span> {
        self.found(letters).into_iter().map(|(from, to, _)| letters.span(from, to)).collect()
    }

    fn found<'n>(&'n self, letters: &Letters) -> Vec<(usize, usize, &'n Listed)> {
        let mut all = Vec::new();
        let mut place = 0;
        while place < letters.count() && !self.0.is_empty() {
            let found = self.0.iter().find_map(|entry| Some((end_of(letters, place, &entry.folded)?, entry)));
            match found {
                Some((end, entry)) => {
                    all.push((place, end, entry));
                    place = end;
                }
                None => place += 1,
            }
        }
        all
    }

    /// The text with every listed name replaced by its role.
    #[must_use]
    pub fn replaced(&self, text: &str) -> String {
        let letters = Letters::of(text);
        let mut out = String::with_capacity(text.len());
        let mut done = 0;
        for (from, to, entry) in self.found(&letters) {
            let (from, to) = letters.span(from, to);
            out.push_str(text.get(done..from).unwrap_or_default());
            out.push_str(if entry.role.is_empty() { NAME_LEFT_OUT } else { &entry.role });
            done = to;
        }
        out.push_str(text.get(done..).unwrap_or_default());
        out
    }
}

/// A name in the form in which it is compared: small letters, one blank between words, one kind of apostrophe.
fn folded(name: &str) -> Vec<char> {
    name.split_whitespace().collect::<Vec<_>>().join(" ").chars().flat_map(fold).collect()
}

fn fold(letter: char) -> impl Iterator<Item = char> {
    let plain = match letter {
        '\u{2019}' | '\u{2bc}' => '\'',
        '\u{2010}' | '\u{2011}' => '-',
        other => other,
    };
    plain.to_lowercase()
}

/// Where the name ends that begins at this letter, as a whole word.
fn end_of(letters: &Letters, from: usize, name: &[char]) -> Option<usize> {
    if !letters.is_edge(from) || letters.at(from).is_some_and(char::is_whitespace) {
        return None;
    }
    let mut wanted = name;
    let mut place = from;
    while let Some(next) = wanted.first() {
        let letter = letters.at(place)?;
        if *next == ' ' {
            if !letter.is_whitespace() {
                return None;
            }
            // A name that is broken across lines is still the name; more than a few blanks are something else.
            let end = (place..place + 8).find(|place| !letters.at(*place).is_some_and(char::is_whitespace))?;
            place = end;
            wanted = wanted.get(1..)?;
            continue;
        }
        for piece in fold(letter) {
            wanted = wanted.strip_prefix(&[piece])?;
        }
        place += 1;
    }
    letters.is_edge(place).then_some(place)
}
