"""Word's files: strict, with a structure that assistive technology finds, and all that was entered."""

import re

import docx

from .package import OFFICE, WORD, Package, check_core, check_parts
from .texts import Haystack, fold

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
VERBATIM = {WORD + "br": "\n", WORD + "cr": "\n", WORD + "tab": "\t", WORD + "noBreakHyphen": "-"}
# The fields that we write. Anything else could fetch or run something: a text has become one.
FIELDS = re.compile(
    r'TOC( \\(o "\d-\d"|[huz]))+|PAGE|NUMPAGES|PAGEREF [A-Za-z_][\w-]*( \\h)?|HYPERLINK \\l "[\w-]+"( \\h)?'
)
# Title is level 1 of a document, Heading 1 its level 2, and so on.
LEVELS = {"title": 1, "heading 1": 2, "heading 2": 3, "heading 3": 4}
# In twentieths of a point: A4 with its short side across, give or take rounding.
SHORT, LONG = 11906, 16838


def said(element):
    """What an element says, with its breaks; a paragraph ends a line."""
    out = []
    for one in element.iter(WORD + "t", WORD + "p", *VERBATIM):
        if one.tag == WORD + "p":
            out.append("\n")
        elif one.tag == WORD + "t":
            out.append(one.text or "")
        elif one.getparent().tag == WORD + "r":
            # A tab in a paragraph's properties is a stop, not a letter; a page break is no line break of a text.
            out.append("" if one.get(WORD + "type") == "page" else VERBATIM[one.tag])
    return "".join(out)


def is_on(element):
    """Whether a property that is either on or off is on."""
    return element is not None and element.get(WORD + "val", "1") not in ("0", "false", "off")


class Word:
    """A Word file in the pieces that the checks look at."""

    def __init__(self, package):
        self.package = package
        relations = self.package.relations("word/document.xml").values()
        self.tree = self.package.tree("word/document.xml")
        self.body = self.tree.find(WORD + "body")
        self.heads = [target for kind, target in relations if kind == "header"]
        self.feet = [target for kind, target in relations if kind == "footer"]
        self.styles = {}
        for style in self.package.tree("word/styles.xml").iter(WORD + "style"):
            self.styles[style.get(WORD + "styleId")] = style.find(WORD + "name").get(WORD + "val").lower()
        self.paragraphs = list(self.body.iter(WORD + "p"))
        self.tables = list(self.body.iter(WORD + "tbl"))
        self.sections = self.split()

    def trees(self):
        """The document, and what stands at the head and foot of its pages."""
        return [self.tree] + [self.package.tree(name) for name in self.heads + self.feet]

    def style(self, paragraph):
        """The name of a paragraph's style, in small letters."""
        found = paragraph.find(f"{WORD}pPr/{WORD}pStyle")
        return "normal" if found is None else self.styles.get(found.get(WORD + "val"), "")

    def headings(self):
        """Level and text, in order."""
        found = ((LEVELS.get(self.style(paragraph)), paragraph) for paragraph in self.paragraphs)
        return [(level, fold(said(paragraph))) for level, paragraph in found if level]

    def split(self):
        """The sections: their properties and the elements of the body in each."""
        sections, here = [], []
        for element in self.body:
            if element.tag == WORD + "sectPr":
                sections.append((element, here))
                return sections
            here.append(element)
            end = element.find(f"{WORD}pPr/{WORD}sectPr")
            if end is not None:
                sections.append((end, here))
                here = []
        return sections

    def fields(self, tree):
        """The instructions of all fields; an open one is said by an error."""
        found, open_fields = [], []
        for one in tree.iter(WORD + "fldChar", WORD + "instrText", WORD + "fldSimple", WORD + "delInstrText"):
            kind = one.get(WORD + "fldCharType")
            if one.tag == WORD + "fldSimple":
                found.append(fold(one.get(WORD + "instr")))
            elif one.tag != WORD + "fldChar":
                open_fields[-1] += one.text or ""
            elif kind == "begin":
                open_fields.append("")
            elif kind == "end":
                found.append(fold(open_fields.pop()))
        if open_fields:
            raise ValueError(f"a field never ends: {open_fields[-1]!r}")
        return found


def row_says(row):
    return [fold(said(cell)) for cell in row.iterchildren(WORD + "tc")]


