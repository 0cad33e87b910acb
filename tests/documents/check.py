"""check.py FOLDER: reads the documents of every assessment and audience with other people's programs.

What lies in FOLDER is written by `cargo run --example documents -- FOLDER`; readers/expected.py says what expected.json is.
"""

import sys
from functools import partial
from pathlib import Path

from readers import absent, archive, csv_files, json_copy, markdown, page, word, workbook
from readers.expected import Expected
from readers.tally import Tally
from readers.texts import Haystack, visible


def check(folder, tally, with_validator=True):
    """Reads everything in the folder."""
    pages = []
    audiences = sorted(path.parent for path in folder.glob("*/*/expected.json"))
    for audience in audiences:
        check_audience(audience, tally, pages)
    with tally.case(folder.name, "", "every folder says what is expected in it") as wrong:
        for path in sorted(folder.glob("*/*")):
            if path not in audiences:
                wrong(f"{path.relative_to(folder)} does not")
    if with_validator:
        page.validate(pages, tally)


def check_audience(folder, tally, pages):
    """Reads the files of one audience."""
    place = f"{folder.parent.name}/{folder.name}"
    present = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    present.pop("expected.json")
    expected = None
    with tally.case(place, "expected.json", "the files are those expected") as wrong:
        expected = Expected(folder)
        for name in sorted(set(expected.files) ^ set(present)):
            wrong(f"{name} is {'not there' if name in expected.files else 'there, and should not be'}")
    if expected is None:
        return
    by_file = {f"csv/{key}.csv": sheet for key, sheet in expected.csv().items()}
    for name, path in present.items():
        # A reader that cannot even open the file breaks off outside its own cases: that is one as well.
        with tally.case(place, name, "it opens"):
            case = partial(tally.case, place, name)
            if path.suffix == ".docx":
                word.check(path, expected.documents[path.stem], case)
            elif path.suffix == ".md":
                markdown.check(path, expected.documents[path.stem], case)
            elif path.suffix == ".html":
                pages.append((place, name, path))
                page.check(path, expected.documents[path.stem], case)
            elif path.suffix == ".xlsx":
                workbook.check(path, expected, case)
            elif path.suffix == ".csv":
                csv_files.check(path, by_file[name], case)
            elif path.suffix == ".json":
                # For others than the full audience a copy may hold less than a report made of it says in our words.
                json_copy.check(path, expected.copied if folder.name == "full" else [], case)
            elif path.suffix == ".zip":
                archive.check(path, [folder / one for one in expected.packed()], case)
            else:
                raise ValueError("nothing here reads such a file")
    check_absent(folder, place, present, expected.absent, tally)


def check_absent(folder, place, present, words, tally):
    """Looks for words that must be nowhere, and that they would be found if they were there."""
    if not words:
        # Where every field holds such a word, a list without any would make the check pass by looking for nothing.
        if folder.parent.name == "canary" and folder.name != "full":
            with tally.case(place, "expected.json", "there are words to look for") as wrong:
                wrong("there are none")
        return
    whole = folder.parent / "full" / "copy.json"
    with tally.case(place, "expected.json", "the words that must be absent are in the full copy") as wrong:
        hay = Haystack("\n".join(map(visible, json_copy.strings(json_copy.read(whole)))))
        for one in words:
            if len(one.strip()) < 4:
                wrong(f"{one!r} is too short to be looked for")
            if not hay.holds(one):
                wrong(f"{one!r} is not")
    files = [(name, path.read_bytes()) for name, path in present.items()]
    absent.check(files, words, partial(tally.case, place))


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit("usage: check.py FOLDER")
    counted = Tally()
    check(Path(sys.argv[1]).resolve(), counted)
    sys.exit(counted.close())
