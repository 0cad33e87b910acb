//! All that can be found, ready to be looked through.

use super::goal::{Action, Goal};
use super::letters::{Piece, Query, excerpt, fold, pieces};
use super::names::{Name, names};
use super::texts::{Place, places};
use crate::domain::assessment::Assessment;
use crate::domain::item::ItemId;

/// How many names are shown at most.
pub const MOST_NAMES: usize = 12;

/// How many texts are shown at most.
pub const MOST_TEXTS: usize = 40;

/// All that can be found.
#[derive(Clone, Debug, Default)]
pub struct Index {
    names: Vec<Name>,
    /// Each place in which something is written, and the text as it is compared.
    texts: Vec<(Place, String)>,
    open: Option<Assessment>,
}

/// Something that was found by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundName {
    /// The name, in pieces.
    pub name: Vec<Piece>,
    /// What kind of thing it is, or where it stands.
    pub about: String,
    /// Where it leads.
    pub goal: Goal,
}

/// Texts that were found on one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundPage {
    /// The page, in words.
    pub page: String,
    /// The texts, in their order on the page.
    pub texts: Vec<FoundText>,
}

/// A text that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundText {
    /// The field in which it stands, in words.
    pub field: String,
    /// The part of it around what was looked for, in pieces.
    pub excerpt: Vec<Piece>,
    /// Where it leads.
    pub goal: Goal,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Found {
    /// By name, the best first.
    pub names: Vec<FoundName>,
    /// In what is written, page by page.
    pub pages: Vec<FoundPage>,
    /// How much more there is than is shown.
    pub left_out: usize,
}

impl Found {
    /// How many are shown.
    #[must_use]
    pub fn shown(&self) -> usize {
        self.names.len() + self.pages.iter().map(|page| page.texts.len()).sum::<usize>()
    }
}

impl Index {
    /// Of the assessment that is open, the others that this browser keeps, and what can be done now.
    #[must_use]
    pub fn of(open: Option<&Assessment>, others: &[(ItemId, String)], actions: &[Action]) -> Self {
        let written = |it: &Assessment| places(it).into_iter().map(|place| (place, fold(place.text(it)))).collect();
        Self { names: names(open, others, actions), texts: open.map_or_else(Vec::new, written), open: open.cloned() }
    }

    /// What is found by what somebody typed: all its words, in any order. Where nothing was typed, the pages and what
    /// can be done.
    #[must_use]
    pub fn look(&self, typed: &str) -> Found {
        let query = Query::of(typed);
        let mut fits: Vec<(u8, &Name)> = self
            .names
            .iter()
            .filter(|name| name.is_offered || !query.is_empty())
            .filter_map(|name| Some((name.rank(&query)?, name)))
            .collect();
        // A sort that leaves equals in their order.
        fits.sort_by_key(|(rank, _)| if query.is_empty() { 0 } else { *rank });
        let most = if query.is_empty() { usize::MAX } else { MOST_NAMES };
        let mut found = Found { left_out: fits.len().saturating_sub(most), ..Found::default() };
        found.names.extend(fits.into_iter().take(most).map(|(_, name)| FoundName {
            name: pieces(&name.name, &query),
            about: name.about.clone(),
            goal: name.goal,
        }));
        if let Some(it) = self.open.as_ref().filter(|_| !query.is_empty()) {
            self.look_in_texts(it, &query, &mut found);
        }
        found
    }

    fn look_in_texts(&self, it: &Assessment, query: &Query, found: &mut Found) {
        let fits = |text: &str| query.words.iter().all(|word| text.contains(word.as_str()));
        let fitting = self.texts.iter().filter(|(_, text)| fits(text));
        for (count, (place, _)) in fitting.enumerate() {
            if count >= MOST_TEXTS {
                found.left_out += 1;
                continue;
            }
            let text =
                FoundText { field: place.field(it), excerpt: excerpt(place.text(it), query), goal: place.goal(it) };
            let page = place.page(it);
            match found.pages.iter_mut().find(|known| known.page == page) {
                Some(known) => known.texts.push(text),
                None => found.pages.push(FoundPage { page, texts: vec![text] }),
            }
        }
    }
}
