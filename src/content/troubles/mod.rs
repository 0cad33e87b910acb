//! What is said where something failed or cannot be read, with the way out.

pub mod locking;
pub mod office;
pub mod reading;
pub mod room;
pub mod saving;
