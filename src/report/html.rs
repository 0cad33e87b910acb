//! The document as a web page that stands alone: no script, nothing to fetch, made to be read and printed.

use super::model::{Block, Document, Picture, Table};
use super::picture::svg;
use super::visible::visible;
use crate::content::documents::pages;

/// Nothing may run and nothing may be fetched, whatever a text says.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// Black on white; nothing is said by colour. Long words break rather than run off the paper, but the words at the head
/// of a table stay whole. On paper a table begins with a row, never with its head alone, and every page says what it
/// belongs to and which it is; on a narrow screen a table scrolls within the page. The page of the app that shows the
/// report allows exactly this text with [`pages::MARGINS`] before it, by its hash (`index.html`): nothing of a person's
/// may ever stand in it.
pub const STYLE: &str = "\
html{color:#000;background:#fff;font:1rem/1.5 system-ui,'Segoe UI',Arial,sans-serif;color-scheme:light}\
body{max-width:60rem;margin:0 auto;padding:1.5rem;overflow-wrap:break-word}\
h1,h2,h3,h4{line-height:1.25;break-after:avoid}\
h1{font-size:1.8rem}\
h2{font-size:1.35rem;margin-top:2.2rem;border-top:1px solid #000;padding-top:.6rem}\
h3{font-size:1.1rem;margin-bottom:.3rem}\
h4{font-size:1rem;margin-bottom:.3rem}\
h2+p,h2+p+p,h3+p,h3+dl>div:first-child{break-after:avoid}\
p,li{orphans:3;widows:3}\
a{color:inherit}\
dl{margin:1rem 0}\
dl div{display:grid;grid-template-columns:14rem 1fr;gap:0 1rem;border-bottom:1px solid #ccc;padding:.3rem 0}\
dt{font-weight:600}\
dd{margin:0;min-width:0}\
dd,td,th,li,.words,.notice{white-space:pre-wrap;overflow-wrap:anywhere}\
.words{margin:.5rem 0;padding-inline-start:1rem;border-inline-start:3px solid #767676}\
.notice{margin:1rem 0;padding:.6rem 1rem;border:2px solid #000;break-inside:avoid}\
figure{margin:1rem 0;break-inside:avoid}\
figcaption{font-weight:600;padding-bottom:.3rem}\
figure svg{display:block;max-width:100%;height:auto}\
table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.925rem}\
caption{text-align:start;font-weight:600;padding-bottom:.3rem}\
th,td{border:1px solid #767676;padding:.35rem .5rem;min-width:5.5rem;text-align:start;vertical-align:top}\
thead th{overflow-wrap:normal}\
thead{display:table-header-group}\
tr,dl div{break-inside:avoid}\
caption,thead{break-after:avoid}\
tbody tr:first-child{break-before:avoid}\
@media screen and (max-width:40rem){body{padding:1rem}dl div{display:block}\
figure{overflow-x:auto}figure svg{min-width:34rem}\
table{display:block;overflow-x:auto}th,td{min-width:8rem}}\
@media print{html{font-size:10.5pt}body{max-width:none;padding:0}h1{margin-top:0}nav a{text-decoration:none}\
.cover{break-after:page}#coverage{break-before:page}figure+table{break-inside:avoid}nav+h2{margin-top:1.5rem}\
table{font-size:.875rem}th,td{padding:.25rem .4rem}td{min-width:6rem}tbody th{min-width:7.6rem}\
.short{font-size:9.5pt;line-height:1.35}.short h1{font-size:14pt;margin-bottom:.3rem}\
.short h2{font-size:11pt;margin:.5rem 0 .1rem;padding-top:.25rem}\
.short p,.short ul,.short dl,.short .words{margin:.25rem 0}.short dl div{padding:.05rem 0}}";

