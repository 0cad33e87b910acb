"""The page that stands alone: it reads well, and whatever a text says, nothing runs and nothing is fetched."""

import json
import re
import subprocess
from pathlib import Path

import html5lib

from .texts import Haystack, fold
from .word import differing

HERE = Path(__file__).resolve().parent.parent
HTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {
    HTML + name
    for name in "html head meta title style body main header footer nav section article aside h1 h2 h3 h4 p div span ul ol li dl "
    "dt dd table caption colgroup col thead tbody tfoot tr th td a br hr strong em b i small time figure figcaption".split()
} | {
    SVG + name
    for name in "svg g defs pattern title desc rect path line circle ellipse polygon polyline text tspan".split()
}
INLINE = {HTML + name for name in "a span strong em b i small time".split()}
ATTRIBUTES = re.compile(
    "charset|http-equiv|content|name|lang|id|class|dir|role|aria-[a-z]+|scope|href|colspan|rowspan|datetime|style|tabindex|title|"
    # Of pictures.
    "viewBox|width|height|x|y|x1|x2|y1|y2|dx|dy|cx|cy|r|rx|ry|d|points|transform|fill|stroke|fill-opacity|stroke-width|"
    "stroke-dasharray|stroke-linecap|font-size|font-family|font-weight|text-anchor|dominant-baseline|patternUnits|"
    "patternTransform|preserveAspectRatio|focusable|xml:space|shape-rendering"
)
# The one name space that a picture may say is its own: a program may take the picture out of its page.
XMLNS = "{http://www.w3.org/2000/xmlns/}xmlns"
POLICY = re.compile("default-src 'none'; style-src '(unsafe-inline|sha(256|384|512)-[A-Za-z0-9+/=]+)'"
                    "(; (base-uri|form-action|frame-ancestors) 'none')*")


def said(element, out):
    """What a person reads, a line for each block."""
    if element.tag in (HTML + "head", HTML + "style", SVG + "svg") or not isinstance(element.tag, str):
        return out
    if element.tag == HTML + "br":
        out.append("\n")
        return out
    is_block = element.tag not in INLINE
    out.append("\n" if is_block else "")
    out.append(element.text or "")
    for child in element:
        said(child, out)
        out.append(child.tail or "")
    out.append("\n" if is_block else "")
    return out


