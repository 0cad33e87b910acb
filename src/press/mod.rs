//! Files that a library packs: made of `report`'s models, as bytes, in the office. Pure: no clock, no chance, and the same
//! model always gives the same bytes.

pub mod docx;
pub mod fault;
