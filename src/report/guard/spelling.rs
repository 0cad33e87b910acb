//! The spellings in which a name may stand in a text: with and without accents, ligatures, apostrophes and hyphens,
//! with invisible characters in it, and broken across lines.

use crate::domain::letters::{breaks_line, compared, is_invisible, is_optional_hyphen};

/// How many blanks and signs may part two words of a name. More are something else.
const MOST_BETWEEN: usize = 8;

/// From how many letters on a name that has lost its apostrophe or hyphen is looked for in small letters: "oneill", but
/// "death" is not D'Eath.
const RUN_TOGETHER: usize = 6;

/// A letter of a text as it is compared.
struct Glyph {
    letter: char,
    /// The bytes at which the character begins and ends, with the accents that stand behind it.
    from: usize,
    to: usize,
    as_written: char,
    /// Whether it is ä, ö, ü or ø, which some write with an e.
    may_have_e: bool,
    /// Whether a space without width stands before it.
    opens: bool,
}

/// A text as names are looked for in it.
pub(super) struct Glyphs(Vec<Glyph>);

/// A stretch of a text that is a name.
pub(super) struct Spelt {
    /// The glyph behind it.
    pub(super) end: usize,
    /// Whether it can be nothing else. A name that is run together may be another word.
    pub(super) is_certain: bool,
}

impl Glyphs {
    pub(super) fn of(text: &str) -> Self {
        let mut all: Vec<Glyph> = Vec::with_capacity(text.len());
        let mut opens = false;
        let mut letters = text.char_indices().peekable();
        while let Some((from, letter)) = letters.next() {
            let to = from + letter.len_utf8();
            if letter == '\u{200b}' {
                opens = true;
                continue;
            }
            let breaks_here = letters.peek().is_some_and(|(_, next)| breaks_line(*next));
            if is_optional_hyphen(letter) && breaks_here {
                // Where a line was broken at an optional hyphen, the hyphen was to be seen.
                all.push(Glyph::sign('-', from, to));
                continue;
            }
            let before = all.len();
            compared(letter, |plain| {
                all.push(Glyph {
                    letter: plain,
                    from,
                    to,
                    as_written: letter,
                    may_have_e: matches!(letter, 'ä' | 'ö' | 'ü' | 'ø' | 'Ä' | 'Ö' | 'Ü' | 'Ø'),
                    opens: std::mem::take(&mut opens),
                });
            });
            if let (true, false, Some(last)) = (all.len() == before, is_invisible(letter), all.last_mut()) {
                last.to = to;
                last.may_have_e |= letter == '\u{308}' && matches!(last.letter, 'a' | 'o' | 'u');
            }
        }
        Self(all)
    }

    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    /// The bytes from one glyph up to another.
    pub(super) fn span(&self, from: usize, end: usize) -> (usize, usize) {
        let first = self.0.get(from).map_or(0, |glyph| glyph.from);
        (first, end.checked_sub(1).and_then(|last| self.0.get(last)).map_or(first, |glyph| glyph.to))
    }

    fn letter(&self, place: usize) -> Option<char> {
        self.0.get(place).map(|glyph| glyph.letter)
    }

    fn is(&self, place: usize, letter: char) -> bool {
        self.letter(place) == Some(letter)
    }

    /// Whether no word or number goes on across the gap before this glyph.
    fn is_edge(&self, place: usize) -> bool {
        let within = |glyph: &Glyph| glyph.letter.is_alphanumeric();
        let before = place.checked_sub(1).and_then(|before| self.0.get(before));
        !(before.is_some_and(within) && self.0.get(place).is_some_and(|glyph| within(glyph) && !glyph.opens))
    }

    /// Whether a word begins in the middle of another: the N of `ONeill`.
    fn is_inner_capital(&self, place: usize) -> bool {
        let capital = |place: usize| self.0.get(place).is_some_and(Glyph::is_capital);
        // In a word of nothing but capitals none of them says so.
        capital(place) && self.0.get(place + 1).is_some_and(|glyph| glyph.letter.is_alphabetic() && !glyph.is_capital())
    }

    /// Where a word goes on that was broken at the end of a line.
    fn past_broken_line(&self, place: usize) -> Option<usize> {
        let between = self.between(place + 1);
        (self.is(place, '-') && between.breaks_line && between.is_only_blank()).then_some(between.end)
    }

    /// What stands between two words from this glyph on.
    fn between(&self, from: usize) -> Between {
        let mut it = Between { end: from, ..Between::default() };
        while let Some(glyph) = self.0.get(it.end).filter(|_| it.end < from + MOST_BETWEEN) {
            match glyph.letter {
                '-' => {
                    it.blank_before_dash |= it.has_blank;
                    it.dashes += 1;
                    it.blank_behind_dash = false;
                }
                '\'' => it.apostrophes += 1,
                '.' => it.stops += 1,
                // The mark of a quoted line.
                '>' if it.breaks_line => (),
                letter if letter.is_whitespace() || glyph.breaks_line() => {
                    it.has_blank = true;
                    it.breaks_line |= glyph.breaks_line();
                    it.blank_behind_dash |= it.dashes > 0 && !it.breaks_line;
                }
                _ => break,
            }
            it.end += 1;
        }
        it.opens = self.0.get(from).is_some_and(|glyph| glyph.opens);
        it.is_empty = it.end == from;
        it
    }
}

impl Glyph {
    fn is_capital(&self) -> bool {
        self.as_written.is_uppercase()
    }

    const fn breaks_line(&self) -> bool {
        breaks_line(self.as_written)
    }

