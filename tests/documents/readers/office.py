"""LibreOffice, without a window: what it makes of Word's and Excel's files."""

import os
import re
import signal
import subprocess
import tempfile
import zipfile
from pathlib import Path

from .package import parse

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
# A large workbook takes some seconds; one that takes minutes has made LibreOffice hang.
LONGEST = 240


class Office:
    """LibreOffice with a profile of its own, which goes with it: a person's is neither used nor changed."""

    def __init__(self, program):
        self.program = program
        self.home = tempfile.TemporaryDirectory(prefix="qm-office-")

    def convert(self, ending, files, folder):
        """Converts all files in one run, which costs seconds to start. Returns what went wrong, or nothing."""
        command = [
            self.program, f"-env:UserInstallation=file://{self.home.name}/profile", "--headless", "--norestore",
            "--convert-to", ending, "--outdir", str(folder), *map(str, files),
        ]
        run = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
            # Fonts and numbers by one rule on every machine.
            env=os.environ | {"LC_ALL": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"},
        )
        try:
            out, _ = run.communicate(timeout=LONGEST)
        except subprocess.TimeoutExpired:
            # It starts a second process: the group that it leads goes as a whole.
            os.killpg(run.pid, signal.SIGKILL)
            run.wait()
            return f"it did not end within {LONGEST} s"
        return f"it left with {run.returncode}: {out.decode('utf-8', 'replace')[-400:]}" if run.returncode else ""


class Pdf:
    """A printed file, as Poppler reads it."""

    def __init__(self, path):
        self.path = path
        said = output("pdfinfo", path)
        self.pages = int(re.search(r"^Pages:\s+(\d+)", said, re.M)[1])
        sizes = re.findall(r"size:\s+([\d.]+) x ([\d.]+)", output("pdfinfo", "-f", "1", "-l", str(self.pages), path))
        self.lying = sum(float(across) > float(down) for across, down in sizes)
        # As the file has them, so that the lines of a cell stay together.
        self.texts = output("pdftotext", "-raw", "-enc", "UTF-8", path, "-").split("\f")[: self.pages]
        self.whole = "".join("".join(self.texts).split())

    def holds(self, text):
        """Where a line breaks is the printer's affair."""
        return "".join(text.split()) in self.whole

    def pictures(self, folder, name, pages):
        """Writes the first pages as pictures."""
        output("pdftoppm", "-r", "60", "-png", "-l", str(pages), self.path, folder / name)


def output(*command):
    return subprocess.run(command, capture_output=True, check=True, timeout=120).stdout.decode("utf-8", "replace")


def content(path: Path):
    """What LibreOffice itself would keep of a file."""
    with zipfile.ZipFile(path) as file:
        return parse(file.read("content.xml"))


def written_headings(path):
    """Level and text of the headings of a text; Word's title is a paragraph here."""
    return [(int(one.get(TEXT + "outline-level", "1")) + 1, " ".join(said(one).split())) for one in content(path).iter(TEXT + "h")]


def said(element):
    """The text of a paragraph, in which spaces and breaks are elements."""
    out = [element.text or ""]
    for child in element:
        if child.tag in (TEXT + "line-break", TEXT + "tab"):
            out.append(" ")
        elif child.tag == TEXT + "s":
            out.append(" " * int(child.get(TEXT + "c", "1")))
        elif isinstance(child.tag, str):
            out.append(said(child))
        out.append(child.tail or "")
    return "".join(out)


def written_tables(path):
    """How many tables a text has."""
    return sum(1 for _ in content(path).iter(TABLE + "table"))


def written_cells(path):
    """The sheets, by name: how many cells hold a text, a number and a date; and how many count."""
    sheets = {}
    for sheet in content(path).iter(TABLE + "table"):
        counted = {"string": 0, "float": 0, "date": 0, "formula": 0}
        for row in sheet.iter(TABLE + "table-row"):
            for cell in row.iter(TABLE + "table-cell"):
                kind = cell.get(OFFICE + "value-type")
                if kind:
                    times = int(cell.get(TABLE + "number-columns-repeated", "1")) * int(row.get(TABLE + "number-rows-repeated", "1"))
                    counted[kind] = counted.get(kind, 0) + times
                    counted["formula"] += cell.get(TABLE + "formula") is not None
        sheets[sheet.get(TABLE + "name")] = counted
    return sheets
