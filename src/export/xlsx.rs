//! A workbook for Excel, `LibreOffice` and their like. Every text stays a text: there is no formula, no link, no macro
//! and nothing that a program would fetch. Dates, moments and counts are what they are, so that they sort and filter.
//!
//! # What `rust_xlsxwriter` does, read in its source (0.102)
//! * `Workbook::new` and saving call `DocProperties::new`, which asks for the time, and on wasm32 `SystemTime::now`
//!   panics. Its feature `wasm` asks the browser instead; `Cargo.toml` turns it on for wasm32 only. The answer never
//!   reaches a file: [`CREATED`] takes its place. The entries of the archive carry no time.
//! * It writes a shared text that begins with `<r>` and ends with `</r>` as it stands, for markup of its own. A
//!   person's text may look so: [`kept_text`] gives it a space at its end.
//! * It writes `_x0041_` as `_x005F_x0041_`, as Excel would read an `A` there, and control characters and U+FFFE so too
//!   (of which [`visible`] leaves none). It does neither in headers and footers: [`line`] does.
//! * A header that is too long is left out with a message on the console: [`line`] cuts it.
//! * Beyond the wasm32 target it writes sheets in threads; the bytes are the same.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook as Book, Worksheet, XlsxError,
};

use super::fault::ExportFault;
use crate::content::about;
use crate::content::documents::workbook::{ABOUT_A_DAY, CUT, SHEET};
use crate::content::documents::{export, pages, rows};
use crate::domain::date::Date;
use crate::report::csv::begins_like_a_formula;
use crate::report::model::{Cell, Running, Sheet, Workbook};
use crate::report::visible::{in_one_line, visible};
use crate::report::words;

/// The most rows that a sheet holds, its head among them.
const MOST_ROWS: usize = 1_048_576;

/// The most columns that a sheet holds.
const MOST_COLUMNS: usize = 16_384;

/// The most that a cell holds, counted in UTF-16 units, as Excel counts.
const LONGEST_TEXT: usize = 32_767;

/// The longest header or footer, counted like texts.
const LONGEST_LINE: usize = 255;

/// The longest title of a sheet, counted like texts.
const LONGEST_TITLE: usize = 31;

/// From here on Excel shows zeros for the last digits of a number.
const FIRST_INEXACT: u64 = 1_000_000_000_000_000;

/// The narrowest column, in digits of the standard font.
const NARROWEST: u16 = 10;

/// The widest column.
const WIDEST: u16 = 60;

/// No column of words becomes narrower than this for the sake of the others.
const NARROWEST_OF_WORDS: u16 = 22;

/// What the columns share, so that a printed page stays legible: at full size A4 across holds about 130.
const SHARED_WIDTH: u16 = 200;

/// The height of a line, in points.
const LINE_HEIGHT: u16 = 15;

/// The highest row that there is, in lines. What is longer reaches below it, on paper and on the screen.
const MOST_LINES: u16 = 409 / LINE_HEIGHT;

/// Who made the file, in its properties.
const AUTHOR: &str = about::NAME;

/// The day on which every file says that it was made: the first that its archive can name, which stands for none. The
/// day of the report stands in the footer.
const CREATED: (u16, u8, u8) = (1980, 1, 1);

/// A4.
const PAPER: u8 = 9;

/// Writes the workbook.
///
/// # Errors
/// When it holds no sheet, or a sheet holds more than Excel can.
pub fn xlsx(workbook: &Workbook) -> Result<Vec<u8>, ExportFault> {
    if workbook.sheets.is_empty() {
        return Err(ExportFault(export::NO_SHEET.to_owned()));
    }
    let mut book = Book::new();
    let formats = Formats::new();
    let (year, month, day) = CREATED;
    let created = ExcelDateTime::from_ymd(year, month, day).map_err(|error| fault(&error))?;
    let title = in_one_line(&workbook.title);
    book.set_properties(&DocProperties::new().set_title(&title).set_author(AUTHOR).set_creation_datetime(&created));
    let header = header(&workbook.running);
    let footer = footer(&title, &workbook.running);
    for (sheet, title) in workbook.sheets.iter().zip(titles(&workbook.sheets)) {
        check_size(sheet, &title)?;
        let page = book.add_worksheet();
        set_up(page, sheet, &title, &header, &footer).map_err(|error| fault(&error))?;
        fill(page, sheet, &formats).map_err(|error| fault(&error))?;
    }
    book.save_to_buffer().map_err(|error| fault(&error))
}

