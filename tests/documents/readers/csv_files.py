"""A register as a file of comma-separated values, as spreadsheets of many makers take it."""

import csv
import io
import re

BOM = b"\xef\xbb\xbf"
# What makes a spreadsheet count; a file must not be able to.
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
# What may be guarded besides: programs differ in what they skip or take for the same.
GUARDED = re.compile(r"[\s'\"]*[=+\-@|%\uff1d\uff0b\uff0d\uff20\t\r\n']")

# Where some programs see a cell begin, quotes or not; and what they skip there.
WITHIN = re.compile("[,;\t\n]([ \u00a0\"]*[=+\\-@])")


def check(path, sheet, case):
    """All checks of one file."""
    data = path.read_bytes()
    with case("it begins with the mark of UTF-8 and ends its lines as the standard says") as wrong:
        if not data.startswith(BOM) or data.startswith(BOM + BOM):
            wrong("it does not begin with one mark")
        # What stands between quotes is a text's own.
        bare = re.sub(rb'"(?:[^"]|"")*"', b"", data)
        if b"\n" in bare.replace(b"\r\n", b"") or b"\r" in bare.replace(b"\r\n", b""):
            wrong("a line ends otherwise than with CR LF")
        if not data.endswith(b"\r\n"):
            wrong("the last line does not end")
    with case("head and rows are those expected, and nothing counts") as wrong:
        text = data.removeprefix(BOM).decode("utf-8")
        csv.field_size_limit(10_000_000)
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        want = [[{"text": name} for name in sheet["head"]]] + sheet["rows"]
        if len(rows) != len(want):
            wrong(f"{len(rows)} rows for {len(want)}")
        for number, (row, cells) in enumerate(zip(rows, want), 1):
            if len(row) != len(cells):
                wrong(f"row {number}: {len(row)} cells for {len(cells)}")
            for have, cell in zip(row, cells):
                if have.startswith(DANGEROUS):
                    wrong(f"row {number}: a cell would count: {have[:120]!r}")
                for begin in WITHIN.findall(have):
                    wrong(f"row {number}: within a cell another would count: {begin!r} in {have[:120]!r}")
                if not any(guards(have.replace("\r\n", "\n"), one) for one in said(cell)):
                    wrong(f"row {number}: {have[:120]!r} for {said(cell)[0][:120]!r}")


def guards(have, want):
    """Whether that is the text, but for apostrophes where programs might see a cell begin that counts."""
    at = 0
    for letter in have:
        if at < len(want) and letter == want[at]:
            at += 1
        elif letter != "'" or not want[:at].rstrip(" \u00a0").endswith((",", ";", "\t", "\n")) or not GUARDED.match(want[at:]):
            return False
    return at == len(want)


def said(cell):
    """How a cell may be written."""
    if cell is None:
        return [""]
    (kind, value), = cell.items()
    if kind == "text":
        return ["'" + value, value] if GUARDED.match(value) else [value]
    if kind == "about":
        return [f"about {value}"]
    return [value.replace("T", " ") if kind == "moment" else str(value)]
