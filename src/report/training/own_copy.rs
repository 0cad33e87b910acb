//! A participant's own answers, to take along. Nothing of anybody else's.

use super::{document, heading, passages};
use crate::content::sessions::{self, own_copy as texts};
use crate::content::{about, labels, parts, training};
use crate::domain::keyed::Keyed;
use crate::domain::moment::MinutesAhead;
use crate::domain::review::Vocabulary;
use crate::domain::training::response::Response;
use crate::domain::training::session::Session;
use crate::report::draft::fact;
use crate::report::model::{Block, Document, Table};
use crate::report::words;

/// The copy of one participant.
#[must_use]
pub fn own_copy(session: &Session, response: &Response, minutes_ahead: MinutesAhead) -> Document {
    let cover = vec![
        Block::Facts(vec![
            fact(texts::SESSION, session.title.as_str()),
            fact(texts::ANSWERED_BY, words::or_not_said(&response.name)),
            fact(texts::HANDED_BACK, words::moment(response.handed_back, minutes_ahead)),
        ]),
        Block::Paragraph(training::NO_TEST.to_owned()),
    ];
    let mut blocks = vec![heading(2, texts::YOUR_ANSWERS, "answers")];
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
            head: [sessions::PART, sessions::JUDGEMENT, sessions::WHY].map(str::to_owned).into(),
            rows: rows.collect(),
        }));
    }
    blocks.push(heading(2, texts::WHAT_YOU_READ, "read"));
    blocks.extend(passages(session));
    blocks.push(Block::Paragraph(about::SOURCE.to_owned()));
    let day = words::moment(response.handed_back, minutes_ahead);
    document(texts::title(&session.title), session, day, cover, blocks)
}
