//! What the document worker, which is asked as the document worker is, is to make of an export. The app knows this much
//! of the document worker, and no more.

use crate::domain::keyed::keyed;

keyed! {
    /// A form in which the document worker makes a file.
    pub enum Form {
        /// A document for word processors.
        Docx = "docx",
        /// A workbook for spreadsheet programs.
        Xlsx = "xlsx",
        /// All forms and both documents, with each register as values, as one archive.
        Zip = "zip",
    }
}