fn fault(error: &XlsxError) -> ExportFault {
    ExportFault(export::no_workbook(&error.to_string()))
}

/// Excel's own limits, said before anything is written.
fn check_size(sheet: &Sheet, title: &str) -> Result<(), ExportFault> {
    let rows = sheet.rows.len().saturating_add(1);
    if rows > MOST_ROWS {
        return Err(ExportFault(export::too_many_rows(title, rows)));
    }
    let columns = sheet.rows.iter().map(Vec::len).fold(sheet.head.len(), usize::max);
    if columns > MOST_COLUMNS {
        return Err(ExportFault(export::too_many_columns(title, columns)));
    }
    Ok(())
}

/// How cells look. All of them stand at the top of their row and break their lines.
struct Formats {
    head: Format,
    text: Format,
    guarded: Format,
    date: Format,
    about: Format,
    moment: Format,
    number: Format,
}

impl Formats {
    fn new() -> Self {
        let cell = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        // Wrapped numbers show signs instead of digits where a column is narrow, and so never wrap.
        let value = Format::new().set_align(FormatAlign::Top).set_align(FormatAlign::Left);
        Self {
            head: cell
                .clone()
                .set_bold()
                .set_border_bottom(FormatBorder::Thin)
                .set_background_color(Color::RGB(0x00ED_EDED)),
            // Without it a text like `=1+1` turns into a formula once somebody edits its cell.
            guarded: cell.clone().set_quote_prefix(),
            text: cell,
            date: value.clone().set_num_format("d mmm yyyy"),
            about: value.clone().set_num_format(ABOUT_A_DAY),
            moment: value.set_num_format("d mmm yyyy hh:mm"),
            number: Format::new().set_align(FormatAlign::Top).set_align(FormatAlign::Right).set_indent(1),
        }
    }
}

/// The page: A4 across, as many columns as there are on one page, the head again on each.
fn set_up(page: &mut Worksheet, sheet: &Sheet, title: &str, header: &str, footer: &str) -> Result<(), XlsxError> {
    page.set_name(title)?;
    page.set_paper_size(PAPER).set_landscape().set_print_fit_to_pages(1, 0).set_print_gridlines(true);
    page.set_margins(0.5, 0.5, 0.75, 0.75, 0.3, 0.3);
    page.set_header(header).set_footer(footer);
    page.set_repeat_rows(0, 0)?;
    page.set_freeze_panes(1, 0)?;
    if let (Some(last_column), Ok(last_row)) = (sheet.head.len().checked_sub(1), u32::try_from(sheet.rows.len())) {
        page.autofilter(0, 0, last_row, u16::try_from(last_column).unwrap_or(u16::MAX))?;
    }
    Ok(())
}

fn fill(page: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), XlsxError> {
    let mut widths = Widths::default();
    for (name, column) in sheet.head.iter().zip(0..) {
        let name = kept_text(name);
        // Room for the button of the filter.
        widths.see(column, longest_line(&name).saturating_add(3));
        page.write_string_with_format(0, column, name, &formats.head)?;
    }
    for (cells, row) in sheet.rows.iter().zip(1..) {
        for (cell, column) in cells.iter().zip(0..) {
            widths.see(column, write(page, row, column, cell, formats)?);
        }
    }
    let widths: Vec<u16> = widths.shared().collect();
    for (width, column) in widths.iter().zip(0..) {
        page.set_column_width(column, *width)?;
    }
    // Excel would make room by itself for what breaks into lines; LibreOffice does not, and viewers need not.
    let head = sheet.head.iter().zip(&widths).map(|(name, width)| lines(&kept_text(name), width.saturating_sub(3)));
    set_height(page, 0, head)?;
    for (cells, row) in sheet.rows.iter().zip(1..) {
        let lines = cells.iter().zip(&widths).map(|(cell, width)| match cell {
            Cell::Text(written) if is_longer(written, *width) => lines(&kept_text(written), *width),
            _ => 1,
        });
        set_height(page, row, lines)?;
    }
    Ok(())
}

