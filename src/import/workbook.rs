//! Workbooks as spreadsheet programs write them (XLSX, ODS), read as sheets of cells. Only the document worker does.
//!
//! A workbook is an archive of XML, and a hostile one is small and unpacks to anything: it is unpacked once to count,
//! and the cells of an ODS sheet are counted before they are made.

use std::io::{BufReader, Cursor, Read as _, copy, sink};

use calamine::{Data, ExcelDateTime, Ods, OdsError, Reader as _, Xlsx};
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::table::{MOST_COLUMNS, MOST_ROWS};

/// The most bytes that a workbook may unpack to.
const MOST_UNPACKED: u64 = 50_000_000;

/// The most files in the archive of a workbook.
const MOST_FILES: usize = 2_000;

/// The most sheets that are read.
const MOST_SHEETS: usize = 30;

/// The most bytes of text in all cells together.
const MOST_TEXT: usize = 10_000_000;

/// The most cells of all sheets together, with those in which nothing stands.
const MOST_CELLS: usize = 1_000_000;

/// How a workbook begins that is locked with a password, and one of before 2007.
const COMPOUND_FILE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// A sheet with something in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The name on its tab.
    pub name: String,
    /// Its cells as text, row by row from the top; dates as `2026-03-05`. Rows differ in length.
    pub rows: Vec<Vec<String>>,
}

/// Why a workbook was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkbookFault {
    /// It is locked with a password, or of before 2007.
    Locked,
    /// It has macros.
    Macros,
    /// It unpacks to too much.
    TooLarge,
    /// A sheet has too many rows.
    TooManyRows,
    /// A sheet has too many columns.
    TooManyColumns,
    /// It is damaged, or something else.
    NoWorkbook,
}

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Returns whether a file may be a workbook: an archive, or what is said to be locked.
#[must_use]
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK") || bytes.starts_with(&COMPOUND_FILE)
}

/// Reads the sheets in which something stands.
///
/// # Errors
/// A [`WorkbookFault`].
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, WorkbookFault> {
    if bytes.starts_with(&COMPOUND_FILE) {
        return Err(WorkbookFault::Locked);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| WorkbookFault::NoWorkbook)?;
    look_through(&mut archive)?;
    if archive.index_for_name("xl/workbook.xml").is_some() {
        read_xlsx(bytes)
    } else if archive.index_for_name("content.xml").is_some() {
        count_cells(&mut archive)?;
        read_ods(bytes)
    } else {
        Err(WorkbookFault::NoWorkbook)
    }
}

/// Unpacks everything once, to nowhere: what an archive says of its sizes may be a lie.
fn look_through(archive: &mut Archive) -> Result<(), WorkbookFault> {
    if archive.len() > MOST_FILES {
        return Err(WorkbookFault::TooLarge);
    }
    let is_macro =
        |name: &str| name.ends_with("vbaProject.bin") || name.starts_with("Basic/") || name.starts_with("Scripts/");
    if archive.file_names().flatten().any(|name| is_macro(&name)) {
        return Err(WorkbookFault::Macros);
    }
    let mut left = MOST_UNPACKED;
    for place in 0..archive.len() {
        let is_locked = archive.by_index_raw(place).is_ok_and(|file| file.encrypted());
        if is_locked {
            return Err(WorkbookFault::Locked);
        }
        let file = archive.by_index(place).map_err(|_| WorkbookFault::NoWorkbook)?;
        let unpacked = copy(&mut file.take(left + 1), &mut sink()).map_err(|_| WorkbookFault::NoWorkbook)?;
        left = left.checked_sub(unpacked).ok_or(WorkbookFault::TooLarge)?;
    }
    Ok(())
}

/// What was read of a workbook so far, against what may be.
#[derive(Default)]
struct Room {
    text: usize,
    cells: usize,
}

impl Room {
    fn take_text(&mut self, text: &str) -> Result<(), WorkbookFault> {
        self.text += text.len();
        if self.text > MOST_TEXT { Err(WorkbookFault::TooLarge) } else { Ok(()) }
    }

    /// Takes the cells of a sheet that is so large.
    fn take_sheet(&mut self, rows: usize, columns: usize) -> Result<(), WorkbookFault> {
        if rows > MOST_ROWS {
            return Err(WorkbookFault::TooManyRows);
        }
        if columns > MOST_COLUMNS {
            return Err(WorkbookFault::TooManyColumns);
        }
        self.cells += rows * columns;
        if self.cells > MOST_CELLS { Err(WorkbookFault::TooLarge) } else { Ok(()) }
    }
}

