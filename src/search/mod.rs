//! Finding: whatever has a name in the app, and whatever somebody wrote into the open assessment, by typing.
//!
//! # A tour
//! * [`letters`]: texts as they are compared, without capitals and accents, and where words stand in a text.
//! * [`goal`]: where something that was found leads.
//! * [`names`]: all that has a name: pages, questions and their parts, rows, assessments, what can be done.
//! * [`texts`]: all that somebody wrote, with its place.
//! * [`index`]: both, ready to be looked through; and what is found in it.
//! * [`keys`]: which keys do what.
//!
//! It is pure. An index is made when somebody begins to look, and is gone when they have found it: nobody who types
//! elsewhere pays for it, and nothing is stored.

pub mod goal;
pub mod index;
pub mod keys;
pub mod letters;
pub mod names;
pub mod texts;

#[cfg(test)]
mod tests;
