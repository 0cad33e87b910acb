//! A picture as PNG, for programs that cannot draw SVG. Nothing is compressed here, as the file around it is.

use super::letters;
use crate::report::model::Shade;
use crate::report::picture::{Field, Label, Plan};

/// The most points that a picture has; a larger one is drawn smaller.
const MOST: u64 = 2_000_000;

const WHITE: u8 = 255;
const LIGHT: u8 = 221;
const LINE: u8 = 85;
const FULL: u8 = 34;
const BLACK: u8 = 0;

/// The most that a block without compression holds.
const BLOCK: usize = 65_535;

/// Draws the fields, 8 bits of grey for each point.
#[must_use]
pub fn png(plan: &Plan) -> Vec<u8> {
    // Every second, third … point of a very large picture.
    let mut step = 1;
    while u64::from(plan.width / step) * u64::from(plan.height / step) > MOST {
        step += 1;
    }
    let (width, height) = ((plan.width / step).max(1), (plan.height / step).max(1));
    let mut canvas = Canvas { line: to_size(width) + 1, grey: vec![WHITE; (to_size(width) + 1) * to_size(height)] };
    // Each line begins with the number of its filter: none.
    canvas.grey.chunks_mut(canvas.line).for_each(|line| line.iter_mut().take(1).for_each(|filter| *filter = 0));
    plan.fields.iter().for_each(|field| canvas.field(field, step, width, height));
    // In a smaller picture there is no room for words: the table after it says the same.
    if step == 1 {
        plan.plates.iter().for_each(|plate| canvas.plate(*plate));
        plan.labels.iter().for_each(|label| canvas.label(label));
    }

    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut head = Vec::with_capacity(13);
    head.extend(width.to_be_bytes());
    head.extend(height.to_be_bytes());
    head.extend([8, 0, 0, 0, 0]);
    chunk(&mut out, *b"IHDR", &head);
    chunk(&mut out, *b"IDAT", &zlib(&canvas.grey));
    chunk(&mut out, *b"IEND", &[]);
    out
}

struct Canvas {
    line: usize,
    grey: Vec<u8>,
}

impl Canvas {
    fn field(&mut self, field: &Field, step: u32, width: u32, height: u32) {
        for y in field.y / step..=((field.y + field.height) / step).min(height - 1) {
            for x in field.x / step..=((field.x + field.width) / step).min(width - 1) {
                let (across, down) = ((x * step).saturating_sub(field.x), (y * step).saturating_sub(field.y));
                let at_edge = across < step
                    || down < step
                    || field.width - across.min(field.width) < step
                    || field.height - down.min(field.height) < step;
                let grey = if at_edge { LINE } else { point(field.shade, across, down) };
                self.put(x, y, grey);
            }
        }
    }

    fn put(&mut self, x: u32, y: u32, grey: u8) {
        // The first of each line is the number of its filter.
        if to_size(x) + 1 < self.line
            && let Some(point) = self.grey.get_mut(to_size(y) * self.line + to_size(x) + 1)
        {
            *point = grey;
        }
    }

    fn plate(&mut self, [x, y, width, height]: [u32; 4]) {
        for down in y..y + height {
            (x..x + width).for_each(|across| self.put(across, down, WHITE));
        }
    }

    fn label(&mut self, label: &Label) {
        let grey = if label.is_white { WHITE } else { BLACK };
        let (width, height) = extent(label);
        let left = if label.is_centred { label.x.saturating_sub(width / 2) } else { label.x };
        let top = label.y.saturating_sub(height);
        let (drawn, advance): (fn(char, u32, u32) -> bool, u32) =
            if label.is_sign { (letters::sign, letters::SIGN) } else { (letters::letter, letters::ADVANCE) };
        for (letter, from) in label.text.chars().zip((left..).step_by(to_size(advance))) {
            for (across, down) in (0..advance).flat_map(|across| (0..10).map(move |down| (across, down))) {
                if drawn(letter, across, down) {
                    self.put(from + across, top + down, grey);
                }
            }
        }
    }
}

/// How wide a line is, and how high its letters are, if it were drawn dot by dot.
fn extent(label: &Label) -> (u32, u32) {
    let letters = u32::try_from(label.text.chars().count()).unwrap_or(0);
    if label.is_sign {
        (letters * letters::SIGN, letters::SIGN)
    } else {
        ((letters * letters::ADVANCE).saturating_sub(1), 7)
    }
}

