//! The record of a session: the case, who answered what, where the room differed, what was agreed, and the dissent.

use super::who::{called, name_of};
use super::{document, heading, passages};
use crate::content::sessions::{self, record as texts};
use crate::content::{about, labels, parts, training};
use crate::domain::checklist::Part;
use crate::domain::date::Date;
use crate::domain::item::ItemId;
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::review::Vocabulary;
use crate::domain::subject::Subject;
use crate::domain::training::gathering::Gathering;
use crate::domain::training::spread::{Spread, spreads};
use crate::report::draft::fact;
use crate::report::model::{Block, Document, Mark, Picture, Shade, Table};
use crate::report::words;

/// The record of a session, as it stands today.
#[must_use]
pub fn record(gathering: &Gathering, today: Date) -> Document {
    let (session, called) = (&gathering.session, called(gathering));
    let people = if called.is_empty() {
        texts::NOBODY.to_owned()
    } else {
        called.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", ")
    };
    let cover = vec![
        Block::Facts(vec![
            fact(texts::SESSION, session.title.as_str()),
            fact(texts::DATE, words::day(today)),
            fact(texts::ANSWERS, sessions::participants(called.len())),
            fact(texts::WHO_TOOK_PART, people),
        ]),
        Block::Notice(training::NO_TEST.to_owned()),
    ];
    let spreads = spreads(session, &gathering.responses);
    let mut blocks = vec![
        heading(2, texts::SPREAD, "spread"),
        Block::Paragraph(texts::SPREAD_LEAD.to_owned()),
        Block::Picture(picture(&spreads, called.len())),
        Block::Table(table(&spreads)),
        heading(2, texts::PART_BY_PART, "parts"),
    ];
    for spread in &spreads {
        part(&mut blocks, gathering, spread, &called);
    }
    blocks.push(heading(2, texts::HANDED_OUT, "handed-out"));
    blocks.extend(passages(session));
    blocks.push(Block::Paragraph(about::SOURCE.to_owned()));
    document(texts::title(&session.title), session, words::day(today), cover, blocks)
}

/// What a part is called in tables.
fn short(part: Part) -> String {
    [&words::number(part.question()), ": ", &parts::part(part).short.say(Vocabulary::Today)].concat()
}

/// How the answers to a part clash, in words.
#[must_use]
pub fn clashes(spread: &Spread) -> String {
    if spread.is_agreed() {
        return training::ALL_AGREE.to_owned();
    }
    spread.clashes.iter().map(|clash| training::clash(*clash)).collect::<Vec<_>>().join("; ")
}

fn picture(spreads: &[Spread], people: usize) -> Picture {
    let mark = |spread: &Spread, judgement: &Judgement| {
        let count = spread.count(*judgement);
        let shade = match count {
            0 => Shade::None,
            _ if count == people => Shade::Full,
            _ if count * 2 >= people => Shade::Light,
            _ => Shade::Dots,
        };
        let sign = if count == 0 { "\u{b7}".to_owned() } else { count.to_string() };
        Mark { sign, words: texts::people(count), shade }
    };
    Picture {
        caption: texts::HOW_MANY.to_owned(),
        description: texts::PICTURE.to_owned(),
        columns: Judgement::ALL.iter().map(|judgement| labels::judgement(*judgement).to_owned()).collect(),
        rows: spreads
            .iter()
            .map(|spread| (short(spread.part), Judgement::ALL.iter().map(|it| mark(spread, it)).collect()))
            .collect(),
    }
}

fn table(spreads: &[Spread]) -> Table {
    let rows = spreads.iter().map(|spread| {
        let chosen = spread.chosen.iter().filter(|(_, who)| !who.is_empty());
        let chosen =
            chosen.map(|(judgement, who)| [labels::judgement(*judgement), ": ", &who.len().to_string()].concat());
        vec![short(spread.part), chosen.collect::<Vec<_>>().join("\n"), clashes(spread)]
    });
    Table {
        caption: texts::SPREAD_IN_WORDS.to_owned(),
        head: [sessions::PART, texts::CHOSEN, texts::HOW_IT_CLASHES].map(str::to_owned).into(),
        rows: rows.collect(),
    }
}

fn part(blocks: &mut Vec<Block>, gathering: &Gathering, spread: &Spread, called: &[(ItemId, String)]) {
    let part = spread.part;
    let place = words::whole_place(Subject::Part(part), Vocabulary::Today);
    blocks.push(heading(3, place, part.key().replace('.', "-")));
    blocks.push(Block::Paragraph(words::sentence(&clashes(spread))));
    let rows = gathering.responses.iter().map(|response| {
        vec![
            name_of(called, response.id).to_owned(),
            labels::judgement(response.judgement(part)).to_owned(),
            response.why(part).to_owned(),
        ]
    });
    blocks.push(Block::Table(Table {
        caption: texts::who_answered_what(&short(part)),
        head: [sessions::PARTICIPANT, sessions::JUDGEMENT, sessions::WHY].map(str::to_owned).into(),
        rows: rows.collect(),
    }));
    let Some(agreed) = gathering.agreed_on(part) else {
        blocks.push(Block::Paragraph(texts::NOTHING_AGREED.to_owned()));
        return;
    };
    blocks.push(Block::Facts(vec![
        fact(texts::AGREED, labels::judgement(agreed.judgement)),
        fact(texts::REASON, words::or_not_said(&agreed.reason)),
        fact(sessions::SETTLES, words::or_not_said(&agreed.settle)),
    ]));
    if agreed.dissent.is_empty() {
        blocks.push(Block::Paragraph(texts::NO_DISSENT.to_owned()));
        return;
    }
    let rows = agreed.dissent.iter().map(|dissent| {
        let own = gathering.response(dissent.who).map_or(Judgement::NotLookedAt, |response| response.judgement(part));
        vec![name_of(called, dissent.who).to_owned(), labels::judgement(own).to_owned(), dissent.words.clone()]
    });
    blocks.push(Block::Table(Table {
        caption: texts::dissent(&short(part)),
        head: [sessions::PARTICIPANT, texts::STANDS_BY, texts::IN_THEIR_WORDS].map(str::to_owned).into(),
        rows: rows.collect(),
    }));
}