/// Whether a text could need more than one line. Shown, `[U+0080]` takes four times the bytes that it has.
fn is_longer(written: &str, width: u16) -> bool {
    written.len().saturating_mul(4) > usize::from(width) || written.contains(['\n', '\r', '\u{2028}', '\u{2029}'])
}

/// Makes a row as high as the longest of its cells; one line is what it has anyway.
fn set_height(page: &mut Worksheet, row: u32, lines: impl Iterator<Item = u16>) -> Result<(), XlsxError> {
    let most = lines.max().unwrap_or(1).min(MOST_LINES);
    if most > 1 {
        page.set_row_height(row, most * LINE_HEIGHT)?;
    }
    Ok(())
}

/// About how many lines a text takes in a column, no more than there can be. Widths count in digits, and seven digits
/// are as wide as eight or nine letters of ordinary writing, so that this is rather too many than too few.
fn lines(text: &str, width: u16) -> u16 {
    let width = (width.saturating_mul(8) / 7).max(1);
    let mut lines: u16 = 0;
    for paragraph in text.split('\n') {
        lines = lines.saturating_add(1);
        let mut used: u16 = 0;
        for word in paragraph.split(' ') {
            let needed: u16 = word.chars().map(width_of).fold(0, u16::saturating_add);
            if used > 0 && used.saturating_add(needed) > width {
                lines = lines.saturating_add(1);
                used = 0;
            }
            // A word that is longer than the column breaks where it ends.
            lines = lines.saturating_add(needed.saturating_sub(1) / width);
            used = if needed > width { needed % width } else { used.saturating_add(needed) }.saturating_add(1);
        }
        if lines >= MOST_LINES {
            break;
        }
    }
    lines.min(MOST_LINES)
}

/// Writes a cell and says how wide it would like to be.
fn write(page: &mut Worksheet, row: u32, column: u16, cell: &Cell, formats: &Formats) -> Result<u16, XlsxError> {
    let (number, format, width) = match cell {
        Cell::Blank => return Ok(0),
        Cell::Text(written) => return write_text(page, row, column, written, formats),
        Cell::Date(date) => match days(*date) {
            Some(days) => (days, &formats.date, 12),
            None => return write_text(page, row, column, &words::day(*date), formats),
        },
        Cell::About(date) => match days(*date) {
            Some(days) => (days, &formats.about, 18),
            None => return write_text(page, row, column, &rows::about(&words::day(*date)), formats),
        },
        Cell::Moment(date, hour, minute) => {
            let Some(days) = days(*date).filter(|_| *hour < 24 && *minute < 60) else {
                let written = format!("{} {hour:02}:{minute:02}", words::day(*date));
                return write_text(page, row, column, &written, formats);
            };
            let minutes = u16::from(*hour) * 60 + u16::from(*minute);
            (days + f64::from(minutes) / 1440.0, &formats.moment, 18)
        }
        Cell::Number(number) => {
            let Some(exact) = exact(*number) else {
                return write_text(page, row, column, &number.to_string(), formats);
            };
            // Digits that find no room turn into signs.
            let digits = number.checked_ilog10().unwrap_or(0) + 1;
            (exact, &formats.number, u16::try_from(digits).unwrap_or(NARROWEST).saturating_add(3))
        }
    };
    page.write_number_with_format(row, column, number, format)?;
    Ok(width)
}

