//! The sections of the report, one a file, and how registers are laid out. Each adds its blocks to a draft; none knows a format.

pub mod about;
pub mod commission;
pub mod coverage;
pub mod glance;
pub mod layout;
pub mod method;
pub mod question;
pub mod registers;
pub mod second_look;
pub mod still_open;