const fn point(shade: Shade, across: u32, down: u32) -> u8 {
    match shade {
        Shade::Dots if across % 6 < 2 && down % 6 < 2 => BLACK,
        Shade::Stripes if (across + down) % 8 < 2 => BLACK,
        Shade::None | Shade::Dots | Shade::Stripes => WHITE,
        Shade::Light => LIGHT,
        Shade::Full => FULL,
    }
}

fn to_size(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn chunk(out: &mut Vec<u8>, name: [u8; 4], bytes: &[u8]) {
    out.extend(u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_be_bytes());
    out.extend(name);
    out.extend(bytes);
    out.extend(crc(name.iter().chain(bytes)).to_be_bytes());
}

/// The bytes as a zlib stream of blocks without compression.
fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() + bytes.len() / BLOCK * 5 + 16);
    out.extend([0x78, 0x01]);
    let mut blocks = bytes.chunks(BLOCK).peekable();
    while let Some(block) = blocks.next() {
        let length = u16::try_from(block.len()).unwrap_or(u16::MAX);
        out.push(u8::from(blocks.peek().is_none()));
        out.extend(length.to_le_bytes());
        out.extend((!length).to_le_bytes());
        out.extend(block);
    }
    out.extend(adler(bytes).to_be_bytes());
    out
}

fn adler(bytes: &[u8]) -> u32 {
    let (mut low, mut high) = (1_u32, 0_u32);
    // So many bytes cannot overflow the sums.
    for some in bytes.chunks(5000) {
        for byte in some {
            low += u32::from(*byte);
            high += low;
        }
        low %= 65_521;
        high %= 65_521;
    }
    high << 16 | low
}

/// What half a byte does to the checksum.
const HALVES: [u32; 16] = {
    let mut table = [0; 16];
    let (mut number, mut place) = (0_u32, 0);
    while place < table.len() {
        let mut rest = number;
        let mut bit = 0;
        while bit < 4 {
            rest = if rest & 1 == 1 { rest >> 1 ^ 0xedb8_8320 } else { rest >> 1 };
            bit += 1;
        }
        table[place] = rest;
        number += 1;
        place += 1;
    }
    table
};

fn crc<'a>(bytes: impl Iterator<Item = &'a u8>) -> u32 {
    let half = |sum: u32, half: u32| HALVES.get(to_size((sum ^ half) & 15)).copied().unwrap_or(0) ^ sum >> 4;
    !bytes.fold(!0, |sum, byte| half(half(sum, u32::from(*byte)), u32::from(*byte) >> 4))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_those_that_everybody_computes() {
        assert_eq!(crc(b"123456789".iter()), 0xcbf4_3926);
        assert_eq!(crc(b"IEND".iter()), 0xae42_6082);
        assert_eq!(adler(b"Wikipedia"), 0x11e6_0398);
    }

    #[test]
    fn a_stream_is_made_of_whole_blocks() {
        let stream = zlib(&vec![7; BLOCK + 1]);
        assert_eq!(stream[..7], [0x78, 1, 0, 255, 255, 0, 0]);
        assert_eq!(stream[7 + BLOCK..][..6], [1, 1, 0, 254, 255, 7]);
    }

    fn empty(size: u32) -> Plan {
        Plan { width: size, height: size, fields: Vec::new(), plates: Vec::new(), labels: Vec::new() }
    }

    #[test]
    fn words_are_drawn_where_they_stand_and_never_beside_the_picture() {
        let label = |x, y| Label { text: "●I".to_owned(), x, y, is_centred: true, is_white: false, is_sign: false };
        let with = |labels| png(&Plan { labels, ..empty(40) });
        let black = |bytes: &[u8]| bytes.iter().map(|byte| usize::from(*byte == BLACK)).sum::<usize>();
        let nothing = black(&with(Vec::new()));
        let whole = black(&with(vec![label(20, 20)])) - nothing;
        assert!(whole > 20, "{whole}");
        for (x, y) in [(0, 0), (39, 20), (20, 45), (90_000, 90_000)] {
            assert!(black(&with(vec![label(x, y)])) < nothing + whole + 9, "{x} {y}");
        }
    }

    #[test]
    fn a_large_picture_is_drawn_smaller() {
        let field = Field { x: 10, y: 10, width: 19_000, height: 19_000, shade: Shade::Stripes };
        let large = png(&Plan { fields: vec![field], ..empty(20_000) });
        assert!(large.len() < 2_100_000, "{}", large.len());
    }
}
