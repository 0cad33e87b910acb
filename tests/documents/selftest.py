"""selftest.py: a check that cannot fail is worthless. The sample passes as it is; broken in one place, the check meant for
that place must say so."""

import io
import os
import re
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

import check
import office
import samples
from readers.tally import Tally
from readers.texts import visible

HYPERLINK = f'<Relationship Id="rId9" Type="{samples.OFFICE}/hyperlink" Target="https://example.org" TargetMode="External"/>'
OUTSIDE = f'<Relationship Id="rId9" Type="{samples.OFFICE}/image" Target="https://example.org/a.png" TargetMode="External"/>'


def swap(old, new, times=-1):
    """Puts one piece of a file in another's place."""
    old, new = (one.encode() if isinstance(one, str) else one for one in (old, new))

    def change(data):
        assert old in data, f"{old!r} is not in the sample"
        return data.replace(old, new, times)

    return change


def last(old, new):
    """The same for the last place where it stands."""

    def change(data):
        before, found, after = data.rpartition(old.encode())
        assert found, f"{old!r} is not in the sample"
        return before + new.encode() + after

    return change


def part(name, change):
    """Changes a part of a packed file."""

    def whole(data):
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            parts = {one: file.read(one) for one in file.namelist()}
        assert name in parts, f"{name} is not in the sample"
        parts[name] = change(parts[name])
        return samples.pack(parts)

    return whole


def more(name, data):
    """A packed file with one part more."""

    def whole(old):
        with zipfile.ZipFile(io.BytesIO(old)) as file:
            parts = {one: file.read(one) for one in file.namelist()}
        return samples.pack(parts | {name: data})

    return whole


def document(*arguments):
    return part("word/document.xml", swap(*arguments))


def sheet(*arguments):
    return part("xl/worksheets/sheet1.xml", swap(*arguments))


# A field that Word would follow at the reader's first click on "update".
INCLUDED = samples.simple('INCLUDETEXT "https://example.org/a"')
ROW = "<w:tr><w:trPr><w:cantSplit/>"

