//! A picture of rows of marks: where its fields stand, and the picture as SVG.
//!
//! What comes out may stand in a page, in a file of its own or in a document of an office program. It is made of plain
//! shapes and texts: no script, no style, no pattern that is named elsewhere, nothing to fetch. Every text is escaped.

use super::model::{Mark, Picture, Shade};
use super::visible::in_one_line;

/// How wide a picture with few columns is. On paper this is the width of the text, and letters are about 8 points high.
const WIDTH: u32 = 680;
/// How wide the column with the rows' names is.
const NAMES: u32 = 170;
/// The narrowest and the widest column of fields.
const NARROWEST: u32 = 64;
const WIDEST: u32 = 130;
/// From the bottom of a line to that of the next, and of the sign above the words.
const LINE: u32 = 14;
const SIGN: u32 = 20;
/// Between a line around a field and what stands in it.
const PADDING: u32 = 6;
/// How wide a letter is on average, in tenths.
const LETTER: u32 = 62;

/// Where everything of a picture stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How wide the whole is.
    pub width: u32,
    /// How high the whole is.
    pub height: u32,
    /// The fields, row by row.
    pub fields: Vec<Field>,
    /// White plates behind words, so that no dot or stripe reads as part of a letter.
    pub plates: Vec<[u32; 4]>,
    /// What is written, line by line.
    pub labels: Vec<Label>,
}

/// A line of text in a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The line.
    pub text: String,
    /// Its left end, or its middle where it is centred.
    pub x: u32,
    /// The line on which its letters stand.
    pub y: u32,
    /// Whether it stands around the middle.
    pub is_centred: bool,
    /// Whether it is white, on a dark field.
    pub is_white: bool,
    /// Whether it is a sign, which is larger than letters.
    pub is_sign: bool,
}

/// A field of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// From the left.
    pub x: u32,
    /// From the top.
    pub y: u32,
    /// How wide it is.
    pub width: u32,
    /// How high it is.
    pub height: u32,
    /// How it is filled.
    pub shade: Shade,
}

/// Where the fields of a picture stand.
#[must_use]
pub fn plan(picture: &Picture) -> Plan {
    let laid = Laid::of(picture);
    let mut plan =
        Plan { width: laid.width, height: laid.height, fields: Vec::new(), plates: Vec::new(), labels: Vec::new() };
    let label = Label { text: String::new(), x: 0, y: 0, is_centred: true, is_white: false, is_sign: false };
    for (column, lines) in laid.heads.iter().enumerate() {
        let x = laid.x(column) + laid.column / 2;
        plan.write(lines, &Label { x, y: laid.first_of_head(lines), ..label.clone() });
    }
    for row in &laid.rows {
        plan.write(&row.name, &Label { x: 2, y: row.first_of_name(), is_centred: false, ..label.clone() });
        for (column, mark) in row.marks.iter().enumerate() {
            let place @ [x, y, width, height] = [laid.x(column), row.y, laid.column, row.height];
            plan.fields.push(Field { x, y, width, height, shade: mark.shade });
            plan.plates.extend(mark.plate(place));
            let top = mark.top(place);
            let label = Label { x: x + width / 2, is_white: mark.shade == Shade::Full, ..label.clone() };
            plan.write(std::slice::from_ref(&mark.sign), &Label { y: top + SIGN - 5, is_sign: true, ..label.clone() });
            plan.write(&mark.lines, &Label { y: top + SIGN + LINE - 4, ..label });
        }
    }
    plan
}

impl Plan {
    /// Adds lines below each other, the first where the label says.
    fn write(&mut self, lines: &[String], first: &Label) {
        let labels = lines.iter().zip((first.y..).step_by(usize::try_from(LINE).unwrap_or(1)));
        self.labels.extend(labels.map(|(text, y)| Label { text: text.clone(), y, ..first.clone() }));
    }
}

/// Draws a picture as SVG: an element that stands in a page as well as alone.
#[must_use]
pub fn svg(picture: &Picture) -> String {
    let laid = Laid::of(picture);
    let mut out = Drawing(String::with_capacity(4096));
    out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
    out.numbers(&[laid.width, laid.height]);
    out.raw("\" width=\"");
    out.numbers(&[laid.width]);
    out.raw("\" height=\"");
    out.numbers(&[laid.height]);
    out.raw("\" role=\"img\" aria-label=\"");
    out.text(&in_one_line(&picture.description));
    out.raw("\" font-family=\"Arial, Helvetica, sans-serif\" font-size=\"11\">\n<rect");
    out.place([0, 0, laid.width, laid.height]);
    out.raw(" fill=\"#fff\"/>\n");
    for (column, lines) in laid.heads.iter().enumerate() {
        out.lines(lines, laid.x(column) + laid.column / 2, laid.first_of_head(lines), Look::HEAD);
    }
    for row in &laid.rows {
        out.lines(&row.name, 2, row.first_of_name(), Look::NAME);
        for (column, mark) in row.marks.iter().enumerate() {
            out.mark(mark, [laid.x(column), row.y, laid.column, row.height]);
        }
    }
    out.raw("</svg>\n");
    out.0
}

