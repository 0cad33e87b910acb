"""Words that must be nowhere: not in a text, a property, a name, nor in any other form that somebody could read."""

import html
import io
import json
import re
import urllib.parse
import zipfile


def forms(word):
    """The byte forms of a word, in small letters."""
    slug = re.sub("[^a-z0-9]+", "-", word.lower()).strip("-")
    texts = {
        word, html.escape(word), html.escape(word, quote=False), word.replace("'", "&apos;"), json.dumps(word)[1:-1],
        urllib.parse.quote(word, safe=""), urllib.parse.quote(word), urllib.parse.quote_plus(word),
        "".join(f"&#{ord(letter)};" for letter in word), "".join(f"&#x{ord(letter):x};" for letter in word),
        word.encode("ascii", "xmlcharrefreplace").decode(), re.sub(r"([^\w\s])", r"\\\1", word),
    }
    # A name of a file is made of harmless letters; a short one says nothing.
    if len(slug) >= 5:
        texts |= {slug, slug.replace("-", "_"), slug.replace("-", "")}
    found = set()
    for text in texts:
        found |= {text.lower().encode(coding, "surrogatepass") for coding in ("utf-8", "utf-16-le", "utf-16-be")}
    return found


def members(name, data, depth=0):
    """A file, and what is packed in it, and in that."""
    yield name, data
    if data[:2] == b"PK" and depth < 3:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            yield f"{name} (its note)", file.comment
            for member in file.infolist():
                yield f"{name} (a name in it)", member.filename.encode() + b"\n" + member.comment + member.extra
                yield from members(f"{name}: {member.filename}", file.read(member), depth + 1)


def check(files, words, case):
    """Looks for the words in the files: (name, bytes)."""
    sought = {word: forms(word) for word in words}
    for name, data in files:
        with case(name, "no word that must be absent is in it, in any form") as wrong:
            pieces = [("its name", name.encode())] + list(members(name, data))
            for piece, content in pieces:
                # A word may be torn by markup: <w:t>Can</w:t></w:r><w:r><w:t>ary</w:t>.
                bare = re.sub(rb"<[^>]*>", b"", content) if content.lstrip(b"\xef\xbb\xbf").startswith(b"<") else b""
                small, bare = content.lower(), bare.lower()
                for word, shapes in sought.items():
                    if any(shape in small or shape in bare for shape in shapes):
                        wrong(f"{word!r} is in {piece}")
