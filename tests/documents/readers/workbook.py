"""Excel's files: every cell by value and by type, and nothing that counts or leads anywhere."""

import re
from datetime import datetime

import openpyxl
from openpyxl.styles.numbers import is_date_format
from openpyxl.utils import get_column_letter

from .package import OFFICE, SHEET, Package, check_parts
from .word import differing

# Excel holds no more in a cell, in UTF-16 units; the app cuts longer texts and says so.
LONGEST = 32767
KEPT = 30000


def units(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def unescape(text):
    """Excel's own escapes: _x000D_ is a character, _x005F_ an underscore that is none."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)


class Raw:
    """The cells as the file has them: openpyxl mends and guesses, so it cannot tell everything."""

    def __init__(self, package):
        self.package = package
        relations = package.relations("xl/workbook.xml")
        shared = next((target for kind, target in relations.values() if kind == "sharedStrings"), None)
        self.shared = [] if shared is None else [texts(one) for one in package.tree(shared)]
        self.sheets = {
            one.get("name"): package.tree(relations[one.get(OFFICE + "id")][1])
            for one in package.tree("xl/workbook.xml").iter(SHEET + "sheet")
        }

    def cells(self, title):
        """Address to the text of a text, or to None."""
        found = {}
        for cell in self.sheets[title].iter(SHEET + "c"):
            kind, value = cell.get("t"), cell.find(SHEET + "v")
            if kind == "s":
                found[cell.get("r")] = self.shared[int(value.text)]
            elif kind == "inlineStr":
                found[cell.get("r")] = texts(cell.find(SHEET + "is"))
            else:
                found[cell.get("r")] = None
        return found


def texts(element):
    return unescape("".join(one.text or "" for one in element.iter(SHEET + "t")))


def check(path, expected, case):
    """All checks of one file."""
    package = Package(path)
    check_parts(package, case)

    with case("no formula, link or name that we did not write") as wrong:
        for name in package.xml():
            for element in package.tree(name).iter(SHEET + "f", SHEET + "hyperlink", SHEET + "externalReference", SHEET + "oleObject"):
                wrong(f"{name} has {element.tag.rsplit('}')[-1]}")
        if any(cell.get("t") in ("str", "e", "b") for name in package.xml() for cell in package.tree(name).iter(SHEET + "c")):
            wrong("a cell has the type of a formula's result, a mistake or a truth value")
        for name in package.tree("xl/workbook.xml").iter(SHEET + "definedName"):
            if name.get("name") not in ("_xlnm.Print_Titles", "_xlnm._FilterDatabase", "_xlnm.Print_Area"):
                wrong(f"there is a name {name.get('name')!r}")

    raw = Raw(package)
    book = openpyxl.load_workbook(path)
    data = openpyxl.load_workbook(path, data_only=True)

    with case("the sheets are those expected, in order") as wrong:
        differing(book.sheetnames, list(expected.sheets), wrong)
        for title in book.sheetnames:
            if units(title) > 31 or re.search(r"[\[\]:*?/\\]|^'|'$", title):
                wrong(f"Excel would refuse the title {title!r}")

    for title, sheet in expected.sheets.items():
        if title not in book.sheetnames:
            continue
        ours = book[title]
        size = f"A1:{get_column_letter(len(sheet['head']))}{len(sheet['rows']) + 1}"
        with case(f"{title}: every cell has its value and type") as wrong:
            found = raw.cells(title)
            if ours.max_row > len(sheet["rows"]) + 1 or ours.max_column > len(sheet["head"]):
                wrong(f"it reaches to {ours.dimensions}, not {size}")
            rows = [[{"text": name} for name in sheet["head"]]] + sheet["rows"]
            for down, row in enumerate(rows, 1):
                if len(row) != len(sheet["head"]):
                    wrong(f"expected.json has {len(row)} cells in row {down}")
                for across, want in enumerate(row, 1):
                    cell = ours.cell(down, across)
                    problem = differs(cell, data[title].cell(down, across).value, found.get(cell.coordinate), want)
                    if problem:
                        wrong(f"{cell.coordinate}: {problem}")
        with case(f"{title}: the head stays, the columns can be chosen from and are as wide as they need") as wrong:
            tree = raw.sheets[title]
            if ours.freeze_panes != "A2":
                wrong(f"the head is frozen at {ours.freeze_panes}")
            if ours.auto_filter.ref != size:
                wrong(f"the filter is over {ours.auto_filter.ref}, not {size}")
            if (ours.print_title_rows or "").replace("$", "") != "1:1":
                wrong(f"on paper it repeats {ours.print_title_rows!r}")
            wide = set()
            for column in tree.iter(SHEET + "col"):
                if float(column.get("width", 0)) > 0 and column.get("hidden") not in ("1", "true"):
                    wide.update(range(int(column.get("min")), int(column.get("max")) + 1))
            if not wide.issuperset(range(1, len(sheet["head"]) + 1)):
                wrong(f"only the columns {sorted(wide)} have a width")


def differs(cell, value, text, want):
    """What is wrong with a cell, if anything. `text` is what the file itself has where it has a text."""
    if want is None or want == {"text": ""}:
        return None if cell.value in (None, "") and value in (None, "") else f"{cell.value!r} where nothing should be"
    (kind, want), = want.items()
    if kind == "text":
        if cell.data_type != "s" or not isinstance(cell.value, str) or not isinstance(value, str):
            return f"it is no text but {cell.data_type!r}: {cell.value!r}"
        if text is None:
            return "it is no text in the file"
        if units(text) > LONGEST:
            return f"it holds {units(text)} units, more than Excel does"
        if units(want) > LONGEST:
            return None if text.startswith(want[:KEPT]) else "the long text begins otherwise"
        # The library that writes workbooks would take this for markup of its own; a space at the end keeps it a text.
        if re.fullmatch("<r>.*</r>", want, re.S):
            want += " "
        return None if text == want else f"{text[:120]!r} for {want[:120]!r}"
    if kind == "number":
        if cell.data_type != "n" or isinstance(cell.value, bool) or cell.value != want or is_date_format(cell.number_format):
            return f"{cell.value!r} as {cell.number_format!r} for the number {want}"
        return None
    if not isinstance(cell.value, datetime) or not isinstance(value, datetime):
        return f"it is no date but {cell.value!r} as {cell.number_format!r}"
    # A minute is no exact part of a day: what differs by less than a second is the same.
    if abs((cell.value - datetime.fromisoformat(want)).total_seconds()) >= 1:
        return f"{cell.value} for {want}"
    if cell.number_format.startswith('"about "') != (kind == "about"):
        return f"a {kind} is written as {cell.number_format!r}"
    if ("h" in re.sub('"[^"]*"', "", cell.number_format).lower()) != (kind == "moment"):
        return f"a {kind} is written as {cell.number_format!r}"
    return None