# What is broken, in which file, how, and which case must say so.
BROKEN = [
    ("a control character", "report.docx", document("Third line", "Third \x0bline"), "strict XML"),
    ("a character reference to one", "report.docx", document("Third line", "Third &#8;line"), "strict XML"),
    ("markup that is not closed", "report.docx", document("</w:body>", ""), "strict XML"),
    ("a document type", "report.docx", part("word/styles.xml", swap("<w:styles ", "<!DOCTYPE a><w:styles ")), "strict XML"),
    ("a link outside", "report.docx", part("word/_rels/document.xml.rels", swap("</Relationships>", HYPERLINK + "</Relationships>")), "nothing outside"),
    ("a picture from outside", "report.docx", part("word/_rels/document.xml.rels", swap("</Relationships>", OUTSIDE + "</Relationships>")), "nothing outside"),
    ("a macro", "report.docx", more("word/vbaProject.bin", b"macro"), "nothing outside"),
    ("a part that is missing", "report.docx", part("word/_rels/document.xml.rels", swap("media/dot.png", "media/none.png")), "what points to a part"),
    ("a relationship that is missing", "report.docx", document('r:embed="rId4"', 'r:embed="rId7"'), "what points to a part"),
    ("a part without a type", "report.docx", more("word/more.dat", b"x"), "what points to a part"),
    ("elements in another order", "report.docx", document('<w:tblW w:w="5000" w:type="pct"/><w:tblCaption w:val="Sources"/>', '<w:tblCaption w:val="Sources"/><w:tblW w:w="5000" w:type="pct"/>'), "order that Office asks"),
    ("spaces that Word would drop", "report.docx", document('<w:t xml:space="preserve">Ms Canary Example', "<w:t> Ms Canary Example"), "spaces at the edge"),
    ("a name as author", "report.docx", part("docProps/core.xml", swap("<dc:language>", "<cp:lastModifiedBy>A. Person</cp:lastModifiedBy><dc:language>")), "its properties"),
    ("another language of the file", "report.docx", part("docProps/core.xml", swap("en-GB", "de-DE")), "its properties"),
    ("another title of the file", "report.docx", part("docProps/core.xml", swap(samples.TITLE, "Something")), "its properties"),
    ("another language of the text", "report.docx", part("word/styles.xml", swap("en-GB", "en-US")), "language is British"),
    ("a heading that is missing", "report.docx", document('<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="Normal"/>'), "the headings"),
    ("a heading of another level", "board-summary.docx", document('w:val="Heading1"', 'w:val="Heading2"'), "the headings"),
    ("a heading that only Word would find", "report.docx", document('<w:p><w:pPr><w:pStyle w:val="Heading2"/>', '<w:p><w:pPr><w:pStyle w:val="Heading3"/>'), "the headings"),
    ("a field that fetches", "report.docx", document("<w:bookmarkStart", INCLUDED + "<w:bookmarkStart", 1), "every field"),
    ("such a field in the foot", "report.docx", part("word/footer1.xml", swap("NUMPAGES", 'DDE "a" "b"')), "every field"),
    ("such a field in the short form", "report.docx", document("<w:bookmarkStart", '<w:fldSimple w:instr="LINK a"/><w:bookmarkStart', 1), "every field"),
    ("a field that never ends", "report.docx", part("word/document.xml", last('<w:fldChar w:fldCharType="end"/>', "")), "every field"),
    ("a link to nowhere", "report.docx", document('w:anchor="h1"', 'w:anchor="h9"'), "every link stays"),
    ("two bookmarks of one name", "report.docx", document('w:name="h1"', 'w:name="h0"'), "every link stays"),
    ("no table of contents", "report.docx", document("TOC \\o", "XE \\o"), "table of contents"),
    ("a table of contents that would list less", "report.docx", document('TOC \\o "1-2"', 'TOC \\o "1-1"'), "table of contents"),
    ("another table of contents", "report.docx", part("word/document.xml", swap("Sources</w:t></w:r><w:r><w:tab/>", "Other</w:t></w:r><w:r><w:tab/>")), "table of contents"),
    ("a table without a head", "report.docx", document("<w:tblHeader/>", "", 1), "every table"),
    ("a head that is switched off", "report.docx", document("<w:tblHeader/>", '<w:tblHeader w:val="0"/>', 1), "every table"),
    ("a row that may be torn", "report.docx", part("word/document.xml", last(ROW, "<w:tr><w:trPr>")), "every table"),
    ("a table without alt text", "report.docx", document('<w:tblCaption w:val="Everything"/>', ""), "every table"),
    ("a row with a cell too many", "report.docx", part("word/document.xml", last("</w:tr>", "<w:tc><w:p/></w:tc></w:tr>")), "every table"),
    ("a cell without a paragraph", "report.docx", part("word/document.xml", last("</w:p></w:tc>", "</w:p><w:tbl/></w:tc>")), "every table"),
    ("a column of another name", "report.docx", document(">Said<", ">Written<"), "the tables are those"),
    ("tables the other way round", "report.docx", document(">Source<", ">Column A<"), "the tables are those"),
    ("a wide table upright", "report.docx", document('w:w="16838" w:h="11906" w:orient="landscape"', 'w:w="11906" w:h="16838"'), "wide tables"),
    ("everything lying", "report.docx", document('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906" w:orient="landscape"'), "wide tables"),
    ("another paper", "report.docx", document('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'), "wide tables"),
    ("no reference", "report.docx", part("word/header1.xml", swap(samples.REFERENCE, "none")), "every page says"),
    ("no head", "report.docx", document('<w:headerReference w:type="default" r:id="rId2"/>', ""), "every page says"),
    ("no day", "report.docx", part("word/footer1.xml", swap(samples.DAY, "some day")), "every page says"),
    ("no page numbers", "report.docx", part("word/footer1.xml", swap("NUMPAGES", "PAGE")), "every page says"),
    ("a picture without alt text", "report.docx", document(f'descr="{samples.PICTURE}"', 'descr=""'), "every picture"),
    ("no page after the cover", "report.docx", document('<w:br w:type="page"/>', "<w:br/>"), "the cover"),
    ("a text that is missing", "report.docx", document("Ms Canary Example", "Ms Example"), "all that was entered"),
    ("line breaks that are lost", "report.docx", document("<w:br/><w:t", "<w:t"), "all that was entered"),
    ("no ZIP at all", "report.docx", lambda data: data[:200], "it opens"),
    ("a formula", "workbook.xlsx", sheet('<c r="E2" t="n"><v>3</v>', '<c r="E2"><f>1+2</f><v>3</v>'), "no formula"),
    ("a formula's text", "workbook.xlsx", sheet('<c r="E2" t="n"><v>3</v>', '<c r="E2" t="str"><v>3</v>'), "no formula"),
    ("a link", "workbook.xlsx", sheet("<pageMargins", '<hyperlinks><hyperlink ref="A1" location="A2"/></hyperlinks><pageMargins'), "no formula"),
    ("a name that is not ours", "workbook.xlsx", part("xl/workbook.xml", swap("</definedNames>", '<definedName name="a">1</definedName></definedNames>')), "no formula"),
    ("macros", "workbook.xlsx", more("xl/vbaProject.bin", b"x"), "nothing outside"),
    ("a link to another workbook", "workbook.xlsx", more("xl/externalLinks/externalLink1.xml", b"<a/>"), "nothing outside"),
    ("a note", "workbook.xlsx", more("xl/comments1.xml", b"<a/>"), "nothing outside"),
    ("a control character", "workbook.xlsx", sheet("Third", "Th\x01ird"), "strict XML"),
    ("elements in another order", "workbook.xlsx", sheet("<sheetData>", '<autoFilter ref="A1:F4"/><sheetData>'), "order that Office asks"),
    ("another name of the sheet", "workbook.xlsx", part("xl/workbook.xml", swap('name="Evidence"', 'name="Other"')), "the sheets are"),
    ("another text", "workbook.xlsx", sheet("Third line", "Third lime"), "Evidence: every cell"),
    ("an escape that Excel would read", "workbook.xlsx", sheet("_x005F_x0041_", "_x0041_"), "Evidence: every cell"),
    ("a number for a text", "workbook.xlsx", sheet('<c r="E2" t="n"><v>3</v>', '<c r="E2" t="inlineStr"><is><t>3</t></is>'), "Evidence: every cell"),
    ("another number", "workbook.xlsx", sheet('<c r="E2" t="n"><v>3</v>', '<c r="E2" t="n"><v>4</v>'), "Evidence: every cell"),
    ("an about that is exact", "workbook.xlsx", part("xl/styles.xml", swap("&quot;about &quot;", "")), "Evidence: every cell"),
    ("a moment without its hour", "workbook.xlsx", part("xl/styles.xml", swap("yyyy hh:mm", "yyyy")), "Evidence: every cell"),
    ("another text among shared ones", "workbook.xlsx", lambda data: part("xl/sharedStrings.xml", swap("_x005F_x0041_", "_x0041_"))(shared(data)), "Evidence: every cell"),
    ("a day too late", "workbook.xlsx", sheet("<v>46348</v>", "<v>46349</v>"), "Evidence: every cell"),
    ("a row too many", "workbook.xlsx", sheet("</sheetData>", '<row r="5"><c r="A5" t="n"><v>1</v></c></row></sheetData>'), "Evidence: every cell"),
    ("a head that does not stay", "workbook.xlsx", sheet('topLeftCell="A2"', 'topLeftCell="B2"'), "the head stays"),
    ("a filter over a part", "workbook.xlsx", sheet('<autoFilter ref="A1:F4"', '<autoFilter ref="A1:E4"'), "the head stays"),
    ("no head on paper", "workbook.xlsx", part("xl/workbook.xml", swap("$1:$1", "$2:$2")), "the head stays"),
    ("a column without a width", "workbook.xlsx", sheet('max="6"', 'max="5"'), "the head stays"),
    ("no mark of UTF-8", "csv/evidence.csv", lambda data: data[3:], "the mark of UTF-8"),
    ("bare line ends", "csv/evidence.csv", swap("\r\n", "\n"), "the mark of UTF-8"),
    ("a cell that counts", "csv/evidence.csv", swap('"\'=', '"='), "nothing counts"),
    ("a cell that counts, in the middle", "csv/evidence.csv", swap(",'-5", ",-5"), "nothing counts"),
    ("a cell that counts where others cut", "csv/evidence.csv", swap("with  two", "with;=two"), "nothing counts"),
    ("a guard within a text where none belongs", "csv/evidence.csv", swap("with  two", "with  't'wo"), "nothing counts"),
    ("a quote that is not closed", "csv/evidence.csv", swap("_x0041_", '"_x0041_'), "nothing counts"),
    ("a row less", "csv/evidence.csv", lambda data: data[: data.index(b"_x0041_")], "nothing counts"),
    ("another day", "csv/evidence.csv", swap("about 2026-10-01", "2026-10-01"), "nothing counts"),
    ("a guard where none belongs", "csv/evidence.csv", swap("_x0041_", "'_x0041_"), "nothing counts"),
    ("a script", "report.md", swap("\\<script\\>", "<script>"), "no text has become"),
    ("a link", "report.md", swap("\\[not a link\\]", "[not a link]"), "no text has become"),
    ("a picture", "report.md", swap("\\[not a link\\]", "![not a link]"), "no text has become"),
    ("code", "report.md", swap("> Third", "> \n>     Third"), "no text has become"),
    ("a heading too many", "report.md", swap("> Third", "# Third"), "the headings"),
    ("a table in pieces", "report.md", swap("| Source | Said |", "| Source |"), "the tables"),
    ("a text that is missing", "report.md", swap("Canary", ""), "all that was entered"),
    ("line breaks that are lost", "report.md", swap("First line\\", "First line"), "all that was entered"),
    ("a script", "report.html", swap("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"), "nothing runs"),
    ("a picture from outside", "report.html", swap("</main>", '<img src="https://example.org/a.png" alt=""></main>'), "nothing runs"),
    ("a name space that is none of a picture", "report.html", swap("<svg ", '<svg xmlns="https://example.org" '), "nothing runs"),
    ("a handler", "report.html", swap("<main>", '<main onclick="a()">'), "nothing runs"),
    ("a frame", "report.html", swap("</main>", '<iframe title="a"></iframe></main>'), "nothing runs"),
    ("a form", "report.html", swap("</main>", "<form></form></main>"), "nothing runs"),
    ("a style sheet from outside", "report.html", swap("<style>", '<link rel="stylesheet" href="a.css"><style>'), "nothing runs"),
    ("a style that fetches", "report.html", swap("color:#000", "background:url(https://example.org/)"), "nothing runs"),
    ("a link outside", "report.html", swap('href="#h0"', 'href="https://example.org"'), "nothing runs"),
    ("a link that runs", "report.html", swap('href="#h0"', 'href="javascript:a()"'), "nothing runs"),
    ("a link to nowhere", "report.html", swap('href="#h0"', 'href="#h9"'), "nothing runs"),
    ("two of one id", "report.html", swap('id="h1"', 'id="h0"'), "nothing runs"),
    ("a page that leads away", "report.html", swap("<title>", '<meta http-equiv="refresh" content="0;url=a"><title>'), "nothing runs"),
    ("a fill from outside", "report.html", swap("url(#dots)", "url(a.svg#dots)"), "nothing runs"),
    ("no policy", "report.html", swap("Content-Security-Policy", "content-type"), "the policy"),
    ("a policy with a hole", "report.html", swap("style-src 'unsafe-inline'", "style-src 'unsafe-inline'; img-src *"), "the policy"),
    ("a policy that comes too late", "report.html", swap('<meta charset="utf-8">', "<style></style>"), "the policy"),
    ("markup that a browser would mend", "report.html", swap("</ul>", ""), "strict HTML"),
    ("a byte that is no letter", "report.html", swap("Third", b"Th\xff"), "strict UTF-8"),
    ("another language", "report.html", swap('lang="en-GB"', 'lang="en"'), "language is British"),
    ("a heading of another level", "report.html", swap('<h3 id="h1">Sources</h3>', '<h4 id="h1">Sources</h4>'), "the headings"),
    ("a table without a caption", "report.html", swap("<caption>Sources</caption>", ""), "the tables"),
    ("a picture without words", "report.html", swap(f'aria-label="{samples.PICTURE}"', ""), "every picture"),
    ("a picture that does not say it is one", "report.html", swap('role="img" ', ""), "every picture"),
    ("a picture that no table follows", "report.html", swap("<caption>Sources", "</table><h2>x</h2><table><caption>Sources"), "the headings"),
    ("a text that is missing", "report.html", swap("Canary", ""), "all that was entered"),
    ("line breaks that are lost", "report.html", swap("<br>", " "), "all that was entered"),
    ("what the standard forbids", "report.html", swap("<ul>", "<ul><p>x</p>"), "html-validate"),
    ("a head that says nothing of its column", "report.html", swap('<th scope="col">', "<th>"), "html-validate"),
    ("no JSON", "copy.json", lambda data: data[:-1], "strict JSON"),
    ("a number that is none", "copy.json", swap('{"texts"', '{"a": NaN, "texts"'), "strict JSON"),
    ("a name twice", "copy.json", swap('{"texts"', '{"texts": 1, "texts"'), "strict JSON"),
    ("a text that is missing", "copy.json", swap("Canary", ""), "strict JSON"),
    ("damage", "everything.zip", lambda data: data[:60] + bytes([data[60] ^ 255]) + data[61:], ""),
    ("a name that leads out", "everything.zip", more("../a.txt", b"x"), "names are harmless"),
    ("a name of a device", "everything.zip", more("aux.txt", b"x"), "names are harmless"),
    ("two of one name, on some systems", "everything.zip", more("Report.html", b"x"), "names are harmless"),
    ("another file than alone", "everything.zip", part("report.md", swap("Sources", "Source")), "byte for byte"),
    ("a file that is none of ours", "everything.zip", more("more.bin", b"x"), "byte for byte"),
]
WORD = samples.CANARY
# The same for the audience without people: wherever the word is, it is found.
LEAKS = [
    ("the author", "report.docx", part("docProps/core.xml", swap("<dc:language>", f"<dc:creator>{WORD}</dc:creator><dc:language>"))),
    ("the head of the pages", "board-summary.docx", part("word/header1.xml", swap(samples.REFERENCE, WORD))),
    ("letters in several runs", "report.docx", document("First line", "Ms Can</w:t></w:r><w:r><w:t>ary Example")),
    ("a part of another kind", "report.docx", more("customXml/item1.xml", f"<a b='{WORD}'/>".encode("utf-16"))),
    ("the name of a part", "report.docx", more("customXml/ms-canary-example.xml", b"<a/>")),
    ("a cell", "workbook.xlsx", sheet("left out", WORD)),
    ("the author of a workbook", "workbook.xlsx", part("docProps/core.xml", swap("openpyxl", WORD))),
    ("a comma-separated cell", "csv/evidence.csv", swap("left out", WORD.upper())),
    ("Markdown, escaped", "report.md", swap("First line", "Ms Canary Example")),
    ("a page, as numbers", "report.html", swap("First line", "".join(f"&#{ord(letter)};" for letter in WORD))),
    ("a page, in an address", "report.html", swap("First line", "Ms%20Canary%20Example")),
    ("a page, in a comment", "report.html", swap("<main>", f"<main><!-- {WORD} -->")),
    ("the copy", "copy.json", swap("First line", WORD)),
    ("the archive", "everything.zip", more("note.txt", WORD.encode())),
    ("a file packed in a file of the archive", "everything.zip", more("other.docx", samples.pack({"a.xml": WORD.encode()}))),
]


