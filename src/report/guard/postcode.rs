//! Postcodes of the United Kingdom: an area that exists, a district, and a digit with two letters.

use super::{Letters, Span};

/// The areas with one letter, and those with two.
const ONE: &str = "BEGLMNSW";
const TWO: &[&str] = &[
    "AB", "AL", "BA", "BB", "BD", "BF", "BH", "BL", "BN", "BR", "BS", "BT", "BX", "CA", "CB", "CF", "CH", "CM", "CO",
    "CR", "CT", "CV", "CW", "DA", "DD", "DE", "DG", "DH", "DL", "DN", "DT", "DY", "EC", "EH", "EN", "EX", "FK", "FY",
    "GL", "GU", "GY", "HA", "HD", "HG", "HP", "HR", "HS", "HU", "HX", "IG", "IM", "IP", "IV", "JE", "KA", "KT", "KW",
    "KY", "LA", "LD", "LE", "LL", "LN", "LS", "LU", "ME", "MK", "ML", "NE", "NG", "NN", "NP", "NR", "NW", "OL", "OX",
    "PA", "PE", "PH", "PL", "PO", "PR", "RG", "RH", "RM", "SA", "SE", "SG", "SK", "SL", "SM", "SN", "SO", "SP", "SR",
    "SS", "ST", "SW", "SY", "TA", "TD", "TF", "TN", "TQ", "TR", "TS", "TW", "UB", "WA", "WC", "WD", "WF", "WN", "WR",
    "WS", "WV", "YO", "ZE",
];

/// Finds them.
pub(super) fn find(letters: &Letters) -> Vec<Span> {
    let mut all = Vec::new();
    let mut place = 0;
    while place < letters.count() {
        let found = end_of(letters, place);
        if let Some(end) = found {
            all.push(letters.span(place, end));
        }
        place = found.unwrap_or(place + 1);
    }
    all
}

fn end_of(letters: &Letters, from: usize) -> Option<usize> {
    if !letters.is_edge(from) {
        return None;
    }
    let first = letters.capital(from)?;
    let area = letters.capital(from + 1).map_or(1, |_| 2);
    let exists = if area == 1 {
        ONE.contains(first)
    } else {
        let second = letters.capital(from + 1)?;
        TWO.contains(&String::from_iter([first, second]).as_str())
    };
    letters.digit(from + area).filter(|_| exists)?;
    // The district has one digit, two, or a digit and a letter.
    (1..=2).find_map(|district| {
        let last = letters.at(from + area + district - 1)?;
        if district == 2 && !last.is_ascii_alphanumeric() {
            return None;
        }
        let mut place = from + area + district;
        while place < from + area + district + 2
            && letters.at(place).is_some_and(|letter| matches!(letter, ' ' | '\u{a0}'))
        {
            place += 1;
        }
        inward(letters, place).then_some(place + 3)
    })
}

/// Whether a digit and two letters stand here, and are no ordinal such as `2nd`.
fn inward(letters: &Letters, place: usize) -> bool {
    let letter = |place| letters.capital(place).is_some_and(|letter| !"CIKMOV".contains(letter));
    let as_written = [letters.at(place + 1), letters.at(place + 2)];
    let ordinal = ["st", "nd", "rd", "th"].iter().any(|end| end.chars().map(Some).eq(as_written));
    letters.digit(place).is_some() && letter(place + 1) && letter(place + 2) && letters.is_edge(place + 3) && !ordinal
}
