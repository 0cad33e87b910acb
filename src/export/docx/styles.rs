//! How a document looks: `word/styles.xml` and the bullets of its lists. Black on white, one typeface that every word
//! processor has or knows a stand-in for, and nothing said by colour.

use super::xml::Xml;
use crate::report::model::Document;

const BEFORE_LANGUAGE: &str = "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\n\
<w:docDefaults><w:rPrDefault><w:rPr>\
<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/>";

/// The size of letters in half points.
const SIZE: [&str; 2] = ["<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>", "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>"];

/// What stands after the language: pieces, each followed by what differs between a document of many pages and one that
/// is to stay a page.
const AFTER_LANGUAGE: &[(&str, [&str; 2])] = &[
    (
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
",
        [
            "<w:spacing w:after=\"140\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>",
            "<w:spacing w:after=\"80\" w:line=\"252\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>",
        ],
    ),
    (
        "</w:docDefaults>\n\
<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\n\
<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">\
<w:name w:val=\"Default Paragraph Font\"/>\
<w:uiPriority w:val=\"1\"/><w:semiHidden/><w:unhideWhenUsed/></w:style>\n\
<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>\
<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>\
<w:tblCellMar>\
<w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>\
<w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\n\
<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name w:val=\"No List\"/>\
<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/></w:style>\n\
<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"Normal\"/>\
<w:next w:val=\"Normal\"/><w:uiPriority w:val=\"10\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>\
",
        [
            "<w:spacing w:after=\"360\" w:line=\"259\" w:lineRule=\"auto\"/></w:pPr>\
<w:rPr><w:b/><w:bCs/><w:sz w:val=\"48\"/><w:szCs w:val=\"48\"/></w:rPr>",
            "<w:spacing w:after=\"120\" w:line=\"259\" w:lineRule=\"auto\"/></w:pPr>\
<w:rPr><w:b/><w:bCs/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/></w:rPr>",
        ],
    ),
    (
        "</w:style>\n\
<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/>\
<w:next w:val=\"Normal\"/><w:uiPriority w:val=\"9\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>\
<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"6\" w:color=\"000000\"/></w:pBdr>\
",
        [
            "<w:spacing w:before=\"480\" w:after=\"160\" w:line=\"264\" w:lineRule=\"auto\"/>\
<w:outlineLvl w:val=\"0\"/></w:pPr>\
<w:rPr><w:b/><w:bCs/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/></w:rPr>",
            "<w:spacing w:before=\"200\" w:after=\"80\" w:line=\"264\" w:lineRule=\"auto\"/><w:outlineLvl w:val=\"0\"/>\
</w:pPr>\
<w:rPr><w:b/><w:bCs/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/></w:rPr>",
        ],
    ),
    (
        "</w:style>\n\
<w:style w:type=\"paragraph\" w:styleId=\"Heading2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"Normal\"/>\
<w:next w:val=\"Normal\"/><w:uiPriority w:val=\"9\"/><w:unhideWhenUsed/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>\
<w:spacing w:before=\"320\" w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/><w:outlineLvl w:val=\"1\"/></w:pPr>\
<w:rPr><w:b/><w:bCs/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/></w:rPr></w:style>\n\
<w:style w:type=\"paragraph\" w:styleId=\"Heading3\"><w:name w:val=\"heading 3\"/><w:basedOn w:val=\"Normal\"/>\
<w:next w:val=\"Normal\"/><w:uiPriority w:val=\"9\"/><w:unhideWhenUsed/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>\
<w:spacing w:before=\"240\" w:after=\"80\" w:line=\"264\" w:lineRule=\"auto\"/><w:outlineLvl w:val=\"2\"/></w:pPr>\
<w:rPr><w:b/><w:bCs/></w:rPr></w:style>\n\
<w:style w:type=\"paragraph\" w:styleId=\"ListBullet\"><w:name w:val=\"List Bullet\"/><w:basedOn w:val=\"Normal\"/>\
<w:uiPriority w:val=\"99\"/><w:unhideWhenUsed/><w:qFormat/>",
        [
            "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>\
<w:spacing w:after=\"80\"/></w:pPr>",
            "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>\
<w:spacing w:after=\"40\"/></w:pPr>",
        ],
    ),
    (
        "</w:style>\n\
<w:style w:type=\"paragraph\" w:styleId=\"Quote\"><w:name w:val=\"Quote\"/><w:basedOn w:val=\"Normal\"/>\
<w:uiPriority w:val=\"29\"/><w:qFormat/><w:pPr>\
<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"10\" w:color=\"767676\"/></w:pBdr>\
<w:ind w:left=\"284\"/></w:pPr></w:style>\n\
<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Notice\"><w:name w:val=\"Notice\"/>\
<w:basedOn w:val=\"Normal\"/>\
<w:qFormat/><w:pPr><w:keepLines/><w:pBdr><w:top w:val=\"single\" w:sz=\"12\" w:space=\"6\" w:color=\"000000\"/>\
<w:left w:val=\"single\" w:sz=\"12\" w:space=\"8\" w:color=\"000000\"/>\
<w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"6\" w:color=\"000000\"/>\
<w:right w:val=\"single\" w:sz=\"12\" w:space=\"8\" w:color=\"000000\"/>\
<w:between w:val=\"single\" w:sz=\"12\" w:space=\"6\" w:color=\"000000\"/></w:pBdr>\
<w:spacing w:before=\"200\" w:after=\"240\"/><w:ind w:left=\"198\" w:right=\"198\"/></w:pPr></w:style>\n\
<w:style w:type=\"paragraph\" w:styleId=\"Caption\"><w:name w:val=\"caption\"/><w:basedOn w:val=\"Normal\"/>\
<w:next w:val=\"Normal\"/><w:uiPriority w:val=\"35\"/><w:unhideWhenUsed/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>\
<w:spacing w:before=\"200\" w:after=\"80\"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>\
</w:rPr></w:style>\n\
<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Fact\"><w:name w:val=\"Fact\"/>\
<w:basedOn w:val=\"Normal\"/>\
<w:qFormat/><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"3402\"/></w:tabs>",
        [
            "<w:spacing w:after=\"60\"/>\
<w:ind w:left=\"3402\" w:hanging=\"3402\"/>",
            "<w:spacing w:after=\"20\"/>\
<w:ind w:left=\"3402\" w:hanging=\"3402\"/>",
        ],
    ),
    (
        "</w:pPr></w:style>\n\
<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"FactName\"><w:name w:val=\"Fact name\"/>\
<w:basedOn w:val=\"Normal\"/>\
<w:next w:val=\"FactText\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:after=\"20\"/></w:pPr>\
<w:rPr><w:b/><w:bCs/></w:rPr></w:style>\n\
<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"FactText\"><w:name w:val=\"Fact text\"/>\
<w:basedOn w:val=\"Normal\"/>\
<w:qFormat/><w:pPr><w:spacing w:after=\"120\"/><w:ind w:left=\"397\"/></w:pPr></w:style>\n\
<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"FactTextInColumn\">\
<w:name w:val=\"Fact text in column\"/>\
<w:basedOn w:val=\"FactText\"/><w:qFormat/><w:pPr><w:spacing w:after=\"80\"/><w:ind w:left=\"3402\"/></w:pPr>\
</w:style>\n\
<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"TableText\"><w:name w:val=\"Table text\"/>\
<w:basedOn w:val=\"Normal\"/>\
<w:qFormat/><w:pPr><w:spacing w:before=\"40\" w:after=\"40\" w:line=\"259\" w:lineRule=\"auto\"/></w:pPr>\
<w:rPr><w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/></w:rPr></w:style>\n\
<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"TableHead\"><w:name w:val=\"Table head\"/>\
<w:basedOn w:val=\"TableText\"/>\
<w:qFormat/><w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>\n\
<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"TableRowName\"><w:name w:val=\"Table row name\"/>\
<w:basedOn w:val=\"TableText\"/>\
<w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>\n\
<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Picture\"><w:name w:val=\"Picture\"/>\
<w:basedOn w:val=\"Normal\"/>\
<w:pPr><w:spacing w:after=\"200\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr></w:style>\n\
<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Spacer\"><w:name w:val=\"Spacer\"/>\
<w:basedOn w:val=\"Normal\"/>\
<w:pPr><w:spacing w:before=\"0\" w:after=\"180\" w:line=\"20\" w:lineRule=\"exact\"/></w:pPr>\
<w:rPr><w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr></w:style>\n\
<w:style w:type=\"paragraph\" w:styleId=\"TOCHeading\"><w:name w:val=\"TOC Heading\"/><w:basedOn w:val=\"Normal\"/>\
<w:next w:val=\"Normal\"/><w:uiPriority w:val=\"39\"/><w:unhideWhenUsed/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>\
<w:spacing w:after=\"200\"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/></w:rPr></w:style>\n\
<w:style w:type=\"paragraph\" w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/><w:basedOn w:val=\"Normal\"/>\
<w:next w:val=\"Normal\"/><w:uiPriority w:val=\"39\"/><w:unhideWhenUsed/><w:pPr>\
<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9638\"/></w:tabs>\
<w:spacing w:before=\"80\" w:after=\"40\"/><w:ind w:right=\"567\"/></w:pPr></w:style>\n\
<w:style w:type=\"paragraph\" w:styleId=\"TOC2\"><w:name w:val=\"toc 2\"/><w:basedOn w:val=\"Normal\"/>\
<w:next w:val=\"Normal\"/><w:uiPriority w:val=\"39\"/><w:unhideWhenUsed/><w:pPr>\
<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9638\"/></w:tabs>\
<w:spacing w:after=\"20\"/><w:ind w:left=\"340\" w:right=\"567\"/></w:pPr><w:rPr><w:sz w:val=\"20\"/>\
<w:szCs w:val=\"20\"/></w:rPr></w:style>\n\
<w:style w:type=\"paragraph\" w:styleId=\"Header\"><w:name w:val=\"header\"/><w:basedOn w:val=\"Normal\"/>\
<w:uiPriority w:val=\"99\"/><w:unhideWhenUsed/><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>\
</w:pPr>\
<w:rPr><w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/></w:rPr></w:style>\n\
<w:style w:type=\"paragraph\" w:styleId=\"Footer\"><w:name w:val=\"footer\"/><w:basedOn w:val=\"Normal\"/>\
<w:uiPriority w:val=\"99\"/><w:unhideWhenUsed/><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>\
</w:pPr>\
<w:rPr><w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/></w:rPr></w:style>\n\
<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/>\
<w:uiPriority w:val=\"39\"/><w:tblPr><w:tblBorders>\
<w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/>\
<w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/>\
<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/>\
<w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/>\
<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/>\
<w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/></w:tblBorders><w:tblCellMar>\
<w:left w:w=\"90\" w:type=\"dxa\"/><w:right w:w=\"90\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\n\
</w:styles>\n",
        [""; 2],
    ),
];

