//! One file being made, step by step: after each step the app hears how far it is, and may end it.

use std::collections::VecDeque;

use super::archive::zip;
use super::docx::docx;
use super::xlsx::xlsx;
use crate::content::documents::export as say;
use crate::documents::export::{Export, Paper};
use crate::documents::form::Form;
use crate::documents::matter::{assessment, copy, document, matter};
use crate::documents::question::{Kind, Question};
use crate::documents::session;
use crate::domain::keyed::Keyed;
use crate::domain::moment::MinutesAhead;
use crate::report::csv::csv;
use crate::report::html::html;
use crate::report::markdown::markdown;
use crate::report::matter::Matter;
use crate::report::model::{Document, Workbook};

/// One step of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// The assessment is made fit for the audience.
    Matter,
    /// A document is composed.
    Compose(Paper),
    /// The sheets are composed.
    Sheets,
    /// The document that was composed last, for word processors.
    Docx(Paper),
    /// The document that was composed last, as a page and as text.
    Texts(Paper),
    /// The workbook.
    Xlsx,
    /// Each sheet as values.
    Values,
    /// The form that opens again.
    Copy,
    /// All files as one.
    Pack,
}

/// A file being made.
#[derive(Debug)]
pub struct Job {
    question: Question,
    minutes_ahead: MinutesAhead,
    export: Export,
    form: Form,
    steps: VecDeque<Step>,
    all: usize,
    matter: Option<Matter>,
    document: Option<Document>,
    workbook: Option<Workbook>,
    files: Vec<(String, Vec<u8>)>,
}

impl Job {
    /// A job, from the key of a form and the text of a question, on the clock of `minutes_ahead`. Nothing has been made
    /// yet.
    ///
    /// # Errors
    /// In words, where the question cannot be read or names no assessment.
    pub fn begin(form: &str, question: &str, minutes_ahead: MinutesAhead) -> Result<Self, String> {
        let form = Form::from_key(form).ok_or(say::NO_SUCH_FORM)?;
        let question = Question::parse(question).map_err(|trouble| trouble.to_words())?;
        if question.kind == Kind::Session {
            return Self::of_a_session(question, minutes_ahead);
        }
        let export = Export::parse(&question.detail)?;
        assessment(&question)?;
        let steps = VecDeque::from(steps(form, export.paper));
        let all = steps.len();
        Ok(Self {
            question,
            minutes_ahead,
            export,
            form,
            steps,
            all,
            matter: None,
            document: None,
            workbook: None,
            files: Vec::new(),
        })
    }

    /// The document of a training session, which needs no assessment.
    fn of_a_session(question: Question, minutes_ahead: MinutesAhead) -> Result<Self, String> {
        let document = Some(session::document(&question, minutes_ahead)?);
        let steps = VecDeque::from([Step::Docx(Paper::Report)]);
        Ok(Self {
            question,
            minutes_ahead,
            export: Export::parse("")?,
            form: Form::Docx,
            all: steps.len(),
            steps,
            matter: None,
            document,
            workbook: None,
            files: Vec::new(),
        })
    }

    /// How many steps there are in all.
    #[must_use]
    pub const fn all(&self) -> usize {
        self.all
    }

    /// Does the next step, and says whether there is another.
    ///
    /// # Errors
    /// In words, where the file cannot be made.
    pub fn step(&mut self) -> Result<bool, String> {
        if let Some(step) = self.steps.pop_front() {
            self.work(step)?;
        }
        Ok(!self.steps.is_empty())
    }

    /// The file, once no step is left; nothing where there is none.
    #[must_use]
    pub fn bytes(&mut self) -> Vec<u8> {
        self.files.pop().map(|(_, bytes)| bytes).unwrap_or_default()
    }

