"""office.py FOLDER PICTURES: opens Word's and Excel's files of the full audience in LibreOffice, prints and converts them, and
looks at what arrived. Pictures of the first pages go to the folder PICTURES, for a person to look at.

LibreOffice without a window has no dialogue that says that a file needed repair: what it keeps of the file is counted instead.
"""

import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

from readers.expected import Expected
from readers.office import Office, Pdf, written_cells, written_headings, written_tables
from readers.tally import Tally
from readers.texts import fold
from readers.word import differing

ASSESSMENTS = ("example", "large", "hostile")
SAMPLE = 40
PAGES = 12


def check(folder, pictures, tally, program):
    """Opens the files of every assessment that is there."""
    expected, files = {}, {}
    for assessment in ASSESSMENTS:
        audience = folder / assessment / "full"
        with tally.case(f"{assessment}/full", "expected.json", "there is something to open") as wrong:
            expected[assessment] = Expected(audience)
            for path in sorted(audience.glob("*.docx")) + sorted(audience.glob("*.xlsx")):
                files[f"{assessment}-{path.name}"] = (assessment, path)
            if not any(name.startswith(f"{assessment}-") for name in files):
                wrong("there are no files")
    with tempfile.TemporaryDirectory(prefix="qm-documents-") as work:
        work = Path(work)
        # Files of one name would be converted over each other.
        for name, (_, path) in files.items():
            shutil.copyfile(path, work / name)
        words = [work / name for name in files if name.endswith(".docx")]
        books = [work / name for name in files if name.endswith(".xlsx")]
        office = Office(program)
        for ending, some in (("pdf", words + books), ("odt", words), ("ods", books)):
            (work / ending).mkdir()
            with tally.case("*/full", f"*.{ending}", "LibreOffice ends well") as wrong:
                problem = office.convert(ending, some, work / ending)
                if problem:
                    wrong(problem)
        pictures.mkdir(parents=True, exist_ok=True)
        for name, (assessment, path) in files.items():
            place, stem = f"{assessment}/full", name.rsplit(".", 1)[0]
            printed = None
            with tally.case(place, path.name, "it is printed") as wrong:
                printed = Pdf(work / "pdf" / f"{stem}.pdf")
                if printed.pages < 1:
                    wrong("there are no pages")
                printed.pictures(pictures, stem, PAGES)
            if printed is None:
                continue
            if path.suffix == ".docx":
                check_word(printed, work / "odt" / f"{stem}.odt", expected[assessment].documents[path.stem], place, path, tally)
            else:
                check_book(printed, work / "ods" / f"{stem}.ods", expected[assessment].sheets, place, path, tally)


def plain(texts, length):
    """The beginnings of some texts that are printed letter by letter: signs may be ligatures, or run from right to left."""
    found = []
    for text in texts:
        begin = fold(text)[:length]
        if re.fullmatch(r"[A-Za-z0-9 .,;:()'’]{3,}", begin):
            found.append(begin)
    # From all over the document, not only from its first pages.
    return found[:: max(1, len(found) // SAMPLE)]


def check_word(printed, text, document, place, path, tally):
    """What is printed of a report, and what LibreOffice would keep of it."""
    with tally.case(place, path.name, "headings and texts are printed") as wrong:
        sample = plain((heading for _, heading in document.headings), 60) + plain(document.texts, 40)
        if not sample:
            wrong("there is nothing to look for")
        for one in sample:
            if not printed.holds(one):
                wrong(f"not printed: {one!r}")
    with tally.case(place, path.name, "every page says which it is") as wrong:
        # A cover may say nothing.
        for number, page in list(enumerate(printed.texts, 1))[1:] or list(enumerate(printed.texts, 1)):
            if not re.search(rf"\bPage\s+{number}\s+of\s+{printed.pages}\b", page):
                wrong(f"page {number} of {printed.pages} does not")
    if path.stem == "board-summary":
        with tally.case(place, path.name, "the board summary stays a page") as wrong:
            # What falls short is never left out: so much of it that it fills more than a page takes two.
            if printed.pages > (1 if document.is_a_page else 2):
                wrong(f"it takes {printed.pages}")
    with tally.case(place, path.name, "pages lie where there are wide tables") as wrong:
        wide = sum(table["wide"] for table in document.tables)
        if (printed.lying > 0) != (wide > 0) or printed.lying == printed.pages:
            wrong(f"{printed.lying} of {printed.pages} pages lie, for {wide} wide tables")
    with tally.case(place, path.name, "LibreOffice keeps its headings and tables") as wrong:
        # Word's title is a paragraph there.
        differing(written_headings(text), [one for one in document.headings if one[0] > 1], wrong)
        if written_tables(text) < len(document.tables):
            wrong(f"{written_tables(text)} tables for {len(document.tables)}")


def check_book(printed, kept, sheets, place, path, tally):
    """What is printed of a workbook, and what LibreOffice would keep of it."""
    with tally.case(place, path.name, "heads and cells are printed") as wrong:
        cells = (cell["text"] for sheet in sheets.values() for row in sheet["rows"] for cell in row if cell and "text" in cell)
        for one in plain((name for sheet in sheets.values() for name in sheet["head"]), 60) + plain(cells, 20):
            if not printed.holds(one):
                wrong(f"not printed: {one!r}")
    with tally.case(place, path.name, "LibreOffice keeps its sheets and cells") as wrong:
        found = written_cells(kept)
        if list(found) != list(sheets):
            wrong(f"the sheets are {list(found)}")
        for title, sheet in sheets.items():
            want = {"string": len(sheet["head"]), "float": 0, "date": 0, "formula": 0}
            for cell in (cell for row in sheet["rows"] for cell in row if cell and cell != {"text": ""}):
                want[{"text": "string", "number": "float"}.get(next(iter(cell)), "date")] += 1
            if title in found and found[title] != want:
                wrong(f"{title}: {found[title]} for {want}")


if __name__ == "__main__":
    if len(sys.argv) != 3 or not Path(sys.argv[1]).is_dir():
        sys.exit("usage: office.py FOLDER PICTURES")
    counted = Tally()
    check(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve(), counted, os.environ.get("SOFFICE", "soffice"))
    sys.exit(counted.close())
