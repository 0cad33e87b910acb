"""A small set of documents as they should be, made here by hand: the self-test breaks it in one place at a time."""

import csv
import io
import json
import zipfile
from datetime import datetime
from html import escape
from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter

TITLE = "Assembling information: a sample"
DAY = "22 November 2026"
REFERENCE = "SAMPLE-7"
WORDS = "First line\nsecond line\n\nThird line, with  two spaces & a <sign>"
HOSTILE = '=HYPERLINK("https://example.org")\u2400 \U0001f600'
TEXTS = [WORDS, HOSTILE, "[not a link](https://example.org)", "<script>alert(1)</script>", "Ms Canary Example"]
PICTURE = "Two sources, one of them used"
HEADINGS = [[2, "What was asked"], [3, "Sources"], [2, "What follows"]]
NARROW = {"caption": "Sources", "head": ["Source", "Said"], "wide": False}
WIDE = {"caption": "Everything", "head": [f"Column {letter}" for letter in "ABCDEF"], "wide": True}
SHEET = {
    "key": "evidence",
    "head": ["Evidence", "When", "About", "Noted", "Pages", "Remark"],
    "rows": [
        [{"text": HOSTILE}, {"date": "2026-11-22"}, {"about": "2026-10-01"}, {"moment": "2026-11-22T20:53"}, {"number": 3}, None],
        [{"text": WORDS}, None, None, None, {"number": 0}, {"text": "Ms Canary Example"}],
        [{"text": "_x0041_ stays"}, None, None, None, None, {"text": "-5"}],
    ],
}
EXPECTED = {
    "title": TITLE, "day": DAY, "reference": REFERENCE, "texts": TEXTS, "headings": HEADINGS, "tables": [NARROW, WIDE],
    "pictures": [PICTURE], "sheets": {"Evidence": SHEET}, "absent": [],
    "board-summary": {"title": TITLE, "texts": TEXTS[:1], "headings": HEADINGS[:1], "tables": [], "pictures": []},
}
CANARY = "Ms Canary Example"

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def texts_of(document, without):
    """The texts of a document, with people left out where that is asked."""
    return [text for text in document["texts"] if not (without and CANARY in text)]


def run(text):
    """A run of Word's, with breaks and tabs."""
    pieces = []
    for number, line in enumerate(text.split("\n")):
        pieces.append(("<w:br/>" if number else "") + f'<w:t xml:space="preserve">{escape(line, quote=False)}</w:t>')
    return f"<w:r>{''.join(pieces)}</w:r>"


def paragraph(text, style="", inside=""):
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{inside}{run(text) if text else ''}</w:p>"


