//! The sections of the report, one a file. Each adds its blocks to a draft; none knows a format.

pub mod about;
pub mod commission;
pub mod coverage;
pub mod glance;
pub mod method;
pub mod question;
pub mod registers;
pub mod second_look;
pub mod still_open;
