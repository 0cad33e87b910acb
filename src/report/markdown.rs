//! The document as Markdown: `CommonMark`, with the pipe tables that most programs read.
//!
//! Our own structure is the only markup. Every text is escaped so that a reader shows it as it was written: no link,
//! HTML, heading, list, table cell or entity comes from it. A person's longer texts are quotations.

use super::model::{Block, Document, Table};
use super::visible::{in_one_line, visible};
use crate::content::documents::pages;

/// Writes the document as Markdown.
#[must_use]
pub fn markdown(document: &Document) -> String {
    let mut out = String::with_capacity(16_384);
    out.push_str("# ");
    out.push_str(&in_line(&in_one_line(&document.title)));
    out.push('\n');
    for block in document.cover.iter().chain(&document.blocks) {
        // A picture never says what the table after it does not.
        if !matches!(block, Block::Picture(_)) {
            out.push('\n');
            write(&mut out, block);
        }
    }
    out
}

fn write(out: &mut String, block: &Block) {
    match block {
        Block::Heading { level, text, .. } => {
            out.push_str(match level {
                0..=2 => "## ",
                3 => "### ",
                _ => "#### ",
            });
            out.push_str(&in_line(&in_one_line(text)));
            out.push('\n');
        }
        Block::Paragraph(text) => lines(out, "", text),
        Block::Words(text) => lines(out, "> ", text),
        Block::Notice(text) => {
            out.push_str(&["**", pages::PLEASE_NOTE, "** "].concat());
            lines(out, "", text);
        }
        Block::Facts(facts) => {
            for fact in facts {
                let name = in_line(&in_one_line(&fact.name));
                // A name that is a question needs no colon.
                let close = if name.ends_with('?') { "** " } else { ":** " };
                item(out, &["**", &name, close].concat(), &fact.text);
            }
        }
        Block::List(items) => items.iter().for_each(|text| item(out, "", text)),
        Block::Table(table) => write_table(out, table),
        Block::Picture(_) => {}
    }
}

/// Lines of text, each after a prefix, with their breaks kept.
fn lines(out: &mut String, prefix: &str, text: &str) {
    let shown = visible(text);
    let shown = shown.trim_end();
    let mut all = shown.split('\n').skip_while(|line| is_blank(line)).peekable();
    while let Some(line) = all.next() {
        let blank = is_blank(line);
        out.push_str(if blank { prefix.trim_end() } else { prefix });
        out.push_str(&start_of_line(line));
        // A paragraph ends by itself; a break within it is written out.
        if !blank && all.peek().is_some_and(|next| !is_blank(next)) {
            out.push('\\');
        }
        out.push('\n');
    }
}

/// An item of a list: one paragraph whose breaks are all written out, as a blank line would loosen the whole list.
fn item(out: &mut String, name: &str, text: &str) {
    let shown = visible(text);
    out.push_str("- ");
    out.push_str(name);
    for (place, line) in shown.trim().lines().enumerate() {
        if place > 0 {
            out.push_str("\\\n  ");
        }
        out.push_str(&start_of_line(line));
    }
    out.push('\n');
}

fn write_table(out: &mut String, table: &Table) {
    out.push_str(&start_of_line(&in_one_line(&table.caption)));
    out.push_str(":\n\n");
    write_row(out, &table.head);
    out.push('|');
    for _ in &table.head {
        out.push_str(" --- |");
    }
    out.push('\n');
    for row in &table.rows {
        write_row(out, row);
    }
}

fn write_row(out: &mut String, cells: &[String]) {
    out.push('|');
    for cell in cells {
        out.push(' ');
        // A cell is split off before escapes are read, and not by every reader alike: no bar may stand in it at all.
        out.push_str(&in_line(visible(cell).trim()).replace("\\|", "&#124;").replace('\n', "<br>"));
        out.push_str(" |");
    }
    out.push('\n');
}

/// Escapes what could mean something at the start of a line as well. Indentation stays, as spaces that mean nothing.
fn start_of_line(line: &str) -> String {
    let line = line.trim_end_matches([' ', '\t']);
    let text = line.trim_start_matches([' ', '\t']);
    let mut out = String::with_capacity(line.len() + 8);
    for letter in line.chars().take_while(|letter| matches!(letter, ' ' | '\t')) {
        out.push_str(if letter == '\t' { "\u{a0}\u{a0}\u{a0}\u{a0}" } else { "\u{a0}" });
    }
    if text.starts_with(['-', '+', '=', ':']) {
        out.push('\\');
    }
    // `1.` and `1)` begin a list.
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    if digits > 0 && rest.starts_with(['.', ')']) {
        out.push_str(number);
        out.push('\\');
        out.push_str(&in_line(rest));
    } else {
        out.push_str(&in_line(text));
    }
    out
}

/// Escapes what could mean something anywhere in a line, in `CommonMark` and its common extensions.
fn in_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (place, letter) in text.char_indices() {
        let meaningful = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '|' | '~' | '$' | '^' | '@' | '{' | '}' => {
                true
            }
            // Addresses that some readers turn into links.
            ':' => text[place..].starts_with("://"),
            '/' => text[place..].starts_with("//"),
            '.' => ends_with_www(&text[..place]),
            '!' => text[place..].starts_with("!["),
            _ => false,
        };
        if meaningful {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

fn ends_with_www(text: &str) -> bool {
    text.get(text.len().saturating_sub(3)..).is_some_and(|end| end.eq_ignore_ascii_case("www"))
}

fn is_blank(line: &str) -> bool {
    line.chars().all(|letter| matches!(letter, ' ' | '\t'))
}
