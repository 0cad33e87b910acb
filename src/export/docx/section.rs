//! The sections of a document: which stretch of blocks stands on which side of the paper.

use super::xml::Xml;
use crate::report::model::Block;

/// Which side of the paper is the upper one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The short one.
    Portrait,
    /// The long one, for wide tables.
    Landscape,
}

impl Paper {
    /// How wide the text is, in twentieths of a point. A4 with 2 cm left and right.
    #[must_use]
    pub const fn width(self) -> usize {
        match self {
            Self::Portrait => 9638,
            Self::Landscape => 14_570,
        }
    }
}

/// What a section needs to know beside its paper.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    /// Its paper.
    pub paper: Paper,
    /// Whether its first page is the cover, which has neither header nor footer.
    pub cover: bool,
    /// Whether something stands at the head of its pages.
    pub header: bool,
}

impl Section {
    /// Writes the properties of the section, which stand where it ends.
    pub fn write(self, xml: &mut Xml) {
        xml.markup("<w:sectPr>");
        if self.header {
            xml.markup("<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>");
        }
        xml.markup(match self.paper {
            Paper::Portrait => {
                "<w:footerReference w:type=\"default\" r:id=\"rIdFooterPortrait\"/><w:type w:val=\"nextPage\"/>\
                 <w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            }
            Paper::Landscape => {
                "<w:footerReference w:type=\"default\" r:id=\"rIdFooterLandscape\"/><w:type w:val=\"nextPage\"/>\
                 <w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
            }
        });
        // A page that lies on its side is low: more of it is text.
        xml.markup(match self.paper {
            Paper::Portrait => "<w:pgMar w:top=\"1304\" w:right=\"1134\" w:bottom=\"1304\" w:left=\"1134\"",
            Paper::Landscape => "<w:pgMar w:top=\"1077\" w:right=\"1134\" w:bottom=\"1021\" w:left=\"1134\"",
        });
        xml.markup(" w:header=\"567\" w:footer=\"510\" w:gutter=\"0\"/><w:cols w:space=\"708\"/>");
        if self.cover {
            xml.markup("<w:titlePg/>");
        }
        xml.markup("</w:sectPr>");
    }
}

/// How many letters of paragraphs may stand between a heading and its wide table, or between two wide tables, before
/// they get pages of their own.
const BRIEF: usize = 600;

/// The blocks in stretches of the same paper. A wide table takes along the headings before it, with a brief
/// introduction and its picture that stand between, and a brief explanation after it; and what is brief between two
/// wide tables stays with them. Otherwise a page would often hold a heading or a legend alone.
#[must_use]
pub fn stretches(blocks: &[Block]) -> Vec<(Paper, &[Block])> {
    let mut papers = vec![Paper::Portrait; blocks.len()];
    for (place, block) in blocks.iter().enumerate() {
        if matches!(block, Block::Table(table) if table.is_wide()) {
            let first = introduction(blocks.get(..place).unwrap_or_default());
            let after = explanation(blocks.get(place + 1..).unwrap_or_default());
            papers.iter_mut().take(place + 1 + after).skip(first).for_each(|paper| *paper = Paper::Landscape);
        }
    }
    let mut all: Vec<(Paper, usize, usize)> = Vec::new();
    for (place, paper) in papers.into_iter().enumerate() {
        match all.last_mut() {
            Some((last, _, end)) if *last == paper => *end = place + 1,
            _ => all.push((paper, place, place + 1)),
        }
    }
    let last = all.len().saturating_sub(1);
    let mut joined: Vec<(Paper, usize, usize)> = Vec::with_capacity(all.len());
    for (number, (paper, start, end)) in all.into_iter().enumerate() {
        let between = paper == Paper::Portrait && number > 0 && number < last;
        let brief = between && is_brief(blocks.get(start..end).unwrap_or_default());
        match joined.last_mut() {
            Some((before, _, so_far)) if brief || *before == paper => *so_far = end,
            _ => joined.push((paper, start, end)),
        }
    }
    joined.into_iter().filter_map(|(paper, start, end)| Some((paper, blocks.get(start..end)?))).collect()
}

/// Where what leads up to the next block begins: with headings, after them at most a brief paragraph or two, and then
/// perhaps a picture of the same.
fn introduction(before: &[Block]) -> usize {
    if let [before @ .., Block::Picture(_)] = before {
        return introduction(before);
    }
    let (mut first, mut letters) = (before.len(), 0);
    for (place, block) in before.iter().enumerate().rev() {
        match block {
            Block::Heading { .. } => first = place,
            Block::Paragraph(text) if first == before.len() && letters <= BRIEF => letters += text.len() + 1,
            _ => break,
        }
    }
    if letters > BRIEF { before.len() } else { first }
}

/// How many blocks after a wide table explain it: all up to the next heading, table or picture, if they are brief.
fn explanation(after: &[Block]) -> usize {
    let mut left = BRIEF;
    for (place, block) in after.iter().enumerate() {
        match letters(block) {
            Some(letters) if !matches!(block, Block::Heading { .. }) => match left.checked_sub(letters + 1) {
                Some(still) => left = still,
                None => return 0,
            },
            _ => return place,
        }
    }
    after.len()
}

fn is_brief(blocks: &[Block]) -> bool {
    blocks.iter().map(letters).sum::<Option<usize>>().is_some_and(|letters| letters <= BRIEF)
}

/// How long a block of text is; nothing for those that are more than text.
fn letters(block: &Block) -> Option<usize> {
    match block {
        Block::Heading { text, .. } | Block::Paragraph(text) | Block::Words(text) | Block::Notice(text) => {
            Some(text.len())
        }
        Block::Facts(facts) => Some(facts.iter().map(|fact| fact.name.len() + fact.text.len()).sum()),
        Block::List(items) => Some(items.iter().map(String::len).sum()),
        Block::Table(_) | Block::Picture(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::model::{Picture, Table};

    /// `h` a heading, `p` a paragraph, `l` a long one, `i` a picture, `w` a wide table, `t` another.
    fn blocks(plan: &str) -> Vec<Block> {
        let table = |columns| {
            Block::Table(Table { caption: "T".to_owned(), head: vec!["H".to_owned(); columns], rows: Vec::new() })
        };
        plan.chars()
            .map(|letter| match letter {
                'h' => Block::Heading { level: 2, text: "Heading".to_owned(), anchor: "a".to_owned() },
                'p' => Block::Paragraph("Brief.".to_owned()),
                'l' => Block::Paragraph("Long. ".repeat(BRIEF)),
                'i' => Block::Picture(Picture {
                    caption: String::new(),
                    description: String::new(),
                    columns: Vec::new(),
                    rows: Vec::new(),
                }),
                'w' => table(6),
                _ => table(3),
            })
            .collect()
    }

    #[test]
    fn wide_tables_lie_on_the_long_side_with_what_leads_up_to_them() {
        for (plan, expected) in [
            ("", ""),
            ("hpt", "ppp"),
            ("w", "L"),
            ("hw", "LL"),
            ("thhw", "pLLL"),
            ("thpwt", "pLLLp"),
            ("tpw", "ppL"),
            ("thlwt", "pppLp"),
            ("wwhw", "LLLL"),
            ("wpw", "LLL"),
            ("whphw", "LLLLL"),
            ("wlw", "LpL"),
            ("wtw", "LpL"),
            ("wp", "LL"),
            ("wpph", "LLLp"),
            ("wpl", "Lpp"),
            ("wpt", "LLp"),
            ("thpiwpiwpht", "pLLLLLLLLpp"),
            ("tliwt", "ppLLp"),
            ("ithit", "ppppp"),
        ] {
            let blocks = blocks(plan);
            let found: String = stretches(&blocks)
                .into_iter()
                .map(|(paper, blocks)| if paper == Paper::Landscape { "L" } else { "p" }.repeat(blocks.len()))
                .collect();
            assert_eq!(found, expected, "{plan}");
        }
    }
}