def check(path, document, case):
    """All checks of one file but html-validate's, which reads all pages at once."""
    data = path.read_bytes()
    parser = html5lib.HTMLParser(namespaceHTMLElements=True)
    with case("the text is strict UTF-8 and strict HTML") as wrong:
        text = data.decode("utf-8")
        tree = parser.parse(text)
        for (line, column), error, _ in parser.errors:
            wrong(f"line {line}, column {column}: {error}")
        if not text.startswith("<!DOCTYPE html>"):
            wrong("it does not begin with its type")
    elements = [element for element in tree.iter() if isinstance(element.tag, str)]

    with case("nothing runs and nothing is fetched") as wrong:
        ids = [element.get("id") for element in elements if element.get("id") is not None]
        if len(set(ids)) < len(ids):
            wrong(f"two elements have one id: {sorted(one for one in set(ids) if ids.count(one) > 1)[:5]}")
        for element in elements:
            if element.tag not in ELEMENTS:
                wrong(f"there is an element {element.tag}")
            for name, value in element.attrib.items():
                is_own = name == XMLNS and element.tag == SVG + "svg" and SVG == "{" + value + "}"
                if not (is_own or ATTRIBUTES.fullmatch(name)):
                    wrong(f"{element.tag} has {name}={value[:80]!r}")
                if name == "href" and (element.tag != HTML + "a" or value[:1] != "#" or value[1:] not in ids):
                    wrong(f"a link leads to {value[:80]!r}")
                # Pictures are filled with patterns of their own.
                for target in re.findall(r"url\s*\(([^)]*)\)?", value, re.I) if name not in ("aria-label", "title") else []:
                    if target.strip("'\" ")[:1] != "#" or target.strip("'\" ")[1:] not in ids:
                        wrong(f"{name} of {element.tag} fetches {target[:80]!r}")
            if element.tag == HTML + "style" and re.search(r"@import|url\s*\(|expression|\\", element.text or "", re.I):
                wrong("the style sheet fetches something, or hides something")
            if element.tag == HTML + "meta" and element.get("http-equiv", "Content-Security-Policy") != "Content-Security-Policy":
                wrong(f"there is a meta of {element.get('http-equiv')!r}")

    with case("the policy forbids everything but its own style") as wrong:
        head = tree.find(HTML + "head")
        metas = [child for child in head if child.get("http-equiv") == "Content-Security-Policy"]
        if len(metas) != 1 or not POLICY.fullmatch(metas[0].get("content", "").rstrip("; ")):
            wrong(f"it is {[meta.get('content') for meta in metas]}")
        elif any(child.tag != HTML + "meta" for child in list(head)[: list(head).index(metas[0])]):
            wrong("something stands before it, and is not bound by it")

    with case("the language is British English, and the title is the document's") as wrong:
        if tree.get("lang") != "en-GB":
            wrong(f"the language is {tree.get('lang')!r}")
        title = tree.find(f"{HTML}head/{HTML}title")
        if title is None or fold(document.title) not in fold(title.text or ""):
            wrong("the title is another")

    with case("the headings are those expected, in order") as wrong:
        # The name of the list of contents is no heading of the document.
        within = {id(one) for nav in tree.iter(HTML + "nav") for one in nav.iter()}
        found = [
            (int(element.tag[-1]), fold("".join(said(element, []))))
            for element in elements
            if re.fullmatch(r"h[1-6]", element.tag.removeprefix(HTML)) and id(element) not in within
        ]
        differing(found, document.headings, wrong)

    with case("the tables are those expected, in order, with their captions") as wrong:
        found = []
        for table in tree.iter(HTML + "table"):
            caption = table.find(HTML + "caption")
            head = table.find(f"{HTML}thead/{HTML}tr")
            found.append((
                "" if caption is None else fold("".join(said(caption, []))),
                [] if head is None else [fold("".join(said(cell, []))) for cell in head],
            ))
        left = iter(found)
        for table in document.tables:
            want = (fold(table["caption"]), [fold(name) for name in table["head"]])
            if want not in left:
                wrong(f"not found, or not in its place: {want}")
                break

    with case("every picture says in words what it shows, and a table follows it") as wrong:
        pictures = [element for element in elements if element.tag == SVG + "svg"]
        differing([fold(one.get("aria-label", "")) for one in pictures], [fold(text) for text in document.pictures], wrong)
        for picture in pictures:
            if picture.get("role") != "img":
                wrong("a picture does not say that it is one")
            at = elements.index(picture)
            after = (one.tag for one in elements[at + 1 :] if re.fullmatch(r".*\}(table|svg|h[1-6])", one.tag))
            if next(after, None) != HTML + "table":
                wrong(f"no table follows {picture.get('aria-label', '')[:80]!r}")

    with case("all that was entered is there, with its line breaks") as wrong:
        hay = Haystack("".join(said(tree, [])))
        for text in hay.missing(document.texts, document.headings):
            wrong(text)


def validate(pages, tally):
    """What html-validate says of all pages. `pages` are (place, file name, path)."""
    if not pages:
        return
    run = subprocess.run(
        ["node", HERE / "node_modules/html-validate/bin/html-validate.mjs", "--config", HERE / "html-validate.json",
         "--formatter", "json", *(path for _, _, path in pages)],
        capture_output=True, text=True, timeout=300, cwd=HERE, check=False,
    )
    said_of = {}
    if run.returncode in (0, 1):
        said_of = {one["filePath"]: one["messages"] for one in json.loads(run.stdout)}
    for place, name, path in pages:
        with tally.case(place, name, "html-validate") as wrong:
            if run.returncode not in (0, 1):
                wrong(f"it broke off: {run.stderr[:300]}")
            for message in said_of.get(str(path), []):
                wrong(f"line {message['line']}, column {message['column']}: {message['ruleId']}: {message['message']}")
