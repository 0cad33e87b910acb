"""The copy that opens again in the app: strict JSON that holds what was entered."""

import json

from .texts import Haystack, visible


def strings(value):
    """Every text in it, names of members included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)
    elif isinstance(value, dict):
        for name, one in value.items():
            yield name
            yield from strings(one)


def once(pairs):
    """A name twice is read differently by different programs."""
    names = [name for name, _ in pairs]
    if len(set(names)) < len(names):
        raise ValueError(f"a name stands twice among {sorted(names)[:10]}")
    return dict(pairs)


def refuse(word):
    raise ValueError(f"{word} is no JSON")


def read(path):
    return json.loads(path.read_bytes().decode("utf-8"), object_pairs_hook=once, parse_constant=refuse)


def check(path, texts, case):
    """All checks of one file. It holds what was entered as it was entered; `texts` are as they are shown."""
    with case("it is strict JSON and holds all that it must") as wrong:
        hay = Haystack("\n".join(map(visible, strings(read(path)))))
        for text in hay.missing(texts):
            wrong(text)
