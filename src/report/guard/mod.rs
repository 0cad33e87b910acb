//! The guard against identifying data: what in a text could tell who somebody is.
//!
//! One module a rule; each reads a text once and gives [`Span`]s on its character boundaries. A rule may miss something
//! and may be wrong: it shows, a person decides. Nothing here changes a text but [`names::replaced`].

pub mod birth;
pub mod email;
pub mod insurance;
pub mod look;
pub mod names;
pub mod nhs;
pub mod phone;
pub mod postcode;
mod spelling;
pub mod together;

use crate::content::documents::guard as say;
use crate::domain::keyed::keyed;
use crate::domain::letters::{is_dash, is_invisible};

keyed! {
    /// What a finding is.
    pub enum Kind {
        /// An entry of the private list of names.
        Name = "name",
        /// An e-mail address.
        Email = "email",
        /// A National Insurance number.
        Insurance = "national-insurance",
        /// A date of birth.
        Birth = "date-of-birth",
        /// A telephone number of the United Kingdom.
        Phone = "phone",
        /// An NHS number.
        Nhs = "nhs-number",
        /// A postcode of the United Kingdom.
        Postcode = "postcode",
        /// Details that could identify somebody together, and not by themselves.
        Together = "together",
    }
}

impl Kind {
    /// What it is called.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Name => say::NAME,
            Self::Email => say::EMAIL,
            Self::Insurance => say::INSURANCE,
            Self::Birth => say::BIRTH,
            Self::Phone => say::PHONE,
            Self::Nhs => say::NHS,
            Self::Postcode => say::POSTCODE,
            Self::Together => say::TOGETHER,
        }
    }

    /// Whether it is only told, and holds nothing up.
    #[must_use]
    pub const fn is_warning(self) -> bool {
        matches!(self, Self::Together)
    }
}

/// From which byte of a text to which.
pub type Span = (usize, usize);

/// A text letter by letter, each with the bytes at which it begins and ends, without what nobody can see. Reading
/// beyond either end gives nothing.
pub(super) struct Letters(Vec<(usize, usize, char)>);

impl Letters {
    pub(super) fn of(text: &str) -> Self {
        let visible = text.char_indices().filter(|(_, letter)| !is_invisible(*letter));
        Self(visible.map(|(from, letter)| (from, from + letter.len_utf8(), letter)).collect())
    }

    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    pub(super) fn at(&self, place: usize) -> Option<char> {
        self.0.get(place).map(|(.., letter)| *letter)
    }

    pub(super) fn before(&self, place: usize) -> Option<char> {
        self.at(place.checked_sub(1)?)
    }

    /// The bytes from one letter up to another.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let first = self.0.get(from).map_or(0, |(from, ..)| *from);
        (first, to.checked_sub(1).and_then(|last| self.0.get(last)).map_or(first, |(_, to, _)| *to))
    }

    /// Whether no word or number goes on across the gap before this letter.
    pub(super) fn is_edge(&self, place: usize) -> bool {
        let within = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        !(within(self.before(place)) && within(self.at(place)))
    }

    pub(super) fn digit(&self, place: usize) -> Option<u8> {
        self.at(place).filter(char::is_ascii_digit).and_then(|letter| u8::try_from(letter).ok()).map(|byte| byte - b'0')
    }

    pub(super) fn capital(&self, place: usize) -> Option<char> {
        self.at(place).filter(char::is_ascii_alphabetic).map(|letter| letter.to_ascii_uppercase())
    }
}

/// What may stand between the groups of a number.
pub(super) const fn is_separator(letter: char) -> bool {
    is_dash(letter) || matches!(letter, ' ' | '.' | '\u{a0}' | '\u{202f}' | '\u{2000}'..='\u{200a}')
}

/// What a text holds, in its order and without overlap: of two findings in one place the more telling stays.
#[must_use]
pub fn find(text: &str, names: &names::Names) -> Vec<(Kind, Span)> {
    let letters = Letters::of(text);
    let rules = [
        (Kind::Name, names.find(text)),
        (Kind::Email, email::find(&letters)),
        (Kind::Insurance, insurance::find(&letters)),
        (Kind::Birth, birth::find(&letters)),
        (Kind::Phone, phone::find(&letters)),
        (Kind::Nhs, nhs::find(&letters)),
        (Kind::Postcode, postcode::find(&letters)),
    ];
    let mut all: Vec<(Kind, Span)> =
        rules.into_iter().flat_map(|(kind, spans)| spans.into_iter().map(move |span| (kind, span))).collect();
    // Stable: of those that begin together, the earlier rule comes first.
    all.sort_by_key(|(_, (from, _))| *from);
    let mut end = 0;
    all.retain(|(_, (from, to))| {
        let free = *from >= end;
        if free {
            end = *to;
        }
        free
    });
    all
}

#[cfg(test)]
mod tests;