    fn work(&mut self, step: Step) -> Result<(), String> {
        let made = |fault: super::fault::ExportFault| fault.to_string();
        match step {
            Step::Matter => self.matter = Some(matter(&self.question, &self.export, self.minutes_ahead)?),
            Step::Compose(paper) => self.document = self.matter.as_ref().map(|matter| document(matter, paper)),
            Step::Sheets => self.workbook = self.matter.as_ref().map(Matter::workbook),
            Step::Docx(paper) => {
                if let Some(document) = &self.document {
                    let bytes = docx(document).map_err(made)?;
                    self.put(&[paper.key(), ".docx"], bytes);
                }
            }
            Step::Texts(paper) => {
                if let Some(document) = &self.document {
                    let (page, text) = (html(document), markdown(document));
                    self.put(&[paper.key(), ".html"], page.into_bytes());
                    self.put(&[paper.key(), ".md"], text.into_bytes());
                }
            }
            Step::Xlsx => {
                if let Some(workbook) = &self.workbook {
                    let bytes = xlsx(workbook).map_err(made)?;
                    self.put(&["workbook.xlsx"], bytes);
                }
            }
            Step::Values => {
                let sheets = self.workbook.iter().flat_map(|workbook| &workbook.sheets);
                let values: Vec<(String, String)> = sheets.map(|sheet| (sheet.key.clone(), csv(sheet))).collect();
                for (key, values) in values {
                    self.put(&["csv/", &key, ".csv"], values.into_bytes());
                }
            }
            Step::Copy => {
                if let Some(matter) = &self.matter {
                    let text = copy(matter, &self.export);
                    self.put(&["copy.json"], text.into_bytes());
                }
            }
            Step::Pack => {
                let packed = zip(&self.files).map_err(made)?;
                self.files = vec![(self.form.key().to_owned(), packed)];
            }
        }
        Ok(())
    }

    fn put(&mut self, name: &[&str], bytes: Vec<u8>) {
        self.files.push((name.concat(), bytes));
    }
}

fn steps(form: Form, paper: Paper) -> Vec<Step> {
    let of = |paper| [Step::Compose(paper), Step::Docx(paper), Step::Texts(paper)];
    match form {
        Form::Docx => vec![Step::Matter, Step::Compose(paper), Step::Docx(paper)],
        Form::Xlsx => vec![Step::Matter, Step::Sheets, Step::Xlsx],
        Form::Zip => {
            let mut all = vec![Step::Matter];
            all.extend(of(Paper::Report));
            all.extend(of(Paper::BoardSummary));
            all.extend([Step::Sheets, Step::Xlsx, Step::Values, Step::Copy, Step::Pack]);
            all
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::example::example;
    use crate::domain::date::Date;

    fn question() -> Question {
        let today = Date::new(2026, 11, 22).expect("a day");
        Question { kind: Kind::Html, assessment: Some(example()), today, detail: String::new() }
    }

    fn made(form: Form) -> (usize, Vec<u8>) {
        let mut job = Job::begin(form.key(), &question().to_text(), |_| 0).expect("a job");
        let mut steps = 1;
        while job.step().expect("a step") {
            steps += 1;
        }
        assert_eq!(steps, job.all());
        (steps, job.bytes())
    }

    #[test]
    fn every_form_is_made_in_its_steps_and_always_the_same() {
        for form in Form::ALL {
            let (steps, bytes) = made(*form);
            assert!(steps >= 3 && bytes.starts_with(b"PK"), "{form:?}");
            assert_eq!(bytes, made(*form).1, "{form:?}");
        }
    }

    #[test]
    fn an_archive_holds_what_the_single_downloads_hold() {
        let mut archive = ::zip::ZipArchive::new(std::io::Cursor::new(made(Form::Zip).1)).expect("an archive");
        let mut read = |name: &str| {
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut archive.by_name(name).expect(name), &mut bytes).expect(name);
            bytes
        };
        assert_eq!(read("report.docx"), made(Form::Docx).1);
        assert_eq!(read("workbook.xlsx"), made(Form::Xlsx).1);
        for name in ["report.html", "report.md", "board-summary.docx", "copy.json", "csv/requests.csv"] {
            assert!(!read(name).is_empty(), "{name}");
        }
    }

    #[test]
    fn what_is_no_question_is_refused_in_words() {
        let nothing = Question { assessment: None, ..question() };
        let detail = Question { detail: "{}".to_owned(), ..question() };
        for (form, question) in [
            ("pdf", question().to_text()),
            ("docx", String::new()),
            ("docx", nothing.to_text()),
            ("zip", detail.to_text()),
        ] {
            assert!(Job::begin(form, &question, |_| 0).is_err_and(|words| !words.is_empty()), "{form}");
        }
    }
}