    const fn sign(letter: char, from: usize, to: usize) -> Self {
        Self { letter, from, to, as_written: letter, may_have_e: false, opens: false }
    }
}

/// What stands between two words.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
struct Between {
    end: usize,
    is_empty: bool,
    opens: bool,
    breaks_line: bool,
    dashes: usize,
    apostrophes: usize,
    stops: usize,
    has_blank: bool,
    blank_before_dash: bool,
    blank_behind_dash: bool,
}

impl Between {
    const fn is_only_blank(&self) -> bool {
        self.dashes + self.apostrophes + self.stops == 0
    }
}

/// How two words of a name are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Join {
    /// By a blank: "Ann Brown".
    Blank,
    /// By a full stop: "J. Brown".
    Stop,
    /// By a hyphen: "Smith-Jones".
    Hyphen,
    /// By an apostrophe: "O'Neill".
    Apostrophe,
    /// By nothing, before a capital: `McNeill`, `ONeill`.
    Capital,
}

#[derive(Clone, Copy, Debug)]
enum Unit {
    /// A letter, and whether an e may stand for its accent.
    Letter(char, bool),
    Join(Join),
}

/// A name in all its spellings.
#[derive(Clone, Debug)]
pub(super) struct Spelling {
    units: Vec<Unit>,
    /// How many letters it has.
    pub(super) letters: usize,
}

impl Spelling {
    /// The spelling of a name; nothing can be found by one without a letter or a number.
    pub(super) fn of(name: &str) -> Self {
        let glyphs = Glyphs::of(name);
        let mut units = Vec::new();
        let (mut place, mut letters) = (0, 0);
        while let Some(glyph) = glyphs.0.get(place) {
            let between = glyphs.between(place);
            if !between.is_empty {
                if letters > 0 && between.end < glyphs.count() {
                    units.push(Unit::Join(Join::of(&between)));
                }
                place = between.end;
                continue;
            }
            let behind_letter = matches!(units.last(), Some(Unit::Letter(..)));
            if behind_letter && glyphs.is_inner_capital(place) {
                units.push(Unit::Join(Join::Capital));
            }
            units.push(Unit::Letter(glyph.letter, glyph.may_have_e));
            letters += usize::from(glyph.letter.is_alphanumeric());
            place += 1;
        }
        Self { units, letters }
    }

    /// The stretch that begins at this glyph and is the name, as whole words.
    pub(super) fn at(&self, glyphs: &Glyphs, from: usize) -> Option<Spelt> {
        if !glyphs.is_edge(from) {
            return None;
        }
        let (mut place, mut is_certain, mut word) = (from, true, 0);
        for (number, unit) in self.units.iter().enumerate() {
            match unit {
                Unit::Letter(letter, may_have_e) => {
                    let e_stands_before = place > from && glyphs.0.get(place - 1).is_some_and(|it| it.may_have_e);
                    if *letter == 'e' && e_stands_before && !glyphs.is(place, 'e') {
                        continue;
                    }
                    if !glyphs.is(place, *letter) {
                        place = glyphs.past_broken_line(place).filter(|_| place > from)?;
                    }
                    if !glyphs.is(place, *letter) {
                        return None;
                    }
                    place += 1;
                    word += 1;
                    let next_is_e = matches!(self.units.get(number + 1), Some(Unit::Letter('e', _)));
                    if *may_have_e && glyphs.is(place, 'e') && !next_is_e {
                        place += 1;
                    }
                }
                Unit::Join(join) => {
                    let between = glyphs.between(place);
                    if between.is_empty && !between.opens && !glyphs.is_inner_capital(place) {
                        is_certain &= join.may_be_missing(self.letters, glyphs, from)?;
                    } else if !join.fits(&between, word) {
                        return None;
                    }
                    place = between.end;
                    word = 0;
                }
            }
        }
        glyphs.is_edge(place).then_some(Spelt { end: place, is_certain })
    }
}

impl Join {
    const fn of(between: &Between) -> Self {
        if between.apostrophes > 0 {
            Self::Apostrophe
        } else if between.dashes > 0 {
            Self::Hyphen
        } else if between.stops > 0 {
            Self::Stop
        } else {
            Self::Blank
        }
    }

    /// Whether what stands between two words of a text joins them as this does, where the word before has so many
    /// letters.
    const fn fits(self, between: &Between, word: usize) -> bool {
        let Between { dashes, apostrophes, stops, .. } = *between;
        // "Ann-Brown", but not "Ann – Brown said".
        let tight = dashes == 0 || dashes == 1 && !between.blank_before_dash && !between.blank_behind_dash;
        match self {
            // "Dr. Brown", but not "with Ann. Brown said".
            Self::Blank => tight && apostrophes == 0 && (stops == 0 || stops == 1 && word <= 3),
            Self::Stop => tight && apostrophes == 0 && stops <= 1,
            Self::Hyphen => dashes <= 2 && apostrophes == 0 && stops == 0,
            Self::Apostrophe => dashes == 0 && apostrophes <= 2 && stops == 0,
            Self::Capital => dashes + apostrophes <= 1 && stops == 0,
        }
    }

    /// Whether the name is certain where nothing joins its words and no capital parts them; nothing where it is not the
    /// name.
    fn may_be_missing(self, letters: usize, glyphs: &Glyphs, from: usize) -> Option<bool> {
        match self {
            Self::Capital => Some(true),
            Self::Blank | Self::Stop => None,
            Self::Hyphen | Self::Apostrophe => {
                let is_capital = glyphs.0.get(from).is_some_and(Glyph::is_capital);
                (is_capital || letters >= RUN_TOGETHER).then_some(false)
            }
        }
    }
}
