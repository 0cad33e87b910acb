//! The language of the texts, and what it asks of days. Everything in `content` is in this one language; another
//! language is another folder with the same names (`docs/translating.md`).

/// Its tag, as documents and pages give it.
pub const TAG: &str = "en-GB";

/// The months.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// What stands between a day and a time.
pub const AT: &str = " at ";

/// What is said where something that matters was left open.
pub const NOT_SAID: &str = "Not stated";

/// A period in words, as far as its two days are said.
#[must_use]
pub fn period(from: Option<&str>, to: Option<&str>) -> String {
    match (from, to) {
        (None, None) => NOT_SAID.to_owned(),
        (Some(from), None) => ["From ", from, "; end not stated"].concat(),
        (None, Some(to)) => ["Up to ", to, "; start not stated"].concat(),
        (Some(from), Some(to)) => [from, " to ", to].concat(),
    }
}

/// `1 part`, `3 parts`: how this language counts.
#[must_use]
pub fn count(number: usize, one: &str, many: &str) -> String {
    [number.to_string().as_str(), if number == 1 { one } else { many }].join(" ")
}

/// `5,242,880`.
#[must_use]
pub fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.char_indices() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `one, two and three`.
#[must_use]
pub fn listed(all: &[impl AsRef<str>]) -> String {
    match all {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            [&first.join(", "), " and ", last.as_ref()].concat()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::thousands;

    #[test]
    fn thousands_have_commas() {
        let all = [0, 999, 1_000, 12_345, 5_242_880].map(thousands);
        assert_eq!(all, ["0", "999", "1,000", "12,345", "5,242,880"]);
    }
}
