//! Tables that people keep in spreadsheets, read for a register: from text to cells, from headings to columns, from
//! what stands in a cell to what the column holds. Nothing is added here; what does not fit is named, never dropped.
//!
//! Only the document worker reads [`workbook`]s.

pub mod cell;
pub mod encoding;
pub mod heading;
pub mod markup;
pub mod plan;
pub mod table;
pub mod workbook;
pub mod written_day;
