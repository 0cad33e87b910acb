//! Why a text that should hold a session or answers does not open.

use crate::content::sessions::by_mail;
use crate::storage::pasted::{ByMail, Unread};
use crate::storage::trouble::Trouble;

/// Why a text does not open: what it is not, in the words of the page, or what is wrong with it.
pub fn why_not(unread: &Unread, is_none: &str) -> String {
    match unread {
        Unread::Text(Trouble::NotOurs | Trouble::TooLarge | Trouble::NotJson { line: 1, column: 0 | 1, .. }) => {
            is_none.to_owned()
        }
        Unread::Text(other) => other.to_words(),
        Unread::ByMail(ByMail::QuotationMarks) => by_mail::QUOTATION_MARKS.to_owned(),
        Unread::ByMail(ByMail::Lines) => by_mail::LINES.to_owned(),
        Unread::ByMail(ByMail::CutShort) => by_mail::CUT_SHORT.to_owned(),
    }
}