fn read_xlsx(bytes: &[u8]) -> Result<Vec<Sheet>, WorkbookFault> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| WorkbookFault::NoWorkbook)?;
    let mut room = Room::default();
    let mut sheets = Vec::new();
    for name in workbook.sheet_names().into_iter().take(MOST_SHEETS) {
        // A sheet that is a chart has no cells.
        let Ok(mut cells) = workbook.worksheet_cells_reader(&name) else { continue };
        let mut rows: Vec<Vec<String>> = Vec::new();
        while let Some(cell) = cells.next_cell().map_err(|_| WorkbookFault::NoWorkbook)? {
            let text = text(&Data::from(cell.get_value().clone()));
            if text.is_empty() {
                continue;
            }
            room.take_text(&text)?;
            let (row, column) = cell.get_position();
            let (row, column) = (row as usize, column as usize);
            if row >= MOST_ROWS {
                return Err(WorkbookFault::TooManyRows);
            }
            if column >= MOST_COLUMNS {
                return Err(WorkbookFault::TooManyColumns);
            }
            if rows.len() <= row {
                rows.resize(row + 1, Vec::new());
            }
            if rows[row].len() <= column {
                rows[row].resize(column + 1, String::new());
            }
            rows[row][column] = text;
        }
        room.take_sheet(rows.len(), rows.iter().map(Vec::len).max().unwrap_or(0))?;
        sheets.push(Sheet { name, rows });
    }
    Ok(with_something(sheets))
}

fn read_ods(bytes: &[u8]) -> Result<Vec<Sheet>, WorkbookFault> {
    let mut workbook: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
        OdsError::Password => WorkbookFault::Locked,
        _ => WorkbookFault::NoWorkbook,
    })?;
    let mut room = Room::default();
    let mut sheets = Vec::new();
    for name in workbook.sheet_names().into_iter().take(MOST_SHEETS) {
        let Ok(range) = workbook.worksheet_range(&name) else { continue };
        let rows: Vec<Vec<String>> = range.rows().map(|row| row.iter().map(text).collect()).collect();
        for cell in rows.iter().flatten() {
            room.take_text(cell)?;
        }
        sheets.push(Sheet { name, rows });
    }
    Ok(with_something(sheets))
}

fn with_something(mut sheets: Vec<Sheet>) -> Vec<Sheet> {
    sheets.retain(|sheet| sheet.rows.iter().flatten().any(|cell| !cell.trim().is_empty()));
    sheets
}

/// Counts the cells that the sheets of an ODS workbook would have. A few bytes can repeat a cell a million times.
fn count_cells(archive: &mut Archive) -> Result<(), WorkbookFault> {
    let content = archive.by_name("content.xml").map_err(|_| WorkbookFault::NoWorkbook)?;
    let mut reader = quick_xml::Reader::from_reader(BufReader::new(content));
    let (mut room, mut buffer) = (Room::default(), Vec::new());
    // Counted up to the last cell and the last row in which something stands: programs repeat the empty ones to the
    // end of the sheet.
    let (mut rows, mut height, mut width) = (0_usize, 0_usize, 0_usize);
    let (mut repeated, mut column, mut filled) = (1_usize, 0_usize, 0_usize);
    loop {
        match reader.read_event_into(&mut buffer).map_err(|_| WorkbookFault::NoWorkbook)? {
            Event::Start(tag) if tag.name().as_ref() == "table:table-row" => {
                repeated = number(&tag, "table:number-rows-repeated");
                (column, filled) = (0, 0);
            }
            Event::Empty(tag) if tag.name().as_ref() == "table:table-row" => {
                rows = rows.saturating_add(number(&tag, "table:number-rows-repeated"));
            }
            Event::End(tag) if tag.name().as_ref() == "table:table-row" => {
                rows = rows.saturating_add(repeated);
                if filled > 0 {
                    (height, width) = (rows, width.max(filled));
                }
            }
            Event::Start(tag) if is_cell(&tag) => {
                column = column.saturating_add(number(&tag, "table:number-columns-repeated"));
                filled = column;
            }
            Event::Empty(tag) if is_cell(&tag) => {
                column = column.saturating_add(number(&tag, "table:number-columns-repeated"));
                if attribute(&tag, "office:value-type").is_some() {
                    filled = column;
                }
            }
            Event::End(tag) if tag.name().as_ref() == "table:table" => {
                room.take_sheet(height, width)?;
                (rows, height, width) = (0, 0, 0);
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
        buffer.clear();
    }
}

fn is_cell(tag: &BytesStart) -> bool {
    matches!(tag.name().as_ref(), "table:table-cell" | "table:covered-table-cell")
}

fn attribute(tag: &BytesStart, name: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    let found = attributes.with_checks(false).flatten().find(|attribute| attribute.key.as_ref() == name);
    found.map(|attribute| attribute.value.into_owned())
}

/// Returns how often something is repeated.
fn number(tag: &BytesStart, name: &str) -> usize {
    let Some(value) = attribute(tag, name) else { return 1 };
    // What is no number is repeated too often for anybody.
    value.trim().parse().unwrap_or(usize::MAX)
}

/// Returns what stands in a cell.
fn text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => decimal(*number),
        Data::Bool(is_so) => if *is_so { "yes" } else { "no" }.to_owned(),
        Data::DateTime(moment) => moment_text(moment),
        Data::DateTimeIso(text) => text.replace('T', " ").trim_end_matches(" 00:00:00").to_owned(),
        Data::DurationIso(text) => time(text).unwrap_or_else(|| text.clone()),
        Data::Error(fault) => fault.to_string(),
    }
}

