//! What is said where something failed or cannot be read, with the way out.
