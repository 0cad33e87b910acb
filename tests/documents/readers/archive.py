"""All formats in one ZIP: whole, with harmless names, and the very files that are given alone."""

import re
import stat
import zipfile
from pathlib import PurePosixPath

NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")
DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.I)


def check(path, singles, case):
    """All checks of one file. `singles` are the paths of the files that it must hold."""
    with zipfile.ZipFile(path) as file:
        members = file.infolist()
        with case("it is whole and its names are harmless") as wrong:
            if file.testzip():
                wrong(f"{file.testzip()} is damaged")
            names = [member.filename for member in members]
            if len({name.lower() for name in names}) < len(names):
                wrong("two members have one name, at least on some systems")
            for member in members:
                if not NAME.fullmatch(member.filename) or any(DEVICES.fullmatch(part) for part in member.filename.split("/")):
                    wrong(f"there is a name {member.filename!r}")
                if member.flag_bits & 1 or stat.S_ISLNK(member.external_attr >> 16):
                    wrong(f"{member.filename} is encrypted or a link")
        with case("it holds every format, byte for byte") as wrong:
            held = {}
            for member in members:
                held.setdefault(file.read(member), []).append(member.filename)
            for single in singles:
                ends = [PurePosixPath(name).suffix for name in held.pop(single.read_bytes(), [])]
                if single.suffix not in ends:
                    wrong(f"{single.name} is not in it as it is alone")
            for name in (name for names in held.values() for name in names if not name.endswith(".txt")):
                wrong(f"{name} is none of the files that are given alone")
