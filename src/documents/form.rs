//! What the press, which is asked as the office is, is to make of an export. The app knows this much of the press, and no more.

use crate::domain::keyed::keyed;

keyed! {
    /// A form in which the press makes a file.
    pub enum Form {
        /// A document for word processors.
        Docx = "docx",
        /// A workbook for spreadsheet programs.
        Xlsx = "xlsx",
        /// All forms and both documents, with each register as values, as one archive.
        Zip = "zip",
    }
}
