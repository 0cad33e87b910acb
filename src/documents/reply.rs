//! What comes back from the document worker: an answer, or in words why there is none.

use crate::storage::json::{self, Json};
use crate::storage::record::member;

const ANSWER: &str = "answer";
const REFUSED: &str = "refused";

/// Writes a reply.
#[must_use]
pub fn write(reply: Result<Json, String>) -> String {
    json::write(&Json::Object(vec![match reply {
        Ok(answer) => member(ANSWER, answer),
        Err(words) => member(REFUSED, Json::Text(words)),
    }]))
}

/// Reads what [`write`] writes.
///
/// # Errors
/// Why there is no answer, in words.
pub fn read(text: &str) -> Result<Json, String> {
    let members = match json::parse(text).map_err(|trouble| trouble.to_words())? {
        Json::Object(members) => members,
        _ => Vec::new(),
    };
    match members.into_iter().next() {
        Some((name, answer)) if name == ANSWER => Ok(answer),
        Some((name, Json::Text(words))) if name == REFUSED => Err(words),
        _ => Err(NO_REPLY.to_owned()),
    }
}

pub use crate::content::troubles::document_worker::NO_REPLY;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replies_lead_back() {
        for reply in [Ok(Json::Null), Ok(Json::Text("<p>\u{0}\"".to_owned())), Err("Why.".to_owned())] {
            assert_eq!(read(&write(reply.clone())), reply);
        }
    }

    #[test]
    fn what_is_no_reply_gives_words() {
        for text in ["", "null", "{}", "[]", "{\"refused\":1}", "{\"other\":1}", "{\"answer\":"] {
            assert!(read(text).is_err_and(|words| !words.is_empty()), "{text}");
        }
    }
}
