//! Letters and signs as dots, for the pictures of programs that cannot draw SVG: those of our own labels, which are
//! English. The letters are 5 dots wide and 7 high, as on the displays of old; what hangs below the line takes an
//! eighth.

/// How far the next letter stands.
pub const ADVANCE: u32 = 6;

/// How wide and high a sign is.
pub const SIGN: u32 = 9;

/// From the blank to the tilde: column by column, and in each the lowest bit for the uppermost dot.
const LETTERS: &[u8; 95 * 5] = b"\
\0\0\0\0\0\0\0\x5f\0\0\0\x07\0\x07\0\x14\x7f\x14\x7f\x14\x24\x2a\x7f\x2a\x12\x23\x13\x08\x64\x62\x36\x49\x56\x20\x50\
\0\x08\x07\x03\0\0\x1c\x22\x41\0\0\x41\x22\x1c\0\x2a\x1c\x7f\x1c\x2a\x08\x08\x3e\x08\x08\0\x80\x70\x30\0\
\x08\x08\x08\x08\x08\0\0\x60\x60\0\x20\x10\x08\x04\x02\
\x3e\x51\x49\x45\x3e\0\x42\x7f\x40\0\x72\x49\x49\x49\x46\x21\x41\x49\x4d\x33\x18\x14\x12\x7f\x10\x27\x45\x45\x45\x39\
\x3c\x4a\x49\x49\x31\x41\x21\x11\x09\x07\x36\x49\x49\x49\x36\x46\x49\x49\x29\x1e\
\0\0\x14\0\0\0\x40\x34\0\0\0\x08\x14\x22\x41\x14\x14\x14\x14\x14\0\x41\x22\x14\x08\
\x02\x01\x59\x09\x06\x3e\x41\x5d\x59\x4e\
\x7c\x12\x11\x12\x7c\x7f\x49\x49\x49\x36\x3e\x41\x41\x41\x22\x7f\x41\x41\x41\x3e\
\x7f\x49\x49\x49\x41\x7f\x09\x09\x09\x01\
\x3e\x41\x41\x51\x73\x7f\x08\x08\x08\x7f\0\x41\x7f\x41\0\x20\x40\x41\x3f\x01\x7f\x08\x14\x22\x41\x7f\x40\x40\x40\x40\
\x7f\x02\x1c\x02\x7f\x7f\x04\x08\x10\x7f\x3e\x41\x41\x41\x3e\x7f\x09\x09\x09\x06\
\x3e\x41\x51\x21\x5e\x7f\x09\x19\x29\x46\
\x26\x49\x49\x49\x32\x03\x01\x7f\x01\x03\x3f\x40\x40\x40\x3f\x1f\x20\x40\x20\x1f\
\x3f\x40\x38\x40\x3f\x63\x14\x08\x14\x63\
\x03\x04\x78\x04\x03\x61\x59\x49\x4d\x43\
\0\x7f\x41\x41\x41\x02\x04\x08\x10\x20\0\x41\x41\x41\x7f\x04\x02\x01\x02\x04\x40\x40\x40\x40\x40\0\x03\x07\x08\0\
\x20\x54\x54\x78\x40\x7f\x28\x44\x44\x38\x38\x44\x44\x44\x28\x38\x44\x44\x28\x7f\x38\x54\x54\x54\x18\0\x08\x7e\x09\x02\
\x18\xa4\xa4\x9c\x78\x7f\x08\x04\x04\x78\0\x44\x7d\x40\0\x20\x40\x40\x3d\0\x7f\x10\x28\x44\0\0\x41\x7f\x40\0\
\x7c\x04\x78\x04\x78\x7c\x08\x04\x04\x78\x38\x44\x44\x44\x38\xfc\x18\x24\x24\x18\
\x18\x24\x24\x18\xfc\x7c\x08\x04\x04\x08\
\x48\x54\x54\x54\x24\x04\x04\x3f\x44\x24\x3c\x40\x40\x20\x7c\x1c\x20\x40\x20\x1c\
\x3c\x40\x30\x40\x3c\x44\x28\x10\x28\x44\
\x4c\x90\x90\x90\x7c\x44\x64\x54\x4c\x44\
\0\x08\x36\x41\0\0\0\x77\0\0\0\x41\x36\x08\0\x02\x01\x02\x04\x02";

/// Whether a letter has a dot there, from its left and its top; a letter that is not known is an empty box.
#[must_use]
pub fn letter(letter: char, across: u32, down: u32) -> bool {
    const BOX: [u8; 5] = [0x7f, 0x41, 0x41, 0x41, 0x7f];
    let place = (letter as usize).checked_sub(' ' as usize);
    let known = place.and_then(|place| LETTERS.get(place * 5..place * 5 + 5)).unwrap_or(&BOX);
    let column = usize::try_from(across).ok().and_then(|across| known.get(across));
    column.is_some_and(|dots| down < 8 && dots >> down & 1 == 1)
}

/// Whether a sign has a dot there. Signs that are no shapes are letters.
#[must_use]
pub fn sign(sign: char, across: u32, down: u32) -> bool {
    if across >= SIGN || down >= SIGN {
        return false;
    }
    // From the middle of the sign.
    let (x, y) = (across.abs_diff(SIGN / 2), down.abs_diff(SIGN / 2));
    let (within, around) = (x * x + y * y <= 18, x * x + y * y > 10);
    match sign {
        '●' => within,
        '○' => within && around,
        '◐' => within && (around || across <= SIGN / 2),
        '×' => x.abs_diff(y) == 0 && x < 4,
        '–' => y == 0,
        '…' => y == 0 && matches!(across, 0 | 1 | 4 | 7 | 8),
        other => down > 0 && letter(other, across.wrapping_sub(2), down - 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::registers;
    use crate::domain::coverage::{Considered, Obtained};
    use crate::domain::keyed::Keyed;

    fn drawn(width: u32, height: u32, dot: impl Fn(u32, u32) -> bool) -> String {
        let line = |down| (0..width).map(|across| if dot(across, down) { '#' } else { '.' }).collect::<String>();
        (0..height).map(line).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn letters_look_like_themselves() {
        assert_eq!(drawn(5, 7, |x, y| letter('E', x, y)), "#####\n#....\n#....\n####.\n#....\n#....\n#####");
        assert_eq!(drawn(5, 8, |x, y| letter('g', x, y)).lines().last(), Some(".###."));
        let mut all: Vec<String> = (' '..='~').map(|it| drawn(5, 8, |x, y| letter(it, x, y))).collect();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 95, "no two alike");
    }

    #[test]
    fn every_sign_of_the_coverage_has_a_shape_of_its_own() {
        let signs = Considered::ALL.iter().map(|it| registers::considered_sign(*it));
        let signs: Vec<&str> = signs.chain(Obtained::ALL.iter().map(|it| registers::obtained_sign(*it))).collect();
        let unknown = drawn(SIGN, SIGN, |x, y| sign('\u{fffd}', x, y));
        for one in &signs {
            let mut letters = one.chars();
            let shape = drawn(SIGN, SIGN, |x, y| letters.clone().next().is_some_and(|letter| sign(letter, x, y)));
            assert!(letters.next().is_some() && letters.next().is_none(), "{one}");
            assert!(shape.contains('#') && shape != unknown, "{one}\n{shape}");
            let alike = signs.iter().filter(|other| {
                other.chars().next().is_some_and(|letter| drawn(SIGN, SIGN, |x, y| sign(letter, x, y)) == shape)
            });
            assert_eq!(alike.count(), signs.iter().filter(|other| *other == one).count(), "{one}\n{shape}");
        }
    }
}
