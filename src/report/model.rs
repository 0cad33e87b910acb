//! A document as blocks of plain text. Each format writes the same blocks; nothing in a text is ever markup.

/// The language of our own texts.
pub const LANGUAGE: &str = "en-GB";

/// A document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The title.
    pub title: String,
    /// The language of our own texts.
    pub language: &'static str,
    /// What follows the title.
    pub blocks: Vec<Block>,
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
