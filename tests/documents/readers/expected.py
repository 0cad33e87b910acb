"""What the files of one audience must hold: FOLDER/<assessment>/<audience>/expected.json.

    {
      "title": "…", "day": "…", "reference": "…",       the running lines; "reference" may be empty
      "texts": ["…"],                                    what was entered and stands in the report and in the copy
      "texts-of-the-report-alone": ["…"],                what the copy knows nothing of: an earlier version, a label
      "headings": [[2, "…"], [3, "…"]],                  in order; the title may stand before them with level 1
      "tables": [{"caption": "…", "head": ["…"], "wide": false}],
      "pictures": ["…"],                                 their alt texts
      "cover": true, "contents": true,                   both are true where they are not said
      "board-summary": {the same seven from "title" to "contents", "day" and "reference" as above where not said;
                        "cover" and "contents" are false where they are not said; "is-a-page": false where what falls short
                        fills more than one},
      "sheets": {"<sheet title>": {"key": "<csv name, or null>", "head": ["…"], "rows": [[cell, …]]}},
      "absent": ["…"],                                   words that must be nowhere in the audience's files
      "files": ["report.html", …]                        only where fewer files are written than STANDARD and a CSV a sheet
      "zip": ["report.html", …]                          only where everything.zip holds fewer than all of the others
    }

A cell is null | {"text": …} | {"date": "2026-11-22"} | {"about": "2026-11-22"} | {"moment": "2026-11-22T20:53"} | {"number": 3}.
Texts are as the app shows them (src/report/visible.rs), with \\n for a line break.
"""

import json
from dataclasses import dataclass, field

from .texts import fold

STANDARD = [
    "report.html", "report.docx", "report.md", "board-summary.html", "board-summary.docx", "board-summary.md",
    "workbook.xlsx", "copy.json", "everything.zip",
]


@dataclass
class Document:
    """What one document says, in whatever format."""

    title: str
    day: str
    reference: str
    headings: list
    cover: bool
    contents: bool
    is_a_page: bool = True
    texts: list = field(default_factory=list)
    tables: list = field(default_factory=list)
    pictures: list = field(default_factory=list)


class Expected:
    """What the files of one audience must hold."""

    def __init__(self, folder):
        self.raw = raw = json.loads((folder / "expected.json").read_text("utf-8"))
        # A missing word would make a check pass by checking nothing.
        for key in ("title", "day", "reference", "texts", "headings", "tables", "pictures", "sheets", "absent"):
            if key not in raw:
                raise KeyError(f"{folder}/expected.json has no {key!r}")
        self.sheets = raw["sheets"]
        self.absent = raw["absent"]
        self.copied = known(raw["texts"])
        self.documents = {"report": document(raw, raw, True)}
        if "board-summary" in raw:
            self.documents["board-summary"] = document(raw["board-summary"], raw, False)
        self.files = raw.get("files") or STANDARD + [f"csv/{name}.csv" for name in self.csv()]

    def packed(self):
        """The names of the files that everything.zip must hold."""
        return self.raw.get("zip") or [name for name in self.files if not name.endswith(".zip")]

    def csv(self):
        """The sheets that are files of their own, by the file's name."""
        return {sheet["key"]: sheet for sheet in self.sheets.values() if sheet["key"] is not None}


def known(texts):
    """Said once is enough; what is only white space is said by nothing."""
    return [text for text in dict.fromkeys(texts) if fold(text)]


def document(raw, whole, is_report):
    headings = [(level, fold(text)) for level, text in raw["headings"]]
    if not headings or headings[0][0] != 1:
        headings.insert(0, (1, fold(raw["title"])))
    return Document(
        title=raw["title"],
        day=raw.get("day", whole["day"]),
        reference=raw.get("reference", whole["reference"]),
        headings=headings,
        cover=raw.get("cover", is_report),
        contents=raw.get("contents", is_report),
        is_a_page=raw.get("is-a-page", True),
        texts=known(raw["texts"] + raw.get("texts-of-the-report-alone", [])),
        tables=raw["tables"],
        pictures=raw["pictures"],
    )