/// The bullet is a letter of the typeface, as symbol fonts are not everywhere.
pub const NUMBERING: &str = "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\n\
<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\">\
<w:start w:val=\"1\"/>\
<w:numFmt w:val=\"bullet\"/><w:pStyle w:val=\"ListBullet\"/><w:lvlText w:val=\"\u{2022}\"/><w:lvlJc w:val=\"left\"/>\
<w:pPr><w:ind w:left=\"397\" w:hanging=\"284\"/></w:pPr><w:rPr>\
<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/>\
</w:rPr></w:lvl></w:abstractNum>\n<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\n</w:numbering>\n";

/// The styles, for texts in the document's language. A document without a table of contents is to stay a page.
pub fn styles(document: &Document) -> Xml {
    let pick = |[roomy, close]: [&'static str; 2]| if document.contents { roomy } else { close };
    let mut xml = Xml::with_room(16_384);
    xml.markup(BEFORE_LANGUAGE).markup(pick(SIZE)).markup("<w:lang w:val=\"").value(document.language);
    xml.markup("\" w:eastAsia=\"").value(document.language).markup("\" w:bidi=\"ar-SA\"/>");
    for (always, either) in AFTER_LANGUAGE {
        xml.markup(always).markup(pick(*either));
    }
    xml
}
