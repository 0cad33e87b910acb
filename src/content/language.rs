//! The language of the texts, and what it asks of days. Everything in `content` is in this one language; another language is
//! another folder with the same names (`docs/translating.md`).

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
