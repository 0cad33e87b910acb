//! A document as JSON, on its way from the office to the page that draws it: each block a list that begins with its sort.

use crate::report::model::{Block, Document, Fact, LANGUAGE, Running, Table};
use crate::storage::json::Json;

const HEADING: &str = "heading";
const PARAGRAPH: &str = "paragraph";
const WORDS: &str = "words";
const NOTICE: &str = "notice";
const FACTS: &str = "facts";
const LIST: &str = "list";
const TABLE: &str = "table";

/// Writes a document: its title, then its blocks.
#[must_use]
pub fn write(document: Document) -> Json {
    let mut all = vec![Json::Text(document.title)];
    all.extend(document.blocks.into_iter().map(write_block));
    Json::List(all)
}

fn write_block(block: Block) -> Json {
    let texts = |texts: Vec<String>| Json::List(texts.into_iter().map(Json::Text).collect());
    let (sort, rest) = match block {
        Block::Heading { level, text, anchor } => {
            (HEADING, vec![Json::Number(level.into()), Json::Text(text), Json::Text(anchor)])
        }
        Block::Paragraph(text) => (PARAGRAPH, vec![Json::Text(text)]),
        Block::Words(text) => (WORDS, vec![Json::Text(text)]),
        Block::Notice(text) => (NOTICE, vec![Json::Text(text)]),
        Block::Facts(facts) => (FACTS, facts.into_iter().map(|fact| texts(vec![fact.name, fact.text])).collect()),
        Block::List(items) => (LIST, items.into_iter().map(Json::Text).collect()),
        Block::Table(table) => {
            let mut rest = vec![Json::Text(table.caption), texts(table.head)];
            rest.extend(table.rows.into_iter().map(texts));
            (TABLE, rest)
        }
        Block::Picture(_) => (LIST, Vec::new()),
    };
    let mut all = vec![Json::Text(sort.to_owned())];
    all.extend(rest);
    Json::List(all)
}

/// Reads what [`write`] writes; nothing for anything else.
#[must_use]
pub fn read(json: Json) -> Option<Document> {
    let mut all = list(json)?.into_iter();
    let title = text(all.next()?)?;
    let blocks = all.map(read_block).collect::<Option<_>>()?;
    Some(Document { title, language: LANGUAGE, running: Running::default(), cover: Vec::new(), contents: true, blocks })
}

fn read_block(json: Json) -> Option<Block> {
    let mut rest = list(json)?.into_iter();
    let sort = text(rest.next()?)?;
    Some(match sort.as_str() {
        HEADING => {
            let Json::Number(level) = rest.next()? else { return None };
            Block::Heading { level: u8::try_from(level).ok()?, text: text(rest.next()?)?, anchor: text(rest.next()?)? }
        }
        PARAGRAPH => Block::Paragraph(text(rest.next()?)?),
        WORDS => Block::Words(text(rest.next()?)?),
        NOTICE => Block::Notice(text(rest.next()?)?),
        FACTS => Block::Facts(rest.map(fact).collect::<Option<_>>()?),
        LIST => Block::List(rest.map(text).collect::<Option<_>>()?),
        TABLE => Block::Table(Table {
            caption: text(rest.next()?)?,
            head: texts(rest.next()?)?,
            rows: rest.map(texts).collect::<Option<_>>()?,
        }),
        _ => return None,
    })
}

fn fact(json: Json) -> Option<Fact> {
    let mut pair = texts(json)?.into_iter();
    Some(Fact { name: pair.next()?, text: pair.next()? })
}

fn list(json: Json) -> Option<Vec<Json>> {
    if let Json::List(items) = json { Some(items) } else { None }
}

fn text(json: Json) -> Option<String> {
    if let Json::Text(text) = json { Some(text) } else { None }
}

fn texts(json: Json) -> Option<Vec<String>> {
    list(json)?.into_iter().map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::json;

    #[test]
    fn every_block_leads_back() {
        let hostile = || "</p>\u{0}\u{202e}\"\\\r\n".to_owned();
        let blocks = vec![
            Block::Heading { level: 4, text: hostile(), anchor: "a".to_owned() },
            Block::Paragraph(hostile()),
            Block::Words(hostile()),
            Block::Notice(hostile()),
            Block::Facts(vec![Fact { name: hostile(), text: hostile() }]),
            Block::Facts(Vec::new()),
            Block::List(vec![hostile(), String::new()]),
            Block::Table(Table { caption: hostile(), head: vec![hostile()], rows: vec![vec![hostile()], vec![]] }),
        ];
        let document = Document { title: hostile(), language: LANGUAGE, running: Running::default(), cover: Vec::new(), contents: true, blocks };
        let text = json::write(&write(document.clone()));
        assert_eq!(json::parse(&text).ok().and_then(read), Some(document));
    }

    #[test]
    fn anything_else_is_nothing() {
        for text in [
            "null",
            "[]",
            "[1]",
            "[\"Title\",[]]",
            "[\"Title\",[\"unknown\"]]",
            "[\"Title\",[\"words\"]]",
            "[\"Title\",[\"heading\",256,\"\",\"\"]]",
            "[\"Title\",[\"facts\",[\"one\"]]]",
            "[\"Title\",[\"table\",\"\",[1]]]",
        ] {
            assert_eq!(json::parse(text).ok().and_then(read), None, "{text}");
        }
    }
}