fn write_text(page: &mut Worksheet, row: u32, column: u16, written: &str, formats: &Formats) -> Result<u16, XlsxError> {
    let kept = kept_text(written);
    if kept.is_empty() {
        return Ok(0);
    }
    let width = longest_line(&kept).saturating_add(1);
    let format = if begins_like_a_formula(&kept) { &formats.guarded } else { &formats.text };
    // `write_string` alone: `write` would look at what the text might be.
    page.write_string_with_format(row, column, kept, format)?;
    Ok(width)
}

/// The day as Excel counts: from 1 March 1900. Its 29 February 1900, which never was, makes it and other programs
/// disagree about the two months before, and it knows no day before these: such a day is written in words.
fn days(date: Date) -> Option<f64> {
    let days = date.days_since_1970() + 25_569;
    i32::try_from(days).ok().filter(|days| *days > 60).map(f64::from)
}

/// The number, where Excel shows each of its digits.
fn exact(number: u64) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "below 2^53 nothing is lost")]
    (number < FIRST_INEXACT).then_some(number as f64)
}

/// The text as a cell holds it.
fn kept_text(written: &str) -> String {
    let mut shown = visible(written);
    if shown.starts_with("<r>") && shown.ends_with("</r>") {
        shown.push(' ');
    }
    cut(shown, LONGEST_TEXT, CUT)
}

/// The text, if it has no more UTF-16 units than that; otherwise its beginning and the note.
fn cut(mut text: String, longest: usize, note: &str) -> String {
    // No text has more UTF-16 units than bytes.
    if text.len() > longest && units(&text) > longest {
        let end = end_within(&text, longest.saturating_sub(units(note)));
        text.truncate(end);
        text.push_str(note);
    }
    text
}

fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// The end of the last whole character within so many UTF-16 units.
fn end_within(text: &str, most: usize) -> usize {
    let mut left = most;
    for (place, letter) in text.char_indices() {
        match left.checked_sub(letter.len_utf16()) {
            Some(rest) => left = rest,
            None => return place,
        }
    }
    text.len()
}

/// The reference to the left, the version to the right.
fn header(running: &Running) -> String {
    let room = LONGEST_LINE - units("&L&R");
    let reference = line(&running.reference, room * 2 / 3);
    let version = line(&running.version, room - units(&reference));
    let mut out = String::new();
    for (place, text) in [("&L", reference), ("&R", version)] {
        if !text.is_empty() {
            out.push_str(place);
            out.push_str(&text);
        }
    }
    out
}

/// The title to the left, the day in the middle, the page to the right.
fn footer(title: &str, running: &Running) -> String {
    let [before, between, after] = pages::PAGE_OF;
    let page = ["&R", before, "&P", between, "&N", after].concat();
    let day = line(&running.day, 60);
    let title = line(title, LONGEST_LINE - units(&page) - units("&L&C") - units(&day));
    ["&L", &title, "&C", &day, &page].concat()
}

/// A text as a header holds it: in one line, with signs that would be codes made plain, and no longer than that. What
/// is plain as a whole is cut as a whole, never through the middle.
fn line(text: &str, longest: usize) -> String {
    let shown = in_one_line(text);
    let shown = shown.trim();
    let mut out = String::new();
    let mut left = longest.saturating_sub(1);
    for (place, letter) in shown.char_indices() {
        let mut own = [0; 4];
        let piece = match letter {
            '&' => "&&",
            '_' if is_escape(&shown[place..]) => "_x005F_",
            _ => letter.encode_utf8(&mut own),
        };
        let Some(rest) = left.checked_sub(units(piece)) else {
            out.push('…');
            break;
        };
        left = rest;
        out.push_str(piece);
    }
    out
}

/// Whether Excel would read the start of this text as a character: `_x0041_`.
fn is_escape(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 7
        && bytes.starts_with(b"_x")
        && bytes.iter().skip(2).take(4).all(u8::is_ascii_hexdigit)
        && bytes.get(6) == Some(&b'_')
}