/// A picture with its texts broken into lines.
struct Laid {
    width: u32,
    height: u32,
    /// How wide each column is.
    column: u32,
    /// How high the head is.
    head: u32,
    heads: Vec<Vec<String>>,
    rows: Vec<LaidRow>,
}

struct LaidRow {
    y: u32,
    height: u32,
    name: Vec<String>,
    marks: Vec<LaidMark>,
}

struct LaidMark {
    whole: String,
    sign: String,
    lines: Vec<String>,
    shade: Shade,
}

impl Laid {
    fn of(picture: &Picture) -> Self {
        let longest = picture.rows.iter().map(|(_, marks)| marks.len()).max().unwrap_or(0);
        let columns = to_count(longest.max(picture.columns.len())).max(1);
        let column = ((WIDTH - NAMES) / columns).clamp(NARROWEST, WIDEST);
        let heads: Vec<_> = picture.columns.iter().map(|head| wrapped(head, column)).collect();
        let head = to_count(heads.iter().map(Vec::len).max().unwrap_or(0)) * LINE + PADDING;
        let mut y = head;
        let mut rows = Vec::with_capacity(picture.rows.len());
        for (name, marks) in &picture.rows {
            let row = LaidRow::of(name, marks, column, y);
            y = y.saturating_add(row.height);
            rows.push(row);
        }
        let width = NAMES.saturating_add(columns.saturating_mul(column)).saturating_add(1);
        Self { width, height: y.saturating_add(1), column, head, heads, rows }
    }

    /// Where a column begins.
    fn x(&self, column: usize) -> u32 {
        NAMES + to_count(column) * self.column
    }

    /// How high the first line above a column stands.
    fn first_of_head(&self, lines: &[String]) -> u32 {
        self.head.saturating_sub(to_count(lines.len()) * LINE) + LINE - 4
    }
}

impl LaidRow {
    fn of(name: &str, marks: &[Mark], column: u32, y: u32) -> Self {
        let name = wrapped(name, NAMES);
        let marks: Vec<_> = marks
            .iter()
            .map(|mark| LaidMark {
                whole: in_one_line(&mark.words),
                sign: in_one_line(&mark.sign),
                lines: wrapped(&mark.words, column),
                shade: mark.shade,
            })
            .collect();
        let lines = to_count(marks.iter().map(|mark| mark.lines.len()).max().unwrap_or(0));
        let height = (SIGN + lines * LINE).max(to_count(name.len()) * LINE) + 2 * PADDING;
        Self { y, height, name, marks }
    }

    /// How high the first line of its name stands.
    fn first_of_name(&self) -> u32 {
        self.y + self.height.saturating_sub(to_count(self.name.len()) * LINE) / 2 + LINE - 4
    }
}

impl LaidMark {
    /// How high its sign and words are.
    fn high(&self) -> u32 {
        SIGN + to_count(self.lines.len()) * LINE
    }

    /// Where its sign and words begin.
    fn top(&self, [_, y, _, height]: [u32; 4]) -> u32 {
        y + height.saturating_sub(self.high()) / 2
    }

    /// The plate behind its words, so that no dot or stripe reads as part of a letter.
    fn plate(&self, place @ [x, _, width, _]: [u32; 4]) -> Option<[u32; 4]> {
        let letters = self.lines.iter().map(|line| line.chars().map(breadth).sum()).max().unwrap_or(0);
        let behind = (to_count(letters) * LETTER / 10 + 10).clamp(24, width.saturating_sub(4));
        let is_needed = matches!(self.shade, Shade::Dots | Shade::Stripes);
        is_needed.then(|| [x + (width - behind) / 2, self.top(place), behind, self.high()])
    }
}

/// Breaks a text into lines that fit a width; words that are too long for one are cut.
fn wrapped(text: &str, width: u32) -> Vec<String> {
    let most = usize::try_from((width.saturating_sub(PADDING)) * 10 / LETTER).unwrap_or(1).max(2);
    let mut lines: Vec<String> = Vec::new();
    let mut room = 0;
    for word in in_one_line(text).split_whitespace() {
        let needed: usize = word.chars().map(breadth).sum();
        if let Some(line) = lines.last_mut().filter(|_| needed < room) {
            line.push(' ');
            line.push_str(word);
            room -= needed + 1;
            continue;
        }
        lines.push(String::new());
        room = most;
        for letter in word.chars() {
            if breadth(letter) > room {
                lines.push(String::new());
                room = most;
            }
            room -= breadth(letter);
            lines.last_mut().into_iter().for_each(|line| line.push(letter));
        }
    }
    lines
}