/// Returns a time of day as spreadsheets show it, from a duration as ISO writes it: `PT14H30M00S`.
fn time(text: &str) -> Option<String> {
    let (hours, rest) = text.strip_prefix("PT")?.split_once('H')?;
    let (minutes, _) = rest.split_once('M')?;
    let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
    Some(format!("{hours:02}:{minutes:02}"))
}

/// Returns a number as spreadsheets show it: to 15 digits, of which the last are noise of the binary form.
fn decimal(number: f64) -> String {
    let rounded = format!("{number:.14e}").parse().unwrap_or(number);
    if rounded == 0.0 { "0".to_owned() } else { f64::to_string(&rounded) }
}

fn moment_text(moment: &ExcelDateTime) -> String {
    if !moment.is_datetime() {
        return decimal(moment.as_f64());
    }
    let (year, month, day, hours, minutes, _, _) = moment.to_ymd_hms_milli();
    let time = format!("{hours:02}:{minutes:02}");
    match (moment.as_f64() < 1.0, time.as_str()) {
        (true, _) => time,
        (false, "00:00") => format!("{year:04}-{month:02}-{day:02}"),
        (false, _) => format!("{year:04}-{month:02}-{day:02} {time}"),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use rust_xlsxwriter::{ExcelDateTime as Written, Format, Formula, Workbook};
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn ods(rows: &str) -> Vec<u8> {
        let content = format!(
            "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
            xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
            xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>\
            <table:table table:name=\"Requests\">{rows}</table:table>\
            </office:spreadsheet></office:body></office:document-content>"
        );
        let manifest = b"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
        archive(&[
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            ("META-INF/manifest.xml", manifest),
            ("content.xml", content.as_bytes()),
        ])
    }

    fn cell(text: &str) -> String {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    }

    /// A workbook as an agency keeps it: a merged title, headings below it, dates, numbers, and a second sheet.
    fn xlsx() -> Vec<u8> {
        let mut workbook = Workbook::new();
        let day = Format::new().set_num_format("dd/mm/yyyy");
        let sheet = workbook.add_worksheet();
        sheet.set_name("Requests").unwrap();
        sheet.merge_range(0, 0, 0, 3, "Review N (fictional)", &Format::new()).unwrap();
        for (column, heading) in ["Agency", "Date sent", "Cost centre", "Share"].into_iter().enumerate() {
            sheet.write(2, u16::try_from(column).unwrap(), heading).unwrap();
        }
        sheet.write(3, 0, "Police\nnorth").unwrap();
        sheet.write_with_format(3, 1, Written::from_ymd(2026, 3, 5).unwrap(), &day).unwrap();
        sheet.write(3, 2, 4100).unwrap();
        sheet.write(3, 3, 0.1 + 0.2).unwrap();
        sheet.write(4, 0, true).unwrap();
        let moment = Written::from_ymd(2026, 3, 5).unwrap().and_hms(14, 30, 0).unwrap();
        sheet.write_with_format(4, 1, moment, &day).unwrap();
        sheet.write(4, 2, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
        workbook.add_worksheet().set_name("Empty").unwrap();
        workbook.add_worksheet().set_name("Notes").unwrap().write(0, 0, "Kept by the manager").unwrap();
        workbook.save_to_buffer().unwrap()
    }

    #[test]
    fn a_workbook_is_read_as_it_shows() {
        let sheets = read(&xlsx()).unwrap();
        assert_eq!(sheets.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>(), ["Requests", "Notes"]);
        let rows = &sheets[0].rows;
        assert_eq!(rows[0][0], "Review N (fictional)");
        assert_eq!(rows[2], ["Agency", "Date sent", "Cost centre", "Share"]);
        assert_eq!(rows[3], ["Police\nnorth", "2026-03-05", "4100", "0.3"]);
        assert_eq!(rows[4][..2], ["yes", "2026-03-05 14:30"]);
    }

    #[test]
    fn an_opendocument_sheet_is_read_up_to_where_something_stands() {
        let date = "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-03-05\"/>";
        let end = "<table:table-cell table:number-columns-repeated=\"16382\"/>";
        let rows = format!(
            "<table:table-row>{}{date}{end}</table:table-row>\
            <table:table-row table:number-rows-repeated=\"1048575\"><table:table-cell \
            table:number-columns-repeated=\"16384\"/></table:table-row>",
            cell("Police")
        );
        let sheets = read(&ods(&rows)).unwrap();
        assert_eq!(sheets.len(), 1);
        assert_eq!(sheets[0].rows[0][..2], ["Police", "2026-03-05"]);
        assert_eq!(time("PT14H30M00S"), Some("14:30".to_owned()));
        assert_eq!(time("P1D"), None);
    }

    #[test]
    fn what_repeats_itself_without_end_is_refused_before_it_is_made() {
        let wide = cell("x").replace("<table:table-cell ", "<table:table-cell table:number-columns-repeated=\"9999\" ");
        assert_eq!(
            read(&ods(&format!("<table:table-row>{wide}</table:table-row>"))),
            Err(WorkbookFault::TooManyColumns)
        );
        let high = format!("<table:table-row table:number-rows-repeated=\"999999\">{}</table:table-row>", cell("x"));
        assert_eq!(read(&ods(&high)), Err(WorkbookFault::TooManyRows));
        let no_number = format!("<table:table-row table:number-rows-repeated=\"many\">{}</table:table-row>", cell("x"));
        assert_eq!(read(&ods(&no_number)), Err(WorkbookFault::TooManyRows));
        // What only sounds like it says nothing.
        let other = high.replace("table:number", "x:number-rows-repeated=\"1\" table:number");
        assert_eq!(read(&ods(&other)), Err(WorkbookFault::TooManyRows));
    }

    #[test]
    fn a_sheet_that_reaches_too_far_is_refused() {
        for (row, column, fault) in
            [(1_000_000, 0, WorkbookFault::TooManyRows), (0, 16_000, WorkbookFault::TooManyColumns)]
        {
            let mut workbook = Workbook::new();
            workbook.add_worksheet().write(row, column, "far").unwrap();
            assert_eq!(read(&workbook.save_to_buffer().unwrap()), Err(fault));
        }
    }

    #[test]
    fn what_is_locked_has_macros_unpacks_without_end_or_is_none_is_refused() {
        assert_eq!(read(&[&COMPOUND_FILE[..], &[0; 600]].concat()), Err(WorkbookFault::Locked));
        assert_eq!(
            read(&archive(&[("xl/workbook.xml", b""), ("xl/vbaProject.bin", b"x")])),
            Err(WorkbookFault::Macros)
        );
        assert_eq!(read(&archive(&[("content.xml", b""), ("Basic/script.xml", b"")])), Err(WorkbookFault::Macros));
        let bomb = archive(&[("xl/workbook.xml", b""), ("xl/sharedStrings.xml", &vec![0; 60_000_000])]);
        assert!(bomb.len() < 100_000);
        assert_eq!(read(&bomb), Err(WorkbookFault::TooLarge));
        for bytes in [&b""[..], b"PK", b"PK\x03\x04 and nothing of the kind", &archive(&[("word/document.xml", b"")])] {
            assert_eq!(read(bytes), Err(WorkbookFault::NoWorkbook));
        }
    }

    #[test]
    fn a_workbook_that_is_cut_off_is_refused() {
        let whole = xlsx();
        for length in (0..whole.len()).step_by(97) {
            assert!(read(&whole[..length]).is_err(), "{length} bytes");
        }
    }

    proptest::proptest! {
        #[test]
        fn a_damaged_workbook_is_read_or_refused(place in 0_usize..6_000, byte: u8) {
            for mut bytes in [xlsx(), ods(&format!("<table:table-row>{}</table:table-row>", cell("Police")))] {
                let place = place % bytes.len();
                bytes[place] = byte;
                let _no_panic = read(&bytes);
            }
        }
    }
}
