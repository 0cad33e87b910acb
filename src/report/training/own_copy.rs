//! A participant's own answers, to take along. Nothing of anybody else's.

use super::{document, heading, passages};
use crate::content::{about, labels, parts, training};
use crate::domain::keyed::Keyed;
use crate::domain::review::Vocabulary;
use crate::domain::training::response::Response;
use crate::domain::training::session::Session;
use crate::report::draft::fact;
use crate::report::model::{Block, Document, Table};
use crate::report::words;

/// The copy of one participant.
#[must_use]
pub fn own_copy(session: &Session, response: &Response, minutes_ahead: i32) -> Document {
    let cover = vec![
        Block::Facts(vec![
            fact("Session", session.title.as_str()),
            fact("Answered by", words::or_not_said(&response.name)),
            fact("Handed back", words::moment(response.handed_back, minutes_ahead)),
        ]),
        Block::Paragraph(training::NO_TEST.to_owned()),
    ];
    let mut blocks = vec![heading(2, "Your answers", "answers")];
    for question in &session.questions {
        blocks.push(heading(3, words::title(*question, Vocabulary::Today), question.key()));
        let rows = question.parts().iter().map(|part| {
            vec![
                parts::part(*part).title.say(Vocabulary::Today),
                labels::judgement(response.judgement(*part)).to_owned(),
                response.why(*part).to_owned(),
            ]
        });
        blocks.push(Block::Table(Table {
            caption: words::number(*question),
            head: vec!["Part".to_owned(), "Judgement".to_owned(), "Why".to_owned()],
            rows: rows.collect(),
        }));
    }
    blocks.push(heading(2, "What you read", "read"));
    blocks.extend(passages(session));
    blocks.push(Block::Paragraph(about::SOURCE.to_owned()));
    let day = words::moment(response.handed_back, minutes_ahead);
    document(["Answers: ", &session.title].concat(), session, day, cover, blocks)
}
