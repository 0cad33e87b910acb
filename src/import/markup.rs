//! HTML from the clipboard, reduced to tables and text before a browser reads it: whatever else stands in it is for
//! nobody, and nothing in it is to run, to be loaded or to change how anything looks.

/// The elements that are kept: tables, and what breaks a line in their cells.
const KEPT: [&str; 11] = ["table", "thead", "tbody", "tfoot", "tr", "td", "th", "br", "p", "div", "li"];

/// The elements whose text is not shown.
const HIDDEN: [&str; 8] = ["style", "script", "title", "xml", "template", "noscript", "iframe", "textarea"];

/// How many columns or rows a cell spans.
const SPANS: [&str; 2] = ["colspan", "rowspan"];

/// Returns the tables and the text of HTML: no attribute but how far cells reach, and no other element.
#[must_use]
pub fn bare(html: &str) -> String {
    let mut kept = String::new();
    let mut rest = html;
    while let Some((text, markup)) = rest.split_once('<') {
        kept.push_str(text);
        rest = if let Some(comment) = markup.strip_prefix("!--") {
            comment.split_once("-->").map_or("", |(_, after)| after)
        } else if markup.starts_with(|first: char| first.is_ascii_alphabetic() || "/!?".contains(first)) {
            let (tag, after) = markup.split_at(end_of(markup));
            take(tag, after.strip_prefix('>').unwrap_or_default(), &mut kept)
        } else {
            kept.push_str("&lt;");
            markup
        };
    }
    kept.push_str(rest);
    kept
}

/// Returns where a tag ends: at the next `>` that stands in no quotes.
fn end_of(markup: &str) -> usize {
    let mut quote = None;
    for (place, byte) in markup.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return place,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    markup.len()
}

/// Keeps a tag, if it is one of those, and returns what is read after it.
fn take<'a>(tag: &str, after: &'a str, kept: &mut String) -> &'a str {
    let is_end = tag.starts_with('/');
    let tag = tag.trim_start_matches('/');
    let length = tag.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(tag.len());
    let (name, attributes) = tag.split_at(length);
    let name = name.to_ascii_lowercase();
    if HIDDEN.contains(&name.as_str()) {
        return if is_end { after } else { behind(after, &name) };
    }
    if KEPT.contains(&name.as_str()) {
        kept.push_str(if is_end { "</" } else { "<" });
        kept.push_str(&name);
        for span in SPANS.iter().filter(|_| !is_end) {
            if let Some(number) = number(attributes, span) {
                kept.push_str(&[" ", span, "=", &number.to_string()].concat());
            }
        }
        kept.push('>');
    }
    after
}

/// Returns what stands behind the end of a hidden element.
fn behind<'a>(text: &'a str, name: &str) -> &'a str {
    let is_end =
        |place: usize| text.get(place + 2..place + 2 + name.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(name));
    let end = text.match_indices("</").map(|(place, _)| place).find(|place| is_end(*place));
    end.and_then(|place| text[place..].split_once('>')).map_or("", |(_, after)| after)
}

/// Returns the number that an attribute holds.
fn number(attributes: &str, name: &str) -> Option<u16> {
    let lower = attributes.to_ascii_lowercase().replace(['\n', '\r', '\t'], " ");
    let (_, value) = lower.split_once(&[" ", name, "="].concat())?;
    let digits: String = value.trim_start_matches(['"', '\'']).chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_tables_and_text_are_left() {
        let html = "<html><head><style>td{color:red}</style><TITLE>a > b</TITLE></head><body onload=\"x()\"><!--<td>-->\
            <table style='a:b'><tr><td class=\"x > y\" ColSpan=2 onclick=run()>A &amp; <b>B</b><br/>c</td></tr></table>\
            <script>if (1 < 2) { run(); }</script><img src=x onerror=run()> 1 < 2";
        assert_eq!(bare(html), "<table><tr><td colspan=2>A &amp; B<br>c</td></tr></table> 1 &lt; 2");
        assert_eq!(bare("<td\n rowspan='3'>x"), "<td rowspan=3>x");
    }

    #[test]
    fn what_does_not_end_ends_with_the_text() {
        for html in ["<td", "<td class=\"", "<!-- x", "<script>x", "<", "a<"] {
            assert!(!bare(html).contains("script"), "{html}");
        }
    }

    proptest::proptest! {
        #[test]
        fn nothing_else_is_left(html in "(<[a-z/!]{0,6}|[ =\"'>]|on|style|td|br|é|-){0,40}") {
            for piece in bare(&html).split('<').skip(1) {
                let tag = piece.trim_start_matches('/');
                let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
                proptest::prop_assert!(KEPT.contains(&name.as_str()), "{}", piece);
                let rest = tag.split_once('>').map(|(tag, _)| tag[name.len()..].to_owned()).unwrap_or_default();
                let is_span = |it: &str| it.is_empty() || SPANS.iter().any(|span| it.starts_with(span));
                proptest::prop_assert!(rest.split(' ').all(is_span), "{}", rest);
            }
        }
    }
}
