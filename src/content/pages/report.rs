//! What the page of the report says; the report itself stands in `content::documents`.

/// The heading over the documents.
pub const DOCUMENTS: &str = "Choose a document";

/// What is looked for before a document leaves the page.
pub const BEFORE_A_DOWNLOAD: &str = "Before you download or print, this page checks for details that could identify \
    somebody. The check does not find everything: read the document before you pass it on.";

/// Downloads the document that is chosen.
pub const DOWNLOAD_WORD: &str = "Download Word";
/// Prints it.
pub const PRINT: &str = "Print";

/// The document, where the page says what was downloaded.
pub const DOCX: &str = "Word document";
/// What to do with a Word document that has contents.
pub const DOCX_FOR: &str = "In Word, right-click the contents and choose “Update field” to fill in the page numbers.";

/// Opens what else can be downloaded.
pub const OTHER_FORMATS: &str = "Other formats";
/// What stands on that line.
pub const OTHER_FORMATS_ARE: &str = "web page, text, Excel, backup file";
/// What the check before a download does not hold up.
pub const NOT_CHECKED: &str = "The same check is made first. It is not made for backups and archives on other \
    pages, or for the copy you are offered when saving fails.";

/// The page.
pub const HTML: &str = "Web page (HTML)";
/// What it is for.
pub const HTML_FOR: &str = "Opens in any browser, where you can print it or save it as PDF.";

/// The workbook.
pub const XLSX: &str = "For Excel (XLSX)";
/// What it is for.
pub const XLSX_FOR: &str = "A sheet for each register, to sort and filter. It always holds the full report.";

/// The plain text.
pub const MARKDOWN: &str = "Plain text (Markdown)";
/// What it is for.
pub const MARKDOWN_FOR: &str = "To edit in another program. The file name ends in .md.";

/// A register by itself.
pub const CSV: &str = "One register (CSV)";
/// What spreadsheet programs make of it.
pub const CSV_FOR: &str = "Excel changes some entries when it opens a CSV file: 007 becomes 7, 3/4 a date, 1E5 a large \
    number. The file for Excel keeps them as they are.";
/// The label of which one.
pub const WHICH_REGISTER: &str = "Which register?";

/// Everything at once.
pub const ZIP: &str = "Everything (ZIP)";

/// What is in it.
#[must_use]
pub fn zip_for(is_full: bool) -> String {
    let all =
        "Report and board summary in every format, the file for Excel, each register as CSV, and the backup file.";
    let less = if is_full { "" } else { " What this audience does not see is left out of all of them. Not a backup." };
    [all, less].concat()
}

/// The form that opens again.
pub const JSON: &str = "Backup file (JSON)";
/// What it is for, where everything is in it.
pub const JSON_FOR: &str = "Everything in this assessment. You can open it here or on another computer.";
/// The same form, where something is left out.
pub const JSON_IN_PART: &str = "Copy to open again (JSON)";
/// What it is for, where something is left out.
pub const JSON_IN_PART_FOR: &str = "Opens here as a separate assessment, without what this audience does not see. Not \
    a backup: choose “Full” for that.";

/// The way to the preview, where it stands below.
pub const TO_PREVIEW: &str = "Read it here";

/// The way to the requests, each of which has its text to send.
pub const TO_REQUESTS: &str = "Letters to ask for information: open a request";
/// Where everything can be downloaded under a passphrase.
pub const TO_KEPT: &str = "Encrypted backup of all assessments: what this browser keeps";

/// What stands before what was downloaded and its file's name.
pub const DOWNLOADED: &str = "Downloaded: ";
/// Where it is now.
pub const WHERE_IT_IS: &str =
    "It is in your browser’s Downloads folder. On a shared computer, delete it there when you leave.";

/// The heading over the texts that only the report uses.
pub const OWN_WORDS: &str = "Your words in the report";
/// What stands on the line of one that is not written yet.
pub const NOT_WRITTEN: &str = "Not written yet";
/// Stands at the end of a beginning.
pub const AND_SO_ON: &str = "…";

/// The heading over the document itself.
pub const PREVIEW: &str = "Preview";

/// What is said of it on paper.
pub const TO_PRINT: &str = "To print the document, choose “Print” on this page, or press Ctrl+P.";

/// While it is written.
pub const PUTTING_TOGETHER: &str = "Preparing the preview…";

/// What it is called where it is read out.
pub const FRAME: &str = "The report, as it will be downloaded";

/// Where the browser cannot show it.
pub const NOT_SHOWN: &str = "This browser cannot show the preview. You can still download the document.";

/// Where it could not be written.
pub const NOT_PUT_TOGETHER: &str = "The report could not be put together";

/// What can be done all the same.
pub const JSON_ALL_THE_SAME: &str =
    "You can still download the backup file (JSON), under “Other formats”, as long as it is for “Full”.";

/// What is said where it cannot be printed.
pub const NOT_PRINTED: &str = "The document cannot be printed now. Download it instead.";

/// While it is looked through.
pub const LOOKING: &str = "Checking for identifying details…";

/// While a file is written.
pub const WRITING: &str = "Writing the file…";
/// While the document is made.
pub const MAKING_DOCX: &str = "Making the Word document…";
/// While the workbook is made.
pub const MAKING_XLSX: &str = "Making the file for Excel…";
/// While all of them are made.
pub const MAKING_ZIP: &str = "Making all files…";

/// The button that looks it through and downloads nothing.
pub const CHECK: &str = "Check for identifying details";

/// The button that downloads where nothing is found any more.
pub const DOWNLOAD: &str = "Download";
/// The button that downloads where something is.
pub const DOWNLOAD_ANYWAY: &str = "Download anyway";
/// The button that prints where something is found.
pub const PRINT_ANYWAY: &str = "Print anyway";
