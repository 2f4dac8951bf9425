"""Where a key stands in the text of a TOML file, which the parser does not tell."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

_PART: Final = r"(?:\"[^\"\n]*\"|'[^'\n]*'|[\w-]+)"
_NAME: Final = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_HEADER: Final = re.compile(rf"[ \t]*\[\[?[ \t]*({_NAME})[ \t]*\]")
_KEY: Final = re.compile(rf"[ \t]*({_NAME})[ \t]*=")
_PARTS: Final = re.compile(_PART)

Name = tuple[str, ...]


def line_of(text: str, *keys: str) -> int:
    r"""Find the line (1-based) of a key; else that of the nearest table round it, else the first.

    >>> line_of('a = 1\n[lines]\n"3-4" = "body"', "lines", "3-4")
    3
    >>> line_of('lines = {3 = "body"}', "lines", "3")
    1
    """
    places = _places(text)
    known = (places[keys[:size]] for size in range(len(keys), 0, -1) if keys[:size] in places)
    return next(known, 1)


@lru_cache(maxsize=1)
def _places(text: str) -> Mapping[Name, int]:
    """Index a file by the full names of its keys and tables; asked of one file many times."""
    found: dict[Name, int] = {}
    table: Name = ()
    for number, line in enumerate(text.split("\n"), 1):
        header, key = _HEADER.match(line), _KEY.match(line)
        table = _parts(header[1]) if header else table
        name = (*table, *(_parts(key[1]) if key else ()))
        for size in range(1, len(name) + 1) if header or key else ():
            found.setdefault(name[:size], number)
    return found


def _parts(name: str) -> Name:
    return tuple(part.strip("\"'") for part in _PARTS.findall(name))
