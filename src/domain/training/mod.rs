//! Training sessions, and review teams whose members assess apart: what is handed out, what comes back, where people
//! differ, and what they agree on. Never how it looks, and never a count of who is right.

pub mod agreed;
pub mod countdown;
pub mod gathering;
pub mod response;
pub mod session;
pub mod spread;