/// The sheets' titles as Excel allows them: short, without the signs of references, no two alike. Ours are so already.
fn titles(sheets: &[Sheet]) -> Vec<String> {
    // Excel keeps this one for itself.
    let mut taken = vec!["history".to_owned()];
    let mut titles = Vec::with_capacity(sheets.len());
    for sheet in sheets {
        let plain = in_one_line(&sheet.title).replace(['[', ']', ':', '*', '?', '/', '\\', '\''], "-");
        let plain = if plain.trim().is_empty() { SHEET } else { plain.trim() };
        let mut title = cut(plain.to_owned(), LONGEST_TITLE, "…");
        let mut number = 2;
        while taken.contains(&title.to_lowercase()) {
            let end = format!(" {number}");
            title = [&plain[..end_within(plain, LONGEST_TITLE - units(&end))], &end].concat();
            number += 1;
        }
        taken.push(title.to_lowercase());
        titles.push(title);
    }
    titles
}

fn longest_line(text: &str) -> u16 {
    let longest = text.split('\n').map(|line| line.chars().take(usize::from(WIDEST)).map(width_of).sum()).max();
    longest.unwrap_or(0)
}

/// Chinese, Japanese and Korean letters and most pictures are twice as wide as a digit.
const fn width_of(letter: char) -> u16 {
    match letter {
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{1f300}'..='\u{1faff}'
        | '\u{20000}'..='\u{3fffd}' => 2,
        _ => 1,
    }
}

/// How wide each column would like to be.
#[derive(Default)]
struct Widths(Vec<u16>);

impl Widths {
    fn see(&mut self, column: u16, width: u16) {
        let column = usize::from(column);
        if self.0.len() <= column {
            self.0.resize(column + 1, 0);
        }
        if let Some(widest) = self.0.get_mut(column) {
            *widest = width.max(*widest);
        }
    }

