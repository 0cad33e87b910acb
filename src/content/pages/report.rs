//! What the page of the report says; the report itself stands in `content::documents`.

/// The heading over the downloads.
pub const DOWNLOADS: &str = "Download";

/// What is looked for before them.
pub const BEFORE_A_DOWNLOAD: &str = "Before a download, this page looks for what could tell who somebody is. It does \
    not see everything: read what you pass on. Backups, archives and the copy that is offered when saving fails are \
    not held up by this check. Downloads go to this computer's downloads folder and stay there: on a shared computer, \
    delete them when you leave.";

/// The document.
pub const DOCX: &str = "Word document (DOCX)";
/// What it is for.
pub const DOCX_FOR: &str =
    "The start of a board paper. In Word, right-click the contents and choose “Update field” for its page numbers.";

/// The page.
pub const HTML: &str = "Page to read and print (HTML)";
/// What it is for.
pub const HTML_FOR: &str = "Opens in any browser; from there it prints, or is saved as PDF.";

/// The workbook.
pub const XLSX: &str = "Workbook (XLSX)";
/// What it is for.
pub const XLSX_FOR: &str = "For Excel and its like: a sheet for each register, to sort and filter. Always of the \
    whole, never of the board summary.";

/// The plain text.
pub const MARKDOWN: &str = "Plain text (Markdown)";
/// What it is for.
pub const MARKDOWN_FOR: &str = "To go on writing in another program; ends in .md.";

/// A register by itself.
pub const CSV: &str = "One register (CSV)";
/// The label of which one.
pub const WHICH_REGISTER: &str = "Which register?";

/// Everything at once.
pub const ZIP: &str = "All forms at once (ZIP)";

/// What is in it.
#[must_use]
pub fn zip_for(is_full: bool) -> String {
    let all = "Report and board summary in all forms, the workbook, every sheet as CSV, and the file that opens again.";
    let less = if is_full { "" } else { " What is left out is missing in each. Not a backup." };
    [all, less].concat()
}

/// The form that opens again.
pub const JSON: &str = "File that opens again (JSON)";
/// What it is for, where everything is in it.
pub const JSON_FOR: &str = "To keep a copy, and to open it again here or on another computer. Everything is in it.";
/// What it is for, where something is left out.
pub const JSON_IN_PART_FOR: &str = "Opens here as an assessment of its own, in which what is left out is missing. Not \
    a backup: choose “Full” for that.";

/// The heading over the report itself.
pub const PREVIEW: &str = "What it says";

/// What is said of it on paper.
pub const TO_PRINT: &str = "To print the report, download it as a page (HTML) and print that.";

/// While it is written.
pub const PUTTING_TOGETHER: &str = "Putting the report together…";

/// What it is called where it is read out.
pub const FRAME: &str = "The report, as it will be downloaded";

/// Where the browser cannot show it.
pub const NOT_SHOWN: &str = "This browser cannot show the report here. It can be downloaded all the same.";

/// Where it could not be written.
pub const NOT_PUT_TOGETHER: &str = "The report could not be put together";

/// What can be done all the same.
pub const JSON_ALL_THE_SAME: &str =
    "The file that opens again (JSON) can be downloaded all the same, as long as it is for “Full”.";

/// While it is looked through.
pub const LOOKING: &str = "Looking for what could tell who somebody is…";

/// While a file is written.
pub const WRITING: &str = "Writing the file…";
/// While the document is made.
pub const MAKING_DOCX: &str = "Making the Word document…";
/// While the workbook is made.
pub const MAKING_XLSX: &str = "Making the workbook…";
/// While all of them are made.
pub const MAKING_ZIP: &str = "Making all files…";

/// The button that looks it through and downloads nothing.
pub const CHECK: &str = "Check for identifying data";

/// The button that downloads where nothing is found any more.
pub const DOWNLOAD: &str = "Download";

/// The button that downloads where something is.
pub const DOWNLOAD_ANYWAY: &str = "Download anyway";
