//! What is said where a file could not be made.

/// A form of file that is none.
pub const NO_SUCH_FORM: &str = "This program cannot write this kind of file.";

/// A name that could lead elsewhere when the archive is unpacked.
#[must_use]
pub fn no_name_for_a_file(name: &str) -> String {
    ["“", name, "” cannot be used as a file name in an archive."].concat()
}

/// A name that stands in an archive twice.
#[must_use]
pub fn same_name(name: &str) -> String {
    ["Two files of the archive have the same name, “", name, "”."].concat()
}

/// Where an archive would be larger than any reader must know.
pub const ARCHIVE_TOO_LARGE: &str = "The archive would be too large.";

/// Where packing failed, and why.
#[must_use]
pub fn no_archive(why: &str) -> String {
    ["The archive could not be made: ", why, "."].concat()
}

/// Where writing a document failed, and why.
#[must_use]
pub fn no_document(why: &str) -> String {
    ["The document could not be made: ", why, "."].concat()
}

/// Where writing a workbook failed, and why.
#[must_use]
pub fn no_workbook(why: &str) -> String {
    ["The workbook could not be made: ", why, "."].concat()
}

/// A workbook without sheets.
pub const NO_SHEET: &str = "A workbook needs at least one sheet, and there is none.";

/// A sheet with more rows than there can be.
#[must_use]
pub fn too_many_rows(sheet: &str, rows: usize) -> String {
    [
        "The sheet “",
        sheet,
        "” has ",
        &rows.to_string(),
        " rows with its head, and Excel allows no more than 1,048,576. Download it as comma-separated values (CSV) \
        instead.",
    ]
    .concat()
}

/// A sheet with more columns than there can be.
#[must_use]
pub fn too_many_columns(sheet: &str, columns: usize) -> String {
    [
        "The sheet “",
        sheet,
        "” has ",
        &columns.to_string(),
        " columns, and Excel allows no more than 16,384. Download it as comma-separated values (CSV) instead.",
    ]
    .concat()
}