def check(path, document, case):
    """All checks of one file. `case` opens a case by its name."""
    package = Package(path)
    check_parts(package, case)
    word = Word(package)
    check_core(package, case, document.title)

    with case("python-docx reads the same headings and tables") as wrong:
        other = docx.Document(str(path))
        theirs = [
            (LEVELS[paragraph.style.name.lower()], fold(paragraph.text))
            for paragraph in other.paragraphs
            if paragraph.style.name.lower() in LEVELS
        ]
        if theirs != word.headings():
            wrong(f"it reads {len(theirs)} headings, the document has {len(word.headings())}: {theirs[:3]}")
        if len(other.tables) != len(word.tables):
            wrong(f"it reads {len(other.tables)} tables of {len(word.tables)}")
        if other.core_properties.language != "en-GB":
            wrong(f"it reads the language {other.core_properties.language!r}")

    with case("the headings are those expected, in order") as wrong:
        differing(word.headings(), document.headings, wrong)

    with case("every field is one of ours") as wrong:
        for tree in word.trees():
            for field in word.fields(tree):
                if not FIELDS.fullmatch(field):
                    wrong(f"there is a field {field!r}")
        # It makes Word ask, at every opening, whether it may fetch from other files.
        if "word/settings.xml" in package.parts and package.tree("word/settings.xml").find(WORD + "updateFields") is not None:
            wrong("Word is told to update fields, and will ask")

    with case("every link stays within the document and finds its place") as wrong:
        marks = [mark.get(WORD + "name") for mark in word.tree.iter(WORD + "bookmarkStart")]
        numbers = [mark.get(WORD + "id") for mark in word.tree.iter(WORD + "bookmarkStart")]
        if len(set(marks)) < len(marks) or len(set(numbers)) < len(numbers):
            wrong("two bookmarks have one name or one number")
        if sorted(numbers) != sorted(mark.get(WORD + "id") for mark in word.tree.iter(WORD + "bookmarkEnd")):
            wrong("a bookmark begins or ends alone")
        targets = [link.get(WORD + "anchor") for link in word.tree.iter(WORD + "hyperlink")]
        for field in word.fields(word.tree):
            targets += re.findall(r'(?:PAGEREF |HYPERLINK \\l ")([\w-]+)', field)
        for target in targets:
            if target not in marks:
                wrong(f"a link leads to {target!r}, which is not there")
        for mark in marks:
            # Word cuts or refuses others.
            if not re.fullmatch(r"[A-Za-z_]\w{0,39}", mark):
                wrong(f"a bookmark is named {mark!r}")
        for link in word.tree.iter(WORD + "hyperlink"):
            if link.get(OFFICE + "id") is not None:
                wrong("a link leads outside")

    if document.contents:
        with case("the table of contents is filled in") as wrong:
            if not any(field.startswith("TOC ") for field in word.fields(word.tree)):
                wrong("there is no field of it")
            entries = [
                # What stands after the last tab is the page.
                (int(word.style(paragraph)[-1]) + 1, fold(said(paragraph).strip("\n").rsplit("\t", 1)[0]))
                for paragraph in word.paragraphs
                if re.fullmatch(r"toc \d", word.style(paragraph))
            ]
            # Where rows are many, their names would fill pages: the sections alone are listed.
            many = sum(level == 3 for level, _ in document.headings) > 80
            differing(entries, [one for one in document.headings if one[0] == 2 or one[0] == 3 and not many], wrong)
            levels = '"1-1"' if many else '"1-2"'
            if not any(field.startswith(f"TOC \\o {levels}") for field in word.fields(word.tree)):
                wrong("an update would list other levels")

    with case("every table has a head that repeats, whole rows and alt text") as wrong:
        for number, table in enumerate(word.tables, 1):
            rows = list(table.iterchildren(WORD + "tr"))
            if not rows or not is_on(rows[0].find(f"{WORD}trPr/{WORD}tblHeader")):
                wrong(f"table {number} does not mark its first row as head")
            torn = sum(not is_on(row.find(f"{WORD}trPr/{WORD}cantSplit")) for row in rows)
            if torn:
                wrong(f"table {number} lets {torn} of its {len(rows)} rows be torn")
            alt = [table.find(f"{WORD}tblPr/{WORD}{name}") for name in ("tblCaption", "tblDescription")]
            if not any(one is not None and one.get(WORD + "val", "").strip() for one in alt):
                wrong(f"table {number} has no alt text")
            width = len(table.find(WORD + "tblGrid"))
            for row in rows:
                cells = list(row.iterchildren(WORD + "tc"))
                spans = [cell.find(f"{WORD}tcPr/{WORD}gridSpan") for cell in cells]
                if sum(1 if span is None else int(span.get(WORD + "val")) for span in spans) != width:
                    wrong(f"table {number} has a row of other than {width} cells")
                if any(len(cell) == 0 or cell[-1].tag != WORD + "p" for cell in cells):
                    wrong(f"table {number} has a cell that does not end with a paragraph, which Word would repair")

    hay = Haystack("\n".join(map(said, word.trees())))
    matched = []
    with case("the tables are those expected, in order") as wrong:
        left = iter(word.tables)
        for table in document.tables:
            head = [fold(name) for name in table["head"]]
            found = next((one for one in left if one.find(WORD + "tr") is not None and row_says(one.find(WORD + "tr")) == head), None)
            if found is None:
                wrong(f"not found, or not in its place: {table['caption']!r} with {head}")
                break
            matched.append((table, found))
            if table["caption"].strip() and not hay.holds(table["caption"]):
                wrong(f"the caption is missing: {table['caption']!r}")

    with case("wide tables lie on the long side of the paper, all else upright, on A4") as wrong:
        wide = [found for table, found in matched if table["wide"]]
        narrow = [found for table, found in matched if not table["wide"]]
        for number, (properties, elements) in enumerate(word.sections, 1):
            size = properties.find(WORD + "pgSz")
            across, down = int(size.get(WORD + "w")), int(size.get(WORD + "h"))
            if abs(min(across, down) - SHORT) > 20 or abs(max(across, down) - LONG) > 20:
                wrong(f"section {number} is not A4")
            # Word turns the page by the sizes, but prints by the word.
            if (across > down) != (size.get(WORD + "orient") == "landscape"):
                wrong(f"section {number} says that it lies otherwise than its sizes")
            here = [table for element in elements for table in element.iter(WORD + "tbl")]
            if across > down:
                if not any(table in wide for table in here):
                    wrong(f"section {number} lies, and has no wide table")
                wrong_way = [table for table in here if table in narrow]
            else:
                wrong_way = [table for table in here if table in wide]
            for table in wrong_way:
                wrong(f"section {number} has a table that should lie otherwise: {row_says(table.find(WORD + 'tr'))}")

    with case("the language is British English") as wrong:
        defaults = package.tree("word/styles.xml").find(f"{WORD}docDefaults/{WORD}rPrDefault/{WORD}rPr/{WORD}lang")
        if defaults is None or defaults.get(WORD + "val") != "en-GB":
            wrong("the styles' default language is another")

    with case("every page says the reference, the day and its number") as wrong:
        heads = used(word, "header")
        feet = used(word, "footer")
        # Without a reference there is nothing to stand at the head.
        if not heads and fold(document.reference) or not feet:
            wrong("the sections have no head or foot")
        for name in heads:
            if fold(document.reference) not in fold(said(package.tree(name))):
                wrong(f"{name} lacks the reference")
        for name in feet:
            if fold(document.day) not in fold(said(package.tree(name))):
                wrong(f"{name} lacks the day")
            fields = word.fields(package.tree(name))
            if "PAGE" not in fields or "NUMPAGES" not in fields:
                wrong(f"{name} has the fields {fields}")

    with case("every picture says in words what it shows") as wrong:
        names = list(word.tree.iter(DRAWING + "docPr"))
        differing([fold(name.get("descr", "")) for name in names], [fold(text) for text in document.pictures], wrong)
        if len({name.get("id") for name in names}) < len(names):
            wrong("two pictures have one number")

    if document.cover:
        with case("the cover is a page of its own") as wrong:
            if not cover_ends(word):
                wrong("no page ends between the title and what follows the cover")

    with case("all that was entered is there, with its line breaks") as wrong:
        for text in hay.missing(document.texts, document.headings):
            wrong(text)