/// Writes the document as a page.
#[must_use]
pub fn html(document: &Document) -> String {
    let mut page = Page(String::with_capacity(32_768));
    page.raw("<!DOCTYPE html>\n<html lang=\"");
    page.attribute(document.language);
    page.raw("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"");
    page.attribute(POLICY);
    page.raw("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    page.text(&document.title.replace(['\n', '\r'], " "));
    page.raw("</title>\n<style>");
    page.raw(pages::MARGINS);
    page.raw(STYLE);
    page.raw("</style>\n</head>\n<body>\n<main");
    if !document.contents {
        page.raw(" class=\"short\"");
    }
    page.raw(">\n");
    let has_cover = !document.cover.is_empty();
    if has_cover {
        page.raw("<header class=\"cover\">\n");
    }
    page.raw("<h1 dir=\"auto\">");
    page.text(&document.title);
    page.raw("</h1>\n");
    page.blocks(&document.cover);
    if has_cover {
        page.raw("</header>\n");
    }
    if document.contents {
        page.contents(&document.blocks);
    }
    page.blocks(&document.blocks);
    page.raw("</main>\n</body>\n</html>\n");
    page.0
}

struct Page(String);

impl Page {
    fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// A text, in which nothing is markup. Line breaks are elements, so that they also survive copying.
    fn text(&mut self, text: &str) {
        for letter in visible(text).chars() {
            match letter {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '\n' => self.raw("<br>"),
                _ => self.0.push(letter),
            }
        }
    }

    fn attribute(&mut self, value: &str) {
        for letter in visible(value).chars() {
            match letter {
                '&' => self.raw("&amp;"),
                '"' => self.raw("&quot;"),
                '<' => self.raw("&lt;"),
                _ => self.0.push(letter),
            }
        }
    }

    fn element(&mut self, open: &str, text: &str, close: &str) {
        self.raw(open);
        self.text(text);
        self.raw(close);
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    /// A picture as an element of the page itself, so that nothing is fetched.
    fn picture(&mut self, picture: &Picture) {
        self.element("<figure tabindex=\"0\">\n<figcaption>", &picture.caption, "</figcaption>\n");
        self.raw(&svg(picture));
        self.raw("\n</figure>\n");
    }

    fn contents(&mut self, blocks: &[Block]) {
        self.raw("<nav aria-label=\"");
        self.attribute(pages::CONTENTS);
        self.raw("\">\n<ul>\n");
        for block in blocks {
            if let Block::Heading { level: 2, text, anchor } = block {
                self.raw("<li><a href=\"#");
                self.attribute(anchor);
                self.element("\">", text, "</a></li>\n");
            }
        }
        self.raw("</ul>\n</nav>\n");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text, anchor } => self.heading(*level, text, anchor),
            Block::Paragraph(text) => self.element("<p>", text, "</p>\n"),
            Block::Words(text) => self.element("<div class=\"words\" dir=\"auto\">", text, "</div>\n"),
            Block::Notice(text) => self.element("<p class=\"notice\" dir=\"auto\">", text, "</p>\n"),
            Block::Facts(facts) => {
                self.raw("<dl>\n");
                for fact in facts {
                    self.element("<div><dt>", &fact.name, "</dt>");
                    self.element("<dd dir=\"auto\">", &fact.text, "</dd></div>\n");
                }
                self.raw("</dl>\n");
            }
            Block::List(items) => {
                self.raw("<ul>\n");
                for item in items {
                    self.element("<li dir=\"auto\">", item, "</li>\n");
                }
                self.raw("</ul>\n");
            }
            Block::Table(table) => self.table(table),
            Block::Picture(picture) => self.picture(picture),
        }
    }

    fn heading(&mut self, level: u8, text: &str, anchor: &str) {
        let name = match level {
            0..=2 => "h2",
            3 => "h3",
            _ => "h4",
        };
        self.raw("<");
        self.raw(name);
        self.raw(" id=\"");
        self.attribute(anchor);
        self.element("\">", text, "</");
        self.raw(name);
        self.raw(">\n");
    }

    /// The keyboard reaches it, since it may scroll on a narrow screen.
    fn table(&mut self, table: &Table) {
        self.element("<table tabindex=\"0\">\n<caption>", &table.caption, "</caption>\n<thead>\n<tr>");
        for name in &table.head {
            self.element("<th scope=\"col\">", name, "</th>");
        }
        self.raw("</tr>\n</thead>\n<tbody>\n");
        for row in &table.rows {
            self.raw("<tr>");
            for (place, cell) in row.iter().enumerate() {
                if place == 0 {
                    self.element("<th scope=\"row\" dir=\"auto\">", cell, "</th>");
                } else {
                    self.element("<td dir=\"auto\">", cell, "</td>");
                }
            }
            self.raw("</tr>\n");
        }
        self.raw("</tbody>\n</table>\n");
    }
}

#[cfg(test)]
mod tests {
    use super::html;
    use crate::report::model::{Block, Document};

    #[test]
    fn no_text_is_markup() {
        let text = "</title><script>alert(1)</script>&amp;\"'\r\n<img src=x onerror=x>\u{0}";
        let page = html(&Document {
            title: text.to_owned(),
            language: "en-GB",
            running: crate::report::model::Running::default(),
            cover: Vec::new(),
            contents: true,
            blocks: vec![Block::Words(text.to_owned()), Block::List(vec![text.to_owned()])],
        });
        assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
        assert!(
            page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;\"'<br>&lt;img src=x onerror=x&gt;\u{2400}")
        );
    }
}
