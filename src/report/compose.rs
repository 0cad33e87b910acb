//! From an assessment to the documents that people read: which sections, in which order.

use super::board_summary;
use super::draft::Draft;
use super::matter::{Matter, Setting};
use super::model::{Document, LANGUAGE, Running, Workbook};
use super::sections::{self, cover};
use super::words;
use super::workbook;
use crate::content::documents::audience::LEFT_OUT;
use crate::content::documents::titles;
use crate::domain::assessment::Assessment;
use crate::domain::letters::is_blank;

impl Matter {
    /// The report.
    #[must_use]
    pub fn report(&self) -> Document {
        let mut draft = Draft::on(self);
        cover::write(&mut draft);
        let cover = std::mem::take(&mut draft.blocks);
        sections::write(&mut draft);
        Document {
            title: self.title(titles::report),
            language: LANGUAGE,
            running: self.running(),
            cover,
            contents: true,
            blocks: draft.blocks,
        }
    }

    /// The board summary, on a page.
    #[must_use]
    pub fn board_summary(&self) -> Document {
        let mut draft = Draft::on(self);
        board_summary::write(&mut draft);
        Document {
            title: self.title(titles::board_summary),
            language: LANGUAGE,
            running: self.running(),
            cover: Vec::new(),
            contents: false,
            blocks: draft.blocks,
        }
    }

    /// The workbook.
    #[must_use]
    pub fn workbook(&self) -> Workbook {
        let sheets = workbook::sheets(&Draft::on(self));
        Workbook { title: self.title(titles::report), running: self.running(), sheets }
    }

    fn title(&self, title: fn(&str) -> String) -> String {
        let name = self.assessment.name.trim();
        title(match name {
            name if is_blank(name) => titles::WITHOUT_A_NAME,
            LEFT_OUT => titles::NAME_LEFT_OUT,
            name => name,
        })
    }

    fn running(&self) -> Running {
        let reference = self.assessment.review.reference.trim();
        Running {
            reference: if reference == LEFT_OUT { String::new() } else { reference.to_owned() },
            version: self.version.clone(),
            day: words::day(self.setting.today),
        }
    }
}

/// The report on an assessment as its own plan has it.
#[must_use]
pub fn compose(assessment: &Assessment, setting: &Setting) -> Document {
    Matter::whole(assessment, *setting).report()
}