    /// How wide each becomes: the widest give way first, until all find room beside each other or there is no more to
    /// give.
    fn shared(&self) -> impl Iterator<Item = u16> {
        let within = |most: u16| self.0.iter().map(move |width| (*width).clamp(NARROWEST, most));
        let fits = |most: &u16| within(*most).map(u32::from).sum::<u32>() <= u32::from(SHARED_WIDTH);
        let most = (NARROWEST_OF_WORDS..=WIDEST).rev().find(fits).unwrap_or(NARROWEST_OF_WORDS);
        within(most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: u16, month: u8, day: u8) -> Date {
        Date::new(year, month, day).unwrap()
    }

    fn sheet(title: &str) -> Sheet {
        Sheet { key: "key".to_owned(), title: title.to_owned(), head: vec!["Head".to_owned()], rows: Vec::new() }
    }

    #[test]
    fn days_are_counted_as_excel_counts() {
        assert_eq!(days(date(1900, 2, 28)), None);
        assert_eq!(days(date(1900, 3, 1)), Some(61.0));
        assert_eq!(days(date(2026, 11, 22)), Some(46_348.0));
        assert_eq!(days(date(9999, 12, 31)), Some(2_958_465.0));
        assert_eq!(days(Date::FIRST), None);
    }

    #[test]
    fn a_long_text_is_cut_between_characters_and_says_so() {
        let whole = "a".repeat(LONGEST_TEXT);
        assert_eq!(kept_text(&whole), whole);
        let room = LONGEST_TEXT - units(CUT);
        assert_eq!(kept_text(&"a".repeat(LONGEST_TEXT + 1)), "a".repeat(room) + CUT);
        // Two units each, and the room is odd or even: none is cut in two.
        let pictures = kept_text(&["a", &"👧".repeat(20_000)].concat());
        assert!(pictures.ends_with(&["👧", CUT].concat()) && units(&pictures) <= LONGEST_TEXT);
        assert!(units(&pictures) >= LONGEST_TEXT - 1);
        // More bytes than the limit, but not more units.
        let umlauts = "ä".repeat(LONGEST_TEXT);
        assert_eq!(kept_text(&umlauts), umlauts);
    }

    #[test]
    fn markup_of_the_library_stays_a_text() {
        assert_eq!(kept_text("<r><t>x</t></r>"), "<r><t>x</t></r> ");
        assert_eq!(kept_text("<r>"), "<r>");
    }

    #[test]
    fn headers_hold_no_codes_of_a_person() {
        assert_eq!(line("R&D\n&P", 100), "R&&D &&P");
        assert_eq!(line("a_x0041_b_x00", 100), "a_x005F_x0041_b_x00");
        assert_eq!(line("abcdef", 4), "abc…");
        assert_eq!(line("ab&&&", 4), "ab…");
        assert_eq!(line("👧👧", 4), "👧…");
        let running = Running { reference: "&".repeat(300), version: "👧".repeat(300), day: "_x0041_".repeat(99) };
        for text in [header(&running), footer(&"&".repeat(300), &running)] {
            assert!(units(&text) <= LONGEST_LINE, "{text}");
            let codes = text.replace("&&", "").matches('&').count();
            assert_eq!(codes, if text.contains("&P") { 5 } else { 2 }, "{text}");
        }
        assert_eq!(header(&Running::default()), "");
        let running =
            Running { reference: "Review K".to_owned(), version: String::new(), day: "22 November".to_owned() };
        assert_eq!(header(&running), "&LReview K");
        assert_eq!(footer("Title", &running), "&LTitle&C22 November&RPage &P of &N");
    }

    #[test]
    fn titles_are_what_excel_allows() {
        let long = "An exceedingly long title of a sheet";
        let written = ["Sources", "sources", "a/b:[c]*?\\", "'x'", "", " ", "History", long, long];
        let sheets: Vec<Sheet> = written.iter().map(|title| sheet(title)).collect();
        let expected = [
            "Sources",
            "sources 2",
            "a-b--c----",
            "-x-",
            "Sheet",
            "Sheet 2",
            "History 2",
            "An exceedingly long title of a…",
            "An exceedingly long title of  2",
        ];
        assert_eq!(titles(&sheets), expected);
        for title in titles(&sheets) {
            assert!(rust_xlsxwriter::utility::check_sheet_name(&title).is_ok(), "{title}");
        }
    }

    #[test]
    fn too_much_is_refused_in_words() {
        let workbook = |sheets| Workbook { title: "Title".to_owned(), running: Running::default(), sheets };
        assert!(xlsx(&workbook(Vec::new())).unwrap_err().0.contains("at least one sheet"));
        let wide = Sheet { head: vec![String::new(); MOST_COLUMNS + 1], ..sheet("Wide") };
        assert!(xlsx(&workbook(vec![wide])).unwrap_err().0.contains("16385 columns"));
        let long = Sheet { rows: vec![Vec::new(); MOST_ROWS], ..sheet("Long") };
        assert!(xlsx(&workbook(vec![long])).unwrap_err().0.contains("1048577 rows"));
        let full = Sheet { rows: vec![Vec::new(); MOST_ROWS - 1], ..sheet("Full") };
        assert!(xlsx(&workbook(vec![full])).is_ok());
    }

    #[test]
    fn lines_break_between_words() {
        let cases = [
            ("", 10, 1),
            ("one two", 10, 1),
            ("one two three", 10, 2),
            ("one\n\ntwo", 10, 3),
            ("1234567890", 10, 1),
            ("123456789012", 10, 2),
            ("one 12345678901234567890123 two", 10, 4),
            ("漢字漢字漢字", 10, 2),
        ];
        for (text, width, expected) in cases {
            assert_eq!(lines(text, width), expected, "{text:?}");
        }
        assert_eq!(lines(&"word ".repeat(9_000), 60), MOST_LINES);
        assert_eq!(lines(&"a".repeat(32_000), 1), MOST_LINES);
    }

    #[test]
    fn the_widest_columns_give_way_first() {
        let widths = |seen: &[u16]| Widths(seen.to_vec()).shared().collect::<Vec<_>>();
        assert_eq!(widths(&[3, 12, 90]), [10, 12, 60]);
        assert_eq!(widths(&[30, 61, 61, 61, 61]), [30, 42, 42, 42, 42]);
        assert_eq!(widths(&[60; 20]), [22; 20]);
    }
}