def simple(instruction):
    """A field in the long form."""
    parts = ['<w:r><w:fldChar w:fldCharType="begin"/></w:r>', f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>',
             '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "<w:r><w:t>1</w:t></w:r>", '<w:r><w:fldChar w:fldCharType="end"/></w:r>']
    return "".join(parts)


def table(one):
    grid = "<w:gridCol/>" * len(one["head"])
    rows = []
    for number, cells in enumerate([one["head"], [f"cell {at}" for at in range(len(one["head"]))]]):
        head = "" if number else "<w:tblHeader/>"
        rows.append(f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>")
    return (f'<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblCaption w:val="{one["caption"]}"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>")


def section(lies, first=""):
    size = 'w:w="16838" w:h="11906" w:orient="landscape"' if lies else 'w:w="11906" w:h="16838"'
    return f'<w:sectPr>{first}<w:pgSz {size}/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>'


def picture(number, words):
    a, pic = "http://schemas.openxmlformats.org/drawingml/2006/main", "http://schemas.openxmlformats.org/drawingml/2006/picture"
    return (f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
            f'<wp:extent cx="100000" cy="100000"/><wp:docPr id="{number}" name="Picture" descr="{escape(words)}"/>'
            f'<a:graphic xmlns:a="{a}"><a:graphicData uri="{pic}"><pic:pic xmlns:pic="{pic}"><pic:nvPicPr><pic:cNvPr id="0" name="p"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="rId4"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="100000" cy="100000"/></a:xfrm>'
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>')


def dot():
    """The smallest picture: one grey dot."""
    import struct
    import zlib

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(b"\0\x80")) + chunk(b"IEND", b""))


def word(document, is_report, without):
    """A Word file's parts by name."""
    references = "".join(f'<w:{what}Reference w:type="default" r:id="rId{number}"/>' for number, what in ((2, "header"), (3, "footer")))
    body = [paragraph(document["title"], "Title")]
    if is_report:
        body.append('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
        entries = [heading for heading in document["headings"]]
        for number, (level, text) in enumerate(entries):
            first = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h </w:instrText></w:r>'
                     '<w:r><w:fldChar w:fldCharType="separate"/></w:r>') if number == 0 else ""
            last = '<w:r><w:fldChar w:fldCharType="end"/></w:r>' if number == len(entries) - 1 else ""
            link = f'<w:hyperlink w:anchor="h{number}">{run(text)}<w:r><w:tab/></w:r>{simple(f"PAGEREF h{number}")}</w:hyperlink>'
            body.append(f'<w:p><w:pPr><w:pStyle w:val="TOC{level - 1}"/></w:pPr>{first}{link}{last}</w:p>')
    for number, (level, text) in enumerate(document["headings"]):
        mark = f'<w:bookmarkStart w:id="{number}" w:name="h{number}"/><w:bookmarkEnd w:id="{number}"/>'
        body.append(paragraph(text, f"Heading{level - 1}", mark))
    body += [paragraph(text) for text in texts_of(document, without)]
    for number, words in enumerate(document["pictures"], 1):
        body.append(picture(number, words))
    is_first = True
    for one in document["tables"]:
        body += [paragraph(one["caption"])]
        if one["wide"]:
            body[-1:] = [f'<w:p><w:pPr>{section(False, references if is_first else "")}</w:pPr></w:p>', paragraph(one["caption"])]
            is_first = False
        body.append(table(one))
        if one["wide"]:
            body.append(f"<w:p><w:pPr>{section(True)}</w:pPr></w:p>")
    body.append(section(False, references if is_first else ""))
    styles = "".join(map(style, ("Normal", "Title", "heading 1", "heading 2", "heading 3", "toc 1", "toc 2")))
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        + "".join(f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-{kind}+xml"/>' for name, kind in (
            ("word/document.xml", "officedocument.wordprocessingml.document.main"), ("word/styles.xml", "officedocument.wordprocessingml.styles"),
            ("word/header1.xml", "officedocument.wordprocessingml.header"), ("word/footer1.xml", "officedocument.wordprocessingml.footer"),
            ("docProps/core.xml", "package.core-properties"))) + "</Types>",
        "_rels/.rels": relations([("rId1", OFFICE + "/officeDocument", "word/document.xml"),
                                  ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")]),
        "word/document.xml": f"<w:document {W} {R}><w:body>{''.join(body)}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations([("rId1", OFFICE + "/styles", "styles.xml"), ("rId2", OFFICE + "/header", "header1.xml"),
                                                   ("rId3", OFFICE + "/footer", "footer1.xml"), ("rId4", OFFICE + "/image", "media/dot.png")]),
        "word/styles.xml": f'<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>{styles}</w:styles>',
        "word/header1.xml": f"<w:hdr {W}>{paragraph(REFERENCE)}</w:hdr>",
        "word/footer1.xml": f'<w:ftr {W}><w:p>{run(DAY + " Page ")}{simple("PAGE")}{run(" of ")}{simple("NUMPAGES")}</w:p></w:ftr>',
        "docProps/core.xml": '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:title>{document["title"]}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>',
    }
    return {name: (HEAD + text).encode() for name, text in parts.items()} | {"word/media/dot.png": dot()}


def style(name):
    identity = name.replace(" ", "").replace("toc", "TOC").replace("heading", "Heading")
    default = ' w:default="1"' if name == "Normal" else ""
    level = f'<w:pPr><w:outlineLvl w:val="{int(name[-1]) - 1}"/></w:pPr>' if name.startswith("heading") else ""
    return f'<w:style w:type="paragraph"{default} w:styleId="{identity}"><w:name w:val="{name}"/>{level}</w:style>'


def relations(all_of_them):
    inner = "".join(f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in all_of_them)
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'


