//! A report while it is being written: what sections need to know, and the blocks so far.

use super::matter::{Matter, Setting};
use super::model::{Block, Fact, Picture, Table};
use super::words;
use crate::content::fields;
use crate::content::terms::Wording;
use crate::domain::assessment::Assessment;
use crate::domain::field::Field;
use crate::domain::review::Vocabulary;

/// A report in the making.
#[derive(Debug)]
pub struct Draft<'a> {
    /// What it is made of.
    pub matter: &'a Matter,
    /// What it reports on.
    pub assessment: &'a Assessment,
    /// What it needs to know of the world.
    pub setting: Setting,
    /// The blocks so far.
    pub blocks: Vec<Block>,
}

impl<'a> Draft<'a> {
    /// A report in which nothing stands yet.
    #[must_use]
    pub const fn on(matter: &'a Matter) -> Self {
        Self { matter, assessment: &matter.assessment, setting: matter.setting, blocks: Vec::new() }
    }

    /// Which words are used.
    #[must_use]
    pub const fn vocabulary(&self) -> Vocabulary {
        self.assessment.vocabulary
    }

    /// A wording in the words that are used.
    #[must_use]
    pub fn say(&self, wording: Wording) -> String {
        wording.say(self.vocabulary())
    }

    /// The label of a place.
    #[must_use]
    pub fn label(&self, field: Field) -> String {
        self.say(fields::field(field).label)
    }

    /// Adds a heading.
    pub fn heading(&mut self, level: u8, text: &str, anchor: &str) {
        self.blocks.push(Block::Heading { level, text: text.to_owned(), anchor: anchor.to_owned() });
    }

    /// Adds a paragraph of ours.
    pub fn paragraph(&mut self, text: &str) {
        self.blocks.push(Block::Paragraph(text.to_owned()));
    }

    /// Adds what a person wrote in a place, or that they did not.
    pub fn words(&mut self, field: Field) {
        let text = self.assessment.text(field).unwrap_or_default();
        self.blocks.push(if text.trim().is_empty() {
            Block::Paragraph([words::NOT_SAID, "."].concat())
        } else {
            Block::Words(text.to_owned())
        });
    }

    /// A place as a fact; where nothing was written, that it was not said.
    #[must_use]
    pub fn fact(&self, field: Field) -> Fact {
        fact(self.label(field), words::or_not_said(self.assessment.text(field).unwrap_or_default()))
    }

    /// A place as a fact, unless nothing was written.
    #[must_use]
    pub fn fact_if_said(&self, field: Field) -> Option<Fact> {
        let said = self.assessment.text(field).is_some_and(|text| !text.trim().is_empty());
        said.then(|| self.fact(field))
    }

    /// Adds facts, if there are any.
    pub fn facts(&mut self, facts: Vec<Fact>) {
        if !facts.is_empty() {
            self.blocks.push(Block::Facts(facts));
        }
    }

    /// Adds a table.
    pub fn table(&mut self, caption: String, head: &[&str], rows: Vec<Vec<String>>) {
        let head = head.iter().map(|name| (*name).to_owned()).collect();
        self.blocks.push(Block::Table(Table { caption, head, rows }));
    }

    /// Adds a picture; the table that says the same must follow.
    pub fn picture(&mut self, picture: Picture) {
        self.blocks.push(Block::Picture(picture));
    }

    /// Adds something that readers must not miss.
    pub fn notice(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Notice(text.into()));
    }

    /// Adds a list.
    pub fn list(&mut self, items: Vec<String>) {
        self.blocks.push(Block::List(items));
    }
}

/// A fact.
#[must_use]
pub fn fact(name: impl Into<String>, text: impl Into<String>) -> Fact {
    Fact { name: name.into(), text: text.into() }
}
