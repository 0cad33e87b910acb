//! Texts as they are compared: small letters without accents, so that “emigre” finds “Émigré” and “wyr” finds “ŵyr”.

use std::ops::Range;

use crate::domain::letters::compared;

/// The most words of a query that count.
const MOST_WORDS: usize = 8;

/// The most letters of a query that count.
const MOST_LETTERS: usize = 200;

/// About how many letters of a text are shown around what was found.
const AROUND: usize = 60;

/// About how many letters are shown in all.
const SHOWN: usize = 200;

/// What somebody looks for.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Query {
    /// All of it, as it is compared.
    pub(super) whole: String,
    /// Its words, as they are compared; none is empty.
    pub(super) words: Vec<String>,
}

impl Query {
    /// What somebody typed.
    #[must_use]
    pub fn of(typed: &str) -> Self {
        let typed: String = typed.chars().take(MOST_LETTERS).collect();
        let words: Vec<String> = fold(&typed).split_whitespace().take(MOST_WORDS).map(str::to_owned).collect();
        Self { whole: words.join(" "), words }
    }

    /// Whether nothing is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// A text as it is compared.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        compared(letter, |letter| folded.push(letter));
    }
    folded
}

/// Where the words stand in a text, in bytes: in order, never overlapping, never empty, and never within a letter.
#[must_use]
pub fn marks(text: &str, query: &Query) -> Vec<Range<usize>> {
    // Where each letter that counts begins: as it is compared, and in the text.
    let (mut folded, mut starts) = (String::with_capacity(text.len()), Vec::new());
    for (at, letter) in text.char_indices() {
        let before = folded.len();
        compared(letter, |letter| folded.push(letter));
        if folded.len() > before {
            starts.push((before, at));
        }
    }
    let mut found = Vec::new();
    for word in &query.words {
        for (at, _) in folded.match_indices(word.as_str()) {
            // The letter in which the word begins, and the first one behind it.
            let first = starts.partition_point(|(folded, _)| *folded <= at).saturating_sub(1);
            let behind = starts.partition_point(|(folded, _)| *folded < at + word.len());
            let start = starts.get(first).map_or(0, |(_, at)| *at);
            let end = starts.get(behind).map_or(text.len(), |(_, at)| *at);
            found.push(start..end);
        }
    }
    found.sort_unstable_by_key(|range| (range.start, range.end));
    let mut marks: Vec<Range<usize>> = Vec::new();
    for range in found {
        match marks.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => marks.push(range),
        }
    }
    marks
}

/// A piece of a text, and whether it is what was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The piece.
    pub text: String,
    /// Whether it was looked for.
    pub is_found: bool,
}

/// A text in pieces.
#[must_use]
pub fn pieces(text: &str, query: &Query) -> Vec<Piece> {
    cut(text, &marks(text, query), 0..text.len())
}

/// The part of a text around what was first found in it, in pieces. What is left out is an ellipsis.
#[must_use]
pub fn excerpt(text: &str, query: &Query) -> Vec<Piece> {
    let marks = marks(text, query);
    let first = marks.first().map_or(0, |mark| mark.start);
    let start = text[..first].char_indices().rev().nth(AROUND).map_or(0, |(at, _)| at);
    // Begins with a word, where one begins on the way.
    let start = match text[start..first].find(char::is_whitespace) {
        Some(space) if start > 0 => start + space,
        _ => start,
    };
    let end = text[start..].char_indices().nth(SHOWN).map_or(text.len(), |(at, _)| start + at);
    let shown = start..end;
    let mut pieces = cut(text, &marks, shown.clone());
    let ellipsis = || Piece { text: "…".to_owned(), is_found: false };
    if shown.start > 0 {
        pieces.insert(0, ellipsis());
    }
    if shown.end < text.len() {
        pieces.push(ellipsis());
    }
    pieces
}

fn cut(text: &str, marks: &[Range<usize>], shown: Range<usize>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = shown.start;
    let mut push = |range: Range<usize>, is_found: bool| {
        if !range.is_empty() {
            pieces.push(Piece { text: text[range].to_owned(), is_found });
        }
    };
    for mark in marks {
        let (start, end) = (mark.start.clamp(at, shown.end), mark.end.clamp(at, shown.end));
        push(at..start, false);
        push(start..end, true);
        at = end;
    }
    push(at..shown.end, false);
    pieces
}
