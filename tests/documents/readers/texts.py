"""Comparing texts whose white space a format may set differently."""

import re


def fold(text):
    """The text with every run of white space as one space."""
    return " ".join(text.split())


def lines(text):
    """The lines that hold something, each folded: a format may show an empty line as a distance between paragraphs."""
    return "\n".join(filter(None, map(fold, text.split("\n"))))


def visible(text):
    """What src/report/visible.rs does: characters that would act unseen are shown."""
    text = re.sub("\r\n|[\r\x0b\x0c\x0e\x85\u2028\u2029]", "\n", text)
    # Optional hyphens go, and Word's non-breaking one becomes Unicode's.
    text = re.sub("[\x1f\xad]", "", text).replace("\x1e", "\u2011")

    def shown(match):
        point = ord(match[0])
        if point < 0x20:
            return chr(0x2400 + point)
        if point == 0x7F:
            return "\u2421"
        return f"[U+{point:0{6 if point > 0xFFFF else 4}X}]"

    text = re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef]", shown, text)
    return re.sub("[" + "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF)) + "]", shown, text)


class Haystack:
    """What a file says, to look for texts in."""

    def __init__(self, text):
        self.folded = fold(text)
        self.lines = "\n" + lines(text) + "\n"
        # Most texts are a whole line: found at once.
        self.all_lines = set(self.lines.split("\n"))

    def holds(self, text):
        text = fold(text)
        return text in self.all_lines or text in self.folded

    def holds_lines(self, text):
        """Whether the text stands there with its line breaks."""
        return lines(text) in self.lines

    def missing(self, texts, headings=()):
        """Says of each text that is not there, or that has lost its line breaks. A heading is one line."""
        one_line = " ".join(fold(text) for _, text in headings)
        for text in texts:
            if "\n" in text.strip():
                if self.holds_lines(text):
                    continue
                if self.holds(text):
                    if fold(text) not in one_line:
                        yield f"its line breaks are lost: {text[:200]!r}"
                    continue
            if not self.holds(text):
                yield f"not found: {text[:200]!r}"