def used(word, what):
    """The heads or feet of ordinary pages. A section without one takes over that of the section before."""
    known = word.package.relations("word/document.xml")
    found = []
    for properties, _ in word.sections:
        for one in properties.iterchildren(f"{WORD}{what}Reference"):
            if one.get(WORD + "type") in ("default", "even"):
                found.append(known[one.get(OFFICE + "id")][1])
    return sorted(set(found))


def cover_ends(word):
    """Whether a page ends between the title and the first heading or the table of contents."""
    is_cover = False
    for paragraph in word.paragraphs:
        style = word.style(paragraph)
        if style == "title":
            is_cover = True
        elif is_cover:
            is_next = style.startswith(("heading", "toc"))
            if is_next and is_on(paragraph.find(f"{WORD}pPr/{WORD}pageBreakBefore")):
                return True
            if is_next:
                return False
            section = paragraph.find(f"{WORD}pPr/{WORD}sectPr")
            if section is not None:
                kind = section.find(WORD + "type")
                return kind is None or kind.get(WORD + "val") != "continuous"
            if any(one.get(WORD + "type") == "page" for one in paragraph.iter(WORD + "br")):
                return True
    return False


def differing(have, want, wrong):
    """Says where two lists part."""
    if have == want:
        return
    at = next((at for at, (one, other) in enumerate(zip(have, want)) if one != other), min(len(have), len(want)))
    wrong(f"{len(have)} for {len(want)}; from number {at + 1} on: {have[at:at + 2]} for {want[at:at + 2]}")