def leaves_as_is(tally):
    """The sample itself passes, or nothing below means anything."""
    folder = tempfile.mkdtemp()
    try:
        samples.write(Path(folder) / "canary" / "full")
        samples.write(Path(folder) / "canary" / "without-people", True)
        counted = Tally()
        check.check(Path(folder), counted)
        with tally.case("self-test", "sample", "what is as it should be passes") as wrong:
            for (place, file, what), lines in counted.failed.items():
                wrong(f"{place}/{file}: {what}: {lines}")
            if len(counted.passed) < 100:
                wrong(f"only {len(counted.passed)} cases ran")
    finally:
        shutil.rmtree(folder)


def try_one(tally, audience, file, name, change, says):
    """Breaks one file of the sample and looks for the case that must notice."""
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        samples.write(folder / "canary" / "full")
        if audience != "full":
            samples.write(folder / "canary" / audience, True)
        path = folder / "canary" / audience / file
        with tally.case("self-test", file, name) as wrong:
            path.write_bytes(change(path.read_bytes()))
            counted = Tally()
            check.check(folder, counted, with_validator=says == "html-validate")
            failed = [what for (place, where, what) in counted.failed if where == file and place == f"canary/{audience}"]
            if not any(says in what for what in failed):
                wrong(f"no case with {says!r} noticed; these did: {failed}")


