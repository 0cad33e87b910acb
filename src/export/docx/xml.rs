//! Writes XML. Markup is always ours: it can be given only as text that stands in the program. Whatever else is written
//! is escaped, and holds no character that XML 1.0 forbids.

use crate::report::visible::{in_one_line, visible};

/// XML that is being written.
#[derive(Debug)]
pub struct Xml(String);

impl Xml {
    /// XML of which nothing but the declaration is written.
    #[must_use]
    pub fn new() -> Self {
        Self::with_room(4096)
    }

    /// The same, with room for so many bytes.
    #[must_use]
    pub fn with_room(bytes: usize) -> Self {
        let mut text = String::with_capacity(bytes);
        text.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        Self(text)
    }

    /// Our own markup.
    pub fn markup(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// A number.
    pub fn number(&mut self, number: usize) -> &mut Self {
        self.0.push_str(&number.to_string());
        self
    }

    /// The value of an attribute or the text of an element, in one line.
    pub fn value(&mut self, text: &str) -> &mut Self {
        in_one_line(text).chars().for_each(|letter| self.letter(letter));
        self
    }

    /// What stands in a run of a paragraph. Line breaks and tabs are elements, and every space stays.
    pub fn words(&mut self, text: &str) -> &mut Self {
        let shown = visible(text);
        for (place, line) in shown.split('\n').enumerate() {
            if place > 0 {
                self.markup("<w:br/>");
            }
            for (place, piece) in line.split('\t').enumerate() {
                if place > 0 {
                    self.markup("<w:tab/>");
                }
                if !piece.is_empty() {
                    self.markup("<w:t xml:space=\"preserve\">");
                    piece.chars().for_each(|letter| self.letter(letter));
                    self.markup("</w:t>");
                }
            }
        }
        self
    }

    /// Where the next byte will stand.
    #[must_use]
    pub const fn place(&self) -> usize {
        self.0.len()
    }

    /// Writes at an earlier place what this gives. Takes as long as what stands after that place.
    pub fn insert(&mut self, place: usize, write: impl FnOnce(&mut Self)) {
        let after = self.0.split_off(place.min(self.0.len()));
        write(self);
        self.0.push_str(&after);
    }

    /// The XML as bytes.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    fn letter(&mut self, letter: char) {
        match letter {
            '&' => self.0.push_str("&amp;"),
            '<' => self.0.push_str("&lt;"),
            '>' => self.0.push_str("&gt;"),
            '"' => self.0.push_str("&quot;"),
            // Nothing of this is left in a visible text; the file must open even if that changes.
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => self.0.push(letter),
        }
    }
}

impl Default for Xml {
    fn default() -> Self {
        Self::new()
    }
}

/// Whether a paragraph runs from right to left: its first letter with a direction says so.
#[must_use]
pub fn is_right_to_left(text: &str) -> bool {
    let direction = |letter: char| match letter {
        '\u{200f}' => Some(true),
        '\u{200e}' => Some(false),
        '\u{590}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}' => letter.is_alphabetic().then_some(true),
        _ => letter.is_alphabetic().then_some(false),
    };
    text.chars().find_map(direction).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Xml)) -> String {
        let mut xml = Xml::new();
        write(&mut xml);
        let text = String::from_utf8(xml.into_bytes()).unwrap();
        text.split_once("?>\n").unwrap().1.to_owned()
    }

    #[test]
    fn no_text_is_markup() {
        let words = written(|xml| {
            xml.words(" a<b>&amp;\"]]>\t\r\nc\u{0}\u{fffe}");
        });
        assert_eq!(
            words,
            "<w:t xml:space=\"preserve\"> a&lt;b&gt;&amp;amp;&quot;]]&gt;</w:t><w:tab/><w:br/>\
             <w:t xml:space=\"preserve\">c\u{2400}[U+FFFE]</w:t>"
        );
        let value = written(|xml| {
            xml.value("\"/>\n<x>");
        });
        assert_eq!(value, "&quot;/&gt; &lt;x&gt;");
    }

    #[test]
    fn what_is_inserted_stands_where_it_should() {
        let text = written(|xml| {
            xml.markup("<a>");
            let place = xml.place();
            xml.markup("</a>").insert(place, |xml| {
                xml.number(5);
            });
        });
        assert_eq!(text, "<a>5</a>");
    }

    #[test]
    fn the_first_letter_gives_the_direction() {
        for text in ["עברית and more", "«سلام»", "1) ء", "\u{200f}a"] {
            assert!(is_right_to_left(text), "{text}");
        }
        for text in ["", "abc עברית", "123", "é", "漢字", "\u{200e}עברית"] {
            assert!(!is_right_to_left(text), "{text}");
        }
    }
}
