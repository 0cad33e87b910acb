//! What is said where something failed or cannot be read, with the way out.

pub mod document_worker;
pub mod encryption;
pub mod quota;
pub mod reading;
pub mod saving;