def shared(data):
    """The workbook as Excel itself writes it, with its texts in a part of their own."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        parts = {one: file.read(one) for one in file.namelist()}
    found = []

    def take(match):
        found.append(match[2])
        return match[1] + b't="s"><v>%d</v></c>' % (len(found) - 1)

    name = "xl/worksheets/sheet1.xml"
    parts[name] = re.sub(rb'(<c [^>]*)t="inlineStr"[^>]*><is>(.*?)</is></c>', take, parts[name], flags=re.S)
    assert found, "the sample has no texts"
    items = b"".join(b"<si>" + one + b"</si>" for one in found)
    parts["xl/sharedStrings.xml"] = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' + items + b"</sst>"
    kind = f'<Relationship Id="rId99" Type="{samples.OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    parts["xl/_rels/workbook.xml.rels"] = swap("</Relationships>", kind)(parts["xl/_rels/workbook.xml.rels"])
    kind = '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
    if b"/xl/sharedStrings.xml" not in parts["[Content_Types].xml"]:
        parts["[Content_Types].xml"] = swap("</Types>", kind)(parts["[Content_Types].xml"])
    return samples.pack(parts)


def other_writing(tally):
    """What is right stays right in the other way of writing it."""
    with tempfile.TemporaryDirectory() as folder, tally.case("self-test", "workbook.xlsx", "shared texts pass") as wrong:
        path = Path(folder) / "example" / "full" / "workbook.xlsx"
        samples.write(path.parent)
        path.write_bytes(shared(path.read_bytes()))
        counted = Tally()
        check.check(Path(folder), counted, with_validator=False)
        for (_, file, what), lines in counted.failed.items():
            # The archive still holds the other way.
            if file != "everything.zip":
                wrong(f"{file}: {what}: {lines}")


def lists(tally):
    """What is wrong with the set of files, or with what is expected of it."""
    tries = [
        ("a file that is missing", lambda folder: (folder / "report.md").unlink(), "full"),
        ("a file that nobody expects", lambda folder: (folder / "more.txt").write_text("x"), "full"),
        ("no word to look for", lambda folder: change_expected(folder, '"absent": ["Ms Canary Example"]', '"absent": []'), "without-people"),
        ("a word that was never there", lambda folder: change_expected(folder, '"absent": ["Ms Canary Example"]', '"absent": ["Ms Nobody"]'), "without-people"),
        ("nothing said of pictures", lambda folder: change_expected(folder, '"pictures": ["Two', '"picture": ["Two'), "full"),
    ]
    for name, change, audience in tries:
        with tempfile.TemporaryDirectory() as folder, tally.case("self-test", "folder", name) as wrong:
            folder = Path(folder)
            samples.write(folder / "canary" / "full")
            samples.write(folder / "canary" / "without-people", True)
            change(folder / "canary" / audience)
            counted = Tally()
            check.check(folder, counted, with_validator=False)
            if not any(place == f"canary/{audience}" for place, _, _ in counted.failed):
                wrong("nobody noticed")
    with tempfile.TemporaryDirectory() as folder, tally.case("self-test", "folder", "a folder without documents") as wrong:
        (Path(folder) / "example" / "full").mkdir(parents=True)
        counted = Tally()
        check.check(Path(folder), counted)
        if not counted.failed:
            wrong("nobody noticed")


def opened(tally):
    """LibreOffice notices too: one run with one assessment that is broken, one of which a file is, and one that is whole."""
    broken = [
        ("example", "report.docx", document(WORD, "Somebody"), "headings and texts are printed"),
        ("example", "report.docx", part("word/footer1.xml", swap(" Page ", " Sheet ")), "every page says which it is"),
        ("example", "report.docx", document('w:w="16838" w:h="11906" w:orient="landscape"', 'w:w="11906" w:h="16838"'), "pages lie where"),
        ("example", "report.docx", part("word/styles.xml", swap('<w:outlineLvl w:val="1"/>', '<w:outlineLvl w:val="2"/>')), "keeps its headings"),
        ("example", "board-summary.docx", lambda data: data[:300], "it is printed"),
        ("large", "board-summary.docx", document("First line", "First</w:t><w:br w:type=\"page\"/><w:t> line", 1), "stays a page"),
        ("example", "workbook.xlsx", sheet('<c r="E2" t="n"><v>3</v>', '<c r="E2"><f>1+2</f><v>3</v>'), "keeps its sheets"),
        ("example", "workbook.xlsx", sheet(WORD, "Somebody"), "heads and cells are printed"),
    ]
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        for assessment in office.ASSESSMENTS:
            samples.write(folder / "all" / assessment / "full")
        for assessment, file, change, _ in broken:
            path = folder / "all" / assessment / "full" / file
            path.write_bytes(change(path.read_bytes()))
        counted = Tally()
        office.check(folder / "all", folder / "pictures", counted, os.environ.get("SOFFICE", "soffice"))
        with tally.case("self-test", "LibreOffice", "what is as it should be passes") as wrong:
            for (place, file, what), lines in counted.failed.items():
                is_broken = place == "*/full" or any(place == f"{where}/full" and file == name for where, name, _, _ in broken)
                if not is_broken:
                    wrong(f"{place}/{file}: {what}: {lines}")
            if not list((folder / "pictures").glob("large-report-*.png")):
                wrong("there are no pictures")
        for assessment, file, _, says in broken:
            with tally.case("self-test", file, f"LibreOffice: {says}") as wrong:
                failed = [what for (place, where, what) in counted.failed if place == f"{assessment}/full" and where == file]
                if not any(says in what for what in failed):
                    wrong(f"nobody noticed; these did: {failed}")


def change_expected(folder, old, new):
    path = folder / "expected.json"
    path.write_bytes(swap(old, new)(path.read_bytes()))


def shown(tally):
    """The app's own cases of what it shows instead (src/report/visible.rs)."""
    cases = [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\u2028b\u2029c", "a\nb\nc"), ("\tx", "\tx"), ("\0\x1b\x7f", "\u2400\u241b\u2421"), ("a\x0bb\x0cc\x0ed\x85e", "a\nb\nc\nd\ne"), ("a\x1fb\xadc\x1ed", "abc\u2011d"),
        ("\x9f", "[U+009F]"), ("\u202eabc\u2066", "[U+202E]abc[U+2066]"),
        ("\ufffe\ufdd0\U0010ffff", "[U+FFFE][U+FDD0][U+10FFFF]"), ("\U0001fffe", "[U+01FFFE]"),
        ("\u200d\u200c\u200e\u200f\ufffd", "\u200d\u200c\u200e\u200f\ufffd"),
    ]
    for text, want in cases:
        with tally.case("self-test", "visible", ascii(text)) as wrong:
            if visible(text) != want:
                wrong(f"{visible(text)!r} for {want!r}")


if __name__ == "__main__":
    counting = Tally()
    leaves_as_is(counting)
    for what, where, how, noticed in BROKEN:
        try_one(counting, "full", where, what, how, noticed)
    for what, where, how in LEAKS:
        try_one(counting, "without-people", where, f"a word in {what}", how, "no word that must be absent")
    other_writing(counting)
    lists(counting)
    shown(counting)
    opened(counting)
    sys.exit(counting.close())
