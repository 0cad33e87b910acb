//! Training sessions as they are worked on: the session that is open, what a participant answers, and the papers of both.
//! Every rule is in `domain::training`; the pages are in `pages::training`.

pub mod open_session;
pub mod papers;
pub mod taking_part;
