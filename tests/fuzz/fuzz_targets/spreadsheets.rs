//! Any bytes at all as a spreadsheet: nothing panics, and every row is added, named or left out with a word.
//!
//! The first byte says what the rest is: text, a whole workbook, or one part of a workbook whose other parts are sound,
//! so that what is tried is not lost in the checksums of the archive.

#![no_main]

use std::io::{Cursor, Write as _};

use libfuzzer_sys::fuzz_target;
use quality_marker::domain::keyed::Keyed as _;
use quality_marker::domain::register::Register;
use quality_marker::import::encoding::decode;
use quality_marker::import::heading;
use quality_marker::import::plan::plan;
use quality_marker::import::table::Table;
use quality_marker::import::workbook;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fuzz_target!(|bytes: &[u8]| {
    let [kind, rest @ ..] = bytes else { return };
    match kind % 5 {
        0 => look_at(Table::read(&decode(rest))),
        1 => look_into(rest),
        2 => look_into(&archive(&[("mimetype", MIMETYPE), ("META-INF/manifest.xml", MANIFEST), ("content.xml", rest)])),
        3 => look_into(&xlsx(rest, STRINGS)),
        _ => look_into(&xlsx(SHEET, rest)),
    }
});

const MIMETYPE: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
const MANIFEST: &[u8] = b"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
const STRINGS: &[u8] = b"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>Agency</t></si></sst>";
const SHEET: &[u8] = b"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>";
const WORKBOOK: &[u8] = b"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
const RELATIONS: &[u8] = b"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

fn xlsx(sheet: &[u8], strings: &[u8]) -> Vec<u8> {
    archive(&[
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/sharedStrings.xml", strings),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, stored).expect("a file begins");
        writer.write_all(bytes).expect("it is written");
    }
    writer.finish().expect("it is finished").into_inner()
}

fn look_into(bytes: &[u8]) {
    for sheet in workbook::read(bytes).unwrap_or_default() {
        look_at(Table::of(sheet.rows));
    }
}

fn look_at<E>(table: Result<Table, E>) {
    let Ok(table) = table else { return };
    for register in Register::ALL.iter().copied().filter(|register| register.grows()) {
        let headings = heading::find(&table, register);
        let plan = plan(&table, &headings, register, &|_, _| None);
        assert!(plan.rows.len() <= table.rows.len());
    }
}
