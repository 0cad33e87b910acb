//! A document as blocks of plain text, and a workbook as sheets of typed cells. Each format writes the same; nothing in
//! a text is ever markup.

use crate::domain::date::Date;

/// The language of our own texts.
pub const LANGUAGE: &str = crate::content::language::TAG;

/// A document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The title.
    pub title: String,
    /// The language of our own texts.
    pub language: &'static str,
    /// What stands at the head and foot of every page.
    pub running: Running,
    /// What the cover says below the title. Formats with pages end the page after it.
    pub cover: Vec<Block>,
    /// Whether a table of contents follows the cover.
    pub contents: bool,
    /// What follows.
    pub blocks: Vec<Block>,
}

/// What stands at the head and foot of every page. Any of it may be a person's, on one line or several.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Running {
    /// The review's reference; may be empty.
    pub reference: String,
    /// Which version it is; may be empty.
    pub version: String,
    /// The day of the report, in words.
    pub day: String,
}

/// A block of a document. Any of its texts may be a person's, with line breaks and all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading {
        /// From 2 to 4; the title is 1.
        level: u8,
        /// The heading.
        text: String,
        /// Unique in the document; lower-case letters, digits and hyphens.
        anchor: String,
    },
    /// A paragraph of ours.
    Paragraph(String),
    /// A text that a person wrote, with their line breaks.
    Words(String),
    /// Something that readers must not miss.
    Notice(String),
    /// Names and what is said of each.
    Facts(Vec<Fact>),
    /// A list.
    List(Vec<String>),
    /// A table.
    Table(Table),
    /// A picture of what the table after it says in words.
    Picture(Picture),
}

/// A name and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The name.
    pub name: String,
    /// What is said.
    pub text: String,
}

/// A table. Every row has as many cells as the head; the first cell names its row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What the table is.
    pub caption: String,
    /// The columns' names.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// Whether it needs the long side of the paper.
    #[must_use]
    pub const fn is_wide(&self) -> bool {
        self.head.len() >= 6
    }
}

/// A picture made of rows of marks. It is never the only place where something is said: a table follows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// What it shows.
    pub caption: String,
    /// The same in words, for those who cannot see it.
    pub description: String,
    /// What stands above each column of marks.
    pub columns: Vec<String>,
    /// What stands before each row, and its marks: as many as there are columns.
    pub rows: Vec<(String, Vec<Mark>)>,
}

/// A mark of a picture. Shade and sign say the same, so that neither colour nor the shade alone tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// A single sign.
    pub sign: String,
    /// The same in a word or two.
    pub words: String,
    /// How the field is filled.
    pub shade: Shade,
}

/// How a field of a picture is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shade {
    /// Not at all.
    None,
    /// With dots.
    Dots,
    /// With stripes.
    Stripes,
    /// Lightly.
    Light,
    /// Fully.
    Full,
}

/// What a workbook holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workbook {
    /// The title.
    pub title: String,
    /// What stands at the head and foot of every page.
    pub running: Running,
    /// The sheets, in their order.
    pub sheets: Vec<Sheet>,
}

/// A sheet: a head and rows that each have as many cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Unique in the workbook; lower-case letters, digits and hyphens. A file of the sheet alone is named after it.
    pub key: String,
    /// What it is: ours, of no more than 31 letters, digits, commas, spaces and hyphens, and unique in the workbook.
    pub title: String,
    /// The columns' names.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Blank,
    /// A text, perhaps a person's. Never a formula.
    Text(String),
    /// A day.
    Date(Date),
    /// About a day.
    About(Date),
    /// A day with hour and minute, on the person's clock.
    Moment(Date, u8, u8),
    /// A count.
    Number(u64),
}
