//! `cargo run --example documents -- FOLDER`: the documents of several assessments for every audience, and beside them what
//! they must say (`expected.json`), for other people's programs to read (`make documents`, `tests/documents`).
//!
//! The files are made on the paths that the browser takes: the document worker answers, the document worker does its jobs. What is expected of
//! their structure comes from the model; the texts come from the assessment itself, so that one that the report forgets is
//! missed.

#![expect(clippy::expect_used, reason = "what cannot be made is said by failing")]

#[path = "documents/canary.rs"]
mod canary;
#[path = "documents/case.rs"]
mod case;
#[path = "documents/entered.rs"]
mod entered;
#[path = "documents/expected.rs"]
mod expected;
#[path = "documents/filled.rs"]
mod filled;
#[path = "documents/hostile.rs"]
mod hostile;
#[path = "large/assessment.rs"]
mod large;
#[path = "documents/story.rs"]
mod story;
#[expect(dead_code, reason = "the tests use all of it, and here it is a list of pieces")]
#[path = "../tests/native/common/texts.rs"]
mod texts;

use std::fs;
use std::path::{Path, PathBuf};

use case::Case;
use quality_marker::documents::answer::answer;
use quality_marker::documents::export::{Export, Paper};
use quality_marker::documents::form::Form;
use quality_marker::documents::matter::matter;
use quality_marker::documents::question::{Kind, Question};
use quality_marker::documents::reply;
use quality_marker::domain::audience::Audience;
use quality_marker::domain::keyed::Keyed;
use quality_marker::export::job::Job;
use quality_marker::report::csv::csv;
use quality_marker::storage::json::{self, Json};

fn main() {
    let folder = PathBuf::from(std::env::args_os().nth(1).expect("a folder: cargo run --example documents -- FOLDER"));
    for case in [story::example(), story::large(), canary::case(), hostile::case()] {
        for audience in Audience::ALL {
            write_all(&folder.join(case.name).join(audience.key()), &case, *audience);
        }
    }
}

/// Writes the files of one audience.
fn write_all(folder: &Path, case: &Case, audience: Audience) {
    let export = case.export(audience);
    let question = |kind, export: &Export| Question { kind, detail: export.to_detail(), ..case.question() };
    for paper in Paper::ALL {
        let export = Export { paper: *paper, ..export.clone() };
        let name = |ending: &str| folder.join([paper.key(), ending].concat());
        write(&name(".html"), asked(&question(Kind::Html, &export)).as_bytes());
        write(&name(".md"), asked(&question(Kind::Markdown, &export)).as_bytes());
        write(&name(".docx"), &made(Form::Docx, &question(Kind::Html, &export)));
    }
    write(&folder.join("copy.json"), asked(&question(Kind::Copy, &export)).as_bytes());
    write(&folder.join("workbook.xlsx"), &made(Form::Xlsx, &question(Kind::Html, &export)));
    write(&folder.join("everything.zip"), &made(Form::Zip, &question(Kind::Html, &export)));

    let matter = matter(&question(Kind::Html, &export), &export, |_| 60).expect("an assessment");
    for sheet in &matter.workbook().sheets {
        write(&folder.join("csv").join([&sheet.key, ".csv"].concat()), csv(sheet).as_bytes());
    }
    let expected = expected::of(&matter, &case.absent(audience));
    write(&folder.join("expected.json"), json::write(&expected).as_bytes());
}

/// What the document worker answers.
fn asked(question: &Question) -> String {
    match reply::read(&answer(&question.to_text(), |_| 60)).expect("an answer") {
        Json::Text(text) => text,
        _ => String::new(),
    }
}

/// What the document worker makes, step by step as in the browser.
fn made(form: Form, question: &Question) -> Vec<u8> {
    let mut job = Job::begin(form.key(), &question.to_text(), |_| 60).expect("a job");
    while job.step().expect("a step") {}
    job.bytes()
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, bytes).expect("a file");
}
