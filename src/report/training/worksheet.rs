//! A worksheet to print, for rooms without computers: the case, and a line to tick and to write on for each part.

use super::{document, heading, passages};
use crate::content::sessions::{self, worksheet as texts};
use crate::content::{about, labels, parts, training};
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::review::Vocabulary;
use crate::domain::training::session::Session;
use crate::report::model::{Block, Document, Table};
use crate::report::words;

/// The worksheet of a session.
#[must_use]
pub fn worksheet(session: &Session) -> Document {
    let cover = vec![Block::Paragraph(texts::NAME.to_owned()), Block::Paragraph(training::NO_TEST.to_owned())];
    let mut blocks = passages(session);
    blocks.push(heading(2, texts::YOUR_ANSWERS, "answers"));
    let choices = Judgement::ALL.iter().map(|it| ["☐ ", labels::judgement(*it)].concat()).collect::<Vec<_>>();
    blocks.push(Block::Paragraph(texts::HOW.to_owned()));
    for question in &session.questions {
        blocks.push(heading(3, words::title(*question, Vocabulary::Today), question.key()));
        let rows = question.parts().iter().map(|part| {
            let text = parts::part(*part);
            let mut asked = text.title.say(Vocabulary::Today);
            if session.helps {
                asked = [&asked, "\n", &text.hint.say(Vocabulary::Today)].concat();
            }
            // Room to write by hand.
            vec![asked, choices.join("\n"), "\u{a0}\n\u{a0}\n\u{a0}".to_owned()]
        });
        blocks.push(Block::Table(Table {
            caption: words::number(*question),
            head: [sessions::PART, texts::TICK_ONE, sessions::WHY].map(str::to_owned).into(),
            rows: rows.collect(),
        }));
    }
    blocks.push(Block::Paragraph(about::SOURCE.to_owned()));
    document(texts::title(&session.title), session, String::new(), cover, blocks)
}
