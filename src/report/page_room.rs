//! How much room is left on a page of A4, roughly: so much that people's own texts fill it, and nothing is cut.

use super::model::Block;
use super::visible::visible;

/// How many characters a line of text holds, and of a list or a quotation.
const LINE: usize = 94;
const NARROW_LINE: usize = 88;

/// How many quarters of a line a page holds, below its title and with some to spare.
const PAGE: usize = 244;

/// The room that is left, in quarters of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room(usize);

impl Room {
    /// What these blocks leave of a page.
    #[must_use]
    pub fn after(blocks: &[Block]) -> Self {
        Self(PAGE.saturating_sub(blocks.iter().map(height).sum()))
    }

    /// Returns whether any is left.
    #[must_use]
    pub const fn is_left(self) -> bool {
        self.0 > 0
    }

    /// Takes the room of some paragraphs, whether or not there is so much.
    pub fn take(&mut self, paragraphs: &[&str]) {
        let taken: usize = paragraphs.iter().map(|text| text_height(text, NARROW_LINE)).sum();
        self.0 = self.0.saturating_sub(taken);
    }

    /// The paragraphs for which there is room, in their order. One that is too long is passed over, and a shorter one
    /// after it may find room.
    pub fn fill<'t>(&mut self, paragraphs: &[&'t str]) -> Vec<&'t str> {
        let mut kept = Vec::new();
        for paragraph in paragraphs {
            let height = text_height(paragraph, NARROW_LINE);
            if height <= self.0 {
                self.0 -= height;
                kept.push(*paragraph);
            }
        }
        kept
    }
}

/// The height of a text in quarters of a line, with the space after it.
fn text_height(text: &str, line: usize) -> usize {
    1 + visible(text).split('\n').map(|piece| 4 * piece.chars().count().div_ceil(line).max(1)).sum::<usize>()
}

fn height(block: &Block) -> usize {
    match block {
        Block::Heading { .. } => 9,
        Block::Paragraph(text) | Block::Notice(text) => text_height(text, LINE),
        Block::Words(text) => text_height(text, NARROW_LINE),
        Block::List(items) => items.iter().map(|item| text_height(item, NARROW_LINE)).sum(),
        Block::Facts(facts) => {
            facts.iter().map(|fact| text_height(&[&fact.name, "  ", &fact.text].concat(), LINE)).sum()
        }
        // A summary has none; what does would fill a page.
        Block::Table(_) | Block::Picture(_) => PAGE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_kept_whole_and_later_ones_fill_the_page() {
        let long = "a ".repeat(3_000);
        let mut room = Room::after(&[]);
        assert_eq!(room.fill(&["one", &long, "two"]), ["one", "two"]);
        let mut none = Room(0);
        assert!(none.fill(&["one"]).is_empty());
        none.take(&["one"]);
        assert_eq!(none, Room(0));
    }

    #[test]
    fn each_block_takes_room() {
        assert_eq!(Room::after(&[Block::Paragraph("one".to_owned())]), Room(PAGE - 5));
    }
}