def pack(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(zipfile.ZipInfo(name, (2026, 11, 22, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def rows(sheet, without):
    return [[{"text": "left out"} if without and cell and CANARY in str(cell.get("text")) else cell for cell in row] for row in sheet["rows"]]


def workbook(sheets, without):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, one in sheets.items():
        sheet = book.create_sheet(title)
        for down, row in enumerate([[{"text": name} for name in one["head"]]] + rows(one, without), 1):
            for across, cell in enumerate(row, 1):
                put(sheet.cell(down, across), cell)
            # LibreOffice cuts a cell of several lines whose row has no height.
            sheet.row_dimensions[down].height = 75
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = sheet.dimensions
        sheet.print_title_rows = "1:1"
        for across in range(1, len(one["head"]) + 1):
            sheet.column_dimensions[get_column_letter(across)].width = 20 + across
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def put(place, cell):
    if cell is None:
        return
    (kind, value), = cell.items()
    if kind == "text":
        # As Excel has it: what looks like one of its escapes is escaped.
        place.value = value.replace("_x0041_", "_x005F_x0041_")
        place.data_type = "s"
        place.alignment = Alignment(wrap_text=True, vertical="top")
    elif kind == "number":
        place.value = value
    else:
        place.value = datetime.fromisoformat(value)
        place.number_format = {"date": "d mmmm yyyy", "about": '"about "d mmmm yyyy', "moment": "d mmmm yyyy hh:mm"}[kind]


def comma_separated(sheet, without):
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(sheet["head"])
    for row in rows(sheet, without):
        line = []
        for cell in row:
            (kind, value), = (cell or {"text": ""}).items()
            if kind == "text":
                line.append("'" + value if value[:1] in ("=", "+", "-", "@") else value)
            else:
                line.append({"about": "about "}.get(kind, "") + str(value).replace("T", " "))
        writer.writerow(line)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def page(document, without):
    headings = "".join(f'<h{level} id="h{at}">{escape(text)}</h{level}>\n' for at, (level, text) in enumerate(document["headings"]))
    texts = "".join('<div class="words" dir="auto">' + escape(text, quote=False).replace("\n", "<br>") + "</div>\n" for text in texts_of(document, without))
    pictures = "".join(
        f'<svg role="img" aria-label="{escape(words)}" viewBox="0 0 9 9"><defs><pattern id="dots" width="2" height="2" patternUnits="userSpaceOnUse"><circle cx="1" cy="1" r="1"></circle></pattern></defs>'
        '<rect x="0" y="0" width="9" height="9" fill="url(#dots)"></rect></svg>\n' for words in document["pictures"])
    tables = "".join(
        f'<table>\n<caption>{one["caption"]}</caption>\n<thead>\n<tr>' + "".join(f'<th scope="col">{name}</th>' for name in one["head"])
        + '</tr>\n</thead>\n<tbody>\n<tr><th scope="row">a</th>' + "<td>b</td>" * (len(one["head"]) - 1) + "</tr>\n</tbody>\n</table>\n"
        for one in document["tables"])
    return f"""<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{document["title"]}</title>
<style>body{{color:#000}}</style>
</head>
<body>
<main>
<h1 dir="auto">{document["title"]}</h1>
<nav aria-label="Contents">
<ul>
<li><a href="#h0">{document["headings"][0][1]}</a></li>
</ul>
</nav>
{headings}{texts}{pictures}{tables}</main>
</body>
</html>
""".encode()


def markdown(document, without):
    def bare(text):
        return "".join("\\" + letter if letter in "\\`*_[]<>#&|~" else letter for letter in text)

    out = [f"# {document['title']}\n"]
    out += [f"{'#' * level} {text}\n" for level, text in document["headings"]]
    out += [quoted(list(map(bare, text.split("\n")))) for text in texts_of(document, without)]
    for one in document["tables"]:
        out.append(f"{one['caption']}:\n\n| {' | '.join(one['head'])} |\n|{' --- |' * len(one['head'])}\n|{' a<br>b |' * len(one['head'])}\n")
    return "\n".join(out).encode()


def quoted(lines):
    """Lines as a quotation: a break is written out, but where a paragraph ends by itself."""
    ends = ["\\" if line and after else "" for line, after in zip(lines, lines[1:] + [""])]
    return "".join(f"> {line}{end}\n" for line, end in zip(lines, ends))


def write(folder: Path, without=False):
    """Writes one audience; without people where that is asked."""
    expected = EXPECTED
    if without:
        cut = {title: sheet | {"rows": rows(sheet, True)} for title, sheet in EXPECTED["sheets"].items()}
        expected = EXPECTED | {"absent": [CANARY], "texts": texts_of(EXPECTED, True), "sheets": cut}
    files = {}
    for name in ("report", "board-summary"):
        document = EXPECTED if name == "report" else EXPECTED["board-summary"]
        files[f"{name}.docx"] = pack(word(document, name == "report", without))
        files[f"{name}.html"] = page(document, without)
        files[f"{name}.md"] = markdown(document, without)
    files["workbook.xlsx"] = workbook(EXPECTED["sheets"], without)
    files["csv/evidence.csv"] = comma_separated(SHEET, without)
    files["copy.json"] = json.dumps({"texts": texts_of(EXPECTED, without)}).encode()
    files["everything.zip"] = pack(files)
    folder.mkdir(parents=True)
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    (folder / "expected.json").write_text(json.dumps(expected), "utf-8")
