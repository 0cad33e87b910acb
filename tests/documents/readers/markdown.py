"""Markdown, as CommonMark with tables reads it: our own structure is the only markup."""

from markdown_it import MarkdownIt

from .texts import Haystack, fold
from .word import differing

# All that we write. A code block, a link or a rule would be a text that has become markup.
OURS = {
    "heading_open", "heading_close", "paragraph_open", "paragraph_close", "bullet_list_open", "bullet_list_close",
    "list_item_open", "list_item_close", "blockquote_open", "blockquote_close", "table_open", "table_close", "thead_open",
    "thead_close", "tbody_open", "tbody_close", "tr_open", "tr_close", "th_open", "th_close", "td_open", "td_close", "inline",
    "text", "text_special", "softbreak", "hardbreak", "strong_open", "strong_close",
}


def rendered(tokens):
    """What a person would read of the inside of a block."""
    out = []
    for token in tokens:
        if token.type in ("hardbreak", "html_inline"):
            out.append("\n")
        elif token.type == "softbreak":
            # A reader shows it as a space.
            out.append(" ")
        elif token.type in ("text", "text_special"):
            out.append(token.content)
    return "".join(out)


def check(path, document, case):
    """All checks of one file."""
    tokens = MarkdownIt("commonmark").enable("table").parse(path.read_bytes().decode("utf-8"))
    with case("no text has become markup") as wrong:
        for token in tokens:
            for one in [token] + (token.children or []):
                # A line break within a cell cannot be said otherwise.
                if one.type not in OURS and not (one.type == "html_inline" and one.content == "<br>"):
                    wrong(f"there is {one.type}: {one.content[:120]!r}")
    with case("the headings are those expected, in order") as wrong:
        found = [
            (int(token.tag[1:]), fold(rendered(tokens[at + 1].children)))
            for at, token in enumerate(tokens)
            if token.type == "heading_open"
        ]
        differing(found, document.headings, wrong)
    with case("the tables are those expected, in order") as wrong:
        heads, here = [], None
        for at, token in enumerate(tokens):
            if token.type == "thead_open":
                here = []
            elif token.type == "thead_close":
                heads.append(here)
                here = None
            elif here is not None and token.type == "inline":
                here.append(fold(rendered(token.children)))
        left = iter(heads)
        for table in document.tables:
            if not any(head == [fold(name) for name in table["head"]] for head in left):
                wrong(f"not found, or not in its place: {table['caption']!r}")
                break
    with case("all that was entered is there, with its line breaks") as wrong:
        hay = Haystack("\n".join(rendered(token.children) for token in tokens if token.type == "inline"))
        for text in hay.missing(document.texts, document.headings):
            wrong(text)
