//! The document as a file for word processors: Office Open XML, as Word writes it (`WordprocessingML`, transitional).
//!
//! [`docx`] packs what the modules here write: [`body`] the text, [`section`] its pages, [`table`] its tables,
//! [`running`] what stands at their head and foot, [`styles`] how it looks, [`png`] and [`letters`] pictures for
//! programs without SVG. Nothing here decides what a document says. Nothing in a text is ever markup ([`xml`]), a
//! field, or a link; the file refers to nothing outside it, and says neither who made it nor when.

mod body;
mod letters;
mod png;
mod running;
mod section;
mod styles;
mod table;
mod xml;

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use self::section::Paper;
use self::xml::Xml;
use super::fault::ExportFault;
use crate::content::about;
use crate::content::documents::export as say;
use crate::report::model::{Document, Picture};
use crate::report::picture::{plan, svg};

/// The program, as its files name it. No person is named.
const PROGRAM: &str = about::NAME;

const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\n\
<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\n\
<Default Extension=\"xml\" ContentType=\"application/xml\"/>\n\
<Default Extension=\"png\" ContentType=\"image/png\"/>\n\
<Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>\n\
<Override PartName=\"/word/document.xml\" \
ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\n\
<Override PartName=\"/word/styles.xml\" \
ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\n\
<Override PartName=\"/word/numbering.xml\" \
ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>\n\
<Override PartName=\"/word/settings.xml\" \
ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>\n\
<Override PartName=\"/word/header.xml\" \
ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>\n\
<Override PartName=\"/word/footer-portrait.xml\" \
ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>\n\
<Override PartName=\"/word/footer-landscape.xml\" \
ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>\n\
<Override PartName=\"/docProps/core.xml\" \
ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\n\
<Override PartName=\"/docProps/app.xml\" \
ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>\n\
</Types>\n";

const RELATIONSHIPS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
Target=\"word/document.xml\"/>\n\
<Relationship Id=\"rId2\" \
Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" \
Target=\"docProps/core.xml\"/>\n\
<Relationship Id=\"rId3\" \
Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" \
Target=\"docProps/app.xml\"/>\n\
</Relationships>\n";

const OF_THE_DOCUMENT: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n\
<Relationship Id=\"rIdStyles\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" \
Target=\"styles.xml\"/>\n\
<Relationship Id=\"rIdNumbering\" \
Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/>\n\
<Relationship Id=\"rIdSettings\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings\" \
Target=\"settings.xml\"/>\n\
<Relationship Id=\"rIdHeader\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" \
Target=\"header.xml\"/>\n\
<Relationship Id=\"rIdFooterPortrait\" \
Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" Target=\"footer-portrait.xml\"/>\n\
<Relationship Id=\"rIdFooterLandscape\" \
Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" \
Target=\"footer-landscape.xml\"/>\n";

/// Writes the document as a file for word processors. The same document always gives the same bytes.
///
/// # Errors
/// When it is larger than a file of this kind can be.
pub fn docx(document: &Document) -> Result<Vec<u8>, ExportFault> {
    let (body, pictures) = body::body(document);
    let mut package = Package(ZipWriter::new(Cursor::new(Vec::new())));
    package.xml("[Content_Types].xml", ours(TYPES))?;
    package.xml("_rels/.rels", ours(RELATIONSHIPS))?;
    package.xml("docProps/core.xml", core(document))?;
    package.xml("docProps/app.xml", app())?;
    package.xml("word/document.xml", body)?;
    package.xml("word/_rels/document.xml.rels", of_the_document(&pictures))?;
    package.xml("word/styles.xml", styles::styles(document))?;
    package.xml("word/numbering.xml", ours(styles::NUMBERING))?;
    package.xml("word/settings.xml", settings(document))?;
    package.xml("word/header.xml", running::header(document))?;
    package.xml("word/footer-portrait.xml", running::footer(document, Paper::Portrait))?;
    package.xml("word/footer-landscape.xml", running::footer(document, Paper::Landscape))?;
    for (place, picture) in pictures.iter().enumerate() {
        let name = |extension: &str| ["word/media/picture", &(place + 1).to_string(), extension].concat();
        package.part(&name(".png"), &png::png(&plan(picture)))?;
        package.part(&name(".svg"), svg(picture).as_bytes())?;
    }
    package.finish()
}

struct Package(ZipWriter<Cursor<Vec<u8>>>);

impl Package {
    fn xml(&mut self, name: &str, xml: Xml) -> Result<(), ExportFault> {
        self.part(name, &xml.into_bytes())
    }

    fn part(&mut self, name: &str, bytes: &[u8]) -> Result<(), ExportFault> {
        // 1 January 1980, the first day that such a file can name, stands for no date at all.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        self.0.start_file(name, options).map_err(|error| fault(&error))?;
        self.0.write_all(bytes).map_err(|error| fault(&error))
    }

    fn finish(self) -> Result<Vec<u8>, ExportFault> {
        Ok(self.0.finish().map_err(|error| fault(&error))?.into_inner())
    }
}

fn fault(error: &dyn std::error::Error) -> ExportFault {
    ExportFault(say::no_document(&error.to_string()))
}

fn ours(markup: &'static str) -> Xml {
    let mut xml = Xml::new();
    xml.markup(markup);
    xml
}

fn of_the_document(pictures: &[&Picture]) -> Xml {
    let mut xml = ours(OF_THE_DOCUMENT);
    for number in 1..=pictures.len() {
        for (id, extension) in [("rIdPng", ".png"), ("rIdSvg", ".svg")] {
            xml.markup("<Relationship Id=\"").markup(id).number(number);
            xml.markup(
                "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"",
            );
            xml.markup("media/picture").number(number).markup(extension).markup("\"/>\n");
        }
    }
    xml.markup("</Relationships>\n");
    xml
}

/// What the document says of itself: no person, and no time, as there is no clock here.
fn core(document: &Document) -> Xml {
    let mut xml = Xml::new();
    xml.markup(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" ",
    );
    xml.markup("xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<dc:title>").value(&document.title);
    xml.markup("</dc:title>\n<dc:creator>").markup(PROGRAM).markup("</dc:creator>\n<dc:language>");
    xml.value(document.language).markup("</dc:language>\n</cp:coreProperties>\n");
    xml
}

fn app() -> Xml {
    let mut xml = Xml::new();
    xml.markup("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\n");
    xml.markup("<Application>").markup(PROGRAM).markup("</Application>\n</Properties>\n");
    xml
}

/// The compatibility mode is that of current Word, which would otherwise open the document as one of 2007.
fn settings(document: &Document) -> Xml {
    let mut xml = Xml::new();
    xml.markup("<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\n");
    xml.markup("<w:defaultTabStop w:val=\"567\"/>\n<w:characterSpacingControl w:val=\"doNotCompress\"/>\n<w:compat>");
    xml.markup("<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" ");
    xml.markup("w:val=\"15\"/></w:compat>\n<w:themeFontLang w:val=\"").value(document.language).markup("\"/>\n");
    xml.markup("<w:decimalSymbol w:val=\".\"/>\n<w:listSeparator w:val=\",\"/>\n</w:settings>\n");
    xml
}