/// How many ordinary letters are as wide as this one, roughly: the scripts of East Asia are twice as wide.
const fn breadth(letter: char) -> usize {
    if letter as u32 >= 0x1100 && !matches!(letter, '\u{2000}'..='\u{2bff}' | '\u{fb00}'..='\u{feff}') { 2 } else { 1 }
}

fn to_count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX).min(100_000)
}

/// How a text looks.
#[derive(Clone, Copy)]
struct Look(&'static str);

impl Look {
    const HEAD: Self = Self(" text-anchor=\"middle\" font-weight=\"bold\" fill=\"#000\"");
    const NAME: Self = Self(" fill=\"#000\"");
    const SIGN_DARK: Self = Self(" text-anchor=\"middle\" font-size=\"15\" font-weight=\"bold\" fill=\"#000\"");
    const SIGN_WHITE: Self = Self(" text-anchor=\"middle\" font-size=\"15\" font-weight=\"bold\" fill=\"#fff\"");
    const WORDS_DARK: Self = Self(" text-anchor=\"middle\" fill=\"#000\"");
    const WORDS_WHITE: Self = Self(" text-anchor=\"middle\" fill=\"#fff\"");
}

struct Drawing(String);

impl Drawing {
    /// Our own markup: what a person wrote cannot be given here.
    fn raw(&mut self, markup: &'static str) {
        self.0.push_str(markup);
    }

    fn numbers(&mut self, numbers: &[u32]) {
        for (place, number) in numbers.iter().enumerate() {
            if place > 0 {
                self.raw(" ");
            }
            self.0.push_str(&number.to_string());
        }
    }

    /// A text or the value of an attribute, in which nothing is markup.
    fn text(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                _ => self.0.push(letter),
            }
        }
    }

    fn place(&mut self, [x, y, width, height]: [u32; 4]) {
        for (name, number) in [(" x=\"", x), ("\" y=\"", y), ("\" width=\"", width), ("\" height=\"", height)] {
            self.raw(name);
            self.numbers(&[number]);
        }
        self.raw("\"");
    }

    /// Lines of text below each other, the first on this height.
    fn lines(&mut self, lines: &[String], x: u32, mut y: u32, look: Look) {
        for line in lines {
            self.raw("<text x=\"");
            self.numbers(&[x]);
            self.raw("\" y=\"");
            self.numbers(&[y]);
            self.raw("\"");
            self.raw(look.0);
            self.raw(">");
            self.text(line);
            self.raw("</text>\n");
            y = y.saturating_add(LINE);
        }
    }

    fn mark(&mut self, mark: &LaidMark, place @ [x, _, width, _]: [u32; 4]) {
        self.raw("<g><title>");
        self.text(&mark.whole);
        self.raw("</title>\n<rect");
        self.place(place);
        self.raw(match mark.shade {
            Shade::None | Shade::Dots | Shade::Stripes => " fill=\"#fff\" stroke=\"#555\"/>\n",
            Shade::Light => " fill=\"#ddd\" stroke=\"#555\"/>\n",
            Shade::Full => " fill=\"#222\" stroke=\"#555\"/>\n",
        });
        match mark.shade {
            Shade::Dots => self.dots(place),
            Shade::Stripes => self.stripes(place),
            Shade::None | Shade::Light | Shade::Full => {}
        }
        if let Some(plate) = mark.plate(place) {
            self.raw("<rect");
            self.place(plate);
            self.raw(" fill=\"#fff\"/>\n");
        }
        let top = mark.top(place);
        let (sign, words) = match mark.shade {
            Shade::Full => (Look::SIGN_WHITE, Look::WORDS_WHITE),
            _ => (Look::SIGN_DARK, Look::WORDS_DARK),
        };
        let middle = x + width / 2;
        self.lines(std::slice::from_ref(&mark.sign), middle, top + SIGN - 5, sign);
        self.lines(&mark.lines, middle, top + SIGN + LINE - 4, words);
        self.raw("</g>\n");
    }

    /// Rows of dots: dashed lines, which every program draws alike, where patterns are not known everywhere.
    fn dots(&mut self, [x, y, width, height]: [u32; 4]) {
        self.raw("<path d=\"");
        for down in (5..height.saturating_sub(2)).step_by(6) {
            self.raw("M");
            self.numbers(&[x + 4, y + down]);
            self.raw("H");
            self.numbers(&[x + width.saturating_sub(3)]);
        }
        self.raw("\" fill=\"none\" stroke=\"#000\" stroke-width=\"2\" stroke-dasharray=\"2 4\"/>\n");
    }

    /// Lines from the upper right to the lower left.
    fn stripes(&mut self, [x, y, width, height]: [u32; 4]) {
        self.raw("<path d=\"");
        for along in (8..width + height).step_by(8) {
            let (right, down) = (along.min(width), along.min(height));
            self.raw("M");
            self.numbers(&[x + right, y + along - right]);
            self.raw("L");
            self.numbers(&[x + along - down, y + down]);
        }
        self.raw("\" fill=\"none\" stroke=\"#000\" stroke-width=\"1.5\"/>\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn picture(text: &str, columns: usize, shades: &[Shade]) -> Picture {
        let mark = |shade: &Shade| Mark { sign: "×".to_owned(), words: text.to_owned(), shade: *shade };
        Picture {
            caption: text.to_owned(),
            description: text.to_owned(),
            columns: vec![text.to_owned(); columns],
            rows: vec![(text.to_owned(), shades.iter().map(mark).collect()); 3],
        }
    }

    const ALL: [Shade; 5] = [Shade::None, Shade::Dots, Shade::Stripes, Shade::Light, Shade::Full];

    #[test]
    fn no_text_adds_an_element_or_an_attribute() {
        let calm = svg(&picture("x", 5, &ALL));
        let drawn = svg(&picture("\"/><script>alert(1)</script>&amp;\u{0}<a", 5, &ALL));
        assert!(!drawn.contains("<script") && !drawn.contains("<a") && !drawn.contains('\0'), "{drawn}");
        assert!(
            drawn.contains("aria-label=\"&quot;/&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;\u{2400}&lt;a\"")
        );
        let count = |text: &str, what: &str| text.matches(what).count();
        for shape in ["<svg", "<g>", "<title>", "<rect", "<path"] {
            assert_eq!(count(&calm, shape), count(&drawn, shape), "{shape}");
        }
    }

    #[test]
    fn it_needs_nothing_that_a_strict_policy_forbids() {
        let drawn = svg(&picture("Had in full", 5, &ALL));
        for forbidden in ["style", "script", "href", "url(", "on", "id="] {
            let markup = drawn.replace("font-", "").replace("Had in full", "").replace("xmlns", "");
            let names = markup.split(' ').any(|part| part.starts_with(forbidden));
            assert!(!names && !drawn.contains(&format!("<{forbidden}")), "{forbidden}");
        }
    }

    #[test]
    fn every_shade_is_drawn_in_its_own_way() {
        let field = |shade| {
            let drawn = svg(&picture("x", 1, &[shade]));
            drawn.split_once("<g>").unwrap().1.to_owned()
        };
        let mut drawn: Vec<_> = ALL.into_iter().map(field).collect();
        drawn.sort_unstable();
        drawn.dedup();
        assert_eq!(drawn.len(), ALL.len());
    }

    #[test]
    fn long_words_are_broken_and_nothing_is_lost() {
        assert_eq!(
            wrapped("a fairly long name of a source", 80),
            ["a fairly", "long name", "of a source"].map(String::from)
        );
        assert_eq!(wrapped("Unbreakablewords", 50), ["Unbreak", "ablewor", "ds"].map(String::from));
        assert_eq!(wrapped("", 80), Vec::<String>::new());
    }

    #[test]
    fn a_picture_of_nothing_is_one_all_the_same() {
        let empty =
            Picture { caption: String::new(), description: String::new(), columns: Vec::new(), rows: Vec::new() };
        assert!(svg(&empty).ends_with("</svg>\n"));
        assert_eq!(plan(&empty).fields, []);
    }

    proptest! {
        #[test]
        fn every_word_of_every_mark_is_in_it(words in "[a-z ]{0,40}", columns in 0..12_usize, shade in 0..5_usize) {
            let picture = picture(&words, columns, &vec![ALL[shade]; columns]);
            let drawn = svg(&picture);
            prop_assert_eq!(drawn.matches(&format!("<title>{words}</title>")).count(), columns * 3);
            let plan = plan(&picture);
            prop_assert_eq!(plan.fields.len(), columns * 3);
            for field in plan.fields {
                prop_assert!(field.x + field.width < plan.width && field.y + field.height < plan.height);
            }
        }

        #[test]
        fn wrapping_keeps_every_letter(text in any::<String>(), width in 0..200_u32) {
            let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&wrapped(&text, width).concat()), letters(&in_one_line(&text)));
        }
    }
}
