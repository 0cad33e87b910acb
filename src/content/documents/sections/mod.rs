//! What the sections of the report say.

pub mod changes;
pub mod commission;
pub mod cover;
pub mod coverage;
pub mod glance;
pub mod layout;
pub mod left_out;
pub mod method;
pub mod question;
pub mod registers;
pub mod second_look;
pub mod still_open;
